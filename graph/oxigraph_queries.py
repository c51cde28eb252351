"""Asks Oxigraph in SPARQL, some variables given."""

import re
from collections.abc import Mapping

import pyoxigraph as ox

from graph.oxigraph_answers import Found, not_sparql
from graph.oxigraph_terms import to_ox
from graph.store import Dataset, GivenGraphs, QueryError
from graph.terms import Term, written
from ontology.namespaces import PREFIXES


def asked(
    store: ox.Store, query: str, bindings: Mapping[str, Term], dataset: Dataset | GivenGraphs
) -> Found:
    """Return what a query finds; see `OxigraphStore.select` for what may have bindings.

    Raises:
        QueryError: It is not SPARQL, or a graph is chosen by what is no IRI.
    """
    default, named = _given(dataset)
    # Oxigraph gives values to variables of the projection only; the others are written out.
    projection = query.partition("{")[0]
    substitutions: dict[ox.Variable, ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple] = {}
    for name, term in bindings.items():
        if re.search(rf"[?$]{name}\b", projection):
            substitutions[ox.Variable(name)] = to_ox(term)
        else:
            query = re.sub(rf"[?$]{name}\b", written(term).replace("\\", r"\\"), query)
    try:
        return store.query(
            query,
            prefixes=PREFIXES,
            use_default_graph_as_union=dataset is Dataset.UNION,
            substitutions=substitutions or None,
            default_graph=default,
            named_graphs=named,
        )
    except SyntaxError as error:
        raise not_sparql(error) from error


def _given(
    dataset: Dataset | GivenGraphs,
) -> tuple[
    list[ox.NamedNode | ox.BlankNode | ox.DefaultGraph] | None,
    list[ox.NamedNode | ox.BlankNode] | None,
]:
    """Return the graphs chosen beside a query as Oxigraph takes them; None where none are."""
    if isinstance(dataset, Dataset):
        return None, None
    try:
        default, named = map(dict.fromkeys, dataset)  # Oxigraph counts a graph given twice twice
        return [*map(ox.NamedNode, default)], [*map(ox.NamedNode, named)]
    except ValueError as error:
        raise QueryError(f"a graph is chosen by what is no IRI ({error}); correct it") from error
