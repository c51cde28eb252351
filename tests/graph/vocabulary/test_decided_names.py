"""What is decided on names and themes goes into the project's own files, and is read with."""

import hashlib
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from decided_project import FIRST_SENTENCE, NOW, asked, document_with, take
from loaded import packaged_pipeline, pipeline_with
from project_quads import quads
from sample_project import (
    BONDAGE,
    CIRCLE,
    DELTA,
    MEETING,
    NEPAL,
    NameAnnotator,
    SourceReader,
    made_by_an_older_version,
    sample_project,
)
from soundness import violations

from extract.model import Mention, SourceText
from extract.pipeline import Pipeline
from graph.asking.questions import search
from graph.building.adding import adding
from graph.building.ingest import add_files, remove_documents
from graph.building.removing import withdraw_documents
from graph.building.writing import writing
from graph.decisions.asked import Deciding
from graph.decisions.deciding import apply_decisions, decide
from graph.decisions.decision import Decision, DecisionError, Kind
from graph.decisions.effects import Effect, effect_of
from graph.decisions.finding import OF_BOTH, STILL_NAMED, Lack
from graph.decisions.provenance import told_decisions
from graph.decisions.record import append
from graph.decisions.replay import replayed
from graph.decisions.standing import Filters, Standing, log
from graph.iris import SOURCES_GRAPH, THEMES_GRAPH, entity_iri
from graph.project import Project
from graph.terms import iri
from graph.terms import text as literal
from graph.vocabulary.own_files import (
    DECIDED,
    VocabularyError,
    authority_path,
    names_fault,
    own_entities,
    own_vocabulary,
    project_thesaurus,
    thesaurus_path,
)
from ontology.own_thesaurus import OWN_GROUP, names_of, with_changes
from ontology.thesaurus import Concept, thesaurus
from ontology.vocabulary import OwnVocabulary

LEVIES = "theme/market-levies"
CHILD = "theme/child-labour"
RING = "organisation/name/ring-of-ports"
NEXT = (
    "The Ring of Ports met in Kathmandu. It spoke of peonage by advance. Bonded labour was named. "
    "Many traders pay market levies. The Delta Network came to help."
)


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return sample_project(tmp_path)


def decide_on_names(project: Project) -> Iterator[Decision]:
    yield take(project, "alias", CIRCLE, "Ring of Ports")
    yield take(project, "link", DELTA, "https://example.org/delta")
    yield take(project, "merge", DELTA, CIRCLE)
    yield take(project, "alias", BONDAGE, "peonage by advance")
    yield take(project, "unlabel", BONDAGE, "bonded labour")
    yield take(project, "label", "new", "market levies")
    yield take(project, "label", LEVIES, "taxes de marché", metadata=(("language", "fr"),))
    yield take(project, "broader", LEVIES, BONDAGE)


def read(pipeline: Pipeline, words: str) -> dict[str, Mention]:
    source = SourceText(
        hashlib.sha256(words.encode()).hexdigest(), words, language="en", file_name="next.txt"
    )
    found = pipeline.read(source)
    return {found.document.text[m.span.start : m.span.end]: m for m in found.mentions}


@pytest.mark.model
def test_what_is_decided_on_one_document_is_found_in_the_next(project: Project) -> None:
    assert len(list(decide_on_names(project))) == 8
    before = packaged_pipeline()
    own = pipeline_with(own_vocabulary(project))
    found = read(own, NEXT)
    assert {words: found[words].entity_id for words in found if words != "Kathmandu"} == {
        "Ring of Ports": RING,
        "peonage by advance": BONDAGE,
        "market levies": LEVIES,
        "Delta Network": DELTA,
    }
    with project.reading() as store:
        rules = replayed(told_decisions(store)).rules
    assert {rules.stands_for[each] for each in (RING, DELTA)} == {CIRCLE}
    assert found["Ring of Ports"].method == "authority"
    plain = read(before, NEXT)
    assert plain["Bonded labour"].entity_id == BONDAGE
    assert not {"Ring of Ports", "market levies"} & plain.keys()
    assert own.provenance == f"{before.provenance}; {own_vocabulary(project).version}"


