"""Says in which slots of a sentence persons stand, and in which only places, things and days do."""

from enum import Enum, auto

from extract.kept_patterns import compiled
from extract.model import Span
from extract.names.organisation_words import ROLES
from extract.persons.letters import CAPITALS, SMALL
from extract.persons.listed_names import is_listed
from extract.persons.sentence_openers import opens_sentence
from extract.persons.small_names import is_common
from extract.words import word_set

_ARTICLES = word_set(
    """
    the an this these those our their its your each every no any two three la las le les el los du
    des del au aux al un une una ce cette ces este esta notre nuestro nuestra l' l’
    downtown metro rural suburban central greater upper lower north south east west northern
    southern eastern western former ancient old new modern great historic
    """
)
"""Articles, and what stands before places."""

_JOINTS = frozenset({"of", "and", "for", "&", "in", "on", "to"})
_LONGER = compiled(rf"[{SMALL},;] [{CAPITALS}][\w'’-]* [\w&]+ $")
"""A longer name that goes on: `the Bay of`."""

_NO_END = compiled(
    rf"[ \xa0-][{CAPITALS}]|"
    rf"[ \xa0](?:of|de|du|des|del|for|pour|para) (?:the |la |los )?[{CAPITALS}]|"
    r"['’-]?\w|[ \xa0]?\d"
)
"""How a longer name goes on."""

_WAYS = word_set(
    """
    in at from near into through throughout across around outside inside via toward towards within
    beyond off over between reach reached reaching left leave leaving leaves visit visited visiting
    enter entered entering en vers dans depuis sur sous jusqu'à jusqu’à quitter quitté quitte
    quittait quittant rejoindre rejoint traverser traversé traverse traversant desde hacia hasta por
    """
)
_PLACE_NOUNS = word_set(
    """
    town city village locality district province region island port camp towns cities villages
    districts provinces regions islands camps ville région île quartier village villes régions
    pueblo ciudad aldea municipio comunidad barrio pueblos ciudades places
    forêt canton département vallée lac désert cercle préfecture sous-préfecture commune
    communes gare frontière pont fleuve rivière col archipel presqu'île hameau
    puente bosque río valle cantón departamento frontera vereda corregimiento laguna sierra cerro
    playa puerto volcán selva isla islas municipios aldeas
    """
)
_MEASURES = word_set(
    "kilomètres kilometres kilometers km kilómetros miles hours heures horas lieues"
)
_OF = frozenset({"of", "de", "like"})
_FROM = word_set(
    "from near over left leave leaving leaves visit visited visiting por quitter quitté quittait"
)
"""Of these ways what stands before persons too."""

_LOOSE = word_set(
    """
    to of on for by and or than cross crossed crossing like de a à para pour et ou y o como comme
    """
)
"""What stands before places and before persons."""

_OF_SOMEBODY = compiled(
    r"\b(?:became|become|because|afraid|frightened|ashamed|proud|jealous|fond|sure|"
    r"th(?:ink|ought)|spoke|speak|heard|dream(?:s|ed|t)?|instead|care|hold|rid|ahead) of $"
)
"""Where `of` stands behind no noun."""

_DONE_BY = compiled(
    r"\b(?:sold|beaten|raped|taken|bought|hired|recruited|brought|hidden|held|fed|hit|slapped|"
    r"trafficked|abused|deceived|lured|tricked|betrayed|vendue?|battue?|violée?|recrutée?|emmenée?|"
    r"trompée?|achetée?|hébergée?|frappée?|vendid[ao]|golpead[ao]|violad[ao]|reclutad[ao]|"
    r"llevad[ao]|engañad[ao]|comprad[ao]|captad[ao]|traíd[ao]) (?:by|par|por) $"
)
"""By whom something was done to somebody."""

_GOES_ON = compiled(
    r"[.,;:!?…»”\"]|['’]s\b|\n|$| (?:and|or|but|to|in|at|on|with|by|for|from|into|over|up|down|off|"
    r"out|away|back|because|when|while|who|whose|whom|that|if|as|so|until|before|after|since|"
    r"about|again|here|there|now|then|first|last|next|too|not|every|all|both|she|he|we|I|they|it|"
    r"her|him|his|my|me|us|our|their|an?|the|any|some|this|one|none|nothing|nobody|alone|simply|"
    r"[a-z]{3,12}ing|[a-z]{2,4}sel(?:f|ves)|[a-z]{3,9}ly|can|cannot|will|may|might|must|should|"
    r"[a-z]{2,7}n['’]t|can['’]t)\b"
)
"""What stands behind whoever is spoken of in English, and not behind a word before a noun."""

