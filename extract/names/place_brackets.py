"""Finds the towns that a list gives in brackets: `Harbour Union (Uzqa), Reef Network (Drusz)`."""

from collections.abc import Iterator

from extract.kept_patterns import compiled
from extract.model import Span
from extract.names.place_names import PlaceName
from extract.names.place_patterns import NAME
from extract.names.place_view import View
from extract.names.theme_words import is_theme

_BRACKET = compiled(r" \((?P<name>[A-ZÀ-Þ][^()\n]{1,60})\)(?=[,;.\n]|\s(?:and|et|y|e|&)\s|$)")
_NAME = compiled(rf"(?P<name>{NAME})(?:, {NAME})?")
_FEWEST = 3
_TOWN = 5_000
"""Inhabitants; a smaller one tells nothing of the other brackets."""

_WIDEST = 120
"""Characters between two brackets of one list."""

_SURE, _LIKELY = 0.85, 0.75


def bracketed_names(view: View) -> Iterator[PlaceName]:
    """Yield what stands in the brackets of a list, where most of it are known places."""
    run: list[Span] = []
    for bracket in _BRACKET.finditer(view.text):
        match = _NAME.fullmatch(view.text, *bracket.span("name"))
        if match is None:
            continue
        if run and match.start() - run[-1].end > _WIDEST:
            yield from _of_list(view, run)
            run = []
        run.append(Span(*match.span("name")))
    yield from _of_list(view, run)


def _of_list(view: View, run: list[Span]) -> Iterator[PlaceName]:
    if len(run) < _FEWEST:
        return
    found = [(span, view.places.candidates(view.text[span.start : span.end])) for span in run]
    known = sum(any(p.has_people(_TOWN) for p in candidates) for _, candidates in found)
    if known < _FEWEST or 3 * known < 2 * len(run):
        return
    for span, candidates in found:
        surface = view.text[span.start : span.end]
        if surface.isupper() or is_theme(surface) or view.is_named_person(surface):
            continue
        yield PlaceName(span, candidates, _SURE if candidates else _LIKELY, "pattern")
