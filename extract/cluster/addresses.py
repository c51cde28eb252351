"""Checks the address of a scheduler, and says what goes over the network to it."""

from ipaddress import ip_address
from urllib.parse import urlsplit

from extract.cluster.failures import ClusterError

_ENCRYPTED = "tls"
_SCHEMES = ("tcp", _ENCRYPTED)


def check_scheduler(address: str) -> str | None:
    """Return a line on what others may read on the way; None where they cannot.

    Raises:
        ClusterError: It is no address of a scheduler.
    """
    try:
        parts = urlsplit(address)
        is_whole = address == f"{parts.scheme}://{parts.netloc}" and bool(parts.port)
    except ValueError:
        is_whole = False
    if not is_whole or "@" in address or not parts.hostname or parts.scheme not in _SCHEMES:
        shown = f"…@{address.rpartition('@')[2]}" if "@" in address else address
        raise ClusterError(
            f"--scheduler: expected tcp://HOST:PORT or tls://HOST:PORT; got {shown[:100]!r}"
        )
    if parts.scheme == _ENCRYPTED or _is_this_machine(str(parts.hostname)):
        return None
    return (
        f"files go to {address} as they are, names of persons included, and can be read on the"
        " way; tls:// encrypts them, see docs/cluster.md"
    )


def _is_this_machine(host: str) -> bool:
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False
