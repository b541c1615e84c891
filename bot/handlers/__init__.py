"""Handlers: from what a person sent to the command that answers it, and the answer back."""
