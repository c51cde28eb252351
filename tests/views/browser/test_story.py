"""The story of a newcomer, on the sample corpus read by the real program.

From a search to a picture with its sources in a briefing, by what a person sees and clicks.
"""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from served_dashboard import browsing

from extract.reading.source import source_text

pytestmark = pytest.mark.model

WAIT = 30_000
FEES = "theme/recruitment-fees"
CIRCLE = "organisation/name/harbour-circle-network-against-trafficking"
SENTENCE = "South Asia, South-East Asia and the Gulf to end recruitment fees charged to workers"
FINDING = "Harbour Circle asks governments of South-East Asia to end recruitment fees"

ON_SCREEN = """(ids) => {
  const view = window.__linkagesTest.view, box = view.canvas.getBoundingClientRect();
  const joins = (edge) => [edge.from, edge.to].every((end) => ids.includes(end));
  const { id } = view.edges.get().find(joins);
  const middle = view.network.canvasToDOM(view.network.body.edges[id].edgeType.getPoint(0.5));
  return [box.x + middle.x, box.y + middle.y];
}"""
WORDS = """() => {
  const { network, nodes, edges } = window.__linkagesTest.view;
  const boxes = nodes.getIds().flatMap((id) => {
    const { x, y, shape, labelModule: { size } } = network.body.nodes[id];
    const half = shape.options.size, top = y + half, wide = size.width / 2;
    return [
      { left: x - half, right: x + half, top: y - half, bottom: y + half },
      { left: x - wide, right: x + wide, top, bottom: top + size.height },
    ];
  });
  const told = edges.get().filter((edge) => edge.label);
  const hidden = told.filter((edge) => {
    const { width } = network.body.edges[edge.id].labelModule.size;
    const [from, to] = [network.getPosition(edge.from), network.getPosition(edge.to)];
    const long = Math.hypot(to.x - from.x, to.y - from.y);
    const steps = Array.from({ length: 21 }, (_, n) => width * (n / 20 - 0.5));
    const middle = network.body.edges[edge.id].edgeType.getPoint(0.5);
    return steps.some((along) => {
      const x = middle.x + (to.x - from.x) / long * along;
      const y = middle.y + (to.y - from.y) / long * along;
      return boxes.some((box) => x > box.left && x < box.right && y > box.top && y < box.bottom);
    });
  });
  return [told.length, hidden.map((edge) => edge.title)];
}"""
"""How many links have words, and of which these lie on a name or a mark."""

BEHIND = """() => {
  const { network, nodes, edges } = window.__linkagesTest.view;
  const boxes = nodes.getIds().flatMap((id) => {
    const { x, y, shape, labelModule: { size } } = network.body.nodes[id];
    const half = shape.options.size, wide = size.width / 2, top = y + half;
    return [
      { id, name: false, left: x - half, right: x + half, top: y - half, bottom: y + half },
      { id, name: true, left: x - wide, right: x + wide, top, bottom: top + size.height },
    ];
  });
  const on = ({ x, y }, box) => x > box.left && x < box.right && y > box.top && y < box.bottom;
  const shares = Array.from({ length: 79 }, (_, n) => (n + 1) / 80);
  const met = edges.get().map((edge) => {
    const [from, to] = [network.getPosition(edge.from), network.getPosition(edge.to)];
    const others = boxes.filter(({ id }) => id !== edge.from && id !== edge.to);
    const drawn = shares.map((share) => network.body.edges[edge.id].edgeType.getPoint(share));
    const straight = shares.map((share) => (
      { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }));
    const under = (points) => others.filter((box) => points.some((at) => on(at, box)));
    return [drawn, straight].map(under);
  });
  const sum = (way, name) =>
    met.flatMap((each) => each[way]).filter((box) => box.name === name).length;
  return [[sum(0, false), sum(0, true)], [sum(1, false), sum(1, true)]];
}"""
"""On how many marks and names of others lines lie: as they are drawn, and were they straight."""

MEETING = """() => {
  const { network, nodes } = window.__linkagesTest.view;
  const boxes = nodes.getIds().map((id) => {
    const { x, y, shape, labelModule: { size } } = network.body.nodes[id];
    const half = shape.options.size, wide = Math.max(half, size.width / 2);
    return { id, left: x - wide, right: x + wide, top: y - half, bottom: y + half + size.height };
  });
  const beside = (a, b) => a.left < b.right && b.left < a.right;
  const meet = (a, b) => beside(a, b) && a.top < b.bottom && b.top < a.bottom;
  return boxes.flatMap((one, i) =>
    boxes.slice(i + 1).filter((other) => meet(one, other)).map((other) => [one.id, other.id]));
}"""
"""Which names lie on others."""

