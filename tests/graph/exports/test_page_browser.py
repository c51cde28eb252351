"""The interactive page in a real browser without a network: drawn, silent, deaf to its texts."""

import os
from pathlib import Path

import pytest
from playwright.sync_api import Route
from served_dashboard import CHROMIUM, launched

from graph.asking.questions import Evidence
from graph.exports.page import page
from graph.networks.network import Edge, Network, Node

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(
        not CHROMIUM.exists() and os.environ.get("CI") != "true",
        reason=f"no browser at {CHROMIUM}: install Chromium or set LINKAGES_CHROMIUM",
    ),
]

HIT = "(window.__hit=window.__hit||[]).push"
PROBES = (
    f'<img src=x onerror="{HIT}(1)">',
    f'see <a href="http://x">x</a><img src=x onerror="{HIT}(2)">',
    f"</script><script>{HIT}(3)</script>",
    f"--></style></title></blockquote><script>{HIT}(4)</script>",
    f"a\u2028{HIT}(5)\u2029c",
    f"javascript:{HIT}(6)",
    f"<b>bold</b><svg/onload={HIT}(7)>",
    f"{{{{ {HIT}(8) }}}}{{% {HIT}(8) %}}",
    f'"+{HIT}(9)+"\';{HIT}(9);`${{{HIT}(9)}}`',
    "__proto__",
    "constructor",
    f"<a\u2060 HREF=javascript:{HIT}(10)>x</a>",
    f'<iframe srcdoc="<script>parent.{HIT}(11)</script>"></iframe>',
    f"<!--<script>{HIT}(12)",
    f"&lt;img src=x onerror={HIT}(13)&gt;",
    f"<math><style><!--</style><img src=x onerror={HIT}(14)>",
    f"\\u003c/script\\u003e\\u003cscript\\u003e{HIT}(15)",
    f"<template><script>{HIT}(16)</script></template><base href=http://x/>",
    f"<meta http-equiv=refresh content='0;url=javascript:{HIT}(17)'>",
    f"<details open ontoggle={HIT}(18)><form action=http://x><button autofocus onfocus={HIT}(19)>",
    f"\u202e\x00</title><plaintext onclick={HIT}(20)>",
    "<link rel=stylesheet href=http://x/x.css><style>@import 'http://x'</style>",
)


def _hostile_page() -> str:
    """Return a page with every probe as id, label and title, on a link and in its sentence."""
    nodes = tuple(Node(f"theme/{probe}", probe, "theme", 1) for probe in PROBES)
    edges, quoted = [], {}
    for one, other, probe in zip(nodes, nodes[1:] + nodes[:1], PROBES, strict=True):
        ends = one.node_id, other.node_id
        edges.append(Edge(*ends, probe, ("worksOn",), 1, 1, 0.5, 0.9))
        quoted[ends] = [Evidence(probe, 0, 5, "d", probe, probe, 1, "worksOn", 0.9, probe)]
    return page(Network(nodes, tuple(edges), 0, ()), quoted, title=" ".join(PROBES))


def test_no_text_runs_and_nothing_is_fetched(tmp_path: Path) -> None:
    target = tmp_path / "page.html"
    target.write_text(_hostile_page(), "utf-8")
    outside: list[str] = []

    def judge(route: Route) -> None:
        if route.request.url == target.as_uri() or route.request.url.startswith("data:"):
            route.continue_()
        else:
            outside.append(route.request.url)
            route.abort()

    with launched() as browser:
        context = browser.new_context(offline=True)
        tab = context.new_page()
        errors: list[str] = []
        tab.on("pageerror", lambda error: errors.append(str(error)))
        tab.route("**/*", judge)
        tab.goto(target.as_uri())
        tab.wait_for_function(
            "() => typeof network !== 'undefined' && network.body.nodeIndices.length"
        )
        tab.evaluate("() => document.querySelector('#mynetwork').scrollIntoView()")
        places = tab.evaluate(
            """() => {
                const c = document.querySelector('#mynetwork').getBoundingClientRect();
                const dom = p => network.canvasToDOM(p);
                const on = p => [dom(p).x + c.x, dom(p).y + c.y];
                const at = network.getPositions();
                const ids = nodes.getIds();
                const middles = edges.get().map(e => ({
                    x: (at[e.from].x + at[e.to].x) / 2, y: (at[e.from].y + at[e.to].y) / 2 }));
                return [...ids.map(id => on(at[id])), ...middles.map(on)];
            }"""
        )
        assert len(places) == 2 * len(PROBES)
        tips = set()
        for x, y in places[::2]:
            tab.mouse.move(x, y)
            tab.wait_for_timeout(180)
            tips.add(tab.evaluate("() => document.querySelector('.vis-tooltip')?.innerText || ''"))
        for summary in tab.locator("summary").all():
            summary.click()
        assert tab.evaluate("() => window.__hit || []") == []
        assert outside == []
        assert errors == []
        assert len(tips) > len(PROBES) // 3, "tooltips were shown"
        assert PROBES[0] in tab.title()
        assert not tab.locator("iframe, img, a, #mynetwork script").count()
        context.close()


def _hub() -> str:
    """Return the page of a state that thirty others call on, some of long names."""
    long = "Committee on the Elimination of Discrimination against Women of State"
    hub = Node("place/hub", "Slovenia", "place", 30)
    others = [
        Node(f"organisation/{n}", f"{long} {n}" if n % 3 else f"State {n}", "organisation", n + 1)
        for n in range(30)
    ]
    edges = [Edge(o.node_id, hub.node_id, "calls on", ("callsOn",), 1, 1, 0.5) for o in others]
    return page(Network((hub, *others), tuple(edges), 0, ()), {}, title="Hub")


MEETING = """() => {
  const boxes = nodes.getIds().map((id) => network.getBoundingBox(id));
  const beside = (a, b) => a.left < b.right && b.left < a.right;
  const meet = (a, b) => beside(a, b) && a.top < b.bottom && b.top < a.bottom;
  return boxes.flatMap((one, i) => boxes.slice(i + 1).filter((other) => meet(one, other))).length;
}"""


@pytest.mark.parametrize("width", [1280, 390])
def test_names_around_a_hub_lie_on_no_other_and_can_be_read(tmp_path: Path, width: int) -> None:
    target = tmp_path / "page.html"
    target.write_text(_hub(), "utf-8")
    with launched() as browser:
        tab = browser.new_page(viewport={"width": width, "height": 800})
        tab.goto(target.as_uri())
        tab.wait_for_function("() => network.getScale() >= 0.6")
        assert tab.evaluate(MEETING) == 0
        middle = tab.evaluate("() => network.canvasToDOM(network.getPosition('place/hub'))")
        assert 0 < middle["x"] < width
        assert 0 < middle["y"] < 800
        assert not [each for each in tab.evaluate("() => edges.get()") if each["label"]]
