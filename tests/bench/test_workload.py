"""Tests the documents that the benchmarks make, and that every benchmark runs."""

import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest

BENCH = Path(__file__).parents[2] / "bench"

_SPECIFICATION = importlib.util.spec_from_file_location("workload", BENCH / "workload.py")
assert _SPECIFICATION
assert _SPECIFICATION.loader
workload = importlib.util.module_from_spec(_SPECIFICATION)
_SPECIFICATION.loader.exec_module(workload)

SENTENCES = [f"Sentence number {number} speaks of wages and of rest." for number in range(60)]


def test_document_n_is_the_same_every_time(tmp_path: Path) -> None:
    first = workload.write_recombined(SENTENCES, tmp_path / "a", 5)
    later = workload.write_recombined(SENTENCES, tmp_path / "b", 2, first=3)
    assert [path.read_bytes() for path in later] == [path.read_bytes() for path in first[3:]]


def test_no_two_documents_are_alike(tmp_path: Path) -> None:
    paths = workload.write_recombined(SENTENCES[:3], tmp_path, 50)
    assert len({path.read_bytes() for path in paths}) == 50


def test_sentences_are_taken_once_and_headings_left_out() -> None:
    sentence = "Wages were withheld for the first three months."
    text = f"Findings\n{sentence} {sentence}\nSummary\n"
    assert workload.sentences_of([text, text]) == [sentence]


def test_a_folder_without_documents_stops_the_benchmark(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="holds no documents"):
        workload.documents_in(tmp_path)


@pytest.mark.model
def test_speed_prints_a_ratio_and_the_time_for_one_more(tmp_path: Path) -> None:
    workload.write_recombined(SENTENCES, tmp_path, 2)
    options = ("--repeats", "1", "--cores", "1", "--sizes", "0", "3")
    lines = _printed("speed.py", "--corpus", str(tmp_path), *options)
    first_words = [line.split()[0] for line in lines if line]
    expected = ["start:", tmp_path.name, "2", "stock", "linkages", "ratio", "few"]
    expected += ["one", "one", tmp_path.name]
    assert first_words == expected


@pytest.mark.model
def test_memory_prints_the_peak_of_a_corpus(tmp_path: Path) -> None:
    workload.write_recombined(SENTENCES, tmp_path, 2)
    (line,) = _printed("memory.py", "--corpus", str(tmp_path), "--as-it-is")
    assert line.split()[:2] == ["2", "documents:"]


def _printed(script: str, *arguments: str) -> list[str]:
    answer = subprocess.run(
        [sys.executable, str(BENCH / script), *arguments],
        check=True,
        capture_output=True,
        text=True,
        timeout=300,
    )
    return answer.stdout.splitlines()
