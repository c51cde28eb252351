"""Reads web pages: the text without navigation, scripts and footer, and what `<meta>` tells."""

import re
from html.parser import HTMLParser

from extract.reading.plain_text import decode
from extract.reading.raw_text import RawText
from extract.reading.table_grid import Grid


def _tags(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


SKIPPED = _tags("script style nav footer aside form template noscript svg select button iframe")
BOOK_SKIPPED = SKIPPED - _tags("footer aside form")
"""What is left out of a page, and of a chapter of a book, whose notes are `<aside>`."""

_BLOCKS = _tags(
    """p div section article main header h1 h2 h3 h4 h5 h6 ul ol dl table blockquote pre hr
    figure figcaption address fieldset details summary center body title li tr dt dd caption"""
)
_CELLS = _tags("td th")
_ROWS = _tags("td th tr table")
_WHITE = re.compile(r"\s+")
_CHARSET = re.compile(
    rb"<meta[^>]{0,200}?charset\s{0,5}=\s{0,5}[\"']?\s{0,5}([\w.:-]{1,40})", re.IGNORECASE
)
_PUBLISHERS = ("citation_publisher", "dc.publisher", "dcterms.publisher", "og:site_name")
_DATES = (
    "citation_publication_date",
    "article:published_time",
    "dcterms.issued",
    "dc.date.issued",
    "dc.date",
    "datepublished",
)
_LONGEST_CELL = 400
"""Characters of a cell whose lines are put together; longer ones hold text laid out by tables."""

_DEEPEST = 100
"""Skipped elements nested deeper are counted no further: broken pages do not close them."""


def read_html(content: bytes, skipped: frozenset[str] = SKIPPED) -> RawText:
    """Return the text of a web page, blocks apart by a blank line, table cells by a tab.

    Args:
        content: The page.
        skipped: Elements whose text is left out.
    """
    charset = _CHARSET.search(content[:4096])
    reader = _PageReader(skipped)
    text = decode(content, charset[1].decode("ascii") if charset else None)
    reader.feed(_without_open_end(text))
    reader.close()
    meta = reader.meta
    return RawText(
        pages=(reader.text(),),
        title=meta.get("og:title") or reader.title() or None,
        publisher=next((meta[name] for name in _PUBLISHERS if meta.get(name)), None),
        issued=next((meta[name] for name in _DATES if meta.get(name)), None),
    )


def _without_open_end(text: str) -> str:
    """Return `text` up to an endless comment or tag, quadratic work for the parser."""
    for opening, closing in (("<!--", "-->"), ("<", ">")):
        start = text.find(opening, text.rfind(closing) + 1)
        text = text if start < 0 else text[:start]
    return text


class _PageReader(HTMLParser):
    """Collects the pieces of text that a reader of the page would see as its content."""

    def __init__(self, skipped: frozenset[str]) -> None:
        super().__init__(convert_charrefs=True)
        self._skipped = skipped
        self.meta: dict[str, str] = {}
        self._pieces: list[str] = []
        self._title: list[str] = []
        self._skipping: list[str] = []
        self._in_title = False
        self._cells: list[int | None] = []
        self._grids: list[Grid] = []

    def text(self) -> str:
        return "".join(self._pieces)

    def title(self) -> str:
        return " ".join("".join(self._title).split())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "meta":
            self._note(dict(attrs))
        elif tag in self._skipped and len(self._skipping) < _DEEPEST:
            self._skipping.append(tag)
        elif tag == "title":
            self._in_title = not self._title
        self._part_cells(tag)
        self._separate(tag)
        if self._skipping or not self._cells:
            return
        if tag == "tr":
            self._grids[-1].begin_row()
        elif tag in _CELLS:
            spans = dict(attrs)
            tabs = self._grids[-1].tabs_before(spans.get("colspan"), spans.get("rowspan"))
            self._pieces.append("\t" * tabs)
            self._cells[-1] = len(self._pieces)

    def handle_endtag(self, tag: str) -> None:
        if tag in self._skipping:
            del self._skipping[self._skipping.index(tag) :]
        elif tag == "title":
            self._in_title = False
        if tag in _ROWS:
            self._end_cell()
        if tag == "tr" and self._grids and not self._skipping:
            self._pieces.append("\t" * self._grids[-1].tabs_behind())
        if tag == "table" and self._cells:
            self._cells.pop()
            self._grids.pop()
        if tag in _BLOCKS:
            self._separate(tag)

    def handle_data(self, data: str) -> None:
        if self._in_title:
            self._title.append(data)
        elif not self._skipping:
            self._pieces.append(_WHITE.sub(" ", data))

    def _part_cells(self, tag: str) -> None:
        """Note what a tag that opens does to the cells of open tables: the last begins where?"""
        if tag == "table" and len(self._cells) < _DEEPEST:
            if self._cells:
                self._cells[-1] = None  # a cell that holds a table lays out a page
            self._cells.append(None)
            self._grids.append(Grid())
        elif tag in _ROWS:
            self._end_cell()

    def _end_cell(self) -> None:
        """Put the lines of a short cell together, so that a row stays one."""
        begin = self._cells[-1] if self._cells else None
        if begin is not None:
            text = "".join(self._pieces[begin:])
            if len(text) <= _LONGEST_CELL:
                self._pieces[begin:] = [" ".join(text.split())]
            self._cells[-1] = None

    def _separate(self, tag: str) -> None:
        if self._skipping:
            return
        if tag in _BLOCKS:
            self._pieces.append("\n\n")
        elif tag == "br":
            self._pieces.append("\n")
        elif tag in _CELLS and not self._cells:
            self._pieces.append("\t")

    def _note(self, attributes: dict[str, str | None]) -> None:
        name = attributes.get("name") or attributes.get("property") or attributes.get("itemprop")
        content = " ".join((attributes.get("content") or "").split())
        if name and content:
            self.meta.setdefault(name.lower(), content[:500])
