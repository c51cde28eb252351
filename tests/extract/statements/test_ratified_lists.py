"""What a committee welcomes that a state ratified, item by item, and nothing that it asks for."""

import pytest
from loaded import packaged_pipeline

from extract.model import Predicate, SourceText

_HEAD = "Concluding observations on the second periodic report of Honduras\nCMW/C/HND/CO/2\n"


def _ratified(text: str, language: str = "en") -> set[tuple[str, str]]:
    found = packaged_pipeline().annotate(SourceText("", text, language=language)).statements
    return {(s.subject_id, s.object_id) for s in found if s.predicate is Predicate.RATIFIES}


def test_the_state_under_review_ratified_what_is_welcomed() -> None:
    assert _ratified(
        f"{_HEAD}4. The Committee welcomes the ratification of, or accession to:\n"
        "(a) The Palermo Protocol, in August 2017;\n"
        "(b) The ILO Maritime Labour Convention, 2006, in June 2016.\n"
        "5. The Committee recommends that the State party consider the ratification of:\n"
        "(a) The Domestic Workers Convention, 2011 (No. 189).\n"
    ) == {
        ("place/3608932", "instrument/palermo-protocol"),
        ("place/3608932", "instrument/ilo-mlc-2006"),
    }


def test_the_same_in_french() -> None:
    text = (
        "Observations finales concernant le sixième rapport périodique du Togo\nCEDAW/C/TGO/CO/6\n"
        "Le Comité accueille avec satisfaction la ratification des instruments suivants :\n"
        "a) Le Protocole de Palerme, en 2009 ;\n"
    )
    assert _ratified(text, "fr") == {("place/2363686", "instrument/palermo-protocol")}


@pytest.mark.parametrize(
    "text",
    [
        f"{_HEAD}The Committee recommends the ratification of:\n(a) The Palermo Protocol.",
        "Report of a network\nWe welcome the ratification of:\n(a) The Palermo Protocol by Peru.",
        f"{_HEAD}The Committee welcomes that ratification of two treaties should follow:\n"
        "(a) The Palermo Protocol.",
    ],
)
def test_what_is_asked_for_is_not_told_as_ratified(text: str) -> None:
    assert ("place/3608932", "instrument/palermo-protocol") not in _ratified(text)
