"""Says in another language what a check found: the sentences of shapes, which have all three."""

from collections.abc import Mapping
from functools import lru_cache

from graph.iris import GRAPH
from graph.oxigraph_store import OxigraphStore
from graph.terms import Iri, Literal
from ontology.packaged import text

CHECKED_IN = "en"
"""The language in which a check says what it found."""

BETWEEN = "; "
"""What stands between the sentences of one message."""

_MESSAGES = """SELECT ?said ?other {
  ?shape <http://www.w3.org/ns/shacl#message> ?said, ?other
  FILTER(LANG(?said) = $from && LANG(?other) = $to)
}"""


def in_language(message: str, language: str) -> str:
    """Return the message of a violation with the sentences of shapes in another language.

    What the check says by itself, and values that it quotes, stay as they are.
    """
    sentences = _sentences(language)
    told, rest = "", message
    while other := sentences.get(f"{rest.partition('.')[0]}."):
        told, rest = told + other, rest.partition(".")[2]
        if rest.startswith(BETWEEN):
            told, rest = told + BETWEEN, rest.removeprefix(BETWEEN)
    return told + rest


@lru_cache
def _sentences(language: str) -> Mapping[str, str]:
    store = OxigraphStore.in_memory()
    store.load_turtle(text("shapes.ttl"), Iri(f"{GRAPH}shapes"))
    bindings = {"from": Literal(CHECKED_IN), "to": Literal(language)}
    return {
        said.value: other.value
        for said, other in store.select(_MESSAGES, bindings)
        if isinstance(said, Literal) and isinstance(other, Literal)
    }
