"""The thirty-one questions, asked of the sample corpus as `linkages add` reads it."""

import importlib.util
from collections.abc import Iterator
from pathlib import Path

import pytest
from rdflib.plugins.sparql import prepareQuery
from small_graph import small_store

from graph.asking.examples import Example, examples
from graph.project import Project
from graph.queries.query_guard import guarded, query_form
from graph.store import Store
from graph.terms import Literal, Term
from ontology.namespaces import BASE, LK, PREFIXES

ROOT = Path(__file__).parents[3]
NAMED = {each.name.split("-", 1)[1]: each for each in examples()}
CIRCLE, RIVAGE = "Harbour Circle Network Against Trafficking", "Réseau Rivage Commun"
SILONG, PUENTE = "Silong Domestic Workers' Union", "Red Puente Claro"
CEIBAS, LEDGER = "Centro Tres Ceibas de Derechos Laborales", "Open Ledger Recruitment Watch"
LANTERN, WEIR = "Lanternfish Fishers' Rights Alliance", "Mekong Weir Research Collective"
VOLTA, NAYASETU = "Volta Palm Market Women's League", "Nayasetu Returnee Workers' Network"
DAKAR = "Tricontinental Consultation on Recruitment Fees and Debt Bondage"

type Row = dict[str, str]


@pytest.fixture(scope="module")
def store(corpus: Project) -> Iterator[Store]:
    """Give the graph of the sample corpus."""
    with corpus.reading() as opened:
        yield opened


def rows(store: Store, name: str) -> list[Row]:
    """Return the answer to a question: what each column says, terms by their last part."""
    query = NAMED[name].query
    head = query.split("WHERE", 1)[0].replace("(", " ").replace(")", " ").split()
    columns = [
        word[1:]
        for at, word in enumerate(head)
        if word[0] == "?" and (head[at - 1] == "AS" or not _is_inside(head, at))
    ]
    answer = store.select(query)
    assert all(len(row) == len(columns) for row in answer), columns
    return [dict(zip(columns, map(_said, row), strict=True)) for row in answer]


def _is_inside(head: list[str], at: int) -> bool:
    """Say whether a variable is what an expression of the head is about."""
    return head[at - 1] in {"DISTINCT", "COUNT", "STR", "MIN", "GROUP_CONCAT"}


def _said(term: Term | None) -> str:
    if isinstance(term, Literal):
        return term.value
    return str(term or "").removeprefix(LK).removeprefix(BASE)


def fits(row: Row, expected: Row) -> bool:
    """Say whether a row has what is expected; of words and lists, that it is in there."""
    loose = {"words", "names", "places", "themes", "title", "event", "between"}
    return all(
        value in row[name] if name in loose else row[name] == value
        for name, value in expected.items()
    )


