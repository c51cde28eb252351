"""What is called as a person, but is none, is left; who is called as a word or a place is not."""

import pytest
from guessed_analysis import analysis_of, surface

from extract.model import Kind, Mention, Span
from extract.persons.persons import find_persons
from extract.words import find_words
from ontology.gazetteer import gazetteer


def persons(text: str, mentions: tuple[Mention, ...] = (), **guesses: str) -> list[str]:
    found = find_persons(analysis_of(text, **guesses), find_words(text), gazetteer(), mentions)
    return [surface(text, span) for span in found]


def town(text: str, name: str) -> Mention:
    start = text.index(name)
    return Mention(Span(start, start + len(name)), Kind.PLACE, "place/1", 0.7, "gazetteer")


@pytest.mark.parametrize(
    ("text", "guess"),
    [
        ("Annex IV lists the cases.", "Annex IV"),
        ("Voir le Tableau 3 ci-dessous.", "Tableau 3"),
        ("P029 was ratified.", "P029"),
        ("The report mentions Kamaiya several times.", "Kamaiya"),
        ("The report mentions Operation Sophia.", "Operation Sophia"),
        ("El Seminario sobre Migración Laboral se llevó a cabo.", "Migración Laboral"),
        ("El Encuentro de Mujeres Indígenas se celebró.", "Mujeres Indígenas"),
        ("Objet : compte rendu", "Objet"),
        ("Protection is needed.", "Protection"),
        ("• [name], Undersecretary, Ministry of Labour", "Undersecretary"),
        ("A42 Institutions - General Affected persons: - children", "General Affected"),
        ("As Latin Americans, we agree.", "Latin Americans"),
        ("Senior Adviser II, Ministry of Labour", "Senior Adviser II"),
        ("Druszes of supply hide abuse.", "Druszes"),
        ("Reef was struck by Storm Talla in May.", "Storm Talla"),
        ("Il s'est réuni à l'Hôtel de Uzqauvau.", "Uzqauvau"),
        ("Bishop Street Courthouse was full.", "Bishop Street Courthouse"),
        ("The Child Protection Unit opened.", "Protection"),
        ("Organizer: the network of the port.", "Organizer"),
        ("La Traite des êtres humains.", "Traite"),
        ("Elle travaillait à Beyrouth.", "Elle"),
        ("Le Bundesamt für Migration a signé.", "Bundesamt"),
        ("Families waited in Uzqa Lho camp.", "Uzqa Lho"),
        ("L'Uzquie saoudite a refusé.", "L'Uzquie"),
        ("They met at the Palais Talla, Geneva.", "Palais Talla"),
        ("Ils siègent au palais Talla Uneborg.", "Talla Uneborg"),
        ("Workers of Levi Strauss went on strike.", "Levi Strauss"),
        ("Shirts for Marks & Spencer were sewn here.", "Marks"),
        ("Robert Uneborg GmbH paid the fees.", "Robert Uneborg"),
        ("The Rosa Uneborg prize was given.", "Rosa Uneborg"),
        ("The Martin Uneborg Award was given.", "Martin Uneborg"),
        ("The Uneborg Global Initiative met.", "Uneborg"),
        ("It is supported by the Fundação Carlos Uneborg.", "Carlos Uneborg"),
    ],
)
def test_parts_of_documents_firms_prizes_and_plain_words_are_no_persons(
    text: str, guess: str
) -> None:
    assert persons(text, PERSON=guess) == []


@pytest.mark.parametrize(
    ("text", "guess", "found"),
    [
        ("They asked Hunter about it.", "Hunter", ["Hunter"]),
        ("Robert Uneborg, director of the institute, spoke.", "Robert Uneborg", ["Robert Uneborg"]),
        ("Maria Uneborg Centre of Law", "Maria Uneborg", ["Maria Uneborg"]),
        ("Mr. Guterres spoke in the Assembly.", "Guterres", ["Mr. Guterres"]),
    ],
)
def test_persons_beside_such_words_stay_persons(text: str, guess: str, found: list[str]) -> None:
    assert persons(text, PERSON=guess) == found


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Au marché Uzqenka m'a abordée.", ["Uzqenka"]),
        ("En el mercado Lupita Drusz me ofreció trabajo.", ["Lupita Drusz"]),
        ("En la carretera Uzqenka nos dejó solas.", ["Uzqenka"]),
        ("Sur l'autoroute Moussa, notre voisin, est descendu.", ["Moussa"]),
        ("Cierre de la carretera Uzqenka en mayo.", []),
        ("Le bus va au marché Uzqenka.", []),
    ],
)
def test_who_is_met_at_a_market_or_on_a_road_is_no_part_of_its_name(
    text: str, names: list[str]
) -> None:
    guess = next(word for word in ("Lupita Drusz", "Uzqenka", "Moussa") if word in text)
    assert persons(text, PERSON=guess) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Karen taught children in the camp.", ["Karen"]),
        ("Then Karen hired workers for the boat.", ["Karen"]),
        ("Shan domestic workers and Karen women met.", []),
    ],
)
def test_a_verb_before_others_makes_no_people_of_a_name(text: str, names: list[str]) -> None:
    assert persons(text) == names


@pytest.mark.parametrize("name", ["Mahama", "Nduta", "Tondo", "Zamzam"])
def test_a_name_that_a_camp_or_quarter_has_too_is_masked_where_somebody_acts(name: str) -> None:
    text = f"{name} said he would pay."
    assert persons(text, (town(text, name),), PERSON=name) == [name]


