"""Files sent from a browser, as somebody drops them."""

from pathlib import Path

from playwright.sync_api import Browser, expect
from sample_project import empty_project
from served_dashboard import browsing, served

WAIT = 30_000
LINES = b"%PDF-1.4\n" + b"a line of a file\n" * 2_000


def test_each_of_many_files_of_many_lines_is_sent(browser: Browser, tmp_path: Path) -> None:
    project = empty_project(tmp_path).folder
    files = [
        {"name": f"{number}.pdf", "mimeType": "application/pdf", "buffer": LINES + bytes([number])}
        for number in range(15)
    ]
    with (
        served(project, tmp_path / "server.log", "--edit") as address,
        browsing(browser, address) as watched,
    ):
        page = watched.page
        page.goto(address)
        page.get_by_test_id("stFileUploaderDropzoneInput").set_input_files(files)
        expect(page.get_by_role("button", name="Add 15 documents")).to_be_visible(timeout=WAIT)
        assert watched.errors == []
