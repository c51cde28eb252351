"""Which links of a network are drawn: chosen by the reader, kept in the address, for any page."""

from typing import NamedTuple

import streamlit as st

from graph.networks.network import Relations
from views.interface.address import choice, choices
from views.interface.messages import named, say
from views.kinds import LOOKS, look

RELATIONS: tuple[Relations, ...] = ("all", "statements", "co-occurrence")


class Filters(NamedTuple):
    """What a network is narrowed to.

    Attributes:
        kinds: Of neighbours; all if empty.
        relations: Which links.
        minimum_documents: In how many documents a link stands at least.
        limit: How many neighbours are drawn at most.
    """

    kinds: tuple[str, ...]
    relations: Relations
    minimum_documents: int
    limit: int


def chosen_filters() -> Filters:
    """Show the filters in a row, and return what is chosen."""
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
        kinds = choices(
            "kinds",
            [str(kind) for kind in LOOKS],
            label=say("filters.kinds"),
            words=lambda kind: f"{look(kind).glyph} {look(kind).many}",
            explained=say("filters.kinds_help"),
        )
        relations = choice(
            "links",
            RELATIONS,
            label=say("filters.links"),
            words=lambda each: named("filters.relations", each),
            explained=say("filters.links_help"),
        )
        least = st.number_input(
            say("filters.least"), 1, 999, 1, key="least", bind="query-params", width=140
        )
        most = st.number_input(
            say("filters.most"), 5, 120, 20, 5, key="most", bind="query-params", width=140
        )
    return Filters(tuple(kinds), relations, int(least or 1), int(most or 20))
