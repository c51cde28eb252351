"""Finds who is thanked, credited, present or visited, called like a town or as nobody listed is.

`Thanks to Florence, Sydney and the team`, `Layout: Dallas`, `PRESENT: UNICEF, IOM, UZQECH`,
`Visits: Juba, Wau, Achol`. What stands beside it tells little there; what it is a list of does.
"""

from collections.abc import Iterator

from extract.kept_patterns import compiled
from extract.model import Span
from extract.names.organisation_words import ROLES
from extract.persons.acronym_names import is_acronym_as_name, is_known_body
from extract.persons.kin_words import KIN
from extract.persons.known_places import is_known_place, is_state_or_capital
from extract.persons.letters import CAPITALS
from extract.persons.listed_names import NAME_WORD, is_given_name
from extract.persons.occupations import OCCUPATIONS
from extract.persons.small_names import is_common
from extract.persons.word_names import GIVEN_WORDS, is_called
from extract.persons.written_small import is_known_anywhere
from extract.scanning import every_match
from extract.spans import parted
from extract.words import word_set
from ontology.gazetteer import Gazetteer

_WORD = NAME_WORD.pattern
_ITEM = rf"{_WORD}(?: (?:(?:of|for|des|de|du|del) )?{_WORD}){{0,4}}"
_JOINT = r"(?:, and |, et |, y |, | and | et | y | & )"
_LIST = rf"(?P<names>{_ITEM}(?:{_JOINT}{_ITEM}){{0,11}})(?![\w@])"

_THANKS = compiled(
    r"\b(?:[Tt]hanks(?:,? (?:also|again|so much))?(?: go| goes)? to|"
    r"[Tt]hank you(?: also)?(?: to|,)|"
    r"[Gg]rateful(?: also)? to|[Ii]ndebted to|[Ss]hout-?out to|[Mm]erci(?: aussi| encore)? à|"
    r"[Rr]emerciements à|[Gg]racias(?: también)? a|[Aa]gradecemos(?: también)? a|"
    r"[Aa]gradecimientos a) " + _LIST
)
"""To whom thanks go; the group `names`."""

_WHO_DID = compiled(
    r"\b(?:[Tt]hanks(?: go)? to|[Tt]hank you(?: to)?|[Ww]e (?:also )?thank|I thank|"
    r"[Gg]rateful to|[Ii]ndebted to|[Mm]erci à|"
    r"[Oo]wed? (?:\w+ ){1,4}to|; (?:and )?to|"
    r"[Nn]ous remercions|[Rr]emerciements à|[Gg]racias a|[Aa]gradecemos a) "
    rf"{_LIST}(?=, (?:who (?:told|shared|read|typed|trusted|opened|gave their|spoke|cooked|"
    rf"taught|sat)|whose (?:stor|voice|word|life|lives|courage)|qui (?:ont|a|nous)|"
    r"quien(?:es)? (?:nos|compart|abr|confi|cont))|; )"
)
"""The same, and what only persons did: the group `names`, whatever they are called."""

_FAREWELL = compiled(
    r"\b(?:[Gg]oodbye(?: and thank you)? to|[Ff]arewell to|[Cc]ongratulations to|"
    r"[Hh]appy birthday,?(?: to)?|[Gg]et well soon,?|[Ww]ell done,?(?: to)?|[Aa]u revoir à|"
    r"[Jj]oyeux anniversaire,?(?: à)?|[Ff]élicitations à|[Bb]on rétablissement à|[Ff]elicidades,?"
    rf"(?: a)?|[Ff]eliz cumpleaños,?(?: a)?) {_LIST}(?P<who>, (?:who|qui|que|quien(?:es)?) )?"
)
"""Whom one takes leave of or wishes well; the groups `names` and, where it tells more, `who`."""

