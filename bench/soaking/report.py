"""Owns how a soak is told, as the page `docs/soak.md`."""

import statistics
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from soaking.soak import Told
from soaking.watching import Figures

_PAGE = """\
# A project used for hours

Measured by `bench/soak.py --seed {seed}` until {date}{sittings}:
{machine}; linkages {version}.
{load}

One project; commands of the program in processes of their own, drawn at random by the seed, on
documents recombined from real ones. Of the commands that change it, three of ten are killed
(SIGKILL) at a random moment, and some run while another decides. `linkages serve` runs beside them
and is asked every second how many documents there are; a browser visits `linkages dashboard` now
and then. After each command, what is there is compared with what was confirmed: documents,
decisions in the record and in the graph, what the command says.

**{verdict}**
The endpoint gave {answers:,} answers, the slowest after {slowest:.1f} s. Overview was looked at
{views:,} times ({view:.1f} s, the median). {redacted:,} decisions went with documents that were
withdrawn, as they must.

| command | ended by itself | killed | ended with a line that says why not |
|---|---:|---:|---:|
{steps}

## What it leaves behind

*Begin* is the median of the second tenth of the steps, *end* of the last tenth.

| | begin | middle | end | most |
|---|---:|---:|---:|---:|
{figures}

## What was wrong

{faults}
"""
_ROWS = (
    ("documents", "documents", 1),
    ("memory of the endpoint's own process, MB", "memory", 1e6),
    ("memory of it and its query processes, MB", "all_memory", 1e6),
    ("files, pipes and sockets it has open", "files", 1),
    ("its processes", "processes", 1),
    ("memory of the dashboard's own process, MB", "dashboard_memory", 1e6),
    ("files, pipes and sockets that has open", "dashboard_files", 1),
    ("generations on disk", "generations", 1),
    ("files of generations", "store_files", 1),
    ("the project on disk, MB", "project_bytes", 1e6),
    ("temporary files and folders", "temporary", 1),
)


class Report(NamedTuple):
    """One soak.

    Attributes:
        machine: Cores, memory and system, in words.
        load: How busy the machine was, in a sentence.
        minutes: How long it took, of each sitting.
        told: What happened.
        visits: Seconds of each first view of Overview.
        answers: How many the endpoint gave.
        slowest: Seconds of the slowest of them.
        violations: How many `linkages check` found at the end.
    """

    date: str
    machine: str
    version: str
    load: str
    minutes: tuple[float, ...]
    seed: int
    told: Told
    visits: tuple[float, ...]
    answers: int
    slowest: float
    violations: int


def page(report: Report) -> str:
    """Return the page of the documentation."""
    told = report.told
    return _PAGE.format(
        **report._asdict(),
        sittings=_sittings(report.minutes),
        verdict=_verdict(report),
        redacted=told.redacted,
        views=len(report.visits),
        view=statistics.median(report.visits),
        steps="\n".join(_steps(told)),
        figures="\n".join(_figures(told.figures)),
        faults="\n".join(f"- {each}" for each in told.faults) or "Nothing.",
    )


def _sittings(minutes: Sequence[float]) -> str:
    """Return how long each sitting took; nothing where there was one."""
    if len(minutes) == 1:
        return ""
    told = ", ".join(f"{each:.0f}" for each in minutes[:-1])
    return (
        f", in {len(minutes)} sittings of {told} and {minutes[-1]:.0f} minutes with the same"
        " project; the endpoint, the dashboard and their memory begin anew with each"
    )


def _verdict(report: Report) -> str:
    told = report.told
    ended, killed = sum(told.steps.values()), sum(told.killed.values())
    return (
        f"{ended:,} commands ended by themselves and {killed:,} were killed in "
        f"{sum(report.minutes):.0f} minutes; {len(told.faults):,} things were wrong, and "
        f"`linkages check` found {report.violations:,} at the end."
    )


def _steps(told: Told) -> Iterator[str]:
    for each in sorted({*told.steps, *told.killed, *told.refused}):
        yield f"| {each} | {told.steps[each]:,} | {told.killed[each]:,} | {told.refused[each]:,} |"


def _figures(several: Iterable[Figures]) -> Iterator[str]:
    kept = list(several)
    tenth = max(1, len(kept) // 10)
    middle = len(kept) // 2
    parts = kept[tenth : 2 * tenth] or kept, kept[middle : middle + tenth], kept[-tenth:]
    for words, name, unit in _ROWS:
        told = [_median([getattr(each, name) for each in part]) / unit for part in parts]
        most = max(getattr(each, name) for each in kept) / unit
        yield f"| {words} | " + " | ".join(f"{each:,.0f}" for each in (*told, most)) + " |"


def _median(values: list[int]) -> int:
    return sorted(values)[len(values) // 2]
