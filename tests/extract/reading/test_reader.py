"""The reader on real files, good and bad, through the real child process."""

import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from reading_files import pdf, word, zipped

from extract.reading.failure import ReadFailure
from extract.reading.limits import Limits
from extract.reading.reader import Reader

SENTENCE = "Harbour Circle met the ministry in Lisbon to speak about debt bondage at sea."


@pytest.fixture(scope="module")
def reader() -> Iterator[Reader]:
    with Reader() as shared:
        yield shared


def saved(folder: Path, name: str, content: bytes) -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def failure(reader: Reader, path: Path) -> str:
    with pytest.raises(ReadFailure) as caught:
        reader.read(path)
    message = str(caught.value)
    assert "\n" not in message
    assert message.startswith(str(path))
    assert caught.value.advice in message
    return message


def test_a_pdf_gives_its_text_its_pages_and_its_type(reader: Reader, tmp_path: Path) -> None:
    path = saved(
        tmp_path, "report.pdf", pdf([["A Title of Three Words", "A first line."], [SENTENCE]])
    )
    source = reader.read(path)
    assert source.media_type == "application/pdf"
    assert source.file_name == "report.pdf"
    assert [page.number for page in source.pages] == [1, 2]
    assert SENTENCE in source.text[source.pages[1].span.start : source.pages[1].span.end]
    assert source.title == "A Title of Three Words"


def test_a_word_file_gives_plain_text_without_marks_for_bold(
    reader: Reader, tmp_path: Path
) -> None:
    path = saved(tmp_path, "a.docx", word([SENTENCE], [["State", "Theme"], ["Nepal", "Work"]]))
    source = reader.read(path)
    assert source.text == f"{SENTENCE}\n\nState\tTheme\n\nNepal\tWork"
    assert source.pages == ()


def test_a_web_page_gives_its_content_and_what_its_meta_says(
    reader: Reader, tmp_path: Path
) -> None:
    page = f"""<html><head><title>Work at sea</title>
    <meta name="author" content="Somebody"><meta property="og:site_name" content="Harbour Circle">
    <meta property="article:published_time" content="2019-03-12T10:00:00Z"></head>
    <body><nav>Home | About</nav><h1>Work at <em>sea</em></h1><p>{SENTENCE}</p>
    <script>alert(1)</script><footer>Legal notice</footer></body></html>"""
    source = reader.read(saved(tmp_path, "page.html", page.encode()))
    assert source.text == f"Work at sea\n\n{SENTENCE}"
    assert (source.title, source.publisher, source.issued) == (
        "Work at sea",
        "Harbour Circle",
        "2019-03-12",
    )


@pytest.mark.parametrize("name", ["a.txt", "a.doc", "a.html", "a"])
def test_a_file_is_read_by_its_content_whatever_its_name(
    reader: Reader, tmp_path: Path, name: str
) -> None:
    assert reader.read(saved(tmp_path, name, word([SENTENCE]))).text == SENTENCE


def test_the_language_is_told(reader: Reader, tmp_path: Path) -> None:
    french = "Les organisations de la société civile demandent au gouvernement d'agir sans délai."
    assert reader.read(saved(tmp_path, "fr.txt", french.encode("cp1252"))).language == "fr"


@pytest.mark.parametrize("suffix", ["pdf", "PDF", "docx", "doc", "odt", "epub", "rtf", "pptx"])
def test_plain_text_called_a_document_is_refused_and_told_how_to_be_read(
    reader: Reader, tmp_path: Path, suffix: str
) -> None:
    message = failure(reader, saved(tmp_path, f"report.{suffix}", SENTENCE.encode()))
    assert " is no " in message
    assert "but plain text; if that is what you want, rename it to report.txt" in message
    assert reader.read(saved(tmp_path, "report.txt", SENTENCE.encode())).text == SENTENCE


def test_another_kind_of_document_than_the_name_says_is_read(
    reader: Reader, tmp_path: Path
) -> None:
    assert SENTENCE in reader.read(saved(tmp_path, "a.docx", pdf([[SENTENCE]]))).text
    assert reader.read(saved(tmp_path, "a.pdf", word([SENTENCE]))).text == SENTENCE


