"""Why a picture could not be drawn, in the reader's language."""

import ast
import re
from pathlib import Path

import pytest

import graph.figures
from views.interface.retold import retold

ENGLISH = re.compile(r"\b(the|is|there|and|with|of|choose|draw|names|linked)\b")


def said() -> list[str]:
    """Return what figures say where there is nothing to draw, or no room."""
    found = []
    for path in Path(*graph.figures.__path__).glob("*.py"):
        for call in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(call, ast.Call) and ast.unparse(call.func) == "FigureFailure":
                told = call.args[0]
                if isinstance(told, ast.Constant) and str(told.value).startswith("there is no"):
                    found.append(str(told.value))
    return found


@pytest.mark.usefixtures("_spoken")
@pytest.mark.parametrize("language", ["fr", "es"])
def test_what_leaves_nothing_to_draw_is_told_in_the_readers_language() -> None:
    assert len(said()) > 7
    for fault in said():
        assert not ENGLISH.search(retold("briefing.faults", fault)), fault
    told = retold(
        "briefing.faults",
        "place/1 is not in this figure and cannot stand out; choose what is drawn, or have more "
        "drawn",
    )
    assert "place/1" in told
    assert not ENGLISH.search(told)


def test_what_nobody_translated_is_told_as_it_is() -> None:
    assert retold("briefing.faults", "the moon is full") == "the moon is full"
