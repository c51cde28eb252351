"""What stands beside a network: links, groups, the card of a name, the sentences of a link."""

import re
from collections.abc import Sequence
from dataclasses import replace
from html import escape
from typing import NamedTuple

import streamlit as st

from graph.asking.questions import Card, card
from graph.building.contribution import MOST_ENTITIES
from graph.linkages.selection import Selection
from graph.networks.communities import Bridge, Communities, Community
from graph.networks.network import Edge, Network
from views.counted import counted
from views.deciding.offering import offer_corrections
from views.destinations import Destinations, entity_link, profile_link, why_link
from views.evidence import show_evidence
from views.interface.address import choice
from views.interface.languages import current
from views.interface.messages import named, say
from views.interface.numbers import decimal
from views.kinds import look
from views.links_table import show_links
from views.opened import Opened, asked
from views.place import Place
from views.tables import show_table
from views.wording import fact_told, plain, shortened, sure

SMALLEST_GROUP = 3
"""Names that make a group; fewer are no news."""

BRIDGES = 8
"""Names between groups that are told."""

ALIASES = ("Also called", "Acronym")
"""Facts left out: what the documents themselves call an entity is told instead."""

NO_GROUPS = Communities((), (), ())

_NAMED = 4
_LONGEST_FACT = 300


class Drawn(NamedTuple):
    """A network as it is drawn.

    Attributes:
        network: With positions.
        groups: Its communities; none unless asked for.
        weaker: Links between those drawn that are left out, so that the others are seen.
    """

    network: Network
    groups: Communities
    weaker: int


def show_panel(
    opened: Opened, to: Destinations, place: Place, selection: Selection, drawn: Drawn
) -> None:
    """Show what the reader clicked; without a click the links, or the groups if they are drawn."""
    network = drawn.network
    if place.between is not None:
        _show_between(opened, to, place, selection)
    elif place.card is not None:
        _show_card(opened, to, place, network)
    elif drawn.groups.communities and _wants_groups():
        _show_groups(to, drawn)
    else:
        _show_links(place, network)


def _wants_groups() -> bool:
    return (
        choice(
            "panel",
            ("groups", "links"),
            label=say("explore.panel"),
            words=lambda each: named("explore.panels", each),
        )
        == "groups"
    )


def _show_links(place: Place, network: Network) -> None:
    st.markdown(say("explore.links"), help=say("explore.strength", most=MOST_ENTITIES))

    def elsewhere(edge: Edge) -> bool:
        return not {edge.source, edge.target} & set(network.centre)

    ordered = sorted(network.edges, key=elsewhere)
    _show_rows(place, network, ordered, _file_stem(network))
    st.caption(say("explore.strength", most=MOST_ENTITIES))


def _show_rows(place: Place, network: Network, edges: Sequence[Edge], stem: str) -> None:
    def choose(edge: Edge) -> None:
        place.reading(edge.source, edge.target).write()

    show_links(replace(network, edges=tuple(edges)), choose, stem=f"{stem}-links")


def _show_between(opened: Opened, to: Destinations, place: Place, selection: Selection) -> None:
    ends = place.between or ("", "")
    first, second = (asked(opened, card, each) for each in ends)
    if first and second:
        ends_named = say(
            "explore.ends",
            first=plain(to.named(ends[0], first.label)),
            second=plain(to.named(ends[1], second.label)),
        )
        st.markdown(ends_named)
    with st.container(horizontal=True, gap="small"):
        st.button(say("explore.back"), on_click=place.closed().write)
        why_link(to, ends, say("why.title"))
    with st.container(height=560, border=False):
        show_evidence(opened, to, ends, selection)


def _show_card(opened: Opened, to: Destinations, place: Place, network: Network) -> None:
    entity = place.card or ""
    known: Card | None = asked(opened, card, entity, current())
    st.button(say("explore.back"), on_click=place.closed().write)
    if known is None:
        st.warning(say("explore.gone"))
        return
    known = known._replace(label=to.named(entity, known.label))
    one = look(known.kind)
    glyph = f'<span aria-hidden="true" style="color:{one.colour}">{one.glyph}</span>'
    st.html(f'<h3 class="lk-title">{glyph} {escape(known.label)}</h3>')
    st.caption(plain(told_of(known, counted(opened).sureness_of(entity))))
    profile_link(to, entity)
    _show_steps(place, entity)
    if opened.may_edit:
        offer_corrections(entity, known.kind)
    middle = [node for node in network.nodes if node.node_id == place.entity != entity]
    for node in middle:
        words = say("why.linked_with", name=plain(shortened(node.label, 50)))
        why_link(to, (node.node_id, entity), words)
    told = [plain(shortened(line, _LONGEST_FACT)) for line in facts_of(known)]
    st.caption("  \n".join(told))
    of_it = [edge for edge in network.edges if entity in {edge.source, edge.target}]
    if of_it:
        st.markdown(say("explore.links"))
        _show_rows(place, network, of_it, _file_stem(network))


