"""Finds what a person should decide, what would change most first."""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from enum import StrEnum
from typing import NamedTuple

from graph.asking.asking import answers, as_id, as_text, as_whole
from graph.asking.short_forms import shared_short_forms
from graph.building.resolution import is_minted
from graph.decisions.claims import Is, Key
from graph.decisions.decision import Decision
from graph.decisions.likenesses import Called, Reason, likenesses
from graph.decisions.phrases import frequent_phrases, spread
from graph.decisions.provenance import told_decisions
from graph.decisions.replay import Replay, replayed
from graph.failures import GraphError
from graph.linkages.company import Company, Together
from graph.linkages.deriving import derived_incidence
from graph.linkages.incidence import Incidence
from graph.linkages.unsure import unsure_entities
from graph.opening import folder_of
from graph.project import Project
from graph.store import Store
from graph.vocabulary.own_files import VocabularyError, own_entities, project_thesaurus
from ontology.names import minted_id
from ontology.own_authority import KINDS, people_rows
from ontology.own_thesaurus import names_of, own_key
from ontology.thesaurus import thesaurus

OFTEN = 3
"""Documents from which on a name that nothing knows is worth a look."""

MOST_PHRASES = 50
"""Phrases that are suggested; the rest comes once these are decided."""

_COMPARED = frozenset({"organisation", "event", "instrument"})


class Why(StrEnum):
    """Why a person should look."""

    DUPLICATE = "probable duplicate"
    UNSURE = "named often, never surely"
    AMBIGUOUS = "ambiguous acronym"
    UNKNOWN = "frequent unknown name"
    PHRASE = "frequent phrase"


WEIGHT = {Why.DUPLICATE: 10, Why.AMBIGUOUS: 10, Why.UNSURE: 10, Why.UNKNOWN: 1, Why.PHRASE: 1}
"""How much a document counts: confirming a name, or a theme to come, changes no link at once."""


class Suggestion(NamedTuple):
    """Something to decide.

    Attributes:
        why: Why a person should look.
        entity_id: The entity that might change.
        label: What it is called.
        other_id: The entity it may be; empty where there is none.
        other_label: What that is called.
        documents: In how many documents something would change.
        reason: What speaks for it, in words.
        likeness: Of two, what is alike in the names.
        together: What documents tell of the two beside their names; None where there are not two.
    """

    why: Why
    entity_id: str
    label: str
    other_id: str
    other_label: str
    documents: int
    reason: str
    likeness: tuple[Reason, ...] = ()
    together: Together | None = None


def review_queue(project: Project, *, limit: int = 500) -> list[Suggestion]:
    """Return what to decide in a project, what would change most documents first.

    What was decided already is left out.
    """
    with project.reading() as store:
        found = suggestions(store, limit=limit, own=_own_ids(project))
        decided = replayed(told_decisions(store)).claims
    found += _phrases(project, decided)
    return sorted(found, key=_order)[:limit]


def suggestions(
    store: Store, *, limit: int = 500, own: frozenset[str] = frozenset()
) -> list[Suggestion]:
    """Return what to decide in a graph; see `review_queue`.

    Args:
        store: The graph.
        limit: How many at most.
        own: Ids of what a project's own authority file has; each is another thing.
    """
    told = told_decisions(store)
    decided, apart = decided_entities(told), pairs_apart(replayed(told))
    incidence = derived_incidence(folder_of(store), store)
    entities = _entities(store)
    found = [
        *_duplicates(entities, decided, own),
        *_unsure(incidence, decided),
        *_ambiguous(store, {e.entity_id: e.documents for e in entities}, decided, apart, own),
        *_unknown(entities, decided, own),
    ]
    company = Company(incidence)
    left = (s for s in found if frozenset((s.entity_id, s.other_id)) not in apart)
    return [_in_company(each, company) for each in sorted(left, key=_order)[:limit]]


def _in_company(suggestion: Suggestion, company: Company) -> Suggestion:
    """Add to what is alike in two names what documents tell of the two."""
    if suggestion.why is not Why.DUPLICATE:
        return suggestion
    together = company.of(suggestion.entity_id, suggestion.other_id)
    if together is None:
        return suggestion
    place = [f"same place: {together.place}"] if together.place else []
    number = together.documents
    several = f"{number:,} documents" if number > 1 else "one document"
    named = f"named together in {several}" if number else "never named in one document"
    reason = ", ".join([suggestion.reason, *place, named])
    return suggestion._replace(reason=reason, together=together)


def decided_entities(decisions: Iterable[Decision]) -> frozenset[str]:
    """Return the entities of which it is decided what they are."""
    return frozenset(key.entity for key in replayed(decisions).claims if isinstance(key, Is))


def pairs_apart(replay: Replay) -> frozenset[frozenset[str]]:
    """Return the pairs of entities that are decided to be two, by what their ids stand for now."""
    apart = replay.rules.apart
    return frozenset(frozenset((each, other)) for each in apart for other in apart[each])


def _order(suggestion: Suggestion) -> tuple[int, str, str, str]:
    weight = suggestion.documents * WEIGHT[suggestion.why]
    return -weight, suggestion.why, suggestion.entity_id, suggestion.other_id


