"""Persons and their offices: folded into tokens, and the claims of who holds which office."""
