"""Owns the figures of one run, and who is asked what to get them."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, ExitStack
from typing import NamedTuple

from graph.project import Project
from querying.questions import PageQuestion, Question, of_the_pages
from querying.rdflib_process import RdflibProcess
from querying.systems import Ask, forget_files, in_process, oxigraph_server, pool_of, served
from querying.timing import Times, several, timed

OURS, SERVED = "linkages, pool", "linkages serve"
PYOXIGRAPH, OXIGRAPH, RDFLIB = "pyoxigraph", "oxigraph serve", "rdflib"
FUNCTION = "the page's function"
ALL = (OURS, SERVED, PYOXIGRAPH, OXIGRAPH)


class Row(NamedTuple):
    """A question and how long its answer took.

    Attributes:
        rows: Of the answer; None where it is no table.
        cold: Seconds of the first answer, the store's files forgotten by the system; None where
            that was not asked.
        times: By system; None where it failed or was stopped.
    """

    words: str
    rows: int | None
    aim: float
    cold: float | None
    times: Mapping[str, Times | None]


def compared(
    project: Project, questions: Iterable[Question], runs: int, names: Sequence[str] = ALL
) -> Iterator[Row]:
    """Yield how long the systems named take for each question, one after the other."""
    with project.leased() as store, ExitStack() as stack:
        opening: dict[str, AbstractContextManager[Ask]] = {
            OURS: pool_of(project),
            SERVED: served(project),
            PYOXIGRAPH: in_process(store),
            OXIGRAPH: oxigraph_server(store),
        }
        systems = {name: stack.enter_context(opening[name]) for name in names}
        for each in questions:
            found = rows_in(systems[PYOXIGRAPH](each.query))
            times = {name: several(_asking(ask, each), runs) for name, ask in systems.items()}
            yield Row(each.words, found, each.seconds, None, times)


def with_cold(
    project: Project, questions: Iterable[Question], rows: Iterable[Row]
) -> Iterator[Row]:
    """Yield the rows of questions with the seconds of a first answer.

    Processes are new then, and files come from the disk.
    """
    for question, row in zip(questions, rows, strict=True):
        with project.leased() as store:
            forget_files(store)
        with pool_of(project) as ask:
            yield row._replace(cold=timed(_asking(ask, question))[1].wall)


def beside_rdflib(
    project: Project, questions: Iterable[Question], runs: int, seconds: float
) -> Iterator[Row]:
    """Yield how long ours, pyoxigraph and rdflib take on one small graph."""
    with project.leased() as store, ExitStack() as stack:
        ours = stack.enter_context(pool_of(project))
        inside = stack.enter_context(in_process(store))
        memory = stack.enter_context(RdflibProcess(store, seconds))
        for each in questions:
            times = {
                OURS: several(_asking(ours, each), runs),
                PYOXIGRAPH: several(_asking(inside, each), runs),
                RDFLIB: _within_limit(memory, each.query),
            }
            yield Row(each.words, rows_in(inside(each.query)), each.seconds, None, times)


def of_pages(project: Project, runs: int) -> Iterator[Row]:
    """Yield how long what the pages ask takes, in this process as there."""
    with project.reading() as store:
        asked = of_the_pages(store)
    for each in asked:
        yield _of_a_page(project, each, runs)


def rows_in(answer: bytes) -> int | None:
    """Return how many rows an answer in SPARQL JSON has; None for truth and triples."""
    if not answer.startswith(b'{"head":{"vars"'):
        return None
    return len(json.loads(answer)["results"]["bindings"])


def _of_a_page(project: Project, question: PageQuestion, runs: int) -> Row:
    with project.leased() as path:
        forget_files(path)
        with project.reading() as store:
            _, cold = timed(lambda: question.ask(store))
            times = several(lambda: question.ask(store), runs)
    return Row(question.words, None, question.seconds, cold.wall, {FUNCTION: times})


def _asking(ask: Ask, question: Question) -> Callable[[], object]:
    return lambda: ask(question.query)


def _within_limit(memory: RdflibProcess, query: str) -> Times | None:
    """Return rdflib's times: of one answer where that takes seconds."""
    answer, first = timed(lambda: memory.ask(query))
    if answer is None:
        return None
    if first.wall > 1:
        return Times(first.wall, first.wall, 1)
    return several(lambda: memory.ask(query), 3)
