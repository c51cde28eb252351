"""Without an extra, what needs it says in one line how to get it, and all else works."""

import subprocess
import sys
from pathlib import Path

import pytest

START = (
    "import sys; sys.modules[sys.argv.pop(1)] = None; "
    "from cli import main; sys.argv[0] = 'linkages'; main()"
)


@pytest.mark.parametrize(
    ("missing", "arguments", "extra"),
    [
        ("distributed", ["--scheduler", "tcp://127.0.0.1:9"], "cluster"),
        ("fsspec", ["s3://bucket/prefix"], "remote"),
        ("s3fs", ["s3://bucket/prefix"], "remote"),
    ],
)
def test_what_needs_an_extra_says_how_to_get_it(
    missing: str, arguments: list[str], extra: str, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text("A report.")
    said = subprocess.run(
        [sys.executable, "-c", START, missing, "add", str(tmp_path / "a.txt"), *arguments,
         "--project", str(tmp_path / "project")],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert said.returncode == 1
    assert said.stderr.count("\n") == 1
    assert f"install the extra: uv sync --extra {extra}, or: pip install" in said.stderr
