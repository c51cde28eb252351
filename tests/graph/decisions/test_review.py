"""What waits for a person, as a list and as a table that goes through a spreadsheet."""

import csv
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from decided_project import take
from sample_project import BONDAGE, CIRCLE, DELTA, HOSTILE, MEETING, sample_project

from graph.asking.questions import card
from graph.decisions.asked import Asked, Deciding, decision_for
from graph.decisions.deciding import Taken, decide
from graph.decisions.decision import Decision, DecisionError
from graph.decisions.known import Known
from graph.decisions.likenesses import Called, Reason, likenesses
from graph.decisions.phrases import Phrase, frequent_phrases
from graph.decisions.provenance import told_decisions
from graph.decisions.review import WEIGHT, Suggestion, Why, review_queue
from graph.decisions.review_table import COLUMNS, read_review, take_review, write_review
from graph.decisions.standing import Standing, log
from graph.linkages.company import Together
from graph.project import Project
from graph.vocabulary.exchange import import_own
from graph.vocabulary.own_files import project_thesaurus

GROUP = Deciding("The group", datetime(2026, 11, 26, tzinfo=UTC))


def called(label: str, *names: str, documents: int = 1, kind: str = "organisation") -> Called:
    entity_id = f"{kind}/name/{label.lower().replace(' ', '-')}"
    return Called(entity_id, label, (label, *names), documents)


RING, HCN, SIMILAR = Reason("shared name", "Ring"), Reason("acronym", "HCN"), Reason("similar name")


@pytest.mark.parametrize(
    ("one", "other", "reasons"),
    [
        (called("Harbour Circle", "Ring"), called("Hill Council", "Ring"), (RING,)),
        (called("HCN"), called("Harbour Circle of Nepal"), (HCN,)),
        (called("Harbour Circle Nepal"), called("Nepal Harbour Circle"), (SIMILAR,)),
        (called("Harbour Cirle"), called("Harbour Circle"), (SIMILAR,)),
        (
            called("International Protection Law"),
            called("International Protection Act"),
            (SIMILAR,),
        ),
        (called("Harbour Circle"), called("Mountain Union"), ()),
        (called("Harbour Circle"), called("Harbour Circles", kind="event"), ()),
    ],
)
def test_two_may_be_one_for_a_reason(
    one: Called, other: Called, reasons: tuple[Reason, ...]
) -> None:
    found = likenesses([one, other])
    assert [each.reasons for each in found] == ([reasons] if reasons else [])
    assert found == likenesses([other, one])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Session 12", "Session 13"),
        ("34th session of the Group on Review", "7th session of the Group on Review"),
        ("Second meeting of the Harbour Group", "Third meeting of the Harbour Group"),
        ("3e session du Groupe du port", "4e session du Groupe du port"),
        ("Protocol II on the harbours of all", "Protocol III on the harbours of all"),
        ("Labour Act of the Ports and Docks 2009", "Labour Act of the Ports and Docks 2014"),
        ("Government of Niger", "Government of Nigeria"),
        ("National Council of Austrian Women", "National Council of Australian Women"),
        ("Harbour Union of Domestic and Port Workers", "Harbour Union of Mine and Port Workers"),
        ("Office of the Commissioner for Refugees", "Office of the Commissioner for Ports"),
        ("Head of the Human Rights Department", "Human Rights Department"),
        ("Ministry of Internal Affairs", "Ministry of External Affairs"),
    ],
)  # fmt: skip
def test_what_is_alike_and_surely_two_is_not_suggested(one: str, other: str) -> None:
    assert likenesses([called(one), called(other)]) == []


def test_a_short_form_of_many_makes_two_no_one() -> None:
    one = called("Committee on Harbours", "the Committee")
    other = called("Committee on Ports", "Committee", "the Committee")
    longer = called("Committee on Ports and Docks", "the Committee")
    assert likenesses([one, other]) == []
    [pair] = likenesses([other, longer])
    assert pair.reasons == (Reason("shared name", "Committee"),)


