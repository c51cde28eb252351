"""The Map page: everything that is linked, on one map, with its regions as a table."""

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

import numpy as np
import streamlit as st

from graph.asking.asking import kind_of
from graph.figures.figure_spec import Drawn, FigureSpec, Format
from graph.linkages.corpus_map import LINKS_EACH, CorpusMap
from graph.linkages.incidence import Incidence
from graph.linkages.selection import Part
from views.briefing import Picture, offer_picture
from views.counted import counted
from views.destinations import Destinations, entity_link, profile_link
from views.interface.address import choices, entity_ids, keep
from views.interface.messages import say
from views.interface.numbers import number
from views.kinds import look
from views.map_component.component import show_map
from views.map_component.payload import KINDS
from views.mapped import begin_mapping, map_given
from views.network_picture import in_readers_language, network_drawn
from views.opened import Opened
from views.search import Box, search_box
from views.tables import Cell, as_table, heights, offer_csv, show_table
from views.wording import plain, shortened

_STRONGEST = 6
"""Members of a region that its row tells."""


_OFFERED = 150
"""Names that may stand out in the picture."""


class _Shown(NamedTuple):
    """A map as the page tells of it.

    Attributes:
        drawn: The map.
        incidence: It was made from.
        labels: Of its nodes, in the reader's language.
        kinds: Those shown; all for none.
    """

    drawn: CorpusMap
    incidence: Incidence
    labels: Sequence[str]
    kinds: Sequence[str]

    def entity(self, node: int) -> str:
        """Return the id of a node."""
        return self.incidence.entities[int(self.drawn.entities[node])]

    def shows(self, node: int) -> bool:
        """Say whether a node is of a kind that is shown."""
        return not self.kinds or kind_of(self.entity(node)) in self.kinds


def show(opened: Opened, to: Destinations) -> None:
    """Show the page, with the name that the address tells ringed on the map."""
    with st.spinner(say("corpus_map.placing"), show_time=False):
        given = map_given(opened, to)
    if not given["nodes"]["x"]:
        st.info(say("corpus_map.empty"))
        return
    drawn = begin_mapping(opened).result()
    left, right = st.columns([2, 3], gap="large", vertical_alignment="bottom")
    with left:
        search_box(opened, to, Box(say("search.label"), _go_to))
    with right:
        kinds = choices(
            "kinds",
            KINDS,
            label=say("corpus_map.kinds"),
            words=lambda kind: f"{look(kind).glyph} {look(kind).many}",
        )
    shown = _Shown(drawn, counted(opened), given["nodes"]["label"], kinds)
    asked_for = next(iter(entity_ids("at")), None)
    focus = _node(shown, asked_for)
    if asked_for is not None and focus is None:
        st.warning(say("corpus_map.not_there"))
    show_map(
        given,
        key="corpus map",
        kinds=kinds,
        focus=focus,
        on_choose=lambda node: _go_to(shown.entity(node)),
    )
    _tell_what_is_drawn(shown)
    offer_picture(_picture(opened, to, shown, focus))
    if focus is None:
        _show_regions(shown)
    else:
        _show_focus(shown, to, focus)


def _picture(opened: Opened, to: Destinations, shown: _Shown, focus: int | None) -> Picture:
    """Return the region of what is chosen as a network, or the whole map, as drawn for print."""
    region = -1 if focus is None else int(shown.drawn.region_of[focus])
    if region < 0:
        kinds = (Part("kinds", tuple(shown.kinds)),) if shown.kinds else ()
        draw = partial(_whole, opened, to, shown)
        return Picture("map", kinds, draw, things=partial(_most_named, shown))
    name = _region_name(shown, region)
    told = (Part("region", (name,)),)
    return Picture("region", told, partial(_region, opened, to, shown, region))


def _most_named(shown: _Shown) -> dict[str, str]:
    """Return the names that most documents mention, by id: those that may stand out."""
    documents = shown.incidence.mentioning[shown.drawn.entities]
    nodes = [each for each in np.argsort(-documents, kind="stable").tolist() if shown.shows(each)]
    return {shown.entity(each): shown.labels[each] for each in nodes[:_OFFERED]}


def _whole(
    opened: Opened, to: Destinations, shown: _Shown, spec: FigureSpec, format_: Format
) -> Drawn:
    from graph.figures.corpus import compose_corpus  # heavy, and seldom wanted
    from graph.figures.figure_sheet import draw
    from graph.figures.find_corpus import corpus_data

    data = corpus_data(opened.store, shown.drawn, shown.incidence, to.named, kinds=shown.kinds)
    return draw(compose_corpus, data, spec, format_)


def _region(
    opened: Opened, to: Destinations, shown: _Shown, region: int, spec: FigureSpec, format_: Format
) -> Drawn:
    from graph.figures.find_corpus import network_of_region  # heavy, and seldom wanted
    from graph.figures.readable import MOST_NODES

    found = network_of_region(shown.incidence, shown.drawn, region, limit=MOST_NODES)
    network = in_readers_language(to, found)
    return network_drawn(opened, shown.incidence, network, spec, format_)


