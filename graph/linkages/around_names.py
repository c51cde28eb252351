"""Finds in what was kept of documents what they say around some names, without asking a store."""

from collections.abc import Collection, Mapping

import numpy as np
from numpy.typing import NDArray

from extract.model import Modality
from graph.building.contribution import Stated
from graph.building.recounting import Around, Beside
from graph.iris import document_iri
from graph.linkages.tables import Tables, in_order, numbers_in, passage_of
from graph.terms import Iri
from ontology.namespaces import BASE, LK

type _Mask = NDArray[np.bool_]


def around_names(
    tables: Tables, documents: Collection[Iri], names: Collection[str]
) -> Mapping[Iri, Around]:
    """Return what documents say in the passages and statements that have one of some names.

    Args:
        tables: What was kept.
        documents: Whose; of one that is not among those kept nothing is returned.
        names: Ids as documents have them.
    """
    nodes = [document_iri(each) for each in tables.documents]
    wanted = frozenset(documents)
    is_wanted = np.array([each in wanted for each in nodes], dtype=np.bool_)
    is_name = np.zeros(len(tables.words), dtype=np.bool_)
    found = numbers_in(names, tables.words)
    is_name[found[found >= 0]] = True
    around = {number: Around([], []) for number in np.flatnonzero(is_wanted).tolist()}
    _put_in_mentions(around, tables, is_wanted, is_name)
    _put_in_statements(around, tables, is_wanted, is_name)
    return {nodes[number]: each for number, each in around.items()}


def _put_in_mentions(
    around: Mapping[int, Around], tables: Tables, is_wanted: _Mask, is_name: _Mask
) -> None:
    spans = tables.passages[is_wanted[tables.passages[:, 0]]]
    mentions = tables.mentions[is_wanted[tables.mentions[:, 0]]]
    passages = passage_of(mentions[:, :3], spans[in_order(spans)])
    has_name = np.zeros(len(spans), dtype=np.bool_)
    has_name[passages[is_name[mentions[:, 3]]]] = True
    beside = has_name[passages]
    words, documents = tables.words, tables.documents
    for (number, start, end, word, _), passage in zip(
        mentions[beside].tolist(), passages[beside].tolist(), strict=True
    ):
        mention = f"{BASE}text/{documents[number]}#char={start},{end}"
        around[number].mentions.append(Beside(words[word], str(passage), Iri(mention)))


def _put_in_statements(
    around: Mapping[int, Around], tables: Tables, is_wanted: _Mask, is_name: _Mask
) -> None:
    told, words = tables.statements, tables.words
    rows = is_wanted[told[:, 0]] & (is_name[told[:, 1]] | is_name[told[:, 3]])
    for (number, subject, predicate, object_, modality), sure in zip(
        told[rows].tolist(), tables.sure[rows].tolist(), strict=True
    ):
        if words[modality] != Modality.NEGATED:
            stated = Stated(
                words[subject],
                Iri(f"{LK}{words[predicate]}"),
                words[object_],
                round(sure * 1000),
                words[modality] == Modality.PLANNED,
            )
            around[number].statements.append(stated)
