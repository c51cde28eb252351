"""Tests what is told by the forms of whole papers: sheets, title pages, signatures, seats."""

from functools import partial

import pytest
from told_statements import told_of

_told = partial(
    told_of,
    {
        "Harbour Circle": "organisation/harbour",
        "Lantern Union": "organisation/lantern",
        "Reef House": "organisation/reef",
        "Well Fund": "organisation/well",
        "Peru": "place/3932488",
        "Lima": "place/3936456",
        "Accra": "place/2306104",
        "Kumasi": "place/2298890",
        "forced labour": "theme/forced-labour",
    },
)


@pytest.mark.parametrize(
    ("text", "triples"),
    [
        ("Organisation porteuse : Harbour Circle\nBailleur de fonds : Well Fund\nPartenaires de"
         " mise en œuvre : Reef House\nZone d'exécution : Lima\nMots-clés : forced labour\n",
         {"well funds harbour", "harbour partnerOf reef", "harbour worksOn forced-labour"}),
        ("Entidad ejecutora: Harbour Circle\nFinancia: Well Fund\nSocios implementadores: Reef"
         " House\nLugar de ejecución: Lima y Accra\nEjes temáticos: forced labour\n",
         {"well funds harbour", "harbour partnerOf reef", "harbour worksIn 3936456",
          "harbour worksIn 2306104", "harbour worksOn forced-labour"}),
        ("Grantee: Harbour Circle\nCo-implementing partners: Reef House\nStatus: cancelled\n",
         set()),
        ("Entidad ejecutora: Harbour Circle\nFinancia: Well Fund (por confirmar)\n", set()),
    ],
)  # fmt: skip
def test_sheets_of_projects_tell_in_more_labels(text: str, triples: set[str]) -> None:
    told = _told(text, "es")
    assert triples <= told
    assert triples or not told


def test_an_entry_of_one_line_counts_in_a_directory() -> None:
    whole = "Harbour Circle\nSede: Lima\nDonantes: Well Fund\n\n"
    other = "Lantern Union\nSede: Accra\nDonantes: Well Fund\n\n"
    single = "Reef House\nSede: Kumasi\n"
    assert "reef basedIn 2298890" in _told(whole + other + single, "es")
    assert not _told(single, "es")


@pytest.mark.parametrize(
    "text",
    [
        "Memoria 2021\nHarbour Circle\n\nTrabajamos contra forced labour.\n",
        "Rapport d'activités 2020\nHarbour Circle (HC)\n\nNous luttons contre forced labour.\n",
        "BOLETÍN N.º 8 - Harbour Circle\n\nTrabajamos contra forced labour.\n",
        "HARBOUR CIRCLE\nAnnual Report 2021\n\nHarbour Circle is old.\n\nWe work on forced"
        " labour.\n",
    ],
)
def test_whose_report_it_is_stands_below_or_behind_its_title(text: str) -> None:
    assert "harbour worksOn forced-labour" in _told(text, "es" if "Trabaj" in text else "fr")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Desde la Harbour Circle exigimos a Peru que cese.\n", "es"),
        ("En su día, las organizaciones abajo firmantes exigimos a Peru que cese.\n\nFirman:\n"
         "Harbour Circle (HC)\nReef House\n", "es"),
        ("We urge Peru to act.\n\nSigned:\nHarbour Circle\nEqual Rights Beyond\nReef House, Lima\n",
         "en"),
        ("Submitted by the Harbour Circle and Reef House\n\nThe authors request Peru to act.\n",
         "en"),
    ],
)  # fmt: skip
def test_those_who_sign_are_who_asks(text: str, language: str) -> None:
    told = _told(text, language)
    assert "harbour callsOn 3932488" in told
    assert ("Reef House" in text) is ("reef callsOn 3932488" in told)


