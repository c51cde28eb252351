"""Places that the words around them give away, in the gazetteer or not."""

import time

import pytest
from growth import times_longer
from guessed_analysis import analysis_of, surface

from extract.names.place_appositions import told_names
from extract.names.place_patterns import pattern_names
from extract.names.place_people import towns_of_people
from extract.names.place_roads import road_names
from extract.names.place_view import View
from extract.words import find_words
from ontology.gazetteer import gazetteer


def given_away(text: str, **guesses: str) -> list[str]:
    view = View.of(analysis_of(text, **guesses), find_words(text), gazetteer())
    found = [*pattern_names(view), *towns_of_people(view), *told_names(view), *road_names(view)]
    return [surface(text, name.span) for name in found]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Strikes hit a convoy near Al Bluerif, and a bridge.", ["Al Bluerif"]),
        ("They fled the village of Bluereefton at night.", ["Bluereefton"]),
        ("The town of Hope is small.", ["Hope"]),
        ("Floods in Bluereef district and Kunar province", ["Bluereef", "Kunar"]),
        (
            "In Hilmand, Kandahar and Uruzgan provinces schools closed.",
            ["Hilmand", "Kandahar", "Uruzgan"],
        ),
        ("Some 30 km south of Ramadi lies the camp.", ["Ramadi"]),
        ("She works in Tulsa, Okla., and in Toledo, OH.", ["Okla.", "OH"]),
        ("Rep. Anna Uno, R-Pa., agreed.", ["Pa."]),
        ("A fire in Baltimore, Md. Police came. In Blue Reefton, Md., too.", ["Md.", "Md."]),
        ("GENEVA (12 March 2020) – The experts said", ["GENEVA"]),
        ("OMAHA, Neb. (AP) — Farmers said", ["Neb.", "OMAHA"]),
        ("HURRICANE, W.Va. - Two are found. HURRICANE - It rained.", ["W.Va.", "HURRICANE"]),
        ("On March 30, 2009 HANOVER -- They met.", ["HANOVER"]),
        ("A fire. McALLEN, Texas - It burnt. NEWARK  It rained.", ["McALLEN", "NEWARK"]),
        ("near Rivers and Stokes avenues", ["Rivers", "Stokes"]),
        ("north of Ramadi's market", ["Ramadi"]),
        ("on Rock Hill’s Main Street", ["Rock Hill", "Main Street"]),
    ],
)
def test_context_gives_a_place_away(text: str, names: list[str]) -> None:
    assert given_away(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "The Islamic district court met near March.",
        "A new health district was near Turkish lines.",
        "OK, said the officer, in an Ill. wind; Miss. Uno and Mass. were there.",
        "Men from Bangladesh, Md. Ano and Md. Talla, left Dhaka, Md. Uno, Bluereefton, Md. Due.",
        "The end of the village of the year",
        "NOTE: the meeting is over. WARNING -- keep out.",
        "The Human Rights district team and the Ministry county office",
        "Founded in 44 B.C. by nobody",
    ],
)
def test_what_only_looks_like_it_is_no_place(text: str) -> None:
    assert given_away(text) == []


def test_an_unknown_place_has_no_candidates_and_less_confidence() -> None:
    text = "near Bluereefton and near Ramadi"
    view = View.of(analysis_of(text), find_words(text), gazetteer())
    unknown, known = pattern_names(view)
    assert unknown.candidates == ()
    assert known.candidates[0].label == "Ramadi"
    assert unknown.confidence < known.confidence


@pytest.mark.parametrize(
    "piece",
    [
        "Aa ", "Aa, ", "A.", "near ", "village of ", "Aa and ", "AA -", " district", "AA, ",
        "Okla.", "Aa, a town ", "the Aa ", ", 30, of Aa", "Main ", "Aa Fire Chief ", "Aa Street ",
    ],
)  # fmt: skip
def test_a_line_of_half_a_million_characters_takes_linear_time(piece: str) -> None:
    def seconds(length: int) -> float:
        text = (piece * (length // len(piece) + 1))[:length]
        words, nothing = find_words(text[:10]), analysis_of(text[:10])
        view = View.bare(nothing, words, gazetteer())
        whole = View.bare(
            type(nothing)(type(nothing.source)("0" * 64, text), (), (), ()), words, view.places
        )
        start = time.process_time()
        for find in (pattern_names, towns_of_people, told_names, road_names):
            for _ in find(whole):
                pass
        return time.process_time() - start

    assert times_longer(seconds, 62_500, 500_000, below=16) < 16


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Then Ramadi police came.", ["Ramadi"]),
        ("Toledo Mayor Anna Uno spoke.", ["Toledo"]),
        ("When Bluereefton police came", []),
        ("A new police came; Hope residents cheered.", []),
    ],
)
def test_what_only_a_town_has_gives_a_known_town_away(text: str, names: list[str]) -> None:
    assert given_away(text, PERSON="Toledo Mayor Anna Uno") == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("said Ramadi Fire Chief Anna Uno", ["Ramadi"]),
        ("by Kent County Sheriff Anna Uno", ["Kent County"]),
        ("the Kent County Sheriff's Office", []),
        ("the Atlantic City police", ["Atlantic City"]),
        ("He met U.S. Sen. Anna Uno", ["U.S."]),
        ("Anna Uno, 30, of Bluereefton, said", ["Bluereefton"]),
        ("Anna Uno of Ramadi said", ["Ramadi"]),
        ("in the village Bluereefton, they", ["Bluereefton"]),
        ("Bluereefton, a small town in the north", ["Bluereefton"]),
        ("Anna Uno, a city official, spoke", []),
        ("They fled Bluereefa camp.", ["Bluereefa"]),
        ("Left camp in July. The Rohingya camp burnt.", []),
        ("the Zambezi basin and the Bluereefa area", ["Zambezi"]),
        ("the Caia-Beira road", []),
    ],
)
def test_what_is_said_of_places_and_of_their_people_gives_them_away(
    text: str, names: list[str]
) -> None:
    assert given_away(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("a fire at 775 Main St., they said", ["Main St."]),
        ("on Northwest 34th Street Monday", ["Northwest 34th Street"]),
        ("the 500 block of Kelley Lane", ["Kelley Lane"]),
        ("closed W.Va. 61 and Interstate 64", ["W.Va. 61", "Interstate 64"]),
        ("Diane Lane spoke of the Road Map and a Food Drive.", []),
        ("Highway 82 is one of many.", []),
    ],
)
def test_a_road_is_one_where_its_words_or_a_number_say_so(text: str, names: list[str]) -> None:
    view = View.of(analysis_of(text), find_words(text), gazetteer())
    assert sorted(surface(text, n.span) for n in road_names(view)) == sorted(names)
