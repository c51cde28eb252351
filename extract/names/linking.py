"""Decides what a name of an organisation means by itself, and by the document's definitions."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from extract.analysis import Analysis
from extract.model import Definition, Entity, Kind, Span
from extract.names.organisation_contexts import reads_as_body
from extract.names.organisation_names import OrganisationName
from extract.names.organisation_patterns import has_head
from extract.names.organisation_refusals import is_plausible
from extract.names.organisation_trimming import trim_name
from extract.names.state_bodies import state_body
from extract.words import NameFinder, Word
from ontology.authority import AuthorityFile
from ontology.gazetteer import Gazetteer
from ontology.names import fold, minted_id

_MOST_KEPT = 4
_DEFINED = 0.95
_MISSPELT = 0.93
"""Share of letters two names must have in common to be one, given one acronym."""


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
    guessed = any(guess.label == "ORG" for guess in analysis.guesses_in(span))
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
