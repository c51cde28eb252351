"""Persons are found by title, byline, age and repetition; organisations and places stay whole."""

from time import process_time

import pytest
from growth import times_longer
from guessed_analysis import analysis_of, surface

from extract.model import Kind, Mention, Span
from extract.persons.person_evidence import guessed_persons
from extract.persons.persons import find_persons, is_allowed
from extract.words import find_words
from ontology.gazetteer import gazetteer


def persons(text: str, mentions: tuple[Mention, ...] = (), **guesses: str) -> list[str]:
    found = find_persons(analysis_of(text, **guesses), find_words(text), gazetteer(), mentions)
    return [surface(text, span) for span in found]


def body(text: str, name: str, method: str = "model") -> Mention:
    start = text.index(name)
    span = Span(start, start + len(name))
    return Mention(span, Kind.ORGANISATION, "organisation/name/x", 0.7, method)


def town(text: str, name: str, method: str = "gazetteer") -> Mention:
    start = text.index(name)
    return Mention(Span(start, start + len(name)), Kind.PLACE, "place/1", 0.7, method)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("We thank Ms. Talla Uneborg for this.", ["Ms. Talla Uneborg"]),
        ("By Talla Uneborg and others", ["Talla Uneborg"]),
        ("Prepared by Talla Uneborg", ["Talla Uneborg"]),
        ("Contact: Talla Uneborg", ["Talla Uneborg"]),
        ("“No,” said Talla Uneborg.", ["Talla Uneborg"]),
        ("Ambassador Talla Uneborg spoke.", ["Talla Uneborg"]),
        ("Write to talla.uneborg@example.org today.", ["talla.uneborg@example.org"]),
        ("Write to info@example.org today.", []),
        ("K.L., 17, was recruited.", ["K.L."]),
        ("K.L. was trafficked at 15.", ["K.L"]),
        ("We spoke with Ms. G about it.", ["Ms. G"]),
        ("A woman named Tallita fled.", ["Tallita"]),
        ("Then Tallita ran away from them.", ["Tallita"]),
        ("Una mujer llamada Tallita huyó.", ["Tallita"]),
        ("La señora Uneborg habló.", ["Uneborg"]),
        ("Une femme prénommée Tallita a fui.", ["Tallita"]),
        ("Sa fille Tallita est partie.", ["Tallita"]),
        ("Dear Tallita, thank you.", ["Tallita"]),
        ("as shown before (Uneborg & Secunda, 2013)", ["Uneborg", "Secunda"]),
        ("Uneborg (2013) holds that", ["Uneborg"]),
        ("It met again (Geneva, 2013).", []),
        ("This was disputed (Wise, 1987) before.", ["Wise"]),
        ("Uneborg, Maria\nTerziana, Carlos", ["Uneborg, Maria", "Terziana, Carlos"]),
        ("It began when Maria de la Uneborg left.", ["Maria de la Uneborg"]),
        ('In it Maria "Nana" Uneborg spoke.', ['Maria "Nana" Uneborg']),
        ("Yaya Quispe spoke. They met Yaya Quispe.", ["Yaya Quispe", "Yaya Quispe"]),
        ("Habló. Uzqen Rodríguez-Quispe, exministra, fue.", ["Uzqen Rodríguez-Quispe"]),
        ("The chair was T. W. Maria Uneborg.", ["T. W. Maria Uneborg"]),
        ("They met Samantha there.", ["Samantha"]),
        ("They met Marie UNEBORG there.", ["Marie UNEBORG"]),
        ("Tallita (15) was recruited.", ["Tallita"]),
        ("Her daughter, Tallita, left.", ["Tallita"]),
        ("See Uneborg et al., 2015.", ["Uneborg"]),
        ("In the field, Maria Uneborg led it.", ["Maria Uneborg"]),
        ("Lima, 21 y 22 de marzo de 2024", []),
        ("The President of the Assembly spoke.", []),
        ("The Minister for Labour said no.", []),
    ],
)
def test_the_text_itself_says_that_a_name_is_a_persons(text: str, found: list[str]) -> None:
    assert persons(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("There Uzqenka smiled.", ["Uzqenka"]),
        ("They called me Uzqenka at home.", ["Uzqenka"]),
        ("It was drummer Uzqenka Kwoznova.", ["Uzqenka Kwoznova"]),
        ("He went with his friend Uzqenka to sea.", ["Uzqenka"]),
        ("Soon Uzqenka and I left.", ["Uzqenka"]),
        ("We shall see.\nYours,\nBill", ["Bill"]),
        ("The lamp of T R Uzqenka was new.", ["T R Uzqenka"]),
        ("They join Senators UZQENKA and Terzia here.", ["UZQENKA", "Terzia"]),
        ("Interviewer: What then?\nUzqenka: I ran.", ["Uzqenka"]),
        ("It is over,” said Uzqenka.", ["Uzqenka"]),
        ("Talks: We met.\nOutcome: I agreed.", []),
        ("I'm OK with a Day of General Discussion.", []),
        ("See the General Provisions and General Principles.", []),
        ("They saw General Uzqenka there.", ["General Uzqenka"]),
        ("Then Uzqenka came. Uzqenka ran as he did. He won.", ["Uzqenka", "Uzqenka"]),
        ("In 2001 the group met. They smiled.", []),
        ("It lies near Uzqenka, but she left.", []),
        ("The Assembly gave him his prize.", []),
        ("Nepal lost his trust. Thai raised her.", []),
    ],
)
def test_what_only_persons_do_tells_a_name_that_nobody_lists(text: str, found: list[str]) -> None:
    assert persons(text) == found


