"""Tells, before something is decided, what it would change, or why it would be refused."""

from datetime import UTC, datetime

import streamlit as st

from graph.decisions.asked import Asked, Deciding, decision_for
from graph.decisions.deciding import as_written
from graph.decisions.effects import Effect, effect_of
from graph.failures import GraphError, RefusedError
from views.deciding.taking import Wanted
from views.deciding.wording import naming, refusal_in_words
from views.destinations import Destinations
from views.interface.messages import say
from views.opened import Opened
from views.until_changed import until_changed
from views.wording import plain

_SOMEBODY = Deciding("somebody", datetime(2000, 1, 1, tzinfo=UTC))
"""For a decision that is only looked at."""


def show_effect(opened: Opened, to: Destinations, what: Wanted) -> None:
    """Show how many documents, passages and links would change, or why nothing would."""
    found = _foreseen((str(opened.store_path), opened.generation), what.asked, opened)
    if isinstance(found, RefusedError):
        reason = refusal_in_words(found, naming(opened, to))
        st.warning(plain(say("deciding.would_be_refused", reason=reason)))
        return
    if not found:
        return
    effect = Effect(*map(sum, zip(*found, strict=True)))
    told = say(
        "deciding.effect",
        documents=say("counts.documents", n=effect.documents),
        passages=say("counts.passages", n=effect.passages),
        links=say("counts.links", n=effect.links),
    )
    again = say("deciding.read_again", n=effect.read_again) if effect.read_again else ""
    st.caption(f":material/info: {told} {again}")


@until_changed
@st.cache_data(max_entries=50, show_spinner=False)
def _foreseen(
    key: tuple[str, str],  # noqa: ARG001
    asked: tuple[Asked, ...],
    _opened: Opened,
) -> tuple[Effect, ...] | RefusedError:
    """Return what each decision would change, or why one would be refused; nothing if unknown."""
    try:
        wanted = [decision_for(_opened.store, each, _SOMEBODY) for each in asked]
        decisions = as_written(_opened.project, _opened.store, wanted)
        return tuple(effect_of(_opened.project, each) for each in decisions)
    except RefusedError as error:
        return error
    except GraphError:
        return ()
