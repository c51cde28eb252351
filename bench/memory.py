"""Measures the peak memory of `add` at N, 2N and 4N documents, each in a process of its own."""

import argparse
import json
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

from workload import SAMPLE, add, documents_in, sentences_of, texts_of, write_recombined

from extract.language_model import DEFAULT_MODEL
from extract.reading.reader import Reader
from extract.workers import Workers
from graph.project import Project

KILOBYTES = 1 if sys.platform != "darwin" else 1024  # ru_maxrss counts bytes on macOS


def main() -> None:
    """Print the peak at each size and how much it grew, or measure one size as a child."""
    options = _options()
    if options.measure:
        print(json.dumps(_peaks(options.measure, options.project)))
        return
    with tempfile.TemporaryDirectory(prefix="linkages-bench-") as name:
        scratch = Path(name)
        if options.as_it_is:
            _print_peaks(options.corpus, scratch / "project")
            return
        sentences = sentences_of(texts_of(documents_in(options.corpus)))
        sizes = [options.documents * factor for factor in (1, 2, 4)]
        peaks = []
        for size in sizes:
            write_recombined(sentences, scratch / str(size), size)
            peaks.append(_print_peaks(scratch / str(size), scratch / f"project-{size}"))
        print(
            f"growth from {sizes[0]:,} to {sizes[-1]:,} documents: {peaks[-1] - peaks[0]:+.0f} MB"
        )


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, default=SAMPLE, help="a folder of documents")
    parser.add_argument("--documents", type=int, default=100, help="N")
    parser.add_argument(
        "--as-it-is", action="store_true", help="measure the corpus itself, once, not N, 2N, 4N"
    )
    parser.add_argument("--measure", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--project", type=Path, help=argparse.SUPPRESS)
    return parser.parse_args()


def _print_peaks(folder: Path, project: Path) -> float:
    """Measure one folder in a fresh process, print the result, and return the peak in MB."""
    answer = subprocess.run(
        [sys.executable, __file__, "--measure", str(folder), "--project", str(project)],
        check=True,
        stdout=subprocess.PIPE,
        text=True,
    )
    peaks = json.loads(answer.stdout.splitlines()[-1])
    print(
        f"{peaks['added']:6,} documents: {peaks['own']:6.0f} MB,"
        f" {peaks['reading']:6.0f} MB in the process that reads files"
        f" and {peaks['annotating']:6.0f} MB in each that annotates",
        flush=True,
    )
    return float(peaks["own"] + peaks["annotating"])


def _peaks(folder: Path, place: Path) -> dict[str, float]:
    """Add every document of a folder, and return the peaks of this process and of its children."""
    with Workers(DEFAULT_MODEL, frozenset(), count=1) as workers:
        with Reader() as reader:
            project = Project.create(place)
            added = add(project, documents_in(folder), workers, reader, at_once=1)
        reading = _megabytes(resource.RUSAGE_CHILDREN)  # of the children that ended: the reader
    return {
        "added": added,
        "own": _megabytes(resource.RUSAGE_SELF),
        "reading": reading,
        "annotating": _megabytes(resource.RUSAGE_CHILDREN),  # of the largest
    }


def _megabytes(who: int) -> float:
    """Return the largest resident size so far."""
    return resource.getrusage(who).ru_maxrss / KILOBYTES / 1024


if __name__ == "__main__":
    main()
