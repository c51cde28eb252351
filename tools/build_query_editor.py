"""Bundles CodeMirror 6 for the query editor, with npm: views/query_editor/assets/codemirror.min.js.

Versions are those of tools/query_editor/package-lock.json.
"""

import json
import shutil
import subprocess
import tempfile
from pathlib import Path

TOOLS = Path(__file__).parent / "query_editor"
ASSETS = Path(__file__).parent.parent / "views" / "query_editor" / "assets"
_OPTIONS = ("--bundle", "--minify", "--format=esm", "--target=es2022", "--charset=utf8")


def licences(modules: Path) -> str:
    """Return name, version and licence of each package that is bundled, and the licence texts."""
    texts: dict[str, list[str]] = {}
    for manifest in sorted(modules.glob("**/package.json")):
        told = json.loads(manifest.read_text("utf-8"))
        licence = manifest.with_name("LICENSE")
        if licence.is_file() and "version" in told:
            name = f"{told['name']} {told['version']} ({told['license']})"
            texts.setdefault(licence.read_text("utf-8").strip(), []).append(name)
    return (
        "\n\n---\n\n".join(f"{'\n'.join(names)}\n\n{text}" for text, names in texts.items()) + "\n"
    )


def main() -> None:
    """Install what is bundled in a folder for a while, and bundle it."""
    with tempfile.TemporaryDirectory() as folder:
        for path in TOOLS.iterdir():
            shutil.copy(path, folder)
        subprocess.run(["npm", "ci", "--no-fund", "--no-audit"], cwd=folder, check=True)
        modules = Path(folder) / "node_modules"
        bundled = ASSETS / "codemirror.min.js"
        program = str(modules / ".bin" / "esbuild")
        out = f"--outfile={bundled}"
        source = "codemirror.js"
        subprocess.run(
            [program, source, *_OPTIONS, "--legal-comments=none", out], cwd=folder, check=True
        )
        (ASSETS / "codemirror.LICENSE-MIT").write_text(licences(modules), encoding="utf-8")


if __name__ == "__main__":
    main()
