"""The Query page: SPARQL for researchers, with examples in words, a time limit and a download."""

import streamlit as st

from graph.asking.examples import examples
from graph.queries.desk import desk_of
from graph.queries.query_guard import QueryFailure
from graph.queries.query_worker import Answer, ask_at
from ontology.namespaces import BASE, PREFIXES
from views.opened import Opened
from views.tables import columns_of, csv_bytes
from views.wording import counted, plain

SECONDS = 10
"""A query that runs longer is stopped."""

ROWS = 5_000
"""Rows shown and downloaded at most."""

_TEXT, _ANSWER, _EXAMPLE = "query text", "query answer", "query example"


def show(opened: Opened) -> None:
    """Show the page."""
    st.title("Query", anchor=False)
    _offer_examples()
    with st.form("query form", border=False):
        query = st.text_area(
            "SPARQL query",
            key=_TEXT,
            height=260,
            max_chars=20_000,
            help="Ctrl and Enter run it. All graphs are searched together.",
        )
        run = st.form_submit_button("Run", type="primary")
    if run:
        _run(opened, query or "")
    _show_answer(opened)
    _show_prefixes()


def _offer_examples() -> None:
    offered = {each.question: each.query for each in examples()}
    st.session_state.setdefault(_TEXT, next(iter(offered.values())))

    def take() -> None:
        chosen = st.session_state[_EXAMPLE]
        if chosen in offered:
            st.session_state[_TEXT] = offered[chosen]

    st.selectbox(
        "Begin with an example",
        list(offered),
        index=None,
        key=_EXAMPLE,
        on_change=take,
        placeholder="Choose a question",
    )


def _run(opened: Opened, query: str) -> None:
    st.session_state.pop(_ANSWER, None)
    if not query.strip():
        st.info("Write a query, or choose an example above.")
        return
    try:
        with st.spinner("Asking…"):
            desk = desk_of(opened.project.generations)
            answer = ask_at(desk, query, seconds=SECONDS, rows=ROWS)
    except QueryFailure as failure:
        st.error(plain(f"The query was not answered: {failure}"))
        return
    st.session_state[_ANSWER] = (opened.generation, answer)


def _show_answer(opened: Opened) -> None:
    generation, answer = st.session_state.get(_ANSWER, (None, None))
    if answer is None:
        return
    if generation != opened.generation:
        st.caption("Documents were added or removed since; run the query again to see them.")
    if answer.turtle is not None:
        _show_triples(answer)
    elif not answer.rows:
        st.info("No rows: nothing in the graph fits. Check the prefixes, or loosen a condition.")
    else:
        _show_rows(answer)


def _show_rows(answer: Answer) -> None:
    cut = f" (the first {ROWS:,}; add LIMIT or ORDER BY to choose)" if answer.cut else ""
    st.caption(f"{counted(len(answer.rows), 'row')}{cut} in {answer.seconds:.2f} seconds")
    st.dataframe(
        columns_of(answer.columns, [[_short(cell) for cell in row] for row in answer.rows]),
        hide_index=True,
        height=min(560, 38 + 35 * len(answer.rows)),
        alt="Answer to the query, one row a solution",
    )
    st.download_button(
        "Download as CSV",
        csv_bytes(answer.columns, answer.rows),
        file_name="answer.csv",
        mime="text/csv",
    )


def _short(cell: str | None) -> str:
    """Return an IRI of the project without its base: ids are easier to read."""
    return (cell or "").removeprefix(PREFIXES["lk"]).removeprefix(BASE)


def _show_triples(answer: Answer) -> None:
    turtle = answer.turtle or ""
    st.caption(f"{counted(len(turtle), 'character')} of Turtle in {answer.seconds:.2f} seconds")
    st.code(turtle[:20_000], language=None, height=400)
    st.download_button(
        "Download as Turtle", turtle.encode(), file_name="answer.ttl", mime="text/turtle"
    )


def _show_prefixes() -> None:
    with st.expander("Prefixes you need not declare"):
        st.code("\n".join(f"{name}: {iri}" for name, iri in PREFIXES.items()), language=None)
