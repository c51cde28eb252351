"""Columns of names are told by some of them, or by what stands above, and masked throughout."""

import time

import pytest
from growth import times_longer

from extract.model import Span
from extract.persons.listed_names import compound_names
from extract.persons.lists.rosters import rostered_names
from ontology.gazetteer import gazetteer


def found(text: str, *told: str) -> list[str]:
    known = [Span(text.index(name), text.index(name) + len(name)) for name in told]
    return [text[s.start : s.end] for s in rostered_names(text, known, gazetteer())]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("No.  Nombre  Entidad\n1  Uzqa Lho  Reef\n2  Paz  FOMH\n", ["Uzqa Lho", "Paz"]),
        (
            "Name         Organisation      Country\nMilan        Reef Net          Nepal\n"
            "Uzqa Lho     Well Fund         Peru\n",
            ["Milan", "Uzqa Lho"],
        ),
        ("No. | Name | Age\n1 | Uzqa Lho | 17\n2 | Yebra | 15\n", ["Uzqa Lho", "Yebra"]),
        ("| Name | Age |\n| Uzqenka | 16 |\n| Yebra | 17 |", ["Uzqenka", "Yebra"]),
        (
            "| Nom | Conjoint |\n|---|---|\n| Ana Rey | Juan Paz |\n| Rosa Lima | Pedro Rojas |",
            ["Ana Rey", "Rosa Lima", "Juan Paz", "Pedro Rojas"],
        ),
        ("Present: Meena (Reef Net), Hope (Well Fund)\n", ["Meena", "Hope"]),
        (
            "Mon: Bev / Priya\nTue: Dawn / Bev (late)\nWed: Carol, training\nOn call: Joy\n",
            ["Bev", "Priya", "Dawn", "Bev", "Carol", "Joy"],
        ),
        (
            "id,first_name,last_name,village,agency\n1,Uzqita,Bk,Dharan,Sky Ltd\n"
            "2,Yebra,Rai,Dang,none\n",
            ["Uzqita", "Yebra", "Bk", "Rai"],
        ),
        ("Fig. 6. From left: Hope, Mercy and Charity.\n", ["Hope", "Mercy", "Charity"]),
        (
            "Talla\tAmina\tReef Net\tNepal\nUzqa\tGrace\tWell Fund\tPeru\n"
            "Drusz\tJoyce\tReef Net\tNepal\nYebra-Lho\tFatou\tWell Fund\tTogo\n",
            ["Talla", "Amina", "Uzqa", "Grace", "Drusz", "Joyce", "Yebra-Lho", "Fatou"],
        ),
        (
            "Name\tBody\tState\n\nMembers\t\t\n\nUzqa\tReef Net\tPeru\n\nGuests\t\t\n\n"
            "Yebrak\tReef Net\tMali\n",
            ["Uzqa", "Yebrak"],
        ),
        (
            "Country\tName\tBody\nNepal\tUzqa Lho\tReef Net\n\tYebra\tWell Fund\n",
            ["Uzqa Lho", "Yebra"],
        ),
        ("Case\tVictim\tAccused\n1\tOsas\tUzqa and Patience\n", ["Osas", "Uzqa", "Patience"]),
        ("Recruiter\tUzqa\nInterpreter\tTalla\nAge\t17\n", ["Uzqa", "Talla"]),
        (
            "Name\tUzqa\tDate of birth\t3 May 1999\nEmployer\tTalla\tAgent\tYebra\n",
            ["Uzqa", "Talla", "Yebra"],
        ),
        ("Employer\tReef Company\nPlaintiff\tNepal\nVillage\tUzqa\n", []),
        ("Name:\tUzqa\nAge:\t23\nNationality:\tNepal\nOccupation:\tnone\n", ["Uzqa"]),
        (
            "Participants\n1, Samantha Drusz, Reef\n2, Uzqenka Yebra, Well\n3, Yebra Lho, X\n",
            ["Samantha Drusz", "Uzqenka Yebra", "Yebra Lho"],
        ),
        ("Participants: Rose (Reef), Comfort, Precious (Uzqa)\n", ["Rose", "Comfort", "Precious"]),
        (
            "Name | Body | Country\nUzqenka Drusz | Reef Net | Nepal\nYebrak | Well Fund | Togo\n",
            ["Uzqenka Drusz", "Yebrak"],
        ),
        (
            "Nom et prénom;Structure\nDRUSZ Uzqenka;Réseau Port\nYEBRA Z. Uno;Police nationale\n",
            ["DRUSZ Uzqenka", "YEBRA Z. Uno"],
        ),
        (
            "Speakers\n- Samantha Drusz, Reef Net\n- Ing. Uzqenka Yebra, Well Fund\n- Yebra Lho",
            ["Samantha Drusz", "Uzqenka Yebra", "Yebra Lho"],
        ),
        (
            "Staff\nSamantha Drusz – Driver\nUzqenka Yebra – Finance Manager\n",
            ["Samantha Drusz", "Uzqenka Yebra"],
        ),
        (
            "Present: Uzqenka Drusz (Chair), Samantha Yebra (Reef Net), Khun Lhozka\n",
            ["Uzqenka Drusz", "Samantha Yebra", "Lhozka"],
        ),
        (
            "Présents : Uzqenka Drusz, trésorière ; Samantha Yebra. Excusés : Samuel Zko, Eb Drusz",
            ["Uzqenka Drusz", "Samantha Yebra", "Samuel Zko", "Eb Drusz"],
        ),
    ],
)
def test_a_column_of_names_is_one_throughout(text: str, names: list[str]) -> None:
    assert [name for name in names if name not in found(text)] == []
    assert [name for name in found(text) if name not in names] == []


