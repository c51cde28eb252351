"""Owns what ends an `add` on a cluster: it is no document's fault."""

from extract.failures import ExtractError


class ClusterError(ExtractError):
    """The cluster cannot be used, or no more; one line says which, why and what to do."""
