"""Owns what a decision is: its kinds, what each needs, and its line in `decisions.jsonl`.

A decision is keyed on what lasts: ids of entities, minted from normalised names and kinds, hashes
of documents, and quoted words; never on where something stood in a run.
"""

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from functools import lru_cache

from extract.model import Kind as EntityKind
from extract.model import Modality, Predicate
from graph.decisions.moments import in_time, second_of
from graph.failures import RefusedError
from graph.iris import HASH_LENGTH, entity_iri, id_of
from ontology.addresses import ADDRESS, WANTED
from ontology.names import is_one_line, minted_id

BYTE_ORDER_MARK = "\ufeff"
"""What editors put before the first line of a file, which may be the second when two are joined."""

LONGEST_LINE = 64_000
"""Bytes of a line that are read as a decision."""

MOST_REPLACED = 200
"""Earlier decisions that one tells of as known to whoever took it, the latest of them."""

_LONGEST_WORDS, _LONGEST_NAME, _MOST_LISTED = 10_000, 300, 1_000
_ID_LENGTH = 20
_ENTITY = rf"(?:{'|'.join(EntityKind)})/[^\s<>\"{{}}|^`\\\x00-\x20]{{1,400}}"
_DECISION = "[0-9a-z]{8,64}"


class DecisionError(RefusedError):
    """A decision cannot be taken or recorded; the message says why and what to do.

    Attributes:
        place: Which of several that were to be taken at once it is, from 0; None for one alone.
    """

    place: int | None = None


class Kind(StrEnum):
    """What a decision does."""

    MERGE = "merge"
    SPLIT = "split"
    RENAME = "rename"
    RETYPE = "retype"
    REJECT = "reject"
    CONFIRM = "confirm"
    DISTINCT = "distinct"
    LINK = "link"
    ALIAS = "alias"
    REJECT_MENTION = "reject-mention"
    REJECT_STATEMENT = "reject-statement"
    CONFIRM_STATEMENT = "confirm-statement"
    REJECT_THEME = "reject-theme"
    ADD_THEME = "add-theme"
    DESCRIBE = "describe"
    LABEL = "label"
    UNLABEL = "unlabel"
    BROADER = "broader"
    UNDO = "undo"
    WITHDRAW = "withdraw"


