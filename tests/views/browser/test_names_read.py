"""Names in drawings can be read and told apart, also on a narrow screen and in other languages."""

from importlib.util import find_spec

import pytest
from playwright.sync_api import Browser, Locator, expect
from served_dashboard import browsing

WAIT = 30_000
ON_THE_MAP = """(map) => {
  const all = (what, told) => Array.from(map.querySelectorAll(what), told);
  const names = all("text", (each) => [each.textContent, each.getBBox()]);
  const discs = all("circle.place", (each) => [each.textContent, each.cx.baseVal, each.cy.baseVal]);
  const leads = all("line.lead", ({ x1, x2, y1, y2 }) =>
    [x1, x2, y1, y2].map((n) => n.baseVal.value));
  const over = (x, y, { x: left, y: top, width, height }) =>
    x > left && x < left + width && y > top && y < top + height;
  const covered = names.flatMap(([name, box]) => discs
    .filter(([told, x, y]) => !told.startsWith(name) && over(x.value, y.value, box))
    .map(([told]) => [name, told]));
  const led = (x, y, { x: left, y: top, width, height }) =>
    over(x, y, { x: left - 4, y: top - 4, width: width + 8, height: height + 8 });
  const crossed = leads.flatMap(([x1, x2, y1, y2]) => names
    .filter(([, box]) => !led(x2, y2, box) && Array.from({ length: 20 }, (_, n) => n / 20)
      .some((part) => over(x1 + (x2 - x1) * part, y1 + (y2 - y1) * part, box))));
  return [names.map(([name]) => name), covered, crossed.map(([name]) => name)];
}"""
"""Names on the map, those on another's disc, and those that a line to another runs through."""

CUT = "(names) => names.filter((each) => each.scrollHeight > each.clientHeight + 1).length"
"""How many of some names have lines that nobody sees."""


@pytest.mark.parametrize(("width", "locale"), [(390, "es-ES"), (1280, "fr-FR")])
def test_names_of_a_matrix_are_whole(browser: Browser, demo: str, width: int, locale: str) -> None:
    with browsing(browser, demo, width=width, locale=locale) as watched:
        page = watched.page
        page.goto(f"{demo}/linkages?cross=actors-actors&most=30")
        names = page.locator("tbody th span")
        expect(names.first).to_be_visible(timeout=WAIT)
        assert names.count() > 10
        assert names.evaluate_all(CUT) == 0
        assert page.locator("thead th span").evaluate_all(CUT) == 0


def test_names_beside_bands_run_over_two_lines_before_they_lose_their_middle(
    browser: Browser, demo: str
) -> None:
    with browsing(browser, demo, locale="es-ES") as watched:
        page = watched.page
        page.goto(f"{demo}/linkages?view=bands&cross=places-instruments&most=30")
        expect(page.locator("path.band").first).to_be_visible(timeout=WAIT)
        lines = page.locator("svg > text").evaluate_all(
            "(names) => names.map((each) =>"
            " Array.from(each.querySelectorAll('tspan'), (line) => line.textContent))"
        )
        assert max(map(len, lines)) == 2
        told = [" ".join(each) for each in lines]
        assert len({*told}) == len(told)
        assert [each for each in told if each.endswith("…")] == []


def test_names_of_a_network_can_be_read_on_a_narrow_screen(browser: Browser, demo: str) -> None:
    with browsing(browser, demo, width=390) as watched:
        page = watched.page
        page.goto(f"{demo}/explore?entity=theme/recruitment-fees")
        page.wait_for_function("() => window.__linkagesTest?.view?.given", timeout=WAIT)
        page.wait_for_timeout(400)
        scale, seen = page.evaluate(
            """() => {
              const { network, given, canvas } = window.__linkagesTest.view;
              const at = network.canvasToDOM(network.getPosition(given.centre[0]));
              return [network.getScale(), Math.abs(at.x - canvas.clientWidth / 2)];
            }"""
        )
        assert scale * 18 > 11
        assert seen < 40
        page.get_by_role("button", name="Fit", exact=False).first.click()
        assert page.evaluate("() => window.__linkagesTest.view.network.getScale()") < scale


