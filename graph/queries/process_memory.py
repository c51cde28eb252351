"""Measures what another process takes, on each operating system in its own way."""

import ctypes
import os
import subprocess
import sys
import time


def resident_bytes(process_id: int) -> int:
    """Return the resident memory of a process in bytes; 0 when it has ended or cannot be asked."""
    if sys.platform == "linux":
        return _from_proc(process_id)
    if sys.platform == "win32":
        return _from_windows(process_id)
    return _from_ps(process_id)


def processor_seconds(process_id: int) -> float:
    """Return for how long a process has computed; elsewhere than on Linux, a clock's time.

    Only differences between two answers mean something.
    """
    if sys.platform != "linux":
        return time.monotonic()
    try:
        with open(f"/proc/{process_id}/stat", "rb", buffering=0) as stat:  # noqa: PTH123 - fast
            fields = stat.read().rpartition(b")")[2].split()
    except OSError:
        return 0
    return sum(map(int, fields[11:13])) / _TICKS


def _from_proc(process_id: int) -> int:
    try:
        with open(f"/proc/{process_id}/statm", "rb", buffering=0) as statm:  # noqa: PTH123 - fast
            fields = statm.read().split()
    except OSError:
        return 0
    return int(fields[1]) * _PAGE_BYTES if len(fields) > 1 else 0


_TICKS = os.sysconf("SC_CLK_TCK") if sys.platform == "linux" else 1
_PAGE_BYTES = os.sysconf("SC_PAGE_SIZE") if sys.platform == "linux" else 0


def _from_ps(process_id: int) -> int:
    asked = subprocess.run(
        ["ps", "-o", "rss=", "-p", str(process_id)], capture_output=True, text=True, check=False
    )
    return int(asked.stdout.strip() or 0) * 1024


class _Counters(ctypes.Structure):
    """PROCESS_MEMORY_COUNTERS of the Windows API."""

    _fields_ = (
        ("size", ctypes.c_uint32),
        ("faults", ctypes.c_uint32),
        *((f"value_{i}", ctypes.c_size_t) for i in range(8)),
    )


def _from_windows(process_id: int) -> int:
    system = ctypes.CDLL("kernel32")
    system.OpenProcess.restype = ctypes.c_void_p
    handle = system.OpenProcess(0x1000 | 0x0010, 0, process_id)
    if not handle:
        return 0
    counters = _Counters()
    counters.size = ctypes.sizeof(counters)
    system.K32GetProcessMemoryInfo(ctypes.c_void_p(handle), ctypes.byref(counters), counters.size)
    system.CloseHandle(ctypes.c_void_p(handle))
    return int(counters.value_1)
