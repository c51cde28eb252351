"""Lists and fetches files of object stores and web servers. The only module that knows fsspec.

Only what a person named is contacted: no redirect is followed, and no link to elsewhere.
"""

import logging
import os
import re
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from html.parser import HTMLParser
from importlib import import_module
from urllib.parse import unquote, urljoin, urlsplit, urlunsplit

import fsspec

from extract.reading.failure import SourceError, Unreadable
from extract.reading.folders import is_packed, is_wanted
from extract.reading.limits import MEGABYTE
from extract.reading.sources import ForeignFile, packed_sources, unread_file

_STORES = ("s3", "gs")
_WEB = ("https", "http")
_EXTRA = "install the extra: uv sync --extra remote, or: pip install 'linkages[remote]'"
_HOW = {"gs": "install it: pip install gcsfs", "s3": _EXTRA, "https": _EXTRA, "http": _EXTRA}
_ASKING_WITH_MEASURE = {
    "AWS_EC2_METADATA_DISABLED": "true",
    "NO_GCE_CHECK": "true",
    "GCSFS_EXPERIMENTAL_ZB_HNS_SUPPORT": "false",
    "AWS_MAX_ATTEMPTS": "3",
}
"""Else clients would ask addresses that nobody named: for credentials, and what bucket it is; and
one store 125 times for the same."""

_ERRORS = (
    ("botocore.exceptions", "BotoCoreError"),
    ("aiohttp", "ClientError"),
    ("gcsfs.retry", "HttpError"),
    ("gcsfs.retry", "ChecksumError"),
    ("google.auth.exceptions", "GoogleAuthError"),
)
"""What is no OSError; a library that is not loaded raises nothing."""

_WEB_ADDRESS = re.compile(r"(https?://[^\s?#'\"]*)(?:[?#][^\s'\"]*)?")

_ONLY_A_NUMBER = re.compile(r"(?:, )?(\d{3})")

_SILENT, _LONGEST = 60.0, 3600.0
"""Seconds without a byte after which a web server is given up, and for a whole file."""

_STORE_SILENT = 15.0
"""The same for a store of Google, which is asked six times."""

_RETRIES = 2
"""How often s3fs asks, each time as often as `AWS_MAX_ATTEMPTS` says, 15 s each."""

_SLOW, _VAIN = 5.0, 60.0
"""Seconds for which a refusal does not take, and in vain before it is asked who is there at all."""

_MOST_VAIN = 10
"""Files in a row that took so long in vain, after which nobody is asked any more."""

_LARGEST_LISTING = 10 * MEGABYTE
_DEEPEST = 8
_MOST_FOLDERS = 10_000


class _RefusedError(Exception):
    """A web server answered with something else than the file."""


def remote_files(address: str) -> Iterator[ForeignFile]:
    """Yield the files at an address that may be documents, in order.

    Args:
        address: `s3://BUCKET/PREFIX` or `gs://...`: the object, or all below it. `https://.../`:
            a page of links, as web servers make of a folder, and those below it; without a slash
            at the end one file.

    Raises:
        SourceError: It is no such address, or cannot be listed.
    """
    try:
        parts = urlsplit(address)
    except ValueError as error:
        raise SourceError(f"{_shown(address)[:200]}: is no address ({error}); check it") from error
    if parts.username or parts.password:
        raise SourceError(
            f"{parts.scheme}://…@{parts.hostname}: an address holds no password; set the store's"
            " own variables, see docs/using.md"
        )
    if parts.scheme not in {*_STORES, *_WEB} or not parts.netloc or "::" in address:
        raise SourceError(
            f"{address[:200]}: expected a path, or an address that begins with s3://, gs://,"
            " https:// or zip://"
        )
    try:
        if parts.scheme in _STORES:
            yield from _objects(parts.scheme, address)
        else:
            yield from _pages(address)
    except ImportError as error:
        raise SourceError(
            f"{parts.scheme}:// needs more ({error}); {_HOW[parts.scheme]}"
        ) from error
    except _faults() as error:
        raise SourceError(
            f"{_shown(address)}: cannot be listed ({_reason(error)});"
            " check the address and the store's own credentials"
        ) from error


