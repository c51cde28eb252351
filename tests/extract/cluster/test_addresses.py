"""Addresses of schedulers: which are any, and what is said of those that others can listen to."""

import pytest

from extract.cluster.addresses import check_scheduler
from extract.cluster.failures import ClusterError


@pytest.mark.parametrize(
    "address",
    [
        "tcp://127.0.0.1:8786",
        "tcp://localhost:8786",
        "tcp://[::1]:8786",
        "tls://reader.example:8786",
    ],
)
def test_nothing_is_said_of_a_way_that_nobody_can_listen_to(address: str) -> None:
    assert check_scheduler(address) is None


@pytest.mark.parametrize("address", ["tcp://10.1.2.3:8786", "tcp://reader.example:8786"])
def test_a_way_that_others_can_listen_to_is_told(address: str) -> None:
    said = check_scheduler(address)
    assert said is not None
    assert address in said
    assert "names of persons included" in said


@pytest.mark.parametrize(
    "address",
    ["", "8786", "127.0.0.1:8786", "tcp://127.0.0.1", "tcp://:8786", "http://127.0.0.1:8786",
     "inproc://1/2/3", "TCP://host:8786", "tcp://host:8786?a=b", "tcp://host:8786#a",
     "tcp://host:port", "tcp://host:99999", "tcp://host:8786/path", "tcp://host:8786/", "tcp://[:1"],
)  # fmt: skip
def test_what_is_no_address_of_a_scheduler_is_refused_in_one_line(address: str) -> None:
    with pytest.raises(ClusterError, match=r"^--scheduler: expected tcp://HOST:PORT") as refused:
        check_scheduler(address)
    assert "\n" not in str(refused.value)


def test_a_password_in_an_address_is_refused_and_not_shown() -> None:
    with pytest.raises(ClusterError, match=r"got '…@host:8786'$"):
        check_scheduler("tcp://someone:secret@host:8786")
