"""Weights of the recogniser: what is written is read, and what cannot be read is told."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import array_shapes, arrays

from extract.language_model import LanguageModel
from extract.model import SourceText
from extract.recogniser_weights import PACKAGED, RecogniserWeights, WeightsError, same_shapes

HALVES = st.floats(-100, 100, width=16)


@given(
    st.lists(arrays(np.float32, array_shapes(max_dims=2, max_side=4), elements=HALVES), max_size=12)
)
def test_weights_read_are_weights_written(
    tmp_path_factory: pytest.TempPathFactory, stored: list[np.ndarray]
) -> None:
    path = tmp_path_factory.mktemp("weights") / "recogniser.npz"
    RecogniserWeights("en_some 1.0", tuple(stored)).write(path)
    read = RecogniserWeights.read(path)
    assert read.base == "en_some 1.0"
    assert same_shapes(read.arrays, stored)
    assert all(np.array_equal(a, b) for a, b in zip(read.arrays, stored, strict=True))


@pytest.mark.parametrize("content", [b"", b"no weights", b"PK\x03\x04 damaged"])
def test_a_damaged_file_is_told_in_one_line(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "recogniser.npz"
    path.write_bytes(content)
    with pytest.raises(WeightsError, match=r"cannot be read as weights; install") as told:
        RecogniserWeights.read(path)
    assert "\n" not in str(told.value)


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(WeightsError, match="gone"):
        RecogniserWeights.read(tmp_path / "gone.npz")


def test_packaged_weights_are_small() -> None:
    assert PACKAGED.stat().st_size < 4_000_000


@pytest.mark.model
def test_our_recogniser_leaves_articles_out_and_takes_no_body_for_a_person() -> None:
    text = (
        "The Secretariat welcomed Lantern Collective and Harbour Watch Network.\n"
        "Nepal asked the Migrant Rights Bureau for its views."
    )
    guesses = LanguageModel.load().analyse(SourceText("0" * 64, text)).guesses
    told = {text[g.span.start : g.span.end]: g.label for g in guesses}
    assert told["Secretariat"] == "ORG"
    assert told["Migrant Rights Bureau"] == "ORG"
    assert told["Nepal"] == "GPE"
    assert "PERSON" not in told.values()
