"""Decides which names of one text are one organisation: its acronym, short name or bare head."""

from collections.abc import Iterable, Mapping
from functools import lru_cache

from extract.kept_patterns import compiled
from extract.names.body_names import BodyName, followed, spelt_alike, told_same
from extract.names.organisation_patterns import has_head
from extract.names.organisation_words import FUNCTION_WORDS, HEADS
from extract.names.translated_heads import translated_heads
from extract.words import word_set
from ontology.gazetteer import Gazetteer
from ontology.names import fold

_WORD = compiled(r"[^\W_]+(?:[’'&.-](?!s\b)[^\W_]+)*")
_LINKS = word_set("of for on against to in at and de des du del d para pour por contra sobre sur")
_DETERMINERS = word_set("the this that our its such a an la le les l el los las")
_GO_ON = frozenset({"and", "y", "et", "e", "s"})
"""Words behind which another name follows, or what the body owns: `Reef University's Faculty`."""

_AT = frozenset({"at", "in", "en", "à"})
_INSTRUMENTS = word_set("convention covenant protocol treaty convenio convencion protocolo pacte")
"""Of a treaty's name, which begins as a body's: `Council of Europe Convention on …`."""

_MOST_DROPPED = 2
_LONGEST_NAME = 20
_ACRONYM = compiled(r"(?:[A-Z]\.?){2,8}")
_HUMPS = compiled(r"([A-Z])[a-z]{2,15}([A-Z])[a-z]{2,15}")
"""Two words written as one: `LibriVox`, whose initials are `LV`."""

_STATE_HEADS = word_set(
    """
    ministry department government parliament police army court commission council assembly
    senate congress cabinet ombudsman ministère ministerio gobierno gouvernement parlement
    """
)
_PARTISAN = frozenset({"democratic", "republican", "new", "old"})
_CHAMBERS = frozenset({"upper", "lower"})
BARE_HEADS = (HEADS | word_set("house lodge")) - word_set(
    """
    party parti partido services service forces command administration front inc
    ltd llc plc corp crescent programme board mesa church
    """
)
"""Heads that alone, in capitals, speak of a body named before: `the Committee`."""


@lru_cache(maxsize=8_192)
def head_of(name: str) -> str | None:
    """Return the word of a name that says which sort of body it is, folded; None without one.

    `Committee on the Rights of the Child`: committee. `Ford Foundation`: foundation.
    """
    words = _words(name)
    return _head_before(words, _LINKS) or _head_before(words, _LINKS - _GO_ON)


def _head_before(words: tuple[str, ...], links: frozenset[str]) -> str | None:
    """Return the head before the first of some links: `Food and Reef Organization of`."""
    linked = next((i for i, word in enumerate(words) if i and word in links), len(words))
    last = words[linked - 1 : linked]
    first = words[:1] if linked < len(words) or _ROMANCE_HEADS.issuperset(words[:1]) else ()
    return next((word for word in (*last, *first) if word in _SINGLE_HEADS), None)


@lru_cache(maxsize=8_192)
def _words(name: str) -> tuple[str, ...]:
    words = [fold(word) for word in _WORD.findall(name)]
    while words and words[0] in _DETERMINERS:
        words = words[1:]
    return tuple(words)


_ROMANCE_HEADS = word_set(
    """
    conseil agence institut fondation banque groupe collectif cour parti ligue observatoire
    syndicat reseau comite societe commission ministerio comision consejo agencia oficina
    instituto universidad fundacion asociacion alianza coalicion red federacion union
    organizacion sociedad centro fondo banco grupo colectivo colectiva corte partido movimiento
    asamblea observatorio sindicato fiscalia defensoria association
    """
)
"""Heads, folded, that stand first in French and Spanish names."""

_SINGLE_HEADS = frozenset(fold(head) for head in HEADS | {"house", "lodge"})


def same_bodies(
    names: Iterable[BodyName], places: Gazetteer, told: Mapping[str, str] | None = None
) -> dict[str, str]:
    """Return, for each surface that is another name of one other body of the text, that body's id.

    Where a short form fits two bodies it stays what it is. An acronym fits a name by its initials
    (`USI`, University of Southern Indiana), a short name by its words (`Andy Warhol Foundation`,
    `Southwest` for Southwest Airlines), a bare head (`the Society`) by its head.

    Args:
        names: Of the text.
        places: Tells places, which may be left out of a name.
        told: Surface to the surface that the text says to be the same body.
    """
    ordered = sorted(set(names), key=lambda n: (-len(n.surface), n.surface))
    index = _index(ordered)
    found = {**spelt_alike(ordered), **told_same(ordered, told or {})}
    for short in ordered:
        if short.settled or short.surface in found:
            continue
        fitting: set[str] = set()
        for long in index.get(_key(short.surface), ()):
            if long.entity_id != short.entity_id and is_short_for(short.surface, long, places):
                fitting.add(found.get(long.surface, long.entity_id))
            if len(fitting) > 1:
                break
        if len(fitting) == 1:
            found[short.surface] = fitting.pop()
    return followed(found, ordered)


def _index(names: Iterable[BodyName]) -> dict[str, tuple[BodyName, ...]]:
    """Return names by every short form they may have, so that none is compared with all."""
    index: dict[str, dict[BodyName, None]] = {}
    for name in names:
        for written in dict.fromkeys((name.surface, name.label)):
            words = _words(written)[:_LONGEST_NAME]
            begins = (" ".join(words[:end]) for end in range(1, len(words)))
            ends = (" ".join(words[start:]) for start in range(1, len(words)))
            head = head_of(written) if len(words) > 1 else None
            short = (*sorted(initials(written)), *sorted(mixed_forms(written)))
            for key in dict.fromkeys((*begins, *ends, head, *short)):
                index.setdefault(key or "", {})[name] = None
    return {key: tuple(found) for key, found in index.items()}