_SUBJECT = compiled(
    r" (?:was|were|is|has|had|did|does|would|could|never|always|also|still|just|went|came|left|"
    r"told|said|saw|took|gave|got|ran|fled|wept|hid|ate|slept|woke|knew|thought|kept|held|sang|sat|"
    r"stood|spoke|wrote|found|lost|paid|sold|bought|brought|fell|felt|heard|made|met|put|sent|"
    r"swore|wore|[a-z]{2,12}ed|says|tells|speaks|wants|knows|thinks|sleeps|lives|works|runs|"
    r"remembers|(?:and|et|y) (?:I|me|my|her|his|moi|je|elle|sa|son|yo|su|mi)|"
    r"a|est|était|avait|sont|ont|n['’]\w+|ne|s['’]\w+|se|m['’]\w+|l['’](?:a|ont|avait)|me|nous|lui|leur|"
    r"en|y|va|voulait|"
    r"veut|[a-zà-ÿ]{2,14}(?:ait|aient|ut|it)|"
    r"no|nunca|ya|nos|les?|l[ao]s?|era|eran|fue|fueron|es|son|está|tiene|había|ha|"
    r"[a-zà-ÿ]{2,14}(?:ó|aba|ía|aban|ían))\b"
)
"""How a sentence goes on behind whoever does what it tells."""

_BARE_SUBJECT = compiled(
    r" (?:was|were|is|has|est|était|a(?! \w{1,12}(?:é|u|i|is|it)\b)|"
    r"es|era|fue|en(?! (?:a|avait)\b)|y(?! (?:yo|su|mi)\b)|no|la|los|las)\b"
)
"""How it also goes on behind things and places: `Hope is`."""

# What is done to her or him: `X la golpeó`, `X l'a frappée`, `X beat her`; towns please at most.
_TO_HER = compiled(
    r" (?:(?:had |has |never |also |then ){0,2}(?:beat|beaten|hit|slapped|kicked|raped|sold|bought"
    r"|locked|threatened|hurt|burn(?:ed|t)|paid|fed|told|asked|gave|given|took|taken|brought|sent|called|warned"
    r"|promised|helped|hid|drove|followed|dragged|pushed|grabbed|chased|cursed|insulted|starved|drugged|whipped|trafficked|recruited|touched|kissed|married|forced|cheated|deceived"
    r"|(?:lied|talked|spoke) to|shouted at) (?:me|her|him|us|them|(?:the|my|another) (?:\w{3,9} )?"
    r"(?:girls?|boys?|baby|child|children|mother|sisters?|brothers?|son|daughter|cousin)\b)"
    r"|(?:no )?(?:me|nos|l[aoe]s?) (?:ha |había |han )?(?!gust|encant|parec|doli)[a-zà-ÿ]{2,14}"
    r"(?:ó|aba|ía|aron|aban|ad[ao]|id[ao])"
    r"|(?:ne )?(?:(?:m|l)['’]|nous |lui |leur |les )(?:a|ont|avait|avaient) (?!plue?|déçue?|semblé)"
    r"[a-zà-ÿ]{3,16}(?:ée?s?|ie?s?|ue?s?|ise?s?|te?s?))\b"
)
_WHO = compiled(r", (?:who|whose|qui|que|quien|quienes)\b")
_AND_ANOTHER = compiled(rf" (?:and|et|y|e) [{CAPITALS}][{SMALL}]+(?= [{SMALL}])")

_LAST = compiled(r"[ \n'’]")
_QUOTES = frozenset('"”»')
_STARTS = frozenset('.!?:…—–«“"¿¡\n')
_STOPS, _CLOSES = frozenset(".!?:…"), frozenset("”»’")
_BEHIND_FIRST = compiled(
    rf"(?:^|[.!?:…\n][\"”»]? ?|[—–«“\"¿¡] ?)(?P<word>[{CAPITALS}][\w'’]*)(?P<comma>,)?[ \xa0]$"
)
_FIRST_TOO = word_set("fue era fueron dice dicen llegó vino murió")
_BEHIND_PLACE = compiled(rf"(?<![\w'’])[{CAPITALS}][{SMALL}'’-]+, $")
_ASKED = compiled(r"[?:][\"”»]?[ \xa0]$")
_ANSWERED = compiled(r"[.!](?:\s|$)")

