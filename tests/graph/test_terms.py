"""Quads have an order, whatever their terms are."""

from hypothesis import given
from hypothesis import strategies as st

from graph.terms import Iri, Literal, Quad, Term, in_order

_OBJECTS: tuple[Term, ...] = (
    Literal("Comité CEDAW"),
    Literal("Comité CEDAW", language="es"),
    Literal("Comité CEDAW", language="fr"),
    Iri("http://example.org/a"),
)
_QUADS = [
    Quad(
        Iri("http://example.org/s"), Iri("http://example.org/p"), each, Iri("http://example.org/g")
    )
    for each in _OBJECTS
]


@given(st.permutations(_QUADS))
def test_one_name_with_a_language_and_without_has_a_place_in_the_order(quads: list[Quad]) -> None:
    assert in_order(quads) == in_order(_QUADS)
