"""Lists of persons whose cells one space parts get tabs behind the names, and nothing else does."""

import time
from collections.abc import Callable

import pytest
from growth import times_longer

from extract.reading.layout import LaidOut, lay_out_lines, lay_out_pages
from extract.reading.spaced_tables import with_parted_cells


def parted(text: str) -> list[str]:
    [lines] = with_parted_cells([text.split("\n")])
    return lines


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (
            "# Name Organisation Country\n1 Uzqa Drusz Well Fund Nepal\n2 Ms. Lho Yebrak BRAC\n",
            ["#\tName\tOrganisation\tCountry", "1\tUzqa Drusz\tWell Fund Nepal",
             "2\tMs. Lho Yebrak\tBRAC", ""],
        ),
        (
            "NOM Prénoms Âge Village\nDRUSZ Uzqa 17 Kara\nLHO-YEBRA Eb 15 Lima\nFin de la liste.",
            ["NOM Prénoms\tÂge\tVillage", "DRUSZ Uzqa\t17 Kara", "LHO-YEBRA Eb\t15 Lima",
             "Fin de la liste."],
        ),
        (
            "Nom et prénom Structure Contact\nDRUSZ Uzqa Lho ONG Puits 228 90 00 00 03",
            ["Nom et prénom\tStructure\tContact", "DRUSZ Uzqa Lho\tONG Puits\t228 90 00 00 03"],
        ),
        (
            "Nombre y apellidos Institución Cargo\nUzqa Drusz Yebrak Defensoría del Pueblo Jefa\n"
            "Eb de la Lho Fundación Pozo Chofer",
            ["Nombre y apellidos\tInstitución\tCargo",
             "Uzqa Drusz Yebrak\tDefensoría del Pueblo Jefa",
             "Eb de la Lho\tFundación Pozo Chofer"],
        ),
        (
            "List of participants\n1. Amina Drusz Well Fund\n2. Mr Eb Lho Net Group\n"
            "3. Uzqa Yebrak Human Union\n",
            ["List of participants", "1\tAmina Drusz\tWell Fund", "2\tMr Eb Lho\tNet Group",
             "3\tUzqa Yebrak\tHuman Union", ""],
        ),
    ],
)  # fmt: skip
def test_a_tab_is_put_behind_each_name(text: str, lines: list[str]) -> None:
    assert parted(text) == lines


@pytest.mark.parametrize(
    "text",
    [
        "List of participants\n1. Well Fund Nepal\n2. Reef Net Lima\n3. Harbour Circle Togo\n",
        "Country Cases Year\nNepal 12 2019\nUganda 30 2020\n",
        "The name of the organisation\nUzqa Drusz Well Fund\n",
        "Name and organisation were noted.\nUzqa Drusz was here.\n",
        "1. Uzqa Drusz said so.\n2. Lho Yebrak went home.\n",
    ],
)
def test_other_lines_stay_as_they_are(text: str) -> None:
    assert parted(text) == text.split("\n")


def test_prose_below_a_list_is_none_of_it() -> None:
    text = "Name Organisation\nUzqa Drusz Well Fund\n\nLho Yebrak went home, and all was well.\n"
    assert parted(text)[-2:] == ["Lho Yebrak went home, and all was well.", ""]


def test_a_list_goes_on_over_a_page_break_below_heads_and_numbers_of_pages() -> None:
    first = ["No. Name Organisation", "1 Uzqa Drusz Well Fund", "Annex", "page 9"]
    second = ["Report of the meeting", "2 Lho Yebrak Human Net"]
    assert with_parted_cells([first, second])[1] == [second[0], "2\tLho Yebrak\tHuman Net"]


@pytest.mark.parametrize("lay_out", [lay_out_lines, lay_out_pages])
def test_rows_are_lines_of_the_text(lay_out: Callable[[list[str]], LaidOut]) -> None:
    page = "# Name Organisation\n1 Uzqa Drusz " + "Well Fund " * 9 + "Nepal\n2 Lho Yebrak Net"
    assert "Nepal" in lay_out([page]).text
    assert lay_out([page]).text.split("\n")[-1] == "2\tLho Yebrak\tNet"


@pytest.mark.parametrize(
    "hostile",
    [
        "Name Organisation\n" + "1 Uzqa Drusz Well\n",
        "List of participants\n1 Amina Drusz Well\n\n",
        "Name Name Name Name Name Age\n",
        "Uzqa Drusz " * 17 + "\n",
    ],
)
def test_time_grows_with_length(hostile: str) -> None:
    def seconds(count: int) -> float:
        text = hostile * count
        start = time.process_time()
        parted(text)
        return time.process_time() - start

    assert times_longer(seconds, 1_000, 4_000, below=8) < 8
