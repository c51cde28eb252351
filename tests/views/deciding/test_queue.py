"""Working through what waits to be decided, and reading and undoing what was."""

from datetime import UTC, datetime, timedelta

import pytest
from dashboard_pages import opened, page_at, said
from decided_project import NOW, asked_at, take
from deciding_pages import field, offered, pressed, told
from sample_project import BONDAGE, CIRCLE, DELTA, HOSTILE, MEETING, NEPAL
from streamlit.testing.v1 import AppTest

from graph.asking.questions import card, documents
from graph.building.ingest import remove_documents
from graph.decisions.asked import Asked
from graph.decisions.deciding import apply_decisions, decide
from graph.decisions.decision import Decision, Kind
from graph.decisions.finding import LACKING
from graph.decisions.record import append, read_record
from graph.decisions.review import Suggestion, Why
from graph.decisions.standing import Entry, Standing
from graph.project import Project
from graph.vocabulary.own_files import project_thesaurus
from views.deciding.log import Words, because
from views.deciding.queue import _names
from views.deciding.wording import in_words
from views.destinations import Destinations
from views.interface.messages import catalogue

TWIN = "organisation/name/circle-harbour"


@pytest.fixture
def twins(project: Project) -> Project:
    """Return the project with a name that is probably Harbour Circle."""
    first = next(path.stem for path in (project.folder / "texts").rglob("*") if path.is_file())
    take(project, "split", CIRCLE, "Circle Harbour", documents=(first,))
    return project


def test_a_pair_is_one_or_two_or_left_for_later(app: AppTest, twins: Project) -> None:
    page = page_at(app, "decisions")
    words = said(page)
    assert "Perhaps one and the same" in words
    assert "imilar names, no document names both. Would change 1 document." in words
    assert offered(page, "answer") == [
        f"answer {each}" for each in ("first", "second", "apart", "reject", "later", "otherwise")
    ]
    pressed(page, "answer later")
    assert "1 thing was put off" in said(page)
    button = next(each for each in page.button if each.label == "Show what was put off")
    button.click().run()
    pressed(page, "answer apart")
    assert told(page) == "Decided: Circle Harbour and Harbour Circle are not the same."
    assert "Perhaps one and the same" not in said(page)
    pressed(page, "undo last decision")
    assert "Perhaps one and the same" in said(page)
    pressed(page, "answer first")
    assert told(page) == "Decided: Harbour Circle is Circle Harbour."
    with twins.reading() as store:
        assert card(store, CIRCLE) is None
        known = card(store, TWIN)
        assert known is not None
        assert known.documents == 3


