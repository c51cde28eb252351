"""The packaged example queries: each answered once a generation for all who look at it, and ahead.

See docs/decisions/0543-example-queries-answered-ahead.md and 0526-what-is-done-ahead-gives-way.md.
"""

from functools import cache

import streamlit as st

from graph.asking.examples import examples
from graph.opening import is_in_server
from graph.queries.asked_once import AskedOnce
from graph.queries.desk import Desk, desk_of
from graph.queries.query_worker import Asking
from views.opened import Left
from views.runs import is_quiet
from views.until_changed import until_changed


def begin_examples(left: Left, *, seconds: float, rows: int) -> None:
    """Begin to answer the examples, one after another, while nobody looks at anything.

    Those of a graph in a server, which may have others to serve, are asked as they are chosen.
    """
    _examples_of(left, seconds, rows)


def example_asking(left: Left, query: str, *, seconds: float, rows: int) -> Asking | None:
    """Return the asking of an example; None for any other query."""
    if query not in _packaged():
        return None
    return _examples_of(left, seconds, rows).asking(query)


@cache
def _packaged() -> tuple[str, ...]:
    """Return the queries, those that quote first: sentences lie all over a store, and take long."""
    return tuple(sorted((each.query for each in examples()), key=lambda it: "?words" not in it))


def _examples_of(left: Left, seconds: float, rows: int) -> AskedOnce:
    desk = desk_of(left.project.generations)
    ahead = not is_in_server(left.store_path)
    return _kept((str(left.store_path), left.generation, id(desk)), desk, seconds, rows, ahead)


@until_changed
@st.cache_resource(max_entries=1, show_spinner=False)
def _kept(
    key: tuple[str, str, int],  # noqa: ARG001
    _desk: Desk,
    _seconds: float,
    _rows: int,
    _ahead: bool,  # noqa: FBT001
) -> AskedOnce:
    """Keep those of one generation: what documents say that are taken out is gone with it."""
    answered = AskedOnce(_desk, seconds=_seconds, rows=_rows)
    if _ahead:
        answered.ask_ahead(_packaged(), is_quiet)
    return answered
