"""Matrix, bands, timeline and map: words that do not meet, the same bytes, what is left out."""

import random
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from itertools import product

import pytest
from figure_sheets import KINDS, WORDS, outside, overlapping, shapes, words_of
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.figures.bands import compose_bands, draw_bands
from graph.figures.figure_dates import in_words
from graph.figures.figure_languages import WORDS as LANGUAGES
from graph.figures.figure_sheet import Sheet, sheet_for
from graph.figures.figure_sources import Source
from graph.figures.figure_spec import Drawn, FigureFailure, FigureSpec
from graph.figures.map import MapData, MapPlace, compose_map, draw_map
from graph.figures.matrix import compose_matrix, draw_matrix
from graph.figures.pairs import Cell, Entry, PairsData
from graph.figures.timeline import TimelineData, TimelineEvent, compose_timeline, draw_timeline

type Compose = Callable[[Sheet, FigureSpec], str]


def _name(chance: random.Random, language: str) -> str:
    return " ".join(chance.choices(WORDS[language], k=chance.randint(1, 8)))


def _pairs(rows: int, columns: int, seed: int, language: str) -> PairsData:
    chance = random.Random(seed)  # noqa: S311
    kinds = chance.sample(KINDS, 2)
    sides = [
        tuple(
            Entry(f"{side}/{i}", _name(chance, language), kinds[i % 2] if side == "r" else "theme",
                  chance.randint(1, 300))
            for i in range(count)
        )
        for side, count in (("r", rows), ("c", columns))
    ]  # fmt: skip
    cells = {
        (row.entity_id, column.entity_id): Cell(
            chance.randint(1, 40), 9.0, gap=chance.random() < 0.1
        )
        for row, column in product(*sides)
        if chance.random() < 0.4 or row is sides[0][0]
    }
    return PairsData(sides[0], sides[1], cells, 400, (2, 0))


def _events(count: int, seed: int, language: str) -> TimelineData:
    chance = random.Random(seed)  # noqa: S311
    events = []
    for i in range(count):
        first = date(1990, 1, 1) + timedelta(days=chance.randint(0, 12000))
        last = first + timedelta(days=chance.choice((0, 2, 30, 365)))
        place = chance.choice(("", "Kathmandu"))
        name = _name(chance, language)
        events.append(
            TimelineEvent(f"event/{i}", name, first, last, chance.random() < 0.5, place, i % 4 + 1)
        )
    sources = tuple(
        Source(i + 1, f"d{i}", f"Report {i}", "2019", (i,), ((event.entity_id,),))
        for i, event in enumerate(events)
    )
    return TimelineData(tuple(events), 50, sources, 3, 2)


def _places(count: int, seed: int, language: str, wide: float = 170.0) -> MapData:
    chance = random.Random(seed)  # noqa: S311
    places = tuple(
        MapPlace(
            f"place/{i}", _name(chance, language), chance.uniform(-50, 65),
            chance.uniform(-wide, wide), chance.randint(1, 90),
        )
        for i in range(count)
    )  # fmt: skip
    return MapData(places, 400, 4, 1)


def _check(compose: Compose, spec: FigureSpec) -> None:
    with sheet_for(spec) as sheet:
        alt = compose(sheet, spec)
        found = shapes(sheet)
    assert overlapping(found) == []
    assert outside(found, sheet) == []
    assert spec.title in alt


def _specs(first: str, second: str) -> list[FigureSpec]:
    """Return a specification in each language and on each paper, one with highlights."""
    return [
        FigureSpec("Une phrase qui dit ce qu'on voit", language="fr", date="26 novembre 2026"),
        FigureSpec("Lo que se ve", language="es", paper="letter", highlights=(first, second)),
        FigureSpec("What is seen", paper="slide", highlights=(first,)),
    ]


@pytest.mark.parametrize("spec", _specs("r/0", "c/0"))
@pytest.mark.parametrize(("rows", "columns"), [(1, 1), (10, 6), (28, 24)])
def test_words_of_matrix_and_bands_do_not_meet(spec: FigureSpec, rows: int, columns: int) -> None:
    data = _pairs(rows, columns, rows, spec.language)
    _check(lambda sheet, given_spec: compose_matrix(sheet, data, given_spec), spec)
    _check(lambda sheet, given_spec: compose_bands(sheet, data, given_spec), spec)


@pytest.mark.parametrize("which", range(3))
@pytest.mark.parametrize("count", [1, 12, 60])
def test_words_of_timeline_and_map_do_not_meet(which: int, count: int) -> None:
    spec = _specs("event/0", "event/0")[which]
    events, places = _events(count, count, spec.language), _places(count, count, spec.language)
    _check(lambda sheet, given_spec: compose_timeline(sheet, events, given_spec), spec)
    spec = _specs("place/0", "place/0")[which]
    _check(lambda sheet, given_spec: compose_map(sheet, places, given_spec), spec)


