"""The answer to a query as a table, a chart or a network."""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

import streamlit as st

from graph.networks.answer_network import answer_network, known_entities
from graph.networks.layout import placed
from graph.queries.query_worker import Answer
from ontology.namespaces import PREFIXES
from views.destinations import PROFILE, Destinations
from views.interface.address import choice
from views.interface.messages import named, say
from views.interface.numbers import decimal
from views.network_component.component import Act, draw
from views.network_component.payload import UNMARKED
from views.opened import Opened, asked
from views.query_chart import BETWEEN, Chart, chart_of
from views.query_picture import offer_bars, offer_network
from views.tables import as_table, offer_csv, show_table
from views.wording import relation

MOST_TURTLE = 20_000
"""Characters of Turtle shown; the download has all."""

_LONGEST_LABEL = 300
"""Of the names beside bars, in pixels."""

FORMS = ("table", "chart", "network")

_SHORTEST_LAST = sorted(PREFIXES.items(), key=lambda pair: -len(pair[1]))
_VISITED = "entity of an answer"


class Shown(NamedTuple):
    """An answer that is shown.

    Attributes:
        opened: The project that was asked.
        to: For the profiles of entities in a network.
        query: What was asked.
        answer: With at least one row, or triples.
    """

    opened: Opened
    to: Destinations
    query: str
    answer: Answer


def show_answer(shown: Shown, most: int) -> None:
    """Show an answer for which so many rows were wanted at most."""
    answer = shown.answer
    if answer.turtle is None:
        found = say("query.rows", n=len(answer.rows))
    else:
        found = say("query.characters", n=len(answer.turtle))
    cut = say("query.cut", most=most) if answer.cut else ""
    st.caption(say("query.took", found=found + cut, seconds=decimal(answer.seconds, 2)))
    form = choice(
        "form", FORMS, label=say("query.form"), words=lambda each: named("query.forms", each)
    )
    _FORMS[form](shown)


def _show_table(shown: Shown) -> None:
    answer = shown.answer
    if answer.rows:
        st.dataframe(
            as_table(answer.columns, [[short(cell) for cell in row] for row in answer.rows]),
            hide_index=True,
            lazy=False,
            height=min(560, 38 + 35 * len(answer.rows)),
            alt=say("query.table"),
        )
        offer_csv(answer.columns, answer.rows, "answer")
    if answer.turtle is not None:
        with st.expander("Turtle", expanded=not answer.rows):
            st.code(answer.turtle[:MOST_TURTLE], language=None, wrap_lines=True, height=400)
        st.download_button(
            say("query.download"),
            answer.turtle.encode(),
            file_name="answer.ttl",
            mime="text/turtle",
        )


def short(cell: str | None) -> str:
    """Return an IRI with its prefix, and anything else as it is: names are easier to read."""
    for prefix, base in _SHORTEST_LAST:
        if cell is not None and cell.startswith(base) and len(cell) > len(base):
            return f"{prefix}:{cell.removeprefix(base)}"
    return cell or ""


def _show_chart(shown: Shown) -> None:
    answer = shown.answer
    found = chart_of(answer.columns, [[short(cell) for cell in row] for row in answer.rows])
    if found is None:
        st.info(say("query.no_chart"))
        return
    _draw_chart(found)
    if found.left_out:
        st.caption(say("query.bars_left_out", n=found.left_out))
    offer_bars(found, answer, shown.query)


def _draw_chart(found: Chart) -> None:
    counted = found.counted or say("query.counted_rows")
    st.vega_lite_chart(
        bars_drawn(found, counted),
        alt=say("query.chart", n=len(found.bars), counted=counted),
    )


def bars_drawn(found: Chart, counted: str) -> dict[str, Any]:
    """Return the bars in Vega-Lite: upright over time, else lying, so that names can be read.

    Args:
        found: The bars.
        counted: What they show, in words.
    """
    labels: dict[str, Any] = {"labelLimit": _LONGEST_LABEL, "labelOverlap": found.over_time}
    in_pairs = not found.over_time and any(BETWEEN in label for label, _ in found.bars)
    if in_pairs:
        labels["labelExpr"] = f"split(datum.label, '{BETWEEN}')"
    name = {"field": "label", "type": "nominal", "title": None, "sort": None, "axis": labels}
    whole = all(worth == int(worth) for _, worth in found.bars)
    axis = {"tickMinStep": 1} if whole else {}
    height = {"field": "height", "type": "quantitative", "title": counted, "axis": axis}
    return {
        "data": {"values": as_table(("label", "height"), found.bars)},
        "height": 320 if found.over_time else (34 if in_pairs else 26) * len(found.bars),
        "mark": {"type": "bar"},
        "encoding": {
            "x": name if found.over_time else height,
            "y": height if found.over_time else name,
            "tooltip": [{"field": "label", "title": " "}, {"field": "height", "title": counted}],
        },
    }


def _show_network(shown: Shown) -> None:
    opened, to, answer = shown.opened, shown.to, shown.answer
    visited = st.session_state.pop(_VISITED, None)
    if visited is not None:
        st.switch_page(to.pages[PROFILE], query_params={"entity": visited})
    found = answer_network(asked(opened, known_entities), answer.columns, answer.rows)
    if found is None or not found.edges:
        st.info(say("query.no_network"))
        return

    def react(act: Act) -> None:
        if act.act in ("node", "expand"):
            st.session_state[_VISITED] = act.target

    drawn = placed(found)
    draw(drawn, key="answer network", title=say("query.network"), on_act=react, shown=UNMARKED)
    told = say("query.drawn", names=say("counts.names", n=len(found.nodes)))
    left_out = say("query.left_out", n=found.left_out) if found.left_out else ""
    st.caption(f"{told} {left_out}")
    offer_network(opened, drawn, shown.query)
    labels = {node.node_id: node.label for node in found.nodes}
    show_table(
        (say("links.from"), say("links.link"), say("links.to")),
        [
            (labels[e.source], relation(e.predicates) if e.predicates else "", labels[e.target])
            for e in found.edges
        ],
        about=say("links.table"),
        stem="answer-network",
    )


_FORMS: Mapping[str, Callable[[Shown], None]] = {
    "table": _show_table,
    "chart": _show_chart,
    "network": _show_network,
}
