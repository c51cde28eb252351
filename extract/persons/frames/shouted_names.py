"""Finds names in capitals and nicknames behind an article: `La YESSI nos contó`, `GRACE-KENYA`.

In capitals no list and no model tells a name from what a body is called for short. What is done to
the one who tells, an article with a verb of persons, and a list in which each has a state do.
"""

import re
from collections.abc import Collection, Iterator

from extract.kept_patterns import compiled
from extract.model import Span
from extract.persons.kin_words import ANY_KIN, any_of
from extract.persons.known_places import is_known_place
from extract.persons.letters import CAPITALS, SMALL
from extract.persons.listed_names import is_given_name
from extract.persons.refusals.may_be_called import may_be_called
from extract.persons.small_names import is_common
from extract.persons.word_names import GIVEN_WORDS
from extract.scanning import every_match
from ontology.authority import organisations
from ontology.gazetteer import Gazetteer

_CAPS = rf"[{CAPITALS}]{{3,16}}(?:[ -][{CAPITALS}]{{3,16}})?(?![\w@-])"
_TITLE = rf"[{CAPITALS}][^\W\d_]{{2,16}}(?:[ ][{CAPITALS}][^\W\d_]{{2,16}})?(?![\w@-])"
_ARTICLE = r"(?<!\w)(?:[Ll]a|LA|[Ee]l|EL)"
_ARTICLES = r"(?:[Ll]a|LA|[Ee]l|EL|[Dd]on|[Dd]oña|[Uu]n tal|[Uu]na tal)"
_DID = (
    r"(?:cont(?:ó|aba)|dec[ií]a|peg(?:ó|aba)|golpe(?:ó|aba)|violó|violaba|vendió|vendía|agarró|"
    r"amenaz(?:ó|aba)|encerr(?:ó|aba)|trajo|traía|drogó|drogaba|mató|jaló|enganchó|engañó|abandonó|"
    r"dejó|cuid(?:ó|aba)|abrazó|escondió|persiguió|obligó|obligaba|quit(?:ó|aba)|cobr(?:ó|aba)|"
    r"sac(?:ó|aba)|cruzó|pasó|jalaba|manoseó|manoseaba|buscaba|vigilaba|esperaba|gritó|gritaba)"
)
_TOOK = r"(?:se (?:me |nos )?(?:la|lo|las|los) llev(?:ó|aba)|me (?:dijo|llevó|llamó)|nos llevó)"
_CLITIC = r"(?:me|nos|la|lo|le|las|los|les)"
_ACTS = rf"(?: ya| no| nunca| siempre)? (?:{_TOOK}|{_CLITIC} {_DID})\b"
_LIVES = (
    r"(?: (?:lloró|lloraba|lloró|murió|desapareció|huyó|escapó|se (?:escapó|enfermó|murió|fue|"
    r"quedó|embarazó|asustó|durmió)|(?:dio|dió) a luz|tiene \d\d|tenía \d\d|está (?:embarazada|"
    r"enferm[ao]|pres[ao]|muert[ao])|estaba (?:embarazada|enferm[ao]|pres[ao]|borrach[ao]))\b|"
    r", (?:de )?[1-9]\d\b(?! de ))"
)
_SPANISH = tuple(
    compiled(pattern)
    for pattern in (
        rf"{_ARTICLE} (?P<name>{_CAPS})(?={_ACTS}|{_LIVES})",
        rf"{_ARTICLE} (?P<name>{_TITLE})(?={_ACTS})",
        r"\b(?:[Mm]e|[Nn]os|[Ss]e) (?:vine|vinimos|fui|fuimos|fue|junté|juntó|casé|casó|escapé|"
        rf"escapó|peleé|peleó|quedé|quedó|subí|subió) con (?:el|la|EL|LA|El|La) (?P<name>{_TITLE})"
        r"(?=[.,;:]| [a-zà-ÿ])",
        rf"\b(?:[Mm]e|[Nn]os|[Ll]a|[Ll]o|[Ll]as|[Ll]os) (?:amenazó|amenazaba|golpeó|golpeaba|"
        rf"vendió|"
        rf"violó|violaba|trajo|pegó|pegaba|encerró|llevó|agarró|obligó|compró) {_ARTICLES} "
        rf"(?P<name>{_TITLE})(?=[.,;:!]|$| [a-zà-ÿ])",
        rf"(?<!\w)(?:A|Al|a|al) (?:el |la |El |La )?(?P<name>{_TITLE}) (?:la|lo|le) {_DID}\b",
        rf"(?<!\w)(?:A|a) (?:la|La) (?P<name>{_TITLE}) (?:me |nos |se )?(?:la|lo|le) "
        r"(?:vendieron|llevaron|pegaron|golpearon|violaron|mataron|trajeron|encerraron|quitaron)\b",
        rf"\b(?:[Cc]uando|[Pp]orque|que) {_ARTICLE} (?P<name>{_CAPS}) (?:me|nos|la|lo|se|le)\b",
    )
)
"""Each has a group `name`: who did something to somebody, behind an article as nicknames are."""

