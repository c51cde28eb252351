"""What the interface says, in the reader's language: `messages/*.toml`, one file a page.

See docs/decisions/0200-messages-side-by-side.md.
"""

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

from graph.written_numbers import is_one, unbroken
from views.interface.languages import current
from views.interface.numbers import number

type Message = str | list[str]
"""Words with values in braces; two of them where a number decides: for one, and for others."""


@cache
def catalogue() -> Mapping[str, Mapping[str, Message]]:
    """Return all messages: `file.key` to language code to words."""
    found: dict[str, Mapping[str, Message]] = {}
    for entry in files("views.interface").joinpath("messages").iterdir():
        stem, _, suffix = entry.name.rpartition(".")
        if suffix == "toml":
            found.update(_flat(stem, tomllib.loads(entry.read_text("utf-8"))))
    return MappingProxyType(found)


def _flat(name: str, table: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, Message]]]:
    """Yield the messages of a table and the tables in it; a message holds no further table."""
    if not any(isinstance(inner, dict) for inner in table.values()):
        yield name, {**table, "fr": _unbroken(table["fr"])}
        return
    for key, inner in table.items():
        yield from _flat(f"{name}.{key}", inner)


def _unbroken(message: Message) -> Message:
    return unbroken(message) if isinstance(message, str) else [*map(unbroken, message)]


def say(key: str, n: int | None = None, **values: str | int) -> str:
    """Return a message in the reader's language.

    Args:
        key: File and key, such as `explore.begin`; written out where it is used, so that a test
            finds it.
        n: The number that decides between one and many; `{n}` in the message.
        values: What stands in the message's braces. Numbers are written as the language does.

    Raises:
        KeyError: There is no such message, or a value is missing.
    """
    words = catalogue()[key][current()]
    if not isinstance(words, str):
        words = words[0 if is_one(n or 0, current()) else 1]
    given = values if n is None else {"n": n, **values}
    shown = {name: number(each) if isinstance(each, int) else each for name, each in given.items()}
    return words.format(**shown)


def named(family: str, name: str, otherwise: str | None = None) -> str:
    """Return the message `family.name`, for names that come from the graph.

    Args:
        family: Such as `kinds.one`; written out where it is used.
        name: The last part of the key.
        otherwise: Said where there is no such message; the name itself if None.
    """
    if f"{family}.{name}" not in catalogue():
        return name if otherwise is None else otherwise
    words = catalogue()[f"{family}.{name}"][current()]
    return words if isinstance(words, str) else words[1]