def test_what_the_authority_file_keeps_apart_or_happened_on_other_days_is_two() -> None:
    one, other = called("Harbour Committee", "HC"), called("Hill Comitee", "HC")
    assert len(likenesses([one, other])) == 1
    assert likenesses([one, other], {one.entity_id, other.entity_id}) == []
    meetings = [
        replace(called("17th meeting"), entity_id=f"event/name/group-{day}-meeting-17")
        for day in ("2010-02-19", "2014-11-06")
    ]
    assert likenesses(meetings) == []


def test_a_word_that_hundreds_share_is_not_compared_with_all() -> None:
    many = [called(f"Ministry {'abcdefghij'[n % 10]}{n} Office") for n in range(3000)]
    assert likenesses(many) == []


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return sample_project(tmp_path)


def filled_in(path: Path, rows: list[dict[str, str]], mark: str = ",") -> Path:
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS, delimiter=mark)
        writer.writeheader()
        writer.writerows(rows)
    return path


def taken_from(project: Project, path: Path) -> list[Decision]:
    with project.reading() as store:
        return [row.decision for row in read_review(path, store, GROUP, Known(())).values()]


def test_what_is_frequent_and_unknown_waits_until_it_is_decided(project: Project) -> None:
    queue = review_queue(project)
    assert [(each.why, each.entity_id) for each in queue if each.documents == 3] == [
        (Why.UNKNOWN, CIRCLE)
    ]
    with project.reading() as store:
        confirmed = decision_for(store, Asked("confirm", CIRCLE), GROUP)
    decide(project, confirmed)
    assert CIRCLE not in {each.entity_id for each in review_queue(project)}


def test_what_people_wrote_into_their_authority_file_is_not_unknown(project: Project) -> None:
    assert CIRCLE in {each.entity_id for each in review_queue(project)}
    table = project.folder / "names.csv"
    table.write_text("label\nHarbour Circle\n", "utf-8")
    import_own(project, "authority", table)
    assert CIRCLE not in {each.entity_id for each in review_queue(project)}


def test_an_event_that_no_authority_file_can_have_is_not_unknown(project: Project) -> None:
    take(project, "retype", CIRCLE, "event")
    assert not [each for each in review_queue(project) if each.why is Why.UNKNOWN]


def test_a_pair_has_reasons_beside_its_names(project: Project) -> None:
    with project.reading() as store:
        first = next(path.stem for path in sorted(project.texts.folder.glob("*.txt")))
        split = Asked("split", CIRCLE, "Circle Harbour", documents=(first,))
        decision = decision_for(store, split, GROUP)
    decide(project, decision)
    [pair] = [each for each in review_queue(project) if each.why is Why.DUPLICATE]
    assert SIMILAR in pair.likeness
    assert pair.together == Together("", 0)
    assert (
        pair.reason
        == f"{', '.join(each.in_words for each in pair.likeness)}, never named in one document"
    )


def test_what_is_right_may_have_another_name_all_the_same(project: Project) -> None:
    first = next(path.stem for path in sorted(project.texts.folder.glob("*.txt")))
    take(project, "split", CIRCLE, "Circle Harbour", documents=(first,))
    [pair] = [each for each in review_queue(project) if each.why is Why.DUPLICATE]
    take(project, "confirm", pair.entity_id)
    [again] = [each for each in review_queue(project) if each.why is Why.DUPLICATE]
    assert (again.entity_id, again.other_id) == (pair.other_id, pair.entity_id)
    take(project, "distinct", pair.entity_id, pair.other_id)
    assert not [each for each in review_queue(project) if each.why is Why.DUPLICATE]


def test_what_changes_most_comes_first(project: Project) -> None:
    weights = [each.documents * WEIGHT[each.why] for each in review_queue(project)]
    assert weights == sorted(weights, reverse=True)