_TWICE_BEFORE = compiled(r"\b[Ll]es? (?:(?!que )\w+ ){1,5}a $")
_TWICE_AFTER = compiled(r",? (?:no )?(?:les?|l[ao]s?) ")
_DONE_TO = compiled(
    r"\b(?:vio?|\w{2,12}(?:ó|aron|ieron|aban?|ían?|é|í|aste|iste|uvo|uso|izo|ijo|io)) a $"
)
_MOVES = compiled(
    r"\b(?:ib|fue|lleg|viaj|v[ou]e?lv|regres|llev|tra[ijí]|mand|envi|traslad|hu[iyí]|sal|v[ie]n|"
    r"cruz|entr|sub|baj|pas|mud|part|escap|march|deport|condu[cj]|dirig|acerc|camin|retorn|"
    r"e?migr)\w* a $"
)
"""Spanish verbs that lead to a place; behind others `a` stands before a person."""

_CLAUSES = (", ", ", and ", ", but ", ", et ", ", y ")
_LONGEST_BEFORE = 40


class Slot(Enum):
    """Where a single word with a capital stands."""

    NONE = auto()
    """Behind an article, in a longer name, before a noun."""
    WAY = auto()
    """Where only places stand: `in X`."""
    LOOSE = auto()
    """Where places and persons stand: `to X`, `of X`."""
    OPENING = auto()
    """It begins a sentence that goes on as if of somebody: `X had her baby`."""
    BARELY_OPENING = auto()
    """The same, as also of a thing: `X is`."""
    DOING_TO = auto()
    """It begins a sentence of what is done to somebody: `X la golpeó`."""
    ANSWER = auto()
    """It is all that is answered: `Who drove? X.`"""
    ACTING = auto()
    """Within a sentence, and then one acts: `that night X drank`."""
    WITHIN = auto()
    """Within a sentence where persons and things stand, and hardly places: `gave X a phone`."""
    DONE_TO = auto()
    """Spanish, behind `a` where no place stands: `a X la vendieron`, `soltaron a X`."""


def slot_of(text: str, span: Span, *, is_english: bool) -> Slot:
    """Return in which slot a single word with a capital stands."""
    if _NO_END.match(text, span.end) or (is_english and not _goes_on(text, span.end)):
        return Slot.NONE
    before = _before(text, span.start)
    if _opens(before):
        return _opening(text, before, span.end)
    if _DONE_BY.search(before):
        return Slot.WITHIN
    slot = _behind(before, is_english=is_english)
    if slot is not None:
        return slot
    if not _is_within(before) and not _is_behind_first(before):
        is_clause = _BEHIND_PLACE.search(before) and _acts(text, span.end)
        return Slot.OPENING if is_clause else Slot.NONE
    if not is_english and _is_done_to(text, before, span.end):
        return Slot.DONE_TO
    is_clause = before.endswith(_CLAUSES) and _acts(text, span.end)
    if _is_loose(before) and not is_clause:
        return Slot.LOOSE
    return Slot.ACTING if _acts(text, span.end) else Slot.WITHIN


_ENTRY = compiled(
    r" (?:is|isn['’]t|was|wasn['’]t|has|hasn['’]t|had|will|won['’]t|can|can['’]t|cannot|"
    r"could(?:n['’]t)?|"
    r"would(?:n['’]t)?|does(?:n['’]t)?|did(?:n['’]t)?|to (?!the\b|be\b)[a-z]{3,}|doing|seen|"
    r"not|again|"
    r"still|now|also|says|share|go|went|came|told|and (?:her|his|I)|(?!this|is\b|was\b|"
    r"as\b)[a-z]{2,12}"
    r"(?:ed|es|[^s\W]s)|(?:est|a|dit|veut|n['’]\w+|s['’]\w+|ne|va|doit|peut|tousse|dort|mange|pleure|"
    r"vit|reste|demande|appelle|parle|refuse|[a-zà-ÿ]{2,14}(?:ait|aient)|"
    r"no|ya|se|está|tiene|dice|quiere|vive|pide|sale|[a-zà-ÿ]{3,14}(?:ó|ía|aba)))\b"
    rf"|(?:,? (?:and|et|y|&) [{CAPITALS}][{SMALL}]+){{1,2}} [{SMALL}]{{2,}}|['’]s [{SMALL}]{{2,}}"
)
"""How an entry of a log or a note goes on behind whom it is about."""