@pytest.mark.model
def test_a_name_that_the_package_knows_means_what_people_say(project: Project) -> None:
    words = "The ILO met in Kathmandu. The Harbour Circle and UNICEF came."
    made = [take(project, "alias", CIRCLE, "ILO"), take(project, "confirm", CIRCLE)]
    assert read(pipeline_with(own_vocabulary(project)), words)["ILO"].entity_id == CIRCLE
    take(project, "undo", made[0].decision_id)
    found = read(pipeline_with(own_vocabulary(project)), words)
    assert found["ILO"].entity_id == "organisation/ilo"
    assert found["UNICEF"].entity_id == "organisation/unicef"


@pytest.mark.model
def test_a_rejected_theme_is_read_as_that_theme_and_as_no_organisation(project: Project) -> None:
    words = "Debt Bondage Today. The report Debt Bondage in Nepal tells of debt bondage."
    take(project, "reject", BONDAGE)
    found = read(pipeline_with(own_vocabulary(project)), words)
    assert {m.entity_id for m in found.values()} - {NEPAL} == {BONDAGE}
    gone = Concept(BONDAGE, {}, deprecated=True)  # as a person writes it above the line
    by_hand = read(pipeline_with(OwnVocabulary(changes=(gone,))), words)
    assert {m.entity_id for m in by_hand.values()} - {NEPAL} == set()


def test_undone_everything_is_as_it_was(project: Project) -> None:
    apply_decisions(project)
    before = quads(project)
    made = list(decide_on_names(project))
    with project.reading() as store:
        labels = {q.object for q in store.quads(THEMES_GRAPH, subject=entity_iri(LEVIES))}
        assert literal("taxes de marché", "fr") in labels
        assert entity_iri(BONDAGE) in labels
        assert [hit.entity_id for hit in search(store, "ring of ports")] == [CIRCLE]
    assert violations(project) == ()
    assert {each.standing for each in log(project).entries} == {Standing.IN_FORCE}
    for each in reversed(made):
        take(project, "undo", each.decision_id)
    told = {quad for quad in before ^ quads(project) if quad.graph != SOURCES_GRAPH}
    assert told == set()
    assert own_vocabulary(project).version == ""


def test_what_people_wrote_into_the_files_stays_and_counts(project: Project) -> None:
    authority_path(project).write_text("label,aliases\nHill Council,HiCo\n", encoding="utf-8")
    own = (
        "# Ours.\n@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
        f'<{entity_iri(BONDAGE)}> a skos:Concept ; skos:prefLabel "bondage"@en .\n'
    )
    thesaurus_path(project).write_text(own, encoding="utf-8")
    confirmed = take(project, "confirm", CIRCLE)
    take(project, "alias", BONDAGE, "peonage by advance")
    assert thesaurus_path(project).read_text("utf-8").startswith(f"{own}{DECIDED}")
    rows = {each.entity.label: each.decisions for each in own_entities(project)}
    assert rows == {"Hill Council": (), "Harbour Circle": (confirmed.decision_id,)}
    concept = project_thesaurus(project).concept(BONDAGE)
    assert concept is not None
    assert concept.labels["en"] == "bondage"
    with project.reading() as store:
        assert [hit.label for hit in search(store, "bondage")] == ["bondage"]
    assert violations(project) == ()


def test_a_file_that_an_older_version_wrote_is_written_anew(project: Project) -> None:
    take(project, "merge", DELTA, CIRCLE)
    now = authority_path(project).read_text("utf-8")
    cells = [line.split(",") for line in now.splitlines()]
    older = "".join(f"{','.join([*row[:8], row[10]])}\n" for row in cells)
    authority_path(project).write_text(older, encoding="utf-8")
    assert apply_decisions(project)
    assert authority_path(project).read_text("utf-8") == now


def test_a_theme_that_takes_anothers_place_has_its_names(project: Project) -> None:
    take(project, "merge", BONDAGE, CHILD)
    known = project_thesaurus(project)
    gone, heir = known.concept(BONDAGE), known.concept(CHILD)
    assert gone is not None
    assert heir is not None
    assert gone.deprecated
    assert "debt bondage" in heir.alternatives["en"]
    take(project, "reject", CHILD)
    assert CHILD not in {each.concept_id for each in project_thesaurus(project).labels()}


def test_a_theme_that_nobody_put_anywhere_is_below_the_projects_group(project: Project) -> None:
    take(project, "label", "new", "market levies")
    assert project_thesaurus(project).broader_ids(LEVIES) == (OWN_GROUP,)
    with project.reading() as store:
        assert any(True for _ in store.quads(THEMES_GRAPH, subject=entity_iri(OWN_GROUP)))