def _key(short: str) -> str:
    return short.replace(".", "") if _ACRONYM.fullmatch(short) else " ".join(_words(short))


def is_short_for(short: str, long: BodyName, places: Gazetteer) -> bool:
    """Say whether a name is an acronym, a part or the bare head of another."""
    written = dict.fromkeys((long.surface, long.label))
    if _ACRONYM.fullmatch(short):
        return any(short.replace(".", "") in initials(name) for name in written)
    key = " ".join(_words(short))
    return any(key in mixed_forms(name) or _is_part(short, name, places) for name in written)


@lru_cache(maxsize=8_192)
def mixed_forms(name: str) -> frozenset[str]:
    """Return short forms, folded, of initials and last word: `UR Point`."""
    words = _WORD.findall(name)[:_LONGEST_NAME]
    front = words[:-1]
    while front and front[-1].casefold() in _LINKS:
        front = front[:-1]
    return frozenset(f"{fold(i)} {fold(words[-1])}" for i in initials(" ".join(front)))


@lru_cache(maxsize=8_192)
def initials(name: str) -> frozenset[str]:
    """Return the acronyms that a name of several words makes, with and without small words."""
    words = [w for part in _WORD.findall(name) for w in part.split("-") if w and w != "s"]
    content = [w for w in words if w.casefold() not in FUNCTION_WORDS]
    if len(content) == 1 and (humps := _HUMPS.fullmatch(content[0])):
        return frozenset({"".join(humps.groups())})
    if len(content) < 2 or not all(w[0].isupper() for w in content):
        return frozenset()
    return frozenset("".join(w[0].upper() for w in chosen) for chosen in (words, content))


def _is_part(short: str, long: str, places: Gazetteer) -> bool:
    """Say whether a name is the beginning, the end or the head of another."""
    parts, whole = _words(short), _words(long)
    if not parts or len(parts) >= len(whole):
        return False
    if len(parts) == 1 and parts[0] in _SINGLE_HEADS:
        return parts[0] == head_of(long) and len(whole) > 1 and not _is_no_chamber(whole)
    if whole[: len(parts)] == parts:
        return _may_be_dropped_behind(short, whole[len(parts) :], parts, places)
    dropped = whole[: -len(parts)]
    return whole[-len(parts) :] == parts and _may_be_dropped_before(parts, dropped, places)


def _is_no_chamber(words: tuple[str, ...]) -> bool:
    """Say whether a name is of a White House or Chatham House, which nobody calls `the House`."""
    return words[-1] == "house" and words[0] not in _CHAMBERS


def _may_be_dropped_behind(
    short: str, rest: tuple[str, ...], parts: tuple[str, ...], places: Gazetteer
) -> bool:
    """Say whether what follows can be left unsaid: a head, or a charge, but no branch."""
    if rest[0] in _AT or rest[0] in _GO_ON:
        return False
    if not has_head(short):
        # `Ford` of `Ford Foundation`; but `Amnesty International` is not its `Nepal` section.
        is_titled = all(word.istitle() for word in _WORD.findall(short))
        return is_titled and len(rest) <= _MOST_DROPPED and rest[-1] in _SINGLE_HEADS
    where = " ".join(word for word in rest if word not in FUNCTION_WORDS)
    if places.candidates(where) or places.demonym(where):
        return not _STATE_HEADS.isdisjoint(parts)
    return len(parts) > 1


def _may_be_dropped_before(
    parts: tuple[str, ...], dropped: tuple[str, ...], places: Gazetteer
) -> bool:
    """Say whether what stands before can be left unsaid: the country, or more than half is said.

    A name without a head may leave out its town: `Red Jays` for Dhaka Red Jays.
    """
    where = " ".join(word for word in dropped if word != "s")
    if not any(part in _SINGLE_HEADS for part in parts):
        found = places.candidates(where)
        is_town = bool(found) and found[0].kind in {"city", "adm1"}
        return is_town and not places.is_common_word(where)
    if len(parts) < 2:
        return False
    return bool(places.candidates(where) or places.demonym(where)) or len(parts) > len(dropped) + 1


def by_head(
    names: Iterable[BodyName], meant: Mapping[str, str], places: Gazetteer
) -> dict[str, frozenset[str]]:
    """Return the surfaces of the bodies that each bare head may speak of.

    Args:
        names: Of the text.
        meant: What `same_bodies` found; a bare head itself names no body.
        places: Tells states, which may stand behind a head: `Law Centre Nepal`.
    """
    found: dict[str, set[str]] = {}
    for name in names:
        for written in dict.fromkeys((name.surface, name.label)):
            head = head_of(written) or _head_before_state(written, places)
            words = _words(written)
            if head is None or len(words) < 2 or words[0] in _PARTISAN:
                continue
            if _is_no_chamber(words) or not _INSTRUMENTS.isdisjoint(words):
                continue
            heads = translated_heads(head) if name.settled else {head}
            for each in heads if name.surface not in meant else ():
                found.setdefault(each, set()).add(name.surface)
    return {head: frozenset(surfaces) for head, surfaces in found.items()}


def _head_before_state(name: str, places: Gazetteer) -> str | None:
    front, _, last = name.rpartition(" ")
    is_state = " " in front and places.country_named(last) is not None
    return head_of(front) if is_state else None


def shares_end(short: str, long: str) -> bool:
    """Say whether a name begins or ends with the words of a shorter one."""
    parts, whole = _words(short), _words(long)
    return len(parts) < len(whole) and parts in (whole[: len(parts)], whole[-len(parts) :])
