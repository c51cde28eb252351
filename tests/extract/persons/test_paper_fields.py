"""Fields of papers and messages name who made and sent them; bodies and towns stay."""

import pytest

from extract.persons.frames.paper_fields import paper_fields
from ontology.gazetteer import gazetteer


def found(text: str) -> list[str]:
    return sorted({text[s.start : s.end] for s in paper_fields(text, gazetteer())})


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Cleared by April Uneborg (Reef Network)\n", ["April Uneborg"]),
        ("Relu par : Amina Drusz, Sunday Uneborg\n", ["Amina Drusz", "Sunday Uneborg"]),
        ("Modificado por: Washington\n", ["Washington"]),
        ("Cc: Uzqenka Druszov; Ministry of Labour\n", ["Uzqenka Druszov"]),
        ("Photo : Amina Drusz/Oxfam\n", ["Amina Drusz"]),
        ('"Amina Drusz" <adrusz@mail.example> wrote\n', ["Amina Drusz"]),
        ("Approved by: Oxfam; \n", []),
        ("Prepared by: Reef Network, Lima\n", []),
        ("To: Dakar\nFrom: Lima\n", []),
        ('From: "Gender Equality Center" <info@gec.example>\n', []),
        ("Funded by Uzqenka Druszov\n", []),
    ],
)
def test_a_field_names_who_made_a_paper(text: str, names: list[str]) -> None:
    assert found(text) == names
