"""Finds what a record says of withdrawn documents again, as an older file of a colleague does."""

import re
from collections.abc import Iterator
from pathlib import Path

from extract.model import Kind
from graph.building.source_keys import is_given
from graph.building.withdrawing import told_of_by_none
from graph.decisions.decision import DecisionError, parsed
from graph.decisions.redacting import Gone
from graph.decisions.replay import Replay
from graph.decisions.withdrawn import Marks
from graph.iris import HASH_LENGTH, document_iri
from graph.store import QuadSource

_HASH = re.compile(rf"(?<![0-9a-f])[0-9a-f]{{{HASH_LENGTH}}}")
_MINTED = re.compile(rf"(?:{'|'.join(Kind)})/name/[^\s<>\"{{}}|^`\\]+")


def brought_back(
    record: Path, before: Replay, news: Replay, marks: Marks, store: QuadSource
) -> Gone:
    """Return what is withdrawn and told of again by what is new in a record.

    Args:
        record: The file of decisions.
        before: What was in force when it was last looked through.
        news: What is in force by it now.
        marks: By which withdrawn documents, and names that only they had, are known again.
        store: The graph; what its documents have is not gone.
    """
    if not news.withdrawals:
        return Gone(frozenset())
    hashes, names = set[str](), set[str]()
    for line in _new_lines(record, before, news):
        hashes |= set(_HASH.findall(line)) - news.withdrawals.keys()
        names |= set(_MINTED.findall(line))
    absent = {each for each in hashes if not is_given(store, document_iri(each))}
    documents = frozenset(each for each in absent if marks.mark(each) in news.withdrawals)
    return Gone(
        documents, told_of_by_none(store, marks.withdrawn_names(names, news.withdrawals.keys()))
    )


def _new_lines(record: Path, before: Replay, news: Replay) -> Iterator[str]:
    """Yield lines that were not looked through; all where something else is withdrawn now."""
    known = set[str]()
    if news.withdrawals.keys() == before.withdrawals.keys():
        known = {each.line for each in before.decisions}
    written = record.read_text("utf-8", "replace").split("\n") if record.exists() else []
    for line in {*map(_as_read, written), *(each.line for each in news.decisions)}:
        if line not in known:
            yield line


def _as_read(line: str) -> str:
    """Return a line as the decision that it is would be written; one that is none as it is."""
    try:
        return parsed(line).line
    except DecisionError:
        return line
