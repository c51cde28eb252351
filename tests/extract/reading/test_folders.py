"""Which files of a folder are tried."""

from pathlib import Path

import pytest

from extract.reading.failure import ReadFailure
from extract.reading.folders import readable_files
from extract.reading.reader import Reader


def test_a_folder_yields_its_documents_sorted_and_a_named_file_always(tmp_path: Path) -> None:
    for name in ("b.PDF", "a/z.docx", "a.txt", ".hidden.txt", "~$b.docx", "x.py", ".git/c.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"x")
    script = tmp_path / "x.py"
    found = list(readable_files([tmp_path, script, tmp_path / "a.txt"]))
    assert found == [tmp_path / n for n in ("a.txt", "b.PDF", "a/z.docx", "x.py")]


def test_links_that_lead_out_of_a_folder_are_told_and_not_followed(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "secret.txt").write_text("the sea")
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "file.txt").symlink_to(outside / "secret.txt")
    (folder / "gone.txt").symlink_to(outside / "gone.txt")
    (folder / "way").symlink_to(outside)
    found = list(readable_files([folder]))
    assert found == [folder / name for name in ("file.txt", "gone.txt", "way")]
    with Reader() as reader:
        for link in found:
            with pytest.raises(ReadFailure, match="is a link, and links are not followed; add"):
                reader.read(link)


def test_links_within_a_folder_lead_to_files_that_are_found_anyway(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("the sea")
    (tmp_path / ".kept").mkdir()
    (tmp_path / ".kept" / "b.txt").write_text("the sea")
    (tmp_path / "latest.txt").symlink_to("a.txt")
    (tmp_path / "loop").symlink_to(tmp_path)
    (tmp_path / "b.txt").symlink_to(".kept/b.txt")  # what it points to is hidden: told
    assert list(readable_files([tmp_path])) == [tmp_path / "a.txt", tmp_path / "b.txt"]


def test_a_link_named_outright_is_what_it_points_to(tmp_path: Path) -> None:
    target = tmp_path / "report.txt"
    target.write_text("Harbour Circle met in Lisbon to speak about debt bondage at sea.")
    link = tmp_path / "link"
    link.symlink_to(target)
    assert list(readable_files([link, target])) == [target.resolve()]
    with Reader() as reader:
        assert reader.read(target.resolve()).file_name == "report.txt"
