"""Finds names in notes written small that no list has: words that no language at hand knows.

Dictionaries write names large. So a word in small letters that they do not hold is a name where
somebody is told, rung up or somebody's mother; and, in a note that tells of somebody, wherever
neither a town, a thing nor a slip of the pen stands.
"""

import re
from collections.abc import Collection, Iterable, Iterator

from extract.kept_patterns import compiled
from extract.language import detect
from extract.model import Span
from extract.persons.frames.noted_patterns import (
    BRACKETED,
    CALLED,
    ELDER,
    FIELD,
    KIN_ABROAD,
    KIN_OF,
    NOTED_WORD,
    OWNS,
    SPOKEN_OF,
    TITLED,
    WORD_END,
)
from extract.persons.frames.noted_words import SHORT_FORMS, WORDS_TOO
from extract.persons.kin_words import ANY_KIN, RELATIVES, RELATIVES_ES, RELATIVES_FR, any_of
from extract.persons.listed_names import is_given_name
from extract.persons.small_names import GOES_ON, is_common, is_ordinary
from extract.persons.word_names import GIVEN_WORDS
from extract.persons.written_small import (
    WORD,
    is_frequent,
    is_known_anywhere,
    is_of_notes,
    is_slip,
    lines_of_notes,
    lines_written_small,
    strangers,
)
from extract.scanning import every_match
from extract.spans import TakenSpans
from ontology.authority import organisations
from ontology.gazetteer import Gazetteer
from ontology.known_words import LANGUAGES, frequent_words
from ontology.names import fold

_KIN = any_of(ANY_KIN | {"mere", "pere", "soeur", "frere", "mama", "papa", "kid", "key worker"})
_SAYS = (
    r"(?:says|said|sez|thinks|wants|asks|asked|told|cried|cries|crying|rang|called|replied|phoned|"
    r"texted|swears|reckons|knows|left|ran|fled|died|slept|sleeps|works|worked|lives|lived|"
    r"came|went|turned up|moved|refused|needs|loves|hates|begged|signed|paid|laughed|smiled|"
    r"finished|dropped|made|threw|got|gave|took|brought|stayed|missed|has|had|is|was|will|can|"
    r"could|did|does|hit|kicked|bit|punched|slapped|pushed|whispered|cooked|cooks|helped|"
    r"dit|pense|croit|veut|pleure|pleurait|appelle|refuse|demande|raconte|dort|mange|travaille|"
    r"habite|vit|est|était|etait|a|avait|va|vient|veut|peut|doit|parle|part|rentre|reste|réclame|"
    r"m['’]a|l['’]a|nous a|prie|crie|distribue|agite|prend|ne|"
    r"dice|dijo|cuenta|conto|contó|piensa|cree|quiere|llora|lloró|lloro|vive|trabaja|trabajaba|"
    r"llegó|llego|vino|viene|salió|salio|fue|está|esta|estaba|es|era|tiene|tenía|tenia|no|se|me|"
    r"nos|le|la vio|conoce|sabe|pidió|pidio|propone|va|puede|hizo|tuvo|habla)"
)
_ADDRESSED_ANYWHERE = compiled(
    r"(?<![\w'’-])(?:[Ss]poke (?:to|with)|[Ss]peak (?:to|with)|[Tt]alk(?:ed)? (?:to|with)|[Tt]old|"
    r"[Tt]ell|[Aa]sk(?:ed)?|[Mm]et|[Ss]aw|[Rr]ang|[Rr]ing|[Pp]honed?|[Tt]exted|[Mm]essaged|"
    r"[Ee]mailed|[Rr]emind|[Ff]etch|[Vv]isited|[Cc]hase|[Vv]u|[Cc]roisé|[Rr]evu|[Aa]ppelé|[Dd]it à|"
    r"[Dd]is à|[Dd]ire à|[Dd]emand\w{1,3} à|[Pp]arlé (?:à|avec)|[Ll]lamé a|[Hh]ablé con|[Vv]i a|"
    r"[Dd]ile a|[Dd]ije a|[Pp]regunt\w{1,4} (?:a|por)|[Aa]visé a)"
    rf" (?P<name>{NOTED_WORD}){WORD_END}"
)
_KIN_ANYWHERE = compiled(
    rf"\b{any_of(RELATIVES | RELATIVES_FR | RELATIVES_ES | {'mum', 'mom', 'dad', 'papa'})}"
    rf"(?: of| de)? (?P<name>{NOTED_WORD}){WORD_END}"
)
"""What is done to somebody, in any text: of four million characters three words follow so that
no language knows."""

