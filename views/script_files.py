"""Answers with Streamlit's own scripts, past all that a page needs.

A first view asks for a hundred of them while the pages are being got ready. Streamlit hands each
from thread to thread several times, and every time it waits for its turn.
"""

from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path
from types import MappingProxyType

from starlette.types import ASGIApp, Receive, Scope, Send

_KINDS: Mapping[str, bytes] = MappingProxyType(
    {"js": b"text/javascript; charset=utf-8", "css": b"text/css; charset=utf-8"}
)
"""By folder and ending, what a browser is told: systems may have it otherwise in their settings."""

_UNLESS = (b"range", b"if-range", b"if-none-match", b"if-modified-since")
"""Who asks with these has some of it already: that is Streamlit's to compare."""

_FOR_EVER = b"public, immutable, max-age=31536000"
"""As Streamlit says itself: a script that is another has another name."""


class ScriptFiles:
    """Answers where a script or style of Streamlit is asked for as a whole; else, the application.

    Which there are is looked up once: no other file can be reached.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._files = _script_files()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer with the file, or as the application does."""
        found = self._files.get(scope["path"]) if scope["type"] == "http" else None
        content = _content(found) if found and _asks_for_all(scope) else None
        if found is None or content is None:
            await self._app(scope, receive, send)
            return
        headers = [
            (b"content-type", _KINDS[found.suffix[1:]]),
            (b"content-length", b"%d" % len(content)),
            (b"cache-control", _FOR_EVER),
        ]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": content})


def _script_files() -> dict[str, Path]:
    """Return the files by the path that is asked for."""
    static = Path(str(files("streamlit").joinpath("static", "static")))
    return {
        f"/static/{kind}/{file.name}": file
        for kind in _KINDS
        for file in (static / kind).glob(f"*.{kind}")
    }


def _asks_for_all(scope: Scope) -> bool:
    return scope["method"] == "GET" and not any(name in _UNLESS for name, _ in scope["headers"])


def _content(file: Path) -> bytes | None:
    try:
        return file.read_bytes()
    except OSError:  # Streamlit was installed anew: it tells itself what it has no longer
        return None
