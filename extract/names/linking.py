"""Decides what a name of an organisation means by itself, and by the document's definitions."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from extract.analysis import Analysis
from extract.kept_patterns import compiled
from extract.model import Definition, Entity, Kind, Span
from extract.names.organisation_contexts import acts_as_body, is_concept, reads_as_body
from extract.names.organisation_names import OrganisationName
from extract.names.organisation_patterns import has_head
from extract.names.organisation_refusals import is_of_no_body, is_plausible
from extract.names.organisation_short_forms import country_called, state_spoken_of
from extract.names.organisation_trimming import trim_name
from extract.names.organisation_words import FUNCTION_WORDS
from extract.names.romance_bodies import romance_bodies
from extract.names.state_bodies import state_body
from extract.names.table_bodies import table_bodies
from extract.words import NameFinder, Word
from ontology.authority import AuthorityFile, KnownEntity
from ontology.gazetteer import Gazetteer, Place
from ontology.names import fold, minted_id, name_key

_MOST_KEPT = 4
_HEAD_BEFORE = compiled(
    r"(?<!\w)(?P<head>[A-ZÀ-Þ][\w’'-]{2,20})(?: [A-ZÀ-Þ][\w’'-]{2,20})?"
    r" (?:of|for|de|del|des|du|para|pour)(?: (?:the|la|las|los|el|les))?[ \n](?:l['’])?$"
)
_LONGEST_HEAD = 60
_DEFINED = 0.95
_MISSPELT = 0.93
"""Share of letters two names must have in common to be one, given one acronym."""

_UN_BEFORE = compiled(r"(?:the )?(?:UN|U\.N\.|United Nations) (?=\w+ \w)")
_OWNED_BY = compiled(r"(?:[Tt]he )?([A-Z][\w -]{1,40})['’]s? (\w[^\n]{1,100})")
_OF_THE_UN = frozenset({"un", "united", "nations"})
_ENOUGH_WORDS = 3


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What names are looked up in."""

    organisations: AuthorityFile
    places: Gazetteer


_STATES_SHORT = {"UK": "GB", "US": "US", "U.S.": "US", "British": "GB", "American": "US"}
"""What is written before the bodies of these states, whose names do not hold it."""


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
    known = (
        knowledge.organisations.candidates(surface)
        or _of_the_un(surface, knowledge)
        or _led_by_its_state(surface, knowledge)
        or _of_its_state(surface, knowledge)
    )
    if known:
        return as_meaning(known)
    whole = state_body(surface, knowledge.places)
    known = knowledge.organisations.candidates(whole) if whole else ()
    if known:
        return as_meaning(known)
    label = whole or " ".join(surface.split())
    return Meaning(
        Entity(minted_id(Kind.ORGANISATION, label), Kind.ORGANISATION, label, known=False)
    )


def _of_the_un(surface: str, knowledge: Knowledge) -> tuple[KnownEntity, ...]:
    """Return the body of the United Nations that is named as theirs: `UN Human Rights Council`."""
    lead = _UN_BEFORE.match(surface)
    known = knowledge.organisations.candidates(surface[lead.end() :]) if lead else ()
    return tuple(body for body in known if body.type.startswith("UN"))


def _led_by_its_state(surface: str, knowledge: Knowledge) -> tuple[KnownEntity, ...]:
    """Return the known body that `UK Department for International Development` is."""
    lead, _, rest = surface.partition(" ")
    code = _STATES_SHORT.get(lead)
    known = knowledge.organisations.candidates(rest) if code and rest else ()
    return tuple(body for body in known if body.country == code)


def _of_its_state(surface: str, knowledge: Knowledge) -> tuple[KnownEntity, ...]:
    """Return the known body that `Nepal's National Human Rights Commission` is."""
    parts = _OWNED_BY.fullmatch(surface)
    state = country_called(parts[1], knowledge.places) if parts else None
    if parts is None or state is None:
        return ()
    return knowledge.organisations.candidates(f"{parts[2]} of {state.label}")


