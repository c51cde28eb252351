"""Adds documents from the browser, where the dashboard was started for editing."""

import threading
from collections import Counter
from dataclasses import dataclass, field

import streamlit as st

from extract.reading.folders import SUPPORTED
from extract.reading.limits import MEGABYTE, Limits
from graph.building.ingest import Status
from graph.building.uploads import Uploaded, Uploading
from views.interface.messages import named, say
from views.opened import Opened
from views.tables import show_table
from views.unread_wording import failure_told
from views.wording import plain

MOST_FILES = 500
"""Files sent at once; a folder of more goes in by `linkages add`."""

MOST_BYTES = 1_000 * MEGABYTE
"""Of all files sent at once: they are in memory until they are written."""

TOLD = (*Status, "stopped")
"""What can become of a file, in the order in which it is counted."""

_SENT, _NOT_TAKEN = "upload round", "upload not taken"


@dataclass
class _Place:
    """What is being added to one project, by whoever looks at it.

    Attributes:
        uploading: The last that was begun and not yet put away; None for none.
    """

    uploading: Uploading | None = None
    lock: threading.Lock = field(default_factory=threading.Lock)


@st.cache_resource(show_spinner=False, max_entries=8)
def _place_of(folder: str) -> _Place:  # noqa: ARG001
    return _Place()


def is_adding(opened: Opened) -> bool:
    """Say whether files are being added, or were and nobody put the outcome away."""
    return _place_of(str(opened.project.folder.resolve())).uploading is not None


def show_adding(opened: Opened) -> None:
    """Show where files are dropped, or how far those are that were sent."""
    place = _place_of(str(opened.project.folder.resolve()))
    if place.uploading is None:
        _show_dropping(opened, place)
        return
    if dropped := len(st.session_state.get(_uploader(), ())):
        st.session_state[_NOT_TAKEN] = dropped  # while somebody else's had begun
    _tell_what_was_not_taken()
    if place.uploading.is_over:
        _show_outcome(place, place.uploading)
    else:
        _show_progress(place.uploading)


def _uploader() -> str:
    """Return the key of the widget; each round has one of its own, so that bytes are let go."""
    return f"upload {st.session_state.get(_SENT, 0)}"


def _tell_what_was_not_taken() -> None:
    if dropped := st.session_state.get(_NOT_TAKEN, 0):
        st.warning(say("adding.not_taken", n=dropped))


def _show_dropping(opened: Opened, place: _Place) -> None:
    limit = Limits().file_bytes // MEGABYTE
    files = st.file_uploader(
        say("adding.drop"),
        type=sorted(SUPPORTED),
        accept_multiple_files=True,
        key=_uploader(),
        max_upload_size=limit,
    )
    st.caption(say("adding.about", limit=limit))
    if not files:
        _tell_what_was_not_taken()
        return
    st.session_state.pop(_NOT_TAKEN, None)
    size = sum(each.size for each in files)
    if len(files) > MOST_FILES or size > MOST_BYTES:
        st.warning(say("adding.too_much", files=MOST_FILES, size=MOST_BYTES // MEGABYTE))
        return

    def begin() -> None:
        with place.lock:
            if place.uploading is not None:
                return
            sent = [(each.name, each.getvalue()) for each in files]
            try:
                place.uploading = Uploading.begun(opened.project, sent)
            except OSError as error:
                st.session_state["upload error"] = error.strerror or type(error).__name__
                return
        st.session_state[_SENT] = st.session_state.get(_SENT, 0) + 1

    if wrong := st.session_state.pop("upload error", None):
        st.error(plain(say("adding.not_begun", reason=wrong)))
    st.button(say("adding.begin", n=len(files)), on_click=begin)


@st.fragment(run_every=1.0)
def _show_progress(uploading: Uploading) -> None:
    if uploading.is_over:
        st.rerun(scope="app")
    results = uploading.results
    told = say("adding.progress", done=len(results), total=uploading.total)
    st.progress(len(results) / max(1, uploading.total), text=told)
    if not results:
        st.caption(say("adding.loading"))
    if uploading.is_stopping:
        st.caption(say("adding.stopping"))
    st.button(say("adding.cancel"), on_click=uploading.stop, disabled=uploading.is_stopping)
    if results:
        _show_results(results)


def _show_outcome(place: _Place, uploading: Uploading) -> None:
    became = Counter(each.status for each in uploading.results)
    counts = [
        f"{named('adding.statuses', str(status))} ({became[status]})"
        for status in TOLD
        if became[status]
    ]
    if uploading.failure:
        st.error(plain(say("adding.failed", reason=failure_told(uploading.failure))))
    tell = st.warning if became[Status.FAILED] else st.success
    tell(plain(say("adding.done", counts=", ".join(counts))))
    _show_results(uploading.results)

    def put_away() -> None:
        place.uploading = None

    st.button(say("adding.more"), on_click=put_away)


def _show_results(results: tuple[Uploaded, ...]) -> None:
    """List what became of each file, what failed first and then the latest."""
    latest_first = list(results[::-1])
    failed_first = sorted(latest_first, key=lambda each: each.status != Status.FAILED)
    show_table(
        (say("adding.file"), say("adding.became"), say("adding.reason")),
        [
            (each.name, named("adding.statuses", each.status), failure_told(each.reason))
            for each in failed_first
        ],
        about=say("adding.results"),
        stem="added-files",
        wide=say("adding.reason"),
    )
