"""The lines `linkages annotate` reads and writes: the contract by which accuracy is measured."""

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from extract.failures import ExtractError
from extract.language import detect
from extract.model import Annotations, Definition, Event, Kind, Mention, SourceText, Span
from extract.model import Statement as StatementValue
from extract.pipeline import Pipeline
from ontology.gazetteer import gazetteer
from ontology.thesaurus import thesaurus

LABELS: dict[Kind, str] = {
    Kind.ORGANISATION: "ORG",
    Kind.PLACE: "PLACE",
    Kind.THEME: "THEME",
    Kind.EVENT: "EVENT",
    Kind.INSTRUMENT: "LAW",
}
"""Kind to the label written for it."""

KINDS: dict[str, Kind] = {label: kind for kind, label in LABELS.items()}
"""Label to kind, for spans that are given."""

LONGEST_LINE = 20_000_000
"""Characters of one input line; a longer one is refused."""


class LineError(ExtractError):
    """An input line is not what `annotate` expects; the message says which and why."""


@dataclass(frozen=True, slots=True)
class InputLine:
    """One text to annotate, with spans to link where they are given."""

    line_id: str | int
    source: SourceText
    given: tuple[tuple[int, int, str], ...] | None = None


def parse_line(line: str, number: int) -> InputLine:
    """Return one line of input.

    Raises:
        LineError: The line is no JSON object with `id` and `text`, or a span lies outside.
    """
    if len(line) > LONGEST_LINE:
        raise LineError(f"line {number}: longer than {LONGEST_LINE:,} characters; split the text")
    try:
        row = json.loads(line.removeprefix("\ufeff"))
    except (ValueError, RecursionError) as error:  # ValueError: also a number of 5,000 digits
        raise LineError(f"line {number}: expected a JSON object; {error}") from error
    if not isinstance(row, dict) or not isinstance(row.get("text"), str):
        raise LineError(f'line {number}: expected {{"id": ..., "text": "..."}}; got no text')
    line_id = row.get("id")
    if not isinstance(line_id, str | int):
        raise LineError(f'line {number}: expected an "id" of letters or digits; got {line_id!r}')
    text = _without_surrogates(row["text"])
    return InputLine(line_id, _source(text, row.get("language"), number), _given(row, number))


def annotate_lines(
    lines: Iterable[str], pipeline: Pipeline, *, refuse: Callable[[LineError], None]
) -> Iterator[tuple[str | int, Annotations]]:
    """Annotate JSON lines one by one, in the input's own offsets; blank lines are skipped.

    Args:
        lines: As `linkages annotate` reads them.
        pipeline: Finds what they name.
        refuse: Told of each line that is not what `parse_line` expects; the rest goes on.
    """
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            parsed = parse_line(line, number)
        except LineError as error:
            refuse(error)
            continue
        if parsed.given is None:
            yield parsed.line_id, pipeline.annotate(parsed.source)
        else:
            yield parsed.line_id, pipeline.annotate_given(parsed.source, parsed.given)


def written(
    line_id: str | int,
    annotations: Annotations,
    stands_for: Mapping[str, str],
    labels: Mapping[str, str],
) -> str:
    """Return the line written for one text; offsets count characters of the input.

    Args:
        line_id: As it was given.
        annotations: In the input's own offsets (`Pipeline.annotate`).
        stands_for: Entity id to the one it was resolved to over all lines; identity where absent.
        labels: Entity id to label (`labels_of`).
    """
    row = {
        "id": line_id,
        "entities": [
            _entity_row(mention, stands_for, labels)
            for mention in annotations.mentions
            if not mention.modifier
        ],
        "subjects": [
            concept.labels["en"]
            for subject in annotations.subjects
            if (concept := thesaurus().concept(subject.theme_id))
        ],
        "acronyms": [_acronym_row(definition) for definition in annotations.definitions],
        "events": [_event_row(event, stands_for, labels) for event in annotations.events],
        "statements": [_statement_row(said, stands_for) for said in annotations.statements],
        "masked": [[span.start, span.end] for span in annotations.masked],
    }
    return json.dumps(row, ensure_ascii=False)


