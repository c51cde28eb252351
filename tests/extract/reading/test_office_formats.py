"""OpenDocument texts, books, RTF, old Word files, presentations: all text, tables as tables."""

import pytest

from extract.reading.failure import Unreadable
from extract.reading.formats import read_format
from extract.reading.media_types import DOCX, EPUB, ODT, PDF, PPTX, RTF
from extract.reading.office_tables import with_cells, with_rows, with_tabs, without_indents
from tests.office_files import epub, odt, odt_with_table, pptx, rtf_with_table
from tests.reading_files import pdf_of_rare_letters, zipped

ROWS = (("Name", "Body", "Country"), ("Talla  Uneborg", "", "Nepal"), ("Uzqa", "Réseau", "Mali"))


def blocks(content: bytes, kind: str) -> list[str]:
    pages = read_format(content, kind).pages
    return [line for page in pages for line in page.split("\n") if line.strip()]


def test_an_opendocument_text_loses_nothing_behind_a_mark_in_a_paragraph_or_cell() -> None:
    paragraph = (
        "One<text:s text:c='2'/>two<text:tab/>three<text:line-break/>four"
        "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Of the union."
        "</text:p></text:note-body></text:note> goes on."
    )
    cell = "<text:p>A<text:s/>b</text:p><text:p>c<text:line-break/>d</text:p>"
    table = (
        f"<table:table><table:table-header-rows><table:table-row><table:table-cell>{cell}"
        "</table:table-cell><table:table-cell><text:p>e</text:p></table:table-cell>"
        "</table:table-row></table:table-header-rows></table:table>"
    )
    content = odt(f"<text:h>Head</text:h><text:p>{paragraph}</text:p>{table}", title="A title")
    assert blocks(content, ODT) == [
        "Head", "One two three", "four goes on.", "Of the union.", "A b c d\te",
    ]  # fmt: skip
    assert read_format(content, ODT).title == "A title"


def test_boxes_of_text_in_a_paragraph_of_an_opendocument_text_stand_apart() -> None:
    box = "<text:p>Talla Uneborg</text:p><text:p>Uzqa</text:p>"
    shapes = "".join(f"<draw:{n}>{box}</draw:{n}>" for n in ("custom-shape", "g", "rect"))
    content = odt(f"<text:p>The{shapes} Union</text:p>")
    assert blocks(content, ODT) == ["The Union", *["Talla Uneborg", "Uzqa"] * 3]


def test_cells_that_reach_over_others_leave_an_opendocument_row_its_columns() -> None:
    covered = "<table:covered-table-cell/>"

    def cells(*texts: str) -> str:
        return "".join(f"<table:table-cell><text:p>{t}</text:p></table:table-cell>" for t in texts)

    rows = (
        cells("Members") + covered * 2,
        cells("Name", "Body", "Country"),
        cells("Talla Uneborg", "Reef Union", "Nepal"),
        cells("Uzqa Drusz") + covered + cells("Mali"),
    )
    table = "".join(f"<table:table-row>{row}</table:table-row>" for row in rows)
    assert blocks(odt(f"<table:table>{table}</table:table>"), ODT) == [
        "Members\t\t", "Name\tBody\tCountry", "Talla Uneborg\tReef Union\tNepal",
        "Uzqa Drusz\t\tMali",
    ]  # fmt: skip


def test_deletions_comments_and_numbers_of_notes_are_left_out_of_an_opendocument_text() -> None:
    body = (
        "<text:tracked-changes><text:p>Deleted</text:p></text:tracked-changes>"
        "<text:p>Kept<office:annotation><text:p>No</text:p></office:annotation> here</text:p>"
    )
    assert blocks(odt(body), ODT) == ["Kept here"]


def test_items_of_a_list_that_go_on_a_sentence_are_marked() -> None:
    item = "<text:list><text:list-item><text:p>wages;</text:p></text:list-item></text:list>"
    assert blocks(odt(item), ODT) == ["• wages;"]


