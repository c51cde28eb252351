"""Hostile text on every page: nothing runs, nobody else is asked, it stands as it was written."""

import csv
import io
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote, urlencode

import pytest
from hostile_project import ELSEWHERE, HOSTILES, HUB, PROBES, WORDS, Hostile, document_id
from playwright.sync_api import Browser, Page, expect
from served_dashboard import Watched, browsing

from extract.model import Kind
from graph.spreadsheet_cells import neutral

WAIT = 30_000
ORGANISATION = HOSTILES[0].entity(Kind.ORGANISATION)

AT_REST = """() => document.querySelector('[data-test-script-state=notRunning]')
  && !document.querySelector('[data-testid=stSkeleton], [data-stale=true]')"""
HARM = """() => {
  const found = window.ran === undefined ? [] : ["a script ran"];
  const every = (root) => [...root.querySelectorAll("*")].flatMap(
    (each) => [each, ...(each.shadowRoot ? every(each.shadowRoot) : [])]);
  for (const each of every(document)) {
    const handlers = each.getAttributeNames().filter((name) => name.startsWith("on"));
    if (handlers.length) found.push(each.outerHTML.slice(0, 200));
    const to = each.getAttribute("href") ?? each.getAttribute("src") ?? each.getAttribute("srcdoc");
    if (to == null || ["STYLE", "LINK"].includes(each.tagName)) continue;
    const where = new URL(to, location.href);
    const known = where.origin === location.origin || ["data:", "blob:"].includes(where.protocol);
    if (!known || each.tagName === "IFRAME") found.push(each.outerHTML.slice(0, 200));
  }
  return found;
}"""
"""What should not be: a script that ran, code on an element, an address elsewhere."""

TEXT = """() => {
  const told = (root) => [...root.querySelectorAll("*")].map((each) => each.shadowRoot
    ? ` ${each.shadowRoot.textContent} ${told(each.shadowRoot)}` : "").join("");
  return document.body.innerText + told(document);
}"""


WITHOUT_QUOTES = "() => document.querySelectorAll('blockquote').forEach((each) => each.remove())"


@pytest.fixture
def watched(browser: Browser, hostile: str) -> Iterator[Watched]:
    """Visit the hostile project; in the end nobody else was asked and no script had an error."""
    with browsing(browser, hostile) as found:
        yield found
        assert found.page.evaluate("() => window.ran") is None
        assert found.errors == []


def settled(page: Page) -> None:
    """Wait until the page has run, and see that there is no harm in it."""
    page.wait_for_timeout(100)
    page.wait_for_function(AT_REST, timeout=WAIT)
    page.wait_for_timeout(100)
    assert page.evaluate(HARM) == []


def at(page: Page, address: str, ready: str, **where: str | list[str]) -> str:
    """Go to a page, see that there is no harm in it, and return all that it says."""
    page.goto(f"{address}?{urlencode(where, doseq=True)}")
    expect(page.locator(ready).first).to_be_visible(timeout=WAIT)
    settled(page)
    return re.sub(r"\s+", " ", str(page.evaluate(TEXT)))


def missing(told: str, texts: list[str]) -> list[str]:
    """Return the texts that do not stand on a page letter for letter."""
    return [each for each in texts if each not in told]


def test_every_name_title_and_sentence_stands_as_it_was_written(
    watched: Watched, hostile: str, artefacts: Path
) -> None:
    told = at(watched.page, f"{hostile}/profile", "text=own words", entity=HUB, lists="long")
    watched.page.screenshot(path=artefacts / "hostile-profile.png", full_page=True)
    assert missing(told, [each.sentence for each in HOSTILES]) == []
    watched.page.evaluate(WITHOUT_QUOTES)
    told = str(watched.page.evaluate(TEXT))
    assert missing(told, [each.name(kind) for each in HOSTILES for kind in WORDS]) == []
    assert missing(told, [each.title for each in HOSTILES]) == []