class _Asking:
    """Fetches the files of one address, until it is of no use to ask for more."""

    def __init__(self, address: str, look: Callable[[], object]) -> None:
        """Remember the address, and what asks whether anybody answers there at all."""
        self._address = address
        self._look = look
        self._vain: list[float] = []

    def fetched(self, ask: Callable[[], bytes]) -> bytes:
        """Return what is fetched.

        Raises:
            Unreadable: It cannot be had.
            SourceError: For a minute nothing could be had, and nobody answers: what follows would
                take as long.
        """
        begun = time.monotonic()
        try:
            content = ask()
        except _faults() as error:
            seconds = time.monotonic() - begun
            self._vain = [*self._vain, seconds] if seconds >= _SLOW else []
            if sum(self._vain) >= _VAIN and self._is_gone():
                raise SourceError(
                    f"{_shown(self._address)}: cannot be reached any more ({_reason(error)});"
                    " what was published stays, and the same command goes on from there"
                ) from error
            raise _unreadable(error) from error
        self._vain = []
        return content

    def _is_gone(self) -> bool:
        """Say whether it is the store that is gone, and not some files that take too long."""
        if len(self._vain) >= _MOST_VAIN:
            return True
        try:
            self._look()
        except (FileNotFoundError, PermissionError):
            return False  # that is an answer
        except _faults():
            return True
        return False


def _objects(scheme: str, address: str) -> Iterator[ForeignFile]:
    for name, worth in _ASKING_WITH_MEASURE.items():
        os.environ.setdefault(name, worth)
    store = _store(scheme)
    wanted = address.partition("://")[2]
    found = store.find(wanted.rstrip("/"), detail=True)
    if not found:
        raise FileNotFoundError("there is nothing")
    asking = _Asking(address, partial(store.info, min(found)))  # asked less often than for bytes
    if list(found) == [wanted] and is_packed(wanted.rpartition("/")[2]):
        yield from _packed(asking, store, f"{scheme}://{wanted}")
        return
    for path, told in sorted(found.items()):
        inside = path.removeprefix(wanted.rstrip("/")).lstrip("/")
        if not inside or is_wanted(inside):
            size = int(told.get("size") or 0)
            fetch = partial(_object, asking, store, path, size)
            yield ForeignFile(f"{scheme}://{path}", fetch, size)
        elif unread := unread_file(f"{scheme}://{path}", inside, in_store=True):
            yield unread


def _packed(
    asking: _Asking, store: fsspec.AbstractFileSystem, address: str
) -> Iterator[ForeignFile]:
    """Yield what is in a ZIP file, of which only the list and what is read is fetched."""
    file = store.open(address, "rb", block_size=MEGABYTE, cache_type="readahead")
    for member in packed_sources(file, address, address):
        fetch = partial(_member, asking, member.fetch)
        yield replace(member, fetch=fetch)


def _member(asking: _Asking, fetch: Callable[[int], bytes], most: int) -> bytes:
    return asking.fetched(lambda: fetch(most))


def _store(scheme: str) -> fsspec.AbstractFileSystem:
    options: dict[str, object] = {"skip_instance_cache": True, "use_listings_cache": False}
    if scheme == "gs":
        logging.getLogger("gcsfs").setLevel(logging.CRITICAL)  # it shows how it is made
        timeout = import_module("aiohttp").ClientTimeout
        options["requests_timeout"] = timeout(_LONGEST, sock_connect=5, sock_read=_STORE_SILENT)
    store = fsspec.filesystem(scheme, **options)
    store.retries = _RETRIES
    return store


def _object(
    asking: _Asking, store: fsspec.AbstractFileSystem, path: str, size: int, most: int
) -> bytes:
    if not size:
        return b""  # of which no store gives a range
    return asking.fetched(lambda: bytes(store.cat_file(path, start=0, end=min(size, most))))


def _pages(address: str) -> Iterator[ForeignFile]:
    patience = import_module("aiohttp").ClientTimeout(_LONGEST, sock_connect=30, sock_read=_SILENT)
    web = fsspec.filesystem(
        "https",
        skip_instance_cache=True,
        allow_redirects=False,
        client_kwargs={"timeout": patience},
    )
    if not urlsplit(address).path.endswith("/"):
        yield _page(_Asking(address, lambda: None), web, address)  # others may be named beside it
        return
    asking = _Asking(address, lambda: _fetched(web, address, 1))
    root = urlunsplit(urlsplit(address)._replace(query="", fragment=""))
    found = list(_found_below(web, root))
    yield from (each for each in found if isinstance(each, ForeignFile))
    for link in sorted(each for each in found if isinstance(each, str)):
        inside = unquote(link.removeprefix(root))
        if is_wanted(inside):
            yield _page(asking, web, link)
        elif unread := unread_file(unquote(link), inside):
            yield unread


