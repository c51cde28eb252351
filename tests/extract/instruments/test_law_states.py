"""Tests whose law a national law is taken to be."""

import pytest
from analysis_builder import analysis_of, mention_of

from extract.instruments.instruments import find_instruments
from extract.instruments.law_states import with_states
from extract.model import Entity
from extract.names.places import find_place_names
from extract.names.states_told import StatesTold
from extract.words import find_words
from ontology.gazetteer import gazetteer

_PLACES = {
    "Nepal": "place/1282988",
    "Nepalese": "place/1282988",
    "Thailand": "place/1605651",
    "Kenya": "place/192950",
}


def _laws(text: str) -> tuple[list[str], tuple[Entity, ...]]:
    analysis = analysis_of(text)
    names = find_place_names(analysis, find_words(text), gazetteer())
    places = [mention_of(text, name, i) for name, i in _PLACES.items() if f"{name} " in text]
    told = StatesTold.of(analysis, names, (), gazetteer())
    laws, entities = with_states(find_instruments(analysis, find_words(text), ()), places, told)
    return [law.entity_id.removeprefix("instrument/name/") for law in laws], entities


@pytest.mark.parametrize(
    ("text", "law"),
    [
        ("In Nepal the Penal Code was amended.", "penal-code-nepal"),
        ("In Nepal the ETI Base Code is signed.", "eti-base-code"),
        ("Thailand spoke. Kenya said: the Constitution of Nepal is old.", "constitution-nepal"),
        ("Thailand and Kenya praised the Nepalese Penal Code there.", "penal-code-nepal"),
        ("The Code pénal sénégalais is old.", "code-penal-senegal"),
        ("Kenya cite la loi togolaise n° 2018-004 ici.", "loi-no-2018-004-togo"),
        ("Kenya cita la Ley colombiana 1485 de 2005 aquí.", "ley-no-1485-of-2005-colombia"),
        (
            "Kenya's Bonded Labour System (Abolition) Act is old.",
            "bonded-labour-system-abolition-act-kenya",
        ),
        ("The Modern Slavery Act 2015 of Kenya is old.", "modern-slavery-act-2015-kenya"),
        ("Thailand cita la Ley 985 de Kenya aquí.", "ley-no-985-kenya"),
        ("Colombia cita la Ley 263 de 1996 y Bolivia otra.", "ley-no-263-of-1996-colombia"),
        ("South Africa's Uzqa Act is old.", "south-africa-s-uzqa-act"),
        ("Kenya cita la Ley colombiana 985 de 2005 aquí.", "instrument/co-ley-985-2005"),
        ("2014 - Nepal: Penal Code reform. Kenya and Thailand spoke.", "penal-code-nepal"),
        (
            "Kenya has passed the Counter Trafficking in Persons Act.",
            "instrument/ke-counter-trafficking-act-2010",
        ),
        ("Nepal adopted the Reefs Act in 2011; Kenya has none.", "reefs-act-nepal"),
        ("Under the Reefs Act of 2011, hundreds left for Nepal that year.", "reefs-act-2011"),
        ("Nepal cita la Ley 28950 aquí.", "ley-no-28950-nepal"),
        ("Kenya cita la Ley argentina 26.364 aquí.", "instrument/ar-ley-26364-2008"),
        (
            "Kenya cite la loi mauritanienne n° 2015-031 du 10 septembre 2015 ici.",
            "instrument/mr-loi-2015-031",
        ),
        (
            "Kenya cite la loi burkinabè n° 029-2008/AN du 15 mai 2008 ici.",
            "instrument/bf-loi-029-2008",
        ),
        (
            "Kenya cite la loi mauritanienne n° 2015-031 du 10 septembre 1999 ici.",
            "loi-no-2015-031-of-1999-mauritania",
        ),
        ("En Kenya el Decreto Legislativo 824 rige.", "decreto-legislativo-824-kenya"),
        ("Kenya cites Royal Decree 126/2008 here.", "royal-decree-no-126-2008-kenya"),
        ("Aquí se cita la Ley 28950.", "ley-no-28950"),
        ("Kenya cite la loi nationale n° 2018-004 ici.", "loi-no-2018-004-kenya"),
        (
            "Nepal cites the California Reefs Act.",
            "california-reefs-act-united-states",
        ),
    ],
)
def test_a_law_bears_its_state(text: str, law: str) -> None:
    assert _laws(text)[0] == [law]


