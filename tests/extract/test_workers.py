"""Texts annotated in processes of their own: the same as in this one, and none for too long."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from loaded import packaged_pipeline

from extract.language_model import DEFAULT_MODEL
from extract.model import SourceText
from extract.workers import WorkerFailure, Workers, seconds_allowed

TEXTS = [
    SourceText(str(n) * 64, text, title=f"Speech by Maria Uneborg, {n}", file_name=f"{n}.txt")
    for n, text in enumerate(
        [
            "The Harbour Circle Network met in Kathmandu, Nepal, on debt bondage.",
            "Ms. Talla Uneborg spoke. UNICEF organised the Forum on Child Labour in Nairobi.",
            "Le Réseau Récif Bleu a tenu une réunion au Sénégal.",
            "",
        ]
    )
]


@pytest.fixture(scope="module")
def workers() -> Iterator[Workers]:
    with Workers(DEFAULT_MODEL, frozenset(), count=2) as started:
        yield started


@pytest.mark.model
def test_processes_annotate_as_a_pipeline_in_this_one_does(workers: Workers) -> None:
    pipeline = packaged_pipeline()
    with ThreadPoolExecutor(workers.count) as threads:
        assert list(threads.map(workers.read, TEXTS)) == [pipeline.read(text) for text in TEXTS]
    assert workers.provenance == pipeline.provenance


@pytest.mark.model
def test_a_text_that_takes_too_long_is_given_up_and_the_next_is_read() -> None:
    endless = SourceText("", "The Union of Nepal met. " * 200_000, file_name="endless.txt")

    def limit(source: SourceText) -> float:
        return 1.0 if source is endless else 60.0

    with Workers(DEFAULT_MODEL, frozenset(), count=1, limit=limit) as impatient:
        with pytest.raises(WorkerFailure, match=r"^endless.txt took longer than 1 s to annotate; "):
            impatient.read(endless)
        assert impatient.read(TEXTS[3]).document.title == "Speech by [name], 3"


@pytest.mark.model
def test_a_process_that_ended_is_replaced(workers: Workers) -> None:
    workers._all[0].process.kill()
    workers._all[0].process.wait()
    with ThreadPoolExecutor(workers.count) as threads:
        assert len(list(threads.map(workers.read, TEXTS))) == len(TEXTS)


def test_a_model_that_is_not_installed_is_named_in_one_line() -> None:
    with (
        Workers("no_such_model", frozenset(), count=1) as workers,
        pytest.raises(WorkerFailure, match="no spaCy pipeline called 'no_such_model'") as raised,
    ):
        _ = workers.provenance
    assert "\n" not in str(raised.value)


def test_a_long_text_may_take_longer_than_a_short_one() -> None:
    short, long = (SourceText("", "x" * size) for size in (10, 4_000_000))
    assert 60 <= seconds_allowed(short) < seconds_allowed(long) < 3_600