_HAS = compiled(
    rf"(?<![\w'’-])(?P<name>{_WORD}) (?:(?:has )?had her (?:baby|son|daughter|scan|operation)|"
    r"gave birth|is on (?:maternity|paternity|sick|annual) leave|is off sick|(?:leaves|joins) us\b|"
    r"is expecting (?:a baby|her|twins)|"
    r"takes over (?:the )?(?:helpline|rota|desk|shift|group|caseload|kitchen|accounts|cover)\b|"
    r"is back (?:on|from) (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|leave|holiday|maternity)|"
    r"a accouché|est en congé|est en arrêt|"
    r"nous quitte|nous rejoint|dio a luz|está de (?:permiso|vacaciones|licencia)|está embarazada)"
)
"""Who does what only colleagues and mothers do; the group `name`."""

_CREDITS = compiled(
    r"(?:^|(?<=[.;|] ))[ \t]{0,4}(?:Layout|Design|Drivers?|Interpret(?:er|ing|ation)s?|Drawings?|"
    r"Illustrations?|Camera|Sound|Edit(?:ing|ors?)|Translat(?:ions?|ors?)|Proof-?reading|Cake|"
    r"Catering|Music|Vocals|Mise en page|Graphisme|Traductions?|Maquette|Relecture|Dessins?|"
    r"Chauffeurs?|Diseño|Traducción|Edición|Dibujos?|Choferes|Sonido|Maquetación)"
    rf"(?: by| par| de| por)? ?: {_LIST}"
)
"""Who did a part of the work; the group `names`."""

_PRESENT = compiled(
    r"^[ \t]{0,4}(?:PRESENT|Present|There|Here|With us|PARTICIPANTS?|Participants?|"
    r"(?:IN )?ATTENDANCE|Attendance|"
    r"ATTENDEES|Attendees|APOLOGIES|Apologies|ABSENT|Absent|PRÉSENT(?:E?S)?|PRESENTS|Présente?s|"
    r"EXCUSÉE?S|Excusée?s|ASISTENTES|Asistentes|PRESENTES|Presentes)[ \t]?: {0,3}"
    r"(?P<names>[^\n:]{3,400})"
)
"""Who came; the group `names`."""

_IN_CAPITALS = compiled(rf"[{CAPITALS}]{{5,20}}(?: [{CAPITALS}]\.?)?")
_INITIALED = compiled(rf"[{CAPITALS}]{{3,20}} [{CAPITALS}]\.")
_PARTS = compiled(r"[^,;/\n]+")
_VOWEL = compiled(r"[AEIOUYÀ-ÖØ-Ý]")

_TOWNS = compiled(
    rf"(?<![\w'’-]){_WORD}(?:, {_WORD}){{2,20}}(?:,? (?:and|et|y) {_WORD})?(?![\w@]| [A-ZÀ-Þ])"
)
_LARGE_BEFORE = compiled(rf"[{CAPITALS}][\w'’-]{{1,24}} $")
_JOINTS = compiled(_JOINT)
_FEWEST_TOWNS = 2
_PAIR = 2
_NOBODY = (
    ROLES
    | KIN
    | OCCUPATIONS
    | word_set("all everyone everybody nobody none staff police team minutes apologies")
)


def credited_names(text: str, places: Gazetteer) -> Iterator[Span]:
    """Yield who is thanked, credited, present, or stands unknown as a place among towns.

    Args:
        text: Of the document.
        places: Tells states and towns.
    """
    for pattern in (_THANKS, _CREDITS):
        for match in every_match(pattern, text):
            yield from _called(text, match.span("names"), places)
    yield from _thanked(text, places)
    for match in every_match(_FAREWELL, text):
        found = list(_called(text, match.span("names"), places))
        if not found and match["who"]:
            items = parted(_JOINTS, text, *match.span("names"))
            found = [s for s in items if _is_called(text[s.start : s.end])]
        yield from found
    for match in every_match(_HAS, text):
        if match["name"].casefold() in GIVEN_WORDS:
            yield Span(*match.span("name"))
    yield from present_in_capitals(text, places)
    for match in every_match(_PRESENT, text):
        yield from _came_too(text, match.span("names"), places)
    for match in every_match(_TOWNS, text):
        yield from _among_towns(text, match.span(), places)


def _thanked(text: str, places: Gazetteer) -> Iterator[Span]:
    """Yield who is thanked for what only persons do, where none of them is a state or body."""
    for match in every_match(_WHO_DID, text):
        named = list(parted(_JOINTS, text, *match.span("names")))
        if not any(_is_none(text[s.start : s.end], places) for s in named):
            yield from named


