"""Finds the themes of a text: labels of the thesaurus, and words that mean a theme together."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from extract.analysis import Analysis
from extract.model import Kind, Mention, Span
from extract.theme_labels import LabelFinder
from extract.theme_rules import Rule, RuleFinder
from extract.theme_stems import ThemeWord, split_words
from ontology.thesaurus import LANGUAGES, ConceptLabel, thesaurus

_OTHER_GOODS = re.compile(
    r"\b(?:drugs?|narcotics?|arms|weapons?|firearms?|wildlife|cultural|goods|cigarettes?|"
    r"estupefacientes|stupéfiants|drogues?|drogas|armes|armas)\b",
    re.IGNORECASE,
)
_TRADES = ("traffick", "smuggl", "trafic", "tráfico", "traite", "trata", "contraband")
_NEAR = 28
_BY_RULE = 0.7


def find_themes(analysis: Analysis) -> tuple[Mention, ...]:
    """Return the mentions of themes in order; none in headers that repeat, none across passages.

    A word that means its theme only beside other signs (`trafficking`) counts where the document
    names the theme, or one below it, in full somewhere. Words that mean a theme together count
    where no label of it, or of one below it, stands in the passage.
    """
    language = analysis.source.language
    words = split_words(analysis.text)
    found = [
        (span, labels)
        for span, labels in _finder().find_among(analysis.text, words, language)
        if _in_one_passage(analysis, span) and not _is_other_trade(analysis.text, span)
    ]
    named = {
        label.concept_id
        for _, labels in found
        for label in labels
        if label not in _context_labels()
    }
    by_label = [
        _mention(span, meant, analysis.language_at(span.start))
        for span, labels in found
        if (meant := tuple(label for label in labels if _is_meant(label, named)))
    ]
    by_rule = _themes_by_rule(analysis, words, by_label)
    return tuple(sorted([*by_label, *by_rule], key=lambda m: (m.span.start, m.span.end)))


def _is_meant(label: ConceptLabel, named: set[str]) -> bool:
    below = thesaurus().narrower_ids(label.concept_id)
    return label not in _context_labels() or not named.isdisjoint((label.concept_id, *below))


@cache
def _context_labels() -> frozenset[ConceptLabel]:
    return frozenset(thesaurus().context_labels())


@cache
def _finder() -> LabelFinder:
    return LabelFinder((*thesaurus().labels(), *sorted(_context_labels(), key=repr)))


@cache
def _rules() -> Mapping[str, RuleFinder]:
    return {
        language: RuleFinder(
            (
                Rule.of(line, language, concept.concept_id)
                for concept in thesaurus().concepts()
                for line in concept.together.get(language, ())
            ),
            language,
        )
        for language in LANGUAGES
    }


def _themes_by_rule(
    analysis: Analysis, words: Sequence[ThemeWord], labelled: Sequence[Mention]
) -> Iterator[Mention]:
    """Yield the themes that words of one passage mean together, each once a passage."""
    finder = _rules().get(analysis.source.language)
    starts = [word.start for word in words]
    labels = [mention.span.start for mention in labelled]
    for passage in analysis.passages if finder else ():
        inside = slice(*(bisect_left(starts, at) for at in (passage.span.start, passage.span.end)))
        known = slice(*(bisect_left(labels, at) for at in (passage.span.start, passage.span.end)))
        told = {m.entity_id for m in labelled[known]}
        firsts: dict[str, Span] = {}
        for span, theme_id in finder.find(words[inside]) if finder else ():
            firsts.setdefault(theme_id, span)
        for theme_id, span in firsts.items():
            if not (_is_told(theme_id, told) or analysis.is_boilerplate(span)):
                yield Mention(span, Kind.THEME, theme_id, _BY_RULE, "context")


def _is_told(theme_id: str, told: set[str]) -> bool:
    """Say whether labels name a theme or one below it."""
    return not told.isdisjoint((theme_id, *thesaurus().narrower_ids(theme_id)))


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
