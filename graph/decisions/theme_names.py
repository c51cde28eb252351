"""Finds in a graph which themes have a name that another has: a text would mean each of them."""

from collections import defaultdict
from functools import cached_property

from graph.iris import THEMES_GRAPH, id_of
from graph.store import QuadSource
from graph.terms import Literal, iri
from ontology.own_thesaurus import own_key

_LABEL = iri("skos:prefLabel")
_NAMES = (_LABEL, iri("skos:altLabel"), iri("skos:hiddenLabel"))
_DEPRECATED = iri("owl:deprecated")

type _Bearers = dict[str, dict[str | None, bool]]
"""From themes to the languages in which they have a name, and whether they are called so."""


class ThemeNames:
    """Names of the themes of one graph; read once, when first asked for."""

    def __init__(self, store: QuadSource) -> None:
        self._store = store

    def beside(self, theme: str, name: str) -> list[str]:
        """Return the other themes that a text means by a name of one, in whatever spelling.

        They have it in one language with that one, or are called so in any.
        """
        bearers = self._bearers.get(own_key(name), {})
        own = bearers.get(theme, {})
        return sorted(
            other
            for other, languages in bearers.items()
            if own and other != theme
            if own.keys() & languages.keys() or any(languages.values())
        )

    @cached_property
    def _bearers(self) -> dict[str, _Bearers]:
        """From what spellings of a name share to the themes that have it; without those gone."""
        gone = {q.subject for q in self._store.quads(THEMES_GRAPH, predicate=_DEPRECATED)}
        found: dict[str, _Bearers] = defaultdict(lambda: defaultdict(dict))
        for predicate in _NAMES:
            for quad in self._store.quads(THEMES_GRAPH, predicate=predicate):
                if isinstance(quad.object, Literal) and quad.subject not in gone:
                    languages = found[own_key(quad.object.value)][id_of(str(quad.subject))]
                    languages[quad.object.language] = (
                        languages.get(quad.object.language, False) or predicate == _LABEL
                    )
        return found
