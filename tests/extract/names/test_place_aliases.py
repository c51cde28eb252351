"""Places that no gazetteer has are one where one name shortens another, and none fits two."""

import pytest

from extract.model import Kind, Mention, Span
from extract.names.place_aliases import with_one_place_each
from ontology.names import minted_id


def linked(*names: str, known: str | None = None, between: str = ". ") -> dict[str, str]:
    text = between.join(names)
    mentions = []
    for name in names:
        start = text.index(name)
        entity = "place/1" if name == known else minted_id("place", name)
        span = Span(start, start + len(name))
        mentions.append(Mention(span, Kind.PLACE, entity, 0.8, "model"))
    found = with_one_place_each(mentions, text)
    return {text[m.span.start : m.span.end]: m.entity_id for m in found}


@pytest.mark.parametrize(
    ("long", "short"),
    [
        ("Uneborg Island", "Uneborg"),
        ("Uneborg Lodge", "the Lodge"),
        ("Uneborg Islands", "the Uneborgs"),
        ("Uneborg National Park", "Uneborg"),
        ("Uneborg Talla Bridge", "UT Bridge"),
        ("Tåsborg", "Taasborg"),
    ],
)
def test_a_short_name_is_the_place_whose_name_it_shortens(long: str, short: str) -> None:
    assert len(set(linked(long, short).values())) == 1


def test_what_fits_two_places_stays_itself() -> None:
    found = linked("Uneborg Lodge", "Talla Lodge", "the Lodge")
    assert len(set(found.values())) == 3


def test_what_a_gazetteer_knows_by_its_short_name_stays_that() -> None:
    assert linked("Uneborg Peninsula", "Uneborg", known="Uneborg")["Uneborg"] == "place/1"


def test_a_road_named_after_a_place_is_not_the_place() -> None:
    assert len(set(linked("Uneborg Road", "Uneborg").values())) == 2


def test_what_the_text_says_is_called_so_too_is_the_place() -> None:
    told = linked("Uneborg", "Tallaheim", between=", formerly known as ")
    assert len(set(told.values())) == 1
    known = linked("Uneborg", "Tallaheim", known="Tallaheim", between=" (originally called ")
    assert set(known.values()) == {"place/1"}
