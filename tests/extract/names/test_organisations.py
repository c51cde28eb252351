"""Names of organisations: their boundaries, and what is none."""

import pytest
from guessed_analysis import analysis_of, surface

from extract.names.organisations import find_organisation_names
from extract.words import find_words


def organisations_in(text: str, **guesses: str) -> list[str]:
    analysis = analysis_of(text, **guesses)
    found = find_organisation_names(analysis, find_words(text))
    return [surface(text, name.span) for name in found]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "The Ministry of Women, Children and Senior Citizens spoke.",
            ["Ministry of Women, Children and Senior Citizens"],
        ),
        ("the Ministry of Labour in Thailand", ["Ministry of Labour"]),
        (
            "the Ministry of Labour and the Blue Reef Network",
            ["Ministry of Labour", "Blue Reef Network"],
        ),
        ("the Ministry of Health and Thailand", ["Ministry of Health"]),
        ("the Harbour Circle Women's Network met", ["Harbour Circle Women's Network"]),
        ("the Government of Nepal agreed", ["Government of Nepal"]),
        ("the Thai Government agreed", ["Thai Government"]),
        ("the government of the United Kingdom", ["government of the United Kingdom"]),
        (
            "el Ministerio de Trabajo y Previsión Social",
            ["Ministerio de Trabajo y Previsión Social"],
        ),
        ("the Department of Justice, Equality and Defence",
         ["Department of Justice, Equality and Defence"]),
        ("the Robert F. Reefer Center for Justice and Human Rights",
         ["Robert F. Reefer Center for Justice and Human Rights"]),
        ("the Reef Regional Office for Asia and the Pacific agreed",
         ["Reef Regional Office for Asia and the Pacific"]),
        ("la Fundación para la Justicia y el Estado Democrático de Derecho",
         ["Fundación para la Justicia y el Estado Democrático de Derecho"]),
        ("the Reef Institute for Justice and the Rule of Law met",
         ["Reef Institute for Justice and the Rule of Law"]),
        ("the Ministry of Labour and the Prime Minister", ["Ministry of Labour"]),
        ("the Chair-in-Office of the Reef Circle", []),
        ("President of the Blue Reef Foundation", ["Blue Reef Foundation"]),
        ("In Blue Reef Foundation offices", ["Blue Reef Foundation"]),
        ("the Alliance met the Committee and the Ministry", []),
        ("the National Committee", []),
    ],
)  # fmt: skip
def test_a_head_that_says_organisation_carries_its_whole_name(text: str, names: list[str]) -> None:
    assert organisations_in(text) == names


@pytest.mark.parametrize(
    ("text", "guess", "names"),
    [
        ("See the PDF here", "PDF", []),
        ("Labour and States Parties", "Labour|States Parties", []),
        ("the Harbour Circle's report", "the Harbour Circle's", ["Harbour Circle"]),
        ("Blue Reef Voices (BRV) met", "Blue Reef Voices (BRV)", ["Blue Reef Voices"]),
        ("Thailand and Nepalese", "Thailand|Nepalese", []),
        ("the Special Rapporteur", "Special Rapporteur", []),
        ("the Palermo Protocol", "Palermo Protocol", []),
        ("Operation Bluefin began", "Operation Bluefin", []),
        ("the CJTF-OIR said", "CJTF", ["CJTF-OIR"]),
        ("bread rose to XAF again", "XAF", []),
        ("the fall of the Yemeni Riyal went on", "Yemeni Riyal", []),
        ("tents and Non-Food Items came", "Non-Food Items", []),
        ("five Genuzqa machines came", "Genuzqa", []),
        ("the Zero Uzqa programme began", "Zero Uzqa", []),
        ("Uzqa Modular Systems began", "Uzqa Modular Systems", ["Uzqa Modular Systems"]),
        ("in Benghazi, Uzqenwal, Tripoli and Sabha", "Uzqenwal", []),
        ("(4) Uzqenwal, (3) Benghazi, (4) Tripoli", "Uzqenwal", []),
        (
            "by Oxfam, Uzqenwal, UNICEF and Danida",
            "Uzqenwal",
            ["Oxfam", "Uzqenwal", "UNICEF", "Danida"],
        ),
        ("the MoH said", "", ["MoH"]),
    ],
)
def test_a_guess_is_cut_to_the_name_or_refused(text: str, guess: str, names: list[str]) -> None:
    assert organisations_in(text, **({"ORG": guess} if guess else {})) == names


@pytest.mark.parametrize(
    ("guess", "names"),
    [
        (
            "Amnesty International and Human Rights Watch",
            ["Amnesty International", "Human Rights Watch"],
        ),
        ("Harbour Light Inc. of Atlanta", ["Harbour Light Inc."]),
    ],
)
def test_a_guess_of_two_bodies_or_with_a_town_behind_is_cut(guess: str, names: list[str]) -> None:
    assert organisations_in(f"They met {guess} there.", ORG=guess) == names


def test_a_spanish_body_is_named_by_what_it_is_to_do() -> None:
    name = "Comisión para Prevenir y Erradicar la Trata de Personas"
    assert organisations_in(f"La {name} lo dijo.") == [name]


def test_a_surname_taken_for_an_organisation_is_refused() -> None:
    text = "Talla Uneborg came. Uneborg spoke."
    assert organisations_in(text, PERSON="Talla Uneborg", ORG="Uneborg spoke"[:7]) == []


