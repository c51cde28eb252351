"""Tells what several entities are called, in two questions however many they are.

In one, the store joins the names with those of all entities.
"""

from collections.abc import Iterable, Mapping

from graph.asking.asking import answers, as_id, as_text
from graph.iris import entity_iri
from graph.store import Store


def called(store: Store, entity_ids: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    """Return the label of each entity and then its names in documents, most used first.

    In the order given, each name once; what the corpus does not have is left out.
    """
    wanted = tuple(dict.fromkeys(map(entity_iri, entity_ids)))
    if not wanted:
        return {}
    labels = {
        as_id(each): as_text(label) for each, label in answers(store, "called", entities=wanted)
    }
    names = {each: {labels[each]: None} for each in map(as_id, wanted) if each in labels}
    for each, form, _ in answers(store, "names_of_some", entities=wanted):
        if as_id(each) in names:
            names[as_id(each)][as_text(form)] = None
    return {each: tuple(its) for each, its in names.items()}
