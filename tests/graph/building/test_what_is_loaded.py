"""Tests that processes load nothing that they have no use for: what finds names takes a second."""

import subprocess
import sys

_LOADED = (
    "import sys; import graph.building.ingest, graph.building.removing; "
    "finders = ('extract.persons', 'extract.pipeline', 'spacy'); "
    "print([m for m in sys.modules if m.startswith(finders)])"
)


def test_adding_and_removing_load_no_recogniser_themselves() -> None:
    told = subprocess.run(
        [sys.executable, "-c", _LOADED], check=True, capture_output=True, text=True
    )
    assert told.stdout.strip() == "[]"


_READING = (
    "import sys; from extract.pipeline import Pipeline; Pipeline.load(); "
    "others = ('spacy.cli', 'httpx', 'typer', 'weasel', 'spacy.lang.fr'); "
    "print([m for m in sys.modules if m.startswith(others)]); "
    "from spacy.cli import info; print(info())"
)


def test_reading_loads_neither_commands_of_spacy_which_whoever_wants_gets_nor_french() -> None:
    told = subprocess.run(
        [sys.executable, "-c", _READING], check=True, capture_output=True, text=True
    )
    first, _, rest = told.stdout.partition("\n")
    assert first == "[]"
    assert "spacy_version" in rest
