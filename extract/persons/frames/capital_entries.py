"""Finds names in capitals in logs that are otherwise written as usual: `2130 UZQIM reports`.

A word in capitals that no language, list of places or list of bodies has is somebody where a rank
or a word for a name stands before it; where one is told so, also with whom an entry begins, who is
named in brackets, and whom another meets, tells or relieves.
"""

import re
from collections.abc import Iterator

from extract.kept_patterns import compiled
from extract.model import Span
from extract.persons.frames.noted_patterns import ENTRY_LEAD
from extract.persons.frames.somebody_signs import is_behind_way, is_somebody
from extract.persons.letters import CAPITALS
from extract.persons.listed_names import is_given_name
from extract.persons.person_patterns import TITLES
from extract.persons.written_small import is_known_anywhere
from extract.scanning import every_match
from ontology.authority import organisations
from ontology.gazetteer import Gazetteer

_NAME = rf"(?P<name>[{CAPITALS}]{{3,16}})(?![\w@/&-]|[ \xa0][{CAPITALS}]{{2}})"
_RANKED = compiled(
    r"\b(?:SGT|CPL|PC|WPC|CPT|CAPT|LT|INSP|ASP|DSP|MAJ|PTE|MR|MRS|MS|MME|DR|BRO|SIS|Sgt|Cpl|Cpt|"
    r"Insp|"
    rf"Maj|Pte|GUARD|Guard|NURSE|Nurse|OFFICER|Officer|AGENT|Agent|agent|captain|Captain|CAPTAIN|"
    rf"skipper|foreman|boss|"
    rf"master|bosun)\.? (?:[{CAPITALS}]{{2,4}} )?{_NAME}"
)
_NAMED = compiled(
    r"\b(?:(?:gives?|gave|with|the|her|his|of) name(?: as| is| of|:)?|(?:calls|called) (?:her|"
    r"him)(?:self)?|"
    r"(?:female|male|girl|boy|woman|man|minor|child|infant|detainee|resident|client|inmate|guest)"
    r"(?: (?:called|named|known as|name of))?|"
    rf"se nomme|se prénomme|s['’]appelle|nommée?|se llama|llamad[ao]|de nombre) {_NAME}"
)
_BEGINS = compiled(
    rf"(?:{ENTRY_LEAD}|^[ \t]{{0,4}}|[.!?;] ){_NAME}(?=,|:|['’]s | \(| (?:reports?|reported|let|"
    rf"states?|says|said|on|off|"
    r"hurt|jumped|fell|cooks|cooked|ran|asleep|awake|relieve[sd]?|back|in|out|arrives?|arrived|"
    r"leaves|left|returns?|returned|calls?|"
    r"called|tells|told|seen|not|refuse[sd]?|hands|handed|takes|took|checks|checked|crying|sick|"
    r"taken|"
    r"moved|with|and|still|asks|asked|is|was|has|had|signale|"
    r"dit|rentre|sort|part|arrive|dort|"
    r"malade|dice|llegó|sale|salió|duerme|vuelve|informa)\b)",
    re.MULTILINE,
)
_MET = compiled(
    r"(?:\b(?:relieve[sd]?|told|tells|beat|beats|hit|kicked|body of|met|meets|with|and|asked|"
    r"seen|saw|called|escorted|woke|by|of|"
    rf"avec|et|con|y) |\((?=[{CAPITALS}]+\))){_NAME}"
)
_ANY = compiled(rf"(?<![\w@/&'’-]){_NAME}")
_VOWEL = compiled(r"[AEIOUYÀ-ÖØ-Ý]")
_SHORTEST, _FEWEST = 4, 2


def names_in_capital_entries(text: str, places: Gazetteer) -> Iterator[Span]:
    """Yield names in capitals that no list has, in a log that tells of somebody so.

    Args:
        text: Of the document.
        places: Tells places.
    """
    any_names = [*_of(text, _ANY, places)]
    if not any_names:
        return
    told = [*_of(text, _RANKED, places), *_of(text, _NAMED, places)]
    told += [span for span in any_names if _is_told(text, span)]
    called = {text[span.start : span.end].title() for span in any_names}
    if told or sum(map(is_given_name, called)) >= _FEWEST:
        begun = [*_of(text, _BEGINS, places), *_of(text, _MET, places)]
        called = {text[span.start : span.end].title() for span in begun}
        if told or sum(map(is_given_name, called)) >= _FEWEST:
            yield from (*told, *begun)


def _is_told(text: str, span: Span) -> bool:
    return is_somebody(text, span) and not is_behind_way(text, span)


def _of(text: str, pattern: re.Pattern[str], places: Gazetteer) -> Iterator[Span]:
    for match in every_match(pattern, text):
        name = match["name"]
        if _may_be(name, places):
            yield Span(*match.span("name"))


def _may_be(name: str, places: Gazetteer) -> bool:
    """Say whether a word in capitals is a name, or no body, title, place or word."""
    if not _VOWEL.search(name) or organisations().candidates(name) or name.casefold() in TITLES:
        return False
    if is_given_name(name.title()):
        return True
    is_other = len(name) < _SHORTEST or bool(places.candidates(name.title()))
    return not (is_other or is_known_anywhere(name.lower()))
