"""Finds towns in French and Spanish that lie in the states a text names: `les familles de Uzqa`.

No recogniser reads these languages in a plain installation, and `de` and `à` lead to persons and
things as well; in a text on Mali what is called as a town of Mali, and nobody, is that town.
"""

from collections.abc import Container, Iterable, Iterator
from dataclasses import replace

from extract.kept_patterns import compiled
from extract.names.place_names import PlaceName
from extract.names.place_view import View
from extract.persons.listed_names import is_listed
from ontology.gazetteer import Place

_LEADS = compiled(
    r"(?:(?<![\w’'-])(?:de|du|des|à|À|en|En|a|vers|desde|Desde|hasta|entre|dans)\s|[Dd]['’]|[|/;\t]\s?)$"
)
_GOES_ON = compiled(r"[ -][A-ZÀ-Þ]|['’]")
_WHERE = frozenset({"country", "adm1"})
_LONGEST_BEFORE, _SHORTEST = 8, 3
_VILLAGE = 1_000
"""Inhabitants of a town that is found; of a smaller one, anything may be called so."""


def towns_of_states(
    view: View, names: Iterable[PlaceName], waiting: Iterable[PlaceName]
) -> Iterator[PlaceName]:
    """Yield those names that wait for evidence which lie in a state that the others name.

    Args:
        view: The text and who is named in it.
        names: Places found.
        waiting: Names that a gazetteer has and of which nothing says more.
    """
    states = {
        name.candidates[0].iso2
        for name in names
        if name.candidates and (name.candidates[0].kind in _WHERE or name.candidates[0].capital)
    }
    if not states:
        return
    for name in waiting:
        surface = view.text[name.span.start : name.span.end]
        if name.method != "gazetteer" or len(surface) < _SHORTEST or not _may_be_town(view, name):
            continue
        own = tuple(place for place in name.candidates if lies_in(place, states))
        if own and not any(map(is_listed, surface.split())) and not view.is_ordinary(surface):
            yield replace(name, candidates=own, confidence=0.65)


def _may_be_town(view: View, name: PlaceName) -> bool:
    start, end = name.span.start, name.span.end
    if view.analysis.language_at(start) not in {"fr", "es"} or _GOES_ON.match(view.text, end):
        return False
    return _LEADS.search(view.text, max(0, start - _LONGEST_BEFORE), start) is not None


def lies_in(place: Place, states: Container[str | None], fewest: int = _VILLAGE) -> bool:
    """Say whether a place is a division, or a town of so many people, of one of these states."""
    return place.iso2 in states and place.has_people(fewest)
