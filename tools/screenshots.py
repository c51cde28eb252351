"""Takes the pictures of the dashboard that the README shows, from a dashboard that is running.

linkages demo --no-browser &
python tools/screenshots.py http://127.0.0.1:8501 organisation/name/harbour-circle-...
"""

import argparse
from pathlib import Path
from urllib.parse import urlencode

from playwright.sync_api import Page, sync_playwright

IMAGES = Path(__file__).parents[1] / "docs" / "images"
MOST = 15
"""Neighbours drawn: few enough to be read in a small picture."""

FLAGS = ("--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking")


def explore(page: Page, address: str, entity: str) -> None:
    """Show the network of an entity and wait until it is drawn."""
    page.goto(f"{address}/explore?{urlencode({'entity': entity, 'most': MOST})}")
    page.wait_for_function("() => window.__linkagesTest.view?.given", timeout=60_000)
    page.wait_for_timeout(2000)


def read_first_link(page: Page, entity: str) -> None:
    """Open the sentences of the entity's strongest stated link, or of its strongest link."""
    edge = page.evaluate(
        """(entity) => {
          const edges = window.__linkagesTest.view.given.edges
            .filter((edge) => edge.source === entity || edge.target === entity);
          return edges.find((edge) => edge.stated) ?? edges[0] ?? null;
        }""",
        entity,
    )
    if edge is None:
        raise SystemExit(f"screenshots: nothing is linked to {entity}; choose another entity")
    ends = [edge["source"], edge["target"]]
    address = page.url.split("/explore", 1)[0]
    place = {"entity": entity, "between": ends, "most": MOST}
    page.goto(f"{address}/explore?{urlencode(place, doseq=True)}")
    page.locator("blockquote").first.wait_for(timeout=60_000)
    page.wait_for_timeout(2000)


def main() -> None:
    """Take the pictures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("address", help="of a running dashboard, such as http://127.0.0.1:8501")
    parser.add_argument("entity", help="id of the entity to show, such as organisation/gaatw")
    parser.add_argument("--chromium", type=Path, default=Path("/usr/bin/chromium"))
    parser.add_argument("--to", type=Path, default=IMAGES, help="folder for the pictures")
    given = parser.parse_args()
    given.to.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=given.chromium, args=list(FLAGS))
        page = browser.new_page(viewport={"width": 1280, "height": 1010}, device_scale_factor=1.5)
        page.add_init_script("window.__linkagesTest = {}")
        explore(page, given.address.rstrip("/"), given.entity)
        read_first_link(page, given.entity)
        page.screenshot(path=given.to / "explore.png")
        page.goto(given.address)
        page.locator("h1").first.wait_for(timeout=60_000)
        page.wait_for_timeout(1500)
        page.screenshot(path=given.to / "overview.png")
        browser.close()


if __name__ == "__main__":
    main()
