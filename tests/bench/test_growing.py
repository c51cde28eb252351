"""Tests what `bench/scale.py` is made of: its documents, what it sees of a command, its page."""

import json
import subprocess
import sys
import time
from collections import Counter
from itertools import chain
from pathlib import Path
from typing import Any

import pytest
from growing.documents import LONGEST, SHORTEST, document, organisation, write_documents
from growing.material import ORGANISATION, PLACE, YEAR, Material, material_of
from growing.plot import plot
from growing.processes import Hearing, watched
from growing.report import Run, beside_stock, misses, page, slowed, start, words_a_second
from growing.windows import windows
from growing.yardstick import stock_speed

from builders import annotations

PAGE = Path(__file__).parents[2] / "docs" / "growth.md"
SENTENCES = tuple(
    f"In {YEAR} the {ORGANISATION} spoke to {number} workers in {PLACE} of wages withheld."
    for number in range(60)
)
MATERIAL = Material((SENTENCES[:20], SENTENCES[20:]), ("Cedar Council", "Delta Forum"), ("Ghana",))


def test_document_n_is_the_same_every_time(tmp_path: Path) -> None:
    first, words = write_documents(MATERIAL, tmp_path / "a", 5)
    later, _ = write_documents(MATERIAL, tmp_path / "b", 2, first=3)
    assert [path.read_bytes() for path in later] == [path.read_bytes() for path in first[3:]]
    assert words == sum(len(path.read_text("utf-8").split()) for path in first)


def test_documents_are_as_long_as_short_reports() -> None:
    for number in range(40):
        assert SHORTEST < len(document(MATERIAL, number).split()) < LONGEST + 6 * 20 + 80


def test_few_names_come_often_and_there_are_always_new_ones() -> None:
    def named(numbers: range) -> Counter[str]:
        texts = (document(MATERIAL, number) for number in numbers)
        words = chain.from_iterable(text.split(" spoke to ") for text in texts)
        return Counter(part.rsplit(" the ", 1)[-1] for part in words)

    few, many = named(range(60)), named(range(240))
    assert 1.5 * len(few) < len(many) < 4 * len(few)
    assert many.most_common(1)[0][1] > 10 * many.total() / len(many)


def test_a_name_that_was_not_met_is_invented_once() -> None:
    names = [organisation(MATERIAL, rank) for rank in range(3000)]
    assert names[:2] == ["Cedar Council", "Delta Forum"]
    assert len(set(names)) == 3000


def test_footers_come_back_word_for_word() -> None:
    footers = Counter(document(MATERIAL, n).rsplit("\n\n", 1)[1] for n in range(100))
    assert footers.most_common(1)[0][1] > 1


def test_names_and_years_are_taken_out_and_a_sentence_is_taken_once() -> None:
    said = "In 2004 Cedar Council met in Ghana to speak of wages withheld."
    others = " It was a long day for all who came there. They had walked there for hours and more."
    found = annotations(
        said + others,
        [("Cedar Council", "organisation/name/cedar-council"), ("Ghana", "place/2300660")],
    )
    material = material_of([(said + others, found), (said + others, found)])
    (sentences,) = material.texts
    assert sentences[0] == f"In {YEAR} {ORGANISATION} met in {PLACE} to speak of wages withheld."
    assert len(sentences) == 3
    assert (material.organisations, material.places) == (("Cedar Council",), ("Ghana",))


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="asks Linux")
def test_a_command_that_was_stopped_is_counted_with_what_goes_on(tmp_path: Path) -> None:
    journal = tmp_path / "looks.jsonl"
    peaks = {"the command": 1}
    looks = [[3, 10.0, {"reads": 5.0}, peaks], [7, 20.0, {"reads": 9.0}, peaks]]
    journal.write_text("".join(json.dumps({"look": x, "peaks": peaks}) + "\n" for x in looks))
    took = watched(["--version"], journal, before=5)
    assert took.code == 0
    assert took.looks[0].documents == 3
    assert took.seconds > 10
    assert 5 < took.processor < 9
    assert took.peaks["the command"] > 1


def test_the_moment_when_the_first_document_is_in_is_not_missed() -> None:
    told = "import sys, time; print('added x', file=sys.stderr, flush=True); time.sleep(60)"
    with subprocess.Popen([sys.executable, "-c", told], stderr=subprocess.PIPE, text=True) as ran:
        hearing = Hearing(ran)
        begun = time.monotonic()
        hearing.wait(50)
        assert hearing.documents == 1
        assert time.monotonic() - begun < 40
        ran.kill()


