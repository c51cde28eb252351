"""Sorts more lines than memory holds: sorted runs on disk, then one merge."""

import heapq
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from itertools import batched, chain, groupby

RUN = 400_000
"""Lines sorted in memory at a time."""


def sorted_lines(lines: Iterable[str], *, run: int = RUN) -> Iterator[str]:
    """Yield each different line once, in order of its characters; no line may hold a line end."""
    with ExitStack() as files:
        runs: list[Iterator[str]] = []
        batches = batched(lines, run)
        first = sorted(next(batches, ()))
        for batch in batches:
            file = files.enter_context(tempfile.TemporaryFile("w+", encoding="utf-8", newline="\n"))
            file.writelines(f"{line}\n" for line in sorted(batch))
            file.seek(0)
            runs.append(line[:-1] for line in file)
        merged = heapq.merge(first, *runs) if runs else chain(first)
        for line, _ in groupby(merged):
            yield line
