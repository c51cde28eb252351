"""Counts the documents of a store, once every count of it says the same."""

from graph.iris import CURRENT_GRAPH
from graph.store import Store
from graph.terms import Literal, iri


def whole_documents(store: Store) -> int:
    """Return how many documents there are, after checking that every count says so."""
    documents = [name for name in store.graphs() if "/document/" in name]
    total = store.quads(CURRENT_GRAPH, subject=CURRENT_GRAPH, predicate=iri("lk:documents"))
    counted = next((q.object.value for q in total if isinstance(q.object, Literal)), "0")
    assert int(counted) == len(documents)
    mentioning = {q.subject for q in store.quads(CURRENT_GRAPH, predicate=iri("lk:mentions"))}
    assert mentioning == set(documents)
    return len(documents)
