"""Says whose law a national law is, so that two states' penal codes stay two."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from extract.analysis import Analysis
from extract.instruments.instrument_patterns import find_forms
from extract.instruments.numbered_names import with_one_id
from extract.instruments.state_after import state_named_after
from extract.kept_patterns import compiled
from extract.model import Entity, Kind, Mention, Span
from extract.names.states_told import StatesTold
from ontology.authority import KnownEntity, instruments
from ontology.gazetteer import Place, gazetteer
from ontology.in_use import once
from ontology.names import fold, id_in_one_text, is_minted, minted_id, name_key

_LAW = compiled(
    r"\b(?:Act|law|act|constitution|decree|statute|Law|Ordinance|Decree|Code|Bill"
    r"|Proclamation|Regulations?|Executive Order"
    r"|Constitution"
    r"|Ley|[Ll]oi|[Cc]ode|[Cc]ódigo|Constitución|Decreto|[Dd]écret|[Oo]rdonnance|[Aa]rrêté)\b"
)
_OF_UNIONS = compiled(r"\b(?:EU|EC|European|ILO|UN)\b")
_OF = compiled(r"\s(?:of|de|du|del)\s(?:the\s|la\s|l['’])?(?:Republic\sof\s|Kingdom\sof\s)?$")
_BETWEEN = compiled(
    r"(?:['’]s|['’])?\s(?:(?:19|20)\d\d\s)?(?:[a-z]\w{2,14}\s)?| ?:\s(?:the |la |l['’])?"
)
_OWNS = compiled(r"['’]s?\s(?:(?:19|20)\d\d\s)?(?:[a-z]\w{2,14}\s)?|\s?:?\s(?:the |la |l['’])?")
_ENACTS = compiled(
    r"(?: has| have| had)?(?: recently| also| already| since)? (?:adopted|enacted|passed"
    r"|promulgated|approved|issued|amended|revised|repealed|has|introduced) (?:an? |the |its )?"
    r"(?:new )?|(?: a(?: adopté| promulgué| voté| révisé| modifié| édicté)?| dispose"
    r"| s['’]est dotée?| adopta| promulgua)(?: d['’]| de)?(?: ?une? | ?l[ae] | l['’]| s[ao]n? )?"
    r"(?:nouvelle )?"
    r"|(?: ha)? (?:aprob(?:ó|ado)|promulg(?:ó|ado)|adopt(?:ó|ado)|dict(?:ó|ado)|sancion(?:ó|ado)"
    r"|reform(?:ó|ado)|cuenta con|tiene) (?:la |el |una? |su )?(?:nueva )?"
)
"""What stands between a state and its law: `Benin has`, `le Bénin dispose de la`."""

_NOT_THERE = compiled(r"\b(?:for|from|to|pour|vers|depuis|hacia|desde|para)\s(?:the\s|l[ea]s?\s)?$")
"""What stands before a state that people go to or come from."""

_WORD_AFTER = compiled(r"\s(\w{4,20})")
_OF_WORD = compiled(r"\s(?:of|de|du|del)\s")
_OF_FIRMS = compiled(r"\b(?:Base|Supplier|Ethical) Code\b|\bCode of (?:Conduct|Practice|Ethics)\b")
"""Codes that no state makes: `ETI Base Code`."""

_EVERY_STATES = compiled(
    r"(?:(?:Penal|Criminal|Labou?r|Civil|Family|Electoral|Commercial|Nationality|Immigration) Code"
    r"|Labou?r Law|Code of (?:Criminal|Civil|Penal) Procedure|(?:Criminal|Civil) Procedure Code"
    r"|(?:(?:Federal|National) )?Constitution|[Cc]ode (?:pénal|civil|électoral|du travail"
    r"|de la famille|de procédure (?:pénale|civile)|de la nationalité)|[Cc]ódigo (?:[Pp]enal"
    r"|[Cc]ivil|[Dd]e(?:l)? (?:[Ff]amilia|[Tt]rabajo)|Procesal Penal)|Constitución)"
)
_FIRST_NAME = compiled(r"[A-ZÀ-Þ][\w’'-]{2,20}(?: [A-ZÀ-Þ][\w’'-]{2,20})?(?= )")
_MANY_STATES_HAVE = compiled(
    r"(?:Law|[Ll]oi|Ley|[Oo]rdonnance|[Dd]écret|Decreto|Decree|Legislativo|Proclamation|organique"
    r"|Orgánica)"
    r"\s(?:No|N|n|Número)?[.º°o]{0,2}\s?\d"
    r"|^(?:Anti-|Combating (?:of )?|Prevention of )?(?:Human )?Trafficking in Persons"
    r"|^(?:Bonded Labou?r|Passports Act|Transparency Act|Prevention of Human Trafficking"
    r"|Equality Act|Supply Chain|Ley (?:Especial |Integral )?[Cc]ontra la Trata|Ley de Migración)"
)
_OF_ITS_STATE = compiled(r"B\.\s?E\.|Republic Act|R\.?A\.? ?\d|UU\b")
"""What tells by itself whose law it is."""

_OF_YEAR = compiled(r"(?:,?|\s(?:of|de|du|del))\s\(?(?P<year>(?:19|20)\d\d)\)?$")
_NEPALS = 57
_YEARS_APART = 1
_ANY_YEAR = compiled(r"(?<!\d)(?:19|20)\d\d(?=\)?$)")
_SORTS_OF_LAW = {
    "loi": "law", "ley": "law", "law": "law", "ordonnance": "ordinance", "ordinance": "ordinance",
    "decret": "decree", "decreto": "decree", "decree": "decree", "proclamation": "proclamation",
}  # fmt: skip
_NUMBERED = compiled(
    r"(?P<sort>[Ll]oi|Ley|Law|[Oo]rdonnance|Ordinance|[Dd]écret|Decreto|Decree|Proclamation)"
    r"(?:\s[a-zà-ÿ]{4,18})?\s(?:[Nn](?:[°ºo.]|úm)?\.?[°º]?\s?)?(?P<number>\d[\d./-]{1,11}\d|\d{3})"
)
_THOUSANDS = compiled(r"(?<=\d)\.(?=\d{3}(?!\d))")
_DIGITS = compiled(r"\d+")
_POSSESSIVE = compiled(r"['’]s?$")
_AND_YEAR = compiled(r",?\s\(?(?:of\s)?(?:19|20)\d\d\)?$")
_CLEAR, _FEWEST, _FEW_STATES = 2, 3, 2
_REACH = 40
_LONGEST_LEAD = 12


def with_states(
    laws: Iterable[Mention], places: Sequence[Mention], told: StatesTold
) -> tuple[tuple[Mention, ...], tuple[Entity, ...]]:
    """Return the mentions, national laws with an id that holds their state, and those laws.

    The state is the one named right beside the law, else the one the document is about (named
    at least twice as often as any other, or under review), else the only one of the passage or the
    one spoken of there. A law whose state nobody tells keeps its name alone, but
    one that every state has, such as a penal code, is of this text alone.

    Args:
        laws: Instruments as `instruments.find_instruments` returns them.
        places: Places found in the text, adjectives such as `Nepalese` among them.
        told: The text, its passages and the states that it speaks of.
    """
    analysis = told.analysis
    spoken = [place for m in places if (place := gazetteer().place(m.entity_id))]
    codes = frozenset(place.iso2 for place in spoken if place.iso2)
    states = sorted(_states(places), key=lambda pair: pair[0].start)
    own = _own_state([place for _, place in states]) or (told.own if told.reviewed else None)
    found: list[Mention] = []
    described: dict[str, Entity] = {}
    for law in laws:
        if _is_anothers(analysis.text, law, codes) or _is_told_anothers(analysis.text, law, states):
            surface = _surface(analysis.text, law)
            form = next(find_forms(surface), None)
            own_id = form.entity_id if form else minted_id("instrument", surface)
            law = replace(law, entity_id=own_id, method="pattern", candidates=())
        is_national = _is_national(analysis.text, law)
        state = _peoples_state(analysis.text, law) if is_national else None
        state = state or (_state_of(law, states, own, analysis) if is_national else None)
        state = state or (told.at(law.span.start) if is_national else None)
        if is_national and not state and _is_every_states(analysis.text, law):
            law = _of_text(law, analysis.source.document_id)
        elif state and (known := _known_law(analysis.text, law, state)):
            law = replace(law, entity_id=known, candidates=())
        elif state:
            law = _of_state(law, state)
            label = _label(analysis.text[law.span.start : law.span.end], state)
            before = described.get(law.entity_id)
            if before is None or len(label) > len(before.label):
                described[law.entity_id] = Entity(
                    law.entity_id, Kind.INSTRUMENT, label, known=False
                )
        found.append(law)
    found = list(with_one_id(found, analysis.text, lambda law: _is_national(analysis.text, law)))
    used = {law.entity_id for law in found}
    return tuple(found), tuple(described[i] for i in sorted(described) if i in used)


def _peoples_state(text: str, law: Mention) -> Place | None:
    """Return whose law the adjective behind its first word tells: `loi togolaise n° 2018-004`."""
    words = text[law.span.start : law.span.end].split(maxsplit=2)
    found = gazetteer().demonym(words[1]) if len(words) > 2 and words[1].islower() else None
    return found if found and found.kind == "country" else None


def _is_national(text: str, law: Mention) -> bool:
    surface = text[law.span.start : law.span.end]
    minted = is_minted(law.entity_id, Kind.INSTRUMENT) and law.method == "pattern"
    known = instruments().entity(law.entity_id)
    by_name = minted or (known is not None and known.by_name)
    is_others = _OF_UNIONS.search(surface) or _OF_FIRMS.search(surface)
    return by_name and bool(_LAW.search(surface)) and not is_others


def _surface(text: str, law: Mention) -> str:
    """Return a law's name in one line."""
    return " ".join(text[law.span.start : law.span.end].split())