@pytest.mark.parametrize("each", HOSTILES[::7], ids=lambda each: str(each.number))
def test_a_document_is_told_as_its_file_tells_it(
    watched: Watched, hostile: str, each: Hostile
) -> None:
    document = document_id(each)
    told = at(watched.page, f"{hostile}/documents", ".lk-text", document=document)
    texts = [each.title, each.publisher, each.file_name, each.sentence, each.name(Kind.THEME)]
    assert missing(told.replace("↗", ""), texts) == []  # after the name of an event, to its profile


FIRST, LAST = HOSTILES[0], HOSTILES[-1]
LINK = [HUB, ORGANISATION]
PAGES: dict[str, tuple[str, dict[str, str | list[str]], str]] = {
    "overview": ("", {"year": "2014"}, "text=Added last"),
    "network": ("explore", {"entity": HUB, "most": "200", "groups": "yes"}, "text=Groups of three"),
    "links": ("explore", {"entity": ORGANISATION}, "[data-testid=stDataFrame]"),
    "card": ("explore", {"entity": HUB, "card": ORGANISATION}, "h3"),
    "evidence": ("explore", {"entity": HUB, "between": LINK}, "blockquote"),
    "why": ("why", {"first": HUB, "second": ORGANISATION}, "blockquote"),
    "ways": (
        "why",
        {"first": FIRST.entity(Kind.PLACE), "second": LAST.entity(Kind.THEME)},
        "text=No link backed",
    ),
    "matrix": ("linkages", {"most": "40", "cell": LINK, "cross": "actors-actors"}, "td.cell"),
    "themes": ("linkages", {"most": "40", "cross": "themes-places"}, "td.cell"),
    "bands": ("linkages", {"view": "bands", "most": "40"}, "path.band"),
    "gaps": ("linkages", {"view": "gaps", "cell": LINK}, "text=pairs"),
    "change": ("linkages", {"view": "change", "cross": "actors-actors"}, "g.edge"),
    "documents": ("documents", {"about": ORGANISATION}, "[data-testid=stDataFrame]"),
    "map": ("map", {"at": ORGANISATION}, "[aria-label*='Page Down']"),
    "decisions": ("decisions", {}, "text=would change most"),
}
"""Address, what it holds, and what the page shows when it is ready."""


@pytest.mark.parametrize("name", list(PAGES))
def test_nothing_runs_on_a_page_full_of_hostile_names(
    watched: Watched, hostile: str, artefacts: Path, name: str
) -> None:
    path, where, ready = PAGES[name]
    told = at(watched.page, f"{hostile}/{path}", ready, **where)
    watched.page.screenshot(path=artefacts / f"hostile-{name}.png", full_page=True)
    marks = "|".join(map(re.escape, [*WORDS.values(), "paper"]))
    written = {each.name(kind) for each in HOSTILES for kind in WORDS}
    written |= {each.title for each in HOSTILES}
    assert re.search(marks, told)
    assert any(each in told for each in written), told[:2000]


@pytest.mark.parametrize("part", ["Themes", "Places", "Documents"])
def test_lists_to_choose_from_hold_text_alone(watched: Watched, hostile: str, part: str) -> None:
    page = watched.page
    at(page, f"{hostile}/explore", "text=begin with one")
    page.get_by_role("button", name=part, exact=True).last.click()
    for field in page.get_by_role("combobox").all():
        if not field.is_visible():
            continue
        field.click()
        expect(page.get_by_role("option").first).to_be_visible(timeout=WAIT)
        for option in page.get_by_role("option").all()[:3]:
            option.hover()
        settled(page)
        page.get_by_role("option").first.click()
        settled(page)
        page.keyboard.press("Escape")


def test_a_correction_shows_names_titles_and_sentences_as_text_alone(
    watched: Watched, hostile: str, artefacts: Path
) -> None:
    page = watched.page
    at(page, f"{hostile}/profile", "text=own words", entity=ORGANISATION)
    page.get_by_role("button", name="Two in one").click(timeout=WAIT)
    dialogue = page.get_by_role("dialog")
    dialogue.get_by_role("combobox").click(timeout=WAIT)
    expect(page.get_by_role("option").first).to_be_visible(timeout=WAIT)
    settled(page)
    page.keyboard.press("Escape")
    dialogue.get_by_text("Sentences", exact=True).click(timeout=WAIT)
    expect(dialogue.get_by_role("checkbox").first).to_be_visible(timeout=WAIT)
    dialogue.get_by_text("Same as another", exact=True).click()
    search = page.get_by_label("The other one", exact=True)
    search.press_sequentially(LAST.name(Kind.ORGANISATION)[:40], delay=20)
    dialogue.get_by_role("button", name=re.compile("Union")).first.click(timeout=WAIT)
    expect(dialogue.get_by_text("Which name stays?")).to_be_visible(timeout=WAIT)
    settled(page)
    page.screenshot(path=artefacts / "hostile-correction.png")


