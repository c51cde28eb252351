"""The pipeline with the packaged model, loaded once for all tests of a process."""

import gc
from functools import cache

from extract.pipeline import Pipeline
from ontology.vocabulary import OwnVocabulary


@cache
def packaged_pipeline() -> Pipeline:
    """Return it; reading changes nothing in it but what it remembers of words.

    It is set aside from the garbage that is looked for in all tests after this one.
    """
    found = Pipeline.load()
    gc.freeze()
    return found


def pipeline_with(own: OwnVocabulary) -> Pipeline:
    """Return one that knows a project's own vocabulary too."""
    return Pipeline.with_model(packaged_pipeline().model, own=own)
