"""Names of states in French and Spanish, with articles and styles, are found whole."""

import pytest
from found_places import found

from ontology.gazetteer import gazetteer

_VOWELS = "AEÉIÎOUH"
_OTHERWISE = ("Réunion", "Reunión", "Granada", "Guadalupe", "San Bartolomé", "Santa Elena")
"""A meeting in French and Spanish, and larger towns of the same name in Spanish."""


def countries(language: str) -> list[tuple[str, str]]:
    """Return the name in a language and the English label of every country of UN members."""
    states = [
        gazetteer().country(a + b) for a in map(chr, range(65, 91)) for b in map(chr, range(65, 91))
    ]
    return [
        (label.name, state.label)
        for state in states
        if state
        for label in gazetteer().labels(state.place_id)
        if label.language == language and label.preferred and "," not in label.name
    ]


@pytest.mark.parametrize(
    ("language", "frames"),
    [
        ("fr", ("Hier, la {} a agi.", "Le {} a agi.", "La {} a agi.", "Avec {}, elle agit.")),
        ("es", ("La {} actuó.", "El {} actuó.", "Por eso {} actuó.", "Con {} actuó.")),
    ],
)
def test_every_state_is_found_whole_with_and_without_article(
    language: str, frames: tuple[str, ...]
) -> None:
    wrong = [
        (frame.format(name), told)
        for name, label in countries(language)
        for frame in frames
        for told in [found(frame.format(name), language)]
        if len(told) != 1 or name not in told[0][0] or told[0][1] != label
    ]
    assert [w for w in wrong if not any(name in w[0] for name in _OTHERWISE)] == []


def test_an_article_cut_short_in_french_is_no_part_of_a_town() -> None:
    wrong = [
        told
        for name, label in countries("fr")
        if name[0] in _VOWELS
        for told in [found(f"L'{name} a agi.", "fr")]
        if [label] != [each for _, each in told]
    ]
    assert wrong == []


@pytest.mark.parametrize(
    ("text", "language", "place"),
    [
        ("République démocratique du Congo", "fr", "Democratic Republic of the Congo"),
        ("République tchèque", "fr", "Czechia"),
        ("Afrique de l'Ouest", "fr", "Western Africa"),
        ("Corne de l'Afrique", "fr", "Horn of Africa"),
        ("Iran (Islamic Republic of)", "en", "Iran"),
        ("Bolivia (Plurinational State of)", "en", "Bolivia"),
        ("Korea (Democratic People's Republic of)", "en", "Democratic People's Republic of Korea"),
        ("Congo (Democratic Republic of the)", "en", "Democratic Republic of the Congo"),
        ("Venezuela (République bolivarienne du)", "fr", "Venezuela"),
        ("Irán (República Islámica del)", "es", "Iran"),
    ],
)
def test_a_state_or_region_is_one_place_with_all_its_words(
    text: str, language: str, place: str
) -> None:
    assert found(f"Avec {text} on 3.", language) == [(text, place)]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("They met in Tunis.", ["Tunis"]),
        ("She was found in Trinidad, Bolivia.", ["Trinidad", "Bolivia"]),
        ("They live in Granada in Nicaragua.", ["Granada", "Nicaragua"]),
        ("Jamaica, Trinidad, Bolivia and Peru signed.",
         ["Jamaica", "Trinidad and Tobago", "Bolivia", "Peru"]),
        ("Georgia, Ukraine and Chad signed.", ["Georgia", "Ukraine", "Chad"]),
    ],
)  # fmt: skip
def test_a_town_called_like_a_state_is_told_by_what_stands_behind_it(
    text: str, places: list[str]
) -> None:
    assert [label for _, label in found(text)] == places


@pytest.mark.parametrize(
    "text", ["AVIS DE RÉUNION", "REUNION DU COMITÉ", "Réunion d'experts sur la traite."]
)
def test_a_meeting_in_french_is_no_island(text: str) -> None:
    assert found(text, "fr") == []


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Réunion tenue à Uzqen les 22 et 23 mai.", "fr"),
        ("La Réunion a adopté son ordre du jour. Elle a eu lieu.", "fr"),
        ("Suite de la Réunion ministérielle.", "fr"),
        ("Reunión celebrada el 3 de mayo.", "es"),
        ("La Reunión del Consejo. ACTA DE LA REUNIÓN", "es"),
    ],
)
def test_a_meeting_is_no_island_in_either_language(text: str, language: str) -> None:
    assert found(text, language) == []


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Les délégations de Maurice, de la Réunion et des Comores.", "fr"),
        ("Elle vit à La Réunion. Réunion du Conseil, Maurice.", "fr"),
        ("Los territorios de Mayotte, Reunión y Guadalupe.", "es"),
        ("Members: Comoros, Mauritius, Réunion and Seychelles.", "en"),
    ],
)
def test_the_island_stands_among_islands(text: str, language: str) -> None:
    assert [label for _, label in found(text, language)].count("Réunion") == 1


@pytest.mark.parametrize("text", ["Elle vit à La Réunion.", "Elle quitte l'île de la Réunion."])
def test_the_island_has_its_article(text: str) -> None:
    assert len(found(text, "fr")) == 1
