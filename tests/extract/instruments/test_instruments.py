"""Tests which instruments are found, as what, and with which article."""

import time

import pytest
from analysis_builder import analysis_of, words_of_span
from hypothesis import given
from hypothesis import strategies as st

from extract.acronyms.acronyms import find_definitions
from extract.instruments.instruments import find_instruments
from extract.model import Mention
from extract.words import find_words


def _found(text: str, language: str = "en") -> list[tuple[str, Mention]]:
    analysis = analysis_of(text, language)
    found = find_instruments(analysis, find_words(text), find_definitions(analysis))
    return [(words_of_span(text, mention.span), mention) for mention in found]


@pytest.mark.parametrize(
    ("text", "surface", "article"),
    [
        ("Article 3(a) of the Palermo Protocol defines it.", "Palermo Protocol", "3(a)"),
        ("under articles 6 and 8 of ILO Convention No. 29 they", "ILO Convention No. 29", "6, 8"),
        ("the Palermo Protocol, article 9, says", "Palermo Protocol", "9"),
        ("l'article 3 a) du Protocole de Palerme dit", "Protocole de Palerme", "3(a)"),
        ("the Palermo Protocol, article 18 of which is old", "Palermo Protocol", None),
        (
            "The Trafficking in Persons (Prevention, Suppression and Punishment) Act, 2007 says",
            "Trafficking in Persons (Prevention, Suppression and Punishment) Act, 2007",
            None,
        ),
        ("see article 9(1)(b) CEDAW", "CEDAW", "9(1)(b)"),
        ("Lobbying on the Istanbul Convention went on", "Istanbul Convention", None),
        ("2000 - Adoption of the Palermo Protocol", "Palermo Protocol", None),
        ("arts. 2 and 26 ICCPR apply", "ICCPR", "2, 26"),
        ("la Recomendación General N.º 38 dice", "Recomendación General N.º 38", None),
        (
            "the Migration for Employment Convention (Revised), 1949 (No. 97) binds",
            "Migration for Employment Convention (Revised), 1949 (No. 97)",
            None,
        ),
        ("ECOSOC decision 2004/110 renewed it", "ECOSOC decision 2004/110", None),
        ("section 28 of its Foreign Employment Act, 2007", "Foreign Employment Act, 2007", "28"),
        (
            "under sections 3 and 4 of Nepal's amended Foreign Employment Act, 2007",
            "Foreign Employment Act, 2007",
            "3, 4",
        ),
        ("article 3 of the report on the Palermo Protocol", "Palermo Protocol", None),
        ("ILO Convention No. 189 was adopted", "ILO Convention No. 189", None),
        (
            "the Anti-Trafficking in Persons Act of 2003 was",
            "Anti-Trafficking in Persons Act of 2003",
            None,
        ),
        ("by Law No. 27693 of that year", "Law No. 27693", None),
        ("the Foreign Employment Act, 2007 says", "Foreign Employment Act, 2007", None),
        ("transposed Directive 2011/36/EU late", "Directive 2011/36/EU", None),
        ("section 39 of the Royal Ordinance on Fisheries", "Royal Ordinance on Fisheries", "39"),
        ("in General Assembly resolution 55/25 the", "General Assembly resolution 55/25", None),
        (
            "Security Council resolution 1325 (2000) asks",
            "Security Council resolution 1325 (2000)",
            None,
        ),
        ("sections 3 and 5 of the Children's Act 38 of 2005", "Children's Act 38 of 2005", "3, 5"),
        ("the 1951 Refugee Convention says", "1951 Refugee Convention", None),
        ("the Aliens Act was amended", "Aliens Act", None),
        ("the Law on Gender Equality, which", "Law on Gender Equality", None),
        ("the Act on the hiring of seafarers was", "Act on the hiring of seafarers", None),
        ("article 12 of the Constitution of Nepal says", "Constitution of Nepal", "12"),
        ("article 271-A of the Penal Code of 1854 says", "Penal Code of 1854", "271-A"),
        ("Public Law 106-386 was passed", "Public Law 106-386", None),
        ("the Seasonal Workers Directive says", "Seasonal Workers Directive", None),
        ("A/RES/55/25 was adopted", "A/RES/55/25", None),
        ("under UNSCR 1325 they", "UNSCR 1325", None),
        (
            "the Domestic Workers Convention, 2011 (No. 189), was",
            "Domestic Workers Convention, 2011 (No. 189)",
            None,
        ),
        (
            "la convention (no 29) sur le travail forcé, 1930, est",
            "convention (no 29) sur le travail forcé, 1930",
            None,
        ),
        ("selon la loi no 2010-11 du 27 mai 2010, les", "loi no 2010-11 du 27 mai 2010", None),
        ("l'article 6 du Code du travail dit", "Code du travail", "6"),
        ("según la Ley 985 de 2005, la", "Ley 985 de 2005", None),
        ("el artículo 17 de la Constitución Política dice", "Constitución Política", "17"),
        (
            "la résolution 55/25 de l'Assemblée générale dit",
            "résolution 55/25 de l'Assemblée générale",
            None,
        ),
    ],
)
def test_an_instrument_is_found_with_the_article_cited(
    text: str, surface: str, article: str | None
) -> None:
    assert [(words, m.article) for words, m in _found(text)] == [(surface, article)]


