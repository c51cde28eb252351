"""What two groups of entities have in common, as matrix and bands draw it: plain values."""

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from typing import NamedTuple

from graph.figures.figure_sources import MOST_SOURCES, Source, cited, fewer
from graph.figures.figure_spec import FigureFailure, FigureSpec
from graph.figures.figure_words import Words
from graph.figures.findings import called, sentence, words_of


class Entry(NamedTuple):
    """A row or a column: an entity, and the documents that name it or what is within it.

    Attributes:
        wider: Whether some of these name only what is narrower or within it.
    """

    entity_id: str
    label: str
    kind: str
    documents: int
    wider: bool = False


class Cell(NamedTuple):
    """What a row and a column have in common.

    Attributes:
        documents: Documents that name both.
        expected: As many as there would be by chance; None where that was not worked out.
        gap: Whether there are far fewer than expected.
    """

    documents: int
    expected: float | None = None
    gap: bool = False


@dataclass(frozen=True, slots=True)
class PairsData:
    """Rows, columns and the cells between them.

    Attributes:
        rows: In the order of the matrix; bands put them where few cross.
        columns: As rows.
        cells: By ids of row and column; those without documents may be missing.
        documents: Of the selection that was counted.
        left_out: Rows and columns that there was no room for.
        sources: What cells rest on, numbered; `behind` holds ids of row and column.
        of_gaps: Whether it is about what is missing: the rest is then grey.
    """

    rows: tuple[Entry, ...]
    columns: tuple[Entry, ...]
    cells: Mapping[tuple[str, str], Cell]
    documents: int
    left_out: tuple[int, int] = (0, 0)
    sources: tuple[Source, ...] = ()
    of_gaps: bool = False

    def of(self, row: Entry, column: Entry) -> Cell:
        """Return a cell, an empty one where nothing is known."""
        return self.cells.get((row.entity_id, column.entity_id), Cell(0))

    def within(self, rows: int, columns: int) -> "PairsData":
        """Return the first so many rows and columns; the rest is counted as left out."""
        over = max(0, len(self.rows) - rows), max(0, len(self.columns) - columns)
        return replace(
            self,
            rows=self.rows[:rows],
            columns=self.columns[:columns],
            left_out=(self.left_out[0] + over[0], self.left_out[1] + over[1]),
        )

    def called(self, name: Callable[[str, str], str]) -> "PairsData":
        """Return it with names from the id and label of each row and column."""
        rows, columns = (
            tuple(each._replace(label=name(each.entity_id, each.label)) for each in entries)
            for entries in (self.rows, self.columns)
        )
        return replace(self, rows=rows, columns=columns)

    def without_gaps(self) -> "PairsData":
        """Return it without the cells that tell what is missing."""
        kept = {ends: cell for ends, cell in self.cells.items() if not cell.gap}
        return replace(self, cells=kept)

    def fullest(self, most: int, kept: Collection[str] = ()) -> "PairsData":
        """Return the cells that most documents are in, with their rows and columns and `kept`."""
        ends = self.cells_drawn()[:most]
        rows, columns = (
            tuple(
                each
                for each in entries
                if each.entity_id in kept or any(pair[end] == each.entity_id for pair in ends)
            )
            for end, entries in enumerate((self.rows, self.columns))
        )
        left = (
            self.left_out[0] + len(self.rows) - len(rows),
            self.left_out[1] + len(self.columns) - len(columns),
        )
        cells = {each: self.cells[each] for each in ends}
        return replace(self, rows=rows, columns=columns, cells=cells, left_out=left)

    def each_once(self) -> "PairsData":
        """Return it with one cell for each two, where rows and columns share entities."""
        cells: dict[tuple[str, str], Cell] = {}
        for ends, cell in self.cells.items():
            if ends[::-1] not in cells:
                cells[ends] = cell
        return replace(self, cells=cells)

    def ids(self) -> frozenset[str]:
        """Return the ids of all rows and columns."""
        return frozenset(each.entity_id for each in (*self.rows, *self.columns))

    def cells_drawn(self) -> list[tuple[str, str]]:
        """Return the ids of row and column of each cell with documents, the fullest first."""
        drawn = (
            (row.entity_id, column.entity_id)
            for row in self.rows
            for column in self.columns
            if not self.of(row, column).gap and self.of(row, column).documents
        )
        return sorted(drawn, key=lambda ends: (-self.cells[ends].documents, ends))

    def citable(self) -> tuple[Source, ...]:
        """Return the sources of what is drawn, as many as there is room for below it."""
        return fewer(cited(self.cells_drawn(), self.sources), MOST_SOURCES)

    def told_sources(self, printed: AbstractSet[tuple[str, ...]], words: Words) -> str:
        """Return how the numbers of sources are to be read, or why there are none."""
        if not self.sources:
            return ""
        if not printed:
            return words.no_numbers
        return words.numbered if printed >= {*self.cells_drawn()} else words.numbered_some

    def finding(self, spec: FigureSpec) -> str:
        """Return what the fullest cell says, of what stands out if anything does.

        Where no cell is full, or it is about gaps, what the cell says that most is missing in.
        """
        words = words_of(spec)
        label = self._told(words)
        full = sorted(self.cells_drawn(), key=lambda ends: not {*ends} & {*spec.highlights})
        if full and not self.of_gaps:
            told = words.listed([label[each] for each in full[0]])
            number = words.number(self.cells[full[0]].documents)
            total = words.counted(self.documents, words.documents)
            if max(self.cells[each].documents for each in full) == 1 < self.documents:
                return words.finding_single.format(total)
            return sentence(words.finding_pairs.format(told, number, total))
        return next(self._missing(words), words.figure_of["matrix"])

    def _told(self, words: Words) -> dict[str, str]:
        """Return what rows and columns are called in a sentence, and what else they count."""
        entries = (*self.rows, *self.columns)
        return {
            each.entity_id: words.counting(called(each.label), each.kind, wider=each.wider)
            for each in entries
        }

    def _missing(self, words: Words) -> Iterator[str]:
        """Yield the gaps in words, the one with most expected first."""
        label = self._told(words)
        gaps = [ends for ends, cell in self.cells.items() if cell.gap and {*ends} <= label.keys()]
        for ends in sorted(gaps, key=lambda ends: (-(self.cells[ends].expected or 0), ends)):
            cell, told = self.cells[ends], words.listed([label[each] for each in ends])
            found = words.counted(cell.documents, words.documents)
            expected = words.number(round(cell.expected or 0))
            yield sentence(words.finding_gap.format(told, found, expected))

    def kinds(self) -> list[str]:
        """Return the kinds of the rows, then of the columns, each once."""
        return list(dict.fromkeys(each.kind for each in (*self.rows, *self.columns)))

    def told_left_out(self, words: Words) -> list[str]:
        """Return what there was no room for, in words."""
        left: dict[str, int] = {}
        for number, group in zip(self.left_out, (self.rows, self.columns), strict=True):
            if group:
                kind = group[0].kind
                left[kind] = min(number, left.get(kind, number))
        return [words.counted(number, words.kinds[kind]) for kind, number in left.items() if number]

    def subtitle(self, words: Words) -> str:
        """Return how much of what is drawn, in how many documents."""
        kind_of = {each.entity_id: each.kind for each in (*self.rows, *self.columns)}
        told = [
            words.counted(number, words.kinds[kind])
            for kind, number in Counter(kind_of.values()).items()
        ]
        documents = words.counted(self.documents, words.documents)
        return f"{words.listed(told)} {words.in_documents.format(documents)}"

    def strongest(self, words: Words, most: int = 8) -> str:
        """Return the fullest cells and the largest gaps in words, for who cannot see them."""
        named = self._told(words)
        full = self.each_once().cells_drawn()
        told = (
            f"{named[row]} – {named[column]} "
            f"({words.counted(self.cells[row, column].documents, words.documents)})"
            for row, column in full[:most]
        )
        missing = [*self._missing(words)][:most]
        parts = [f"{words.strongest} {words.between.join(told)}."] if full else []
        return " ".join([*parts, *([f"{words.between.join(missing)}."] if missing else [])])


def checked(data: PairsData) -> None:
    """Refuse data that nothing could be seen in, in one line.

    Raises:
        FigureFailure: No row, no column, or no document between them.
    """
    if not any(cell.documents or cell.gap for cell in data.cells.values()):
        raise FigureFailure("there is nothing to draw: no document names two of what was chosen")
