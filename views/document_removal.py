"""Takes a document out of the project, after a person has read what goes with it."""

from datetime import UTC, datetime

import streamlit as st

from graph.asking.questions import DocumentRow
from graph.building.ingest import remove_documents
from graph.building.removing import withdraw_documents
from graph.decisions.asked import Deciding
from graph.decisions.decision import DecisionError
from graph.failures import GraphError
from views.deciding.deciders import ask_who, decider, forget_reason, reason, take_fields
from views.deciding.wording import failure_in_words
from views.interface.messages import say
from views.opened import Opened
from views.runs import in_turn
from views.wording import plain, shortened

_LONGEST_TITLE = 110
_OPEN, _FIELDS = "removal of", "removal"


def offer_removal(opened: Opened, row: DocumentRow) -> None:
    """Show the button, and once it was pressed what would go."""

    def ask() -> None:
        st.session_state[_OPEN] = row.document_id

    st.button(say("documents.remove"), icon=":material/delete:", on_click=ask)
    if st.session_state.get(_OPEN) == row.document_id:
        st.dialog(say("documents.remove_title"), on_dismiss=_close)(_confirm)(opened, row)


@in_turn()
def _confirm(opened: Opened, row: DocumentRow) -> None:
    title = plain(shortened(row.title or row.file_name, _LONGEST_TITLE))
    st.markdown(f"**{title}**")
    st.markdown(say("documents.what_goes", mentions=say("counts.mentions", n=row.mentions)))
    for_good = st.checkbox(say("documents.for_good"), key="for good")
    if for_good:
        st.caption(say("documents.for_good_about"))
        ask_who(opened, _FIELDS)
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
            _take_out(opened, row.document_id, for_good=for_good)
    except GraphError as error:
        st.error(plain(say("documents.not_removed", reason=failure_in_words(error))))
        return
    _close()
    for name in ("document", "at"):
        st.query_params.pop(name, None)
    st.toast(say("documents.removed", title=title))
    st.rerun()


def _take_out(opened: Opened, document_id: str, *, for_good: bool) -> None:
    if not for_good:
        remove_documents(opened.project, [document_id])
        return
    take_fields(_FIELDS)
    deciding = Deciding(decider(opened), datetime.now(UTC), reason())
    if not deciding.who:
        raise DecisionError("nobody is named who decides", "nobody")
    withdraw_documents(opened.project, [document_id], deciding)
    forget_reason()


def _close() -> None:
    st.session_state.pop(_OPEN, None)
