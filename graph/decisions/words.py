"""Says in one line of English what a decision does."""

from collections.abc import Callable, Mapping

from graph.decisions.decision import METADATA, Decision, Kind

_SHOWN = 60


type Naming = Callable[[str], str]
"""Returns how an entity is told, by its id."""


type Finding = Callable[[str], Decision | None]
"""Returns a decision by its id; None where there is none."""


def _not_looked_up(_: str) -> None:
    return None


def in_words(decision: Decision, name: Naming = str, find: Finding = _not_looked_up) -> str:
    """Return what a decision does, in words.

    Args:
        decision: What is told.
        name: Returns how an entity is told; by its id unless given.
        find: Looks up what is undone, so that it is told too.
    """
    told = _WORDS[decision.kind](decision, name)
    undone = find(decision.undoes) if decision.kind is Kind.UNDO else None
    return told if undone is None else f"{told}: {in_words(undone, name)}"


def _where(decision: Decision) -> str:
    if len(decision.documents) > 1:
        where = f" in {len(decision.documents):,} documents"
    else:
        where = "".join(f" in document {each[:12]}" for each in decision.documents)
    return f"{where}: {_short(decision.passage)}" if decision.passage else where


def _short(words: str) -> str:
    return f"“{words if len(words) <= _SHOWN else f'{words[:_SHOWN]}…'}”"


def _of_words(decision: Decision) -> str:
    return f"{_short(decision.words)}, " if decision.words else ""


def _statement(decision: Decision, name: Naming) -> str:
    ends = name(decision.subject), name(decision.object)
    return f"{ends[0]} {decision.predicate} {ends[1]}{_where(decision)}"


def _metadata(decision: Decision) -> str:
    told = ((name, getattr(decision, name)) for name in METADATA)
    return ", ".join(f"{name} {_short(value)}" for name, value in told if value)


_WORDS: Mapping[Kind, Callable[[Decision, Naming], str]] = {
    Kind.MERGE: lambda d, n: f"{n(d.entity)} is {n(d.into)}",
    Kind.SPLIT: lambda d, n: f"{_of_words(d)}{n(d.entity)} is {n(d.into)}{_where(d)}",
    Kind.RENAME: lambda d, n: f"{n(d.entity)} is called {_short(d.name)}",
    Kind.RETYPE: lambda d, n: f"{n(d.entity)} is {n(d.into)}",
    Kind.REJECT: lambda d, n: f"{n(d.entity)} is no entity",
    Kind.CONFIRM: lambda d, n: f"{n(d.entity)} is right",
    Kind.DISTINCT: lambda d, n: f"{n(d.entity)} and {n(d.into)} are not the same",
    Kind.LINK: lambda d, n: f"{n(d.entity)} is {d.identifier}",
    Kind.ALIAS: lambda d, n: f"{n(d.entity)} is also called {_short(d.name)}",
    Kind.REJECT_MENTION: lambda d, n: f"{_of_words(d)}no {n(d.entity)}{_where(d)}",
    Kind.REJECT_STATEMENT: lambda d, n: f"not so: {_statement(d, n)}",
    Kind.CONFIRM_STATEMENT: lambda d, n: f"so it is: {_statement(d, n)}",
    Kind.REJECT_THEME: lambda d, n: f"not on {n(d.entity)}{_where(d)}",
    Kind.ADD_THEME: lambda d, n: f"on {n(d.entity)}{_where(d)}",
    Kind.DESCRIBE: lambda d, _: f"{_metadata(d)}{_where(d)}",
    Kind.LABEL: lambda d, n: f"{n(d.entity)} is called {_short(d.name)} ({d.language})",
    Kind.UNLABEL: lambda d, n: f"{_short(d.name)} is no name of {n(d.entity)}",
    Kind.BROADER: lambda d, n: f"{n(d.entity)} is below {n(d.into)}",
    Kind.UNDO: lambda d, _: f"undoes {d.undoes}",
    Kind.WITHDRAW: lambda _, __: "a document was withdrawn",
}
