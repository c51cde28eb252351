"""Speaks SPARQL 1.1 with a server over HTTP. The only module that knows the HTTP library."""

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import NoReturn
from urllib.parse import urlsplit

import requests
from requests.auth import AuthBase, HTTPBasicAuth, HTTPDigestAuth

from graph.servers.credentials import Credentials
from graph.servers.failures import ServerError, cut_short, lacking, refused, said, unreachable
from graph.servers.kinds import JSON
from graph.store import QueryError

TRIPLES = "application/n-triples"
UPDATE = "application/sparql-update"

_HERE = ("localhost", "127.0.0.1", "::1")
_CONNECT_SECONDS = 10
_READ_SECONDS = 900.0
_FIRST_PAUSE, _LONGEST_PAUSE = 0.1, 3.0
_AWAY = (408, 429, 502, 503, 504)
_DEADLOCK = "40001"
"""SQLSTATE that Virtuoso tells of where it wants a transaction again."""

_PIECE = 1 << 16

type Fields = Sequence[tuple[str, str]]


class Connection:
    """A session with one server, which threads may share.

    Attributes:
        patience: Seconds for which a request is repeated while nobody answers. Every request made
            here may be repeated: what it does, it does once.
        silence: Seconds of it after which an answer is not waited for any longer.
    """

    def __init__(
        self, credentials: Credentials, patience: float = 5.0, silence: float = _READ_SECONDS
    ) -> None:
        self.patience = patience
        self.silence = silence
        self._credentials = credentials
        self._session = requests.Session()
        self._session.trust_env = False  # no credentials of other programs from a .netrc
        if credentials.token:
            self._session.auth = _Bearer(credentials.token)

    def probe(self, url: str, fields: Fields) -> tuple[int, Mapping[str, str]]:
        """Return status and headers of an answer to GET; status 0 where nobody answers."""
        try:
            with self._session.get(
                url,
                params=list(fields),
                headers={"Accept": JSON},
                timeout=_CONNECT_SECONDS,
                allow_redirects=False,
            ) as answer:
                return answer.status_code, answer.headers
        except (requests.RequestException, UnicodeError) as error:
            return 0, {"reason": _reason(error)}

    def whole(self, url: str, fields: Fields, accept: str) -> bytes:
        """Return the answer to a query.

        Raises:
            QueryError: The server says it is no query, or could not answer it.
            ServerError: There is no answer.
        """

        def read() -> bytes:
            with self._asked(url, fields, accept) as answer:
                return answer.content

        return self._patiently(url, read)

    @contextmanager
    def streamed(self, url: str, fields: Fields, accept: str) -> Iterator["Pieces"]:
        """Give the answer to a query as a file to read once.

        Raises:
            QueryError: As `whole`.
            ServerError: As `whole`.
        """
        answer = self._patiently(url, lambda: self._asked(url, fields, accept))
        with answer:
            yield Pieces(url, answer)

    def update(self, url: str, text: str) -> None:
        """Have an update done.

        Raises:
            ServerError: It was not, or nobody knows whether it was.
        """
        body = text.encode()

        def send() -> None:
            with self._sent(url, data=body, headers={"Content-Type": UPDATE}) as answer:
                if answer.status_code >= 300:
                    _fail(url, answer, "update", has_credentials=bool(self._credentials))

        self._patiently(url, send)

    def close(self) -> None:
        """Let go of the connection."""
        self._session.close()

    def _asked(self, url: str, fields: Fields, accept: str) -> requests.Response:
        answer = self._sent(url, data=list(fields), headers={"Accept": accept})
        if answer.status_code >= 300:
            with answer:
                _fail(url, answer, "query", has_credentials=bool(self._credentials))
        if most := answer.headers.get("X-SPARQL-MaxRows"):
            answer.close()
            raise cut_short(url, f"the first {most} rows: ResultSetMaxRows")
        if "X-SQL-State" in answer.headers:
            answer.close()
            raise cut_short(url, f"it ran out of time: {answer.headers['X-SQL-State']}")
        return answer

    def _sent(
        self, url: str, data: bytes | list[tuple[str, str]], headers: Mapping[str, str]
    ) -> requests.Response:
        answer = self._post(url, data, headers)
        if answer.status_code != 401 or self._session.auth or not self._credentials.user:
            return answer
        with answer:
            self._session.auth = self._auth_for(url, answer.headers.get("WWW-Authenticate", ""))
        return self._post(url, data, headers)

    def _post(
        self, url: str, data: bytes | list[tuple[str, str]], headers: Mapping[str, str]
    ) -> requests.Response:
        return self._session.post(
            url,
            data=data,
            headers=dict(headers),
            timeout=(_CONNECT_SECONDS, self.silence),
            allow_redirects=False,  # a password goes to the address given and nowhere else
            stream=True,
        )

    def _auth_for(self, url: str, asked: str) -> AuthBase:
        user, password = self._credentials.user, self._credentials.password
        if asked.lower().startswith("digest"):
            return HTTPDigestAuth(user, password)
        _refuse_in_the_clear(url, "the server wants the password")
        return HTTPBasicAuth(user.encode(), password.encode())

    def _patiently[Answer](self, url: str, attempt: Callable[[], Answer]) -> Answer:
        """Repeat a request until it is answered, for as long as patience lasts."""
        end, pause = time.monotonic() + self.patience, _FIRST_PAUSE
        while True:
            wait = pause
            try:
                return attempt()
            except _AwayError as error:
                failure = ServerError(str(error))
                wait = max(pause, error.seconds)
            except (requests.RequestException, UnicodeError) as error:
                failure = unreachable(url, _reason(error))
            if time.monotonic() + wait > end:
                raise failure
            time.sleep(wait)
            pause = min(2 * pause, _LONGEST_PAUSE)


