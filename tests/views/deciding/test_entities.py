"""Correcting an entity on its page: two clicks, the new state at once, and undone again."""

import pytest
from dashboard_pages import at_page, explore, opened, page_at, said
from decided_project import take
from deciding_pages import field, offered, pressed, told
from sample_project import BONDAGE, CIRCLE, DELTA, HOSTILE, NEPAL
from streamlit.testing.v1 import AppTest

from graph.asking.questions import card, search
from graph.building.masking import mask_names
from graph.decisions.record import read_record
from graph.project import Project
from views.deciding.entities import survivor


def shown(page: AppTest) -> str:
    """Return the entity that the address tells."""
    told = page.query_params["entity"]
    return told if isinstance(told, str) else told[0]


def label_of(project: Project, entity_id: str) -> str | None:
    with project.reading() as store:
        known = card(store, entity_id)
    return known and known.label


def test_what_is_no_organisation_goes_in_two_clicks_and_comes_back(
    app: AppTest, project: Project
) -> None:
    page = page_at(app, "profile", entity=DELTA)
    pressed(page, f"correct {DELTA} reject")
    assert "goes out of 2 documents and 2 passages" in said(page)
    pressed(page, "decide now")
    assert told(page) == "Decided: Delta Network names nothing (Organisation)."
    assert "not in the graph" in said(page)
    assert label_of(project, DELTA) is None
    (decision,) = read_record(project.decisions).decisions
    assert (decision.who, decision.kind, decision.entity) == ("A. B.", "reject", DELTA)
    pressed(page, "undo last decision")
    assert "undoes" in told(page)
    assert label_of(project, DELTA) == "Delta Network"
    assert "Delta Network" in said(page)
    pressed(page, "put outcome away")
    assert told(page) == ""


def test_what_somebody_else_decided_meanwhile_is_told_and_not_overruled_unseen(
    app: AppTest, project: Project
) -> None:
    page = page_at(app, "profile", entity=DELTA)
    pressed(page, f"correct {DELTA} reject")
    take(project, "confirm", DELTA)
    pressed(page, "decide now")
    assert "somebody else decided meanwhile" in page.error[-1].value
    assert [each.kind for each in read_record(project.decisions).decisions] == ["confirm"]
    assert label_of(project, DELTA) == "Delta Network"
    pressed(page, "decide now")
    assert told(page) == "Decided: Delta Network names nothing (Organisation)."
    assert label_of(project, DELTA) is None


def test_two_are_merged_with_both_seen_and_the_page_shows_who_stays(
    app: AppTest, project: Project
) -> None:
    page = page_at(app, "profile", entity=DELTA)
    pressed(page, f"correct {DELTA} merge")
    page.text_input(key=field(page, " search")).set_value("delta").run()
    assert not [each for each in page.button if f"found {DELTA}" in str(each.key)]
    page.text_input(key=field(page, " search")).set_value("harb").run()
    pressed(page, field(page, f"found {CIRCLE}"))
    assert page.radio(key=field(page, "stays")).value == CIRCLE
    words = said(page)
    assert "Delta Network (2 documents) is then Harbour Circle" in words
    assert "together 3 documents" in words
    page.text_input(key="dialogue why").set_value("one office").run()
    pressed(page, "decide now")
    assert told(page) == "Decided: Delta Network is Harbour Circle."
    assert shown(page) == CIRCLE
    assert "Delta Network" in said(page)
    assert read_record(project.decisions).decisions[0].why == "one office"
    page.query_params["entity"] = DELTA
    assert "Harbour Circle" in said(page.run())
    page.query_params["entity"] = CIRCLE
    pressed(page.run(), "undo last decision")
    assert shown(page) == DELTA
    assert label_of(project, DELTA) == "Delta Network"


