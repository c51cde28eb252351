"""Tests entries of directories: a body's name above lines such as `Donors:`."""

import pytest
from analysis_builder import analysis_of, mention_of

from extract.entry_fields import Told, entries
from extract.names.entry_bodies import entry_bodies
from extract.statements.statements import find_statements
from ontology.gazetteer import gazetteer

_TEXT = (
    "NEPAL\n\nHarbour Women's Refuge (HWR)\nAddress: 22 Lantern Street, Bangkok\n"
    "Focus: debt bondage\nFunders: Well Fund\nMember of: Lantern Network\n"
    "Partners: none, formerly Reef Circle\n\nThe end.\n"
)


def test_an_entry_has_a_head_and_lines() -> None:
    (entry,) = entries(_TEXT)
    assert _TEXT[entry.head.start : entry.head.end] == "Harbour Women's Refuge"
    assert [told for told, _ in entry.lines] == [
        Told.SEAT, Told.TOPIC, Told.DONOR, Told.NETWORK, Told.PARTNER,
    ]  # fmt: skip


def test_what_an_entry_tells_is_stated_of_its_body() -> None:
    mentions = [
        mention_of(_TEXT, name, entity_id)
        for name, entity_id in (
            ("Harbour Women's Refuge", "organisation/harbour"),
            ("Bangkok", "place/1609350"),
            ("debt bondage", "theme/bondage"),
            ("Well Fund", "organisation/well"),
            ("Lantern Network", "organisation/lantern"),
            ("Reef Circle", "organisation/reef"),
        )
    ]
    told = {
        (s.subject_id.split("/")[1], s.predicate.value, s.object_id.split("/")[1])
        for s in find_statements(analysis_of(_TEXT), mentions, ())
    }
    assert told == {
        ("harbour", "basedIn", "1609350"),
        ("harbour", "worksOn", "bondage"),
        ("well", "funds", "harbour"),
        ("harbour", "memberOf", "lantern"),
    }


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Vanua Seafarers' Haven\nTel: 12 34\nMember since: 2004\n", ["Vanua Seafarers' Haven"]),
        ("Ana Uno\nTel: 12 34\nEmail: a@b.example\n", []),
        ("Bangkok\nFounded: 1782\nLanguages: Thai\n", []),
        ("What we found there\nFounded: 2004\nLanguages: Thai\n", []),
    ],
)
def test_the_head_of_an_entry_of_a_body_is_one(text: str, found: list[str]) -> None:
    assert [text[s.start : s.end] for s in entry_bodies(text, gazetteer())] == found


@pytest.mark.parametrize(
    "text",
    [
        "PROJECT SHEET\n\nProject title: Safe Passage\nImplementing organisation: {}; 2 others\n"
        "Donor: Well Fund\nDuration: 2018\nLocations: Bangkok\nPartners: Reef Circle\n",
        "Titre : Passage\nOrganisation porteuse : {} (ONG)\nFinancé par : Well Fund\n"
        "Pays : Bangkok\nPartenaires : Reef Circle\n",
        "Financiado por: Well Fund\nLugares: Bangkok\nEntidad ejecutora: {}\nSocios: Reef Circle\n",
        "Porteur : {} (HR)\nPartenaires : Reef Circle\nBailleurs : Well Fund\nZone : Bangkok\n",
        "Entidad solicitante: {}\nSocios locales: Reef Circle\nFinanciador: Well Fund\n"
        "Zona: Bangkok\n",
    ],
)
def test_the_sheet_of_a_project_is_told_of_who_carries_it_out(text: str) -> None:
    text = text.format("Harbour Refuge")
    mentions = [
        mention_of(text, name, entity_id)
        for name, entity_id in (
            ("Harbour Refuge", "organisation/harbour"),
            ("Bangkok", "place/1609350"),
            ("Well Fund", "organisation/well"),
            ("Reef Circle", "organisation/reef"),
        )
    ]
    mentions.sort(key=lambda m: m.span.start)
    told = {
        (s.subject_id.split("/")[1], s.predicate.value, s.object_id.split("/")[1])
        for s in find_statements(analysis_of(text), mentions, ())
    }
    assert {
        ("well", "funds", "harbour"),
        ("harbour", "partnerOf", "reef"),
        ("harbour", "worksIn", "1609350"),
    } <= told
    assert "Harbour Refuge" in [text[s.start : s.end] for s in entry_bodies(text, gazetteer())]


@pytest.mark.parametrize(
    "text",
    [
        "Donor: Well Fund\nLocations: Bangkok\n",  # of whom is not told
        "Grantee: Harbour Refuge\nGrantee: Reef Circle\nDonor: Well Fund\n",
    ],
)
def test_a_sheet_that_does_not_tell_whose_it_is_tells_nothing(text: str) -> None:
    assert entries(text) == ()


@pytest.mark.parametrize(
    ("line", "is_so"),
    [
        ("Status: completed", True),
        ("Status: completed; second phase planned", True),
        ("Estado: en ejecución", True),
        ("Statut : en cours", True),
        ("Budget: 20,000 (planned)", True),
        ("Result: three planned workshops held", True),
        ("Status: cancelled", False),
        ("Status: not yet funded", False),
        ("Status: the project was rejected by the donor", False),
        ("Decision: not approved", False),
        ("Budget: not secured", False),
        ("Statut : annulé", False),
        ("Financement : à trouver", False),
        ("Estado: propuesta en evaluación", False),
    ],
)
def test_a_sheet_of_what_never_came_about_tells_nothing(line: str, is_so: bool) -> None:  # noqa: FBT001
    text = f"Implementing organisation: Harbour Refuge\nTheme: debt bondage\n{line}\nDonor: Well\n"
    (entry,) = entries(text)
    assert bool(entry.lines) is is_so
    listed = f"Harbour Refuge\nWorks in: Nepal\nDonors: Well Fund\n{line}\n"
    assert all(bool(entry.lines) is is_so for entry in entries(listed))


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ("Well Fund (rejected), Reef Circle", {"reef"}),
        ("Well Fund (tbc)", set()),
        ("Well Fund, Reef Circle (sollicité)", {"well"}),
        ("Reef Circle; Well Fund (por confirmar)", {"reef"}),
        ("Well Fund (2020), Reef Circle", {"well", "reef"}),
    ],
)
def test_a_name_that_is_refused_or_unsure_is_none(value: str, told: set[str]) -> None:
    text = f"Implementing organisation: Harbour Refuge\nDonor: {value}\n"
    mentions = [
        mention_of(text, name, f"organisation/{name.split()[0].casefold()}")
        for name in ("Harbour Refuge", "Well Fund", "Reef Circle")
        if name in text
    ]
    found = find_statements(analysis_of(text), mentions, ())
    assert {s.subject_id.removeprefix("organisation/") for s in found} == told


def test_a_long_run_of_lines_takes_no_longer_than_its_length() -> None:
    assert entries("A:\n" * 200_000) == ()
    assert entries("Aa: b\n" * 200_000) == ()
