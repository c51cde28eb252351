"""Finds whom a heading in capitals names: `THE STORY OF UZQENKA`, `INTERVIEW WITH DR UZQENKA REEF`.

There no capital tells a name from a word: behind such an opening a name is what nothing explains.
"""

from collections.abc import Iterator

from extract.kept_patterns import compiled
from extract.model import Span
from extract.names.ordinary_words import ordinary_words
from extract.persons.known_places import is_known_place
from extract.persons.letters import CAPITALS, ONE_WORD
from extract.persons.listed_names import is_given_name, is_listed
from extract.persons.small_names import ORDINARY, is_ordinary
from extract.persons.word_names import VIRTUES
from extract.scanning import every_match
from ontology.authority import organisations
from ontology.gazetteer import Gazetteer

_WORD = rf"[{CAPITALS}](?:[{CAPITALS}]|['’-](?=[{CAPITALS}])(?!S(?!\w))){{1,25}}+(?![^\W_])"
_NAME = rf"(?P<name>{_WORD}(?:[ \xa0](?:[{CAPITALS}]\. ?)?{_WORD}){{0,3}})"
_TITLE = r"(?:(?:DR|MR|MRS|MS|MME|MLLE|SRA?|PROF|LIC|DRA)\.? )?"
_OF_PERSONS = (
    r"(?:(?:STORY|STORIES|TESTIMONY|TESTIMONIES|STATEMENT|PROFILE|PORTRAIT|MEMORY|VOICE|WORDS|"
    r"DIARY|LETTER|JOURNEY) (?:OF|BY|FROM)|(?:INTERVIEW|CONVERSATION) WITH|"
    r"(?:AS TOLD|WRITTEN|PREPARED) BY|(?:TÉMOIGNAGE|RÉCIT|HISTOIRE|PORTRAIT|LETTRE|DÉCLARATION) DE|"
    r"ENTRETIEN AVEC|(?:TESTIMONIO|RELATO|HISTORIA|CARTA|DECLARACIÓN) DE|ENTREVISTA (?:A|CON))"
)
_OF_CASES = (
    r"(?:CASE STUDY(?: \d{1,3})?[:.–-]|(?:CASE|STORY|WITNESS|CAS|CASO)(?: \d{1,3})?:|CASE OF|"
    r"CAS DE|CASO DE)"
)
_BEHIND = compiled(rf"(?<!\w)(?:{_OF_PERSONS}|(?P<case>{_OF_CASES})) {_TITLE}{_NAME}")
_WHOSE = compiled(r"['’]S (?:STORY|JOURNEY|TESTIMONY|LIFE|ORDEAL|ESCAPE)(?!\w)")
_OWNER = compiled(rf"(?<![\w'’]){_NAME}$")
_LONGEST_NAME = 80
_PRONOUN = compiled(r"\b(?:[Ss]he|[Hh]e|[Hh]er|[Hh]is|[Ee]lle|[Ee]lla|[ÉEé]l)\b")
_FIRST_PERSON = compiled(r"\n(?:\W{0,3})(?:I|My|When I|Je|J['’]|Mon|Ma|Yo|Mi|Me)\b")
_LONGEST_ACRONYM, _SOON = 5, 240


def names_in_capital_headings(text: str, places: Gazetteer) -> Iterator[Span]:
    """Yield names in capitals behind what opens such a heading, or before `’S STORY`.

    Args:
        text: Of the document.
        places: Tells places and peoples.
    """
    for match in every_match(_BEHIND, text):
        is_told = match["case"] is None or _is_told(match["name"], text)
        if not is_told and " " not in match["name"]:
            is_told = _PRONOUN.search(text, match.end(), match.end() + _SOON) is not None
        says_i = _FIRST_PERSON.search(text, match.end(), match.end() + _SOON) is not None
        if is_told and _may_be_name(match["name"], text, places, says_i=says_i):
            yield Span(*match.span("name"))
    for whose in every_match(_WHOSE, text):
        owner = _OWNER.search(text, max(0, whose.start() - _LONGEST_NAME), whose.start())
        if owner and _may_be_name(owner["name"], text, places):
            yield Span(*owner.span("name"))


def _is_told(surface: str, text: str) -> bool:
    """Say whether a name is listed, or in title case elsewhere: cases are of topics too."""
    first = surface.split()[0].title()
    return is_listed(first) or first.casefold() in VIRTUES or first in text


def _may_be_name(surface: str, text: str, places: Gazetteer, *, says_i: bool = False) -> bool:
    first, *further = [word.title() for word in ONE_WORD.findall(surface)]
    if organisations().candidates(surface) or is_known_place(surface.title(), places):
        return False
    if any(places.demonym(word) is not None for word in (first, *further)):
        return False
    if _is_explained(first, text) or any(word.casefold() in ORDINARY for word in further):
        return False
    if further or _is_told(surface, text):
        return True
    return (says_i or len(first) > _LONGEST_ACRONYM) and not places.candidates(first)


def _is_explained(word: str, text: str) -> bool:
    """Say whether a word is an ordinary one, here or anywhere, that nobody is given as a name."""
    folded = word.casefold()
    if folded in ordinary_words(text):
        return True
    return folded not in VIRTUES and not is_given_name(word) and is_ordinary(folded)
