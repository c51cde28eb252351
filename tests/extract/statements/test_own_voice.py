"""Tests what `we` and Spanish verbs without a subject stand for, and when for nobody."""

import pytest
from analysis_builder import analysis_of, mention_of
from loaded import packaged_pipeline

from extract.model import Predicate, SourceText
from extract.statements.statements import find_statements

_NAMES = {
    "Harbour Circle": "organisation/harbour",
    "Lantern Network": "organisation/lantern",
    "Well Fund": "organisation/well",
    "Palermo Protocol": "instrument/palermo",
    "Protocole de Palerme": "instrument/palermo",
    "Protocolo de Palermo": "instrument/palermo",
    "debt bondage": "theme/bondage",
    "servitude pour dettes": "theme/bondage",
    "servidumbre por deudas": "theme/bondage",
    "Bangkok": "place/1609350",
    "Nepal": "place/1282988",
    "Népal": "place/1282988",
}


def _told(text: str) -> set[str]:
    mentions = [mention_of(text, name, i) for name, i in _NAMES.items() if name in text]
    ends = (
        (s.subject_id.split("/")[1], s.predicate.value, s.object_id.split("/")[1])
        for s in find_statements(analysis_of(text), mentions, ())
    )
    return {" ".join(each) for each in ends}


@pytest.mark.parametrize(
    ("text", "triple"),
    [
        ("Submission by the Harbour Circle\n\nWe work on debt bondage.", "harbour worksOn bondage"),
        ("Report to the Committee by the Harbour Circle\n\nWe also campaign against debt bondage.",
         "harbour worksOn bondage"),
        ("Harbour Circle Annual Report 2019\n\nWe joined the Lantern Network.",
         "harbour memberOf lantern"),
        ("About the Harbour Circle\n\nWe help women and support girls in Bangkok.",
         "harbour worksIn 1609350"),
        ("Who we are\n\nThe Harbour Circle is a charity.\n\nOur headquarters are in Bangkok.",
         "harbour basedIn 1609350"),
        ("We, the Harbour Circle, urge Nepal to ratify the Palermo Protocol.",
         "harbour callsOn 1282988"),
        ("The Harbour Circle is a charity. We are funded by the Well Fund.",
         "well funds harbour"),
        ("Contribution du Harbour Circle\n\nNous luttons contre la servitude pour dettes.",
         "harbour worksOn bondage"),
        ("Rapport présenté par le Harbour Circle\n\nNous exhortons le Népal à ratifier le"
         " Protocole de Palerme.", "harbour callsOn 1282988"),
        ("Le Harbour Circle est une association. Nous sommes membres du Lantern Network.",
         "harbour memberOf lantern"),
        ("Le Harbour Circle est une association. Nous recevons des fonds du Well Fund et luttons"
         " contre la servitude pour dettes.", "harbour worksOn bondage"),
        ("Acerca de Harbour Circle\n\nTrabajamos contra la servidumbre por deudas.",
         "harbour worksOn bondage"),
        ("Informe presentado por Harbour Circle\n\nInstamos a Nepal a ratificar el Protocolo de"
         " Palermo.", "harbour callsOn 1282988"),
        ("Harbour Circle es una asociación. Nuestros socios son Lantern Network.",
         "harbour partnerOf lantern"),
        ("Harbour Circle es una asociación. Desde 2003 somos miembros de Lantern Network.",
         "harbour memberOf lantern"),
        ("Harbour Circle es una asociación. Trabaja contra la servidumbre por deudas. Tiene su"
         " sede en Bangkok.", "harbour basedIn 1609350"),
        ("Annual report\nGrantee: Harbour Circle (HC), Bangkok\n\nWe work on debt bondage.",
         "harbour worksOn bondage"),
        ("VACANCY\nOrganisation: Harbour Circle\n\nWe are funded by the Well Fund.",
         "well funds harbour"),
        ("Qui sommes-nous ? – Harbour Circle\n\nNous sommes membres du Lantern Network.",
         "harbour memberOf lantern"),
        ("We, the undersigned, are concerned.\n\nWe call on Nepal to act.\n\nSignatories\n"
         "Harbour Circle\nLantern Network\n", "lantern callsOn 1282988"),
        ("Harbour Circle fue fundada en 1999. Recibe fondos de Well Fund.", "well funds harbour"),
    ],
)  # fmt: skip
def test_who_says_we_is_told(text: str, triple: str) -> None:
    assert triple in _told(text)


@pytest.mark.parametrize(
    "text",
    [
        # Nobody says whose words these are.
        "The Harbour Circle published a report. We work on debt bondage.",
        "We are members of the Lantern Network.",
        "Organisation: Harbour Circle\nOrganisation: Well Fund\n\nWe work on debt bondage.",
        "Employer: Harbour Circle\n\nWe are members of the Lantern Network.",
        # It is told to somebody.
        "Submission to the Harbour Circle\n\nWe work on debt bondage.",
        # Others speak there.
        "About the Harbour Circle\n\nOne of them said: “We are members of the Lantern Network.”",
        "About the Harbour Circle\n\nMy sister and I left. We are members of the Lantern Network,"
        " I said.",
        "Report of the Harbour Circle\n\nWe work in Bangkok.",
        "Report of the Harbour Circle\n\nI was sixteen. We joined the Lantern Network. I left.",
        "About the Harbour Circle\n\nIf we were members of the Lantern Network, we could help.",
        # What others do is not what we do.
        "About the Harbour Circle\n\nWe train women to organise and campaign against debt bondage.",
        "Le Harbour Circle est une association. « Nous sommes membres du Lantern Network », ont-"
        "elles dit.",
        "Lantern Network y Harbour Circle se reunieron. Trabaja contra la servidumbre por deudas.",
    ],
)
def test_others_say_we(text: str) -> None:
    assert not _told(text)


def test_the_passage_that_names_the_writer_is_evidence() -> None:
    text = "Submission by the Harbour Circle\n\nWe work on debt bondage."
    mentions = [mention_of(text, name, i) for name, i in _NAMES.items() if name in text]
    (said,) = find_statements(analysis_of(text), mentions, ())
    assert [text[s.start : s.end] for s in said.evidence] == [
        "Submission by the Harbour Circle",
        "We work on debt bondage.",
    ]


def test_whose_board_approved_it_is_who_says_we() -> None:
    text = (
        "Reef Seafoods plc is based in Grimsby.\nIn 2021 we joined the Reef Ethics Alliance.\n"
        "This statement was approved by the Board of Reef Seafoods plc on 30 June 2022."
    )
    told = packaged_pipeline().annotate(SourceText("", text, language="en")).statements
    assert {s.subject_id for s in told if s.predicate is Predicate.MEMBER_OF} == {
        "organisation/name/reef-seafoods-plc"
    }
