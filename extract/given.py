"""Links spans that somebody else found, in place of the recognisers."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from extract.analysis import Analysis
from extract.model import Definition, Entity, Kind, Mention, Passage, Span
from extract.names.linking import Knowledge, defined_meanings, meaning_of
from extract.names.place_linking import link_places
from extract.names.place_names import PlaceName
from extract.names.places import find_place_names, places_named
from extract.spans import TakenSpans
from extract.words import find_words
from ontology.authority import instruments
from ontology.names import minted_id, name_key
from ontology.thesaurus import thesaurus

_KINDS = {
    "ORG": Kind.ORGANISATION,
    "PLACE": Kind.PLACE,
    "THEME": Kind.THEME,
    "EVENT": Kind.EVENT,
    "LAW": Kind.INSTRUMENT,
}
_METHOD = "given"


def with_whole_spans(analysis: Analysis, given: Iterable[tuple[int, int, str]]) -> Analysis:
    """Return the analysis with passages joined where a given span runs into the next."""
    spans = sorted(_spans(given, analysis), key=lambda pair: (pair[0].start, pair[0].end))
    merged: list[Passage] = []
    reach = 0
    waiting = iter([*spans, None])
    following = next(waiting)
    for passage in analysis.passages:
        joins = bool(merged) and passage.span.start < reach
        start = merged.pop().span.start if joins else passage.span.start
        merged.append(Passage(Span(start, passage.span.end), passage.page))
        while following is not None and following[0].start < passage.span.end:
            reach = max(reach, following[0].end)
            following = next(waiting)
    return replace(analysis, passages=tuple(merged))


def link_given(
    given: Iterable[tuple[int, int, str]],
    analysis: Analysis,
    definitions: Sequence[Definition],
    knowledge: Knowledge,
) -> tuple[tuple[Mention, ...], tuple[Entity, ...]]:
    """Return a mention for each given span, and what they link to."""
    text = analysis.text
    spans = sorted(_spans(given, analysis), key=lambda pair: (pair[0].start, pair[0].end, pair[1]))
    places, entities = _linked_places(spans, analysis, knowledge)
    defined = defined_meanings(analysis, definitions, knowledge)
    mentions: list[Mention] = list(places)
    described = list(entities)
    for span, kind in spans:
        if kind is Kind.PLACE:
            continue
        surface = text[span.start : span.end]
        meaning = (
            (defined.get(surface) or meaning_of(surface, knowledge))
            if kind is Kind.ORGANISATION
            else None
        )
        first = meaning.entity if meaning else _entity(kind, surface)
        others = meaning.others if meaning else ()
        described += [first, *others]
        mentions.append(
            Mention(span, kind, first.entity_id, 1.0, _METHOD, tuple(e.entity_id for e in others))
        )
    return tuple(mentions), tuple(described)


def _linked_places(
    spans: Sequence[tuple[Span, Kind]], analysis: Analysis, knowledge: Knowledge
) -> tuple[list[Mention], list[Entity]]:
    """Link the given places among the others of the text, which say what they mean."""
    text = analysis.text
    names = [
        PlaceName(s, places_named(text[s.start : s.end], knowledge.places), 1.0, _METHOD)
        for s, kind in spans
        if kind is Kind.PLACE
    ]
    if not names:
        return [], []
    taken = TakenSpans.of(span for span, _ in spans)
    found = find_place_names(analysis, find_words(text), knowledge.places)
    others = [name for name in found if not taken.touches(name.span)]
    together = sorted([*names, *others], key=lambda name: (name.span.start, name.span.end))
    mentions, entities = link_places(together, text)
    kept = [mention for mention in mentions if mention.method == _METHOD]
    used = {i for mention in kept for i in (mention.entity_id, *mention.candidates)}
    return kept, [entity for entity in entities if entity.entity_id in used]


def _spans(given: Iterable[tuple[int, int, str]], analysis: Analysis) -> list[tuple[Span, Kind]]:
    length = len(analysis.text)
    return [
        (Span(start, end), _KINDS[label])
        for start, end, label in given
        if label in _KINDS and 0 <= start < end <= length
    ]


def _entity(kind: Kind, surface: str) -> Entity:
    if kind is Kind.INSTRUMENT:
        known = instruments().candidates(surface)
        if known:
            return Entity(known[0].entity_id, kind, known[0].label, known=True)
    if kind is Kind.THEME:
        key = name_key(surface)
        for label in thesaurus().labels():
            if name_key(label.label) == key:
                concept = thesaurus().concept(label.concept_id)
                if concept is not None:
                    return Entity(concept.concept_id, kind, concept.labels["en"], known=True)
    return Entity(minted_id(kind, surface), kind, " ".join(surface.split()), known=False)
