"""Masks a name that a person sees on a page, after saying where it stands."""

from dataclasses import dataclass, field
from threading import Event

import streamlit as st

from graph.building.masking import Standing, mask_names, own_lines_with, where_names_stand
from graph.failures import GraphError
from graph.told_names import LONGEST_NAME
from views.deciding.wording import failure_in_words
from views.interface.messages import named, say
from views.interface.numbers import number
from views.opened import Opened
from views.runs import in_turn
from views.wording import in_a_row, plain

_OPEN, _NAME = "masking in", "name to mask"
_BEGUN = "masking begun"
_MOST_TOLD, _MOST_NAMED = 3, 5
_EVERYWHERE, _HERE = "everywhere", "here"


@dataclass(slots=True)
class _Begun:
    """What is being masked, for whoever leaves the dialogue before it is done.

    Attributes:
        stands: Where the name stood.
        is_masked: Whether it is masked.
        failure: Why it was not; empty where it was, or where nothing was begun.
        is_over: Set once one of the two is known.
    """

    stands: Standing
    is_masked: bool = False
    failure: str = ""
    is_over: Event = field(default_factory=Event)


def offer_masking(opened: Opened, document_id: str) -> None:
    """Show the button, and once it was pressed ask for the name."""

    def ask() -> None:
        st.session_state[_OPEN] = document_id

    begun: _Begun | None = st.session_state.get(_BEGUN)
    if begun is not None:  # somebody left the dialogue while it was done
        with st.spinner(say("documents.mask.masking")):
            begun.is_over.wait()
        _tell(begun)
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
            key=f"mask now {place} {name}",  # what was pressed is the one whose effect was shown
            disabled=stands is None,
        )
        if st.button(say("documents.mask.leave"), key="mask nothing"):
            _close()
            st.rerun()  # of the page: a button in a dialogue runs the dialogue alone
    if not is_wanted or stands is None:
        return
    begun = st.session_state[_BEGUN] = _Begun(stands)
    try:
        with st.spinner(say("documents.mask.masking")):
            mask_names(opened.project, [name], documents)
            begun.is_masked = True
    except (GraphError, OSError) as error:
        begun.failure = failure_in_words(error)
    finally:
        begun.is_over.set()  # whoever left the dialogue meanwhile waits on the page
    if begun.is_masked:
        _close()
    _tell(begun)


def _tell(begun: _Begun) -> None:
    """Tell what became of it, and draw the page anew where it was masked."""
    st.session_state.pop(_BEGUN, None)
    if begun.failure:
        st.error(plain(say("documents.mask.refused", reason=begun.failure)))
    if not begun.is_masked:
        return
    st.query_params.pop("at", None)  # a place in the text as it was
    stands = begun.stands
    times = say("documents.mask.times", n=stands.times)
    masked = say("documents.mask.done", n=len(stands.documents), times=times)
    went = _counted(stands)
    st.toast(f"{masked} {say('documents.mask.went', what=went)}" if went else masked)
    st.rerun()


def _counted(stands: Standing) -> str:
    """Return how much goes with a name: what is called so, statements, decisions."""
    counted = (
        (len(stands.goes), say("documents.mask.things", n=len(stands.goes))),
        (stands.statements, say("documents.mask.statements", n=stands.statements)),
        (stands.decisions, say("documents.mask.decisions", n=stands.decisions)),
    )
    return ", ".join(words for number, words in counted if number)


def _told_where(opened: Opened, name: str, documents: tuple[str, ...]) -> Standing | None:
    """Say where a name stands; return None for what cannot be one."""
    try:
        stands = where_names_stand(opened.project, [name], documents)
    except GraphError as error:
        st.error(plain(failure_in_words(error)))
        return None
    times = say("documents.mask.times", n=stands.times)
    st.markdown(say("documents.mask.stands", n=len(stands.documents), times=times))
    if stands.goes:
        more = len(stands.goes) - _MOST_NAMED
        names = in_a_row([plain(each) for each in stands.goes[:_MOST_NAMED]])
        others = say("documents.mask.others", n=more) if more > 0 else ""
        st.markdown(say("documents.mask.goes", names=f"{names}{others}"))
    if went := _counted(stands._replace(goes=())):
        st.markdown(say("documents.mask.goes_too", what=went))
    for file, lines in _own_lines(opened, name).items():
        st.warning(
            plain(say("documents.mask.own_lines", n=len(lines), file=file, lines=", ".join(lines)))
        )
    if stands.known:
        known = in_a_row([plain(each) for each in stands.known[:_MOST_TOLD]])
        st.warning(say("documents.mask.known", names=known))
    if stands.unseen:
        st.warning(say("documents.mask.unseen", n=stands.unseen))
    for word, often in stands.alone[:_MOST_TOLD]:
        st.info(say("documents.mask.alone", n=often, word=plain(word)))
    return stands


def _own_lines(opened: Opened, name: str) -> dict[str, list[str]]:
    """Return the numbers of the lines with a name that people wrote, by file."""
    found = dict[str, list[str]]()
    for file, line in own_lines_with(opened.project, [name]):
        found.setdefault(file, []).append(number(line))
    return found


def _close() -> None:
    for each in (_OPEN, _NAME):
        st.session_state.pop(each, None)