def _go_to(entity_id: str) -> None:
    keep("at", [entity_id])


def _node(shown: _Shown, entity_id: str | None) -> int | None:
    """Return the place of an entity on the map."""
    number = shown.incidence.number_of.get(entity_id or "")
    if number is None:
        return None
    node = int(shown.drawn.entities.searchsorted(number))
    found = node < len(shown.drawn.entities) and shown.drawn.entities[node] == number
    return node if found else None


def _tell_what_is_drawn(shown: _Shown) -> None:
    drawn = shown.drawn
    told = [
        say(
            "corpus_map.drawn",
            names=say("counts.names", n=len(drawn.entities)),
            inside=number(int((drawn.region_of >= 0).sum())),
            regions=say("corpus_map.regions", n=len(drawn.regions)),
            most=LINKS_EACH,
        )
    ]
    if drawn.unlinked:
        told.append(say("corpus_map.unlinked", n=drawn.unlinked))
    if drawn.left_out:
        told.append(say("corpus_map.left_out", n=drawn.left_out))
    st.caption(" ".join([*told, say("corpus_map.how")]))


def _show_focus(shown: _Shown, to: Destinations, focus: int) -> None:
    """Show what is chosen, and who stands in its region."""
    entity_id, label = shown.entity(focus), shown.labels[focus]
    documents = int(shown.incidence.mentioning[shown.drawn.entities[focus]])
    linked = say("corpus_map.linked", n=int(shown.drawn.linked[focus]))
    note = f"{say('counts.documents', n=documents)} · {linked}"
    with st.container(horizontal=True, vertical_alignment="center"):
        entity_link(to, (entity_id, label, kind_of(entity_id)), note)
        profile_link(to, entity_id)
        st.button(say("corpus_map.back"), on_click=lambda: keep("at", []))
    number = int(shown.drawn.region_of[focus])
    if number < 0:
        st.caption(say("corpus_map.small_group"))
        return
    members = [each for each in shown.drawn.regions[number].members if shown.shows(each)]
    name = _region_name(shown, number)
    st.markdown(say("corpus_map.region_of", region=plain(name)))
    show_table(
        _columns()[:-1],
        [_row(shown, node)[:-1] for node in members],
        about=say("corpus_map.table_of_region", region=name),
        stem="map-region",
        wide=say("corpus_map.name"),
    )


def _show_regions(shown: _Shown) -> None:
    """Show the regions as a table of which a row leads to its strongest member."""
    regions = shown.drawn.regions
    if regions:
        st.markdown(say("corpus_map.list"))
        columns = (say("corpus_map.region"), say("corpus_map.size"), say("corpus_map.strongest"))
        rows = [_region_row(shown, number) for number in range(len(regions))]

        def react() -> None:
            chosen = st.session_state["regions"]["selection"]["cells"]
            if chosen and 0 <= chosen[0][0] < len(regions):
                _go_to(shown.entity(regions[chosen[0][0]].members[0]))

        high = heights(rows, {0: 48, 2: 74})
        st.dataframe(
            as_table(columns, rows),
            key="regions",
            hide_index=True,
            lazy=False,
            height=high.table,
            row_height=high.row,
            on_select=react,
            selection_mode="single-cell",
            column_config={
                columns[0]: st.column_config.TextColumn(width=350),
                columns[1]: st.column_config.NumberColumn(width=70),
                columns[2]: st.column_config.TextColumn(width=560),
            },
            alt=say("corpus_map.table"),
        )
    nodes = [node for node in range(len(shown.labels)) if shown.shows(node)]
    offer_csv(_columns(), [_row(shown, node) for node in nodes], "map")


def _region_row(shown: _Shown, number: int) -> tuple[str, int, str]:
    members = [each for each in shown.drawn.regions[number].members if shown.shows(each)]
    strongest = ", ".join(shortened(shown.labels[each], 60) for each in members[:_STRONGEST])
    return _region_name(shown, number), len(members), strongest


def _region_name(shown: _Shown, number: int) -> str:
    members = shown.drawn.regions[number].members[:2]
    return ", ".join(shortened(shown.labels[each], 60) for each in members)


def _columns() -> tuple[str, ...]:
    return (
        say("corpus_map.name"),
        say("corpus_map.kind"),
        say("corpus_map.documents"),
        say("corpus_map.links"),
        say("corpus_map.region"),
    )


def _row(shown: _Shown, node: int) -> tuple[Cell, ...]:
    number = int(shown.drawn.region_of[node])
    return (
        shown.labels[node],
        look(kind_of(shown.entity(node))).one,
        int(shown.incidence.mentioning[shown.drawn.entities[node]]),
        int(shown.drawn.linked[node]),
        _region_name(shown, number) if number >= 0 else "",
    )
