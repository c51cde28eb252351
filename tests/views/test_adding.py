"""Adding documents from the browser."""

import time
from pathlib import Path

import pytest
from sample_project import empty_project
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Button

DASHBOARD = Path(__file__).parents[2] / "dashboard.py"
TEXT = b"The International Labour Organization works on recruitment fees in Thailand."


def opened(folder: Path, monkeypatch: pytest.MonkeyPatch, edit: str) -> AppTest:
    monkeypatch.setenv("LINKAGES_PROJECT", str(folder))
    monkeypatch.setenv("LINKAGES_EDIT", edit)
    page = AppTest.from_file(str(DASHBOARD), default_timeout=30).run()
    assert not page.exception
    return page


def button(page: AppTest, label: str) -> Button:
    return next(each for each in page.button if each.label == label)


def test_files_are_dropped_cancelled_and_put_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = opened(empty_project(tmp_path).folder, monkeypatch, "1")
    page.file_uploader[0].set_value([("note.txt", TEXT, "text/plain")]).run()
    button(page, "Add 1 document").click().run()
    assert not page.exception
    button(page, "Cancel").click().run()
    deadline = time.monotonic() + 60
    while not page.success and time.monotonic() < deadline:
        time.sleep(0.2)
        page.run()
    assert page.success[0].value.replace("\\", "") == "Done: not read: cancelled (1)."
    assert list(page.dataframe[0].value["File"]) == ["note.txt"]
    button(page, "Add more").click().run()
    assert len(page.file_uploader) == 1


def test_who_drops_files_while_others_are_added_is_told_that_they_were_not_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = empty_project(tmp_path).folder
    page, other = opened(folder, monkeypatch, "1"), opened(folder, monkeypatch, "1")
    other.file_uploader[0].set_value([("later.txt", TEXT, "text/plain")]).run()
    page.file_uploader[0].set_value([("note.txt", TEXT, "text/plain")]).run()
    button(page, "Add 1 document").click().run()
    assert not page.warning
    button(other, "Add 1 document").click().run()
    assert not other.exception
    assert "Not taken: 1 file" in other.warning[0].value
    deadline = time.monotonic() + 60
    while not page.success and time.monotonic() < deadline:
        time.sleep(0.2)
        page.run()
    assert list(page.dataframe[0].value["File"]) == ["note.txt"]
    button(page, "Add more").click().run()
    other.run()
    assert "Not taken: 1 file" in other.warning[0].value
    other.file_uploader[0].set_value([("later.txt", TEXT, "text/plain")]).run()
    assert not other.warning
    assert button(other, "Add 1 document")


def test_pages_for_reading_offer_no_adding(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = empty_project(tmp_path).folder
    assert len(opened(folder, monkeypatch, "").file_uploader) == 0
    assert len(opened(folder, monkeypatch, "1").file_uploader) == 1


def test_too_many_files_at_once_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = opened(empty_project(tmp_path).folder, monkeypatch, "1")
    sent = [(f"{number}.txt", b"x", "text/plain") for number in range(501)]
    page.file_uploader[0].set_value(sent).run()
    assert "Too much at once" in page.warning[0].value
    assert not [each for each in page.button if each.label.startswith("Add")]