def test_a_line_of_text_says_what_else_is_wrong(app: AppTest) -> None:
    page = page_at(app, "profile", entity=CIRCLE)
    for action, name, typed, decided in (
        ("alias", "alias", "The  Ring", "The Ring means Harbour Circle"),
        ("link", "identifier", "https://example.org/c", "Harbour Circle is https://example.org/c"),
        ("rename", "name", "Ring of Harbours", "Harbour Circle is called Ring of Harbours"),
    ):
        pressed(page, f"correct {CIRCLE} more")
        page.pills(key=field(page, "action")).set_value(action).run()
        pressed(page, "decide now")
        assert "Something is missing" in said(page)
        page.text_input(key=field(page, f" {name}")).set_value(typed)
        pressed(page, "decide now")
        assert told(page) == f"Decided: {decided}."
    assert "Ring of Harbours" in said(page)


def test_a_name_that_is_masked_is_refused_with_the_reason(app: AppTest, project: Project) -> None:
    mask_names(project, ["Zarnigul"])
    reason = "has a name of a person that is masked in this project"
    page = page_at(app, "profile", entity=CIRCLE)
    pressed(page, f"correct {CIRCLE} more")
    page.pills(key=field(page, "action")).set_value("alias").run()
    page.text_input(key=field(page, " alias")).set_value("Zarnigul House").run()
    assert reason in said(page)  # of the effect, before anything is decided
    pressed(page, "decide now")
    assert any(reason in each.value for each in page.error)
    assert not read_record(project.decisions).decisions


def test_another_kind_is_chosen_and_the_page_is_of_it(app: AppTest, project: Project) -> None:
    page = page_at(app, "profile", entity=DELTA)
    pressed(page, f"correct {DELTA} more")
    page.pills(key=field(page, "action")).set_value("retype").run()
    page.segmented_control(key=field(page, "kind")).set_value("event").run()
    pressed(page, "decide now")
    assert shown(page) == "event/name/delta-network"
    assert label_of(project, "event/name/delta-network") == "Delta Network"


def test_one_is_split_by_documents_and_by_sentences(app: AppTest, project: Project) -> None:
    page = page_at(app, "profile", entity=CIRCLE)
    pressed(page, f"correct {CIRCLE} split")
    page.text_input(key=field(page, "other name")).set_value("Circle Two").run()
    documents = page.multiselect(key=field(page, "documents"))
    first = next(each for each in documents.options if each.startswith("Who funds whom"))
    documents.select(first).run()
    pressed(page, "decide now")
    assert "Harbour Circle is Circle Two in Who funds whom" in told(page)
    pressed(page, f"correct {CIRCLE} split")
    page.text_input(key=field(page, "other name")).set_value("Circle Two").run()
    page.radio(key=field(page, "which Circle Two")).set_value("organisation/name/circle-two").run()
    page.segmented_control(key=field(page, "part")).set_value("sentences").run()
    ticks = [each for each in page.checkbox if "Harbour Circle" in each.label.replace("\\", "")]
    for tick in ticks[:2]:
        tick.check()
    page.run()
    pressed(page, "decide now")
    assert "and 1 more" in told(page)
    with project.reading() as store:
        known = card(store, "organisation/name/circle-two")
        assert known is not None
        assert known.passages == 3
        assert [each.entity_id for each in search(store, "circle two")] == [known.entity_id]


def test_a_further_name_of_a_place_is_not_said_to_be_read_with(app: AppTest) -> None:
    for entity, promised in ((NEPAL, False), (CIRCLE, True)):
        page = page_at(app, "profile", entity=entity)
        pressed(page, f"correct {entity} more")
        page.pills(key=field(page, "action")).set_value("alias").run()
        assert ("in documents that come later" in said(page)) == promised


