"""Says what decisions find in a graph: a name that documents use, a document, words in it.

What the documents of a graph left unheard is in the bookkeeping, written whenever decisions are
applied to one, so that nothing has to be applied again to know it.
"""

from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator
from functools import partial
from itertools import islice, takewhile
from typing import NamedTuple

from graph.decisions.decision import PHRASE, Decision, Kind
from graph.decisions.read_otherwise import is_told_apart
from graph.decisions.replay import Replay
from graph.decisions.sense import name_error
from graph.decisions.theme_names import ThemeNames
from graph.iris import (
    CURRENT_GRAPH,
    SOURCES_GRAPH,
    THEMES_GRAPH,
    document_iri,
    entity_iri,
    id_of,
)
from graph.store import QuadSource
from graph.terms import Iri, Literal, Quad, iri, text
from ontology.own_thesaurus import own_key

UNHEARD = iri("lk:unheard")
"""Of a document: the decisions on it that find nothing there, or of which others left nothing."""

_TELLS_OF, _STANDS_FOR, _DEFINES = (
    iri("prov:specializationOf"),
    iri("lk:standsFor"),
    iri("lk:defines"),
)
_TYPE = iri("rdf:type")
_BROADER, _HEIR, _DEPRECATED = (
    iri("skos:broader"),
    iri("dcterms:isReplacedBy"),
    iri("owl:deprecated"),
)

FURTHER_NAMES = frozenset({iri("skos:altLabel"), iri("skos:hiddenLabel")})
"""By which properties a theme has names besides what it is called."""

_NAMES = FURTHER_NAMES | {iri("skos:prefLabel")}

_FOR_LATER = frozenset({Kind.ALIAS, Kind.LABEL, Kind.UNLABEL, Kind.BROADER})
"""Kinds of decision that are on documents to come as well."""

_NAMING = frozenset({Kind.ALIAS, Kind.LABEL, Kind.RENAME})


NO_DOCUMENT, NOT_SAID, NOT_NAMED = "no_document", "not_said", "not_named"
ELSEWHERE, NO_LABEL, ARE_ONE, STILL_NAMED = "elsewhere", "no_label", "are_one", "still_named"
NO_THEME, OF_BOTH = "no_theme", "of_both"

LACKING = {
    NO_DOCUMENT: "document {thing:.12} is not in the project",
    NOT_SAID: "document {thing:.12} has not what it speaks of",
    NOT_NAMED: "no document names {thing}",
    ELSEWHERE: "{thing} stays where it was: what it was put below is below it, or is no theme now",
    ARE_ONE: "{thing} and the other are one, by what others decided and documents define",
    STILL_NAMED: "{thing} has that name all the same, from a theme that is it now",
    NO_THEME: "{thing} is no theme any more",
    NO_LABEL: "{thing} can have no such label; undo that decision",
    OF_BOTH: "it is a name of {thing} too, so that texts mean both; take it from one of them",
}
"""Why a decision does not find something, in English, by the key of it."""


class Lack(NamedTuple):
    """Something that a decision does not find.

    Attributes:
        key: Why: `no_document`, `not_said`, `not_named` or `are_one`; in the thesaurus,
            `elsewhere`, `still_named`, `no_label` or `no_theme`; `of_both` where it is done, and
            another theme has the name too.
        thing: Id of the entity, or the hash of the document.
        now: Ids that look as if they had taken the place of the entity's.
    """

    key: str
    thing: str
    now: tuple[str, ...] = ()

    @property
    def in_words(self) -> str:
        """It as a line of English."""
        instead = f"; they have {', '.join(self.now)}" if self.now else ""
        return LACKING[self.key].format(thing=self.thing) + instead


class Finding(NamedTuple):
    """What a decision finds.

    Attributes:
        nothing: What it does not find.
        is_anywhere: Whether it finds something all the same.
        overruled_by: Id of a decision that left nothing of it.
    """

    nothing: tuple[Lack, ...] = ()
    is_anywhere: bool = True
    overruled_by: str = ""


