"""What threads leave behind does not stay with the process."""

import platform
import subprocess
import sys

import pytest

LEFT_BY_THREADS = """
import sys, threading
from pathlib import Path
from graph.native_memory import give_back, share_between_threads

def resident():
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4096 >> 20

kept = []

def work():
    pieces = [bytes(2_000) for _ in range(20_000)]
    kept.append(pieces[::200])  # so that what is free lies between what is not

if sys.argv[1] == "yes":
    share_between_threads()
before = resident()
threads = [threading.Thread(target=work) for _ in range(6)]
for each in threads:
    each.start()
for each in threads:
    each.join()
if sys.argv[1] == "yes":
    give_back()
print(resident() - before)
"""


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="there is nothing to do elsewhere")
def test_what_threads_no_longer_need_goes_back_to_the_system() -> None:
    held, given_back = (_megabytes_left(each) for each in ("no", "yes"))
    assert given_back < held / 3
    assert given_back < 40


def _megabytes_left(is_given_back: str) -> int:
    command = [sys.executable, "-c", LEFT_BY_THREADS, is_given_back]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    return int(done.stdout)
