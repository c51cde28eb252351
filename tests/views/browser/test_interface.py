"""Languages, the address, Back and Forward, and the policy that refuses other hosts."""

import re
from itertools import cycle
from pathlib import Path
from time import monotonic
from urllib.parse import urlencode

from playwright.sync_api import Browser, Page, Response, expect
from sample_project import CIRCLE
from served_dashboard import browsing

from views.security_headers import HEADERS

WAIT = 30_000
_OPENING = 100
"""Milliseconds that a menu takes to open; a click elsewhere closes it again."""

NETWORK = f"explore?{urlencode({'entity': CIRCLE})}"


def spoken(page: Page, code: str) -> None:
    """Wait until the page itself says which language it is in."""
    page.wait_for_function("(code) => document.documentElement.lang === code", arg=code)


def test_the_language_of_the_menu_is_kept_in_the_address_and_over_pages(
    browser: Browser, address: str, artefacts: Path
) -> None:
    with browsing(browser, address, width=1280) as watched:
        page = watched.page
        page.goto(f"{address}/{NETWORK}")
        spoken(page, "en")
        page.get_by_role("radio", name="fr", exact=True).click()
        expect(page.get_by_label("Chercher par nom ou sigle")).to_be_visible(timeout=WAIT)
        spoken(page, "fr")
        expect(page.get_by_role("application")).to_have_attribute(
            "aria-label", re.compile("Les flèches passent"), timeout=WAIT
        )
        expect(page.get_by_role("button", name="Enregistrer l’image")).to_be_visible(timeout=WAIT)
        page.wait_for_function(
            """(id) => window.__linkagesTest.view?.given?.nodes
              .find((n) => n.id === id)?.label.startsWith("servitude")""",
            arg="theme/debt-bondage",
        )
        page.screenshot(path=artefacts / "network-fr.png", full_page=True)
        page.get_by_role("link", name="Documents").first.click()
        expect(page.get_by_text("3 documents. Cliquez")).to_be_visible(timeout=WAIT)
        assert "lang=fr" in page.url
        page.get_by_role("link", name="Vue d’ensemble").first.click()
        page.get_by_role("link", name="Who funds whom").click(timeout=WAIT)
        expect(page.get_by_text("Marqué dans le texte")).to_be_visible(timeout=WAIT)
        assert "lang=fr" in page.url
        page.locator(".lk-text a", has_text="Harbour Circle").first.click()
        expect(page.get_by_text("Dans les mots des documents")).to_be_visible(timeout=WAIT)
        assert watched.errors == []


ENGLISH = """() => {
  const written = /^(Search|Show.hide|Fullscreen|Help|Open|Increment|Decrement|Choose|App pages)/;
  return [...document.querySelectorAll("[aria-label], [placeholder]")]
    .filter((each) => each.checkVisibility())
    .flatMap((each) => [each.getAttribute("aria-label"), each.placeholder])
    .filter((told) => written.test(told));
}"""


def test_what_streamlit_writes_itself_is_in_the_language_too(
    browser: Browser, address: str
) -> None:
    with browsing(browser, address, width=1280) as watched:
        page = watched.page
        for path, told in (
            (NETWORK, "Plein écran\u00a0: "),
            ("linkages", "Afficher ou masquer des colonnes\u00a0: "),
            ("documents", "Rechercher\u00a0: "),
        ):
            page.goto(f"{address}/{path}{'&' if '?' in path else '?'}lang=fr")
            expect(page.locator(f"[aria-label^='{told}']").first).to_be_attached(timeout=WAIT)
            page.wait_for_timeout(500)
            assert page.evaluate(ENGLISH) == []
        field = page.get_by_label("Chercher par titre")
        expect(field).to_have_attribute("placeholder", re.compile("^Mots d’un titre"))
        page.get_by_role("radio", name="en", exact=True).click()
        expect(page.locator("[aria-label^='Fullscreen: ']").first).to_be_attached(timeout=WAIT)
        assert watched.errors == []