def test_files_of_one_name_in_two_folders_are_told_apart(
    reader: Reader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for folder in ("lima", "quito"):
        Path(folder).mkdir()
        saved(Path(folder), "report.pdf", b"")
        message = failure(reader, Path(folder, "report.pdf"))
        assert message.startswith(f"{Path(folder, 'report.pdf')} is empty; ")


BAD_FILES = [
    ("empty.pdf", b"", "is empty"),
    ("blank.txt", b" \n\n ", "is empty"),
    ("cut.pdf", pdf([[SENTENCE]])[:500], "is damaged or incomplete"),
    ("locked.pdf", pdf([[SENTENCE]], "tide"), "is protected by a password"),
    ("scan.pdf", pdf([[""]]), "is a scan"),
    ("cut.docx", word([SENTENCE])[:-200], "is damaged or incomplete"),
    ("bare.docx", zipped({"word/document.xml": b"<w:document"}), "is damaged or incomplete"),
    ("empty.docx", word([]), "has no text in it"),
    ("locked.docx", b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "password"),
    ("files.zip", zipped({"a.txt": b"text"}), "is an archive"),
    ("photo.pdf", b"\x89PNG\r\n\x1a\n" + bytes(100), "is a picture"),
    ("setup.doc", b"MZ\x90\x00" + bytes(200), "is a program"),
    ("digits.txt", b"1 2 3 4", "has numbers in it but no words"),
    ("table.pdf", pdf([["1204 884 301 77"] * 10]), "has numbers in it but no words"),
    ("numbered.pdf", pdf([["1"]]), "is a scan"),
]


@pytest.mark.parametrize(("name", "content", "reason"), BAD_FILES, ids=[b[0] for b in BAD_FILES])
def test_a_file_that_cannot_be_read_says_why(
    reader: Reader, tmp_path: Path, name: str, content: bytes, reason: str
) -> None:
    assert reason in failure(reader, saved(tmp_path, name, content))


def test_a_small_file_that_would_unpack_to_a_large_one_says_so(
    reader: Reader, tmp_path: Path
) -> None:
    bomb = zipped({"word/document.xml": b" " * 501_000_000})  # made here: it takes a second
    told = failure(reader, saved(tmp_path, "bomb.docx", bomb))
    assert "would unpack to more than 500 MB" in told


def test_a_missing_file_and_a_folder_are_refused(reader: Reader, tmp_path: Path) -> None:
    assert "cannot be found" in failure(reader, tmp_path / "gone.pdf")
    assert "is no file" in failure(reader, tmp_path)


def test_a_name_with_a_line_end_still_gives_one_line(reader: Reader, tmp_path: Path) -> None:
    with pytest.raises(ReadFailure) as caught:
        reader.read(tmp_path / "a\nb.pdf")
    assert "\n" not in str(caught.value)


def test_a_file_larger_than_allowed_is_not_opened(tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(100_000_000)
    with Reader(Limits(file_bytes=1_000_000)) as small:
        assert "100.0 MB, more than the 1.0 MB allowed" in failure(small, path)


def test_a_text_longer_than_allowed_is_refused(tmp_path: Path) -> None:
    with Reader(Limits(characters=100)) as small:
        assert "more than the 100 allowed" in failure(
            small, saved(tmp_path, "long.txt", b"word " * 1000)
        )


def test_a_file_that_takes_too_long_costs_only_itself(tmp_path: Path) -> None:
    slow = saved(tmp_path, "slow.html", b"<html>" + b"word. <b>word</b> <i>" * 2_000_000)
    quick = saved(tmp_path, "quick.txt", SENTENCE.encode())
    with Reader(Limits(seconds=3, characters=100_000_000)) as hurried:
        before = time.monotonic()
        assert "took longer than 3 seconds" in failure(hurried, slow)
        assert time.monotonic() - before < 20
        assert hurried.read(quick).text == SENTENCE


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no clock for the processor")
def test_a_file_that_waits_for_a_busy_machine_is_read_all_the_same(tmp_path: Path) -> None:
    path = saved(tmp_path, "a.txt", SENTENCE.encode())
    with Reader(Limits(seconds=2)) as reader:
        reader.read(path)
        child = reader._living_child().process
        child.send_signal(signal.SIGSTOP)  # as a machine does that has no time for it
        again = threading.Timer(4.0, child.send_signal, (signal.SIGCONT,))
        again.start()
        assert reader.read(path).text == SENTENCE
        again.join()


@pytest.mark.skipif(sys.platform == "win32", reason="stopping is of POSIX")
def test_a_file_that_nothing_comes_of_costs_only_itself(tmp_path: Path) -> None:
    path = saved(tmp_path, "a.txt", SENTENCE.encode())
    with Reader(Limits(waiting_seconds=3)) as reader:
        reader.read(path)
        reader._living_child().process.send_signal(signal.SIGSTOP)
        assert "took longer than 3 seconds" in failure(reader, path)
        assert reader.read(path).text == SENTENCE


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps no memory limit")
def test_a_file_that_takes_too_much_memory_costs_only_itself(tmp_path: Path) -> None:
    greedy = saved(tmp_path, "greedy.txt", f"{SENTENCE}\n\n".encode() * 800_000)
    quick = saved(tmp_path, "quick.txt", SENTENCE.encode())
    with Reader(Limits(memory_bytes=600_000_000, characters=1_000_000_000)) as frugal:
        assert "memory" in failure(frugal, greedy)
        assert frugal.read(quick).text == SENTENCE


def test_a_child_that_was_killed_is_replaced(tmp_path: Path) -> None:
    path = saved(tmp_path, "a.txt", SENTENCE.encode())
    with Reader() as reader:
        reader.read(path)
        child = reader._child
        assert child is not None
        child.process.kill()
        child.process.wait()
        assert reader.read(path).text == SENTENCE


def test_one_child_reads_many_files_and_is_gone_afterwards(tmp_path: Path) -> None:
    path = saved(tmp_path, "a.txt", SENTENCE.encode())
    with Reader() as reader:
        reader.read(path)
        first = reader._child
        reader.read(path)
        assert first is not None
        assert reader._child is first
    assert first.process.returncode is not None


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is of POSIX")
def test_the_child_dies_with_a_parent_that_was_killed(tmp_path: Path) -> None:
    path = saved(tmp_path, "slow.html", b"<html>" + b"word. <b>word</b> <i>" * 2_000_000)
    script = f"""
import sys; sys.path.insert(0, {str(Path(__file__).parents[3])!r})
from pathlib import Path
from extract.reading.limits import Limits
from extract.reading.reader import Reader
reader = Reader(Limits(characters=100_000_000))
print(reader._living_child().process.pid, flush=True)
reader.read(Path({str(path)!r}))
"""
    parent = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True)
    assert parent.stdout is not None
    child = int(parent.stdout.readline())
    time.sleep(1.0)  # the child is in the middle of the file
    parent.send_signal(signal.SIGKILL)
    parent.wait()
    parent.stdout.close()
    assert gone_within(child, 20.0)


def gone_within(process: int, seconds: float) -> bool:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        try:
            os.kill(process, 0)
        except ProcessLookupError:
            return True
        status = Path(f"/proc/{process}/stat")
        if status.exists() and status.read_text().rsplit(")", 1)[1].split()[0] == "Z":
            return True
        time.sleep(0.05)
    return False


def test_reading_leaves_no_file_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    work, home = tmp_path / "work", tmp_path / "home"
    work.mkdir()
    home.mkdir()
    path = saved(tmp_path, "a.pdf", pdf([[SENTENCE]]))
    for variable in ("HOME", "XDG_CACHE_HOME", "TMPDIR", "TMP", "TEMP", "USERPROFILE"):
        monkeypatch.setenv(variable, str(home))
    monkeypatch.setattr(tempfile, "tempdir", str(home))
    monkeypatch.chdir(work)
    with Reader() as reader:
        for _ in range(2):
            assert reader.read_content(path.read_bytes(), path) == reader.read(path)
        during = [file.name for file in home.rglob("*") if file.is_file()]
    assert all("pdfium" in name for name in during)
    assert list(work.rglob("*")) == []
    assert list(home.rglob("*")) == []


def test_modules_in_the_working_folder_are_not_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = saved(tmp_path, "a.txt", SENTENCE.encode())
    (tmp_path / "kreuzberg.py").write_text("open('owned', 'w')")
    (tmp_path / "sitecustomize.py").write_text("open('owned', 'w')")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    with Reader() as reader:
        assert reader.read(path).text == SENTENCE
    assert not (tmp_path / "owned").exists()


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    start=st.sampled_from([b"", b"%PDF-1.7\n", b"PK\x03\x04", b"<html>", b"{\\rtf1", b"\xff\xfe"]),
    junk=st.binary(max_size=400),
)
def test_no_bytes_harm_the_parent(
    reader: Reader, tmp_path: Path, start: bytes, junk: bytes
) -> None:
    path = saved(tmp_path, "junk.bin", start + junk)
    reasons: list[str] = []
    try:
        assert reader.read_content(start + junk, path) == (source := reader.read(path))
    except ReadFailure as caught:
        reasons.append(caught.reason)
    else:
        assert source.text.strip()
        assert all(page.span.end <= len(source.text) for page in source.pages)
    assert not any("crash" in reason for reason in reasons)