@dataclass(frozen=True, slots=True)
class Decision:
    """What somebody decided, once and for all until it is undone.

    Attributes:
        kind: What is done.
        when: The moment, as `2026-11-26T09:30:00Z`; with a fraction that counts up where it was
            decided after others of the same second.
        who: Who decided.
        why: The reason, in a sentence.
        entity: Id of the entity it is about, as it was shown.
        into: Id of the entity that stays, or that mentions name from now on.
        name: What something is called from now on.
        names: Ids by which documents knew the entity when mentions of it were decided on; of themes
            that were one with it by decision, when a name was taken from it that they have.
        documents: Hashes of the documents it applies to, as their IRIs have them.
        words: Words of a mention.
        passage: Words of the passage.
        subject: Id of what a statement is about.
        predicate: What the statement says, by its name in the vocabulary.
        object: Id of the statement's other end.
        modality: Whether the statement is asserted, negated, reported or planned.
        said_by: Id of who said so, where it is reported.
        identifier: Address of the same thing elsewhere.
        title: Title of a document.
        issued: Its date, in EDTF.
        publisher: Its publisher.
        language: ISO 639-1 code of its language, or of a label.
        undoes: Id of the decision that is undone.
        mark: What a withdrawn document is known again by, here and nowhere else (`withdrawn.py`).
        replaces: Ids of decisions on the same matter, known to whoever decided.
        seen: Ids that documents defined the entity to be, known to whoever decided.
        along: Ids that were decided to be the entity when it was rejected, itself among them.
        decision_id: A name for it that no other has.
    """

    kind: Kind
    when: str
    who: str
    why: str = ""
    entity: str = ""
    into: str = ""
    name: str = ""
    names: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    words: str = ""
    passage: str = ""
    subject: str = ""
    predicate: str = ""
    object: str = ""
    modality: str = ""
    said_by: str = ""
    identifier: str = ""
    title: str = ""
    issued: str = ""
    publisher: str = ""
    language: str = ""
    undoes: str = ""
    mark: str = ""
    replaces: tuple[str, ...] = ()
    seen: tuple[str, ...] = ()
    along: tuple[str, ...] = ()
    decision_id: str = ""

    def __post_init__(self) -> None:
        _check(self)
        if not self.decision_id:
            digest = hashlib.sha256(_json(_told(self)).encode()).hexdigest()[:_ID_LENGTH]
            object.__setattr__(self, "decision_id", digest)

    @property
    def order(self) -> tuple[str, str]:
        """What decisions are replayed by: the moment, then the id."""
        return in_time(self.when), self.decision_id

    @property
    def line(self) -> str:
        """The decision as a line of the record, without its end."""
        return _json({"id": self.decision_id, **_told(self)})

    @property
    def said(self) -> tuple[str | tuple[str, ...], ...]:
        """What was decided in which second, whatever was known."""
        return self.second, *(getattr(self, name) for name in _SAID)

    @property
    def second(self) -> str:
        """The second in which it was decided."""
        return second_of(self.when)

    def at(self, when: str) -> "Decision":
        """Return this decision as taken at another moment."""
        return self if when == self.when else replace(self, when=when, decision_id="")

    @property
    def is_reworded(self) -> bool:
        """Say whether its line was edited since it was decided: its id is another's."""
        return replace(self, decision_id="").decision_id != self.decision_id

    def differs_in_words_alone(self, other: "Decision") -> bool:
        """Say whether another of the same id is the same but for who decided and why."""
        return replace(self, who=other.who, why=other.why) == other

    def is_part_of(self, other: "Decision") -> bool:
        """Say whether another of the same id is this with more, which was taken out of this."""
        parts = {each: getattr(self, each) for each in _LISTED}
        kept = all(set(part) <= set(getattr(other, each)) for each, part in parts.items())
        return kept and replace(other, **parts) == self

    def replacing(
        self, earlier: tuple[str, ...], seen: tuple[str, ...], along: tuple[str, ...] = ()
    ) -> "Decision":
        """Return this decision as taken in the knowledge of others and of definitions."""
        return replace(self, replaces=earlier, seen=seen, along=along, decision_id="")


OF_THEMES = frozenset({Kind.ADD_THEME, Kind.REJECT_THEME, Kind.LABEL, Kind.UNLABEL, Kind.BROADER})
"""Kinds of decision that are on themes alone."""

PHRASE = "theme/name/"
"""What ids of phrases begin with that might be themes; no document need name them so."""

METADATA = ("title", "issued", "publisher", "language")
"""What can be said of a document besides what it says."""