DRAWN = "() => window.__linkagesTest.view.given.nodes.map((node) => node.id)"


class Pictures:
    """Keeps a picture of each step, numbered."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._number = 0

    def take(self, page: Page, name: str) -> None:
        """Take one of the whole page, once it stands still."""
        self._number += 1
        page.wait_for_timeout(400)
        page.screenshot(path=self._folder / f"story-{self._number:02}-{name}.png", full_page=True)

    def keep(self, name: str, content: bytes) -> None:
        """Keep a file that a reader saved."""
        (self._folder / f"story-{name}").write_bytes(content)


def drawn_around(page: Page, entity: str) -> set[str]:
    """Wait until the network around a name is drawn, and return the ids of the names in it."""
    page.wait_for_function(
        "(id) => window.__linkagesTest.view?.given?.centre[0] === id", arg=entity, timeout=WAIT
    )
    page.wait_for_timeout(400)
    return set(page.evaluate(DRAWN))


def click_link(page: Page, *ends: str) -> None:
    """Click the middle of the line between two names."""
    page.evaluate("() => window.__linkagesTest.view.canvas.scrollIntoView({block: 'center'})")
    page.mouse.click(*page.evaluate(ON_SCREEN, list(ends)))


def find(page: Page, pictures: Pictures) -> None:
    """Type the beginning of a name, and pick what is proposed."""
    expect(page.get_by_text("Added last")).to_be_visible(timeout=WAIT)
    pictures.take(page, "overview")
    page.get_by_label("What are you looking for?").press_sequentially("recruitment f", delay=40)
    found = page.get_by_role("button", name=re.compile("^■ recruitment fees"))
    expect(found).to_be_visible(timeout=WAIT)
    pictures.take(page, "search")
    found.click()
    assert len(drawn_around(page, FEES)) > 15
    told, hidden = page.evaluate(WORDS)
    assert told > 3
    assert hidden == []
    pictures.take(page, "network")


def narrow(page: Page, pictures: Pictures) -> None:
    """Ask for places within a region, and for a theme with those that are narrower."""
    for part, typed, offered in [
        ("Places", "south-e", "South-eastern Asia"),
        ("Themes", "labour rec", "labour recruitment"),
    ]:
        page.get_by_role("button", name=part, exact=True).click()
        field = page.get_by_role("combobox", name="Near a mention of")
        field.press_sequentially(typed, delay=30)
        page.get_by_role("option", name=offered).first.click(timeout=WAIT)
        pictures.take(page, f"filter-{part.lower()}")
        page.keyboard.press("Escape")
        page.keyboard.press("Escape")
        expect(page.get_by_role("button", name=f"{part}: {offered}")).to_be_visible(timeout=WAIT)
    expect(page.get_by_text(re.compile(r"Counted: \d+ of 20 documents"))).to_be_visible()
    assert {FEES, CIRCLE} <= drawn_around(page, FEES)


def see_why(page: Page, pictures: Pictures) -> None:
    """Click a line, and read the sentence behind it."""
    click_link(page, FEES, CIRCLE)
    expect(page.locator("blockquote", has_text=SENTENCE)).to_be_visible(timeout=WAIT)
    expect(page.get_by_text("18 December 2024").first).to_be_visible()
    pictures.take(page, "sentences")


def compare(page: Page, pictures: Pictures) -> None:
    """See what changed between two periods, and what a change rests on."""
    page.get_by_role("link", name="What changed between two periods").click()
    expect(page.locator("g.edge").first).to_be_visible(timeout=WAIT)
    expect(page.get_by_text("more than chance alone may explain")).to_be_visible()
    hidden = "el => el.parentElement.scrollHeight - el.parentElement.clientHeight"
    assert page.locator("svg:has(g.edge)").first.evaluate(hidden) <= 0
    pictures.take(page, "change")
    page.locator("g.edge").first.click()
    expect(page.locator("blockquote").first).to_be_visible(timeout=WAIT)
    pictures.take(page, "change-sentences")
    page.go_back()
    expect(page.locator("blockquote")).to_have_count(0, timeout=WAIT)
    page.go_back()
    page.wait_for_url(re.compile("/explore"), timeout=WAIT)
    drawn_around(page, FEES)


def notice_gaps(page: Page, pictures: Pictures) -> None:
    """See what nobody works on."""
    page.get_by_role("link", name="What nobody works on").click()
    expect(page.get_by_text("no organisation is said to work on it")).to_be_visible(timeout=WAIT)
    expect(page.get_by_role("link", name="debt bondage").first).to_be_visible()
    expect(page.get_by_role("link", name="recruitment fees")).to_have_count(0)
    expect(page.get_by_text("too few documents to call it a gap")).to_be_visible()
    pictures.take(page, "gaps")


def send(page: Page, pictures: Pictures, address: str) -> str:
    """Copy the link to the view, and return it."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=address)
    page.get_by_role("button", name="Copy link to this view").click()
    expect(page.get_by_text("Copied. It shows this view")).to_be_visible()
    pictures.take(page, "link")
    link: str = page.evaluate("() => navigator.clipboard.readText()")
    return link