def _found_below(web: fsspec.AbstractFileSystem, root: str) -> Iterator[str | ForeignFile]:
    """Yield the addresses of files in a folder and those below it, and which gave no list."""
    folders, seen, opened, left = [(root, 0)], {root}, 0, ""
    while folders:
        folder, depth = folders.pop()
        if depth > _DEEPEST or opened == _MOST_FOLDERS:
            left = left or folder
            continue
        opened += 1
        try:
            links = _links(web, folder)
        except _faults() as error:
            if folder == root:
                raise
            yield _unlisted(folder, _reason(error))
            continue
        for link in links:
            if link in seen or not link.startswith(folder):
                continue
            seen.add(link)
            if not link.endswith("/"):
                yield link
            else:
                folders.append((link, depth + 1))
    if left:
        most = f"more than {_MOST_FOLDERS:,} folders, or more than {_DEEPEST} deep"
        yield _unlisted(left, f"there are {most}; this is the first that was left out")


def _unlisted(folder: str, why: str) -> ForeignFile:
    """Return what tells of a folder that gave no list, as a file that cannot be read."""

    def fail(_: int) -> bytes:
        raise Unreadable(
            f"cannot be listed ({why})", "check that it is there and that you may read it"
        )

    return ForeignFile(unquote(folder), fail)


def _page(asking: _Asking, web: fsspec.AbstractFileSystem, address: str) -> ForeignFile:
    def fetch(most: int) -> bytes:
        return asking.fetched(lambda: _fetched(web, address, most))

    return ForeignFile(unquote(_shown(address)), fetch)


def _fetched(web: fsspec.AbstractFileSystem, address: str, most: int) -> bytes:
    pieces, taken = [], 0
    # As it comes, whatever size it claims; with a size given, it is not asked for beforehand.
    with web.open(address, "rb", block_size=0, size=1) as page:
        if page.r.status != 200:
            raise _RefusedError(f"the server answered {page.r.status}; redirects are not followed")
        while taken < most and (piece := page.read(min(MEGABYTE, most - taken))):
            pieces.append(piece)
            taken += len(piece)
    return b"".join(pieces)


def _links(web: fsspec.AbstractFileSystem, folder: str) -> list[str]:
    """Return the addresses that a page of links leads to, without what stands behind `?`."""
    content = _fetched(web, folder, _LARGEST_LISTING + 1)
    if len(content) > _LARGEST_LISTING:
        raise _RefusedError(f"the list has more than {_LARGEST_LISTING // MEGABYTE} MB")
    parser = _Links()
    parser.feed(content.decode("utf-8", "replace"))
    base = _whole(folder, parser.base) or folder
    found = (_whole(base, link) for link in parser.links)
    return [link for link in found if link]


def _whole(folder: str, link: str) -> str:
    """Return where a link leads; nothing for one with a query, or that is no address."""
    try:
        parts = urlsplit(urljoin(folder, link.strip()))
    except ValueError:
        return ""
    return "" if parts.query else urlunsplit(parts._replace(fragment=""))


class _Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []
        self.base = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep where a link leads, and from where the page says that its links lead."""
        told = next((value for name, value in attrs if name == "href" and value), "")
        if tag == "a" and told:
            self.links.append(told)
        elif tag == "base":
            self.base = self.base or told


def _faults() -> tuple[type[Exception], ...]:
    """Return what goes wrong with stores and servers: each library has errors of its own."""
    own = [getattr(sys.modules[module], name) for module, name in _ERRORS if module in sys.modules]
    return (OSError, ValueError, RuntimeError, _RefusedError, *own)


def _unreadable(error: Exception) -> Unreadable:
    return Unreadable(f"cannot be fetched ({_reason(error)})", "run the same command again")


def _reason(error: Exception) -> str:
    """Say what went wrong; without what stands behind `?` of an address, as libraries repeat it."""
    if getattr(error, "status", None) and error.__cause__ is not None:  # a number of aiohttp's own
        return "what the server answers cannot be understood"
    if isinstance(status := getattr(error, "status", None), int) and status:
        return f"the server answered {status}"
    if isinstance(error, TimeoutError) and not str(error):
        return "nothing came for a minute, or not all of it within an hour"
    if isinstance(error, FileNotFoundError) and _WEB_ADDRESS.match(str(error)):
        return "the server answered 404: there is nothing"
    told = _WEB_ADDRESS.sub(r"\1", " ".join(str(error).split()))
    if isinstance(error, FileNotFoundError) and " " not in told:  # a path within the store
        return "there is nothing"
    if answered := _ONLY_A_NUMBER.fullmatch(told):
        return f"the server answered {answered[1]}"
    return told[:200] or type(error).__name__


def _shown(address: str) -> str:
    """Return an address without what stands behind `?`: it may be a key."""
    return address.partition("?")[0].partition("#")[0]
