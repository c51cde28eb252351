"""Says whether a place that papers on migration speak of is meant, however few live there."""

from extract.persons.listed_names import is_listed
from extract.persons.word_names import GIVEN_WORDS
from extract.words import word_set
from ontology.gazetteer import Place
from ontology.names import name_key
from ontology.sites import sites_by_name

_PERSONS_TOO = word_set(
    """
    mahama katwe chatila shatila gatuna kipi farchana roman guang selam osas killa vinh taras babul
    mina bamba touba kobani maghazi dikwa monguno musina babikri fawwar arroub beddawi baddawi kocho
    azaz bulengo mugunga claviere clavière hili samos kharaz
    """
)
"""Places that papers on migration speak of, or towns, that are names of persons in no list."""


def is_meant(place: Place, surface: str, fewest: int) -> bool:
    """Say whether a place is meant by its name, as hardly anybody is called so.

    Args:
        place: What is called so first.
        surface: The name.
        fewest: Inhabitants of a town that is meant, if papers on migration do not speak of it.
    """
    return place.has_people(fewest) or is_spoken_of(place, surface)


def is_spoken_of(place: Place, surface: str) -> bool:
    """Say whether papers on migration speak of a place by a name that is nobody's."""
    is_name = place.spoken_of and name_key(surface) in sites_by_name()
    if not is_name or surface.casefold() in _PERSONS_TOO:
        return False
    return not all(map(is_listed, surface.replace("-", " ").split()))


def is_nobodys(surface: str) -> bool:
    """Say whether no list has the first word of a name as a person's."""
    first = surface.partition(" ")[0]
    is_name = is_listed(first) or first.casefold() in GIVEN_WORDS
    return not is_name and surface.casefold() not in _PERSONS_TOO
