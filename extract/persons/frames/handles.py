"""Finds what persons are reached by: e-mail addresses, disguised ones too, names on networks."""

import re
from collections.abc import Iterator

from extract.kept_patterns import compiled
from extract.model import Span
from extract.names.organisation_words import HEADS
from extract.persons.listed_names import is_listed
from extract.scanning import every_match, first_match
from extract.spans import TakenSpans
from extract.words import word_set
from ontology.authority import organisations
from ontology.gazetteer import gazetteer

_DOMAIN = r"[\w-]{1,63}(?:(?:\.| ?[\[(](?:dot|punto|point)[\])] ?)[\w-]{1,63}){1,4}"
_ADDRESS = compiled(
    rf"(?<![\w.+-])(?P<name>[\w.+-]{{1,64}})(?:@| ?[\[({{](?:at|arroba|@|AT)[\])}}] ?){_DOMAIN}"
)
"""An e-mail address, also with `[at]`; the group `name` is the part before the at sign."""

_AT_SIGNS = ("@", *(f"{at}{end}" for at in ("at", "arroba", "AT") for end in "])}"))
"""One of these an address holds."""

_SHARED = compiled(
    r"(?:info|contact|contacto|office|admin|secretariat|media|press|e?mail|hello|enquir(?:y|ies)|"
    r"support|webmaster|registry|publications?|communications?|"
    r"[a-z]{2,6}info)(?P<rest>[\w.+-]{0,20})",
    re.IGNORECASE,
)
"""The part before the at sign where it is no person's."""

_NETWORK = (
    r"(?:[Ss]kype|SKYPE|[Ww]hats ?[Aa]pp|WHATSAPP|[Tt]elegram|[Ss]ignal|[Vv]iber|[Ww]e[Cc]hat|"
    r"[Ii]nsta(?:gram)?|[Ff]acebook|FB|[Ff]b|[Tt]witter|[Tt]ik[Tt]ok|[Ss]nap[Cc]hat|[Mm]essenger|"
    r"[Zz]alo|"
    r"[Ll]ine|LINE|[Ii][Mm][Oo]|[Ll]inked[Ii]n|[Mm]astodon|[Bb]luesky)"
)
_ON_NETWORK = compiled(
    rf"\b(?<![/.]){_NETWORK}"
    r"(?:(?: (?i:id|name|username|handle|account|user|contact)){1,2}(?: ?[:=] ?| is | )"
    r"| ?[:=] ?| (?=@))"
    r"(?P<name>@?[\w][\w.+-]{2,40}(?<![.+-]))"
)
"""`Skype: uzqenka.drusz`; the group `name`."""

_BEHIND_NETWORK = compiled(
    r"\b(?:[Ss]kype|[Ww]hats ?[Aa]pp|[Tt]elegram|[Vv]iber|[Ii]nstagram|[Ff]acebook) "
    r"(?P<name>[^\W\d_]{2,24}[._][^\W_]{2,24}(?:[._]\w{1,24})?)(?![\w@/])"
)
"""`Skype uzqenka_drusz`; the group `name`, of which a word is listed."""

_PAGE = compiled(
    r"\b(?:facebook|instagram|twitter|tiktok|linkedin|vk|fb|x|t|wa)\.(?:com|me)/(?:in/|@)?"
    r"(?P<name>[^\W\d_][\w.-]{2,40}(?<![.-]))(?![\w/])"
)
"""`facebook.com/uzqenka.drusz`; the group `name`, of which a word is listed."""

_AT = compiled(r"(?<![\w@/.])@(?P<name>\w[\w.-]{1,40}(?<![.-]))(?![@\w])")
"""`@uzqenka_drusz`; the group `name`."""

_NETWORKS = (_ON_NETWORK, _BEHIND_NETWORK, _PAGE)
_OF_BODY = HEADS | word_set(
    """
    un unhcr unicef ilo iom undp unodc ohchr news press tv radio official intl international global
    world rights human info gov eu int org ngo campaign project initiative now home page group
    """
)
_ACRONYM = compiled(r"\b[A-Z]{2,20}\b")
_PARTS = compiled(r"[A-Z]{2,}(?![a-z])|[A-Z]?[a-zß-öø-ÿ]+|[A-Z]")


def in_addresses(text: str) -> Iterator[Span]:
    """Yield e-mail addresses that are a person's own."""
    if not any(sign in text for sign in _AT_SIGNS):
        return
    for match in every_match(_ADDRESS, text):
        if not _is_shared(match["name"]):
            yield Span(match.start(), match.end())


def _is_shared(mailbox: str) -> bool:
    """Say whether a mailbox is a body's: `info-geneva`, not `info.uzqenka` of a listed name."""
    shared = _SHARED.fullmatch(mailbox)
    return shared is not None and not any(
        is_listed(part) and not gazetteer().candidates(part.title())
        for part in re.findall(r"[^\W\d_]{3,}", shared["rest"])
    )


def on_networks(text: str) -> Iterator[Span]:
    """Yield by which name a person is found on a network: `Skype: uzqenka.drusz`, `@uzqenka`."""
    if "@" not in text and all(first_match(pattern, text) is None for pattern in _NETWORKS):
        return
    acronyms = frozenset(_ACRONYM.findall(text))
    taken = TakenSpans()
    for pattern in (*_NETWORKS, _AT):
        for match in every_match(pattern, text):
            span = Span(*match.span(0 if pattern is _AT else "name"))
            if not _is_handle(match["name"], pattern) or _is_of_body(match["name"], acronyms):
                continue
            if taken.take(span):
                yield span


def _is_handle(name: str, pattern: re.Pattern[str]) -> bool:
    """Say whether it is no number and no word with which a sentence goes on."""
    if pattern in {_BEHIND_NETWORK, _PAGE}:
        return any(is_listed(part.title()) for part in _PARTS.findall(name) if len(part) > 2)
    if pattern is _AT or any(c in "_.@" or c.isdigit() for c in name):
        return any(c.isalpha() for c in name)
    return is_listed(name)


def _is_of_body(name: str, acronyms: frozenset[str]) -> bool:
    """Say whether a name on a network is a body's: a known one's, or spelt in the text."""
    name = name.lstrip("@")
    parts = _PARTS.findall(name)
    if organisations().candidates(name) or any(part.casefold() in _OF_BODY for part in parts):
        return True
    first = re.sub(r"[\d_.-].*", "", name).upper()
    is_known = first in acronyms or bool(organisations().candidates(first))
    return len(first) > 1 and is_known