def test_a_word_that_is_mostly_called_he_is_a_person() -> None:
    text = "There Kim and Uzqenka left.\nUzqenka ran as he sang.\nUzqenka sang in his house."
    assert persons(text, (body(text, "Uzqenka"),)).count("Uzqenka") == 3


def test_honours_numerals_and_elisions_are_masked_with_the_name() -> None:
    text = "They heard Maria Uneborg, QC, then Louis XV, then Pierre L'Uzqenka."
    found = persons(text, (town(text, "QC"),), PERSON="Louis|Pierre L'Uzqenka")
    assert found == ["Maria Uneborg, QC", "Louis XV", "Pierre L'Uzqenka"]


def test_a_saint_who_is_spoken_of_as_a_person_is_no_town() -> None:
    text = "Here is St. Uzqenka. Uzqenka wrote, and Uzqenka read."
    assert persons(text, (town(text, "St. Uzqenka"),), PERSON="Uzqenka")[0] == "St. Uzqenka"


def test_a_surname_is_masked_wherever_it_is_repeated() -> None:
    text = "Talla Uneborg came. Later Uneborg left, and UNEBORG wrote."
    assert persons(text, PERSON="Talla Uneborg") == ["Talla Uneborg", "Uneborg", "UNEBORG"]


def test_names_inside_names_stay_whole() -> None:
    text = "The Friedrich-Ebert-Stiftung and the Raoul Wallenberg Institute met in St. Lucia."
    names = ("Friedrich-Ebert-Stiftung", "Raoul Wallenberg Institute", "St. Lucia")
    whole = tuple(body(text, name, "authority") for name in names)
    assert persons(text, whole, PERSON="Friedrich-Ebert|Raoul Wallenberg|Lucia") == []


@pytest.mark.parametrize(
    "text",
    ["The Samantha Centre opened.", "They live in San Ramon.", "A Samantha Award was given."],
)
def test_a_listed_name_inside_another_name_is_no_persons(text: str) -> None:
    assert persons(text) == []


def test_a_given_name_that_the_model_takes_for_a_body_is_masked() -> None:
    text = "Samantha left the house at night."
    assert persons(text, (body(text, "Samantha"),), ORG="Samantha") == ["Samantha"]


def test_a_name_that_an_authority_file_knows_stays_whole() -> None:
    text = "Samantha left the house at night."
    assert persons(text, (body(text, "Samantha", "authority"),), ORG="Samantha") == []


def test_a_town_is_a_person_where_the_model_mostly_says_so() -> None:
    text = "Tyler was very young. His brother took Tyler along."
    mentions = (town(text, "Tyler"),)
    assert persons(text, mentions, PERSON="Tyler") == ["Tyler", "Tyler"]
    assert persons("She lives in Tyler now.", (town("She lives in Tyler now.", "Tyler"),)) == []


def test_a_large_town_is_a_person_where_the_model_says_so_thrice_and_it_is_listed() -> None:
    text = "Norton was very young. His brother took Norton along. Then Norton fell."
    assert persons(text, (town(text, "Norton"),), PERSON="Norton") == ["Norton"] * 3
    text = "They left Dakar. His brother took Dakar along. Then Dakar fell."
    assert persons(text, (town(text, "Dakar"),), PERSON="Dakar") == []


