"""Correcting what a sentence states, what is named in a text, and what is known of a document."""

from urllib.parse import parse_qs, urlsplit

import pytest
from dashboard_pages import explore, page_at, said
from decided_project import FIRST_SENTENCE, document_with
from deciding_pages import field, offered, pressed, told
from sample_project import BONDAGE, CIRCLE, DELTA, FUNDS, NEPAL
from streamlit.testing.v1 import AppTest

from graph.asking.questions import card, document, evidence, mentions_in
from graph.project import Project


@pytest.fixture
def first(project: Project) -> str:
    """Return the document that begins with `FIRST_SENTENCE`."""
    return document_with(project, FIRST_SENTENCE)


def said_of(project: Project) -> list[tuple[str | None, float | None]]:
    with project.reading() as store:
        found = evidence(store, CIRCLE, DELTA)
    return [(each.predicate, each.confidence) for each in found if each.quote == FUNDS]


def named_in(project: Project, document_id: str) -> list[str]:
    with project.reading() as store:
        return [each.entity_id for each in mentions_in(store, document_id)]


def test_a_statement_is_confirmed_and_rejected_below_its_sentence(
    app: AppTest, project: Project
) -> None:
    page = explore(app, entity=CIRCLE, between=[CIRCLE, DELTA])
    (right,) = (
        each for each in offered(page, f"correct {CIRCLE} {DELTA} ") if each.endswith("right")
    )
    pressed(page, right)
    assert "Delta Network" in said(page)
    assert "counts as certain" in said(page)
    pressed(page, "decide now")
    assert told(page).startswith("Decided: so it is: Delta Network funds Harbour Circle in Who")
    assert "Funds (100% sure)" in said(page)
    assert said_of(project) == [("funds", 1.0)]
    (wrong,) = (
        each for each in offered(page, f"correct {CIRCLE} {DELTA} ") if each.endswith("wrong")
    )
    pressed(page, wrong)
    pressed(page, "decide now")
    assert "not so: Delta Network funds Harbour Circle" in told(page)
    assert said_of(project) == [(None, None)]
    pressed(page, "undo last decision")
    assert said_of(project) == [("funds", 1.0)]


def test_marked_words_lead_to_their_correction(app: AppTest, project: Project, first: str) -> None:
    page = page_at(app, "documents", document=first)
    page.toggle(key="correct").set_value(True).run()
    text = next(each.proto.body for each in page.get("html") if "lk-text" in each.proto.body[:30])
    link = next(part.split('"')[0] for part in text.split('href="') if "mention=0-14" in part)
    where = parse_qs(urlsplit(link.replace("&amp;", "&")).query)
    page = page_at(app, "documents", **{name: values[0] for name, values in where.items()})
    assert "“Harbour Circle” is read as ● Harbour Circle (Organisation)".replace(
        "● ", "**● "
    ) in said(page).replace("**● Harbour Circle**", "**● Harbour Circle")
    assert "mention" not in page.query_params
    pressed(page, "decide now")
    assert "“Harbour Circle” (Harbour Circle) is not named in Bonded work at the harbour" in told(
        page
    )
    assert named_in(project, first) == [BONDAGE, CIRCLE, NEPAL]
    pressed(page, "undo last decision")
    assert named_in(project, first).count(CIRCLE) == 2


def test_a_mention_can_name_something_else_or_nothing_in_the_whole_document(
    app: AppTest, project: Project, first: str
) -> None:
    page = page_at(app, "documents", document=first, mention="0-14")
    page.radio(key=field(page, "mention")).set_value("other").run()
    pressed(page, "decide now")
    assert "Something is missing" in said(page)
    page.text_input(key=field(page, "instead")).set_value("delta").run()
    assert page.radio(key=field(page, " delta")).value == DELTA
    pressed(page, "decide now")
    assert named_in(project, first)[0] == DELTA
    page.query_params["mention"] = "38-52"
    page.run()
    page.radio(key=field(page, "mention")).set_value("document").run()
    pressed(page, "decide now")
    assert CIRCLE not in named_in(project, first)


def test_a_sentence_is_taken_off_a_theme_and_put_on_another(
    app: AppTest, project: Project, first: str
) -> None:
    at = FIRST_SENTENCE.index("debt")
    page = page_at(app, "documents", document=first, mention=f"{at}-{at + len('debt bondage')}")
    pressed(page, "decide now")
    assert "not on debt bondage in Bonded work" in told(page)
    assert BONDAGE not in named_in(project, first)
    page.query_params["at"] = f"0-{len(FIRST_SENTENCE)}"
    pressed(page.run(), "correct passage")
    assert page.text_area(key=field(page, "passage")).value == FIRST_SENTENCE
    page.selectbox(key=field(page, "theme")).select("domestic work").run()
    pressed(page, "decide now")
    assert "theme/domestic-work" in named_in(project, first)


def test_what_is_known_of_a_document_is_corrected(
    app: AppTest, project: Project, first: str
) -> None:
    page = page_at(app, "documents", document=first)
    pressed(page, "correct document")
    pressed(page, "decide now")
    assert "Something is missing" in said(page)
    page.text_input(key=field(page, "title")).set_value("Bonds at the harbour")
    page.text_input(key=field(page, "issued")).set_value("soon").run()
    pressed(page, "decide now")
    assert "“soon” is no date; write 2004" in page.error[0].value
    page.text_input(key=field(page, "issued")).set_value("2005-06").run()
    pressed(page, "decide now")
    assert "corrected: Title “Bonds at the harbour”, Date “2005-06”" in told(page)
    assert page.title[0].value == "Bonds at the harbour"
    with project.reading() as store:
        row = document(store, first)
        assert row is not None
        assert (row.title, row.issued) == ("Bonds at the harbour", "2005-06")
        assert card(store, CIRCLE) is not None


@pytest.mark.parametrize("mention", ["5-", "14-0", "0-13", "x", "99999999999-2"])
def test_a_strange_mention_in_the_address_breaks_nothing(
    app: AppTest, first: str, mention: str
) -> None:
    words = said(page_at(app, "documents", document=first, mention=mention))
    assert "is read as" not in words
    assert ("no longer" in words or "Nothing is named there" in words) == (mention == "0-13")
