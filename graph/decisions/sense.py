"""Checks that names, dates, languages and links a person gives can be what they are given as.

What is recorded already is read as it stands; this is asked of what is new.
"""

import re
from collections.abc import Mapping
from datetime import date, datetime

from graph.decisions.decision import DecisionError, Kind
from ontology.failures import OntologyError
from ontology.names import name_key, slug
from ontology.own_cells import checked_name
from ontology.thesaurus import LANGUAGES

_DAY = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?[?~%]?")
_UNCERTAIN = re.compile(r"\d\d(?:\d[Xu]|[Xu]{2})(?:-[Xu]{2}){0,2}|\d{4}-(?:[Xu]{2}|\d\d-[Xu]{2})")
_SEASONS = range(21, 42)
_CODES = """
aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da
de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz
ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln
lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi
pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq sr ss st su sv sw ta te tg th
ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
"""
_CODES_OF_TWO = frozenset(_CODES.split())
"""ISO 639-1. Of codes with three letters only the form is checked."""
_TWO = 2
_SIGNED_IN = re.compile(r"https?://[^/?#]*@", re.IGNORECASE)
"""How an address begins that tells who asks for it, perhaps with a password."""


def check_sense(kind: Kind, given: Mapping[str, str | tuple[str, ...]]) -> None:
    """Raise where a name has no letter, a date or language cannot be one, a link tells a secret.

    A name of a theme has to be one that the project's thesaurus can have.

    Args:
        kind: Of decision.
        given: What it says, by the attributes of `Decision`.

    Raises:
        DecisionError: With what was expected.
    """
    name, issued, language = (str(given.get(each, "")) for each in ("name", "issued", "language"))
    if name and kind is not Kind.UNLABEL and not slug(name_key(name)):
        raise DecisionError(
            f"a name needs a letter or a digit; got {name[:80]!r}", "no_letter", got=name[:80]
        )
    if issued and not is_date(issued):
        raise DecisionError(
            f"issued must be a date such as 2004-06-01, 2004-06 or 2004; got {issued[:80]!r}",
            "date",
            got=issued[:80],
        )
    if _SIGNED_IN.match(str(given.get("identifier", ""))):
        raise DecisionError(
            "an address may have no user name or password before its host, for all can read what "
            "is decided; give it without, as https://example.org/page",
            "signed_in",
        )
    of_theme = str(given.get("entity", "")).startswith("theme/")
    names_theme = kind is Kind.LABEL or (of_theme and kind in {Kind.ALIAS, Kind.RENAME})
    if names_theme and (error := name_error(name, language)):
        raise error
    if len(language) == _TWO and language not in _CODES_OF_TWO:
        raise DecisionError(
            f"{language!r} is the code of no language; give one such as en",
            "language",
            got=language,
        )


def name_error(name: str, language: str = "") -> DecisionError | None:
    """Return why a theme can have no such name, or label in a language; None where it can."""
    if language and language not in LANGUAGES:
        return DecisionError(
            f"themes have labels in {', '.join(LANGUAGES)}; got one in {language!r}: give it as a "
            "further name, with alias",
            "label_language",
            got=language,
        )
    try:
        checked_name(name, "theme")
    except OntologyError as error:
        return DecisionError(str(error), "label_signs", got=name[:80])
    return None


def is_date(edtf: str) -> bool:
    """Say whether there is such a day, month, season, year, or range of these, in EDTF."""
    ends = edtf.split("/")
    several = len(ends) <= _TWO and any(end not in {"", ".."} for end in ends)
    return several and all(end in {"", ".."} or _is_one_date(end) for end in ends)


def is_moment(when: str) -> bool:
    """Say whether there is such a moment, as decisions tell theirs."""
    try:
        return bool(datetime.fromisoformat(when))
    except ValueError:
        return False


def _is_one_date(edtf: str) -> bool:
    if _UNCERTAIN.fullmatch(edtf):
        return True
    found = _DAY.fullmatch(edtf)
    if not found:
        return False
    year, month, day = (int(each) if each else 1 for each in found.groups())
    if found[2] and not found[3] and month in _SEASONS:
        return True
    try:
        return bool(date(year, month, day))
    except ValueError:
        return False
