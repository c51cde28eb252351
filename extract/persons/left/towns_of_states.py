"""Says which words are towns of the states that a text tells of, so that nobody is meant by them.

A village in Mali bears witness of nothing in a text on Peru; in a text on Mali, `les familles de
Uzqa et de Drusz` are of two towns there.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from extract.kept_patterns import compiled
from extract.model import Kind, Mention, Span
from extract.names.towns_of_states import lies_in
from extract.persons.listed_names import is_listed
from ontology.gazetteer import Gazetteer

_JOINED = compiled(r" (?:et|y|e) (?:(?:de|à|a|en) (?:la |el )?|d['’])?")
_TOWN = 5_000
"""Inhabitants of a town that no list of names has: a person who is taken for one stays visible, so
more are asked for than where such a town is found (`extract.names.towns_of_states`)."""


@dataclass(frozen=True, slots=True)
class TownsOfStates:
    """A text, and the places named in it.

    Attributes:
        text: Of the document.
        places: Tells what lies where.
        states: Codes of the states in which the places lie.
        begun: Where their names begin.
    """

    text: str
    places: Gazetteer
    states: frozenset[str]
    begun: frozenset[int]

    @staticmethod
    def of(text: str, mentions: Iterable[Mention], places: Gazetteer) -> "TownsOfStates":
        """Gather the places and peoples that are mentioned."""
        named = [m for m in mentions if m.kind is Kind.PLACE]
        found = (places.place(place_id) for place_id in {m.entity_id for m in named})
        states = frozenset(place.iso2 for place in found if place and place.iso2)
        begun = frozenset(m.span.start for m in named if not m.modifier)
        return TownsOfStates(text, places, states, begun)

    def holds(self, span: Span) -> bool:
        """Say whether a word is a town's in one of the states, or `and` joins a place to it."""
        joint = _JOINED.match(self.text, span.end)
        if joint is not None and joint.end() in self.begun:
            return True
        word = self.text[span.start : span.end]
        return not is_listed(word) and self._lies_in_state(word)

    def _lies_in_state(self, word: str) -> bool:
        found = self.places.candidates(word) if self.states else ()
        return any(lies_in(place, self.states, _TOWN) for place in found)
