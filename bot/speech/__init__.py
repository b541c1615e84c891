"""Speech: whole sentences of the catalogs, filled with names, dates and numbers of one language."""

from .html import Html
from .speech import Speech, mark

__all__ = ["Html", "Speech", "mark"]
