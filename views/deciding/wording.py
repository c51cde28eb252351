"""What a decision does, in one line of the reader's language."""

from collections.abc import Callable, Mapping

from graph.asking.questions import DocumentRow, document
from graph.decisions.decision import METADATA, Decision, Kind
from graph.decisions.earlier_names import earlier_names
from graph.decisions.pointed_at import called, decided_names
from graph.decisions.provenance import told_decisions
from graph.failures import GraphError, RefusedError
from graph.store import Store
from views.destinations import Destinations
from views.interface.languages import current
from views.interface.messages import named, say
from views.interface.numbers import number
from views.interface.retold import retold
from views.kinds import look
from views.opened import Opened, asked
from views.wording import language, relation, shortened

LONGEST_NAME = 60
_LONGEST_QUOTE = 90
_DOCUMENT = "document/"
_IDS = frozenset({"entity", "other"})
"""Values of a refusal that are ids."""

type Naming = Callable[[str], str]
"""Returns what an entity or a document is called, by its id."""


def naming(opened: Opened, to: Destinations) -> Naming:
    """Return what tells names in a project, in the reader's language."""
    decided: dict[str, str] = asked(opened, decided_names)

    def name(thing_id: str) -> str:
        if thing_id.startswith(_DOCUMENT):
            return _title(opened, thing_id.removeprefix(_DOCUMENT))
        told = decided.get(thing_id) or to.named(
            thing_id, asked(opened, called, thing_id, current())
        )
        return shortened(told, LONGEST_NAME)

    return name


def in_words(decision: Decision, name: Naming, undone: str = "") -> str:
    """Return what a decision does, as text.

    Args:
        decision: What is told.
        name: Tells names.
        undone: What the decision did that this one undoes, as text; its id where it is empty.
    """
    if decision.kind is Kind.UNDO:
        told = _quoted(undone, _LONGEST_QUOTE) if undone else decision.undoes
        return say("deciding.words.undo", decision=told)
    return _WORDS[decision.kind](decision, name)


def telling(opened: Opened, to: Destinations) -> Callable[[Decision], str]:
    """Return what tells decisions; what was renamed is told by the name it had."""
    name = naming(opened, to)
    earlier: dict[str, str] = asked(opened, earlier_names)
    by_id: dict[str, Decision] = asked(opened, _by_id)

    def told(decision: Decision, undone: str = "") -> str:
        before = earlier.get(decision.decision_id)
        if before is None:
            return in_words(decision, name, undone)
        shown = shortened(before, LONGEST_NAME)
        return in_words(decision, lambda each: shown if each == decision.entity else name(each))

    def tell(decision: Decision) -> str:
        other = by_id.get(decision.undoes) if decision.kind is Kind.UNDO else None
        return told(decision, told(other) if other else "")

    return tell


def _by_id(store: Store) -> dict[str, Decision]:
    return {each.decision_id: each for each in told_decisions(store)}


def failure_in_words(error: GraphError | OSError) -> str:
    """Return why the graph could not be changed, in the reader's language."""
    if isinstance(error, RefusedError):
        return refusal_in_words(error, str)
    return retold("faults", str(error))


def refusal_in_words(error: RefusedError, name: Naming) -> str:
    """Return why something was refused, in the reader's language where that is told there."""
    words = named("refusals", error.key, "")
    values = {
        each: number(value) if isinstance(value, int) else name(value) if each in _IDS else value
        for each, value in error.values.items()
    }
    return words.format(**values) if words else str(error)


def _title(opened: Opened, document_id: str) -> str:
    row: DocumentRow | None = asked(opened, document, document_id)
    return document_id[:12] if row is None else shortened(row.title or row.file_name, LONGEST_NAME)


def _is(decision: Decision, name: Naming) -> str:
    return say("deciding.words.merge", entity=name(decision.entity), into=name(decision.into))


def _split(decision: Decision, name: Naming) -> str:
    words = say(
        "deciding.words.split",
        entity=_called(decision, name),
        into=decision.name or name(decision.into),
    )
    return words + _where(decision, name)


def _rename(decision: Decision, name: Naming) -> str:
    return say("deciding.words.rename", entity=name(decision.entity), name=decision.name)


def _retype(decision: Decision, name: Naming) -> str:
    kind = look(decision.into.partition("/")[0]).one
    return say("deciding.words.retype", entity=name(decision.entity), kind=kind)


