"""Owns how decisions tell moments: in seconds, with a fraction that counts up within one."""

import re
from datetime import datetime, timedelta

_BEGINNING = re.compile(r"\d{4}(-\d\d(-\d\d(T\d\d(:\d\d(:\d\d(\.\d{6})?)?)?Z?)?)?)?")
_SECOND = len("2026-11-26T09:30:00")


def in_time(when: str) -> str:
    """Return a moment as moments are compared: one without a fraction is before those with one."""
    return when.removesuffix("Z")


def second_of(when: str) -> str:
    """Return the second that a moment lies in."""
    return f"{when[:_SECOND]}Z"


def next_moment(when: str) -> str:
    """Return the moment after another that decisions can tell; after the last of all, that."""
    try:
        after = datetime.fromisoformat(in_time(when)) + timedelta(microseconds=1)
    except OverflowError:
        return when
    return f"{after.isoformat(timespec='microseconds')}Z"


def is_beginning(words: str) -> bool:
    """Say whether words are a moment, or the beginning of one: `2026-11`."""
    return _BEGINNING.fullmatch(words) is not None
