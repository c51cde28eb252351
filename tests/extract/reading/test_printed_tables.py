"""Rows of printed tables are told by where words stand, and prose is left as it is."""

import time
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.reading.characters import HYPHEN
from extract.reading.printed_tables import lines_of
from extract.reading.printed_words import PrintedWord, whole_words

HEIGHT = 12.0
LETTER, SPACE = 5.0, 3.0


def line(left: float, bottom: float, text: str, space: float = SPACE) -> list[PrintedWord]:
    """Return the words of a line that begins at a place."""
    words: list[PrintedWord] = []
    for word in text.split():
        right = left + LETTER * len(word)
        words.append(PrintedWord(word, left, bottom, right, bottom + HEIGHT, not words))
        left = right + space
    return words


def cell(left: float, top: float, *lines: str) -> list[PrintedWord]:
    return [w for n, text in enumerate(lines) for w in line(left, top - 14 * n, text)]


def page(*parts: Sequence[PrintedWord]) -> list[PrintedWord]:
    return [word for part in parts for word in part]


def test_a_row_is_one_line_with_its_wrapped_cells_whole() -> None:
    words = page(
        cell(70, 700, "Name"), cell(200, 700, "Body"), cell(330, 700, "Country"),
        cell(70, 680, "Talla", "Uneborg"), cell(200, 680, "Reef Union"), cell(330, 680, "Nepal"),
        cell(70, 640, "Uzqa"), cell(200, 640, "Harbour", "Women's", "Net"), cell(330, 640, "Kenya"),
    )  # fmt: skip
    assert lines_of(words) == [
        "Name\tBody\tCountry",
        "Talla Uneborg\tReef Union\tNepal",
        "Uzqa\tHarbour Women's Net\tKenya",
    ]


@pytest.mark.parametrize("down", [14, 28])
def test_cells_that_stand_in_the_middle_or_at_the_foot_of_theirs_are_of_the_row(down: int) -> None:
    words = page(
        cell(70, 700, "Talla", "Uneborg", "Drusz"), cell(200, 700 - down, "Nepal"),
        cell(70, 640, "Uzqa"), cell(200, 640, "Kenya"),
        cell(70, 620, "Phlou"), cell(200, 620, "Mali"),
    )  # fmt: skip
    assert lines_of(words) == ["Talla Uneborg Drusz\tNepal", "Uzqa\tKenya", "Phlou\tMali"]


def test_cells_below_an_empty_one_keep_their_column() -> None:
    words = page(
        cell(70, 700, "State"), cell(200, 700, "Name"), cell(330, 700, "Body"),
        cell(70, 680, "Members"),
        cell(70, 660, "Nepal"), cell(200, 660, "Uzqa"), cell(330, 660, "Reef Net"),
        cell(200, 640, "Talla"), cell(330, 640, "Harbour"),
        cell(70, 620, "Peru"), cell(330, 620, "Reef Net"),
        cell(70, 600, "Mali"), cell(200, 600, "Yebra"), cell(330, 600, "Harbour"),
        cell(200, 580, "Drusz"),
    )  # fmt: skip
    assert lines_of(words) == [
        "State\tName\tBody", "Members\t\t", "Nepal\tUzqa\tReef Net", "\tTalla\tHarbour",
        "Peru\t\tReef Net", "Mali\tYebra\tHarbour", "\tDrusz",
    ]  # fmt: skip


def test_the_fullest_row_near_by_tells_the_columns() -> None:
    words = page(
        cell(70, 700, "State"), cell(200, 700, "Name"),
        cell(330, 700, "Body"), cell(460, 700, "Age"),
        cell(200, 680, "Uzqa"), cell(330, 680, "Reef Net"), cell(460, 680, "17"),
        cell(330, 660, "Harbour"), cell(460, 660, "19"),
    )  # fmt: skip
    assert lines_of(words) == [
        "State\tName\tBody\tAge", "\tUzqa\tReef Net\t17", "\t\tHarbour\t19",
    ]  # fmt: skip


def test_columns_that_hardly_more_than_a_space_parts_are_told_by_where_they_begin() -> None:
    rows = [
        ("Nepal", "Uzqa Lho", "Reef"),
        ("Bénin", "Tal Drusz", "Well"),
        ("Gabon", "Yeb Ka", "Net"),
    ]
    words = page(
        line(70, 740, "The table of the members of the network who met in the town of Lima"),
        *(
            [*line(70, 700 - 20 * n, a), *line(100, 700 - 20 * n, b), *line(150, 700 - 20 * n, c)]
            for n, (a, b, c) in enumerate(rows)
        ),
    )
    assert lines_of(words)[1:] == ["\t".join(row) for row in rows]


def test_what_stands_above_a_table_is_no_line_of_its_first_cell() -> None:
    words = page(
        line(70, 714, "Those who took part in the meeting of the network in Lima in May"),
        cell(70, 700, "Talla Uneborg"), cell(200, 700, "Nepal"),
        cell(70, 680, "Uzqa Drusz"), cell(200, 680, "Kenya"),
    )  # fmt: skip
    assert lines_of(words)[1:] == ["Talla Uneborg\tNepal", "Uzqa Drusz\tKenya"]


def test_a_heading_as_near_to_a_form_as_its_lines_are_to_each_other_is_no_cell() -> None:
    rows = [("Name:", "Uzqa"), ("Age:", "17"), ("From:", "Lima")]
    words = page(
        line(70, 714, "Report"),
        *(page(line(70, 700 - 14 * n, a), [line(200, 700 - 14 * n, b)[0]._replace(breaks=False)])
          for n, (a, b) in enumerate(rows)),
    )  # fmt: skip
    assert lines_of(words) == ["Report", *("\t".join(row) for row in rows)]