def opens_entry(text: str, span: Span) -> bool:
    """Say whether a word opens a sentence that goes on as entries of logs do, or owns something."""
    if not _ENTRY.match(text, span.end):
        return False
    before = _before(text, span.start)
    return (
        text.startswith(("'s ", "’s "), span.end) or _opens(before) or before.endswith(("- ", "– "))
    )


def is_from(text: str, span: Span) -> bool:
    """Say whether a way stands before it that persons stand behind too: `heard from X`."""
    return _last_words(_before(text, span.start))[1] in _FROM


def _before(text: str, start: int) -> str:
    """Return what stands before; `d'X` as `de X`."""
    before = text[max(0, start - _LONGEST_BEFORE) : start]
    return f"{before[:-2]}de " if before.endswith((" d'", " d’")) else before


def _last_words(before: str) -> tuple[str, str]:
    """Return the two words right before, in lower case."""
    last_but_one, _, last = before[:-1].casefold().replace("\n", " ").rpartition(" ")
    if before[-1] in "'’":
        last += before[-1]
    elif before[-1] not in " \n":
        last = ""
    return last_but_one.rpartition(" ")[2], last


def _behind(before: str, *, is_english: bool) -> Slot | None:
    """Return the slot that the word right before tells; None where it tells none."""
    last_but_one, last = _last_words(before)
    if (
        last.rpartition("-")[2] in _ARTICLES
        or (is_english and last == "a")
        or last.endswith(("'s", "’s"))
    ):
        return Slot.NONE
    if last[-1:].isdigit() or (last in _JOINTS and _LONGER.search(before)):
        return Slot.NONE
    is_way = last in _WAYS or (last in _OF and last_but_one in _PLACE_NOUNS)
    is_way = is_way or (last in {"de", "from"} and last_but_one in _MEASURES)
    return Slot.WAY if is_way else None


def _is_within(before: str) -> bool:
    """Say whether a word in small letters or a quotation stands right before."""
    if before[-1] not in " \n":
        return False
    last = _LAST.split(before[:-1])[-1].rstrip(",;:")
    return last[-1:] in _QUOTES or (last.islower() and last[0].isalpha())


def _is_loose(before: str) -> bool:
    if before.endswith(", "):
        return True
    return _last_words(before)[1] in _LOOSE and not _OF_SOMEBODY.search(before)


def _opens(before: str) -> bool:
    """Say whether a sentence begins behind this."""
    bare = before.rstrip(" \xa0")
    if not bare or bare[-1] in _STARTS:
        return True
    return bare[-1] in _CLOSES and bare[-2:-1] in _STOPS


def _opening(text: str, before: str, end: int) -> Slot:
    if _ASKED.search(before) and _ANSWERED.match(text, end):
        return Slot.ANSWER
    another = _AND_ANOTHER.match(text, end)
    if another and _SUBJECT.match(text, another.end()):
        return Slot.OPENING
    if _TO_HER.match(text, end):
        return Slot.DOING_TO
    if not _SUBJECT.match(text, end):
        return Slot.NONE
    return Slot.BARELY_OPENING if _BARE_SUBJECT.match(text, end) else Slot.OPENING


def _acts(text: str, end: int) -> bool:
    is_subject = _SUBJECT.match(text, end) and not _BARE_SUBJECT.match(text, end)
    return bool(is_subject or _WHO.match(text, end))


def _goes_on(text: str, end: int) -> bool:
    behind = (_GOES_ON, _SUBJECT, _TO_HER)
    return any(pattern.match(text, end) for pattern in behind)


def _is_done_to(text: str, before: str, end: int) -> bool:
    """Say whether a Spanish `a` before it tells to whom something is done, and no way."""
    if before.endswith((" a ", "A ")) and _TWICE_AFTER.match(text, end):
        return True
    is_object = _DONE_TO.search(before) and not _MOVES.search(before)
    return bool(is_object or _TWICE_BEFORE.search(before))


def _is_behind_first(before: str) -> bool:
    """Say whether only the word stands before it with which its sentence begins: `Without X`."""
    first = _BEHIND_FIRST.search(before)
    if first is None:
        return False
    word = first["word"]
    if first["comma"] and not is_listed(word):
        return True
    if word.casefold() in ROLES:
        return False
    if word.casefold() in _LOOSE:
        return True
    is_opener = opens_sentence(word) or word.casefold() in _FIRST_TOO
    return is_opener or (is_common(word.casefold()) and not is_listed(word))
