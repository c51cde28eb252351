"""Decisions on a document that another version of the program reads otherwise."""

import hashlib

import pytest

from extract.model import (
    Annotations,
    Document,
    Entity,
    Kind,
    Mention,
    Modality,
    Passage,
    Predicate,
    Span,
    Statement,
)
from graph.building.document_graph import Run, document_quads
from graph.decisions.amending import Amended, amended
from graph.decisions.decision import Decision
from graph.decisions.decision import Kind as DecisionKind
from graph.decisions.document_page import IDENTIFIES
from graph.decisions.replay import replayed
from graph.iris import id_of, short_hash
from graph.terms import Literal, decimal, iri

SENTENCES = (
    "Nepal spoke first.",
    "The Ministry of Labour works on debt bondage.",
    "The Ministry of Labour met in Nepal on debt bondage.",
)
TEXT = " ".join(SENTENCES)
BARE = "organisation/name/ministry-of-labour"
NEPALS, KENYAS = f"{BARE}-of-nepal", f"{BARE}-of-kenya"
BONDAGE, NEPAL = "theme/debt-bondage", "place/1282988"
HASH = hashlib.sha256(TEXT.encode()).hexdigest()


def spans(words: str) -> list[Span]:
    starts = [at for at in range(len(TEXT)) if TEXT.startswith(words, at)]
    return [Span(at, at + len(words)) for at in starts]


def reading(ministries: tuple[str, str], *, is_whole: bool) -> Annotations:
    """Return the text as read: the two ministries' ids, and whether all is one passage."""
    cut = [Span(0, len(TEXT))] if is_whole else [spans(each)[0] for each in SENTENCES]
    named = [
        *zip(spans("Ministry of Labour"), ministries, strict=True),
        *((each, BONDAGE) for each in spans("debt bondage")),
        *((each, NEPAL) for each in spans("Nepal")),
    ]
    return Annotations(
        Document(HASH, TEXT, "A report", file_name="report.txt"),
        passages=tuple(Passage(each, page=1) for each in cut),
        entities=tuple(
            Entity(each, Kind.ORGANISATION, each.rsplit("/")[-1], known=False)
            for each in dict.fromkeys(ministries)
        ),
        mentions=tuple(
            Mention(span, Kind(entity.split("/")[0]), entity, 0.9, "given")
            for span, entity in named
        ),
        statements=(
            Statement(
                ministries[0], Predicate.WORKS_ON, BONDAGE, 0.9, (cut[0] if is_whole else cut[1],)
            ),
        ),
    )


READINGS = [
    pytest.param((BARE, BARE), False, id="as decided"),
    pytest.param((BARE, BARE), True, id="one passage"),
    pytest.param((NEPALS, NEPALS), False, id="with their state"),
    pytest.param((NEPALS, NEPALS), True, id="with their state, one passage"),
    pytest.param((NEPALS, KENYAS), True, id="of two states, one passage"),
]


def applied(read: Annotations, kind: DecisionKind, **told: str) -> Amended:
    made = Decision(
        kind, "2026-11-26T10:00:00Z", "A", documents=(short_hash(HASH),),
        passage=SENTENCES[1], **told,
    )  # type: ignore[arg-type]  # fmt: skip
    claims = replayed([made]).documents[short_hash(HASH)]
    found = amended(short_hash(HASH), document_quads(read, Run("0", "none")), claims, lambda: TEXT)
    assert found.unfound == frozenset()
    return found


def named(told: Amended) -> list[str]:
    """Return what the ministries' and the themes' mentions name, in reading order."""
    begins = {
        q.subject: int(q.object.value)
        for q in told.quads
        if q.predicate == iri("nif:beginIndex") and isinstance(q.object, Literal)
    }
    found = sorted(
        (begins[q.subject], id_of(str(q.object))) for q in told.quads if q.predicate == IDENTIFIES
    )
    return [entity for _, entity in found if entity != NEPAL]


