"""What decisions do to one document: found by words, put back exactly, whatever the order."""

import random
import time

import pytest
from growth import times_longer
from hypothesis import given, settings
from hypothesis import strategies as st

from builders import annotations, corpus
from extract.model import Event, Predicate, Span
from graph.building.document_graph import Run, document_quads
from graph.decisions.amending import amended
from graph.decisions.applying import amendment
from graph.decisions.decision import Decision, Kind
from graph.decisions.replay import replayed
from graph.decisions.set_aside import as_read
from graph.iris import document_iri, entity_iri, short_hash
from graph.terms import Quad, iri

RUN = Run("0.1.0", "en_core_web_md 3.8")
WHEN = "2026-11-26T10:00:00Z"
DOCUMENT = corpus(1, sentences=8)[0]
ID = short_hash(DOCUMENT.document.document_id)
READ = document_quads(DOCUMENT, RUN)
SENTENCES = [DOCUMENT.document.text[p.span.start : p.span.end] for p in DOCUMENT.passages]
MENTIONS = sorted(
    {
        (m.entity_id, DOCUMENT.document.text[m.span.start : m.span.end])
        for m in DOCUMENT.mentions
        if not m.entity_id.startswith("theme/")
    }
)


@st.composite
def decisions(draw: st.DrawFn) -> list[Decision]:
    """Several decisions on the one document, some on what it does not have."""
    found = []
    for number in range(draw(st.integers(1, 7))):
        entity, words = draw(st.sampled_from(MENTIONS))
        theme = draw(st.sampled_from(["theme/debt-bondage", "theme/domestic-work", "theme/kafala"]))
        passage = draw(st.sampled_from([*SENTENCES, "Not in this document."]))
        quoted = {"passage": passage} if draw(st.booleans()) else {}
        quoted |= {"words": words} if draw(st.booleans()) else {}
        said = DOCUMENT.statements[0]
        made: list[tuple[Kind, dict[str, str]]] = [
            (Kind.SPLIT, {"entity": entity, "into": f"{entity}-{number}", "name": "New", **quoted}),
            (Kind.REJECT_MENTION, {"entity": entity, **quoted}),
            (Kind.REJECT_THEME, {"entity": theme, "passage": passage}),
            (Kind.ADD_THEME, {"entity": theme, "passage": passage}),
            (Kind.DESCRIBE, {"title": f"Title {number}", "issued": "1999"}),
            (
                draw(st.sampled_from([Kind.REJECT_STATEMENT, Kind.CONFIRM_STATEMENT])),
                {
                    "subject": said.subject_id, "predicate": Predicate.WORKS_ON,
                    "object": said.object_id, "passage": SENTENCES[0],
                },
            ),
        ]  # fmt: skip
        kind, told = draw(st.sampled_from(made))
        found.append(Decision(kind, WHEN, "A", documents=(ID,), **told))  # type: ignore[arg-type]
    return found


def words() -> str:
    return DOCUMENT.document.text


@settings(max_examples=60, deadline=None)
@given(decisions(), st.integers(0, 10**6))
def test_what_was_read_is_put_back_and_the_order_of_quads_is_of_no_account(
    taken: list[Decision], seed: int
) -> None:
    replay, document = replayed(taken), document_iri(ID)
    once = amendment(document, READ, replay, words)
    assert set(as_read(once.quads, once.kept, document)) == set(READ)
    shuffled = READ[:]
    random.Random(seed).shuffle(shuffled)  # noqa: S311
    again = amendment(document, shuffled, replayed(taken[::-1]), words)
    assert set(again.quads) == set(once.quads)
    assert set(again.kept) == set(once.kept)


def has(quads: object, predicate: str, entity_id: str) -> bool:
    return any(
        quad.predicate == iri(predicate) and quad.object == entity_iri(entity_id)
        for quad in quads  # type: ignore[attr-defined]
    )


