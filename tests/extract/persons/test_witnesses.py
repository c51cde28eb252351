"""Whom a text tells of is a person, whatever a model guesses and wherever a town is so called."""

import pytest
from guessed_analysis import analysis_of, surface

from extract.model import Kind, Mention, Span
from extract.persons.frames.witnesses import witnesses
from extract.persons.line_masking import MASK, mask_words
from extract.persons.persons import find_persons
from extract.words import find_words
from ontology.gazetteer import gazetteer


def told(text: str) -> list[str]:
    return [surface(text, span) for span in witnesses(text, gazetteer())]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Interview with Uzqenka Drusz.", ["Uzqenka Drusz"]),
        ("La plaignante, Mlle U.D., a parlé.", ["U.D."]),
        ("Caso 3: «Preciosa» (seudónimo), de Iquitos.", ["Preciosa"]),
        ("Cas 3 : « Précieuse » (pseudonyme), de Bouaké.", ["Précieuse"]),
        ("She is married to Chike and lives in Lima.", ["Chike"]),
        ("Elle est mariée à Chike et vit à Lima.", ["Chike"]),
        ("una mujer conocida solo como Uzqen.", ["Uzqen"]),
        ("un douanier du nom de Uzqen Drusz, la battait.", ["Uzqen Drusz"]),
        ("rattrapée par Uzqen, le frère de sa patronne.", ["Uzqen"]),
        ("J'ai parlé à Cherry. Elle va bien.", ["Cherry"]),
        ("Hablé con Gracia. Dice que sí.", ["Gracia"]),
        ("We spoke to Reef. The network agreed.", []),
        ("Please call Uzen-uzen, her brother.", ["Uzen-uzen"]),
        ("Uzqva J, Drusz-Yeb K (2012) New work.", ["Uzqva J", "Drusz-Yeb K"]),
        ("un tal Beto, apodado El Flaco.", ["Beto", "El Flaco"]),
        ("Témoignage de Uzqenka.", ["Uzqenka"]),
        ("Case study: Uzqenka\n\nShe left.", ["Uzqenka"]),
        ("Victim B (Uzqenka Drusz) came.", ["Uzqenka Drusz"]),
        ("Women like Uzqenka, Druszka and Yebra left.", ["Uzqenka", "Druszka", "Yebra"]),
        ("Her daughters Uzqenka and Yebra walked.", ["Uzqenka", "Yebra"]),
        ("Uzqen, my cousin in the States, paid.", ["Uzqen"]),
        ("Uzqen, her brother in the party, spoke.", ["Uzqen"]),
        ("Uzqen, our sister CARICOM State, spoke.", []),
        ("His sons Liban and Uzqenka left.", ["Liban", "Uzqenka"]),
        ("Her children Peru and Chile.", []),
        ("Nigerian women, among them Joy and Destiny, live there.", ["Joy", "Destiny"]),
        ("Three women (Joy, Destiny and Uzqa) were returned.", ["Joy", "Destiny", "Uzqa"]),
        ("Des femmes nigérianes, dont Joy et Uzqa, y vivent.", ["Joy", "Uzqa"]),
        ("Mujeres hondureñas, entre ellas Flor y Milagros, esperan.", ["Flor", "Milagros"]),
        ("Workers, including Mercy, were locked in.", ["Mercy"]),
        ("15 of them, among them Nang and Mo, were under 18.", ["Nang", "Mo"]),
        ("Villages, among them Uzqa and Drusz, and states, dont le Togo et le Mali.", []),
        ("Joy and Kumba, returnees from Lebanon, told it.", ["Joy", "Kumba"]),
        ("Nepal and India, women migrants said. Oxfam and Caritas, women said.", []),
        ("Participantes : 32, dont Awa, Joy et Uzqa.", ["Awa", "Joy", "Uzqa"]),
        ("14 jeunes filles rapatriées du Koweït, dont Joy et Fanta, ont parlé.", ["Joy", "Fanta"]),
        ("In Dadu, Meena, who is pregnant, sleeps there.", ["Meena"]),
        ("Nepal, who was absent, Milan, who is far, and Oxfam, who was there.", []),
        ("Girls (Kailali and Bardiya) and migrants, including Kenyans and CITU, came.", []),
        ("Migrants, including Georgia and Armenia nationals, came.", []),
        ("We met T.M., a girl aged 14, Q.K. (24) and V., 17, there.", ["T.M.", "Q.K.", "V."]),
        ("Se entrevistó a T.M., de 16 años, y a R., una niña.", ["T.M.", "R."]),
        ("See Annex B., 17 pages, and vitamin C, a drug.", []),
        ("Skype uzqa_mariana. See facebook.com/mariana.uzqa.", ["uzqa_mariana", "mariana.uzqa"]),
        ("Skype is down. See facebook.com/harbourcircle and twitter.com/gaatw.", []),
        ("El presidente Carlos Mesa dijo que no.", ["Carlos Mesa"]),
        ("El general Óscar Uzqen-Mesa y María Corte.", ["Óscar Uzqen-Mesa", "María Corte"]),
        (
            "Sarah Court left. St. Maria Church, Maria Court of Appeal and Mesa Nacional stay.",
            ["Sarah Court"],
        ),
        ("The Maria County Commissioners Court and Maria Superior Court met.", []),
        (
            "Marta Park said it. Hye-jin Park, Coordinator, left. In Victoria Park it rained.",
            ["Marta Park", "Hye-jin Park"],
        ),
        (
            "Rosa King spoke, and later King left. Rosa Law Clinic and Maria Day Care stay.",
            ["Rosa King", "King"],
        ),
        ("Asistió Yolanda Mesa. Mme Mesa est venue. The King left.", ["Yolanda Mesa", "Mesa"]),
        (
            "Secretariat: J. van Druszov, A. de Uzqen. Annex A. de facto.",
            ["J. van Druszov", "A. de Uzqen"],
        ),
        (
            "Minutes: C. Lake. Mr. A. Park (Chair), Dr. Ana Street-Lopez. A. Law of sea. B. Court",
            ["C. Lake", "A. Park", "Ana Street-Lopez"],
        ),
        ("Ms. Foundation and Mr Bako met Mr President.", ["Bako"]),
        ("Sus hijas Uzqenka y Yebra salieron.", ["Uzqenka", "Yebra"]),
        ("Images of the Syrian boys Uzqenka and Yebra.", ["Uzqenka", "Yebra"]),
        ("Les deux garçons Uzqenka et Yebra ont fui.", ["Uzqenka", "Yebra"]),
        ("Trafficking of girls, and of women Nepal and India know.", []),
        ("Data on women UNICEF and Oxfam keep.", []),
        ("She was sold to a man called Uzqenka.", ["Uzqenka"]),
        ("Une femme nommée Uzqenka a aidé.", ["Uzqenka"]),
        ("The broker was Yebra Uzqenka. We paid.", ["Yebra Uzqenka"]),
        ("My husband was Muslim. The driver was Turkish.", []),
        ("A woman called Amnesty International.", []),
        ("Georgia, 16, a survivor, left.", ["Georgia"]),
        ("Jordan, her son, is 2.", ["Jordan"]),
        ("Victoria is 15 years old.", ["Victoria"]),
        ("Georgia, 16 May 2010. Countries like Jordan and Chad.", []),
        ("Interview with Amnesty International. Case study: Nepal\n", []),
        ("Kosovo is 15 years old.", []),
        (
            "Blessing left in 2016 with Joy and Faith. Faith was sold. Mercy never arrived.",
            ["Blessing", "Joy", "Faith", "Faith", "Mercy"],
        ),
        ("Faith and hope are dear to the Joy and Peace Union. Mercy is a virtue.", []),
        ("RIP Ngozi. She worked for Sitt Hala.", ["Ngozi", "Hala"]),
        ("R v Uzqenka and another. Recruited by Uzqo (a) El Druszo.", ["Uzqenka", "El Druszo"]),
        ("Point focal : N'Uzqan.", ["N'Uzqan"]),
        ("Interview: R.K., 12 June 2011. Interview 4, P.L., Reef.", ["R.K.", "P.L."]),
        ("Entretien avec N.B. et S.T., Reef.", ["N.B.", "S.T."]),
        ("Interview with U.N. officials. Interview with U.S., Reef.", []),
        ("Her mother, bà Lan, left. Bà Rịa is a town.", ["Lan"]),
        ("Para más información: Uzqenka, 8888 0000.", ["Uzqenka"]),
        (
            "Interviews were carried out by Maria R., Maria Secunda and Tarfa.",
            ["Maria R.", "Maria Secunda", "Tarfa"],
        ),
        ("Data were provided by Human Rights Watch and Amnesty International.", []),
        ("Maria Secunda and B. Uzqenkov (eds), A Reader.", ["Maria Secunda", "B. Uzqenkov"]),
    ],
)
def test_what_stands_beside_a_name_tells_a_person(text: str, found: list[str]) -> None:
    assert told(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("La fille de Uzqenka, Yebra, a été vendue.", ["Uzqenka", "Yebra"]),
        ("El hijo de Uzqenka, Druszko, fue captado.", ["Uzqenka", "Druszko"]),
        ("Le fils de Dakar, la fille de Thiès, les parents d'Allemagne.", []),
        ("L'enfant Uzqenka Drusz, dit Petit Yeb, a fui.", ["Petit Yeb"]),
        ("Mi coyote se llamaba el Druszo. Le decían la Yebra.", ["Druszo", "Yebra"]),
        ("La red se llamaba la Coalición.", []),
        ("relu par J.-P. Drusz ; N. High St. et U.-S. Road", ["J.-P. Drusz"]),
        ("The child M. A. T. was found; víctima: menor, X.Y.Z.", ["M. A. T.", "X.Y.Z."]),
        ("Section A. B. and child rights.", []),
        ("Olena, Amina et Yebra sont parties hier.", ["Olena", "Amina", "Yebra"]),
        ("Olena, Yebra et Uzqenka sont parties hier.", []),
        ("Olena, Amina et Toutes sont parties hier.", []),
    ],
)
def test_names_in_three_languages_are_told_by_kin_nicknames_and_initials(
    text: str, found: list[str]
) -> None:
    assert told(text) == found


