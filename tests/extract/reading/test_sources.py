"""What a person names: files, folders, ZIP files, object stores and pages of links."""

import os
import zipfile
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from types import SimpleNamespace
from typing import ClassVar

import boto3
import pytest
from google_storage import google_storage
from moto.server import ThreadedMotoServer

from extract.reading import remote
from extract.reading.failure import ReadFailure, SourceError, Unreadable
from extract.reading.remote import _Asking, _reason
from extract.reading.sources import (
    ForeignFile,
    content_of,
    packed_in_folders,
    readable_sources,
)

ENOUGH = 1_000_000


def packed(path: Path, **members: bytes) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in members.items():
            file.writestr(name, content)
    return path


def contents(*named: str | Path) -> dict[str, bytes]:
    return {s.name: content_of(s, ENOUGH) for s in readable_sources(map(str, named))}


def test_a_zip_file_gives_the_documents_in_it_and_leaves_out_the_rest(tmp_path: Path) -> None:
    members = {
        "b.txt": b"Second.", "a/a.txt": b"First.", "a/.hidden.txt": b"x", "__MACOSX/._a.txt": b"x",
        "a/picture.png": b"x", "../up.png": b"x", "/root.txt": b"Rooted.", "~$lock.txt": b"x",
    }  # fmt: skip
    path = packed(tmp_path / "all.zip", **members)
    expected = {"a.txt": b"First.", "b.txt": b"Second.", "root.txt": b"Rooted."}
    assert contents(path) == contents(f"zip://{path}") == expected
    assert contents(path, path) == expected
    assert [str(s) for s in readable_sources([str(path)])][1] == f"zip://{path}/a/a.txt"


@pytest.mark.parametrize("name", ["../up.txt", "a/../../up.txt", "..\\up.txt"])
def test_a_member_whose_name_leads_elsewhere_is_told_and_not_read(
    name: str, tmp_path: Path
) -> None:
    path = packed(tmp_path / "all.zip", **{name: b"Up.", "good.txt": b"Good."})
    found = {str(source): source for source in readable_sources([str(path)])}
    assert set(found) == {f"zip://{path}/{name}", f"zip://{path}/good.txt"}
    with pytest.raises(ReadFailure, match=r"up.txt has a name that leads elsewhere; "):
        content_of(found[f"zip://{path}/{name}"], ENOUGH)


def test_a_member_is_read_no_further_than_a_file_may_be_whatever_it_says(tmp_path: Path) -> None:
    path = packed(tmp_path / "all.zip", **{"bomb.txt": bytes(20 * ENOUGH), "good.txt": b"Good."})
    bomb, good = readable_sources([str(path)])
    with pytest.raises(ReadFailure, match=r"bomb.txt has 20.0 MB, more than the 1.0 MB allowed"):
        content_of(bomb, ENOUGH)
    assert isinstance(bomb, ForeignFile)
    assert len(bomb.fetch(ENOUGH + 1)) == ENOUGH + 1  # as where the packed file lies of its size
    assert content_of(good, ENOUGH) == b"Good."


@pytest.mark.parametrize("named", ["", "zip://"])
def test_an_empty_name_is_refused_and_is_not_the_folder_one_stands_in(
    named: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.txt").write_text("Text.")
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SourceError, match="an empty name names nothing"):
        contents(named)
    assert contents(".") == {"a.txt": b"Text."}


