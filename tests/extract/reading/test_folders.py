"""Which files of a folder are tried."""

from pathlib import Path

from extract.reading.folders import readable_files


def test_a_folder_yields_its_documents_sorted_and_a_named_file_always(tmp_path: Path) -> None:
    for name in ("b.PDF", "a/z.docx", "a.txt", ".hidden.txt", "~$b.docx", "x.py", ".git/c.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"x")
    script = tmp_path / "x.py"
    found = list(readable_files([tmp_path, script, tmp_path / "a.txt"]))
    assert found == [tmp_path / n for n in ("a.txt", "b.PDF", "a/z.docx", "x.py")]


def test_links_do_not_lead_out_of_the_folder(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "secret.txt").write_text("x")
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "file.txt").symlink_to(outside / "secret.txt")
    (folder / "loop").symlink_to(folder)
    (folder / "way").symlink_to(outside)
    assert list(readable_files([folder])) == []
