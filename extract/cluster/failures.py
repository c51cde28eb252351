"""Owns what ends an `add` on a cluster: it is no document's fault."""

from extract.failures import ExtractError

GOES_ON = "what was published stays, and the same command goes on from there"


class ClusterError(ExtractError):
    """The cluster cannot be used, or no more; one line says which, why and what to do."""


class UnfitWorkerError(ClusterError):
    """A worker cannot read.

    Attributes:
        worker: Its address.
        what: Why, as its system says.
    """

    def __init__(self, worker: str, what: str) -> None:
        """Keep which and why; pickled as these two."""
        super().__init__(worker, what)
        self.worker = worker
        self.what = what

    def __str__(self) -> str:
        return f"worker {self.worker} cannot read ({self.what}); mend that, or end it; {GOES_ON}"
