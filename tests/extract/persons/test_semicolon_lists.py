"""Who stands between persons in a list that semicolons cut is one too."""

from time import process_time

import pytest
from growth import times_longer

from extract.persons.lists.semicolon_lists import in_semicolon_lists
from ontology.gazetteer import gazetteer


def found(text: str, *told: str) -> list[str]:
    starts = frozenset(text.index(name) for name in told)
    return [text[s.start : s.end] for s in in_semicolon_lists(text, starts, gazetteer())]


@pytest.mark.parametrize(
    ("text", "told", "names"),
    [
        (
            "It consisted of Ms Talla Uneborg, Minister; Mr. Yebra Uno; Ndey Uzqa; and 2 others.",
            ("Talla", "Yebra"),
            ["Yebra Uno", "Ndey Uzqa"],
        ),
        ("Present: Talla Uno; Yebra; Uzqenka (Reef).", ("Talla", "Yebra"), ["Yebra", "Uzqenka"]),
        ("Talla Uno, Reef Net; Yebra Uno; and Oxfam.", ("Talla", "Yebra"), ["Yebra Uno"]),
        ("Members: Harbour Network; Ban Uzqa; Talla Uno.", ("Talla",), []),
        ("Talla Uno; Lima; Quito; Bogotá; Yebra.", ("Talla", "Yebra"), []),
        ("It met; Talla Uno spoke.", ("Talla",), []),
    ],
)
def test_an_item_between_persons_is_one(text: str, told: tuple[str, ...], names: list[str]) -> None:
    assert found(text, *told) == names


def test_it_takes_time_in_line_with_the_length() -> None:
    def seconds(size: int) -> float:
        text = "Talla; Yebra; Uzqenka\n" * size
        begun = frozenset(range(0, 22 * size, 22)) | frozenset(range(7, 22 * size, 22))
        started = process_time()
        list(in_semicolon_lists(text, begun, gazetteer()))
        return process_time() - started

    assert times_longer(seconds, 4_000, 16_000, below=8) < 8