@pytest.mark.parametrize(
    ("text", "triples"),
    [
        ("With its secretariat in Lima, the Harbour Circle helps.", {"harbour basedIn 3936456"}),
        ("The Harbour Circle has moved its secretariat from Accra to Lima.",
         {"harbour basedIn 3936456"}),
        ("La Harbour Circle tiene su sede central en Lima y delegaciones en Accra y Kumasi.",
         {"harbour basedIn 3936456", "harbour basedIn 2306104", "harbour basedIn 2298890"}),
        ("Affilié à la Lantern Union, la Harbour Circle mène des campagnes.",
         {"harbour memberOf lantern"}),
        ("Among its members are Reef House in Accra, the Lantern Union and Well Fund in Lima.",
         set()),
        ("Well Fund financia la campaña de la Harbour Circle.", {"well funds harbour"}),
        ("La Harbour Circle viene trabajando en Lima.", {"harbour worksIn 3936456"}),
        ("La Harbour Circle dispose de bénévoles à Accra et Kumasi.",
         {"harbour worksIn 2306104", "harbour worksIn 2298890"}),
        ("La Harbour Circle distribue des vivres à Accra.", {"harbour worksIn 2306104"}),
        ("The Harbour Circle never moved its secretariat to Lima.", set()),
        ("The Harbour Circle planned to move its secretariat to Lima.", set()),
        ("La Harbour Circle ne dispose plus de bénévoles à Accra.", set()),
        ("La Harbour Circle distribue des tracts sur la situation à Accra.", set()),
        ("The Harbour Circle is funded by Well Fund (to be confirmed).", set()),
    ],
)  # fmt: skip
def test_where_bodies_are_and_who_pays(text: str, triples: set[str]) -> None:
    told = _told(text, "en" if text.startswith(("The ", "With", "Among")) else "fr")
    assert told == triples


def test_bodies_of_a_list_are_members_wherever_places_stand() -> None:
    text = (
        "The Lantern Union's members include Reef House in Accra, the Well Fund and Harbour Circle."
    )
    members = {f"{who} memberOf lantern" for who in ("reef", "well", "harbour")}
    assert _told(text) >= members


@pytest.mark.parametrize(
    ("text", "triple"),
    [
        ("Rapport annuel 2020\nHarbour Circle\n\nWell Fund nous a versé 40 000 euros.\n",
         "well funds harbour"),
        ("Annual report 2020\nHarbour Circle\n\nWe thank the Well Fund for its grant.\n",
         "well funds harbour"),
        ("Memoria 2020\nHarbour Circle\n\nTrabajamos en Lima, Accra y Kumasi.\n",
         "harbour worksIn 2306104"),
        ("Memoria 2020\nHarbour Circle\n\nLíneas de acción\nforced labour\n",
         "harbour worksOn forced-labour"),
        ("Annual report 2020\nHarbour Circle\n\nWhere we work\n- Lima\n- Accra\n",
         "harbour worksIn 3936456"),
        ("Rapport annuel 2020\nHarbour Circle\n\nAvec qui nous travaillons\n- Reef House\n",
         "harbour partnerOf reef"),
        ("Avec la Reef House, la Harbour Circle documente les abus.\n", "harbour partnerOf reef"),
        ("La Harbour Circle et la Reef House lancent un projet commun.\n",
         "harbour partnerOf reef"),
        ("Lantern Union, red integrada por Reef House y Harbour Circle, trabaja.\n",
         "harbour memberOf lantern"),
        ("Lantern Union, de la que forman parte Reef House y Harbour Circle, actúa.\n",
         "reef memberOf lantern"),
        ("L'assemblée approuve l'adhésion de la Reef House à la Lantern Union.\n",
         "reef memberOf lantern"),
        ("They welcomed the Reef House as a new member of the Lantern Union.\n",
         "reef memberOf lantern"),
        ("Las organizaciones que integran la Lantern Union exigimos a Peru que actúe.\n",
         "lantern callsOn 3932488"),
        ("Au nom de la Harbour Circle et de la Reef House, nous appelons le Peru à agir.\n",
         "reef callsOn 3932488"),
        ("Harbour Circle et Reef House s'indignent.\n\nLes deux associations appellent l'État du"
         " Peru à agir.\n", "reef callsOn 3932488"),
        ("Le Peru vient de rejoindre la Lantern Union.\n", "3932488 memberOf lantern"),
        ("La Reef House vient d'ouvrir un centre à Accra.\n", "reef worksIn 2306104"),
        ("The Harbour Circle presented its work with women in Accra.\n",
         "harbour worksIn 2306104"),
        ("Présente à Accra et à Kumasi, la Harbour Circle accompagne les femmes.\n",
         "harbour worksIn 2298890"),
        ("The Harbour Circle is a network of associations in Accra and Kumasi.\n",
         "harbour worksIn 2298890"),
        ("The Harbour Circle Peru joined the Lantern Union.\n", "harbour memberOf lantern"),
        ("Grantee: Harbour Circle\n\nIt was a good year.\n\nThe organisation sheltered women in"
         " Accra.\n", "harbour worksIn 2306104"),
        ("La Harbour Circle adhère au réseau Lantern Union.\n", "harbour memberOf lantern"),
        ("La Harbour Circle met en œuvre, avec la Reef House, un projet à Lima.\n",
         "harbour partnerOf reef"),
        ("Rapport alternatif soumis\npar la Harbour Circle et la Reef House\n\nNous appelons le"
         " Peru à agir.\n", "reef callsOn 3932488"),
        ("Organización: Harbour Circle\nDonante: Well Fund\nLocalidades: Lima\n",
         "well funds harbour"),
        ("Que la Harbour Circle, con domicilio en Lima, asiste a mujeres en Accra.\n",
         "harbour worksIn 2306104"),
    ],
)  # fmt: skip
def test_papers_tell_in_their_own_words(text: str, triple: str) -> None:
    is_english = text.startswith(("The", "We", "Annual"))
    is_spanish = "Memoria" in text or "integra" in text or "forman" in text or "Que " in text
    assert triple in _told(text, "en" if is_english else "es" if is_spanish else "fr")


