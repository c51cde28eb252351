"""What a client gets for what it says it takes."""

import pytest

from graph.store import Form
from views.endpoint.negotiation import (
    accepted,
    chosen_among,
    content_type,
    formats_for,
    language_for,
)

RESULTS_XML = "application/sparql-results+xml"


@pytest.mark.parametrize(
    ("accept", "table", "truth", "triples"),
    [
        ([], "json", "json", "turtle"),
        (["*/*"], "json", "json", "turtle"),
        (["*"], "json", "json", "turtle"),
        (["text/csv"], "csv", None, None),
        (["text/csv;q=0.5, text/tab-separated-values"], "tsv", None, None),
        (["TEXT/CSV;Q=0.5", "text/tab-separated-values;q=0.4"], "csv", None, None),
        ([f"{RESULTS_XML};q=0.9, application/rdf+xml"], "xml", "xml", "rdfxml"),
        (["text/*"], "csv", None, "turtle"),
        (["image/png;" + "z" * 5000, "text/csv"], None, None, None),
        (["application/*, application/sparql-results+json;q=0"], "xml", "xml", "ntriples"),
        (["application/json"], "json", "json", "jsonld"),
        (["application/n-triples;q=0.2, application/ld+json;q=0.3"], None, None, "jsonld"),
        (["text/html, application/xml;q=0.9, */*;q=0.8"], "xml", "xml", "rdfxml"),
        (["*/*;q=0"], None, None, None),
        (["image/png"], None, None, None),
        (["text/csv;q=nonsense"], None, None, None),
        (["text/csv;q=nan, text/tab-separated-values"], "tsv", None, None),
        (["text/csv;q=inf, text/tab-separated-values;q=.5"], "tsv", None, None),
        (["text/csv; q = 1 ; charset=utf-8"], "csv", None, None),
        ([f'text/csv; charset="a,b"; q=0.1, {RESULTS_XML};q=0.5'], "xml", "xml", None),
        (['text/csv; a="x;q=0\\",";q=0.9, text/tab-separated-values;q=0.5'], "csv", None, None),
        (['text/csv, text/turtle; a="never closed, */*'], "csv", None, "turtle"),
        ([",,;q=1,/,text"], "json", "json", "turtle"),
    ],
)
def test_the_format_is_the_one_liked_best(
    accept: list[str], table: str | None, truth: str | None, triples: str | None
) -> None:
    chosen = formats_for(accepted(accept))
    assert (chosen.get(Form.TABLE), chosen.get(Form.TRUTH), chosen.get(Form.TRIPLES)) == (
        table,
        truth,
        triples,
    )


@pytest.mark.parametrize(
    ("told", "table", "truth", "triples"),
    [
        ("csv", "csv", "json", "turtle"),
        (" CSV ", "csv", "json", "turtle"),
        ("text/csv", "csv", "json", "turtle"),
        ("xml", "xml", "xml", "turtle"),
        ("application/json", "json", "json", "jsonld"),
        ("nt", "json", "json", "ntriples"),
        ("rdf+xml", "json", "json", "rdfxml"),
        ("html", "json", "json", "turtle"),
        ("", "json", "json", "turtle"),
    ],
)
def test_what_an_address_tells_goes_first_where_it_fits(
    told: str, table: str, truth: str, triples: str
) -> None:
    chosen = formats_for(accepted(["*/*"]), told)
    assert chosen == {Form.TABLE: table, Form.TRUTH: truth, Form.TRIPLES: triples}
    assert Form.TRIPLES not in formats_for(accepted(["text/csv"]), "csv")


def test_a_page_is_given_to_those_who_like_pages_best() -> None:
    offered = ("turtle", "html")
    browser = accepted(["text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"])
    assert chosen_among(offered, browser) == "html"
    assert chosen_among(offered, accepted(["*/*"])) == "turtle"


@pytest.mark.parametrize(
    ("lines", "language"),
    [
        ([], "en"),
        (["fr"], "fr"),
        (["FR-be;q=0.4", "es-419;q=0.6"], "es"),
        (["de, en;q=0.2, fr;q=0.1"], "en"),
        (["*"], "en"),
        (["en;q=0, *;q=0.5"], "fr"),
        (["de;q=x,,;"], "en"),
    ],
)
def test_the_language_that_is_liked_best_is_spoken(lines: list[str], language: str) -> None:
    assert language_for(lines, ["en", "fr", "es"]) == language


def test_text_says_that_it_is_utf_8() -> None:
    assert content_type("csv") == "text/csv; charset=utf-8"
    assert content_type("json") == "application/sparql-results+json"


def test_an_accept_header_of_any_length_is_read_in_no_time() -> None:
    assert len(accepted(["text/csv," * 100_000])) <= 100
    assert accepted(['"\\' * 100_000]) == []
