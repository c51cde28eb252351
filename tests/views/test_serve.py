"""The command that serves the dashboard."""

import asyncio
import json
import os
import platform
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path

import httpx
import pytest
from sample_project import sample_project
from served_dashboard import LINKAGES, dashboard_command, served, wait_for
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import connect
from websockets.typing import Origin, Subprotocol

from views.serve import options, port_is_free

_HEAP = 64 << 20


@pytest.fixture
def taken() -> Iterator[int]:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        yield other.getsockname()[1]


@pytest.fixture
def free() -> int:
    with socket.socket() as passing:
        passing.bind(("127.0.0.1", 0))
        port: int = passing.getsockname()[1]
    return port


def test_the_dashboard_listens_on_this_machine_and_reports_to_nobody() -> None:
    told = options(8600)
    assert told["server.address"] == "127.0.0.1"
    assert told["server.port"] == 8600
    assert told["browser.gatherUsageStats"] is False
    assert told["logger.hideWelcomeMessage"] is True  # else a page offers to install things
    assert told["client.showErrorDetails"] == "none"
    assert told["runner.postScriptGC"] is False  # it stops every thread of the server


def test_every_option_is_one_that_streamlit_knows() -> None:
    from streamlit import config

    assert set(options(1)) <= set(config.get_config_options())


