"""Replies: what the bot says, as values, and one renderer for each kind of answer."""
