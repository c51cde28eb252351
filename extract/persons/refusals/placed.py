"""Says which names are places by what stands around them, where nothing tells a person.

`Moheshkhali Upazila`, `the Al Ammar checkpoint`, `clashes in Jabal Habsahi`, `Ayod, Duk and Pibor`.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from extract.kept_patterns import compiled
from extract.model import Kind, Mention, Span
from extract.persons.listed_names import is_given_name, is_listed
from extract.persons.refusals.counts import JOINT, is_called
from extract.scanning import every_match
from extract.spans import TakenSpans, parted
from ontology.gazetteer import Gazetteer

_NAME = (
    r"[A-ZÀ-Þ][\w'’-]{1,24}"
    r"(?: (?:[ae]l[ -]|de |del |la |ben |bin |ash-)?[A-ZÀ-Þ][\w'’-]{0,24}){0,3}"
)
_ITEM = rf"{_NAME}(?: \([^()\n]{{1,40}}\))?"
_LIST = compiled(
    rf"(?<![\w'’&.@/-]){_ITEM}(?:(?:,? (?:and|et|y|e|&|or|ou) |, ){_ITEM}){{2,39}}(?![\w@])"
)
"""Three names or more, each perhaps with the place that it is in: `Argelia (Cauca)`."""

_PLURAL = (
    r"(?:[Cc]ounties|[Dd]istricts|[Ss]ub-?districts|[Gg]overnorates|[Pp]rovinces|LGAs|[Uu]pazilas|"
    r"[Ww]oredas|[Pp]ayams|[Bb]omas|[Tt]erritor(?:y|ies)|[Mm]unicipalities|[Dd]ivisions|[Ss]ettlements|"
    r"[Cc]amps|[Vv]illages|[Tt]owns|[Nn]eighbou?rhoods|[Ss]ites|[Cc]entres|[Cc]enters|[Hh]ospitals|"
    r"[Aa]reas|[Ll]ocalities|[Rr]egions|[Ss]tates|[Bb]asins|[Hh]ubs|[Cc]heckpoints|[Ii]slands)"
)
_SINGULAR = (
    r"(?:[Cc]ount(?:y|ies)|[Dd]istricts?|[Ss]ub-?districts?|[Gg]overnorates?|[Pp]rovinces?|LGAs?|"
    r"[Uu]pazilas?|[Ww]oredas?|[Pp]ayams?|[Bb]omas?|[Tt]errit(?:ory|ories)|[Mm]unicipalit(?:y|ies)|"
    r"[Dd]ivisions|[Ss]ettlements?|[Nn]eighbou?rhoods?|[Ll]ocalit(?:y|ies)|[Cc]heckpoint|"
    r"[Cc]ommunes?|[Bb]asins?|[Hh]ub|[Tt]ownship|polyclinic|(?:detention|transit|collective|refugee|"
    r"teaching|field) (?:cent(?:re|er)|site|camp|hospital)s?|border crossing|water well)"
)
_BEHIND = compiled(rf" (?:{_SINGULAR}|(?:and|&) (?:the )?{_NAME} (?:{_PLURAL}))(?![\w'’])")
"""What a place is, behind its name: `Al Ammar checkpoint`, `Aru and Mahagi Territories`."""

_FACILITY = compiled(
    r" (?:area|camps?|hospitals?|shelter|site|stadium|market|port|bridge|region)\b"
)
_OF_FACILITY = compiled(r"\b(?:the|in|at|from|of|near|to|le|la|el|du|de|dans|en|à)[ \n]$")
_ENDS = compiled(
    r".*[ \n](?:Upazila|LGA|Drive|Circle|Hub|County|Counties|Districts?|Province|Airport|Prospekt|"
    r"Territory|Governorate|Township|Municipality|State Park|Residential Complex|Checkpoint|Port)",
    re.DOTALL,
)
_BEGINS = compiled(
    r"(?:Qasr|Wadi|Suq|Souq|Souk|Jabal|Jebel|Djebel|Khallat|Khallet|Khirbet|Kafr|Deir|Ceel|Khor|Nahr|"
    r"Lake|Hai (?:Al|al)|Bab (?:Al|al|el|El))[ -][A-ZÀ-Þ]"
)
"""How names of places begin: castle, valley, market, mountain, monastery, well, river, quarter."""

_IN = compiled(
    r"(?:(?<!fide )(?<!fided )(?<!fiding )(?<!fidence )(?<!trust )(?<!trusted )(?<!faith )"
    r"(?<!lieve )(?<!lieved )(?<!belief )(?<!interest )(?<!interested )(?<!pride )(?<!called )"
    r"(?<!saw )(?<!see )\b[Ii]n"
    r"|\b(?:town|village|camp|site|city|vicinity|outskirts|suburbs?|districts?|areas?|"
    r"communit(?:y|ies)|municipalit(?:y|ies)|neighbou?rhoods?|localit(?:y|ies)|villages|towns|camps|"
    r"ville|commune|quartier|pueblo|municipio|comunidad(?:es)?|locations|places|cities|counties) "
    r"(?:of|de|such as|like|including))[ \n]$"
)
_AS_DECIDED = compiled(
    r"(?:\bIn|\b(?:as|held|said|stated|decided|found|made|ruled|explained|judg[e]?ment|case|court|"
    r"and|or|also|set out|affirmed|followed) in)[ \n]$"
)
"""Where a party's name may stand for the case: `as in Uzqenka, the State must`."""

