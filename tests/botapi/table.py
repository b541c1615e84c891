"""botapi.json: all methods and types of the Bot API with their fields and limits."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

TABLE = json.loads((Path(__file__).parent / "botapi.json").read_text(encoding="utf-8"))
TYPES: dict[str, dict[str, Any]] = TABLE["types"]
UPDATE_KINDS = frozenset(TYPES["Update"]["f"]) - {"update_id"}