class Pieces:
    """The body of an answer as it comes; a file for those that read one."""

    def __init__(self, url: str, answer: requests.Response) -> None:
        self._url = url
        self._pieces = answer.iter_content(_PIECE)
        self._left = b""

    def read(self, size: int = -1) -> bytes:
        """Return at most so many bytes of what comes next; nothing at the end, all for -1."""
        try:
            if size < 0:
                left, self._left = self._left, b""
                return left + b"".join(self._pieces)
            if not self._left:
                self._left = next(self._pieces, b"")
        except requests.RequestException as error:
            raise unreachable(self._url, _reason(error)) from error
        part, self._left = self._left[:size], self._left[size:]
        return part


class _AwayError(Exception):
    """The server may answer later.

    Attributes:
        seconds: For which it asks to be left alone; 0 where it does not say.
    """

    def __init__(self, message: str, seconds: float) -> None:
        super().__init__(message)
        self.seconds = seconds


class _Bearer(AuthBase):
    def __init__(self, token: str) -> None:
        self._token = token

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        _refuse_in_the_clear(request.url or "", "LINKAGES_STORE_TOKEN would be sent")
        request.headers["Authorization"] = f"Bearer {self._token}"
        return request


def _refuse_in_the_clear(url: str, what: str) -> None:
    """Raise where what proves who asks would be read by others on the way."""
    at = urlsplit(url)
    if at.scheme != "https" and at.hostname not in _HERE:
        raise ServerError(
            f"{at.scheme}://{at.netloc}{at.path}: {what} as it is, and the connection is not"
            " encrypted; use an address beginning with https://"
        )


def _fail(url: str, answer: requests.Response, what: str, *, has_credentials: bool) -> NoReturn:
    status, words = answer.status_code, said(answer.text[:2000])
    if status in _AWAY or _DEADLOCK in words:
        message = f"{url}: the server is busy or being started ({status}); try again"
        raise _AwayError(message, _seconds_in(answer.headers.get("Retry-After", "")))
    if status in (401, 403):
        raise refused(url, status, has_credentials=has_credentials)
    if status in (404, 405, 415, 501) or status < 400:
        raise lacking(url, status, what)
    if what == "query" and status in (400, 406, 500):
        raise QueryError(f"the server did not answer the query: {words}")
    raise ServerError(f"{url}: the server did not do the {what} ({status}): {words}")


def _seconds_in(retry_after: str) -> float:
    """Return the seconds that a header tells; a date, which few servers give, is left alone."""
    return float(retry_after) if retry_after.isdecimal() else 0.0


def _reason(error: Exception) -> str:
    """Return why, in a few words; the library's own tell of objects of this program."""
    if isinstance(error, requests.exceptions.SSLError):
        return "its certificate is not one to trust"
    if isinstance(error, requests.Timeout):
        return "it does not answer in time"
    if isinstance(error, requests.exceptions.ChunkedEncodingError):
        return "it broke off in the middle of an answer"
    if isinstance(error, requests.exceptions.InvalidURL | UnicodeError):
        return "this is no address"
    return "no connection"
