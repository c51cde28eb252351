"""Puts figures into words: the table on a terminal, and the page of the documentation."""

from collections.abc import Iterable, Sequence
from textwrap import fill

from extract.measured import (
    TEXTS,
    Comparison,
    Measured,
    Rate,
    masking_words,
)
from measuring.isotonic import ENOUGH
from views.accuracy_wording import one_decimal
from views.interface.messages import named

MARKS = ("<!-- masking, measured -->", "<!-- end -->")
"""Between them docs/using.md tells how many names are masked."""

SUMMARY_MARKS = ("<!-- accuracy, measured -->", "<!-- end -->")
"""Between them README.md has the rows of the accuracy table that have an aim."""

WHY_MISSED = {
    ("places found", "re3d"): "Of 124 places missed 46 are marked longer than the name"
    " (`northern Syria`, `the city of Mosul`, `Baghdad, Iraq`), 37 stand inside the name of a body"
    " or of another place (`al-Qaeda in Iraq`, `Mosul Dam`) and 9 are coordinates; of 117 wrong"
    " ones 62 are places the set does not mark, most of them countries in lists, and 28 states that"
    " act. Without what is marked longer, inside or as coordinates recall would be over 90 and F1"
    " about 81. A higher figure needs that set's own guidelines, which would tell a graph `northern"
    " Syria` beside `Syria`.",
    ("aliases", "gum"): "A perfect reader whose names never overlap gets 52.1: the measure gives"
    " every name of the set whatever overlaps it most, so `Dhaka` inside `Dhaka University` spoils"
    " both. What is missed beyond that is a name not found, or known by the world alone"
    " (decisions 0124, 0221). Towns inside names of bodies are said since 0.31.0 (0607);"
    " 55 would need states there too, and names as long as the set marks them (`Moscow, Russia`).",
    ("persons masked", "gum_dev"): "Of those missed three are names of persons (a figure of a"
    " game and one of antiquity) and seven names of persons inside those of bodies and houses"
    " (`Pittock Mansion`); the rest are offices (`Emperor of the United States`), peoples, God,"
    " `Undergraduate Student`, which name nobody who could be exposed. 98 by this measure would"
    " mask offices and peoples (0524).",
    ("persons masked", "wikigold"): "Of 37 missed a third are no persons' names (`Kadambas`,"
    " a journal, a date); stage names (`LL Cool J`), a general who is also a town, and surnames"
    " that are words are most of the others. A small classifier put as many towns as persons among"
    " its first 50 (0340); more would take a recogniser of more languages and centuries, which does"
    " not run on a laptop at this speed.",
}
"""Why figures are under their aim, by what is measured and the set: found by looking at each."""

_WIDTHS = (15, 18, 43, 6, 6, 5, 6)


def printed(comparisons: Iterable[Comparison]) -> list[str]:
    """Return the accuracy table as lines: ours beside the stock model or a simple rule."""
    head = ("what", "set", "measure", "ours", "other", "aim", "n")
    return [_row(head), *(_row(_cells(each)) for each in comparisons)]


def _cells(each: Comparison) -> tuple[str, ...]:
    other = f"{one_decimal(each.other)}{'*' if each.cited else ''}"
    aim = "" if each.aim is None else f"{each.aim:g}"
    there = "" if each.there is None else f"{each.there:,}"
    return (each.what, each.name, each.how, one_decimal(each.ours), other, aim, there, _told(each))


def _told(each: Comparison) -> str:
    return "; ".join(note for note in (each.rule and f"other: {each.rule}", each.note) if note)


def _row(cells: Sequence[str]) -> str:
    widths = (*_WIDTHS, *(0 for _ in cells[len(_WIDTHS) :]))
    right = {3, 4, 5, 6}
    return "  ".join(
        cell.rjust(width) if at in right else cell.ljust(width)
        for at, (cell, width) in enumerate(zip(cells, widths, strict=True))
    ).rstrip()


def printed_sureness(found: Measured) -> list[str]:
    """Return the reliability table as lines."""
    lines = ["kind           confidence   said  right      n"]
    lines += [
        f"{each.kind:14} {each.low:.1f} to {each.high:.1f} {each.said:6.1f} {each.right:6.1f}"
        f" {each.number:6,}"
        for each in found.sureness
    ]
    lines += ["", "expected calibration error, points: as recognisers give it, calibrated"]
    return lines + [
        f"{kind:14} {before:5.1f} {after:5.1f}" for kind, (before, after) in found.errors.items()
    ]


