"""Turns what a person asks for, in names as they read them, into a decision."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from extract.model import Kind as EntityKind
from graph.decisions.decision import PHRASE, Decision, DecisionError, Kind
from graph.decisions.document_page import EVIDENCE, QUOTES, TYPE, as_given, as_quoted
from graph.decisions.finding import FURTHER_NAMES, bearers
from graph.decisions.meant import document_named, entity_named
from graph.decisions.options import check_options
from graph.decisions.pointed_at import called
from graph.decisions.sense import check_sense
from graph.iris import CURRENT_GRAPH, entity_iri, id_of
from graph.store import Store
from graph.terms import Iri, Literal, iri
from ontology.names import minted_id
from ontology.namespaces import BASE, LK
from ontology.own_thesaurus import own_theme_id

_STANDS_FOR = iri("lk:standsFor")
NEW = "new"
"""What a theme is called that a label makes."""

type _Given = dict[str, Any]
"""Attributes of a decision."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a person asks for.

    Attributes:
        kind: Of decision.
        thing: What it is on: a name or id of an entity, a document, a statement, a decision.
        other: What it is to become: another entity, a name, a kind, an address.
        documents: Hashes of documents, or beginnings of them.
        passage: Words of the passage it is about.
        words: Words of the mention it is about.
        metadata: Title, issued, publisher, language of a document.
    """

    kind: str
    thing: str
    other: str = ""
    documents: tuple[str, ...] = ()
    passage: str = ""
    words: str = ""
    metadata: tuple[tuple[str, str], ...] = ()

    @property
    def options(self) -> frozenset[str]:
        """What is given besides thing and other, by its name on the command line."""
        told = {"--document": self.documents, "--passage": self.passage, "--words": self.words}
        given = {name for name, value in told.items() if value}
        return frozenset(given | {f"--{name}" for name, _ in self.metadata})


@dataclass(frozen=True, slots=True)
class Deciding:
    """Who decides, when and why."""

    who: str
    when: datetime
    why: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "who", as_given(self.who))
        object.__setattr__(self, "why", as_given(self.why))

    @property
    def moment(self) -> str:
        """The moment as it is recorded."""
        return self.when.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def decision_for(store: Store, asked: Asked, deciding: Deciding) -> Decision:
    """Return the decision that a person asks for.

    Raises:
        DecisionError: It is not clear what is meant; the message says what to give.
    """
    try:
        kind = Kind(asked.kind)
    except ValueError as error:
        raise DecisionError(
            f"{asked.kind[:40]!r} is no kind of decision; choose one of {', '.join(Kind)}"
        ) from error
    check_options(kind, asked.options, asked.other)
    given = _GIVEN[kind](store, asked)
    check_sense(kind, given)
    if kind is Kind.REJECT and given.get("documents"):
        kind = Kind.REJECT_MENTION
    return Decision(kind, deciding.moment, deciding.who, deciding.why, **given)


def asked_of_phrase(words: str, kind: str, other: str = "") -> Asked:
    """Return what is asked of a phrase that might be a theme, in the kinds of decision.

    Args:
        words: The phrase.
        kind: `label` or `confirm` makes a theme of it, `alias` or `merge` another name of the theme
            `other`; `reject` says that it is none.
        other: The theme, or what a new one is called where that is not the phrase.
    """
    if kind in {Kind.LABEL, Kind.CONFIRM, Kind.RENAME}:
        return Asked(Kind.LABEL, NEW, other or words)
    if kind in {Kind.ALIAS, Kind.MERGE}:
        return Asked(Kind.ALIAS, _needed(Asked(kind, words, other), "the theme it names"), words)
    return Asked(kind, minted_id("theme", words), other)


def _one(store: Store, asked: Asked) -> str:
    """Return the entity that is meant; a theme need not be named by any document yet."""
    return entity_named(store, asked.thing, known_beforehand=asked.thing.startswith("theme/"))


def _pair(store: Store, asked: Asked) -> _Given:
    return {
        "entity": _one(store, asked),
        "into": entity_named(store, _needed(asked, "the entity that stays"), known_beforehand=True),
    }


def _two(store: Store, asked: Asked) -> _Given:
    other = _needed(asked, "the entity that it is not")
    return {"entity": _one(store, asked), "into": entity_named(store, other)}


def _split(store: Store, asked: Asked) -> _Given:
    entity = entity_named(store, asked.thing)
    new = _needed(asked, "the name of the other entity, or its id")
    kind = entity.split("/", 1)[0]
    is_id = new.split("/", 1)[0] in set(EntityKind) and "/" in new
    named = {} if is_id else {"name": as_given(new)}
    return {
        "entity": entity,
        "into": id_of(entity_iri(new)) if is_id else minted_id(kind, as_given(new)),
        **named,
        **_where(store, asked),
        "names": _names(store, entity),
    }


def _retyped(store: Store, asked: Asked) -> _Given:
    entity = entity_named(store, asked.thing)
    kind = _needed(asked, f"the kind it is: {', '.join(EntityKind)}")
    if kind not in set(EntityKind):
        raise DecisionError(f"{kind[:40]!r} is no kind; choose one of {', '.join(EntityKind)}")
    label = called(store, entity)
    return {"entity": entity, "into": minted_id(kind, label), "name": label}


def _named(store: Store, asked: Asked) -> _Given:
    name = as_given(_needed(asked, "the name"))
    return {"entity": entity_named(store, asked.thing, known_beforehand=True), "name": name}


def _unlabelled(store: Store, asked: Asked) -> _Given:
    """Take a name also from themes that are it now: texts name these by it, and they hand it on."""
    given = _named(store, asked)
    return given | {
        "names": tuple(bearers(store, given["entity"], given["name"], FURTHER_NAMES)),
    }


def _linked(store: Store, asked: Asked) -> _Given:
    address = _needed(asked, "the address of the same thing elsewhere")
    return {"entity": entity_named(store, asked.thing), "identifier": address}


def _rejected(store: Store, asked: Asked) -> _Given:
    if asked.thing.startswith(PHRASE) and not asked.documents:
        return {"entity": id_of(entity_iri(asked.thing))}
    entity = _one(store, asked)
    if not asked.documents:
        return {"entity": entity}
    return {"entity": entity, **_where(store, asked), "names": _names(store, entity)}


def _alone(store: Store, asked: Asked) -> _Given:
    return {"entity": entity_named(store, asked.thing)}


def _theme(store: Store, asked: Asked) -> _Given:
    theme = entity_named(store, asked.thing, known_beforehand=True)
    names = _names(store, theme) if asked.kind == Kind.REJECT_THEME else ()
    return {"entity": theme, **_where(store, asked), "names": names}


def _statement(store: Store, asked: Asked) -> _Given:
    """Read from the graph what a statement says, for its id counts characters."""
    node = entity_iri(asked.thing.strip().removeprefix("<").removesuffix(">").removeprefix(BASE))
    told = {quad.predicate: quad for quad in store.quads(subject=node)}
    if TYPE not in told or EVIDENCE not in told:
        raise DecisionError(
            f"the graph has no statement {asked.thing[:80]!r}; find its IRI with: linkages query",
            "no_statement",
        )
    graph = told[EVIDENCE].graph
    passage = store.object_of(graph, Iri(str(told[EVIDENCE].object)), QUOTES)
    ends = (told[iri(f"rdf:{each}")].object for each in ("subject", "object"))
    subject, object_ = (id_of(str(each)) for each in ends)
    return {
        "documents": (graph.removeprefix(f"{BASE}document/"),),
        "passage": as_quoted(passage.value) if isinstance(passage, Literal) else "",
        "subject": subject,
        "predicate": str(told[iri("rdf:predicate")].object).removeprefix(LK),
        "object": object_,
    }


def _confirmed(store: Store, asked: Asked) -> _Given:
    """Read also how it is said, so that it can be told where a later reading does not find it."""
    given = _statement(store, asked)
    node = entity_iri(asked.thing.strip().removeprefix("<").removesuffix(">").removeprefix(BASE))
    told = {quad.predicate: str(quad.object) for quad in store.quads(subject=node)}
    if modality := told.get(iri("lk:modality")):
        given["modality"] = modality.removeprefix(LK)
    if speaker := told.get(iri("lk:saidBy")):
        given["said_by"] = id_of(speaker)
    return given


def _described(store: Store, asked: Asked) -> _Given:
    named = (asked.thing, *asked.documents)
    found = tuple(dict.fromkeys(document_named(store, each) for each in named))
    return {"documents": found, **{name: as_given(value) for name, value in asked.metadata}}


def _labelled(store: Store, asked: Asked) -> _Given:
    name = as_given(_needed(asked, "the label"))
    language = dict(asked.metadata).get("language", "en")
    return {"entity": _theme_labelled(store, asked.thing, name), "name": name, "language": language}


def _theme_labelled(store: Store, thing: str, name: str) -> str:
    """Return the theme that gets a label: one that is there, or a new one."""
    if thing.strip() != NEW:
        return entity_named(store, thing, known_beforehand=True)
    new = own_theme_id(name)
    if any(True for _ in store.quads(subject=entity_iri(new))):
        raise DecisionError(
            f"there is {new} already; give it labels by that id", "theme_there", entity=new
        )
    return new


def _below(store: Store, asked: Asked) -> _Given:
    above = _needed(asked, "the theme that is broader")
    return {
        "entity": _theme(store, Asked(asked.kind, asked.thing))["entity"],
        "into": entity_named(store, above, known_beforehand=True),
    }


def _undone(_: Store, asked: Asked) -> _Given:
    return {"undoes": asked.thing.strip().removeprefix(BASE).removeprefix("decision/")}


def _withdrawn(_: Store, asked: Asked) -> _Given:
    raise DecisionError(
        f"a document is withdrawn with: linkages remove {asked.thing[:80]} --reason WHY"
    )


_GIVEN: Mapping[Kind, Callable[[Store, Asked], _Given]] = {
    Kind.MERGE: _pair,
    Kind.SPLIT: _split,
    Kind.RENAME: _named,
    Kind.RETYPE: _retyped,
    Kind.REJECT: _rejected,
    Kind.CONFIRM: _alone,
    Kind.DISTINCT: _two,
    Kind.LINK: _linked,
    Kind.ALIAS: _named,
    Kind.REJECT_MENTION: _rejected,
    Kind.REJECT_STATEMENT: _statement,
    Kind.CONFIRM_STATEMENT: _confirmed,
    Kind.REJECT_THEME: _theme,
    Kind.ADD_THEME: _theme,
    Kind.DESCRIBE: _described,
    Kind.LABEL: _labelled,
    Kind.UNLABEL: _unlabelled,
    Kind.BROADER: _below,
    Kind.UNDO: _undone,
    Kind.WITHDRAW: _withdrawn,
}


def _needed(asked: Asked, what: str) -> str:
    if not asked.other.strip():
        raise DecisionError(f"{asked.kind} needs {what} after {asked.thing[:80]!r}", "incomplete")
    return asked.other.strip()


def _where(store: Store, asked: Asked) -> _Given:
    found = tuple(dict.fromkeys(document_named(store, each) for each in asked.documents))
    where: _Given = {"documents": found}
    if asked.words:
        where["words"] = as_given(asked.words)
    if asked.passage:
        where["passage"] = as_given(asked.passage)
    return where


def _names(store: Store, entity_id: str) -> tuple[str, ...]:
    """Return the ids by which documents know an entity."""
    found = store.quads(CURRENT_GRAPH, predicate=_STANDS_FOR, object=entity_iri(entity_id))
    return tuple(sorted({id_of(quad.subject) for quad in found} - {entity_id}))