def test_a_person_called_as_a_state_is_masked_but_not_the_state() -> None:
    text = "Georgia, 16, was sold, in Georgia. Georgia told us so. Georgia ratified it."
    mentions = tuple(
        Mention(Span(at, at + 7), Kind.PLACE, "place/614540", 0.9, "gazetteer")
        for at in range(len(text))
        if text.startswith("Georgia", at)
    )
    guessed = analysis_of(text, GPE="Georgia")
    found = find_persons(guessed, find_words(text), gazetteer(), mentions)
    assert [span.start for span in found] == [0, text.index("Georgia told")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They met Uzqenka Samantha there.", ["Uzqenka Samantha"]),
        ("Emma and Faith left.", ["Emma", "Faith"]),
        ("They met Nepal Samantha there.", ["Samantha"]),
    ],
)
def test_a_mask_covers_the_whole_name_and_its_company(text: str, found: list[str]) -> None:
    spans = find_persons(analysis_of(text), find_words(text), gazetteer(), ())
    assert [surface(text, span) for span in spans] == found


@pytest.mark.parametrize(
    ("line", "name", "masked"),
    [
        ("NgoziUno.txt", "Ngozi Uno", f"{MASK}.txt"),
        ("UnoebergN_2011.txt", "Ngozi Unoeberg", f"{MASK}_2011.txt"),
        ("letangoqui.txt", "Le Tan Goqui", f"{MASK}.txt"),
        ("of-jose-nunez.txt", "José Núñez", f"of-{MASK}.txt"),
        ("a.b@uno.com.txt", "a.b@uno.com", f"{MASK}.txt"),
        ("unofficial.txt", "Ngozi Uno", "unofficial.txt"),
    ],
)
def test_file_names_write_names_in_many_ways(line: str, name: str, masked: str) -> None:
    assert mask_words(line, {name}) == masked


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Two Eritreans named Selam and Bereket came.", ["Selam", "Bereket"]),
        ("The workers called Uzqenka and Yebra left.", ["Uzqenka", "Yebra"]),
        ("Deux autres femmes, Uzqenka et Druszka, vont.", ["Uzqenka", "Druszka"]),
        ("Two towns named Selam and Bereket lie there.", []),
        ("The Uzqans were called Christians and Druszans there.", []),
        ("The women, Oxfam and UNICEF, met.", []),
        ("The men, Nepal and India, met.", []),
    ],
)
def test_several_who_are_brought_in_by_name_are_persons(text: str, found: list[str]) -> None:
    assert told(text) == found