_KNOWN = frozenset({"when", "replaces", "seen", "along", "decision_id"})
_SAID = tuple(f.name for f in fields(Decision) if f.name not in _KNOWN)
_COMMON = {"kind", "when", "who", "why", "replaces", "seen", "decision_id"}
_NEEDED: Mapping[Kind, frozenset[str]] = {
    Kind.MERGE: frozenset({"entity", "into"}),
    Kind.SPLIT: frozenset({"entity", "into", "documents"}),
    Kind.RENAME: frozenset({"entity", "name"}),
    Kind.RETYPE: frozenset({"entity", "into"}),
    Kind.REJECT: frozenset({"entity"}),
    Kind.CONFIRM: frozenset({"entity"}),
    Kind.DISTINCT: frozenset({"entity", "into"}),
    Kind.LINK: frozenset({"entity", "identifier"}),
    Kind.ALIAS: frozenset({"entity", "name"}),
    Kind.REJECT_MENTION: frozenset({"entity", "documents"}),
    Kind.REJECT_STATEMENT: frozenset({"documents", "passage", "subject", "predicate", "object"}),
    Kind.CONFIRM_STATEMENT: frozenset({"documents", "passage", "subject", "predicate", "object"}),
    Kind.REJECT_THEME: frozenset({"documents", "passage", "entity"}),
    Kind.ADD_THEME: frozenset({"documents", "passage", "entity"}),
    Kind.DESCRIBE: frozenset({"documents"}),
    Kind.LABEL: frozenset({"entity", "name", "language"}),
    Kind.UNLABEL: frozenset({"entity", "name"}),
    Kind.BROADER: frozenset({"entity", "into"}),
    Kind.UNDO: frozenset({"undoes"}),
    Kind.WITHDRAW: frozenset({"mark"}),
}
_ALLOWED: Mapping[Kind, frozenset[str]] = {
    Kind.SPLIT: frozenset({"name", "names", "words", "passage"}),
    Kind.RETYPE: frozenset({"name"}),
    Kind.REJECT: frozenset({"along"}),
    Kind.REJECT_MENTION: frozenset({"names", "words", "passage"}),
    Kind.REJECT_THEME: frozenset({"names"}),
    Kind.CONFIRM_STATEMENT: frozenset({"modality", "said_by"}),
    Kind.ADD_THEME: frozenset({"words"}),
    Kind.DESCRIBE: frozenset(METADATA),
    Kind.UNLABEL: frozenset({"names"}),
}
_FORMS: Mapping[str, tuple[re.Pattern[str], str]] = {
    "when": (
        re.compile(r"\d{4}-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d:[0-5]\d(\.\d{6})?Z"),
        "a moment such as 2026-11-26T09:30:00Z",
    ),
    **{
        each: (re.compile(_ENTITY), "the id of an entity such as organisation/name/harbour-circle")
        for each in ("entity", "into", "names", "seen", "along", "said_by")
    },
    **{
        each: (re.compile(rf"{_ENTITY}|document/[0-9a-f]{{{HASH_LENGTH}}}"), "the id of an entity")
        for each in ("subject", "object")
    },
    "modality": (re.compile("|".join(Modality)), f"one of {', '.join(Modality)}"),
    "predicate": (re.compile("|".join(Predicate)), f"one of {', '.join(Predicate)}"),
    "documents": (
        re.compile(rf"[0-9a-f]{{{HASH_LENGTH}}}"),
        f"the hash of a document, {HASH_LENGTH} hexadecimal digits",
    ),
    "identifier": (ADDRESS, WANTED),
    "issued": (re.compile(r"[0-9Xu?~%.,/-]{4,40}"), "a date such as 2004-06-01, 2004-06 or 2004"),
    "language": (re.compile("[a-z]{2,3}"), "the code of a language, such as en"),
    "undoes": (re.compile(_DECISION), "the id of a decision"),
    "mark": (re.compile("[0-9a-f]{32}"), "32 hexadecimal digits"),
    "replaces": (re.compile(_DECISION), "ids of decisions"),
    "decision_id": (re.compile(_DECISION), "the id of a decision"),
}
NO_ADDRESS = "address"
"""Key of the error that what something is linked to is no address."""

_IDS = frozenset({"entity", "into", "names", "subject", "object", "said_by", "seen", "along"})
_FORM_KEYS = {"identifier": NO_ADDRESS, "issued": "date", "language": "language"}
_LISTED = {"names", "documents", "replaces", "seen", "along"}
_LONG = {"words", "passage", "why"}


def alias_id(decision: Decision) -> str:
    """Return the id that documents give to what bears the name of an alias."""
    return minted_id(decision.entity.split("/", 1)[0], decision.name)