def test_a_queue_that_is_not_all_says_so(
    app: AppTest, twins: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "there may be more" not in said(page_at(app, "decisions"))
    monkeypatch.setattr("views.deciding.queue.MOST", 1)
    app.session_state["suggestions to decide"] = None
    assert "when they are decided, there may be more" in said(page_at(app, "decisions"))


def test_what_comes_next_is_called_as_the_reader_does_unless_both_are_called_alike() -> None:
    french = {"organisation/a": "Ministère", "organisation/b": "Ministère", "organisation/c": "OIT"}
    to = Destinations({}, french)
    one = Suggestion(
        Why.DUPLICATE, "organisation/a", "Ministry", "organisation/b", "The Ministry", 2, ""
    )
    assert _names(to, one) == ("Ministry", "The Ministry")
    other = one._replace(other_id="organisation/c", other_label="ILO")
    assert _names(to, other) == ("Ministère", "OIT")
    assert _names(to, one._replace(other_id="", other_label="")) == ("Ministère", "")


def test_what_waits_is_worked_through_to_its_end(app: AppTest, project: Project) -> None:
    page = page_at(app, "decisions")
    assert "Named often, known to no list" in said(page)
    page.text_input(key="queue who").set_value("")
    pressed(page, "answer confirm")
    assert "write who decides" in page.error[0].value
    page.text_input(key="queue who").set_value("C. D.")
    page.text_input(key="queue why").set_value("known to us")
    pressed(page, "answer confirm")
    assert told(page) == "Decided: Harbour Circle is right."
    (decision,) = read_record(project.decisions).decisions
    assert (decision.who, decision.why, decision.kind) == ("C. D.", "known to us", "confirm")
    assert "Nothing waits to be decided" in said(page)
    take(project, "undo", decision.decision_id)
    next(each for each in page.button if each.label == "Look again").click().run()
    assert "Named often, known to no list" in said(page)


def test_a_phrase_becomes_a_theme_or_a_name_of_one_or_neither(
    app: AppTest, project: Project
) -> None:
    for path in project.texts.folder.iterdir():
        path.write_text(f"{path.read_text('utf-8')} on salt loans, port fees, deep docks", "utf-8")
    page = page_at(app, "decisions")
    assert "Often written, perhaps a theme" in said(page)
    assert "■ **deep docks**" in said(page)
    assert sum("deep docks" in each.proto.body for each in page.get("html")) == 3
    pressed(page, "answer reject")
    assert told(page) == "Decided: deep docks names nothing (Theme)."
    pressed(page, "answer otherwise")
    page.selectbox(key=field(page, "theme")).set_value(BONDAGE).run()
    pressed(page, "decide now")
    assert told(page) == "Decided: port fees means debt bondage."
    pressed(page, "answer theme")
    assert told(page) == "Decided: salt loans is called salt loans (English)."
    assert "Named often, known to no list" in said(page)
    known = project_thesaurus(project)
    assert known.concept("theme/salt-loans") is not None
    bondage = known.concept(BONDAGE)
    assert bondage is not None
    assert "port fees" in bondage.alternatives["en"]
    pressed(page, "undo last decision")
    assert "**salt loans**" in said(page)


def test_a_pair_is_told_as_the_graph_is_now(app: AppTest, twins: Project) -> None:
    page = page_at(app, "decisions")
    assert "keep “Harbour Circle”" in said(page)
    decide(twins, asked_at(datetime.now(UTC), twins, Asked("merge", CIRCLE, DELTA)))
    page.run()
    assert "keep “Delta Network”" in said(page)
    pressed(page, "answer second")
    assert told(page) == "Decided: Circle Harbour is Delta Network."


def test_what_others_decide_is_taken_up_by_the_queue(app: AppTest, twins: Project) -> None:
    page = page_at(app, "decisions")
    assert "Perhaps one and the same" in said(page)
    take(twins, "confirm", TWIN)
    assert "Perhaps one and the same" in said(page.run())
    take(twins, "distinct", TWIN, CIRCLE)
    assert "Perhaps one and the same" not in said(page.run())


def test_the_queue_is_looked_for_anew_once_there_are_other_documents_and_not_before(
    app: AppTest, twins: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    queue = "suggestions to decide"
    page = page_at(app, "decisions")
    first = page.session_state[queue]
    take(twins, "confirm", TWIN)  # by a colleague
    assert page.run().session_state[queue].found is first.found
    with twins.reading() as store:
        gone = documents(store)[-1].document_id
    remove_documents(twins, [gone])
    then = page.run().session_state[queue]
    assert then.generation == twins.generations.published() != first.generation
    other = page_at(opened(twins.folder, monkeypatch), "decisions")
    assert other.session_state[queue].found is then.found  # looked for once for all who look


def test_the_queue_tells_of_decisions_that_hold_no_longer_as_they_did(
    app: AppTest, project: Project
) -> None:
    assert "does not hold as it did" not in said(page_at(app, "decisions"))
    lost = Decision(Kind.REJECT, "2026-11-26T09:00:00Z", "B.", entity="organisation/name/lost")
    append(project.decisions, [lost])
    assert apply_decisions(project)
    page = page_at(app, "decisions")
    assert "1 decision does not hold as it did" in said(page)
    pressed(page, "answer confirm")  # and it is not counted again after each answer
    assert "does not hold as it did" not in said(page)
    assert "1 decision to look at" in said(page_at(app, "decisions", part="decided"))


@pytest.mark.parametrize(
    ("language", "conflict", "why"),
    [
        ("en", "1 conflict between decisions", "it is a name of wages too"),
        ("fr", "1 conflit entre des décisions", "c’est aussi un nom de salaires"),
        ("es", "1 conflicto entre decisiones", "es también un nombre de salarios"),
    ],
)
def test_one_name_of_two_themes_is_told_in_the_readers_language(
    app: AppTest, project: Project, language: str, conflict: str, why: str
) -> None:
    rejected = take(project, "reject", "theme/wages")
    take(project, "alias", BONDAGE, "unpaid salaries")
    undone = Decision(Kind.UNDO, "2026-11-26T09:00:00Z", "B", undoes=rejected.decision_id)
    append(project.decisions, [undone])
    assert apply_decisions(project)
    assert conflict in said(page_at(app, "decisions", lang=language))
    assert why in said(page_at(app, "decisions", lang=language, part="decided"))


@pytest.mark.parametrize(
    ("language", "in_part", "elsewhere"),
    [
        ("en", "counts in part for now", "has to be withdrawn here"),
        ("fr", "compte en partie pour l’instant", "il faut le retirer ici"),
        ("es", "cuenta en parte por ahora", "hay que retirarlo aquí"),
    ],
)
def test_the_log_says_which_came_with_a_file_and_are_not_so_here_in_the_readers_language(
    app: AppTest, project: Project, language: str, in_part: str, elsewhere: str
) -> None:
    document_id = next(p.stem for p in (project.folder / "texts").rglob("*") if p.is_file())
    given = (("title", "Bonds"), ("issued", "2004-05")), (("title", "Debts"),)
    told_by_others = [
        asked_at(NOW + timedelta(minutes=n), project, Asked("describe", document_id, metadata=each))
        for n, each in enumerate(given)
    ]
    withdrawn = Decision(Kind.WITHDRAW, "2026-11-26T09:00:00Z", "B.", "asked for", mark="0" * 32)
    append(project.decisions, [*told_by_others, withdrawn])
    assert apply_decisions(project)
    words = said(page_at(app, "decisions", lang=language, part="decided"))
    assert in_part in words
    assert words.count(elsewhere) == 1


def test_the_log_says_who_said_a_part_of_a_decision_otherwise(
    app: AppTest, project: Project
) -> None:
    document_id = next(p.stem for p in (project.folder / "texts").rglob("*") if p.is_file())
    take(project, "describe", document_id, metadata=(("title", "Bonds"), ("issued", "2004-05")))
    again = Asked("describe", document_id, metadata=(("title", "Debts"),))
    decide(project, asked_at(NOW + timedelta(minutes=1), project, again))
    words = said(page_at(app, "decisions", part="decided"))
    assert "in force, but for what a later one says otherwise" in words
    assert words.count("A. Member decided: ") == 1
    other = Asked("describe", document_id, metadata=(("title", "D"), ("issued", "2005")))
    decide(project, asked_at(NOW + timedelta(minutes=2), project, other))
    words = said(page_at(app, "decisions", part="decided"))
    assert words.count("replaced by a later one") == 2
    assert words.count("A. Member decided: ") == 2


def test_the_log_tells_and_undoes_and_puts_conflicts_first(app: AppTest, project: Project) -> None:
    take(project, "rename", DELTA, "Delta <b>Union</b>")
    take(project, "reject", HOSTILE)
    told_by_others = [
        asked_at(NOW + timedelta(minutes=n), project, Asked("rename", CIRCLE, name))
        for n, name in enumerate(("Ring", "Circle of the Harbour"))
    ]
    append(project.decisions, told_by_others)
    assert apply_decisions(project)
    with project.decisions.open("a") as file:
        file.write("<<<<<<< HEAD\n")
    assert "1 conflict between decisions" in said(page_at(app, "decisions"))
    page = page_at(app, "decisions", part="decided")
    words = said(page)
    assert "2 decisions to look at" in words
    assert "A. Member decided: Harbour Circle is called Ring" in words
    assert "A. Member decided: Ring is called Circle of the Harbour" in words
    assert "Line 5 of decisions.jsonl is no decision" in words
    assert "Delta Network is called Delta <b>Union</b>" in words
    assert "4 decisions" in words
    page.selectbox(key="kind").select("names nothing").run()
    assert "1 decision" in said(page)
    (undoing,) = offered(page, "undo log")
    pressed(page, undoing)
    assert told(page).startswith("Decided: undoes ")
    with project.reading() as store:
        assert card(store, HOSTILE) is not None
    assert offered(page, "undo log") == []
    assert "undone · A. Member" in said(page)
    page.selectbox(key="kind").select("any").run()
    page.text_input(key="about").set_value("is called ring").run()
    assert len(offered(page, "undo log")) == 1
    page.text_input(key="about").set_value("").run()
    page.text_input(key="since").set_value("2126-12").run()
    assert "0 decisions" in said(page)
    page.text_input(key="since").set_value("last week").run()
    assert page.warning[-1].value.startswith("“last week” is no date")
    assert "5 decisions" in said(page)


def test_what_was_decided_under_an_earlier_id_is_decided_anew_in_one_click(
    app: AppTest, project: Project
) -> None:
    first = next(path.stem for path in (project.folder / "texts").rglob("*") if path.is_file())
    office = take(project, "split", CIRCLE, "Harbour Office of Nepal", documents=(first,)).into
    earlier = Decision(
        Kind.REJECT, "2026-11-25T09:00:00Z", "A. B.", entity="organisation/name/harbour-office"
    )
    append(project.decisions, [earlier])
    assert apply_decisions(project)
    page = page_at(app, "decisions", part="decided")
    assert "no document names harbour office; documents have Harbour Office of Nepal" in said(page)
    (anew,) = offered(page, "anew")
    pressed(page, anew)
    assert told(page) == "Decided: Harbour Office of Nepal names nothing (Organisation)."
    with project.reading() as store:
        assert card(store, office) is None


def test_a_project_that_is_only_read_shows_what_was_decided(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    take(project, "confirm", MEETING)
    monkeypatch.setenv("LINKAGES_EDIT", "")
    page = page_at(opened(project.folder, monkeypatch), "decisions")
    assert "Delta Consultation is right" in said(page)
    assert "linkages dashboard --edit" in said(page)
    assert offered(page, "undo") + offered(page, "answer") == []
    assert not [each for each in page.text_input if each.label == "Who decides"]


def test_every_kind_standing_and_reason_has_its_words() -> None:
    for family, names in (
        ("decisions.kinds", [each.replace("-", "_") for each in Kind]),
        ("deciding.words", [each.replace("-", "_") for each in Kind if each != "split"]),
        ("decisions.standings", [each.name.lower() for each in Standing]),
        ("decisions.why", [each.name.lower() for each in Why]),
        ("decisions.because", list(LACKING)),
    ):
        assert [each for each in names if f"{family}.{each}" not in catalogue()] == []


def test_a_move_that_only_the_package_is_against_is_told_in_the_readers_language() -> None:
    when = "2026-11-26T09:30:00Z"
    alone = Decision(Kind.BROADER, when, "A", entity=BONDAGE, into="theme/wages")
    entry = Entry(alone, Standing.CONFLICT, "they put a theme below itself")
    words = Words(lambda _: "", lambda _: "That theme", {})
    assert because(entry, words).startswith("That theme stays where it was")


def test_each_decision_is_said_in_one_line() -> None:
    hash_ = "0" * 32
    where = {"documents": (hash_,), "passage": "They met in Nepal."}
    names = {CIRCLE: "Harbour Circle", NEPAL: "Nepal", f"document/{hash_}": "A report"}

    def words(kind: Kind, **given: object) -> str:
        decision = Decision(kind, "2026-11-26T09:30:00Z", "A. B.", **given)  # type: ignore[arg-type]
        return in_words(decision, lambda thing_id: names.get(thing_id, thing_id))

    assert words(Kind.REJECT_MENTION, entity=NEPAL, words="Nepal", **where) == (
        "“Nepal” (Nepal) is not named in A report: “They met in Nepal.”"
    )
    split = {"entity": CIRCLE, "into": TWIN, "name": "The Twin", "documents": (hash_, "1" * 32)}
    assert words(Kind.SPLIT, **split) == "Harbour Circle is The Twin in 2 documents"
    stated = {"subject": CIRCLE, "predicate": "basedIn", "object": NEPAL, **where}
    told_so = words(Kind.REJECT_STATEMENT, **stated)
    assert told_so.startswith("not so: Harbour Circle ")
    assert told_so.endswith(" Nepal in A report: “They met in Nepal.”")
