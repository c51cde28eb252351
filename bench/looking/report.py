"""Owns how the figures of one run are written, as the page `docs/dashboard-speed.md`."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from looking.frames import Drawing
from looking.seen import DRAWN, FIRST_VIEW, FRAMES, INTERACTION, FirstView, Interaction, Nothing

_PAGE = """\
# How fast the dashboard is

Measured by `bench/dashboard.py` on {report.date}: {report.machine};
{report.versions}.
{report.load}

A real browser, by the clock, as a person sees it. The graph is invented, with the proportions of
real ones: {report.graph}. Milliseconds. A first view counts from the address until what the page
is for is shown and nothing runs any more, in a browser that has kept nothing; an interaction from
the last press to the same, each time with something else. The program's modules are compiled, as
they are once it was started.

## What Streamlit and this machine cost

An empty page of Streamlit with one button, in the same run: first view
{nothing_view} (at worst {nothing_worst}), a press {nothing_press} (95th percentile {nothing_late}).
*Times* below is beside these.
*Processor* is the dashboard's own processor time, which the work of others on the machine does not
lengthen.

## First views

*Cold*: of a dashboard that was just started, the store's files out of the system's memory. *Warm*:
of one that others have looked at, the median and the worst of {runs}. The aim is
{first_view:g} s. From the command `linkages dashboard` until it answers: {started};
from then until Overview is seen: {begun}. Where something was added or removed since the last
start, what first views need is not kept yet: then until Overview is seen {new_overview}, until
*Explore, around a place* {new_explore}.

{first_views}

## Interactions

The median and the 95th percentile of {times} each; processor time with getting ready and the way
back. The aim is {interaction:g} s at the 95th percentile. The page *Query* is read for 8 s before
the first example is chosen.

{interactions}

## Drawings

*Drawn*: milliseconds from when the browser has what to draw until it is drawn; the aim is
{drawn:g} s. Pictures a second while a hand drags the drawing and while a wheel makes it larger and
smaller, and the longest that one picture stood, in milliseconds. The aim is {frames:g} a second
while 500 names are dragged; the browser shows 60 at most.

{drawings}

## What misses its aim

{misses}
"""


class Report(NamedTuple):
    """Everything that one run measured.

    Attributes:
        machine: Cores, memory and system, in words.
        versions: Of the programs, in words.
        load: How busy the machine was, in a sentence.
        graph: How large the graph is, in words.
        started: Seconds until the dashboard answers, and from then until its first page is seen.
        derived: Seconds of the first views of Overview and Explore where nothing is kept yet.
    """

    date: str
    machine: str
    versions: str
    load: str
    graph: str
    nothing: Nothing
    started: tuple[float, float]
    derived: tuple[float, float]
    first_views: tuple[FirstView, ...]
    interactions: tuple[Interaction, ...]
    drawings: tuple[Drawing, ...]


def page(report: Report) -> str:
    """Return the page of the documentation."""
    nothing = report.nothing
    return _PAGE.format(
        report=report,
        nothing_view=_ms(nothing.first_view.median),
        nothing_worst=_ms(max(nothing.first_view.seconds)),
        nothing_press=_ms(nothing.pressed.median),
        nothing_late=_ms(nothing.pressed.late),
        started=_ms(report.started[0]),
        begun=_ms(report.started[1]),
        new_overview=_ms(report.derived[0]),
        new_explore=_ms(report.derived[1]),
        runs=len(report.first_views[0].warm.seconds),
        times=len(report.interactions[0].taken.seconds),
        first_view=FIRST_VIEW,
        interaction=INTERACTION,
        drawn=DRAWN,
        frames=FRAMES,
        first_views=_table(_first_views(report)),
        interactions=_table(_interactions(report)),
        drawings=_table(_drawings(report.drawings)),
        misses="\n".join(f"- {line}" for line in misses(report)) or "Nothing.",
    )


def misses(report: Report) -> Iterator[str]:
    """Yield a line for each figure that misses its aim."""
    for view in report.first_views:
        for how, seconds in (("cold", view.cold), ("warm", view.warm.median)):
            if seconds > FIRST_VIEW:
                yield f"{view.words}, first view, {how}: {_ms(seconds)} ms."
    for each in report.interactions:
        if each.taken.late > INTERACTION:
            yield f"{each.page}, {each.words}: {_ms(each.taken.late)} ms at the 95th percentile."
    for one in report.drawings:
        if one.drawn > DRAWN:
            yield f"{one.words}, {one.nodes:,} names: drawn in {_ms(one.drawn)} ms."
        if one.dragged.frames < FRAMES:
            yield f"{one.words}, {one.nodes:,} names: {one.dragged.frames:.0f} pictures a second."


def _first_views(report: Report) -> Iterator[list[str]]:
    yield ["page", "cold", "warm", "worst", "times, warm", "processor"]
    for each in report.first_views:
        times = each.warm.median / report.nothing.first_view.median
        worst = max(each.warm.seconds)
        yield [
            each.words,
            _ms(each.cold),
            _ms(each.warm.median),
            _ms(worst),
            f"{times:.1f}",
            _ms(each.processor),
        ]


def _interactions(report: Report) -> Iterator[list[str]]:
    yield ["page", "what", "median", "95th percentile", "times, median", "processor"]
    for each in report.interactions:
        times = each.taken.median / report.nothing.pressed.median
        taken = each.taken
        told = [_ms(taken.median), _ms(taken.late), f"{times:.1f}", _ms(each.processor)]
        yield [each.page, each.words, *told]


def _drawings(drawings: Sequence[Drawing]) -> Iterator[list[str]]:
    yield ["drawing", "names", "links", "drawn", "dragged", "longest", "zoomed", "longest "]
    for each in drawings:
        moved = [
            told
            for one in (each.dragged, each.zoomed)
            for told in (f"{one.frames:.0f}", _ms(one.longest))
        ]
        yield [each.words, f"{each.nodes:,}", f"{each.links:,}", _ms(each.drawn), *moved]


def _table(rows: Iterator[list[str]]) -> str:
    """Return rows as a table in Markdown, the first as its head; numbers to the right."""
    head, *rest = rows
    numbers = [all(row[at][:1].isdigit() for row in rest) for at in range(len(head))]
    lines = [head, ["---:" if number else "---" for number in numbers], *rest]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _ms(seconds: float) -> str:
    return f"{seconds * 1000:,.0f}"
