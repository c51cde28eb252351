"""The map of a corpus: everything linked has a place, the same each time, in regions."""

from itertools import combinations, pairwise

import numpy as np
import pytest
from counted_documents import Told, store_of, tellings
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.linkages import corpus_map as module
from graph.linkages.corpus_map import CorpusMap, corpus_map
from graph.linkages.incidence import Incidence
from graph.linkages.reading import read_incidence
from graph.networks.network import whole
from graph.networks.region_layout import placed_in_regions
from graph.oxigraph_store import OxigraphStore
from graph.store import Store


def values(drawn: CorpusMap) -> list[object]:
    arrays = (drawn.entities, drawn.points, drawn.region_of, drawn.links, drawn.linked)
    return [*(each.tolist() for each in arrays), drawn.regions, drawn.unlinked, drawn.left_out]


def incidence_of(documents: list[Told]) -> tuple[Store, Incidence]:
    store = store_of(documents)
    return store, read_incidence(store)


@settings(max_examples=8, deadline=None)
@given(tellings())
def test_the_map_has_every_linked_entity_once_and_no_other(documents: list[Told]) -> None:
    store, incidence = incidence_of(documents)
    drawn = corpus_map(incidence)
    network = whole(store)
    linked = {end for e in network.edges if e.strength > 0 for end in (e.source, e.target)}
    assert [incidence.entities[n] for n in drawn.entities] == sorted(linked)
    assert drawn.unlinked == len(network.nodes) - len(linked)
    assert len({tuple(point) for point in drawn.points.tolist()}) == len(linked)


@settings(max_examples=6, deadline=None)
@given(tellings(), st.randoms(use_true_random=False))
def test_the_same_documents_give_the_same_map_in_any_order(
    documents: list[Told], chance: object
) -> None:
    _, incidence = incidence_of(documents)
    shuffled = list(documents)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert values(corpus_map(incidence_of(shuffled)[1])) == values(corpus_map(incidence))


def test_without_documents_the_map_is_empty() -> None:
    drawn = corpus_map(read_incidence(OxigraphStore.in_memory()))
    assert values(drawn) == [[], [], [], [], [], (), 0, 0]


def test_what_is_left_out_of_a_map_is_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST", 2)
    told = [
        Told("a", [["place/1282988", "theme/debt-bondage"]], mark="a"),
        Told("b", [["place/1605651", "organisation/name/delta-network"]], mark="b"),
    ]
    drawn = corpus_map(incidence_of(told)[1])
    assert (len(drawn.entities), drawn.left_out) == (2, 2)
    assert set(drawn.links.ravel().tolist()) <= {0, 1}


@settings(max_examples=12, deadline=None)
@given(st.lists(st.integers(1, 60), min_size=1, max_size=25), st.integers(0, 25), st.data())
def test_regions_do_not_overlap_and_hold_their_nodes(
    sizes: list[int], regions: int, data: st.DataObject
) -> None:
    sizes = sorted(sizes, reverse=True)
    regions = min(regions, len(sizes))
    sizes[regions:] = [min(each, 2) for each in sizes[regions:]]  # three and more are a region
    total = sum(sizes)
    number = st.integers(0, total - 1)
    found = data.draw(st.lists(st.tuples(number, number), max_size=200))
    links = np.array([each for each in found if each[0] != each[1]], dtype=np.int32).reshape(-1, 2)
    ends = np.cumsum([0, *sizes])
    groups = [np.arange(start, end, dtype=np.int32) for start, end in pairwise(ends)]
    placed = placed_in_regions(links, np.full(len(links), 0.5), groups, regions=regions)
    assert np.isfinite(placed.points).all()
    for first, second in combinations(range(regions), 2):
        apart = np.hypot(*(placed.centres[first] - placed.centres[second]))
        assert apart >= (placed.radii[first] + placed.radii[second]) * 0.999
    for group, centre, radius in zip(groups[:regions], placed.centres, placed.radii, strict=True):
        assert (np.hypot(*(placed.points[group] - centre).T) <= radius).all()
    bottom = (placed.centres[:, 1] + placed.radii).max(initial=-np.inf)
    below = [placed.points[group][:, 1].min() for group in groups[regions:]]
    assert all(each > bottom for each in below)


def test_two_groups_become_two_regions_called_after_their_strongest() -> None:
    """Two circles of six, joined by one link; in each the first is linked with all others."""
    links, strengths = [], []
    for start in (0, 6):
        for a, b in combinations(range(start, start + 6), 2):
            links.append((a, b))
            strengths.append(0.8 if a == start else 0.3)
    links.append((5, 6))
    strengths.append(0.1)
    order = np.argsort(-np.array(strengths), kind="stable")
    groups = module._groups(np.array(links, dtype=np.int32)[order], np.array(strengths)[order], 12)
    assert [sorted(group.tolist()) for group in groups] == [list(range(6)), list(range(6, 12))]
    assert [int(group[0]) for group in groups] == [0, 6]