def test_conventions_in_a_list_are_each_found() -> None:
    found = _found("It ratified ILO Conventions Nos. 29, 105 and 182 last year.")
    assert [words for words, _ in found] == ["ILO Conventions Nos. 29", "105", "182"]
    ids = {m.entity_id for _, m in found}
    assert len(ids) == 3
    assert ids.isdisjoint(i for i in ids if i.startswith("instrument/name/"))


@pytest.mark.parametrize(
    ("text", "surfaces"),
    [
        (
            "In General Assembly resolutions 72/195 of 4 May 2017 and 64/293 it",
            ["General Assembly resolutions 72/195", "64/293"],
        ),
        (
            "In Security Council resolutions 1325 (2000) and 1820 (2008) it",
            ["Security Council resolutions 1325 (2000)", "1820 (2008)"],
        ),
        (
            "The Committee on the Rights of the Child has general comments No. 3 and No. 4 (2017).",
            ["general comments No. 3", "No. 4 (2017)"],
        ),
        (
            "It amended the Marriage Act and the Penal Code and the Media Act.",
            ["Marriage Act", "Penal Code", "Media Act"],
        ),
        ("Directives 2013/33/EU and 2011/95/EU apply.", ["2013/33/EU", "2011/95/EU"]),
        (
            "Directive 2004/81/EC and the Return Directive (2008/115/EC) apply.",
            ["Directive 2004/81/EC", "Return Directive", "2008/115/EC"],
        ),
        (
            "Its Memorandum of Understanding on Employment (MOU) and by its Media Act 2017.",
            ["Media Act 2017"],
        ),
        (
            "The Royal Ordinance on the Management of Foreign Workers B.E. 2560 applies.",
            ["Royal Ordinance on the Management of Foreign Workers"],
        ),
    ],
)
def test_each_of_several_is_found(text: str, surfaces: list[str]) -> None:
    assert [words for words, _ in _found(text)] == surfaces


@pytest.mark.parametrize(
    ("text", "entity"),
    [
        ("the 1954 Convention", "instrument/1954-statelessness-convention"),
        ("la Convention de 1951", "instrument/refugee-convention"),
        ("in resolution 66/225 it", "instrument/name/general-assembly-resolution-66-225"),
        ("in resolution 5/1 it", "instrument/name/human-rights-council-resolution-5-1"),
        (
            "La CIDH habló. Mediante la Resolución 1/20 llamó",
            "instrument/name/inter-american-commission-on-human-rights-resolution-1-20",
        ),
        (
            "The IACHR and the Human Rights Council spoke. In resolution 5/1 it",
            "instrument/name/human-rights-council-resolution-5-1",
        ),
        (
            "The Council acted. The IACHR spoke. In resolution 17/19 it",
            "instrument/name/human-rights-council-resolution-17-19",
        ),
        (
            "La CIDH habló. En la resolución 64/92 dijo",
            "instrument/name/general-assembly-resolution-64-92",
        ),
        (
            "En la Resolución 47/19 de la CIDH dijo",
            "instrument/name/inter-american-commission-on-human-rights-resolution-47-19",
        ),
        ("the United Nations Arms Trade Treaty", "instrument/arms-trade-treaty"),
        ("ratified Convention No. 105", "instrument/ilo-c105"),
    ],
)
def test_a_short_name_leads_to_the_instrument(text: str, entity: str) -> None:
    assert _found(text)[0][1].entity_id == entity


