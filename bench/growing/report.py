"""Owns how growth is told, as the page `docs/growth.md`."""

import statistics
from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple

from growing.processes import COMMAND
from growing.windows import windows

type Measured = dict[str, Any]
"""The figures of one size, by name, as `growing.one_size` gives them."""

FLAT, SOON = 0.10, 1.0
"""Aims: how much may differ from the smallest size; seconds of one more document and of a merge."""

_TELLING, _FEW = 1000, 3
"""Documents, and tenths seen, from which on the course of a run tells anything."""

_PAGE = """\
# How a project grows

Measured by `bench/scale.py` on {date}: {machine}; {versions}.
{load}

Documents are recombined from {texts} real texts ({real_words:,} words, {sentences:,} sentences):
runs of two to six sentences, names of organisations and places drawn anew by rank (a few often,
always new ones), letterheads and footers of 2,000 publishers, some of them of many documents. They
have {mean:.0f} words on average. A sentence without a name or a year comes back as it is, in the
largest project {repeated:.0f} times on average. Each project is made by `linkages add`.

*Processor* is processor time of all processes, which the work of others on the machine lengthens
little; *clock* is what a person waits, and on a busy machine says more of the others.

![Speed, memory, size and changes beside the number of documents](images/growth.svg)

{table}

*Words a second* are of processor time, without what a command takes that adds the first {few}
documents alone, in which the language models are loaded; they are held against the *stock
pipeline*'s on a text of its own right before and after, for the same code is a fifth faster in one
hour of a machine than in another. *One more document*,
*a merge* and *withdrawn* are medians, in a process that has everything loaded: a short document
from its file to the published graph; two organisations put together by a decision; a document
taken out so that no word of it stays on the disk. First views are of Overview in a real browser:
*with nothing kept* as after many documents, *after a change* as after a decision or one more
document (*Explore*: the network), each of a dashboard just started; *first of the day* likewise,
with everything kept; *again* of one that others have looked at.

## What misses its aim

{misses}
"""


class Run(NamedTuple):
    """Everything that one run measured.

    Attributes:
        machine: Cores, memory and system, in words.
        versions: Of the programs, in words.
        load: How busy the machine was, in a sentence.
        texts: Real texts that documents are recombined from.
        real_words: In their sentences.
        sentences: That they have.
        sizes: The figures of each size, the smallest first.
    """

    date: str
    machine: str
    versions: str
    load: str
    texts: int
    real_words: int
    sentences: int
    sizes: Sequence[Measured]


def page(run: Run) -> str:
    """Return the page of the documentation."""
    words = sum(each["words"] for each in run.sizes)
    largest = run.sizes[-1]
    return _PAGE.format(
        **run._asdict(),
        few=largest["few"],
        mean=words / sum(each["size"] for each in run.sizes),
        repeated=largest["words"] / run.real_words,
        table="\n".join(_table(run.sizes)),
        misses="\n".join(f"- {line}" for line in misses(run.sizes)) or "Nothing.",
    )


def words_a_second(told: Measured) -> float:
    """Return words a second of processor time of all documents but a few.

    What a command takes that adds these few alone is left out: the language models are loaded in
    it. Of several runs of either the medians count.
    """
    words = told["words"] * (1 - told["few"] / told["size"])
    return float(words / (statistics.median(told["ran"]) - start(told)))


def start(told: Measured) -> float:
    """Return the processor time of a command that adds a few documents to a new project."""
    return float(statistics.median(told["started"]))


def stock(told: Measured) -> float:
    """Return the stock pipeline's words a second of processor time, before and after."""
    return float(statistics.mean(told["stock"]))


def beside_stock(told: Measured) -> float:
    """Return how many times as fast as the stock pipeline in the same minutes documents went in."""
    return words_a_second(told) / stock(told)


def slowed(told: Measured) -> float:
    """Return how fast the last fifth of a run was beside the first; 1 where that tells nothing."""
    found = [speed for _, speed in windows(told)] if told["size"] >= _TELLING else []
    return (found[-1] + found[-2]) / (found[0] + found[1]) if len(found) > _FEW else 1.0


def memory(told: Measured) -> float:
    """Return the largest resident bytes of the command and one process of each other kind."""
    return float(sum(told["peaks"].values()))


def median(told: Measured, name: str, which: int = 0) -> float:
    """Return the median of a change: by the clock (0), of processor time (1)."""
    return statistics.median(each[which] for each in told[name])


