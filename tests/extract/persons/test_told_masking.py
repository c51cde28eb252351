"""Names that somebody told are taken out of text, titles and all that was found."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from builders import annotations, statement
from extract.model import Annotations, Event, Predicate, Span, Statement
from extract.names.places_of_bodies import METHOD
from extract.persons.told_masking import masked_line, without_told_names
from extract.spans import FindSpans, merged

CIRCLE = "organisation/name/harbour-circle"
SAFIA = "organisation/name/safia-uno"
UNKNOWN = "organisation/delta-network"


def finding(*names: str) -> FindSpans:
    """Return what finds exact words."""

    def find(text: str) -> list[Span]:
        return merged(
            Span(at, at + len(name))
            for name in names
            for at in range(len(text))
            if text.startswith(name, at)
        )

    return find


def in_sentence(text: str, words: str, subject: str, predicate: Predicate, of: str) -> Statement:
    """Return a statement whose evidence is the sentence that begins with some words."""
    start = text.index(words)
    return statement(subject, predicate, of, evidence=Span(start, text.index(".", start) + 1))


def said() -> Annotations:
    text = (
        "Safia Uno funds Harbour Circle. Harbour Circle works in Nepal with Safia Uno.\n"
        "Delta Network met Safia. SU funds Delta Network."
    )
    return annotations(
        text,
        (
            ("Safia Uno", SAFIA),
            ("Harbour Circle", CIRCLE),
            ("Harbour Circle", CIRCLE),
            ("Nepal", "place/1282988"),
            ("Safia Uno", SAFIA),
            ("Delta Network", UNKNOWN),
            ("SU", SAFIA),
            ("Delta Network", UNKNOWN),
        ),
        name="notes of Safia Uno",
        definitions=(("SU", "Safia Uno", SAFIA),),
        statements=(
            (SAFIA, Predicate.FUNDS, CIRCLE),
            in_sentence(text, "Harbour Circle works", CIRCLE, Predicate.WORKS_IN, "place/1282988"),
            in_sentence(text, "SU funds", SAFIA, Predicate.FUNDS, UNKNOWN),
        ),
    )


def test_text_title_and_file_name_are_without_the_name() -> None:
    found = without_told_names(said(), finding("Safia Uno", "Safia"))
    document = found.document
    assert document.text.startswith("[name] funds Harbour Circle. Harbour Circle works in Nepal")
    assert "Safia" not in document.text + document.title + document.file_name
    assert document.title == "notes of [name]"


def test_what_is_called_so_goes_under_all_its_names_and_what_is_said_of_it_too() -> None:
    found = without_told_names(said(), finding("Safia Uno"))
    assert SAFIA not in {m.entity_id for m in found.mentions}  # nor as SU
    assert SAFIA not in {e.entity_id for e in found.entities}
    assert [s.subject_id for s in found.statements] == [CIRCLE]
    assert found.definitions == ()
    text = found.document.text
    assert {text[m.span.start : m.span.end] for m in found.mentions} == {
        "Harbour Circle",
        "Nepal",
        "Delta Network",
    }


def test_a_town_in_the_name_of_a_body_goes_with_the_body() -> None:
    text = "The Families of Rosario Uno met in Rosario."
    body, town = "organisation/name/families-of-rosario-uno", "place/3838583"
    told = annotations(text, (("Families of Rosario Uno", body), ("Rosario", town)))
    inner = replace(told.mentions[1], span=Span(16, 23), method=METHOD)
    alone = replace(told.mentions[1], span=Span(35, 42), method="gazetteer")
    left = without_told_names(
        replace(told, mentions=(told.mentions[0], inner, alone)), finding("Uno")
    )
    stored = left.document.text
    assert [(stored[m.span.start : m.span.end], m.method) for m in left.mentions] == [
        ("Rosario", "gazetteer")
    ]


def test_where_nothing_stands_all_is_as_it_was() -> None:
    before = said()
    assert without_told_names(before, finding("Zarnigul")) is before


def test_what_authority_files_have_keeps_its_other_mentions_and_loses_what_was_said_by_these() -> (
    None
):
    text = "Tostan works in Dakar. The NGO works in Nepal.\nThe NGO is here."
    ngo = "organisation/tostan"
    before = annotations(
        text,
        (
            ("Tostan", ngo),
            ("Dakar", "place/1"),
            ("The NGO", ngo),
            ("Nepal", "place/2"),
            ("The NGO", ngo),
        ),
        statements=(
            (ngo, Predicate.WORKS_IN, "place/1"),
            in_sentence(text, "The NGO works", ngo, Predicate.WORKS_IN, "place/2"),
        ),
        labels={ngo: "Tostan"},
    )
    found = without_told_names(before, finding("Tostan"))
    assert [m.entity_id for m in found.mentions].count(ngo) == 2
    assert [s.object_id for s in found.statements] == ["place/2"]


def test_events_lose_their_names_places_and_organisers_with_the_words() -> None:
    text = "Memorial of Safia Uno and Consultation of Hana Tres in Lima by Hana Tres."
    memorial, consultation = "event/name/memorial", "event/name/consultation"
    before = annotations(
        text,
        (
            ("Memorial of Safia Uno", memorial),
            ("Consultation", consultation),
            ("Lima", "place/3"),
            ("Hana Tres", "organisation/name/hana-tres"),
        ),
        events=(
            Event(memorial, "Memorial of Safia Uno", Span(0, 21)),
            Event(
                consultation,
                "Consultation",
                Span(26, 38),
                place_ids=("place/3",),
                organiser_ids=("organisation/name/hana-tres",),
            ),
        ),
    )
    [left] = without_told_names(before, finding("Safia Uno", "Hana Tres")).events
    assert (left.entity_id, left.place_ids, left.organiser_ids) == (consultation, ("place/3",), ())


@given(st.lists(st.sampled_from(["Safia", "Uno", "met", "Nepal.", "\n"]), min_size=1, max_size=30))
def test_no_offset_points_elsewhere_than_before(words: list[str]) -> None:
    text = " ".join(words).strip() or "met"
    mentions = [(w.strip("."), f"place/{i}") for i, w in enumerate(words) if w.startswith("Nep")]
    before = annotations(text, mentions)
    found = without_told_names(before, finding("Safia", "Uno"))
    shown = found.document.text
    assert {shown[m.span.start : m.span.end] for m in found.mentions} <= {"Nepal"}
    assert len(found.mentions) == len(mentions)
    assert shown == masked_line(text, finding("Safia", "Uno"))
    assert "Safia" not in shown
