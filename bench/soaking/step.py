"""Owns what a step of the soak is: a command, and what it is to change."""

from collections.abc import Callable
from dataclasses import dataclass

from soaking.commands import Answer

type Seen = Callable[[Answer], str | None]
"""Says what is wrong with an answer; None where nothing is."""


@dataclass(frozen=True, slots=True)
class Step:
    """A command, and what it is to change.

    Attributes:
        words: What kind of step, in words.
        arguments: Of the command.
        changes: Whether it writes to the project.
        adds: Ids of documents that are there afterwards.
        removes: Ids of documents that are not there afterwards.
        withdraws: Whether these may not come back.
        may_refuse: Whether the command may end with a line that says why not.
        seen: Looks at the answer of a command that ended by itself.
        late: Yields the ids of documents that the command says it gave up for want of time.
    """

    words: str
    arguments: tuple[str, ...]
    changes: bool = False
    adds: frozenset[str] = frozenset()
    removes: frozenset[str] = frozenset()
    withdraws: bool = False
    may_refuse: bool = False
    seen: Seen = lambda _: None
    late: Callable[[Answer], frozenset[str]] = lambda _: frozenset()