def _reject(decision: Decision, name: Naming) -> str:
    kind = look(decision.entity.partition("/")[0]).one
    return say("deciding.words.reject", entity=name(decision.entity), kind=kind)


def _confirm(decision: Decision, name: Naming) -> str:
    return say("deciding.words.confirm", entity=name(decision.entity))


def _distinct(decision: Decision, name: Naming) -> str:
    return say("deciding.words.distinct", entity=name(decision.entity), other=name(decision.into))


def _link(decision: Decision, name: Naming) -> str:
    identifier = shortened(decision.identifier, LONGEST_NAME)
    return say("deciding.words.link", entity=name(decision.entity), identifier=identifier)


def _alias(decision: Decision, name: Naming) -> str:
    return say("deciding.words.alias", entity=name(decision.entity), name=decision.name)


def _reject_mention(decision: Decision, name: Naming) -> str:
    told = say("deciding.words.reject_mention", entity=_called(decision, name))
    return told + _where(decision, name)


def _reject_statement(decision: Decision, name: Naming) -> str:
    said = say("deciding.words.reject_statement", statement=_stated(decision, name))
    return said + _where(decision, name)


def _confirm_statement(decision: Decision, name: Naming) -> str:
    said = say("deciding.words.confirm_statement", statement=_stated(decision, name))
    return said + _where(decision, name)


def _reject_theme(decision: Decision, name: Naming) -> str:
    told = say("deciding.words.reject_theme", entity=name(decision.entity))
    return told + _where(decision, name)


def _add_theme(decision: Decision, name: Naming) -> str:
    return say("deciding.words.add_theme", entity=name(decision.entity)) + _where(decision, name)


def _describe(decision: Decision, name: Naming) -> str:
    told = ", ".join(
        f"{named('deciding.metadata', each)} {_quoted(value, LONGEST_NAME)}"
        for each in METADATA
        if (value := str(getattr(decision, each)))
    )
    return say("deciding.words.describe", told=told) + _where(decision, name)


def _label(decision: Decision, name: Naming) -> str:
    tongue = language(decision.language)
    return say(
        "deciding.words.label", entity=name(decision.entity), name=decision.name, language=tongue
    )


def _unlabel(decision: Decision, name: Naming) -> str:
    return say("deciding.words.unlabel", entity=name(decision.entity), name=decision.name)


def _broader(decision: Decision, name: Naming) -> str:
    return say("deciding.words.broader", entity=name(decision.entity), into=name(decision.into))


def _withdraw(_: Decision, __: Naming) -> str:
    return say("deciding.words.withdraw")


def _called(decision: Decision, name: Naming) -> str:
    entity = name(decision.entity)
    return f"{_quoted(decision.words, LONGEST_NAME)} ({entity})" if decision.words else entity


def _stated(decision: Decision, name: Naming) -> str:
    ends = name(decision.subject), name(decision.object)
    return f"{ends[0]} {relation((decision.predicate,))} {ends[1]}"


def _where(decision: Decision, name: Naming) -> str:
    """Return in which documents, and in which sentence."""
    several = decision.documents
    if len(several) > 1:
        where = say("deciding.words.in_documents", n=len(several))
    else:
        titles = (name(f"{_DOCUMENT}{each}") for each in several)
        where = "".join(say("deciding.words.in_document", title=title) for title in titles)
    words = decision.passage
    return say("shared.fact", name=where, told=_quoted(words, _LONGEST_QUOTE)) if words else where


def _quoted(words: str, longest: int) -> str:
    return say("deciding.quoted", words=shortened(words, longest))


_WORDS: Mapping[Kind, Callable[[Decision, Naming], str]] = {
    Kind.MERGE: _is,
    Kind.SPLIT: _split,
    Kind.RENAME: _rename,
    Kind.RETYPE: _retype,
    Kind.REJECT: _reject,
    Kind.CONFIRM: _confirm,
    Kind.DISTINCT: _distinct,
    Kind.LINK: _link,
    Kind.ALIAS: _alias,
    Kind.REJECT_MENTION: _reject_mention,
    Kind.REJECT_STATEMENT: _reject_statement,
    Kind.CONFIRM_STATEMENT: _confirm_statement,
    Kind.REJECT_THEME: _reject_theme,
    Kind.ADD_THEME: _add_theme,
    Kind.DESCRIBE: _describe,
    Kind.LABEL: _label,
    Kind.UNLABEL: _unlabel,
    Kind.BROADER: _broader,
    Kind.WITHDRAW: _withdraw,
}
