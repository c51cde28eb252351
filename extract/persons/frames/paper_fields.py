"""Finds whom the fields of papers and messages name: who wrote, checked, sent and drew them.

`Cleared by N. Uneborg`, `Cc: Uzqenka Drusz; Reef Network`, `Photo: April Uneborg/Reef Aid`,
`"Uzqenka Drusz" <udrusz@…>`. Bodies do all that as well, so that the name has to tell a person,
or be a word of no language.
"""

import re
from collections.abc import Iterable, Iterator

from extract.kept_patterns import compiled
from extract.model import Span
from extract.persons.likely_names import is_somebody, is_strange, may_be_somebody
from extract.persons.list_rows import NAME
from extract.persons.person_patterns import TITLE_AT_START
from extract.persons.refusals.may_be_called import is_word_given, may_be_called
from extract.persons.roster_heads import MAY_HEAD_NAMES
from ontology.gazetteer import Gazetteer

_DONE = (
    r"(?:(?:[Pp]repar|[Rr]eview|[Cc]lear|[Aa]pprov|[Cc]ompil|[Ss]ubmitt|[Cc]heck|[Vv]erifi|[Aa]uthor|"
    r"[Ss]av|[Mm]odifi|[Cc]reat|[Ee]dit|[Rr]eceiv|[Ff]ill|[Cc]omplet|[Ii]nterview|[Nn]ot|[Ee]ndors|"
    r"[Rr]eport|[Rr]equest|[Aa]uthori[sz]|[Rr]ecord|[Dd]raft|[Tt]ranslat|[Tt]yp|[Ss]ign|[Ii]ssu)ed"
    r"(?: in| up)?|[Ww]ritten|[Ss]een|[Ss]ent|[Dd]rawn|[Tt]aken|[Mm]inutes(?: taken)?|"
    r"[Pp]hotograph(?:s|ed)?|[Ii]llustrat(?:ed|ions?)|[Ll]ast (?:saved|modified)) by"
    r"|(?:[Pp]réparé|[Rr]elu|[Vv]alidé|[Aa]pprouvé|[Cc]ompilé|[Ss]oumis|[Vv]érifié|[Mm]odifié|[Cc]réé|"
    r"[Rr]édigé|[Rr]eçu|[Rr]empli|[Ii]nterrogé|[Ss]ignalé|[Dd]emandé|[Aa]utorisé|[Ee]nvoyé|"
    r"[Ee]nregistré|[Tt]raduit|[Ss]igné|[Ss]aisi|[Éé]tabli|[Ii]llustré|"
    r"[Dd]ernier enregistrement|[Dd]ernière modification)e?s? par"
    r"|(?:[Ee]laborad|[Pp]reparad|[Rr]evisad|[Aa]probad|[Vv]alidad|[Cc]ompilad|[Pp]resentad|"
    r"[Vv]erificad|[Mm]odificad|[Cc]read|[Gg]uardad|[Rr]edactad|[Rr]ecibid|[Ll]lenad|[Ee]ntrevistad|"
    r"[Dd]enunciad|[Ss]olicitad|[Aa]utorizad|[Ee]nviad|[Rr]egistrad|[Tt]raducid|[Ff]irmad|[Ii]lustrad)"
    r"[oa]s? por"
)
_WORDS = (
    r"(?:(?:[Aa]lternate |[Dd]eputy |[Gg]ender |[Mm]ain |[Nn]ational )?[Ff]ocal point|"
    r"(?:[Mm]ain )?[Cc]ontact(?: person)?|[Pp]oint focal(?: \w+)?|[Pp]unto focal(?: (?:de )?\w+)?|"
    r"[Pp]ersonne(?: de contact|-ressource)|[Pp]ersona de contacto|[Cc]ontact (?:pour|for|at)|"
    r"[Ee]nlace|[Ll]iaison|[Aa]uthors?|[Aa]uteure?s?|[Aa]utor(?:es|as?)?|[Ee]ditors?|[Éé]diteur|"
    r"[Éé]ditrice|[Ee]ditora?|[Oo]wner|[Mm]anager|[Rr]esponsables?|[Rr]esponsible|"
    r"[Pp]hotos?|[Ff]otos?|[Pp]hotograph(?:er|y|ie|e)|[Ff]otograf(?:ía|o)|"
    r"[Cc]over (?:photo|image|art)|"
    r"[Pp]hotos? credits?|[Cc]rédits?[ -]photos?|[Cc]réditos? de las? fotos?|[Ii]llustrations?|"
    r"[Ii]lustraci(?:ón|ones)|[Dd]rawings?|[Dd]esign|[Ll]ayout|[Mm]aquette|[Mm]ise en page|"
    r"[Dd]iseño|[Dd]iagramación|[Tt]ranslation|[Tt]raduction|[Tt]raducción|[Rr]electure|[Cc]orrección|"
    r"(?:[Ll]ead )?[Rr]esearch(?:er)?s?|[Rr]echerche|[Ii]nvestigación|[Rr]édaction|[Rr]edacción|"
    r"[Dd]ata (?:collection|entry)|[Ss]aisie|[Cc]oordination|[Cc]oordinación|[Ss]upervision|"
    r"[Ss]upervisión|[Pp]ro(?:gramme|gram|ject) (?:officer|manager|lead)|[Cc]hargée? de \w+|"
    r"[Oo]ficial de \w+|[Cc]hef(?:fe)? de projet|[Jj]ef[ea] de proyecto|"
    r"[Vv]isa|[Vv]isto bueno|[Aa]cta|"
    r"[Aa]ttn\.?|[Aa]ttention|[Àà] l['’]attention de|[Aa] la atención de|[Ss]ecrétaire de séance|"
    r"[Aa]pproved|[Aa]pprouvé|[Aa]probado|[Cc]leared|[Ee]diting|[Pp]roof-?reading)"
)
_LINE = r"^[ \t]{0,8}(?:[-•*] )?"
_VALUE = r"(?P<value>[^\s:<][^\n]{1,300})"
_FIELD = compiled(
    rf"{_LINE}(?:(?P<label>{_DONE}|{_WORDS})(?: [^\n:()]{{2,30}})?[ \xa0]?:[ \t]{{0,3}}"
    rf"|(?:{_DONE}) ){_VALUE}",
    re.MULTILINE,
)
"""A field of a paper that says who made it; the group `value`."""

