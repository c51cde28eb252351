"""What is kept of a generation is what was read of it, or nothing."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from counted_documents import CIRCLE, DELTA, FEES, NEPAL, Told, store_of, tellings
from hypothesis import given, settings
from incidences import values_of, values_of_map

from extract.model import Predicate
from graph.asking.short_forms import Meaning, SharedShortForm
from graph.linkages.corpus_map import corpus_map
from graph.linkages.kept import (
    keep_incidence,
    keep_map,
    keep_short_forms,
    kept_incidence,
    kept_map,
    kept_short_forms,
)
from graph.linkages.reading import read_incidence
from graph.oxigraph_store import OxigraphStore

FUNDING = (CIRCLE, Predicate.FUNDS, DELTA)
TOLD = [
    Told("a", [[NEPAL, FEES, CIRCLE], [NEPAL, FEES]], 2004, stated=[FUNDING], mark="a"),
    Told("b", [[DELTA, CIRCLE], [NEPAL, DELTA]], mark="b"),
]


@settings(max_examples=10, deadline=None)
@given(told=tellings())
def test_what_is_kept_is_what_was_read(
    tmp_path_factory: pytest.TempPathFactory, told: list[Told]
) -> None:
    path = tmp_path_factory.mktemp("kept") / "incidence.npz"
    incidence = read_incidence(store_of(told))
    keep_incidence(incidence, path, "1")
    kept = kept_incidence(path, "1")
    assert kept is not None
    assert values_of(kept) == values_of(incidence)
    keep_map(corpus_map(incidence), path, "1")
    drawn = kept_map(path, "1")
    assert drawn is not None
    assert values_of_map(drawn) == values_of_map(corpus_map(incidence))


def test_short_forms_are_kept_with_all_that_they_mean(tmp_path: Path) -> None:
    path = tmp_path / "short-forms.npz"
    found = (
        SharedShortForm("DC", (Meaning(DELTA, "Delta Centre", 3), Meaning(CIRCLE, "Circle", 1))),
        SharedShortForm("É", (Meaning(CIRCLE, "Cercle", 2), Meaning(NEPAL, "Népal", 2))),
    )
    for told in (found, ()):
        keep_short_forms(told, path, "1")
        assert kept_short_forms(path, "1") == told
    assert kept_short_forms(path, "2") is None


def test_nothing_is_kept_as_nothing(tmp_path: Path) -> None:
    incidence = read_incidence(OxigraphStore.in_memory())
    keep_incidence(incidence, tmp_path / "none.npz", "1")
    kept = kept_incidence(tmp_path / "none.npz", "1")
    assert kept is not None
    assert values_of(kept) == values_of(incidence)


def test_the_same_graph_is_kept_as_the_same_bytes(tmp_path: Path) -> None:
    for name, documents in (("one", TOLD), ("other", TOLD[::-1])):
        incidence = read_incidence(store_of(documents))
        keep_incidence(incidence, tmp_path / name, "1")
        keep_map(corpus_map(incidence), tmp_path / f"map {name}", "1")
    assert (tmp_path / "one").read_bytes() == (tmp_path / "other").read_bytes()
    assert (tmp_path / "map one").read_bytes() == (tmp_path / "map other").read_bytes()


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    path = tmp_path / "incidence.npz"
    keep_incidence(read_incidence(store_of(TOLD)), path, "1")
    return path


def test_what_another_version_kept_is_not_taken(kept: Path) -> None:
    assert kept_incidence(kept, "2") is None
    assert kept_map(kept, "1") is None
    assert kept_incidence(kept.with_name("missing"), "1") is None


def test_a_damaged_file_is_not_taken(kept: Path) -> None:
    whole = kept.read_bytes()
    for at in range(0, len(whole), 97):
        kept.write_bytes(whole[:at])
        assert kept_incidence(kept, "1") is None
    changed = bytearray(whole)
    changed[len(whole) // 2] ^= 255
    kept.write_bytes(changed)
    assert kept_incidence(kept, "1") is None


@pytest.mark.parametrize(
    ("name", "change"),
    [
        ("mention_entity", lambda array: array + 1000),
        ("mention_passage", lambda array: array - 1),
        ("mention_confidence", lambda array: array[1:]),
        ("passage_document", lambda array: array + 7),
        ("said_in", lambda array: array + 900),
        ("said_in_starts", lambda array: array[1:]),
        ("said", lambda array: array + 50),
        ("said", lambda array: array[:, :2]),
        ("words", lambda array: array[:-2]),
    ],
)
def test_numbers_of_nothing_are_not_taken(
    kept: Path, name: str, change: Callable[[Any], Any]
) -> None:
    with np.load(kept) as arrays:
        every = {each: arrays[each] for each in arrays.files}
    assert json.loads(every["words"].tobytes())["version"] == "1"
    np.savez(kept, **{**every, name: change(every[name])})
    assert kept_incidence(kept, "1") is None
