"""Every kind of figure: words that do not meet, sources that match, the same bytes."""

import math
import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import combinations

import pytest
from figure_contents import DRAWINGS, changes, events, pairs, places
from figure_sheets import shapes, words_of
from matplotlib.patches import Circle, PathPatch, Rectangle
from matplotlib.transforms import Bbox

from graph.figures.bands import arranged_bands, compose_bands
from graph.figures.bars import BarsData, compose_bars
from graph.figures.change import compose_change
from graph.figures.change_data import ChangeData
from graph.figures.corpus import compose_corpus
from graph.figures.corpus_data import CorpusData
from graph.figures.figure_dates import in_words
from graph.figures.figure_languages import WORDS as LANGUAGES
from graph.figures.figure_sheet import draw, sheet_for
from graph.figures.figure_spec import Drawn, FigureFailure, FigureSpec
from graph.figures.map import MapData, compose_map
from graph.figures.map_names import MapPlace
from graph.figures.matrix import compose_matrix
from graph.figures.pairs import Cell, Entry, PairsData
from graph.figures.timeline import TimelineData, TimelineEvent, compose_timeline

SIDES = changes(1, 1, "en")
NOTHING = {
    "matrix": PairsData((), (), {}, 0),
    "bands": PairsData((), (), {}, 0),
    "timeline": TimelineData((), 0),
    "map": MapData((), 0),
    "change": ChangeData(SIDES.before, SIDES.after, (), {}),
    "corpus": CorpusData((), (), (), 0),
    "bars": BarsData((), None, 0),
}
CITING = ("matrix", "bands", "timeline", "map", "change", "network", "corpus", "bars")
PLAIN = FigureSpec("Une phrase qui dit ce qu'on voit", language="fr", date="26 novembre 2026")


def _drawn(kind: str, format_: str, count: int = 9) -> Drawn:
    drawing = DRAWINGS[kind]
    content = drawing.content(count, "fr")
    return draw(drawing.compose, content, PLAIN, format_)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("kind", "format_"),
    # What is drawn depends on the kind alone, how it is written on the format.
    [*((kind, "svg") for kind in DRAWINGS), ("map", "pdf"), ("bands", "png")],
)
def test_the_same_figure_has_the_same_bytes_and_tells_itself_in_words(
    kind: str, format_: str
) -> None:
    first, again = _drawn(kind, format_), _drawn(kind, format_)
    assert first == again
    content = first.content
    if format_ == "svg":
        assert b'role="img"' in content
        described = content.decode().split("<desc>")[1].split("</desc>")[0]
        assert described.replace("&amp;", "&").replace("&gt;", ">") == first.alt
        assert "Fait avec Linkages" in words_of(content)
    if format_ == "pdf":
        assert b"/Subject" in content
        assert b"SourceSans3-Regular" in content
        assert content.count(b"/FontFile2") == content.count(b"/FontDescriptor /FontName")
    if format_ == "png":
        assert b"Description" in content


