"""Finds the known instrument that a name, a number or a year means."""

from extract.instruments.instrument_patterns import SORT_AND_YEAR, find_forms
from extract.instruments.named_form import NamedForm
from extract.model import Kind, Mention
from ontology.authority import KnownEntity, instruments
from ontology.in_use import once
from ontology.names import fold, name_key

_NEARLY, _ENOUGH_WORDS = 0.8, 4
_KEYS = "protocol optional second supplementary convention covenant declaration women children"
_KEY_WORDS = frozenset(_KEYS.split())
_SORTS = {
    "convention": "convention", "convencion": "convention", "convenio": "convention",
    "covenant": "covenant",
}  # fmt: skip


def formed(form: NamedForm) -> Mention:
    """Return the mention of a form, linked to the known instrument that it names, if any."""
    known = instruments().candidates(form.name) or _by_number(form.name) or _by_year(form.name)
    if not known and not form.is_sure:
        known = nearly(form.name)
    entity_ids = tuple(entity.entity_id for entity in known) or (form.entity_id,)
    confidence = form.confidence if len(entity_ids) == 1 else round(form.confidence / 2, 2)
    return Mention(
        form.span, Kind.INSTRUMENT, entity_ids[0], confidence, "pattern", candidates=entity_ids[1:]
    )


def nearly(name: str) -> tuple[KnownEntity, ...]:
    """Return the known treaty that has nearly the words of a name, if there is just one."""
    words, key = _telling_words(name), name_key(name)
    near = {
        entity_id
        for entity_id, other_key, other in _known_words()
        if _are_near(words, other)
        or (len(words) >= _ENOUGH_WORDS and key in other_key and "protocol" not in words ^ other)
    }
    entity = instruments().entity(near.pop()) if len(near) == 1 else None
    return (entity,) if entity else ()


def _are_near(words: frozenset[str], other: frozenset[str]) -> bool:
    share = len(words & other) / len(words | other)
    return share >= _NEARLY and words & _KEY_WORDS == other & _KEY_WORDS


def _telling_words(name: str) -> frozenset[str]:
    return frozenset(word for word in name_key(name).split() if len(word) > len("the"))


@once
def _known_words() -> tuple[tuple[str, str, frozenset[str]], ...]:
    sets = ((i, name_key(name), _telling_words(name)) for name, i in instruments().names())
    return tuple(known for known in sets if len(known[2]) >= _ENOUGH_WORDS)


def _by_number(name: str) -> tuple[KnownEntity, ...]:
    """Return the known European act, resolution or law that bears the number in a name."""
    entity = _numbers().get(name_key(name))
    return (entity,) if entity else ()


def _by_year(name: str) -> tuple[KnownEntity, ...]:
    """Return the known treaties of the year that `1954 Convention` tells."""
    told = SORT_AND_YEAR.fullmatch(name)
    if not told:
        return ()
    year, sort = int(told["before"] or told["after"]), _SORTS.get(fold(told["sort"]), "protocol")
    known = instruments().candidates(f"{year} {sort}")
    return known or tuple(
        entity
        for entity in instruments().entities()
        if entity.year == year and sort in fold(entity.label) and "ILO" not in entity.type
    )


@once
def _numbers() -> dict[str, KnownEntity]:
    found: dict[str, KnownEntity] = {}
    for name, entity_id in instruments().names():
        entity = instruments().entity(entity_id)
        for form in find_forms(name):
            # `ILO Convention` of `ILO Convention No. 1` tells nothing of which it is.
            if entity and form.name != name and any(map(str.isdigit, form.name)):
                found.setdefault(name_key(form.name), entity)
    return found