def test_one_directive_is_the_same_in_two_languages() -> None:
    (_, english), (_, french) = (
        _found("Directive 2011/36/EU on")[0],
        _found("la directive 2011/36/UE concernant", "fr")[0],
    )
    assert english.entity_id == french.entity_id


def test_a_general_recommendation_belongs_to_the_committee_beside_it() -> None:
    ((words, mention),) = _found("In CEDAW general recommendation No. 38 (2020) it said so.")
    assert words == "CEDAW general recommendation No. 38 (2020)"
    assert mention.entity_id == "instrument/name/cedaw-general-recommendation-no-38"


def test_a_general_comment_of_nobody_is_not_guessed_at() -> None:
    assert _found("He made general comment No. 3 on the film.") == []


def test_an_acronym_of_treaty_and_committee_is_read_by_what_it_does() -> None:
    assert [words for words, _ in _found("Slovenia ratified CEDAW in 1992.")] == ["CEDAW"]
    assert _found("CEDAW expressed concern at this.") == []


_COMMITTEE = "The Committee Against Torture (CAT) met. The CAT welcomed it.\n\n"
_TREATY = "It signed the Convention against Torture (CAT). Article 3 of the CAT forbids it.\n\n"


@pytest.mark.parametrize("text", [_COMMITTEE + _TREATY, _TREATY + _COMMITTEE])
def test_an_acronym_defined_as_treaty_and_as_committee_is_what_was_defined_last(text: str) -> None:
    start = text.index(_TREATY)
    acronyms = [m.span for words, m in _found(text) if words == "CAT"]
    assert [start <= span.start < start + len(_TREATY) for span in acronyms] == [True, True]


def test_a_short_name_the_document_defines_is_found_wherever_it_stands() -> None:
    text = (
        'The Harbour Protocol on Fair Recruitment (hereinafter the "Fair Protocol") is new. '
        "States signed the Fair Protocol."
    )
    found = _found(text)
    assert [words for words, _ in found] == [
        "Harbour Protocol on Fair Recruitment",
        "Fair Protocol",
        "Fair Protocol",
    ]
    assert len({m.entity_id for _, m in found}) == 1


@pytest.mark.parametrize(
    "text",
    [
        "the act was kind, and the law of 2003 changed",
        "Room C29 and seat C182",
        "the directive was late",
        "resolution of the dispute in 2010",
        "who signed it? it was a pact",
        "The Act says so.",
        "It was amended in 2019 by Royal Decree.",
        "the Advisory Committee on the Framework Convention for the Protection of Minorities met",
        "amending the Act to introduce a fine",
        "the head of the Department of Labour Law spoke",
        "Council of Europe Convention No. 197",
    ],
)
def test_words_that_name_no_instrument_are_left_alone(text: str) -> None:
    assert _found(text) == []


@given(st.text(alphabet="ActLaw ILO Convention No. 29, (CEDAW)\n", max_size=150))
def test_mentions_never_overlap(text: str) -> None:
    spans = [m.span for _, m in _found(text)]
    assert not any(a.overlaps(b) for i, a in enumerate(spans) for b in spans[i + 1 :])


