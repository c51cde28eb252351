"""Decides between a place and an organisation where both are found at one spot."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from extract.model import Span
from extract.names.organisation_names import OrganisationName
from extract.names.place_names import PlaceName

_LONGEST_ACRONYM = 5
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
        states={s.span for s in strong if s.method == "pattern" and _is_short_state(s)},
    )
    return tuple(n for n in names if not _gives_way(n, sure))


@dataclass(frozen=True, slots=True)
class _Sure:
    """Where places stand for sure: all, those with an id, and acronyms of states."""

    spans: set[Span]
    known: set[Span]
    states: set[Span]


def _gives_way(name: OrganisationName, sure: _Sure) -> bool:
    if name.method == "model":
        return name.span in sure.spans
    if name.method == "authority":
        return name.span in sure.states
    return name.method == "pattern" and name.span in sure.known


def _is_short_state(spot: PlaceName) -> bool:
    is_state = bool(spot.candidates) and spot.candidates[0].kind == "country"
    return is_state and spot.span.end - spot.span.start <= _LONGEST_ACRONYM