def test_phrases_that_many_documents_use_may_be_themes() -> None:
    texts = [
        "The traders pay market levies, says Kathmandu. They pay market levies to the port office.",
        "He spoke about market levies at the gate of the harbour; Market Levies Board came.",
        "On market\nlevies nothing was said, and on debt bondage. They also noted market levies.",
        "Nobody in the harbour of the town said anything about freedom of movement.",
        "Freedom of movement is a right, and so the freedom of movement of all is.",
        "We claim freedom of movement, and freedom of movement again.",
        *("Victims of debt bondage, again." for _ in range(5)),
    ]
    found = frequent_phrases(texts, lambda words: words == "debt bondage")
    assert found == [Phrase("market levies", 3, 5), Phrase("freedom of movement", 3, 4)]
    assert frequent_phrases(texts[:2], lambda _: False) == []
    assert (
        frequent_phrases(["a b " * 50_000, "-" * 99_999, "d'" * 50_000] * 3, lambda _: False) == []
    )


def test_a_sentence_at_the_foot_of_all_documents_is_one_use_of_its_phrases() -> None:
    foot = "It is true what it says of treaties and public bodies."
    texts = [f"Page {number}, market levies. {foot}" for number in range(9)]
    assert frequent_phrases(texts, lambda _: False) == [Phrase("market levies", 9, 9)]
    other = ["Their public bodies sat.", "He wrote to public bodies of the port, and waited."]
    found = frequent_phrases([*texts, *other], lambda _: False)
    assert Phrase("public bodies", 11, 11) in found


def test_a_phrase_becomes_a_theme_or_the_name_of_one_or_is_none(tmp_path: Path) -> None:
    project = sample_project(tmp_path)
    for path in project.texts.folder.iterdir():
        path.write_text(f"{path.read_text('utf-8')} on salt loans, port fees, deep docks", "utf-8")
    phrases = [each.label for each in review_queue(project) if each.why is Why.PHRASE]
    assert phrases == ["deep docks", "port fees", "salt loans"]
    rows = [
        {"entity": f"theme/name/{label.replace(' ', '-')}", "label": label, "decision": decision,
         "into or name": other}
        for label, decision, other in (
            ("salt loans", "merge", "theme/debt-bondage"), ("port fees", "label", ""),
            ("deep docks", "reject", ""),
        )
    ]  # fmt: skip
    decide(project, *taken_from(project, filled_in(tmp_path / "in.csv", rows)))
    assert [each for each in review_queue(project) if each.why is Why.PHRASE] == []
    known = project_thesaurus(project)
    assert known.concept("theme/port-fees") is not None
    bondage = known.concept("theme/debt-bondage")
    assert bondage is not None
    assert "salt loans" in bondage.alternatives["en"]
    assert {each.standing for each in log(project).entries} == {Standing.IN_FORCE}


def test_no_cell_of_the_table_is_a_formula(tmp_path: Path) -> None:
    path = tmp_path / "review.csv"
    told = Suggestion(Why.UNKNOWN, CIRCLE, "=HYPERLINK(1)", "", "@SUM", 3, "-1+1")
    write_review(path, [told], Known(()))
    [row] = csv.DictReader(path.open(encoding="utf-8-sig", newline=""))
    assert row["label"] == "'=HYPERLINK(1)"
    assert not any(cell.startswith(tuple("=+-@\t\r")) for cell in row.values())