def test_two_people_who_put_themes_in_a_circle_break_nothing(project: Project) -> None:
    take(project, "label", "new", "market levies")
    when = "2026-11-26T10:00:00Z"
    circle = [
        Decision(Kind.BROADER, when, "A", entity=BONDAGE, into=LEVIES),
        Decision(Kind.BROADER, when, "B", entity=LEVIES, into=BONDAGE),
    ]
    append(project.decisions, circle)
    assert apply_decisions(project)
    above = project_thesaurus(project)
    assert [BONDAGE in above.broader_ids(LEVIES), LEVIES in above.broader_ids(BONDAGE)] != [
        True
    ] * 2


def test_a_theme_is_put_below_what_it_was_related_to(project: Project) -> None:
    moved, above, below = (
        f"theme/{each}" for each in ("labour-rights", "child-trafficking", "labour-exploitation")
    )
    related = "theme/trafficking-in-persons"
    before = quads(project)
    known = project_thesaurus(project).concept(below)
    assert known is not None
    assert related in known.related
    made = [take(project, "broader", moved, above), take(project, "merge", below, "theme/wages")]
    made.append(take(project, "undo", made[1].decision_id))
    made.append(take(project, "broader", below, related))
    own = project_thesaurus(project)
    for one, other in ((below, related), (related, below)):
        concept = own.concept(one)
        assert concept is not None
        assert other not in concept.related
    assert own.broader_ids(below)[0] == related
    with project.reading() as store:
        told = store.quads(THEMES_GRAPH, subject=entity_iri(below), predicate=iri("skos:broader"))
        assert [quad.object for quad in told] == [entity_iri(related)]
        assert not any(
            True for _ in store.quads(subject=entity_iri(related), object=entity_iri(below))
        )
    for each in (made[3], made[0]):
        take(project, "undo", each.decision_id)
    assert quads(project) == before


def test_a_theme_and_what_was_below_it_change_places(project: Project) -> None:
    above, below = "theme/recruitment", "theme/recruitment-fees"
    take(project, "broader", below, "theme/labour-rights")
    take(project, "broader", above, below)
    own = project_thesaurus(project)
    assert own.broader_ids(above)[:2] == (below, "theme/labour-rights")


def test_a_theme_goes_below_what_was_below_one_that_is_another_now(project: Project) -> None:
    below, between, above = (
        f"theme/{each}"
        for each in ("grievance-mechanisms", "access-to-justice", "administration-of-justice")
    )
    assert project_thesaurus(project).broader_ids(below)[:2] == (between, above)
    take(project, "merge", between, "theme/wages")
    take(project, "broader", above, below)
    assert project_thesaurus(project).broader_ids(above)[:2] == (below, "theme/wages")
    assert {each.standing for each in log(project).entries} == {Standing.IN_FORCE}


def test_a_name_that_no_theme_can_have_takes_nothing_else_along(project: Project) -> None:
    with pytest.raises(DecisionError, match="may have no"):
        take(project, "label", BONDAGE, "bond; debt")
    with pytest.raises(DecisionError, match="may have no"):
        take(project, "alias", BONDAGE, "bond | debt")
    with pytest.raises(DecisionError, match="labels in en, fr, es"):
        take(project, "label", BONDAGE, "Schuld", metadata=(("language", "de"),))
    when = "2026-11-26T09:00:00Z"  # by a version that took them
    strange = [
        Decision(Kind.LABEL, when, "A", entity=BONDAGE, name="Schuld", language="de"),
        Decision(Kind.LABEL, when, "A", entity=LEVIES, name="Zoll", language="de"),
        Decision(Kind.LABEL, when, "A", entity=BONDAGE, name="bond; debt", language="fr"),
        Decision(Kind.ALIAS, when, "A", entity=BONDAGE, name="debt | bond"),
    ]
    append(project.decisions, strange)
    assert apply_decisions(project)
    made = [take(project, "broader", BONDAGE, CHILD), take(project, "merge", CHILD, "theme/wages")]
    own = project_thesaurus(project)
    assert own.broader_ids(BONDAGE)[0] == "theme/wages"
    assert own.concept(LEVIES) is None
    told = {each.decision: each.standing for each in log(project).entries}
    assert [told[each] for each in made] == [Standing.IN_FORCE] * 2
    assert [told[each] for each in strange] == [Standing.UNFOUND] * 4
    assert names_fault(project) == ""