def _show_steps(place: Place, entity: str) -> None:
    """Offer what can be done with an entity in the network."""
    steps: list[tuple[str, Place]] = []
    if entity != place.entity:
        steps.append((say("explore.to_the_middle"), place.moved(entity)))
        expanded = entity in place.expanded
        words = say("explore.collapse") if expanded else say("explore.expand")
        steps.append((words, place.turned(entity)))
    pinned = entity in place.pinned
    steps.append((say("explore.unpin") if pinned else say("explore.pin"), place.with_pin(entity)))
    if entity != place.entity:
        steps.append((say("explore.hide"), place.without(entity)))
    with st.container(horizontal=True, gap="small"):
        for words, after in steps:
            st.button(words, on_click=after.write)


def told_of(known: Card, confidence: float | None) -> str:
    """Return kind, counts and certainty of an entity in one line."""
    told = [
        look(known.kind).one,
        say("counts.documents", n=known.documents),
        say("counts.passages", n=known.passages),
    ]
    if confidence is not None:
        told.append(say("explore.on_average", sure=sure(confidence)))
    return " · ".join(told)


def facts_of(known: Card) -> list[str]:
    """Return what is known of an entity besides its links, a line each; other names first."""
    others = [name for name in known.names if name.casefold() != known.label.casefold()]
    also = [say("explore.also", names=", ".join(others[:8]))] if others else []
    return also + [
        say("shared.fact", name=named("explore.facts", name), told=fact_told(name, worth))
        for name, worth in known.facts
        if name not in ALIASES
    ]


def listed(groups: Communities) -> list[Community]:
    """Return the groups that are outlined and listed, the largest first: their number is 1."""
    return [each for each in groups.communities if len(each.members) >= SMALLEST_GROUP]


def told_groups(groups: Communities) -> tuple[dict[str, int], list[tuple[Bridge, tuple[int, ...]]]]:
    """Return the number of each member's group, and bridges with the groups they lead into."""
    known = listed(groups)
    numbers = {each: n for n, group in enumerate(known, start=1) for each in group.members}
    bridges = [
        (bridge, tuple(n + 1 for n in bridge.communities if n < len(known)))
        for bridge in groups.bridges
        if bridge.entity_id in numbers
    ]
    return numbers, [each for each in bridges if len(each[1]) > 1]


def _show_groups(to: Destinations, drawn: Drawn) -> None:
    """List the groups of a network, and the names that link them, as text and as a table."""
    nodes = {node.node_id: node for node in drawn.network.nodes}
    numbers, bridges = told_groups(drawn.groups)
    st.caption(say("explore.groups_how"))
    for n, group in enumerate(listed(drawn.groups), start=1):
        first = ", ".join(nodes[each].label for each in group.members[:_NAMED])
        more = len(group.members) - _NAMED
        words = say("explore.and_more", names=first, n=more) if more > 0 else first
        st.markdown(f"**{n}** · {plain(words)}")
    if bridges:
        st.markdown(say("explore.bridges"), help=say("explore.bridges_help"))
        for bridge, between in bridges[:BRIDGES]:
            node = nodes[bridge.entity_id]
            entity_link(
                to,
                (node.node_id, node.label, node.kind),
                say("explore.reaches", groups=", ".join(map(str, between))),
            )
    reach = {bridge.entity_id: decimal(bridge.reach, 2) for bridge, _ in bridges}
    show_table(
        (
            say("explore.name"),
            say("explore.kind"),
            say("explore.group_number"),
            say("explore.reach"),
        ),
        [
            (nodes[each].label, look(nodes[each].kind).one, n, reach.get(each, ""))
            for each, n in numbers.items()
        ],
        about=say("explore.groups_table"),
        stem=f"{_file_stem(drawn.network)}-groups",
    )


def _file_stem(network: Network) -> str:
    labels = [node.label for node in network.nodes if node.node_id in network.centre[:1]]
    return re.sub(r"[^\w-]+", "-", next(iter(labels), ""))[:60].strip("-") or "network"
