"""A name that a person sees in a text is masked from the page of the document."""

import threading
import time

from dashboard_pages import page_at, said
from decided_project import document_with
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Button

from graph.building.masking import mask_names
from graph.project import Project
from views import masking

SENTENCE = "The Delta Network funds Harbour Circle."


def asking(app: AppTest, document: str) -> AppTest:
    """Return the page of a document with the dialogue open."""
    page = page_at(app, "documents", document=document)
    [button] = [each for each in page.button if "Mask a person’s name" in str(each.label)]
    return button.click().run()


def now(page: AppTest) -> Button:
    """Return the button that masks the name."""
    [button] = [each for each in page.button if str(each.key).startswith("mask now ")]
    return button


def test_where_it_stands_is_said_and_once_masked_it_is_on_no_page(
    app: AppTest, project: Project
) -> None:
    document = document_with(project, SENTENCE)
    page = asking(app, document)
    assert now(page).disabled
    page.text_input(key="name to mask").set_value("delta NETWORK").run()
    assert "It stands in 2 documents, 2 times in all." in said(page)
    assert "“delta” stands there by itself too, 1 time" in said(page)
    assert "What is called so goes with it: Delta Network." in said(page)
    assert "With it go: 2 statements." in said(page)
    now(page).click().run()
    assert not page.exception
    [told] = [each.value for each in page.toast]
    assert told.startswith("Masked in 2 documents, 2 times in all. With it went: 1 that is called")
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
    assert not [each for each in page.button if str(each.key).startswith("mask now")]
    assert "Nepal" in project.text(document)


def test_in_this_document_alone(app: AppTest, project: Project) -> None:
    document = document_with(project, SENTENCE)
    page = asking(app, document)
    page.text_input(key="name to mask").set_value("Delta").run()
    page.radio(key="where to mask").set_value("here").run()
    assert "It stands in 1 document, 1 time in all." in said(page)
    now(page).click().run()
    assert "Delta" not in project.text(document)
    assert "Delta" in project.text(document_with(project, "held"))


def test_only_what_was_shown_is_masked(app: AppTest, project: Project) -> None:
    page = asking(app, document_with(project, SENTENCE))
    page.text_input(key="name to mask").set_value("Nepal").run()
    pressed = now(page).click()
    page.text_input(key="name to mask").set_value("Delta")
    page.run()
    assert "What is called so goes with it: Delta" in said(page)
    assert project.told_names.number == 0
    assert pressed.key != now(page).key


def test_lines_that_a_person_wrote_are_told(app: AppTest, project: Project) -> None:
    own = project.folder / "authority.csv"
    own.write_text("id,label\norganisation/name/x,Delta House\n,Delta Yard\n", "utf-8")
    page = asking(app, document_with(project, SENTENCE))
    page.text_input(key="name to mask").set_value("Delta").run()
    told = said(page).replace("\\", "")
    assert "stands in authority.csv too, in 2 lines that a person wrote (2, 3)" in told


def test_whoever_leaves_the_dialogue_while_it_is_masked_sees_the_page_without(
    app: AppTest, project: Project
) -> None:
    page = page_at(app, "documents", document=document_with(project, SENTENCE))
    assert "Delta Network" in said(page)
    begun = masking._Begun(masking.where_names_stand(project, ["Delta"]))
    page.session_state[masking._BEGUN] = begun

    def work() -> None:
        time.sleep(1)
        mask_names(project, ["Delta"])
        begun.is_masked = True
        begun.is_over.set()

    worker = threading.Thread(target=work)
    worker.start()
    page.run()
    worker.join()
    assert "Delta Network" not in said(page)
    [told] = [each.value for each in page.toast]
    assert told.startswith("Masked in 2 documents, 3 times in all.")


def test_what_is_no_name_is_refused_with_the_reason(app: AppTest, project: Project) -> None:
    page = asking(app, document_with(project, SENTENCE))
    page.text_input(key="name to mask").set_value("x").run()
    assert "This cannot be masked: a name has at least 2 letters" in said(page)
    assert now(page).disabled