def test_what_a_command_takes_for_the_first_few_slows_no_project() -> None:
    told, longer = measured(100, 100.0, 0.5), measured(100, 100.0, 0.5)
    longer["ran"] = [each + 30 for each in longer["ran"]]
    longer["started"] = [each + 30 for each in longer["started"]]
    assert words_a_second(longer) == words_a_second(told)
    assert start(longer) == start(told) + 30
    longer["ran"] = [each + 100 for each in longer["ran"]]  # of the documents
    assert words_a_second(longer) < words_a_second(told) / 1.9


def test_a_machine_that_is_slower_for_a_while_makes_no_project_slower() -> None:
    told, slower = measured(100, 100.0, 0.5), measured(100, 100.0, 0.5)
    for name in ("ran", "started"):
        slower[name] = [2 * each for each in slower[name]]
    slower["stock"] = [each / 2 for each in slower["stock"]]
    assert words_a_second(slower) == words_a_second(told) / 2
    assert beside_stock(slower) == beside_stock(told)


def test_the_stock_pipeline_is_measured_on_the_sentences_that_there_are() -> None:
    assert stock_speed(MATERIAL) > 100


def test_the_page_tells_every_figure_and_what_misses_its_aim() -> None:
    sizes = [measured(100, 100.0, 0.5), measured(1000, 130.0, 1.5)]
    run = Run("2026-01-01", "2 cores", "linkages 9.9", "Nothing ran.", 5, 9_000, 300, sizes)
    told = page(run)
    assert "| words | 45,000 | 450,000 |" in told
    assert "| words a second | 450 | 346 |" in told
    assert "| one more document, clock (processor) | 0.50 s (0.10 s) | 1.50 s (0.10 s) |" in told
    assert "| largest memory, the command | 200 MB | 200 MB |" in told
    assert "| the stock pipeline's, in the same minutes | 5,000 | 5,000 |" in told
    assert "| times the stock pipeline's | 0.09 | 0.07 |" in told
    assert "| words a second, the command alone |  | 692 |" in told
    assert "| first view again | 2.00 s | 2.00 s |" in told
    assert list(misses(sizes)) == [
        "words a second beside stock, 1,000 documents: 0.77 times those of 100.",
        "one more document, 1,000 documents: 1.50 s by the clock, 0.10 s of processor time.",
    ]
    assert all(f"- {line}" in told for line in misses(sizes))
    assert len(windows(sizes[1])) == 9
    assert slowed(sizes[1]) == pytest.approx(1)
    sizes[1]["looks"][-1]["processor"] *= 1.5
    assert slowed(sizes[1]) < 0.9
    assert any("at the end" in line for line in misses(sizes))
    assert plot(sizes) == plot(sizes)


def measured(size: int, a_hundred: float, added: float) -> dict[str, Any]:
    """Return figures of a size: seconds for a hundred documents, and for one more."""
    peaks = {"the command": 200e6, "annotates": 500e6}
    steps = range(0, size + 1, size // 10)
    seconds = [10 + a_hundred * done / 100 for done in steps]
    return {
        "size": size,
        "words": 450 * size,
        "seconds": 2 * seconds[-1],
        "processor": seconds[-1],
        "few": 10,
        "ran": [seconds[-1] + more for more in (0, -1, 1)],
        "started": [10 + a_hundred / 10] * 2,
        "stock": [4_000, 6_000],
        "peaks": peaks,
        "looks": [
            {
                "documents": done,
                "seconds": 2 * taken,
                "processor": taken,
                "spent": {"the command": taken / 2, "annotates": taken / 2},
                "resident": peaks,
            }
            for done, taken in zip(steps, seconds, strict=True)
        ],
        "quads": 1000 * size,
        "store_bytes": 3e5 * size,
        "text_bytes": 3e3 * size,
        "added": [[added, 0.1]],
        "merged": [[0.2, 0.1]],
        "parted": [[0.2, 0.1]],
        "removed": [[20.0, 10.0]],
        "new_view": 3.0,
        "cold_view": 2.5,
        "warm_views": [1.0, 2.0, 3.0],
    }


@pytest.mark.skipif(not PAGE.exists(), reason="bench/scale.py --write has not been run yet")
def test_the_documentation_has_a_plot_made_by_the_benchmark() -> None:
    assert "(images/growth.svg)" in PAGE.read_text("utf-8")
    drawn = (PAGE.parent / "images" / "growth.svg").read_text("utf-8")
    assert "<dc:title>Linkages</dc:title>" in drawn
