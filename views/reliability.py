"""The Reliability page: how often this version is right, and what waits for a person."""

from collections.abc import Sequence

import streamlit as st

from extract.measured import (
    Comparison,
    Measured,
    Rate,
    Sureness,
    measured,
)
from views.accuracy_wording import (
    figure_named,
    key_of,
    masking,
    of_a_hundred,
    one_decimal,
    texts_named,
)
from views.destinations import Destinations
from views.interface.address import choice
from views.interface.messages import named, say
from views.interface.numbers import date, percent
from views.opened import Opened
from views.reliability_project import show_project
from views.tables import Cell, show_table

PARTS = ("accuracy", "project")

GROUPINGS = ("all", "region", "language")


def _rate_columns() -> tuple[str, ...]:
    return (
        say("reliability.what"),
        say("reliability.texts"),
        say("reliability.where"),
        say("reliability.right"),
        say("reliability.missed"),
        say("reliability.said"),
        say("reliability.there"),
    )


def _sureness_columns() -> tuple[str, ...]:
    return (
        say("reliability.what"),
        say("reliability.said_sure"),
        say("reliability.mean_sure"),
        say("reliability.right"),
        say("reliability.number"),
    )


def _comparison_columns() -> tuple[str, ...]:
    return (
        say("reliability.what"),
        say("reliability.texts"),
        say("reliability.figure"),
        "Linkages",
        say("reliability.compared"),
        say("reliability.its_figure"),
        say("reliability.aim"),
        say("reliability.note"),
    )


def show(opened: Opened, to: Destinations) -> None:
    """Show how right this version is, or what waits in this project, as the address says."""
    st.title(say("reliability.title"), anchor=False)
    part = choice(
        "part",
        PARTS,
        label=say("reliability.part"),
        words=lambda name: named("reliability.parts", name),
    )
    if part == "project":
        show_project(opened, to)
    else:
        _show_accuracy(measured())


def _show_accuracy(found: Measured) -> None:
    st.markdown(say("reliability.about"))
    st.caption(
        say(
            "reliability.measured",
            version=found.version,
            model=found.model,
            date=date(found.date),
        )
    )
    _show_rates(found)
    _show_masking(found)
    _show_sureness(found)
    _show_comparisons(found.comparisons)


def _show_rates(found: Measured) -> None:
    st.subheader(say("reliability.rates"), anchor=False, help=say("reliability.help"))
    present = [name for name in GROUPINGS if any(r.grouping == name for r in found.rates)]
    if not present:
        return
    chosen = choice(
        "grouping",
        present,
        label=say("reliability.show"),
        words=lambda name: named("reliability.groupings", name),
    )
    rows = [rate_cells(rate) for rate in found.rates if rate.grouping == chosen]
    columns, cells = without_empty(_rate_columns(), rows)
    _show(columns, cells, say("reliability.rates_table"), "reliability")
    st.caption(say("reliability.help"))


def rate_cells(rate: Rate) -> tuple[Cell, ...]:
    """Return one row of the first table."""
    return (
        named("reliability.kinds", rate.kind),
        texts_named(rate.name),
        "" if rate.group == "all" else named("reliability.groups", rate.group),
        of_a_hundred(rate.right),
        of_a_hundred(None if rate.found is None else 100 - rate.found),
        rate.said,
        rate.there,
    )


def without_empty(
    columns: tuple[str, ...], rows: Sequence[tuple[Cell, ...]]
) -> tuple[tuple[str, ...], list[tuple[Cell, ...]]]:
    """Return a table without its columns in which no cell says anything."""
    kept = [at for at in range(len(columns)) if any(row[at] not in {"", None} for row in rows)]
    return tuple(columns[at] for at in kept), [tuple(row[at] for at in kept) for row in rows]


def _show_masking(found: Measured) -> None:
    st.subheader(say("reliability.persons"), anchor=False)
    st.warning(masking(found))


def _show_sureness(found: Measured) -> None:
    if found.sureness:
        st.subheader(say("reliability.sureness"), anchor=False)
        st.markdown(say("reliability.sureness_about"))
        rows = [sureness_cells(each) for each in found.sureness]
        _show(_sureness_columns(), rows, say("reliability.sureness_table"), "confidence")


def sureness_cells(each: Sureness) -> tuple[Cell, ...]:
    """Return one row of the table of confidences."""
    return (
        named("reliability.kinds", each.kind),
        say("reliability.range", low=percent(each.low), high=percent(each.high)),
        of_a_hundred(each.said),
        of_a_hundred(each.right),
        each.number,
    )


def _show_comparisons(comparisons: Sequence[Comparison]) -> None:
    if comparisons:
        st.subheader(say("reliability.comparisons"), anchor=False)
        rows = [comparison_cells(each) for each in comparisons]
        _show(_comparison_columns(), rows, say("reliability.comparisons_table"), "accuracy")
        st.caption(say("reliability.comparisons_note"))


def comparison_cells(each: Comparison) -> tuple[Cell, ...]:
    """Return one row of the accuracy table."""
    return (
        named("reliability.measures", each.what),
        texts_named(each.name),
        figure_named(each.how),
        one_decimal(each.ours),
        named("reliability.rules", key_of(each.rule), each.rule),
        one_decimal(each.other) + ("*" if each.cited else ""),
        "" if each.aim is None else f"{each.aim:g}",
        named("reliability.notes", key_of(each.note), each.note),
    )


def _show(columns: Sequence[str], rows: Sequence[Sequence[Cell]], about: str, stem: str) -> None:
    show_table(columns, rows, about=about, stem=stem, wide=say("reliability.texts"))
