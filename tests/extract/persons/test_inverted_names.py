"""Surnames before given names are found by their capitals, or by the lines around."""

import time

import pytest

from extract.persons.lists.inverted_names import inverted_names
from ontology.gazetteer import gazetteer


def found(text: str) -> list[str]:
    return [text[s.start : s.end] for s in inverted_names(text, gazetteer())]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("3. UNEBORG-DRUSZ, Uzqenka\n4. Secretary (vacant)\n", ["UNEBORG-DRUSZ, Uzqenka"]),
        ("• DRUSZ, Samantha Z., Programme officer\n", ["DRUSZ, Samantha Z."]),
        ("NGO DRUSZAN Samantha, juriste\nNGO Samantha, Lima\n", ["NGO DRUSZAN Samantha"]),
        ("Kenya: none\n(2) DE LA YEBRA, Uzqenka, abogada\n", ["DE LA YEBRA, Uzqenka"]),
        (
            "1. YEBRA Samantha, juriste\n2. NIYODRUSZ-UNO Uzqenka\n",
            ["YEBRA Samantha", "NIYODRUSZ-UNO Uzqenka"],
        ),
        (
            "YEBRA, Samantha; DRUSZ, Uzqenka; AL-UNOB, Talla\n",
            ["YEBRA, Samantha", "DRUSZ, Uzqenka", "AL-UNOB, Talla"],
        ),
        (
            "Mon 10:00 Popescu, A. – visitor\nTue 14:00 Druszka, Sunny – none\n"
            "Wed 10:00 Uzqa, Samantha\n",
            ["Popescu, A.", "Druszka, Sunny", "Uzqa, Samantha"],
        ),
        ("UZQOXHA, Arben 12A\nYEBRA, Samantha 12B (ill)\n", ["UZQOXHA, Arben", "YEBRA, Samantha"]),
        ("Nepal\tYEBRA, Samantha\tReef Net\n", ["YEBRA, Samantha"]),
        ("ĐẶNGUZ, Yebrą\nDRUSZ, Samantha bint\n", ["ĐẶNGUZ, Yebrą", "DRUSZ, Samantha bint"]),
        (
            "Drusz, Samantha\nYebra-Uno, Uzqenka\nTerzia, Lhozka\n",
            ["Drusz, Samantha", "Yebra-Uno, Uzqenka", "Terzia, Lhozka"],
        ),
    ],
)
def test_surnames_before_given_names_are_told(text: str, names: list[str]) -> None:
    assert found(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "KATHMANDU, Nepal\nGENEVA, March 2014\nNAIROBI, Kenya\nLIMA, Perú\nDAKAR, Sénégal\n",
        "IOM, Bangkok\nAIDWATCH, Sydney\nGAATW, Bangkok\nUNICEF Nepal\nWHO Guidelines\n",
        "ANNEX, Table 4\nSUMMARY, Conclusions\nPROTECTION, Prosecution\nTRAITE, Prévention\n",
        "MINISTRY OF LABOUR, Department of Immigration\nUNITED NATIONS, Geneva\n",
        "Kathmandu, Nepal\nPokhara, Gandaki\nFlorence, Italy\nVictoria, Australia\n",
        "MINISTERIO DEL INTERIOR, Lima\nTRATA, Tráfico y Explotación\n",
    ],
)
def test_bodies_towns_and_headings_are_no_names(text: str) -> None:
    assert found(text) == []


def test_long_runs_of_capitals_are_read_in_linear_time() -> None:
    started = time.process_time()
    assert found("UNO-" * 50_000 + "\n" + "DRUSZ " * 50_000) == []
    assert time.process_time() - started < 5