def test_a_name_the_document_has_established_is_found_where_the_model_misses_it() -> None:
    text = "Blue Reef Voices met. Then Blue Reef Voices left."
    analysis = analysis_of(text)
    once = analysis_of(text, ORG="Blue Reef Voices")
    first_only = type(analysis)(
        analysis.source, analysis.passages, analysis.token_starts, once.guesses[:1]
    )
    found = find_organisation_names(first_only, find_words(text))
    assert [name.span.start for name in found] == [0, text.rindex("Blue")]


def test_known_acronyms_count_only_in_their_own_spelling() -> None:
    assert organisations_in("UNODC and IOM; who is it?") == ["UNODC", "IOM"]


def test_a_name_never_runs_over_the_end_of_a_passage() -> None:
    assert organisations_in("the Ministry of Labour.\nNepal agreed.") == ["Ministry of Labour"]


@pytest.mark.parametrize(
    "name",
    [
        "Comisión Ejecutiva de Atención a Víctimas",
        "Unidad para la Atención y Reparación Integral a las Víctimas",
        "Secretaría de Lucha contra la Violencia a la Mujer y Trata de Personas",
        "Red de Apoyo a Mujeres",
    ],
)
def test_to_whom_a_spanish_body_gives_is_part_of_its_name(name: str) -> None:
    text = f"La {name} envió cartas a México."
    found = find_organisation_names(analysis_of(text), find_words(text))
    assert [surface(text, n.span) for n in found] == [name]


def test_an_office_of_a_known_body_begins_with_the_whole_of_its_name() -> None:
    text = "A woman from UN Women's Regional Office for Asia came."
    found = find_organisation_names(analysis_of(text), find_words(text))
    assert [text[n.span.start : n.span.end] for n in found] == [
        "UN Women's Regional Office for Asia"
    ]


def test_a_known_body_behind_and_is_one_of_its_own() -> None:
    text = "Organizan: Reef Mujer y ONU Mujeres"
    found = find_organisation_names(
        analysis_of(text, ORG="Reef Mujer y ONU Mujeres"), find_words(text)
    )
    assert [text[n.span.start : n.span.end] for n in found] == ["Reef Mujer", "ONU Mujeres"]


@pytest.mark.parametrize(
    ("text", "guess"),
    [
        ("In sub-Reef Africa it rained.", "Reef Africa"),
        ("It ranks low in the Uzqa Climate Risk Index.", "Uzqa Climate Risk"),
        ("The Minister of Foreign and Reef Affairs came.", "Reef Affairs"),
        ("It has the Reef Virus.", "Reef Virus"),
        ("They met at the World Reef Games.", "World Reef Games"),
    ],
)
def test_an_end_of_a_word_an_index_and_the_matter_of_an_office_are_no_bodies(
    text: str, guess: str
) -> None:
    assert organisations_in(text, ORG=guess) == []
    assert organisations_in(f"We asked {guess.split()[0]} Watch.", ORG=f"{guess.split()[0]} Watch")


def test_heads_of_government_are_persons_and_no_government() -> None:
    assert organisations_in("The Heads of State and Government of Nepal and of Peru met.") == []
    assert organisations_in("The Government of Nepal met.") == ["Government of Nepal"]
    head = "Ada, Head of the Harbour Government Service."
    assert organisations_in(head) == ["Harbour Government Service"]


@pytest.mark.parametrize(
    ("text", "guess", "names"),
    [
        ("Nous appelons l'Union africaine de nommer un expert.", "Union africaine de nommer",
         ["Union africaine"]),
        ("L'Union africaine sur la situation des détenues.",
         "Union africaine sur la situation des détenues", ["Union africaine"]),
        ("Le Comité de soutien est parti.", "Comité", []),
        ("La Fundación Puentes del Sur atendió a personas.", "", ["Fundación Puentes del Sur"]),
    ],
)  # fmt: skip
def test_french_and_spanish_names_end_where_the_sentence_goes_on(
    text: str, guess: str, names: list[str]
) -> None:
    assert organisations_in(text, **({"ORG": guess} if guess else {})) == names


def test_what_tells_of_several_peoples_is_no_body() -> None:
    assert organisations_in("The Inter-American system met.", ORG="Inter-American") == []
    text = "The Inter-American Court of Human Rights met."
    assert organisations_in(text) == ["Inter-American Court of Human Rights"]


def test_what_stands_in_the_quoted_title_of_a_paper_is_no_body() -> None:
    title = "Unconditional Access to Services for Trafficked Persons"
    assert organisations_in(f'In June we published "{title}". It is new.', ORG=title) == []
    assert organisations_in(f"the guide “{title}” of the Blue Reef Network", ORG=title) == [
        "Blue Reef Network"
    ]
    assert organisations_in('The alliance "Blue Reef Network" met.') == ["Blue Reef Network"]
    assert organisations_in('A report by "Blue Reef Network" says so.') == ["Blue Reef Network"]
    assert organisations_in('El informe de "Blue Reef Network" dice.') == ["Blue Reef Network"]


def test_where_news_come_from_is_no_part_of_a_body_that_is_none() -> None:
    guess = "NAIROBI – On World Day Against Trafficking"
    assert organisations_in(f"{guess} in Persons, it began.", ORG=guess) == []
    assert organisations_in("UNICEF – Nepal met.", ORG="UNICEF – Nepal")[0].startswith("UNICEF")


def test_a_guess_that_stops_within_a_ministry_goes_to_its_end() -> None:
    text = "the Harbour Unit of the Ministry of Gender, Labour and Social Development said"
    whole = "Harbour Unit of the Ministry of Gender, Labour and Social Development"
    guess = "Harbour Unit of the Ministry of Gender, Labour"
    assert organisations_in(text, ORG=guess) == [whole]