_ALL = Finding()
_MOST_TOLD = 5


def unheard(document: Iri, unfound: Iterable[str], overruled: Iterable[tuple[str, str]]) -> Quad:
    """Tell which decisions a document left unheard: those that found nothing, and those overruled.

    Args:
        document: Its IRI.
        unfound: Ids of decisions.
        overruled: Pairs of the id of a decision and of the one that overruled it.
    """
    lines = sorted([*unfound, *(f"{one} {by}" for one, by in overruled)])
    return Quad(document, UNHEARD, text("\n".join(lines)), SOURCES_GRAPH)


class Findings:
    """What decisions find in one graph."""

    def __init__(self, store: QuadSource) -> None:
        self._store = store
        self._unheard: dict[tuple[str, str], str] = {}
        for quad in store.quads(SOURCES_GRAPH, predicate=UNHEARD):
            lines = quad.object.value.splitlines() if isinstance(quad.object, Literal) else []
            for one, _, by in (line.partition(" ") for line in lines):
                self._unheard[str(quad.subject), one] = by
        self._present: dict[str, bool] = {}
        self._ids: list[str] | None = None
        self._names = ThemeNames(store)

    def of(self, decision: Decision) -> Finding:
        """Return what a decision finds that is neither undone nor replaced."""
        if decision.kind in {Kind.UNDO, Kind.WITHDRAW}:
            return _ALL
        if decision.documents:
            return self._in_documents(decision)
        lacking = tuple(self._lacking(decision))
        return Finding(lacking, not lacking)

    def of_both(self, decision: Decision) -> tuple[Lack, ...]:
        """Return the other themes that have a name which a decision gives to one."""
        if decision.kind not in _NAMING or not decision.entity.startswith("theme/"):
            return ()
        theme = self._theme_now(decision.entity)
        return tuple(Lack(OF_BOTH, each) for each in self._names.beside(theme, decision.name))

    def _in_documents(self, decision: Decision) -> Finding:
        nothing: list[Lack] = []
        by = ""
        for document_id in decision.documents:
            document = document_iri(document_id)
            if not self._has(document):
                nothing.append(Lack(NO_DOCUMENT, document_id))
                continue
            left = self._unheard.get((document, decision.decision_id))
            if left == "":
                nothing.append(Lack(NOT_SAID, document_id))
            by = left or by
        overruled = sum(
            bool(self._unheard.get((document_iri(each), decision.decision_id)))
            for each in decision.documents
        )
        return Finding(tuple(nothing), len(nothing) + overruled < len(decision.documents), by)

    def _has(self, document: Iri) -> bool:
        if document not in self._present:
            self._present[document] = self._store.object_of(document, document, _TYPE) is not None
        return self._present[document]

    def _lacking(self, decision: Decision) -> Iterator[Lack]:
        """Yield what a decision on no document does not find."""
        yield from self._undone_in_thesaurus(decision)
        if decision.kind in _FOR_LATER or decision.entity.startswith(PHRASE):
            return
        if self._is_theme(decision.entity):
            return
        both = decision.kind is Kind.DISTINCT
        if both and self._are_one(decision.entity, decision.into):
            yield Lack(ARE_ONE, decision.entity)
        for each in (decision.entity, decision.into) if both else (decision.entity,):
            if not is_used(self._store, each):
                yield Lack(NOT_NAMED, each, self._with_more(each))

    def _undone_in_thesaurus(self, decision: Decision) -> Iterator[Lack]:
        """Yield why something that was said of a theme is not so."""
        kind, theme, name = decision.kind, decision.entity, decision.name
        gives_alias = kind is Kind.ALIAS and theme.startswith("theme/")
        if kind is Kind.BROADER and not self._is_below(decision):
            yield Lack(ELSEWHERE, theme)
        elif kind is Kind.UNLABEL and next(bearers(self._store, theme, name), None):
            yield Lack(STILL_NAMED, theme)
        elif gives_alias and not self._is_theme(theme):
            yield Lack(NO_THEME, theme)
        elif (gives_alias or kind is Kind.LABEL) and name_error(name, decision.language):
            yield Lack(NO_LABEL, theme)  # of before this was refused

    def _is_theme(self, entity_id: str) -> bool:
        told = self._store.quads(THEMES_GRAPH, subject=entity_iri(entity_id))
        return any(True for _ in told)

    def _are_one(self, one: str, other: str) -> bool:
        ends = [
            self._store.object_of(CURRENT_GRAPH, entity_iri(each), _STANDS_FOR)
            for each in (one, other)
        ]
        return ends[0] is not None and ends[0] == ends[1]

    def _is_below(self, decision: Decision) -> bool:
        """Say whether a theme is where it was put; one that is another now need be nowhere."""
        theme = entity_iri(decision.entity)
        return (
            self._has_broader(theme, decision.into)
            or self._store.object_of(THEMES_GRAPH, theme, _DEPRECATED) is not None
            or self._has_broader(theme, self._theme_now(decision.into))
        )

    def _has_broader(self, theme: Iri, above: str) -> bool:
        node = entity_iri(above)
        told = self._store.quads(THEMES_GRAPH, subject=theme, predicate=_BROADER, object=node)
        return any(True for _ in told)

    def _theme_now(self, theme: str) -> str:
        seen = {theme}
        while (heir := self._store.object_of(THEMES_GRAPH, entity_iri(theme), _HEIR)) is not None:
            theme = id_of(str(heir))
            if theme in seen:
                break
            seen.add(theme)
        return theme

    def _with_more(self, entity_id: str) -> tuple[str, ...]:
        """Return ids that are another with a state: of bodies that are told apart by it now."""
        if self._ids is None:
            told = self._store.quads(CURRENT_GRAPH, predicate=_STANDS_FOR)
            self._ids = sorted({id_of(str(quad.subject)) for quad in told})
        start = bisect_left(self._ids, f"{entity_id}-")
        beside = takewhile(partial(_begins, f"{entity_id}-"), islice(self._ids, start, None))
        apart = (each for each in beside if is_told_apart(each, entity_id))
        return tuple(islice(apart, _MOST_TOLD))


