"""Names of places: the gazetteer's, the model's, and ordinary words that are none."""

import pytest
from guessed_analysis import analysis_of, surface

from extract.names.place_readings import places_named
from extract.names.places import find_place_names
from extract.words import find_words
from ontology.gazetteer import gazetteer


def places_in(text: str, **guesses: str) -> list[str]:
    found = find_place_names(analysis_of(text, **guesses), find_words(text), gazetteer())
    return [surface(text, name.span) for name in found if not name.modifier]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("We met in Kathmandu, Nepal.", ["Kathmandu", "Nepal"]),
        ("Nepal, India and Sri Lanka agreed.", ["Nepal", "India", "Sri Lanka"]),
        ("the United Kingdom and the U.S. agreed", ["United Kingdom", "U.S."]),
        (
            "Trinidad & Tobago, Antigua & Barbuda and St. Kitts & Nevis agreed.",
            ["Trinidad & Tobago", "Antigua & Barbuda", "St. Kitts & Nevis"],
        ),
        ("She went to Caritas, and Caritas in Beirut helped.", ["Beirut"]),
        ("Nepal & India agreed in Lima & Quito.", ["Nepal", "India", "Lima", "Quito"]),
        ("We hope that Hope and Reading help.", []),
        ("the Bangkok Post wrote", []),
        ("| Corredor | Costo |\nHora: 10.00. País: Perú", ["Perú"]),
        ("la Ley General en Materia de Trata de Personas", []),
        ("des ONG de l'Afrique centrale et d’Asie centrale", ["Afrique centrale", "Asie centrale"]),
        ("L'Afrique est centrale.", ["Afrique"]),
        ("A Ukrainian woman and Qatari officials met Russian staff.", []),
        ("She went to Saudi and left Saudi in May, for Saudi is hot.", ["Saudi"] * 3),
        ("Saudi employers and a Saudi family", []),
        ("Bars recruit Filipinas.", []),
        ("Ella es de Huehuetenango y vive allí.", ["Huehuetenango"]),
        ("Mesa redonda sobre mujeres, Arizona. She met Latina women.", ["Arizona"]),
        ("The Roma and Roma children live in Rome.", ["Rome"]),
        (
            "the United Kingdom of Great Britain and Northern Ireland agreed",
            ["United Kingdom of Great Britain and Northern Ireland"],
        ),
    ],
)
def test_the_gazetteer_finds_places_without_the_model(text: str, names: list[str]) -> None:
    assert places_in(text) == names


def test_a_demonym_links_to_its_country_without_naming_a_place() -> None:
    text = "The Thai authorities spoke English only."
    (name,) = find_place_names(analysis_of(text), find_words(text), gazetteer())
    assert name.modifier
    assert surface(text, name.span) == "Thai"
    assert name.candidates[0].label == "Thailand"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("South Sudanese refugees came.", "South Sudan"),
        ("North Korean women came.", "Democratic People's Republic of Korea"),
        ("South Africans came.", "South Africa"),
        ("Central American migrants came.", "Central America"),
        ("The Latin Americans came.", "Latin America and the Caribbean"),
        ("West African girls came.", "Western Africa"),
        ("Central African States met.", "Africa"),
        ("American women came.", "United States"),
    ],
)
def test_a_people_of_two_words_is_that_of_its_own_state_or_region(text: str, place: str) -> None:
    (name,) = find_place_names(analysis_of(text), find_words(text), gazetteer())
    assert name.modifier
    assert name.candidates[0].label == place


def test_a_place_inside_a_persons_name_is_no_place() -> None:
    text = "Victoria Uneborg came. Later Victoria left."
    assert places_in(text, PERSON="Victoria Uneborg") == []


def test_a_town_that_is_a_common_word_needs_the_model() -> None:
    text = "Talks in Reading ended."
    assert places_in(text, GPE="Reading") == ["Reading"]


def test_a_place_no_gazetteer_has_is_kept_without_candidates() -> None:
    text = "They live in Bluereefton now."
    (name,) = find_place_names(analysis_of(text, GPE="Bluereefton"), find_words(text), gazetteer())
    assert name.candidates == ()
    assert name.method == "model"


