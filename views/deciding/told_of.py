"""Tells on the page of an entity what people decided on it, who, when and why."""

import streamlit as st

from graph.decisions.decision import Decision
from graph.decisions.told_of import ByEntity, decisions_by_entity, decisions_on
from views.deciding.wording import telling
from views.destinations import DECISIONS, Destinations
from views.interface.messages import say
from views.interface.numbers import date
from views.opened import Opened, asked
from views.wording import plain, shortened

_SHOWN = 10
_LONGEST_REASON = 300


def show_decided(
    opened: Opened, to: Destinations, entity_id: str, *, is_open: bool = False
) -> None:
    """Show the decisions in force on an entity, closed until somebody wants to read them.

    Args:
        opened: The project.
        to: Where links lead.
        entity_id: The entity, or what is none any more.
        is_open: Whether they stand there to be read at once.
    """
    by_entity: ByEntity = asked(opened, decisions_by_entity)
    found = decisions_on(opened.store, by_entity, entity_id)
    if not found:
        return
    tell = telling(opened, to)
    with st.expander(say("profile.decided", n=len(found)), expanded=is_open):
        for each in found[:_SHOWN]:
            st.markdown(plain(tell(each)))
            st.caption(plain(_by_whom(each)))
        st.page_link(
            to.pages[DECISIONS],
            label=say("profile.all_decided"),
            query_params={"part": "decided"},
        )


def _by_whom(decision: Decision) -> str:
    """Return who decided, when, and why where that is told."""
    told = [decision.who, date(decision.when[:10])]
    if decision.why:
        told.append(say("deciding.quoted", words=shortened(decision.why, _LONGEST_REASON)))
    return " · ".join(told)