def test_suggestions_hold_text_alone(watched: Watched, hostile: str) -> None:
    page = watched.page
    at(page, f"{hostile}/explore", "text=begin with one")
    field = page.get_by_label("Search by name or acronym")
    for typed, found in [("union", "Union"), ("img", FIRST.name(Kind.ORGANISATION))]:
        field.fill(typed)
        expect(page.get_by_role("button", name=re.compile(re.escape(found))).first).to_be_visible()
        settled(page)
    for probe in PROBES[::3]:  # HTML, links, formulas and Markdown among them
        field.fill(f"{probe} nobody")
        expect(page.get_by_text(f"begins like “{probe} nobody”")).to_be_visible(timeout=WAIT)
        settled(page)


def literals() -> str:
    """Return a query whose answer is all probes, as text and as addresses, with a number."""
    rows = []
    for number, probe in enumerate(PROBES):
        text = probe.replace("\\", "\\\\").replace('"', '\\"')
        rows.append(f'("{text}" <javascript:ran=1//{quote(probe)}> {number})')
    return f"SELECT * {{ VALUES (?label ?image ?url) {{ {' '.join(rows)} }} }}"


NAMES = "SELECT ?a ?b { ?l a lk:Link ; rdf:subject/rdfs:label ?a ; rdf:object/rdfs:label ?b }"
TURTLE = "CONSTRUCT { ?s rdfs:label ?o } { ?s rdfs:label ?o }"


@pytest.mark.parametrize("query", [literals(), NAMES, TURTLE])
def test_nothing_in_an_answer_runs(watched: Watched, hostile: str, query: str) -> None:
    page = watched.page
    at(page, f"{hostile}/query", "text=seconds", query=query)
    for form in ("Table", "Chart", "Network"):
        page.get_by_role("radio", name=form).click(timeout=WAIT)
        expect(page.get_by_role("radio", name=form)).to_be_checked(timeout=WAIT)
        settled(page)
        for drawn in page.locator("canvas, svg, pre").all()[:4]:
            if drawn.is_visible():
                drawn.hover(force=True)
                settled(page)


@pytest.mark.parametrize("probe", PROBES[::12])
def test_a_query_that_is_none_is_told_as_it_was_written(
    watched: Watched, hostile: str, probe: str
) -> None:
    at(watched.page, f"{hostile}/query", "text=The query was not answered", query=probe)


IN_ADDRESS = {
    "": "year on-map",
    "explore": "entity also pin hide between card most groups panel",
    "why": "first second",
    "linkages": "view cross most cell compare first second verdict b1 a2",
    "documents": "document at find about",
    "map": "at",
    "query": "form",
    "reliability": "part by",
    "profile": "entity with lists",
}
"""What the address of each page may hold besides the filters."""

FILTERS = "theme place title publisher language only since until kinds links least sure lang"


@pytest.mark.parametrize("path", list(IN_ADDRESS))
def test_an_address_can_put_nothing_on_a_page(watched: Watched, hostile: str, path: str) -> None:
    page = watched.page
    # The last of several stands where a page takes one; the first two where it takes a list.
    for several in (
        [PROBES[5], "/<b onclick=ran=1>/x", f"organisation/{PROBES[0]}", PROBES[0]],
        ["\u202egnp.exe/x", f"organisation/{PROBES[5]}"],
    ):
        told = [(name, several) for name in f"{IN_ADDRESS[path]} {FILTERS}".split()]
        page.goto(f"{hostile}/{path}?{urlencode(told, doseq=True)}")
        expect(page.get_by_role("radio", name="fr", exact=True)).to_be_visible(timeout=WAIT)
        settled(page)


