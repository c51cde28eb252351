"""Finds phrases that many documents use and no thesaurus has: they might be themes.

There is no parser here: a phrase is two or three words in small letters, and small words between
them, that stand together in several documents more often than their words would by chance.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from extract.words import word_set

LEAST = 3
"""Documents that must use a phrase."""

MOST_DOCUMENTS, MOST_CHARACTERS = 300, 50_000
"""Of a project that are looked through, spread evenly, and of each of them: two seconds' work."""

_SAID_AGAIN = 5
"""Words that stand together alike in several documents, as in a footer, are one use of a phrase."""

_TOGETHER = 0.2
"""Share of the documents with the phrase's rarer word in which the phrase must stand."""

_ALIKE = 0.7
_MOST_WORDS, _MOST_CONTENT = 5, 3
_WORD = r"[a-zß-öø-ÿœ]+(?:-[a-zß-öø-ÿœ]+)*"
_RUN = re.compile(rf"(?<![\w'’-]){_WORD}(?:[ \n](?:[dl]['’])?{_WORD}){{1,30}}(?![\w'’-])")
_CONNECTORS = word_set("of de des du del la las los les en d' l'")
_SMALL = word_set(
    """
    alia ensure ensured ensures ensuring fully inter necessary present
    a about above after again against all also although always am among an and any are around as
    at be because been before being below between both but by can cannot could did do does done
    due during each either especially etc even ever every few first for from further had has
    have having he her here him his how however if in including into is it its itself last less
    like made make makes making many may more moreover most much must namely near need needs
    neither new no nor not now often on once one only onto or other others our out over own
    particular per rather same second several shall she should since so some such than that the
    their them themselves then there therefore these they this those through thus to together
    too toward towards two three under until up upon us used using very via was we well were
    what when where whether which while who whom whose why will with within without would year
    years yet you your said says told added noted called held met took take taken given give
    gave recalled expressed urged welcomed recommended reported stated accepted au aux avec ce
    ces cette cet ceux comme dans dont elle elles entre est et été être eu il ils je leur leurs
    lors lui mais même mêmes n' ne ni non nos notre nous on ont ou où par pas plus pour pendant
    puis qu' qu que qui sa sans se ses si son sont sous sur tous tout toute toutes très trop un
    une vers vos votre vous ainsi aussi afin alors après avant autre autres chaque chez depuis
    deux donc encore fait faire font notamment al algo ante antes aquel así aun aunque bajo cada
    como con contra cual cuando desde donde dos el ella ellas ellos entre era eran es esa esas
    ese eso esos esta están estas este esto estos fue fueron ha han hasta hay la lo más me
    mediante mi muy ni no nos o otra otras otro otros para pero por porque que quien se según
    ser si sin sino sobre son su sus también tan tanto te todo todos toda todas un una unas uno
    unos y ya
    """
)


class Phrase(NamedTuple):
    """A phrase.

    Attributes:
        words: As documents write it, in small letters.
        documents: How many of those looked through use it.
        places: How often they do.
    """

    words: str
    documents: int
    places: int


def frequent_phrases(
    texts: Iterable[str], is_known: Callable[[str], bool], *, limit: int = 100
) -> list[Phrase]:
    """Return phrases that might be themes, those of most documents first.

    Args:
        texts: Of documents.
        is_known: Says whether a phrase is a theme, or was decided to be none, already.
        limit: How many at most.
    """
    documents: Counter[str] = Counter()
    places: Counter[str] = Counter()
    words: Counter[str] = Counter()
    uses: Counter[str] = Counter()
    runs: set[str] = set()
    for text in texts:
        here: Counter[str] = Counter()
        new: set[str] = set()
        for run in _runs_in(text[:MOST_CHARACTERS]):
            phrases = list(_phrases_in(run))
            here.update(phrases)
            if run.count(" ") + 1 < _SAID_AGAIN:
                new.update(phrases)
            elif run not in runs:
                runs.add(run)
                uses.update(set(phrases))
        uses.update(new)
        documents.update(here.keys())
        places.update(here)
        words.update({word for phrase in here for word in phrase.split()})
    found = [
        Phrase(each, number, places[each])
        for each, number in documents.items()
        if min(number, uses[each]) >= LEAST and number >= _TOGETHER * _rarest(each, words)
    ]
    ranked = sorted(found, key=lambda each: (-each.documents, -each.places, each.words))
    return [each for each in _whole(ranked) if not is_known(each.words)][:limit]


def spread[Thing](things: Sequence[Thing], most: int = MOST_DOCUMENTS) -> list[Thing]:
    """Return at most so many things, evenly taken from all."""
    step = max(1, -(-len(things) // most))
    return list(things[::step])


def _runs_in(text: str) -> Iterator[str]:
    """Yield words in small letters that stand together, with a space between each two."""
    return (" ".join(run[0].replace("’", "'").split()) for run in _RUN.finditer(text))


def _phrases_in(run: str) -> Iterator[str]:
    part: list[str] = []
    for word in run.split(" "):
        if word in _SMALL and word not in _CONNECTORS:
            yield from _phrases_of(part)
            part = []
        else:
            part.append(word)
    yield from _phrases_of(part)


def _phrases_of(words: Sequence[str]) -> Iterator[str]:
    for start, first in enumerate(words):
        if not _bears(first):
            continue
        content = 1
        for end in range(start + 1, min(start + _MOST_WORDS, len(words))):
            if words[end] in _CONNECTORS:
                continue
            content += 1
            if content > _MOST_CONTENT:
                break
            if _bears(words[end]) and not words[end].endswith(("ly", "ed", "mente")):
                yield " ".join(words[start : end + 1])


def _bears(word: str) -> bool:
    return len(word) > 3 and word not in _CONNECTORS and not word.endswith("ly")


def _rarest(phrase: str, words: Counter[str]) -> int:
    return min(words[word] for word in phrase.split() if word not in _CONNECTORS)


def _whole(ranked: Sequence[Phrase]) -> list[Phrase]:
    """Return phrases without those that nearly always stand in a longer one."""
    longer: dict[str, int] = {}
    for each in ranked:
        words = each.words.split()
        for start in range(len(words)):
            for end in range(start + 2, len(words) + 1):
                part = " ".join(words[start:end])
                if part != each.words:
                    longer[part] = max(longer.get(part, 0), each.documents)
    return [e for e in ranked if longer.get(e.words, 0) < _ALIKE * e.documents]