_JOINT_BEFORE = compiled(r"(?: and | et | y | n | & | ?\+ | ?/ ?|, )$")
_LONGEST_JOINT = 6
_A_PAGE = 3_000
"""Characters of a text for one told so from which it is one of notes."""

_NICKNAMED = compiled(
    r"\b(?:alias|aka|a\.k\.a\.|known as|nicknamed|surnommée?|"
    r"(?:la|le) (?:dé|pré)?nommée?|apodad[ao]|le dicen|l[ea] llaman|"
    rf"(?:el|la|un|una) tal|"
    rf"(?:me|le|lo|nos) (?:dec[ií]an?|llamaban?|dicen|llaman)) (?P<name>{NOTED_WORD}){WORD_END}"
)
"""What somebody is called beside a name: any word that is not often written."""

_DID_TO_HER = compiled(
    rf"(?<![\w'’-])(?:el|la) (?P<name>{NOTED_WORD}) (?:nos|les?|me|la|lo) (?:pegó|pego|golpeó|"
    rf"quitó|quito|"
    r"vendió|vendio|encerró|amenazó|amenaza|violó|llevó|llevo|pega|busca|cobra|grita|gritó|sigue)\b"
)
"""Who did something to somebody, behind an article as nicknames are."""

_SURELY_BEFORE = compiled(
    rf"\b(?:{_KIN}(?: of| de)?|name(?:['’]?s)?(?: is| was)?|named|called|prénommée?|"
    r"nommée?|llamad[ao]|de nombre|auntie|aunty|tantie|tonton|mr|mrs|ms|miss|mme|mlle|m\.|doña|don|"
    r"dona|sra?|sir|madame|monsieur|madam|dr|pastor|señora?|licenciad[ao]|sister|uncle|"
    r"told|tell|asked|ask|met|meet|saw|rang|ring|called|phoned?|texted|"
    r"took|take|taking|bring|brought|drove|helped|seen|collected?|settled in|picked up|pick up|"
    r"accompanied|escorted|comfort(?:ed)?|remind|fetch|to see|spoke to|spoke with|speak to|talk to|"
    r"talked to|acc(?:ording)? to|"
    r"belongs to|married to|sold to|given to|w/?|with|thanks|thank you|dear|hi|hello|hey|love|"
    r"avec|chez|vu|croisé|appeler|rappeler|prévenir|dis à|dit à|dire à|demander à|salut|coucou|"
    r"merci|con|vi a|vio a|llamar a|llame a|avise a|dile a|dije a|hablar con|habla con|"
    rf"preguntar? al?|pregunten al?|pregunta por|con la|con el|hola) $|\b{_KIN} d['’]$",
    re.IGNORECASE,
)
_SURELY_BEHIND = compiled(
    r",? \(?\d{1,2}(?:\)| ans\b| años\b| yrs?\b| y/?o\b|yo\b)|"
    r" (?:says|said|thinks|thought|swears|reckons) (?:s?he|her|his)\b|"
    rf"['’]s (?:{_KIN}|phone|room|bag|passport|kids|son|boyfriend|bf|gf|husband|case|file|bed)\b|"
    r" est (?:passée|venue|partie|là|malade|enceinte|rentrée|revenue|sortie)\b|"
    r" (?:dit|pense|croit) qu['’]?(?:elle|il)\b|"
    r" no (?:llego|llegó|contesta|vino|aparece|quiere)\b|"
    r" dice que (?:tiene|no|quiere|esta|está|la|le|se|su)\b"
)
_ACTS_SURELY = compiled(
    r" (?:cried|cries|crying|cooked|cooks|slept|sleeps|missing|pregnant|rang|phoned|texted|"
    r"laughed|smiled|whispered|"
    r"begged|kicked|punched|slapped|swears|reckons|coughs|(?:won['’]?t|didn['’]?t|"
    r"doesn['’]?t) (?:eat|sleep|talk|say)|"
    r"has (?:a |bad )?(?:fever|cough|bruises?|it\b)|pleure|pleurait|dort|dormait|tousse|llora|"
    r"lloraba|duerme|cocina|"
    r"cocinó|tiene fiebre)\b"
)
"""What towns never do in a note; elsewhere things are told to do it, too: `leaves whispered`."""

