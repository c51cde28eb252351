"""Names written small, with an initial, or as one is found on a network are names as well."""

import time
from itertools import pairwise

import pytest
from guessed_analysis import analysis_of, surface
from hypothesis import given
from hypothesis import strategies as st
from loaded import packaged_pipeline

from extract.model import SourceText
from extract.persons.frames.handles import in_addresses, on_networks
from extract.persons.frames.initialed_names import initialed_names
from extract.persons.frames.testimonies import persons_of_testimony
from extract.persons.persons import find_persons
from extract.persons.small_names import small_names
from extract.words import find_words
from ontology.gazetteer import gazetteer


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("my name is uzqenka drusz and i left", ["uzqenka drusz"]),
        ("her real name is uzqenka.", ["uzqenka"]),
        ("je m'appelle uzqenka et je viens", ["uzqenka"]),
        ("me llamo uzqenka, tengo 17 años", ["uzqenka"]),
        ("a girl named uzqenka left. Uzqenka was 16.", ["uzqenka", "Uzqenka"]),
        ("an interview with uzqenka drusz in March", ["uzqenka drusz"]),
        ("the testimony of samantha, a cook", ["samantha"]),
        ("i am samantha from the north", ["samantha"]),
        ("Name of survivor: uzqenka drusz.", ["uzqenka drusz"]),
        ("her name was withheld; my name is not given; his name is known", []),
        ("her name was added to the list", []),
        ("interviews with women and men, interview with key informants", []),
        ("interview with bus drivers; the testimony of torture victims", []),
        ("i am happy. a man named in the report. i am from the north", []),
        ("a village named uzqenka", []),
        ("The mother called police. A brother called authorities.", []),
        ("He was called up after an injury. She was called upon to speak.", []),
        ("the boy, who was called uzqenka, and a girl called yebra", ["uzqenka", "yebra"]),
    ],
)
def test_a_name_written_small_is_told_by_what_introduces_it(text: str, found: list[str]) -> None:
    assert [surface(text, span) for span in small_names(text)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Skype: uzqenka.drusz or write", ["uzqenka.drusz"]),
        ("her Telegram handle is uzqenka_92", ["uzqenka_92"]),
        ("Posted by @uzqenka_d on Sunday", ["@uzqenka_d"]),
        ("Facebook: uzqenka.drusz.9, WhatsApp @udrusz", ["uzqenka.drusz.9", "@udrusz"]),
        ("Twitter: @iom_nepal, follow @hrw and @UNHumanRights", []),
        ("Signal: the light was red. WhatsApp: 0812 3456", []),
        ("Harbour Light Circle (HLC), on Twitter: @hlc_reef", []),
    ],
)
def test_who_is_found_on_a_network_is_a_person_unless_a_body(text: str, found: list[str]) -> None:
    assert [surface(text, span) for span in on_networks(text)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("to u.drusz@example.org or", ["u.drusz@example.org"]),
        ("to u.drusz [at] example.org or", ["u.drusz [at] example.org"]),
        ("to uzqenka(arroba)example.org", ["uzqenka(arroba)example.org"]),
        ("to info.samantha@example.org", ["info.samantha@example.org"]),
        ("to info-geneva@example.org, press@example.org", []),
    ],
)
def test_an_address_is_a_persons_unless_a_bodys_mailbox(text: str, found: list[str]) -> None:
    assert [surface(text, span) for span in in_addresses(text)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They met Uzqenka D. and left.", ["Uzqenka D."]),
        ("They exploited Uzqenka D.", ["Uzqenka D."]),
        ("They met Uzqenka D. The judge agreed.", ["Uzqenka D."]),
        ("N. told us that the clinic was shut.", ["N."]),
        ("A. said that her baby slept. N. pleure.", ["A.", "N."]),
        ("The U.N. told us to wait.", []),
        ("See Annex B. The list. Hepatitis B. is rare; Plan B, Nepal D. is none.", []),
        ("The Samantha D. Uzqenka Foundation", []),
        ("Former U.S. officials, Assistant V.P. and others; the Uzqenka U.S. office", []),
    ],
)
def test_an_initial_belongs_to_the_name_before_it(text: str, found: list[str]) -> None:
    assert [surface(text, span) for span in initialed_names(text, gazetteer())] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The survivors spoke. Uzqenka worked in a factory.", ["Uzqenka"]),
        ("A testimony.\n\nUzqenka was sold. Poipet was taken.", ["Uzqenka"]),
        ("Una víctima: Uzqenka trabajó como cocinera.", ["Uzqenka"]),
        ("The survivors spoke. Oxfam worked for two years. Migrants slept.", []),
        ("They went to Chenda, survivors said. Chenda was taken.", []),
        ("A factory. Uzqenka worked in a factory.", []),
    ],
)
def test_where_survivors_are_told_of_what_people_suffer_tells_who(
    text: str, found: list[str]
) -> None:
    spans = persons_of_testimony(text, gazetteer())
    assert [surface(text, span) for span in spans] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It was so. Uzqenka Samantha left.", ["Uzqenka Samantha"]),
        ("It was so. Yesterday Samantha left.", ["Samantha"]),
        ("It was so. Finally Samantha left. Ask Samantha.", ["Samantha", "Samantha"]),
    ],
)
def test_a_word_that_opens_a_sentence_before_a_name_is_its_part(
    text: str, found: list[str]
) -> None:
    spans = find_persons(analysis_of(text), find_words(text), gazetteer(), ())
    assert [surface(text, span) for span in spans] == found


@given(st.text(alphabet="my name is uz@._D[at] \n:", max_size=300))
def test_what_is_found_lies_in_the_text_in_order(text: str) -> None:
    for spans in (small_names(text), tuple(on_networks(text)), tuple(in_addresses(text))):
        in_order = sorted(spans, key=lambda s: s.start)
        assert all(0 <= span.start < span.end <= len(text) for span in spans)
        assert all(one.end <= other.start for one, other in pairwise(in_order))


@pytest.mark.model
def test_a_name_written_small_is_in_no_title_and_no_body() -> None:
    text = "interview\n\nmy name is uzqenka drusz. They also spoke with Druszka U. in Lima."
    source = SourceText("x", text, title="interview uzqenka drusz", file_name="uzqenka.txt")
    stored = packaged_pipeline().read(source)
    written = " ".join((stored.document.text, stored.document.title, stored.document.file_name))
    assert "uzqenka" not in written.casefold()
    assert "Druszka" not in written
    assert all("druszka" not in entity.entity_id for entity in stored.entities)


@pytest.mark.parametrize("line", ["my name is uzqa ", "a.b [at] c.d ", "skype: aa.aa ", "Uzqe D. "])
def test_a_hostile_line_takes_no_longer_than_its_length(line: str) -> None:
    text = line * (200_000 // len(line))
    began = time.process_time()
    small_names(text)
    for spans in (on_networks(text), in_addresses(text), initialed_names(text, gazetteer())):
        list(spans)
    assert time.process_time() - began < 20