def quads_of(taken: Decision, text: str, read: list[Quad]) -> tuple[dict[Quad, None], bool]:
    claims = replayed([taken]).documents[taken.documents[0]]
    found = amended(taken.documents[0], read, claims, lambda: text)
    return found.quads, not found.unfound


@pytest.mark.parametrize(
    ("quoted", "is_found"),
    [
        ("Harbour Circle met.", True),
        ("Harbour\n  Circle met.", True),
        ("Harbour Circle", False),
        ("harbour circle met.", False),
    ],
)
def test_a_passage_is_known_by_its_words_whatever_the_line_ends(
    quoted: str, *, is_found: bool
) -> None:
    text = "Harbour Circle met."
    circle = "organisation/name/harbour-circle"
    document = annotations(text, [("Harbour Circle", circle)])
    read = document_quads(document, RUN)
    taken = Decision(
        Kind.REJECT_MENTION, WHEN, "A", entity=circle, passage=" ".join(quoted.split()),
        documents=(short_hash(document.document.document_id),),
    )  # fmt: skip
    quads, found = quads_of(taken, text, read)
    assert found == is_found
    assert has(quads, "itsrdf:taIdentRef", circle) != is_found


def test_what_one_confirms_and_another_rejects_of_what_it_is_now_is_told() -> None:
    said, where = DOCUMENT.statements[0], (ID,)
    two = f"{said.subject_id}-two"
    of = {"predicate": said.predicate, "object": said.object_id, "passage": SENTENCES[0]}
    split = Decision(Kind.SPLIT, WHEN, "A", entity=said.subject_id, into=two, documents=where)
    right = Decision(
        Kind.CONFIRM_STATEMENT, WHEN, "B", subject=said.subject_id, documents=where, **of
    )
    wrong = Decision(Kind.REJECT_STATEMENT, WHEN, "A", subject=two, documents=where, **of)
    found = amended(ID, READ, replayed([split, right, wrong]).documents[ID], lambda: "")
    assert found.overruled == {right.decision_id: wrong.decision_id}
    assert not found.unfound
    found = amended(ID, READ, replayed([split, right]).documents[ID], lambda: "")
    assert not found.overruled
    assert not found.unfound


def test_a_place_that_was_an_organiser_is_told_of_no_longer_as_one_when_it_is_a_theme() -> None:
    text = "Circle Day was held."
    event = Event("event/name/d", "Day", Span(0, 10), organiser_ids=("organisation/name/c",))
    mentions = [("Circle", "organisation/name/c")]
    document = annotations(text, mentions, events=[event])
    taken = Decision(
        Kind.SPLIT, WHEN, "A", entity="organisation/name/c", into="theme/wages",
        documents=(short_hash(document.document.document_id),),
    )  # fmt: skip
    quads, found = quads_of(taken, text, document_quads(document, RUN))
    assert found
    assert has(quads, "itsrdf:taIdentRef", "theme/wages")
    assert not has(quads, "lk:organisedBy", "theme/wages")
    assert not has(quads, "lk:organisedBy", "organisation/name/c")


def test_many_decisions_on_a_long_document_take_no_longer_than_their_number() -> None:
    def seconds(many: int) -> float:
        names = [f"Circle {number}" for number in range(many)]
        text = " ".join(f"{name} met." for name in names)
        ids = [f"organisation/name/circle-{number}" for number in range(many)]
        document = annotations(text, list(zip(names, ids, strict=True)))
        where = (short_hash(document.document.document_id),)
        taken = [
            Decision(Kind.REJECT_MENTION, WHEN, "A", entity=entity, words=name, documents=where)
            for name, entity in zip(names, ids, strict=True)
        ]
        read, claims = document_quads(document, RUN), replayed(taken).documents[where[0]]
        began = time.process_time()
        found = amended(where[0], read, claims, lambda: text)
        took = time.process_time() - began
        assert not found.unfound
        assert not any(has(found.quads, "itsrdf:taIdentRef", entity) for entity in ids[::500])
        return took

    assert times_longer(seconds, 200, 1_600, below=20) < 20
