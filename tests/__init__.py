"""Tests of the facts, the bot and the way between them."""