@lru_cache(1 << 15)
def parsed(line: str) -> Decision:
    """Return the decision that a line of the record tells.

    Raises:
        DecisionError: It tells none; the message says what was expected.
    """
    try:
        told = json.loads(line.removeprefix(BYTE_ORDER_MARK))
    except (ValueError, RecursionError) as error:
        raise DecisionError("it is no JSON") from error
    if not isinstance(told, dict):
        raise DecisionError("it is no JSON object")
    told = {("decision_id" if key == "id" else key): value for key, value in told.items()}
    known = {field.name for field in fields(Decision)}
    strange = sorted(str(key)[:40] for key in told.keys() - known)
    if strange:
        raise DecisionError(f"it has {strange[0]!r}, which no decision has")
    if not {"kind", "when", "who", "decision_id"} <= told.keys():
        raise DecisionError("it lacks one of id, kind, when, who")
    for key, value in told.items():
        fits = isinstance(value, list) if key in _LISTED else isinstance(value, str)
        if not fits:
            raise DecisionError(f"{key} must be {'a list' if key in _LISTED else 'a text'}")
        if key in _LISTED:
            told[key] = tuple(map(_as_in_iri, value) if key in _IDS else value)
        elif key in _IDS:
            told[key] = _as_in_iri(value)
    if told["kind"] not in set(Kind):
        raise DecisionError(f"{str(told['kind'])[:40]!r} is no kind of decision")
    return Decision(**told | {"kind": Kind(told["kind"])})


def _as_in_iri(entity_id: object) -> object:
    """Return an id as IRIs write it: a graph would give another back else."""
    is_one = isinstance(entity_id, str) and re.fullmatch(_ENTITY, entity_id)
    return id_of(entity_iri(entity_id)) if is_one else entity_id


def _told(decision: Decision) -> dict[str, str | list[str]]:
    """Return what a decision says, in the order of its fields and without what is empty."""
    told: dict[str, str | list[str]] = {}
    for field in fields(decision):
        value = getattr(decision, field.name)
        if value and field.name != "decision_id":
            told[field.name] = list(value) if isinstance(value, tuple) else str(value)
    return told


def _json(told: Mapping[str, object]) -> str:
    return json.dumps(told, ensure_ascii=False, separators=(",", ":"))


def _check(decision: Decision) -> None:
    """Raise where a decision lacks something, has too much, or says it in a wrong form."""
    kind = decision.kind
    given = {f.name for f in fields(decision) if getattr(decision, f.name)} - _COMMON
    if lacking := sorted(_NEEDED[kind] - given):
        raise DecisionError(f"{kind} needs {', '.join(lacking)}")
    if needless := sorted(given - _NEEDED[kind] - _ALLOWED.get(kind, frozenset())):
        raise DecisionError(f"{kind} takes no {', '.join(needless)}")
    if kind is Kind.DESCRIBE and not given & set(METADATA):
        raise DecisionError(f"{kind} needs one of {', '.join(METADATA)}")
    for field in fields(decision):
        value = getattr(decision, field.name)
        values = value if isinstance(value, tuple) else (value,)
        if len(values) > _MOST_LISTED:
            raise DecisionError(f"{field.name} has more than {_MOST_LISTED:,} entries")
        for each in values:
            _check_value(field.name, each)
    _check_sense(decision)


def _check_value(name: str, value: object) -> None:
    longest = _LONGEST_WORDS if name in _LONG else 500 if name in _FORMS else _LONGEST_NAME
    if not isinstance(value, str) or len(value) > longest or not is_one_line(value):
        raise DecisionError(
            f"{name} must be one line of at most {longest:,} characters", "too_long", n=longest
        )
    if name in _FORMS and (value or name == "when") and not _FORMS[name][0].fullmatch(value):
        key = _FORM_KEYS.get(name, "")
        raise DecisionError(
            f"{name} must be {_FORMS[name][1]}; got {value[:80]!r}", key, got=value[:80]
        )
    if name == "who" and not value.strip():
        raise DecisionError(
            "who must say who decided: give --who NAME or set LINKAGES_WHO", "nobody"
        )


def _check_sense(decision: Decision) -> None:
    kinds = {each.split("/", 1)[0] for each in (decision.entity, decision.into) if each}
    if decision.kind is Kind.RETYPE and len(kinds) < 2:
        raise DecisionError("retype needs another kind", "same_kind")
    if decision.entity and decision.entity == decision.into:
        raise DecisionError(f"{decision.kind} needs two different entities", "same_entity")
    if decision.kind in OF_THEMES and kinds != {"theme"}:
        raise DecisionError(f"{decision.kind} needs a theme", "no_theme")