def page(found: Measured) -> str:
    """Return docs/accuracy.md."""
    parts = [
        "# How often Linkages is right",
        _intro(found),
        "## By kind, region and language",
        "*Right*: of a hundred that the program says, so many are right. *Missed*: of a hundred"
        " that are there, so many it does not say. A dash means that there was nothing to count.",
        _rates_table(found.rates),
        "## Names of persons",
        masking_words(found),
        "## Beside the stock model or a simple rule",
        "In percent, from one run. *Aim* is what this version set out to reach. A star marks a"
        " figure that is cited, not computed in this run. *Masking costs* are points of F1"
        " lost because names of persons are masked: less is better. *Cross-validated* figures come"
        " from five recognisers, each trained on the texts that it does not read here; trained"
        " again, they move by up to a point.",
        _comparisons_table(found.comparisons),
        *_misses(found.comparisons),
        "## How far a confidence can be believed",
        "Confidences are corrected by curves fitted on half of the texts; this is the other half."
        f" A kind that was seen fewer than {ENOUGH} times, or whose error there curves do not"
        " lower, keeps its confidences as they are. Where the program is, say, 85 % sure, so many"
        " were right:",
        _sureness_table(found),
        "## The texts",
        "\n".join(f"- **{name}**: {words}." for name, words in TEXTS.items()),
        "Measure again with `python bench/accuracy.py --gold DIR --write`; see"
        " [bench/README.md](../bench/README.md).",
    ]
    return "\n\n".join(_wrapped(part) for part in parts) + "\n"


def _misses(comparisons: Iterable[Comparison]) -> list[str]:
    """Return the section on figures under their aim: what is missed, what was tried, what it takes.

    Two figures of one set under their aims are told once, by the better one.
    """
    short = {
        (each.what, each.name): each
        for each in sorted(comparisons, key=lambda each: each.ours)
        if each.aim is not None and each.ours < each.aim
    }
    told = [
        f"- **{each.what}, {each.name}**: {one_decimal(each.ours)} for an aim of {each.aim:g}."
        f" {WHY_MISSED.get(key, 'Not looked into yet.')}"
        for key, each in sorted(short.items())
    ]
    counts = "What was looked at one by one was so with version 0.10.0."
    return ["## What misses its aim", counts, "\n".join(told)] if told else []


def _wrapped(part: str) -> str:
    """Return prose in lines that a person can edit; tables, headings and lists as they are."""
    if part[0] in "#|-":
        return part
    return fill(part, width=110, break_long_words=False, break_on_hyphens=False)


def with_masking(using: str, found: Measured) -> str:
    """Return docs/using.md with what was measured of masking between its marks."""
    return _between(MARKS, using, _wrapped(masking_words(found)))


def with_summary(readme: str, found: Measured) -> str:
    """Return README.md with the rows of the accuracy table that have an aim between its marks."""
    table = _comparisons_table(each for each in found.comparisons if each.aim is not None)
    words = f"Measured on {found.date} with {found.model}; in percent."
    return _between(SUMMARY_MARKS, readme, f"{words}\n\n{table}")


def _between(marks: tuple[str, str], text: str, words: str) -> str:
    before, rest = text.split(marks[0])
    _, after = rest.split(marks[1], 1)
    return f"{before}{marks[0]}\n{words}\n{marks[1]}{after}"


def _intro(found: Measured) -> str:
    return (
        f"Measured on {found.date} with version {found.version} and {found.model}, on texts with"
        " answers: most annotated by people, the project's own passages by a language model. They"
        " are news, encyclopaedia articles, UN and humanitarian reports: on yours the program may"
        " do better or worse. The same figures are on the page *Reliability* of the dashboard."
    )


def _rates_table(rates: Iterable[Rate]) -> str:
    rows = [
        (
            named("reliability.kinds", each.kind),
            each.name,
            "" if each.group == "all" else each.group,
            one_decimal(each.right),
            one_decimal(None if each.found is None else 100 - each.found),
            f"{each.said:,}",
            f"{each.there:,}",
        )
        for each in rates
    ]
    return _markdown(("Kind", "Texts", "Of", "Right", "Missed", "Said", "There"), rows)


def _comparisons_table(comparisons: Iterable[Comparison]) -> str:
    rows = [
        (
            each.what,
            each.name,
            each.how,
            one_decimal(each.ours),
            one_decimal(each.other) + ("*" if each.cited else ""),
            each.rule,
            "" if each.aim is None else f"{each.aim:g}",
            each.note,
        )
        for each in comparisons
    ]
    head = ("What", "Texts", "Figure", "Ours", "Other", "Other is", "Aim", "Note")
    return _markdown(head, rows)


def _sureness_table(found: Measured) -> str:
    rows = [
        (
            named("reliability.kinds", each.kind),
            f"{each.low:.0%} to {each.high:.0%}",
            one_decimal(each.said),
            one_decimal(each.right),
            f"{each.number:,}",
        )
        for each in found.sureness
    ]
    errors = "; ".join(
        f"{named('reliability.kinds', kind)} {after:.1f} (before the correction {before:.1f})"
        for kind, (before, after) in found.errors.items()
    )
    head = ("Kind", "Confidence", "Mean", "Right", "How many")
    told = f"Mean distance of confidence and truth, in points: {errors}."
    return f"{_markdown(head, rows)}\n\n{_wrapped(told)}"


def _markdown(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)
