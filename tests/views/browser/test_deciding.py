"""Correcting the graph in a real browser: the whole way, also by keyboard alone."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlencode

import pytest
from accessibility import SCREENS, faults
from decided_project import asked_at
from playwright.sync_api import Browser, Page, expect
from sample_project import CIRCLE, DELTA, FUNDS, sample_project
from served_dashboard import browsing, served

from graph.decisions.asked import Asked
from graph.decisions.deciding import decide
from graph.decisions.record import read_record
from graph.project import Project

WAIT = 30_000

AT_REST = """() => !document.querySelector(
  '[data-testid=stStatusWidget], [data-testid=stSkeleton], [data-stale=true]')"""


SLOW = """() => {
  const draw = window.requestAnimationFrame;
  window.requestAnimationFrame = (done) => setTimeout(() => draw(done), 150);
}"""
"""Pictures of the page come late, as on a slow machine: a dialogue waits for one to give back."""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """Return a project of two names that are probably one."""
    project = sample_project(tmp_path_factory.mktemp("decided"))
    first = next(path.stem for path in (project.folder / "texts").rglob("*") if path.is_file())
    wanted = Asked("split", CIRCLE, "Circle Harbour", (first,))
    decide(project, asked_at(datetime(2026, 1, 1, tzinfo=UTC), project, wanted))
    return project


@pytest.fixture(scope="module")
def editing(project: Project) -> Iterator[str]:
    """Serve it for editing; yield the address."""
    with served(project.folder, project.folder.parent / "server.log", "--edit") as found:
        yield found


def taken(project: Project) -> set[tuple[str, str, str]]:
    """Return kind, decider and words of all decisions on the disk."""
    found = read_record(project.decisions).decisions
    return {(each.kind, each.who, each.words) for each in found}


def keeps_the_rules(page: Page, artefacts: Path, name: str) -> None:
    """See that the page as it is fits each screen and breaks no rule of accessibility."""
    for scheme, width in SCREENS:
        page.emulate_media(color_scheme=scheme)
        page.set_viewport_size({"width": width, "height": 900})
        page.wait_for_timeout(500)
        page.screenshot(path=artefacts / f"{name}-{scheme}-{width}.png", full_page=True)
        assert faults(page) == []
    page.set_viewport_size({"width": 1280, "height": 900})


def test_a_name_is_merged_from_its_card_and_that_is_undone_from_the_log(
    browser: Browser, editing: str, project: Project, artefacts: Path
) -> None:
    with browsing(browser, editing) as watched:
        page = watched.page
        page.goto(f"{editing}/explore?{urlencode({'entity': CIRCLE, 'card': DELTA})}")
        page.get_by_role("button", name="Same as another").click(timeout=WAIT)
        dialogue = page.get_by_role("dialog")
        page.get_by_label("The other one").press_sequentially("circle harb", delay=20)
        dialogue.get_by_role("button", name="Circle Harbour").click(timeout=WAIT)
        expect(dialogue.get_by_text("Which name stays?")).to_be_visible(timeout=WAIT)
        dialogue.get_by_role("textbox", name="Who decides").fill("A. B.")
        keeps_the_rules(page, artefacts, "merging")
        dialogue.get_by_role("radio", name="Delta Network").check(force=True)
        expect(dialogue.get_by_text("is then Delta Network")).to_be_visible(timeout=WAIT)
        dialogue.get_by_role("button", name="Decide", exact=True).click()
        done = page.get_by_text("Decided: Circle Harbour is Delta Network.")
        expect(done).to_be_visible(timeout=WAIT)
        expect(dialogue).to_be_hidden()
        assert ("merge", "A. B.", "") in taken(project)
        page.get_by_role("link", name="Decisions").first.click()
        page.get_by_text("Decided", exact=True).click(timeout=WAIT)
        entry = page.get_by_text("Circle Harbour is Delta Network")
        expect(entry).to_be_visible(timeout=WAIT)
        expect(done).to_be_hidden()
        keeps_the_rules(page, artefacts, "decisions")
        page.get_by_role("button", name="Undo").first.click()
        expect(page.get_by_text("Decided: undoes")).to_be_visible(timeout=WAIT)
        assert ("undo", "A. B.", "") in taken(project)
        page.goto(f"{editing}/decisions?part=themes&concept=theme/debt-bondage")
        page.get_by_role("button", name="Put below another").click(timeout=WAIT)
        expect(dialogue.get_by_text("counts it too")).to_be_visible(timeout=WAIT)
        keeps_the_rules(page, artefacts, "themes")
        page.goto(f"{editing}/profile?{urlencode({'entity': DELTA})}")
        expect(page.locator("h1", has_text="Delta Network")).to_be_visible(timeout=WAIT)
        page.goto(f"{editing}/profile?{urlencode({'entity': CIRCLE})}")
        page.get_by_text("1 decision on this").click(timeout=WAIT)
        expect(page.get_by_text("Harbour Circle is Circle Harbour in")).to_be_visible(timeout=WAIT)
        keeps_the_rules(page, artefacts, "decided of one")
        assert watched.errors == []


def test_the_keyboard_goes_on_where_a_decision_was_taken(browser: Browser, editing: str) -> None:
    with browsing(browser, editing) as watched:
        page = watched.page
        page.goto(f"{editing}/explore?{urlencode({'entity': CIRCLE, 'card': DELTA})}")
        same = page.get_by_role("button", name="Same as another")
        expect(same).to_be_visible(timeout=WAIT)
        page.wait_for_function(AT_REST, timeout=WAIT)
        same.press("Enter")
        dialogue = page.get_by_role("dialog")
        dialogue.get_by_role("textbox", name="Who decides").fill("A. B.")
        page.get_by_label("The other one").press_sequentially("circle harb", delay=20)
        found = dialogue.get_by_role("button", name="Circle Harbour")
        expect(found).to_be_visible(timeout=WAIT)
        found.press("Enter")
        expect(dialogue.get_by_role("radio", name="Delta Network")).to_be_visible(timeout=WAIT)
        expect(dialogue.locator("input[type=radio]:focus")).to_have_count(1)
        page.evaluate(SLOW)
        dialogue.get_by_role("button", name="Decide", exact=True).press("Enter")
        undo = page.get_by_role("button", name="Undo").first
        expect(page.get_by_text("Decided: ")).to_be_visible(timeout=WAIT)
        expect(same).to_be_focused(timeout=WAIT)
        undo.press("Enter")
        expect(page.get_by_text("Decided: undoes")).to_be_visible(timeout=WAIT)
        page.wait_for_function(AT_REST, timeout=WAIT)
        page.get_by_role("button", name="No organisation").press("Enter")
        dialogue.get_by_role("button", name="Decide", exact=True).press("Enter")
        expect(page.get_by_text("names nothing")).to_be_visible(timeout=WAIT)
        expect(page.locator(".st-key-outcome")).to_be_focused(timeout=WAIT)  # the card is gone
        page.keyboard.press("Tab")
        expect(undo).to_be_focused()
        page.keyboard.press("Enter")
        expect(page.get_by_text("Decided: undoes")).to_be_visible(timeout=WAIT)
        assert watched.errors == []


def test_a_pencil_beside_what_was_found_says_whom_it_corrects(
    browser: Browser, editing: str
) -> None:
    with browsing(browser, editing) as watched:
        page = watched.page
        page.goto(f"{editing}/explore?{urlencode({'entity': CIRCLE, 'card': CIRCLE})}")
        page.get_by_label("Search by name or acronym").press_sequentially("delta", delay=20)
        pencil = page.get_by_role("button", name="Correct Delta Network")
        expect(pencil).to_be_visible(timeout=WAIT)
        assert (pencil.bounding_box() or {})["width"] < 40  # the icon alone is seen
        same = page.get_by_role("button", name="Same as another")
        assert (same.bounding_box() or {})["width"] > 80
        pencil.press("Enter")
        expect(page.get_by_role("dialog").get_by_text("Correct a name")).to_be_visible(timeout=WAIT)
        assert watched.errors == []


def test_whoever_told_their_name_answers_with_the_next_key(browser: Browser, editing: str) -> None:
    with browsing(browser, editing) as watched:
        page = watched.page
        page.goto(f"{editing}/decisions")
        who = page.get_by_role("textbox", name="Who decides")
        who.press_sequentially("A. B.", timeout=WAIT)
        page.keyboard.press("Enter")
        expect(who).not_to_be_focused()
        page.wait_for_function(AT_REST, timeout=WAIT)
        page.keyboard.press("l")
        expect(page.get_by_role("button", name="Show what was put off")).to_be_visible(timeout=WAIT)
        assert watched.errors == []


def test_what_waits_is_worked_through_by_keyboard_alone(
    browser: Browser, editing: str, project: Project, artefacts: Path
) -> None:
    with browsing(browser, editing) as watched:
        page = watched.page
        page.goto(f"{editing}/decisions")
        who = page.get_by_role("textbox", name="Who decides")
        expect(who).to_be_visible(timeout=WAIT)
        for _ in range(40):
            if who.evaluate("(field) => field.matches(':focus')"):
                break
            page.keyboard.press("Tab")
        expect(who).to_be_focused()
        page.keyboard.type("nxl1")  # keys are letters in a field
        page.keyboard.press("Tab")
        page.keyboard.press("Tab")
        expect(page.get_by_text("Perhaps one and the same")).to_be_visible(timeout=WAIT)
        keeps_the_rules(page, artefacts, "queue")
        page.reload()
        expect(who).to_have_value("nxl1", timeout=WAIT)
        page.wait_for_function(AT_REST, timeout=WAIT)
        page.keyboard.press("n")
        done = page.get_by_text("Circle Harbour and Harbour Circle are not the same.")
        expect(done).to_be_visible(timeout=WAIT)
        assert ("distinct", "nxl1", "") in taken(project)
        assert watched.errors == []


def test_marked_words_open_their_correction(
    browser: Browser, editing: str, project: Project, artefacts: Path
) -> None:
    document = next(
        path.stem
        for path in (project.folder / "texts").rglob("*")
        if path.is_file() and FUNDS in project.text(path.stem)
    )
    with browsing(browser, editing) as watched:
        page = watched.page
        page.goto(f"{editing}/documents?{urlencode({'document': document, 'correct': 'yes'})}")
        page.locator(".lk-text a", has_text="Nepal").click(timeout=WAIT)
        dialogue = page.get_by_role("dialog")
        expect(dialogue.get_by_text("is read as")).to_be_visible(timeout=WAIT)
        keeps_the_rules(page, artefacts, "correcting")
        dialogue.get_by_role("textbox", name="Who decides").fill("A. B.")
        dialogue.get_by_role("button", name="Decide", exact=True).click()
        expect(page.get_by_text("is not named in Who funds whom")).to_be_visible(timeout=WAIT)
        expect(page.locator(".lk-text a", has_text="Nepal")).to_be_hidden()
        keeps_the_rules(page, artefacts, "corrected")
        page.set_viewport_size({"width": 600, "height": 520})
        page.locator("[data-testid=stMain]").evaluate("(main) => main.scrollTo(0, 100000)")
        expect(page.locator("h1")).not_to_be_in_viewport()
        expect(page.get_by_role("button", name="Undo")).to_be_in_viewport()
        assert ("reject-mention", "A. B.", "Nepal") in taken(project)
        assert watched.errors == []


def test_a_sentence_of_a_profile_is_judged_and_the_profile_stays(
    browser: Browser, editing: str
) -> None:
    with browsing(browser, editing) as watched:
        page = watched.page
        page.goto(f"{editing}/profile?{urlencode({'entity': CIRCLE, 'with': DELTA})}")
        page.get_by_role("button", name="Not so").first.click(timeout=WAIT)
        dialogue = page.get_by_role("dialog")
        expect(dialogue.get_by_role("button", name="Decide", exact=True)).to_be_visible(
            timeout=WAIT
        )
        dialogue.get_by_role("button", name="Cancel").click()
        expect(dialogue).to_have_count(0, timeout=WAIT)
        expect(page.get_by_role("button", name="Not so").first).to_be_visible(timeout=WAIT)
        assert watched.errors == []
