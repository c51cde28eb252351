"""The Explore page: the network around one or more entities, and what stands behind each link."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from html import escape

import streamlit as st

from graph.asking.questions import Card, card
from graph.linkages.incidence import Incidence
from graph.linkages.selected_network import around_selected, strongest_selected
from graph.linkages.selection import Selection
from graph.networks.communities import Communities, communities
from graph.networks.layout import placed
from graph.networks.network import Network, thinned
from views.briefing import Picture, offer_picture
from views.counted import asked_among, counted
from views.deciding.offering import open_from_search
from views.destinations import Destinations, entity_link
from views.explore_panel import NO_GROUPS, Drawn, listed, show_panel, told_of
from views.filters import chosen_selection
from views.highlighting import STYLE
from views.interface.address import number_told, switch, whole_number
from views.interface.messages import say
from views.interface.numbers import percent
from views.kinds import look
from views.network_component.component import Act, draw
from views.network_component.payload import Shown, edge_id
from views.network_picture import in_readers_language, names_of_nodes, network_drawn
from views.next_steps import show_next_steps
from views.offered import parts_chosen
from views.opened import Opened, asked
from views.opening import opening_of
from views.place import Place, can_undo, undo
from views.search import Box, search_box
from views.wording import in_a_row, plain, shortened, sure

MOST = 20
"""Neighbours drawn unless the reader asks for another number."""

MOST_BOUNDS = (5, 500)

STRONGEST = 40
"""Names drawn while nobody is in the middle."""

LINKS_A_NODE = 2
"""Links drawn for each name besides what is stated and those of the middle; more hide names."""


def show(opened: Opened, to: Destinations) -> None:
    """Show the page for the place that the address tells."""
    st.html(STYLE)
    place = Place.read()
    left, right = st.columns([2, 3], gap="large")
    with left:
        add = (lambda entity: place.wider(entity).write()) if place.entity else None
        box = Box(
            say("search.label"),
            lambda entity: place.moved(entity).write(),
            add,
            correct=open_from_search(opened),
        )
        search_box(opened, to, box)
    known: Card | None = asked(opened, card, place.entity) if place.entity else None
    with right:
        if known is None:
            if not _show_start(opened, to, place):
                return
            place = replace(place, entity=None, expanded=())
        else:
            known = known._replace(label=to.named(known.entity_id, known.label))
            _show_heading(known, counted(opened).sureness_of(known.entity_id))
    selection = chosen_selection(opened, to)
    _show_network(opened, to, place, selection, known)


def _show_start(opened: Opened, to: Destinations, place: Place) -> bool:
    """Say how to begin, and whether there is anything to begin with."""
    if place.entity is not None:
        st.warning(say("explore.gone"))
    seen = opening_of(opened).overview
    if not seen.documents:
        st.info(say("explore.empty"))
        return False
    st.markdown(say("explore.begin"))
    with st.container(horizontal=True):
        for each in (*seen.organisations[:3], *seen.themes[:3], *seen.places[:3]):
            entity_link(to, (each.entity_id, each.label, each.kind))
    return True


def _show_heading(known: Card, confidence: float | None) -> None:
    one = look(known.kind)
    glyph = f'<span aria-hidden="true" style="color:{one.colour}">{one.glyph}</span>'
    st.html(f'<h2 class="lk-title">{glyph} {escape(known.label)}</h2>')
    st.caption(plain(told_of(known, confidence)))


def drawn_around(
    incidence: Incidence,
    place: Place,
    selection: Selection,
    *,
    limit: int,
    grouped: bool,
) -> Drawn:
    """Return what is drawn at a place; without an entity in the middle the strongest links.

    Args:
        incidence: Of the selection.
        place: Whom it is around; who is pinned, who hidden.
        selection: Kinds, relations and documents a link needs.
        limit: Neighbours of each entity of the centre.
        grouped: Whether its communities are found and stand apart.
    """
    if place.entity is None:
        whole = strongest_selected(incidence, selection, limit=STRONGEST)
    else:
        centre = (place.entity, *place.expanded)
        whole = around_selected(
            incidence, centre, selection, limit=limit, kept=place.pinned, hidden=place.hidden
        )
    found = thinned(whole, links_a_node=LINKS_A_NODE)
    groups = communities(_without(found, place.entity)) if grouped else NO_GROUPS
    network = placed(found, groups.community_of())
    return Drawn(network, groups, len(whole.edges) - len(found.edges))


def _without(network: Network, entity: str | None) -> Network:
    """Return a network without the entity in the middle, which would hold all groups together."""
    return replace(
        network,
        nodes=tuple(node for node in network.nodes if node.node_id != entity),
        edges=tuple(edge for edge in network.edges if entity not in {edge.source, edge.target}),
    )


def _show_network(
    opened: Opened, to: Destinations, place: Place, selection: Selection, known: Card | None
) -> None:
    left, right = st.columns([5, 4], gap="medium")
    with left:
        with st.container(horizontal=True, vertical_alignment="bottom", gap="medium"):
            grouped = switch(
                "groups", label=say("explore.group"), explained=say("explore.group_help")
            )
            if known:
                with st.container(width=170):
                    whole_number("most", MOST_BOUNDS, label=say("explore.most"), hint=str(MOST))
        limit = number_told("most", MOST_BOUNDS) or MOST
        drawn: Drawn = asked_among(
            opened,
            selection,
            drawn_around,
            replace(place, between=None, card=None),
            selection,
            limit=limit,
            grouped=grouped,
        )
        network = in_readers_language(to, drawn.network)
        if not network.edges:
            st.info(say("explore.nothing_linked"))
            return
        title = known.label if known else say("explore.strongest")
        draw(
            network,
            key="network",
            title=shortened(title, 120),
            on_act=_reaction(place, network),
            shown=Shown(_chosen(place, network), place.pinned, _outlined(drawn.groups), can_undo()),
        )
        _tell_what_is_drawn(opened, place, selection, drawn)
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            offer_picture(_picture(opened, to, selection, network))
            show_next_steps(to, place.entity)
    with right:
        show_panel(opened, to, place, selection, drawn._replace(network=network))


def _picture(opened: Opened, to: Destinations, selection: Selection, network: Network) -> Picture:
    """Return the network as it is drawn for print, with the sources of the lines drawn."""
    draw = partial(network_drawn, opened, counted(opened, selection), network)
    things = partial(names_of_nodes, network)
    return Picture("network", parts_chosen(opened, to, selection), draw, things=things)


def _reaction(place: Place, network: Network) -> Callable[[Act], None]:
    edges = {edge_id(edge): edge for edge in network.edges}

    def react(act: Act) -> None:
        if act.act == "undo":
            undo()
        elif act.act == "edge":
            place.reading(edges[act.target].source, edges[act.target].target).write()
        else:
            _STEPS[act.act](place, act.target).write()

    return react


_STEPS: dict[str, Callable[[Place, str], Place]] = {
    "node": Place.with_card,
    "expand": Place.turned,
    "pin": Place.with_pin,
    "hide": Place.without,
}


def _chosen(place: Place, network: Network) -> str | None:
    """Return the node or edge that is read about, as the component names it."""
    ends = set(place.between or ())
    edge = next((edge_id(e) for e in network.edges if {e.source, e.target} == ends), None)
    return edge or place.card


def _outlined(groups: Communities) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return the groups that are outlined, numbered as the panel lists them."""
    return tuple((str(n), group.members) for n, group in enumerate(listed(groups), start=1))


