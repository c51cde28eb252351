"""Finds whom a text tells to be kin, called so, or to have beaten somebody: no state or town is.

`Kenya is my daughter`, `The mother of Victoria called`, `Ma fille s'appelle Chine`, `Chad beat me`:
what else is called so does not count there.
"""

import re
from collections.abc import Iterator

from extract.kept_patterns import compiled
from extract.model import Span
from extract.names.organisation_words import FUNCTION_WORDS, GENERIC, HEADS, ROLES
from extract.persons.acronym_names import is_known_body
from extract.persons.kin_words import (
    CLOSE,
    FRIENDS,
    FRIENDS_ES,
    FRIENDS_FR,
    RELATIVES,
    RELATIVES_ES,
    RELATIVES_FR,
    any_of,
)
from extract.persons.known_places import is_state
from extract.persons.letters import CAPITALS
from extract.persons.listed_names import NAME_WORD, WORD_ALONE, WORD_FIRST, is_given_name
from extract.persons.person_patterns import NO_THING
from extract.persons.sentence_openers import opens_sentence
from extract.persons.word_names import VIRTUES
from extract.scanning import every_match
from extract.words import word_set
from ontology.gazetteer import Gazetteer

_WORD = NAME_WORD.pattern

_KIN = any_of(CLOSE | FRIENDS | RELATIVES)
_KIN_FR = any_of(RELATIVES_FR | FRIENDS_FR)
_KIN_ES = any_of(RELATIVES_ES | FRIENDS_ES)
_PARENT = any_of(CLOSE | RELATIVES)
_PARENT_FR = rf"(?:(?:[Ll]a|[Ll]e|[Uu]ne?) {_KIN_FR}|[Ll]['’](?:oncle|amie?))"
_PARENT_ES = rf"(?:[Ll]a|[Ee]l|[Uu]na?) {_KIN_ES}"
_OWN = r"(?:my|her|his|our|their)"
_ADJECTIVE = r"(?:(?!not\b)[a-z-]{3,12} )?"
_IS_BEHIND = r"(?= (?:who|[a-z]{3,12}(?:s|ed)|[a-z]{3,6}) )"

_BEAT = (
    r"(?:beats?|slaps?|slapped|hit|hits|rapes?|raped|kissed|punched|kicks|kicked|whipped|whips|bit|"
    r"choked|strangled|touched|touches|undressed|tied)"
)
_BEAT_FR = (
    r"(?:frapp|gifl|viol|batt|attach|embrass|brûl|mord|gifl|fouett|caress|déshabill|enferm|insult)"
)
_BEAT_ES = r"(?:golpe|peg|viol|bes|pate|amarr|quem|mord|abofete|encerr|manose|desnud|insult|toc)"

_NUMBER = r"[a-zà-ÿ]{3,12}(?:[- ](?:y |et )?[a-zà-ÿ]{2,8})?"
_BOSS = (
    r"(?:boss|driver|landlord|landlady|guard|chef|patronne?|gardienne?|passeur|chauffeur|"
    r"jefe|jefa|patrón|patrona|dueñ[ao]|chofer|coyote|capataz|encargad[ao])"
)
_KNEW = (
    r"(?:conoc(?:ía|ías|ió|í|imos|iste|e|es)|golpe(?:ó|aba|aban|aron)|viol(?:ó|aba|aron)|"
    r"mat(?:ó|aron)|enterr(?:amos|aron|é)|abra(?:zó|cé|zaba)|bes(?:ó|é|aba)|escond(?:ió|í|imos|"
    r"ieron)|"
    r"amarr(?:ó|aron|aba)|extrañ(?:o|aba|amos))"
)
_FEARED = (
    r"(?:(?:afraid|scared|frightened|terrified|fond) of|(?:trusted|hated|loved|obeyed|feared)|"
    r"peur d(?:e |['’])|confiance (?:à|en)|miedo (?:a|de)|confiaba en|confiaban en)"
)

