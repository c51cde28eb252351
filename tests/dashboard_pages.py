"""Pages of the dashboard shown without a browser, and what stands on them."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from streamlit.components.v2 import manifest_scanner
from streamlit.testing.v1 import AppTest
from streamlit.util import calc_hash

DASHBOARD = Path(__file__).parents[1] / "dashboard.py"

# Each time that a page is run, Streamlit reads of all packages installed whether they bring
# components: half a second. They stay the same while tests run.
manifest_scanner.scan_component_manifests = cache(manifest_scanner.scan_component_manifests)


def opened(folder: Path, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    """Return the dashboard of a project, not yet run."""
    monkeypatch.setenv("LINKAGES_PROJECT", str(folder))
    return AppTest.from_file(str(DASHBOARD), default_timeout=30)


def at_page(app: AppTest, name: str) -> AppTest:
    """Show a page; `AppTest.switch_page` knows only pages that are files."""
    app._page_hash = calc_hash(name)
    return app.run()


def said(page: AppTest) -> str:
    """Return all words on the page."""
    kinds = ("title", "subheader", "markdown", "caption", "info", "warning", "error", "code")
    parts = [str(getattr(each, "value", "")) for kind in kinds for each in page.get(kind)]
    parts += [each.proto.body for each in page.get("html")]
    parts += [each.proto.label for each in page.get("page_link")]
    parts += [f"{each.label} {each.value}" for each in page.metric]
    parts += [each.label for each in page.button]
    return "\n".join(parts).replace("\\", "")


def drawn(page: AppTest) -> dict[str, Any]:
    """Return what the network component was given."""
    proto = page.get("bidi_component")[-1].proto
    shown: dict[str, Any] = json.loads(json.loads(proto.json)["packed"])
    return shown


def explore(app: AppTest, **address: str | list[str]) -> AppTest:
    """Show the Explore page at an address."""
    return page_at(app, "explore", **address)


def page_at(app: AppTest, name: str, **address: str | list[str]) -> AppTest:
    """Show a page at an address; it must run to its end."""
    for parameter, worth in address.items():
        app.query_params[parameter] = worth
    page = at_page(app, name)
    assert not page.exception
    return page


def told_by_picture(page: AppTest, key: str) -> str:
    """Have a picture for a briefing drawn, and return what it shows in words."""
    page.button(key=f"picture {key}").click().run()
    page.button(key=f"picture {key}").click()  # the dialog is open in the same run
    page.button(key=f"draw {key}").click().run()
    assert not page.exception
    assert not page.error
    assert "Save as PNG" in [each.proto.label for each in page.get("download_button")]
    return str(page.code[-1].value)
