"""Owns what is done with a project, drawn at random: commands as people give them."""

import json
import random
from collections.abc import Callable
from pathlib import Path

from graph.asking.asking import answers
from graph.decisions.decision import Kind
from graph.iris import id_of
from graph.project import Project
from soaking.commands import Answer
from soaking.expected import Expected, document_id_of
from soaking.step import Step

type Written = Callable[[int, Path], object]
"""Writes document n to a file."""

_MOST_AT_ONCE = 4
_REASON = "asked for by those it tells of"
_COUNT = "SELECT (COUNT(DISTINCT ?d) AS ?n) WHERE { GRAPH ?g { ?d a lk:Document } }"
_EXPORTS = ("nquads", "trig", "csv", "graphml", "html")
_DECISIONS = ("merge", "rename", "reject", "confirm", "alias", "describe", "undo")


class Steps:
    """Draws steps.

    Attributes:
        files: The file of each document that was written, by its id.
    """

    def __init__(
        self,
        project: Project,
        folder: Path,
        write: Written,
        chance: random.Random,
        files: dict[str, Path] | None = None,
    ) -> None:
        self._project, self._folder, self._write, self._chance = project, folder, write, chance
        self.files = files or {}
        self._exported = 0
        self._draws: tuple[tuple[int, Callable[[Expected], Step]], ...] = (
            (30, self.add),
            (12, self.remove),
            (5, self.withdraw),
            (4, self._add_withdrawn),
            (24, self.decide),
            (9, self.query),
            (6, self._export),
            (4, self._status),
            (3, self._list),
            (3, self._review),
        )

    def draw(self, expected: Expected) -> Step:
        """Return a step; an addition where there is too little for what was drawn."""
        weights, draws = zip(*self._draws, strict=True)
        (drawn,) = self._chance.choices(draws, weights)
        return drawn(expected) if len(expected.present) >= _MOST_AT_ONCE else self.add(expected)

    def add(self, expected: Expected) -> Step:
        """Add new documents, and now and then some that are there or were removed."""
        chosen = [self._new() for _ in range(self._chance.randint(1, _MOST_AT_ONCE))]
        may_come = sorted(set(self.files) - expected.withdrawn - expected.spent - set(chosen))
        if may_come and self._chance.random() < 0.4:
            chosen.append(self._chance.choice(may_come))
        return Step(
            "add",
            ("add", *(str(self.files[each]) for each in chosen), "--processes", "1"),
            changes=True,
            adds=frozenset(chosen),
            late=lambda answer: self._late(chosen, answer),
        )

    def remove(self, expected: Expected) -> Step:
        """Take documents out."""
        chosen = self._some(expected)
        return Step("remove", ("remove", *chosen), changes=True, removes=frozenset(chosen))

    def withdraw(self, expected: Expected) -> Step:
        """Take a document out for good."""
        chosen = self._some(expected)[:1]
        arguments = ("remove", *chosen, "--reason", _REASON, "--who", "soak")
        return Step(
            "remove for good", arguments, changes=True, removes=frozenset(chosen), withdraws=True
        )

    def decide(self, expected: Expected) -> Step:
        """Decide something."""
        kind = self._chance.choice(_DECISIONS)
        given = self._given(kind, expected)
        if given is None:
            return self.query(expected)
        arguments = ("decide", kind, *given, "--who", "soak", "--why", "a soak")
        return Step("decide", arguments, changes=True, may_refuse=True, seen=_is_one_id)

    def query(self, expected: Expected) -> Step:
        """Count the documents by SPARQL."""
        low, high = expected.bounds()

        def seen(answer: Answer) -> str | None:
            counted = int(answer.output.split()[-1])
            return None if low <= counted <= high else f"{counted} documents; expected {low}-{high}"

        return Step("query", ("query", _COUNT, "--format", "csv"), seen=seen)

    def _new(self) -> str:
        path = self._folder / f"{len(self.files):06}.txt"
        self._write(len(self.files), path)
        document_id = document_id_of(path)
        self.files[document_id] = path
        return document_id

    def _late(self, chosen: list[str], answer: Answer) -> frozenset[str]:
        """Return the documents that were given up for want of time, where that is all."""
        late = {each for each in chosen if f"{self.files[each]} took longer than" in answer.told}
        return frozenset(late) if f", {len(late)} failed" in answer.told else frozenset()

    def _some(self, expected: Expected) -> list[str]:
        sure = sorted(expected.present - expected.unsure)
        return self._chance.sample(sure, min(len(sure), self._chance.choice((1, 1, 1, 2))))

    def _add_withdrawn(self, expected: Expected) -> Step:
        """Try to add what was withdrawn: it must stay out."""
        if not expected.withdrawn:
            return self.add(expected)
        document_id = self._chance.choice(sorted(expected.withdrawn))

        def seen(answer: Answer) -> str | None:
            return None if "was withdrawn on" in answer.told else "what was withdrawn is not told"

        arguments = ("add", str(self.files[document_id]), "--processes", "1")
        return Step("add what was withdrawn", arguments, changes=True, seen=seen)

    def _given(self, kind: str, expected: Expected) -> tuple[str, ...] | None:
        """Return what a decision is on; None where there is nothing."""
        number = self._chance.randrange(1000)
        if kind == "describe":
            sure = sorted(expected.present - expected.unsure)
            return (self._chance.choice(sure), "--title", f"Title {number}") if sure else None
        if kind == "undo":
            known = sorted(
                each
                for each in expected.confirmed
                if expected.decisions[each].kind is not Kind.WITHDRAW
            )
            return (self._chance.choice(known),) if known else None
        found = self._organisations()
        if len(found) < 2:
            return None
        one, other = self._chance.sample(found, 2)
        if kind == "merge":
            return one, other
        if kind in {"rename", "alias"}:
            return one, f"Lantern Pier Council {number}"
        return (one,)

    def _organisations(self) -> list[str]:
        with self._project.reading() as store:
            found = {id_of(str(row[0])) for row in answers(store, "entities")}
        return sorted(each for each in found if each.startswith("organisation/"))

    def _export(self, expected: Expected) -> Step:
        kind = self._chance.choice(_EXPORTS)
        path = self._folder.parent / f"export.{kind}"
        low, high = expected.bounds()

        def seen(_: Answer) -> str | None:
            if kind != "nquads":
                return None
            graphs = {line.rsplit(" ", 2)[-2] for line in path.read_text("utf-8").splitlines()}
            counted = sum("/document/" in each for each in graphs)
            return None if low <= counted <= high else f"{counted} documents; expected {low}-{high}"

        return Step(f"export {kind}", ("export", kind, str(path)), seen=seen)

    def _status(self, _: Expected) -> Step:
        return Step("status", ("status",))

    def _list(self, expected: Expected) -> Step:
        low, high = expected.bounds()

        def seen(answer: Answer) -> str | None:
            counted = len(answer.output.splitlines()) - 1
            return None if low <= counted <= high else f"{counted} documents; expected {low}-{high}"

        return Step("list", ("list",), seen=seen)

    def _review(self, _: Expected) -> Step:
        return Step("review", ("review", "--csv", str(self._folder.parent / "review.csv")))


def _is_one_id(answer: Answer) -> str | None:
    told = answer.output.split()
    return None if len(told) == 1 else f"expected the id of a decision; got {json.dumps(told)}"
