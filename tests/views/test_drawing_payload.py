"""Where a drawing of changed links puts its names."""

import random

import pytest

from graph.networks.network import Node
from views.drawing_component.change_payload import _name_lines, _places

ROOM = 656 / 0.85
"""Pixels of the page's column at 1280, and how far `drawing.js` makes a drawing smaller."""

WORDS = ["Alliance", "Against Traffic", "Centre", "Ministry of Labour", "Migration", "Network"]


@pytest.mark.parametrize("count", [1, 2, 25, 40])
def test_many_long_names_fit_the_width_of_a_page(count: int) -> None:
    chance = random.Random(count)  # noqa: S311
    lines = [
        _name_lines(" ".join(chance.choices(WORDS, k=chance.randint(1, 6)))) for _ in range(count)
    ]
    nodes = [
        Node(f"theme/{at}", "", "theme", 1, x=chance.random(), y=chance.random())
        for at in range(count)
    ]
    places, (left, _, width, _) = _places(nodes, lines)
    assert width <= ROOM
    assert all(left <= x <= left + width for x, _ in places)


def test_names_that_begin_alike_are_told_apart_by_their_ends() -> None:
    begin = "Committee on the Elimination of Discrimination"
    women, racial = (_name_lines(f"{begin} {end}") for end in ("against Women", "by Descent"))
    assert women[-1].endswith("Women")
    assert racial[-1].endswith("Descent")
    assert max(len(women), len(racial)) <= 3
    assert _name_lines("Harbour Circle") == ["Harbour Circle"]
    assert len(_name_lines("x" * 5_000)) <= 3
