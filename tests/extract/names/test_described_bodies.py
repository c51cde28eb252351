"""A word for a body's sort or number, written beside a name, tells that it is one."""

import pytest

from extract.names.described_bodies import described_bodies
from ontology.gazetteer import gazetteer


def _found(text: str) -> list[str]:
    return [text[span.start : span.end] for span in described_bodies(text, gazetteer())]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The leftist Uzqriza party lost.", "Uzqriza"),
        ("the Uzqani network fled", "Uzqani"),
        ("The opposition Chama cha Uzqrasia na Drusz party won.", "Chama cha Uzqrasia na Drusz"),
        ("the militant Ansar Uzqa faction", "Ansar Uzqa"),
        ("the 4th Division's Task Force Uzqa held", "Task Force Uzqa"),
        ("Combined Joint Task Force 101 said", "Combined Joint Task Force 101"),
        ("a Multi-National Division-North statement", "Multi-National Division-North"),
        ("the Office of the Attorney General said", "Office of the Attorney General"),
        ("the Office of the Public Defender said", "Office of the Public Defender"),
    ],
)
def test_the_word_beside_it_tells_a_body(text: str, name: str) -> None:
    assert _found(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "the Kenyan network, the Geneva party and the Nairobi newspaper",
        "the Republican party and the Labour party",
        "the Maria party and the Clinton network",
        "the Islamist militia and the National movement",
        "the Reef Network party",
        "The President network",
        "a task force was set up, and Task Forces met",
    ],
)
def test_places_peoples_persons_and_sorts_are_no_names(text: str) -> None:
    assert _found(text) == []