def test_a_theme_below_one_that_is_undone_is_told(project: Project) -> None:
    made = take(project, "label", "new", "market levies")
    moved = take(project, "broader", BONDAGE, LEVIES)
    named = take(project, "alias", LEVIES, "stall fees")
    take(project, "undo", made.decision_id)
    entries = log(project, Filters(only_open=True)).entries
    told = {each.decision: (each.standing, each.reason) for each in entries}
    assert told.keys() == {moved, named}
    assert {standing for standing, _ in told.values()} == {Standing.UNFOUND}
    assert told[moved][1].startswith(f"{BONDAGE} stays where it was")
    assert told[named][1] == f"{LEVIES} is no theme any more"
    with project.reading() as store:
        counting = store.select("SELECT ?k { ?d lk:inForce true ; lk:decisionKind ?k }")
    assert counting == [(literal("undo"),)]


def test_a_name_of_one_theme_is_taken_from_it_before_another_has_it(project: Project) -> None:
    for kind in ("alias", "label"):
        wanted = asked(project, kind, "theme/wages", "Bonded labor")
        with pytest.raises(DecisionError, match=f"is a name of {BONDAGE}") as refused:
            effect_of(project, wanted)
        assert refused.value.key == "further_name_of_another"
    take(project, "unlabel", BONDAGE, str(refused.value.values["name"]))
    made = take(project, "alias", "theme/wages", "Bonded labor")
    names = (project_thesaurus(project).concept("theme/wages") or Concept("", {})).alternatives
    assert made.name in names["en"]
    french = take(
        project, "label", "theme/wages", "minimum pay", metadata=(("language", "fr"),)
    )  # which is a name of another in English alone
    assert french.language == "fr"
    with pytest.raises(DecisionError, match="is a name of"):  # a new theme is called so in English
        take(project, "label", "new", "minimum pay", metadata=(("language", "fr"),))


def test_a_name_that_came_from_a_theme_that_is_another_now_is_taken_from_that(
    project: Project,
) -> None:
    take(project, "merge", BONDAGE, "theme/wages")
    wages = project_thesaurus(project).concept("theme/wages") or Concept("", {})
    assert "bonded labour" in wages.alternatives["en"]
    made = take(project, "unlabel", "theme/wages", "Bonded labour")
    assert (made.entity, made.names) == ("theme/wages", (BONDAGE,))
    wages = project_thesaurus(project).concept("theme/wages") or Concept("", {})
    assert "bonded labour" not in wages.alternatives["en"]
    read_with = with_changes(thesaurus.packaged(), own_vocabulary(project).changes)
    assert "bonded labour" not in {name for _, name in names_of(read_with.concept(BONDAGE))}
    with pytest.raises(DecisionError, match=f"is a name of {BONDAGE}") as refused:
        take(project, "unlabel", "theme/wages", "debt bondage")
    assert refused.value.key == "further_name_of_another"


def test_a_name_that_both_have_goes_at_once_and_comes_back_with_one_undoing(
    project: Project,
) -> None:
    """Each has it: one from the package, the other by a decision of before they were one."""
    append(
        project.decisions,
        [Decision(Kind.ALIAS, "2026-11-25T09:00:00Z", "B", entity=BONDAGE, name="unpaid salaries")],
    )
    assert apply_decisions(project)
    take(project, "merge", BONDAGE, "theme/wages")
    gone = take(project, "unlabel", "theme/wages", "unpaid salaries")
    for theme in ("theme/wages", BONDAGE):
        concept = project_thesaurus(project).concept(theme) or Concept("", {})
        assert "unpaid salaries" not in {name for _, name in names_of(concept)}
    assert [each.standing for each in log(project).entries if each.decision == gone] == [
        Standing.IN_FORCE
    ]
    take(project, "undo", gone.decision_id)
    for theme in ("theme/wages", BONDAGE):
        concept = project_thesaurus(project).concept(theme) or Concept("", {})
        assert "unpaid salaries" in {name for _, name in names_of(concept)}


