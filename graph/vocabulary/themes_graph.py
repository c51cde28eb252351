"""Keeps the graph of themes as the package and the project's own thesaurus have it together.

Only themes that differ from the packaged ones are written anew; the bookkeeping says which.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from graph.iris import CURRENT_GRAPH, SOURCES_GRAPH, THEMES_GRAPH, entity_iri, id_of
from graph.oxigraph_turtle import quads_of_turtle
from graph.store import QuadSource, WorkingStore
from graph.terms import Iri, Literal, Quad, iri, text
from ontology.namespaces import BASE
from ontology.own_thesaurus import with_changes
from ontology.thesaurus import Concept, Thesaurus, thesaurus
from ontology.vocabulary_turtle import concepts_as_turtle, head

_VERSION, _LABEL, _PREFERRED = (
    iri("dcterms:hasVersion"),
    iri("rdfs:label"),
    iri("skos:prefLabel"),
)
_THEME = f"{BASE}theme/"


def has_themes(store: QuadSource, version: str) -> bool:
    """Say whether a store has the themes as a version of the project's thesaurus has them."""
    return (store.object_of(SOURCES_GRAPH, THEMES_GRAPH, _VERSION) or text("")) == text(version)


def load_themes(
    store: WorkingStore, changes: Sequence[Concept], version: str, decided: Iterable[str]
) -> Mapping[Iri, int]:
    """Make the graph of themes that of the package with a project's changes.

    Args:
        store: Where.
        changes: What the project has otherwise.
        version: Of its thesaurus; empty where it has none.
        decided: Ids of entities that are called as was decided, whatever their theme's label.

    Returns:
        By how many triples each graph grew.

    Raises:
        OntologyError: A change leads nowhere or in a circle.
    """
    packaged = thesaurus.packaged()
    own = with_changes(packaged, changes)
    differing = {c.concept_id for c in own.concepts() if c != packaged.concept(c.concept_id)}
    told = _told(store)
    touched = sorted(differing | {id_of(str(q.subject)) for q in told} - {id_of(THEMES_GRAPH)})
    nodes = [entity_iri(each) for each in touched]
    before = {quad for node in nodes for quad in store.quads(THEMES_GRAPH, subject=node)}
    after = set(_quads(own, touched))
    noted = [entity_iri(each) for each in sorted(differing)] + ([THEMES_GRAPH] if version else [])
    said = [Quad(node, _VERSION, text(version), SOURCES_GRAPH) for node in noted]
    store.remove([*(before - after), *told])
    store.insert([*(after - before), *said])
    _show(store, before ^ after, {entity_iri(each) for each in decided})
    return {THEMES_GRAPH: len(after) - len(before), SOURCES_GRAPH: len(said) - len(told)}


def forget_themes(store: WorkingStore) -> None:
    """Take out of the bookkeeping that themes differ from the packaged ones."""
    store.remove(_told(store))


def _told(store: QuadSource) -> list[Quad]:
    found = store.quads(SOURCES_GRAPH, predicate=_VERSION)
    return [q for q in found if q.subject == THEMES_GRAPH or str(q.subject).startswith(_THEME)]


def _quads(known: Thesaurus, concept_ids: Iterable[str]) -> Iterator[Quad]:
    """Yield what is told of some themes; nothing of those that are not there any more."""
    concepts = [c for each in concept_ids if (c := known.concept(each)) is not None]
    top = "".join(
        f"<{entity_iri(c.concept_id)}> skos:topConceptOf <{_THEME}> .\n"
        for c in concepts
        if c.is_group
    )
    return quads_of_turtle(f"{head()}{concepts_as_turtle(concepts)}{top}", THEMES_GRAPH)


def _show(store: WorkingStore, changed: Iterable[Quad], decided: set[Iri]) -> None:
    """Let themes that documents name be shown as they are called now."""
    named = {Iri(str(q.subject)) for q in changed if q.predicate == _PREFERRED}
    for node in sorted(named - decided):
        found = sorted(
            (q.object.language not in {None, "en"}, q.object.value)
            for q in store.quads(THEMES_GRAPH, subject=node, predicate=_PREFERRED)
            if isinstance(q.object, Literal)
        )
        shown = list(store.quads(CURRENT_GRAPH, subject=node, predicate=_LABEL))
        if found and shown:
            store.remove(shown)
            store.insert([Quad(node, _LABEL, text(found[0][1]), CURRENT_GRAPH)])
