"""Tests where the names of laws end that French and Spanish write in small letters."""

import pytest

from extract.instruments.national_laws import find_laws


def _found(text: str) -> list[str]:
    return [text[form.span.start : form.span.end] for form in find_laws(text)]


@pytest.mark.parametrize(
    ("text", "law"),
    [
        (
            "d'adopter une loi sur la traite des personnes et de coopérer avec la Guinée",
            "loi sur la traite des personnes",
        ),
        ("La loi contre la traite établit un fonds", "loi contre la traite"),
        (
            "La loi visant à prévenir la traite et à réprimer la servitude a été lue.",
            "loi visant à prévenir la traite et à réprimer la servitude",
        ),
        (
            "La loi sur l'entrée et le séjour des étrangers",
            "loi sur l'entrée et le séjour des étrangers",
        ),
        (
            "La Ley contra la Violencia hacia la Mujer crea un registro",
            "Ley contra la Violencia hacia la Mujer",
        ),
        ("La Ley sobre Migración protege a las víctimas", "Ley sobre Migración"),
        ("Una Ley contra la Trata y cooperar con el mundo", "Ley contra la Trata"),
        (
            "La Ley para prevenir la trata y proteger a las víctimas rige.",
            "Ley para prevenir la trata y proteger a las víctimas",
        ),
        (
            "La Ley de protección a los testigos y peritos rige.",
            "Ley de protección a los testigos y peritos",
        ),
    ],
)
def test_a_law_ends_before_what_it_does_and_what_else_is_asked(text: str, law: str) -> None:
    assert _found(text) == [law]
