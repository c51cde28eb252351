"""Finds the labels of the thesaurus in a text, in one pass, and ranks what the text is about."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache, lru_cache
from math import log1p

from extract.analysis import Analysis
from extract.model import Kind, Mention, Span, Subject
from ontology.names import fold
from ontology.thesaurus import ConceptLabel, thesaurus

_WORD = re.compile(r"[^\W_]{1,60}")
_GAPS = frozenset({" ", "\n", "-", "–", "'", "’", "  ", " \n", "\n ", "-\n", "\xa0"})
_SHORTEST_STEM = 3
_LONGEST_LABEL = 12
_OTHER_GOODS = re.compile(
    r"\b(?:drugs?|narcotics?|arms|weapons?|firearms?|wildlife|cultural|goods|cigarettes?|"
    r"estupefacientes|stupéfiants|drogues?|drogas|armes|armas)\b",
    re.IGNORECASE,
)
_TRADES = ("traffick", "smuggl", "trafic", "tráfico", "traite", "trata", "contraband")
_NEAR = 28
_ABOUT_ENOUGH, _MOST_SUBJECTS = 0.25, 15
_PARTS, _TITLE = 10, 200


@dataclass(slots=True)
class _Branch:
    """What may follow a word in a label, and which labels end there."""

    branches: "dict[str, _Branch]" = field(default_factory=dict)
    labels: list[ConceptLabel] = field(default_factory=list)


class LabelFinder:
    """Labels of themes as one tree of words a language; the longest one at a place wins."""

    def __init__(self, labels: Iterable[ConceptLabel]) -> None:
        self._trees: dict[str, _Branch] = defaultdict(_Branch)
        for label in labels:
            branch = self._trees[label.language]
            for word in _WORD.findall(label.label)[:_LONGEST_LABEL]:
                branch = branch.branches.setdefault(stem(word, label.language), _Branch())
            if branch is not self._trees[label.language]:
                branch.labels.append(label)

    def find(self, text: str, language: str) -> Iterator[tuple[Span, tuple[ConceptLabel, ...]]]:
        """Yield each place where labels stand, and the labels, those of `language` before others.

        Labels of another language count only with two words or more: `main` and `rape` are words
        in two languages. Labels in capitals (`TIP`) count in capitals only.
        """
        languages = sorted(self._trees, key=lambda other: (other != language, other))
        words = list(_WORD.finditer(text))
        free = 0
        for index, word in enumerate(words):
            if word.start() < free:
                continue
            for other in languages:
                last, labels = _longest(text, words, index, self._trees[other], other)
                if labels and (other == language or last > index):
                    free = words[last].end()
                    yield Span(word.start(), free), labels
                    break


def _longest(
    text: str, words: list[re.Match[str]], index: int, branch: _Branch, language: str
) -> tuple[int, tuple[ConceptLabel, ...]]:
    """Return the last word of the longest label that starts at a word, and the labels."""
    found: tuple[int, tuple[ConceptLabel, ...]] = (index, ())
    for last in range(index, min(index + _LONGEST_LABEL, len(words))):
        if last > index and text[words[last - 1].end() : words[last].start()] not in _GAPS:
            break
        following = branch.branches.get(stem(words[last].group(), language))
        if following is None:
            break
        branch = following
        surface = text[words[index].start() : words[last].end()]
        labels = tuple(label for label in branch.labels if _fits(label.label, surface))
        found = (last, labels) if labels else found
    return found


def _fits(label: str, surface: str) -> bool:
    return not label.isupper() or surface.removesuffix("s") == label.removesuffix("S")


@lru_cache(maxsize=65_536)
def stem(word: str, language: str) -> str:
    """Return a word without case, accents, plural and American spelling."""
    plain = fold(word).replace("labour", "labor").replace("isation", "ization")
    for plural, singular in _PLURALS.get(language, ()):
        if plain.endswith(plural) and len(plain) - len(plural) >= _SHORTEST_STEM:
            return plain[: -len(plural)] + singular
    return _IRREGULAR.get(plain, plain)


_IRREGULAR = {"women": "woman", "children": "child", "men": "man", "people": "person"}
_PLURALS: dict[str, tuple[tuple[str, str], ...]] = {
    "en": (
        ("ies", "y"), ("sses", "ss"), ("shes", "sh"), ("ches", "ch"), ("xes", "x"),
        ("ss", "ss"), ("us", "us"), ("is", "is"), ("s", ""),
    ),
    "fr": (("aux", "al"), ("eux", "eux"), ("s", ""), ("x", "")),
    "es": (
        ("ciones", "cion"), ("ores", "or"), ("ales", "al"), ("dades", "dad"), ("res", "r"),
        ("nes", "n"), ("ces", "z"), ("s", ""),
    ),
}  # fmt: skip


def find_themes(analysis: Analysis) -> tuple[Mention, ...]:
    """Return the mentions of themes in order; none in headers that repeat, none across passages.

    A word that means its theme only beside other signs (`trafficking`) counts where the document
    names the theme, or one below it, in full somewhere.
    """
    language = analysis.source.language
    found = [
        (span, labels)
        for span, labels in _finder().find(analysis.text, language)
        if _in_one_passage(analysis, span) and not _is_other_trade(analysis.text, span)
    ]
    named = {
        label.concept_id
        for _, labels in found
        for label in labels
        if label not in _context_labels()
    }
    return tuple(
        _mention(span, meant, language)
        for span, labels in found
        if (meant := tuple(label for label in labels if _is_meant(label, named)))
    )


def _is_meant(label: ConceptLabel, named: set[str]) -> bool:
    below = thesaurus().narrower_ids(label.concept_id)
    return label not in _context_labels() or not named.isdisjoint((label.concept_id, *below))


@cache
def _context_labels() -> frozenset[ConceptLabel]:
    return frozenset(thesaurus().context_labels())


@cache
def _finder() -> LabelFinder:
    return LabelFinder((*thesaurus().labels(), *sorted(_context_labels(), key=repr)))


def _mention(span: Span, labels: tuple[ConceptLabel, ...], language: str) -> Mention:
    theme_ids = tuple(dict.fromkeys(label.concept_id for label in labels))
    own = labels[0].language == language
    sure = labels[0] not in _context_labels()
    several_words = " " in labels[0].label or "-" in labels[0].label
    confidence = (0.95 if several_words else 0.85) if own and sure else 0.75
    if len(theme_ids) > 1:
        confidence -= 0.2
    return Mention(
        span, Kind.THEME, theme_ids[0], round(confidence, 2), "thesaurus", candidates=theme_ids[1:]
    )


def _in_one_passage(analysis: Analysis, span: Span) -> bool:
    passage = analysis.passage_at(span.start)
    return bool(passage and passage.span.contains(span)) and not analysis.is_boilerplate(span)


def _is_other_trade(text: str, span: Span) -> bool:
    """Say whether what is trafficked or smuggled are goods, and nobody is named who is."""
    surface = text[span.start : span.end].casefold()
    if " " in surface or not surface.startswith(_TRADES):
        return False
    before = text[max(0, span.start - _NEAR // 2) : span.start]
    after = text[span.end : span.end + _NEAR]
    return bool(_OTHER_GOODS.search(before) or _OTHER_GOODS.search(re.split(r"[.,;:]", after)[0]))


def rank_subjects(mentions: Iterable[Mention], text: str) -> tuple[Subject, ...]:
    """Return what the text is about, best first: by frequency, spread and place in the title.

    A score is 0.55 for how often (logarithm, the most frequent theme is 1), 0.25 for in how many
    tenths of the text, 0.2 for a mention in its first 200 characters.
    """
    starts: defaultdict[str, list[int]] = defaultdict(list)
    for mention in mentions:
        if mention.kind is Kind.THEME:
            starts[mention.entity_id].append(mention.span.start)
    most = max(map(len, starts.values()), default=1)
    scored = (Subject(theme, _score(places, most, len(text))) for theme, places in starts.items())
    about = [subject for subject in scored if subject.score >= _ABOUT_ENOUGH]
    return tuple(sorted(about, key=lambda s: (-s.score, s.theme_id))[:_MOST_SUBJECTS])


def _score(starts: list[int], most: int, length: int) -> float:
    parts = {start * _PARTS // max(length, 1) for start in starts}
    spread = min(1.0, len(parts) / min(_PARTS, max(1, length // _TITLE)))
    often = log1p(len(starts)) / log1p(most)
    return round(0.55 * often + 0.25 * spread + 0.2 * (min(starts) < _TITLE), 4)