_THIS = compiled(r"\b(?:this(?: is)?|its|it['’]s) $")
_HERE = compiled(r" (?:from|here|speaking|again)\b")
"""What only persons are and have done to them, whatever town is called so."""

_LIKELY_BEFORE = compiled(
    r"(?<![\w'’-])(?:see|call|text|email(?:ed)?|between|about|re|chase|visit(?:ed)?|for|voir|pour|"
    r"para|(?:call|text|msg|message|letter|visit|note|news|statement|email) (?:from|to)|"
    r"(?:case|file|baby|kids|bag|things|arrival|photo|picture) of|rdv(?: de| avec)?|"
    r"(?:dossier|cas|suivi|situation|affaires|papiers|bébé|enfants|départ|arrivée|appel|message|"
    r"récit|chambre|audience|valise|photo|caso|expediente|cita|ropa|papeles|hijos|llamada|mensaje|"
    r"cuarto|audiencia|maleta|foto) de|"
    r"(?:room|rm|bed|flat|bay|chambre|lit|cuarto|habitación|cama) \d{1,3}[a-z]?(?: ?[-–:=])?) $",
    re.IGNORECASE,
)
_ENTRY_BEFORE = compiled(r"(?:^|\n)[ \t]{0,4}(?:\d{1,2}(?:[.:h]\d\d)?(?:am|pm)? |[-•*] )$")
_ENTRY_BEHIND = compiled(
    r" (?:back|up|in|out|off|home|not|still|asleep|awake|sick|away|gone|here|crying|upset|ok|okay|"
    r"to|w|with|and|n|rentrée?|sortie?|absente?|malade|toujours|pas|avec|enferm[ao]|dormid[ao]|"
    r"volvió|volvio|sigue|con|y|et)\b|[ \t]*(?:\n|$)"
)
"""Around whom an entry of a log begins with."""

_LIKELY_BEHIND = compiled(rf" {_SAYS}\b|['’]s? ")
"""What persons do mostly, and towns seldom."""

_SURE_FRAMES = (BRACKETED, CALLED, ELDER, FIELD, KIN_ABROAD, KIN_OF, TITLED)
_LIKELY_FRAMES = (OWNS, *SPOKEN_OF)

