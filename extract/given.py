"""Links spans that somebody else found, in place of the recognisers."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from extract.analysis import Analysis
from extract.given_cores import core_of
from extract.model import Annotations, Definition, Entity, Kind, Mention, Passage, Span
from extract.names.linking import Knowledge, defined_meanings
from extract.names.organisation_linking import surface_meanings
from extract.names.place_aliases import with_one_place_each
from extract.names.place_linking import link_places
from extract.names.place_names import PlaceName
from extract.names.place_readings import places_meant
from extract.names.places import find_place_names
from extract.spans import TakenSpans
from extract.words import find_words
from ontology.authority import instruments
from ontology.gazetteer import Place
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
        merged.append(replace(passage, span=Span(start, passage.span.end)))
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
    bodies = {s: _core(text, s, k, knowledge) for s, k in spans if k is Kind.ORGANISATION}
    meanings = surface_meanings(bodies.values(), defined, analysis, knowledge)
    mentions: list[Mention] = list(places)
    described = list(entities)
    for span, kind in spans:
        if kind is Kind.PLACE:
            continue
        surface = text[span.start : span.end]
        meaning = meanings[bodies[span]] if kind is Kind.ORGANISATION else None
        first = meaning.entity if meaning else _entity(kind, surface)
        others = meaning.others if meaning else ()
        described += [first, *others]
        mentions.append(
            Mention(span, kind, first.entity_id, 1.0, _METHOD, tuple(e.entity_id for e in others))
        )
    return tuple(mentions), tuple(described)


def with_all_given(
    annotations: Annotations, given: Iterable[Mention], entities: Iterable[Entity]
) -> Annotations:
    """Return the annotations with those given mentions that overlap others, which were left out.

    Who gives spans says himself what is a name: `Nepal` within `Government of Nepal` is linked too.
    """
    taken = {mention.span for mention in annotations.mentions}
    left = {m.span: m for m in given if m.span not in taken}
    mentions = sorted(
        (*annotations.mentions, *left.values()), key=lambda m: (m.span.start, -m.span.end, m.kind)
    )
    described = {e.entity_id: e for e in (*entities, *annotations.entities)}
    used = {i for m in mentions for i in (m.entity_id, *m.candidates)}
    used |= {entity.entity_id for entity in annotations.entities}
    return replace(
        annotations,
        mentions=tuple(mentions),
        entities=tuple(described[i] for i in sorted(used & described.keys())),
    )


def _core(text: str, span: Span, kind: Kind, knowledge: Knowledge) -> str:
    core = core_of(text, span, kind, knowledge.places)
    return text[core.start : core.end]


def _linked_places(
    spans: Sequence[tuple[Span, Kind]], analysis: Analysis, knowledge: Knowledge
) -> tuple[list[Mention], list[Entity]]:
    """Link the given places among the others of the text, which say what they mean."""
    text = analysis.text
    wanted = [span for span, kind in spans if kind is Kind.PLACE]
    if not wanted:
        return [], []
    cores = {s: core_of(text, s, Kind.PLACE, knowledge.places) for s in wanted}
    names = [
        PlaceName(core, _places(text, span, core, knowledge), 1.0, _METHOD)
        for core, span in {core: span for span, core in cores.items()}.items()
    ]
    taken = TakenSpans.of(span for span, _ in spans)
    found = find_place_names(analysis, find_words(text), knowledge.places)
    others = [name for name in found if not taken.touches(name.span)]
    together = sorted([*names, *others], key=lambda name: (name.span.start, name.span.end))
    mentions, entities = link_places(together, text)
    meant = {mention.span: mention for mention in mentions if mention.method == _METHOD}
    meant = {m.span: m for m in with_one_place_each(tuple(meant.values()), text)}
    kept = [replace(meant[cores[span]], span=span) for span in wanted if cores[span] in meant]
    used = {i for mention in kept for i in (mention.entity_id, *mention.candidates)}
    return kept, [entity for entity in entities if entity.entity_id in used]


def _places(text: str, span: Span, core: Span, knowledge: Knowledge) -> tuple[Place, ...]:
    whole = places_meant(text[span.start : span.end], knowledge.places)
    return whole or places_meant(text[core.start : core.end], knowledge.places)


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
