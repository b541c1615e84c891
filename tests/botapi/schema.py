"""The Bot API as a table (botapi.json), compiled into checks.

`METHODS[name].check(params)` raises `Invalid` if Telegram would refuse the parameters,
`check_type("Update", value)` does the same for a value of any type.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import Any, NamedTuple

import msgspec

from .rules import RULES, check_text
from .table import TABLE, TYPES

Check = Callable[[Any], None]


class Upload(NamedTuple):
    """A file that came as a part of a multipart body."""

    name: str
    content_type: str
    data: bytes


class Invalid(Exception):
    """What is wrong with a value, and where in it."""

    def __init__(self, reason: str, *path: str | int):
        super().__init__(reason)
        self.reason = reason
        self.path = list(path)

    def __str__(self) -> str:
        where = "".join(f"[{p}]" if isinstance(p, int) else f".{p}" for p in self.path)
        return f"{where.lstrip('.')}: {self.reason}" if where else self.reason


class Method(NamedTuple):
    """One method: how its parameters are read from text and checked, and what it returns."""

    name: str
    returns: tuple[str, ...]
    readers: dict[str, Callable[[str], Any]]
    check: Check


def check_type(name: str, value: Any) -> None:
    """Raise `Invalid` unless value is one of the Bot API type of that name."""
    _check_for(name)(value)


# --- values ---------------------------------------------------------------------------------


def _string(limits: dict[str, Any]) -> Check:
    low, high, unit = limits.get("len", (0, None, "t"))
    allowed = frozenset(limits.get("enum", ()))

    def check(value: Any) -> None:
        if not isinstance(value, str):
            raise Invalid("must be a String")
        if allowed and value not in allowed:
            raise Invalid(f'"{value}" is none of {", ".join(sorted(allowed))}')
        if unit != "t":
            size = len(value.encode()) if unit == "b" else len(value)
            if not low <= size <= high:
                raise Invalid(f"length {size} is not within {low}-{high}")

    return check


def _number(kinds: tuple[type, ...], name: str) -> Callable[[dict[str, Any]], Check]:
    def compiled(limits: dict[str, Any]) -> Check:
        low, high = limits.get("rng", (None, None))
        allowed = frozenset(limits.get("enum", ()))

        def check(value: Any) -> None:
            if type(value) not in kinds:
                raise Invalid(f"must be {name}")
            if low is not None and not low <= value <= high:
                raise Invalid(f"{value} is not within {low}-{high}")
            if allowed and value not in allowed:
                raise Invalid(f"{value} is none of {sorted(allowed)}")

        return check

    return compiled


def _boolean(limits: dict[str, Any]) -> Check:
    def check(value: Any) -> None:
        if type(value) is not bool:
            raise Invalid("must be a Boolean")

    return check


def _true(limits: dict[str, Any]) -> Check:
    def check(value: Any) -> None:
        if value is not True:
            raise Invalid("must be True")

    return check


def _file(limits: dict[str, Any]) -> Check:
    def check(value: Any) -> None:
        if not isinstance(value, Upload):
            raise Invalid("must be an uploaded file")

    return check


PRIMITIVES: dict[str, Callable[[dict[str, Any]], Check]] = {
    "String": _string,
    "Integer": _number((int,), "an Integer"),
    "Float": _number((int, float), "a Float"),
    "Boolean": _boolean,
    "True": _true,
    "InputFile": _file,
}


def _array(item: Check, limits: dict[str, Any]) -> Check:
    low, high = limits.get("n", (0, None))

    def check(value: Any) -> None:
        if type(value) is not list:
            raise Invalid("must be an Array")
        if len(value) < low or (high is not None and len(value) > high):
            raise Invalid(f"{len(value)} items are not within {low}-{high}")
        for index, one in enumerate(value):
            try:
                item(one)
            except Invalid as fault:
                fault.path.insert(0, index)
                raise

    return check


# --- objects --------------------------------------------------------------------------------


def _texts(fields: dict[str, Any]) -> list[tuple[str, str, str, tuple[int, int]]]:
    """Fields whose length counts after parsing: field, its parse mode's field, its entities'."""
    return [
        (
            name,
            f"{name}_parse_mode" if f"{name}_parse_mode" in fields else "parse_mode",
            f"{name}_entities" if f"{name}_entities" in fields else "entities",
            tuple(spec[2]["len"][:2]),
        )
        for name, spec in fields.items()
        if len(spec) > 2 and spec[2].get("len", ("", "", ""))[2] == "t"
    ]


def _object(name: str, fields: dict[str, Any], what: str) -> Check:
    checks = {field: _compile(spec[0], _limits(spec)) for field, spec in fields.items()}
    required = [field for field, spec in fields.items() if spec[1]]
    texts = _texts(fields)
    rule = RULES.get(name)

    def check(value: Any) -> None:
        if type(value) is not dict:
            raise Invalid(f"must be an object of type {name}")
        for field, one in value.items():
            one_check = checks.get(field)
            if one_check is None:
                raise Invalid(f'unknown {what} "{field}"')
            try:
                one_check(one)
            except Invalid as fault:
                fault.path.insert(0, field)
                raise
        for field in required:
            if field not in value:
                raise Invalid(f'{what} "{field}" is missing')
        for field, mode, entities, limits in texts:
            if field in value:
                check_text(value[field], value.get(mode), value.get(entities), field, limits)
        if rule is not None:
            rule(value)

    return check


def _limits(spec: list[Any]) -> dict[str, Any]:
    return spec[2] if len(spec) > 2 else {}


def _union(name: str, members: list[str]) -> Check:
    """Any of several object types, told apart by their fixed fields (`type`, `status`, …)."""
    fixed = {
        member: {
            field: _limits(spec)["enum"][0]
            for field, spec in TYPES[member].get("f", {}).items()
            if spec[1] and len(_limits(spec).get("enum", ())) == 1
        }
        for member in members
    }

    def check(value: Any) -> None:
        if type(value) is not dict:
            raise Invalid(f"must be an object of type {name}")
        fitting = [
            member
            for member, fields in fixed.items()
            if all(value.get(field) == one for field, one in fields.items())
        ]
        if not fitting:
            raise Invalid(f"is no object of type {name}")
        faults = []
        for member in fitting:
            try:
                return _check_for(member)(value)
            except Invalid as fault:
                faults.append((len(value.keys() - TYPES[member]["f"].keys()), len(faults), fault))
        raise min(faults)[2]

    return check


def _rich_text(union: Check) -> Check:
    def check(value: Any) -> None:
        if isinstance(value, list):
            for one in value:
                check(one)
        elif not isinstance(value, str):
            union(value)

    return check


@cache
def _check_for(name: str) -> Check:
    entry = TYPES[name]
    if "s" in entry:
        union = _union(name, entry["s"])
        # RichText is the one type that may also be a plain String or an Array of itself.
        return _rich_text(union) if name == "RichText" else union
    return _object(name, entry["f"], "field")


def _compile(expression: str, limits: dict[str, Any]) -> Check:
    if expression.startswith("Array of "):
        inner = expression.replace("|Array of ", "|").removeprefix("Array of ")
        return _array(_compile(inner, {}), limits)
    names = expression.split("|")
    if len(names) > 1:
        if names[-1] == "String":
            return _either(_compile("|".join(names[:-1]), {}), _string(limits))
        return _union(expression, names)
    if names[0] in PRIMITIVES:
        return PRIMITIVES[names[0]](limits)
    # Types refer to each other in circles, so a check is looked up when it is first needed.
    return lambda value: _check_for(names[0])(value)


def _either(first: Check, string: Check) -> Check:
    def check(value: Any) -> None:
        (string if isinstance(value, str) else first)(value)

    return check


# --- parameters that come as text (forms, and strings in JSON bodies) -----------------------

_INTEGER = re.compile(r"-?[0-9]{1,19}")
_BOOLEANS = {"true": True, "True": True, "1": True, "false": False, "False": False, "0": False}


def _read_integer(text: str) -> Any:
    if not _INTEGER.fullmatch(text):
        raise Invalid("must be an Integer")
    return int(text)


def _read_id(text: str) -> Any:
    return int(text) if _INTEGER.fullmatch(text) else text


def _read_boolean(text: str) -> Any:
    if text not in _BOOLEANS:
        raise Invalid("must be a Boolean")
    return _BOOLEANS[text]


def _read_json(text: str) -> Any:
    try:
        return msgspec.json.decode(text)
    except (msgspec.DecodeError, UnicodeError):
        raise Invalid("can't parse as JSON") from None


def _read_float(text: str) -> Any:
    try:
        return float(text)
    except ValueError:
        raise Invalid("must be a Float") from None


_READERS: dict[str, Callable[[str], Any]] = {
    "String": str,
    "Integer": _read_integer,
    "Float": _read_float,
    "Boolean": _read_boolean,
    "True": _read_boolean,
    "Integer|String": _read_id,
    "InputFile|String": str,
    "InputFile": str,
}


def _method(name: str, entry: dict[str, Any]) -> Method:
    return Method(
        name,
        tuple(entry["r"]),
        {field: _READERS.get(spec[0], _read_json) for field, spec in entry["f"].items()},
        _object(name, entry["f"], "parameter"),
    )


METHODS = {name.lower(): _method(name, entry) for name, entry in TABLE["methods"].items()}
"""Every method under its name in lower case: Telegram does not mind the case either."""