def _known_of_state(law: Mention) -> KnownEntity | None:
    """Return the known national law that a mention is linked to, if it is one."""
    known = instruments().entity(law.entity_id)
    is_of_state = known is not None and known.type == "national law" and known.country
    return known if is_of_state else None


def _is_anothers(text: str, law: Mention, codes: frozenset[str]) -> bool:
    """Say whether a known law is of a state where no place of the text lies, and may be another's.

    `Anti-Trafficking in Persons Act, 2008` is Thailand's, and Tanzania's in a text on Mwanza.
    """
    known = _known_of_state(law)
    if known is None:
        return False
    surface = text[law.span.start : law.span.end]
    people = _peoples_state(text, law)
    if people and people.iso2 == known.country:
        return False
    is_common = _MANY_STATES_HAVE.search(surface) and not _OF_ITS_STATE.search(surface)
    return bool(is_common) and known.country not in codes


def _is_told_anothers(text: str, law: Mention, states: Sequence[tuple[Span, Place]]) -> bool:
    """Say whether a state right beside a known law is not the one that it is of, or its year.

    `Pakistan's Bonded Labour System (Abolition) Act`, `la loi n° 2005-06 du Bénin`.
    """
    known = _known_of_state(law)
    if known is None:
        return False
    told = _OF_YEAR.search(text, law.span.start, law.span.end)
    if told and known.year and _years_apart(told["year"], known.year) > _YEARS_APART:
        return True
    after = state_named_after(text, law.span.end)
    if after:
        return after[1].iso2 not in (None, known.country)
    last = bisect_left(states, law.span.start, key=lambda pair: pair[0].start) - 1
    if last < 0 or states[last][1].iso2 in (None, known.country):
        return False
    gap = (states[last][0].end, law.span.start)
    return bool(_OWNS.fullmatch(text, *gap) or _ENACTS.fullmatch(text, *gap))