_STATE = rf"(?P<state>[{CAPITALS}][^\W\d_]{{3,20}}(?: [{CAPITALS}][^\W\d_]{{3,20}})?)"
_OF_STATE = compiled(
    rf"^[ \t]{{0,8}}(?:[-•*–] |"
    rf"\d{{1,3}}[.)] )?[\"“«]?(?P<name>[{CAPITALS}][^\W\d_]{{2,20}}) ?[-–—] ?"
    rf"{_STATE}(?=[\"”»]?[ \t]{{0,3}}(?:$|[,:;(/–—-]))",
    re.MULTILINE,
)
"""A line that begins with a name and a state: `GRACE-KENYA:`; the groups `name` and `state`."""

_IN_TEXT = compiled(
    rf"(?<![\w/-])(?P<name>[{CAPITALS}]{{3,20}})-(?P<state>[{CAPITALS}][^\W\d_]{{3,20}})"
    r"(?![\w/-])"
)
"""The same in capitals anywhere; the groups `name` and `state`."""

_SAID = compiled(
    rf"(?<![\w'’&/.-])(?P<name>[{CAPITALS}]{{3,16}})(?: (?:{_ACTS}|told (?:me|us|her|him|"
    rf"(?:the|this) (?:court|police|judge))|"
    r"(?:ran away|escaped|cried|wept)\b(?! with)|was (?:raped|beaten|pregnant|\d\d years)|m['’]a "
    r"(?:dit|frappée?|vendue?))\b|['’]s (?:mother|father|sister|brother|husband|baby|child)\b"
    r"|,? (?:a (?:girl|boy) of|aged) [1-9])"
)
"""Who does what only persons do, in capitals; the group `name`."""

_WITH = compiled(
    r"\b(?:took|beat|sold|raped|brought|locked|rescued|met|helped|told|asked|and) (?:her|him|me|us)"
    rf" and (?P<name>[{CAPITALS}]{{3,16}})(?=[.,;]| [a-z])"
)
"""Who is taken with somebody; the group `name`."""

_ENDS = (
    r"(?=[.,;:)!?\n]|$| (?:of|from|and|aged|who|at|for|was|is|has|had|with|alias|arrested|left|"
    r"came|went|took|called|told|lured|brought|"
    r"said|"
    r"says|to|in|by|on|et|pour|de|à|en|qui|que|dans|y|con|para|por|a)\b)"
)
_SOMEBODY = (
    r"(?:one|a certain|[Ss]uspect|[Aa]ccused|[Cc]omplainant|[Mm]inor|[Vv]ictim|[Cc]lient|[Cc]hild|"
    r"(?:un|le|la|une|du|au|dite?) (?:petite?|nommée?|mineure?)|nommée?|"
    r"[Bb]énéficiaire|[Ee]xpéditeur|[Dd]estinataire|[Bb]eneficiari[ao]|[Rr]emitente|"
    r"un tal|una tal|(?:la|el) (?:menor|niña|niño|joven|víctima)|"
    rf"{any_of(ANY_KIN)})"
)
_IN_NOTES = tuple(
    compiled(pattern)
    for pattern in (
        rf"\b{_SOMEBODY} (?P<name>{_CAPS}(?: {_TITLE})?){_ENDS}",
        r"\b(?:[Mm]sj|[Mm]ensajes?|[Ll]lamadas?|[Tt]exts?|[Cc]alls?|SMS|sms|[Aa]ppels?|"
        r"[Mm]essages?) "
        rf"(?:de|from) (?P<name>{_CAPS}){_ENDS}",
        rf"\b(?:[Ii]nspecteur|[Ii]nspector|[Aa]gent|[Ss]ergent|[Cc]ommissaire|[Mm]adam|[Mm]ama|"
        rf"[Mm]aman|[Tt]anti?e?|[Aa]untie|[Uu]ncle|[Pp]astor|[Ss]ister|"
        rf"[Bb]rother|[Dd]oña|[Dd]on|[Ss]eñora?) (?P<name>{_CAPS}){_ENDS}",
    )
)
"""Somebody, then a name in capitals; the group `name`."""

