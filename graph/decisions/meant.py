"""Finds which entity or document a person means."""

from extract.model import Kind as EntityKind
from graph.asking.asking import is_document_id
from graph.asking.name_match import words_of
from graph.asking.questions import card, search
from graph.decisions.decision import DecisionError
from graph.decisions.document_page import as_given
from graph.iris import CURRENT_GRAPH, document_iri, entity_iri, id_of, short_hash
from graph.store import Store
from graph.terms import iri
from ontology.gazetteer import gazetteer
from ontology.namespaces import BASE

_STANDS_FOR, _TELLS_OF = iri("lk:standsFor"), iri("prov:specializationOf")
_MOST_TOLD = 5


def entity_named(store: Store, name: str, *, known_beforehand: bool = False) -> str:
    """Return the id of the one entity that a person means by a whole name, an id or an IRI.

    Any name by which it is found will do, an acronym or an alias too; a part of one will not, for
    what it fits today is another entity tomorrow.

    Args:
        store: The graph.
        name: As it was typed.
        known_beforehand: Whether an entity will do that no document names.

    Raises:
        DecisionError: There is none, or several; the message lists them.
    """
    wanted = name.strip().removeprefix("<").removesuffix(">").removeprefix(BASE)
    if wanted.split("/", 1)[0] in set(EntityKind) and "/" in wanted:
        return _entity_with_id(store, wanted, known_beforehand=known_beforehand)
    wanted = as_given(wanted)
    hits = search(store, wanted, limit=50)
    found = [each for each in hits if words_of(each.matched) == words_of(wanted)]
    told = ", ".join(f"{each.entity_id} ({each.label})" for each in (found or hits)[:_MOST_TOLD])
    if not found:
        perhaps = f"; a part of a name is not enough, meant is perhaps {told}" if told else ""
        raise DecisionError(
            f"nothing in the graph is called {name[:80]!r}; give the whole name, an acronym or "
            f"the id{perhaps}"
        )
    if len(found) > 1:
        raise DecisionError(f"{name[:80]!r} may mean several: {told}; give the id of the one meant")
    return found[0].entity_id


def document_named(store: Store, name: str) -> str:
    """Return the hash of the one document that a beginning of it means.

    Raises:
        DecisionError: There is none, or several.
    """
    wanted = short_hash(name.strip().lower().removeprefix(BASE).removeprefix("document/"))
    if is_document_id(wanted):
        return wanted
    start = document_iri(wanted)
    found = [each for each in store.graphs() if each.startswith(start)] if wanted else []
    if len(found) != 1:
        what = f"fits {len(found)} documents" if found else "fits no document"
        raise DecisionError(f"{name[:80]!r} {what}; see: linkages list", "no_document")
    return found[0].removeprefix(f"{BASE}document/")


def _entity_with_id(store: Store, entity_id: str, *, known_beforehand: bool) -> str:
    node = entity_iri(entity_id)
    if card(store, id_of(node)) is not None:
        return id_of(node)
    stands_for = store.object_of(CURRENT_GRAPH, node, _STANDS_FOR)
    told = stands_for is not None or any(
        True for _ in store.quads(predicate=_TELLS_OF, object=node)
    )
    known = known_beforehand and (
        any(True for _ in store.quads(subject=node)) or gazetteer().place(id_of(node)) is not None
    )
    if told or known:
        return id_of(node)
    raise DecisionError(
        f"the graph has no {entity_id[:200]}; see the names with: linkages query",
        "no_entity",
        entity=entity_id[:200],
    )