def drawn_for_a_colleague(
    browser: Browser, address: str, link: str, pictures: Pictures
) -> set[str]:
    """Open the link in a browser of a colleague who reads French, and return what is drawn."""
    with browsing(browser, address, locale="fr-FR") as watched:
        watched.page.goto(link)
        drawn = drawn_around(watched.page, FEES)
        expect(watched.page.get_by_role("button", name="Lieux : Asie du Sud-Est")).to_be_visible()
        expect(watched.page.locator("blockquote", has_text=SENTENCE)).to_be_visible(timeout=WAIT)
        pictures.take(watched.page, "colleague")
        assert watched.errors == []
    return drawn


def take_picture(page: Page, pictures: Pictures) -> dict[str, bytes]:
    """Write the finding over a picture, and save it as PNG and as PDF."""
    page.get_by_role("button", name="Picture for a briefing").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("textbox", name="What it shows").fill(FINDING)
    saved = {}
    for format_ in ("PNG", "PDF"):
        dialog.get_by_role("radio", name=format_).click()
        dialog.get_by_role("button", name="Draw it").click()
        with page.expect_download(timeout=WAIT) as download:
            dialog.get_by_role("button", name=f"Save as {format_}").click(timeout=WAIT)
        saved[format_] = download.value.path().read_bytes()
        pictures.keep(f"briefing.{format_.lower()}", saved[format_])
    pictures.take(page, "picture")
    return saved


def sources_in(pdf: bytes) -> tuple[set[int], dict[int, str]]:
    """Return the numbers that stand on lines of a figure, and its numbered list of sources."""
    told = source_text(pdf, "briefing.pdf", 1_000_000).text
    entries = {int(n): words for n, words in re.findall(r"\[(\d+)\] ([^\[\n]+)", told)}
    on_lines = re.findall(r"\[([\d,]+)\](?! [^\[\n])", told)
    return {int(number) for each in on_lines for number in each.split(",")}, entries


def test_a_newcomer_finds_sees_why_compares_sends_and_takes_a_picture(
    browser: Browser, demo: str, artefacts: Path
) -> None:
    pictures = Pictures(artefacts)
    with browsing(browser, demo) as watched:
        page = watched.page
        page.goto(demo)
        find(page, pictures)
        narrow(page, pictures)
        see_why(page, pictures)
        compare(page, pictures)
        notice_gaps(page, pictures)
        page.go_back()
        drawn = drawn_around(page, FEES)
        link = send(page, pictures, demo)
        assert drawn_for_a_colleague(browser, demo, link, pictures) == drawn
        saved = take_picture(page, pictures)
        assert watched.errors == []
    assert saved["PNG"].startswith(b"\x89PNG")
    numbers, entries = sources_in(saved["PDF"])
    assert numbers == set(entries) == set(range(1, len(entries) + 1))
    assert any("a fee paid by a worker" in entry and "2024" in entry for entry in entries.values())


def test_names_that_come_with_a_filter_lie_on_no_other(browser: Browser, demo: str) -> None:
    with browsing(browser, demo) as watched:
        page = watched.page
        page.goto(f"{demo}/explore?entity={FEES}")
        before = drawn_around(page, FEES)
        page.get_by_role("button", name="Places", exact=True).click()
        field = page.get_by_role("combobox", name="Near a mention of")
        field.press_sequentially("africa", delay=30)
        page.get_by_role("option", name="Africa").first.click(timeout=WAIT)
        expect(page.get_by_text(re.compile(r"Counted: \d+ of 20 documents"))).to_be_visible(
            timeout=WAIT
        )
        page.wait_for_timeout(600)
        assert drawn_around(page, FEES) - before
        assert page.evaluate(MEETING) == []


def test_lines_are_bent_around_the_names_of_others(browser: Browser, demo: str) -> None:
    with browsing(browser, demo) as watched:
        page = watched.page
        page.goto(f"{demo}/explore?entity={FEES}")
        drawn_around(page, FEES)
        (marks, names), (straight_marks, straight_names) = page.evaluate(BEHIND)
        assert straight_marks + straight_names > 10
        assert marks <= 1
        # Of what straight lines would cross at most two fifths stay crossed: a denser network than
        # this has names with lines on every side.
        assert 5 * (marks + names) <= 2 * (straight_marks + straight_names)
