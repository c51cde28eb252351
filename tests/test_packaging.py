"""Tests what is shipped: the wheel's contents, our names, our version."""

import re
import shutil
import subprocess
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions, version
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
SHIPPED = PROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]["only-include"]
NEEDED = {".py", ".rq", ".ttl", ".csv", ".sqlite", ".js", ".css", ".html", ".pdf", ".docx", ".txt"}


def _shipped_files() -> Iterator[str]:
    """Yield every file that the program reads at run time, as the wheel names it."""
    for name in SHIPPED:
        place = ROOT / name
        for path in sorted(place.rglob("*")) if place.is_dir() else [place]:
            if path.is_file() and path.suffix in NEEDED and not path.name.startswith((".", "~")):
                yield path.relative_to(ROOT).as_posix()


@pytest.fixture(scope="module")
def wheel_names(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    if not shutil.which("uv"):
        pytest.skip("uv is not on the path, so no wheel can be built")
    folder = tmp_path_factory.mktemp("dist")
    subprocess.run(
        ["uv", "build", "--quiet", "--wheel", "--out-dir", str(folder)],
        cwd=ROOT,
        check=True,
        timeout=300,
    )
    with ZipFile(next(folder.glob("*.whl"))) as wheel:
        return set(wheel.namelist())


def test_the_wheel_holds_every_file_the_program_reads(wheel_names: set[str]) -> None:
    expected = set(_shipped_files())
    assert "ontology/namespaces.py" in expected
    assert expected - wheel_names == set()


@pytest.mark.parametrize("kind", [".py", ".rq", ".ttl", ".csv", ".sqlite", ".js", ".pdf", ".docx"])
def test_the_wheel_holds_files_of_each_kind(wheel_names: set[str], kind: str) -> None:
    assert [name for name in wheel_names if name.endswith(kind)]


def test_the_wheel_holds_nothing_but_what_is_meant_to_be_shipped(wheel_names: set[str]) -> None:
    metadata = f"linkages-{PROJECT['project']['version']}.dist-info"
    assert {name.split("/")[0] for name in wheel_names} <= {*SHIPPED, metadata}


def test_the_wheel_holds_the_licence_and_the_notice(wheel_names: set[str]) -> None:
    licences = {Path(name).name for name in wheel_names if "/licenses/" in name}
    assert licences >= set(PROJECT["project"]["license-files"])


@pytest.mark.parametrize("name", [place.removesuffix(".py") for place in SHIPPED])
def test_no_other_distribution_owns_a_name_of_ours(name: str) -> None:
    owners = packages_distributions()
    assert "spacy" in owners
    assert set(owners.get(name, ())) <= {"linkages"}


def test_the_version_is_the_newest_in_the_changelog() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert re.findall(r"^## (\S+)", changelog, re.MULTILINE)[0] == PROJECT["project"]["version"]


def test_the_installed_version_is_that_of_the_project() -> None:
    assert version("linkages") == PROJECT["project"]["version"]


@pytest.mark.parametrize("script", ["run", "check-wheel"])
def test_what_ci_runs_is_valid_bash(script: str) -> None:
    path = ROOT / ".ci" / script
    if not path.parent.exists():
        pytest.skip("a source archive has no .ci")
    assert path.stat().st_mode & 0o100
    subprocess.run(["bash", "-n", str(path)], check=True, timeout=10)