_WHERE = compiled(
    r"(?:\b(?:in|at|near|nr|around|outside|inside|via|through|across|in|en|dans|vers|sur|"
    r"hacia|por|rue|avenue|av|place|boulevard|bd|calle|barrio|colonia|avenida|plaza|hospital|"
    r"hotel|hôtel|foyer|gare|métro|metro|porte|lycée|école|camp|campo|village|town|city|state) |"
    r"\b(?:rue|place|gare|porte|lycée|école|ville|hôpital|avenue|mairie|calle|colonia|barrio|"
    r"ciudad|pueblo|plaza) (?:de la |de l['’]|de |du |des |d['’]|del ))$"
)
_WAY = compiled(
    r"(?:\b(?:rdv|visit|visited|call|to|à|from|of|de|du|a|on|till|until|et|and|y|or) |\bd['’])$"
)
_WITH_ARTICLE = compiled(
    r"(?:\b(?:the|an?|this|that|these|those|some|any|each|every|no|more|much|many|another|other|"
    r"which|what|my|our|your|his|her|its|their|of|les?|une?|des|du|ce|cet|cette|ces|mon|mes|ton|"
    r"tes|son|ses|sa|ma|ta|nos|notre|votre|vos|leurs?|aux?|quel|quelle|los|las|unos|unas|una|un|"
    r"este|esta|ese|esa|esos|esas|mis?|tus?|sus?|nuestr[ao]|del|two|three|four|deux|trois|dos|"
    r"tres|spoken|speaks?) |\bl['’]|[^\s\d.:]"
    r"(?<!room)(?<!flat)(?<!bay)(?<!bed)(?<!rm)(?<!chambre)(?<!cuarto)"
    r" ?\d(?:[\d.,]{0,4}\d)? ?(?:x )?|[£$€] ?)$"
)
_LA = compiled(r"\b(?:la|el|al) $")
_LA_BEHIND = compiled(rf"(?:,|\.|$|\n| (?:que|y|ya|{_SAYS})\b)")
_THING_BEHIND = compiled(
    r"[ -](?:st|street|road|rd|ave|avenue|lane|hill|park|house|hostel|hotel|hospital|market|"
    r"station|school|church|mosque|club|bar|centre|center|project|bank|city|town|village|county|"
    r"district|council|airport|port|beach|university|college|court|prison|bridge|ltd|llc|gmbh|"
    r"cubes?|oil|powder|card|form|app|team|helpline|online|box|bags?|flour|top|mg|ml|kg|caps?|"
    r"tabs?|syrup|cream|gel|test|tests|screen)\b|[ ]?\d{2,4} ?(?:mg|ml|kg|g)\b|\.\w|@"
)
_PEOPLE = compiled(
    r"\b(?:she|he|her|him|his|shes|hes|elle|lui|ella|baby|bébé|bebe|bebé|girls?|boys?|wom[ae]n|"
    r"filles?|chicas?|niñ[ao]s?|mum|dad|mother|daughter|sister|brother|mère|fils|sœur|soeur|frère|"
    r"madre|hija|hijo|hermana|hermano|señora|témoigne|clients?|resident|residente|owes?|paid)\b"
)
"""What a note that tells of somebody holds."""

_LONGEST_BEFORE = 24
_SHORTEST = 3
_VOWEL = compiled("[aeiouyà-öø-ýāēīōū]")
_MOST_IN_A_ROW = 3
_VILLAGE, _TOWN, _CITY = 500, 1_000, 100_000


def told_strangers(text: str, places: Gazetteer) -> Iterator[Span]:
    """Yield words that no language knows where a note tells of somebody.

    Args:
        text: Of the document.
        places: Tells towns.
    """
    addressed = _addressed(text, places)
    yield from addressed
    lines = lines_written_small(text)
    small = TakenSpans.of(lines)
    yield from _nicknames(text, small) if lines else ()
    is_note = len({text[s.start : s.end] for s in addressed}) * _A_PAGE > len(text)
    if is_note or (is_of_notes(text) and _PEOPLE.search(text)):
        lines = tuple({*lines, *lines_of_notes(text)})
    if not lines:
        return
    unknown = {span.start: span for span in strangers(text, lines)}
    short = {span.start: span for span in _short_forms(text, lines)}
    sure, likely = (_starts(text, patterns) for patterns in (_SURE_FRAMES, _LIKELY_FRAMES))
    met = _starts(text, (_ADDRESSED_ANYWHERE, _KIN_ANYWHERE)) if short else frozenset()
    ends = {span.end for span in addressed}
    for start, span in sorted({**short, **unknown}.items()):
        whole = _with_next(text, span, unknown)
        is_sure = start in sure or _is_surely(text, whole)
        is_sure = is_sure or bool(small.touches(span) and _ACTS_SURELY.match(text, whole.end))
        is_told = is_sure or start in likely or start in met or _is_likely(text, whole)
        if not (is_told or _is_joined(text, start, ends)):
            continue
        if start in short:
            if start in met or not is_frequent(text[start : span.end]):
                yield span
            continue
        is_other = _is_people(text, span, places) or (not is_sure and _is_city(text, span, places))
        if not small.touches(span):
            is_other = is_other or _is_slip(text, span) or (not is_sure and _is_word(text, span))
        if _may_be_told(text, span) and not is_other:
            yield whole
            ends.add(whole.end)


