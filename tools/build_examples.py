"""Builds the PDF, Word and HTML files of the sample corpus from their sources."""

import argparse
from collections.abc import Callable
from pathlib import Path

from example_docx import docx_bytes
from example_html import html_bytes
from example_pdf import pdf_bytes
from example_source import ExampleSource, read_source

EXAMPLES = Path(__file__).parent.parent / "examples"

WRITERS: dict[str, Callable[[ExampleSource], bytes]] = {
    "docx": docx_bytes,
    "html": html_bytes,
    "pdf": pdf_bytes,
}


def build(sources: Path, folder: Path) -> list[Path]:
    """Write every document that `sources` describes into `folder`, and return their paths."""
    written = []
    for path in sorted(sources.glob("*.txt")):
        source = read_source(path)
        target = folder / f"{source.name}.{source.format}"
        target.write_bytes(WRITERS[source.format](source))
        written.append(target)
    return written


def main() -> None:
    """Build the corpus where it belongs, or in the folder given."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--into", type=Path, default=EXAMPLES / "corpus", help="folder to write to")
    for path in build(EXAMPLES / "sources", parser.parse_args().into):
        print(path)


if __name__ == "__main__":
    main()