@pytest.mark.parametrize(
    "line",
    ["Act " * 125_000, "Aa Bb, of the " * 70_000, "Convention on the " * 28_000, "1, " * 333_000],
)
def test_a_hostile_line_takes_no_longer_than_its_length(line: str) -> None:
    began = time.process_time()
    find_instruments(analysis_of(line), find_words(line), ())
    assert time.process_time() - began < 30


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("La loi du 9 avril 1930 relative aux étrangers suit.", "fr", "loi du 9 avril 1930"),
        ("La loi de 2003 sur l’enfance est appliquée.", "fr", "loi de 2003"),
        ("Le dahir n° 1-16-127 a été promulgué.", "fr", "dahir n° 1-16-127"),
        ("El Decreto Supremo N.º 001-2016-IN.", "es", "Decreto Supremo N.º 001-2016-IN"),
        ("L’accord de Cotonou a été signé.", "fr", "accord de Cotonou"),
        ("L'ordonnance n° 006/PR/2018 punit.", "fr", "ordonnance n° 006/PR/2018"),
        ("La Resolución Ministerial 203-2014-MIMP rige.", "es", "Resolución Ministerial 203-2014"),
        ("El Código Niña, Niño y Adolescente rige.", "es", "Código Niña, Niño y Adolescente"),
        ("Le Code des personnes et de la famille.", "fr", "Code des personnes et de la famille"),
    ],
)
def test_laws_and_treaties_are_found_in_french_and_spanish(
    text: str, language: str, name: str
) -> None:
    ((surface, _),) = _found(text, language)
    assert surface == name


def test_a_convention_written_small_and_by_its_number_alone_is_the_ilos_beside_it() -> None:
    beside = _found("Le Togo a ratifié la convention n° 97 de l'OIT et la convention 143.", "fr")
    assert [m.entity_id for _, m in beside] == ["instrument/ilo-c097", "instrument/ilo-c143"]
    assert not _found("La convention 143 du club est signée.", "fr")


def test_somebodys_consent_is_no_treaty() -> None:
    assert _found("Avec l'accord de Fatou, nous avons écrit.", "fr") == []
    assert _found("Con el acuerdo de Lucía llamamos.", "es") == []


def test_the_declaration_of_a_state_is_no_treaty() -> None:
    assert _found("La Déclaration du Brésil et la Déclaration de Pologne.", "fr") == []


def test_a_recommendation_of_the_ilo_is_told_by_its_number() -> None:
    ((_, mention),) = _found("La recommandation no 201 de l’OIT guide les États.", "fr")
    assert mention.entity_id == "instrument/ilo-r201"
    assert _found("The State accepted recommendation No. 15.") == []


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("the Optional Protocol to the Convention against Torture", "en"),
        ("le Protocole facultatif à la Convention contre la torture", "fr"),
        ("el Protocolo Facultativo de la Convención contra la Tortura", "es"),
    ],
)
def test_an_optional_protocol_is_one_in_three_languages(text: str, language: str) -> None:
    ((_, mention),) = _found(text, language)
    assert mention.entity_id == "instrument/opcat"


@pytest.mark.parametrize("number", ["②", "", "(a)"])
def test_a_convention_whose_number_cannot_be_read_is_none(number: str) -> None:
    assert not _found(f"The ILO Convention No. {number} was ratified.")


