"""What is sent to the browser, and what is believed when it answers."""

import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.networks.network import Edge, Network, Node
from views.links_table import _as_shown, rows_of
from views.network_component.component import Act, act_of
from views.network_component.payload import edge_id, payload

STATED = Edge("organisation/a", "theme/b", "works on", ("worksOn",), 3, 4, 0.5)
BACK = Edge("theme/b", "organisation/a", "concerns", ("concerns",), 1, 1, 0.1)
TOGETHER = Edge("organisation/a", "place/c", "", (), 2, 2, 0.2)
NETWORK = Network(
    (
        Node("organisation/a", "A <b>", "organisation", 9, 10.0, 20.0),
        Node("theme/b", "B", "theme", 4, -10.0, 0.0),
        Node("place/c", "C", "place", 1, 0.0, 0.0),
    ),
    (STATED, TOGETHER),
    7,
    ("organisation/a",),
)


def sent(network: Network) -> dict[str, object]:
    return payload(network, title="A", view_key="k", height=500)


def test_the_payload_is_json() -> None:
    assert json.loads(json.dumps(sent(NETWORK))) == sent(NETWORK)


def test_statements_and_names_met_together_are_told_apart() -> None:
    edges = payload(NETWORK, title="A", view_key="k", height=500)["edges"]
    assert [(edge["stated"], edge["label"]) for edge in edges] == [
        (True, "works on"),
        (False, "named together"),
    ]


@pytest.mark.parametrize(
    ("strength", "told"),
    [(0.2, "Strength 0.20"), (0.006, "Strength 0.01"), (0.004, "Hardly more"), (0.0, "Hardly")],
)
def test_no_link_has_a_strength_of_nought(strength: float, told: str) -> None:
    network = replace(NETWORK, edges=(replace(TOGETHER, strength=strength),))
    (edge,) = payload(network, title="A", view_key="k", height=500)["edges"]
    assert edge["title"].splitlines()[-1].startswith(told)
    ((*_, shown, _),) = [_as_shown(row) for row in rows_of(network)]
    assert shown == ("<0.01" if strength < 0.005 else told.split()[-1])


def test_two_directions_are_drawn_beside_each_other() -> None:
    both = Network(NETWORK.nodes, (STATED, BACK), 0, NETWORK.centre)
    edges = payload(both, title="A", view_key="k", height=500)["edges"]
    assert [edge["curved"] for edge in edges] == [True, True]


def test_the_revision_changes_with_what_is_drawn_and_only_then() -> None:
    fewer = Network(NETWORK.nodes, (STATED,), 7, NETWORK.centre)
    assert sent(NETWORK)["revision"] == sent(NETWORK)["revision"] != sent(fewer)["revision"]


def test_a_strange_kind_is_drawn_grey() -> None:
    strange = Network((Node("x/y", "Y", "x", 1, 0.0, 0.0),), (), 0, ("x/y",))
    assert payload(strange, title="A", view_key="k", height=500)["kinds"]["x"]["colour"]


@pytest.mark.parametrize(
    ("told", "act"),
    [
        ({"act": "node", "id": "place/c"}, Act("node", "place/c")),
        ({"act": "expand", "id": "theme/b"}, Act("expand", "theme/b")),
        ({"act": "edge", "id": edge_id(STATED)}, Act("edge", edge_id(STATED))),
        ({"act": "pin", "id": "place/c"}, Act("pin", "place/c")),
        ({"act": "hide", "id": "theme/b"}, Act("hide", "theme/b")),
        ({"act": "undo", "id": ""}, Act("undo", "")),
        ({"act": "undo", "id": "place/c"}, None),
        ({"act": "hide", "id": "place/unknown"}, None),
        ({"act": "edge", "id": "place/c"}, None),
        ({"act": "node", "id": "place/unknown"}, None),
        ({"act": "delete", "id": "place/c"}, None),
        ({"act": "node"}, None),
        ({"act": ["node"], "id": {}}, None),
        ("node", None),
        (None, None),
    ],
)
def test_the_browser_is_believed_only_about_what_was_drawn(told: object, act: Act | None) -> None:
    assert act_of(told, NETWORK) == act


@settings(max_examples=30, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.text("name ", min_size=1, max_size=80), st.floats(-900, 900), st.floats(-900, 900)
        ),
        min_size=2,
        max_size=25,
    )
)
def test_no_name_is_drawn_over_the_shape_of_another(places: list[tuple[str, float, float]]) -> None:
    nodes = tuple(
        Node(f"place/{i}", label, "place", 1, x, y) for i, (label, x, y) in enumerate(places)
    )
    drawn = payload(Network(nodes, (), 0, ()), title="A", view_key="k", height=500)["nodes"]
    for i, one in enumerate(drawn):
        for other in drawn[:i]:
            beside = abs(one["x"] - other["x"]) >= one["size"] + other["size"]
            below = abs(one["y"] - other["y"]) >= one["size"] + other["size"]
            assert beside or below
