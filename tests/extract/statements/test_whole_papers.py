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
