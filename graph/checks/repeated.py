"""Finds triples that several named graphs state: a query over all of them counts them twice."""

from collections.abc import Iterator

from graph.asking.asking import answers, as_id
from graph.store import Store
from graph.terms import Iri


def repeated(store: Store, graph: Iri) -> Iterator[tuple[str, str]]:
    """Yield node and sentence for triples that a graph shares with one named after it.

    Only so many as the question `repeated` asks for: one is enough to know that something is wrong.
    """
    for subject, predicate, other in answers(store, "repeated", graph=graph):
        yield (
            str(subject),
            f"its {as_id(predicate).rsplit('#', 1)[-1]} is stated in {as_id(other)} as well; "
            "a graph made by this version has it once: add the documents to a new project",
        )