def test_the_family_of_a_person_is_no_town() -> None:
    text = "By Talla Secunda.\n\nLater the Secundas left."
    assert persons(text, (town(text, "Secundas"),)) == ["Talla Secunda", "Secundas"]
    assert persons("Later the Secundas left.", (town("the Secundas", "Secundas"),)) == []


def test_a_name_that_ends_with_a_surname_of_the_text_is_a_persons() -> None:
    text = "By Maria Ramos. Then Uzqenka Ramos left, and the Ramos Institute closed."
    mentions = (town(text, "Uzqenka Ramos", "model"), body(text, "Ramos Institute"))
    assert persons(text, mentions) == ["Maria Ramos", "Uzqenka Ramos"]


def test_a_body_that_begins_with_a_rank_and_goes_on_with_a_name_is_a_person() -> None:
    text = "They saw Brigadier General Maria Ramos there."
    found = persons(text, (body(text, "Brigadier General Maria Ramos"),))
    assert found == ["Brigadier General Maria Ramos"]


def test_one_word_between_two_persons_of_a_list_is_a_persons() -> None:
    text = "Present were Talla Uneborg, Uzqenka and Ola Secunda."
    found = persons(text, (body(text, "Uzqenka"),), PERSON="Talla Uneborg|Ola Secunda")
    assert found == ["Talla Uneborg", "Uzqenka", "Ola Secunda"]


def test_two_of_one_surname_are_both_masked() -> None:
    assert persons("Then Uzqenka and Maria Ramos left.") == ["Uzqenka", "Maria Ramos"]
    assert persons("Then Nepal and Maria Ramos left.") == ["Maria Ramos"]


def test_of_a_guess_that_holds_a_clause_the_names_in_it_count() -> None:
    clause = "J'ai vu Uzqenka partir"
    analysis = analysis_of(f"{clause}.", PERSON=clause)
    assert [surface(analysis.text, span) for span in guessed_persons(analysis)] == ["Uzqenka"]
    assert persons("Hacía frío y nevaba.", PERSON="Hacía frío") == []


def test_a_tongue_or_firm_is_no_person_unless_a_name_holds_it() -> None:
    assert persons("She spoke Tagalog and drove for Uber.", PERSON="Tagalog") == []
    assert persons("Maria Uber left. She said Uber was tired.", PERSON="Maria Uber") == [
        "Maria Uber",
        "Uber",
    ]


def test_the_red_cross_is_no_person_in_spanish() -> None:
    assert persons("La Cruz Roja ayudó. La Cruz Roja Mexicana ayudó.") == []


def test_a_name_in_a_list_with_one_that_does_what_persons_do_is_masked() -> None:
    text = "Then Uzqenka smiled at us. Later Uzqenka and Druszka left."
    assert persons(text) == ["Uzqenka", "Uzqenka", "Druszka"]


def test_the_end_of_a_towns_name_opens_no_list_of_persons() -> None:
    text = "They met at Harbour Park, Samantha told us."
    assert persons(text, (town(text, "Harbour Park", "model"),)) == ["Samantha"]


def test_who_is_named_in_one_breath_with_a_given_name_is_masked() -> None:
    assert persons("Ella viajaba con Uzqenka y Samantha ayer.") == ["Uzqenka", "Samantha"]
    assert persons("They saw Nepal and Samantha there.") == ["Samantha"]


def test_the_name_before_a_nickname_is_masked_with_it() -> None:
    text = "Then Uzqenka “Wookie” Ramos left."
    assert persons(text) == ["Uzqenka “Wookie” Ramos"]


def test_spanish_women_are_told_by_their_title_and_by_what_they_do() -> None:
    assert persons("En la casa de doña Esperanza. Pilar llegó tarde.") == ["Esperanza", "Pilar"]


def test_a_town_of_which_the_text_has_a_namesake_is_that_person() -> None:
    text = "By Talla Secunda.\n\nLater Secunda explained it."
    later = Span(text.index("Secunda expl"), text.index(" explained"))
    mention = Mention(later, Kind.PLACE, "place/1", 0.7, "gazetteer")
    assert persons(text, (mention,)) == ["Talla Secunda", "Secunda"]


def test_a_name_among_persons_is_a_persons() -> None:
    text = "Present were Talla Uneborg, Vena Terzia, and Ola Secunda."
    found = persons(text, (body(text, "Vena Terzia"),), PERSON="Talla Uneborg|Ola Secunda")
    assert found == ["Talla Uneborg", "Vena Terzia", "Ola Secunda"]


