"""Waters in small letters are found as what they are, not as states called like them."""

import pytest
from found_places import found


@pytest.mark.parametrize(
    ("text", "language", "place"),
    [
        ("Ils traversent le golfe de Guinée.", "fr", ("golfe de Guinée", "Gulf of Guinea")),
        ("Cruzan el golfo de México.", "es", ("golfo de México", "Gulf of Mexico")),
        ("Le bassin du lac Tchad est touché.", "fr", ("bassin du lac Tchad", "Lake Chad Basin")),
        ("El mar de China Meridional.", "es", ("mar de China Meridional", "South China Sea")),
        ("Le delta du Niger est touché.", "fr", ("delta du Niger", "Niger Delta")),
        ("Vers la corne de l'Afrique.", "fr", ("corne de l'Afrique", "Horn of Africa")),
        ("L'une des lois de la région du Golfe.", "fr", ("Golfe", "Gulf States")),
        ("Les pays arabes votent.", "fr", ("pays arabes", "Arab States")),
        ("They crossed the gulf of Guinea.", "en", ("gulf of Guinea", "Gulf of Guinea")),
    ],
)
def test_a_water_in_small_letters_is_found_whole(
    text: str, language: str, place: tuple[str, str]
) -> None:
    assert found(text, language) == [place]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("El río Uruguay y el río Paraguay crecen.", "es"),
        ("La mer de Chine est vaste.", "fr"),
        ("They fish in the river Jordan and the lake Guatemala.", "en"),
    ],
)
def test_a_river_is_not_the_state_it_is_called_like(text: str, language: str) -> None:
    assert {"Uruguay", "Paraguay", "China", "Guatemala"}.isdisjoint(
        label for _, label in found(text, language)
    )


def test_a_town_at_a_bay_and_a_state_elsewhere_stay() -> None:
    text = "La baie de Dakar est loin de l'Uruguay, où coule le río Uruguay."
    assert [label for _, label in found(text, "fr")] == ["Dakar", "Uruguay"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("La oficina está en la calle Simón Bolívar, Lima.", "es"),
        ("La oficina está en la Avenida Perú, Lima.", "es"),
        ("Le bureau est rue de Paris, à Lima.", "fr"),
    ],
)
def test_a_street_is_not_the_place_it_is_called_after(text: str, language: str) -> None:
    assert [label for _, label in found(text, language)] == ["Lima"]


@pytest.mark.parametrize(
    ("text", "language", "river"),
    [
        ("El río Suchiate separa dos ciudades.", "es", "río Suchiate"),
        ("Ils ont traversé la rivière Uzqina de nuit.", "fr", "rivière Uzqina"),
        ("They crossed the river Uzqina, which is deep.", "en", "river Uzqina"),
    ],
)
def test_a_river_that_no_gazetteer_has_is_found_by_the_word_before_it(
    text: str, language: str, river: str
) -> None:
    assert [surface for surface, _ in found(text, language)] == [river]


def test_a_river_that_is_known_is_found_behind_the_word() -> None:
    assert found("They crossed the river Tigris, at night.", "en") == [("Tigris", "Tigris")]


@pytest.mark.parametrize("text", ["Across the river Fatou ran.", "By the river Police stood."])
def test_who_stands_behind_a_river_is_none(text: str) -> None:
    assert found(text, "en") == []