def test_a_state_before_its_number_is_one_and_a_counted_table_none() -> None:
    assert places_in("Cases\nNepal 12\nKenya 30\n") == ["Nepal", "Kenya"]
    assert places_in("Mesa 1. Redes\nMesa 2\n") == []


def test_a_name_ends_before_the_full_stop() -> None:
    text = "We work in Ranong and Takua Pa. We plan to stay."
    assert places_in(text, GPE="Ranong|Takua Pa.") == ["Ranong", "Takua Pa"]


def test_a_division_is_found_without_its_sort() -> None:
    assert places_named("Kandahar province", gazetteer())


@pytest.mark.parametrize(
    ("text", "persons", "names"),
    [
        (
            "They live in Jhapa, Morang and Dhanusha.",
            "Morang|Dhanusha",
            ["Jhapa", "Morang", "Dhanusha"],
        ),
        ("He left Mae Sot at night.", "Mae Sot", ["Mae Sot"]),
        ("We met in Kathmandu. Then Kathmandu slept.", "Kathmandu", ["Kathmandu", "Kathmandu"]),
        ("We met at Bluereefton or Raxaul.", "Raxaul", ["Raxaul"]),
    ],
)
def test_a_place_the_model_takes_for_a_person_is_told_by_its_company(
    text: str, persons: str, names: list[str]
) -> None:
    assert places_in(text, PERSON=persons) == names


def test_languages_are_no_places() -> None:
    assert places_in("They speak Wolof and Khmer.", GPE="Wolof|Khmer") == []


def test_a_pond_is_a_place_whatever_the_model_says() -> None:
    assert places_in("They fish in Hancock Pond.", ORG="Hancock Pond") == ["Hancock Pond"]


def test_a_word_of_the_thesaurus_is_a_place_only_with_its_state_behind_it() -> None:
    assert places_in("The Kafala system", GPE="Kafala") == []
    assert places_in("Mafia groups met in Italy.", GPE="Mafia") == ["Italy"]
    assert places_in("We met in Plantation, Florida.") == ["Plantation", "Florida"]


def test_a_town_that_is_sure_once_is_one_where_the_model_sees_a_person() -> None:
    text = "RAMADI (12 March 2020) – They met. Ramadi was quiet. Ramadi shops opened."
    assert places_in(text, PERSON="Ramadi") == ["RAMADI", "Ramadi", "Ramadi"]


def test_what_stands_before_no_person_makes_a_place() -> None:
    assert places_in("Fighting in Samarra went on.", PERSON="Samarra") == ["Samarra"]
    assert places_in("They thanked Samarra.", PERSON="Samarra") == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "cases in Edo (4), Ondo (2), Rivers (1) and Benue (3)",
            ["Edo", "Ondo", "Rivers", "Benue"],
        ),
        ("in Sabha, Bluereefa, Nalut and Ghat", ["Sabha", "Bluereefa", "Nalut", "Ghat"]),
        ("He spoke of Rivers, Bluereefa and Joy.", []),
        ("on the Chad-Sudan border", ["Chad", "Sudan"]),
        ("It costs US$ 12 and the US paid.", ["US"]),
        ("The Oxford vaccine; the Creek, the Olympic flame.", []),
        ("The Paris attacks shocked us.", ["Paris"]),
        ("The Uneborg attacks shocked us; the Paris vaccine did not.", []),
    ],
)
def test_lists_pairs_and_ordinary_words(text: str, names: list[str]) -> None:
    assert places_in(text) == names


def test_lists_with_counts_go_on_from_place_to_place() -> None:
    text = "(1) Sabha, (6) Bluereefa, (10) Ghat; 12 from Benghazi, 1 from Bluereefb, 2 from Nalut"
    found = places_in(text, PERSON="Bluereefa")
    assert {"Sabha", "Bluereefa", "Ghat", "Benghazi", "Bluereefb", "Nalut"} <= set(found)


def test_a_name_that_the_model_mostly_takes_for_a_place_is_no_persons() -> None:
    assert places_in("Squirrel Hill was quiet.", GPE="Squirrel Hill") == ["Squirrel Hill"]


