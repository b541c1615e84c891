"""Digests: when each is due, who gets it, and the sender that keeps its promises."""
