"""Links the names of organisations in a text, and finds the bare heads that speak of one."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from extract.analysis import Analysis
from extract.kept_patterns import compiled
from extract.model import Definition, Entity, Kind, Mention
from extract.names.body_names import BodyName
from extract.names.bracketed_translations import bracketed_translations
from extract.names.definite_short_names import definite_short_names
from extract.names.linking import (
    Knowledge,
    Meaning,
    defined_meanings,
    meaning_of,
    redefined_meanings,
)
from extract.names.national_bodies import body_of_state, body_of_text
from extract.names.national_namesakes import of_states_there
from extract.names.organisation_aliases import BARE_HEADS, by_head, same_bodies
from extract.names.organisation_names import OrganisationName
from extract.names.organisation_short_forms import (
    BareHead,
    find_bare_heads,
    state_body_of,
)
from extract.names.other_names import told_alike
from extract.names.shared_acronyms import settle_acronyms
from extract.names.states_told import StatesTold
from extract.names.translated_heads import translated_heads
from extract.names.treaty_symbols import (
    COMMITTEES,
    addressee,
    committee_of,
    has_symbol,
    is_addressed,
)
from extract.names.undefined_initials import bodies_of_initials
from extract.spans import TakenSpans
from ontology.gazetteer import Place
from ontology.names import fold

_DEFINED = 0.95
_MINTED_AT_MOST = 0.85
_COUNCILS = dict.fromkeys(("Council", "Conseil", "Consejo"), "Council of the European Union")
_PARLIAMENT_BEFORE = compiled(
    r"(?:European Parliament and (?:of )?the|Parlement européen et (?:du|le)"
    r"|Parlamento Europeo y (?:del|el)) $"
)
_LONGEST_BEFORE = 40
_UNITED_NATIONS = "organisation/un"
_STATE_PARTY = compiled(
    r"\b[Ss]tates? [Pp]art(?:y|ies)\b|\b[ÉéEe]tats? [Pp]arties?\b|\b[Ee]stados? [Pp]artes?\b"
    r"|[Gg]eneral [Rr]ecommendation|[Rr]ecommandation générale|[Rr]ecomendación general"
)
_AROUND = 120
_OFTEN = 3
_BARE = 0.7
_BARE_ALONE = 0.5


_BESIDE = 200
"""Characters within which a committee named before is the one spoken of."""

_OF_EACH_TEXT = frozenset({"groupe de travail", "grupo de trabajo"})
"""What many bodies are called, each by its own papers, folded."""

_LONE_HEADS = frozenset(map(fold, BARE_HEADS))


@dataclass(frozen=True, slots=True)
class _Linked:
    """What the names of one text mean.

    Attributes:
        meanings: By surface.
        heads: Folded head to the surfaces of bodies it may speak of.
        states: The countries the text speaks of.
        tied: What names mean that mean something else there than elsewhere, by where they begin.
    """

    meanings: Mapping[str, Meaning]
    heads: Mapping[str, frozenset[str]]
    states: StatesTold
    tied: Mapping[int, Meaning]


def link_organisations(
    names: Iterable[OrganisationName],
    analysis: Analysis,
    definitions: Sequence[Definition],
    knowledge: Knowledge,
    states: StatesTold | None = None,
) -> tuple[tuple[Mention, ...], tuple[Entity, ...]]:
    """Return a mention for each name and bare head, and the organisations they link to.

    A short form that the document defines means what the document says. One that it defines as
    something that is no organisation (`internally displaced persons (IDPs)`) is none.

    Args:
        names: In the order of the text.
        analysis: The text.
        definitions: Short forms that it defines.
        knowledge: Known bodies and places.
        states: The countries it speaks of; None for those that the model guesses.
    """
    text = analysis.text
    defined = defined_meanings(analysis, definitions, knowledge)
    written = [(name, text[name.span.start : name.span.end]) for name in names]
    kept = [(n, s) for n, s in written if s not in defined or defined[s] is not None]
    states = states or StatesTold.guessed(analysis, knowledge.places)
    loose = [(name.span.start, s) for name, s in kept if s not in defined or " " in s]
    alike = _told_alike(text, kept)
    told = bodies_of_initials(surface for _, surface in loose) | definite_short_names(
        text, loose, knowledge.places, is_of_one_state=states.is_of_one
    )
    told = {s: whole for s, whole in told.items() if alike.get(whole) != s} | alike
    linked = _link_surfaces((surface for _, surface in kept), defined, states, knowledge, told)
    there = _meant_there(kept, linked, redefined_meanings(analysis, definitions, knowledge))
    there = there | of_states_there(
        [(n.span.start, s, linked.meanings[s]) for n, s in kept if n.span.start not in there],
        linked.states,
        knowledge,
    )
    mentions = [
        _mention(name, there.get(name.span.start, linked.meanings[s]), by_definition=s in defined)
        for name, s in kept
    ]
    entities: dict[str, Entity] = {}
    for meaning in (*linked.meanings.values(), *there.values()):
        _remember(entities, meaning)
    for mention, meaning in _bare_mentions(analysis, kept, replace(linked, tied=there), knowledge):
        mentions.append(mention)
        _remember(entities, meaning)
    return tuple(sorted(mentions, key=lambda m: m.span.start)), tuple(entities.values())


def _meant_there(
    kept: Sequence[tuple[OrganisationName, str]],
    linked: _Linked,
    redefined: Mapping[str, Sequence[tuple[int, Meaning]]],
) -> dict[int, Meaning]:
    """Return, by where they begin, the names that mean something else there than elsewhere."""
    found = dict(linked.tied)
    for name, surface in kept:
        told = redefined.get(surface, ())
        if told:
            before = bisect_right(told, name.span.start, key=lambda pair: pair[0])
            found[name.span.start] = told[max(0, before - 1)][1]
    return found


def surface_meanings(
    surfaces: Iterable[str],
    defined: Mapping[str, Meaning | None],
    analysis: Analysis,
    knowledge: Knowledge,
) -> Mapping[str, Meaning]:
    """Return what each surface of one text means, its short forms what their long forms do."""
    states = StatesTold.guessed(analysis, knowledge.places)
    return _link_surfaces(surfaces, defined, states, knowledge).meanings


def _told_alike(text: str, kept: Sequence[tuple[OrganisationName, str]]) -> dict[str, str]:
    """Return the surfaces that the text gives as another name, each with the name it is one for."""
    spans = sorted((name.span for name, _ in kept), key=lambda span: span.start)
    alike = (*bracketed_translations(text, spans), *told_alike(text, spans))
    return {text[o.start : o.end]: text[one.start : one.end] for o, one in alike}


def _link_surfaces(
    surfaces: Iterable[str],
    defined: Mapping[str, Meaning | None],
    states: StatesTold,
    knowledge: Knowledge,
    told_names: Mapping[str, str] | None = None,
) -> _Linked:
    state = states.own
    document_id = states.analysis.source.document_id
    meanings = {
        s: defined.get(s)
        or (body_of_text(s, document_id) if _is_bare(s, knowledge) else meaning_of(s, knowledge))
        for s in dict.fromkeys(surfaces)
    }
    own = {s: meaning for s, meaning in meanings.items() if s not in defined}
    settled = settle_acronyms(own, states.analysis, knowledge, state)
    meanings |= settled.meanings
    if state is not None:
        whole = (s for s in meanings if " of " in s)
        meanings |= _bodies_of_state(whole, state, knowledge)
    told = tuple(
        BodyName(s, m.entity.entity_id, m.entity.label, settled=m.entity.known or s in defined)
        for s, m in meanings.items()
    )
    same = same_bodies(told, knowledge.places, told_names)
    entities = {m.entity.entity_id: m.entity for m in meanings.values()}
    meanings |= {surface: Meaning(entities[entity_id]) for surface, entity_id in same.items()}
    if state is not None:
        meanings |= _bodies_of_state(set(meanings) - same.keys(), state, knowledge)
    return _Linked(meanings, by_head(told, same, knowledge.places), states, settled.tied)


def _is_bare(surface: str, knowledge: Knowledge) -> bool:
    """Say whether a name only tells what a body is, which many texts call theirs: `Cour`."""
    if " " in surface:
        return fold(surface) in _OF_EACH_TEXT
    is_head = fold(surface) in _LONE_HEADS and surface.istitle()
    return is_head and not knowledge.organisations.candidates(surface)


def _bodies_of_state(
    surfaces: Iterable[str], state: Place, knowledge: Knowledge
) -> dict[str, Meaning]:
    found = {surface: body_of_state(surface, state, knowledge) for surface in sorted(surfaces)}
    return {surface: meaning for surface, meaning in found.items() if meaning is not None}


def _bare_mentions(
    analysis: Analysis,
    kept: Sequence[tuple[OrganisationName, str]],
    linked: _Linked,
    knowledge: Knowledge,
) -> Iterator[tuple[Mention, Meaning]]:
    taken = TakenSpans.of(name.span for name, _ in kept)
    positions = [(name.span.start, surface) for name, surface in kept]
    heads = {**linked.heads, **_united_nations(positions, linked)}
    there = _tied_names(positions, linked.tied)
    bare = list(find_bare_heads(analysis, taken, heads, positions))
    written = [(head, analysis.text[head.span.start : head.span.end]) for head in bare]
    # `the House` of a text that speaks of the House of Representatives is that one.
    whole = {surface.split()[0]: surface for _, surface in written if " of " in surface}
    for bare_head, surface in written:
        head = _of_treaty(bare_head, analysis.text, linked, knowledge)
        said = surface if head.named else whole.get(surface, surface)
        meant = _meant_before(head, linked.meanings, there)
        meaning = _told_elsewhere(analysis.text, head, knowledge) or _meant(
            said, head, replace(linked, meanings=meant), knowledge, analysis.source.document_id
        )
        name = OrganisationName(head.span, _BARE if head.named else _BARE_ALONE, "pattern")
        yield _mention(name, meaning, by_definition=False), meaning


def _of_treaty(head: BareHead, text: str, linked: _Linked, knowledge: Knowledge) -> BareHead:
    """Return `the Committee` as the one of a treaty in its papers, or beside the State party.

    A report to it may name committees of states and associations later than itself.
    """
    word = fold(text[head.span.start : head.span.end])
    if len(head.named) <= 1 or word not in COMMITTEES:
        return head
    around = slice(max(0, head.span.start - _AROUND), head.span.end + _AROUND)
    is_in_paper = has_symbol(text) or _STATE_PARTY.search(text[around]) is not None
    if not (is_in_paper or is_addressed(text)):
        return head
    known = {s: linked.meanings[s].entity.entity_id for s in linked.heads.get(word, ())}
    entities = ((s, knowledge.organisations.entity(i)) for s, i in known.items())
    bodies = sorted(s for s, each in entities if each and each.type == "UN treaty body")
    written_to = addressee(text, bodies)
    if written_to and not _is_another_beside(text, head, (written_to, known, bodies)):
        return replace(head, named=(written_to,))
    if not is_in_paper:
        return head
    is_one = len({known[s] for s in bodies}) == 1
    return replace(head, named=tuple(bodies[:1])) if is_one else head


def _is_another_beside(
    text: str, head: BareHead, told: tuple[str, Mapping[str, str], Sequence[str]]
) -> bool:
    """Say whether a committee that is not the one written to is named right before a head.

    `told` are the name written to, what each name means, and the names of committees of treaties.
    """
    written_to, known, bodies = told
    others = [name for name in head.named if known.get(name) != known[written_to]]
    if not set(others) <= set(bodies):
        return True
    low = max(0, head.span.start - _BESIDE)
    return any(text.find(name, low, head.span.start) >= 0 for name in others)


def _united_nations(
    positions: Iterable[tuple[int, str]], linked: _Linked
) -> dict[str, frozenset[str]]:
    """Return that `the Organization` may mean the United Nations, where a text names them most.

    Of them and of bodies that are called an organization the one named last is meant.
    """
    named = Counter(linked.meanings[surface].entity.entity_id for _, surface in positions)
    (first, count), (_, second) = [*named.most_common(2), ("", 0), ("", 0)][:2]
    if first != _UNITED_NATIONS or count < _OFTEN or count == second:
        return {}
    heads = translated_heads("organization")
    meant = {s for s, meaning in linked.meanings.items() if meaning.entity.entity_id == first}
    return {head: linked.heads.get(head, frozenset()) | meant for head in heads}


def _tied_names(
    positions: Iterable[tuple[int, str]], tied: Mapping[int, Meaning]
) -> dict[str, list[tuple[int, Meaning]]]:
    """Return, by surface, where it means something of its own, and what."""
    found: dict[str, list[tuple[int, Meaning]]] = {}
    for start, surface in positions:
        if start in tied:
            found.setdefault(surface, []).append((start, tied[start]))
    return found


def _meant_before(
    head: BareHead,
    meanings: Mapping[str, Meaning],
    there: Mapping[str, Sequence[tuple[int, Meaning]]],
) -> dict[str, Meaning]:
    """Return what the names that a bare head may speak of mean where they stand last before it."""
    found = {surface: meanings[surface] for surface in head.named}
    for surface in found.keys() & there.keys():
        before = bisect_left(there[surface], head.span.start, key=lambda pair: pair[0])
        found[surface] = there[surface][max(0, before - 1)][1]
    return found


def _told_elsewhere(text: str, head: BareHead, knowledge: Knowledge) -> Meaning | None:
    """Return the Council that adopts acts with a parliament, or whose symbol a paper bears."""
    start, end = head.span.start, head.span.end
    named = _COUNCILS.get(text[start:end])
    if named and _PARLIAMENT_BEFORE.search(text, max(0, start - _LONGEST_BEFORE), start):
        return meaning_of(named, knowledge)
    own = committee_of(text) if not head.named and fold(text[start:end]) in COMMITTEES else None
    return meaning_of(own, knowledge) if own else None


def _meant(
    surface: str, head: BareHead, linked: _Linked, knowledge: Knowledge, document_id: str
) -> Meaning:
    """Return what a bare head speaks of.

    `The Government` is the one of the state spoken of there, never the one that happened to be
    named: a report turns from one state to another unsaid.
    """
    state = linked.states.at(head.span.start) if state_body_of(surface) else None
    if head.named and state_body_of(surface) != "government":
        return _meant_by(head, linked.meanings)
    own = body_of_state(surface, state, knowledge)
    return own or _only_other(head, linked.meanings) or body_of_text(surface, document_id)


def _only_other(head: BareHead, meanings: Mapping[str, Meaning]) -> Meaning | None:
    """Return the only government that a text names, where it is no state's: the Welsh one."""
    entities = {meanings[name].entity for name in head.named}
    if len(entities) == 1 and not next(iter(entities)).label.startswith("Government of "):
        return _meant_by(head, meanings)
    return None