@pytest.mark.parametrize(
    "text",
    [
        "Rapport annuel 2020\nHarbour Circle\n\nWell Fund nous a versé dans la misère.\n",
        "Harbour Circle thanks the Well Fund for its hospitality.\n",
        "La Harbour Circle agradece los aportes del Well Fund al debate.\n",
        "We work in Lima and Accra, said two women of the Harbour Circle.\n",
        "Annual report 2020\nHarbour Circle\n\nWhere we do not work\n- Lima\n",
        "Au nom de la Harbour Circle et de la Reef House, il remercie le Peru.\n",
        "La Harbour Circle et la Reef House ont refusé de lancer un projet commun.\n",
        "Lantern Union is no longer made up of the Reef House and the Harbour Circle.\n",
        "L'assemblée n'approuve pas l'adhésion de la Reef House à la Lantern Union.\n",
        "No se aprueba el ingreso de la Reef House a la Lantern Union.\n",
        "The Harbour Circle presented its work plan for women in Accra.\n",
        "L'équipe de la Reef House a été arrêtée à Accra.\n",
        "El informe fue elaborado con fondos de Well Fund.\n\nUrgimos a Peru a actuar.\n",
        "In 2019 the Harbour Circle Peru met.\n",
        "Grantee: Harbour Circle\n\nWe met a small group.\n\nThe organisation sheltered women in"
        " Accra.\n",
        "Grantee: Harbour Circle\n\nReef House came.\n\nThe organisation sheltered women in"
        " Accra.\n",
        "Organización: Harbour Circle\nLocalidades: Lima\n",
        "Three people met the Harbour Circle and Reef House.\n\nLes deux associations appellent le"
        " Peru à agir.\n",
    ],
)
def test_what_looks_alike_tells_nothing(text: str) -> None:
    assert not _told(text, "es" if "aportes" in text or "fondos" in text else "fr")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("CONVENIO MARCO DE COLABORACIÓN\n\nDe una parte, la Harbour Circle, con sede en Lima.\n"
         "De otra parte, la Reef House.\n\nFirmado en Lima, a 14 de octubre de 2021.\n", "es"),
        ("CONVENIO DE COOPERACIÓN\n\nCelebrado entre la Harbour Circle y la Reef House, en Lima, a"
         " los 5 días del mes de abril de 2018.\n", "es"),
        ("CONVENTION DE PARTENARIAT\n\nEntre\nla Harbour Circle, sise à Lima,\net\nl'association"
         " Reef House, dont le siège est à Accra,\net\nla Well Fund,\nil est convenu :\n\nFait à"
         " Lima, le 3 mars 2021.\n", "fr"),
    ],
)  # fmt: skip
def test_parties_of_an_agreement_work_together(text: str, language: str) -> None:
    told = _told(text, language)
    assert "harbour partnerOf reef" in told
    assert ("Well Fund" in text) is (
        "well partnerOf harbour" in told or "harbour partnerOf well" in told
    )
