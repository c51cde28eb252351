"""Finds signs of themes that are too weak to be mentions: words that hint at one together."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from extract.analysis import Analysis
from extract.model import Kind, Mention, Span
from extract.theme_rules import Rule, RuleFinder
from extract.theme_stems import split_words
from ontology.in_use import once
from ontology.thesaurus import LANGUAGES, thesaurus

HINT = "context"
"""The method of a sign that is no mention."""

_BY_RULE = 0.7


def find_hints(analysis: Analysis, named: Sequence[Mention]) -> Iterator[Mention]:
    """Yield the themes that words of one passage mean together, each once a passage.

    Args:
        analysis: The text.
        named: Mentions of themes, in order; where one names a theme, or one below it, the words
            hint at nothing more.
    """
    finder = _rules().get(analysis.source.language)
    if finder is None:
        return
    words = split_words(analysis.text)
    starts = [word.start for word in words]
    labels = [mention.span.start for mention in named]
    for passage in analysis.passages:
        inside, known = (
            slice(*(bisect_left(places, at) for at in (passage.span.start, passage.span.end)))
            for places in (starts, labels)
        )
        told = {m.entity_id for m in named[known]}
        firsts: dict[str, Span] = {}
        for span, theme_id in finder.find(words[inside]):
            firsts.setdefault(theme_id, span)
        for theme_id, span in firsts.items():
            if not (_is_told(theme_id, told) or analysis.is_boilerplate(span)):
                yield Mention(span, Kind.THEME, theme_id, _BY_RULE, HINT)


@once
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


def _is_told(theme_id: str, told: set[str]) -> bool:
    """Say whether labels name a theme or one below it."""
    return not told.isdisjoint((theme_id, *thesaurus().narrower_ids(theme_id)))