def _addressed(text: str, places: Gazetteer) -> frozenset[Span]:
    """Return whom somebody tells, meets or rings, wherever a text writes a name small."""
    return frozenset(
        Span(*match.span("name"))
        for pattern in (_ADDRESSED_ANYWHERE, _KIN_ANYWHERE)
        for match in every_match(pattern, text)
        if not (pattern is _KIN_ANYWHERE and is_ordinary(match["name"]))
        and _is_new(text, Span(*match.span("name")), places)
    )


def _is_new(text: str, span: Span, places: Gazetteer) -> bool:
    """Say whether a word is none of any language, no slip, no people and no body."""
    word = text[span.start : span.end]
    is_listed = is_given_name(word) and word not in WORDS_TOO and not is_common(word)
    if word in GOES_ON or (is_known_anywhere(word) and not is_listed):
        return False
    if _is_people(text, span, places) or not _may_be_told(text, span):
        return False
    return is_listed or not _is_slip(text, span)


def _is_slip(text: str, span: Span) -> bool:
    return any(is_slip(text[span.start : span.end], language) for language in LANGUAGES)


def _is_word(text: str, span: Span) -> bool:
    """Say whether it ends as words do."""
    return is_ordinary(text[span.start : span.end])


def _is_joined(text: str, start: int, ends: Collection[int]) -> bool:
    """Say whether a joint parts it from somebody: `and`, `+`, a comma."""
    before = _JOINT_BEFORE.search(text, max(0, start - _LONGEST_JOINT), start)
    return before is not None and before.start() in ends


def _starts(text: str, patterns: Iterable[re.Pattern[str]]) -> frozenset[int]:
    return frozenset(
        match.start("name") for pattern in patterns for match in every_match(pattern, text)
    )


def _short_forms(text: str, lines: Iterable[Span]) -> Iterator[Span]:
    """Yield words that are short forms of names too."""
    for line in lines:
        for word in WORD.finditer(text, line.start, line.end):
            if word.group() in SHORT_FORMS:
                yield Span(*word.span())


def _is_surely(text: str, span: Span) -> bool:
    """Say whether only persons stand there, whatever town is called so."""
    since = max(0, span.start - _LONGEST_BEFORE)
    if _SURELY_BEFORE.search(text, since, span.start) or _SURELY_BEHIND.match(text, span.end):
        return True
    return bool(_THIS.search(text, since, span.start) and _HERE.match(text, span.end))


def _is_likely(text: str, span: Span) -> bool:
    since = max(0, span.start - _LONGEST_BEFORE)
    if _WITH_ARTICLE.search(text, since, span.start):
        return False
    is_before = _LIKELY_BEFORE.search(text, since, span.start) is not None
    if _ENTRY_BEFORE.search(text, since, span.start) and _ENTRY_BEHIND.match(text, span.end):
        return True
    return is_before or _LIKELY_BEHIND.match(text, span.end) is not None


def _nicknames(text: str, within: TakenSpans) -> Iterator[Span]:
    language = detect(text)
    frequent = frequent_words(language) if language in LANGUAGES else frozenset()
    found = (m for p in (_NICKNAMED, _DID_TO_HER) for m in every_match(p, text) if frequent)
    for match in found:
        span = Span(*match.span("name"))
        if within.touches(span) and fold(match["name"]) not in frequent:
            yield span