@pytest.mark.parametrize("content", [odt_with_table, rtf_with_table])
def test_cells_are_parted_by_tabs_in_opendocument_and_rtf(content: object) -> None:
    assert callable(content)
    kind = ODT if content is odt_with_table else RTF
    assert blocks(content("Before", ROWS), kind) == [
        "Before", "Name\tBody\tCountry", "Talla Uneborg\t\tNepal", "Uzqa\tRéseau\tMali",
    ]  # fmt: skip


def test_a_protected_or_broken_opendocument_text_says_so() -> None:
    with pytest.raises(Unreadable, match="password"):
        read_format(odt("", manifest="<m><encryption-data/></m>"), ODT)
    with pytest.raises(Unreadable, match="damaged"):
        read_format(odt("<text:p>"), ODT)
    with pytest.raises(Unreadable, match="damaged"):
        read_format(odt("<text:span>" * 5_000 + "</text:span>" * 5_000), ODT)


def test_a_book_is_read_in_the_order_of_its_spine() -> None:
    second = "<html><body><p>And <b>Mali</b>.</p></body></html>"
    content = epub({"2.xhtml": second, "1.xhtml": "<p>In Nepal.</p>"}, title="A book")
    assert blocks(content, EPUB) == ["In Nepal.", "And Mali."]
    assert read_format(content, EPUB).title == "A book"


def test_notes_of_a_book_are_read_and_a_chapter_it_lacks_or_names_twice_does_no_harm() -> None:
    chapters = {"1.xhtml": "<p>In Nepal.</p><aside><p>Seen by Uzqa.</p></aside>"}
    spine = '<itemref idref="1.xhtml"/>'
    lacking = '<item id="lost" href="lost.xhtml"/>'
    content = epub(chapters, more_items=lacking, more_spine=f'<itemref idref="lost"/>{spine * 50}')
    assert blocks(content, EPUB) == ["In Nepal.", "Seen by Uzqa."]
    with pytest.raises(Unreadable, match="damaged"):
        read_format(epub({}, more_items=lacking, more_spine='<itemref idref="lost"/>'), EPUB)


@pytest.mark.parametrize("space", ["", "http://openebook.org/namespaces/oeb-package/1.0/"])
def test_a_book_of_another_version_of_the_format_is_read(space: str) -> None:
    assert blocks(epub({"1.xhtml": "<p>In Nepal.</p>"}, space=space), EPUB) == ["In Nepal."]


def test_a_book_whose_chapters_are_encrypted_says_so_and_one_with_closed_fonts_is_read() -> None:
    chapters = {"1.xhtml": "<p>In Nepal.</p>"}
    with pytest.raises(Unreadable, match="password"):
        read_format(epub(chapters, closed="1.xhtml"), EPUB)
    assert blocks(epub(chapters, closed="font.otf"), EPUB) == ["In Nepal."]


def test_each_slide_of_a_presentation_is_a_page() -> None:
    told = read_format(pptx(["We met in Lima.", "Then in Dakar."]), PPTX)
    assert [page.strip() for page in told.pages] == ["We met in Lima.", "Then in Dakar."]
    assert told.paged


def test_lines_that_are_no_rows_stay_as_they_are() -> None:
    assert with_cells("We met.\na b\nEnd", [[["a", "b"]]]) == "We met.\na\tb\nEnd"
    assert with_rows("Tel:\t\t123") == "Tel:\t\t123"
    assert with_rows("a\tb\nc") == "a\tb\nc"


@pytest.mark.parametrize(
    ("line", "rows"),
    [
        ("a\tb\t\tc\td\t\t", ["a\tb", "c\td", ""]),
        ("a\tb\tc\t\td\t\tf", ["a\tb\tc", "d\t\tf"]),
        ("a\t\tc\t\td\te\tf", ["a\t\tc", "d\te\tf"]),
    ],
)
def test_rows_of_an_old_word_file_are_told_by_their_length(line: str, rows: list[str]) -> None:
    assert with_rows(line).split("\n") == rows


