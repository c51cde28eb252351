"""The Reliability page: how often this version is right, how many it misses, on which texts."""

from collections.abc import Sequence

import streamlit as st

from extract.measured import (
    TEXTS,
    Comparison,
    Measured,
    Rate,
    Sureness,
    masking_words,
    measured,
)
from views.accuracy_wording import KINDS, of_a_hundred, percent
from views.tables import Cell, columns_of, csv_bytes

GROUPINGS: dict[str, str] = {
    "all": "By kind of text",
    "region": "By region",
    "language": "By language",
}

RATES = ("What", "Texts", "Where", "Right of 100", "Missed of 100", "Said", "There")
SURENESS = ("What", "Said to be sure", "Sure, on average", "Right of 100", "How many")
COMPARISONS = ("What", "Texts", "Figure", "Linkages", "Compared with", "Its figure", "Aim", "Note")

_HELP = (
    "Right of 100: of a hundred that the program says, so many are right. "
    "Missed of 100: of a hundred that a careful reader finds, so many the program does not say."
)
_CONFIDENCE = (
    "A name in a document, an entity's card and every stated link say how sure the program is. "
    "Those numbers were corrected on texts with answers; the table tells, on other texts of the "
    "same kinds, how many were right where the program was so sure."
)


def show() -> None:
    """Show the page."""
    found = measured()
    st.title("Reliability", anchor=False)
    st.markdown(
        "The program reads with rules, lists and a language model, and makes mistakes. These are "
        "counts of them on texts with answers. Yours are other texts: read the sentences behind a "
        "link before you rely on it."
    )
    st.caption(f"Version {found.version} with {found.model}, measured on {found.date}.")
    _show_rates(found)
    _show_masking(found)
    _show_sureness(found)
    _show_comparisons(found.comparisons)


def _show_rates(found: Measured) -> None:
    st.subheader("How often it is right, and how many it misses", anchor=False, help=_HELP)
    present = [name for name in GROUPINGS if any(r.grouping == name for r in found.rates)]
    chosen = st.segmented_control(
        "Show",
        present,
        default=present[0] if present else None,
        required=True,
        format_func=lambda name: GROUPINGS[name],
        key="grouping",
        bind="query-params",
    )
    rows = [rate_cells(rate) for rate in found.rates if rate.grouping == chosen]
    _show_table(
        *without_empty(RATES, rows),
        "How often each kind is right and how many are missed",
        "reliability",
    )
    st.caption(_HELP)


def rate_cells(rate: Rate) -> tuple[Cell, ...]:
    """Return one row of the first table."""
    return (
        KINDS.get(rate.kind, rate.kind),
        TEXTS.get(rate.name, rate.name),
        "" if rate.group == "all" else rate.group,
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
    st.subheader("Names of persons", anchor=False)
    st.warning(masking_words(found))


def _show_sureness(found: Measured) -> None:
    if found.sureness:
        st.subheader("How far a confidence can be believed", anchor=False)
        st.markdown(_CONFIDENCE)
        rows = [sureness_cells(each) for each in found.sureness]
        _show_table(SURENESS, rows, "Confidence said, and how many were right", "confidence")


def sureness_cells(each: Sureness) -> tuple[Cell, ...]:
    """Return one row of the table of confidences."""
    return (
        KINDS.get(each.kind, each.kind),
        f"{each.low:.0%} to {each.high:.0%}",
        of_a_hundred(each.said),
        of_a_hundred(each.right),
        each.number,
    )


def _show_comparisons(comparisons: Sequence[Comparison]) -> None:
    if comparisons:
        st.subheader("Beside a stock language model or a simple rule", anchor=False)
        rows = [comparison_cells(each) for each in comparisons]
        _show_table(COMPARISONS, rows, "Accuracy beside the stock model", "accuracy")
        st.caption("In percent. A star marks a figure that was cited, not computed in this run.")


def comparison_cells(each: Comparison) -> tuple[Cell, ...]:
    """Return one row of the accuracy table."""
    return (
        each.what.capitalize(),
        TEXTS.get(each.name, each.name),
        each.how,
        each.ours,
        each.rule,
        percent(each.other) + ("*" if each.cited else ""),
        "" if each.aim is None else f"{each.aim:g}",
        each.note,
    )


def _show_table(
    columns: tuple[str, ...], rows: Sequence[tuple[Cell, ...]], about: str, stem: str
) -> None:
    st.dataframe(
        columns_of(columns, rows),
        key=f"{stem} table",
        hide_index=True,
        height=min(560, 38 + 35 * len(rows)),
        column_config={"Texts": st.column_config.TextColumn("Texts", width="large")},
        alt=about,
    )
    st.download_button(
        "Download as CSV",
        csv_bytes(columns, rows),
        file_name=f"{stem}.csv",
        mime="text/csv",
        key=f"{stem} download",
    )
