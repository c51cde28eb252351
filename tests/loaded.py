"""The pipeline with the packaged model, loaded once for all tests of a process."""

from functools import cache

from extract.pipeline import Pipeline


@cache
def packaged_pipeline() -> Pipeline:
    """Return it; reading changes nothing in it but what it remembers of words."""
    return Pipeline.load()
