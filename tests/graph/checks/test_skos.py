"""The conditions of SKOS: what breaks them is said in words, and the packaged graphs keep them."""

import pytest
from small_graph import turtle

from graph.checks.skos import skos_faults
from graph.oxigraph_store import OxigraphStore
from graph.terms import Iri
from ontology.reference import reference_graphs

GRAPH = Iri("urn:test:themes")
SOUND = """
<theme/> a skos:ConceptScheme .
<theme/a> a skos:Concept ; skos:prefLabel "work"@en, "travail"@fr ; skos:altLabel "labour"@en ;
  skos:hiddenLabel "wrok"@en ; skos:exactMatch <urn:x:1> ; skos:broadMatch <urn:x:2> .
<theme/b> a skos:Concept ; skos:prefLabel "forced labour"@en ; skos:broader <theme/a> ;
  skos:related <theme/d> .
<theme/c> a skos:Concept ; skos:prefLabel "debt bondage"@en ; skos:broader <theme/b> .
<theme/d> a skos:Concept ; skos:prefLabel "migration"@en ; skos:narrower <theme/e> .
<theme/e> a skos:Concept ; skos:prefLabel "return"@en .
"""


def faults(text: str) -> list[tuple[str, str]]:
    store = OxigraphStore.in_memory()
    store.load_turtle(turtle(text), GRAPH)
    found = skos_faults(store.quads(GRAPH))
    return [(node.rsplit("/", 1)[-1], message) for node, message in found]


def test_a_sound_thesaurus_has_no_fault() -> None:
    assert faults(SOUND) == []


@pytest.mark.parametrize(
    ("more", "node", "said"),
    [
        ("<theme/> a skos:Concept .", "", "a concept and a scheme of concepts"),
        ('<theme/a> skos:altLabel "work"@en .', "a", "'work' (en) is both preferred and altern"),
        ('<theme/a> skos:hiddenLabel "work"@en .', "a", "'work' (en) is both preferred and hidden"),
        ('<theme/a> skos:hiddenLabel "labour"@en .', "a", "is both alternative and hidden"),
        ('<theme/a> skos:prefLabel "job"@en .', "a", "'job' (en) and 'work' (en); keep one"),
        ('<theme/a> skos:prefLabel "x", "y" .', "a", "'x' and 'y'; keep one"),
        ("<theme/c> skos:related <theme/b> .", "c", "broader as well (theme/c < theme/b)"),
        ("<theme/a> skos:related <theme/c> .", "c", "(theme/c < theme/b < theme/a)"),
        ("<theme/e> skos:relatedMatch <theme/d> .", "e", "(theme/e < theme/d)"),
        ("<theme/a> skos:broadMatch <urn:x:1> .", "a", "exactly and also as a broader concept"),
        ("<theme/a> skos:narrowMatch <urn:x:1> .", "a", "exactly and also as a narrower concept"),
        ("<theme/a> skos:relatedMatch <urn:x:1> .", "a", "exactly and also as a related concept"),
        ("<theme/e> skos:broader <theme/e> .", "e", "broader than itself (theme/e < theme/e)"),
        ("<theme/a> skos:broader <theme/c> .", "b", "(theme/b < theme/a < theme/c < theme/b)"),
        ("<theme/e> skos:narrower <theme/d> .", "d", "(theme/d < theme/e < theme/d)"),
        ("<theme/e> skos:broader <theme/z> .", "e", "its broader concept theme/z is not there"),
        ("<theme/e> skos:related <theme/z> .", "e", "its related concept theme/z is not there"),
    ],
)
def test_what_breaks_a_condition_is_told_in_words(more: str, node: str, said: str) -> None:
    found = faults(SOUND + more)
    assert any(at == node and said in message for at, message in found), found
    assert all("; " in message for _, message in found), "what to do is not said"


def test_the_same_label_in_two_languages_is_no_fault() -> None:
    assert faults(SOUND + '<theme/a> skos:altLabel "work"@fr ; skos:prefLabel "work"@es .') == []


def test_a_long_cycle_is_told_once_at_each_of_its_concepts() -> None:
    ring = "".join(
        f'<theme/r{n}> a skos:Concept ; skos:prefLabel "r{n}"@en ;'
        f" skos:broader <theme/r{(n + 1) % 300}> ."
        for n in range(300)
    )
    assert len(faults(ring)) == 300


@pytest.mark.parametrize("name", sorted(reference_graphs()))
def test_the_packaged_graphs_keep_every_condition(name: str) -> None:
    store = OxigraphStore.in_memory()
    store.load_turtle(reference_graphs()[name], GRAPH)
    assert skos_faults(store.quads(GRAPH)) == []