def _left_out(names: int, place: Place) -> str:
    """Say how many names are not drawn, and what brings them."""
    if place.entity is None:
        return say("explore.left_out_of_all", n=names)
    return say("explore.left_out", n=names, most=say("explore.most"))


def _naming(n: int, documents: str, selection: Selection) -> str:
    """Say in how many documents the one in the middle is named, as far as that counts.

    A statement may be surer than the names in it are: its link is drawn without them.
    """
    least = selection.minimum_confidence
    if selection.themes or selection.places:
        told = say("explore.naming_there", n=n, documents=documents)
        return f"{told} ({sure(least)})" if least else told
    if least:
        return say("explore.naming_sure", n=n, documents=documents, percent=percent(least))
    return say("explore.naming", n=n, documents=documents)


def _tell_what_is_drawn(opened: Opened, place: Place, selection: Selection, drawn: Drawn) -> None:
    network = drawn.network
    told = [
        say(
            "explore.drawn",
            names=say("counts.names", n=len(network.nodes)),
            links=say("counts.links", n=len(network.edges)),
        )
    ]
    if network.left_out:
        told.append(_left_out(network.left_out, place))
    if drawn.weaker:
        told.append(say("explore.weaker", n=drawn.weaker))
    middle = next((each for each in network.nodes if each.node_id == place.entity), None)
    if middle is not None:
        total = counted(opened, selection).total
        told.append(_naming(middle.documents, say("counts.documents", n=total), selection))
    st.caption(f"{in_a_row(told)}. {say('explore.how')}")
    if place.hidden:
        names = say("explore.hidden", n=len(place.hidden))
        st.button(names, type="tertiary", on_click=place.unhidden().write)