def present_in_capitals(text: str, places: Gazetteer) -> Iterator[Span]:
    """Yield who came, in capitals among bodies, called as nothing that is known.

    Args:
        text: Of the document.
        places: Tells towns.
    """
    for match in every_match(_PRESENT, text):
        yield from _in_capitals(text, match.span("names"), places)


def _called(text: str, names: tuple[int, int], places: Gazetteer) -> Iterator[Span]:
    """Yield words given as names; states only where somebody else is named."""
    items = list(parted(_JOINTS, text, *names))
    single = [s for s in items if " " not in text[s.start : s.end]]
    single = [s for s in single if not is_known_body(text[s.start : s.end])]
    called = [s for s in single if _is_called(text[s.start : s.end])]
    states = [s for s in called if _is_state(text[s.start : s.end], places)]
    if len(called) == len(single) and (len(called) > len(states) or len(items) > len(single)):
        yield from called if len(called) > len(states) else ()


def _is_none(name: str, places: Gazetteer) -> bool:
    """Say whether a name is a state's, a body's as it is written, or of more than two words."""
    is_body = is_known_body(name) and not is_acronym_as_name(name)
    return is_body or len(name.split()) > _PAIR or is_state_or_capital(name, places)


def _is_called(word: str) -> bool:
    return is_called(word) or word.casefold() in GIVEN_WORDS


def _is_state(word: str, places: Gazetteer) -> bool:
    return places.country_named(word) is not None


def _in_capitals(text: str, names: tuple[int, int], places: Gazetteer) -> Iterator[Span]:
    """Yield words in capitals that are no body, no place and no word of any language."""
    for part in _PARTS.finditer(text, *names):
        start = part.start() + len(part.group()) - len(part.group().lstrip())
        item = part.group().strip()
        is_initialed = _INITIALED.fullmatch(item) is not None
        item = item if is_initialed else item.rstrip(".")
        word = item.split(" ")[0]
        is_one = is_initialed or _IN_CAPITALS.fullmatch(item) is not None
        is_one = is_one or (item.isupper() and is_given_name(item))
        if not is_one or is_known_body(word) or not _VOWEL.search(word):
            continue
        is_other = bool(places.candidates(word.title())) or is_known_anywhere(word.lower())
        if is_initialed or not is_other:
            yield Span(start, start + len(item))


def _came_too(text: str, names: tuple[int, int], places: Gazetteer) -> Iterator[Span]:
    """Yield single words among those present, of whom two and more have given names."""
    parts = [_trimmed(text, *part.span()) for part in _PARTS.finditer(text, *names)]
    firsts = [text[s.start : s.end].partition(" ")[0] for s in parts]
    if sum(_is_called(word) or is_acronym_as_name(word) for word in firsts) < _PAIR:
        return
    for span in parts:
        word = text[span.start : span.end]
        folded = word.casefold()
        is_none = folded in _NOBODY or (folded.endswith("s") and is_common(folded))
        is_none = is_none or is_known_body(word) or is_known_place(word, places)
        if NAME_WORD.fullmatch(word) and (is_acronym_as_name(word) or not is_none):
            yield span


def _trimmed(text: str, start: int, end: int) -> Span:
    bare = text[start:end]
    first = start + len(bare) - len(bare.lstrip())
    return Span(first, first + len(bare.strip().rstrip(".")))


def _among_towns(text: str, names: tuple[int, int], places: Gazetteer) -> Iterator[Span]:
    """Yield given names that no place has, in a list of towns."""
    found = [Span(*word.span()) for word in NAME_WORD.finditer(text, *names)]
    if _LARGE_BEFORE.search(text, max(0, names[0] - 26), names[0]):
        found = found[1:]  # of a longer name
    words = [text[s.start : s.end] for s in found]
    towns = sum(bool(places.candidates(word)) for word in words)
    if towns < _FEWEST_TOWNS:
        return
    for span, word in zip(found, words, strict=True):
        if is_given_name(word) and not places.candidates(word):
            yield span
