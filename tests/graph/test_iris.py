"""The IRIs of things: any text can be asked for, and none is taken for another."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.iris import entity_iri, id_of
from graph.oxigraph_store import OxigraphStore
from ontology.namespaces import BASE


@pytest.mark.parametrize(
    "entity_id", ["organisation/gaatw", "place/1282988", "theme/a%20b", "theme/é", "text/a#char=1"]
)
def test_an_id_that_fits_stays_as_it_is(entity_id: str) -> None:
    assert entity_iri(entity_id) == BASE + entity_id


def test_what_no_iri_may_hold_is_encoded() -> None:
    assert entity_iri("organisation/<b>\n%zz#a#b") == f"{BASE}organisation/%3Cb%3E%0A%25zz#a%23b"


@given(st.text())
def test_any_text_at_all_can_be_asked_for(entity_id: str) -> None:
    iri = entity_iri(entity_id)
    assert entity_iri(id_of(iri)) == iri
    assert list(OxigraphStore.in_memory().select(f"SELECT * {{ <{iri}> ?p ?o }}")) == []
