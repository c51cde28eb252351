"""Real SPARQL servers for tests, each in a folder of its own on a port that was free."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest

USER, PASSWORD = "dba", "dba"
_STARTS_WITHIN = 90
_VIRTUOSO = """
[Database]
DatabaseFile = virtuoso.db
ErrorLogFile = virtuoso.log
LockFile = virtuoso.lck
TransactionFile = virtuoso.trx
xa_persistent_file = virtuoso.pxa
FileExtend = 200
[TempDatabase]
DatabaseFile = virtuoso-temp.db
TransactionFile = virtuoso-temp.trx
[Parameters]
ServerPort = 127.0.0.1:{sql_port}
NumberOfBuffers = 20000
MaxDirtyBuffers = 12000
ThreadsPerQuery = 2
[HTTPServer]
ServerPort = 127.0.0.1:{port}
ServerRoot = .
MaxClientConnections = 20
MaxKeepAlives = 20
[SPARQL]
ResultSetMaxRows = {most_rows}
"""


class Server:
    """A server that can be killed and started again.

    Attributes:
        url: What `--store` is given.
        credentials: What the environment has to say.
    """

    def __init__(
        self, command: list[str], folder: Path, url: str, credentials: dict[str, str]
    ) -> None:
        self.url = url
        self.credentials = credentials
        self._command = command
        self._folder = folder
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start it and wait until it answers."""
        (self._folder / "virtuoso.lck").unlink(missing_ok=True)  # of one that was killed
        self._process = subprocess.Popen(
            self._command,
            cwd=self._folder,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        end = time.monotonic() + _STARTS_WITHIN
        while not self._answers():
            if time.monotonic() > end or self._process.poll() is not None:
                raise AssertionError(f"{self._command[0]} does not answer")
            time.sleep(0.05)

    def kill(self) -> None:
        """End it at once, with no chance to put anything in order."""
        if self._process is not None:
            os.killpg(self._process.pid, signal.SIGKILL)
            self._process.wait()
            self._process = None

    def _answers(self) -> bool:
        try:
            with urlopen(f"{self.url}/sparql" if self.credentials else self.url, timeout=5):  # noqa: S310
                return True
        except (URLError, OSError):
            return False


def oxigraph_server(folder: Path) -> Server:
    """Start the server of the package `oxigraph`, which keeps its graphs in a folder."""
    program = Path(sys.executable).with_name("oxigraph")
    port = free_port()
    command = [str(program), "serve", "--location", "kept", "--bind", f"127.0.0.1:{port}"]
    command += ["--timeout-s", "30"]  # a query whose client left would run on for ever
    return _started(Server(command, folder, f"http://127.0.0.1:{port}", {}))


def virtuoso_server(folder: Path, most_rows: int = 20_000) -> Server:
    """Start Debian's Virtuoso; skip the test where there is none, except in CI."""
    program = shutil.which("virtuoso-t")
    if program is None:
        if os.environ.get("CI"):
            pytest.fail("Virtuoso is not installed: apt-get install virtuoso-opensource")
        pytest.skip("Virtuoso is not installed: apt-get install virtuoso-opensource")
    port = free_port()
    settings = _VIRTUOSO.format(port=port, sql_port=free_port(), most_rows=most_rows)
    (folder / "virtuoso.ini").write_text(settings)
    credentials = {"LINKAGES_STORE_USER": USER, "LINKAGES_STORE_PASSWORD": PASSWORD}
    command = [program, "+configfile", "virtuoso.ini", "+foreground"]
    return _started(Server(command, folder, f"http://127.0.0.1:{port}", credentials))


def free_port() -> int:
    """Return a port nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _started(server: Server) -> Server:
    server.start()
    return server
