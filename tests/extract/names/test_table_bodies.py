"""What stands below `Organisation` in a table is a body, whatever town is called so."""

import pytest

from extract.names.table_bodies import table_bodies
from ontology.gazetteer import gazetteer


def bodies(text: str) -> list[str]:
    return [text[span.start : span.end] for span in table_bodies(text, gazetteer())]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Name\tOrganisation\tCountry\nAda Uzqa\tZiteng\tPeru\nBea\tAtina\t", ["Ziteng", "Atina"]),
        ("L\n| Nombre | Institución |\n| Ada | Casa Reef |\n| Bea | IPTK |", ["Casa Reef", "IPTK"]),
        ("Nom\tStructure\tTél.\nAda\tTerre Rouge\t70 00", ["Terre Rouge"]),
        ("Name\tOrganisation\nAda\tIndependent\nBea\t-\nCai\tNepal\nDee\tn/a", []),
        ("Name\tOrganisation\nReef Net\tMaria Uneborg", []),
        ("Organisation\tName\nReef Net\tAda\nUzqenka", ["Reef Net"]),
        ("Organisation\tName\tAge\nReef Net\tAda\t30\nUzqenka\t31", ["Reef Net"]),
        ("Name\tCountry\nFlorence\tItaly", []),
        ("Organisation of work\nIt was good.", []),
    ],
)
def test_a_column_of_bodies_is_read(text: str, found: list[str]) -> None:
    assert bodies(text) == found
