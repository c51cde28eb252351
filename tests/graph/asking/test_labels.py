"""What entities are called in other languages."""

from small_graph import turtle

from graph.asking.labels import labels_in
from graph.iris import CURRENT_GRAPH, DECISIONS_GRAPH, PLACES_GRAPH
from graph.oxigraph_store import OxigraphStore
from graph.store import Store

GOVERNMENT = "organisation/name/government-of-nepal"
COURT = "organisation/name/supreme-court-of-nepal"
LAW = "instrument/name/constitution-nepal"
CIRCLE = "organisation/name/circle-of-nepal"

RENAMED = f"""<name/1> lk:nameOf <{COURT}> ; prov:wasGeneratedBy <decision/1> .
<decision/1> lk:decisionKind "rename" ."""


def store() -> Store:
    """Return a store with bodies and a law of a state, one of them renamed by a person."""
    made = OxigraphStore.in_memory()
    told = {
        GOVERNMENT: "Government of Nepal",
        COURT: "Supreme Court of Nepal",
        LAW: "Constitution (Nepal)",
        CIRCLE: "Circle of Nepal",
    }
    named = "\n".join(f'<{entity}> rdfs:label "{label}" .' for entity, label in told.items())
    made.load_turtle(turtle(named), CURRENT_GRAPH)
    made.load_turtle(turtle(RENAMED), DECISIONS_GRAPH)
    return made


def test_bodies_and_laws_of_a_state_are_called_as_the_language_calls_them() -> None:
    assert labels_in(store(), "fr") == {
        GOVERNMENT: "Gouvernement (Népal)",
        LAW: "Constitution (Népal)",
    }
    assert labels_in(store(), "es")[GOVERNMENT] == "Gobierno (Nepal)"


def test_other_languages_have_no_names_of_their_own() -> None:
    assert labels_in(store(), "de") == {}


def test_names_in_french_have_the_apostrophe_of_print() -> None:
    made = OxigraphStore.in_memory()
    made.load_turtle(turtle('<place/1> rdfs:label "Ivory Coast" .'), CURRENT_GRAPH)
    named = '<place/1> skos:prefLabel "Côte d\'Ivoire"@fr, "Côte d\'Ivoire"@es .'
    made.load_turtle(turtle(named), PLACES_GRAPH)
    assert labels_in(made, "fr") == {"place/1": "Côte d’Ivoire"}
    assert labels_in(made, "es") == {"place/1": "Côte d'Ivoire"}