@pytest.mark.parametrize(
    ("text", "surface", "entity"),
    [
        ("Nepal has not ratified C-189 of the ILO.", "C-189", "instrument/ilo-c189"),
        ("ILO instruments: C.143, C 97", "C.143", "instrument/ilo-c143"),
        ("ILO instruments: C.143, C 97", "C 97", "instrument/ilo-c097"),
        ("les conventions de l'OIT C.29 et C-105", "C-105", "instrument/ilo-c105"),
        ("los convenios de la OIT C182 y C.138", "C.138", "instrument/ilo-c138"),
        ("the ILO protocol P.29", "P.29", "instrument/ilo-p029"),
        ("le protocole P029 de l'OIT", "P029", "instrument/ilo-p029"),
        ("ILO instruments P-29 and R203", "R203", "instrument/ilo-r203"),
        (
            "the Equality of Treatment (Social Security) Convention, 1962 (No. 118) applies",
            "Equality of Treatment (Social Security) Convention, 1962 (No. 118)",
            "instrument/ilo-c118",
        ),
        (
            "the Domestic Workers Recommendation, 2011 (No. 201) says",
            "Domestic Workers Recommendation, 2011 (No. 201)",
            "instrument/ilo-r201",
        ),
    ],
)
def test_instruments_of_the_ilo_are_cited_by_code(text: str, surface: str, entity: str) -> None:
    assert (surface, entity) in [(words, mention.entity_id) for words, mention in _found(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Bill C-45 on labour, said the ILO",
        "Then Reef Attorney General Bill Uneborg spoke to the ILO",
        "in Case C-189/12 the Court",
        "a C-17 aircraft of the Labour Party",
        "vitamin C 100 mg in the labour camp",
        "see P. 29 and R203 of the plan",
    ],
)
def test_other_codes_are_no_instruments(text: str) -> None:
    assert not _found(text)


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        (
            "The International Covenant on Civil and Political Rights binds it. "
            "Article 8, paragraph 3 (a), of the Covenant requires remedies.",
            "Covenant",
        ),
        (
            "Le Pacte international relatif aux droits civils et politiques vaut. "
            "L'article 8 du Pacte interdit l'esclavage.",
            "Pacte",
        ),
        (
            "El Pacto Internacional de Derechos Civiles y Políticos rige. "
            "El artículo 8 del Pacto prohíbe la esclavitud.",
            "Pacto",
        ),
    ],
)
def test_a_bare_covenant_is_the_only_one_that_is_named(text: str, noun: str) -> None:
    (_, first), (surface, bare) = _found(text)

    assert (surface, bare.entity_id, bare.article and bare.article[0]) == (
        noun,
        first.entity_id,
        "8",
    )


@pytest.mark.parametrize(
    "text",
    [
        "The International Covenant on Civil and Political Rights binds. A covenant is a promise.",
        "The Convention on the Rights of the Child binds. See article 8 of the Convention.",
        "The International Covenant on Civil and Political Rights and the International Covenant "
        "on Economic, Social and Cultural Rights bind. See article 8 of the Covenant.",
        "See article 8 of the Covenant.",
    ],
)
def test_a_bare_sort_that_may_be_any_is_none(text: str) -> None:
    assert {"Covenant", "Convention"}.isdisjoint(surface for surface, _ in _found(text))


@pytest.mark.parametrize(
    ("text", "entity"),
    [
        (
            "The Committee on the Elimination of Discrimination against Women recalls its general "
            "recommendation No. 26 (2008) on women migrant workers.",
            "instrument/name/cedaw-general-recommendation-no-26",
        ),
        (
            "The Committee on Migrant Workers met CEDAW and recalls its general comment No. 2 "
            "(2013) on migrant workers.",
            "instrument/name/cmw-general-comment-no-2",
        ),
    ],
)
def test_a_recommendation_is_no_committees_that_only_comments(text: str, entity: str) -> None:
    assert entity in [mention.entity_id for _, mention in _found(text)]


@pytest.mark.parametrize(
    ("text", "surface", "entity"),
    [
        (
            "ILO Convention No. 105 on the Abolition of Forced Labour was",
            "ILO Convention No. 105 on the Abolition of Forced Labour",
            "instrument/ilo-c105",
        ),
        (
            "ILO Convention No. 189 on decent work is",
            "ILO Convention No. 189",
            "instrument/ilo-c189",
        ),
        ("Aún no se ratificó el Convenio 190.", "Convenio 190", "instrument/ilo-c190"),
        (
            "el Protocolo facultativo relativo a la venta de niños, la prostitución infantil y la "
            "utilización de niños en la pornografía dice",
            "Protocolo facultativo relativo a la venta de niños, la prostitución infantil y la "
            "utilización de niños en la pornografía",
            "instrument/crc-opsc",
        ),
    ],
)
def test_titles_behind_numbers_and_without_their_treaty(
    text: str, surface: str, entity: str
) -> None:
    assert [(s, m.entity_id) for s, m in _found(text, "es" if "ñ" in text else "en")] == [
        (surface, entity)
    ]


def test_a_number_that_is_no_conventions_of_the_organisation_is_none() -> None:
    assert not _found("El Convenio 12 con la empresa y el Convenio 300 se firmaron.", "es")


