"""Reads an answer in Turtle as rows, one a triple, as a table or a network shows them."""

from graph.asking.asking import as_text
from graph.oxigraph_store import OxigraphStore
from graph.queries.query_worker import Answer
from graph.terms import Iri, written
from ontology.namespaces import BASE

_LONGEST = 2 << 20
_GRAPH = Iri(f"{BASE}graph/answer")


def as_table(answer: Answer, *, rows: int) -> Answer:
    """Return an answer of triples as a table of subject, predicate and object, in order.

    Args:
        answer: A table already, or triples; larger ones than 2 MB stay as they are.
        rows: How many triples the table holds at most.
    """
    if answer.turtle is None or len(answer.turtle) > _LONGEST:
        return answer
    store = OxigraphStore.in_memory()
    store.load_turtle(answer.turtle, _GRAPH)
    found = sorted(
        store.quads(
            _GRAPH
        ),  # not by the store: what a person puts together may have no order there
        key=lambda quad: (quad.subject, quad.predicate, written(quad.object)),
    )
    table = [(*map(as_text, (each.subject, each.predicate, each.object)),) for each in found[:rows]]
    columns = ("subject", "predicate", "object")
    return answer._replace(columns=columns, rows=[*table], cut=len(found) > rows)
