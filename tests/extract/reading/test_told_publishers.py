"""Who published a document: said outright, or nobody."""

import time

import pytest

from extract.reading.told_publishers import publisher


@pytest.mark.parametrize(
    ("page", "name"),
    [
        ("A study\n\nPublished by the Harbour Circle Network, Lima\n", "Harbour Circle Network"),
        ("Press statement of the Lantern Network\n\nOn fees", "Lantern Network"),
        ("Communiqué du Cercle du Port\n\nDakar", "Cercle du Port"),
        ("Amnesty International\n\nSubmission on fees", "Amnesty International"),
        (
            "On fees\n\nPublished by the International Labour Organization, 12 March 2021",
            "International Labour Organization",
        ),
        ("On fees\n\nPublié par le Cercle du Port, le 3 mai 2011", "Cercle du Port"),
        ("International Labour Organization\n2014", "International Labour Organization"),
    ],
)
def test_a_publisher_is_known_where_the_first_page_says_so(page: str, name: str) -> None:
    assert publisher(None, page) == name


@pytest.mark.parametrize(
    "page",
    [
        "",
        "A study\n\nSubmission to\n\nAmnesty International",
        "Harbour Circle Network\n\nA study",
        "Amnesty International urged States to act.\n",
        "It was published by the Harbour Circle.\n",
        "Debt bondage\n\nwritten in Lima",
    ],
)
def test_what_is_not_said_surely_is_not_known(page: str) -> None:
    assert publisher(None, page) is None


def test_properties_come_first() -> None:
    assert publisher("Lantern Network", "Published by Well Fund\n") == "Lantern Network"


@pytest.mark.parametrize("piece", ["Published by A ", "Published by A of ", "Published by\n"])
def test_a_hostile_page_takes_no_longer_than_its_length(piece: str) -> None:
    began = time.process_time()
    publisher(None, piece * (1_000_000 // len(piece)))
    assert time.process_time() - began < 10
