"""Where a reader may go on from a network, with what is looked at taken along."""

from collections.abc import Mapping

import streamlit as st

from extract.model import Kind
from views.destinations import LINKAGES, Destinations
from views.filters import DOCUMENTS, IN_ADDRESS, PERIOD, PLACES, THEMES, filters_in_address
from views.interface.messages import say

_BAR = (PERIOD, THEMES, PLACES, DOCUMENTS)
"""Parts of the bar of filters that the page has to which these steps lead."""

_NARROWS: Mapping[str, str] = {Kind.THEME: "theme", Kind.PLACE: "place"}
"""Parameter of the address by which a kind of name in the middle narrows that page."""


def show_next_steps(to: Destinations, entity_id: str | None) -> None:
    """Show links to what changed and to what is missing, near the name in the middle if it can be.

    Args:
        to: The pages.
        entity_id: Of the name in the middle; None for none.
    """
    told = {name: filters_in_address().get(name, []) for part in _BAR for name in IN_ADDRESS[part]}
    name = _NARROWS.get((entity_id or "").partition("/")[0])
    if entity_id and name and not told[name]:  # a second theme would widen what one narrowed
        told[name] = [entity_id]
    where = {name: values for name, values in told.items() if values}
    undated = {name: values for name, values in where.items() if name not in IN_ADDRESS[PERIOD]}
    steps = (
        ("change", say("explore.to_change"), undated),
        ("gaps", say("explore.to_gaps"), where),
    )
    for view, words, narrowed in steps:
        st.page_link(
            to.pages[LINKAGES],
            label=words,
            icon=":material/arrow_forward:",
            query_params={"view": [view], **narrowed},
        )