def _begins(start: str, entity_id: str) -> bool:
    return entity_id.startswith(start)


def in_force(store: QuadSource, replay: Replay) -> set[str]:
    """Return the ids of decisions that count: not undone, not replaced, and on something."""
    findings = Findings(store)
    return {
        each.decision_id
        for each in replay.decisions
        if replay.is_in_force(each) and findings.of(each).is_anywhere
    }


def is_used(store: QuadSource, entity_id: str) -> bool:
    """Say whether a document names something by this id, or something that stands for it."""
    node = entity_iri(entity_id)
    patterns: Iterable[tuple[Iri | None, Iri]] = (
        (None, _TELLS_OF),
        (CURRENT_GRAPH, _STANDS_FOR),
        (CURRENT_GRAPH, _DEFINES),
    )
    return any(
        True
        for graph, predicate in patterns
        for _ in store.quads(graph, predicate=predicate, object=node)
    )


def bearers(
    store: QuadSource, theme: str, name: str, by: Collection[Iri] = _NAMES
) -> Iterator[str]:
    """Yield the ids of the themes from which another, that they are now, has a name.

    Args:
        store: The graph.
        theme: Id of the theme that took their place.
        name: The name, in whatever spelling.
        by: The properties by which they have it.
    """
    wanted = own_key(name)
    merged = store.quads(THEMES_GRAPH, predicate=_HEIR, object=entity_iri(theme))
    for node in sorted(Iri(quad.subject) for quad in merged):
        told = store.quads(THEMES_GRAPH, subject=node)
        names = (q.object for q in told if q.predicate in by)
        if any(own_key(each.value) == wanted for each in names if isinstance(each, Literal)):
            yield id_of(node)