def _meant_by(head: BareHead, meanings: Mapping[str, Meaning]) -> Meaning:
    entities = list(dict.fromkeys(meanings[surface].entity for surface in head.named))
    return Meaning(entities[0], tuple(entities[1:]))


def _mention(name: OrganisationName, meaning: Meaning, *, by_definition: bool) -> Mention:
    known = meaning.entity.known
    confidence = name.confidence if known else min(name.confidence, _MINTED_AT_MOST)
    if by_definition:
        confidence = max(confidence, _DEFINED if known else _MINTED_AT_MOST)
    elif meaning.others:
        confidence = confidence / (1 + len(meaning.others)) ** 0.5
    # An authority file that knows several such bodies is no authority for one of them.
    method = "pattern" if meaning.others or not known else name.method
    return Mention(
        name.span,
        Kind.ORGANISATION,
        meaning.entity.entity_id,
        round(confidence, 3),
        "definition" if by_definition else method if name.method == "authority" else name.method,
        candidates=() if by_definition else tuple(e.entity_id for e in meaning.others),
    )


def _remember(entities: dict[str, Entity], meaning: Meaning) -> None:
    """Keep entities, the longest surface form as the label of one no file knows."""
    for entity in (meaning.entity, *meaning.others):
        before = entities.setdefault(entity.entity_id, entity)
        if len(entity.label) > len(before.label):
            entities[entity.entity_id] = entity
