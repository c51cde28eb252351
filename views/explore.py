"""The Explore page: one entity, its network, and the sentences behind each link."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from html import escape

import streamlit as st

from graph.asking.confidences import entity_confidence
from graph.asking.questions import Card, Overview, card, overview
from graph.linkages.incidence import Incidence
from graph.linkages.selected_network import around_selected
from graph.linkages.selection import Selection
from graph.networks.layout import placed
from graph.networks.network import Edge, Network
from views.counted import asked_among
from views.destinations import Destinations, entity_link
from views.evidence import show_evidence
from views.filters import chosen_selection
from views.highlighting import STYLE
from views.interface.address import number_told
from views.interface.messages import named, say
from views.kinds import look
from views.links_table import show_links
from views.network_component.component import Act, draw
from views.network_component.payload import edge_id
from views.opened import Opened, asked
from views.place import Place
from views.search import search_box
from views.wording import plain, shortened, sure

MOST, MOST_BOUNDS = 20, (5, 120)

ALIASES = ("Also called", "Acronym")
"""Facts left out: what the documents themselves call an entity is told instead."""


def show(opened: Opened, to: Destinations) -> None:
    """Show the page for the place that the address tells."""
    st.html(STYLE)
    place = Place.read()
    left, right = st.columns([2, 3], gap="large", vertical_alignment="center")
    with left:
        search_box(opened, to, lambda entity: place.moved(entity).write())
    known: Card | None = asked(opened, card, place.entity) if place.entity else None
    if known is None or place.entity is None:
        _show_start(opened, to, place)
        return
    known = known._replace(label=to.named(known.entity_id, known.label))
    with right:
        _show_card(known, asked(opened, entity_confidence, place.entity))
    selection = chosen_selection(opened, to)
    network = _chosen_network(opened, to, (place.entity, *place.expanded), selection)
    _show_network(opened, to, place, network, known)


def _show_start(opened: Opened, to: Destinations, place: Place) -> None:
    if place.entity is not None:
        st.warning(say("explore.gone"))
    seen: Overview = asked(opened, overview)
    if not seen.documents:
        st.info(say("explore.empty"))
        return
    st.markdown(say("explore.begin"))
    with st.container(horizontal=True):
        for each in (*seen.organisations[:6], *seen.themes[:6], *seen.places[:6]):
            entity_link(to, (each.entity_id, each.label, each.kind))


def _show_card(known: Card, confidence: float | None) -> None:
    one = look(known.kind)
    glyph = f'<span aria-hidden="true" style="color:{one.colour}">{one.glyph}</span>'
    st.html(f'<h2 class="lk-title">{glyph} {escape(known.label)}</h2>')
    told = [
        one.one,
        say("counts.documents", n=known.documents),
        say("counts.passages", n=known.passages),
        *([say("explore.on_average", sure=sure(confidence))] if confidence is not None else []),
        *(
            f"{named('explore.facts', name)}: {worth}"
            for name, worth in known.facts
            if name not in ALIASES
        ),
    ]
    others = [name for name in known.names if name.casefold() != known.label.casefold()]
    if others:
        told.append(say("explore.also", names=", ".join(others[:5])))
    st.caption(plain(shortened(" · ".join(told), 400)))


def _chosen_network(
    opened: Opened, to: Destinations, centre: Sequence[str], selection: Selection
) -> Network:
    limit = number_told("most", MOST_BOUNDS) or MOST
    found: Network = asked_among(
        opened, selection, placed_around, tuple(centre), selection, limit=limit
    )
    named_nodes = (replace(node, label=to.named(node.node_id, node.label)) for node in found.nodes)
    return replace(found, nodes=tuple(named_nodes))


def placed_around(
    incidence: Incidence, centre: Sequence[str], selection: Selection, *, limit: int
) -> Network:
    """Return the network around `centre` with positions; see `around_selected`."""
    return placed(around_selected(incidence, centre, selection, limit=limit))


def _show_network(
    opened: Opened, to: Destinations, place: Place, network: Network, known: Card
) -> None:
    if not network.edges:
        st.info(say("explore.nothing_linked"))
        return
    left, right = st.columns([3, 2], gap="medium")
    with left:
        draw(
            network,
            key="network",
            title=shortened(known.label, 120),
            on_act=_reaction(place, network),
            chosen=_chosen_edge(place, network),
        )
        _tell_what_is_drawn(network)
    with right:
        if place.between is None:
            _show_table(place, network, known)
        else:
            _show_between(opened, to, place, place.between)


def _reaction(place: Place, network: Network) -> Callable[[Act], None]:
    edges = {edge_id(edge): edge for edge in network.edges}

    def react(act: Act) -> None:
        if act.act == "edge":
            place.reading(edges[act.target].source, edges[act.target].target).write()
        elif act.act == "expand":
            place.wider(act.target).write()
        elif act.target != place.entity:
            place.moved(act.target).write()

    return react


def _chosen_edge(place: Place, network: Network) -> str | None:
    ends = set(place.between or ())
    return next((edge_id(e) for e in network.edges if {e.source, e.target} == ends), None)


def _tell_what_is_drawn(network: Network) -> None:
    told = say(
        "explore.drawn",
        names=say("counts.names", n=len(network.nodes)),
        links=say("counts.links", n=len(network.edges)),
    )
    left_out = (
        say("explore.left_out", n=network.left_out, most="most")
        if network.left_out
        else say("explore.nothing_left_out")
    )
    st.caption(f"{told}; {left_out}. {say('explore.how')}")


def _show_table(place: Place, network: Network, known: Card) -> None:
    st.markdown(say("explore.links"), help=say("explore.strength"))

    def choose(edge: Edge) -> None:
        place.reading(edge.source, edge.target).write()

    def elsewhere(edge: Edge) -> bool:
        return not {edge.source, edge.target} & set(network.centre)

    ordered = replace(network, edges=tuple(sorted(network.edges, key=elsewhere)))
    show_links(ordered, choose, stem=f"{_file_stem(known.label)}-links")
    st.caption(say("explore.strength"))


def _show_between(opened: Opened, to: Destinations, place: Place, ends: tuple[str, str]) -> None:
    first, second = (asked(opened, card, each) for each in ends)
    if first and second:
        ends_named = say(
            "explore.ends",
            first=plain(to.named(ends[0], first.label)),
            second=plain(to.named(ends[1], second.label)),
        )
        st.markdown(ends_named)
    st.button(say("explore.back"), on_click=place.closed().write)
    with st.container(height=560, border=False):
        show_evidence(opened, to, *ends)


def _file_stem(label: str) -> str:
    return re.sub(r"[^\w-]+", "-", label)[:60].strip("-") or "network"
