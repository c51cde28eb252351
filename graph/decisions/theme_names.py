"""Finds in a graph which themes have a name that another has: a text would mean each of them."""

from functools import cached_property

from graph.iris import THEMES_GRAPH, id_of
from graph.store import QuadSource
from graph.terms import Literal, iri
from ontology.name_bearers import NameBearers

_LABEL = iri("skos:prefLabel")
_NAMES = (_LABEL, iri("skos:altLabel"), iri("skos:hiddenLabel"))
_DEPRECATED = iri("owl:deprecated")


class ThemeNames:
    """Names of the themes of one graph; read once, when first asked for."""

    def __init__(self, store: QuadSource) -> None:
        self._store = store

    def beside(self, theme: str, name: str) -> list[str]:
        """Return the other themes that a text means by a name of one, in whatever spelling."""
        return self._bearers.beside(theme, name)

    @cached_property
    def _bearers(self) -> NameBearers:
        """The themes that have names, without those gone."""
        gone = {q.subject for q in self._store.quads(THEMES_GRAPH, predicate=_DEPRECATED)}
        found = NameBearers()
        for predicate in _NAMES:
            for quad in self._store.quads(THEMES_GRAPH, predicate=predicate):
                if isinstance(quad.object, Literal) and quad.subject not in gone:
                    theme, name = id_of(str(quad.subject)), quad.object
                    found.add(theme, name.language, name.value, is_called=predicate == _LABEL)
        return found
