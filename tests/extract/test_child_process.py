"""Tests that a process of the program's own writes bytecode where its parent does."""

import sys

import pytest

from extract.child_process import ChildProcess

_TOLD = "print([sys.dont_write_bytecode, sys.pycache_prefix, sys.flags.isolated])"


@pytest.mark.parametrize("writes", [True, False])
@pytest.mark.parametrize("prefix", [None, "/kept elsewhere/a=b"])
def test_a_child_writes_bytecode_where_its_parent_does(
    monkeypatch: pytest.MonkeyPatch, prefix: str | None, *, writes: bool
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", not writes)
    monkeypatch.setattr(sys, "pycache_prefix", prefix)
    child = ChildProcess.started(_TOLD)
    try:
        assert child.answers.read().decode().strip() == str([not writes, prefix, 1])
    finally:
        child.close()