_DOES = compiled(
    rf"(?<![\w'’&/.-])(?P<name>[{CAPITALS}]{{3,16}})(?= (?:(?:no )?(?:llora|lloró|come|comió|"
    rf"durmió|"
    r"duerme|contó|cuenta|dice|dijo|llama|llamó|contesta|contestó|pregunta|se fue)|"
    r"le (?:contesta|dijo|dice|pregunta)|cried|cries|wept|slept|rang|phoned|texted|says|said|told|"
    r"came (?:back|in|home|down)|went (?:home|out|to bed)|won['’]t|didn['’]t|a (?:pleuré|dit|"
    r"appelé|"
    r"fui)|pleure|dort)\b)"
)
"""Who does what persons do, in capitals; the group `name`, a given one."""

_ENTRY = compiled(
    rf"^[ \t]{{0,4}}\d{{1,2}}[:.h]\d\d(?:hrs)?[ \t]{{1,3}}(?:[–—-] )?(?P<name>[{CAPITALS}]{{3,16}})"
    r"(?=[,:]| \(| [a-zà-ÿ])",
    re.MULTILINE,
)
"""Whom an entry of a log begins with, in capitals; the group `name`, a given one."""

_OF_CASE = compiled(
    r"^[ \t]{0,8}(?:(?:THE |LE |EL )?(?:CASE|STORY|STATEMENT|TESTIMONY|CAS|HISTOIRE|RÉCIT|"
    r"TÉMOIGNAGE|"
    r"CASO|HISTORIA|TESTIMONIO|RELATO)|(?i:(?:the |le |el )?(?:case|story|statement|testimony|cas|"
    r"histoire|récit|témoignage|caso|historia|testimonio|relato|note sur la situation))) "
    rf"(?:OF|of|DE|de|D['’]|d['’]) ?(?P<name>[{CAPITALS}]{{3,16}})(?=[ \t]{{0,3}}(?:$|[(:.–—-]))",
    re.MULTILINE,
)
"""A heading that says whose case follows, in capitals; the group `name`, a given one."""

_SHORTEST = 4
_RUN = compiled(
    rf"(?<![\w@/&'’-])(?P<name>[{CAPITALS}]{{3,16}}(?: [{CAPITALS}]{{2,16}}){{0,3}})(?![\w@/&-])"
)
_SMALL_BEFORE = compiled(rf"(?:[{SMALL}]{{2,}},?|[\]\"“«(:;,]|[{SMALL}]{{3,}}\.) $")
_LEAST_TOLD = 2
_SHORT_FOR = frozenset({"ONG", "ONGS", "OSC", "NGO", "CSO"})
_VOWEL = compiled(r"[AEIOUYÁÉÍÓÚÀÂÈÊËÎÏÔÛÜ]")
_LONGEST_ACRONYM = 5
_MET_BEFORE = compiled(
    r"\b(?:found|met|saw|told|called|with|and|took|arrested|accused|against|named|helped|beat) $"
)


