"""Who asks not to be named is masked, whatever town or state is called so."""

import pytest
from guessed_analysis import surface

from extract.persons.frames.anonymous_by_wish import anonymous_by_wish
from extract.persons.frames.quoted_names import quoted_names
from ontology.gazetteer import gazetteer


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Eni, who asked that her full name not be used, had lodged it.", ["Eni"]),
        ("Georgia, who requested anonymity, wept. Uzqenka (who did not want to be named) too.",
         ["Georgia", "Uzqenka"]),
        ("Jordan, whose name has been changed, left.", ["Jordan"]),
        ("Then Mali, who gave only her first name, left.", ["Mali"]),
        ("Rosa, qui a demandé à rester anonyme, et Kenia, dont le prénom a été modifié.",
         ["Rosa", "Kenia"]),
        ("Paz, quien pidió no ser identificada, y Mercedes, cuyo nombre ha sido cambiado.",
         ["Paz", "Mercedes"]),
        ("A nurse from Mali, who asked not to be named. Officials in Jordan, who spoke on condition"
         " of anonymity.", []),
        ("They heard of Rosalía, a Garífuna woman from La Ceiba.", ["Rosalía"]),
        ("In Lima, a young woman from Cusco spoke. Nepal, a state of women.", []),
        ("Lagos, whose name means lakes. Dakar, dont le nom a été donné par les Lébous.", []),
        ("España, que pidió cambiar el nombre de ella. France, who wanted a new name.", []),
        ("Amnesty International, who asked for her name. A Nepali, who did not want to be named.",
         []),
        ("The Minister, who asked not to be named. Two Women, who asked not to be named.", []),
    ],
)  # fmt: skip
def test_who_asks_not_to_be_named_is_a_person(text: str, found: list[str]) -> None:
    assert [surface(text, span) for span in anonymous_by_wish(text, gazetteer())] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('"Rose", a former domestic worker, left.', ["Rose"]),
        ('"Hope," a migrant worker from Benin, left. "Butterfly" (33) too.', ["Hope", "Butterfly"]),
        ('"Sunshine" is an activist with Reef Circle.', ["Sunshine"]),
        ("« Rose », une ancienne travailleuse domestique, vit là.", ["Rose"]),
        ("“Chelo”, trabajadora sexual, dijo que no.", ["Chelo"]),
        ('The activists known as "Moonlight", "Lek" and "Big Mama" run it.',
         ["Moonlight", "Lek", "Big Mama"]),
        ('"Frozen", a film about a woman in Oslo. "Beloved", a novel by a woman from Ohio.', []),
        ('"Survivors", a group of women. "Empower", a women\'s organisation.', []),
        ('"Modern Slavery" is a worker issue. The word "Migrant" was used.', []),
    ],
)  # fmt: skip
def test_who_goes_by_a_name_in_quotes_is_a_person(text: str, found: list[str]) -> None:
    assert [surface(text, span) for span in quoted_names(text)] == found