@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_decisions_come_back_from_a_spreadsheet(
    project: Project, tmp_path: Path, mark: str
) -> None:
    rows = [
        {"entity": DELTA, "decision": "Merge", "other": CIRCLE, "because": "one office"},
        {"entity": HOSTILE, "decision": "reject", "who": " A. B. "},
        {"entity": CIRCLE, "decision": "rename", "into or name": "'=Circle"},
        {"entity": CIRCLE, "decision": ""},
    ]
    found = taken_from(project, filled_in(tmp_path / "in.csv", rows, mark))
    assert [(each.kind, each.who, each.why) for each in found] == [
        ("merge", "The group", "one office"),
        ("reject", "A. B.", ""),
        ("rename", "The group", ""),
    ]
    decide(project, *found)
    with project.reading() as store:
        known = card(store, CIRCLE)
        assert known is not None
        assert (known.label, known.documents) == ("=Circle", 3)
        assert card(store, HOSTILE) is None


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([{"entity": CIRCLE, "decision": "obey"}], "row 2: 'obey' is none of merge"),
        ([{"entity": "", "decision": "reject"}], "row 2: the column entity is empty"),
        ([{"entity": CIRCLE, "decision": "merge"}], "row 2: merge needs the entity"),
        (
            [{"entity": CIRCLE}, {"entity": "organisation/name/gone", "decision": "reject"}],
            "row 3: the graph has no",
        ),
    ],
)
def test_a_row_that_makes_no_sense_is_told_and_nothing_is_taken(
    project: Project, tmp_path: Path, rows: list[dict[str, str]], said: str
) -> None:
    with pytest.raises(DecisionError, match=said):
        taken_from(project, filled_in(tmp_path / "in.csv", rows))


def test_each_row_says_who_decided_where_nobody_does_for_all(
    project: Project, tmp_path: Path
) -> None:
    rows = [
        {"entity": DELTA, "decision": "confirm", "who": "C. D."},
        {"entity": HOSTILE, "decision": "reject"},
    ]
    nobody = Deciding("", GROUP.when)
    with pytest.raises(DecisionError, match="row 3: who must say who decided"):
        take_review(project, filled_in(tmp_path / "in.csv", rows), nobody)
    assert take_review(project, filled_in(tmp_path / "in.csv", rows[:1]), nobody).taken.applied
    assert [each.decision.who for each in log(project).entries] == ["C. D."]


def test_rows_may_be_empty_or_end_early(project: Project, tmp_path: Path) -> None:
    path = tmp_path / "in.csv"
    path.write_text(f"entity,label,decision,because\n\n{DELTA}\n{HOSTILE},x,reject\n,,,\n")
    assert [(each.entity, each.why) for each in taken_from(project, path)] == [(HOSTILE, "")]


def test_rows_that_contradict_each_other_are_told_by_number(
    project: Project, tmp_path: Path
) -> None:
    rows = [
        {"entity": HOSTILE, "decision": ""},
        {"entity": DELTA, "decision": "merge", "other": CIRCLE},
        {"entity": CIRCLE, "decision": "merge", "other": DELTA},
    ]
    with pytest.raises(DecisionError, match=r"row 4: .* by another of the decisions") as refused:
        take_review(project, filled_in(tmp_path / "in.csv", rows), GROUP)
    assert "undo" not in str(refused.value)
    assert log(project).entries == ()


@pytest.mark.parametrize("second", [("merge", HOSTILE), ("confirm", ""), ("reject", "")])
def test_no_row_replaces_what_another_says_of_the_same(
    project: Project, tmp_path: Path, second: tuple[str, str]
) -> None:
    decision, other = second
    rows = [
        {"entity": DELTA, "decision": "merge", "other": CIRCLE},
        {"entity": DELTA, "decision": decision, "other": other},
    ]
    with pytest.raises(DecisionError, match=r"row 3: row 2 decides otherwise on") as refused:
        take_review(project, filled_in(tmp_path / "in.csv", rows), GROUP)
    assert DELTA in str(refused.value)
    assert log(project).entries == ()
    same = [rows[0], rows[0]]
    take_review(project, filled_in(tmp_path / "same.csv", same), GROUP)
    assert len(log(project).entries) == 1