@settings(max_examples=8, deadline=None)
@given(
    st.integers(1, 14),
    st.integers(1, 10),
    st.integers(0, 10**6),
    st.sampled_from(_specs("r/0", "c/0")),
)
def test_words_of_any_matrix_do_not_meet(
    rows: int, columns: int, seed: int, spec: FigureSpec
) -> None:
    data = _pairs(rows, columns, seed, spec.language)
    _check(lambda sheet, given_spec: compose_matrix(sheet, data, given_spec), spec)


PLAIN = _specs("", "")[0]
DRAWN: list[Callable[[str], Drawn]] = [
    lambda kind: draw_matrix(_pairs(9, 7, 1, "fr"), PLAIN, kind),  # type: ignore[arg-type]
    lambda kind: draw_bands(_pairs(9, 7, 1, "fr"), PLAIN, kind),  # type: ignore[arg-type]
    lambda kind: draw_timeline(_events(9, 1, "fr"), PLAIN, kind),  # type: ignore[arg-type]
    lambda kind: draw_map(_places(9, 1, "fr"), PLAIN, kind),  # type: ignore[arg-type]
]


@pytest.mark.parametrize("draw", DRAWN)
def test_the_same_figure_has_the_same_bytes_and_tells_itself_in_words(
    draw: Callable[[str], Drawn],
) -> None:
    svg, again = draw("svg"), draw("svg")
    assert svg == again
    assert b'role="img"' in svg.content
    described = svg.content.decode().split("<desc>")[1].split("</desc>")[0]
    assert described.replace("&amp;", "&") == svg.alt
    assert "Omis faute de place" in words_of(svg.content)


def test_words_for_those_who_cannot_see_it_are_in_every_file() -> None:
    assert b"/Subject" in DRAWN[0]("pdf").content
    assert b"Description" in DRAWN[0]("png").content


def test_a_map_takes_no_position_on_boundaries_and_says_so() -> None:
    svg = words_of(draw_map(_places(3, 2, "en"), FigureSpec("Places"), "svg").content)
    assert "takes no position on boundaries" in svg
    assert "Not drawn: 1 place without a known position." in svg


def test_above_what_can_be_read_the_rest_is_counted() -> None:
    svg = words_of(draw_timeline(_events(60, 3, "en"), FigureSpec("Events"), "svg").content)
    assert "26 events in 50 documents" in svg
    assert "Left out for room: 37 events." in svg
    svg = words_of(draw_matrix(_pairs(40, 30, 3, "en"), FigureSpec("Matrix"), "svg").content)
    assert "and 6 themes" in svg.split("Left out for room:")[1][:60]


@pytest.mark.parametrize(
    ("draw", "nothing"),
    [
        (draw_matrix, PairsData((), (), {}, 0)),
        (draw_bands, PairsData((), (), {}, 0)),
        (draw_timeline, TimelineData((), 0)),
        (draw_map, MapData((), 0)),
    ],
)
def test_nothing_is_refused(draw: Callable[..., Drawn], nothing: object) -> None:
    with pytest.raises(FigureFailure, match="nothing to draw"):
        draw(nothing, PLAIN, "svg")


@pytest.mark.parametrize(
    ("draw", "data"),
    [
        (draw_matrix, _pairs(3, 3, 1, "en")),
        (draw_bands, _pairs(3, 3, 1, "en")),
        (draw_timeline, _events(3, 1, "en")),
        (draw_map, _places(3, 1, "en")),
    ],
)
def test_what_is_not_drawn_cannot_stand_out(draw: Callable[..., Drawn], data: object) -> None:
    with pytest.raises(FigureFailure, match="theme/x is not in this figure"):
        draw(data, FigureSpec("T", highlights=("theme/x",)), "svg")


@pytest.mark.parametrize(
    ("first", "last", "told"),
    [
        ((2024, 5, 14), (2024, 5, 14), "14 mai 2024"),
        ((2024, 5, 14), (2024, 5, 16), "14–16 mai 2024"),
        ((2024, 2, 29), (2024, 3, 1), "29 février – 1 mars 2024"),
        ((2024, 12, 30), (2025, 1, 2), "30 décembre 2024 – 2 janvier 2025"),
        ((2024, 5, 1), (2024, 5, 31), "mai 2024"),
        ((2024, 1, 1), (2024, 3, 31), "janvier – mars 2024"),
        ((2024, 1, 1), (2024, 12, 31), "2024"),
        ((2023, 1, 1), (2024, 12, 31), "2023 – 2024"),
    ],
)
def test_days_months_and_years_are_told_in_words(
    first: Sequence[int], last: Sequence[int], told: str
) -> None:
    assert in_words(date(*first), date(*last), LANGUAGES["fr"]) == told


def test_spanish_dates_are_told_as_spanish_tells_them() -> None:
    told = in_words(date(2024, 2, 29), date(2024, 3, 1), LANGUAGES["es"])
    assert told == "29 de febrero – 1 de marzo de 2024"