def _is_every_states(text: str, law: Mention) -> bool:
    """Say whether every state may have a law called so: nothing but its sort and its subject."""
    return bool(_EVERY_STATES.fullmatch(_surface(text, law)))


def _of_text(law: Mention, document_id: str) -> Mention:
    name = law.entity_id.removeprefix("instrument/name/").replace("-", " ")
    return replace(law, entity_id=id_in_one_text("instrument", name, document_id))


def _of_state(law: Mention, state: Place) -> Mention:
    """Return the law with its state in its id, which a name that holds the state has already."""
    name = law.entity_id.removeprefix("instrument/name/").replace("-", " ")
    whole = name if name_key(state.label) in name else f"{name} {state.label}"
    return replace(law, entity_id=minted_id("instrument", whole))


def _known_law(text: str, law: Mention, state: Place) -> str | None:
    """Return the state's known law that is called so without its year, or has its number."""
    surface = _surface(text, law)
    known = _by_title().get((name_key(_AND_YEAR.sub("", surface)), state.iso2))
    if known:
        return known
    number = _number(surface)
    found = _by_number().get((*number, state.iso2)) if number else None
    told, entity = _ANY_YEAR.search(surface), instruments().entity(found) if found else None
    is_other = told and entity and entity.year and _years_apart(told[0], entity.year) > _YEARS_APART
    return None if is_other else found


def _years_apart(told: str, year: int) -> int:
    """Return how far a year in a law's name is from its year; Nepal counts 57 years more."""
    return min(abs(int(told) - year), abs(int(told) - _NEPALS - year))


