"""Names are found while somebody types, as the store finds them."""

from pathlib import Path

import numpy as np
import pytest
from counted_documents import BONDAGE, DELTA, Told, store_of
from hypothesis import given, settings
from hypothesis import strategies as st
from sample_project import sample_project
from small_graph import small_store

from graph.asking.confidences import entity_confidences
from graph.asking.questions import search
from graph.linkages.incidence import Incidence
from graph.linkages.kept import keep_names, kept_names
from graph.linkages.names import Names, found_by_name, found_within, read_names
from graph.linkages.reading import read_incidence
from graph.oxigraph_store import OxigraphStore
from graph.project import Project
from graph.store import Store

TYPED = (
    "harbour", "Harb", "circle har", "DELTA", "net", "n", "e", "debt bond", "bondage", "Népal",
    "nepal", "neple", "img", "x onerror", "Union", "the", "labor", "consult", "  ", "'", "!",
    "delta delta", "harbour circle", "kath", "servitude", "sclavage", "trata",
)  # fmt: skip


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Project:
    return sample_project(tmp_path_factory.mktemp("sample"))


def both(store: Store) -> tuple[Incidence, Names]:
    incidence = read_incidence(store)
    return incidence, read_names(store, incidence)


def test_of_names_that_begin_alike_the_one_that_most_documents_have_comes_first() -> None:
    told = [Told(f"{n}", [[DELTA]], mark=f"{n}") for n in range(3)]
    store = store_of([*told, Told("b", [[BONDAGE]], mark="b")])
    found = found_by_name(*both(store), "de")
    assert [each.entity_id for each in found] == [DELTA, BONDAGE]  # though it is longer
    assert found == search(store, "de")
    assert found_by_name(*both(store), "debt bondage")[0].entity_id == BONDAGE


def test_the_same_names_are_found_as_in_the_store(sample: Project) -> None:
    with sample.reading() as store:
        incidence, names = both(store)
        for typed in TYPED:
            found = found_by_name(incidence, names, typed, limit=50)
            assert found == search(store, typed, limit=50), typed
            assert found_by_name(incidence, names, typed, limit=1) == found[:1]


@settings(max_examples=15, deadline=None)
@given(st.text("abcdehiklnoprtuéè '-", min_size=1, max_size=6))
def test_whatever_is_typed_the_same_names_are_found(typed: str) -> None:
    assert found_by_name(*SMALL, typed) == search(SMALL_STORE, typed)


SMALL_STORE = small_store()
SMALL = both(SMALL_STORE)


def test_how_sure_mentions_are_on_average_is_what_the_store_says(sample: Project) -> None:
    with sample.reading() as store:
        for each in (store, SMALL_STORE):
            incidence = read_incidence(each)
            told = entity_confidences(each, incidence.entities)
            assert told
            for entity in incidence.entities:
                assert incidence.sureness_of(entity) == pytest.approx(told.get(entity), abs=0.0006)
            assert incidence.sureness_of("place/none") is None


def test_names_are_kept_as_they_were_read(tmp_path: Path) -> None:
    incidence, names = SMALL
    keep_names(names, tmp_path / "names.npz", "1")
    kept = kept_names(tmp_path / "names.npz", "1")
    assert kept is not None
    assert (kept.forms, kept.entity.tolist()) == (names.forms, names.entity.tolist())
    assert kept_names(tmp_path / "names.npz", "2") is None
    assert found_by_name(incidence, kept, "n") == found_by_name(incidence, names, "n")


def test_nothing_is_found_where_nothing_is() -> None:
    assert found_by_name(*both(OxigraphStore.in_memory()), "harbour") == []


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("nothing of Nepal", ["place/1282988"]),
        ("who pays a debt, and debt bondage in NEPAL?", ["theme/debt-bondage", "place/1282988"]),
        ("bondage", []),
        ("", []),
    ],
)
def test_names_that_stand_in_a_question_are_found_whole_in_its_order(
    typed: str, found: list[str]
) -> None:
    assert [each.entity_id for each in found_within(*SMALL, typed)] == found


def test_small_words_of_a_question_are_no_acronyms() -> None:
    incidence, _ = SMALL
    names = Names(np.array([0], dtype=np.int32), ("WHO",))
    assert [each.matched for each in found_within(incidence, names, "what of the WHO?")] == ["WHO"]
    assert found_within(incidence, names, "who works on fees") == []