def test_an_affiliation_behind_a_person_stays_whole() -> None:
    text = "Present were Talla Uneborg, Harbour Circle, and others."
    mentions = (body(text, "Harbour Circle"),)
    assert persons(text, mentions, PERSON="Talla Uneborg") == ["Talla Uneborg"]


@pytest.mark.parametrize("text", ["Aa-", "Maria ", "Mr ", "A. ", "Aa & ", "; Aa", "Aa'"])
def test_a_line_without_end_takes_time_in_proportion(text: str) -> None:
    def seconds(length: int) -> float:
        start = process_time()
        persons((text * length)[:length])
        return process_time() - start

    seconds(1_000)
    assert times_longer(seconds, 10_000, 40_000, below=8, least=0.01) < 8


def test_a_country_taken_for_a_person_is_not_masked() -> None:
    assert persons("Nepal agreed.", PERSON="Nepal") == []


@pytest.mark.parametrize(
    ("name", "allowed"), [("Uneborg", True), ("Talla Uneborg", True), ("Talla Secunda", False)]
)
def test_a_project_may_list_names_it_keeps(name: str, allowed: bool) -> None:  # noqa: FBT001
    assert is_allowed(name, {"Talla Uneborg"}) is allowed


def test_a_title_that_ends_a_sentence_belongs_to_no_name() -> None:
    assert persons("They hoped for Justice. Talla Uneborg, 24, came.") == ["Talla Uneborg"]
    assert persons("We thank Justice Talla Uneborg.") == ["Justice Talla Uneborg"]


def test_what_is_gone_through_is_no_person() -> None:
    assert not persons("Cruzan por el Darién y siguen.")


def test_a_name_that_a_hyphen_joins_is_masked_too() -> None:
    assert persons("Mrs Ada Uzqo-Druszov told us.") == ["Mrs Ada Uzqo-Druszov"]


def test_a_name_above_a_line_that_begins_as_bodies_do_is_nobodys_honour() -> None:
    text = "Foyer | Douala | Ada Uzqenka\nCentre Uno | Lagos | Ben Druszov"
    assert persons(text, PERSON="Ben Druszov") == ["Ada Uzqenka", "Ben Druszov"]


@pytest.mark.parametrize("text", ["Selon Jean Foyer, la loi dort.", "Guy Barreau est venu."])
def test_a_surname_that_is_a_french_body_too_is_masked_behind_a_given_name(text: str) -> None:
    assert len(persons(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "La Relatoría visitó el centro.",
        "El Ayuntamiento pagó el albergue.",
        "La Préfecture a visité le centre.",
        "Le Diocèse a aidé les familles.",
    ],
)
def test_an_institution_behind_its_article_is_nobody(text: str) -> None:
    word = text.split()[1]
    assert persons(text, LOC=word) == []
    assert persons(text, PERSON=word) == []


def test_who_is_called_like_an_institution_is_masked() -> None:
    assert persons("Mme Parquet a parlé. Jean Mairie est venu.") == ["Mme Parquet", "Jean Mairie"]
    assert persons("Parquet la golpeó. Ella lloraba.", PERSON="Parquet") == ["Parquet"]
    text = "Los Cabildo vendieron la finca. Ana Cabildo lo denunció."
    assert persons(text) == ["Cabildo", "Ana Cabildo"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Mme ALIMA a parlé.", ["Mme ALIMA"]),
        ("The ALIMA QUISPE case was closed.", ["ALIMA QUISPE"]),
        ("1. ALIMA Fatou", ["ALIMA Fatou"]),
        ("NOM : ALIMA\nÂge : 17", ["ALIMA"]),
        ("Je m'appelle ALIMA. J'ai 17 ans.", ["ALIMA"]),
        ("Entendue : ALIMA, 17 ans, domestique.", ["ALIMA"]),
        ("We met Maria ALIMA there.", ["Maria ALIMA"]),
        ("The clinic of ALIMA was closed.", []),
        ("ALIMA Mali runs a clinic.", []),
        ("In Lima ALIMA runs a clinic.", []),
        ("In Sofia ALIMA runs a clinic.", []),
        ("The staff of ALIMA JORDAN met.", []),
    ],
)
def test_the_acronym_of_a_known_body_may_be_somebodys_name(text: str, found: list[str]) -> None:
    assert persons(text, (body(text, "ALIMA", "authority"),)) == found
