"""Tests that the process that only writes loads nothing of what finds names, for a second."""

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
