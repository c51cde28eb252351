"""Finds what a person means by the names that narrow a figure: themes, places, documents."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from extract.model import Kind
from graph.asking.questions import search
from graph.figures.figure_spec import FigureFailure
from graph.linkages.choices import choices
from graph.linkages.facets import Facet, facets
from graph.linkages.incidence import Incidence
from graph.linkages.selection import Selection
from graph.store import Store
from ontology.names import fold

_SHOWN = 8
"""Of what there is to choose from, how many are told to who named something else."""


class Chosen(NamedTuple):
    """A selection of ids, and what these are called."""

    selection: Selection
    labels: Mapping[str, str]


def selection_by_names(
    store: Store, incidence: Incidence, asked: Selection, language: str
) -> Chosen:
    """Return a selection with ids where a person wrote names.

    Args:
        store: Where names are.
        incidence: Of all documents.
        asked: Themes and places by name, acronym or id, documents by the beginning of their id.
        language: ISO 639-1 code of a language, besides English, in which they may be named.

    Raises:
        FigureFailure: Something named is not there to be chosen.
    """
    titles = {each.document_id: each.title for each in incidence.documents}
    offered = choices(incidence)
    themes, places = (
        _entities(store, facets(store, incidence, kind, language=language), named) if named else {}
        for kind, named in ((Kind.THEME, asked.themes), (Kind.PLACE, asked.places))
    )
    chosen = replace(
        asked,
        themes=tuple(themes),
        places=tuple(places),
        documents=tuple(_document(each, titles) for each in asked.documents),
        publishers=_known(asked.publishers, [each.value for each in offered.publishers],
                          "publisher", fold),
        languages=_known(asked.languages, [each.value for each in offered.languages],
                         "language of documents", str),
    )  # fmt: skip
    return Chosen(chosen, {**titles, **themes, **places})


def _entities(store: Store, offered: Sequence[Facet], names: Sequence[str]) -> dict[str, str]:
    """Return ids of what is called so, of several what most documents mention, and labels."""
    label_of = {each.entity_id: each.label for each in offered}
    found = {}
    for name in names:
        named = (each.entity_id for each in offered if fold(name) == fold(each.label))
        hits = (hit.entity_id for hit in search(store, name, limit=20) if hit.entity_id in label_of)
        entity_id = name if name in label_of else next(named, None) or next(hits, None)
        if entity_id is None:
            raise FigureFailure(f"nothing that can be chosen is called {name}; try a part of it")
        found[entity_id] = label_of[entity_id]
    return found


def _document(begun: str, documents: Iterable[str]) -> str:
    found = [each for each in documents if each.startswith(begun.lower())]
    if len(found) != 1:
        what = "several documents have" if found else "no document has"
        raise FigureFailure(f"{what} an id that begins with {begun}; `linkages list` shows them")
    return found[0]


def _known(
    wanted: Sequence[str], offered: Collection[str], what: str, alike: Callable[[str], str]
) -> tuple[str, ...]:
    by_name = {alike(each): each for each in reversed([*offered])}
    for each in wanted:
        if alike(each) not in by_name:
            several = ", ".join([*offered][:_SHOWN]) or "none is known"
            raise FigureFailure(f"the {what} {each} is not there; choose among {several}")
    return tuple(by_name[alike(each)] for each in wanted)
