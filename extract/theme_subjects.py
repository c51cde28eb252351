"""Ranks what a text is about: the themes it names, those they lie within, those of its treaties."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from math import log1p

from extract.analysis import Analysis
from extract.model import Kind, Mention, Span, Subject
from ontology.thesaurus import Thesaurus, thesaurus

_ABOUT_ENOUGH, _MOST_SUBJECTS = 0.45, 15
_PARTS, _TITLE = 10, 200
_WITHIN = 0.6
"""A theme that lies above a named one counts less: only the chief themes of a text lend to it."""

_BY_INSTRUMENT = 0.8
_WATCHING = re.compile(
    r"(?:special rapporteur|independent expert|working group|(?:sub)?committee|ombuds\w{1,9}|"
    r"truth|national (?:plan|action plan|human rights|independent human rights)|"
    r"rapporteu(?:r|se) spéciale?|comit[ée]|relator[a]? especial|defensor\w{0,3})\b",
    re.IGNORECASE,
)
"""How names of bodies begin that say what is watched over, not who somebody is."""


def find_signs(
    themes: Iterable[Mention], settled: Sequence[Mention], analysis: Analysis
) -> tuple[Mention, ...]:
    """Return what says which themes a text is about, in order of the text.

    Themes inside the name of a treaty count, though the treaty is what is mentioned there; those
    inside longer names of organisations and places do not (`Ministry of Labour`), but for bodies
    named for what they watch over (`Special Rapporteur on torture`). A treaty that the thesaurus
    says is about a theme is a sign of it. A theme that says little (`human rights`) gives way to
    others in its passage.
    """
    bodies_and_places = (m.span for m in settled if m.kind in {Kind.ORGANISATION, Kind.PLACE})
    names = sorted(bodies_and_places, key=lambda name: name.start)
    actors = [name for name in names if not _WATCHING.match(analysis.text, name.start, name.end)]
    free = [theme for theme in themes if not _is_within(theme.span, actors)]
    covered = [
        Mention(m.span, Kind.THEME, theme_id, _BY_INSTRUMENT, "instrument")
        for m in settled
        if m.kind is Kind.INSTRUMENT
        for theme_id in thesaurus().covered_ids(m.entity_id)
    ]
    signs = sorted([*free, *covered], key=lambda m: (m.span.start, m.span.end, m.entity_id))
    return tuple(_telling(signs, analysis))


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
    tenths of the text, 0.2 for a mention in its first 200 characters. A theme that lies above one
    of these has 0.6 of its score, if it has no better one. At most 15 with 0.45 or more are kept.
    """
    starts: defaultdict[str, list[int]] = defaultdict(list)
    for mention in mentions:
        if mention.kind is Kind.THEME:
            starts[mention.entity_id].append(mention.span.start)
    most = max(map(len, starts.values()), default=1)
    scores = {theme: _score(places, most, len(text)) for theme, places in starts.items()}
    about = [
        Subject(theme, score)
        for theme, score in _with_broader(scores, thesaurus()).items()
        if score >= _ABOUT_ENOUGH
    ]
    return tuple(sorted(about, key=lambda s: (-s.score, s.theme_id))[:_MOST_SUBJECTS])


def _score(starts: Sequence[int], most: int, length: int) -> float:
    parts = {start * _PARTS // max(length, 1) for start in starts}
    spread = min(1.0, len(parts) / min(_PARTS, max(1, length // _TITLE)))
    often = log1p(len(starts)) / log1p(most)
    return round(0.55 * often + 0.25 * spread + 0.2 * (min(starts) < _TITLE), 4)


def _with_broader(scores: Mapping[str, float], themes: Thesaurus) -> dict[str, float]:
    """Return the scores with those of the themes above; groups are no subjects."""
    found = dict(scores)
    for theme, score in scores.items():
        for above in themes.broader_ids(theme):
            concept = themes.concept(above)
            if concept is not None and not concept.is_group:
                found[above] = max(found.get(above, 0.0), round(score * _WITHIN, 4))
    return found
