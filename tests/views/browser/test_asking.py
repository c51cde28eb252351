"""The Query page in a real browser: the editor, completion, running and stopping."""

import re
from urllib.parse import urlencode

from playwright.sync_api import Browser, Page, expect
from sample_project import DELTA
from served_dashboard import browsing

from views.streamlit_scripts import CHART, TABLE, script_names

WAIT = 30_000
PATTERNS = " . ".join(f"?a{n} ?b{n} ?c{n}" for n in range(6))
ENDLESS = f"SELECT (COUNT(*) AS ?n) {{ {PATTERNS} }}"

LOADED = """(name) =>
  performance.getEntriesByType("resource").some((each) => each.name.endsWith(name))"""


def written(page: Page) -> str:
    page.wait_for_function("() => window.__linkagesTest.editor", timeout=WAIT)
    text: str = page.evaluate("() => window.__linkagesTest.editor.state.doc.toString()")
    return text


def test_a_query_is_written_with_completion_by_keyboard_run_and_kept(
    browser: Browser, address: str
) -> None:
    with browsing(browser, address) as watched:
        page = watched.page
        page.goto(f"{address}/query")
        editor = page.get_by_role("textbox", name=re.compile("SPARQL query"))
        expect(editor).to_be_visible(timeout=WAIT)
        editor.focus()
        page.keyboard.press("ControlOrMeta+a")
        page.keyboard.type("SELECT ?name { ?who lk:fun", delay=20)
        expect(page.get_by_role("option", name="lk:funds")).to_be_visible()
        page.wait_for_timeout(150)
        page.keyboard.press("Enter")
        page.keyboard.type(" ?whom . ?who rdfs:label ?name ")
        assert written(page) == "SELECT ?name { ?who lk:funds ?whom . ?who rdfs:label ?name }"
        page.keyboard.press("ControlOrMeta+Enter")
        expect(page.get_by_text("1 row in")).to_be_visible(timeout=WAIT)
        assert "query=SELECT" in page.url
        page.keyboard.press("Tab")
        expect(page.get_by_role("button", name="Run", exact=True)).to_be_focused()
        page.reload()
        expect(page.get_by_text("1 row in")).to_be_visible(timeout=WAIT)
        assert written(page).startswith("SELECT ?name { ?who lk:funds")
        assert watched.errors == []


def test_a_query_that_runs_too_long_is_stopped_and_another_one_answered(
    browser: Browser, address: str
) -> None:
    with browsing(browser, address) as watched:
        page = watched.page
        page.goto(f"{address}/query?{urlencode({'query': ENDLESS})}")
        page.get_by_role("button", name="Stop", exact=True).click(timeout=WAIT)
        expect(page.get_by_text("Stopped: the query is no longer running")).to_be_visible(
            timeout=WAIT
        )
        page.get_by_role("combobox").click()
        page.get_by_role("option", name="partners, members or funders").click()
        expect(page.get_by_text("2 rows in")).to_be_visible(timeout=WAIT)
        page.get_by_role("radio", name="Network").click()
        page.wait_for_function(
            "(id) => window.__linkagesTest.view?.nodes.get(id) != null", arg=DELTA, timeout=WAIT
        )
        page.go_back()
        expect(page.get_by_role("radio", name="Table")).to_be_checked(timeout=WAIT)
        assert watched.errors == []


def test_what_shows_an_answer_is_loaded_before_there_is_one(browser: Browser, address: str) -> None:
    with browsing(browser, address) as watched:
        page = watched.page
        page.goto(f"{address}/query")
        written(page)
        for name in script_names(*TABLE, *CHART):
            page.wait_for_function(LOADED, arg=name, timeout=WAIT)
        assert watched.errors == []
