"""Finds persons whose surname is also what bodies, places or offices are called: `Carlos Mesa`.

Without that they would be bodies or left as they are: `Mesa` is a board, `Park` a park, `Law` a
word. What places are called (`Victoria Park`) needs something that only persons do or have.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from extract.kept_patterns import compiled
from extract.model import Span
from extract.persons.known_places import is_known_place
from extract.persons.listed_names import NAME_HEADS, NAME_WORD, is_given_name, is_listed
from extract.persons.offices import holds_office
from extract.persons.small_names import is_ordinary
from extract.scanning import every_match, first_match
from extract.spans import TakenSpans
from extract.words import word_set
from ontology.gazetteer import Gazetteer

_OF_BODIES = (
    "Barreau|Foyer|Maison|Hogar|Brigada|"
    "Mesa|Corte|Church|Court|Law|Day|King|Mayor|Bishop|Pope|Shah|Sultan|Prince|Duke|Major|"
    "Pastor|Sheriff|Force|Bank"
)
_OF_PLACES = "Chambers|Park|Hill|Lake|Street|Rivers|Forest|Temple|House|Plaza|Parish"
SURNAMES_TOO = word_set(f"{_OF_BODIES}|{_OF_PLACES}".lower().replace("|", " "))
"""Heads of bodies and places, offices and words that are surnames too, in lower case."""

_SURNAME = compiled(rf"(?<![\w'’.])(?:{_OF_BODIES}|{_OF_PLACES})(?![\w'’])")
_BEFORE = compiled(
    rf"(?<![\w'’.-])(?P<names>(?:(?:{NAME_WORD.pattern}|[A-Z][a-z]{{1,8}}-[a-z]{{2,8}}|[A-Z]\.)"
    r"[ \xa0-]){1,4})$"
)
_KOREAN = compiled(r"[A-Z][a-z]{1,8}-[a-z]{2,8}")
_INITIAL = compiled(r"[A-Z]\.")
_NEXT = compiled(rf"[ \xa0-](?P<next>{NAME_WORD.pattern})")
_NO_NAME_BEHIND = compiled(r" (?:of|de|del|des|du|for|para|pour|on|sur|sobre|&|and [A-Z]\w+ of)\b")
_SAINT = compiled(
    r"\b(?:St|Ste|Saint|Sainte|San|Santa|Our|Nuestra|[Tt]he|[Ll]a|[Ee]l|[Ll]e)\.?[ \xa0]$"
)
_TITLED = compiled(
    rf"\b(?:Mr|Mrs|Ms|Mx|Mme|Mlle|Sra|Srta|señora|señor|madame|monsieur)\.?[ \xa0]"
    rf"(?P<name>{_OF_BODIES}|{_OF_PLACES})(?![\w'’-]|[ \xa0][A-ZÀ-Þ])"
    r"(?<!Mayor)(?<!Major)(?<!Bishop)"
)
_SAYS = (
    r"(?: (?:who )?(?:said|says|told|added|adds|explained|explains|stated|noted|argued|argues|"
    r"wrote|asked|replied|recalled|recalls|thanked|left|died|spoke|opened|presented|reported|called|"
    r"warned|agreed|denied|was born|a (?:dit|déclaré|affirmé|ajouté|expliqué|remercié|présenté)|"
    r"est (?:née?|partie?|morte?)|dijo|señaló|afirmó|explicó|agregó|declaró|pidió|salió|murió)\b"
    r"|, (?:aged )?[1-9]\d\b(?! ))"
)
_ACTS = compiled(_SAYS)
_LEADS = compiled(
    r"(?:\b(?:chaired|led|written|prepared|opened|presented|moderated|facilitated|signed|founded|"
    r"edited|headed|authored|taken) by|\b(?:Mr|Mrs|Ms|Mx|Dr|Prof|Mme|Mlle|Sra|Sr|Srta)\.?|\bPhoto:|"
    r"(?:présidée?|animée?|rédigée?|dirigée?|ouverte?) par|"
    r"(?:presidid|moderad|redactad|dirigid|firmad)[ao] por|"
    r"\b(?:Contact|Author|Moderator|Name|By|Contacto|Nombre|Nom)[: ]|\b(?:Minutes|Chair|Present|"
    r"Apologies|Secretary|Rapporteur|Facilitator|Speaker|Interviewer|Trainer):|"
    r"\b(?:by|with) [A-Z][^\W\d_]{1,16} [A-Z][^\W\d_]{1,16}(?:,| and)|"
    r"\b(?:said|told|thank(?:s|ed)?|interviewed)|\b(?:dijo|señaló|[Aa]sistió|agradeció a))[ \xa0]$"
)
_LONGEST, _LONGEST_LEAD = 64, 48


@lru_cache(maxsize=2)  # organisations and persons ask of the same text
def named_like_bodies(text: str, places: Gazetteer) -> tuple[Span, ...]:
    """Return a given name with such a surname, and where the surname stands alone and acts.

    Args:
        text: Of the document.
        places: Tells towns that are called as children are: `Victoria Court`.
    """
    if first_match(_SURNAME, text) is None:
        return ()
    whole = [s for m in every_match(_SURNAME, text) if (s := _named(text, m, places))]
    titled = [Span(*match.span("name")) for match in every_match(_TITLED, text)]
    return (*whole, *titled, *_alone(text, whole))


def _named(text: str, surname: re.Match[str], places: Gazetteer) -> Span | None:
    """Return the whole name that a surname ends, or that goes on with one more."""
    start, end = surname.span()
    before = _BEFORE.search(text, max(0, start - _LONGEST), start)
    if before is None or _NO_NAME_BEHIND.match(text, end):
        return None
    words = list(re.finditer(r"[^ \xa0]+?(?=[ \xa0]|-?$)", before["names"]))
    at = next((i for i, word in enumerate(words) if _is_given(word.group(), places)), None)
    further = words[at + 1 :] if at is not None else []
    if at is None or not all(_may_be_surname(word.group()) for word in further):
        return None
    first = before.start("names") + words[at].start()
    following = _NEXT.match(text, end)
    is_spanish = surname.group() in {"Mesa", "Corte"}
    if following and not (
        is_listed(following["next"]) or (is_spanish and _may_be_surname(following["next"]))
    ):
        return None  # `Rosa Law Clinic`
    span = Span(first, following.end() if following else end)
    if _SAINT.search(text, max(0, first - 9), first):
        return None
    is_place = surname.group() in _OF_PLACES.split("|") or words[at].group().endswith(".")
    return span if not is_place or _is_person(text, span) else None


def _is_person(text: str, span: Span) -> bool:
    lead = _LEADS.search(text, max(0, span.start - _LONGEST_LEAD), span.start)
    return bool(lead or _ACTS.match(text, span.end) or holds_office(text, span.end))


def _is_given(word: str, places: Gazetteer) -> bool:
    if _KOREAN.fullmatch(word) or _INITIAL.fullmatch(word):
        return True
    return is_given_name(word) and not is_known_place(word, places)


def _may_be_surname(word: str) -> bool:
    """Say whether a word may stand between or behind: not so in `Henderson County Court`."""
    folded = word.strip(".-").casefold()
    return len(folded) < 2 or is_listed(word) or not (folded in NAME_HEADS or is_ordinary(folded))


def _alone(text: str, whole: list[Span]) -> Iterator[Span]:
    """Yield such surnames where they act, behind no article, of persons who are named whole."""
    told = {text[span.start : span.end].replace("-", " ").split()[-1] for span in whole}
    named = TakenSpans.of(whole)
    for match in every_match(_SURNAME, text) if told else ():
        span = Span(*match.span())
        if match.group() not in told or named.touches(span):
            continue
        is_behind = _SAINT.search(text, max(0, span.start - 9), span.start)
        if _ACTS.match(text, span.end) and not is_behind:
            yield span
