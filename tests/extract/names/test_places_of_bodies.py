"""Places inside names of bodies: said where the text speaks of them, and nowhere else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.model import Annotations, Kind, SourceText
from extract.names.places_of_bodies import METHOD
from extract.pipeline import Pipeline


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    return Pipeline.load()


def annotated(pipeline: Pipeline, text: str, language: str = "en") -> Annotations:
    return pipeline.annotate(SourceText("0" * 32, text, language=language))


def held(annotations: Annotations) -> list[tuple[str, str]]:
    text = annotations.document.text
    return [
        (text[m.span.start : m.span.end], m.entity_id)
        for m in annotations.mentions
        if m.method == METHOD
    ]


@pytest.mark.parametrize(
    ("text", "language", "place", "entity_id"),
    [
        ("The Kilifi County Government trained officers.", "en", "Kilifi County", "place/192064"),
        ("The Kilifi Youth Network has an office in Kilifi.", "en", "Kilifi", "place/192067"),
        ("The Municipality of Culion opened a shelter.", "en", "Culion", "place/1716526"),
        ("La Mairie de Thiès a ouvert un centre.", "fr", "Thiès", "place/2244802"),
        ("La Mairie de Saint-Louis a ouvert un centre.", "fr", "Saint-Louis", "place/2246452"),
        ("La Alcaldía de Cali abrió un albergue.", "es", "Cali", "place/3687925"),
    ],
)
def test_a_place_is_said_with_the_body_that_is_of_it(
    pipeline: Pipeline, text: str, language: str, place: str, entity_id: str
) -> None:
    assert (place, entity_id) in held(annotated(pipeline, text, language))


@pytest.mark.parametrize(
    "text",
    [
        # Nothing but the name tells a town, and it may be a person's.
        "The Harvey Foundation trained officers.",
        "The Lincoln Council trained officers.",
        # A state, a part of the world, a people.
        "The Nepal Red Cross Society met in Kathmandu, Nepal.",
        "The Association of Women of the Philippines works in Manila.",
        "The Pacific Council on Migration met in Suva, in the Pacific.",
        # Persons' names, saints and treaties behind `of`.
        "The Foundation of Charlotte Uzqenka opened a shelter.",
        "The Church of Saint Paul opened a shelter.",
        "La Casa del Migrante de San José abrió un albergue.",
        "The Committee of the Convention of Warsaw met.",
        "The Harvey Foundation trained officers. The clinic in Harvey closed.",
        # None of that name lies in a state that the text speaks of.
        "The Essex County Council met in Maidstone, England.",
        # A body that is known has its own seat.
        "Washington Post reporters came to Washington.",
    ],
)
def test_elsewhere_it_is_not(pipeline: Pipeline, text: str) -> None:
    assert held(annotated(pipeline, text)) == []


def test_it_means_the_place_that_the_text_names_by_itself(pipeline: Pipeline) -> None:
    text = "Paris, Texas, is small. The Paris Public Library lent books on trafficking in persons."
    found = annotated(pipeline, text)
    alone = {
        m.entity_id
        for m in found.mentions
        if m.kind is Kind.PLACE and text[m.span.start : m.span.end] == "Paris"
    }
    assert len(alone) == 1
    assert [entity_id for _, entity_id in held(found)] == list(alone)


def test_nothing_else_is_read_otherwise_for_it(pipeline: Pipeline) -> None:
    text = (
        "The Kilifi Youth Network held a workshop in Mombasa on 4 May 2018."
        " The network works in Kilifi on forced labour."
    )
    found = annotated(pipeline, text)
    assert held(found) == [("Kilifi", "place/192067")]
    assert {s.object_id for s in found.statements if s.object_id.startswith("place/")} <= {
        m.entity_id for m in found.mentions if m.method != METHOD
    }
    assert found.events[0].place_ids == ("place/186301",)


SENTENCES = (
    "The Kilifi County Government trained officers.",
    "The Kilifi Youth Network met in Kilifi.",
    "The Municipality of Culion opened a shelter.",
    "The police of Mombasa and the Mombasa Women's Forum met in Mombasa.",
    "Dhaka University's Faculty of Law wrote to the Dhaka City Council.",
)


@given(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=5))
def test_each_lies_inside_one_body_and_no_two_mentions_share_a_span(
    pipeline: Pipeline, sentences: list[str]
) -> None:
    found = annotated(pipeline, " ".join(sentences))
    assert len({m.span for m in found.mentions}) == len(found.mentions)
    spans = [m.span for m in found.mentions]
    assert spans == sorted(spans, key=lambda s: (s.start, -s.end))
    bodies = [m.span for m in found.mentions if m.kind is Kind.ORGANISATION]
    for mention in (m for m in found.mentions if m.method == METHOD):
        assert sum(body.contains(mention.span) for body in bodies) == 1
    described = {entity.entity_id for entity in found.entities}
    assert {m.entity_id for m in found.mentions} <= described
