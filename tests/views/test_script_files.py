"""Streamlit's own scripts, answered past the pages."""

import asyncio
from importlib.resources import files
from pathlib import Path

import httpx
import pytest
from starlette.responses import PlainTextResponse

from views.script_files import ScriptFiles
from views.streamlit_scripts import TABLE, script_names

STATIC = Path(str(files("streamlit").joinpath("static", "static")))
SCRIPT = script_names(*TABLE)[0]


class Client:
    """Asks for scripts before an application that always answers the same."""

    def __init__(self) -> None:
        self._asked = httpx.ASGITransport(app=ScriptFiles(PlainTextResponse("the page")))

    def get(self, path: str, method: str = "GET", **headers: str) -> httpx.Response:
        async def answered() -> httpx.Response:
            async with httpx.AsyncClient(transport=self._asked, base_url="http://here") as client:
                return await client.request(method, path, headers=headers)

        return asyncio.run(answered())


@pytest.fixture
def client() -> Client:
    return Client()


def test_a_script_is_answered_as_it_is_and_kept_for_ever(client: Client) -> None:
    answer = client.get(f"/static/js/{SCRIPT}")
    assert answer.content == (STATIC / "js" / SCRIPT).read_bytes()
    assert answer.headers["content-type"].startswith("text/javascript")
    assert "immutable" in answer.headers["cache-control"]
    style = next((STATIC / "css").glob("*.css")).name
    assert client.get(f"/static/css/{style}").headers["content-type"].startswith("text/css")


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/static/js/",
        "/static/js/NoSuchScript.js",
        f"/static/css/{SCRIPT}",
        "/static/js/../index.html",
        "/static/js/..%2f..%2findex.html",
        "/static/index.html",
    ],
)
def test_everything_else_is_the_applications(client: Client, path: str) -> None:
    assert client.get(path).text == "the page"


@pytest.mark.parametrize("header", ["Range", "If-None-Match", "If-Modified-Since"])
def test_who_has_some_of_it_is_answered_by_the_application(client: Client, header: str) -> None:
    assert client.get(f"/static/js/{SCRIPT}", **{header: "bytes=0-1"}).text == "the page"
    assert client.get(f"/static/js/{SCRIPT}", method="POST").text == "the page"


def test_a_script_that_is_no_longer_there_is_the_applications(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for kind in ("js", "css"):
        (tmp_path / "static" / "static" / kind).mkdir(parents=True)
    gone = tmp_path / "static" / "static" / "js" / "gone.js"
    gone.write_text("1")
    monkeypatch.setattr("views.script_files.files", lambda _: tmp_path)
    client = Client()
    assert client.get("/static/js/gone.js").text == "1"
    gone.unlink()
    assert client.get("/static/js/gone.js").text == "the page"
