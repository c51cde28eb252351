"""Tests what reports say to states, by the packaged pipeline: `the Government`, `El Estado`."""

import pytest
from loaded import packaged_pipeline

from extract.model import SourceText, Statement

pytestmark = pytest.mark.model


def _statements(text: str, language: str) -> list[Statement]:
    source = SourceText("0" * 64, text, language=language)
    return list(packaged_pipeline().read(source).statements)


def _told(text: str, language: str = "en") -> set[str]:
    return {
        f"{s.subject_id.split('/')[-1]} {s.predicate.value} {s.object_id.split('/')[-1]}"
        f"{'' if s.modality.value == 'asserted' else ' ' + s.modality.value}"
        for s in _statements(text, language)
    }


@pytest.mark.parametrize(
    ("text", "language", "told"),
    [
        ("Cambodia has brick kilns. LICADHO urged the Government to inspect them.", "en",
         {"licadho callsOn government-of-cambodia"}),
        ("Le Bénin a peur. La CSI exhorte le Gouvernement à agir.", "fr",
         {"ituc callsOn government-of-benin"}),
        ("L'État marocain a ratifié la convention n° 189.", "fr", {"2542007 ratifies ilo-c189"}),
        ("El Estado mexicano no ha ratificado el Convenio 143.", "es",
         {"3996063 ratifies ilo-c143 negated"}),
        ("Amnistía Internacional insta al Estado peruano a actuar.", "es",
         {"amnesty-international callsOn 3932488"}),
        ("Amnistía Internacional insta al Perú a actuar.", "es",
         {"amnesty-international callsOn 3932488"}),
    ],
)  # fmt: skip
def test_a_report_speaks_to_a_state(text: str, language: str, told: set[str]) -> None:
    assert _told(text, language) == told


def test_the_passage_that_names_the_state_is_evidence_for_its_government() -> None:
    text = "Cambodia has brick kilns. LICADHO urged the Government to inspect them."
    (one,) = _statements(text, "en")
    assert [text[s.start : s.end] for s in one.evidence] == [
        "Cambodia has brick kilns.", "LICADHO urged the Government to inspect them.",
    ]  # fmt: skip


def test_a_government_of_no_state_told_is_told_nothing_of() -> None:
    assert _told("LICADHO urged the Government to inspect the kilns.") == set()


def test_a_people_that_speaks_is_no_state() -> None:
    assert _told("Les femmes marocaines ont ratifié la convention n° 189.", "fr") == set()


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Rapport sur le Sénégal\n\nDes médecins français y travaillent. Le Sénégal a une loi. "
         "Amnesty International a exhorté le Gouvernement à agir.", "fr"),
        ("Rapport sur le Sénégal\n\nLe Sénégal a une loi. 200 francs suisses sont payés. "
         "Amnesty International a exhorté le Gouvernement à agir.", "fr"),
    ],
)  # fmt: skip
def test_peoples_do_not_tell_whose_the_government_is(text: str, language: str) -> None:
    assert _told(text, language) == {"amnesty-international callsOn government-of-senegal"}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Sweden funded a workshop in Guatemala. LICADHO urged the Government to act.", "en"),
        ("La Norvège soutient le foyer de Lomé. La CSI exhorte le Gouvernement à agir.", "fr"),
        ("Report on Senegal. French doctors work there. French law is a model. LICADHO urged the "
         "Government to act.", "en"),
    ],
)  # fmt: skip
def test_a_donor_or_a_model_is_not_the_state_spoken_to(text: str, language: str) -> None:
    assert not any("callsOn" in told for told in _told(text, language))
