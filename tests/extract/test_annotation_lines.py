"""The lines `annotate` reads, and what it says of those it cannot read."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from loaded import packaged_pipeline

from extract.annotation_lines import (
    KINDS,
    LABELS,
    LineError,
    labels_of,
    parse_line,
    written,
)
from extract.model import Annotations, Document, Entity, Kind, SourceText


@given(st.text(max_size=300), st.integers() | st.text(max_size=20))
def test_a_text_comes_through_with_its_length(text: str, line_id: int | str) -> None:
    parsed = parse_line(json.dumps({"id": line_id, "text": text, "language": "en"}), 1)
    assert parsed.line_id == line_id
    assert parsed.source.text == text


@pytest.mark.parametrize("lone", ["\\ud83d", "\\ud83d x", "x\\udc00", "\\ud83d\\ud83d"])
def test_half_a_character_keeps_its_place(lone: str) -> None:
    parsed = parse_line(f'{{"id": 1, "text": "a{lone}b", "language": "en"}}', 1)
    parsed.source.text.encode()
    assert len(parsed.source.text) == len(json.loads(f'"a{lone}b"'))


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("{", "expected a JSON object"),
        ("[" * 100_000, "expected a JSON object"),
        ("3", "no text"),
        ('{"id": ' + "9" * 5_000 + ', "text": "x"}', "expected a JSON object"),
        ('{"id": 1, "text": "xyz", "spans": [[true, 2, "ORG"]]}', "a span"),
        ('{"id": 1, "text": 3}', "no text"),
        ('{"text": "x"}', '"id"'),
        ('{"id": 1, "text": "x", "language": 7}', '"language"'),
        ('{"id": 1, "text": "x", "spans": "all"}', '"spans"'),
        ('{"id": 1, "text": "xyz", "spans": [[2, 1, "ORG"]]}', "a span"),
        ('{"id": 1, "text": "xyz", "spans": [[0, 4, "ORG"]]}', "a span"),
        ('{"id": 1, "text": "xyz", "spans": [[0, 1, "PERSON"]]}', "a span"),
    ],
)
def test_a_bad_line_is_refused_with_its_number(line: str, said: str) -> None:
    with pytest.raises(LineError, match="line 7: ") as refused:
        parse_line(line, 7)
    assert said in str(refused.value)
    assert "\n" not in str(refused.value)


def test_every_kind_has_a_label_and_back() -> None:
    assert {KINDS[LABELS[kind]] for kind in Kind} == set(Kind)


def test_of_several_labels_the_longest_is_told() -> None:
    def of(label: str) -> Annotations:
        entity = Entity("organisation/name/x", Kind.ORGANISATION, label, known=False)
        return Annotations(Document("0" * 64, "", ""), entities=(entity,))

    told = labels_of([of("Harbour"), of("Harbour Circle"), of("Harbour Ring")])
    assert told == labels_of([of("Harbour Ring"), of("Harbour Circle"), of("Harbour")])
    assert told == {"organisation/name/x": "Harbour Circle"}


def test_a_file_from_windows_keeps_its_first_line() -> None:
    assert parse_line('\ufeff{"id": 1, "text": "x"}', 1).line_id == 1


@pytest.mark.model
def test_who_says_what_is_reported_is_written() -> None:
    told = "Nepal ratified the Palermo Protocol."
    lines = (f"Amnesty International reported that {told}", told)
    annotations = [packaged_pipeline().annotate(SourceText("", text)) for text in lines]
    rows = (json.loads(written(0, each, {}, labels_of(annotations))) for each in annotations)
    reported, asserted = (row["statements"][0] for row in rows)
    assert reported["modality"] == "reported"
    assert reported["said_by"] == "organisation/amnesty-international"
    assert asserted["modality"] == "asserted"
    assert "said_by" not in asserted