def as_meaning(known: Sequence[KnownEntity]) -> Meaning:
    """Return known organisations, at least one, as what a name means, the likeliest first."""
    first, *others = [Entity(k.entity_id, Kind.ORGANISATION, k.label, known=True) for k in known]
    return Meaning(first, tuple(others[:_MOST_KEPT]))


def defined_meanings(
    analysis: Analysis, definitions: Sequence[Definition], knowledge: Knowledge
) -> Mapping[str, Meaning | None]:
    """Return what each short form means by the document's own definition, the first one told.

    None stands for something that is no organisation, unless a known one is defined further on:
    the Convention and the Committee against Torture are both CAT. A long form that misspells the
    known organisation of its short form means that one too.
    """
    state = state_spoken_of(analysis, knowledge.places) if definitions else None
    defined: dict[str, Meaning | None] = {}
    respelt: dict[str, Meaning] = {}
    for definition in definitions:
        short = analysis.text[definition.short.start : definition.short.end]
        told, meaning = _told(analysis, definition, knowledge, state)
        if short not in defined or (defined[short] is None and meaning and meaning.entity.known):
            defined[short] = meaning
        if meaning and meaning != told:
            trimmed = trim_name(analysis.text, definition.long) or definition.long
            respelt[analysis.text[trimmed.start : trimmed.end]] = meaning
    return {**respelt, **defined}


def redefined_meanings(
    analysis: Analysis, definitions: Sequence[Definition], knowledge: Knowledge
) -> Mapping[str, Sequence[tuple[int, Meaning]]]:
    """Return, for short forms that the document defines as several known bodies, what from where.

    `Human Rights Committee (HRC)` on one page, `Human Rights Council (HRC)` on another: each use
    takes the last definition before it.
    """
    state = state_spoken_of(analysis, knowledge.places) if definitions else None
    found: dict[str, list[tuple[int, Meaning]]] = {}
    for definition in definitions:
        _, meaning = _told(analysis, definition, knowledge, state)
        if meaning and meaning.entity.known:
            short = analysis.text[definition.short.start : definition.short.end]
            found.setdefault(short, []).append((definition.short.start, meaning))
    return {s: each for s, each in found.items() if len({m.entity for _, m in each}) > 1}


def _told(
    analysis: Analysis, definition: Definition, knowledge: Knowledge, state: Place | None
) -> tuple[Meaning | None, Meaning | None]:
    """Return what a long form means by itself, and what it means beside its short form."""
    short = analysis.text[definition.short.start : definition.short.end]
    long = analysis.text[definition.long.start : definition.long.end]
    told = _long_meaning(analysis, definition, long, knowledge)
    return told, _as_known(short, told, knowledge, state) if told else None


def _as_known(short: str, meaning: Meaning, knowledge: Knowledge, state: Place | None) -> Meaning:
    """Return the known organisation that a long form misspells, where it has this short form.

    A long form without its state, `National Human Rights Commission`, is the body of the state
    that the text speaks of.
    """
    if meaning.entity.known:
        return meaning
    written = meaning.entity.label
    candidates = knowledge.organisations.candidates(short)
    for candidate in candidates:
        if any(is_near(name, written) for name in candidate.names):
            return as_meaning([candidate])
    whole = [c for c in candidates if name_key(c.label).startswith(f"{name_key(written)} of ")]
    own = [c for c in whole if state and c.country == state.iso2]
    if own or not (whole and state):
        return as_meaning(own) if own else meaning
    label = f"{written} of {state.label}"
    return Meaning(
        Entity(minted_id(Kind.ORGANISATION, label), Kind.ORGANISATION, label, known=False)
    )


@lru_cache(maxsize=8_192)
def is_near(known: str, written: str) -> bool:
    """Say whether two names differ by a few letters, or only by order and the words `of the UN`."""
    likeness = SequenceMatcher(None, fold(known), fold(written), autojunk=False)
    if likeness.quick_ratio() >= _MISSPELT and likeness.ratio() >= _MISSPELT:
        return True
    words, others = _content(known), _content(written)
    return len(words) >= _ENOUGH_WORDS and words == others


