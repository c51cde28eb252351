"""Owns what is asked: twelve questions in SPARQL, the other packaged ones, those of the pages."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

from graph.asking.asking import filled
from graph.asking.confidences import entity_confidence
from graph.asking.examples import examples
from graph.asking.opening_page import opening_page
from graph.asking.questions import (
    card,
    document,
    documents,
    documents_about,
    mentions_in,
    search,
)
from graph.iris import entity_iri
from graph.linkages.incidence import Incidence
from graph.linkages.quotes import evidence_between
from graph.linkages.reading import read_incidence
from graph.linkages.selection import Selection
from graph.store import Store
from views.explore import drawn_around
from views.place import Place

PLACE, THEME = "place/1282988", "theme/trafficking-in-persons"
ORGANISATION = "organisation/name/harbour-circle-network-against-trafficking"
"""Of their kinds, those that invented documents name most."""


class Question(NamedTuple):
    """A question in words and in SPARQL; `seconds` is how long an answer may take."""

    words: str
    query: str
    seconds: float = 2.0


class PageQuestion(NamedTuple):
    """A question that a page of the dashboard asks, as the function it calls."""

    words: str
    ask: Callable[[Store], object]
    seconds: float = 0.5


def twelve() -> tuple[Question, ...]:
    """Return the questions that all systems are asked."""
    packaged = {each.name[:2]: each.query for each in examples()}
    place, theme = entity_iri(PLACE), entity_iri(THEME)
    pair = {"first": place, "second": theme}
    stated = {"first": entity_iri(ORGANISATION), "second": place}
    return (
        Question("co-occurrence, the whole graph", filled("all_pairs")),
        Question("organisations together, the first fifty", packaged["01"]),
        Question("themes of a place", packaged["12"]),
        Question("who works on a theme in a place", packaged["07"]),
        Question("how two actors are connected", packaged["18"]),
        Question("events by month", packaged["15"]),
        Question("sentences that mention both ends of a link", filled("shared_passages", **pair)),
        Question("sentences that state a link", filled("statement_evidence", **stated)),
        Question("DESCRIBE a place", f"DESCRIBE <{place}>"),
        Question("network of a theme", filled("together_with", entity=theme)),
        Question("what nobody works on", packaged["11"]),
        Question("timeline of a theme", packaged["17"]),
    )


def small() -> tuple[Question, ...]:
    """Return questions with an answer of a few rows, for what asking itself costs."""
    theme = entity_iri(THEME)
    return (
        Question("is a theme there", f"ASK {{ <{theme}> a lk:Theme }}"),
        Question("label and counts of a theme", filled("card", entity=theme)),
        Question("how many documents there are", filled("document_total")),
    )


def over_mentions() -> Question:
    """Return co-occurrence as it is asked where no counts are kept."""
    return Question(
        "co-occurrence, the whole graph, from the mentions",
        "SELECT ?a ?b (COUNT(DISTINCT ?sentence) AS ?passages) WHERE { "
        "?one nif:sentence ?sentence ; itsrdf:taIdentRef ?a . "
        "?other nif:sentence ?sentence ; itsrdf:taIdentRef ?b . FILTER(STR(?a) < STR(?b)) "
        "} GROUP BY ?a ?b",
    )


def others() -> Iterator[Question]:
    """Yield the packaged questions that are not among the twelve."""
    asked = {each.query for each in twelve()}
    for each in examples():
        if each.query not in asked:
            yield Question(f"{each.name[:2]} {each.question}", each.query)


def of_the_pages(store: Store) -> tuple[PageQuestion, ...]:
    """Return what the pages ask, of the entities and the document with most to tell."""
    about = documents_about(store, ORGANISATION)
    longest = max(about, key=lambda row: row.mentions).document_id
    incidence = read_incidence(store)
    return (
        PageQuestion("Once a generation: who is mentioned where", read_incidence),
        PageQuestion("Once a generation: everything on Overview", opening_page),
        PageQuestion("Search: a name", partial(search, text="harbour")),
        PageQuestion("Search: one letter", partial(search, text="a")),
        PageQuestion("Explore: card of a theme", partial(card, entity_id=THEME)),
        PageQuestion("Explore: card of a place", partial(card, entity_id=PLACE)),
        PageQuestion(
            "Explore: how sure its mentions are", partial(entity_confidence, entity_id=THEME)
        ),
        PageQuestion("Explore: network of a theme, 20 neighbours", _network(incidence, THEME, 20)),
        PageQuestion(
            "Explore: network of a place, 120 neighbours", _network(incidence, PLACE, 120)
        ),
        PageQuestion(
            "Explore: sentences behind a link",
            partial(evidence_between, incidence=incidence, first=PLACE, second=THEME),
        ),
        PageQuestion("Documents: the list", documents),
        PageQuestion("Documents: found by a word", partial(documents, text="trafficking")),
        PageQuestion("Documents: one of them", partial(document, document_id=longest)),
        PageQuestion("Documents: its mentions", partial(mentions_in, document_id=longest)),
        PageQuestion("Documents: those about a theme", partial(documents_about, entity_id=THEME)),
    )


def _network(incidence: Incidence, centre: str, limit: int) -> Callable[[Store], object]:
    """Return what draws a network as Explore does, from what is read once a generation."""
    place, everything = Place(centre), Selection()
    return lambda _: drawn_around(incidence, place, everything, limit=limit, grouped=False)
