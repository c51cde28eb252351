"""Ranks what a text is about: the themes it names, those they lie within, those of its treaties."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from math import log1p

from extract.analysis import Analysis
from extract.kept_patterns import compiled
from extract.model import Kind, Mention, Span, Subject
from extract.theme_hints import HINT, find_hints
from ontology.thesaurus import Thesaurus, thesaurus

_ABOUT_ENOUGH, _MOST_SUBJECTS = 0.5, 15
_FEW, _PER_SUBJECT = 5, 1_000
"""A short text names five subjects at most; a longer one one more for every so many characters."""

_PARTS, _TITLE = 10, 200
_HINTED = 0.5
_WITHIN, _SHORT = 0.6, 500
"""A theme that lies above a named one counts less, and only in a text of so many characters: a
longer one names its broad themes itself."""

_BY_INSTRUMENT = 0.8
_WATCHING = compiled(
    r"(?:special rapporteur|independent expert|working group|(?:sub)?committee|ombuds\w{1,9}|"
    r"truth|national (?:plan|action plan|human rights|independent human rights)|"
    r"rapporteu(?:r|se) spéciale?|comit[ée]|relator[a]? especial|defensor\w{0,3})\b",
    re.IGNORECASE,
)
"""How names of bodies begin that say what is watched over, not who somebody is."""


def find_signs(
    themes: Sequence[Mention], settled: Sequence[Mention], analysis: Analysis
) -> tuple[Mention, ...]:
    """Return what says which themes a text is about, in order of the text.

    Words that only hint at a theme (`find_hints`) are signs of it. Themes inside the name of a
    treaty count, though the treaty is what is mentioned there; those inside longer names of
    organisations and places do not (`Ministry of Labour`), but for bodies named for what they watch
    over (`Special Rapporteur on torture`). A treaty that the thesaurus says is about a theme is a
    sign of it. A theme that says little (`human rights`) gives way to others in its passage.
    """
    bodies_and_places = (m.span for m in settled if m.kind in {Kind.ORGANISATION, Kind.PLACE})
    names = sorted(bodies_and_places, key=lambda name: name.start)
    actors = [name for name in names if not _WATCHING.match(analysis.text, name.start, name.end)]
    signs = (*themes, *find_hints(analysis, themes))
    free = [theme for theme in signs if not _is_within(theme.span, actors)]
    covered = [
        Mention(m.span, Kind.THEME, theme_id, _BY_INSTRUMENT, "instrument")
        for m in settled
        if m.kind is Kind.INSTRUMENT
        for theme_id in thesaurus().covered_ids(m.entity_id)
    ]
    found = sorted([*free, *covered], key=lambda m: (m.span.start, m.span.end, m.entity_id))
    return tuple(_telling(found, analysis))


def _is_within(span: Span, names: Sequence[Span]) -> bool:
    """Say whether a stretch is part of one of the names, which are sorted, and not all of it."""
    after = bisect_right(names, span.start, key=lambda name: name.start)
    return bool(after) and names[after - 1] != span and names[after - 1].contains(span)


def _telling(signs: Iterable[Mention], analysis: Analysis) -> Iterator[Mention]:
    """Yield the signs of each passage without those that give way to others there."""
    for _, group in groupby(signs, key=lambda m: _passage_start(m, analysis)):
        here = tuple(group)
        telling = [m for m in here if not _gives_way(m.entity_id)]
        yield from telling or here


def _passage_start(mention: Mention, analysis: Analysis) -> int:
    passage = analysis.passage_at(mention.span.start)
    return passage.span.start if passage else -1


def _gives_way(theme_id: str) -> bool:
    concept = thesaurus().concept(theme_id)
    return concept is not None and concept.gives_way


def rank_subjects(mentions: Iterable[Mention], text: str) -> tuple[Subject, ...]:
    """Return what the text is about, best first: by frequency, spread and place in the title.

    A score is 0.55 for how often (logarithm, the most frequent theme is 1), 0.25 for in how many
    tenths of the text, 0.2 for a mention in its first 200 characters. What only hints at a theme
    counts half. The best are kept: five, and one more for every 1,000 characters, at most 15, if
    they have 0.5 or more. In a text of up to 500 characters a theme that lies above one of these
    has 0.6 of its score, if it has no better one.
    """
    signs: defaultdict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        if mention.kind is Kind.THEME:
            signs[mention.entity_id].append(mention)
    most = max(map(_weight, signs.values()), default=1.0)
    scores = {theme: _score(found, most, len(text)) for theme, found in signs.items()}
    about = _best(scores, _FEW + len(text) // _PER_SUBJECT)
    if len(text) <= _SHORT:
        scores = _with_broader({s.theme_id: s.score for s in about}, thesaurus())
        about = _best(scores, _MOST_SUBJECTS)
    return about


def _best(scores: Mapping[str, float], most: int) -> tuple[Subject, ...]:
    about = (Subject(theme, score) for theme, score in scores.items() if score >= _ABOUT_ENOUGH)
    ranked = sorted(about, key=lambda s: (-s.score, s.theme_id))
    return tuple(ranked[: min(most, _MOST_SUBJECTS)])


def _score(signs: Sequence[Mention], most: float, length: int) -> float:
    starts = [sign.span.start for sign in signs]
    parts = {start * _PARTS // max(length, 1) for start in starts}
    spread = min(1.0, len(parts) / min(_PARTS, max(1, length // _TITLE)))
    often = log1p(_weight(signs)) / log1p(most)
    surest = max(map(_worth, signs))
    return round(0.55 * often + 0.25 * spread * surest + 0.2 * (min(starts) < _TITLE), 4)


def _weight(signs: Sequence[Mention]) -> float:
    return sum(map(_worth, signs))


def _worth(sign: Mention) -> float:
    return _HINTED if sign.method == HINT else 1.0


def _with_broader(scores: Mapping[str, float], themes: Thesaurus) -> dict[str, float]:
    """Return the scores with those of the themes above; groups are no subjects."""
    found = dict(scores)
    for theme, score in scores.items():
        for above in themes.broader_ids(theme):
            concept = themes.concept(above)
            if concept is not None and not concept.is_group:
                found[above] = max(found.get(above, 0.0), round(score * _WITHIN, 4))
    return found
