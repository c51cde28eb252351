"""Owns media types: what a client asks for, and what it gets (RFC 9110, section 12.5.1)."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from types import MappingProxyType
from typing import NamedTuple

from graph.queries.jobs import FORMATS
from graph.store import Form

HTML = "text/html"
MEDIA_TYPES: Mapping[str, str] = MappingProxyType(
    {
        "json": "application/sparql-results+json",
        "xml": "application/sparql-results+xml",
        "csv": "text/csv",
        "tsv": "text/tab-separated-values",
        "turtle": "text/turtle",
        "ntriples": "application/n-triples",
        "rdfxml": "application/rdf+xml",
        "jsonld": "application/ld+json",
        "html": HTML,
    }
)
"""Format to media type."""

_OTHER_NAMES: Mapping[Form, Mapping[str, str]] = MappingProxyType(
    {
        Form.TABLE: {"application/json": "json", "application/xml": "xml", "text/xml": "xml"},
        Form.TRUTH: {"application/json": "json", "application/xml": "xml", "text/xml": "xml"},
        Form.TRIPLES: {
            "application/json": "jsonld",
            "application/xml": "rdfxml",
            "text/xml": "rdfxml",
            "application/x-turtle": "turtle",
            "text/n3": "turtle",
            "text/plain": "ntriples",
        },
    }
)
_SHORT_NAMES: Mapping[str, str] = MappingProxyType(
    {
        "ttl": "turtle",
        "nt": "ntriples",
        "n-triples": "ntriples",
        "json-ld": "jsonld",
        "rdf": "rdfxml",
        "rdf+xml": "rdfxml",
    }
)
_MOST_RANGES = 100
_LONGEST = 4000
"""Characters of Accept that are read: browsers send some 200."""

_PIECE = re.compile(r'"(?:[^"\\]|\\.)*+(?:"|\\?\Z)|[^",;]++|[,;]', re.DOTALL)
"""A quoted text, closed or not; what holds no mark; or a mark."""


_NUMBER = re.compile(r"\d{1,3}(?:\.\d{0,9})?|\.\d{1,9}", re.ASCII)


class Range(NamedTuple):
    """A media range of an Accept header, and how much it is liked, 0 to 1."""

    name: str
    quality: float


def accepted(lines: Iterable[str]) -> list[Range]:
    """Return the media ranges of all Accept lines; what is no range is left out."""
    ranges = []
    for name, *parameters in islice(_elements(",".join(lines)[:_LONGEST]), _MOST_RANGES):
        if name == "*":
            name = "*/*"
        kind, slash, subtype = name.partition("/")
        if kind and slash and subtype:
            ranges.append(Range(name, _quality(parameters)))
    return ranges


def _elements(text: str) -> Iterator[list[str]]:
    """Yield what commas part, each cut at its semicolons, where these are not quoted."""
    words = [""]
    for piece in _PIECE.finditer(text):
        if piece[0] == ",":
            yield [word.strip().lower() for word in words]
            words = [""]
        elif piece[0] == ";":
            words.append("")
        else:
            words[-1] += piece[0]
    yield [word.strip().lower() for word in words]


def formats_for(ranges: Sequence[Range], told: str = "") -> dict[Form, str]:
    """Return for each form of answer the format a client likes best; a form it cannot take not.

    What an address tells, by name or media type, goes before its ranges where it fits the form.
    """
    chosen = {
        form: _told(told, form) or chosen_among(names, ranges, form)
        for form, names in FORMATS.items()
    }
    return {form: name for form, name in chosen.items() if name is not None}


def _told(told: str, form: Form) -> str:
    name = told.strip().lower()
    fits = {**{MEDIA_TYPES[each]: each for each in FORMATS[form]}, **_OTHER_NAMES[form]}
    named = _SHORT_NAMES.get(name, name)
    return named if named in FORMATS[form] else fits.get(name, "")


def chosen_among(
    formats: Sequence[str], ranges: Sequence[Range], form: Form = Form.TRIPLES
) -> str | None:
    """Return the format a client likes best, the first of those it likes the same.

    No ranges at all means that it takes anything; None that it takes none of these.
    """
    if not ranges:
        return formats[0]
    liked = [(_liked(name, ranges, _OTHER_NAMES[form]), name) for name in formats]
    best = max(quality for quality, _ in liked)
    return next(name for quality, name in liked if quality == best) if best > 0 else None


def language_for(lines: Iterable[str], languages: Iterable[str]) -> str:
    """Return the language that Accept-Language lines like best; the first where they like none."""
    liked: dict[str, float] = {}
    for name, *parameters in islice(_elements(",".join(lines)[:_LONGEST]), _MOST_RANGES):
        code = name.partition("-")[0]
        liked[code] = max(liked.get(code, 0.0), _quality(parameters))
    return max(languages, key=lambda code: liked.get(code, liked.get("*", 0.0)))


def content_type(format_: str) -> str:
    """Return the Content-Type of a format; text says that it is UTF-8."""
    media_type = MEDIA_TYPES[format_]
    return f"{media_type}; charset=utf-8" if media_type.startswith("text/") else media_type


def _liked(format_: str, ranges: Sequence[Range], other_names: Mapping[str, str]) -> float:
    """Return the quality of the most specific range that covers a format."""
    media_type = MEDIA_TYPES[format_]
    best = (-1, 0.0)
    for name, quality in ranges:
        if name == media_type or other_names.get(name) == format_:
            best = max(best, (2, quality))
        elif name == f"{media_type.partition('/')[0]}/*":
            best = max(best, (1, quality))
        elif name == "*/*":
            best = max(best, (0, quality))
    return best[1]


def _quality(parameters: Iterable[str]) -> float:
    for parameter in parameters:
        name, _, value = parameter.partition("=")
        if name.strip() == "q":
            told = _NUMBER.fullmatch(value.strip())
            return min(float(told[0]), 1.0) if told else 0.0
    return 1.0
