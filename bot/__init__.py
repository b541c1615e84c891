"""The bot: it says in fifteen languages, on Telegram, what ``facts`` knows."""

import os

# The library's coming way to give lengths of time; without it, it warns at each.
os.environ.setdefault("PTB_TIMEDELTA", "1")
