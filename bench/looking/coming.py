"""Owns waiting until something is seen, or no longer is, without adding to what is measured.

Playwright's own waiting looks after 20, 70, 170, 270, 770 milliseconds: what came after 300 was
told as 770.
"""

import time

from playwright.sync_api import Locator
from playwright.sync_api import TimeoutError as TooLate

PATIENCE = 120_000
"""Milliseconds that a page may take here, so that what takes long is measured and not stopped."""

_LOOK_EVERY = 10
"""Milliseconds between two looks."""


def come(locator: Locator) -> None:
    """Wait until an element is seen."""
    _look(locator, visible=True)


def gone(locator: Locator) -> None:
    """Wait until an element is not seen."""
    _look(locator, visible=False)


def _look(locator: Locator, *, visible: bool) -> None:
    until = time.monotonic() + PATIENCE / 1000
    while locator.is_visible() != visible:
        if time.monotonic() > until:
            raise TooLate(f"{locator} {'never came' if visible else 'never went'}")
        locator.page.wait_for_timeout(_LOOK_EVERY)
