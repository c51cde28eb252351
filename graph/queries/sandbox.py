"""Takes from this process what a query has no need of: sockets, programs, files to write, memory.

Each measure applies where the operating system has it; the parent process, which ends a query by
killing it, is what every system has.
"""

import contextlib
import ctypes
import platform
import struct
import sys
from pathlib import Path

_ALLOW, _REFUSE, _NOT_THERE = 0x7FFF0000, 0x00050001, 0x00050026
_CALLS = {
    # socket connect accept sendto bind listen socketpair fork vfork execve ptrace accept4
    # execveat io_uring_setup, _enter, _register
    "x86_64": (0xC000003E, (41, 42, 43, 44, 49, 50, 53, 57, 58, 59, 101, 288, 322, 425, 426, 427)),
    "aarch64": (0xC00000B7, (117, 198, 199, 200, 201, 202, 203, 206, 221, 242, 281, 425, 426, 427)),
}
_CLONE3 = 435
_SET_NO_NEW_PRIVILEGES, _SET_SECCOMP, _FILTER = 38, 22, 2


def confine(memory_bytes: int, *, network: bool = False) -> bool:
    """Apply every measure this system has, and say whether sockets and programs are refused.

    Stores can still be opened for reading; with `network`, a server can be asked as well.
    """
    _limit_memory(memory_bytes)
    return sys.platform == "linux" and not network and _refuse_calls()


def _limit_memory(memory_bytes: int) -> None:
    """Let an allocation beyond the limit fail, and any writing to a file.

    The margin is for threads and mapped files.
    """
    if sys.platform == "win32":
        return
    import resource  # not on Windows

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    with contextlib.suppress(ValueError, OSError):
        most = _already_used() + memory_bytes + (256 << 20)
        resource.setrlimit(resource.RLIMIT_DATA, (most, most))


def _already_used() -> int:
    status = Path("/proc/self/status")
    if not status.exists():
        return 1 << 30
    line = next(x for x in status.read_text("ascii", "replace").splitlines() if x[:7] == "VmData:")
    return int(line.split()[1]) * 1024


class _Program(ctypes.Structure):
    """A BPF program as `prctl` takes it."""

    _fields_ = (("length", ctypes.c_ushort), ("filter", ctypes.c_char_p))


def _refuse_calls() -> bool:
    """Have the kernel refuse sockets and programs (seccomp); False where it cannot."""
    known = _CALLS.get(platform.machine())
    if known is None:
        return False
    architecture, calls = known
    steps = [(0x20, 0, 0, 4), (0x15, 1, 0, architecture), (0x06, 0, 0, _ALLOW), (0x20, 0, 0, 0)]
    for call in calls:
        steps += [(0x15, 0, 1, call), (0x06, 0, 0, _REFUSE)]
    steps += [(0x15, 0, 1, _CLONE3), (0x06, 0, 0, _NOT_THERE), (0x06, 0, 0, _ALLOW)]
    code = b"".join(struct.pack("HBBI", *step) for step in steps)
    control = ctypes.CDLL(None, use_errno=True).prctl
    if control(_SET_NO_NEW_PRIVILEGES, 1, 0, 0, 0):
        return False
    program = _Program(len(steps), code)
    return bool(control(_SET_SECCOMP, _FILTER, ctypes.byref(program), 0, 0) == 0)
