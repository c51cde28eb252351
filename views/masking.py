"""Masks a name that a person sees on a page, after saying where it stands."""

import streamlit as st

from graph.building.masking import Standing, mask_names, where_names_stand
from graph.failures import GraphError
from graph.told_names import LONGEST_NAME
from views.deciding.wording import failure_in_words
from views.interface.messages import named, say
from views.opened import Opened
from views.runs import in_turn
from views.wording import in_a_row, plain

_OPEN, _NAME = "masking in", "name to mask"
_MOST_TOLD = 3
_EVERYWHERE, _HERE = "everywhere", "here"


def offer_masking(opened: Opened, document_id: str) -> None:
    """Show the button, and once it was pressed ask for the name."""

    def ask() -> None:
        st.session_state[_OPEN] = document_id

    st.button(say("documents.mask.offer"), icon=":material/visibility_off:", on_click=ask)
    if st.session_state.get(_OPEN) == document_id:
        st.dialog(say("documents.mask.title"), on_dismiss=_close)(_ask)(opened, document_id)


@in_turn()
def _ask(opened: Opened, document_id: str) -> None:
    name = st.text_input(
        say("documents.mask.name"),
        key=_NAME,
        max_chars=LONGEST_NAME,
        help=say("documents.mask.name_help"),
        autocomplete="off",
    ).strip()
    place = st.radio(
        say("documents.mask.where"),
        (_EVERYWHERE, _HERE),
        format_func=lambda each: named("documents.mask.place", each),
        key="where to mask",
    )
    documents = () if place == _EVERYWHERE else (document_id,)
    stands = _told_where(opened, name, documents) if name else None
    st.caption(say("documents.mask.about"))
    with st.container(horizontal=True):
        is_wanted = st.button(
            say("documents.mask.now"),
            icon=":material/visibility_off:",
            key="mask now",
            disabled=stands is None,
        )
        if st.button(say("documents.mask.leave"), key="mask nothing"):
            _close()
            st.rerun()  # of the page: a button in a dialogue runs the dialogue alone
    if not is_wanted or stands is None:
        return
    try:
        with st.spinner(say("documents.mask.masking")):
            mask_names(opened.project, [name], documents)
    except GraphError as error:
        st.error(plain(say("documents.mask.refused", reason=failure_in_words(error))))
        return
    _close()
    st.query_params.pop("at", None)  # a place in the text as it was
    times = say("documents.mask.times", n=stands.times)
    st.toast(say("documents.mask.done", n=len(stands.documents), times=times))
    st.rerun()


def _told_where(opened: Opened, name: str, documents: tuple[str, ...]) -> Standing | None:
    """Say where a name stands; return None for what cannot be one."""
    try:
        stands = where_names_stand(opened.project, [name], documents)
    except GraphError as error:
        st.error(plain(failure_in_words(error)))
        return None
    times = say("documents.mask.times", n=stands.times)
    st.markdown(say("documents.mask.stands", n=len(stands.documents), times=times))
    if stands.known:
        known = in_a_row([plain(each) for each in stands.known[:_MOST_TOLD]])
        st.warning(say("documents.mask.known", names=known))
    if stands.unseen:
        st.warning(say("documents.mask.unseen", n=stands.unseen))
    for word, number in stands.alone[:_MOST_TOLD]:
        st.info(say("documents.mask.alone", n=number, word=plain(word)))
    return stands


def _close() -> None:
    for each in (_OPEN, _NAME):
        st.session_state.pop(each, None)
