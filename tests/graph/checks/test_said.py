"""What a check finds, in each language of the interface."""

import pytest
from rdflib import SH, Graph

from graph.checks.said import in_language
from graph.checks.shapes import Shapes
from graph.terms import Iri, Literal, Quad, iri
from ontology.packaged import text


def test_every_message_of_a_shape_is_there_once_in_each_language() -> None:
    shapes = Graph().parse(data=text("shapes.ttl"), format="turtle")
    languages = [
        sorted(message.language for message in shapes.objects(shape, SH.message))
        for shape in set(shapes.subjects(SH.message))
    ]
    assert len(languages) > 100
    assert all(each == ["en", "es", "fr"] for each in languages)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "A text begins at 0. [beginIndex]: 3. A text begins at 0."),
        ("fr", "Un texte commence à 0. [beginIndex]: 3. A text begins at 0."),
        ("es", "Un texto empieza en 0. [beginIndex]: 3. A text begins at 0."),
    ],
)
def test_sentences_of_shapes_are_said_in_another_language_and_values_stay(
    language: str, said: str
) -> None:
    found = "A text begins at 0. [beginIndex]: 3. A text begins at 0."
    assert in_language(found, language) == said
    assert in_language(f"A text begins at 0.; {found}", language).endswith(f"; {said}")
    assert in_language("it lacks triples", language) == "it lacks triples"
    assert in_language("", language) == ""


def test_what_pyshacl_finds_is_told_once_and_can_be_said_in_french() -> None:
    graph = Iri("http://x/g")
    document = Quad(Iri("http://x/d"), iri("rdf:type"), iri("lk:Document"), graph)
    wrong = document._replace(predicate=iri("lk:pages"), object=Literal("none"))
    told = [each.message for each in Shapes(text("shapes.ttl")).breaches([document, wrong])]
    title = next(each for each in told if "[title]" in each)
    assert title == "A document needs exactly one title. [title]"
    assert in_language(title, "fr") == "Un document doit avoir exactement un titre. [title]"
    assert sum("whole number from 1" in each for each in told) >= 1
    assert not any("nombre" in each for each in told)
