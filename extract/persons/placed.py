"""Says which names are places by what stands around them, where nothing tells a person.

`Moheshkhali Upazila`, `the Al Ammar checkpoint`, `clashes in Jabal Habsahi`, `Ayod, Duk and Pibor`.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from extract.kept_patterns import compiled
from extract.model import Kind, Mention, Span
from extract.persons.counts import JOINT, is_called
from extract.persons.listed_names import is_given_name, is_listed
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
    r"[Ww]oredas|[Pp]ayams|[Bb]omas|[Tt]erritor(?:y|ies)|[Mm]unicipalities|[Dd]ivisions|[Ll]ocalities|"
    r"[Rr]egions|[Ss]tates|[Bb]asins|[Ii]slands)"
)
_SINGULAR = (
    r"(?:[Cc]ount(?:y|ies)|[Dd]istricts?|[Ss]ub-?districts?|[Gg]overnorates?|[Pp]rovinces?|LGAs?|"
    r"[Uu]pazilas?|[Ww]oredas?|[Pp]ayams?|[Bb]omas?|[Tt]errit(?:ory|ories)|[Mm]unicipalit(?:y|ies)|"
    r"[Dd]ivisions|[Ss]ettlements?|[Nn]eighbou?rhoods?|[Ll]ocalit(?:y|ies)|[Cc]heckpoint|"
    r"[Cc]ommunes?|[Bb]asins?|[Hh]ub|[Tt]ownship|polyclinic|(?:detention|transit|collective|refugee|"
    r"teaching|field) (?:cent(?:re|er)|site|camp|hospital)s?|border crossing|water well)"
)
_NO_ROLE = (
    r"(?! (?:[a-z]{2,12} )?(?:leader|guard|nurse|boss|commander|commissioner|officer|teacher|"
    r"worker|chief|administrator|chair\w{0,6}|manager|clerk|cook|trader|vendor|seller|doctor|director|"
    r"coordinator|governor|secretary|judge|soldier|driver|head|elder|owner|prisoner|inmate)s?\b)"
)
"""Who holds an office there may be named before it: `Uzqa district commissioner, is the owner`."""

_BEHIND = compiled(rf" (?:{_SINGULAR}|(?:and|&) {_NAME} (?:{_PLURAL}))(?![\w'’]){_NO_ROLE}")
"""What a place is, behind its name: `Al Ammar checkpoint`, `Aru and Mahagi Territories`."""

_FACILITY = compiled(
    rf" (?:area|camps?|hospitals?|shelter|site|stadium|market|port|bridge|region)\b{_NO_ROLE}"
)
_OF_FACILITY = compiled(r"\b(?:the|in|at|from|of|near|to|le|la|el|du|de|dans|en|à)[ \n]$")
_ENDS = compiled(
    r"Al[ -].*[ \n]Port|.*[ \n](?:Upazila|LGA|Drive|County|Counties|Districts?|Province|"
    r"Airport|Prospekt|"
    r"Territory|Governorate|Township|Municipality|State Park|Residential Complex|Checkpoint)",
    re.DOTALL,
)
_ENDS_NO_GIVEN = compiled(r".*[ \n](?:Circle|Hub)", re.DOTALL)
_MAY_END = compiled(r".*[ \n]Port", re.DOTALL)
"""Families are called so too: `Ruth Port told the police`."""

_BEGINS = compiled(
    r"(?:Qasr|Suq|Souq|Khallat|Khallet|Khirbet|Kafr|Ceel|Bab (?:Al|al|el|El))[ -]"
    r"[A-ZÀ-Þ]"
)
_MAY_BEGIN = compiled(r"(?:Wadi|Souk|Jabal|Jebel|Djebel|Deir|Khor|Nahr|Lake)[ -][A-ZÀ-Þ]")
"""How names of places begin: castle, valley, market, mountain, monastery, well, river, quarter."""

_IN = compiled(
    r"(?:\b[Ii]n|\b(?:town|village|camp|site|city|vicinity|outskirts|suburbs?|districts?|areas?|"
    r"communit(?:y|ies)|municipalit(?:y|ies)|neighbou?rhoods?|localit(?:y|ies)|villages|towns|camps|"
    r"ville|commune|quartier|pueblo|municipio|comunidad(?:es)?|locations|places|cities|counties) "
    r"(?:of|de|such as|like|including))[ \n]$"
)
_IN_SOMEBODY = compiled(
    r"\b(?:confid\w{1,5}|trust\w{0,3}|faith|believ\w{1,3}|belief|interest\w{0,3}|pride|hopes?|"
    r"call\w{0,3}|s[ae]w|see|let|lets|letting|sen[dt]s?|sending|br(?:ing|ings|inging|ought)|"
    r"t(?:ake|akes|aking|ook|aken)|turn\w{0,3}|rop\w{2,4}|lock\w{0,3}|invest\w{0,3}|ally|friend|"
    r"(?:mo|fa|bro)ther|sister|anger|fear|love|disappoint\w{2,4}) in[ \n]$"
)
"""Where somebody may stand behind: `she confided in Uzqa`, `they brought in Uzqa`."""

_AS_DECIDED = compiled(
    r"(?:\bIn|\b(?:as|held|said|stated|decided|found|made|ruled|explained|judg[e]?ment|case|court|"
    r"and|or|also|set out|affirmed|followed) in)[ \n]$"
)
"""Where a party's name may stand for the case: `as in Uzqenka, the State must`."""

_SOMEWHERE = compiled(
    r"(?:\b(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]n|[Aa]round|[Aa]long|[Aa]cross|[Tt]owards?|[Tt]he|[Dd]ans|[Àà]|"
    r"[Ee]n|[Ss]ur|[Vv]ers|[Cc]erca de|near the|outside) |\d )$"
)
_GOES_ON = compiled(
    r"(?!,? (?:who|whose|whom|qui|quien|she|he)\b)"
    r"(?:[,.;:)\n]|$|[ \n](?:and|on|at|where|which|since|after|before|by|with|in)\b)"
)
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


def is_called_as_place(text: str, span: Span) -> bool:
    """Say whether a name's own words are those of a place's: `Uzqa Upazila`, `in Jabal Uzqashi`.

    Families are called `Port`, `Lake` and `Khor` too, so those need a word of place before them.
    """
    surface = text[span.start : span.end]
    if _ENDS.fullmatch(surface) or _BEGINS.match(surface):
        return True
    if _ENDS_NO_GIVEN.fullmatch(surface) and not is_given_name(surface.split()[0]):
        return True
    since = max(0, span.start - _REACH)
    if not _SOMEWHERE.search(text, since, span.start):
        return False
    return bool(_MAY_END.fullmatch(surface) or _MAY_BEGIN.match(surface))


def is_placed(text: str, span: Span, sites: Sites, places: Gazetteer) -> bool:
    """Say whether a name is a place's by what stands beside it."""
    surface = text[span.start : span.end]
    if _BEHIND.match(text, span.end) or sites.listed.touches(span):
        return True
    since = max(0, span.start - _REACH)
    if _FACILITY.match(text, span.end) and _OF_FACILITY.search(text, since, span.start):
        return not any(map(is_listed, surface.split())) or bool(places.candidates(surface))
    if not _IN.search(text, since, span.start) or not _GOES_ON.match(text, span.end):
        return False
    if _IN_SOMEBODY.search(text, since, span.start):
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
