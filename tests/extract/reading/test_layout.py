"""Pages to text: paragraphs whole, headings apart, boilerplate marked, spans right."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.reading.characters import clean_characters
from extract.reading.layout import LaidOut, lay_out_lines, lay_out_pages
from extract.reading.wrapping import put_together

WRAPPED = (
    "The Committee welcomed the ratification by the State of the Convention on the Rights\n"
    "of Migrant Workers and encouraged it to take steps against debt bondage in fisheries\n"
    "and domestic work."
)


def marked(laid_out: LaidOut) -> list[str]:
    return [laid_out.text[span.start : span.end] for span in laid_out.boilerplate]


def test_wrapped_lines_become_one_paragraph() -> None:
    assert lay_out_pages([WRAPPED]).text == WRAPPED.replace("\n", " ")


@pytest.mark.parametrize(
    "entries",
    [
        "UZQENA Kossi, Ministère de l'Action sociale, Lomé\nDRUSZ Mariama, ONG Quay, Conakry\n"
        "YEBRA, Rosine, Terre des hommes, Cotonou",
        "Talla Uneborg (Ms.), Harbour Circle, Warsaw\nPhilo Secunda, Lantern Network, Lisbon Sea",
    ],
)
def test_entries_of_a_list_are_not_put_together_however_long_they_are(entries: str) -> None:
    assert lay_out_pages([entries]).text.split() == entries.split()
    assert lay_out_pages([entries]).text.count("\n") >= entries.count("\n")


def test_a_paragraph_after_the_last_bullet_stands_apart() -> None:
    bullets = (
        "• prohibit the charging of recruitment fees to workers, and publish the list\n"
        "of licensed agencies;\n"
        "• make compensation available to workers who have already returned to home.\n"
    )
    paragraphs = lay_out_pages([bullets + WRAPPED]).text.split("\n\n")
    assert paragraphs[1].endswith("returned to home.")
    assert paragraphs[2].startswith("The Committee welcomed")


def test_a_heading_over_two_lines_is_whole_where_the_title_says_so() -> None:
    page = f"Consultation on Recruitment\nFees and Debt Bondage\nHarbour Circle\n{WRAPPED}"
    title = "Consultation on Recruitment Fees and Debt Bondage"
    paragraphs = lay_out_pages([page], title).text.split("\n\n")
    assert paragraphs[:2] == [title, "Harbour Circle"]


@pytest.mark.parametrize(
    ("left", "right", "elsewhere", "whole"),
    [
        ("mi", "grant", "", "migrant"),
        ("so", "cial", "", "social"),
        ("pro", "tection", "", "protection"),
        ("mi", "grant", "migrants and a grant", "migrant"),
        ("so", "called", "called", "so-called"),
        ("anti", "trafficking", "", "anti-trafficking"),
    ],
)
def test_a_prefix_keeps_its_hyphen_where_it_is_one(
    left: str, right: str, elsewhere: str, whole: str
) -> None:
    words = frozenset(elsewhere.split())
    assert put_together(f"the {left}-", f"{right} of it", words) + right == f"the {whole}"


def test_a_heading_does_not_flow_into_the_paragraph() -> None:
    assert lay_out_pages([f"Introduction\n{WRAPPED}"]).text.split("\n\n")[0] == "Introduction"


def test_a_sentence_cut_by_a_page_is_whole_and_its_pages_are_right() -> None:
    last = "The consultation in Kathmandu brought together the members of the regional"
    first = "network and their allies in five countries, who spoke about the rights of workers."
    laid_out = lay_out_pages([f"Working paper\n{WRAPPED}\n{last}", f"{first}\n{WRAPPED}"])
    assert "members of the regional network and their allies" in laid_out.text
    second = laid_out.pages[1].span
    assert laid_out.text[second.start :].startswith("network and their allies")


PLACES = ("Kathmandu", "Lisbon", "Bangkok", "Bogota", "Dakar", "Lima")


def test_headers_and_page_numbers_are_marked_and_do_not_cut_sentences() -> None:
    pages = [
        f"Paper 12/{number}\n{number}\nto the meeting in {place}. It ended after two days and "
        f"agreed upon a plan.\nThe members from {place} went on by train with those of the network"
        for number, place in enumerate(PLACES, 1)
    ]
    laid_out = lay_out_pages(pages)
    assert marked(laid_out) == [
        line for number in range(1, 7) for line in (f"Paper 12/{number}", f"{number}")
    ]
    assert "those of the network to the meeting in Lisbon" in laid_out.text


def test_left_and_right_footers_are_found() -> None:
    pages = [
        f"A text about {place}.\nIt was held in {place}.\n{f'{n} Paper' if n % 2 else f'Paper {n}'}"
        for n, place in enumerate(PLACES, 1)
    ]
    assert marked(lay_out_pages(pages)) == [
        "1 Paper",
        "Paper 2",
        "3 Paper",
        "Paper 4",
        "5 Paper",
        "Paper 6",
    ]


def test_a_line_that_stands_once_is_no_boilerplate() -> None:
    assert (
        marked(lay_out_pages(["First page here.", "Second one there.", "Third, and last."])) == []
    )


@pytest.mark.parametrize(
    ("line", "following", "expected"),
    [
        ("victims of traf-", "ficking in persons", "victims of trafficking in persons"),
        ("roundtable for Asia-", "Pacific states", "roundtable for Asia-Pacific states"),
        ("in their anti-", "trafficking work", "in their anti-trafficking work"),
        ("allies and non-", "governmental bodies", "allies and non-governmental bodies"),
        ("carefully re\x02", "examined rules", "carefully re-examined rules"),
        ("a long- and short-", "term plan", "a long- and short-term plan"),
        ("both short-", "and long-term plans", "both short- and long-term plans"),
        ("in 2019-", "2020 the plan", "in 2019-2020 the plan"),
        ("lucha contra la tra-", "ta de personas", "lucha contra la trata de personas"),
    ],
)
def test_hyphens_at_line_ends_are_undone_or_kept(line: str, following: str, expected: str) -> None:
    assert lay_out_pages([f"{line}\n{following}"]).text == expected


@pytest.mark.parametrize(
    ("words", "hyphen"),
    [({"sea-farers"}, "-"), ({"seafarers"}, ""), (set(), "")],
)
def test_what_the_document_writes_elsewhere_decides_about_a_hyphen(
    words: set[str], hyphen: str
) -> None:
    assert put_together("sea-", "farers", frozenset(words)) == f"sea{hyphen}"


def test_bullets_and_numbered_paragraphs_stay_apart() -> None:
    text = (
        "The meeting asked for:\n• a ban on recruitment fees;\n• more inspectors\n(a) one\n2. Two"
    )
    assert lay_out_pages([text]).text.split("\n\n") == text.split("\n")


def test_dots_of_a_table_of_contents_become_a_tab() -> None:
    assert lay_out_pages(["Introduction.................. 3"]).text == "Introduction\t3"


def test_lines_of_files_without_print_stay_lines() -> None:
    assert lay_out_lines(["One\n\n\nTwo\nThree  four"]).text == "One\n\nTwo\nThree four"


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("a\r\nb\rc\u2028d\x0ce", "a\nb\nc\nd\ne"),
        ("traf\u00adficking", "trafficking"),
        ("of\ufb01ce \ufb02ow", "office flow"),
        ("\uf02a\uf031\uf034 code", " code"),
        ("\uf0b7 point", "• point"),
        ("a\u00a0b\u202fc", "a b c"),
        ("x\u202ey\u200bz\ufeff\x00", "xyz"),
        ("e\u0301", "é"),
        (
            "said _Uzqa Drusz_ and __Eb__, not a_b_c or ____",
            "said Uzqa Drusz and Eb, not a_b_c or ____",
        ),
        ("\ud800a", "a"),
    ],
)
def test_characters_are_cleaned(raw: str, clean: str) -> None:
    assert clean_characters(raw) == clean


PAGES = st.lists(
    st.text(alphabet=st.sampled_from("abcDE 12.-\n\n•\x02\t,"), max_size=200), max_size=6
)


@given(PAGES)
def test_pages_follow_one_another_and_cover_the_text(pages: list[str]) -> None:
    laid_out = lay_out_pages([clean_characters(page) for page in pages])
    assert [page.number for page in laid_out.pages] == sorted({p.number for p in laid_out.pages})
    if laid_out.text:
        assert laid_out.pages[0].span.start == 0
        assert laid_out.pages[-1].span.end == len(laid_out.text)
    for page, following in zip(laid_out.pages, laid_out.pages[1:], strict=False):
        assert page.span.end == following.span.start


@given(PAGES)
def test_no_letter_is_lost_or_moved_within_a_page(pages: list[str]) -> None:
    for page in pages:
        kept = "".join(filter(str.isalnum, lay_out_pages([page]).text))
        assert kept == "".join(filter(str.isalnum, page))


@pytest.mark.parametrize("unit", ["a", " ", ".", "-", "1. ", "•", "\t", ". ", "a-"])
def test_a_hostile_line_costs_no_more_than_its_length(unit: str) -> None:
    assert seconds_for(unit * (1_000_000 // len(unit))) < 10


@pytest.mark.parametrize("unit", ["a-\n", "\x02", "\n", "a\n", "1\n"])
def test_many_short_lines_cost_no_more_than_their_number(unit: str) -> None:
    assert seconds_for(unit * 50_000) < 10


def seconds_for(text: str) -> float:
    started = time.process_time()
    lay_out_pages([clean_characters(text)])
    return time.process_time() - started


def test_columns_that_spaces_part_are_cells() -> None:
    table = "Name         Organisation\nUzqa Lho     Reef Net\n\nNo.  Name  Age\n1  Uzqa  17"
    assert lay_out_lines([table]).text == (
        "Name\tOrganisation\nUzqa Lho\tReef Net\n\nNo.\tName\tAge\n1\tUzqa\t17"
    )
    prose = "The  Circle  met.  It  left.  Then came Uzqa."
    assert lay_out_lines([prose]).text == "The Circle met. It left. Then came Uzqa."


@pytest.mark.parametrize("mark", [" | ", " - ", " – "])
def test_rows_that_the_same_marks_cut_are_lines_of_their_own(mark: str) -> None:
    rows = [mark.join(row) for row in (("Uzqa Lho", "Harbour Reef", "Peru"), ("Be", "Net", "Mali"))]
    full = "We met in the harbour of Lima and spoke of wages and of the fees of agencies."
    text = "\n".join([full, full, *rows, *rows])
    assert lay_out_pages([text]).text.split("\n\n")[-4:] == [*rows, *rows]