def test_the_office_of_a_state_is_no_general() -> None:
    assert persons("La Fiscalía General de la Nación investigó el caso.") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Blessing and Precious came from Edo State.", ["Blessing", "Precious"]),
        ("Joy and Faith were freed.", ["Joy", "Faith"]),
        ("La niña escapó con Esperanza.", ["Esperanza"]),
        ("Grâce dit qu'elle voulait rentrer.", ["Grâce"]),
        ("Elle s'est enfuie avec Prosper.", ["Prosper"]),
        ("En 2011, Uzqenka Drusz fue reclutada por un agente.", ["Uzqenka Drusz"]),
        ("En 2011, Uzqenka Drusz a été recrutée par un agent.", ["Uzqenka Drusz"]),
        ("In 2011 Uzqenka Drusz was recruited by an agent.", ["Uzqenka Drusz"]),
        ("The blessing gave them hope. Hope is not enough. Faith leaders met.", []),
        ("Peace and Justice are wanted. La Esperanza es un pueblo.", []),
    ],
)
def test_words_are_names_of_those_who_do_what_persons_do(text: str, found: list[str]) -> None:
    assert persons(text) == found


def test_who_weeps_is_no_town() -> None:
    text = "Later Florence and Santiago wept."
    mentions = (town(text, "Florence"), town(text, "Santiago"))
    assert persons(text, mentions) == ["Florence", "Santiago"]


def test_one_named_in_full_before_is_no_state() -> None:
    text = "They met Chad Uneborg and Jordan Secunda. Later Chad and Jordan left."
    later = text.index("Later")
    names = [(later + 6, later + 10), (later + 15, later + 21)]
    mentions = tuple(
        Mention(Span(*name), Kind.PLACE, "place/1", 0.7, "gazetteer") for name in names
    )
    found = persons(text, mentions, PERSON="Chad Uneborg|Jordan Secunda")
    assert found == ["Chad Uneborg", "Jordan Secunda", "Chad", "Jordan"]


def test_states_that_leave_stay_states() -> None:
    text = "Chad and Jordan left the union."
    assert persons(text, (town(text, "Chad"), town(text, "Jordan"))) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("In 2011 Park Uz-jin was hired.", ["Park Uz-jin"]),
        ("KIM Eun-uz and Uz-ran Choi spoke.", ["KIM Eun-uz", "Uz-ran Choi"]),
        ("They met in Park Avenue-based offices.", []),
    ],
)
def test_korean_names_are_told_by_their_hyphen(text: str, found: list[str]) -> None:
    assert persons(text) == found


def test_the_republic_behind_an_office_is_nobody() -> None:
    assert persons("Nous demandons au Président de la République de ratifier le texte.") == []


def test_a_sister_in_capitals_is_no_body() -> None:
    text = "MBDHP, Sœur ROSE signed."
    mention = Mention(Span(7, 16), Kind.ORGANISATION, "organisation/name/x", 0.5, "model")
    assert persons(text, (mention,), ORG="Sœur ROSE") == ["Sœur ROSE"]


def test_a_division_behind_its_article_is_no_person() -> None:
    assert persons("La trata creció en el Darién.") == []
    assert persons("Darién lloraba.") == ["Darién"]


@pytest.mark.parametrize("many", ["Teachers", "Residents", "Lawmakers", "Activists", "Nuns"])
@pytest.mark.parametrize("said", ["{} asked the state to act.", "{} recalled the raid of 2019."])
def test_plurals_of_what_people_are_are_nobodys_name(many: str, said: str) -> None:
    assert persons(said.format(many)) == []


def test_a_surname_like_a_plural_is_masked_where_it_stands_again() -> None:
    text = "Maria Uneborgers came. Uneborgers asked the state to act."
    assert persons(text) == ["Maria Uneborgers", "Uneborgers"]
    assert persons("Uneborgers asked the court.", PERSON="Uneborgers") == ["Uneborgers"]


@pytest.mark.parametrize(
    "text",
    ["Marco normativo", "I. Marco normativo", "2. Marco legal aplicable", "El Marco lógico."],
)
def test_a_framework_is_nobody(text: str) -> None:
    assert persons(text) == []


def test_a_man_called_marco_is_somebody() -> None:
    assert persons("Marco legalizó sus papeles con su hermana.") == ["Marco"]


def test_a_month_cut_short_before_a_number_is_nobody() -> None:
    assert persons("Source: governments, as of Dec-19.", PERSON="Dec") == []
    assert persons("Dec told her mother.", PERSON="Dec") == ["Dec"]


@pytest.mark.parametrize("name", ["Ehimen", "Osaremen", "Yasmen", "Alkhamees", "Iziomen"])
@pytest.mark.parametrize("said", ["{}, 19, was sold.", '"I was sold three times," {} recalled.'])
def test_names_that_end_as_plurals_do_are_masked(name: str, said: str) -> None:
    text = said.format(name)
    assert persons(text, PERSON=name) == [name]


@pytest.mark.parametrize(
    "text", ["Embers, 19, left. Embers wept.", "Embers's aunt came. Embers left."]
)
def test_who_has_an_age_or_an_aunt_is_no_plural(text: str) -> None:
    assert persons(text, PERSON="Embers") == ["Embers", "Embers"]


@pytest.mark.parametrize("many", ["Gunmen", "Women", "Returnees", "Migrants", "Haitians"])
@pytest.mark.parametrize("said", ["{} recalled it.", "In May, the {} recalled it."])
def test_several_are_nobody(many: str, said: str) -> None:
    assert persons(said.format(many), PERSON=many) == []


def test_a_surname_like_a_plural_behind_another_is_masked() -> None:
    assert "Melders" in persons("Kubiats and Melders were found. She wept.", PERSON="Melders")
