"""The Map page in a real browser: mouse, keyboard, search, and names that are only drawn."""

import re
from pathlib import Path
from urllib.parse import urlencode

from playwright.sync_api import Browser, Page, expect
from sample_project import HOSTILE, HOSTILE_NAME
from served_dashboard import browsing

WAIT = 30_000
ON_SCREEN = """(label) => {
  const view = window.__linkagesTest.map, box = view.canvas.getBoundingClientRect();
  const i = view.given.nodes.label.indexOf(label);
  return [box.x + view.x[i] * view.scale + view.left, box.y + view.y[i] * view.scale + view.top];
}"""
MIDDLE = """() => {
  const view = window.__linkagesTest.map, i = view.chosen;
  return [view.x[i] * view.scale + view.left - view.width / 2,
          view.y[i] * view.scale + view.top - view.height / 2].map(Math.abs);
}"""
COLOURS = """() => {
  const canvas = window.__linkagesTest.map.canvas;
  const dots = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data;
  const seen = new Set();
  for (let i = 0; i < dots.length; i += 4) seen.add(`${dots[i]},${dots[i + 1]},${dots[i + 2]}`);
  return [...seen];
}"""

MARKS_SEEN = """() => {
  const view = window.__linkagesTest.map, c = view.picture.getContext("2d");
  const colour = (hex) => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)).join();
  const own = new Set(view.given.kinds.map((kind) => colour(kind.colour)));
  const seen = view.given.nodes.x.filter((_, i) => {
    const at = [view.x[i] * view.scale + view.left, view.y[i] * view.scale + view.top];
    const [x, y] = at.map((each) => Math.round(each * view.ratio) - 3);
    const dots = c.getImageData(x, y, 7, 7).data;
    const there = Array.from({ length: 49 }, (_, d) => dots.slice(4 * d, 4 * d + 3).join());
    return there.some((each) => own.has(each));
  });
  return [seen.length, view.given.nodes.x.length, view.names.length];
}"""
"""How many marks can be seen, of how many, and how many names are written."""


COVERED = """() => {
  const view = window.__linkagesTest.map, c = document.createElement("canvas").getContext("2d");
  return view.names.map(({ text, size, weight, x, y }) => {
    c.font = `${weight} ${size}px ${view.theme.font}`;
    const [wide, high] = [c.measureText(text).width / 2, size / 2];
    let area = 0;
    for (let i = 0; i < view.x.length; i++) {
      const dx = view.x[i] * view.scale + view.left - x;
      const dy = view.y[i] * view.scale + view.top - y;
      const r = Math.min(14, Math.max(1.2, view.weight[i] * view.size));
      if (Math.abs(dx) < wide && Math.abs(dy) < high) area += Math.PI * r * r;
    }
    return [text, area / (4 * wide * high)];
  });
}"""
"""The lines of names that are written, each with the share of it that marks lie under."""

NAMES_WRITTEN = "() => window.__linkagesTest.map.names.map((each) => [each.text, each.met])"
"""The lines of names that are written, each with the number of marks below the name."""


def at_map(page: Page, address: str, **where: str) -> None:
    """Go to the map and wait until it is drawn."""
    page.goto(f"{address}/map?{urlencode(where)}")
    page.wait_for_function("() => window.__linkagesTest?.map?.drawn", timeout=WAIT)


def ringed(page: Page, label: str) -> None:
    """Wait until a name is ringed on the map."""
    page.wait_for_function(
        "(label) => { const view = window.__linkagesTest.map;"
        " return view.given.nodes.label[view.chosen] === label; }",
        arg=label,
        timeout=WAIT,
    )


