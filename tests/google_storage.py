"""Serves objects as Google's storage does: the part of its JSON API that readers use."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from urllib.parse import parse_qs, unquote, urlsplit

type Objects = dict[str, bytes]

_NOT_FOUND = b'{"error": {"code": 404, "message": "Not Found"}}'
_AT_ONCE = 3
"""Names in one answer; there are more of them than that."""


@contextmanager
def google_storage(bucket: str, objects: Objects) -> Iterator[tuple[str, list[str]]]:
    """Serve a bucket on loopback; yield the address, and the paths that were asked for.

    A bucket called `overloaded`, and the content of an object called so, are answered with 503.
    """
    asked: list[str] = []

    def answered(path: str) -> tuple[int, bytes]:
        if "/b/overloaded/" in path or ("overloaded" in path and "alt=media" in path):
            return 503, b""
        content = _answer(bucket, objects, path)
        return (404, _NOT_FOUND) if content is None else (200, content)

    class Storage(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            status, told = answered(self.path)
            self.send_response(status)
            if span := self.headers.get("Range"):
                start, _, end = span.removeprefix("bytes=").partition("-")
                told = told[int(start) : int(end) + 1]
            self.send_header("Content-Length", str(len(told)))
            self.end_headers()
            self.wfile.write(told)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Storage)
    Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}", asked
    finally:
        server.shutdown()
        server.server_close()


def _answer(bucket: str, objects: Objects, path: str) -> bytes | None:
    where, asked = urlsplit(path), parse_qs(urlsplit(path).query)
    root = f"/storage/v1/b/{bucket}/o"
    if where.path == root:
        return _listed(objects, asked.get("prefix", [""])[0], asked.get("pageToken", [""])[0])
    name = unquote(where.path.partition(f"{root}/")[2])
    if name not in objects:
        return None
    return (
        objects[name]
        if asked.get("alt") == ["media"]
        else json.dumps(_told(objects, name)).encode()
    )


def _listed(objects: Objects, prefix: str, after: str) -> bytes:
    names = [each for each in sorted(objects) if each.startswith(prefix) and each > after]
    items = [_told(objects, each) for each in names[:_AT_ONCE]]
    listed: dict[str, object] = {"kind": "storage#objects", "items": items}
    if len(names) > _AT_ONCE:
        listed["nextPageToken"] = names[_AT_ONCE - 1]
    return json.dumps(listed).encode()


def _told(objects: Objects, name: str) -> dict[str, str]:
    return {"kind": "storage#object", "name": name, "size": str(len(objects[name]))}