@pytest.mark.parametrize("page_of", ["", "profile?entity=theme/recruitment-fees"])
def test_links_run_over_several_lines_and_begin_at_the_left(
    browser: Browser, demo: str, page_of: str
) -> None:
    with browsing(browser, demo, width=390) as watched:
        page = watched.page
        page.goto(f"{demo}/{page_of}")
        links = page.locator("[data-testid=stMain] [data-testid=stPageLink-NavLink] p")
        expect(links.nth(5)).to_be_visible(timeout=WAIT)
        page.wait_for_timeout(500)
        assert (
            links.evaluate_all(
                "(all) => all.filter((each) => each.scrollWidth > each.clientWidth + 1).length"
            )
            == 0
        )
        buttons = page.locator("[data-testid=stMain] [data-testid=stBaseButton-tertiary] p")
        aligned = buttons.evaluate_all(
            "(all) => all.map((each) => getComputedStyle(each).textAlign)"
        )
        assert {*aligned} <= {"left"}
        assert bool(aligned) == bool(page_of)


def test_what_years_count_is_whole_on_a_narrow_screen(browser: Browser, demo: str) -> None:
    with browsing(browser, demo, width=390, locale="es-ES") as watched:
        page = watched.page
        page.goto(demo)
        expect(page.locator("rect.bar").first).to_be_visible(timeout=WAIT)
        beyond = page.locator("svg:has(rect.bar) > text").evaluate_all(
            "(all) => all.filter((each) => each.getBBox().x + each.getBBox().width"
            " > each.ownerSVGElement.clientWidth + 2).length"
        )
        assert beyond == 0
        expect(page.get_by_text("comenzaron").first).to_be_visible()


@pytest.mark.parametrize("width", [390, 1280])
def test_no_name_on_the_map_stands_on_the_disc_of_another_place(
    browser: Browser, demo: str, width: int
) -> None:
    with browsing(browser, demo, width=width) as watched:
        page = watched.page
        page.goto(demo)
        expect(page.locator("circle.place").first).to_be_visible(timeout=WAIT)
        names, covered, crossed = page.locator("svg:has(circle.place)").evaluate(ON_THE_MAP)
        most = page.locator("circle.place").evaluate_all(
            "(all) => all.map((each) => each.textContent).sort("
            "(one, other) => parseInt(other.split(': ')[1]) - parseInt(one.split(': ')[1]))"
        )
        assert len(names) > 8
        assert covered == []
        assert crossed == []
        assert most[0].split(":")[0] in names


def test_choices_below_one_another_have_a_border_each(browser: Browser, demo: str) -> None:
    with browsing(browser, demo, width=390, locale="fr-FR") as watched:
        page = watched.page
        page.goto(f"{demo}/reliability")
        choices = page.get_by_role("radiogroup", name="Afficher").first.get_by_role("radio")
        expect(choices).to_have_count(2, timeout=WAIT)
        below = "(all) => all[0].getBoundingClientRect().y < all[1].getBoundingClientRect().y"
        seen = (
            "(all) => all.every("
            "(each) => getComputedStyle(each).borderLeftColor !== 'rgba(0, 0, 0, 0)')"
        )
        assert comes_true(choices, below), "they stand side by side"
        assert comes_true(choices, seen), "one has no border"


def comes_true(found: Locator, what: str) -> bool:
    """Say whether something is so of what was found, once the page has settled."""
    for _ in range(50):
        if found.evaluate_all(what):
            return True
        found.page.wait_for_timeout(100)
    return False


SHORTENED = """(names) => names.filter((each) => [each, ...each.querySelectorAll("*")]
  .some((part) => part.scrollWidth > part.clientWidth + 1
    && getComputedStyle(part).overflowX !== "visible")).map((each) => each.textContent)"""
"""Which names end before they are told."""


@pytest.mark.parametrize(
    ("where", "names"),
    [
        ("profile?entity=theme%2Fdebt-bondage", "[data-testid=stBaseButton-tertiary]"),
        ("explore", "[data-testid=stPageLink-NavLink]"),
    ],
)
def test_no_name_in_a_list_is_cut_on_a_narrow_screen(
    browser: Browser, demo: str, where: str, names: str
) -> None:
    with browsing(browser, demo, width=390, locale="fr-FR") as watched:
        page = watched.page
        page.goto(f"{demo}/{where}")
        expect(page.locator(names).first).to_be_visible(timeout=WAIT)
        page.wait_for_timeout(1500)
        assert page.locator(names).count() > 5
        assert page.locator(names).evaluate_all(SHORTENED) == []


def test_no_name_that_is_proposed_is_cut_on_a_narrow_screen(browser: Browser, demo: str) -> None:
    with browsing(browser, demo, width=390, locale="fr-FR") as watched:
        page = watched.page
        page.goto(demo)
        page.locator("input[type=search]").first.press_sequentially("recruitment", delay=30)
        found = page.locator("[class*='-found-'] button")
        expect(found.nth(1)).to_be_visible(timeout=WAIT)
        page.wait_for_timeout(800)
        assert found.evaluate_all(SHORTENED) == []