def test_rows_whose_cells_reach_over_others_are_told_by_two_tabs_or_by_the_table() -> None:
    line = "Name\tBody\tState\t\tMembers\t\tUzqa\tReef Net\tPeru\t\tTalla\tMali\t\tGuests"
    told = ["Name\tBody\tState", "Members\t\t", "Uzqa\tReef Net\tPeru", "Talla\tMali", "Guests\t\t"]
    assert with_rows(line).split("\n") == told
    table = [["Name", "Body", "State"], ["Members"], ["", "Reef Net", "Peru"]]
    lines = "Name Body State\nMembers\n Reef Net Peru"
    assert with_cells(lines, [table]) == "Name\tBody\tState\nMembers\t\t\n\tReef Net\tPeru"


def test_tabs_that_set_a_line_in_are_no_cells() -> None:
    text = "\tThe network met.\t\n\tReef Net\tPeru\t\nEnd"
    assert without_indents(text) == "The network met.\n\tReef Net\tPeru\nEnd"


def test_cells_of_a_word_file_that_reach_over_others_leave_a_row_its_columns() -> None:
    def cell(text: str, more: str = "") -> str:
        return f"<w:tc><w:tcPr>{more}</w:tcPr><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>"

    wide = '<w:gridSpan w:val="2"/>'
    rows = (
        cell("Members", '<w:gridSpan w:val="3"/>'),
        cell("Nepal", '<w:vMerge w:val="restart"/>') + cell("Uzqa") + cell("Reef Net"),
        cell("", "<w:vMerge/>") + cell("Talla") + cell("Harbour"),
        '<w:trPr><w:gridBefore w:val="1"/></w:trPr>' + cell("Drusz") + cell("Reef Net"),
        cell("Yebra", wide) + cell("Reef Net"),
    )
    table = "".join(f"<w:tr>{row}</w:tr>" for row in rows)
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    document = f'<w:document xmlns:w="{space}"><w:body><w:tbl>{table}</w:tbl></w:body></w:document>'
    content = zipped({"word/document.xml": document.encode()})
    assert blocks(content, DOCX) == [
        "Members\t\t", "Nepal\tUzqa\tReef Net", "\tTalla\tHarbour", "\tDrusz\tReef Net",
        "Yebra\t\tReef Net",
    ]  # fmt: skip


def test_hidden_words_are_left_out_of_word_files_and_opendocument_texts() -> None:
    runs = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>Uzqenka</w:t></w:r>"
    shown = '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>Shown</w:t></w:r>'
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    document = (
        f'<w:document xmlns:w="{space}"><w:body><w:p>{runs}{shown}</w:p></w:body></w:document>'
    )
    assert blocks(zipped({"word/document.xml": document.encode()}), DOCX) == ["Shown"]
    styles = "urn:oasis:names:tc:opendocument:xmlns:style:1.0"
    hides = '<s:text-properties text:display="none"/>'
    style = f'<s:style xmlns:s="{styles}" s:name="T1">{hides}</s:style>'
    spans = '<text:span text:style-name="T1">Uzqenka</text:span> shown'
    assert blocks(odt(f"{style}<text:p>Now{spans}</text:p>"), ODT) == ["Now shown"]


@pytest.mark.parametrize(
    ("paragraph", "told"),
    [
        ("Talla Uneborg\tReef Union\t\tPeru", "Talla Uneborg\tReef Union\tPeru"),
        ("1.\tTalla Uneborg\tReef Union", "1. Talla Uneborg\tReef Union"),
        ("1.\tThe network met.", "1. The network met."),
        ("\tThe network met.", "The network met."),
        ("The network met\tin Lima.", "The network met in Lima."),
        (
            "The network\t" + "Met in Lima. " * 30,
            "The network " + "Met in Lima. " * 29 + "Met in Lima.",
        ),
    ],
)
def test_tabs_of_a_paragraph_part_cells_or_set_text_in(paragraph: str, told: str) -> None:
    assert with_tabs(paragraph) == told


def test_letters_that_a_printed_page_counts_as_two_are_read() -> None:
    content = pdf_of_rare_letters("xyz Reef x Union", {"x": "😀", "y": "\U0001d413", "z": "é"})
    assert blocks(content, PDF) == ["😀\U0001d413é Reef 😀 Union"]
