"""What each decision claims, under keys by which decisions on the same matter meet."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from graph.decisions.decision import METADATA, Decision, Kind, alias_id

NOTHING = ""
"""What something is claimed to be that is rejected."""

CLAIMLESS = frozenset({Kind.UNDO, Kind.WITHDRAW})
"""Kinds of decision that are in force without a claim on a matter."""


class Is(NamedTuple):
    """Which entity an id is."""

    entity: str


class Apart(NamedTuple):
    """That two entities are not the same; the first in alphabetical order comes first."""

    one: str
    other: str
    matter: str = "apart"


class Called(NamedTuple):
    """What an entity is called."""

    entity: str
    matter: str = "called"


class SameAs(NamedTuple):
    """That an entity is known elsewhere under an address."""

    entity: str
    identifier: str
    matter: str = "same as"


class Named(NamedTuple):
    """That an entity is found under a name."""

    entity: str
    name: str
    matter: str = "named"


class LabelIs(NamedTuple):
    """What a theme is called in a language."""

    entity: str
    language: str
    matter: str = "label"


class Below(NamedTuple):
    """Which theme a theme is below."""

    entity: str
    matter: str = "below"


class MentionIs(NamedTuple):
    """Which entity mentions in a document name; all of an entity's where no words are given."""

    document: str
    entity: str
    words: str
    passage: str


class StatementIs(NamedTuple):
    """Whether a passage of a document states something."""

    document: str
    passage: str
    subject: str
    predicate: str
    object: str


class ThemeIs(NamedTuple):
    """Whether a passage of a document is about a theme."""

    document: str
    passage: str
    theme: str


class DocumentHas(NamedTuple):
    """What a document's title, date, publisher or language is."""

    document: str
    property: str


type OnEntity = Is | Apart | Called | SameAs | Named | LabelIs | Below
type OnDocument = MentionIs | StatementIs | ThemeIs | DocumentHas
type Key = OnEntity | OnDocument


class Claim(NamedTuple):
    """What a decision says on one matter."""

    key: Key
    value: str
    decision: Decision


def claims_of(decision: Decision) -> Iterator[Claim]:
    """Yield what a decision claims; an undoing claims nothing."""
    for key, value in _CLAIMS[decision.kind](decision):
        yield Claim(key, value, decision)


def needed_by(claim: Claim) -> tuple[str, ...]:
    """Return the ids that have to be an entity, or all that a claim says is said of nothing.

    Of what others are by decision, `conflicts.py` asks by itself.
    """
    match claim.key:
        case Called(entity) | Named(entity) | SameAs(entity) | LabelIs(entity):
            return (entity,)
        case Below(entity):
            return (entity, claim.value)
        case MentionIs():
            return (claim.value,) if claim.value else ()
        case ThemeIs(theme=theme):
            return (theme,) if claim.value == Kind.ADD_THEME else ()
        case _:
            return ()


def apart_among(keys: Iterable[Key]) -> Iterator[tuple[str, str]]:
    """Yield the ids of two that are not the same by decision."""
    return ((key.one, key.other) for key in keys if isinstance(key, Apart))


type _Claimed = Iterator[tuple[Key, str]]


def _entity_is(decision: Decision) -> _Claimed:
    yield Is(decision.entity), decision.into


def _confirmed(decision: Decision) -> _Claimed:
    yield Is(decision.entity), decision.entity


def _apart(decision: Decision) -> _Claimed:
    one, other = sorted((decision.entity, decision.into))
    yield Apart(one, other), decision.kind.value


def _called(decision: Decision) -> _Claimed:
    yield Called(decision.entity), decision.name


def _same(decision: Decision) -> _Claimed:
    yield SameAs(decision.entity, decision.identifier), decision.entity


def _alias(decision: Decision) -> _Claimed:
    yield Named(decision.entity, decision.name), decision.name
    minted = alias_id(decision)
    if minted != decision.entity:
        yield Is(minted), decision.entity


def _labelled(decision: Decision) -> _Claimed:
    yield LabelIs(decision.entity, decision.language), decision.name
    yield Named(decision.entity, decision.name), decision.name
    if decision.language == "en":
        yield Called(decision.entity), decision.name


def _unlabelled(decision: Decision) -> _Claimed:
    for theme in dict.fromkeys((decision.entity, *decision.names)):
        yield Named(theme, decision.name), NOTHING


def _below(decision: Decision) -> _Claimed:
    yield Below(decision.entity), decision.into


def _mentions(decision: Decision) -> _Claimed:
    if decision.name:
        yield Called(decision.into), decision.name
    for document in decision.documents:
        for name in dict.fromkeys((decision.entity, *decision.names)):
            yield MentionIs(document, name, decision.words, decision.passage), decision.into


def _statement(decision: Decision) -> _Claimed:
    ends = decision.subject, decision.predicate, decision.object
    for document in decision.documents:
        yield StatementIs(document, decision.passage, *ends), decision.kind.value


def _theme(decision: Decision) -> _Claimed:
    for document in decision.documents:
        for name in dict.fromkeys((decision.entity, *decision.names)):
            yield ThemeIs(document, decision.passage, name), decision.kind.value


def _described(decision: Decision) -> _Claimed:
    for document in decision.documents:
        for name in METADATA:
            if value := getattr(decision, name):
                yield DocumentHas(document, name), value


def _none(_: Decision) -> _Claimed:
    yield from ()


_CLAIMS: Mapping[Kind, Callable[[Decision], _Claimed]] = {
    Kind.MERGE: _entity_is,
    Kind.RETYPE: _entity_is,
    Kind.REJECT: _entity_is,
    Kind.CONFIRM: _confirmed,
    Kind.DISTINCT: _apart,
    Kind.RENAME: _called,
    Kind.LINK: _same,
    Kind.ALIAS: _alias,
    Kind.SPLIT: _mentions,
    Kind.REJECT_MENTION: _mentions,
    Kind.REJECT_STATEMENT: _statement,
    Kind.CONFIRM_STATEMENT: _statement,
    Kind.REJECT_THEME: _theme,
    Kind.ADD_THEME: _theme,
    Kind.DESCRIBE: _described,
    Kind.LABEL: _labelled,
    Kind.UNLABEL: _unlabelled,
    Kind.BROADER: _below,
    Kind.UNDO: _none,
    Kind.WITHDRAW: _none,
}
