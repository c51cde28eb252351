"""Says in one line of English what a decision does."""

from collections.abc import Callable, Mapping

from graph.decisions.decision import METADATA, Decision, Kind

_SHOWN = 60


def in_words(decision: Decision) -> str:
    """Return what a decision does, in words."""
    return _WORDS[decision.kind](decision)


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


def _statement(decision: Decision) -> str:
    return f"{decision.subject} {decision.predicate} {decision.object}{_where(decision)}"


def _metadata(decision: Decision) -> str:
    told = ((name, getattr(decision, name)) for name in METADATA)
    return ", ".join(f"{name} {_short(value)}" for name, value in told if value)


_WORDS: Mapping[Kind, Callable[[Decision], str]] = {
    Kind.MERGE: lambda d: f"{d.entity} is {d.into}",
    Kind.SPLIT: lambda d: f"{_of_words(d)}{d.entity} is {d.into}{_where(d)}",
    Kind.RENAME: lambda d: f"{d.entity} is called {_short(d.name)}",
    Kind.RETYPE: lambda d: f"{d.entity} is {d.into}",
    Kind.REJECT: lambda d: f"{d.entity} is no entity",
    Kind.CONFIRM: lambda d: f"{d.entity} is right",
    Kind.LINK: lambda d: f"{d.entity} is {d.identifier}",
    Kind.ALIAS: lambda d: f"{d.entity} is also called {_short(d.name)}",
    Kind.REJECT_MENTION: lambda d: f"{_of_words(d)}no {d.entity}{_where(d)}",
    Kind.REJECT_STATEMENT: lambda d: f"not so: {_statement(d)}",
    Kind.CONFIRM_STATEMENT: lambda d: f"so it is: {_statement(d)}",
    Kind.REJECT_THEME: lambda d: f"not on {d.entity}{_where(d)}",
    Kind.ADD_THEME: lambda d: f"on {d.entity}{_where(d)}",
    Kind.DESCRIBE: lambda d: f"{_metadata(d)}{_where(d)}",
    Kind.LABEL: lambda d: f"{d.entity} is called {_short(d.name)} ({d.language})",
    Kind.UNLABEL: lambda d: f"{_short(d.name)} is no name of {d.entity}",
    Kind.BROADER: lambda d: f"{d.entity} is below {d.into}",
    Kind.UNDO: lambda d: f"undoes {d.undoes}",
    Kind.WITHDRAW: lambda _: "a document was withdrawn",
}