_ANY = tuple(
    compiled(pattern)
    for pattern in (
        rf"{NO_THING}{WORD_FIRST} (?:is|was) {_OWN} {_ADJECTIVE}{_KIN}\b(?! of| (?:country|city|"
        rf"land)s?\b)",
        rf"{NO_THING}{WORD_FIRST} (?:est|était|c['’]est|c['’]était) (?:ma|mon|sa|son|notre) "
        rf"(?:petite? |grande? )?{_KIN_FR}\b(?! de| d['’]| du| des)",
        rf"{NO_THING}{WORD_FIRST} (?:es|era) (?:mi|su|nuestr[ao]) {_KIN_ES}\b(?! de)",
        rf"{WORD_FIRST}, (?:the|le|la|l['’]|el) ?(?:{_KIN}|{_KIN_FR}|{_KIN_ES}) "
        r"(?:of (?:the|my|her|his|a)|du|de (?:la|l['’]|ma|mon|mi|su)|del) [a-z]",
        rf"\b(?:[Hh]er|[Hh]is|[Mm]y|[Oo]ur) {_ADJECTIVE}{_KIN}(?:['’]s name)?,? "
        rf"(?:is|was) (?:called|named) {WORD_ALONE}",
        rf"\b(?:[Mm]a|[Mm]on|[Ss]a|[Ss]on|[Nn]otre) {_KIN_FR} (?:s['’]appel\w{{2,5}}|se "
        rf"nomm\w{{1,4}}) "
        rf"{WORD_ALONE}",
        rf"\b(?:[Ee]lle|[Jj]e) (?:s['’]|m['’])appel\w{{1,5}} {WORD_ALONE}",
        rf"\b(?:[Mm]i|[Ss]u|[Nn]uestr[ao]) {_KIN_ES} se llama(?:ba)? {WORD_ALONE}",
        rf"\b[Mm]y (?:real |first |full )?name(?: is|['’]s|:) {WORD_ALONE}",
        rf"\b[Mm]e llam(?:o|an|aban) {WORD_ALONE}",
        r"\b(?:[Ll]e (?:decían|decíamos|dicen|llamaban|llamábamos)|al? (?:que|quien) "
        r"(?:(?:le|lo|la|todos) )?(?:decían|dicen|llamaban|conocían como)|,? apodad[ao]|,? alias|"
        r"un[ao]? tal)"
        rf" [\"“«]?{WORD_ALONE}",
        r"\b(?:[Oo]n (?:l['’]appelait|l['’]appelle|la surnommait|le surnommait)|qu['’]on "
        r"(?:appelait|appelle|surnomm\w{2,4})|surnommée?|[Uu]n certain|[Uu]ne certaine|"
        rf"le nom de) [\"“«]?{WORD_ALONE}",
        r"\b(?:kn[eo]w (?:her|him)|known to (?:me|us|everyone|everybody))(?: only| simply)? as "
        rf"{WORD_ALONE}(?=[.,;]| (?:and|because|but)\b)",
        r"\b(?:[Oo]ne|girl|boy|man|woman|guard|driver) (?:whom )?(?:they|we|people|everybody|"
        r"everyone) "
        rf"call(?:s|ed)? [\"“]?{WORD_ALONE}",
        rf"\b[Cc]['’](?:est|était) {WORD_FIRST}, une? [A-Za-zÀ-ÿ]",
        rf"\b(?:[Tt]he|[Hh]is|[Hh]er|[Mm]y) late {WORD_ALONE}(?=[.,;)]| and\b)",
        rf"\b(?:call(?:s|ed)?|named|nicknamed) (?:her|him|me) {WORD_ALONE}",
        rf"{WORD_FIRST} (?:had |has |would |always |often |then |also |once ){{0,2}}{_BEAT} "
        r"(?:me|her|him|(?:the|another) (?:new |other |little |old |young )?(?:girl|boy|woman|"
        r"child|baby|"
        r"maid))\b(?! out| off)",
        rf"{WORD_FIRST} (?:m['’](?:a|avait)|l['’](?:a|avait)|nous (?:a|avait)) "
        rf"(?:\w{{3,9}} )?{_BEAT_FR}(?:ée?s?|ue?s?)\b",
        rf"{WORD_FIRST} (?:me|la|le) {_BEAT_FR}(?:ait|a)\b",
        rf"{NO_THING}{WORD_FIRST}, c['’](?:est|était) (?:le|la|l['’]|mon|ma|notre) ?(?:{_BOSS}|"
        rf"{_KIN_FR})\b",
        rf"{NO_THING}{WORD_FIRST} (?:was (?:the|our|my)|era (?:el|la|mi|nuestr[ao])|était (?:le|la|"
        rf"mon|ma|notre)) "
        rf"{_BOSS}\b(?!['’])",
        rf"\b[Cc]['’](?:est|était) {WORD_FIRST} qui (?:m['’]|nous |me |l['’](?:a|avait) |"
        r"conduisait|frappait|gardait|criait|surveillait)",
        rf"\b(?:[Ff]ue|[Ee]ra) {WORD_FIRST} (?:quien|el que|la que) (?:me|nos|la|lo|le|manejaba|"
        rf"cobraba|pegaba)\b",
        rf"\b[Ii]t was {WORD_FIRST} who (?:beat|hit|sold|took|brought|drove|hid|fed|raped|helped|"
        r"told|locked|called|paid) (?:me|us|her|him)\b",
        rf"\b{_KNEW} a {WORD_ALONE}",
        rf"\b{_FEARED} ?{WORD_FIRST}\. (?:He|She|Il|Elle|Él|Ella) [a-zà-ÿ]",
        rf"\b[Tt]he {_ADJECTIVE}{_PARENT} of {WORD_FIRST} (?:called|sold|came|cried|wept|died|"
        r"begged|asked me|told (?:me|us|her|him)|borrowed|begged)\b",
        rf"\b{_PARENT_FR} d(?:e |['’]){WORD_FIRST} (?:n['’]|ne |pleur|a (?:vendu|pleuré|crié|dit|"
        rf"appelé|"
        r"emprunté|porté))",
        rf"\b{_PARENT_ES} de {WORD_FIRST} (?:no |nunca |ya )?(?:me |nos |la |lo "
        rf")?[a-zà-ÿ]{{3,12}}(?:ó|aba|ía)\b",
        rf"{WORD_FIRST} (?:me|la|lo|nos) {_BEAT_ES}(?:ó|eó|aba|eaba|ía|ió)\b",
    )
)
"""Each has a group `name`: whatever is called so, a state too."""