def test_menus_of_tables_the_way_to_the_content_and_the_side_are_in_the_language(
    browser: Browser, address: str
) -> None:
    with browsing(browser, address, width=390) as watched:
        page = watched.page
        page.goto(f"{address}/documents?lang=es")
        expect(page.get_by_role("link", name="Ir al contenido principal")).to_be_attached(
            timeout=WAIT
        )
        page.get_by_role("button", name="Abrir la barra lateral").click()
        page.get_by_role("button", name="Cerrar la barra lateral").click()
        page.set_viewport_size({"width": 1280, "height": 900})
        table = page.get_by_test_id("stDataFrame").first
        table.hover()
        page.get_by_label(re.compile("^Mostrar u ocultar columnas")).first.click()
        expect(page.get_by_text("Elegir todo")).to_be_visible(timeout=WAIT)
        page.keyboard.press("Escape")
        expect(page.get_by_text("Elegir todo")).to_be_hidden(timeout=WAIT)
        menu = page.get_by_test_id("stDataFrameColumnMenu")
        until = monotonic() + WAIT / 1000
        for across in cycle(range(60, 500, 8)):  # the sign for it stands where a column ends
            box = table.bounding_box()
            assert box is not None
            page.mouse.click(box["x"] + across, box["y"] + 18)
            page.wait_for_timeout(_OPENING)
            if menu.count() or monotonic() > until:
                break
        expect(page.get_by_role("menuitem", name="Orden ascendente")).to_be_visible(timeout=WAIT)
        expect(page.get_by_role("menuitem", name="Fijar la columna")).to_be_visible()
        assert "Sort" not in menu.inner_text()
        assert watched.errors == []


def test_down_and_enter_lead_from_a_search_box_to_what_it_suggests(
    browser: Browser, address: str
) -> None:
    with browsing(browser, address) as watched:
        page = watched.page
        page.goto(f"{address}/explore")
        field = page.get_by_label("Search by name or acronym")
        for key in ("ArrowDown", "Enter"):
            field.press_sequentially("harb", delay=40)
            found = page.get_by_role("button", name=re.compile("Harbour Circle")).first
            expect(found).to_be_visible(timeout=WAIT)
            page.keyboard.press(key)
            expect(found).to_be_focused()
            page.keyboard.press("ArrowUp")
            expect(field).to_be_focused()
            field.fill("")
        field.press_sequentially("harb", delay=40)
        expect(found).to_be_visible(timeout=WAIT)
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        expect(page).to_have_url(re.compile("entity="), timeout=WAIT)
        assert watched.errors == []


def test_the_language_of_the_browser_is_spoken(browser: Browser, address: str) -> None:
    with browsing(browser, address, locale="es-MX") as watched:
        watched.page.goto(address)
        expect(watched.page.get_by_text("Añadidos al final")).to_be_visible(timeout=WAIT)
        spoken(watched.page, "es")
        watched.page.goto(f"{address}/?lang=fr")
        expect(watched.page.get_by_text("Derniers ajouts")).to_be_visible(timeout=WAIT)


def test_back_and_forward_undo_and_repeat_a_choice(browser: Browser, address: str) -> None:
    with browsing(browser, address) as watched:
        page = watched.page
        page.goto(f"{address}/{NETWORK}")
        page.get_by_role("button", name="Kinds and links").click(timeout=WAIT)
        page.get_by_role("radio", name="Stated", exact=True).click(timeout=WAIT)
        page.wait_for_url(re.compile("links=statements"))
        page.keyboard.press("Escape")
        chosen = page.get_by_role("button", name="Kinds and links: Stated")
        expect(chosen).to_be_visible(timeout=WAIT)
        page.go_back()
        expect(chosen).to_be_hidden(timeout=WAIT)
        assert "links=" not in page.url
        page.go_forward()
        expect(chosen).to_be_visible(timeout=WAIT)
        assert "entity=" in page.url
        assert watched.errors == []


def test_a_page_has_the_headers_and_the_browser_refuses_other_hosts(
    browser: Browser, address: str
) -> None:
    with browsing(browser, address) as watched:
        answer: Response | None = watched.page.goto(address)
        assert answer is not None
        assert {name: answer.headers.get(name) for name in HEADERS} == HEADERS
        expect(watched.page.get_by_text("Added last")).to_be_visible(timeout=WAIT)
        refused = watched.page.evaluate(
            """async () => {
              const seen = [];
              document.addEventListener(
                "securitypolicyviolation", (event) => seen.push(event.effectiveDirective)
              );
              const host = "http://127.0.0.2:9/x";
              await fetch(host).catch(() => 0);
              for (const [tag, key] of [["img", "src"], ["script", "src"], ["iframe", "src"]]) {
                const made = document.createElement(tag);
                made[key] = host;
                document.body.append(made);
              }
              await new Promise((done) => setTimeout(done, 500));
              return seen.sort();
            }"""
        )
        assert refused == ["connect-src", "frame-src", "img-src", "script-src-elem"]