def labels_of(annotated: Iterable[Annotations]) -> dict[str, str]:
    """Return entity id to label; of several labels the longest, then the first by alphabet."""
    found: dict[str, str] = {}
    for annotations in annotated:
        for entity in annotations.entities:
            known = found.get(entity.entity_id, "")
            found[entity.entity_id] = min(known or entity.label, entity.label, key=_by_length)
    return found


def _by_length(label: str) -> tuple[int, str]:
    return -len(label), label


def _without_surrogates(text: str) -> str:
    """Replace lone surrogates one for one, so that offsets hold and output can be encoded."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _source(text: str, language: object, number: int) -> SourceText:
    if language is not None and not (isinstance(language, str) and 2 <= len(language) <= 3):
        raise LineError(f'line {number}: expected a "language" such as "en"; got {language!r}')
    digest = hashlib.sha256(text.encode()).hexdigest()
    return SourceText(digest, text, language=str(language) if language else detect(text))


def _given(row: dict[str, object], number: int) -> tuple[tuple[int, int, str], ...] | None:
    spans = row.get("spans")
    if spans is None:
        return None
    if not isinstance(spans, Sequence) or isinstance(spans, str):
        raise LineError(f'line {number}: expected "spans": [[start, end, label], ...]')
    length = len(str(row["text"]))
    return tuple(_given_span(span, length, number) for span in spans)


def _given_span(span: object, length: int, number: int) -> tuple[int, int, str]:
    match span:
        case [int(start), int(end), str(label)] if (
            0 <= start < end <= length and label in KINDS and not isinstance(start, bool)
        ):
            return start, end, label
    raise LineError(
        f"line {number}: expected a span [start, end, label] within the text, label one of "
        f"{', '.join(KINDS)}; got {span!r:.80}"
    )


def _entity_row(
    mention: Mention, resolved: Mapping[str, str], labels: Mapping[str, str]
) -> dict[str, object]:
    entity_id = resolved.get(mention.entity_id, mention.entity_id)
    row: dict[str, object] = {
        "start": mention.span.start,
        "end": mention.span.end,
        "label": LABELS[mention.kind],
        "entity": entity_id,
        "name": labels.get(entity_id) or labels.get(mention.entity_id, ""),
        "score": round(mention.confidence, 3),
    }
    place = gazetteer().place(entity_id) if mention.kind is Kind.PLACE else None
    if place is not None:
        row |= {
            "geonameid": place.geonames,
            "lat": place.lat,
            "lon": place.lon,
            "cc": place.iso2,
        }
    return row


def _acronym_row(definition: Definition) -> dict[str, list[int]]:
    return {"short": _ends(definition.short), "long": _ends(definition.long)}


def _event_row(
    event: Event, resolved: Mapping[str, str], labels: Mapping[str, str]
) -> dict[str, object]:
    def name(entity_id: str) -> str:
        return labels.get(resolved.get(entity_id, entity_id)) or labels.get(entity_id, entity_id)

    return {
        "name": event.name,
        "start_date": event.start_date,
        "end_date": event.end_date,
        "places": [name(place_id) for place_id in event.place_ids],
        "organisers": [name(organiser_id) for organiser_id in event.organiser_ids],
        "start": event.span.start,
        "end": event.span.end,
    }


def _statement_row(said: StatementValue, resolved: Mapping[str, str]) -> dict[str, object]:
    return {
        "subject": resolved.get(said.subject_id, said.subject_id),
        "predicate": said.predicate.value,
        "object": resolved.get(said.object_id, said.object_id),
        "confidence": round(said.confidence, 3),
        "modality": said.modality.value,
        "evidence": [_ends(span) for span in said.evidence],
        **({"said_by": resolved.get(said.said_by, said.said_by)} if said.said_by else {}),
    }


def _ends(span: Span) -> list[int]:
    return [span.start, span.end]