@pytest.mark.parametrize(
    "content",
    [b"", b"a,b\n1,2\n", b"\xff\xfe\x00", b'entity,decision\n"' + b"x" * 200_000],
)
def test_what_is_no_table_of_decisions_is_refused_in_a_line(
    project: Project, tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "in.csv"
    path.write_bytes(content)
    with pytest.raises(DecisionError, match=r"in\.csv") as refused:
        taken_from(project, path)
    assert "\n" not in str(refused.value)


def test_a_row_overrules_nothing_that_was_decided_since_the_table_was_written(
    project: Project, tmp_path: Path
) -> None:
    path = tmp_path / "review.csv"
    path.write_text(f"entity,decision,into or name\n{DELTA},merge,{CIRCLE}\n", encoding="utf-8")
    made = take(project, "confirm", DELTA)
    with pytest.raises(DecisionError, match=f"row 2: since .*A. Member decided .*{DELTA} is right"):
        take_review(project, path, GROUP)
    assert len(log(project).entries) == 1
    seen = f"entity,decision,into or name,known\n{DELTA},merge,{CIRCLE},{made.decision_id}\n"
    path.write_text(seen, encoding="utf-8")
    take_review(project, path, GROUP)
    stands = {each.decision.kind.value: each.standing for each in log(project).entries}
    assert stands == {"merge": Standing.IN_FORCE, "confirm": Standing.REPLACED}


def test_a_table_that_a_group_goes_on_filling_in_is_taken_again(
    project: Project, tmp_path: Path
) -> None:
    phrase = "theme/name/salt-loans"
    rows = [
        {"entity": DELTA, "decision": "merge", "other": CIRCLE},
        {"entity": HOSTILE, "decision": "retype", "into or name": "event"},
        {"entity": phrase, "label": "salt loans", "decision": "label"},
        {"entity": "theme/name/port-fees", "label": "port fees", "decision": "reject"},
        {"entity": "theme/name/due", "label": "due", "decision": "alias", "into or name": BONDAGE},
        {"entity": CIRCLE, "decision": "rename", "into or name": "The Circle"},
        {"entity": MEETING, "decision": "confirm"},
        {"entity": CIRCLE, "decision": "distinct", "other": HOSTILE},
        {"entity": CIRCLE, "decision": "link", "into or name": "https://example.org/circle"},
    ]
    for number in range(1, len(rows) + 1):
        later = replace(GROUP, when=GROUP.when + timedelta(minutes=number))
        path = filled_in(tmp_path / "in.csv", rows[:number])
        found = take_review(project, path, later)
        assert ([*map(str, found.taken.notes)], found.already) == ([], number - 1)
        assert len(found.taken.decisions) == 1
    assert take_review(project, path, later) == (Taken((), applied=True), len(rows))
    assert {each.standing for each in log(project).entries} == {Standing.IN_FORCE}


def test_a_row_does_not_bring_back_what_was_undone_since(project: Project, tmp_path: Path) -> None:
    path = filled_in(tmp_path / "in.csv", [{"entity": HOSTILE, "decision": "reject"}])
    (made,) = take_review(project, path, GROUP).taken.decisions
    undoing = take(project, "undo", made.decision_id)
    again = replace(GROUP, when=GROUP.when + timedelta(days=1))
    with pytest.raises(DecisionError, match=f"row 2: since .* undoes {made.decision_id}"):
        take_review(project, path, again)
    with project.reading() as store:
        known = Known(told_decisions(store))
    assert known.on_entities(HOSTILE) == [undoing.decision_id]
    rows = [{"entity": HOSTILE, "decision": "reject", "known": undoing.decision_id}]
    take_review(project, filled_in(path, rows), again)
    with project.reading() as store:
        assert card(store, HOSTILE) is None


def test_a_theme_that_was_there_before_is_no_new_one(project: Project, tmp_path: Path) -> None:
    rows = [{"entity": "theme/name/kafala", "label": "kafala", "decision": "label"}]
    with pytest.raises(DecisionError, match="row 2: there is theme/kafala already"):
        take_review(project, filled_in(tmp_path / "in.csv", rows), GROUP)
