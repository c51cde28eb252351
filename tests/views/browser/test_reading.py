"""The real dashboard in a real browser: what only a browser shows."""

from pathlib import Path
from urllib.parse import urlencode

from playwright.sync_api import Browser, Page, expect
from sample_project import BONDAGE, CIRCLE, DELTA, FUNDS, HOSTILE, HOSTILE_NAME
from served_dashboard import browsing

WAIT = 30_000

NAMES = "SELECT ?a ?b { ?l a lk:Link ; rdf:subject/rdfs:label ?a ; rdf:object/rdfs:label ?b }"

ON_SCREEN = """(ids) => {
  const view = window.__linkagesTest.view, box = view.canvas.getBoundingClientRect();
  const joins = (edge) => ids.length > 1 && [edge.from, edge.to].every((end) => ids.includes(end));
  const edge = view.edges.get().find(joins);
  if (edge) {
    const { edgeType } = view.network.body.edges[edge.id];
    const middle = view.network.canvasToDOM(edgeType.getPoint(0.5));
    return [box.x + middle.x, box.y + middle.y];
  }
  const at = (id) => view.network.canvasToDOM(view.network.getPosition(id));
  const points = ids.map(at);
  const mean = (axis) => points.reduce((sum, p) => sum + p[axis], 0) / points.length;
  return [box.x + mean("x"), box.y + mean("y")];
}"""


def network_is_drawn(page: Page, entity: str) -> None:
    page.wait_for_function(
        "(id) => window.__linkagesTest.view?.given?.centre[0] === id", arg=entity, timeout=WAIT
    )
    page.wait_for_timeout(300)


def explore(page: Page, address: str, entity: str) -> None:
    page.goto(f"{address}/explore?{urlencode({'entity': entity})}")
    network_is_drawn(page, entity)


def click_between(page: Page, *ids: str) -> None:
    page.evaluate("() => window.__linkagesTest.view.canvas.scrollIntoView({block: 'center'})")
    x, y = page.evaluate(ON_SCREEN, list(ids))
    page.mouse.click(x, y)


def test_a_reader_searches_clicks_a_link_and_sees_the_sentence(
    browser: Browser, address: str, artefacts: Path
) -> None:
    with browsing(browser, address) as watched:
        page = watched.page
        page.goto(f"{address}/explore")
        page.get_by_label("Search by name or acronym").press_sequentially("harb", delay=30)
        page.get_by_role("button", name="Harbour Circle").click(timeout=WAIT)
        network_is_drawn(page, CIRCLE)
        click_between(page, CIRCLE, DELTA)
        expect(page.locator("blockquote", has_text=FUNDS)).to_be_visible(timeout=WAIT)
        expect(page.get_by_text("Who funds whom, 2004, p. 1")).to_be_visible()
        assert "between=" in page.url
        page.screenshot(path=artefacts / "evidence.png")
        page.get_by_text("Who funds whom, 2004, p. 1").click()
        expect(page.locator(".lk-passage", has_text=FUNDS)).to_be_visible(timeout=WAIT)
        page.locator(".lk-text a", has_text="Harbour Circle").first.click()
        expect(page.get_by_text("In the documents’ own words")).to_be_visible(timeout=WAIT)
        page.get_by_role("link", name="See its network").click()
        network_is_drawn(page, CIRCLE)
        assert watched.errors == []


def test_a_click_on_a_name_shows_its_card_from_which_one_moves_and_back_leads_back(
    browser: Browser, address: str
) -> None:
    with browsing(browser, address) as watched:
        page = watched.page
        explore(page, address, CIRCLE)
        click_between(page, DELTA)
        expect(page.locator("h3", has_text="Delta Network")).to_be_visible(timeout=WAIT)
        page.get_by_role("button", name="Put in the middle").click()
        network_is_drawn(page, DELTA)
        expect(page.locator("h2", has_text="Delta Network")).to_be_visible()
        page.go_back()
        network_is_drawn(page, CIRCLE)
        assert watched.errors == []


def test_a_double_click_adds_the_neighbours_and_moves_nothing_away(
    browser: Browser, address: str
) -> None:
    with browsing(browser, address) as watched:
        page = watched.page
        explore(page, address, CIRCLE)
        before = page.evaluate("() => window.__linkagesTest.view.nodes.getIds().length")
        x, y = page.evaluate(ON_SCREEN, [DELTA])
        page.mouse.dblclick(x, y)
        page.wait_for_function(
            "(n) => window.__linkagesTest.view.nodes.getIds().length > n", arg=before, timeout=WAIT
        )
        assert page.evaluate("() => window.__linkagesTest.view.given.centre[0]") == CIRCLE
        assert "also=" in page.url