def test_a_name_is_chosen_by_mouse_search_and_keyboard(
    browser: Browser, address: str, artefacts: Path
) -> None:
    with browsing(browser, address) as watched:
        page = watched.page
        at_map(page, address)
        canvas = page.get_by_role("application")
        expect(canvas).to_have_attribute("aria-label", re.compile("Arrow keys"))
        assert {"0,114,178", "204,121,167", "213,94,0"} <= set(page.evaluate(COLOURS))
        page.mouse.click(*page.evaluate(ON_SCREEN, "Harbour Circle"))
        expect(page.get_by_role("button", name="All regions")).to_be_visible(timeout=WAIT)
        assert "at=organisation%2Fname%2Fharbour-circle" in page.url
        ringed(page, "Harbour Circle")
        page.screenshot(path=artefacts / "map-chosen.png", full_page=True)
        page.get_by_label("Search by name or acronym").fill("delta net")
        page.get_by_role("button", name="Delta Network").first.click(timeout=WAIT)
        ringed(page, "Delta Network")
        assert max(page.evaluate(MIDDLE)) < 2
        page.get_by_role("button", name="All regions").click()
        expect(page.get_by_text("click a row to go there")).to_be_visible(timeout=WAIT)
        canvas.focus()
        page.keyboard.press("PageDown")
        page.keyboard.press("ArrowRight")
        spoken = page.evaluate("() => window.__linkagesTest.map.spoken.textContent")
        page.keyboard.press("Enter")
        expect(page.get_by_role("button", name="All regions")).to_be_visible(timeout=WAIT)
        ringed(page, spoken.split(", ")[0])
        page.get_by_role("link", name=re.compile("linked with")).click()
        expect(page).to_have_url(re.compile("/explore"), timeout=WAIT)
        assert watched.errors == []


def test_zooming_and_moving_keep_the_page_as_it_is(browser: Browser, address: str) -> None:
    with browsing(browser, address) as watched:
        page = watched.page
        at_map(page, address, at=HOSTILE)
        expect(page.get_by_role("button", name="All regions")).to_be_visible(timeout=WAIT)
        before = page.evaluate("() => window.__linkagesTest.map.scale")
        page.get_by_role("button", name="Zoom in").click()
        page.wait_for_timeout(300)
        assert page.evaluate("() => window.__linkagesTest.map.scale") > before
        x, y = page.evaluate(ON_SCREEN, "Harbour Circle")
        page.mouse.move(x - 40, y)
        page.mouse.move(x, y)
        expect(page.locator(".tip")).to_contain_text("Harbour Circle")
        here = page.url
        page.mouse.down()
        page.mouse.move(x + 60, y + 40, steps=4)
        page.mouse.up()
        page.wait_for_timeout(300)
        assert page.evaluate(ON_SCREEN, "Harbour Circle") == [x + 60, y + 40]
        assert page.url == here
        x, y = page.evaluate(ON_SCREEN, HOSTILE_NAME)
        page.mouse.move(x, y)
        expect(page.get_by_text("<img src=x").first).to_be_visible()
        assert page.evaluate("() => window.__linkagesProbe ?? null") is None
        assert watched.errors == []


SCALE_AT_REST = """async () => {
  let before, now = window.__linkagesTest.map.scale;
  do {
    before = now;
    await new Promise(then => setTimeout(then, 400));
    now = window.__linkagesTest.map.scale;
  } while (now !== before);
  return now;
}"""
"""Gives the scale of the map once it has stayed the same for a while."""


def test_the_map_is_left_and_found_again_as_it_was(browser: Browser, address: str) -> None:
    with browsing(browser, address) as watched:
        page = watched.page
        at_map(page, address)
        page.get_by_role("button", name="Zoom in").click()
        before = page.evaluate(SCALE_AT_REST)
        page.get_by_role("link", name="Query", exact=True).click()
        expect(page.get_by_text("Prefixes you need")).to_be_visible(timeout=WAIT)
        page.evaluate("() => { delete window.__linkagesTest.map; }")
        page.get_by_role("link", name="Map", exact=True).click()
        page.wait_for_function("() => window.__linkagesTest.map?.drawn", timeout=WAIT)
        assert page.evaluate(SCALE_AT_REST) == before
        assert watched.errors == []


def test_a_name_on_the_map_hides_no_mark(browser: Browser, demo: str) -> None:
    with browsing(browser, demo) as watched:
        at_map(watched.page, demo)
        watched.page.wait_for_timeout(400)
        seen, marks, names = watched.page.evaluate(MARKS_SEEN)
        assert names > 15
        written = watched.page.evaluate(NAMES_WRITTEN)
        assert [text for text, _ in written if text.endswith("…")] == []
        assert sum(met for _, met in written) <= len(written)
        assert seen == marks > 300
        expect(
            watched.page.get_by_text(re.compile(r"3\d\d names, 3\d\d of them in"))
        ).to_be_visible()


def test_on_a_narrow_screen_no_name_stands_where_many_marks_are(
    browser: Browser, demo: str
) -> None:
    with browsing(browser, demo, width=390) as watched:
        at_map(watched.page, demo)
        watched.page.wait_for_timeout(400)
        covered = dict(watched.page.evaluate(COVERED))
        assert len(covered) >= 4
        assert {name: share for name, share in covered.items() if share > 0.25} == {}
