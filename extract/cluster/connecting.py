"""Connects to a scheduler of Dask, and says in one line why that cannot be done."""

import logging
import struct
import threading
import warnings
from collections.abc import Callable
from concurrent.futures import Future
from pickle import PickleError

import dask
from distributed import Client
from distributed.security import Security

from extract.cluster.failures import ClusterError
from extract.failures import FAULTS

_TALKATIVE = ("distributed", "tornado", "asyncio")
_NO_SCHEDULER = (EOFError, MemoryError, PickleError, struct.error)
"""What Dask raises where it takes what another program says for lengths and messages."""

_OTHERWISE = (ImportError, *_NO_SCHEDULER, *FAULTS)


def connected(address: str, patience: float) -> Client:
    """Connect; what Dask would log or warn of is told in lines of our own.

    Args:
        address: Of the scheduler.
        patience: Seconds for it to answer.

    Raises:
        ClusterError: None answers there.
    """
    for name in (*logging.Logger.manager.loggerDict, *_TALKATIVE):
        if name.partition(".")[0] in _TALKATIVE:
            logging.getLogger(name).setLevel(logging.CRITICAL)
    dask.config.set({"distributed.admin.large-graph-warning-threshold": "1TB"})
    warnings.filterwarnings("ignore", module="distributed")
    _check_certificates(address)
    opened: Future[Client] = Future()
    threading.Thread(target=_open, args=(opened, address, patience), daemon=True).start()
    try:
        return opened.result(2 * patience)  # Dask waits for ever for one that says nothing
    except (OSError, *_OTHERWISE) as error:
        raise ClusterError(
            f"{address}: no Dask scheduler answers there ({_reason(error)});"
            " start one with: dask scheduler --host 127.0.0.1 --no-dashboard"
            " --dashboard-address 127.0.0.1:0"
        ) from error


class _Client(Client):
    """A connection that who opened it closes; Dask's waits at the end for one that never was."""

    def __del__(self) -> None:
        """Do nothing."""


_CLIENT: Callable[..., Client] = _Client


def _check_certificates(address: str) -> None:
    """Refuse before Dask does, which then waits for half a minute and shows how it is made."""
    given = Security()
    try:
        is_given = given.get_connection_args("client").get("ssl_context") is not None
    except OSError as error:  # also what a file says that is no certificate
        raise ClusterError(
            f"{address}: the certificates that Dask's settings name cannot be read ({error});"
            " see docs/cluster.md"
        ) from error
    is_secret = address.startswith("tls:")
    if is_secret and not is_given:
        raise ClusterError(
            f"{address}: tls:// needs certificates, which Dask's settings name; see docs/cluster.md"
        )
    if given.require_encryption and not is_secret:
        raise ClusterError(
            f"{address}: Dask's settings want encryption (require-encryption), which tls:// has"
        )


def _open(opened: "Future[Client]", address: str, patience: float) -> None:
    try:
        opened.set_result(_CLIENT(address, timeout=patience, set_as_default=False, name="linkages"))
    except (OSError, *_OTHERWISE) as error:
        opened.set_exception(error)


def _reason(error: Exception) -> str:
    if isinstance(error, _NO_SCHEDULER):
        return "something else answers"
    return str(error) or "it says nothing"
