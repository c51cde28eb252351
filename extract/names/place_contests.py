"""Decides between a place and an organisation where both are found at one spot."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from extract.model import Span
from extract.names.organisation_names import OrganisationName
from extract.names.place_names import PlaceName
from extract.names.place_styles import STYLED
from extract.spans import TakenSpans

_LONGEST_ACRONYM = 5
_ARTICLE = "The "
_STRONG = 0.85
"""Confidence of a place that its context speaks for: `in East Bank`, `near Rawah`."""


def without_places(
    names: Iterable[OrganisationName], spots: Sequence[PlaceName]
) -> tuple[OrganisationName, ...]:
    """Return the names of organisations that are not places by their context.

    A guess of the model, or a body told by its head, gives way where the same words or more are a
    place for sure. What the document defines or an authority file holds stays, except the acronym
    of a state where a state is told of: `in DRC` is no refugee council.
    """
    strong = [s for s in spots if s.confidence >= _STRONG and not s.modifier]
    sure = _Sure(
        spans={s.span for s in strong} | {s.whole for s in strong if s.whole},
        known={s.span for s in strong if s.candidates},
        states=_states(spots, strong),
        styled=TakenSpans.of(s.span for s in strong if s.confidence == STYLED),
    )
    return tuple(n for n in names if not _gives_way(n, sure))


@dataclass(frozen=True, slots=True)
class _Sure:
    """Where places stand for sure: all, those with an id, acronyms of states, styled states."""

    spans: set[Span]
    known: set[Span]
    states: set[Span]
    styled: TakenSpans


def _states(spots: Sequence[PlaceName], strong: Sequence[PlaceName]) -> set[Span]:
    """Return where acronyms of states stand, all those of a state that the text tells otherwise.

    That is by one where only a place can be (`in DRC`), or by its name, people or towns.
    """
    short: list[PlaceName] = []
    told = {s.candidates[0].iso2 for s in strong if s.method == "pattern" and _is_short_state(s)}
    for spot in spots:
        if _is_state(spot, _LONGEST_ACRONYM + len(_ARTICLE)):
            short.append(spot)
        elif spot.candidates:
            told.add(spot.candidates[0].iso2)
    found = {s.span for s in short if s.candidates[0].iso2 in told}
    return found | {Span(s.start + len(_ARTICLE), s.end) for s in found if _has_article(s)}


def _has_article(span: Span) -> bool:
    """Say whether a place may begin with an article that a body's name is without: `The DRC`."""
    return span.end - span.start > len(_ARTICLE) + 1


def _gives_way(name: OrganisationName, sure: _Sure) -> bool:
    if sure.styled.touches(name.span):
        return True
    if name.method == "model":
        return name.span in sure.spans
    if name.method == "authority":
        return name.span in sure.states
    return name.method == "pattern" and name.span in sure.known


def _is_short_state(spot: PlaceName) -> bool:
    return _is_state(spot, _LONGEST_ACRONYM)


def _is_state(spot: PlaceName, longest: int) -> bool:
    return spot.state is not None and spot.span.end - spot.span.start <= longest