def test_a_guess_that_joins_places_is_each_of_them() -> None:
    assert places_in("Ramadi and Samarra met.", GPE="Ramadi and Samarra") == ["Ramadi", "Samarra"]


@pytest.mark.parametrize(
    ("guess", "places"),
    [("Ramadi Town Hall", ["Ramadi"]), ("Uneborg State", []), ("OK", []), ("San Uno Bulletin", [])],
)
def test_what_is_only_a_sort_a_university_or_a_paper_is_no_place(
    guess: str, places: list[str]
) -> None:
    assert places_in(f"They saw {guess} there.", GPE=guess) == places


def test_the_side_of_a_town_is_no_body() -> None:
    assert places_in("The South Ramadi man", ORG="South Ramadi") == ["Ramadi"]


@pytest.mark.parametrize(
    ("text", "label", "guess", "names"),
    [
        ("from Uzqabase Air Force Base.", "ORG", "Uzqabase", ["Uzqabase Air Force Base"]),
        ("at Forward Operating Base Uzqa.", "ORG", "Uzqa", ["Forward Operating Base Uzqa"]),
        ("The Accord on Reef Safety said.", "LOC", "Accord on Reef Safety", []),
        ("The Crimean Tatars left.", "GPE", "Crimean Tatars", []),
        ("Former Soviet states agreed.", "NORP", "Soviet", []),
        ("Uzqacom Tanzania closed.", "GPE", "Uzqacom Tanzania", []),
    ],
)
def test_bases_are_places_and_peoples_accords_and_branches_are_none(
    text: str, label: str, guess: str, names: list[str]
) -> None:
    assert places_in(text, **{label: guess}) == names


@pytest.mark.parametrize(
    ("guess", "names"),
    [
        ("Northeast Texas", ["Texas"]),
        ("Metro Vancouver", ["Vancouver"]),
        ("North Kivu", ["North Kivu"]),
        ("West Jersey", ["West Jersey"]),
        ("South Fayette", ["South Fayette"]),
    ],
)
def test_a_side_is_no_part_of_the_name_of_what_it_is_a_side_of(
    guess: str, names: list[str]
) -> None:
    assert places_in(f"They live in {guess}.", GPE=guess) == names


def test_a_city_behind_the_name_of_a_town_is_no_part_of_it() -> None:
    assert places_in("They saw Dublin City Manager Uneborg.", GPE="Dublin City") == ["Dublin"]
    assert places_in("They live in Mexico City.", GPE="Mexico City") == ["Mexico City"]


def test_a_side_without_its_name_is_a_side_of_what_follows() -> None:
    text = "from South and Southeast Asia."
    found = find_place_names(
        analysis_of(text, LOC="South and Southeast Asia"), find_words(text), gazetteer()
    )
    assert [name.candidates[0].label for name in found] == ["Southern Asia", "South-eastern Asia"]


@pytest.mark.parametrize("text", ["Rige la ley en todo. ", "No. Marca un hito.", "Toda ley rige."])
def test_a_word_that_opens_is_no_city_that_is_called_otherwise(text: str) -> None:
    found = find_place_names(analysis_of(text), find_words(text), gazetteer())
    assert [surface(text, name.span) for name in found] == []


@pytest.mark.parametrize("text", ["Ginebra acogió a todas.", "Lima recibió. ", "Odesa fue sede."])
def test_a_city_opens_a_sentence_by_its_name_in_our_languages(text: str) -> None:
    found = find_place_names(analysis_of(text), find_words(text), gazetteer())
    assert [surface(text, name.span) for name in found] == [text.split()[0]]


@pytest.mark.parametrize("text", ["Dans cet arrêt, la Cour a conclu.", "Los jueces del Centro."])
def test_a_word_for_a_body_behind_its_article_is_no_hamlet(text: str) -> None:
    word = "Cour" if "Cour" in text else "Centro"
    assert places_in(text, GPE=word) == []


def test_a_division_called_as_a_body_stays_one() -> None:
    assert places_in("La région du Centre accueille des déplacés.", GPE="Centre") == ["Centre"]
