"""Speech: whole sentences of the catalogs, filled with names, dates and numbers of one language."""

from .markup import Html, html, isolate
from .speech import Speech, mark, pmark

__all__ = ["Html", "Speech", "html", "isolate", "mark", "pmark"]
