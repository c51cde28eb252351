"""Enforces the rules for mentions: one passage each, no two in one place, no furniture."""

from collections.abc import Iterable

from extract.analysis import Analysis
from extract.kept_patterns import compiled
from extract.model import Kind, Mention, Span
from extract.spans import TakenSpans
from ontology.in_use import once
from ontology.names import is_minted
from ontology.thesaurus import thesaurus

_WEAK = frozenset({"model", "pattern"})
"""How a name is found that is in no list, and that the document does not define."""

_SAID_BODY = compiled(
    r"(?:, | is | est | es )(?:an? |une? |una )(?:[^\W\d_]{2,20} ){0,2}"
    r"(?:NGO|ONG|charity|association|network|foundation|non-profit|asociación|fundación|fondation"
    r"|réseau|red|organi[sz]ation|organización|organisation)\b"
)
"""What says of a name that it is a body's: `EPU est une association`."""

_ORDER = {
    Kind.INSTRUMENT: 0,
    Kind.ORGANISATION: 1,
    Kind.PLACE: 2,
    Kind.THEME: 3,
    Kind.EVENT: 4,
}


def settle(mentions: Iterable[Mention], analysis: Analysis) -> tuple[Mention, ...]:
    """Return the mentions that may stand together, in the order of the text.

    Each lies in one passage and outside headers and footers. Organisations, places, instruments
    and themes never overlap one another: the longest name wins, and a theme never cuts a name
    (`trafficking` inside `Coalition Against Trafficking`). It does hold peoples (`people of African
    descent`), and a short form that the thesaurus has (`IHL`) is a body only where a list or the
    document itself says so. An event may contain them, but no two mentions share a span.
    """
    sound = [m for m in mentions if _lies_well(m.span, analysis)]
    themes = [m for m in sound if m.kind is Kind.THEME]
    named = [m for m in sound if m.kind not in {Kind.THEME, Kind.EVENT}]
    named = [m for m in named if not _is_short_for_theme(m, analysis)]
    names = [m for m in named if not m.modifier]
    peoples = [m for m in named if m.modifier]
    taken = TakenSpans()
    groups = (names, themes, peoples)
    kept = [m for group in groups for m in sorted(group, key=_rank) if taken.take(m.span)]
    spans = {m.span for m in kept}
    for event in sorted((m for m in sound if m.kind is Kind.EVENT), key=_rank):
        if event.span not in spans:
            kept.append(event)
            spans.add(event.span)
    return tuple(sorted(kept, key=lambda m: (m.span.start, -m.span.end, m.kind)))


def _is_short_for_theme(mention: Mention, analysis: Analysis) -> bool:
    """Say whether a body that nothing but capitals tells is called like a theme's short form."""
    if mention.kind is not Kind.ORGANISATION or mention.method not in _WEAK:
        return False
    if _SAID_BODY.match(analysis.text, mention.span.end):
        return False
    surface = analysis.text[mention.span.start : mention.span.end]
    return (surface, analysis.language_at(mention.span.start)) in _short_forms()


@once
def _short_forms() -> frozenset[tuple[str, str]]:
    """Return the labels of themes in capitals, with their languages."""
    return frozenset((e.label, e.language) for e in thesaurus().labels() if e.label.isupper())


def _lies_well(span: Span, analysis: Analysis) -> bool:
    passage = analysis.passage_at(span.start)
    return (
        passage is not None and span.end <= passage.span.end and not analysis.is_boilerplate(span)
    )


def _rank(mention: Mention) -> tuple[int, bool, int, float, int, str]:
    length = mention.span.end - mention.span.start
    return (
        -length,
        is_minted(mention.entity_id, mention.kind),
        _ORDER[mention.kind],
        -mention.confidence,
        mention.span.start,
        mention.entity_id,
    )
