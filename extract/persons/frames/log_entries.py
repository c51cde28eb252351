"""Finds whom logs, day books and messages name in a few words: `Text from Asia: he is back`.

Such entries say little of anybody, and people in them are called as towns and words are. What is
sent or rung up, what somebody is like at a shelter, and whom one greets tell a person.
"""

import re
from collections.abc import Iterator

from extract.kept_patterns import compiled
from extract.model import Span
from extract.persons.kin_words import ANY_KIN, any_of
from extract.persons.letters import CAPITALS, SMALL
from extract.persons.listed_names import NAME_WORD
from extract.persons.refusals.may_be_called import is_word_given, may_be_called
from extract.persons.sentence_openers import opens_sentence
from extract.persons.word_names import is_called
from extract.scanning import every_match
from extract.words import word_set
from ontology.gazetteer import Gazetteer

_WORD = NAME_WORD.pattern
_END = rf"(?![\w@'’-]|[ \xa0][{CAPITALS}])"
_FIRST = rf"(?<![\w'’&.@/-])(?P<name>{_WORD})"
_OPENS = rf"(?:^|(?<=[.!?:;] )|(?<=\n)|(?<=[–—-] )|(?<=[a-z0-9], ))(?P<name>{_WORD})"

_SENT = (
    r"(?:(?:[Tt]ext|[Ss][Mm][Ss]|[Tt]exts|[Vv]oice ?note|[Vv]oicemail|[Mm]issed calls?|"
    r"[Cc]all ?back|"
    r"[Ww]hats[Aa]pp(?: message)?|[Pp]hone call|[Tt]ext message) from|"
    r"(?:SMS|[Vv]ocal|[Tt]exto|[Aa]ppel(?: manqué)?|[Cc]oup de fil) de|"
    r"(?:[Mm]ensaje de texto|[Ll]lamada perdida|[Ll]lamada|[Nn]ota de voz|[Aa]udio|"
    r"[Ww]hats[Aa]pp) de|"
    r"(?:[Cc]alled|[Rr]ang|[Pp]honed|[Tt]exted) for|[Cc]all ?back|[Cc]all ?back to|"
    r"(?:[Rr]ang|[Tt]exted|[Mm]essaged|[Pp]honed|[Dd]ropped off|[Pp]icked up|[Tt]ucked in|"
    r"[Hh]ugged))"
)
_GREETING = (
    r"(?:[Hh]i|[Hh]ello|[Hh]ey|[Dd]ear|[Dd]earest|[Gg]ood (?:morning|evening|afternoon|night)|"
    r"[Bb]onjour|[Bb]onsoir|[Ss]alut|[Cc]oucou|[Cc]hère|[Cc]her|[Hh]ola|[Qq]uerid[ao]|[Bb]uen[ao]s "
    r"(?:días|tardes|noches))"
)
_ILL = (
    r"(?:a (?:bad |black |high |new |broken |swollen )?(?:cough|cold|fever|temperature|eye|"
    r"headache|"
    r"bruise|bruises|toothache|tummy ache|arm|lip|baby)|nightmares|stitches|bruises)"
)
_DOES = (
    r"(?: (?:came (?:in|down|up|back|over|home|round)?(?: wet| late| drunk| crying| alone)? ?with "
    rf"{_ILL}|(?:has|had|got|woke with) {_ILL}\b|"
    r"(?:would|will|does|did|could)(?:n['’]t| not) (?:eat|sleep|get up|stop crying|come (?:out|"
    r"down|"
    r"in|home)|wake)\b|won['’]t (?:eat|sleep|get up|come out|come down|talk to)\b|"
    r"is (?:in labou?r|pregnant|crying|asleep|still asleep|in bed|ill in bed|not answering|at the "
    r"(?:hospital|police station|shelter|drop-in|clinic|motel)|still missing|scared)\b|"
    r"(?:was|is) (?:sick|crying|in tears|drunk|high|asleep|upset)\b(?! (?:of|on|with|level|"
    r"and high))|"
    r"(?:has|had)(?:n['’]t| not) been (?:seen|home|heard from)\b|"
    r"(?:cried|wept|slept|sobbed|giggled)\b(?! (?:foul|out (?:for|against)|through))|"
    r"ran (?:away|off)(?! with)|ran out (?:of the (?:room|house|shelter)|crying)|"
    r"sleeps? (?:on|in) the |(?:stayed|came) for (?:tea|lunch|dinner|supper|breakfast|a shower)|"
    r"turned up (?:late|drunk|crying|again|at (?:the|my|her))|came in (?:wet|late|drunk|crying|"
    r"hurt)|"
    r"went (?:to bed|to her room|to his room|upstairs|home crying)|went missing\b|"
    r"(?:rang|phoned|texted)(?= (?:from|at|to|again|last|me|her|him|us|about|in tears|this|"
    r"\w+ing)\b"
    r"|[.,;:!])|"
    r"asked for (?:[A-Z]\w+['’]s|her|his|a) (?:number|phone|passport|mother|mum|shower|coat|meds|"
    r"social worker)\b|heard (?:him|her) (?:say|cry|shout|scream|come|leave)|"
    r"has (?:court|a court date|an appointment|an interview|school|her (?:exam|results|"
    r"interview))\b)"
    r"| did(?:n['’]t| not) (?:come(?=[.,;!]| (?:home|back|in|down))|turn up|answer (?:her|his|the)|"
    r"show up|say a word))"
)
_OWN = (
    r"['’]s (?:number(?! one)|phone|passport|bag|bed|room|coat|baby|boyfriend|pimp|trafficker|"
    r"bruises|"
    r"meds|medication|school|foster carer|social worker|solicitor|key ?worker|case ?worker|mobile|"
    r"black eye|scan|bump|due date)\b"
)
_KIN_ABROAD = (
    r"(?:le (?:fils|père|mari|frère|chauffeur)|la (?:mère|fille|sœur)|"
    r"el (?:hermano|hijo|padre|marido|chofer)|la (?:hermana|hija|madre|nueva))"
)
_ANY = tuple(
    compiled(pattern)
    for pattern in (
        rf"\b{_SENT} (?P<name>{_WORD}){_END}",
        rf"(?:^|(?<=\n)|(?<=\] )|(?<=: )|(?<=[“\"]))[ \t]{{0,3}}{_GREETING} (?P<name>{_WORD})"
        r"(?=[ \t]{0,3}(?:[,!.:\n–—]|$))",
        rf"{_OPENS}(?={_DOES})",
        rf"{_OPENS}(?= (?:and|&) (?:{_WORD}){_DOES})",
        rf"(?<![\w'’&.@/-])(?:{_WORD}) (?:and|&) (?P<name>{_WORD})(?={_DOES})",
        rf"{_FIRST}(?={_OWN})",
        rf"(?:^|(?<=\n))[ \t]{{0,4}}(?:[-•*–] |\d{{1,2}}[.)] )(?P<name>{_WORD})"
        rf"(?=, (?:de )?[1-9]\d?(?: años| ans)?(?:[:.]|, [{CAPITALS}][\w'’-]+[:.]))",
        rf"{_FIRST}(?=, (?:the (?:new |other |little |older |younger )?(?:girl|boy|father|"
        rf"mother|son|daughter|husband|driver|baby)|{_KIN_ABROAD})[,.;])",
        rf"{_OPENS}(?=, {_KIN_ABROAD} (?:de |d['’])[{CAPITALS}][{SMALL}]+[,.;])",
        rf"\b(?:[Ss]u|[Mm]i) (?:bebé|hija|hijo|hermana|hermano|madre|prima), (?P<name>{_WORD})"
        r"(?=[,.;:])",
        rf"{_OPENS}(?= from [{CAPITALS}][\w'’-]{{2,24}} (?:called|rang|phoned|texted|came in|"
        rf"says|said|"
        r"wants|asked|is (?:here|back|missing)|has (?:court|left))\b)",
        rf"{_OPENS}(?= (?:pleaded (?:not )?guilty|absconded|is missing(?=[.,;:]|$)|was at the "
        r"(?:hearing|interview|shelter|hospital|drop-in|clinic)|is the nickname of|"
        r"testified(?! (?:in|before) (?:the )?(?:Congress|Senate)))\b)",
        rf"{_OPENS}(?= (?:in|from|at) the (?:kitchen|office|shelter|night shift|next room|"
        rf"other room|"
        r"corridor) (?:heard|saw|told|said|says|called|rang|found)\b)",
        r"\b(?:[Ii]nterview|[Cc]onversation|[Mm]eeting|[Ee]ntretien|[Ee]ntrevista) (?:with|"
        r"avec|con|a) "
        rf"(?P<name>{_WORD})(?=, [{CAPITALS}][\w'’ -]{{2,30}}, (?:\d{{1,2}} )?[{CAPITALS}{SMALL}]"
        r"{3,12}\.?(?: de| del)? (?:19|20)\d\d)",
        rf"{_FIRST}(?=,? (?:personal communication|pers\. comm|comm\. pers|comunicación personal|"
        r"communication personnelle))",
        rf"\b(?:the name|real name|his name|her name|le nom|el nombre) (?P<name>{_WORD})"
        rf"(?= / {_WORD}{_END})",
        rf"\b(?:the name|le nom|el nombre) {_WORD} / (?P<name>{_WORD}){_END}",
        rf"{_FIRST}(?= \((?:(?:her|his|my|their|la|el|su|sa|son|le|the) )?{any_of(ANY_KIN)}\))",
        rf"\b(?:courtesy of|(?:[Pp]hoto|[Pp]hotos|[Pp]hotograph) by) (?P<name>{_WORD})"
        r"(?=[.,;)\n]|$)",
        r"\b(?:[Ll]lam(?:a|ó)|[Ii]ngresa|[Ii]ngresó|[Ee]ntra|[Ss]ale|[Ll]lega|[Ll]legó|[Rr]eza|"
        r"[Tt]rae|"
        rf"[Tt]urno a) (?P<name>{_WORD}(?: {_WORD})?)(?=[.,;:(\n]|$| (?:de|con|y|a|que|para|en|por|"
        rf"se)\b)",
        r"\b(?:[Vv]isitors?|[Bb]efriender|[Kk]ey ?worker|[Ee]scort|[Nn]urse|[Oo]bserver|"
        r"[Ii]nfirmière|"
        rf"[Vv]olunteer|[Bb]énévole|[Vv]oluntari[ao]) (?P<name>{_WORD}){_END}",
        rf"© ?(?P<name>{_WORD})(?=[.,;)\n]|$)",
        rf"(?:^|(?<=\n))[ \t]{{0,4}}(?P<name>{_WORD})(?= (?:▸|posted:|replied:|wrote:|commented:))",
        rf"\b(?:[Ww]ith|[Tt]old|[Aa]sked|[Ss]aw|[Mm]et|[Hh]elped) (?P<name>{_WORD})"
        r"(?= (?:in (?:tears|bed|the kitchen|her room|his room)|outside the (?:shelter|house|"
        r"station)"
        r"|with (?:a black eye|bruises|her (?:pimp|boyfriend|baby)))\b)",
    )
)
"""Each has a group `name`: a person's, whatever it is called like."""

