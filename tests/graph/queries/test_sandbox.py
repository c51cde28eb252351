"""What a query's process can no longer do."""

import platform
import subprocess
import sys
from pathlib import Path

import pytest

ATTEMPTS = """
import socket, subprocess, sys
from graph.queries.sandbox import confine
print("refused" if confine(1 << 28) else "done")
for attempt in (lambda: socket.socket(), lambda: subprocess.run(["true"])):
    try:
        attempt()
        print("done")
    except OSError:
        print("refused")
with open(sys.argv[1], "wb", buffering=0) as file:
    try:
        file.write(b"x")
        print("done")
    except OSError:
        print("refused")
try:
    bytearray(2 << 30)
    print("done")
except MemoryError:
    print("refused")
"""


@pytest.mark.skipif(
    sys.platform != "linux" or platform.machine() not in ("x86_64", "aarch64"),
    reason="seccomp is Linux's",
)
def test_a_confined_process_opens_no_socket_starts_no_program_and_takes_no_memory(
    tmp_path: Path,
) -> None:
    run = subprocess.run(
        [sys.executable, "-c", ATTEMPTS, str(tmp_path / "file")],
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.stdout.split() == ["refused"] * 5, run.stderr
