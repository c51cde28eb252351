"""Small places that papers on migration speak of are places in three languages, and no persons."""

import pytest
from guessed_analysis import surface

from extract.model import Kind, SourceText
from extract.pipeline import Pipeline

_PLACES = ("Lampedusa", "Idomeni", "Colchane", "Séguédine", "Paraguachón")


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    return Pipeline.load()


def _read(pipeline: Pipeline, text: str, language: str) -> tuple[list[str], list[str]]:
    """Return the places that are found, and who is masked."""
    read = pipeline.annotate(SourceText("0" * 32, text, language=language))
    places = [surface(text, m.span) for m in read.mentions if m.kind is Kind.PLACE]
    return places, [surface(text, span) for span in read.masked]


@pytest.mark.parametrize("place", _PLACES)
@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Des migrants ont été retenus à {} trois semaines.", "fr"),
        ("Le centre se trouve près de {}, loin de tout.", "fr"),
        ("La route passe par {} et continue vers le nord.", "fr"),
        ("Sa mère a été vendue. Elle raconte qu'on les a laissées à {} sans eau.", "fr"),
        ("El albergue está cerca de {}, lejos de todo.", "es"),
        ("Las mujeres cruzan por {} y siguen al norte.", "es"),
        ("Su madre fue vendida. Cuenta que las dejaron en {} sin agua.", "es"),
    ],
)
def test_a_small_place_on_the_way_is_found(
    pipeline: Pipeline, text: str, language: str, place: str
) -> None:
    assert _read(pipeline, text.format(place), language) == ([place], [])


@pytest.mark.parametrize(
    ("text", "language", "names"),
    [
        (
            "Elle m'a dit de rester près de {} la nuit. Sa mère avait peur.",
            "fr",
            ("Fatou", "Kanté", "Ramos"),
        ),
        (
            "L'argent passait par {} avant d'arriver chez le patron. Sa sœur le savait.",
            "fr",
            ("Fatou", "Kanté", "Camara", "Ramos"),
        ),
        (
            "Me senté cerca de {} y ella me dio agua. Mi madre lloraba.",
            "es",
            ("Fatou", "Kanté", "Luz", "Ramos"),
        ),
    ],
)
def test_who_is_called_as_a_village_is_stays_masked(
    pipeline: Pipeline, text: str, language: str, names: tuple[str, ...]
) -> None:
    for name in names:
        assert _read(pipeline, text.format(name), language) == ([], [name])


def test_a_ship_is_nobody(pipeline: Pipeline) -> None:
    text = "The USS Hopper sailed, and le navire Louise Michel was held."
    assert _read(pipeline, text, "en")[1] == []


def test_a_month_cut_short_before_its_day_is_no_place(pipeline: Pipeline) -> None:
    assert _read(pipeline, "The office said so in a Nov. 24 statement.", "en") == ([], [])
