"""Regions of the map of the corpus whose names have no room on it."""

import math
from itertools import combinations

import pytest
from figure_sheets import words_of

from graph.figures.corpus import compose_corpus
from graph.figures.corpus_data import CorpusData, CorpusNode, CorpusRegion
from graph.figures.figure_sheet import draw, sheet_for
from graph.figures.figure_spec import FigureSpec, Paper

NAMES = [f"region {number} of many words, called after two of its members" for number in range(20)]


def crowded() -> CorpusData:
    """Return a map of twenty discs, so close that few names fit, each full of marks."""
    regions, nodes = [], []
    for number, name in enumerate(NAMES):
        x, y = 100.0 * (number % 5), 100.0 * (number // 5)
        regions.append(CorpusRegion(name, x, y, 48))
        for mark in range(60):
            angle, reach = mark * 2.4, 6 * math.sqrt(mark)
            at = (x + reach * math.cos(angle), y + reach * math.sin(angle))
            node = f"theme/{number}-{mark}"
            nodes.append(CorpusNode(node, f"theme {number} {mark}", "theme", 3, *at, number))
    return CorpusData(tuple(nodes), (), tuple(regions), 40)


@pytest.mark.parametrize("paper", ["a4", "letter", "slide"])
def test_a_region_without_room_for_its_name_has_a_letter_and_its_name_at_the_side(
    paper: Paper,
) -> None:
    spec = FigureSpec("T", paper=paper)
    words = words_of(draw(compose_corpus, crowded(), spec, "svg").content)
    assert "A letter stands for a region" in words
    unnamed = [name for name in NAMES if f"{name.split(' of')[0]} of" not in words]
    assert unnamed == []
    assert "no room to name" not in words


def test_letters_lie_on_no_other_words() -> None:
    with sheet_for(FigureSpec("T")) as sheet:
        compose_corpus(sheet, crowded(), FigureSpec("T"))
        sheet.figure.canvas.draw()
        bold = [text for text in sheet.axes.texts if text.get_fontweight() == "bold"]
        letters = [text for text in bold if text.get_text().isupper() and text.get_zorder() == 6]
        boxes = [text.get_window_extent() for text in letters]
        names = [text.get_text() for text in letters]
    assert len(names) > 10
    assert len(set(names)) == len(names)
    assert [1 for one, other in combinations(boxes, 2) if one.overlaps(other)] == []