@pytest.mark.skipif(os.name == "nt", reason="a script stands for the browser")
@pytest.mark.parametrize("times", [1, 0])
def test_a_browser_opens_only_when_asked_for(
    tmp_path: Path, free: int, times: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen, script = tmp_path / "seen", tmp_path / "browser"
    script.write_text(f'#!/bin/sh\necho "$1" > {seen}\n', "utf-8")
    script.chmod(0o755)
    monkeypatch.setenv("BROWSER", str(script))
    command = dashboard_command(sample_project(tmp_path).folder, free)
    command = [each for each in command if not times or each != "--no-browser"]
    with serving(tmp_path, free, command) as server:
        wait_for(f"http://127.0.0.1:{free}/_stcore/health", server)
        deadline = time.monotonic() + (20 if times else 1)
        while time.monotonic() < deadline and not seen.exists():
            time.sleep(0.1)
    assert seen.exists() == bool(times)


def test_for_editing_a_project_is_made_and_pages_are_told(tmp_path: Path, free: int) -> None:
    folder = tmp_path / "new"
    command = [*dashboard_command(folder, free), "--edit"]
    with serving(tmp_path, free, command) as server:
        wait_for(f"http://127.0.0.1:{free}/_stcore/health", server)
    assert (folder / "linkages.toml").is_file()


def test_the_endpoint_answers_beside_the_pages(tmp_path: Path, free: int) -> None:
    address = f"http://127.0.0.1:{free}"
    with serving(tmp_path, free) as server:
        wait_for(f"{address}/_stcore/health", server)
        asked = f"{address}/sparql?query=ASK%20%7B%20%3Fs%20a%20lk%3ADocument%20%7D"
        for each in (asked, asked.replace("/sparql?", "/sparql/?")):
            assert httpx.get(each, timeout=20).json()["boolean"] is True
        assert httpx.get(f"{address}/sparql?query=ASK", timeout=20).status_code == 400
        assert "sd:Service" in httpx.get(f"{address}/sparql", timeout=20).text
        page = httpx.get(f"{address}/theme/debt-bondage", headers={"Accept": "text/html"})
        assert 'href="/profile?entity=theme%2Fdebt-bondage"' in page.text
        data = httpx.get(f"{address}/dataset", headers={"Accept": "text/turtle"}, timeout=20)
        assert data.headers["content-type"].startswith("text/turtle")
        assert "<title>Streamlit" in httpx.get(f"{address}/explore", timeout=20).text
        foreign = httpx.get(f"{address}/sparql", headers={"Host": "evil.example"}, timeout=20)
        assert foreign.status_code in (400, 403, 421)
        _answers_as_the_endpoint_alone_does(free)


def test_the_endpoint_beside_the_pages_writes_its_log_without_words_of_a_query(
    tmp_path: Path,
) -> None:
    project, log = sample_project(tmp_path / "project").folder, tmp_path / "log"
    with served(project, log) as address:
        told = "SELECT ?x { VALUES ?x { 'harbour confidential' } }"
        answer = httpx.get(f"{address}/sparql", params={"query": told}, timeout=20)
        assert "confidential" in answer.text
        httpx.get(f"{address}/sparql?query=ASK", timeout=20)
        (project / "store" / "current").unlink()
        assert "log" in httpx.get(f"{address}/sparql", params={"query": told}, timeout=20).text
        deadline = time.monotonic() + 20
        while (text := log.read_text("utf-8")).count("\n{") < 3 and time.monotonic() < deadline:
            time.sleep(0.05)
    entries = [json.loads(line) for line in text.splitlines() if line.startswith("{")]
    assert [entry["status"] for entry in entries] == [200, 400, 503]
    assert {entry["path"] for entry in entries} == {"/sparql"}
    assert str(project) in entries[2]["reason"]
    assert "confidential" not in text


def test_another_page_may_ask_the_endpoint_where_it_is_told_so(tmp_path: Path, free: int) -> None:
    page, folder = "https://pages.example", sample_project(tmp_path).folder
    command = [*dashboard_command(folder, free), "--allow-origin", f"{page}/"]
    address = f"http://127.0.0.1:{free}/sparql?query=ASK%7B%7D"
    with serving(tmp_path, free, command) as server:
        wait_for(f"http://127.0.0.1:{free}/_stcore/health", server)
        let_in = httpx.get(address, headers={"Origin": page}, timeout=20)
        other = httpx.get(address, headers={"Origin": "https://other.example"}, timeout=20)
    assert let_in.headers["access-control-allow-origin"] == page
    assert "access-control-allow-origin" not in other.headers


def test_what_is_no_origin_is_told_in_one_line(tmp_path: Path, free: int) -> None:
    command = [*dashboard_command(sample_project(tmp_path).folder, free), "--allow-origin", "x"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    told = "linkages: x is no origin; give it as https://host or https://host:port\n"
    assert (done.returncode, done.stderr) == (1, told)


def test_the_endpoint_answers_while_many_sessions_begin(tmp_path: Path, free: int) -> None:
    """Measured against the time that all of them take, thrice at most: the machine is shared."""
    with serving(tmp_path, free) as server:
        wait_for(f"http://127.0.0.1:{free}/_stcore/health", server)
        asyncio.run(_shown(free, 1))  # what is imported and read once
        assert any(asyncio.run(_longest_share(free, 60)) < 0.5 for _ in range(3))


async def _longest_share(port: int, sessions: int) -> float:
    """Begin sessions and ask the endpoint until all have their page.

    Return the longest time that an answer took, as a share of all the time.
    """
    address, waits = f"http://127.0.0.1:{port}/sparql?query=ASK%7B%7D", []
    begun = time.monotonic()
    async with httpx.AsyncClient(timeout=60) as client:
        pages = asyncio.create_task(_shown(port, sessions))
        while not pages.done():
            asked = time.monotonic()
            assert (await client.get(address)).status_code == 200
            waits.append(time.monotonic() - asked)
            await asyncio.sleep(0.02)
        await pages
    return max(waits) / (time.monotonic() - begun)


async def _shown(port: int, sessions: int) -> None:
    await asyncio.gather(*(_page_of_a_session(port) for _ in range(sessions)))


async def _page_of_a_session(port: int) -> None:
    """Ask for the first page as a browser does, and take it to its end."""
    address, page = f"ws://localhost:{port}/_stcore/stream", f"http://localhost:{port}"
    subprotocols, wanted = [Subprotocol("streamlit")], BackMsg()
    wanted.rerun_script.SetInParent()
    async with connect(
        address, origin=Origin(page), subprotocols=subprotocols, max_size=None, open_timeout=60
    ) as session:
        await session.send(wanted.SerializeToString())
        async for sent in session:
            if len(sent) < 100 and ForwardMsg.FromString(bytes(sent)).HasField("script_finished"):
                return


def _answers_as_the_endpoint_alone_does(port: int) -> None:
    """Check what Streamlit's server would do otherwise by itself."""
    claimed = {"X-Forwarded-Proto": "https", "X-Forwarded-For": "10.0.0.1"}
    described = httpx.get(f"http://127.0.0.1:{port}/.well-known/void", headers=claimed, timeout=20)
    assert f"<http://127.0.0.1:{port}/sparql>" in described.text
    with socket.create_connection(("127.0.0.1", port), timeout=20) as connection:
        connection.sendall(b"OPTIONS * HTTP/1.1\r\nHost: localhost\r\n\r\n")
        assert connection.recv(4096).startswith(b"HTTP/1.1 204")
    with socket.create_connection(("127.0.0.1", port), timeout=20) as connection:
        long = f"http://localhost:{port}/sparql?query=ASK%7B%7D%23{'a' * 250_000}"
        connection.sendall(f"GET {long} HTTP/1.1\r\nHost: x\r\n\r\n".encode())
        connection.shutdown(socket.SHUT_WR)
        answer = b"".join(iter(lambda: connection.recv(4096), b""))
    told_to_go_on = b"HTTP/1.1 100 Continue\r\n\r\n"
    assert answer.replace(told_to_go_on, b"").startswith(b"HTTP/1.1 200")


def test_a_port_on_which_something_listens_is_taken(taken: int) -> None:
    assert not port_is_free(taken)


def test_a_port_on_which_nothing_listens_is_free(free: int) -> None:
    assert port_is_free(free)


def test_an_address_of_another_machine_is_not_called_a_taken_port(
    tmp_path: Path, free: int
) -> None:
    folder = str(sample_project(tmp_path).folder)
    asked = ["serve", "--project", folder, "--host", "192.0.2.1", "--public", "--port", str(free)]
    command = [sys.executable, "-c", LINKAGES, *asked]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 1
    assert done.stderr.startswith(f"linkages: cannot listen on port {free} of '192.0.2.1': ")
    assert done.stderr.count("\n") == 1


def test_a_taken_port_is_told_in_one_line_with_what_to_do(tmp_path: Path, taken: int) -> None:
    folder = sample_project(tmp_path).folder
    done = subprocess.run(
        dashboard_command(folder, taken), capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 1
    assert done.stderr == (
        f"linkages: port {taken} is taken by another program; "
        f"choose another: --port {taken + 1 if taken < 65535 else taken - 1}\n"
    )


def test_the_demo_looks_at_the_port_before_it_reads_the_corpus(tmp_path: Path, taken: int) -> None:
    done = subprocess.run(
        dashboard_command(tmp_path / "demo", taken, "demo"),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 1
    assert done.stderr.startswith(f"linkages: port {taken} is taken")
    assert not (tmp_path / "demo").exists()


@contextmanager
def serving(
    folder: Path, port: int, command: list[str] | None = None
) -> Iterator[subprocess.Popen[str]]:
    server = subprocess.Popen(
        command or dashboard_command(sample_project(folder).folder, port),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    try:
        yield server
    finally:
        server.kill()
        server.communicate()


no_windows = pytest.mark.skipif(os.name == "nt", reason="Windows has no such signals")


@no_windows
def test_control_c_stops_the_dashboard_without_a_traceback(tmp_path: Path, free: int) -> None:
    with serving(tmp_path, free) as server:
        assert server.stderr is not None
        assert server.stderr.readline() == "The dashboard starts.\n"
        at = f"http://127.0.0.1:{free}"
        assert server.stderr.readline() == f"The dashboard is at {at}. Ctrl-C stops it.\n"
        assert httpx.get(f"{at}/_stcore/health", timeout=20).status_code == 200
        os.killpg(server.pid, signal.SIGINT)
        written, said = server.communicate(timeout=30)
    assert server.returncode == 0
    assert written == ""
    assert said == "The dashboard is stopped.\n"
    assert port_is_free(free)


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="others keep no arenas")
def test_its_threads_take_memory_from_one_place(tmp_path: Path, free: int) -> None:
    with serving(tmp_path, free) as server:
        wait_for(f"http://127.0.0.1:{free}/_stcore/health", server)
        assert len(list(Path(f"/proc/{server.pid}/task").iterdir())) > 2
        assert arenas_of(server.pid) == []


def arenas_of(process_id: int) -> list[str]:
    """Return where glibc has begun a heap for threads: at whole 64 MB, which it reserves."""
    lines = Path(f"/proc/{process_id}/maps").read_text("ascii").splitlines()
    stretches = [(*line.split()[:2], len(line.split()) == 5) for line in lines]
    found = []
    for (one, may, nameless), (other, may_not, _) in pairwise(stretches):
        (begin, end), (then, last) = one.split("-"), other.split("-")
        is_heap = nameless and (may, may_not) == ("rw-p", "---p") and end == then
        if is_heap and int(begin, 16) % _HEAP == 0 and int(last, 16) - int(begin, 16) == _HEAP:
            found.append(begin)
    return found


@no_windows
@pytest.mark.parametrize("later", [0.0, 0.3, 0.9])
def test_control_c_while_it_starts_prints_no_traceback(
    tmp_path: Path, free: int, later: float
) -> None:
    with serving(tmp_path, free) as server:
        assert server.stderr is not None
        server.stderr.readline()
        time.sleep(later)
        os.killpg(server.pid, signal.SIGINT)
        _, said = server.communicate(timeout=30)
    assert server.returncode == 0
    *address, last = said.splitlines()
    assert last == "The dashboard is stopped."
    assert address in ([], [f"The dashboard is at http://127.0.0.1:{free}. Ctrl-C stops it."])


_INTERRUPTED = """
import os, signal, threading
start = threading.Thread.start
def start_and_be_interrupted(thread):
    start(thread)
    if thread.name.startswith("ThreadPoolExecutor"):
        threading.Thread.start = start
        os.kill(os.getpid(), signal.SIGINT)
threading.Thread.start = start_and_be_interrupted
"""


@no_windows
def test_control_c_that_meets_the_start_of_a_thread_ends_the_dashboard(
    tmp_path: Path, free: int
) -> None:
    command = dashboard_command(sample_project(tmp_path).folder, free)
    command[command.index(LINKAGES)] = _INTERRUPTED + LINKAGES
    with serving(tmp_path, free, command) as server:
        _, said = server.communicate(timeout=60)
    assert server.returncode == 0
    assert said.splitlines()[-1] == "The dashboard is stopped."


@no_windows
@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP", "SIGKILL"])
def test_nothing_listens_any_more_when_the_command_was_ended(
    tmp_path: Path, free: int, name: str
) -> None:
    with serving(tmp_path, free) as server:
        wait_for(f"http://127.0.0.1:{free}/_stcore/health", server)
        server.send_signal(signal.Signals[name])
        server.communicate(timeout=30)
    assert port_is_free(free)