def test_a_name_that_a_colleague_brings_back_by_making_two_one_is_told(project: Project) -> None:
    taken = take(project, "unlabel", "theme/wages", "unpaid salaries")
    named = Decision(
        Kind.ALIAS, "2026-11-26T09:00:00Z", "B", entity=BONDAGE, name="Unpaid salaries"
    )
    merged = Decision(Kind.MERGE, "2026-11-26T09:01:00Z", "B", entity=BONDAGE, into="theme/wages")
    append(project.decisions, [named, merged])
    assert apply_decisions(project)
    [entry] = log(project, Filters(only_open=True)).entries
    assert (entry.decision, entry.standing) == (taken, Standing.UNFOUND)
    assert [each.key for each in entry.lacking] == [STILL_NAMED]


def test_no_undoing_gives_one_name_to_two_themes(project: Project) -> None:
    merged = take(project, "merge", BONDAGE, "theme/wages")
    named = take(project, "label", "theme/wages", "Debt bondage")
    undo = asked(project, "undo", merged.decision_id)
    with pytest.raises(DecisionError, match=f"decide undo {named.decision_id}") as refused:
        decide(project, undo)
    assert refused.value.key == "name_of_both"
    with pytest.raises(DecisionError, match="would be a name of"):
        effect_of(project, undo)
    take(project, "undo", named.decision_id)
    take(project, "undo", merged.decision_id)
    known = project_thesaurus(project)
    assert (known.concept("theme/wages") or Concept("", {})).labels["en"] == "wages"
    assert not (known.concept(BONDAGE) or Concept("", {})).deprecated


@pytest.mark.parametrize(("kind", "other"), [("confirm", ""), ("merge", CHILD)])
def test_no_theme_that_is_its_own_or_another_again_brings_a_name_that_one_has_by_now(
    project: Project, kind: str, other: str
) -> None:
    take(project, "merge", BONDAGE, "theme/wages")
    named = take(project, "label", "theme/wages", "Debt bondage")
    otherwise = asked(project, kind, BONDAGE, other)
    with pytest.raises(DecisionError, match=f"decide undo {named.decision_id}") as refused:
        decide(project, otherwise)
    assert refused.value.key == "name_of_both"
    with pytest.raises(DecisionError, match="would be a name of"):
        effect_of(project, otherwise)
    take(project, "undo", named.decision_id)
    decide(project, otherwise)


def test_a_name_that_two_people_gave_to_two_themes_is_told(project: Project) -> None:
    rejected = take(project, "reject", "theme/wages")
    named = take(project, "alias", BONDAGE, "Unpaid salaries")
    assert [each.standing for each in log(project, Filters(only_open=True)).entries] == []
    undone = Decision(Kind.UNDO, "2026-11-26T09:00:00Z", "B", undoes=rejected.decision_id)
    append(project.decisions, [undone])  # a colleague's, who did not know of the alias
    assert apply_decisions(project)
    [entry] = log(project, Filters(only_open=True)).entries
    assert (entry.decision, entry.standing) == (named, Standing.CONFLICT)
    assert entry.lacking == (Lack(OF_BOTH, "theme/wages"),)
    take(project, "unlabel", "theme/wages", "unpaid salaries")
    assert log(project, Filters(only_open=True)).entries == ()


def test_a_name_in_another_language_is_none_of_both(project: Project) -> None:
    take(project, "label", "theme/wages", "minimum pay", metadata=(("language", "fr"),))
    assert log(project, Filters(only_open=True)).entries == ()


def test_a_theme_is_renamed_as_it_is_labelled(project: Project) -> None:
    with pytest.raises(DecisionError, match=f"is what {BONDAGE} is called"):
        take(project, "rename", "theme/wages", "Debt bondage")
    with pytest.raises(DecisionError, match="may have no"):
        take(project, "rename", "theme/wages", "pay | wage")
    take(project, "rename", "theme/wages", "pay for work")
    with pytest.raises(DecisionError, match="is what theme/wages is called"):
        take(project, "unlabel", "theme/wages", "Pay for work")


def test_a_name_that_means_a_theme_beside_others_is_taken_from_it(project: Project) -> None:
    known = project_thesaurus(project).concept("theme/advocacy") or Concept("", {})
    assert "advocacy" in known.context["en"]
    take(project, "unlabel", "theme/advocacy", "advocacy")
    known = project_thesaurus(project).concept("theme/advocacy") or Concept("", {})
    assert "advocacy" not in known.context.get("en", ())


