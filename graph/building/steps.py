"""Owns the draft of a visit: changed in whole steps, thrown away where one was not completed."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from graph.native_memory import give_back
from graph.publications import NOTHING, Draft, Writer
from graph.store import WorkingStore


class Steps:
    """What was done since the last publication.

    Attributes:
        pending: Steps done since then.
        torn: Whether a step was begun and not completed; nothing will be published then.
    """

    def __init__(self, writer: Writer) -> None:
        self._writer = writer
        self._draft: Draft | None = None
        self.pending = 0
        self.torn = False

    @property
    def store(self) -> WorkingStore:
        """The graph as it will be."""
        return self._opened.store

    @property
    def are_begun(self) -> bool:
        """Say whether there is something to publish or to throw away."""
        return self._draft is not None

    @property
    def are_full(self) -> bool:
        """Say whether the next publication is as large as it should be."""
        return self._draft is not None and self._draft.is_full

    @contextmanager
    def whole(self) -> Iterator[WorkingStore]:
        """Mark the draft as torn for as long as a step is not complete."""
        store = self.store
        self.torn = True
        yield store
        self.torn = False
        self.pending += 1

    def publish(self, beside: Mapping[str, bytes] = NOTHING) -> None:
        """Let readers see them.

        Args:
            beside: Files that go into the folder of what is published, by name.
        """
        self.torn = True  # counted once: nothing may be done again with this draft
        self._opened.publish(beside)
        self.torn = False
        self._draft, self.pending = None, 0
        give_back()

    def discard(self) -> None:
        """Throw them away."""
        if self._draft is not None:
            self._draft.discard()
            self._draft = None

    @property
    def _opened(self) -> Draft:
        if self._draft is None:
            self._draft = self._writer.draft()
        return self._draft
