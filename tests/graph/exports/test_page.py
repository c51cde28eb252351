"""The interactive page that works without a network."""

import html
import re
from pathlib import Path

import pytest
from small_graph import CIRCLE, small_store

from graph.asking.questions import Evidence
from graph.exports.export import ExportFailure, Heading, export, quoted
from graph.exports.page import page
from graph.networks.network import Edge, Network, Node, around

PROBE = '<img src=x onerror="window.hit=1"> href="javascript:hit" </script><script>hit()</script>'


def _page() -> str:
    store = small_store()
    network = around(store, [CIRCLE])
    return page(network, quoted(store, network), title="Harbour Circle & others")


def _hostile() -> str:
    nodes = (Node("theme/a", PROBE, "theme", 1), Node(f"theme/{PROBE}", "B", "theme", 1))
    edge = Edge("theme/a", f"theme/{PROBE}", PROBE, ("worksOn",), 1, 1, 0.5)
    quote = Evidence(PROBE, 0, 5, "d", PROBE, None, None, "worksOn", 0.9, "asserted")
    return page(Network(nodes, (edge,), 0, ()), {(edge.source, edge.target): [quote]}, title=PROBE)


def _outside_scripts(text: str) -> str:
    return re.sub(r"<(script|style)\b.*?</\1>", "", text, flags=re.DOTALL)


def test_nothing_is_loaded_from_anywhere() -> None:
    for text in (_page(), _hostile()):
        tags = re.findall(r"<(?:script|link|img|iframe)\b[^>]*>", _outside_scripts(text))
        assert not [tag for tag in tags if re.search(r"(src|href)\s*=", tag)]
        assert "cdn.jsdelivr" not in text
        assert "default-src 'none'" in text


def test_each_link_has_its_sentence_in_the_tooltip_and_below() -> None:
    text = _page()
    assert text.count("Harbour Circle works on debt bondage.") == 2
    assert "Harbour Circle &amp; others</h1>" in text
    assert "masking is never complete" in text


def test_statements_and_co_occurrence_look_different() -> None:
    text = _page()
    assert '"dashes": true' in text
    assert '"arrows": "to"' in text


def test_hostile_words_stay_words() -> None:
    text = _hostile()
    assert "div.popup" not in text  # pyvis then shows titles as HTML
    assert "<script>hit()" not in text
    assert "<img src=x onerror" not in _outside_scripts(text)
    assert html.escape(PROBE) in text
    assert f"<h1>{html.escape(PROBE)}</h1>" in text


def test_the_same_network_gives_the_same_page() -> None:
    assert _page() == _page()


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", ("works on", "a document states it", "1 document, strength 0.", "masking is never")),
        (
            "fr",
            ("travaille sur", "un document l’affirme", "1 document, force 0,", "masquage n’est"),
        ),
        ("es", ("trabaja en el tema", "un documento lo afirma", "1 documento, fuerza 0,", "nunca")),
    ],
)
def test_the_page_speaks_the_language_asked_for(language: str, told: tuple[str, ...]) -> None:
    store = small_store()
    network = around(store, [CIRCLE])
    text = html.unescape(page(network, quoted(store, network), title="T", language=language))
    assert f'<html lang="{language}">' in text
    for words in told:
        assert words in text.replace("'", "’")


def test_a_page_in_a_language_that_is_not_known_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ExportFailure, match="choose among en, fr, es"):
        export(small_store(), "html", tmp_path / "page.html", heading=Heading("T", "de"))
    assert list(tmp_path.iterdir()) == []
