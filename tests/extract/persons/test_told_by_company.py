"""Names that stand in lists, beside kin or a nickname, or in the fields of a file, are persons'."""

import pytest
from guessed_analysis import analysis_of, surface

from extract.model import Kind, Mention, Span
from extract.persons.listed_names import is_given_name, is_listed
from extract.persons.persons import find_persons
from extract.words import find_words
from ontology.gazetteer import gazetteer


def masked(text: str, **guessed: str) -> list[str]:
    found = find_persons(analysis_of(text, **guessed), find_words(text), gazetteer(), ())
    return [surface(text, span) for span in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Three girls – Uzqenka, Drusz and Druszka.", ["Uzqenka", "Drusz", "Druszka"]),
        ("Four of us: me, Uzqenka, Yebra and another.", ["Uzqenka", "Yebra"]),
        ("My cousin Achen had gone.", ["Achen"]),
        ("Her son Sohag called from Jeddah.", ["Sohag"]),
        ("The owner, Uzqenka “Kit” Drusz, fled.", ["Uzqenka “Kit” Drusz"]),
        ("Detuvieron a Saúl “N” ayer.", ["Saúl “N”"]),
        ("Visto el recurso interpuesto por Uzqenka Drusz.", ["Uzqenka Drusz"]),
        ("Uzqenka, apodado «el Zorro», huyó.", ["Uzqenka", "el Zorro"]),
        ("Caseworker: U. Drusz\n", ["U. Drusz"]),
        ("From: Uzqenka\nTo: Yebra; Druszka\n", ["Uzqenka", "Yebra", "Druszka"]),
        ("E-mail from Uzqenka to the author.", ["Uzqenka"]),
        ("Uzqenka, Yebra and Druszka (eds.), On Work", ["Uzqenka", "Yebra", "Druszka"]),
        ("PW-1 Uzqenka stated it.", ["Uzqenka"]),
        ("The accused is Uzqenka Yebra @ Drusz, a tailor.", ["Uzqenka Yebra @ Drusz"]),
        ("Md. Uzqenka and Mama Yebra came.", ["Md.", "Uzqenka", "Mama Yebra"]),
        ("Me llamo Uzqenka y tengo frío.", ["Uzqenka"]),
        ("“Uzqenka” (all names have been changed) left.", ["Uzqenka"]),
        ("One of them, Uzqenka, opened a shop.", ["Uzqenka"]),
        ("The headman, U Uzqenka Drusz, came.", ["U Uzqenka Drusz"]),
        ("What is your husband’s name? A. Uzqenka Drusz.", ["A. Uzqenka Drusz"]),
        ("Q. Who is Uzqenka? A. The smuggler.", ["Uzqenka"]),
        ("That of Uzqenka, whose brother-in-law sold it.", ["Uzqenka"]),
        ("She and a man I know only as Uzqenka left.", ["Uzqenka"]),
        ("Uzqenka and Yebra say hello.", ["Uzqenka", "Yebra"]),
        ("Uzqenka was the broker. She paid.", ["Uzqenka"]),
        ("Present was TRAN, Van Duc (DOB 11/04/2001).", ["TRAN, Van Duc"]),
        ("El caporal, don Uzqenka, y el padre Germán.", ["Uzqenka", "Germán"]),
        ("INTERVIEWER: Who?\nDEEPA: Them.", ["DEEPA"]),
        ("Her daughter A-Mi left.", ["A-Mi"]),
        ("Translation from Khmer: Uzqenka\n", ["Uzqenka"]),
        ("Surname: DRUSZ   Mother's name: Goma\n", ["DRUSZ", "Goma"]),
        ("If I die, tell Uzqenka that I love him.", ["Uzqenka"]),
        ("“Where is Uzqenka?” he shouted.", ["Uzqenka"]),
        ("Firman: Maria Uzqenka, Talla y Rosa Drusz", ["Maria Uzqenka", "Talla", "Rosa Drusz"]),
        ("La víctima, N.R., refiere que fue la ciudadana L.M.P., de allí.", ["N.R.", "L.M.P"]),
        ("4 ^ Drusz, A.A. (1978) Work", ["Drusz, A.A."]),
        ("Surname/Nom: UNODRUSZ\nGiven names/Prénoms: YEBRAK\n", ["UNODRUSZ", "YEBRAK"]),
        ("P<UTODRUSZ<<UZQENKA<YEBRA<<<<<<<<<<", ["DRUSZ<<UZQENKA<YEBRA"]),
        ("1. DRUSZ/UZQENKA MS seat 31A", ["DRUSZ/UZQENKA"]),
        ("A visitor Uzqenka (brother). W2 Uzqo Druszka, DC.", ["Uzqenka", "Uzqo Druszka"]),
        ("My name is Kenya. Sister of the late Monday.", ["Kenya", "Monday"]),
    ],
)
def test_what_stands_beside_a_name_masks_it(text: str, found: list[str]) -> None:
    assert masked(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "From: Bangkok Office\nTo: All Members\nMother: Earth Day. Lawyer: none.",
        "Women: Health, Education and Work. For me, Nepal and Kenya.",
        "The International Court of Justice. Tourism has grown. The General Assembly Hall.",
        "They call for South-South cooperation and for Vision 2030: a plan.",
        "Eight (8) camps and Sixty-nine (69) lights.",
        "Villages like Ban Uzqa, Noen Drusz and Tha Yebra lost them.",
        "The company Uzqenka Placement sent me. Storm Uzqenka came.",
        "Uzqaris was founded in Lima. NGOs like Uzqaris came. He is vecino de Tapachula.",
        "A requête introduite par La Uzqade. Un don Uzqenka.",
    ],
)
def test_what_looks_alike_is_not_masked(text: str) -> None:
    assert masked(text) == []