def test_a_title_typed_by_a_reader_is_text_in_the_picture(
    watched: Watched, hostile: str, artefacts: Path
) -> None:
    page = watched.page
    at(page, f"{hostile}/explore", "text=Picture for a briefing", entity=ORGANISATION)
    page.get_by_role("button", name="Picture for a briefing").click()
    dialog = page.get_by_role("dialog")
    title = " ".join(PROBES[:8])[:200]
    dialog.get_by_role("textbox", name="What it shows").fill(title)
    for format_ in ("PNG", "SVG", "PDF"):
        dialog.get_by_role("radio", name=format_).click()
        dialog.get_by_role("button", name="Draw it").click()
        with page.expect_download(timeout=WAIT) as download:
            dialog.get_by_role("button", name=f"Save as {format_}").click(timeout=WAIT)
        name = download.value.suggested_filename
        assert re.fullmatch(r"[\w.-]+", name), name
        download.value.save_as(artefacts / f"hostile-picture.{format_.lower()}")
        settled(page)
    page.screenshot(path=artefacts / "hostile-dialog.png")
    svg = ET.fromstring((artefacts / "hostile-picture.svg").read_bytes())  # noqa: S314
    tags = {each.tag.rpartition("}")[2] for each in svg.iter()}
    assert not tags & {"script", "image", "a", "foreignObject", "iframe"}
    told = [(name.rpartition("}")[2], worth) for each in svg.iter() for name, worth in each.items()]
    assert not [name for name, _ in told if name.startswith("on")]
    assert not [to for name, to in told if name == "href" and not to.startswith("#")]
    assert b"/JavaScript" not in (artefacts / "hostile-picture.pdf").read_bytes()


def test_a_file_sent_by_a_browser_is_told_by_its_name(
    watched: Watched, hostile: str, artefacts: Path
) -> None:
    page = watched.page
    at(page, hostile, "text=Added last")
    page.get_by_text("Add documents").first.click()
    names = [f"{re.sub('[/]', '', probe)}.txt" for probe in (*PROBES[:6], "\u202efdp.exe")]
    page.locator("input[type=file]").set_input_files(
        [{"name": name, "mimeType": "text/plain", "buffer": b""} for name in names]
    )
    page.get_by_role("button", name=re.compile("Add 7 documents")).click(timeout=WAIT)
    expect(page.get_by_text("Done: failed")).to_be_visible(timeout=120_000)
    settled(page)
    page.screenshot(path=artefacts / "hostile-upload.png", full_page=True)
    page.get_by_role("button", name="Add more").click()
    at(page, f"{hostile}/reliability", "text=could not be read", part="project")


def test_no_table_of_a_page_runs_in_a_spreadsheet(
    watched: Watched, hostile: str, artefacts: Path
) -> None:
    page = watched.page
    at(page, f"{hostile}/documents", "[data-testid=stDataFrame]")
    page.locator("[data-testid=stDataFrame]").hover()
    expect(page.get_by_role("button", name="Download as CSV")).to_have_count(1)
    with page.expect_download() as download:
        page.get_by_role("button", name="Download as CSV").click()
    download.value.save_as(artefacts / "hostile.csv")
    text = (artefacts / "hostile.csv").read_text("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text, newline="")))
    assert {row[0] for row in rows[1:]} == {str(neutral(each.title)) for each in HOSTILES}
    assert not [cell for row in rows for cell in row if cell[:1] in "=+@-" and cell]
    assert not re.search(r"[;\n][=+@-]", text)


@pytest.mark.parametrize("kind", list(WORDS))
def test_the_page_of_a_thing_as_data_runs_nothing(
    watched: Watched, hostile: str, kind: Kind
) -> None:
    for each in (FIRST, HOSTILES[5], LAST):
        watched.page.goto(f"{hostile}/{each.entity(kind)}")
        watched.page.wait_for_load_state()
        harm = [one for one in watched.page.evaluate(HARM) if 'rel="noreferrer"' not in one]
        assert harm == []
        assert watched.page.locator(f"a[href*='{ELSEWHERE}'], a[href*='javascript:']").count() == 0
        assert each.name(kind) in watched.page.inner_text("body")
