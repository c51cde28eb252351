"""Takes a document out of the project, after a person has read what goes with it."""

import streamlit as st

from graph.asking.questions import DocumentRow
from graph.building.ingest import remove_documents
from graph.failures import GraphError
from views.interface.messages import say
from views.opened import Opened
from views.wording import plain, shortened

_LONGEST_TITLE = 110
_OPEN = "removal of"


def offer_removal(opened: Opened, row: DocumentRow) -> None:
    """Show the button, and once it was pressed what would go."""

    def ask() -> None:
        st.session_state[_OPEN] = row.document_id

    st.button(say("documents.remove"), icon=":material/delete:", on_click=ask)
    if st.session_state.get(_OPEN) == row.document_id:
        st.dialog(say("documents.remove_title"), on_dismiss=_close)(_confirm)(opened, row)


def _confirm(opened: Opened, row: DocumentRow) -> None:
    title = plain(shortened(row.title or row.file_name, _LONGEST_TITLE))
    st.markdown(f"**{title}**")
    st.markdown(say("documents.what_goes", mentions=say("counts.mentions", n=row.mentions)))
    with st.container(horizontal=True):
        sure = st.button(say("documents.remove_now"), icon=":material/delete:", key="remove now")
        kept = st.button(say("documents.keep"), key="keep document")
    if kept:
        _close()
        st.rerun()  # of the page: a button in a dialogue runs the dialogue alone
    if not sure:
        return
    try:
        with st.spinner(say("documents.removing")):
            remove_documents(opened.project, [row.document_id])
    except GraphError as error:
        st.error(plain(say("documents.not_removed", reason=str(error))))
        return
    _close()
    for name in ("document", "at"):
        st.query_params.pop(name, None)
    st.toast(say("documents.removed", title=title))
    st.rerun()


def _close() -> None:
    st.session_state.pop(_OPEN, None)