@pytest.mark.parametrize("count", [6, 14])
@pytest.mark.parametrize("kind", CITING)
def test_the_numbers_in_the_picture_are_those_of_the_sources_listed(kind: str, count: int) -> None:
    words = words_of(_drawn(kind, "svg", count).content)
    listed = [int(n) for n in re.findall(r"\[(\d+)\] A report", words)]
    drawn = {
        int(n)
        for found in re.findall(r"\[([\d,]+)\](?! A report)", words)
        for n in found.split(",")
    }
    assert listed == list(range(1, len(listed) + 1))
    assert drawn == set(listed)
    assert len(listed) >= (count // 10 + 1 if kind == "corpus" else min(count, 6))


def test_a_number_in_the_matrix_stands_beside_the_disc_of_its_cell() -> None:
    data = pairs(5, 4, 3, "en")
    spec = FigureSpec("Matrix")
    with sheet_for(spec) as sheet:
        compose_matrix(sheet, data, spec)
        row_at = {
            row.entity_id: text.get_position()[1]
            for row in data.rows
            for text in sheet.axes.texts
            if text.get_text() == row.label
        }
        discs = [each.center for each in sheet.axes.patches if isinstance(each, Circle)]
        columns = sorted({round(x, 3) for x, y in discs if y < max(row_at.values()) + 9})
        numbers = {
            text.get_text(): text.get_position()
            for text in sheet.axes.texts
            if re.fullmatch(r"\[\d+\]", text.get_text())
        }
    assert len(columns) == 4
    assert len(numbers) >= 6
    for source in data.sources:
        (row, column), number = source.behind[0], f"[{source.number}]"
        x, y = numbers[number]
        assert y == pytest.approx(row_at[row], abs=2.5)
        place = int(column.partition("/")[2])
        assert columns[place] < x
        assert place == 3 or x < columns[place + 1]


@pytest.mark.parametrize("size", [(4, 3), (18, 14), (28, 24)])
def test_no_number_of_a_matrix_stands_on_a_disc_that_is_not_its_own(size: tuple[int, int]) -> None:
    with sheet_for(PLAIN) as sheet:
        compose_matrix(sheet, pairs(*size, 4, "fr"), PLAIN)
        discs = [each for each in sheet.axes.patches if isinstance(each, Circle)]
        inside = {text.get_position()[0] for text in sheet.axes.texts if text.get_ha() == "center"}
        found = [each for each in shapes(sheet) if re.fullmatch(r"\[?\d+\]?", each[0])]
    assert len(found) > len(discs)
    for words, ((left, low), _, (right, high), _) in found:
        if any(left < x < right for x in inside):
            continue
        for disc in discs:
            x, y = disc.center
            away = math.hypot(max(left - x, 0, x - right), max(low - y, 0, y - high))
            assert away > disc.radius - 0.3, words


def test_a_number_on_a_band_stands_on_that_band_and_on_no_other() -> None:
    data = pairs(9, 7, 2, "en")
    spec = FigureSpec("Bands")
    with sheet_for(spec) as sheet:
        arranged = arranged_bands(sheet, data, spec)
        compose_bands(sheet, data, spec)
        paths = [each.get_path() for each in sheet.axes.patches if type(each) is PathPatch]
        found = [
            (words, corners) for words, corners in shapes(sheet) if re.fullmatch(r"\[\d+\]", words)
        ]
    ends = {
        (band.row.entity_id, band.column.entity_id): (band.left, band.right)
        for band in arranged.bands
    }
    behind = {f"[{s.number}]": s.behind[0] for s in arranged.around.sources}
    assert len(found) == len(behind) >= 8
    for words, corners in found:
        box = Bbox([corners[0], corners[2]])
        (path,) = [each for each in paths if each.intersects_bbox(box, filled=True)]
        left, right = ends[behind[words]]
        low, high = sorted(y for x, y in path.vertices if x == path.vertices[:, 0].min())[::2][:2]
        assert low <= left <= high or low == pytest.approx(left, abs=0.5)
        assert min(path.vertices[:, 1]) - 0.5 <= right <= max(path.vertices[:, 1]) + 0.5


@pytest.mark.parametrize("rows", [1, 2, 3, 12])
def test_no_disc_of_a_matrix_meets_another_or_the_mark_of_its_column(rows: int) -> None:
    sides = (("r", "organisation", rows), ("c", "theme", 5))
    entries = [
        tuple(Entry(f"{side}/{n}", f"N{n}", kind, 9) for n in range(count))
        for side, kind, count in sides
    ]
    cells = {(r.entity_id, c.entity_id): Cell(9) for r in entries[0] for c in entries[1]}
    spec = FigureSpec("T")
    with sheet_for(spec) as sheet:
        compose_matrix(sheet, PairsData(entries[0], entries[1], cells, 20), spec)
        discs = [each for each in sheet.axes.patches if isinstance(each, Circle)]
        signs = [line for line in sheet.axes.lines if line.get_marker() == "s"]
    assert len(discs) == rows * 5
    for first, second in combinations(discs, 2):
        apart = math.dist(first.center, second.center)
        assert apart >= first.radius + second.radius
    for sign in signs:
        x, y = float(sign.get_xdata()[0]), float(sign.get_ydata()[0])
        half = float(sign.get_markersize()) / 2
        for disc in discs:
            nearest = (
                min(max(disc.center[0], x - half), x + half),
                min(max(disc.center[1], y - half), y + half),
            )
            assert math.dist(nearest, disc.center) >= disc.radius


def test_an_event_of_several_days_is_a_bar_and_one_of_a_day_is_a_mark() -> None:
    days = ((date(1994, 5, 1), date(1994, 5, 1)), (date(2010, 2, 8), date(2010, 2, 19)),
            (date(2014, 10, 27), date(2014, 11, 7)))  # fmt: skip
    held = tuple(
        TimelineEvent(f"event/{n}", f"E{n}", *each, exact=True, place="", documents=1)
        for n, each in enumerate(days)
    )
    for language in ("en", "fr", "es"):
        spec = FigureSpec("T", language=language)  # type: ignore[arg-type]
        with sheet_for(spec) as sheet:
            compose_timeline(sheet, TimelineData(held, 9), spec)
            bars = [each for each in sheet.axes.patches if isinstance(each, Rectangle)]
            marks = [line for line in sheet.axes.lines if line.get_marker() == "D"]
        words = LANGUAGES[spec.language]
        assert (len(bars), len(marks)) == (2 + 1, 1 + 1), "each, and one in the legend"
        svg = words_of(draw(compose_timeline, TimelineData(held, 9), spec, "svg").content)
        assert words.several_days in svg
        assert words.single_day in svg


def test_numbers_that_take_in_what_is_narrower_are_told_so() -> None:
    row, column = (Entry(f"{each}/1", name, each, 20, wider=True)
                   for each, name in (("place", "Nepal"), ("theme", "labour rights")))  # fmt: skip
    data = PairsData((row,), (column,), {(row.entity_id, column.entity_id): Cell(6)}, 20)
    for language, told in (
        ("en", "Nepal (with places in it) and labour rights (with narrower themes) share"),
        ("fr", "Nepal (avec les lieux qui s’y trouvent) et labour rights (avec les thèmes plus"),
        ("es", "Nepal (con lugares de allí) y labour rights (con temas más específicos)"),
    ):
        spec = FigureSpec("", language=language)  # type: ignore[arg-type]
        drawn = draw(compose_matrix, data, spec, "svg")
        assert drawn.title.startswith(told)
        assert told.partition(")")[0] in drawn.alt.split(drawn.title)[1]
    place = MapPlace("place/1", "Nepal", 28.0, 84.0, 20, wider=True)
    assert MapData((place,), 58).finding(FigureSpec("")) == (
        "Nepal (with places in it) is named in 20 of 58 documents"
    )


def test_one_document_alone_is_no_finding_of_a_matrix() -> None:
    row, column = Entry("place/1", "Nepal", "place", 2), Entry("theme/1", "wages", "theme", 3)
    data = PairsData((row,), (column,), {(row.entity_id, column.entity_id): Cell(1)}, 12)
    told = data.finding(FigureSpec(""))
    assert told == "No two of these share a sentence in more than one of 12 documents"


def test_a_matrix_of_many_columns_has_sources_where_the_next_cells_leave_room() -> None:
    words = words_of(draw(compose_matrix, pairs(28, 24, 5, "en"), FigureSpec("T"), "svg").content)
    listed = {int(n) for n in re.findall(r"\[(\d+)\] A report", words)}
    assert {int(n) for n in re.findall(r"\[(\d+)\](?! A report)", words)} == listed
    assert len(listed) >= 20
    assert "where there was room" in words


def test_a_matrix_too_dense_for_numbers_of_sources_says_so() -> None:
    some = pairs(28, 24, 5, "en")
    cells = {(r.entity_id, c.entity_id): Cell(40) for r in some.rows for c in some.columns}
    full = replace(some, cells=cells)
    words = words_of(draw(compose_matrix, full, FigureSpec("T"), "svg").content)
    assert "No room for the numbers of sources" in words
    assert "A report" not in words


def test_bands_do_not_show_what_is_missing_as_if_it_were_there() -> None:
    rows, columns = ((Entry(f"{side}/0", side, "theme", 9),) for side in ("r", "c"))
    data = PairsData(rows, columns, {("r/0", "c/0"): Cell(3, 30.0, gap=True)}, 40)
    with pytest.raises(FigureFailure, match="nothing to draw"):
        draw(compose_bands, data, PLAIN, "svg")
    assert "far fewer" in words_of(draw(compose_matrix, data, FigureSpec("T"), "svg").content)


def test_bands_between_the_same_names_have_each_two_once() -> None:
    side = tuple(Entry(f"theme/{n}", f"T{n}", "theme", 9) for n in range(3))
    cells = {(a.entity_id, b.entity_id): Cell(4) for a in side for b in side if a != b}
    data = PairsData(side, side, cells, 40, (5, 5))
    with sheet_for(PLAIN) as sheet:
        arranged = arranged_bands(sheet, data, PLAIN)
    two = [{band.row.entity_id, band.column.entity_id} for band in arranged.bands]
    assert sorted(map(sorted, two)) == [
        ["theme/0", "theme/1"], ["theme/0", "theme/2"], ["theme/1", "theme/2"],
    ]  # fmt: skip
    assert [entry.entity_id for entry in arranged.data.rows] == ["theme/0", "theme/1"]
    assert arranged.around.left_out == ["6 thèmes"]


def test_a_change_tells_both_sides_and_where_its_documents_come_from() -> None:
    drawn = draw(compose_change, changes(10, 1, "en"), FigureSpec("T"), "svg")
    words = words_of(drawn.content)
    assert "before: 1990–2004 (60 documents); after: since 2005 (60 documents)" in words
    assert "New · 1,200 links" in words
    assert "publishers" in words
    assert "new known untold" in words
    assert "Left out for room: 12 links." in words
    assert "may be chance" in words
    assert "New: " in drawn.alt


def test_a_map_takes_no_position_on_boundaries_and_says_so() -> None:
    svg = words_of(draw(compose_map, places(3, 2, "en"), FigureSpec("Places"), "svg").content)
    assert "takes no position on boundaries" in svg
    assert "Not drawn: 1 place without a known position." in svg


def test_above_what_can_be_read_the_rest_is_counted() -> None:
    svg = words_of(draw(compose_timeline, events(60, 3, "en"), FigureSpec("Events"), "svg").content)
    assert "26 events in 50 documents" in svg
    assert "Left out for room: 37 events." in svg
    svg = words_of(
        draw(compose_matrix, pairs(40, 30, 3, "en"), FigureSpec("Matrix"), "svg").content
    )
    assert "and 6 themes" in svg.split("Left out for room:")[1][:60]


@pytest.mark.parametrize("kind", NOTHING)
def test_nothing_is_refused(kind: str) -> None:
    with pytest.raises(FigureFailure, match="nothing to draw"):
        draw(DRAWINGS[kind].compose, NOTHING[kind], PLAIN, "svg")


@pytest.mark.parametrize("kind", [each for each in DRAWINGS if not each.startswith("bars")])
def test_what_is_not_drawn_cannot_stand_out(kind: str) -> None:
    content = DRAWINGS[kind].content(3, "en")
    with pytest.raises(FigureFailure, match="theme/x is not in this figure"):
        draw(DRAWINGS[kind].compose, content, FigureSpec("T", highlights=("theme/x",)), "svg")


def test_bars_over_time_and_with_fractions_tell_their_numbers() -> None:
    data = BarsData((("2019", 1.5), ("2020", 1204.0)), None, 3, over_time=True)
    words = words_of(draw(compose_bars, data, FigureSpec("T", language="es"), "svg").content)
    assert "1,5" in words
    assert "1204" in words
    assert "Filas; 3 filas" in words


def test_the_map_of_all_that_is_linked_says_what_is_not_on_it() -> None:
    content = DRAWINGS["corpus"].content(30, "en")
    words = words_of(draw(compose_corpus, content, FigureSpec("T"), "svg").content)
    assert "Not drawn: 7 entities linked with nothing." in words
    assert "Left out for room: 3 entities and 4 links." in words


def test_no_name_hides_a_mark_on_the_map_of_all_that_is_linked() -> None:
    with sheet_for(FigureSpec("T")) as sheet:
        compose_corpus(sheet, DRAWINGS["corpus"].content(80, "en"), FigureSpec("T"))
        plates = [each.get_zorder() for each in sheet.axes.patches if isinstance(each, Rectangle)]
        marks = [line.get_zorder() for line in sheet.axes.lines if line.get_marker() != "None"]
        behind = [text for text in sheet.axes.texts if text.get_bbox_patch() is not None]
    assert plates
    assert max(plates) < min(marks)
    assert behind == []


def test_on_the_map_of_all_that_is_linked_what_stands_out_has_its_name() -> None:
    content = DRAWINGS["corpus"].content(80, "en")
    crowded = [node for node in content.nodes if node.region < 0][-2:]
    on = tuple(node.entity_id for node in crowded)
    with sheet_for(PLAIN) as sheet:
        compose_corpus(sheet, content, replace(PLAIN, highlights=on))
        bold = [text.get_text() for text in sheet.axes.texts if text.get_fontweight() == "bold"]
    for node in crowded:
        assert any(each.replace("\n", " ").startswith(node.label[:12]) for each in bold)


@pytest.mark.parametrize(
    ("first", "last", "told"),
    [
        ((2024, 5, 14), (2024, 5, 14), "14 mai 2024"),
        ((2024, 5, 14), (2024, 5, 16), "14–16 mai 2024"),
        ((2024, 2, 29), (2024, 3, 1), "29 février – 1er mars 2024"),
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


@pytest.mark.parametrize("language", ["en", "fr", "es"])
def test_a_place_without_room_for_its_name_on_the_map_is_named_below_it(language: str) -> None:
    crowded = places(36, 4, language, wide=4.0)
    near = tuple(
        each._replace(label=f"P{n}", latitude=40 + each.latitude / 20)
        for n, each in enumerate(crowded.places)
    )
    spec = FigureSpec("T", language=language)  # type: ignore[arg-type]
    words = words_of(draw(compose_map, replace(crowded, places=near), spec, "svg").content)
    told = LANGUAGES[language].unnamed_places.partition(",")[0]
    below = words.partition(told)[2].partition(".")[0]
    assert re.search(r"\bP\d", below)
    assert [each.label for each in near if not re.search(rf"\b{each.label}\b", words)] == []
    listed = {int(n) for n in re.findall(r"\[(\d+)\] A report", words)}
    assert {int(n) for n in re.findall(r"\[(\d+)\](?! A report)", words)} == listed


@pytest.mark.parametrize("seed", [4, 5, 6, 7])
def test_a_place_has_its_name_on_the_map_or_below_it_and_not_both(seed: int) -> None:
    """What had no room at first may have some once the frame is as high as it will be."""
    crowded = places(80, seed, "en", wide=60.0)
    alike = tuple(each._replace(label=f"Place{n}") for n, each in enumerate(crowded.places))
    with sheet_for(PLAIN) as sheet:
        compose_map(sheet, replace(crowded, places=alike), PLAIN)
        texts = [text.get_text() for text in sheet.axes.texts]
    note = next(each for each in texts if "sans nom" in each)
    on_map = [found[0] for each in texts if (found := re.match(r"Place\d+", each))]
    below = re.findall(r"Place\d+", note)
    assert set(on_map).isdisjoint(below)
    assert len({*on_map, *below}) == len(on_map) + len(below)


@pytest.mark.parametrize("language", ["en", "fr", "es"])
def test_bands_tell_as_a_matrix_does_that_what_is_narrower_counts(language: str) -> None:
    words = LANGUAGES[language]
    narrower = words.read_matrix.split(". ")[-1]
    assert words.read_bands.endswith(narrower)
    assert len(narrower) > 40
