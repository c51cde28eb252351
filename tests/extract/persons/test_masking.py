"""Names of persons leave text, titles and offsets; everything else stays where it was."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.model import (
    Annotations,
    Definition,
    Document,
    Entity,
    Event,
    Kind,
    Mention,
    Page,
    Passage,
    Predicate,
    Span,
    Statement,
)
from extract.persons.line_masking import MASK, mask_words
from extract.persons.masking import mask

TEXT = "Ana Uno of Harbour Circle met in Bangkok. Ben Due left."


def annotated() -> Annotations:
    circle = Mention(
        Span(11, 25), Kind.ORGANISATION, "organisation/name/harbour-circle", 0.8, "model"
    )
    bangkok = Mention(Span(33, 40), Kind.PLACE, "place/1609350", 0.9, "gazetteer")
    touching = Mention(Span(4, 7), Kind.PLACE, "place/name/uno", 0.5, "model")
    event = Event("event/name/due", "Due talk", Span(42, 55), place_ids=("place/1609350",))
    return Annotations(
        document=Document(
            "0" * 64, TEXT, "A title", pages=(Page(1, Span(0, 41)), Page(2, Span(42, 55)))
        ),
        passages=(Passage(Span(0, 41), 1), Passage(Span(42, 55), 2)),
        entities=(
            Entity(
                "organisation/name/harbour-circle", Kind.ORGANISATION, "Harbour Circle", known=False
            ),
            Entity("place/1609350", Kind.PLACE, "Bangkok", known=True),
            Entity("place/name/uno", Kind.PLACE, "Uno", known=False),
            Entity("event/name/due", Kind.EVENT, "Due talk", known=False),
        ),
        mentions=(touching, circle, bangkok),
        definitions=(Definition(Span(11, 18), Span(11, 25)), Definition(Span(0, 3), Span(11, 25))),
        events=(event,),
        statements=(
            Statement(circle.entity_id, Predicate.WORKS_IN, bangkok.entity_id, 0.9, (Span(0, 41),)),
            Statement("event/name/due", Predicate.HELD_IN, bangkok.entity_id, 0.9, (Span(42, 55),)),
        ),
        masked=(Span(0, 7), Span(42, 49)),
    )


def test_masked_names_leave_text_mentions_events_statements_and_entities() -> None:
    stored = mask(annotated())
    assert stored.document.text == f"{MASK} of Harbour Circle met in Bangkok. {MASK} left."
    assert [m.entity_id for m in stored.mentions] == [
        "organisation/name/harbour-circle",
        "place/1609350",
    ]
    assert not stored.events
    assert [s.predicate for s in stored.statements] == [Predicate.WORKS_IN]
    assert len(stored.definitions) == 1
    assert {e.label for e in stored.entities} == {"Harbour Circle", "Bangkok"}


def test_an_event_called_by_a_masked_name_behind_its_span_is_left_out() -> None:
    found = annotated()
    bangkok = found.mentions[-1].entity_id
    for name, kept in (("Talk by Ana Uno", 0), ("Talk by Ana", 1)):
        event = Event("event/name/talk", name, Span(8, 10), place_ids=(bangkok,))
        mention = Mention(event.span, Kind.EVENT, event.entity_id, 0.8, "pattern")
        whole = replace(
            found, events=(event,), statements=(), mentions=(mention, *found.mentions[1:])
        )
        stored = mask(whole)
        assert len(stored.events) == kept
        assert sum(m.entity_id == event.entity_id for m in stored.mentions) == kept


def test_offsets_of_pages_passages_and_evidence_move_with_the_text() -> None:
    stored = mask(annotated())
    text = stored.document.text
    first, second = stored.passages
    assert text[first.span.start : first.span.end] == f"{MASK} of Harbour Circle met in Bangkok."
    assert text[second.span.start : second.span.end] == f"{MASK} left."
    assert stored.document.pages[1].span == second.span
    assert stored.statements[0].evidence == (first.span,)


@given(st.data())
def test_a_kept_mention_has_the_same_words_before_and_after(data: st.DataObject) -> None:
    text = data.draw(st.text(alphabet="abc XY", min_size=1, max_size=60))
    spans = st.tuples(st.integers(0, len(text) - 1), st.integers(1, 8)).map(
        lambda pair: Span(pair[0], min(len(text), pair[0] + pair[1]))
    )
    drawn = sorted(data.draw(st.lists(spans, max_size=6)), key=lambda s: s.start)
    masked = [s for i, s in enumerate(drawn) if all(not s.overlaps(o) for o in drawn[:i])]
    given_mentions = data.draw(st.lists(spans, max_size=6))
    mentions = tuple(
        Mention(s, Kind.PLACE, f"place/name/{i}", 0.5, "model")
        for i, s in enumerate(given_mentions)
    )
    stored = mask(Annotations(Document("0", text, ""), mentions=mentions, masked=tuple(masked)))
    before = {m.entity_id: text[m.span.start : m.span.end] for m in mentions}
    for m in stored.mentions:
        assert stored.document.text[m.span.start : m.span.end] == before[m.entity_id]
    untouched = [m for m in mentions if not any(m.span.overlaps(s) for s in masked)]
    assert len(stored.mentions) == len(untouched)


@pytest.mark.parametrize(
    ("line", "names", "masked"),
    [
        ("Statement by Ana Uno", {"Ana Uno"}, f"Statement by {MASK}"),
        ("statement_ana-uno_2004.docx", {"Ana Uno"}, f"statement_{MASK}_2004.docx"),
        ("Uno on migration", {"Ana Uno"}, f"{MASK} on migration"),
        ("Unofficial notes", {"Ana Uno"}, "Unofficial notes"),
        ("No one here", set(), "No one here"),
    ],
)
def test_titles_and_file_names_lose_names_of_persons(
    line: str, names: set[str], masked: str
) -> None:
    assert mask_words(line, names) == masked
