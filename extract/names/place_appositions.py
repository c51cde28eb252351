"""Finds places by what is said of them, and of those who are from there: `X, a town in`."""

from collections.abc import Iterator

from extract.kept_patterns import compiled
from extract.model import Span
from extract.names.place_names import PlaceName
from extract.names.place_patterns import NAME, named, own_words, surely
from extract.names.place_view import View
from extract.persons.listed_names import is_given_name, is_listed
from extract.scanning import every_match

_FROM = compiled(rf", (?:aged )?\d{{1,3}},? (?:of|from) ({NAME})")
_OF_TOWN = compiled(
    rf"(?<![\w-])(?:(?P<given>[A-ZÀ-Þ][\w'’-]{{1,20}}) (?:[A-Z]\. )?|(?:Mr|Mrs|Ms|Miss|Dr)\.? )"
    rf"[A-ZÀ-Þ][\w'’-]{{1,24}},? (?:of|from) (?P<place>{NAME})"
)
_SORT = r"(?:town|village|hamlet|city|suburb|district|province|county|region|island|municipality)"
_SORT_BEFORE = compiled(rf"\b[Tt]he {_SORT} ({NAME})(?![\w'’-])")
_TOLD_BEHIND = compiled(
    rf"(?<![\w.-])({NAME}), (?:an?|the) (?:[\w-]{{2,20}} ){{0,3}}{_SORT}(?=[,.;)]| (?:in|of|on|"
    r"near|north|south|east|west|where|that|which|about|some|with|close|located|just)\b)"
)
_HOME_BEHIND = compiled(
    rf"\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir) (?:[a-z-]{{2,20}} )?({NAME}) "
    r"(?:home|house|apartment|residence|neighbou?rhood|hotel|store|factory|plant|mine|shop)\b"
)


def told_names(view: View) -> Iterator[PlaceName]:
    """Yield the names that a text says to be places, or where it says persons to be from."""
    for pattern in (_FROM, _SORT_BEFORE, _TOLD_BEHIND):
        for match in every_match(pattern, view.text):
            yield from named(view, own_words(view.text, Span(*match.span(1))))
    for match in every_match(_OF_TOWN, view.text):
        if match["given"] is None or is_given_name(match["given"]):
            yield from surely(view, Span(*match.span("place")))
    for match in every_match(_HOME_BEHIND, view.text):
        # `the Godfrey home` is a family's.
        if not any(is_listed(word) for word in match[1].split()):
            yield from _known(view, Span(*match.span(1)))


def _known(view: View, span: Span) -> Iterator[PlaceName]:
    if not view.is_ordinary(view.text[span.start : span.end]):
        yield from surely(view, span)