def _number(surface: str) -> tuple[str, tuple[int, ...]] | None:
    """Return of what sort a numbered law is, and its number: of `Loi n° 029-2008/AN`, 29 and 2008.

    Points part thousands (`Ley 26.364`) or stand for a hyphen (`Loi 19.12`).
    """
    numbered = _NUMBERED.match(surface)
    if numbered is None:
        return None
    plain = _THOUSANDS.sub("", numbered["number"])
    sort = _SORTS_OF_LAW[fold(numbered["sort"])]
    return sort, tuple(int(digits) for digits in _DIGITS.findall(plain))


@once
def _by_number() -> Mapping[tuple[str, tuple[int, ...], str | None], str]:
    """Return national laws by their sort, number and state, where only one has these."""
    found: dict[tuple[str, tuple[int, ...], str | None], set[str]] = {}
    for entity in instruments().entities():
        if entity.type == "national law" and entity.country:
            for number in filter(None, map(_number, entity.names)):
                found.setdefault((*number, entity.country), set()).add(entity.entity_id)
    return {key: min(ids) for key, ids in found.items() if len(ids) == 1}


@once
def _by_title() -> Mapping[tuple[str, str | None], str]:
    """Return national laws by their names without year, and their states."""
    found: dict[tuple[str, str | None], set[str]] = {}
    for entity in instruments().entities():
        if entity.type == "national law" and entity.country:
            for name in entity.names:
                key = (name_key(_AND_YEAR.sub("", name)), entity.country)
                found.setdefault(key, set()).add(entity.entity_id)
    return {key: min(ids) for key, ids in found.items() if len(ids) == 1}


def _label(surface: str, state: Place) -> str:
    words = " ".join(surface.split())
    return words if state.label in words else f"{words} ({state.label})"


def _states(places: Iterable[Mention]) -> Iterable[tuple[Span, Place]]:
    for mention in places:
        if mention.kind is Kind.PLACE:
            place = gazetteer().place(mention.entity_id)
            if place and place.kind == "country":
                yield mention.span, place


def _own_state(named: Sequence[Place]) -> Place | None:
    counted = Counter(place.place_id for place in named)
    ranked = sorted(counted.items(), key=lambda pair: (-pair[1], pair[0]))
    if not ranked or ranked[0][1] < _FEWEST:
        return None
    if len(ranked) > 1 and ranked[0][1] < _CLEAR * ranked[1][1]:
        return None
    return gazetteer().place(ranked[0][0])


def _state_of(
    law: Mention, states: Sequence[tuple[Span, Place]], own: Place | None, analysis: Analysis
) -> Place | None:
    for of in _OF_WORD.finditer(analysis.text, law.span.start, law.span.end):
        named = state_named_after(analysis.text, of.start())
        if named and named[0] == law.span.end:
            return named[1]
    division = _division_in(analysis.text[law.span.start : law.span.end])
    if division:
        return division
    near = [
        (span, place)
        for span, place in states
        if abs(span.start - law.span.start) < _REACH
        or law.span.contains(span)
        or 0 <= span.start - law.span.end < _REACH
    ]
    adjective = _WORD_AFTER.match(analysis.text, law.span.end)
    people = gazetteer().demonym(adjective.group(1)) if adjective else None
    if people and people.kind == "country":
        return people
    beside = [
        place
        for span, place in near
        if _is_beside(analysis.text, law.span, span)
        or _ENACTS.fullmatch(analysis.text, span.end, law.span.start)
    ]
    if beside or own:
        return beside[0] if beside else own
    # Where many states speak, the only one of a sentence may be who praises another's law.
    if len({place.place_id for _, place in states}) > _FEW_STATES:
        return None
    passage = analysis.passage_at(law.span.start)
    here = {
        place.place_id: place
        for span, place in states
        if passage
        and passage.span.contains(span)
        and not _NOT_THERE.search(analysis.text, max(0, span.start - _LONGEST_LEAD), span.start)
    }
    return next(iter(here.values())) if len(here) == 1 else None


def _division_in(name: str) -> Place | None:
    """Return the state with which, or whose division, a name begins: `California ... Act`."""
    first = _FIRST_NAME.match(name)
    words = first.group().split() if first else []
    for count in range(len(words), 0, -1):
        found = gazetteer().candidates(_POSSESSIVE.sub("", " ".join(words[:count])))
        if found and found[0].kind == "country":
            return found[0]
        if found and found[0].kind == "adm1" and found[0].iso2:
            return gazetteer().country(found[0].iso2)
    return None


def _is_beside(text: str, law: Span, state: Span) -> bool:
    if law.contains(state):
        return True
    if state.end <= law.start:
        return bool(_BETWEEN.fullmatch(text, state.end, law.start))
    return bool(_OF.fullmatch(text, law.end, state.start))