_ENTRY = compiled(
    rf"^[ \t]{{0,4}}\d{{1,2}}[/.:h]\d{{0,2}}(?:/\d{{2,4}})?h?[ \t]{{1,3}}(?:[–—-] "
    rf")?(?P<name>{_WORD})"
    rf"(?=,| \(| (?:et|y|and|&) [{CAPITALS}]?[{SMALL}])",
    re.MULTILINE,
)
"""Whom an entry of a day book or log begins with, the group `name`; no town."""

_ALONE = compiled(
    rf"\A\s*(?:[-•*] )?(?P<name>{_WORD}), (?:aged? )?[1-9]\d?(?: ans| años|"
    rf" years old)?[ \t.]*(?:\n|\Z)"
)
"""The first line of a text that is a name and an age; the group `name`."""

_NO_NAMES = word_set(
    """
    i you he she it we they this that there everyone everybody nobody someone somebody anyone all
    both one each who what here god then now today yesterday tomorrow la le el les los las il elle
    on nous je tu ella él yo sir madam team colleagues friends both others baby mum mom dad mama
    kid kids girl girls boy boys woman women man men child staff police client clients resident
    residents mother father sister brother auntie uncle driver house home room shelter
    """
)


def log_entries(text: str, places: Gazetteer) -> Iterator[Span]:
    """Yield whom an entry of a log or a message names.

    Args:
        text: Of the document.
        places: Tells states and peoples.
    """
    for pattern in (*_ANY, _ALONE, _ENTRY):
        for match in every_match(pattern, text):
            name = match["name"]
            if pattern is _ENTRY and not is_called(name):
                continue
            if _is_opener(name) or not may_be_called(name, places):
                continue
            yield Span(*match.span("name"))


def _is_opener(name: str) -> bool:
    if name.casefold() in _NO_NAMES:
        return True
    return opens_sentence(name) and not is_word_given(name)
