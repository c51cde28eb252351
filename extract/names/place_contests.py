"""Decides between a place and an organisation where both are found at one spot."""

from collections.abc import Iterable, Sequence

from extract.model import Span
from extract.names.organisation_names import OrganisationName
from extract.names.place_names import PlaceName

_STRONG = 0.85
"""Confidence of a place that its context speaks for: `in East Bank`, `near Rawah`."""


def without_places(
    names: Iterable[OrganisationName], spots: Sequence[PlaceName]
) -> tuple[OrganisationName, ...]:
    """Return the names of organisations that are not places by their context.

    A guess of the model, or a body told by its head, gives way where the same words or more are a
    place for sure. What the document defines or an authority file holds stays.
    """
    strong = {s.span for s in spots if s.confidence >= _STRONG and not s.modifier}
    known = {s.span for s in spots if s.confidence >= _STRONG and s.candidates}
    return tuple(n for n in names if not _gives_way(n, strong, known))


def _gives_way(name: OrganisationName, strong: set[Span], known: set[Span]) -> bool:
    if name.method == "model":
        return name.span in strong
    return name.method == "pattern" and name.span in known
