"""Finds the mentions of themes in a text: labels of the thesaurus, where they mean their theme."""

from extract.analysis import Analysis
from extract.model import Kind, Mention, Span
from extract.theme_labels import LabelFinder
from extract.theme_stems import split_words
from extract.theme_traps import is_trapped
from ontology.in_use import once
from ontology.thesaurus import ConceptLabel, thesaurus


def find_themes(analysis: Analysis) -> tuple[Mention, ...]:
    """Return the mentions of themes in order; none in headers that repeat, none across passages.

    A word that means its theme only beside other signs (`traffickers`) counts where the document
    names the theme, one below it or one beside it in full somewhere. What only hints at a theme is
    no mention of it (`extract.theme_hints`).
    """
    text, language = analysis.text, analysis.source.language
    found = [
        (span, labels)
        for span, labels in _finder().find_among(text, split_words(text), language)
        if _in_one_passage(analysis, span) and not is_trapped(text, span, language)
    ]
    named = {
        label.concept_id
        for _, labels in found
        for label in labels
        if label not in _context_labels()
    }
    return tuple(
        _mention(span, meant, analysis.language_at(span.start))
        for span, labels in found
        if (meant := tuple(label for label in labels if _is_meant(label, named)))
    )


def _is_meant(label: ConceptLabel, named: set[str]) -> bool:
    if label not in _context_labels():
        return True
    concept = thesaurus().concept(label.concept_id)
    beside = concept.related if concept else ()
    near = (label.concept_id, *thesaurus().narrower_ids(label.concept_id), *beside)
    return not named.isdisjoint(near)


@once
def _context_labels() -> frozenset[ConceptLabel]:
    return frozenset(thesaurus().context_labels())


@once
def _finder() -> LabelFinder:
    themes = thesaurus()
    return LabelFinder(
        (*themes.labels(), *sorted(_context_labels(), key=repr), *themes.other_senses())
    )


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
