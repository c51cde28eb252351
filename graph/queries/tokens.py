r"""Cuts the text of a query into tokens, as the store does.

It takes a keyword wherever one fits, whatever follows: `SERVICE:x` is `SERVICE :x`, and there is no
IRI in `FILTER(1<2)SERVICE#>`. It reads `\u` escapes in strings and IRIs only; other stores decode
them, wherever they stand, before they read.
"""

import re
from collections.abc import Iterator
from itertools import chain

from extract.kept_patterns import compiled_of

_LETTER = (
    r"A-Za-z\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u02FF\u0370-\u037D\u037F-\u1FFF\u200C\u200D"
    r"\u2070-\u218F\u2C00-\u2FEF\u3001-\uD7FF\uF900-\uFDCF\uFDF0-\uFFFD\U00010000-\U000EFFFF"
)
_CHAR = rf"{_LETTER}_0-9\u00B7\u0300-\u036F\u203F\u2040"
"""What names are made of by the standard: also marks that are put over or behind a letter."""

_ESCAPED = r"\\[tbnrfuU\"'\\]"
COMMENT = r"\#[^\n\r]*"
LONG_STRING = (
    rf"\"\"\"(?:\"{{0,2}}(?:[^\"\\]|{_ESCAPED}))*+\"\"\""
    rf" | '''(?:'{{0,2}}(?:[^'\\]|{_ESCAPED}))*+'''"
)
STRING = rf"\"(?:[^\"\\\n\r]|{_ESCAPED})*+\" | '(?:[^'\\\n\r]|{_ESCAPED})*+'"
IRI = r"<(?:[^<>\"{}|^`\\\x00-\x20]|\\u[0-9A-Fa-f]{4}|\\U[0-9A-Fa-f]{8})*+>"
TOKEN = compiled_of(
    __file__,
    rf"""
      (?P<comment>{COMMENT})
    | (?P<long>{LONG_STRING})
    | (?P<string>{STRING})
    | (?P<iri>{IRI})
    | (?P<variable>[?$][{_LETTER}_0-9][{_CHAR}]*+)
    | (?P<language>@[A-Za-z]++(?:-[A-Za-z0-9]++)*+)
    | (?P<blank>_:[{_CHAR}.-]++)
    | (?P<name>(?P<prefix>(?:[{_LETTER}_][{_CHAR}.-]{{0,200}}+)?+):
        (?:(?:[{_CHAR}:%]|\\.)(?:[{_CHAR}.:%-]|\\.)*+)?+)
    | (?P<word>[{_LETTER}_][{_CHAR}]*+)
    | (?P<open>[({{\[]) | (?P<close>[)}}\]])
    | (?P<operator>[!|&+*/^=<>-])
    | (?P<other>\\.|.)
    """,
    re.VERBOSE | re.DOTALL,
)
_ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")

type Token = re.Match[str]


def place(query: str, start: int) -> str:
    """Return where in a query a character is, for a person."""
    line = query.count("\n", 0, start) + 1
    column = start - (query.rfind("\n", 0, start) + 1) + 1
    return f"line {line}, column {column}"


def decoded(query: str) -> str:
    r"""Return a query with `\u` escapes decoded wherever they stand."""
    return _ESCAPE.sub(_character, query)


def readings(query: str) -> list[str]:
    r"""Return a query as written and, where that differs, with `\u` escapes decoded first."""
    return list(dict.fromkeys([query, decoded(query)]))


def place_in(query: str, reading: str, start: int) -> str:
    """Return where in a query a character of one of its readings is, for a person."""
    return place(query, start if reading == query else _start_as_written(query, start))


def _start_as_written(query: str, start: int) -> int:
    """Return where a character of a decoded query stands in the query."""
    for escape in _ESCAPE.finditer(query):
        if escape.start() >= start:
            break
        start += len(escape[0]) - len(_character(escape))
    return start


def _character(escape: re.Match[str]) -> str:
    code = int(escape[1] or escape[2], 16)
    return chr(code) if code <= 0x10FFFF and not 0xD800 <= code <= 0xDFFF else escape[0]


def in_threes(query: str) -> Iterator[tuple[Token | None, Token, Token | None]]:
    """Yield each token with those before and after it; white space and comments are none."""
    before = token = None
    for after in chain(TOKEN.finditer(query), [None]):
        if after is not None and (after.lastgroup == "comment" or after[0].isspace()):
            continue
        if token is not None:
            yield before, token, after
        before, token = token, after


def marks_left(kind: str | None, text: str, marks: int) -> int:
    """Return 3 at a string, 2 and 1 at the `^^` behind it, which nests nothing; else 0."""
    if kind in ("string", "long"):
        return 3
    return marks - 1 if text == "^" and marks else 0
