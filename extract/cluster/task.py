"""What a worker does with one document: bytes to text to annotations, in processes of its own.

A thread of a worker keeps one process that reads and one that annotates. A document that takes too
long or makes one of them crash costs itself and nothing else, as on one machine. Nothing a
document says reaches the worker's disk.
"""

import threading
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple, Protocol

from extract.cluster.fingerprint import Fingerprint, differences, fingerprint_of_machine
from extract.failures import ExtractError
from extract.model import Annotations, SourceText
from extract.reading.failure import Named, ReadFailure
from extract.reading.reader import Reader
from extract.workers import Wanted, Workers


class Order(NamedTuple):
    """What is the same for all documents of one `add`.

    Attributes:
        wanted: The settings that decide annotations.
        fingerprint: What else decides them, where the documents come from.
    """

    wanted: Wanted
    fingerprint: Fingerprint


class Parcel(NamedTuple):
    """A document on its way to a worker.

    Attributes:
        order: How to read it.
        content: The bytes of the file.
        name: Last part of its path.
    """

    order: Order
    content: bytes = b""
    name: str = ""

    def __repr__(self) -> str:
        """Say nothing of it: workers log what they fail at."""
        return f"<{len(self.content):,} bytes>"


class Told(NamedTuple):
    """What became of a document.

    Attributes:
        annotations: What it says; None where it could not be read or annotated.
        reason: Why it could not be read, after its path, and
        advice: what to do about it; else empty.
        line: Why it could not be annotated; else empty.
        differs: How this worker differs from where the documents come from; else empty.
    """

    annotations: Annotations | None = None
    reason: str = ""
    advice: str = ""
    line: str = ""
    differs: str = ""


class ContentReader(Protocol):
    """Takes the text from the bytes of a file."""

    def read_content(self, content: bytes, path: Named) -> SourceText:
        """Return the text; raise a ReadFailure where there is none."""
        ...

    def close(self) -> None:
        """Give back what it holds."""
        ...


class TextAnnotator(Protocol):
    """Finds what a text names."""

    @property
    def provenance(self) -> str:
        """The program and the model."""
        ...

    def read(self, source: SourceText) -> Annotations:
        """Return what may be stored of a text."""
        ...

    def close(self) -> None:
        """Give back what it holds."""
        ...


class Hands(NamedTuple):
    """What a thread of a worker reads and annotates with."""

    wanted: Wanted
    reader: ContentReader
    annotator: TextAnnotator


def opened(wanted: Wanted) -> Hands:
    """Start what reads and what annotates."""
    return Hands(wanted, Reader(), Workers(wanted.model, wanted.allowed, count=1, own=wanted.own))


def differs(order: Order) -> str:
    """Return in words how this machine differs from where an order comes from."""
    return differences(order.fingerprint, _own_fingerprint(order.wanted.model))


def provenance(order: Order) -> str:
    """Return which program and model annotate here.

    Raises:
        ExtractError: The language model cannot be loaded.
    """
    return _hands(order.wanted).annotator.provenance


def make_ready(order: Order) -> None:
    """Load what reads and annotates, so that no document is blamed for what happens meanwhile.

    Raises:
        ExtractError: What annotates does not start, not even when tried again.
    """
    if differs(order):
        return  # `read_here` tells of it
    for _ in range(_MOST_STARTS - 1):
        with suppress(ExtractError):
            provenance(order)
            return
    provenance(order)


def read_here(parcel: Parcel) -> Told:
    """Return what a file says; depends on nothing but the parcel, whose fingerprint is compared."""
    if different := differs(parcel.order):
        return Told(differs=different)
    hands = _hands(parcel.order.wanted)
    try:
        source = hands.reader.read_content(parcel.content, Path(parcel.name))
        return Told(hands.annotator.read(source))
    except ReadFailure as failure:
        return Told(reason=failure.reason, advice=failure.advice)
    except ExtractError as error:
        return Told(line=str(error))


_MOST_STARTS = 3
_own = threading.local()
_asking = threading.Lock()


def _hands(wanted: Wanted) -> Hands:
    """Return what this thread reads with; anew where other settings are wanted than before."""
    hands: Hands | None = getattr(_own, "hands", None)
    if hands is None or hands.wanted != wanted:
        if hands is not None:
            hands.reader.close()
            hands.annotator.close()
        hands = _own.hands = opened(wanted)
    return hands


def _own_fingerprint(model: str) -> Fingerprint:
    with _asking:  # once for all threads
        return _kept_fingerprint(model)


@lru_cache(4)
def _kept_fingerprint(model: str) -> Fingerprint:
    return fingerprint_of_machine(model)
