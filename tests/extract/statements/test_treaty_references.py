"""In papers to a committee of the United Nations, the Convention is the one it watches over."""

import pytest
from loaded import packaged_pipeline

from extract.model import Modality, Predicate, SourceText

pytestmark = pytest.mark.model


def ratified(text: str) -> set[tuple[str, Modality]]:
    found = packaged_pipeline().annotate(SourceText("", text))
    return {
        (s.object_id, s.modality) for s in found.statements if s.predicate is Predicate.RATIFIES
    }


def test_the_convention_is_the_committees_own() -> None:
    text = (
        "SUBMISSION TO THE COMMITTEE ON MIGRANT WORKERS\n\nNepal ratified the Convention on 1 May."
    )
    assert ratified(text) == {("instrument/icrmw", Modality.ASSERTED)}
    assert ratified(f"{text} Nepal has not ratified ILO Convention No. 97.") == {
        ("instrument/icrmw", Modality.ASSERTED),
        ("instrument/ilo-c097", Modality.NEGATED),
    }


@pytest.mark.parametrize(
    "text",
    [
        "Report of the Harbour Network\n\nNepal ratified the Convention on 1 May.",
        "To the Human Rights Committee\n\nNepal ratified the Convention on 1 May.",
        "To the Committee against Torture and the Committee on Migrant Workers\n\n"
        "Nepal ratified the Convention on 1 May.",
    ],
)
def test_elsewhere_nobody_knows_which(text: str) -> None:
    assert ratified(text) == set()
