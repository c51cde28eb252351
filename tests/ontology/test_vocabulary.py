"""Every term the project uses is defined in the vocabulary, with words for people."""

import importlib.util
import re
from html import escape
from pathlib import Path

import pytest
from rdflib import OWL, RDF, RDFS, Graph, Literal, URIRef
from rdflib.collection import Collection

from extract.model import Kind, Modality, Predicate
from graph.building.fitting import KINDS
from ontology.namespaces import LK, PREFIXES
from ontology.packaged import text

ROOT = Path(__file__).parents[2]
_SPECIFICATION = importlib.util.spec_from_file_location(
    "build_vocabulary", ROOT / "tools" / "build_vocabulary.py"
)
assert _SPECIFICATION
assert _SPECIFICATION.loader
build_vocabulary = importlib.util.module_from_spec(_SPECIFICATION)
_SPECIFICATION.loader.exec_module(build_vocabulary)

VOCABULARY = Graph().parse(data=text("ontology.ttl"), format="turtle")
_TERM = re.compile(r"\blk:([A-Za-z][A-Za-z0-9]*)")
_HAND_WRITTEN = ("ontology/themes.ttl", "docs/architecture.md")


def used_terms() -> list[str]:
    sources = [ROOT / name for name in _HAND_WRITTEN]
    sources += sorted((ROOT / "graph").glob("**/*.py"))
    sources += sorted((ROOT / "graph" / "sparql").glob("**/*.rq"))
    shapes = re.findall(r"sh:(?:path|targetClass|targetSubjectsOf) (lk:\w+)", text("shapes.ttl"))
    found = {name for path in sources for name in _TERM.findall(path.read_text(encoding="utf-8"))}
    return sorted(found | {name.removeprefix("lk:") for name in shapes})


def languages(term: URIRef, relation: URIRef) -> set[str | None]:
    return {o.language for o in VOCABULARY.objects(term, relation) if isinstance(o, Literal)}


@pytest.mark.parametrize("name", used_terms())
def test_every_term_in_use_is_defined(name: str) -> None:
    term = URIRef(LK + name)
    assert languages(term, RDFS.label) == {"en", "fr", "es"}
    assert languages(term, RDFS.comment) == {"en", "fr", "es"}
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


@pytest.mark.parametrize("predicate", list(Predicate))
def test_statements_are_between_the_kinds_that_the_vocabulary_says(predicate: Predicate) -> None:
    for which, kinds in zip((RDFS.domain, RDFS.range), KINDS[predicate], strict=True):
        told = VOCABULARY.value(URIRef(LK + predicate), which)
        union = VOCABULARY.value(told, OWL.unionOf)
        named = [told] if union is None else list(Collection(VOCABULARY, union))
        assert {str(each).removeprefix(LK).lower() for each in named} == kinds


def own_terms() -> list[URIRef]:
    """Return every term that the vocabulary defines, in use or not."""
    found = {each for each in VOCABULARY.subjects(RDF.type) if isinstance(each, URIRef)}
    return sorted(each for each in found if each.startswith(LK))


def test_every_term_has_a_label_and_a_definition_in_three_languages() -> None:
    assert len(own_terms()) > 80
    for term in own_terms():
        for relation in (RDFS.label, RDFS.comment):
            said = [o for o in VOCABULARY.objects(term, relation) if isinstance(o, Literal)]
            assert sorted(str(o.language) for o in said) == ["en", "es", "fr"], (term, relation)
            assert all(str(o).strip() for o in said)


def test_every_property_says_from_what_to_what_it_leads() -> None:
    for kind in (OWL.ObjectProperty, OWL.DatatypeProperty):
        for term in VOCABULARY.subjects(RDF.type, kind):
            assert len(list(VOCABULARY.objects(term, RDFS.domain))) == 1, term
            assert len(list(VOCABULARY.objects(term, RDFS.range))) == 1, term


def test_what_a_term_reuses_is_of_a_vocabulary_with_a_prefix() -> None:
    relations = (RDFS.subClassOf, RDFS.subPropertyOf, RDFS.seeAlso)
    reused = [o for relation in relations for o in VOCABULARY.objects(None, relation)]
    assert len(reused) > 60
    for each in reused:
        assert str(each).startswith(tuple(PREFIXES.values())), each
        assert not str(each).startswith(LK), each


def test_the_page_of_the_vocabulary_is_in_step_with_it() -> None:
    committed = build_vocabulary.PAGE.read_text(encoding="utf-8")
    assert build_vocabulary.page(text("ontology.ttl")) == committed, "just build-vocabulary"


def test_the_page_has_every_term_once_in_three_languages() -> None:
    page = build_vocabulary.page(text("ontology.ttl"))
    for term in own_terms():
        assert page.count(f'<h3 id="{term.removeprefix(LK)}">') == 1
        for said in VOCABULARY.objects(term, RDFS.comment):
            assert escape(str(said), quote=False) in page


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
