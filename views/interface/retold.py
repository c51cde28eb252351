"""Finds which message of a family was said in English, by what knows no other language."""

import re
from collections.abc import Mapping
from functools import cache
from string import Formatter

from views.interface.messages import catalogue, named
from views.interface.numbers import decimal, number

_NUMBER = re.compile(r"\d{1,15}(?:\.\d{1,5})?")


def fitting(family: str, told: str) -> tuple[str, dict[str, str]] | None:
    """Return the first message of a family whose English fits, by its name, and its values.

    Args:
        family: Such as `mistakes`.
        told: What was said.
    """
    for name, english in _sentences(family).items():
        if found := english.fullmatch(told):
            return name, found.groupdict()
    return None


def retold(family: str, told: str) -> str:
    """Return in the reader's language what a family has; what nobody translated is as it is."""
    found = fitting(family, told)
    return told if found is None else named(family, found[0]).format(**found[1])


def number_told(written: str) -> str:
    """Return a number that was written in English as the reader's language writes it."""
    bare = written.replace(",", "")
    if not _NUMBER.fullmatch(bare):
        return written
    return decimal(float(bare), 1) if "." in bare else number(int(bare))


@cache
def _sentences(family: str) -> Mapping[str, re.Pattern[str]]:
    """Return what fits the English of each message, in the order in which they are written."""
    return {
        key.removeprefix(f"{family}."): re.compile(_pattern(str(words["en"])), re.DOTALL)
        for key, words in catalogue().items()
        if key.startswith(f"{family}.")
    }


def _pattern(words: str) -> str:
    """Return a pattern of a message, with a group for each value; one that comes again is alike."""
    parts: list[str] = []
    known: set[str] = set()
    for letters, value, _, _ in Formatter().parse(words):
        parts.append(re.escape(letters))
        if value:
            parts.append(f"(?P={value})" if value in known else f"(?P<{value}>.+?)")
            known.add(value)
    return "".join(parts)
