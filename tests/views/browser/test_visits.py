"""What the other tests of this folder rest on: a visit asks nobody else and leaves nothing."""

import socket

import pytest
from playwright.sync_api import Browser
from served_dashboard import browsing

KEEP = """() => {
  localStorage.kept = sessionStorage.kept = "yes"; document.cookie = "kept=yes"; window.kept = 1;
}"""
KEPT = """() => [localStorage.kept, sessionStorage.kept, window.kept, innerWidth,
  document.cookie.includes("kept")]"""


def test_another_host_is_never_asked_and_that_it_should_be_is_told(
    browser: Browser, address: str
) -> None:
    with socket.create_server(("127.0.0.2", 0)) as elsewhere:
        elsewhere.settimeout(0.2)
        other = f"http://127.0.0.2:{elsewhere.getsockname()[1]}/x"
        with pytest.raises(AssertionError, match=other):
            is_refused(browser, address, other)
        with pytest.raises(TimeoutError):
            elsewhere.accept()


def is_refused(browser: Browser, address: str, other: str) -> None:
    with browsing(browser, address) as watched:
        watched.page.goto("about:blank")
        asking = "(other) => fetch(other, {mode: 'no-cors'}).then(() => 'answered', () => 'failed')"
        assert watched.page.evaluate(asking, other) == "failed"


def test_what_a_visit_keeps_is_gone_at_the_next(browser: Browser, address: str) -> None:
    with browsing(browser, address) as watched:
        watched.page.goto(f"{address}/_stcore/health")
        watched.page.evaluate(KEEP)
        watched.page.set_viewport_size({"width": 700, "height": 500})
        first = watched.page
    with browsing(browser, address) as watched, browsing(browser, address) as beside:
        assert watched.page is first
        assert beside.page is not first
        watched.page.goto(f"{address}/_stcore/health")
        assert watched.page.evaluate(KEPT) == [None, None, None, 1280, False]
