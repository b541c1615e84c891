"""Telegram's side: the transport, the limits, the delivery of replies, and the local chat."""