def _entities(store: Store) -> Sequence[Called]:
    forms: dict[str, list[str]] = {}
    for entity, form in answers(store, "names_of_entities"):
        forms.setdefault(as_id(entity), []).append(as_text(form))
    found = []
    for entity, shown, documents in answers(store, "entities"):
        entity_id, label = as_id(entity), as_text(shown)
        names = tuple(sorted({label, *forms.get(entity_id, ())}))
        found.append(Called(entity_id, label, names, as_whole(documents)))
    return found


def _duplicates(
    entities: Iterable[Called], decided: frozenset[str], own: frozenset[str]
) -> Iterator[Suggestion]:
    """Yield pairs that may be one; what is right may have another name all the same."""
    compared = [each for each in entities if each.kind in _COMPARED]
    in_files = {each.entity_id for each in compared if _is_in_file(each.entity_id, own)}

    def stays(entity_id: str) -> tuple[bool, bool]:
        return entity_id in in_files, entity_id in decided

    for pair in likenesses(compared, in_files):
        one, other = sorted((pair.lesser, pair.greater), key=lambda each: stays(each.entity_id))
        reason = ", ".join(each.in_words for each in pair.reasons)
        yield Suggestion(
            Why.DUPLICATE, one.entity_id, one.label, other.entity_id, other.label,
            one.documents, reason, pair.reasons,
        )  # fmt: skip


def _is_in_file(entity_id: str, own: Container[str]) -> bool:
    return not is_minted(entity_id) or entity_id in own


def _unsure(incidence: Incidence, decided: frozenset[str]) -> Iterator[Suggestion]:
    for each in unsure_entities(incidence):
        if each.entity_id not in decided:
            reason = f"confidence {each.confidence:.2f} on average"
            yield Suggestion(Why.UNSURE, each.entity_id, each.label, "", "", each.documents, reason)


def _ambiguous(
    store: Store,
    named: Mapping[str, int],
    decided: frozenset[str],
    apart: frozenset[frozenset[str]],
    own: frozenset[str],
) -> Iterator[Suggestion]:
    """Yield two of what documents define a short form to be; `named` tells in how many each is."""

    def stays(entity_id: str) -> tuple[bool, int]:
        return _is_in_file(entity_id, own), named.get(entity_id, 0)

    for shared in shared_short_forms(store):
        first, *meanings = shared.meanings
        is_known = _is_in_file(first.entity_id, own)
        others = [
            each
            for each in meanings
            if each.entity_id not in decided
            and frozenset((first.entity_id, each.entity_id)) not in apart
            and not (is_known and _is_in_file(each.entity_id, own))
        ]
        if first.entity_id in decided or not others:
            continue
        one, other = sorted((others[0], first), key=lambda each: stays(each.entity_id))
        told = ", ".join(each.label for each in (other, *others[1:]))
        documents = named.get(one.entity_id, one.documents)
        yield Suggestion(
            Why.AMBIGUOUS, one.entity_id, one.label, other.entity_id, other.label,
            documents, f"{shared.short} also means {told}", (Reason("ambiguous", shared.short),),
        )  # fmt: skip


def _unknown(
    entities: Iterable[Called], decided: frozenset[str], own: frozenset[str]
) -> Iterator[Suggestion]:
    """Yield frequent names of what authority files have, and none has; no events are in these."""
    for each in entities:
        wanted = each.kind in KINDS and not _is_in_file(each.entity_id, own)
        if wanted and each.documents >= OFTEN and each.entity_id not in decided:
            yield Suggestion(
                Why.UNKNOWN, each.entity_id, each.label, "", "", each.documents,
                "no authority file has it",
            )  # fmt: skip


def _phrases(project: Project, decided: Container[Key]) -> Iterator[Suggestion]:
    """Yield phrases that might be themes; see `graph.decisions.asked.asked_of_phrase`."""
    themes = _labels_of_themes(project)

    def is_known(words: str) -> bool:
        one, several = own_key(words), own_key(words.removesuffix("s"))
        return one in themes or several in themes or Is(minted_id("theme", words)) in decided

    for each in frequent_phrases(_texts(project), is_known, limit=MOST_PHRASES):
        reason = f"{each.places:,} times; perhaps a theme, or another name of one"
        entity = minted_id("theme", each.words)
        yield Suggestion(Why.PHRASE, entity, each.words, "", "", each.documents, reason)


def _own_ids(project: Project) -> frozenset[str]:
    """Return the ids of what people wrote into a project's authority file."""
    try:
        rows = people_rows(own_entities(project))
        return frozenset(each.entity.entity_id for each in rows)
    except VocabularyError:  # which `add` tells
        return frozenset()


def _labels_of_themes(project: Project) -> frozenset[str]:
    try:
        known = project_thesaurus(project)
    except VocabularyError:  # which `add` tells
        known = thesaurus.packaged()
    return frozenset(own_key(name) for each in known.concepts() for _, name in names_of(each))


def _texts(project: Project) -> Iterator[str]:
    for path in spread(sorted(project.texts.folder.glob("*.txt"))):
        with suppress(GraphError):  # taken out meanwhile
            yield project.text(path.stem)