def shouted_names(text: str, places: Gazetteer) -> Iterator[Span]:
    """Yield names in capitals, and nicknames behind an article, that something tells.

    Args:
        text: Of the document.
        places: Tells states and peoples.
    """
    for pattern in (*_SPANISH, _SAID, _WITH):
        for match in every_match(pattern, text):
            if may_be_called(match["name"], places) and not _is_short_for(match["name"]):
                yield Span(*match.span("name"))
    yield from _noted(text, places)
    for pattern in (_DOES, _ENTRY, _OF_CASE):
        for match in every_match(pattern, text):
            is_word = match["name"].casefold() in GIVEN_WORDS
            is_called = is_word or _is_called(match["name"])
            if is_called and not organisations().candidates(match["name"]):
                yield Span(*match.span("name"))
    yield from _of_states(text, places)


def _noted(text: str, places: Gazetteer) -> Iterator[Span]:
    """Yield names behind a word for somebody; unlisted ones where another so told is listed."""
    found = [match for pattern in _IN_NOTES for match in every_match(pattern, text)]
    if any(_is_called(word) for match in found for word in match["name"].split()):
        found = [match for match in found if _is_somebody(match["name"], places)]
        yield from (Span(*match.span("name")) for match in found)


def _is_somebody(name: str, places: Gazetteer) -> bool:
    """Say whether a name in capitals behind a word for somebody is no acronym, town or word."""
    if not may_be_called(name, places) or _is_short_for(name):
        return False
    words = name.casefold().split()
    is_word = any(map(is_common, words)) or (len(words) == 1 and is_known_place(name, places))
    return all(map(_is_called, name.split())) or not is_word


def other_shouted_names(text: str, told: Collection[str], places: Gazetteer) -> Iterator[Span]:
    """Yield further names in capitals in a text that tells of two so written.

    One of several words is one of which nothing else is known; one of one word is a given name.

    Args:
        text: Of the document.
        told: Names that it tells to be persons'.
        places: Tells states, peoples and towns.
    """
    if any(word.isupper() and len(word) >= _SHORTEST for name in told for word in name.split()):
        for match in (m for pattern in _IN_NOTES for m in every_match(pattern, text)):
            if _is_somebody(match["name"], places):
                yield Span(*match.span("name"))
    shouted = {name for name in told if name.isupper() and len(name) >= _SHORTEST}
    if len(shouted) < _LEAST_TOLD:
        return
    for match in every_match(_RUN, text):
        name = match["name"]
        before = text[max(0, match.start() - 24) : match.start()]
        if not _SMALL_BEFORE.search(before) or not may_be_called(name, places):
            continue
        words = name.casefold().split()
        if len(words) == 1:
            is_new = len(name) > _LONGEST_ACRONYM and len(shouted) > _LEAST_TOLD
            is_name = _is_called(name) or (
                is_new and not places.candidates(name.title()) and _MET_BEFORE.search(before)
            )
        else:
            is_name = not any(map(is_common, words)) and not places.candidates(name.title())
        if is_name:
            yield Span(*match.span("name"))


def _of_states(text: str, places: Gazetteer) -> Iterator[Span]:
    """Yield names that stand before a state in lines of a list, one of which is a given name.

    Bodies stand so as well: `Caritas-Bolivia`.
    """
    lines = [match for match in every_match(_OF_STATE, text) if _is_of_state(match, places)]
    called = [match for match in lines if _is_called(match["name"])]
    if 2 * len(called) >= len(lines) > 1:
        called = lines
    for match in (*called, *every_match(_IN_TEXT, text)):
        is_line = match.re is _OF_STATE
        if is_line or (_is_of_state(match, places) and _is_called(match["name"])):
            yield Span(*match.span("name"))


def _is_of_state(match: re.Match[str], places: Gazetteer) -> bool:
    state, name = match["state"].title(), match["name"]
    is_state = places.country_named(state) is not None
    is_state = is_state and places.country_named(name.title()) is None
    return is_state and may_be_called(name, places) and not organisations().candidates(match[0])


def _is_short_for(name: str) -> bool:
    """Say whether this is an acronym that no name is like: `La PNP nos golpeó`, `la ONG`."""
    return name in _SHORT_FOR or (name.isupper() and not _VOWEL.search(name))


def _is_called(name: str) -> bool:
    folded = name.casefold()
    return len(name) >= _SHORTEST and (folded in GIVEN_WORDS or is_given_name(name.title()))