@pytest.mark.skipif(find_spec("fr_core_news_md") is not None, reason="French has a model")
def test_what_to_install_is_told_in_quotes_and_without_signs_of_markdown(
    browser: Browser, demo: str
) -> None:
    with browsing(browser, demo, locale="fr-FR") as watched:
        page = watched.page
        page.goto(f"{demo}/reliability?part=project")
        told = page.get_by_text("installez linkages avec son extra")
        expect(told).to_be_visible(timeout=WAIT)
        assert "son extra «\u00a0fr\u00a0»" in told.inner_text().replace("\u202f", "\u00a0")
        assert "`" not in told.inner_text()
        expect(page.get_by_text("espagnol\u00a0: 2")).to_be_visible()


BUSIEST = """() => {
  const { network, nodes, canvas } = window.__linkagesTest.view;
  const links = (id) => network.getConnectedEdges(id).length;
  const ids = nodes.getIds(), most = Math.max(...ids.map(links));
  const at = (id) => network.canvasToDOM(network.getPosition(id)).x;
  const where = ids.filter((id) => links(id) === most).map(at);
  return [canvas.clientWidth / 2, where, network.getScale()];
}"""
"""The middle of the drawing, where the names with most links are in it, and its size."""


def test_on_a_narrow_screen_the_strongest_links_are_seen_where_most_meet(
    browser: Browser, demo: str
) -> None:
    with browsing(browser, demo, width=390) as watched:
        page = watched.page
        page.goto(f"{demo}/explore?kinds=organisation")
        page.wait_for_function("() => window.__linkagesTest.view?.given", timeout=WAIT)
        page.wait_for_timeout(800)
        middle, found, scale = page.evaluate(BUSIEST)
        assert scale < 1
        assert min(abs(x - middle) for x in found) < 3


ON_HEADS = """() => {
  const { network, nodes, given, theme } = window.__linkagesTest.view;
  const pen = document.createElement("canvas").getContext("2d");
  pen.font = `14px ${theme.font}`;
  const written = given.edges.filter((each) => network.body.edges[each.id].options.label);
  return [written.length, written.filter((each) => {
    const middle = network.body.edges[each.id].edgeType.getPoint(0.5);
    const [from, to] = [each.source, each.target].map((id) => network.getPosition(id));
    const [dx, dy] = [to.x - from.x, to.y - from.y], half = pen.measureText(each.label).width / 2;
    const along = half / Math.hypot(dx, dy), head = 15 * 0.55 + 3 * each.width;
    const away = Math.hypot(middle.x + along * dx - to.x, middle.y + along * dy - to.y);
    return away < nodes.get(each.target).size + head;
  }).map((each) => each.label)];
}"""
"""How many links have words, and the words that lie below the head of their arrow."""


@pytest.mark.parametrize("locale", ["fr-FR", "es-ES"])
def test_no_word_of_a_link_lies_below_the_head_of_its_arrow(
    browser: Browser, demo: str, locale: str
) -> None:
    with browsing(browser, demo, locale=locale) as watched:
        page = watched.page
        page.goto(f"{demo}/explore?entity=theme/recruitment-fees")
        page.wait_for_function("() => window.__linkagesTest.view?.given", timeout=WAIT)
        page.wait_for_timeout(800)
        written, covered = page.evaluate(ON_HEADS)
        assert written > 1
        assert covered == []


def test_names_that_stay_take_the_room_of_those_taken_away(browser: Browser, demo: str) -> None:
    around, more = "theme/recruitment-fees", "organisation/name/reseau-rivage-commun"
    with browsing(browser, demo) as watched:
        page = watched.page
        page.goto(f"{demo}/explore?entity={around}&also={more}&card={more}")
        page.wait_for_function("() => window.__linkagesTest.view?.given", timeout=WAIT)
        page.wait_for_timeout(800)
        scale = "() => window.__linkagesTest.view.network.getScale()"
        names = "() => window.__linkagesTest.view.given.nodes.length"
        many, before = page.evaluate(names), page.evaluate(scale)
        page.get_by_role("button", name="Take its neighbours away").click()
        page.wait_for_function(f"(many) => ({names})() < 0.75 * many", arg=many, timeout=WAIT)
        page.wait_for_timeout(300)
        assert page.evaluate(scale) > 1.1 * before
