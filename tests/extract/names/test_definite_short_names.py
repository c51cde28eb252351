"""A part of a name with its article means the body that the text named so before."""

import time

import pytest

from extract.names.definite_short_names import definite_short_names
from ontology.gazetteer import gazetteer


def meant(text: str, *names: str, is_of_one_state: bool = True) -> dict[str, str]:
    """Return what names mean that stand in a text in this order."""
    named: list[tuple[int, str]] = []
    end = 0
    for name in names:
        named.append((text.index(name, end), name))
        end = named[-1][0] + len(name)
    return definite_short_names(text, named, gazetteer(), is_of_one_state=is_of_one_state)


@pytest.mark.parametrize(
    ("text", "long", "short"),
    [
        (
            "Southern Border Weavers Network met. Then the Weavers Network left.",
            "Southern Border Weavers Network",
            "Weavers Network",
        ),
        (
            "The National Human Rights Commission of Nepal met. The Human Rights Commission left.",
            "National Human Rights Commission of Nepal",
            "Human Rights Commission",
        ),
        (
            "L'Association des juristes sénégalaises juge. L'Association des juristes part.",
            "Association des juristes sénégalaises",
            "Association des juristes",
        ),
        (
            "La Asociación de Mujeres de Quito juzga. Habla la Asociación de Mujeres.",
            "Asociación de Mujeres de Quito",
            "Asociación de Mujeres",
        ),
        (
            "The Ministry of Labour and Employment met. Staff of the Ministry of Labour left.",
            "Ministry of Labour and Employment",
            "Ministry of Labour",
        ),
        (
            "The Ministry of Labour, Employment and Sport met. The Labour Ministry left.",
            "Ministry of Labour, Employment and Sport",
            "Labour Ministry",
        ),
        (
            "The Department of Labour met. They saw that the Labour Department left.",
            "Department of Labour",
            "Labour Department",
        ),
        ("Le HCR aide. Puis le Haut-Commissariat part.", "HCR", "Haut-Commissariat"),
    ],
)
def test_it_means_the_whole_name(text: str, long: str, short: str) -> None:
    assert meant(text, long, short) == {short: long}


def test_a_department_is_called_by_what_it_is_of_whichever_way_it_is_named_first() -> None:
    text = "The Labour Department met. They saw that the Department of Labour left."
    found = meant(text, "Labour Department", "Department of Labour")
    assert found == {"Labour Department": "Department of Labour"}


def test_of_names_that_hold_each_other_the_longest_is_meant() -> None:
    text = "The Old Reef Weavers Union of Kenya, Old Reef Weavers Union and the Weavers Union met."
    names = ("Old Reef Weavers Union of Kenya", "Old Reef Weavers Union", "Weavers Union")
    assert meant(text, *names)["Weavers Union"] == names[0]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Old Reef Weavers Union and New Port Weavers Union met the Weavers Union.",
            ("Old Reef Weavers Union", "New Port Weavers Union", "Weavers Union"),
        ),
        (
            "Old Reef Weavers Union met. Weavers Union left.",
            ("Old Reef Weavers Union", "Weavers Union"),
        ),
        (
            "They saw the Weavers Union. Old Reef Weavers Union left.",
            ("Weavers Union", "Old Reef Weavers Union"),
        ),
        (
            "Friends of the Weavers Union met the Weavers Union.",
            ("Friends of the Weavers Union", "Weavers Union"),
        ),
        (
            "Red Cross of Reef Special Committee met the Special Committee.",
            ("Red Cross of Reef Special Committee", "Special Committee"),
        ),
        ("HCR, HCDH et le Haut-Commissariat.", ("HCR", "HCDH", "Haut-Commissariat")),
        (
            "The Weavers Union Nepal met the Weavers Union.",
            ("Weavers Union Nepal", "Weavers Union"),
        ),
    ],
)
def test_where_it_is_not_sure_it_stays_what_it_is(text: str, names: tuple[str, ...]) -> None:
    assert meant(text, *names) == {}


def test_a_body_that_every_state_has_may_be_anothers_where_several_are_spoken_of() -> None:
    text = "The Ministry of Labour and Employment met the Ministry of Labour."
    names = ("Ministry of Labour and Employment", "Ministry of Labour")
    assert meant(text, *names, is_of_one_state=False) == {}


def test_many_names_cost_no_more_than_their_number() -> None:
    letters = [chr(97 + i // 26) + chr(97 + i % 26) for i in range(600)]
    names = [f"Reef {each.title()} Weavers Union" for each in letters]
    text = " ".join(f"They met {name}." for name in names) + " Then the Weavers Union left."
    begun = time.process_time()
    assert meant(text, *names, "Weavers Union") == {}
    assert time.process_time() - begun < 2