def _content(name: str) -> list[str]:
    """Return the words of a name that tell it from others of one acronym, sorted."""
    words = re.findall(r"[^\W_]+", fold(name))
    return sorted(w for w in words if w not in FUNCTION_WORDS and w not in _OF_THE_UN)


_NEXT_WORD = compiled(r"\s[\w’'-]{1,30}")
_MOST_MORE = 8
_PEOPLE_BEFORE = compiled(r"(?<![\w-])(?P<people>[A-ZÀ-Þ][a-zà-ÿ]{2,20})\s$")


def _whole(text: str, long: Span, knowledge: Knowledge) -> str:
    """Return the known name that a long form is the beginning of; "" where there is none.

    Initials alone end a name too early: `GRETA, the Group of Experts on Action` goes on.
    """
    found, end = "", long.end
    for _ in range(_MOST_MORE):
        word = _NEXT_WORD.match(text, end)
        if word is None:
            break
        end = word.end()
        longer = text[long.start : end]
        if knowledge.organisations.candidates(longer):
            found = longer
    return found


def _with_head(text: str, long: Span, short: Span) -> Span:
    """Return a long form with the head before it, of which the initials may begin too late.

    `Ministerio de la Mujer y Poblaciones (MIMP)`, `Bureau of Population and Migration (PM)`.
    """
    head = _HEAD_BEFORE.search(text, max(0, long.start - _LONGEST_HEAD), long.start)
    if head is None or not has_head(head["head"]):
        return long
    is_whole = head["head"][0] == text[short.start] or not has_head(text[long.start : long.end])
    if not is_whole:
        return long
    return Span(head.start("head"), long.end)


def _with_people(text: str, long: Span, knowledge: Knowledge) -> str | None:
    """Return a state's body with the people before it: `Saudi Ministry of Labour (MoL)`."""
    people = _PEOPLE_BEFORE.search(text, max(0, long.start - _LONGEST_HEAD), long.start)
    if people is None or people["people"] == "The" or not has_head(text[long.start : long.end]):
        return None
    whole = text[people.start("people") : long.end]
    return whole if state_body(whole, knowledge.places) else None


def _long_meaning(
    analysis: Analysis, definition: Definition, long: str, knowledge: Knowledge
) -> Meaning | None:
    trimmed = trim_name(analysis.text, definition.long)
    if trimmed and not knowledge.organisations.candidates(long):
        trimmed = _with_head(analysis.text, trimmed, definition.short)
    surface = analysis.text[trimmed.start : trimmed.end] if trimmed else long
    whole = _whole(analysis.text, trimmed or definition.long, knowledge)
    if whole:
        return meaning_of(whole, knowledge)
    if knowledge.organisations.candidates(surface):
        return meaning_of(surface, knowledge)
    of_state = _with_people(analysis.text, trimmed or definition.long, knowledge)
    if of_state:
        return meaning_of(of_state, knowledge)
    is_named = _names_organisation(analysis, definition.long, surface, knowledge)
    is_body = (is_named and not _names_thing(analysis.text, definition, surface)) or (
        trimmed is not None
        and is_plausible(surface, knowledge.places)
        and reads_as_body(analysis.text, trimmed, definition.short)
    )
    return meaning_of(surface, knowledge) if is_body else None


def _names_thing(text: str, definition: Definition, surface: str) -> bool:
    """Say whether a long form is a thing, a plan or many bodies, and nothing tells a body."""
    is_thing = is_concept(surface) or (is_of_no_body(surface) and not has_head(surface))
    return is_thing and not acts_as_body(text, definition)


def _names_organisation(analysis: Analysis, span: Span, surface: str, knowledge: Knowledge) -> bool:
    if not surface[:1].isupper() or not is_plausible(surface, knowledge.places):
        return False
    guessed = any(guess.label == "ORG" for guess in analysis.guesses_in(span))
    if has_head(surface) or (guessed and surface.split()[-1][0].isupper()):
        return True
    if "\t" in analysis.text[max(0, span.start - 1) : span.end + 1] and span in table_bodies(
        analysis.text, knowledge.places
    ):
        return True
    whole = Span(0, len(surface))
    return any(span == whole for span in romance_bodies(surface, knowledge.places))


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