def test_a_repeated_name_is_masked_with_the_surname_behind_it() -> None:
    text = "My friend Uzqenka slept. They owe Uzqenka Drusz. Uzqenka Initiative."
    assert masked(text) == ["Uzqenka", "Uzqenka Drusz", "Uzqenka"]


def test_a_short_surname_is_masked_where_it_stands_alone() -> None:
    text = "Present: Ada Li, Talla Uno, Ben Drusz\nAction: Li to write. In the end, so be it."
    assert "Li" in masked(text)
    assert masked("Present: Talla So, Ada Uno\nSo they left.").count("So") == 0


def test_a_list_of_which_most_are_persons_is_one_of_persons() -> None:
    text = "They must free Rosa, Maria Drusz and Uzqelvam now."
    assert masked(text, PERSON="Rosa") == ["Rosa", "Maria Drusz", "Uzqelvam"]


def test_the_end_of_a_letter_is_no_name() -> None:
    assert masked("We will pay. Thanks, Rosa", PERSON="Rosa") == ["Rosa"]


def test_a_town_that_is_reached_is_none_by_a_guess() -> None:
    assert masked("Did they also reach Palermo?", PERSON="Palermo") == []


def test_a_person_with_initials_is_masked_beside_a_body_named_after_one() -> None:
    text = "The Uzqenka Drusz Trust. Signed: H. Drusz"
    body = Mention(Span(4, 23), Kind.ORGANISATION, "org/x", 0.9, "pattern")
    found = find_persons(analysis_of(text), find_words(text), gazetteer(), (body,))
    assert [surface(text, span) for span in found] == ["H. Drusz"]


@pytest.mark.parametrize(
    "name",
    [
        *("Oksana", "Fahad", "Nkechi", "Sopheap", "Germán", "Meena", "Nandita", "Shabana"),
        *("Priyanka", "Farzana", "Zeinab", "Emebet", "Nazgul", "Chinyere", "Achieng", "Sumiati"),
        *("Maricar", "Safiétou", "Nosipho", "Dilani", "Yuleidy", "Mersiha", "Tirhas", "Akosiwa"),
    ],
)
def test_given_names_of_all_parts_of_the_world_are_listed(name: str) -> None:
    assert is_given_name(name)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("With inputs from Meena, Kiran and Raju of VAMP.", ["Meena", "Kiran", "Raju"]),
        ("We met Shabnam in the shelter.", ["Shabnam"]),
        ("According to Zeinab, the agent kept her passport.", ["Zeinab"]),
    ],
)
def test_who_is_called_by_a_listed_name_alone_is_masked(text: str, names: list[str]) -> None:
    assert masked(text) == names


@pytest.mark.parametrize("name", ["Shrestha", "Ouattara", "Khatun", "Moyo"])
def test_surnames_of_all_parts_of_the_world_are_listed(name: str) -> None:
    assert is_listed(name)


def test_an_accent_tells_a_given_name_from_a_people() -> None:
    assert gazetteer().demonym("Germán") is None
    assert gazetteer().demonym("German") is not None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Talla “TJ” Uneborg came. Then TJ wrote.", ["Talla “TJ” Uneborg", "TJ"]),
        ("« Rentre », m’a dit Uzqenka.", ["Uzqenka"]),
        ("Le contremaître, Uzqenka, nous insultait.", ["Uzqenka"]),
        ("Amina, Uzqenka and Pov gave me food. Amina wept.", ["Amina", "Uzqenka", "Pov", "Amina"]),
        ("Elle est venue avec Bijou hier.", ["Bijou"]),
    ],
)
def test_nicknames_speakers_and_short_names_in_lists_are_masked(
    text: str, found: list[str]
) -> None:
    assert masked(text) == found


def test_a_place_that_a_model_guesses_behind_an_elders_title_is_a_person() -> None:
    text = "We remember Baba Musa and others."
    guess = Mention(Span(12, 21), Kind.PLACE, "place/name/baba-musa", 0.5, "model")
    found = find_persons(
        analysis_of(text, GPE="Baba Musa"), find_words(text), gazetteer(), (guess,)
    )
    assert [surface(text, span) for span in found] == ["Baba Musa"]


@pytest.mark.parametrize("word", ["Depuis", "Desde", "Since", "Before", "Après", "Hasta"])
def test_what_stands_before_a_year_and_is_nobody(word: str) -> None:
    assert masked(f"{word} 1994, the network has helped.") == []
    assert masked("Uneborg 1994, the network has helped.") == ["Uneborg"]


def test_a_congress_that_is_held_is_nobody() -> None:
    assert masked("El Primer Congreso se realizó en Lima. El Congreso se cerró.") == []


def test_years_on_end_are_no_citation() -> None:
    assert masked("The Plan of Action (2018-2030) and the Framework (2015–20) hold.") == []
    assert masked("The plan (Uneborg 2018) holds.") == ["Uneborg"]


@pytest.mark.parametrize(
    ("text", "body", "found"),
    [
        ("We met Mme Coram at two.", "Coram", ["Mme Coram"]),
        ("We met Mr Coram Street at two.", "Coram", []),
        ("Oxford Mensah, who is a lawyer, wrote.", "Oxford Mensah", ["Oxford Mensah"]),
    ],
)
def test_whom_one_addresses_is_no_body(text: str, body: str, found: list[str]) -> None:
    span = Span(text.index(body), text.index(body) + len(body))
    method = "model" if " " in body else "authority"
    mention = Mention(span, Kind.ORGANISATION, "org/x", 0.9, method)
    analysis = analysis_of(text)
    persons = find_persons(analysis, find_words(text), gazetteer(), (mention,))
    assert [surface(text, s) for s in persons] == found
