"""A name that a person sees in a text is masked from the page of the document."""

from dashboard_pages import page_at, said
from decided_project import document_with
from streamlit.testing.v1 import AppTest

from graph.project import Project

SENTENCE = "The Delta Network funds Harbour Circle."


def asking(app: AppTest, document: str) -> AppTest:
    """Return the page of a document with the dialogue open."""
    page = page_at(app, "documents", document=document)
    [button] = [each for each in page.button if "Mask a person’s name" in str(each.label)]
    return button.click().run()


def test_where_it_stands_is_said_and_once_masked_it_is_on_no_page(
    app: AppTest, project: Project
) -> None:
    document = document_with(project, SENTENCE)
    page = asking(app, document)
    assert page.button(key="mask now").disabled
    page.text_input(key="name to mask").set_value("delta NETWORK").run()
    assert "It stands in 2 documents, 2 times in all." in said(page)
    assert "“delta” stands there by itself too, 1 time" in said(page)
    page.button(key="mask now").click().run()
    assert not page.exception
    assert [each.value for each in page.toast] == ["Masked in 2 documents, 2 times in all."]
    assert "Delta Network" not in said(page)
    assert project.text(document).startswith("The [name] funds Harbour Circle.")


def test_what_else_the_words_mean_is_said_and_it_may_be_left(
    app: AppTest, project: Project
) -> None:
    document = document_with(project, SENTENCE)
    page = asking(app, document)
    page.text_input(key="name to mask").set_value("Nepal").run()
    assert "These words also mean what is known: Nepal." in said(page)
    page.button(key="mask nothing").click().run()
    assert not [each for each in page.button if each.key == "mask now"]
    assert "Nepal" in project.text(document)


def test_in_this_document_alone(app: AppTest, project: Project) -> None:
    document = document_with(project, SENTENCE)
    page = asking(app, document)
    page.text_input(key="name to mask").set_value("Delta").run()
    page.radio(key="where to mask").set_value("here").run()
    assert "It stands in 1 document, 1 time in all." in said(page)
    page.button(key="mask now").click().run()
    assert "Delta" not in project.text(document)
    assert "Delta" in project.text(document_with(project, "held"))


def test_what_is_no_name_is_refused_with_the_reason(app: AppTest, project: Project) -> None:
    page = asking(app, document_with(project, SENTENCE))
    page.text_input(key="name to mask").set_value("x").run()
    assert "This cannot be masked: a name has at least 2 letters" in said(page)
    assert page.button(key="mask now").disabled