def test_two_penal_codes_stay_two() -> None:
    one, two = (_laws(f"In {state} the Penal Code was amended.")[0] for state in ("Nepal", "Kenya"))
    assert one != two


def test_number_and_name_side_by_side_are_one_law() -> None:
    text = "Nepal cita la Ley N.º 128, Ley contra las Mareas, aquí. Nepal tiene la Ley 128."
    assert _laws(text)[0] == ["ley-no-128-nepal"] * 3
    assert len(set(_laws("In Nepal the Law No. 4 of 2011 and the Reefs Act hold.")[0])) == 2


def test_a_label_names_the_state_as_well() -> None:
    _, (law,) = _laws("In Nepal the Penal Code was amended.")
    assert (law.label, law.known) == ("Penal Code (Nepal)", False)


def test_where_many_states_speak_none_is_guessed() -> None:
    text = "Nepal spoke. Thailand spoke. Kenya praised the Media Act of its neighbour there."
    assert _laws(text)[0] == ["media-act"]


def test_what_is_no_states_law_is_left_alone() -> None:
    assert _laws("In Nepal the Palermo Protocol holds.")[0] == ["instrument/palermo-protocol"]


@pytest.mark.parametrize("law", ["Penal Code", "Labour Law", "Code pénal", "Código del Trabajo"])
def test_a_law_that_every_state_has_is_of_the_text_alone_where_nobody_says_whose(law: str) -> None:
    (found,) = _laws(f"They said that the {law} was amended.")[0]
    assert found.endswith("-000000000000")


def test_a_law_is_that_of_the_state_spoken_of_before_it() -> None:
    text = "Kenya adopted a plan. Then they amended the Penal Code there."
    assert _laws(text)[0] == ["penal-code-kenya"]


@pytest.mark.parametrize(
    ("text", "law"),
    [
        ("In Kenya, the Employment Act, 2007 applies.", "Employment Act, 2007"),
        ("In Nairobi, Kenya, the Employment Act 2007 applies.", "Employment Act 2007"),
        ("In Kenya the Persons Trafficking Act applies.", "Persons Trafficking Act"),
        ("In Nepal, Foreign Employment Act 2007 is weak.", "Foreign Employment Act 2007"),
        ("According to Kenya, the Alien Workers Act was revised.", "Alien Workers Act"),
        ("According to Blue Reef, the Alien Workers Act was revised.", "Alien Workers Act"),
        ("In the Republic of Korea, the Work Permits Act was passed.", "Work Permits Act"),
        ("In Trinidad and Tobago, the Alien Workers Act was passed.", "Alien Workers Act"),
        ("In Nepal, Kenya and Chad, the Work Permits Act was passed.", "Work Permits Act"),
    ],
)
def test_where_a_law_applies_and_who_says_so_is_no_part_of_its_name(text: str, law: str) -> None:
    (found,) = find_instruments(analysis_of(text), find_words(text), ())
    assert text[found.span.start : found.span.end] == law


def test_a_title_may_list_what_a_law_is_about() -> None:
    law = "Prevention of Trafficking, the Protection of Victims and Punishment Act 2004"
    text = f"The {law} was passed."
    (found,) = find_instruments(analysis_of(text), find_words(text), ())
    assert text[found.span.start : found.span.end] == law


def test_a_state_named_most_does_not_get_the_law_of_the_one_just_named() -> None:
    text = (
        "Nepal spoke for long. Nepal met others.\n\n"
        "Kenya has had a law on domestic workers, Law No. 68 of 2015, since 2015."
    )
    assert "nepal" not in _laws(text)[0][0]


def test_a_known_law_whose_name_others_bear_is_not_of_a_state_that_nobody_names() -> None:
    act = "the Anti-Trafficking in Persons Act, 2008"
    (own,), _ = _laws(f"In Kenya {act} was passed. Kenya met Nepal.")
    assert own == "anti-trafficking-in-persons-act-2008-kenya"
    (thai,), _ = _laws(f"In Thailand {act} was passed.")
    assert thai == "instrument/th-anti-trafficking-act-2008"
    (slavery,), _ = _laws("The Modern Slavery Act 2015 has no force in Nepal today.")
    assert slavery == "instrument/uk-modern-slavery-act-2015"
