"""What an incidence and a map hold, as values that can be compared."""

import numpy as np

from graph.linkages.corpus_map import CorpusMap
from graph.linkages.incidence import Incidence


def values_of(incidence: Incidence) -> tuple[object, ...]:
    """Return everything an incidence holds."""
    arrays = (
        incidence.counted,
        np.nan_to_num(incidence.sureness, nan=-1),
        *incidence.passages,
        *incidence.mentions,
    )
    return (
        incidence.documents,
        incidence.entities,
        incidence.labels,
        incidence.within,
        incidence.statements,
        *((each.dtype, each.tolist()) for each in arrays),
    )


def values_of_map(drawn: CorpusMap) -> tuple[object, ...]:
    """Return everything a map holds."""
    arrays = (drawn.entities, drawn.points, drawn.region_of, drawn.links, drawn.linked)
    return (
        *((each.dtype, each.tolist()) for each in arrays),
        drawn.regions,
        drawn.unlinked,
        drawn.left_out,
    )