def test_nothing_is_decided_without_a_name_or_against_the_rules(
    project: Project, app: AppTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LINKAGES_WHO", "")
    page = page_at(app, "profile", entity=CIRCLE)
    pressed(page, f"correct {CIRCLE} confirm")
    pressed(page, "decide now")
    assert "write who decides" in page.error[0].value
    page.text_input(key="dialogue who").set_value("C. D.")
    pressed(page, "decide now")
    assert told(page) == "Decided: Harbour Circle is right."
    pressed(page, f"correct {CIRCLE} more")
    page.pills(key=field(page, "action")).set_value("link").run()
    page.text_input(key=field(page, "identifier")).set_value("<script>").run()
    pressed(page, "decide now")
    assert "Nothing was decided: an address begins with" in page.error[0].value.replace("\\", "")
    pressed(page, "decide nothing")
    assert not page.error
    assert [each.who for each in read_record(project.decisions).decisions] == ["C. D."]


def test_a_correction_begins_from_the_card_and_from_what_was_found(app: AppTest) -> None:
    page = explore(app, entity=CIRCLE, card=HOSTILE)
    pressed(page, f"correct {HOSTILE} reject")
    pressed(page, "decide now")
    assert "names nothing" in told(page)
    assert HOSTILE not in said(page)
    page.text_input(key="search").set_value("delta").run()
    pressed(page, f"search pencil {DELTA}")
    assert "The other one" in [each.label for each in page.text_input]
    pressed(page, "decide nothing")
    assert "What is to be corrected?" not in [each.label for each in page.get("pills")]


def test_what_waits_leads_to_where_it_is_decided(app: AppTest) -> None:
    assert "Decide on these" in said(page_at(app, "reliability", part="project"))


def test_pages_for_reading_offer_no_correction(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LINKAGES_EDIT", "")
    app = opened(project.folder, monkeypatch)
    for page in (
        page_at(app, "profile", entity=CIRCLE),
        page_at(app, "explore", entity=CIRCLE, between=[CIRCLE, DELTA]),
        at_page(app, "decisions"),
    ):
        assert [offered(page, each) for each in ("correct", "undo", "answer", "decide")] == [[]] * 4
    assert "Nothing was decided yet" in said(page)


def test_what_is_known_stays_unless_a_person_chooses(project: Project) -> None:
    with project.reading() as store:
        circle, delta, bondage = (card(store, each) for each in (CIRCLE, DELTA, BONDAGE))
    assert circle is not None
    assert delta is not None
    assert bondage is not None
    assert survivor(delta, circle) == circle
    assert survivor(circle, bondage) == bondage


def test_the_address_of_what_was_rejected_tells_who_decided_so_and_why(
    app: AppTest, project: Project
) -> None:
    rejected = take(project, "reject", CIRCLE)
    page = page_at(app, "profile", entity=CIRCLE)
    [told] = [each for each in page.expander if each.label == "1 decision on this"]
    assert told.proto.expanded
    assert "Harbour Circle names nothing (Organisation)" in said(page)
    assert "A. Member · 26 November 2026 · “because”" in said(page)
    take(project, "undo", rejected.decision_id)
    assert "names nothing" not in said(page_at(app, "profile", entity=CIRCLE))
    assert not page_at(app, "profile", entity="organisation/name/nowhere").expander


def test_a_profile_tells_what_was_decided_on_it_by_whom_and_why(
    app: AppTest, project: Project
) -> None:
    assert "on this" not in " ".join(
        e.label for e in page_at(app, "profile", entity=CIRCLE).expander
    )
    take(project, "merge", DELTA, CIRCLE)
    renamed = take(project, "rename", CIRCLE, "The <b>Circle</b>")
    page = page_at(app, "profile", entity=CIRCLE)
    assert "2 decisions on this" in [each.label for each in page.expander]
    words = said(page)
    assert "Delta Network is The <b>Circle</b>" in words
    assert "Harbour Circle is called The <b>Circle</b>" in words
    assert "A. Member · 26 November 2026 · “because”" in words
    take(project, "undo", renamed.decision_id)
    page = page_at(app, "profile", entity=DELTA)
    assert "1 decision on this" in [each.label for each in page.expander]
