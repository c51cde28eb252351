"""Owns documents recombined from real sentences: letterhead, runs of sentences, names, footer.

Names are drawn by rank as in real collections: few often, many once, always new ones (Zipf and
Mandelbrot). A document has a cast of its own, and speaks of it most of the time.
"""

import random
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from querying.invented_words import CAUSES, FIRST_WORDS

from growing.material import ORGANISATION, PLACE, YEAR, Material

SHORTEST, LONGEST = 200, 450
"""Words after which a body ends with its paragraph; documents as a whole have 300 to 600."""

_GOLDEN = (5**0.5 - 1) / 2
_RUN = (2, 6)
_CAST, _FAITHFUL = 6, 0.8
_FLAT = {ORGANISATION: 30, PLACE: 12}
"""The larger, the less often the first ranks are named."""
_PUBLISHERS, _FLAT_PUBLISHERS = 2_000, 12
_STARTS = tuple(each for each in FIRST_WORDS if each != "Union")  # which is a body here
_BODIES = (
    "Alliance", "Association", "Centre", "Coalition", "Collective", "Commission", "Committee",
    "Confederation", "Council", "Federation", "Forum", "Foundation", "Initiative", "Institute",
    "League", "Network", "Platform", "Society", "Trust", "Union",
)  # fmt: skip
_SORTS = ("Annual report", "Briefing", "Report of a mission", "Submission", "Working paper")
_TASKS = ("debt bondage", "safe migration", "decent work", "access to justice", "forced labour")


class Publisher(NamedTuple):
    """Who publishes, and what stands in each of its documents."""

    name: str
    letterhead: str
    footer: str


def write_documents(
    found: Material, folder: Path, count: int, *, first: int = 0
) -> tuple[list[Path], int]:
    """Write `count` documents; number `n` is the same every time. Return them and their words."""
    folder.mkdir(parents=True, exist_ok=True)
    paths, words = [], 0
    for number in range(first, first + count):
        text = document(found, number)
        words += len(text.split())
        # In folders of a thousand, as a file system likes it.
        path = folder / f"{number // 1000:04}" / f"{number:07}.txt"
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
        paths.append(path)
    return paths, words


def document(found: Material, number: int) -> str:
    """Return the text of document `number`."""
    chance = random.Random(number)  # noqa: S311  # repeatable, not secret
    publisher = _publisher(found, _rank(chance, _FLAT_PUBLISHERS) % _PUBLISHERS)
    names = _Names(found, chance)
    year = chance.randint(1995, 2025)
    paragraphs = list(_paragraphs(found, chance, names, (year, _wanted(number))))
    title = f"{chance.choice(_SORTS)} {number} on {chance.choice(_TASKS)}, {year}"
    return "\n\n".join([publisher.letterhead, title, *paragraphs, publisher.footer]) + "\n"


def organisation(found: Material, rank: int) -> str:
    """Return the name of an organisation: one that was met, or an invented one after these."""
    if rank < len(found.organisations):
        return found.organisations[rank]
    return _invented(rank - len(found.organisations))


class _Names:
    """Draws names for the signs of one document, from its own cast most of the time."""

    def __init__(self, found: Material, chance: random.Random) -> None:
        self._found, self._chance = found, chance
        self._cast = {sign: [self._draw(sign) for _ in range(_CAST)] for sign in _FLAT}

    def of(self, sign: str) -> str:
        if self._chance.random() < _FAITHFUL:
            return self._chance.choice(self._cast[sign])
        return self._draw(sign)

    def _draw(self, sign: str) -> str:
        rank = _rank(self._chance, _FLAT[sign])
        if sign == ORGANISATION:
            return organisation(self._found, rank)
        places = self._found.places
        return places[rank] if rank < len(places) else self._chance.choice(places)


def _wanted(number: int) -> int:
    """Return after how many words document `number` ends: any hundred have all lengths alike.

    Drawn by chance, the first hundred were a twentieth longer than the first ten thousand, and a
    long document costs less a word.
    """
    return SHORTEST + int((LONGEST - SHORTEST + 1) * (number * _GOLDEN % 1))


def _paragraphs(
    found: Material, chance: random.Random, names: _Names, told: tuple[int, int]
) -> Iterable[str]:
    (year, wanted), words = told, 0
    weights = [len(text) for text in found.texts]
    while words < wanted:
        (text,) = chance.choices(found.texts, weights)
        begin = chance.randrange(len(text))
        run = text[begin : begin + chance.randint(*_RUN)]
        paragraph = " ".join(_filled(sentence, chance, names, year) for sentence in run)
        words += len(paragraph.split())
        yield paragraph


def _filled(sentence: str, chance: random.Random, names: _Names, year: int) -> str:
    """Put names and years where a sentence has signs."""
    return "".join(
        names.of(each)
        if each in _FLAT
        else str(year - min(15, int(chance.expovariate(0.5))))
        if each == YEAR
        else each
        for each in sentence
    )


def _publisher(found: Material, rank: int) -> Publisher:
    chance = random.Random(f"publisher {rank}")  # noqa: S311
    name = _invented(1_000_000_007 + rank)
    place = chance.choice(found.places[:100])
    first, second = chance.sample(_TASKS, 2)
    return Publisher(
        name,
        f"{name}\nP.O. Box {chance.randint(100, 9999)}, {place}",
        f"The {name} works on {first} and {second} in {place}. It was founded in "
        f"{chance.randint(1950, 1994)}.\n© {name}. Reproduction is permitted with acknowledgement "
        f"of the source. The views expressed here do not necessarily reflect those of the donors.",
    )


def _invented(number: int) -> str:
    number, start = divmod(number * 7919, len(_STARTS))
    number, second = divmod(number, len(_STARTS))
    number, body = divmod(number, len(_BODIES))
    return f"{_STARTS[start]} {_STARTS[second]} {_BODIES[body]} {CAUSES[number % len(CAUSES)]}"


def _rank(chance: random.Random, flat: int) -> int:
    """Draw a rank from 0 on: rank r or more with probability (1 + r / flat) ** -0.5."""
    return int(flat * ((1 - chance.random()) ** -2 - 1))
