"""What a worker does before a document begins."""

from collections.abc import Iterator

import pytest

from extract.cluster import task
from extract.cluster.task import Hands, Order, make_ready
from extract.failures import ExtractError
from extract.model import Annotations, SourceText
from extract.reading.failure import Named
from extract.workers import Wanted

ORDER = Order(Wanted("capitals", frozenset()), {"linkages": "1.0.0"})


class Failing:
    """Opens nothing, and does not start the first times."""

    def __init__(self, times: int) -> None:
        self.left = times

    @property
    def provenance(self) -> str:
        self.left -= 1
        if self.left >= 0:
            raise ExtractError("a process that annotates could not start")
        return "capitals"

    def read_content(self, content: bytes, path: Named) -> SourceText:
        raise NotImplementedError

    def read(self, source: SourceText) -> Annotations:
        raise NotImplementedError

    def close(self) -> None:
        """Have nothing to give back."""


@pytest.fixture(autouse=True)
def _worker(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(task, "_own_fingerprint", lambda _: ORDER.fingerprint)
    yield
    vars(task._own).clear()


def begin(monkeypatch: pytest.MonkeyPatch, hands: Failing) -> None:
    monkeypatch.setattr(task, "opened", lambda wanted: Hands(wanted, hands, hands))
    make_ready(ORDER)


def test_what_annotates_is_started_again_before_a_document_begins(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    hands = Failing(2)
    begin(monkeypatch, hands)
    assert hands.left == -1


def test_what_annotates_that_never_starts_is_told_before_a_document_begins(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with pytest.raises(ExtractError, match="could not start"):
        begin(monkeypatch, Failing(9))
