"""Tests that resolutions tell whom the body asks or blames that opens them."""

from functools import partial

import pytest
from told_statements import told_of

_told = partial(
    told_of,
    {
        "Harbour Council": "organisation/harbour",
        "Lantern Union": "organisation/lantern",
        "Reef House": "organisation/reef",
        "Peru": "place/3932488",
        "Mali": "place/2453866",
    },
)


@pytest.mark.parametrize(
    ("text", "triples"),
    [
        ("The Harbour Council,\n\n1. Urges Peru to act;\n2. Calls upon the Reef House to pay.\n",
         {"harbour callsOn 3932488", "harbour callsOn reef"}),
        ("The Harbour Council,\n\nCALLS UPON Peru to act;\n", {"harbour callsOn 3932488"}),
        ("The Harbour Council CALLS UPON Peru to act.\n", {"harbour callsOn 3932488"}),
        ("Résolution\n\nLe Harbour Council,\n\nDemande au Mali de coopérer ;\n",
         {"harbour callsOn 2453866"}),
        ("Resolución\n\nEl Harbour Council,\n\nEXHORTA a Reef House a pagar;\n",
         {"harbour callsOn reef"}),
        ("The Harbour Council,\n\nNOTING that Reef House asks Mali for it, URGES Peru to act;\n",
         {"harbour callsOn 3932488"}),
        ("Résolution\n\nLe Bureau exécutif de la Harbour Council, réuni à Lima le 3 mai 2019,\n\n1."
         " Appelle le Mali à agir ;\n", {"harbour callsOn 2453866"}),
        ("RESOLUTION OF THE CONGRESS OF Lantern Union\n\nThe Congress,\n\nCONDEMNS the refusal of"
         " Reef House to answer;\n", {"lantern criticises reef"}),
    ],
)  # fmt: skip
def test_each_paragraph_is_of_the_body_above(text: str, triples: set[str]) -> None:
    language = "fr" if "Résolution" in text else "es" if "Resolución" in text else "en"
    assert _told(text, language) == triples


@pytest.mark.parametrize(
    "text",
    [
        "The Harbour Council met.\n\n1. Urges Peru to act;\n",
        "Dear Harbour Council,\n\nUrges Peru to act;\n",
        "The Congress,\n\n1. Urges Peru to act;\n",  # nobody says whose
        "The Harbour Council,\n\n1. Peru urges Mali;\nUrgent calls on Peru;\n",
    ],
)
def test_without_such_an_opening_nobody_asks(text: str) -> None:
    assert not {told for told in _told(text) if told.startswith("harbour")}
