"""The clock of `bench/dashboard.py` in a real browser."""

import os
from collections.abc import Iterator

import pytest
from looking.clock import LOOKING
from looking.coming import come, gone
from playwright.sync_api import Page
from served_dashboard import CHROMIUM, launched
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(
        not CHROMIUM.exists() and os.environ.get("CI") != "true",
        reason=f"no browser at {CHROMIUM}: install Chromium or set LINKAGES_CHROMIUM",
    ),
]

LATER = """(milliseconds) => {
  window.began = performance.now();
  setTimeout(() => { document.body.innerHTML = "<p id=late>late</p>"; }, milliseconds);
}"""
ENDS = "(given) => window.__look.ends(given)"
AWAY = "() => { setTimeout(() => document.querySelector('#late').remove(), 300); }"
SINCE = "performance.now() - window.began"


@pytest.fixture(scope="module")
def page() -> Iterator[Page]:
    with launched() as browser:
        page = browser.new_page()
        page.add_init_script(f"window.__linkagesTest = {{}}; {LOOKING}")
        page.goto("about:blank")
        yield page


def test_what_is_seen_after_a_while_is_told_as_that(page: Page) -> None:
    page.evaluate(LATER, 300)
    come(page.locator("#late"))
    assert 300 <= page.evaluate(SINCE) < 600  # Playwright itself looks again after 770
    page.evaluate(AWAY)
    gone(page.locator("#late"))
    assert page.locator("#late").count() == 0


@pytest.mark.parametrize(
    "message",
    [
        ForwardMsg(hash="a" * 200, script_finished=ForwardMsg.FINISHED_SUCCESSFULLY),
        ForwardMsg(script_finished=ForwardMsg.FINISHED_FRAGMENT_RUN_SUCCESSFULLY),
    ],
)
def test_the_end_of_a_run_is_read_from_the_servers_message(page: Page, message: ForwardMsg) -> None:
    assert page.evaluate(ENDS, list(message.SerializeToString())) is True


@pytest.mark.parametrize(
    "message",
    [
        ForwardMsg(script_finished=ForwardMsg.FINISHED_EARLY_FOR_RERUN),
        ForwardMsg(hash="0\x010\x01", ref_hash="0\x00"),
    ],
)
def test_nothing_else_is_taken_for_the_end_of_a_run(page: Page, message: ForwardMsg) -> None:
    assert page.evaluate(ENDS, list(message.SerializeToString())) is False
