"""What a project changed in the thesaurus, laid over the packaged one. Plain values.

A change is a concept that has only what is new: labels, what is broader, labels that are no names
of it any more, or that it is deprecated and what took its place.
"""

from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import lru_cache

from ontology.failures import OntologyError
from ontology.names import minted_id, name_key, slug
from ontology.own_cells import checked_name, checked_note
from ontology.theme_order import all_above, circle_in, handed_down, heirs
from ontology.thesaurus import LANGUAGES, Concept, Names, Thesaurus

OWN_GROUP = "theme/group-project"
"""What themes of a project are below that nobody put elsewhere."""

_GROUP = Concept(
    OWN_GROUP,
    {"en": "themes of this project", "fr": "thèmes de ce projet", "es": "temas de este proyecto"},
)
_MOST_CHANGES = 20_000
_LATEST = deque[tuple[Thesaurus, tuple[Concept, ...], Thesaurus]](maxlen=6)
"""What was made of which changes: one decision asks for the same several times.

The order of languages in a change is of no account here, nor in what is made of it.
"""


def own_theme_id(label: str) -> str:
    """Return the id of a theme that a project adds."""
    return f"theme/{slug(name_key(label)) or 'unnamed'}"


def with_changes(packaged: Thesaurus, changes: Iterable[Concept]) -> Thesaurus:
    """Return the thesaurus as a project changed it; of two changes of a concept the later counts.

    Raises:
        OntologyError: A change leads nowhere or in a circle.
    """
    several = tuple(changes)
    for known, laid_over, found in tuple(_LATEST):
        if known is packaged and laid_over == several:
            return found
    changed = _with_changes(packaged, several)
    _LATEST.append((packaged, several, changed))
    return changed


def _with_changes(packaged: Thesaurus, changes: Iterable[Concept]) -> Thesaurus:
    concepts = {each.concept_id: each for each in packaged.concepts()}
    changed: dict[str, None] = {}
    for change in changes:
        changed[change.concept_id] = None
        _check_related(packaged, change)
        concepts[change.concept_id] = _changed(concepts.get(change.concept_id), change)
    if any(OWN_GROUP in concepts[each].broader for each in changed):
        concepts.setdefault(OWN_GROUP, _GROUP)
    _check(concepts, changed)
    gone = [each for each in changed if concepts[each].deprecated]
    heir_of = heirs({c.concept_id: c.replaced_by for c in concepts.values() if c.deprecated})
    for each in gone:
        _deprecate(concepts, each, heir_of.get(each, ""))
    _put_in_order(concepts, {each: heir_of[each] for each in gone if each in heir_of})
    return Thesaurus.from_concepts(concepts.values())


def fitting(known: Thesaurus, changes: Iterable[Concept]) -> list[Concept]:
    """Return changes without what leads nowhere or in a circle, as two people's can together."""
    several = list(changes)
    before = {each.concept_id: each.broader for each in known.concepts()}
    there = before.keys() | {each.concept_id for each in several}
    wanted = {each.concept_id: tuple(b for b in each.broader if b in there) for each in several}
    replaced = {e.concept_id: e.replaced_by for e in (*known.concepts(), *several) if e.deprecated}
    heir_of = {gone: heir for gone, heir in heirs(replaced).items() if heir in there}
    while circle := circle_in(
        handed_down(before | {each: b for each, b in wanted.items() if b}, heir_of)
    ):
        moved = [each for each in circle if wanted.get(each)]
        wanted[min(moved or [each for each in wanted if wanted[each]])] = ()
    return [
        replace(
            each,
            broader=wanted[each.concept_id],
            replaced_by=each.replaced_by if each.replaced_by in there else "",
        )
        for each in several
    ]


def checked_change(change: Concept, where: str) -> Concept:
    """Return a change whose names are sound.

    Raises:
        OntologyError: They are not, or its id is none of a theme.
    """
    own = change.concept_id.removeprefix("theme/")
    if not change.concept_id.startswith("theme/") or slug(own) != own or not own:
        raise OntologyError(
            f"{where}: expected the id of a theme such as theme/debt-bondage; got "
            f"{change.concept_id[:80]!r}"
        )
    for names in ({k: (v,) for k, v in change.labels.items()}, *_naming(change)):
        for language, several in names.items():
            if language not in LANGUAGES:
                raise OntologyError(
                    f"{where}: expected labels in {', '.join(LANGUAGES)}; got {language[:20]!r}"
                )
            for name in several:
                checked_name(name, where)
    return replace(change, scope_note=checked_note(change.scope_note, where))


def both(change: Concept, later: Concept) -> Concept:
    """Return two changes of one concept as one; where they differ, the later counts."""
    return replace(
        change,
        labels={**change.labels, **later.labels},
        alternatives=_more(change.alternatives, later.alternatives),
        hidden=_more(change.hidden, later.hidden),
        context=_more(change.context, later.context),
        other_senses=_more(change.other_senses, later.other_senses),
        together=_more(change.together, later.together),
        dropped=_more(change.dropped, later.dropped),
        matches=_more(change.matches, later.matches),
        instruments=_all(change.instruments, later.instruments),
        broader=later.broader or change.broader,
        related=_all(change.related, later.related),
        scope_note=later.scope_note or change.scope_note,
        gives_way=change.gives_way or later.gives_way,
        deprecated=change.deprecated or later.deprecated,
        replaced_by=later.replaced_by or change.replaced_by,
    )


def _in_order(language: str) -> tuple[int, str]:
    """Return by what languages are ordered, in whichever order somebody gave labels in them."""
    return LANGUAGES.index(language) if language in LANGUAGES else len(LANGUAGES), language


