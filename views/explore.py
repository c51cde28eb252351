"""The Explore page: one entity, its network, and the sentences behind each link."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from html import escape

import streamlit as st

from graph.asking.confidences import entity_confidence
from graph.asking.questions import Card, Overview, card, overview
from graph.networks.layout import placed
from graph.networks.network import Edge, Network, Relations, around
from graph.store import Store
from views.destinations import Destinations, entity_link
from views.evidence import show_evidence
from views.highlighting import STYLE
from views.kinds import LOOKS, look
from views.links_table import show_links
from views.network_component.component import Act, draw
from views.network_component.payload import edge_id
from views.opened import Opened, asked
from views.place import Place
from views.search import search_box
from views.wording import counted, plain, shortened, sure

RELATIONS: dict[Relations, str] = {
    "all": "All links",
    "statements": "Stated",
    "co-occurrence": "Named together",
}
ALIASES = ("Also called", "Acronym")
"""Facts left out: what the documents themselves call an entity is told instead."""

STRENGTH = (
    "Strength, 0 to 1: in how many documents two names meet, beyond what chance alone would give, "
    "and how many documents state the link. A name that is everywhere does not count for more. "
    "Sure: how often what is stated in such words was right (see Reliability); empty where two "
    "names are only named together."
)


def show(opened: Opened, to: Destinations) -> None:
    """Show the page for the place that the address tells."""
    st.html(STYLE)
    place = Place.read(st.query_params)
    left, right = st.columns([2, 3], gap="large", vertical_alignment="center")
    with left:
        search_box(opened, lambda entity: _go(place.moved(entity)))
    known: Card | None = asked(opened, card, place.entity) if place.entity else None
    if known is None or place.entity is None:
        _show_start(opened, to, place)
        return
    with right:
        _show_card(known, asked(opened, entity_confidence, place.entity))
    network = _chosen_network(opened, (place.entity, *place.expanded))
    _show_network(opened, to, place, network, known)


def _go(place: Place) -> None:
    place.write(st.query_params)


def _show_start(opened: Opened, to: Destinations, place: Place) -> None:
    if place.entity is not None:
        st.warning("The name in this address is not in the graph, or no longer. Search for it.")
    seen: Overview = asked(opened, overview)
    if not seen.documents:
        st.info("There is nothing to explore yet. The Overview page tells how to add documents.")
        return
    st.markdown("Search for a name above, or begin with one that is linked to many others.")
    with st.container(horizontal=True):
        for each in (*seen.organisations[:6], *seen.themes[:6], *seen.places[:6]):
            entity_link(to, each.entity_id, each.label, each.kind)


def _show_card(known: Card, confidence: float | None) -> None:
    one = look(known.kind)
    glyph = f'<span aria-hidden="true" style="color:{one.colour}">{one.glyph}</span>'
    st.html(f'<h2 class="lk-title">{glyph} {escape(known.label)}</h2>')
    told = [
        one.one,
        counted(known.documents, "document"),
        counted(known.passages, "passage"),
        *([f"{sure(confidence)} on average"] if confidence is not None else []),
        *(f"{name}: {worth}" for name, worth in known.facts if name not in ALIASES),
    ]
    others = [name for name in known.names if name.casefold() != known.label.casefold()]
    if others:
        told.append("also " + ", ".join(others[:5]))
    st.caption(plain(shortened(" · ".join(told), 400)))


def _chosen_network(opened: Opened, centre: Sequence[str]) -> Network:
    """Show the filters and return the network they leave."""
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
        kinds = st.pills(
            "Kinds",
            [str(kind) for kind in LOOKS],
            selection_mode="multi",
            format_func=lambda kind: f"{look(kind).glyph} {look(kind).many}",
            key="kinds",
            bind="query-params",
            help="Which kinds of neighbour to draw. None chosen draws all.",
        )
        relations = st.segmented_control(
            "Links",
            list(RELATIONS),
            default="all",
            required=True,
            format_func=lambda each: RELATIONS[each],
            key="links",
            bind="query-params",
            help="Stated: a document says so. Named together: in one passage, no more.",
        )
        least = st.number_input(
            "Documents, at least", 1, 999, 1, key="least", bind="query-params", width=140
        )
        most = st.number_input(
            "Neighbours, at most", 5, 120, 20, 5, key="most", bind="query-params", width=140
        )
    found: Network = asked(
        opened,
        placed_around,
        tuple(centre),
        kinds=tuple(kinds or ()),
        minimum_documents=int(least or 1),
        relations=relations or "all",
        limit=int(most or 20),
    )
    return found


def placed_around(
    store: Store,
    centre: Sequence[str],
    *,
    kinds: Sequence[str],
    minimum_documents: int,
    relations: Relations,
    limit: int,
) -> Network:
    """Return the network around `centre` with positions; see `graph.networks.network.around`."""
    found = around(
        store,
        centre,
        kinds=kinds,
        minimum_documents=minimum_documents,
        relations=relations,
        limit=limit,
    )
    return placed(found)


def _show_network(
    opened: Opened, to: Destinations, place: Place, network: Network, known: Card
) -> None:
    if not network.edges:
        st.info(
            "Nothing is linked to this name under these filters. Choose all kinds and all links, "
            "or ask for fewer documents."
        )
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
            _go(place.reading(edges[act.target].source, edges[act.target].target))
        elif act.act == "expand":
            _go(place.wider(act.target))
        elif act.target != place.entity:
            _go(place.moved(act.target))

    return react


def _chosen_edge(place: Place, network: Network) -> str | None:
    ends = set(place.between or ())
    return next((edge_id(e) for e in network.edges if {e.source, e.target} == ends), None)


def _tell_what_is_drawn(network: Network) -> None:
    drawn = f"{counted(len(network.nodes), 'name')} and {counted(len(network.edges), 'link')} drawn"
    left_out = (
        f"; {counted(network.left_out, 'weaker neighbour')} left out (raise “Neighbours, at most”)"
        if network.left_out
        else "; nothing left out"
    )
    st.caption(
        f"{drawn}{left_out}. Click a name to move there, a link to read its sentences; "
        "double-click a name to add its neighbours."
    )


def _show_table(place: Place, network: Network, known: Card) -> None:
    st.markdown("**Links** — click a row to read the sentences behind it", help=STRENGTH)

    def choose(edge: Edge) -> None:
        _go(place.reading(edge.source, edge.target))

    def elsewhere(edge: Edge) -> bool:
        return not {edge.source, edge.target} & set(network.centre)

    ordered = replace(network, edges=tuple(sorted(network.edges, key=elsewhere)))
    show_links(ordered, choose, file_name=f"{_file_stem(known.label)}-links.csv")
    st.caption(STRENGTH)


def _show_between(opened: Opened, to: Destinations, place: Place, ends: tuple[str, str]) -> None:
    first, second = (asked(opened, card, each) for each in ends)
    if first and second:
        st.markdown(f"**{plain(first.label)}** and **{plain(second.label)}**")
    st.button("Back to the table", on_click=lambda: _go(place.closed()))
    with st.container(height=560, border=False):
        show_evidence(opened, to, *ends)


def _file_stem(label: str) -> str:
    return re.sub(r"[^\w-]+", "-", label)[:60].strip("-") or "network"