_BUT_STATES = tuple(
    compiled(pattern)
    for pattern in (
        rf"{NO_THING}{WORD_FIRST} (?:a|avait) {_NUMBER} ans\b",
        rf"{NO_THING}{WORD_FIRST} (?:tiene|tenía) {_NUMBER} años\b(?! de (?:\w+ )?(?:fundad|"
        rf"existencia|historia))",
        rf"{NO_THING}{WORD_FIRST} (?:is|was) {_NUMBER} years old\b",
        rf"\b[Tt]he {_ADJECTIVE}{_PARENT} of {WORD_ALONE}{_IS_BEHIND}",
        rf"\b{_PARENT_FR} d(?:e |['’]){WORD_ALONE}(?= (?!(?:et|ou|sont|ont|de|du)\b)[a-zà-ÿ])",
        rf"\b{_PARENT_ES} de {WORD_ALONE}(?= (?!(?:y|o|son|de|del)\b)[a-zà-ÿ])",
        r"\b(?:[Ww]ho (?:\w+ ){0,3}(?:you|her|him|them)|[Qq]ui (?:t['’]|vous |l['’]|te )|"
        r"[Qq]uién(?:es)? (?:te|la|lo|le) )[^?\n]{0,50}\?\s{1,3}(?:[–—-] ?|[AR]\xa0?[.:] )?"
        rf"{WORD_ALONE}(?=[.!])",
        r"\b(?:took|stole|hid|borrowed|bought|got|snatched|grabbed) (?:the|my|her|some) "
        r"(?:phone|money|keys?|passport|baby|number|clothes|knife|food|bag|letter) from "
        rf"{WORD_ALONE}(?=[.,;]| (?:and|before|because|when|while)\b)",
    )
)
"""Each has a group `name`: of a person, whatever town is called so; states stand there as well."""

_CHILDREN = compiled(
    r"\b(?:children|daughters|sons|kids|siblings|sisters|brothers|enfants|filles|fils|hij[ao]s|"
    r"niñ[ao]s|herman[ao]s|sœurs|frères),? :? ?(?:[a-zà-ÿ]{2,10} )?"
    rf"(?P<names>{_WORD}(?: {_WORD})? \(\d{{1,2}}\)"
    rf"(?:(?:,| and|, and| et| y) {_WORD}(?: {_WORD})? \(\d{{1,2}}\)){{0,9}})"
)
"""Somebody's children and how old they are; the group `names`."""

_ARRIVED = compiled(
    r"\b(?:arrivals?|admissions?|intakes?|newcomers|arrivées?|entrées|départs|pensionnaires|"
    r"résidentes|"
    r"llegadas|ingresos|nuevas|internas)[ \xa0]?: "
    rf"(?P<names>(?:la petite |le petit |la niña )?{_WORD}(?:(?:,| and|, and| et| y) (?:la petite "
    rf"|le petit |la "
    rf"niña |el niño |little |baby )?{_WORD}){{0,9}})(?=[.;\n]|$)"
)
"""Who came to a shelter; the group `names`."""

_NEWCOMER = compiled(_WORD)