def misses(sizes: Sequence[Measured]) -> Iterator[str]:
    """Yield a line for each figure that misses its aim."""
    first = sizes[0]
    for told in sizes:
        where = f"{told['size']:,} documents"
        for words, of in (("words a second beside stock", beside_stock), ("peak memory", memory)):
            times = of(told) / of(first)
            if abs(times - 1) > FLAT:
                yield f"{words}, {where}: {times:.2f} times those of {first['size']:,}."
        if slowed(told) < 1 - FLAT:
            yield (
                f"words a second, {where}: at the end {slowed(told):.2f} times those at the "
                "beginning of the same run."
            )
        for words, name in (("one more document", "added"), ("a merge", "merged")):
            if median(told, name) > SOON:
                yield (
                    f"{words}, {where}: {median(told, name):.2f} s by the clock, "
                    f"{median(told, name, 1):.2f} s of processor time."
                )


def _table(sizes: Sequence[Measured]) -> Iterator[str]:
    yield "| | " + " | ".join(f"{each['size']:,} documents" for each in sizes) + " |"
    yield "| --- |" + " ---: |" * len(sizes)
    for words, tell in _ROWS:
        yield f"| {words} | " + " | ".join(map(tell, sizes)) + " |"
    kinds = list(dict.fromkeys(kind for each in sizes for kind in each["peaks"]))
    for kind in kinds:
        peaks = (f"{each['peaks'].get(kind, 0) / 1e6:,.0f} MB" for each in sizes)
        yield f"| largest memory, {_whose(kind)} | {' | '.join(peaks)} |"
    for kind in kinds:
        told = (_of_kind(each, kind) for each in sizes)
        yield f"| words a second, {_whose(kind)} alone | {' | '.join(told)} |"


def _whose(kind: str) -> str:
    return kind if kind == COMMAND else f"a process that {kind}"


def _of_kind(told: Measured, kind: str) -> str:
    """Return words a second of processor time of a kind of process, from the first document on.

    A small project says nothing of that: much of it was annotated before the first was told.
    """
    running = [each for each in told["looks"] if kind in each.get("spent", {})]
    if not running or told["size"] < _TELLING:
        return ""
    last = running[-1]  # some end before the command does
    first = next((each for each in running if each["documents"]), last)
    taken = last["spent"][kind] - first["spent"][kind]
    documents = last["documents"] - first["documents"]
    return f"{told['words'] * documents / told['size'] / taken:,.0f}" if taken > 0 else ""


def _change(name: str) -> Callable[[Measured], str]:
    def told(each: Measured) -> str:
        return f"{_seconds(median(each, name))} ({_seconds(median(each, name, 1))})"

    return told


def _view(name: str) -> Callable[[Measured], str]:
    def told(each: Measured) -> str:
        seconds = each.get(name)
        if seconds is None:
            return "not looked at"
        return _seconds(statistics.median(seconds) if isinstance(seconds, list) else seconds)

    return told


def _seconds(seconds: float) -> str:
    return f"{seconds:.2f} s" if seconds < 10 else f"{seconds:,.0f} s"


_ROWS: tuple[tuple[str, Callable[[Measured], str]], ...] = (
    ("words", lambda each: f"{each['words']:,}"),
    ("quads", lambda each: f"{each['quads']:,}"),
    ("words a second", lambda each: f"{words_a_second(each):,.0f}"),
    ("the stock pipeline's, in the same minutes", lambda each: f"{stock(each):,.0f}"),
    ("times the stock pipeline's", lambda each: f"{beside_stock(each):.2f}"),
    ("the last fifth of them beside the first", lambda each: f"{slowed(each):.2f}"),
    ("`add`, clock (processor)",
     lambda each: f"{_seconds(each['seconds'])} ({_seconds(each['processor'])})"),
    ("`add` of the first few alone", lambda each: f"({_seconds(start(each))})"),
    ("store", lambda each: f"{each['store_bytes'] / 1e6:,.0f} MB"),
    ("bytes a quad", lambda each: f"{each['store_bytes'] / each['quads']:,.0f}"),
    ("texts", lambda each: f"{each['text_bytes'] / 1e6:,.1f} MB"),
    ("one more document, clock (processor)", _change("added")),
    ("a merge, clock (processor)", _change("merged")),
    ("the merge undone, clock (processor)", _change("parted")),
    ("withdrawn, clock (processor)", _change("removed")),
    ("first view with nothing kept", _view("new_view")),
    ("first view after a change", _view("changed_view")),
    ("Explore after a change", _view("changed_network")),
    ("first view, first of the day", _view("cold_view")),
    ("first view again", _view("warm_views")),
)  # fmt: skip