def _naming(change: Concept) -> tuple[Names, ...]:
    return change.alternatives, change.hidden, change.dropped, change.context


def _changed(before: Concept | None, change: Concept) -> Concept:
    """Return a concept with a change; a new one is below the project's group, or where it says."""
    base = before or Concept(change.concept_id, {}, broader=change.broader or (OWN_GROUP,))
    labels = {**base.labels, **change.labels}
    if "en" not in labels and labels:
        labels = {"en": labels[min(labels, key=_in_order)], **labels}
    former = {k: (v,) for k, v in base.labels.items() if labels[k] != v}
    preferred = {k: (v,) for k, v in labels.items()}
    joined = both(base, change)

    def left(names: Names, *taken: Names) -> Names:
        return _less(_kept(names, change.dropped), preferred, *taken)

    alternatives = left(_more(joined.alternatives, former))
    return replace(
        joined,
        labels=labels,
        alternatives=alternatives,
        hidden=left(joined.hidden, alternatives),
        context=left(joined.context, alternatives),
        dropped=base.dropped,
        gives_way=base.gives_way,
    )


def _deprecate(concepts: dict[str, Concept], concept_id: str, heir_id: str) -> None:
    """Let nothing name a concept any more; what took its place has its names."""
    gone = concepts[concept_id]
    if heir_id:
        heir = concepts[heir_id]
        own = {k: (v,) for k, v in heir.labels.items()}
        given = {k: (v,) for k, v in gone.labels.items()}
        alternatives = _less(_more(heir.alternatives, given, gone.alternatives), own)
        concepts[heir_id] = replace(
            heir,
            alternatives=alternatives,
            hidden=_less(_more(heir.hidden, gone.hidden), own, alternatives),
            context=_less(_more(heir.context, gone.context), own, alternatives),
            other_senses=_more(heir.other_senses, gone.other_senses),
            together=_more(heir.together, gone.together),
            instruments=_all(heir.instruments, gone.instruments),
        )
    concepts[concept_id] = replace(
        concepts[concept_id], context={}, together={}, instruments=(), replaced_by=heir_id
    )


def _put_in_order(concepts: dict[str, Concept], heir_of: Mapping[str, str]) -> None:
    """Hand down what was below concepts, and let nothing be related to what it is below (S27).

    Raises:
        OntologyError: One would be below itself.
    """
    above = handed_down({each: c.broader for each, c in concepts.items()}, heir_of)
    if circle := circle_in(above):
        raise OntologyError(f"ontology: {min(circle)} would be broader than itself")
    for each, broader in above.items():
        if broader != concepts[each].broader:
            concepts[each] = replace(concepts[each], broader=broader)
    for concept in [c for c in concepts.values() if c.related]:
        for other in all_above(above, concept.concept_id).intersection(concept.related):
            for one, without in ((concept.concept_id, other), (other, concept.concept_id)):
                left = tuple(r for r in concepts[one].related if r != without)
                concepts[one] = replace(concepts[one], related=left)


def _check_related(packaged: Thesaurus, change: Concept) -> None:
    """Raise where a change says that something is related to what it is below.

    What others put it below is no fault of it; the two are parted then (`_part_related`).
    """
    before = packaged.concept(change.concept_id)
    broader = change.broader or (before.broader if before else ())
    above = {*broader, *(each for one in broader for each in packaged.broader_ids(one))}
    if both := sorted(above.intersection(change.related)):
        raise OntologyError(
            f"ontology: {change.concept_id} would be related to {both[0]}, which is broader"
        )


def _check(concepts: Mapping[str, Concept], changed: Iterable[str]) -> None:
    for number, each in enumerate(changed):
        if number == _MOST_CHANGES:
            raise OntologyError(f"ontology: more than {_MOST_CHANGES:,} changes of themes")
        concept = concepts[each]
        if not concept.labels:
            raise OntologyError(f"ontology: {each} is new and has no label; give it one")
        for other in (*concept.broader, *concept.related, *filter(None, [concept.replaced_by])):
            if other not in concepts:
                raise OntologyError(f"ontology: {each} leads to {other[:80]}, which is no theme")


def _more(*several: Names) -> Names:
    languages = dict.fromkeys(language for names in several for language in names)
    return {
        each: tuple(sorted({n for names in several for n in names.get(each, ())}))
        for each in languages
    }


def _less(names: Names, *without: Names) -> Names:
    left = {
        language: tuple(n for n in several if not any(n in w.get(language, ()) for w in without))
        for language, several in names.items()
    }
    return {language: several for language, several in left.items() if several}


def _kept(names: Names, dropped: Names) -> Names:
    """Return names without those that were dropped, in whatever spelling."""
    gone = {own_key(each) for several in dropped.values() for each in several}
    left = {
        language: tuple(each for each in several if own_key(each) not in gone)
        for language, several in names.items()
    }
    return {language: several for language, several in left.items() if several}


@lru_cache(1 << 15)
def own_key(name: str) -> str:
    """Return what spellings of one label have in common: `bonded labor`, `Bonded labour`."""
    return minted_id("theme", name)


def _all(some: Iterable[str], more: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted({*some, *more}))


def names_of(concept: Concept) -> Iterator[tuple[str, str]]:
    """Yield language and words of every name by which a text may mean a concept."""
    yield from concept.labels.items()
    for names in (concept.alternatives, concept.hidden):
        for language, several in names.items():
            yield from ((language, each) for each in several)
