"""The Query page: SPARQL for researchers, with examples in words, a time limit and a download."""

import streamlit as st

from graph.asking.examples import examples
from graph.queries.desk import desk_of
from graph.queries.query_guard import QueryFailure
from graph.queries.query_worker import Answer, ask_at
from ontology.namespaces import BASE, PREFIXES
from views.destinations import Destinations
from views.interface.messages import named, say
from views.interface.numbers import decimal
from views.opened import Opened
from views.tables import columns_of, offer_csv
from views.wording import plain

SECONDS = 10
"""A query that runs longer is stopped."""

ROWS = 5_000
"""Rows shown and downloaded at most."""

_TEXT, _ANSWER, _EXAMPLE = "query text", "query answer", "query example"


def show(opened: Opened, _to: Destinations) -> None:
    """Show the page."""
    st.title(say("query.title"), anchor=False)
    _offer_examples()
    with st.form("query form", border=False):
        query = st.text_area(
            say("query.query"),
            key=_TEXT,
            height=260,
            max_chars=20_000,
            help=say("query.help"),
        )
        run = st.form_submit_button(say("query.run"))
    if run:
        _run(opened, query or "")
    _show_answer(opened)
    _show_prefixes()


def _offer_examples() -> None:
    offered = {each.name: each for each in examples()}
    st.session_state.setdefault(_TEXT, next(iter(offered.values())).query)

    def take() -> None:
        chosen = st.session_state[_EXAMPLE]
        if chosen in offered:
            st.session_state[_TEXT] = offered[chosen].query

    st.selectbox(
        say("query.example"),
        list(offered),
        index=None,
        key=_EXAMPLE,
        format_func=lambda name: named("examples", name, offered[name].question),
        on_change=take,
        placeholder=say("query.choose"),
    )


def _run(opened: Opened, query: str) -> None:
    st.session_state.pop(_ANSWER, None)
    if not query.strip():
        st.info(say("query.empty"))
        return
    try:
        with st.spinner(say("query.asking")):
            desk = desk_of(opened.project.generations)
            answer = ask_at(desk, query, seconds=SECONDS, rows=ROWS)
    except QueryFailure as failure:
        st.error(plain(say("query.failed", reason=str(failure))))
        return
    st.session_state[_ANSWER] = (opened.generation, answer)


def _show_answer(opened: Opened) -> None:
    generation, answer = st.session_state.get(_ANSWER, (None, None))
    if answer is None:
        return
    if generation != opened.generation:
        st.caption(say("query.older"))
    if answer.turtle is not None:
        _show_triples(answer)
    elif not answer.rows:
        st.info(say("query.no_rows"))
    else:
        _show_rows(answer)


def _show_rows(answer: Answer) -> None:
    rows = say("query.rows", n=len(answer.rows)) + (
        say("query.cut", most=ROWS) if answer.cut else ""
    )
    st.caption(say("query.took", found=rows, seconds=decimal(answer.seconds, 2)))
    st.dataframe(
        columns_of(answer.columns, [[_short(cell) for cell in row] for row in answer.rows]),
        hide_index=True,
        height=min(560, 38 + 35 * len(answer.rows)),
        alt=say("query.table"),
    )
    offer_csv(answer.columns, answer.rows, "answer")


def _short(cell: str | None) -> str:
    """Return an IRI of the project without its base: ids are easier to read."""
    return (cell or "").removeprefix(PREFIXES["lk"]).removeprefix(BASE)


def _show_triples(answer: Answer) -> None:
    turtle = answer.turtle or ""
    found = say("query.characters", n=len(turtle))
    st.caption(say("query.took", found=found, seconds=decimal(answer.seconds, 2)))
    st.code(turtle[:20_000], language=None, height=400)
    st.download_button(
        say("query.download"), turtle.encode(), file_name="answer.ttl", mime="text/turtle"
    )


def _show_prefixes() -> None:
    with st.expander(say("query.prefixes")):
        st.code("\n".join(f"{name}: {iri}" for name, iri in PREFIXES.items()), language=None)