_HEADER = compiled(
    rf"{_LINE}(?:From|To|Cc|CC|cc|Bcc|BCC|bcc|De|À|Copie|Cci|CCI|Para|Copia|CCO|Cco)[ \xa0]?:"
    rf"[ \t]{{0,3}}{_VALUE}",
    re.MULTILINE,
)
"""Who sends and gets a message; the group `value`."""

_OFFICE = compiled(
    rf"{_LINE}(?P<label>[^\W\d_][^\n:|\t]{{2,30}}?)[ \xa0]?:[ \t]{{0,3}}{_VALUE}", re.M
)
"""A field whose label may be an office: `Coordinator: Uzqenka Drusz`."""

_MAILBOX = compiled(r"[\"“']?(?P<name>[^\W\d_][^\"”'<>\n;,:@|\t]{1,60}?)[\"”']? ?<[^<>\s@]{1,64}@")
"""Whose an address is that stands in angle brackets; the group `name`."""

_LONGEST_NAME, _LONGEST_ADDRESS = 64, 67
"""Characters before and behind an angle bracket that a name and what is before `@` may take."""

_JOINT = compiled(r" ?[;/] ?|, | and | & | et | y | e | - | – | \(")
_END = compiled(r"[\s.,\"”»')]*$")
_QUOTES = "\"“«' "


def paper_fields(text: str, places: Gazetteer) -> Iterator[Span]:
    """Yield whom fields of papers and messages name.

    Args:
        text: Of the document.
        places: Tells states, towns and peoples.
    """
    with_colon = _lines_with(text, (":",))
    done = _lines_with(text, (" by ", " par ", " por "))
    for match in _at(_FIELD, text, sorted({*with_colon, *done})):
        yield from _valued(text, match.span("value"), places, is_own=True)
    for match in _at(_HEADER, text, with_colon):
        yield from _valued(text, match.span("value"), places, is_own=False)
    for match in _at(_OFFICE, text, with_colon):
        if MAY_HEAD_NAMES.fullmatch(match["label"]):
            yield from _valued(text, match.span("value"), places, is_own=True)
    for match in _mailboxes(text):
        name = match["name"]
        if NAME.fullmatch(name) and _is_somebody(name, places):
            yield Span(*match.span("name"))


def _lines_with(text: str, signs: Iterable[str]) -> list[int]:
    """Return where the lines begin that have one of some signs."""
    starts = set[int]()
    for sign in signs:
        at = text.find(sign)
        while at >= 0:
            starts.add(text.rfind("\n", 0, at) + 1)
            end = text.find("\n", at)
            at = text.find(sign, end) if end >= 0 else -1
    return sorted(starts)


def _at(pattern: re.Pattern[str], text: str, starts: Iterable[int]) -> Iterator[re.Match[str]]:
    return (match for start in starts if (match := pattern.match(text, start)))


def _mailboxes(text: str) -> Iterator[re.Match[str]]:
    end, at = 0, text.find("<")
    while at >= 0:
        if match := _MAILBOX.search(text, max(end, at - _LONGEST_NAME), at + _LONGEST_ADDRESS):
            yield match
            end = match.end()
        at = text.find("<", max(at + 1, end))


def _valued(
    text: str, value: tuple[int, int], places: Gazetteer, *, is_own: bool
) -> Iterator[Span]:
    """Yield the names that a value lists.

    Args:
        text: Of the document.
        value: Where it stands.
        places: Tells states, towns and peoples.
        is_own: Whether a word or town by which people are called is a person there.
    """
    start, end = value
    ends = [match.span() for match in _JOINT.finditer(text, start, end)]
    for begin, until in zip(
        [start, *(b for _, b in ends)], [*(a for a, _ in ends), end], strict=True
    ):
        first = begin
        while first < until and text[first] in _QUOTES:
            first += 1
        title = TITLE_AT_START.match(text, first, until)
        first = title.end() if title else first
        last = first + len(_END.sub("", text[first:until].split(" <")[0]))
        name = text[first:last]
        if NAME.fullmatch(name) is None:
            continue
        is_first = begin == start
        if _is_somebody(name, places) or (is_own and is_first and _is_called(name, places)):
            yield Span(first, last)


def _is_somebody(name: str, places: Gazetteer) -> bool:
    if not may_be_somebody(name, places):
        return False
    return is_somebody(name, places) or is_strange(name, places)


def _is_called(name: str, places: Gazetteer) -> bool:
    return " " not in name and is_word_given(name) and may_be_called(name, places)
