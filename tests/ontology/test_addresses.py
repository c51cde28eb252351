"""Which addresses a graph can hold: none that Oxigraph refuses, and all that people use."""

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ontology.addresses import ADDRESS


@pytest.mark.parametrize(
    "address",
    [
        "https://ror.org/03yrm5c26",
        "http://www.wikidata.org/entity/Q484459",
        "https://example.org:8443/a/b?unit=mnz&q=a%20b#part",
        "https://example.org",
        "https://xn--bcher-kva.example/",
        "https://bücher.example/größe(1)",
        "https://fr.wikipedia.org/wiki/L'Union_africaine",
        "https://user@example.org/",
    ],
)
def test_what_people_use_is_taken(address: str) -> None:
    assert ADDRESS.fullmatch(address)
    ox.NamedNode(address)


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org/a[b]",
        "https://example.org/list?unit[]=mnz",
        "https://example.org/search?q=100%",
        "https://[::1",
        "https://user@:x/",
        "https://a@b@c/",
        "https://example.org/#a#b",
        "https://example.org:80a/",
        "https:///x",
        "https://example.org/a b",
        "ftp://example.org/",
        f"https://example.org/{'a' * 500}",
    ],
)
def test_what_a_graph_cannot_hold_is_refused(address: str) -> None:
    assert not ADDRESS.fullmatch(address)


@given(
    st.text(
        st.sampled_from("ab/:?#[]@!$&'()*+,;=%20éü\xad\u200b\ufdd0\U0001f600 \\^") | st.characters()
    )
)
def test_whatever_is_taken_the_store_takes(rest: str) -> None:
    address = f"https://{rest}"
    if ADDRESS.fullmatch(address):
        ox.NamedNode(address)
