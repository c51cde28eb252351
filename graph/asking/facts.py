"""Chooses what a card tells of an entity: dates, places, authority facts, and identifiers."""

from extract.model import Predicate
from graph.asking.asking import as_text, as_words
from graph.terms import Literal
from ontology.names import fold
from ontology.namespaces import LK, PREFIXES

_SAME_AS = (
    f"{PREFIXES['owl']}sameAs",
    f"{PREFIXES['schema']}sameAs",
    f"{PREFIXES['skos']}exactMatch",
    f"{PREFIXES['skos']}closeMatch",
)
_NAMES = {
    f"{LK}startDate": "Start",
    f"{LK}endDate": "End",
    f"{LK}edtf": "Date as told",
    f"{PREFIXES['lode']}atPlace": "Place",
    f"{LK}organisedBy": "Organised by",
    f"{PREFIXES['schema']}containedInPlace": "Within",
    f"{PREFIXES['skos']}altLabel": "Also called",
    f"{PREFIXES['skos']}broader": "Broader theme",
    f"{PREFIXES['skos']}narrower": "Narrower theme",
    f"{PREFIXES['skos']}related": "Related theme",
    f"{PREFIXES['skos']}definition": "Definition",
    f"{PREFIXES['skos']}scopeNote": "Note",
    f"{LK}entityType": "Type",
    f"{LK}inCountry": "Country",
    f"{LK}placeKind": "Kind of place",
    f"{LK}iso3166": "ISO 3166 code",
    f"{LK}m49": "UN M49 code",
    f"{PREFIXES['wgs']}lat": "Latitude",
    f"{PREFIXES['wgs']}long": "Longitude",
}
_LINKS = frozenset(f"{LK}{predicate}" for predicate in Predicate)
_MOST_VALUES = 8


def identifiers_of(rows: list[tuple[object, ...]]) -> tuple[str, ...]:
    """Return the IRIs of other vocabularies for the same thing."""
    found = {as_text(value) for name, value, _ in rows if str(name) in _SAME_AS}
    return tuple(sorted(found))


def facts_of(rows: list[tuple[object, ...]]) -> tuple[tuple[str, str], ...]:
    """Return name and value of each fact a reader can use, several values joined."""
    values: dict[str, dict[str, str]] = {}
    for name, value, label in rows:
        shown = _shown(value, label)
        if shown and _is_told(str(name)):
            spellings = values.setdefault(_fact_name(str(name)), {})
            spellings[fold(shown)] = min(shown, spellings.get(fold(shown), shown))
    return tuple((name, _joined(values[name])) for name in sorted(values, key=_order))


def _is_told(iri: str) -> bool:
    return iri in _NAMES or (iri.startswith(LK) and iri not in _LINKS)


def _fact_name(iri: str) -> str:
    return _NAMES.get(iri) or as_words(iri).capitalize()


def _order(name: str) -> tuple[int, str]:
    known = list(_NAMES.values())
    return (known.index(name) if name in known else len(known), name)


def _joined(spellings: dict[str, str]) -> str:
    ordered = sorted(spellings.values())
    more = f" (+{len(ordered) - _MOST_VALUES})" if len(ordered) > _MOST_VALUES else ""
    return "; ".join(ordered[:_MOST_VALUES]) + more


def _shown(value: object, label: object) -> str:
    """Return a value as words; an entity without a label is not shown."""
    if isinstance(value, Literal):
        return value.value
    if label is not None:
        return as_text(label)
    iri = str(value)
    return as_words(iri) if iri.startswith(LK) else ""