_MISTER = compiled(
    rf"(?<![\w'’-])(?:Mr|Mrs|Ms|Mx|Mme|Mlle)\.? (?P<name>{_WORD})"
    r"(?=[.,;:)?!\n]|$| [a-zà-ÿ(]|['’]s\b)"
)
"""Whom one addresses so, whatever word it is but an office; the group `name`."""

_FROM = compiled(
    r"\b(?:[Bb]oys|[Gg]irls|[Ww]omen|[Mm]en|[Cc]hildren|of us|[Ff]illes|[Gg]arçons|[Ff]emmes|"
    r"[Nn]iñ[ao]s|"
    rf"[Mm]ujeres|[Hh]ombres) (?:from|de|of) {_WORD}: (?P<names>{_WORD}(?:(?:,| and|, and| et| y) "
    rf"{_WORD}){{1,9}})"
)
"""Who came from a town; the group `names`, of which one is a given name."""

_OFFICES = ROLES | HEADS | FUNCTION_WORDS | word_set("speaker moderator ambassador chair")
_CHILD = compiled(rf"{_WORD}(?: {_WORD})?(?= \()")

_CASE = compiled(
    r"^[ \t]{0,4}(?:CASE|CASO|CAS|DOSSIER|FICHE|FICHA|CLIENT|CLIENTE|CLIENTA|EXPEDIENTE|Case|Caso|"
    r"Fiche|Ficha|Dossier|Client|Cliente|Clienta|Expediente) (?:(?:no|n°|nº|Nr|#)\.? ?)?\d{1,5}"
    rf"[ \xa0]?[.:–—-][ \xa0]{{1,2}}(?P<name>{_WORD}(?: {_WORD}){{0,2}} "
    rf"[{CAPITALS}]\.)[ \t]{{0,3}}$",
    re.MULTILINE,
)
"""The heading of somebody's case; the group `name`, which ends with an initial."""

_NO_NAMES = (
    FUNCTION_WORDS
    | GENERIC
    | HEADS
    | ROLES
    | word_set(
        """
    she he it they we you i this that there elle il elles ils on je tu nous vous ce cela ça c
    ella él ellos ellas yo tú usted eso esto quien nadie personne everybody nobody somebody someone
    everyone god dieu dios allah parliament parlement parlamento plaza state mum mama maman mamá
    daddy mommy granny
    papa papá dad grandma grandpa auntie uncle madame monsieur señora señor don doña el la le les
    los las madam sir miss father mother sister brother
    """
    )
)
_SHORTEST = 3


def only_persons(text: str, places: Gazetteer) -> Iterator[Span]:
    """Yield whom a text tells of as only persons are told of.

    Args:
        text: Of the document.
        places: Tells states and peoples.
    """
    for pattern in _ANY:
        for match in every_match(pattern, text):
            yield from _if_name(match, places)
    for pattern in _BUT_STATES:
        for match in every_match(pattern, text):
            if not _is_state(match["name"], places):
                yield from _if_name(match, places)
    yield from _listed(text, places)


def _listed(text: str, places: Gazetteer) -> Iterator[Span]:
    """Yield children with their ages, who came to a shelter, and whose case a heading names."""
    for match in every_match(_CHILDREN, text):
        for child in _CHILD.finditer(text, *match.span("names")):
            yield Span(*child.span())
    for match in every_match(_ARRIVED, text):
        names = [Span(*each.span()) for each in _NEWCOMER.finditer(text, *match.span("names"))]
        if not any(_is_state(text[span.start : span.end], places) for span in names):
            yield from names
    for match in every_match(_MISTER, text):
        name = match["name"]
        if name.casefold() not in _OFFICES and places.demonym(name) is None:
            yield Span(*match.span("name"))
    for match in every_match(_FROM, text):
        names = [Span(*each.span()) for each in _NEWCOMER.finditer(text, *match.span("names"))]
        if any(is_given_name(text[span.start : span.end]) for span in names):
            yield from names
    for match in every_match(_CASE, text):
        yield Span(*match.span("name"))


def _if_name(match: re.Match[str], places: Gazetteer) -> Iterator[Span]:
    """Yield the name, if it is no pronoun, known body or people."""
    name = match["name"]
    folded = name.casefold()
    is_called = folded in VIRTUES or is_given_name(name)
    if len(name) < _SHORTEST or (not is_called and (folded in _NO_NAMES or opens_sentence(name))):
        return
    if not is_called and (places.demonym(name) or is_known_body(name)):
        return
    yield Span(*match.span("name"))


def _is_state(name: str, places: Gazetteer) -> bool:
    return is_state(name, places) and not is_given_name(name)