def test_a_law_ends_before_what_is_said_of_it() -> None:
    text = "La Ley General para Prevenir la Trata no se aplica."
    assert _found(text, "es")[0][0] == "Ley General para Prevenir la Trata"


@pytest.mark.parametrize(
    ("text", "entity_ids"),
    [
        ("See CEDAW/C/GC/38.", ["name/cedaw-general-recommendation-no-38"]),
        ("See CRC/C/GC/6/Rev.1.", ["name/crc-general-comment-no-6"]),
        ("See CEDAW/C/NPL/6 and CRC/C/NPL/CO/3.", []),
        ("They cited CEDAW/CRC.", ["cedaw", "crc"]),
    ],
)
def test_the_symbol_of_a_document_is_no_treaty(text: str, entity_ids: list[str]) -> None:
    assert [m.entity_id.removeprefix("instrument/") for _, m in _found(text)] == entity_ids


@pytest.mark.parametrize(
    "text",
    [
        "the Protocol to Convention No. 29 of the ILO",
        "the 2014 Protocol to the Forced Labour Convention",
        "the ILO Forced Labour Protocol of 2014",
        "le Protocole relatif à la Convention sur le travail forcé",
    ],
)
def test_the_protocol_of_2014_is_not_the_convention(text: str) -> None:
    assert [m.entity_id for _, m in _found(text)] == ["instrument/ilo-p029"]


def test_laws_behind_a_code_of_a_state_are_laws_of_their_own() -> None:
    text = (
        "the Penal Code of Uganda, the Reef Protection Act and the Constitution of Kenya,"
        " the Harbour Act"
    )
    assert [surface for surface, _ in _found(text)] == [
        "Penal Code of Uganda",
        "Reef Protection Act",
        "Constitution of Kenya",
        "Harbour Act",
    ]


def test_a_short_form_defined_as_an_unknown_body_is_no_treaty_behind_that() -> None:
    text = "The Convention against Torture (CAT) binds. The Coastal Aid Teams (CAT) wrote. CAT met."
    assert [surface for surface, _ in _found(text)] == ["Convention against Torture", "CAT"]


def test_persons_called_like_laws_are_none() -> None:
    assert _found("Panel: Rosa Day, Peter King and Anna Law (Harbour Circle)") == []
    assert [surface for surface, _ in _found("the Reef Quay Law of Peru")] == ["Reef Quay Law"]


def test_who_is_remembered_is_no_agreement() -> None:
    assert _found("Me acuerdo de Florencia cada vez.", "es") == []
    found = [name for name, _ in _found("El acuerdo de Florencia entró en vigor.", "es")]
    assert found == ["acuerdo de Florencia"]


def test_a_title_begins_behind_the_state_of_the_law_before_it() -> None:
    text = (
        "The Harbour Act, 2064 (2007) of Nepal and the Immoral Well (Prevention) Act, 1956 of India"
    )
    assert [surface for surface, _ in _found(text)] == [
        "Harbour Act, 2064", "Immoral Well (Prevention) Act, 1956",
    ]  # fmt: skip


@pytest.mark.parametrize("text", ["La Convention entre en vigueur.", "Le Protocole est signé."])
def test_an_article_does_not_make_a_treaty_of_its_sort(text: str) -> None:
    assert _found(text, "fr") == []


def test_the_laws_of_kosovo_bear_their_number() -> None:
    found = _found("Le Kosovo se dote de la loi n° 04/L-218.", "fr")
    assert [surface for surface, _ in found] == ["loi n° 04/L-218"]


def test_a_convention_that_states_ratify_is_the_ilos_by_its_number_in_french() -> None:
    found = _found("Que le Sénégal ratifie la convention 189.", "fr")
    assert [m.entity_id for _, m in found] == ["instrument/ilo-c189"]


@pytest.mark.parametrize(
    "text", ["The 46th session of CEDAW was held.", "They wrote a report to CEDAW."]
)
def test_what_sits_and_is_reported_to_is_the_committee(text: str) -> None:
    assert _found(text) == []