_GOES_ON = compiled(r"[,.;:)\n]|$|[ \n](?:and|on|at|where|which|since|after|before|by|with|in)\b")
_LOCATIVE = compiled(
    r"(?:\b(?:[Ii]n|[Ff]rom|to|at|[Nn]ear|[Ii]ncluding|around|through|across|towards|as|of|like|"
    r"[Dd]ans|[Àà]|[Ee]n|[Dd]esde|entre|hacia|vers)[ \n]|[Cc]ounties,? )$"
)
_REACH = 24
_FEWEST_PLACES = 2
_TOWN = 1_000
"""Inhabitants of a place in which things are, and after which nobody hardly is called there."""


@dataclass(frozen=True, slots=True)
class Sites:
    """Where a text names places, and lists of them.

    Attributes:
        listed: Items of lists of places.
    """

    listed: TakenSpans

    @staticmethod
    def of(
        text: str, asked: Iterable[Span], mentions: Iterable[Mention], places: Gazetteer
    ) -> "Sites":
        """Read the lists of a text that hold a name asked of."""
        wanted = TakenSpans.of(asked)
        known = TakenSpans.of(m.span for m in mentions if m.kind is Kind.PLACE)
        return Sites(TakenSpans.of(_in_lists(text, wanted, known, places)))


def is_called_as_place(surface: str) -> bool:
    """Say whether a name's own words are those of a place's: `Ruth Drive`, `Jabal Uzqashi`."""
    return bool(_ENDS.fullmatch(surface) or _BEGINS.match(surface))


def is_placed(text: str, span: Span, sites: Sites, places: Gazetteer) -> bool:
    """Say whether a name is a place's by what stands beside it."""
    surface = text[span.start : span.end]
    if _BEHIND.match(text, span.end) or sites.listed.touches(span):
        return True
    since = max(0, span.start - _REACH)
    if _FACILITY.match(text, span.end) and _OF_FACILITY.search(text, since, span.start):
        return True
    if not _IN.search(text, since, span.start) or not _GOES_ON.match(text, span.end):
        return False
    found = places.candidates(surface)
    is_town = bool(found) and (found[0].population >= _TOWN or found[0].is_state_or_part)
    if is_town or any(map(is_listed, surface.split())):
        return is_town
    return not _AS_DECIDED.search(text, since, span.start)


def _in_lists(
    text: str, wanted: TakenSpans, known: TakenSpans, places: Gazetteer
) -> Iterator[Span]:
    """Yield items that are places as most others are: `in Ayod, Duk and Pibor`."""
    for match in every_match(_LIST, text):
        if not wanted.touches(Span(*match.span())):
            continue
        whole = list(parted(JOINT, text, *match.span()))
        names = [text[item.start : item.end].partition(" (")[0] for item in whole]
        items = [Span(i.start, i.start + len(n)) for i, n in zip(whole, names, strict=True)]
        sure = [
            known.touches(item) or (bool(places.candidates(name)) and not is_called(name))
            for item, name in zip(items, names, strict=True)
        ]
        since = max(0, match.start() - _REACH)
        is_in = _IN.search(text, since, match.start()) is not None
        if sum(sure) < (1 if is_in else _FEWEST_PLACES):
            continue
        if not is_in and 2 * sum(sure) < len(items):
            continue
        is_in = is_in or _BEHIND.match(text, match.end()) is not None
        is_located = is_in or _LOCATIVE.search(text, since, match.start()) is not None
        are_bracketed = whole != items
        for outer, item, name in zip(whole, items, names, strict=True):
            is_town = bool(places.candidates(name))
            is_given = is_given_name(name.split()[0])
            if is_located and (not is_given or (is_town and is_in)):
                yield outer
            elif is_town and not is_called(name) and not are_bracketed:
                yield item
