"""Names of fixed form are found whole, and a word that the text calls a firm is a body."""

import pytest

from extract.model import Span
from extract.names.organisation_forms import fixed_forms
from extract.names.organisation_trimming import without_person
from ontology.gazetteer import gazetteer


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("at the University of California, Berkeley.", ["University of California, Berkeley"]),
        ("the University of Texas at Austin said", ["University of Texas at Austin"]),
        ("the University of Pisa, Italy", []),
        ("They sailed with the U.S. 5th Fleet.", ["U.S. 5th Fleet"]),
        ("CTF 50 and Combined Joint Task Force 7, not CTF-7.",
         ["CTF 50", "Combined Joint Task Force 7"]),
        ("The firm Harboura grew. Harboura hired.", ["Harboura", "Harboura"]),
        ("Harboura, a non-profit organisation, met.", ["Harboura"]),
        ("the founders of Harboura said", ["Harboura"]),
        ("Plan Nepal, Plan Burkina Faso and Plan India met.",
         ["Plan Nepal", "Plan Burkina Faso", "Plan India"]),
        ("the Plan Nepal. Action Plan Nepal. Plan Colombia. Plan Lima. Plan Nepal 2030.", []),
        ("The NGO Safe Passage and the charity Hope for Reefs met.",
         ["Safe Passage", "Hope for Reefs"]),
        ("La organización Uzqas al Borde litiga.", ["Uzqas al Borde"]),
        ("The organisation Uzqas on the Move left.", ["Uzqas on the Move"]),
        ("La ONG Uzqas Unidas por la Vida y la ONG Uzqa.", ["Uzqas Unidas por la Vida"]),
        ("L'association Foyer Uzqa et la fondation Abri du Sud.", ["Foyer Uzqa", "Abri du Sud"]),
        ("la ONG Caminos Abiertos; el colectivo Las Libres", ["Caminos Abiertos", "Las Libres"]),
        ("the network New Delhi; l'association Marie Dupont; the NGO Mrs Uzqa", []),
        ("Nepal is a company of friends.", []),
        ("A company may close.", []),
        ("The company Maria left.", []),
    ],
)  # fmt: skip
def test_what_a_form_tells(text: str, found: list[str]) -> None:
    assert [text[s.start : s.end] for s in fixed_forms(text, gazetteer())] == found


def test_a_body_named_after_a_person_keeps_the_name() -> None:
    text = "Fondation Maria Uneborg"
    assert without_person(text, Span(0, len(text))) == Span(0, len(text))


def test_a_person_behind_a_body_is_no_part_of_its_name() -> None:
    text = "Harbour State University Maria Uneborg"
    assert without_person(text, Span(0, len(text))) == Span(0, len("Harbour State University"))
