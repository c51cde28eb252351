"""Two dashboards and the command line decide on one project at once."""

import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Browser, Page, expect
from sample_project import CIRCLE, DELTA, HOSTILE, sample_project
from served_dashboard import LINKAGES, browsing, served

from graph.asking.questions import card
from graph.decisions.record import locked, read_record
from graph.decisions.standing import Standing, log
from graph.project import Project

WAIT = 20_000


@pytest.fixture
def dashboards(tmp_path: Path) -> Iterator[tuple[Project, list[str]]]:
    """Serve one project twice, for editing; yield it and both addresses."""
    project = sample_project(tmp_path)
    with ExitStack() as servers:
        yield (
            project,
            [
                servers.enter_context(served(project.folder, tmp_path / f"{n}.log", "--edit"))
                for n in range(2)
            ],
        )


def renaming(page: Page, address: str, entity: str, who: str, name: str) -> None:
    """Fill in another name, so that it is decided by the next click."""
    page.goto(f"{address}/profile?{urlencode({'entity': entity})}")
    page.get_by_role("button", name="More…").click(timeout=WAIT)
    dialogue = page.get_by_role("dialog")
    dialogue.get_by_text("Other name").click(timeout=WAIT)
    dialogue.get_by_role("textbox", name="Who decides").fill(who)
    dialogue.get_by_role("textbox", name="What it is called").fill(name)
    page.keyboard.press("Tab")
    expect(dialogue.get_by_text("At once:")).to_be_visible(timeout=WAIT)


def commanded(project: Project, *words: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", LINKAGES, "decide", *words]
    given = [*command, "--project", str(project.folder), "--who", "C"]
    return subprocess.Popen(given, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def test_two_dashboards_and_a_command_line_at_once(
    browser: Browser, dashboards: tuple[Project, list[str]]
) -> None:
    project, addresses = dashboards
    names = ("Ring", "Circle of the Harbour")
    with ExitStack() as visits:
        pages = [visits.enter_context(browsing(browser, each)).page for each in addresses]
        for page, address, who, name in zip(pages, addresses, "AB", names, strict=True):
            renaming(page, address, CIRCLE, who, name)
        with locked(project.decisions):  # so that all of them wait for the file
            for page in pages:
                page.get_by_role("button", name="Decide", exact=True).click()
            running = [
                commanded(project, "rename", DELTA, "Delta Union"),
                commanded(project, "reject", HOSTILE),
            ]
            pages[0].wait_for_timeout(2_000)
            assert not read_record(project.decisions).decisions
        for each in running:
            _, said = each.communicate(timeout=60)
            assert each.returncode == 0, said
        done = [
            page.get_by_text(re.compile(rf"Decided: .* is called {name}\."))
            for page, name in zip(pages, names, strict=True)
        ]
        refused = [page.get_by_text("somebody else decided meanwhile") for page in pages]
        expect(done[0].or_(refused[0])).to_be_visible(timeout=WAIT)
        expect(done[1].or_(refused[1])).to_be_visible(timeout=WAIT)
        (first,) = (number for number, each in enumerate(done) if each.is_visible())
        second = 1 - first
        expect(pages[second].get_by_text(f"{'AB'[first]} decided")).to_be_visible()
        pages[second].get_by_role("button", name="Decide", exact=True).click()
        expect(done[second]).to_be_visible(timeout=WAIT)
    entries = log(project).entries
    stands = {each.decision.name or each.decision.kind: each.standing for each in entries}
    assert stands == {
        names[second]: Standing.IN_FORCE,
        names[first]: Standing.REPLACED,
        "Delta Union": Standing.IN_FORCE,
        "reject": Standing.IN_FORCE,
    }
    with project.reading() as store:
        shown = {
            each: known.label for each in (CIRCLE, DELTA, HOSTILE) if (known := card(store, each))
        }
    assert shown == {CIRCLE: names[second], DELTA: "Delta Union"}
