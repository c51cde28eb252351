"""Bodies of states carry their country, however the text says which it is."""

import pytest

from extract.names.state_bodies import state_body
from ontology.gazetteer import gazetteer


@pytest.mark.parametrize(
    ("surface", "label"),
    [
        ("Thai Government", "Government of Thailand"),
        ("Gobierno de Tailandia", "Government of Thailand"),
        ("Ministry of Labour of Nepal", "Ministry of Labour of Nepal"),
        ("Nepal's Ministry of Labour", "Ministry of Labour of Nepal"),
        ("Nepalese Ministry of Labour", "Ministry of Labour of Nepal"),
        ("Ministry of Labour, Nepal", "Ministry of Labour of Nepal"),
        ("Ministère du Travail du Népal", "Ministry of Labour of Nepal"),
        ("Ministerio de Trabajo de Nepal", "Ministry of Labour of Nepal"),
        ("Ministry of Labour", None),
        ("Ministry of Women and Children", None),
        ("Harbour Circle Network", None),
    ],
)
def test_a_state_body_is_named_with_its_country(surface: str, label: str | None) -> None:
    assert state_body(surface, gazetteer()) == label
