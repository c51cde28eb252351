"""Decides which organisation a name means: by the document, an authority file, or as a new one."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from extract.analysis import Analysis
from extract.model import Definition, Entity, Kind, Mention, Span
from extract.names.organisation_contexts import reads_as_body
from extract.names.organisation_patterns import has_head
from extract.names.organisations import OrganisationName, is_plausible, trim_name
from extract.names.state_bodies import state_body
from extract.words import NameFinder, Word
from ontology.authority import AuthorityFile
from ontology.gazetteer import Gazetteer
from ontology.names import fold, minted_id

_MOST_KEPT = 4
_DEFINED = 0.95
_MISSPELT = 0.93
"""Share of letters two names must have in common to be one, given one acronym."""
_MINTED_AT_MOST = 0.85


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What names are looked up in."""

    organisations: AuthorityFile
    places: Gazetteer


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a name means.

    Attributes:
        entity: The organisation.
        others: Others it may mean, best first.
    """

    entity: Entity
    others: tuple[Entity, ...] = ()


def meaning_of(surface: str, knowledge: Knowledge) -> Meaning:
    """Return what a name means by itself, without the document's own definitions."""
    known = knowledge.organisations.candidates(surface)
    if known:
        first, *others = [
            Entity(k.entity_id, Kind.ORGANISATION, k.label, known=True) for k in known
        ]
        return Meaning(first, tuple(others[:_MOST_KEPT]))
    label = state_body(surface, knowledge.places) or " ".join(surface.split())
    return Meaning(
        Entity(minted_id(Kind.ORGANISATION, label), Kind.ORGANISATION, label, known=False)
    )


def link_organisations(
    names: Iterable[OrganisationName],
    analysis: Analysis,
    definitions: Sequence[Definition],
    knowledge: Knowledge,
) -> tuple[tuple[Mention, ...], tuple[Entity, ...]]:
    """Return a mention for each name, and the organisations they link to.

    A short form that the document defines means what the document says. One that it defines as
    something that is no organisation (`internally displaced persons (IDPs)`) is none.
    """
    text = analysis.text
    defined = defined_meanings(analysis, definitions, knowledge)
    mentions: list[Mention] = []
    entities: dict[str, Entity] = {}
    for name in names:
        surface = text[name.span.start : name.span.end]
        if surface in defined and defined[surface] is None:
            continue
        meaning = defined.get(surface) or meaning_of(surface, knowledge)
        mentions.append(_mention(name, meaning, by_definition=surface in defined))
        _remember(entities, meaning)
    return tuple(mentions), tuple(entities.values())


def _mention(name: OrganisationName, meaning: Meaning, *, by_definition: bool) -> Mention:
    known = meaning.entity.known
    confidence = name.confidence if known else min(name.confidence, _MINTED_AT_MOST)
    if by_definition:
        confidence = max(confidence, _DEFINED if known else _MINTED_AT_MOST)
    elif meaning.others:
        confidence = confidence / (1 + len(meaning.others)) ** 0.5
    return Mention(
        name.span,
        Kind.ORGANISATION,
        meaning.entity.entity_id,
        round(confidence, 3),
        "definition" if by_definition else name.method,
        candidates=() if by_definition else tuple(e.entity_id for e in meaning.others),
    )


def _remember(entities: dict[str, Entity], meaning: Meaning) -> None:
    """Keep entities, the longest surface form as the label of one no file knows."""
    for entity in (meaning.entity, *meaning.others):
        before = entities.setdefault(entity.entity_id, entity)
        if len(entity.label) > len(before.label):
            entities[entity.entity_id] = entity


def defined_meanings(
    analysis: Analysis, definitions: Sequence[Definition], knowledge: Knowledge
) -> Mapping[str, Meaning | None]:
    """Return what each short form means by the document's own definition, the first one told.

    None stands for something that is no organisation.
    """
    defined: dict[str, Meaning | None] = {}
    for definition in definitions:
        short = analysis.text[definition.short.start : definition.short.end]
        long = analysis.text[definition.long.start : definition.long.end]
        meaning = _long_meaning(analysis, definition, long, knowledge)
        defined.setdefault(short, _as_known(short, meaning, knowledge) if meaning else None)
    return defined


def _as_known(short: str, meaning: Meaning, knowledge: Knowledge) -> Meaning:
    """Return the known organisation that a long form misspells, where it has this short form."""
    if meaning.entity.known:
        return meaning
    for candidate in knowledge.organisations.candidates(short):
        likeness = SequenceMatcher(
            None, fold(candidate.label), fold(meaning.entity.label), autojunk=False
        )
        if likeness.ratio() >= _MISSPELT:
            return Meaning(
                Entity(candidate.entity_id, Kind.ORGANISATION, candidate.label, known=True)
            )
    return meaning


def _long_meaning(
    analysis: Analysis, definition: Definition, long: str, knowledge: Knowledge
) -> Meaning | None:
    trimmed = trim_name(analysis.text, definition.long)
    surface = analysis.text[trimmed.start : trimmed.end] if trimmed else long
    if knowledge.organisations.candidates(surface):
        return meaning_of(surface, knowledge)
    is_body = _names_organisation(analysis, definition.long, surface, knowledge) or (
        trimmed is not None
        and is_plausible(surface, knowledge.places)
        and reads_as_body(analysis.text, trimmed, definition.short)
    )
    return meaning_of(surface, knowledge) if is_body else None


def _names_organisation(analysis: Analysis, span: Span, surface: str, knowledge: Knowledge) -> bool:
    if not surface[:1].isupper() or not is_plausible(surface, knowledge.places):
        return False
    guessed = any(g.label == "ORG" and g.span.overlaps(span) for g in analysis.guesses)
    return has_head(surface) or (guessed and surface.split()[-1][0].isupper())


def defined_names(
    analysis: Analysis,
    words: tuple[Word, ...],
    definitions: Sequence[Definition],
    knowledge: Knowledge,
) -> tuple[OrganisationName, ...]:
    """Return every place where a name stands that the document defines as an organisation's."""
    text = analysis.text
    defined = defined_meanings(analysis, definitions, knowledge)
    wanted: set[str] = set()
    for definition in definitions:
        short = text[definition.short.start : definition.short.end]
        if defined.get(short) is not None:
            long = trim_name(text, definition.long)
            wanted |= {short} | ({text[long.start : long.end]} if long else set())
    return tuple(
        OrganisationName(span, _DEFINED, "definition")
        for span, name in NameFinder(sorted(wanted)).find(words)
        if text[span.start : span.end] == name
    )
