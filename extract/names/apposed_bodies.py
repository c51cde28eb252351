"""Finds bodies by what a comma says of them: `La Lumière, an NGO based in`, `Atina, une ONG de`.

Towns are called so too, so the words behind the comma outweigh what a gazetteer has.
"""

import re
from collections.abc import Iterator

from extract.model import Span
from extract.names.organisation_refusals import is_plausible, is_refused
from extract.persons.known_places import is_known_place
from extract.persons.listed_names import is_given_name
from extract.scanning import every_match
from extract.words import word_set
from ontology.gazetteer import Gazetteer

_WORD = r"[A-ZÀ-Þ][\w'’-]{1,30}"
_SORT = (
    r"(?:charity|non-?profit|NGO|non-governmental organi[sz]ation|organi[sz]ation|association|"
    r"foundation|collective|coalition|network|campaign group|advocacy group|women['’]s group|"
    r"trade union|cooperative|co-operative|shelter|safe house|think tank|"
    r"ONG|organisation|fondation|collectif|coopérative|réseau|syndicat|asbl|foyer|"
    r"asociación|organización|fundación|colectiv[oa]|cooperativa|red|sindicato|albergue|refugio)"
)
_APPOSED = re.compile(
    rf"(?<![\w'’.&/-])(?P<name>{_WORD}(?: (?:(?:for|of|de|du|del|des) )?{_WORD}){{0,3}}),"
    rf" (?:an?|une|una) (?:(?!of\b|de\b)[\w'’-]{{2,20}} ){{0,2}}{_SORT}"
    r"(?= (?:based|registered|working|run|led|in|from|that|which|for|of|basée?|située?|qui|de|du|à"
    r"|en|que|con|para|pour)\b|[,.])"
)
"""The group `name`: of whom the words behind the comma tell."""

_BEFORE = re.compile(r"(?<![\w'’-])([\w’'-]{1,24}) $")
_WHERE = word_set(
    "in en à at near from of de du des to para dans chez près cerca through since around outside"
)
"""Words before a place, behind which the comma begins with another body."""

_TITLES = frozenset({"Mr", "Mrs", "Ms", "Dr", "Mme", "Mlle", "Sr", "Sra", "Prof"})
_ARTICLES = frozenset({"The"})
_REACH = 26


def apposed_bodies(text: str, places: Gazetteer) -> Iterator[Span]:
    """Yield names that a comma and a word for their sort follow; no known place, and nobody.

    Args:
        text: Of the document.
        places: Tells states, large towns and peoples.
    """
    for match in every_match(_APPOSED, text):
        start = match.start("name")
        words = match["name"].split()
        before = _BEFORE.search(text, max(0, start - _REACH), start)
        if before and before[1].casefold() in _WHERE:
            continue
        if words[0] in _ARTICLES:
            start, words = start + len(words[0]) + 1, words[1:]
        if words and _is_name(" ".join(words), words, places):
            yield Span(start, match.end("name"))


def _is_name(name: str, words: list[str], places: Gazetteer) -> bool:
    if words[0].casefold() in _WHERE or words[0] in _TITLES or is_given_name(words[0]):
        return False
    if is_known_place(name, places) or places.demonym(words[-1]) is not None:
        return False
    return not is_refused(name) and is_plausible(name, places)
