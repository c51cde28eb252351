"""Does one step after another with a project, some killed, and looks whether all holds."""

import random
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from graph.building.withdrawing import told_of_by
from graph.decisions.record import read_record
from graph.failures import GraphError
from graph.project import Project
from soaking.commands import Answer, Commands, finished
from soaking.expected import Expected, Withdrawn
from soaking.step import Step
from soaking.steps import Steps
from soaking.watching import NOTHING_BESIDE, Beside, Figures, figures

_KILLED, _AGAIN, _TOGETHER = 0.3, 0.5, 0.08
"""How often a step that changes the project is killed; given again then; has company."""

_FIRST_LENGTH = 4.0
"""Seconds that a step is thought to take before it was seen."""


@dataclass
class Told:
    """What happened.

    Attributes:
        steps: How often each kind of step ended by itself.
        killed: How often each was killed.
        refused: How often each ended with a line that says why not.
        faults: What was wrong.
        redacted: How many decisions went with documents that were withdrawn.
        figures: What there was after each step.
    """

    steps: Counter[str] = field(default_factory=Counter)
    killed: Counter[str] = field(default_factory=Counter)
    refused: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)
    redacted: int = 0
    figures: list[Figures] = field(default_factory=list)


class Soak:
    """A project and what is done with it.

    Attributes:
        told: What happened.
        expected: What must be there.
    """

    def __init__(
        self,
        commands: Commands,
        steps: Steps,
        chance: random.Random,
        tell: Callable[[str], object],
        told: Told | None = None,
        expected: Expected | None = None,
    ) -> None:
        """Begin, or go on.

        Args:
            commands: Run the program.
            steps: Draw what is done.
            chance: Draws what is killed.
            tell: Is told of each step.
            told: What happened before; it is added to.
            expected: What must be there from before.
        """
        self._commands, self._steps, self._chance, self._tell = commands, steps, chance, tell
        self.told, self.expected = told or Told(), expected or Expected()
        self._project = Project.open(commands.folder)
        self._lengths: dict[str, float] = {}
        self._withdrawals: list[Withdrawn] = []
        self._bounds = [self.expected.bounds()] * 2
        self._begun = time.monotonic()

    def bounds(self) -> tuple[int, int]:
        """Return how few and how many documents may be told of now, or were a moment ago."""
        return min(low for low, _ in self._bounds), max(high for _, high in self._bounds)

    def once(self, beside: Beside = NOTHING_BESIDE) -> None:
        """Do one step, and look."""
        step = self._steps.draw(self.expected)
        chance = self._chance.random()
        if step.changes and chance < _KILLED:
            self._do_killed(step)
        elif step.changes and chance < _KILLED + _TOGETHER:
            self._do_together(step, self._steps.decide(self.expected))
        else:
            self.do(step)
        documents = len(self.expected.present)
        self.told.figures.append(figures(self._commands, beside, self._begun, documents))

    def do(self, step: Step) -> None:
        """Do a step to its end."""
        self._go_through(step)
        self._note_withdrawal(step)
        self._ended(step, self._commands.run(*step.arguments))

    def _do_killed(self, step: Step) -> None:
        """Kill a step at a moment; half of the time give the same command again."""
        self._go_through(step)
        self._note_withdrawal(step)
        moment = self._chance.uniform(0.05, 1.0) * self._lengths.get(step.words, _FIRST_LENGTH)
        answer = self._commands.run_killed(moment, *step.arguments)
        if answer.code is not None:
            self._ended(step, answer)
            return
        self.told.killed[step.words] += 1
        if answer.orphans:
            self._fault(step, f"{answer.orphans} processes went on after it was killed")
        self.expected.killed(step)
        self._look(step, settled=False)
        self._tell(f"{step.words}, killed after {answer.seconds:.1f} s")
        if self._chance.random() < _AGAIN and not step.removes and step.words != "decide":
            self.do(step)

    def _do_together(self, step: Step, other: Step) -> None:
        """Do a step, and decide something while it runs."""
        self._go_through(step, other)
        self._note_withdrawal(step)
        first = self._commands.begin(*step.arguments)
        time.sleep(self._chance.uniform(0, 1) * self._lengths.get(step.words, _FIRST_LENGTH))
        beside = self._commands.run(*other.arguments)
        answer = finished(first)
        busy = answer.code == 1 and "another process is changing this project" in answer.told
        if busy:
            self.told.refused[f"{step.words}, for another was writing"] += 1
        else:
            self._ended(step, answer, settled=False)
        self._ended(other, beside, settled=False)

    def _ended(self, step: Step, answer: Answer, *, settled: bool = True) -> None:
        """Look at what a step did that ended by itself."""
        self._lengths[step.words] = answer.seconds
        if answer.code is None:
            self._fault(step, "hangs")
            return
        refused = answer.code == 1 and _is_one_line(answer.told)
        late = step.late(answer) if answer.code == 1 else frozenset()
        if answer.code == 0:
            self.told.steps[step.words] += 1
            self.expected.finished(step)
            if wrong := step.seen(answer):
                self._fault(step, wrong)
        elif late:
            self.told.refused[f"{step.words}, some for want of time"] += 1
            self.expected.finished(replace(step, adds=step.adds - late))
        elif step.may_refuse and refused:
            self.told.refused[step.words] += 1
        else:
            self._fault(step, f"ended with {answer.code}: {answer.told[-400:]}")
        self._look(step, settled=settled and step.changes and answer.code == 0)
        self._tell(f"{step.words}: {answer.code}, {answer.seconds:.1f} s")

    def _go_through(self, *steps: Step) -> None:
        self._bounds = [self._bounds[-1], self.expected.bounds(*steps)]

    def _look(self, step: Step, *, settled: bool) -> None:
        """Compare what is there with what must be."""
        self._forget_redacted()
        try:
            for fault in self.expected.faults(self._project, settled=settled):
                self._fault(step, fault)
        except GraphError as error:
            self._fault(step, f"what it left cannot be read: {error}")
        if settled:
            self._withdrawals.clear()
        self._bounds.append(self.expected.bounds())

    def _note_withdrawal(self, step: Step) -> None:
        """Note what decisions may go with the documents that a step withdraws."""
        if step.withdraws:
            with self._project.reading() as store:
                told_of = frozenset(told_of_by(store, step.removes))
            self._withdrawals.append(Withdrawn(step.removes, told_of))

    def _forget_redacted(self) -> None:
        """No longer expect decisions that went, and may have gone with a withdrawn document."""
        recorded = read_record(self._project.decisions).decisions
        for each in self.expected.confirmed - {one.decision_id for one in recorded}:
            if any(w.may_take(each, self.expected.decisions) for w in self._withdrawals):
                self.expected.confirmed.discard(each)
                self.told.redacted += 1

    def _fault(self, step: Step, what: str) -> None:
        number = sum(self.told.steps.values()) + sum(self.told.killed.values())
        line = f"step {number}, linkages {' '.join(step.arguments)}: {what}"
        self.told.faults.append(line)
        self._tell(f"FAULT {line}")


def _is_one_line(told: str) -> bool:
    lines = told.strip().splitlines()
    return len(lines) == 1 and lines[0].startswith("linkages: ") and "fault of" not in lines[0]