def test_a_state_that_somebody_is_called_like_keeps_what_it_does() -> None:
    text = "Jordan ratified it. Jordan, 24, from Reef, left. Jordan told us so."
    spans = [Span(0, 6), Span(20, 26), Span(49, 55)]
    mentions = [Mention(s, Kind.PLACE, "place/248816", 0.9, "gazetteer") for s in spans]
    assert [text[s.start : s.end] for s in spans] == ["Jordan"] * 3
    found = find_persons(analysis_of(text), find_words(text), gazetteer(), mentions)
    assert found == (Span(20, 26), Span(49, 55))


def test_initials_are_masked_wherever_they_stand_and_however_they_are_spaced() -> None:
    text = "T.M., a girl aged 14, left. Then T. M. came. T.M. told the U.N. so."
    found = find_persons(analysis_of(text), find_words(text), gazetteer(), ())
    assert [surface(text, span) for span in found] == ["T.M.", "T. M.", "T.M."]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Benito Juárez, 28, said that he had paid.", ["Benito Juárez"]),
        ("Gómez Palacio, de 40 años, fue condenado.", ["Gómez Palacio"]),
        ("Port-au-Prince told us so.", []),
    ],
)
def test_persons_called_as_large_cities_are_persons(text: str, found: list[str]) -> None:
    assert told(text) == found