def test_the_widest_cell_of_a_column_is_parted_from_the_next_though_little_room_is_left() -> None:
    words = page(
        *(
            page(cell(70, 700 - 20 * n, "Reef Union"), cell(200, 700 - 20 * n, "Nepal"))
            for n in range(3)
        ),
        [*line(70, 640, "Abcdefgh Abcdefgh Abcdefg"), *line(200, 640, "Kenya")],
    )
    assert lines_of(words)[-1] == "Abcdefgh Abcdefgh Abcdefg\tKenya"


@pytest.mark.parametrize("marker", ["12.", "•", "(a)", "3"])
def test_a_number_or_bullet_before_text_makes_no_column(marker: str) -> None:
    paragraphs = [
        page(
            line(70, 700 - 40 * n, marker),
            line(100, 700 - 40 * n, "The network met in Lima and spoke of wages")[:1],
            [w._replace(breaks=False) for w in line(100, 700 - 40 * n, "The network met")[1:]],
            line(70, 686 - 40 * n, "and of fees."),
        )
        for n in range(3)
    ]
    told = lines_of(page(*paragraphs))
    assert told == [f"{marker} The network met", "and of fees."] * 3


def test_numbers_in_columns_are_cells() -> None:
    rows = [("8", "79", "24"), ("3", "28", "9")]
    words = page(
        *(
            cell(x, 700 - 20 * n, text)
            for n, row in enumerate(rows)
            for x, text in zip((70, 170, 270), row, strict=True)
        )
    )
    assert lines_of(words) == ["8\t79\t24", "3\t28\t9"]


def test_lines_that_are_set_to_a_width_make_no_columns() -> None:
    texts = ("We met in Lima", "and spoke of wages", "for women at sea", "in many a port town")
    words = page(*(line(70, 700 - 14 * n, text, space=11 + n) for n, text in enumerate(texts)))
    assert lines_of(words) == list(texts)


def test_the_number_of_a_note_stays_in_its_line() -> None:
    before, behind = line(70, 700, "as told by members"), line(172, 700, "of the network")
    note = PrintedWord("1", 163, 705, 166, 712, breaks=True)
    assert lines_of([*before, note, *behind]) == ["as told by members 1 of the network"]


def letters(words: Sequence[PrintedWord]) -> list[PrintedWord]:
    return [
        PrintedWord(letter, left, word.bottom, left + LETTER, word.top, breaks=True)
        for word in words
        for at, letter in enumerate(word.text)
        for left in [word.left + LETTER * at]
    ]


def test_letters_that_the_file_has_in_lines_of_their_own_are_words() -> None:
    words = page(
        cell(70, 700, "Talla Uneborg of the", f"non{HYPHEN}profit union"), cell(220, 700, "Mali")
    )
    apart = letters(words[:-1]) + words[-1:]
    assert [word.text for word in whole_words(apart)] == [
        "Talla", "Uneborg", "of", "the", "non-profit", "union", "Mali",
    ]  # fmt: skip
    assert lines_of(list(whole_words(letters(line(70, 700, "Talla Uneborg"))))) == ["Talla Uneborg"]


def test_any_number_of_letters_of_one_word_takes_a_time_that_grows_with_it() -> None:
    started = time.process_time()
    (word,) = whole_words(letters([PrintedWord("x" * 200_000, 0, 0, 0, HEIGHT)]))
    assert len(word.text) == 200_000
    assert time.process_time() - started < 5


def test_words_below_each_other_or_raised_stay_apart() -> None:
    words = [PrintedWord("Reef", 70, 700, 90, 712), PrintedWord("1", 90, 704, 93, 712, breaks=True)]
    words += line(93, 686, "Union")
    assert [word.text for word in whole_words(words)] == ["Reef", "1", "Union"]


def test_two_columns_of_text_are_read_one_after_the_other() -> None:
    texts = [f"line {n} of the text" for n in range(30)]
    words = page(cell(70, 700, *texts), cell(320, 700, *texts))
    assert lines_of(words) == [*texts, *texts]


NUMBERS = st.floats(-50, 900, allow_nan=False, allow_infinity=False)


@given(
    st.lists(
        st.builds(
            PrintedWord, st.sampled_from(["Uzqa", "8", "-", "12.", "net"]), NUMBERS, NUMBERS,
            NUMBERS, NUMBERS, st.booleans(),
        ),
        max_size=60,
    )
)  # fmt: skip
def test_no_word_is_lost_or_told_twice_wherever_words_stand(words: list[PrintedWord]) -> None:
    told = "".join("".join(text.split()) for text in lines_of(words)).replace("-", "")
    assert sorted(told) == sorted("".join(word.text for word in words).replace("-", ""))


def test_a_page_of_any_number_of_words_takes_a_time_that_grows_with_it() -> None:
    def seconds(count: int) -> float:
        words = [
            PrintedWord("a", 70 + 30 * (n % 60), 700 - n // 60, 75 + 30 * (n % 60), 712 - n // 60)
            for n in range(count)
        ]
        begun = time.process_time()
        lines_of(words)
        return time.process_time() - begun

    seconds(1_000)
    assert seconds(40_000) < 8 * max(seconds(10_000), 0.01)
