"""Owns how the figures of one run are written, as the page `docs/sparql-speed.md`."""

from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from querying.figures import FUNCTION, OURS, OXIGRAPH, PYOXIGRAPH, RDFLIB, SERVED, Row
from querying.timing import Times

_PAGE = """\
# How fast questions are answered

Measured by `bench/sparql.py` on {report.date}: {report.machine};
{report.versions}.
{report.load}

The graph is invented: {large}, in the project's own model, with the
proportions of real ones; its `current` is derived by the code that `linkages add` runs.
Milliseconds: the median of several answers and, in brackets, the worst. *Cold* is a first
answer, with new processes and the store's files out of the system's memory. *Processor* is
processor time, of pyoxigraph in process or of the page's function: what others do on the machine
does not lengthen it.

## Twelve questions

*{ours}* is what the page *Query* and the endpoint ask through, *{served}* the endpoint
itself; the others are Oxigraph without us. The whole answer as SPARQL JSON or N-Triples, on one
store. The aim is 2 s.

{twelve}

## What the dashboard asks

The functions that the pages call, with all they do to the rows, in one process as there. The aim
is 0.5 s; medians are held to it, not the first time (cold). What is asked once a generation is kept
by a process of its own. Why linked?, profiles, matrices, gaps, change and map ask nothing more:
they count on what "who is mentioned where" gives.

{pages}

## The other packaged questions

The aim is 2 s.

{others}

## What asking costs

Small answers. The pool adds limits, and a process that can be killed and has no network; the aim
is less than 1 ms.

{overhead}

## Beside rdflib

All on one graph of {small}, which rdflib holds in memory; nothing is
extrapolated. *Times* is rdflib's median beside that of *{ours}*; the aim is 1,000 on joins.
The last question is the first one asked of the mentions: why counts are kept.

{rdflib}

## What misses its aim

{misses}
"""

_OVERHEAD = 0.001
_TIMES_RDFLIB = 1000
_PROCESSOR = "processor"


class Graph(NamedTuple):
    """How large an invented graph is."""

    quads: int
    documents: int

    def __str__(self) -> str:
        return f"{self.quads:,} quads, {self.documents:,} documents"


class Report(NamedTuple):
    """Everything that one run measured.

    Attributes:
        machine: Cores, memory and system, in words.
        versions: Of the programs, in words.
        load: How busy the machine was, in a sentence.
        overhead: Small answers.
    """

    date: str
    machine: str
    versions: str
    load: str
    large: Graph
    small: Graph
    twelve: tuple[Row, ...]
    pages: tuple[Row, ...]
    others: tuple[Row, ...]
    overhead: tuple[Row, ...]
    rdflib: tuple[Row, ...]


def page(report: Report) -> str:
    """Return the page of the documentation."""
    return _PAGE.format(
        report=report,
        ours=OURS,
        served=SERVED,
        large=report.large,
        small=report.small,
        twelve=_table(report.twelve, (OURS, SERVED, PYOXIGRAPH, OXIGRAPH)),
        pages=_table(report.pages, (FUNCTION,)),
        others=_table(report.others, (OURS, PYOXIGRAPH)),
        overhead=_table(report.overhead, (PYOXIGRAPH, OURS, SERVED, OXIGRAPH)),
        rdflib=_table(report.rdflib, (OURS, PYOXIGRAPH, RDFLIB)),
        misses="\n".join(f"- {line}" for line in misses(report)) or "Nothing.",
    )


def misses(report: Report) -> Iterator[str]:
    """Yield a line for each answer whose median misses its aim."""
    for row in (*report.twelve, *report.pages, *report.others):
        ours = FUNCTION if FUNCTION in row.times else OURS
        median = _median(row, ours)
        if median > row.aim:
            spent = f"{_processor(row.times[_inside(row.times)])} ms of processor time"
            yield f"{row.words}: {_ms(median)} ms, {spent}; the aim is {row.aim:g} s."
    for row in report.overhead:
        more = _median(row, OURS) - _median(row, PYOXIGRAPH)
        if more > _OVERHEAD:
            yield f"{row.words}: the pool adds {_ms(more)} ms, the aim is 1 ms."
    answered = [row for row in report.rdflib if row.times.get(RDFLIB)]
    below = [row for row in answered if _times_rdflib(row) < _TIMES_RDFLIB]
    if below:
        best = max(answered, key=_times_rdflib)
        yield (
            f"Beside rdflib: {len(below)} of {len(report.rdflib)} questions are answered less than "
            f"1,000 times faster; the most is {_times_rdflib(best):,.0f} times ({best.words})."
        )


def _table(rows: Sequence[Row], systems: Sequence[str]) -> str:
    """Return rows as a table in Markdown; columns that no row fills are left out."""
    has_rows = any(row.rows is not None for row in rows)
    has_cold = any(row.cold is not None for row in rows)
    head = ["question", *["rows"] * has_rows, *systems, *["cold"] * has_cold]
    head += [_PROCESSOR, *["times"] * (RDFLIB in systems)]
    lines = [head, ["---", *["---:"] * (len(head) - 1)]]
    for row in rows:
        cells = [row.words.replace("|", "\\|")]
        cells += ["" if row.rows is None else f"{row.rows:,}"] * has_rows
        cells += [_told(row.times[each]) for each in systems]
        cells += ["" if row.cold is None else _ms(row.cold)] * has_cold
        cells += [_processor(row.times[_inside(systems)]), *[_ratio(row)] * (RDFLIB in systems)]
        lines.append(cells)
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _told(times: Times | None) -> str:
    return "no answer" if times is None else f"{_ms(times.median)} ({_ms(times.worst)})"


def _inside(systems: Collection[str]) -> str:
    """Return which of some systems works in the process that measures."""
    return FUNCTION if FUNCTION in systems else PYOXIGRAPH


def _processor(times: Times | None) -> str:
    return "" if times is None else _ms(times.cpu)


def _ms(seconds: float) -> str:
    """Return seconds as milliseconds, with three figures."""
    number = seconds * 1000
    return f"{number:,.{2 if number < 10 else 1 if number < 100 else 0}f}"


def _median(row: Row, system: str) -> float:
    times = row.times[system]
    return float("inf") if times is None else times.median


def _ratio(row: Row) -> str:
    return f"{_times_rdflib(row):,.0f}" if row.times.get(RDFLIB) else ""


def _times_rdflib(row: Row) -> float:
    return _median(row, RDFLIB) / _median(row, OURS)