EXPECTED: dict[str, list[Row]] = {
    "organisations-together": [{"first": CIRCLE, "second": RIVAGE}],
    "who-works-on-what": [
        {"organisation": CIRCLE, "theme": "trafficking in persons"},
        {"organisation": LANTERN, "theme": "fishing industry"},
        {"organisation": LEDGER, "theme": "recruitment fees"},
    ],
    "who-works-where": [
        {"organisation": CIRCLE, "relation": "basedIn", "place": "Colombo"},
        {"organisation": LANTERN, "relation": "worksIn", "place": "Songkhla"},
        {"organisation": PUENTE, "relation": "basedIn", "place": "Lima"},
    ],
    "who-with-whom": [
        {"first": NAYASETU, "relation": "memberOf", "second": CIRCLE},
        {"first": CIRCLE, "relation": "partnerOf", "second": RIVAGE},
    ],
    "since-when": [
        {"organisation": LANTERN, "theme": "fishing industry", "since": "2021-08"},
        {"organisation": CEIBAS, "theme": "agricultural workers", "since": "2024-02-15"},
    ],
    "members-of-networks": [{"network": CIRCLE, "names": NAYASETU}],
    "on-a-theme-in-a-place": [
        {"organisation": CIRCLE, "theme": "trafficking in persons", "place": "Colombo"},
        {"organisation": SILONG, "theme": "trafficking in persons", "place": "Quezon City"},
    ],
    "calls-and-criticism": [
        {"who": SILONG, "relation": "callsOn", "whom": "Singapore", "words": "SDWU calls on"},
        {"who": CEIBAS, "relation": "callsOn", "whom": "Peru"},
    ],
    "themes-together": [{"first": "debt bondage", "second": "recruitment fees"}],
    "how-two-themes-are-linked": [
        {"words": "Consultation on Recruitment Fees", "title": "Who Pays to Work?", "page": "1"},
        {"words": "Consulta tricontinental", "title": "¿Quién paga por trabajar?"},
    ],
    "what-nobody-works-on": [{"theme": "compensation"}, {"theme": "treaties and ratification"}],
    "themes-of-a-place": [{"theme": "recruitment fees"}, {"theme": "treaties and ratification"}],
    "documents-on-a-place": [
        {"title": "Markets, Roads and Daughters", "places": "Cotonou", "issued": "2022-09-30"},
        {"title": "Who Pays to Work?", "places": "Dakar"},
    ],
    "places-on-a-map": [
        {"place": "Nepal", "latitude": "28", "longitude": "84"},
        {"place": "Dakar", "latitude": "14.6937", "longitude": "-17.4441"},
    ],
    "events-by-month": [
        {"month": "2024-05", "event": DAKAR, "places": "Dakar"},
        {"month": "2022-09", "event": "Workshop on child trafficking", "places": "Cotonou"},
    ],
    "who-was-at-which-event": [
        {"event": DAKAR, "date": "2024-05-14/2024-05-16", "relation": "organised", "who": CIRCLE},
        {"event": DAKAR, "relation": "organised", "who": RIVAGE},
        {"event": DAKAR, "relation": "tookPartIn", "who": VOLTA},
    ],
    "timeline-of-a-theme": [{"year": "2022"}, {"year": "2024"}],
    "how-two-are-connected": [
        {"relation": "organised", "between": DAKAR, "otherRelation": "tookPartIn"}
    ],
    "instruments-by-whom": [
        {"who": "Bolivia", "relation": "ratifies", "instrument": "Domestic Workers Convention"},
        {"who": "Benin", "relation": "ratifies"},
    ],
    "articles-cited": [{"instrument": "Private Employment Agencies Convention", "article": "7"}],
    "acronyms": [
        {"short": "HCNAT", "long": CIRCLE},
        {"short": "RPC", "long": PUENTE},
        {"short": "VPMWL", "long": VOLTA},
    ],
    "names-of-an-organisation": [{"name": "HCNAT"}, {"name": CIRCLE}],
    "which-sentence-says-so": [
        {
            "relation": "worksOn",
            "object": "trafficking in persons",
            "words": "The Harbour Circle Network Against Trafficking (HCNAT) links",
            "title": "Annual Review 2024",
            "page": "1",
        },
        {"relation": "organised", "object": DAKAR, "words": "Fue organizada por"},
    ],
    "what-is-not-so": [
        {
            "subject": WEIR,
            "relation": "memberOf",
            "object": "Global Alliance Against Traffic in Women",
            "words": "MWRC is not a member of GAATW.",
        },
        {"subject": "Thailand", "relation": "ratifies", "object": "Domestic Workers Convention"},
        {"subject": "Senegal", "words": "n’a pas ratifié"},
    ],
    "who-is-said-to-say-so": [],  # no sentence of the corpus is read as a report: see below
    "what-is-unsure": [{"subject": "Open Ledger Recruitment Watch", "object": "Gulf States"}],
    "linked-to-nothing": [{"organisation": "United Nations General Assembly"}],
    "narrower-themes": [{"theme": "trafficking in persons"}, {"theme": "forced begging"}],
    "what-is-planned": [
        {
            "relation": "heldIn",
            "object": "Songkhla",
            "date": "2021-10/2021-12",
            "words": "will hold a consultation",
        },
        {"relation": "organised", "words": "will hold a consultation", "title": "Thirty Days"},
    ],
    "what-each-document-is-about": [
        {"title": "Thirty Days at Sea", "language": "en", "themes": "fishing industry"},
        {"title": "Qui paie pour travailler", "language": "fr", "themes": "debt bondage"},
    ],
}