def test_what_people_wrote_as_related_is_parted_where_it_is_decided_otherwise(
    project: Project,
) -> None:
    thesaurus_path(project).write_text(
        "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
        f"<{entity_iri('theme/wages')}> a skos:Concept ; skos:related <{entity_iri(BONDAGE)}> .\n",
        "utf-8",
    )
    with writing(project):
        pass
    assert BONDAGE in (project_thesaurus(project).concept("theme/wages") or Concept("", {})).related
    taken = decide(project, asked(project, "broader", "theme/working-conditions", BONDAGE))
    assert taken.names_fault == ""
    known = project_thesaurus(project)
    assert BONDAGE in known.broader_ids("theme/wages")
    assert BONDAGE not in (known.concept("theme/wages") or Concept("", {})).related
    assert [each.standing for each in log(project).entries] == [Standing.IN_FORCE]


def test_another_version_writes_the_files_of_names_as_it_obeys(project: Project) -> None:
    take(project, "broader", "theme/wages", BONDAGE)
    path = thesaurus_path(project)
    sound = path.read_text("utf-8")
    path.write_text(
        "\n".join(line for line in sound.split("\n") if "skos:broader" not in line), "utf-8"
    )
    made_by_an_older_version(project)
    with writing(project):
        pass
    assert path.read_text("utf-8") == sound


@pytest.mark.parametrize(
    ("kind", "thing", "other", "said"),
    [
        ("broader", CHILD, LEVIES, "is below theme/child-labour already"),
        ("unlabel", BONDAGE, "Debt bondage", "what theme/debt-bondage is called"),
        ("label", "new", "Market levies", "there is theme/market-levies already"),
        ("label", CIRCLE, "x", "label needs a theme"),
        ("broader", BONDAGE, "theme/nothing", "the graph has no theme/nothing"),
    ],
)
def test_what_makes_no_sense_of_a_theme_is_refused(
    project: Project, kind: str, thing: str, other: str, said: str
) -> None:
    take(project, "label", "new", "market levies")
    take(project, "broader", LEVIES, CHILD)
    before = log(project)
    with pytest.raises(DecisionError, match=said):
        take(project, kind, thing, other)
    assert log(project) == before


def test_a_file_that_cannot_be_read_stops_no_decision_and_is_told_by_adding(
    project: Project,
) -> None:
    for path, said, written in (
        (thesaurus_path, "line 1: is not Turtle", "<x"),
        (authority_path, "line 1", "<x"),
        (authority_path, "line 2: expected a name", "id,label\norganisation/name/foo"),
        (authority_path, "line 2: is no CSV", 'id,label\n,"Foo\n,Bar'),
        (authority_path, "line 2: expected 1 columns", "label\nHill Council, Inc"),
        (authority_path, "line 2: expected no id", "id,label\nnonsense id,Foo"),
    ):
        path(project).write_text(written, encoding="utf-8")
        assert apply_decisions(project)
        taken = decide(project, asked(project, "confirm", CIRCLE))
        assert taken.applied
        assert said in taken.names_fault
        assert path(project).read_text("utf-8") == written
        with pytest.raises(VocabularyError, match=said), adding(project, []):
            pass
        path(project).unlink()


def test_names_that_only_a_withdrawn_document_had_leave_the_files(project: Project) -> None:
    take(project, "retype", MEETING, "organisation")
    take(project, "confirm", "organisation/name/delta-consultation")
    assert "Delta Consultation" in authority_path(project).read_text("utf-8")
    third = document_with(project, "Delta Consultation")
    withdraw_documents(project, [third], Deciding("Board", NOW, "asked for"))
    assert "Delta Consultation" not in authority_path(project).read_text("utf-8")


def add_files_again(project: Project) -> None:
    files = sorted((project.folder.parent / "files").iterdir())
    list(add_files(project, files, pipeline=NameAnnotator(), reader=SourceReader(), now=NOW))


