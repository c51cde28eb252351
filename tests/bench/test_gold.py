"""Tests that the project's own gold says what it says, in words that are in its passages."""

import json
import re
from collections import Counter
from collections.abc import Callable
from datetime import date
from itertools import chain, pairwise
from pathlib import Path
from typing import Any

from extract.model import Modality, Predicate
from ontology.thesaurus import thesaurus

type Row = dict[str, Any]

GOLD = Path(__file__).parents[2] / "bench" / "gold" / "passages.jsonl"
ROWS: tuple[Row, ...] = tuple(
    json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()
)
CONCEPTS = frozenset(concept.concept_id for concept in thesaurus().concepts())
LABELS = frozenset(label.label for label in thesaurus().labels() if label.language == "en")
EXCLUSIVE = ("ORG", "PLACE", "LAW", "THEME")
TITLE_OF_A_PERSON = re.compile(
    r"\b(?:Mr|Ms|Mrs|Mme|Sra|Sr|Dr|Dra|Excellency|Majesty)\b(?:\.|\s)\s?(?!President\b)[A-Z]"
)


def every_row(check: Callable[[Row], None]) -> Callable[[], None]:
    """Make one test of a check of a passage; it tells what is wrong in each by its id."""

    def test() -> None:
        wrong = []
        for row in ROWS:
            try:
                check(row)
            except AssertionError as failure:
                wrong.append(f"{row['id']}: {failure}")
        assert wrong == []

    test.__name__ = check.__name__
    return test


def spans(row: Row, *labels: str) -> list[tuple[int, int]]:
    return sorted((e["start"], e["end"]) for e in row["entities"] if e["label"] in labels)


def is_named(row: Row, name: str) -> bool:
    words = r"\s+".join(re.escape(word) for word in name.split())
    return re.search(words, row["text"]) is not None


def test_there_are_passages_enough_of_every_language() -> None:
    languages = Counter(row["language"] for row in ROWS)
    assert languages["en"] + languages["es"] >= 40
    assert languages["es"] >= 4
    assert languages["fr"] >= 15
    assert len({row["id"] for row in ROWS}) == len(ROWS)


def test_there_is_enough_of_every_kind_to_measure_with() -> None:
    kinds = Counter(entity["label"] for row in ROWS for entity in row["entities"])
    assert set(kinds) == {*EXCLUSIVE, "EVENT"}
    assert kinds["LAW"] >= 80
    assert sum(len(row["events"]) for row in ROWS) >= 25
    assert sum(len(row["statements"]) for row in ROWS) >= 120


@every_row
def test_a_passage_is_of_a_readable_length_and_tells_its_source(row: Row) -> None:
    assert 75 <= len(row["text"].split()) <= 250
    assert all(row["source"][key] for key in ("title", "address", "licence", "stratum"))
    assert row["source"]["form"] in {"verbatim", "retold"}
    assert row["language"] == row["id"].partition("-")[0]


@every_row
def test_no_person_is_named_by_title(row: Row) -> None:
    assert TITLE_OF_A_PERSON.search(row["text"]) is None


@every_row
def test_every_span_holds_the_words_it_says(row: Row) -> None:
    for entity in row["entities"]:
        surface = row["text"][entity["start"] : entity["end"]]
        assert surface == entity["surface"]
        assert surface == surface.strip()
        assert surface


@every_row
def test_spans_never_cut_a_word_at_a_letter(row: Row) -> None:
    for start, end in spans(row, *EXCLUSIVE, "EVENT"):
        around = f" {row['text']} "
        assert not (around[start].isalpha() and around[start + 1].isalpha())
        assert not (around[end].isalpha() and around[end + 1].isalpha())


@every_row
def test_organisations_places_instruments_and_themes_never_overlap(row: Row) -> None:
    exclusive = spans(row, *EXCLUSIVE)
    assert all(one[1] <= other[0] for one, other in pairwise(exclusive))
    assert all(one[1] <= other[0] for one, other in pairwise(spans(row, "EVENT")))


@every_row
def test_themes_are_concepts_of_the_thesaurus(row: Row) -> None:
    found = {e["entity"] for e in row["entities"] if e["label"] == "THEME"}
    assert found <= CONCEPTS
    assert set(row["subjects"]) <= LABELS
    assert 1 <= len(row["subjects"]) <= 5


@every_row
def test_only_instruments_have_articles(row: Row) -> None:
    assert all(e["label"] == "LAW" for e in row["entities"] if "article" in e)


@every_row
def test_events_have_days_in_order_and_names_in_the_passage(row: Row) -> None:
    marked = {e["surface"] for e in row["entities"] if e["label"] == "EVENT"}
    for event in row["events"]:
        assert event["name"] in marked
        days = [date.fromisoformat(d) for d in (event["start_date"], event["end_date"]) if d]
        assert days == sorted(days)
        assert event["start_date"] or not event["end_date"]
        names = chain(event["places"], event["organisers"], event.get("partners", ()))
        assert all(is_named(row, name) for name in names)


@every_row
def test_every_event_that_is_marked_is_told(row: Row) -> None:
    marked = {e["surface"] for e in row["entities"] if e["label"] == "EVENT"}
    assert marked == {event["name"] for event in row["events"]}


@every_row
def test_statements_join_names_of_the_passage_by_known_predicates(row: Row) -> None:
    for said in row["statements"]:
        assert said["predicate"] in set(Predicate)
        assert said["modality"] in set(Modality)
        assert is_named(row, said["subject"])
        assert is_named(row, said["object"]) or said["object"] in LABELS
        assert said["subject"] != said["object"]


@every_row
def test_no_statement_is_told_twice(row: Row) -> None:
    told = [(s["subject"], s["predicate"], s["object"]) for s in row["statements"]]
    assert len(told) == len(set(told))


@every_row
def test_names_of_one_entity_are_all_in_the_passage(row: Row) -> None:
    for names in row["aliases"]:
        assert len(names) > 1
        assert all(is_named(row, name) for name in names)


JUDGED: tuple[Row, ...] = tuple(
    json.loads(line)
    for name in ("statements_judged.jsonl", "statements_judged_rest.jsonl")
    for line in GOLD.with_name(name).read_text(encoding="utf-8").splitlines()
)


def test_every_judged_statement_has_words_and_a_verdict() -> None:
    for judged in JUDGED:
        assert judged["predicate"] in set(Predicate)
        assert judged["modality"] in set(Modality)
        assert all(judged[end] for end in ("subject", "object", "evidence"))
        assert judged["verdict"] in {"right", "wrong"}


def test_what_is_judged_wrong_says_why() -> None:
    assert all(judged["why"] for judged in JUDGED if judged["verdict"] == "wrong")


def test_no_person_is_named_by_title_in_judged_evidence() -> None:
    sentences = chain.from_iterable(judged["evidence"] for judged in JUDGED)
    assert not [s for s in sentences if TITLE_OF_A_PERSON.search(s)]
