"""Every term the project uses is defined in the vocabulary, with words for people."""

import re
from pathlib import Path

import pytest
from rdflib import OWL, RDF, RDFS, Graph, Literal, URIRef

from extract.model import Kind, Modality, Predicate
from ontology.namespaces import LK, PREFIXES
from ontology.packaged import text

ROOT = Path(__file__).parents[2]
VOCABULARY = Graph().parse(data=text("ontology.ttl"), format="turtle")
_TERM = re.compile(r"\blk:([A-Za-z][A-Za-z0-9]*)")
_HAND_WRITTEN = ("ontology/themes.ttl", "docs/architecture.md")


def used_terms() -> list[str]:
    sources = [ROOT / name for name in _HAND_WRITTEN]
    sources += sorted((ROOT / "graph").glob("**/*.py"))
    sources += sorted((ROOT / "graph" / "sparql").glob("*.rq"))
    shapes = re.findall(r"sh:(?:path|targetClass|targetSubjectsOf) (lk:\w+)", text("shapes.ttl"))
    found = {name for path in sources for name in _TERM.findall(path.read_text(encoding="utf-8"))}
    return sorted(found | {name.removeprefix("lk:") for name in shapes})


def languages(term: URIRef, relation: URIRef) -> set[str | None]:
    return {o.language for o in VOCABULARY.objects(term, relation) if isinstance(o, Literal)}


@pytest.mark.parametrize("name", used_terms())
def test_every_term_in_use_is_defined(name: str) -> None:
    term = URIRef(LK + name)
    assert languages(term, RDFS.label) == {"en", "fr", "es"}
    assert languages(term, RDFS.comment) == {"en"}
    assert list(VOCABULARY.objects(term, RDF.type))


@pytest.mark.parametrize("value", [*Predicate, *Modality, *(kind.capitalize() for kind in Kind)])
def test_every_value_of_the_model_is_defined(value: str) -> None:
    assert languages(URIRef(LK + value), RDFS.label) == {"en", "fr", "es"}


@pytest.mark.parametrize("predicate", list(Predicate))
def test_every_predicate_says_what_it_joins(predicate: Predicate) -> None:
    term = URIRef(LK + predicate)
    assert (term, RDF.type, OWL.ObjectProperty) in VOCABULARY
    assert VOCABULARY.value(term, RDFS.domain) is not None
    assert VOCABULARY.value(term, RDFS.range) is not None


def test_every_class_specialises_a_known_one() -> None:
    for each in VOCABULARY.subjects(RDF.type, OWL.Class):
        if isinstance(each, URIRef):
            above = str(VOCABULARY.value(each, RDFS.subClassOf))
            assert above.startswith(tuple(PREFIXES.values())), each
            assert not above.startswith(LK)


def test_every_prefix_of_the_packaged_turtle_is_the_projects_own() -> None:
    for name in ("ontology.ttl", "shapes.ttl", "themes.ttl"):
        for prefix, uri in re.findall(r"^@prefix (\w+): <([^>]+)> \.", text(name), re.MULTILINE):
            assert PREFIXES.get(prefix, uri) == uri