def subjects(told: Amended) -> set[str]:
    return {id_of(str(q.object)) for q in told.quads if q.predicate == iri("rdf:subject")}


@pytest.mark.parametrize(("ministries", "is_whole"), READINGS)
def test_a_mention_is_found_by_its_words(ministries: tuple[str, str], is_whole: bool) -> None:  # noqa: FBT001
    read = reading(ministries, is_whole=is_whole)
    words = "Ministry of Labour"
    told = applied(read, DecisionKind.REJECT_MENTION, entity=BARE, words=words)
    assert named(told) == [BONDAGE, ministries[1], BONDAGE]
    told = applied(read, DecisionKind.SPLIT, entity=BARE, into="organisation/name/x", name="X")
    assert named(told) == ["organisation/name/x", BONDAGE, ministries[1], BONDAGE]
    stays = is_whole and len({*ministries}) == 1  # another mention in the passage names it too
    assert subjects(told) == ({ministries[0]} if stays else {"organisation/name/x"})


@pytest.mark.parametrize(("ministries", "is_whole"), READINGS)
def test_a_theme_is_taken_from_the_words_that_were_quoted(
    ministries: tuple[str, str],
    is_whole: bool,  # noqa: FBT001
) -> None:
    told = applied(
        reading(ministries, is_whole=is_whole), DecisionKind.REJECT_THEME, entity=BONDAGE
    )
    assert named(told) == [ministries[0], ministries[1], BONDAGE]


@pytest.mark.parametrize(("ministries", "is_whole"), READINGS)
def test_a_statement_is_rejected_and_confirmed(
    ministries: tuple[str, str],
    is_whole: bool,  # noqa: FBT001
) -> None:
    read = reading(ministries, is_whole=is_whole)
    said = {"subject": BARE, "predicate": Predicate.WORKS_ON, "object": BONDAGE}
    told = applied(read, DecisionKind.REJECT_STATEMENT, **said)
    assert not any(q.predicate == iri("rdf:subject") for q in told.quads)
    told = applied(read, DecisionKind.CONFIRM_STATEMENT, modality=Modality.ASSERTED, **said)
    sure = [q.object for q in told.quads if q.predicate == iri("lk:confidence")]
    assert sure == [decimal(1)]


@pytest.mark.parametrize(("ministries", "is_whole"), READINGS)
def test_what_a_person_confirmed_is_said_of_what_the_text_names_now(
    ministries: tuple[str, str],
    is_whole: bool,  # noqa: FBT001
) -> None:
    read = reading(ministries, is_whole=is_whole)
    lacking = Annotations(
        read.document, passages=read.passages, entities=read.entities, mentions=read.mentions
    )
    told = applied(
        lacking, DecisionKind.CONFIRM_STATEMENT, modality=Modality.PLANNED,
        subject=BARE, predicate=Predicate.WORKS_ON, object=BONDAGE,
    )  # fmt: skip
    assert subjects(told) == {ministries[0]}
    said = {q.object for q in told.quads if q.predicate == iri("lk:modality")}
    assert said == {iri("lk:planned")}


def test_a_name_of_its_own_is_not_taken_for_what_it_is_short_for() -> None:
    short = Annotations(
        Document(HASH, TEXT, "A report", file_name="report.txt"),
        passages=(Passage(Span(0, len(TEXT)), page=1),),
        mentions=(Mention(spans("Nepal")[0], Kind.ORGANISATION, NEPALS, 0.9, "given"),),
    )
    made = Decision(
        DecisionKind.REJECT_MENTION, "2026-11-26T10:00:00Z", "A",
        entity="organisation/name/nepal", documents=(short_hash(HASH),),
    )  # fmt: skip
    claims = replayed([made]).documents[short_hash(HASH)]
    told = amended(short_hash(HASH), document_quads(short, Run("0", "none")), claims, lambda: TEXT)
    assert told.unfound == {made.decision_id}