def test_the_keyboard_is_enough(browser: Browser, address: str) -> None:
    with browsing(browser, address) as watched:
        page = watched.page
        explore(page, address, BONDAGE)
        network = page.get_by_role("application")
        for _ in range(40):
            if network.evaluate("(canvas) => canvas.matches(':focus')"):
                break
            page.keyboard.press("Tab")
        expect(network).to_be_focused()
        page.keyboard.press("Escape")
        page.keyboard.press("ArrowRight")
        page.keyboard.press("ArrowLeft")
        page.keyboard.press("Shift+ArrowRight")
        page.keyboard.press("Enter")
        expect(page.locator("blockquote").first).to_be_visible(timeout=WAIT)
        assert "between=" in page.url


def test_names_are_pinned_hidden_and_brought_back_by_keyboard(
    browser: Browser, address: str
) -> None:
    nodes = "window.__linkagesTest.view.given.nodes"
    with browsing(browser, address) as watched:
        page = watched.page
        explore(page, address, CIRCLE)
        before = page.evaluate(f"() => {nodes}.length")
        network = page.get_by_role("application")
        network.focus()
        page.keyboard.press("Escape")
        page.keyboard.press("ArrowRight")
        page.keyboard.press("p")
        page.wait_for_function(f"() => {nodes}.some((n) => n.pinned)", timeout=WAIT)
        network.focus()
        page.keyboard.press("ArrowRight")
        page.keyboard.press("Delete")
        page.wait_for_function(f"(n) => {nodes}.length === n - 1", arg=before, timeout=WAIT)
        expect(page.get_by_role("button", name="1 name hidden")).to_be_visible(timeout=WAIT)
        network.focus()
        page.keyboard.press("Control+z")
        page.wait_for_function(f"(n) => {nodes}.length === n", arg=before, timeout=WAIT)
        assert "pin=" in page.url
        assert watched.errors == []


def test_a_picture_of_the_network_is_saved(browser: Browser, address: str, artefacts: Path) -> None:
    with browsing(browser, address) as watched:
        explore(watched.page, address, CIRCLE)
        with watched.page.expect_download(timeout=WAIT) as download:
            watched.page.get_by_role("button", name="Save picture").click()
        picture = artefacts / "picture.png"
        download.value.save_as(picture)
        assert download.value.suggested_filename == "Harbour_Circle.png"
        assert picture.read_bytes().startswith(b"\x89PNG")
        assert picture.stat().st_size > 20_000


def test_nothing_from_a_document_runs(browser: Browser, address: str, artefacts: Path) -> None:
    with browsing(browser, address) as watched:
        page = watched.page
        why = {"first": HOSTILE, "second": CIRCLE, "title": HOSTILE_NAME}
        page.goto(f"{address}/why?{urlencode(why)}")
        expect(page.get_by_text("No link backed by evidence")).to_be_visible(timeout=WAIT)
        page.get_by_role("button", name="Clear filters").click()
        expect(page.locator("blockquote", has_text="wrote to").first).to_be_visible(timeout=WAIT)
        open_card = {"entity": CIRCLE, "card": HOSTILE, "groups": "yes", "only": HOSTILE_NAME}
        page.goto(f"{address}/explore?{urlencode(open_card)}")
        expect(page.locator("h3", has_text="<img src=x")).to_be_visible(timeout=WAIT)
        page.get_by_role("button", name="Documents").last.click()
        page.get_by_role("combobox", name="Only these documents").click()
        expect(page.get_by_role("option").first).to_be_visible(timeout=WAIT)
        explore(page, address, HOSTILE)
        x, y = page.evaluate(ON_SCREEN, [HOSTILE])
        page.mouse.move(x - 30, y)
        page.mouse.move(x, y)
        page.wait_for_timeout(600)
        click_between(page, HOSTILE, CIRCLE)
        expect(page.locator("blockquote", has_text="wrote to").first).to_be_visible(timeout=WAIT)
        for letter in page.locator("blockquote").all():
            letter.hover()
        page.get_by_role("link", name="<script>").first.click()
        expect(page.locator(".lk-text", has_text="wrote to")).to_be_visible(timeout=WAIT)
        expect(page.locator(".lk-text")).to_contain_text(HOSTILE_NAME)
        page.screenshot(path=artefacts / "hostile.png")
        page.goto(f"{address}/profile?{urlencode({'entity': HOSTILE, 'with': CIRCLE})}")
        expect(page.get_by_text("In the documents’ own words")).to_be_visible(timeout=WAIT)
        expect(page.locator("blockquote", has_text="wrote to").first).to_be_visible()
        page.goto(f"{address}/query?{urlencode({'query': NAMES, 'form': 'network'})}")
        expect(page.get_by_text("those of one row are linked")).to_be_visible(timeout=WAIT)
        assert page.evaluate("() => window.__linkagesProbe ?? null") is None
        assert page.locator("a[href^='javascript:']").count() == 0
