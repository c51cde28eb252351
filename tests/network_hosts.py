"""Makes hosts of their own on this machine: network namespaces joined by wires, where it allows."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

import pytest


class Host:
    """A network namespace.

    Attributes:
        prefix: What a command begins with to run there.
        address: Where others reach it.
    """

    def __init__(self, name: str, address: str) -> None:
        self.name = name
        self.address = address
        self.prefix = ("ip", "netns", "exec", name)

    def cut_off(self) -> None:
        """Take its wire away, without a word to anybody."""
        _ip("-n", self.name, "link", "set", "outside", "down")


@contextmanager
def star(number: int) -> Iterator[tuple[Host, list[Host]]]:
    """Give a host in the middle and so many around it, each of which reaches the middle alone.

    Skips the test where namespaces cannot be made.
    """
    made: list[str] = []
    run = f"lk{os.getpid()}"
    try:
        middle = Host(f"{run}m", "10.231.1.1")
        _made(middle, made)
        around = [Host(f"{run}-{n}", f"10.231.{n}.2") for n in range(1, number + 1)]
        for n, host in enumerate(around, 1):
            _made(host, made)
            wire = ("type", "veth", "peer", "name", "outside", "netns", host.name)
            _ip("link", "add", f"to{n}", "netns", middle.name, *wire)
            _ip("-n", middle.name, "address", "add", f"10.231.{n}.1/30", "dev", f"to{n}")
            _ip("-n", middle.name, "link", "set", f"to{n}", "up")
            _ip("-n", host.name, "address", "add", f"{host.address}/30", "dev", "outside")
            _ip("-n", host.name, "link", "set", "outside", "up")
            _ip("-n", host.name, "route", "add", "default", "via", f"10.231.{n}.1")
        yield middle, around
    finally:
        for name in made:
            subprocess.run(["ip", "netns", "delete", name], check=False)


def _made(host: Host, made: list[str]) -> None:
    if not shutil.which("ip"):
        pytest.skip("no `ip` to make hosts of their own with")
    done = subprocess.run(["ip", "netns", "add", host.name], capture_output=True, check=False)
    if done.returncode:
        pytest.skip("this machine allows no network namespaces")
    made.append(host.name)
    _ip("-n", host.name, "link", "set", "lo", "up")


def _ip(*arguments: str) -> None:
    subprocess.run(["ip", *arguments], check=True)
