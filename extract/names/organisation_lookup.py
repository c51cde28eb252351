"""Finds the organisations of the authority file where they stand in a text as names."""

import re
from collections.abc import Iterator

from extract.analysis import Analysis
from extract.kept_patterns import compiled
from extract.model import Span
from extract.names.organisation_names import OrganisationName
from extract.names.organisation_words import FUNCTION_WORDS
from extract.persons.listed_names import is_listed
from extract.persons.small_names import is_common
from extract.words import NameFinder, Word, word_set
from ontology.authority import AuthorityFile, organisations
from ontology.in_use import once
from ontology.names import fold, other_spelling

_WORDLIKE_ACRONYMS = word_set(
    """
    IT WHO IS CAT AID CARE ACT AIM ALL AN AS AT BE DO IF IN OR SO US WE SWEAT HOPS BIRD HOME CHANGE
    CAN ASK CAST COIN DAWN SHARP SWAN TRIANGLE BLAST PACE
    """
)
_ROMANCE_WORDS = word_set(
    "AU UN EU ES EN ET OU SUR PAR CE CES DES LES UNE ONT EST SE SI NI NO TU LA LE EL LOS"
)
_BEFORE = compiled(r"(?:[A-ZÀ-Þ]{2,} ){1,2}$")
_BEHIND = compiled(r"(?: [A-ZÀ-Þ]{2,}){1,2}")
_LONGEST_BESIDE = 40
_FEWEST_BESIDE = 2

_SHORT_NAME = 5
_SHORTEST_READ = 4
_LONG_WORD = 6
_SMALL_ARTICLES = frozenset({"al"})
"""With which a name may begin that a list has with a capital: `al-Shabaab`."""

_OF_STATES = ("UN ", "IGO", "EU ")
"""How the sort of a body begins that states made: of the UN, the EU and others."""

_OF_UN = frozenset({"organisation/unga", "organisation/unsc", "organisation/hrc"})
_OF_OTHERS = compiled(
    r"\s(?:of|de|du|del|des)\s?(?:(?:the|la|las|los|el|les?)\s|l['’])?(?:d['’]|de\s)?"
    r"(?!United|UN\b|Nations|Naciones|ONU|States\b|January|February|March|April|May|June|July|August"
    r"|September|October|November|December)"
    r"(?:[A-ZÀ-Þ]|(?:association|réseau|fédération|coopérative|confédération|syndicat|asociación|red"
    r"|federación|confederación|sindicato|cooperativa)\b)"
)
"""Whose a body of a common name is: `Asamblea General de la OEA`."""

_GOES_ON = compiled(
    r"Chatham House(?= [Rr]ules?\b)|Défenseurs? des droits(?= (?:humains|d[eu]s?)\b)",
    re.IGNORECASE,
)
"""What is held under a rule, and who defends rights: names of bodies with more behind them."""

_PRESS = compiled(r" (?:Press|Hospitals?|Medical)\b")
"""What is behind a university in the name of another body: `Uzqa University Press`."""

_ASSEMBLY = r"(?:General Assembly|Assemblée [gG]énérale|Asamblea General)"
_ENDS_AS_ASSEMBLY = compiled(rf"{_ASSEMBLY}$", re.IGNORECASE)
_INITIALS_BEFORE = compiled(
    r"\b(?!UN(?:GA|HCR|ITED|ICEF|DP|FPA|ODC|ESCO)?\b|ONU\b|THE\b|HRC\b|SDG\b|UNIES\b)"
    r"[A-ZÀ-Þ]{3,12} $"
)
_REACH = 14
_OWN = compiled(
    r"(?:\b(?i:our|its|their|notre|sa|leur|nuestra|su)|['’]s?)\s(?:\w+(?:st|nd|rd|th|ère|e|a)?\s)?"
    rf"{_ASSEMBLY}\b"
)
_SOME = compiled(r"\b(?:[Aa]|[Uu]ne|[Uu]na) (?:annual )?$")
_OF_ALL = compiled(
    r"(?:,? (?:that|which|whose|where|made up|composed|comprising|meeting|held|convened|every"
    r"|of (?:all|its|the) members|qui|dont|composée|réunie|que|compuesta|integrada|cada)\b|[.;]"
    r"|, (?:a|an|the|un|une|el) )"
)
"""Around an assembly that is not the one: `governed by a General Assembly that meets`."""

_HELD = compiled(
    r"(?i:\s(?:extra)?ordina(?:ire|ria)|\sannuelle|\sanual|\sconstitutive|\sconstituyente"
    r"|\sd(?:u|el)\s\d{1,2}(?:er)?\s)"
)
"""Behind an assembly of members: `Assemblée générale ordinaire`, `du 12 juin`."""

_UNITED_NATIONS = compiled(
    r"\b(?:UN|ONU|United Nations|Nations [uU]nies|Naciones Unidas|Secretary-General"
    r"|Security Council|[Rr]esolutions?|[Rr]ésolutions?|[Rr]esoluci(?:ón|ones))\b"
)
_AROUND = 3_000
"""Signs around a general assembly in which a text tells whose it is."""

_HEADING = 20
"""A passage longer than this, all in capitals, says nothing by its capitals."""


@once
def _known_finder() -> NameFinder:
    names = [name for name, _ in organisations().names()]
    return NameFinder((*names, *map(other_spelling, names)), _SMALL_ARTICLES)


