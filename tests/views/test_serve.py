"""The command that serves the dashboard."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from sample_project import sample_project
from served_dashboard import wait_for

from views.serve import command, port_is_free

LINKAGES = "from cli import main; main()"


@pytest.fixture
def taken() -> Iterator[int]:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        yield other.getsockname()[1]


def arguments(project: Path, port: int) -> list[str]:
    options = ["--project", str(project), "--port", str(port), "--no-browser"]
    return [sys.executable, "-c", LINKAGES, "dashboard", *options]


def test_the_dashboard_listens_on_this_machine_and_reports_to_nobody() -> None:
    flags = command(Path("dashboard.py"), 8600, open_browser=False)
    assert "--server.address=127.0.0.1" in flags
    assert "--server.port=8600" in flags
    assert "--browser.gatherUsageStats=false" in flags
    assert "--client.showErrorDetails=none" in flags


def test_a_browser_opens_only_when_asked_for() -> None:
    assert "--server.headless=true" in command(Path("d.py"), 1, open_browser=False)
    assert "--server.headless=false" in command(Path("d.py"), 1, open_browser=True)


def test_every_option_is_one_that_streamlit_knows() -> None:
    from streamlit import config

    flags = command(Path("d.py"), 1, open_browser=False)
    names = {flag[2:].split("=", 1)[0] for flag in flags if flag.startswith("--")}
    assert names <= set(config.get_config_options())


def test_a_port_is_free_until_something_listens_on_it(taken: int) -> None:
    assert not port_is_free(taken)
    with socket.socket() as passing:
        passing.bind(("127.0.0.1", 0))
        port = passing.getsockname()[1]
    assert port_is_free(port)


def test_a_taken_port_is_told_in_one_line_with_what_to_do(tmp_path: Path, taken: int) -> None:
    folder = sample_project(tmp_path).folder
    done = subprocess.run(
        arguments(folder, taken), capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 1
    assert done.stderr == (
        f"linkages: port {taken} is taken by another program; "
        f"choose another: --port {taken + 1 if taken < 65535 else taken - 1}\n"
    )


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGINT for a process group")
def test_control_c_stops_the_dashboard_without_a_traceback(tmp_path: Path) -> None:
    folder = sample_project(tmp_path).folder
    with socket.socket() as passing:
        passing.bind(("127.0.0.1", 0))
        port = passing.getsockname()[1]
    with subprocess.Popen(
        arguments(folder, port), stderr=subprocess.PIPE, text=True, start_new_session=True
    ) as serving:
        wait_for(f"http://127.0.0.1:{port}/_stcore/health", serving)
        os.killpg(serving.pid, signal.SIGINT)
        _, said = serving.communicate(timeout=30)
    assert serving.returncode == 0
    assert said.splitlines() == [
        f"The dashboard is at http://127.0.0.1:{port}. Ctrl-C stops it.",
        "The dashboard is stopped.",
    ]
    assert port_is_free(port)