def test_no_row_goes_while_its_decision_is_in_force(project: Project) -> None:
    take(project, "merge", DELTA, CIRCLE)
    take(project, "link", DELTA, "https://example.org/delta")
    take(project, "rename", CIRCLE, "Circle of the Harbour")
    before = authority_path(project).read_text("utf-8")
    with project.reading() as store:
        remove_documents(
            project, [g.rsplit("/", 1)[1] for g in store.graphs() if "/document/" in g]
        )
    assert authority_path(project).read_text("utf-8") == before
    take(project, "label", "new", "market levies")
    assert authority_path(project).read_text("utf-8") == before
    add_files_again(project)
    assert authority_path(project).read_text("utf-8") == before
    new = Project.create(project.folder.parent / "new")
    shutil.copy(project.decisions, new.decisions)
    shutil.copy(authority_path(project), authority_path(new))
    assert apply_decisions(new)
    assert authority_path(new).read_text("utf-8") == before
    for each in reversed(log(project).entries):
        if each.decision.entity in {CIRCLE, DELTA}:
            take(project, "undo", each.decision.decision_id)
    assert own_entities(project) == []


def test_a_row_keeps_its_spelling_until_a_document_goes(project: Project) -> None:
    take(project, "confirm", CIRCLE)
    path = authority_path(project)
    path.write_text(path.read_text("utf-8").replace("Harbour Circle", "HARBOUR Circle"), "utf-8")
    add_files_again(project)
    take(project, "confirm", DELTA)
    assert "HARBOUR Circle" in path.read_text("utf-8")
    remove_documents(project, [document_with(project, FIRST_SENTENCE)])
    assert "HARBOUR" not in path.read_text("utf-8")


def test_a_colleagues_decisions_have_rows_once_documents_have_the_names(project: Project) -> None:
    take(project, "confirm", DELTA)
    take(project, "rename", CIRCLE, "Circle of the Harbour")
    new = Project.create(project.folder.parent / "new")
    shutil.copy(project.decisions, new.decisions)
    assert apply_decisions(new)
    assert [each.entity.label for each in own_entities(new)] == ["Circle of the Harbour"]
    add_files_again(new)
    assert own_entities(new) == own_entities(project)


@pytest.mark.parametrize(
    ("kind", "thing", "other", "effect"),
    [
        ("merge", CIRCLE, DELTA, Effect(3, 4, 7)),
        ("reject", NEPAL, "", Effect(3, 3, 4)),
        ("broader", BONDAGE, CHILD, Effect(2, 2, 3)),
        ("alias", BONDAGE, "partners in", Effect(0, 0, 0, 1)),
        ("alias", BONDAGE, "PARTNERS in", Effect(0, 0, 0, 1)),
        ("alias", NEPAL, "Both", Effect()),
        ("alias", MEETING, "Both", Effect()),
        ("alias", CIRCLE, "Both", Effect(0, 0, 0, 1)),
        ("alias", CIRCLE, "Spoke Of", Effect()),
        ("alias", CIRCLE, "Harbour Circle", Effect()),
        ("rename", DELTA, "Both", Effect(2, 2, 5, 1)),
        ("label", "new", "Sentence", Effect(0, 0, 0, 1)),
    ],
)
def test_what_a_decision_would_change_is_told_before(
    project: Project, kind: str, thing: str, other: str, effect: Effect
) -> None:
    before = quads(project)
    assert effect_of(project, asked(project, kind, thing, other)) == effect
    assert quads(project) == before
    assert not project.decisions.exists()


def test_a_name_that_a_theme_loses_tells_where_it_would_not_be_named(project: Project) -> None:
    take(project, "label", BONDAGE, "Servitude for debt")
    decision = asked(project, "unlabel", BONDAGE, "DEBT bondage")
    assert effect_of(project, decision) == Effect(0, 0, 0, 2)


def test_a_split_tells_what_would_be_named_by_the_new_name(project: Project) -> None:
    first = document_with(project, FIRST_SENTENCE)
    decision = asked(project, "split", CIRCLE, "Both", documents=(first,))
    assert effect_of(project, decision).read_again == 1


def test_files_are_named_in_the_settings(project: Project) -> None:
    settings = project.folder / "linkages.toml"
    written = settings.read_text("utf-8").replace('"authority.csv"', '"our names.csv"')
    settings.write_text(written, encoding="utf-8")
    opened = Project.open(project.folder)
    take(opened, "confirm", CIRCLE)
    assert (project.folder / "our names.csv").exists()
    with writing(replace(opened)):
        pass
    settings.write_text(written.replace("our names.csv", "../names.csv"), encoding="utf-8")
    with pytest.raises(Exception, match="the name of a file in this folder"):
        Project.open(project.folder)