def test_who_is_called_like_a_word_or_state_came_where_another_did_and_states_did_not() -> None:
    assert {"Will", "Jordan"} <= set(found("Present: Will, Amina Uzqa, Jordan\n", "Amina Uzqa"))
    text = "Attending: Amber, Austin, Sky Uzqa, Mo, Chastity, Georgia\n"
    assert {"Amber", "Mo", "Chastity", "Georgia"} <= set(found(text, "Sky Uzqa"))
    text = "Participants: Uganda, Nepal, Amina Uzqa\n"
    assert {"Uganda", "Nepal"}.isdisjoint(found(text, "Amina Uzqa"))


@pytest.mark.parametrize(
    "text",
    [
        "Partners\n- Harbour Circle, Dakar\n- Lantern Network, Lima\n- Well Fund, Accra\n",
        "Present: Harbour Circle, Lantern Network and the Well Fund\n",
        "Country | Cases\nNepal | 12\nUganda | 30\n",
        "| Country | Age |\n| Nepal | 16 |",
        "Kita\tKayes\t120\t3\nMopti\tBandiagara\t30\t2\nGao\tAnsongo\t7\t1\n",
        "10.00 – Opening Remarks\n10.30 – Coffee Break\n11.00 – Panel Discussion\n",
        "Name: Harbour Circle\nCountry: Senegal\nCity: Dakar\n",
    ],
)
def test_a_list_of_bodies_and_towns_holds_no_person(text: str) -> None:
    assert found(text) == []


def test_who_is_told_of_elsewhere_tells_the_column() -> None:
    text = "Signed:\nUzqenka Drusz, Reef Net\nYebra Lhozka, Well Fund\nDruszka Yebra\n"
    assert found(text) == []
    assert "Yebra Lhozka" in found(text, "Uzqenka Drusz", "Druszka Yebra")


def test_given_names_with_a_hyphen_are_one() -> None:
    text = "Rose-Zlaure et Jean-Zbaptiste à Jean-Rabel"
    spans = compound_names(text, gazetteer())
    assert [text[s.start : s.end] for s in spans] == ["Rose-Zlaure", "Jean-Zbaptiste"]


def test_long_lists_are_read_in_linear_time() -> None:
    def seconds(rows: int) -> float:
        text = "Name | Body\n" + "Uzqenka Drusz | Reef Net\n" * rows + "Present: " + "A, " * rows
        started = time.process_time()
        list(rostered_names(text, (), gazetteer()))
        return time.process_time() - started

    seconds(200)
    assert times_longer(seconds, 2_000, 8_000, below=8, least=0.005) < 8


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "List\nName\tOrganisation\nFlorence\tReef Net\nParis\tEmpower\nGeorgia\tWell Fund\n",
            ["Florence", "Paris", "Georgia"],
        ),
        ("List\nNom et prénom\tPhone\nFanta\t70 00\nKolda\t70 01\n", ["Fanta", "Kolda"]),
        ("List\nNom\tAge\nFanta\t17\nSira\t16\n", ["Fanta", "Sira"]),
        ("List\nName\tCountry\nFlorence\tItaly\nDakar\tSenegal\n", []),
        ("List\nName\tOrganisation\nNepal\tReef Net\nGAATW\tReef Net\n", []),
    ],
)
def test_a_column_of_persons_holds_no_towns(text: str, names: list[str]) -> None:
    assert sorted(set(found(text))) == sorted(names)
