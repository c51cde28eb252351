"""The command that serves the dashboard."""

import os
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sample_project import sample_project
from served_dashboard import dashboard_command, wait_for

from views.serve import arguments, port_is_free


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
    flags = arguments(Path("dashboard.py"), 8600, open_browser=False)
    assert "--server.address=127.0.0.1" in flags
    assert "--server.port=8600" in flags
    assert "--browser.gatherUsageStats=false" in flags
    assert "--logger.hideWelcomeMessage=true" in flags  # else a page offers to install things
    assert "--client.showErrorDetails=none" in flags


def test_a_browser_opens_only_when_asked_for() -> None:
    assert "--server.headless=true" in arguments(Path("d.py"), 1, open_browser=False)
    assert "--server.headless=false" in arguments(Path("d.py"), 1, open_browser=True)


def test_every_option_is_one_that_streamlit_knows() -> None:
    from streamlit import config

    flags = arguments(Path("d.py"), 1, open_browser=False)
    names = {flag[2:].split("=", 1)[0] for flag in flags if flag.startswith("--")}
    assert names <= set(config.get_config_options())


def test_a_port_on_which_something_listens_is_taken(taken: int) -> None:
    assert not port_is_free(taken)


def test_a_port_on_which_nothing_listens_is_free(free: int) -> None:
    assert port_is_free(free)


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
def serving(folder: Path, port: int) -> Iterator[subprocess.Popen[str]]:
    server = subprocess.Popen(
        dashboard_command(sample_project(folder).folder, port),
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
        wait_for(f"http://127.0.0.1:{free}/_stcore/health", server)
        os.killpg(server.pid, signal.SIGINT)
        written, said = server.communicate(timeout=30)
    assert server.returncode == 0
    assert written == ""
    assert said.splitlines() == [
        f"The dashboard is at http://127.0.0.1:{free}. Ctrl-C stops it.",
        "The dashboard is stopped.",
    ]
    assert port_is_free(free)


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
    assert said == "The dashboard is stopped.\n"


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
