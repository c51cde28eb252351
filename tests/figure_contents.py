"""Random contents for figures of every kind, with names as long as real ones."""

import random
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from itertools import product
from typing import Any, NamedTuple

from figure_sheets import KINDS, WORDS, cited, random_network, sources_for

from graph.figures.bands import compose_bands
from graph.figures.bars import BarsData, compose_bars
from graph.figures.change import compose_change
from graph.figures.change_data import ChangeData, ChangedPair, End, Side
from graph.figures.corpus import compose_corpus
from graph.figures.corpus_data import CorpusData, CorpusNode, CorpusRegion
from graph.figures.figure_sheet import Sheet
from graph.figures.figure_spec import FigureSpec
from graph.figures.map import MapData, compose_map
from graph.figures.map_names import MapPlace
from graph.figures.matrix import compose_matrix
from graph.figures.network import NetworkData, compose_network
from graph.figures.pairs import Cell, Entry, PairsData
from graph.figures.timeline import TimelineData, TimelineEvent, compose_timeline
from graph.linkages.selection import Part

VERDICTS = ("new", "gone", "stronger", "weaker", "steady")


def name(chance: random.Random, language: str) -> str:
    """Return a name of one to eight words."""
    return " ".join(chance.choices(WORDS[language], k=chance.randint(1, 8)))


def pairs(rows: int, columns: int, seed: int, language: str) -> PairsData:
    """Return rows of two kinds and columns of one, two of five cells full, some a gap."""
    chance = random.Random(seed)  # noqa: S311
    kinds = chance.sample(KINDS, 2)
    sides = [
        tuple(
            Entry(f"{side}/{i}", name(chance, language), kinds[i % 2] if side == "r" else "theme",
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
    data = PairsData(sides[0], sides[1], cells, 400, (2, 0))
    fullest = data.cells_drawn()[:80]
    return PairsData(sides[0], sides[1], cells, 400, (2, 0), cited(fullest))


def events(count: int, seed: int, language: str) -> TimelineData:
    """Return events of a day, of days, of a month and of a year, of over thirty years."""
    chance = random.Random(seed)  # noqa: S311
    found = []
    for i in range(count):
        first = date(1990, 1, 1) + timedelta(days=chance.randint(0, 12000))
        last = first + timedelta(days=chance.choice((0, 2, 30, 365)))
        place = chance.choice(("", "Kathmandu"))
        called = name(chance, language)
        exact = chance.random() < 0.5
        found.append(TimelineEvent(f"event/{i}", called, first, last, exact, place, i % 4 + 1))
    sources = cited((event.entity_id,) for event in found)
    return TimelineData(tuple(found), 50, sources, 3, 2)


def places(count: int, seed: int, language: str, wide: float = 170.0) -> MapData:
    """Return places of the whole world, or of as much as `wide` degrees allow."""
    chance = random.Random(seed)  # noqa: S311
    found = tuple(
        MapPlace(
            f"place/{i}", name(chance, language), chance.uniform(-50, 65),
            chance.uniform(-wide, wide), chance.randint(1, 90),
        )
        for i in range(count)
    )  # fmt: skip
    return MapData(found, 400, 4, 1, cited((place.entity_id,) for place in found))


def changes(count: int, seed: int, language: str) -> ChangeData:
    """Return changed links between two periods."""
    chance = random.Random(seed)  # noqa: S311
    links = []
    for i in range(count):
        ends = [
            End(f"{kind}/{i}", name(chance, language), kind)
            for kind in (chance.choice(KINDS), "theme")
        ]
        verdict = VERDICTS[i % 5]
        before = 0 if verdict == "new" else chance.randint(1, 30)
        after = 0 if verdict == "gone" else chance.randint(1, 50)
        told = (after // 2, after // 3, after - after // 2 - after // 3)
        sure = chance.random() < 0.6
        links.append(ChangedPair(ends[0], ends[1], verdict, before, after, sure, told))
    counts = {each: 1200 + i for i, each in enumerate(VERDICTS)}
    sides = [Side((Part("period", years),), 60) for years in (("1990", "2004"), ("2005", ""))]
    sources = cited(each.ends for each in links)
    return ChangeData(sides[0], sides[1], tuple(links), counts, 5, 12, sources)


def corpus(count: int, seed: int, language: str) -> CorpusData:
    """Return regions of ten in rows, each member linked with the first of its region."""
    chance = random.Random(seed)  # noqa: S311
    nodes = tuple(
        CorpusNode(
            f"{KINDS[i % 5]}/{i}", name(chance, language), KINDS[i % 5], count - i,
            900 * (i // 10 % 4) + chance.uniform(-400, 400),
            900 * (i // 40) + chance.uniform(-400, 400),
        )
        for i in range(count)
    )  # fmt: skip
    regions = tuple(
        CorpusRegion(
            f"{nodes[i].label}, {nodes[min(i + 1, count - 1)].label}",
            900.0 * (i // 10 % 4), 900.0 * (i // 40), 440.0, (nodes[i].entity_id, "theme/x"),
        )
        for i in range(0, count, 10)
    )  # fmt: skip
    links = tuple((i - i % 10, i) for i in range(count) if i % 10)
    return CorpusData(
        nodes, links, regions, 400, 7, (3, 4), cited(region.cited for region in regions)
    )


def bars(count: int, seed: int, language: str) -> BarsData:
    """Return bars, longest first; of an odd seed over years."""
    chance = random.Random(seed)  # noqa: S311
    found = [(name(chance, language), float(count - i) * 3) for i in range(count)]
    if seed % 2:
        found = [(str(1950 + i), float(chance.randint(1, 400))) for i in range(count)]
    ids = tuple(f"theme/{i}" for i in range(count))
    sources = cited((each,) for each in ids)
    return BarsData(tuple(found), "documents", 900, bool(seed % 2), 4, ids, sources)


def network(count: int, seed: int, language: str) -> NetworkData:
    """Return a network in which a node has about three links, with a page for each."""
    count = max(count, 2)
    edges = min(round(count * 1.4), count * (count - 1) // 2)
    made = random_network(count, edges, seed, language)
    return NetworkData(made, 400, sources_for(made))


class Drawing(NamedTuple):
    """How a kind of figure is drawn, of what, and an id in it that can stand out."""

    compose: Callable[[Sheet, Any, FigureSpec], str]
    content: Callable[[int, str], Any]
    highlight: str


def _crossed(count: int, language: str) -> PairsData:
    return pairs(min(count, 40), min(count, 30), count, language)


DRAWINGS: Mapping[str, Drawing] = {
    "network": Drawing(compose_network, lambda n, lang: network(n, n, lang), "organisation/0"),
    "matrix": Drawing(compose_matrix, _crossed, "r/0"),
    "bands": Drawing(compose_bands, _crossed, "c/0"),
    "timeline": Drawing(compose_timeline, lambda n, lang: events(n, n, lang), "event/3"),
    "map": Drawing(compose_map, lambda n, lang: places(n, n, lang), "place/0"),
    "change": Drawing(compose_change, lambda n, lang: changes(n, n, lang), "theme/0"),
    "corpus": Drawing(compose_corpus, lambda n, lang: corpus(n, n, lang), "organisation/0"),
    "bars": Drawing(compose_bars, lambda n, lang: bars(n, n, lang), ""),
    "bars over time": Drawing(compose_bars, lambda n, lang: bars(n, n + 1, lang), ""),
}
"""Every kind of figure; `content` takes how much there is to draw and the language of names."""
