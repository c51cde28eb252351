"""A legal form behind a body's name is no word between it and what it does."""

import pytest
from loaded import packaged_pipeline

from extract.model import Predicate, SourceText

pytestmark = pytest.mark.model


@pytest.mark.parametrize("form", [" A.C.", ", A.C.,", " I.A.P.", " e.V."])
def test_it_is_passed_over(form: str) -> None:
    text = f"El Centro de Derechos del Faro{form} trabaja en Tlaxcala desde 2002."
    found = packaged_pipeline().annotate(SourceText("", text, language="es"))
    assert [s.predicate for s in found.statements] == [Predicate.WORKS_IN]
