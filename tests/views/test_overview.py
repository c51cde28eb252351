"""What the Overview page tells and draws."""

from extract.measured import Rate
from graph.asking.events import EventRow
from graph.asking.places import PlaceRow
from graph.asking.questions import Ranked
from graph.asking.years import YearRow
from views.overview import leading, rates_told
from views.overview_drawings import map_shown, years_shown


def ranked(name: str, documents: int, links: int) -> Ranked:
    return Ranked(f"theme/{name}", name, "theme", documents, links)


def test_a_list_that_links_can_fill_is_ranked_by_links() -> None:
    first, second, third = ranked("a", 1, 9), ranked("b", 50, 3), ranked("c", 70, 0)
    assert leading("theme", [first, second, third], limit=2) == ("theme", "link", (first, second))


def test_a_list_that_links_cannot_fill_is_ranked_by_documents_alone() -> None:
    linked, named, often = ranked("a", 1, 1), ranked("b", 17, 0), ranked("c", 20, 0)
    assert leading("theme", [linked, named, often], limit=3) == (
        "theme",
        "document",
        (often, named, linked),
    )


def test_a_list_in_which_one_link_is_enough_is_ranked_by_documents() -> None:
    rare, known, often = ranked("a", 1, 3), ranked("b", 17, 1), ranked("c", 20, 1)
    listed = leading("theme", [rare, often, known], limit=2)
    assert listed == ("theme", "document", (often, known))


def test_all_of_a_short_kind_are_ranked_by_links_if_each_has_some() -> None:
    only = ranked("a", 1, 1)
    assert leading("theme", [only]) == ("theme", "link", (only,))


def test_how_often_it_is_right_is_told_from_the_worst_texts_to_the_best() -> None:
    rates = [
        Rate("place", "a", "all", "all", 72.9, 50.0, 10, 10),
        Rate("place", "b", "all", "all", 95.7, 50.0, 10, 10),
        Rate("place", "b", "region", "Asia", 1.0, 50.0, 10, 10),
        Rate("event", "a", "all", "all", 75.0, None, 10, 10),
        Rate("organisation", "a", "all", "all", None, 50.0, 10, 10),
    ]
    assert rates_told(rates) == ["places 73 to 96", "events 75"]


def named(entity_id: str, label: str) -> str:
    return label


def place(number: int, documents: int) -> PlaceRow:
    return PlaceRow(f"place/{number}", f"Place {number}", documents, 80.0 - number, number * 9.0)


def test_places_lie_where_they_are_and_are_as_large_as_their_documents() -> None:
    shown = map_shown([place(1, 16), place(2, 4)], named, None)
    first, second = shown["places"]
    assert (first["size"], second["size"]) == (1.0, 0.5)
    assert first["x"] < second["x"]
    assert first["y"] < second["y"]
    assert first["title"] == "Place 1: 16 documents"
    assert shown["land"].startswith("M")
    equator = map_shown([PlaceRow("place/0", "Null Island", 1, 0.0, 0.0)], named, None)["places"][0]
    assert abs(equator["x"] - 500) < 5


def test_the_timeline_has_every_year_from_the_first_to_the_last() -> None:
    event = EventRow("event/x", "x", 1, "2004-06-01", None, "2004-06", (), ())
    told = [YearRow(2001, (("d", "A"),), ()), YearRow(2004, (), (event,))]
    shown = years_shown(told, "2004")
    assert [(each["id"], each["counts"]) for each in shown["years"]] == [
        ("2001", (1, 0)), ("2002", (0, 0)), ("2003", (0, 0)), ("2004", (0, 1)),
    ]  # fmt: skip
    assert shown["years"][0]["title"] == "2001: 1 document issued, 0 events begun"


def test_of_a_long_time_the_latest_years_are_drawn() -> None:
    shown = years_shown([YearRow(year, (), ()) for year in (1500, 2000)], None)
    assert (shown["years"][0]["id"], len(shown["years"])) == ("1871", 130)