NOT_EXPECTED: dict[str, list[Row]] = {
    "who-with-whom": [{"first": WEIR, "relation": "memberOf"}],
    "who-was-at-which-event": [{"event": "Consultation with fishers"}],
    "events-by-month": [{"month": "2021-10"}],
    "instruments-by-whom": [{"who": "Thailand", "instrument": "Domestic Workers Convention"}],
    "what-nobody-works-on": [
        {"theme": "trafficking in persons"},
        {"theme": "recruitment fees"},
        {"theme": "domestic work"},
    ],
    "linked-to-nothing": [{"organisation": CIRCLE}, {"organisation": PUENTE}],
    "on-a-theme-in-a-place": [{"organisation": PUENTE}, {"place": "Vienna"}],
    "documents-on-a-place": [{"title": "Thirty Days at Sea"}],
    "narrower-themes": [{"theme": "trafficking and exploitation"}, {"theme": "migration"}],
}


def test_there_are_thirty_one_questions_and_each_has_an_answer_here() -> None:
    assert len(examples()) == len({each.question for each in examples()}) == 31
    assert set(EXPECTED) == set(NAMED) - {"one-document"}


@pytest.mark.parametrize("name", EXPECTED)
def test_the_sample_corpus_answers(store: Store, name: str) -> None:
    answer = rows(store, name)
    for expected in EXPECTED[name]:
        assert any(fits(row, expected) for row in answer), (expected, answer)
    for unwanted in NOT_EXPECTED.get(name, ()):
        assert not any(fits(row, unwanted) for row in answer), unwanted


def test_the_counts_and_the_sums_are_those_of_the_corpus(store: Store) -> None:
    together = rows(store, "organisations-together")
    assert [int(row["documents"]) for row in together] == sorted(
        (int(row["documents"]) for row in together), reverse=True
    )
    assert len(rows(store, "what-each-document-is-about")) == 20
    assert sum(int(row["documents"]) for row in rows(store, "timeline-of-a-theme")) >= 12
    assert all(float(row["confidence"]) < 0.95 for row in rows(store, "what-is-unsure"))


def test_what_is_reported_is_told_with_its_speaker_where_there_is_one() -> None:
    (row,) = rows(small_store(), "who-is-said-to-say-so")
    assert (row["subject"], row["relation"]) == ("Delta Network", "organised")
    assert row["words"].startswith("DN held the Regional Consultation")
    assert row["speaker"] == ""


def test_one_document_comes_as_a_graph_of_its_own(store: Store, tmp_path: Path) -> None:
    with (tmp_path / "answer").open("w+b") as output:
        store.answer(NAMED["one-document"].query, lambda _: "ntriples", output=output)
        output.seek(0)
        lines = output.read().decode().splitlines()
    assert len(lines) == 500
    assert len({line.split("/text/")[1][:32] for line in lines if line.count("/text/") == 1}) == 1


def test_every_term_of_the_graph_is_explained_in_the_vocabulary(store: Store) -> None:
    used = store.select(
        "SELECT DISTINCT ?term { { GRAPH ?g { ?s ?term ?o } } UNION { GRAPH ?g { ?s a ?term } }"
        " FILTER(?g != graph:ontology) }"
    )
    explained = store.select(
        "SELECT DISTINCT ?term { GRAPH graph:ontology {"
        " { ?term rdfs:comment ?words } UNION { ?term vann:usageNote ?words } } }"
    )
    missing = {str(term) for (term,) in used} - {str(term) for (term,) in explained}
    assert missing == {f"{PREFIXES['rdf']}type"}
    assert len(used) > 90


@pytest.mark.parametrize("example", examples(), ids=lambda each: each.name)
def test_a_question_is_in_words_and_may_run(example: Example) -> None:
    assert example.question.endswith("?")
    assert guarded(example.query)
    assert query_form(example.query) in ("SELECT", "CONSTRUCT")
    assert "LIMIT" in example.query or "GROUP BY" in example.query or "VALUES" in example.query


@pytest.mark.parametrize("example", examples(), ids=lambda each: each.name)
def test_a_question_is_sparql_for_another_program_too(example: Example) -> None:
    prefixes = {name: PREFIXES[name] for name in PREFIXES if f"{name}:" in example.query}
    assert prepareQuery(example.query, initNs=prefixes)


def test_the_page_of_questions_is_in_step_with_them() -> None:
    found = importlib.util.spec_from_file_location(
        "build_questions", ROOT / "tools" / "build_questions.py"
    )
    assert found
    assert found.loader
    module = importlib.util.module_from_spec(found)
    found.loader.exec_module(module)
    assert module.PAGE.read_text("utf-8") == module.page() + "\n", "just build-questions"
