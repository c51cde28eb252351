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
        ("Après {}, il n'y avait plus d'eau.", "fr"),
        ("Le camp de {} accueille trois mille personnes.", "fr"),
        ("Las autoridades de {} cerraron el centro en mayo.", "es"),
        ("Mi hermana fue vendida. El coyote venía de {}.", "es"),
        ("Entre {} y la frontera hallaron doce cuerpos.", "es"),
        ("Mi hermana fue vendida. Pasé por {} y después me vendieron.", "es"),
        ("The authorities of {} closed the camp in May.", "en"),
        ("My sister was sold. After {} there was no water.", "en"),
        ("The {} detention centre is full.", "en"),
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


@pytest.mark.parametrize(
    ("text", "language", "place"),
    [
        ("El puesto fronterizo de Dogharoun sigue cerrado.", "es", "Dogharoun"),
        ("El campamento de refugiados de Uzqenka acoge a tres mil personas.", "es", "Uzqenka"),
        ("Le poste frontière d'Assamaka reste fermé.", "fr", "Assamaka"),
        ("The Red Cross reception centre in Lampedusa is full.", "en", "Lampedusa"),
        ("La carretera de Agadez está cortada.", "es", "Agadez"),
        ("El hospital de Tamanrasset no tiene medicinas.", "es", "Tamanrasset"),
        ("La gare de Bihać est fermée.", "fr", "Bihać"),
    ],
)
def test_what_stands_in_a_place_names_it(
    pipeline: Pipeline, text: str, language: str, place: str
) -> None:
    assert _read(pipeline, text, language) == ([place], [])


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("El albergue de {} recibe a mujeres. Mi madre dormía ahí.", "es"),
        ("Mi hija llegó al hospital de {} y nadie la atendió.", "es"),
        ("La carretera de {} era larga. Mi madre lloraba.", "es"),
        ("Il était du camp de {} et me battait. Ma sœur avait douze ans.", "fr"),
        ("She was taken to the hospital of {}, her employer, at night.", "en"),
        ("L'argent de ma sœur transitait par {} avant d'arriver au patron.", "fr"),
    ],
)
@pytest.mark.parametrize("name", ["Fatou", "Kanté", "Ramos", "Humera"])
def test_whose_hospital_or_camp_it_is_stays_masked(
    pipeline: Pipeline, text: str, language: str, name: str
) -> None:
    assert name not in _read(pipeline, text.format(name), language)[0]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Me llevaron a la aldea de {} para casarme con él. Mi madre lloraba.", "es"),
        ("Llegamos al puerto de {}, que es el dueño de la lancha. Mi madre lloraba.", "es"),
        ("Le poste frontière de {} laisse passer les filles. Ma sœur pleurait.", "fr"),
    ],
)
@pytest.mark.parametrize("name", ["Amina", "Moussa", "Yeferson"])
def test_whose_village_or_border_post_it_is_stays_masked(
    pipeline: Pipeline, text: str, language: str, name: str
) -> None:
    assert _read(pipeline, text.format(name), language) == ([], [name])


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("J'ai été vendue par {} à un homme. Ma sœur aussi.", "fr"),
        ("Fui vendida por {} a un hombre. Mi hermana lloraba.", "es"),
        ("I was sold by {} to a man. My sister wept.", "en"),
    ],
)
@pytest.mark.parametrize("name", ["Amina", "Kobani", "Maghazi"])
def test_who_sold_somebody_is_masked_though_a_place_is_called_so(
    pipeline: Pipeline, text: str, language: str, name: str
) -> None:
    assert _read(pipeline, text.format(name), language) == ([], [name])


def test_words_for_a_sentence_or_a_deed_are_no_site(pipeline: Pipeline) -> None:
    text = "La responsabilidad penal de Dikwa no se discute. Las autoridades abusaron de Dikwa."
    assert _read(pipeline, text, "es")[0] == []


def test_a_ship_is_nobody_where_letters_say_that_it_is_one(pipeline: Pipeline) -> None:
    assert _read(pipeline, "The USS Hopper sailed on Monday.", "en")[1] == []


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Le capitaine du navire {} nous a frappées. Ma sœur pleurait.", "fr"),
        ("En el buque {} estaba sola con su bebé. Mi madre lloraba.", "es"),
        ("The owner of the vessel {} never paid my sister.", "en"),
        ("They wanted to ship {} to another country. Her mother wept.", "en"),
    ],
)
def test_who_stands_behind_a_word_for_a_ship_stays_masked(
    pipeline: Pipeline, text: str, language: str
) -> None:
    for name in ("Ousmane Uzqen", "Rosa Zarnig"):
        assert _read(pipeline, text.format(name), language)[1] == [name]


def test_a_month_cut_short_before_its_day_is_no_place(pipeline: Pipeline) -> None:
    assert _read(pipeline, "The office said so in a Nov. 24 statement.", "en") == ([], [])
