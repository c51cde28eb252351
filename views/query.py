"""The Query page: SPARQL, with examples in words, a time limit, and a way to stop."""

from typing import NamedTuple
from urllib.parse import urlsplit

import streamlit as st

from graph.asking.completion import terms
from graph.asking.examples import examples
from graph.failures import GraphError
from graph.queries.answer_triples import as_table
from graph.queries.desk import desk_of
from graph.queries.query_worker import Asking, QueryFailure, begin_asking
from ontology.namespaces import PREFIXES
from views.destinations import Destinations
from views.interface.languages import current
from views.interface.messages import named, say
from views.opened import Left, Opened, asked
from views.query_answer import Shown, show_answer
from views.query_editor.component import LONGEST, edit
from views.query_examples import begin_examples, example_asking
from views.query_mistakes import mistake_told
from views.runs import in_turn
from views.wording import plain

SECONDS = 10
"""A query that runs longer is stopped."""

ROWS = 5_000
"""Rows shown and downloaded at most."""

_QUERY = "query"
"""The query, in the address: what a person asked can be sent to others."""

_KEPT, _EXAMPLE = "query asked", "query example"
_AT_ONCE = 0.4
"""Seconds in which most answers are there, so that the page need not be shown twice."""

_LOOK_EVERY = 0.25


class Asked(NamedTuple):
    """What this visitor asked last, and of which generation."""

    asking: Asking
    generation: str


def show(opened: Opened, to: Destinations) -> None:
    """Show the page."""
    st.title(say("query.title"), anchor=False)
    st.caption(say("query.about"))
    desk = desk_of(opened.project.generations)
    desk.begin(desk.pool.get_ready())  # while the question is being written
    query = st.query_params.get(_QUERY, "")[:LONGEST]
    left = Left.of(opened)
    begin_examples(left, seconds=SECONDS, rows=ROWS)
    _offer_examples(left)
    edit(
        query or examples()[0].query,
        asked(opened, terms, language=current()),
        key="query editor",
        on_run=lambda told: _ask(left, told),
    )
    if query.strip():
        _show_asked(opened, to, query)
    elif _QUERY in st.query_params:
        st.info(say("query.empty"))
    _show_how_else()


def _offer_examples(left: Left) -> None:
    offered = {each.name: each for each in examples()}

    def take() -> None:
        chosen = st.session_state[_EXAMPLE]
        if chosen in offered:
            _ask(left, offered[chosen].query)

    st.selectbox(
        say("query.example"),
        list(offered),
        index=None,
        key=_EXAMPLE,
        format_func=lambda name: named("examples", name, offered[name].question),
        on_change=take,
        placeholder=say("query.choose"),
    )


def _ask(left: Left, query: str) -> None:
    """Put a query in the address and begin to answer it, giving up the one before."""
    st.query_params[_QUERY] = query
    if query.strip():
        _begin(left, query)


def _begin(left: Left, query: str) -> Asked:
    before: Asked | None = st.session_state.get(_KEPT)
    if before is not None:
        before.asking.cancel()
    asking = example_asking(left, query, seconds=SECONDS, rows=ROWS) or begin_asking(
        desk_of(left.project.generations), query, seconds=SECONDS, rows=ROWS
    )
    begun = Asked(asking, left.generation)
    st.session_state[_KEPT] = begun
    return begun


def _show_asked(opened: Opened, to: Destinations, query: str) -> None:
    kept: Asked | None = st.session_state.get(_KEPT)
    if kept is None or kept.asking.query != query:
        kept = _begin(Left.of(opened), query)
    if not kept.asking.wait(_AT_ONCE):
        _wait_for(kept.asking)
        return
    if kept.asking.cancelled:
        st.info(say("query.cancelled"))
        return
    try:
        answer = as_table(kept.asking.answer(), rows=ROWS)
    except GraphError as failure:
        st.error(plain(say("query.failed", reason=_reason(failure))))
        return
    if kept.generation != opened.generation:
        st.caption(say("query.older"))
    _show_answer(Shown(opened, to, query, answer))


def _reason(failure: GraphError) -> str:
    """Return why there is no answer, in the reader's language."""
    told = str(failure)
    words = named("query.causes", failure.cause, "") if isinstance(failure, QueryFailure) else ""
    return words.format(seconds=SECONDS) if words else mistake_told(told)


def _show_answer(shown: Shown) -> None:
    answer = shown.answer
    if answer.turtle is None and not answer.rows:
        st.info(say("query.no_rows"))
    else:
        show_answer(shown, ROWS)


@st.fragment(run_every=_LOOK_EVERY)
@in_turn()
def _wait_for(asking: Asking) -> None:
    """Look now and then whether the answer is there; meanwhile it can be stopped."""
    if asking.done:
        st.rerun()
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(say("query.asking", seconds=SECONDS))
        st.button(say("query.stop"), on_click=asking.cancel, key="stop query")


def _show_how_else() -> None:
    with st.expander(say("query.prefixes")):
        st.code(
            "\n".join(f"{name}: {iri}" for name, iri in PREFIXES.items()),
            language=None,
            wrap_lines=True,
        )
    with st.expander(say("query.endpoint")):
        st.markdown(say("query.endpoint_about"))
        st.code(endpoint_address(st.context.url), language=None, wrap_lines=True)


def endpoint_address(page: str | None) -> str:
    """Return the address of the SPARQL endpoint beside a page."""
    parts = urlsplit(page or "")
    return f"{parts.scheme or 'http'}://{parts.netloc or '127.0.0.1:8501'}/sparql"
