"""What the authority files hold, and how they answer."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ontology.authority import (
    AuthorityFile,
    KnownEntity,
    instruments,
    organisations,
    read_entities,
)
from ontology.failures import OntologyError

HEADER = "id,label,acronym,aliases,type,country,year,identifiers\n"


def read(rows: str) -> list[KnownEntity]:
    return list(read_entities("organisation", "organisations.csv", HEADER + rows))


@pytest.mark.parametrize(
    ("name", "entity_id"),
    [
        ("GAATW", "organisation/gaatw"),
        ("Global Alliance Against Traffic in Women", "organisation/gaatw"),
        ("the International Organization for Migration", "organisation/iom"),
        ("Organisation internationale pour les migrations", "organisation/iom"),
        ("OIM", "organisation/iom"),
        ("OIT", "organisation/ilo"),
        ("ACNUDH", "organisation/ohchr"),
        ("UNODC", "organisation/unodc"),
        ("Naciones Unidas", "organisation/un"),
    ],
)
def test_an_organisation_is_found_by_every_name(name: str, entity_id: str) -> None:
    assert [entity.entity_id for entity in organisations().candidates(name)] == [entity_id]


@pytest.mark.parametrize(
    ("name", "entity_id"),
    [
        ("Palermo Protocol", "instrument/palermo-protocol"),
        ("Protocole de Palerme", "instrument/palermo-protocol"),
        ("CEDAW", "instrument/cedaw"),
        ("ILO Convention No. 189", "instrument/ilo-c189"),
        ("Domestic Workers Convention, 2011 (No. 189)", "instrument/ilo-c189"),
        ("C29", "instrument/ilo-c029"),
        ("Directive 2011/36/EU", "instrument/directive-2011-36-eu"),
        ("Convención sobre los Derechos del Niño", "instrument/crc"),
    ],
)
def test_an_instrument_is_found_by_every_name(name: str, entity_id: str) -> None:
    assert entity_id in [entity.entity_id for entity in instruments().candidates(name)]


def test_un_women_is_not_women() -> None:
    assert organisations().candidates("Women") == ()
    for name in ("UN Women", "the UN Women", "UN  WOMEN", "ONU-Femmes"):
        found = organisations().candidates(name)
        assert [entity.entity_id for entity in found] == ["organisation/un-women"], name


@pytest.mark.parametrize(
    ("name", "entity_id"),
    [
        ("Organization of Islamic Cooperation", "organisation/oic"),
        ("International Labor Organization", "organisation/ilo"),
        ("United Nations Development Program", "organisation/undp"),
        ("CoE-GRETA", "organisation/greta"),
    ],
)
def test_american_spelling_and_the_names_of_reviews_do_not_count(name: str, entity_id: str) -> None:
    assert [found.entity_id for found in organisations().candidates(name)] == [entity_id]


@pytest.mark.parametrize("acronym", ["ICJ", "CHR", "NHRC", "AHRC"])
def test_an_acronym_that_bodies_share_names_each_of_them(acronym: str) -> None:
    assert len(organisations().candidates(acronym)) > 1


def test_there_are_enough_of_them() -> None:
    listed = list(organisations().entities())
    assert len(listed) >= 300
    assert sum(1 for entity in listed if entity.acronym) >= 300
    assert len(list(instruments().entities())) >= 124


@pytest.mark.parametrize("authority", [organisations(), instruments()])
def test_every_name_leads_back_to_its_entity(authority: AuthorityFile) -> None:
    for name, entity_id in authority.names():
        assert name == name.strip()
        assert entity_id in [entity.entity_id for entity in authority.candidates(name)]


@pytest.mark.parametrize("authority", [organisations(), instruments()])
def test_every_entity_is_found_by_its_id(authority: AuthorityFile) -> None:
    for entity in authority.entities():
        assert authority.entity(entity.entity_id) is entity
        assert entity.entity_id.startswith(f"{entity.kind}/")
        assert entity.names[0] == entity.label
        assert len(set(entity.names)) == len(entity.names)


def test_a_full_name_means_one_organisation_only() -> None:
    for entity in organisations().entities():
        if " " in entity.label:
            assert len(organisations().candidates(entity.label)) == 1, entity.label


def test_a_label_comes_before_an_acronym_and_an_alias() -> None:
    rows = "a,Alpha,Beta,,NGO,,,\nb,Beta,,,NGO,,,\nc,Gamma,,Beta,NGO,,,\n"
    found = AuthorityFile.from_entities(read(rows)).candidates("BETA")
    assert [entity.entity_id for entity in found] == [
        "organisation/b",
        "organisation/a",
        "organisation/c",
    ]


@pytest.mark.parametrize(
    "row",
    [
        "a,Alpha,,,NGO\n",
        ",Alpha,,,NGO,,,\n",
        "a,,,,NGO,,,\n",
        "Not A Slug,Alpha,,,NGO,,,\n",
        "a,Alpha,,,NGO,Nepal,,\n",
        "a,Alpha,,,NGO,,soon,\n",
        "a,Alpha,,,NGO,,,javascript:alert(1)\n",
    ],
)
def test_a_bad_row_is_refused_with_file_and_line(row: str) -> None:
    with pytest.raises(
        OntologyError, match=r"^ontology: organisations\.csv, line 3: expected .*got"
    ):
        read("ok,Fine,,,NGO,,,\n" + row)


def test_a_wrong_header_is_refused() -> None:
    with pytest.raises(OntologyError, match=r"organisations\.csv, line 1: expected the columns id"):
        list(read_entities("organisation", "organisations.csv", "iri,name\n"))


def test_an_id_twice_is_refused() -> None:
    with pytest.raises(OntologyError, match="organisation/a is in the authority file twice"):
        AuthorityFile.from_entities(read("a,Alpha,,,NGO,,,\na,Beta,,,NGO,,,\n"))


def test_aliases_carry_their_language() -> None:
    (entity,) = read("a,Alpha,A,Alfa@es|Alpha Body,NGO,TH,1994,https://ror.org/x http://e.org/y\n")
    assert [(alias.name, alias.language) for alias in entity.aliases] == [
        ("Alfa", "es"),
        ("Alpha Body", None),
    ]
    assert entity.names == ("Alpha", "A", "Alfa", "Alpha Body")
    assert (entity.country, entity.year) == ("TH", 1994)
    assert entity.identifiers == ("https://ror.org/x", "http://e.org/y")


@given(
    st.sampled_from([name for name, _ in organisations().names()]),
    st.sampled_from([str.upper, " {}\n".format, "{}.".format]),
)
def test_case_white_space_and_a_full_stop_do_not_count(
    name: str, respell: Callable[[str], str]
) -> None:
    assert organisations().candidates(respell(name)) == organisations().candidates(name)