def find_known_names(
    analysis: Analysis, words: tuple[Word, ...], known: AuthorityFile
) -> Iterator[OrganisationName]:
    """Yield each place where a known name stands, written as one."""
    for span, name in _known_finder().find(words):
        surface = analysis.text[span.start : span.end]
        if is_of_others(analysis.text, span, known) or _GOES_ON.match(analysis.text, span.start):
            continue
        if "University" in surface and _PRESS.match(analysis.text, span.end):
            continue
        if (
            _is_listed(surface, name, known)
            or (
                known.candidates(name)
                and _is_written_as_name(analysis, span.start, surface, name, known)
            )
            or _is_read_as_word(surface, name, known)
        ):
            yield OrganisationName(span, 0.95 if len(surface) > _SHORT_NAME else 0.85, "authority")


def is_of_others(text: str, span: Span, known: AuthorityFile) -> bool:
    """Say whether a body called as one of the United Nations is another's by what is beside it."""
    name = text[span.start : span.end]
    is_of = _OF_OTHERS.match(text, span.end) or _is_of_members(text, span, name)
    if not is_of and not _is_of_body_before(text, span, name):
        return False
    if "UN " in name or "United" in name:
        return False
    return any(each.entity_id in _OF_UN for each in known.candidates(name))


def _is_of_body_before(text: str, span: Span, name: str) -> bool:
    """Say whether a general assembly is of a body before it: `PICUM General Assembly`."""
    if _ENDS_AS_ASSEMBLY.fullmatch(name) is None:
        return False
    return _INITIALS_BEFORE.search(text, max(0, span.start - _REACH), span.start) is not None


def _is_of_members(text: str, span: Span, name: str) -> bool:
    """Say whether a general assembly is an association's: `our General Assembly`, `the` later."""
    if _ENDS_AS_ASSEMBLY.search(name) is None:
        return False
    if _SOME.search(text, max(0, span.start - _REACH), span.start) and _OF_ALL.match(
        text, span.end
    ):
        return True
    around = slice(max(0, span.start - _AROUND), span.end + _AROUND)
    near = text[around]
    is_own = _OWN.search(near) or _HELD.match(text, span.end)
    return is_own is not None and _UNITED_NATIONS.search(near) is None


def _is_written_as_name(
    analysis: Analysis, start: int, surface: str, name: str, known: AuthorityFile
) -> bool:
    if surface[:2] in _SMALL_ARTICLES:
        surface = surface.replace("al", "Al", 1)
    if " " in name.strip():
        return _is_capitalised_name(surface)
    is_romance = surface in _ROMANCE_WORDS and analysis.language_at(start) != "en"
    if surface in _WORDLIKE_ACRONYMS or is_romance:
        if _is_stressed(analysis.text, Span(start, start + len(surface)), known):
            return False
        if is_in_capitals(analysis, start):
            return False
    # A short name or acronym is one only in its own spelling: `WHO`, not `Who`; a longer one may
    # be in capitals: `CIMADE`.
    if surface.isupper() and name.istitle() and len(name) >= _LONG_WORD:
        return not (
            is_common(name.casefold()) or is_listed(name) or is_in_capitals(analysis, start)
        )
    return surface == name or (
        surface.isupper() and name.isupper() and surface == fold(name).upper()
    )


def _is_stressed(text: str, span: Span, known: AuthorityFile) -> bool:
    """Say whether words beside one are in capitals too: `WHO DOES WHAT`, `BONELESS WHOLE BIRD`."""
    before = _BEFORE.search(text, max(0, span.start - _LONGEST_BESIDE), span.start)
    behind = _BEHIND.match(text, span.end)
    beside = [word for match in (before, behind) if match for word in match[0].split()]
    return len(beside) >= _FEWEST_BESIDE and not any(map(known.candidates, beside))


def _is_read_as_word(surface: str, name: str, known: AuthorityFile) -> bool:
    """Say whether newspapers write an acronym of states' bodies like a word: `Nato`, `Otan`.

    Acronyms of others are names (`Astra`) and words (`Care`) more often than not.
    """
    if not name.isupper() or len(name) < _SHORTEST_READ or not surface.istitle():
        return False
    if fold(surface) != fold(name) or not fold(surface).isalpha():
        return False
    if is_listed(surface) or is_common(surface.casefold()):
        return False
    return any(each.type.startswith(_OF_STATES) for each in known.candidates(name))


def _is_listed(surface: str, name: str, known: AuthorityFile) -> bool:
    """Say whether a long name is spelt as listed: `Comité contre la torture`, `al-Qaida`.

    What a list has all in small letters, as French ones do, begins with a capital in a text. A
    short one (`Norad`) is one where nobody and nothing else is called so.
    """
    written = surface.replace("’", "'")
    is_short = len(written) <= _SHORT_NAME
    is_word = is_short and (is_common(written.casefold()) or is_listed(written))
    return (
        not is_word
        and not (is_short and written.isupper())
        and written != written.casefold()
        and any(
            written in _as_begun(listed.replace("’", "'"))
            for each in known.candidates(name)
            for listed in each.names
        )
    )


def _is_capitalised_name(surface: str) -> bool:
    content = [
        w for w in re.findall(r"\w+", surface) if w.casefold() not in FUNCTION_WORDS and len(w) > 1
    ]
    capitals = sum(w[0].isupper() or w[0].isdigit() for w in content)
    # In French and Spanish only the first word of a name need be written in capitals.
    return bool(content) and content[0][0].isupper() and (capitals >= 2 or len(content) >= 4)


def is_in_capitals(analysis: Analysis, offset: int) -> bool:
    """Say whether the passage around a character is long and written in capitals throughout."""
    passage = analysis.passage_at(offset)
    if passage is None:
        return False
    text = analysis.text[passage.span.start : passage.span.end]
    return len(text) > _HEADING and text.isupper()


def _as_begun(listed: str) -> tuple[str, ...]:
    return (listed, listed[:1].upper() + listed[1:])