def test_the_list_of_a_zip_file_is_read_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    members = {f"{number:04}.txt": f"Text {number}.".encode() for number in range(50)}
    path = packed(tmp_path / "all.zip", **members)
    opened: list[object] = []

    class Counted(zipfile.ZipFile):
        def __init__(self, *arguments: object, **options: object) -> None:
            opened.append(arguments)
            super().__init__(*arguments, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(zipfile, "ZipFile", Counted)
    assert contents(path) == members
    assert len(opened) == 1


def test_a_zip_file_in_a_zip_file_is_told_and_one_in_a_folder_named(tmp_path: Path) -> None:
    path = packed(tmp_path / "all.zip", **{"a/in.ZIP": b"x", ".hidden/in.zip": b"x"})
    [inner] = readable_sources([str(path)])
    with pytest.raises(ReadFailure, match=r"all.zip/a/in.ZIP is a ZIP file, .*; fetch it"):
        content_of(inner, ENOUGH)
    assert contents(tmp_path) == {}
    assert list(packed_in_folders([str(tmp_path), str(path), "s3://reports/in"])) == [path]


@pytest.mark.parametrize("content", [b"", b"PK", b"no ZIP file", b"PK\x05\x06" + b"\xff" * 18])
def test_what_is_no_zip_file_is_told_in_one_line(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "all.zip"
    path.write_bytes(content)
    with pytest.raises(SourceError, match=r"all.zip: cannot be opened as a ZIP file") as told:
        contents(path)
    assert "\n" not in str(told.value)


def test_a_damaged_member_costs_itself_alone(tmp_path: Path) -> None:
    path = packed(tmp_path / "all.zip", **{"bad.txt": os.urandom(5_000), "good.txt": b"Good."})
    content = bytearray(path.read_bytes())
    content[100:200] = bytes(100)
    path.write_bytes(content)
    bad, good = readable_sources([str(path)])
    with pytest.raises(ReadFailure, match=r"bad.txt cannot be unpacked .*; unpack it yourself"):
        content_of(bad, ENOUGH)
    assert content_of(good, ENOUGH) == b"Good."


@pytest.fixture(scope="module")
def bucket() -> Iterator[str]:
    """Give a bucket of a server that speaks S3, on loopback, with three objects below `in/`."""
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    variables = {
        "AWS_ENDPOINT_URL": f"http://{host}:{port}", "AWS_ACCESS_KEY_ID": "a",
        "AWS_SECRET_ACCESS_KEY": "b", "AWS_DEFAULT_REGION": "us-east-1",
    }  # fmt: skip
    with pytest.MonkeyPatch.context() as patch:
        for name, value in variables.items():
            patch.setenv(name, value)
        store = boto3.client("s3")
        store.create_bucket(Bucket="reports")
        for key in ("in/b.txt", "in/a/a.txt", "in/picture.png", "other/c.txt", "in/.hidden/d.txt"):
            store.put_object(Bucket="reports", Key=key, Body=f"Text of {key}".encode())
        store.put_object(Bucket="reports", Key="in/empty.txt", Body=b"")
        for key in ("odd/../up.txt", "odd/./dot.txt", "odd/all.zip", "odd/.hidden/all.zip"):
            store.put_object(Bucket="reports", Key=key, Body=b"x")
        yield "s3://reports"
    server.stop()


def test_a_bucket_gives_the_documents_below_a_prefix(bucket: str) -> None:
    assert contents(f"{bucket}/in") == contents(f"{bucket}/in/") == {
        "a.txt": b"Text of in/a/a.txt", "b.txt": b"Text of in/b.txt", "empty.txt": b"",
    }  # fmt: skip
    assert contents(f"{bucket}/in/b.txt") == {"b.txt": b"Text of in/b.txt"}
    assert contents(f"{bucket}/in/picture.png") == {"picture.png": b"Text of in/picture.png"}
    [large] = readable_sources([f"{bucket}/in/b.txt"])
    with pytest.raises(ReadFailure, match=r"^s3://reports/in/b.txt has 0.0 MB, more than"):
        content_of(large, 4)


def test_objects_with_names_that_lead_elsewhere_and_zip_files_are_told(bucket: str) -> None:
    whys: dict[str, str] = {}
    for source in readable_sources([f"{bucket}/odd"]):
        with pytest.raises(ReadFailure) as told:
            content_of(source, ENOUGH)
        whys[str(source).removeprefix(f"{bucket}/odd/")] = told.value.reason
    elsewhere = "has a name that leads elsewhere"
    opened = "is a ZIP file, which is opened where it is named itself"
    assert whys == {"../up.txt": elsewhere, "./dot.txt": elsewhere, "all.zip": opened}


def test_a_zip_file_in_a_bucket_gives_the_documents_in_it(bucket: str, tmp_path: Path) -> None:
    members = {f"a/{number:03}.txt": f"Text {number}.".encode() for number in range(300)}
    path = packed(tmp_path / "all.zip", **members, **{"picture.png": b"x", "big.txt": bytes(2_000)})
    boto3.client("s3").put_object(Bucket="reports", Key="packed/all.zip", Body=path.read_bytes())
    found = list(readable_sources([f"{bucket}/packed/all.zip"]))
    assert [str(source) for source in found[:2]] == [
        f"{bucket}/packed/all.zip/a/000.txt", f"{bucket}/packed/all.zip/a/001.txt",
    ]  # fmt: skip
    assert [content_of(s, 1_000) for s in found if s.name != "big.txt"] == [*members.values()]
    with pytest.raises(ReadFailure, match=r"big.txt has 0.0 MB, more than"):
        content_of(next(s for s in found if s.name == "big.txt"), 1_000)
    boto3.client("s3").put_object(Bucket="reports", Key="packed/no.zip", Body=b"no ZIP file")
    with pytest.raises(SourceError, match=rf"^{bucket}/packed/no.zip: cannot be opened as a ZIP"):
        contents(f"{bucket}/packed/no.zip")


def test_a_bucket_that_is_not_there_or_refuses_is_told_in_one_line(
    bucket: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for address in ("s3://nothing-here/in", f"{bucket}/nothing"):
        with pytest.raises(SourceError, match=rf"^{address}: cannot be listed \(.+\); check"):
            contents(address)
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.delenv(name)
    monkeypatch.setenv("AWS_SHARED_CREDENTIALS_FILE", "/nonexistent")
    with pytest.raises(SourceError, match=r"cannot be listed \(.*credentials.*\)"):
        contents(f"{bucket}/in")


@pytest.fixture(scope="module")
def google() -> Iterator[list[str]]:
    """Serve the bucket `reports` as Google's storage does; yield the paths that are asked for."""
    names = ("in/b.txt", "in/a/a.txt", "in/picture.png", "other/c.txt", "in/.hidden/d.txt")
    objects = {name: f"Text of {name}".encode() for name in names} | {"in/empty.txt": b""}
    objects["failing/overloaded.txt"] = b"Text"
    with google_storage("reports", objects) as (address, asked), pytest.MonkeyPatch.context() as p:
        p.setenv("STORAGE_EMULATOR_HOST", address)
        yield asked


def test_a_bucket_of_google_gives_the_documents_below_a_prefix(google: list[str]) -> None:
    assert contents("gs://reports/in") == contents("gs://reports/in/") == {
        "a.txt": b"Text of in/a/a.txt", "b.txt": b"Text of in/b.txt", "empty.txt": b"",
    }  # fmt: skip
    assert contents("gs://reports/in/b.txt") == {"b.txt": b"Text of in/b.txt"}
    assert not [path for path in google if "c.txt" in path or "hidden" in path.partition("?")[0]]
    [large] = readable_sources(["gs://reports/in/b.txt"])
    with pytest.raises(ReadFailure, match=r"^gs://reports/in/b.txt has 0.0 MB, more than"):
        content_of(large, 4)


@pytest.mark.usefixtures("google")
@pytest.mark.parametrize("address", ["gs://nothing-here/in", "gs://reports/nothing"])
def test_a_bucket_of_google_that_is_not_there_is_told_in_one_line(address: str) -> None:
    line = rf"^{address}: cannot be listed \(there is nothing\); check the address[^\n]+$"
    with pytest.raises(SourceError, match=line):
        contents(address)


@pytest.mark.usefixtures("google")
def test_a_store_of_google_that_cannot_answer_is_told_in_one_line(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    async def at_once(_: float) -> None:
        """Wait for nothing."""

    monkeypatch.setattr("gcsfs.retry.asyncio", SimpleNamespace(sleep=at_once))
    line = r"cannot be listed \(the server answered 503\); check"
    with pytest.raises(SourceError, match=line):
        contents("gs://overloaded/in")
    [report] = readable_sources(["gs://reports/failing/overloaded.txt"])
    with pytest.raises(
        ReadFailure, match=r"cannot be fetched \(the server answered 503\); run the"
    ):
        content_of(report, ENOUGH)
    assert capfd.readouterr() == ("", "")


def failing() -> bytes:
    raise ConnectionError("nobody answers at s3://reports/a?key=secret")


def test_where_nothing_comes_for_file_after_file_the_rest_is_not_asked_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asking = _Asking("s3://reports/in", failing)
    clock = iter(range(0, 1_000, 40)).__next__
    monkeypatch.setattr(remote.time, "monotonic", clock)  # each takes 40 s
    with pytest.raises(Unreadable, match="cannot be fetched"):
        asking.fetched(failing)
    assert asking.fetched(lambda: b"Text.") == b"Text."
    with pytest.raises(Unreadable, match="cannot be fetched"):
        asking.fetched(failing)
    line = r"^s3://reports/in: cannot be reached any more \(nobody answers .+\); what was published"
    with pytest.raises(SourceError, match=line):
        asking.fetched(failing)


def test_files_that_take_too_long_in_a_row_end_nothing_where_the_store_still_answers(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asking = _Asking("s3://reports/in", lambda: None)
    clock = iter(range(0, 5_000, 40)).__next__
    monkeypatch.setattr(remote.time, "monotonic", clock)
    for _ in range(remote._MOST_VAIN - 1):
        with pytest.raises(Unreadable, match="cannot be fetched"):
            asking.fetched(failing)
    assert asking.fetched(lambda: b"Text.") == b"Text."
    for _ in range(remote._MOST_VAIN - 1):
        with pytest.raises(Unreadable, match="cannot be fetched"):
            asking.fetched(failing)
    with pytest.raises(SourceError, match="cannot be reached any more"):
        asking.fetched(failing)


def test_files_that_are_refused_at_once_keep_none_that_follows_from_being_asked_for() -> None:
    asking = _Asking("s3://reports/in", failing)
    for _ in range(100):
        with pytest.raises(Unreadable, match="cannot be fetched"):
            asking.fetched(failing)
    assert asking.fetched(lambda: b"Text.") == b"Text."


class Pages(BaseHTTPRequestHandler):
    """A folder as web servers list it, with links that lead away."""

    asked: ClassVar[list[str]] = []
    elsewhere: ClassVar[str] = ""

    def do_GET(self) -> None:
        """Answer."""
        self.asked.append(self.path)
        path = self.path.partition("?")[0]
        if path == "/docs/endless.txt":
            self.send_response(200)
            self.end_headers()
            try:
                for _ in range(1_000):
                    self.wfile.write(bytes(100_000))
            except OSError:
                return
        elif path == "/docs/silent.txt":
            self.send_response(200)
            self.send_header("Content-Length", "100")
            self.end_headers()
            self.wfile.write(b"Text of")
            self.rfile.read()  # until the other side gives up
        elif path == "/docs/garbage.txt":
            self.wfile.write(b"\x00\x01 nothing of HTTP\r\n\r\n")
        elif path in {"/docs/moved.txt", "/moved/"}:
            self.send_response(302)
            self.send_header("Location", f"{self.elsewhere}/secret.txt")
            self.end_headers()
        elif path in {"/docs/404.txt", "/docs/403.txt", "/404/", "/partly/403/"}:
            self.send_error(403 if "403" in path else 404)
        elif path.endswith("/"):
            self.answer(PAGES.get(path, "").replace("ELSEWHERE", self.elsewhere).encode())
        else:
            self.answer(f"Text of {path}".encode())

    def answer(self, content: bytes) -> None:
        """Send a whole answer."""
        self.send_response(200)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


PAGES = {
    "/docs/": "<a href='../'>up</a> <a href=b%20c.txt>b c</a> <a href='sub/'>sub</a>"
    "<a href='x.png'>x</a> <a href='?C=M'>by date</a> <a href='/other/d.txt'>d</a>"
    "<a href='ELSEWHERE/e.txt'>e</a> <a href='./'> <a href='http://[no'>f</a>",
    "/partly/": "<a href='%2e%2e/up.txt'>g</a> <a href='all.zip'>h</a>"
    "<a href='403/'>closed</a> <a href='f.txt'>f</a>",
    "/deep/": "<a href='1.txt '>1</a> <a href='2.txt'>2</a> <a href='a/'>a</a>",
    "/deep/a/": "<a href='b/'>b</a>",
    "/deep/a/b/": "<a href='3.txt'>3</a>",
    "/based/": "<base href='files/'><base href='/docs/'><a href='a.txt'>a</a>"
    "<a href='../../b.txt'>b</a> <a href='/based/c.txt'>c</a>",
    "/moved-base/": "<base href='ELSEWHERE/moved-base/'><a href='a.txt'>a</a>",
    "/docs/sub/": "<a href='a.txt#top'>a</a> <a href='/docs/'>back</a> <a href='x/../a.txt'>a</a>",
}


@pytest.fixture
def web() -> Iterator[str]:
    """Give the address of a web server on loopback; `Pages.asked` says what it was asked for."""
    servers = [ThreadingHTTPServer(("127.0.0.1", 0), Pages) for _ in range(2)]
    for server in servers:
        Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
    first, second = (f"http://127.0.0.1:{server.server_address[1]}" for server in servers)
    Pages.asked, Pages.elsewhere = [], second
    yield first
    for server in servers:
        server.shutdown()
        server.server_close()


def test_a_page_of_links_gives_the_documents_below_it_and_nothing_else_is_asked(web: str) -> None:
    assert contents(f"{web}/docs/") == {
        "b c.txt": b"Text of /docs/b%20c.txt", "a.txt": b"Text of /docs/sub/a.txt",
    }  # fmt: skip
    assert sorted(Pages.asked) == ["/docs/", "/docs/b%20c.txt", "/docs/sub/", "/docs/sub/a.txt"]


def test_links_of_a_page_lead_from_where_it_says_and_no_further(web: str) -> None:
    assert contents(f"{web}/based/") == {
        "a.txt": b"Text of /based/files/a.txt", "c.txt": b"Text of /based/c.txt",
    }  # fmt: skip
    assert contents(f"{web}/moved-base/") == {}
    assert "/docs/a.txt" not in Pages.asked


def test_a_page_named_outright_is_fetched_with_its_key_and_told_without(web: str) -> None:
    [page] = readable_sources([f"{web}/docs/report?key=secret"])
    assert content_of(page, ENOUGH) == b"Text of /docs/report"
    assert str(page) == f"{web}/docs/report"
    assert Pages.asked == ["/docs/report?key=secret"]


@pytest.mark.parametrize("status", ["403", "404"])
def test_why_a_page_was_not_given_is_told_without_its_key(web: str, status: str) -> None:
    [page] = readable_sources([f"{web}/docs/{status}.txt?key=secret"])
    with pytest.raises(
        ReadFailure, match=rf"cannot be fetched \(the server answered {status}"
    ) as told:
        content_of(page, ENOUGH)
    assert "secret" not in str(told.value)


def test_what_is_no_answer_of_a_web_server_is_not_told_as_one(web: str) -> None:
    [garbage] = readable_sources([f"{web}/docs/garbage.txt"])
    with pytest.raises(ReadFailure, match=r"\(what the server answers cannot be understood\)"):
        content_of(garbage, ENOUGH)


def test_folders_that_lead_on_without_end_are_told(
    web: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(remote, "_DEEPEST", 1)
    [left, *found] = readable_sources([f"{web}/deep/"])
    with pytest.raises(ReadFailure, match=r"/deep/a/b/ cannot be listed \(there are more than .+"):
        content_of(left, ENOUGH)
    assert [each.name for each in found] == ["1.txt", "2.txt"]
    monkeypatch.setattr(remote, "_DEEPEST", 8)
    monkeypatch.setattr(remote, "_MOST_FOLDERS", 3)  # of files there may be as many as there are
    assert [each.name for each in readable_sources([f"{web}/deep/"])] == ["1.txt", "2.txt", "3.txt"]


def test_what_a_library_says_of_an_address_is_told_without_its_key() -> None:
    error = OSError(
        "Cannot connect to 'https://docs.example/a?sig=secret&x=1', nor https://b/#secret"
    )
    assert _reason(error) == "Cannot connect to 'https://docs.example/a', nor https://b/"


def test_a_folder_that_gives_no_list_costs_itself_alone_and_is_told(web: str) -> None:
    closed, up, packed, good = readable_sources([f"{web}/partly/"])
    with pytest.raises(
        ReadFailure, match=r"/partly/403/ cannot be listed \(the server answered 403"
    ):
        content_of(closed, ENOUGH)
    assert content_of(good, ENOUGH) == b"Text of /partly/f.txt"
    for unread, why in ((up, "has a name that leads elsewhere"), (packed, "is a ZIP file, which")):
        with pytest.raises(ReadFailure, match=why):
            content_of(unread, ENOUGH)


def test_a_folder_that_is_not_there_is_told_as_such(web: str) -> None:
    with pytest.raises(SourceError, match=r"cannot be listed \(the server answered 404: there is"):
        contents(f"{web}/404/")


def test_redirects_are_not_followed_and_endless_answers_end(web: str) -> None:
    [moved] = readable_sources([f"{web}/docs/moved.txt"])
    with pytest.raises(ReadFailure, match=r"cannot be fetched \(the server answered 302"):
        content_of(moved, ENOUGH)
    with pytest.raises(SourceError, match=r"cannot be listed \(the server answered 302"):
        contents(f"{web}/moved/")
    [endless] = readable_sources([f"{web}/docs/endless.txt"])
    with pytest.raises(ReadFailure, match=r"has 1.0 MB, more than the 1.0 MB allowed"):
        content_of(endless, ENOUGH)
    assert "/secret.txt" not in Pages.asked


def test_a_server_that_falls_silent_in_the_middle_is_given_up(
    web: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(remote, "_SILENT", 0.5)
    [silent] = readable_sources([f"{web}/docs/silent.txt"])
    with pytest.raises(ReadFailure, match=r"silent.txt cannot be fetched \(nothing came for"):
        content_of(silent, ENOUGH)


def test_nobody_there_is_told_in_one_line() -> None:
    [page] = readable_sources(["http://127.0.0.1:9/report.txt"])
    with pytest.raises(ReadFailure, match=r"^http://127.0.0.1:9/report.txt cannot be fetched \("):
        content_of(page, ENOUGH)
    with pytest.raises(SourceError, match=r"^http://127.0.0.1:9/docs/: cannot be listed \("):
        contents("http://127.0.0.1:9/docs/")


@pytest.mark.parametrize(
    "address",
    ["ftp://127.0.0.1/x", "github://a:b@c/", "memory://x", "file:///etc/passwd", "s3://",
     "s3://bucket/x::file:///etc/passwd", "http://[::1/", "simplecache::s3://x", "https:///x", "abfs://x/y"],
)  # fmt: skip
def test_other_addresses_are_refused_or_are_no_file(address: str) -> None:
    with pytest.raises((SourceError, ReadFailure)) as refused:
        contents(address)
    assert "\n" not in str(refused.value)


def test_a_password_in_an_address_is_refused_and_not_repeated() -> None:
    with pytest.raises(SourceError, match="an address holds no password") as refused:
        contents("https://anna:hush@127.0.0.1/docs/")
    assert "hush" not in str(refused.value)
