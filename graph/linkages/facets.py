"""Lists the themes and places by which passages can be chosen, wider ones among them."""

from typing import NamedTuple

from extract.model import Kind
from graph.asking.asking import answers, as_id, as_text, kind_of
from graph.iris import PLACES_GRAPH, THEMES_GRAPH
from graph.linkages.incidence import Incidence
from graph.store import Store
from graph.terms import Literal


class Facet(NamedTuple):
    """A theme or place that can be chosen.

    Attributes:
        label: As the graph shows it; of what nobody mentions in the language asked for.
        documents: Documents that mention it, and those that mention what is within it, added up.
        inside_id: The narrowest that it is within, to tell two of one name apart; empty for none.
        inside: The label of that.
    """

    entity_id: str
    label: str
    documents: int
    inside_id: str = ""
    inside: str = ""


def facets(
    store: Store, incidence: Incidence, kind: Kind, *, language: str = "en"
) -> tuple[Facet, ...]:
    """Return what of a kind is mentioned, or holds something that is; most documents first.

    Wider ones count although nobody mentions them: documents on Nepal are chosen by `Asia`.

    Args:
        store: Where labels are.
        incidence: Of all documents.
        kind: Theme or place.
        language: ISO 639-1 code of the labels of what nobody mentions, where authorities have one.
    """
    labels = dict(incidence.label_of)
    wider = {each for each in incidence.within if each not in labels and kind_of(each) == kind}
    for code in dict.fromkeys(("en", language)) if wider else ():
        told = _labels(store, kind, code)
        labels |= {each: told[each] for each in wider & told.keys()}
    inside = _inside(incidence)
    found = (
        Facet(
            each,
            label,
            int(incidence.mentioning[incidence.members(each)].sum()),
            inside.get(each, ""),
            labels.get(inside.get(each, ""), ""),
        )
        for each, label in labels.items()
        if kind_of(each) == kind
    )
    return tuple(sorted(found, key=lambda each: (-each.documents, each.label, each.entity_id)))


def _inside(incidence: Incidence) -> dict[str, str]:
    """Return from each entity the one with the fewest members that it is within."""
    found: dict[str, str] = {}
    for wider in sorted(incidence.within, key=lambda each: (len(incidence.within[each]), each)):
        for inner in incidence.within[wider] - {wider}:
            found.setdefault(inner, wider)
    return found


def _labels(store: Store, kind: Kind, language: str) -> dict[str, str]:
    graph = THEMES_GRAPH if kind == Kind.THEME else PLACES_GRAPH
    rows = answers(store, "labels_in_graph", graph=graph, language=Literal(language))
    return {as_id(entity): as_text(label) for entity, label in rows}