def other_strangers(
    text: str, told: Collection[Span], places: Gazetteer, *, shortest: int = _SHORTEST
) -> Iterator[Span]:
    """Yield such words elsewhere in a text that tells of somebody: no towns, things and slips.

    Args:
        text: Of the document.
        told: Where it names somebody in small letters.
        places: Tells towns.
        shortest: Letters of a name that no list of given names has.
    """
    lines = lines_written_small(text)
    is_of_people = bool(told) or any(_PEOPLE.search(text, s.start, s.end) for s in lines)
    found = strangers(text, lines) if is_of_people else ()
    if not found:
        return
    unknown = {span.start: span for span in found}
    rows = _in_long_rows(text, found)
    language = detect(text)
    for span in found:
        word = text[span.start : span.end]
        is_short_form = len(word) < shortest and not is_given_name(word)
        is_short_form = is_short_form or _VOWEL.search(word) is None
        if span in rows or is_short_form or _is_people(text, span, places):
            continue
        if not (_is_thing(text, span) or _is_town(text, span, places) or is_slip(word, language)):
            yield _with_next(text, span, unknown)


def _may_be_told(text: str, span: Span) -> bool:
    return span.end - span.start >= _SHORTEST and not _THING_BEHIND.match(text, span.end)


def _with_next(text: str, span: Span, unknown: dict[int, Span]) -> Span:
    """Return a name with the next word, where no language knows that either."""
    further = unknown.get(span.end + 1) if text[span.end : span.end + 1] == " " else None
    return Span(span.start, further.end) if further else span


def _in_long_rows(text: str, found: Iterable[Span]) -> frozenset[Span]:
    """Return words that stand in a row of more than a name has: those of another language."""
    rows: list[list[Span]] = []
    for span in found:
        is_next = rows and rows[-1][-1].end + 1 == span.start and text[span.start - 1] == " "
        if is_next:
            rows[-1].append(span)
        else:
            rows.append([span])
    return frozenset(span for row in rows if len(row) > _MOST_IN_A_ROW for span in row)


def _is_thing(text: str, span: Span) -> bool:
    """Say whether an article, a number or a thing's word stands beside it, or a list of such."""
    since = max(0, span.start - _LONGEST_BEFORE)
    if _WITH_ARTICLE.search(text, since, span.start) or _THING_BEHIND.match(text, span.end):
        return True
    if _LA.search(text, since, span.start) and not _LA_BEHIND.match(text, span.end):
        return True
    return _WHERE.search(text, since, span.start) is not None


def _is_town(text: str, span: Span, places: Gazetteer) -> bool:
    """Say whether a town is called so; one of any size where somebody goes to it."""
    word = text[span.start : span.end]
    found = places.candidates(word.title())
    if not found:
        return bool(organisations().candidates(word))
    since = max(0, span.start - _LONGEST_BEFORE)
    is_way = _WAY.search(text, since, span.start) is not None
    least = _VILLAGE if is_way else _TOWN
    return found[0].is_state or found[0].population >= least


def _is_people(text: str, span: Span, places: Gazetteer) -> bool:
    """Say whether it is a people, a known body or a state after which nobody is called."""
    word = text[span.start : span.end]
    found = places.candidates(word.title())
    is_state = bool(found) and found[0].is_state and word not in GIVEN_WORDS
    is_state = is_state or bool(organisations().candidates(word))
    return is_state or places.demonym(word) is not None


def _is_city(text: str, span: Span, places: Gazetteer) -> bool:
    found = places.candidates(text[span.start : span.end].title())
    since = max(0, span.start - _LONGEST_BEFORE)
    least = _VILLAGE if _WAY.search(text, since, span.start) else _CITY
    return bool(found) and found[0].population >= least
