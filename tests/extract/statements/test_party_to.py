"""Tests that openings such as `Since ratifying` tell that a state is party to a treaty."""

from functools import partial

import pytest
from told_statements import told_of

_told = partial(told_of, {"Nepal": "place/1282988", "Palermo Protocol": "instrument/palermo"})


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Since ratifying the Palermo Protocol in 2015, Nepal has set up a unit.", "en"),
        ("Having acceded to the Palermo Protocol, Nepal must act.", "en"),
        ("Following its accession to the Palermo Protocol, Nepal adopted a law.", "en"),
        ("A State party to the Palermo Protocol since 2015, Nepal must act.", "en"),
        ("Nepal has been party to the Palermo Protocol since 2012.", "en"),
        ("Depuis son adhésion au Palermo Protocol, Nepal a créé une agence.", "fr"),
        ("Partie au Palermo Protocol, Nepal doit agir.", "fr"),
        ("Como Estado Parte del Palermo Protocol, Nepal debe actuar.", "es"),
        ("Tras ratificar el Palermo Protocol, Nepal creó un mecanismo.", "es"),
        ("Tras la adhesión de Nepal al Palermo Protocol, se creó una unidad.", "es"),
    ],
)  # fmt: skip
def test_the_opening_tells_it(text: str, language: str) -> None:
    assert _told(text, language) == {"1282988 ratifies palermo"}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("By ratifying the Palermo Protocol, Nepal would protect workers.", "en"),
        ("Before ratifying the Palermo Protocol, Nepal must adopt a law.", "en"),
        ("Since signing the Palermo Protocol in 2005, Nepal has done nothing.", "en"),
        ("Without acceding to the Palermo Protocol, Nepal cannot act.", "en"),
        ("Al ratificar el Palermo Protocol, Nepal asumiría obligaciones.", "es"),
        ("En ratifiant le Palermo Protocol, Nepal protégerait les victimes.", "fr"),
    ],
)  # fmt: skip
def test_what_is_only_wished_is_not_told(text: str, language: str) -> None:
    assert not _told(text, language)
