"""The bot: it says in fifteen languages, on Telegram, what ``facts`` knows."""
