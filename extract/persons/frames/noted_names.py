"""Finds names that notes, logs, chats and messages write small: `told jess`, `amina's mum rang`.

Whoever writes so writes no name large. A given name that is no word is one wherever it stands; what
is a word, town or short form too needs to be told, asked or rung up, or to do what persons do.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache

from extract.kept_patterns import compiled
from extract.model import Span
from extract.names.ordinary_words import ordinary_words
from extract.persons.kin_words import ANY_KIN, CLOSE, FRIENDS, RELATIVES, any_of
from extract.persons.listed_names import is_given_name, is_listed
from extract.persons.no_names import CALENDAR
from extract.persons.small_names import GOES_ON, is_common, is_ordinary, small_names
from extract.persons.word_names import GIVEN_WORDS
from extract.scanning import every_match
from extract.spans import TakenSpans
from extract.words import Word, find_words, word_set
from ontology.gazetteer import Gazetteer
from ontology.person_names import given_names

_LETTER = "a-zß-öø-ÿā-ž"
_WORD = rf"[{_LETTER}]{{2,24}}(?:[-'’][{_LETTER}]{{2,24}})?"
_AFTER_IT = r"(?=[.,;:!?)]|$|\n)"
_END = r"(?![\w@'’-]|[.'’]\w)"

WORDS_TOO = (
    CALENDAR
    | word_set(
        """
    lang siya nini sila kasi yani dalal
    barb beryl buddy burns chandler collier dahlia derrick dirk eider emery frank garret glen hank
    harry hart hays hazel heather hector homer iris jack jasmine jasper jerry jimmy josh kiddy lance
    laurel lily madden manning margarita marten martin martins mike nacho newton nick paisley pansy
    patsy pinky randy reed rhea rick robin roger rogers rube ruby sally serge sonny stein sultana
    tommy valentine warren andon lotta amine dale bobby barney billy chester wade waldo colin grace
    adora allie alliés amine augustin béate blanche boubou brandi cari carié carie chérif chéri
    claire clémentine cassie cordula corda daphné désirée donna dora délia élis épiphanie estes
    gagé gages gaines gracié guillaume hale jasmin jaffer jersey jésus jean kali kiki kiri kondo
    laminé lamine licha linette lisette lois loran lotte lourdes louis lulu maïa mamie marc marée
    marguerite marié maries mariés marquez maxime médina mélia melba merle mette mollie moussa musa
    mutai narine octavie ollé orin oscar panée pardi pascal péter pété peter pierre pierré rani rené
    roque rosalie rosant sabine sabir savon sommer tâte talât terri timon tran tressa vanda vanna
    verne véronique violeta violette viola
    agata alana alba albano alma amador amara amaro ambar amor angélica antera antonina arta asma
    augusto azucena blas bruna cándida camelia caridad carola celeste celestina cesar cinta citra
    clara clementina cole codín consuela cordero cora cruz dante darla debi dejan deja dina domingo
    elisa emperatriz enea epifania escolástica esmeralda estela ester eva facundo falan faron
    florencia fueron gallego genia gordana hera hortensia huida inda inés inmaculada ines jara
    jazmín leja lela lena león lila lima linda lisa liza lora loreto luca lucero lucio
    macarena magdalena maja mara marca marco margarita marga marino maura maza medina melina melisa
    mila miranda miren moreno moya nacer narciso neja nieves ojas olan orla paloma pina pedro
    placido
    rafa ramón randa rayen reina reza rena rita rosa rosario sabas saba sabina sagrario salma
    samanta
    santiago santos sean serafín serena silvestre siena tania tecla teresa tera tibe tilda timo tina
    tino tito toma tomas tondo tova traían ursina valencia valentina valentino valeria vasco vega
    verla verónica vesta vidal violeta visal zara zafar arena haría hará será serán
    adama adorar alicía alizan ania bara barbara carmine catina chan charo claras colomba crina
    daría daria dario elida emma enes eran evangelia fabrice feden guido herve horacio
    hilaria imane iran juna jala lara laras laura lena leas lidie linas loda logan luana lucía magen
    malen mareo margo maron marosa mate mateo meja melita milana milas minara mira miran moe munda
    nadia nita paula paulo polad quinten rada rado reid reyes rosaria ross rute safia salman sila
    sola talia tama tamas tapio tera tirsa titó tobe tomas turan vala vanda verle vernia yara zada
    """
    )
) - word_set(
    "adama elisa emma inés ines imane laura lucía martin pedro peter safia salman ramón "
    "teresa valentina paula nadia mateo rita verónica véronique sabina eva ester tania oscar "
    "harry jack"
)
"""Given names that are words too, or their forms, or towns, in small letters."""

_SHORT = word_set(
    "ali amy ana anh awa ayu ben bev eva eka ian jen jim ken kim liz meg nga noi ron roy sam tim "
    "zoe "
    "yaa yaw sri"
)
"""Given names of three letters that are hardly anything else."""

_SHORT_FORMS = word_set(
    """
    rob pat mark bob sue bill gus ned ray drew dean gene faye dot bea art
    rosa carmen gloria karen nina tara mona vera victoria daisy catalina kai lee mel rohan riley
    tyrone tiffany corinne camilla alfonso ava luna abbas ester missy shelly
    """
)
"""Names that are common words too, or that no list of given names has."""

_ACCENTED_END = compiled(r"(?:[éáóíú]|ía|ían|ás|án)$")
_ACCENTED = word_set(
    "josé andré rené renée noé zoé aimée désirée maría sofía lucía rocío estefanía inés andrés "
    "nicolás tomás adrián julián sebastián damián fabián iván germán hernán joaquín salomé chloé "
    "agnès moïse"
)
"""Names that end as forms of verbs do: `debí`, `será` are none."""

_TITLED = compiled(
    r"\b(?:mr|mrs|ms|mme|mlle|madam|oga|kuya|tantie|tonton|tata|tante|auntie|aunty|alhaji|mzee|"
    r"doña|señora|bibi|didi|mbak|pak|monsieur|madame|frau|sheikh|imam|seño|sgto|"
    r"(?:(?<=\bwith )|(?<=\btold )|(?<=\bthat )|(?<=[–—-] )|(?<=[,.;:>] )|(?<=\bun )|(?<=\bto )|"
    r"(?<=\bis )|(?<=\bof )|(?<=\bfor )|(?<=\bsee )|(?<=\bfrom )|(?<=\bsays )|(?<=\band )|"
    r"(?<=\basked )|(?<=\bask )|(?<=\btell )|(?<=\bmet )|(?<=\bcall ))"
    r"(?:miss|ate|apa|pastor|abu|umm|mama|mamá|maman|baba|papa|nana|pc|dc|dci|wpc|sgt|dr|señor|"
    r"don|profe|"
    r"padre))\.? "
    rf"(?P<name>{_WORD}){_END}"
)
_ELDER = compiled(
    r"\b(?:sister|brother|uncle|mother|agent|sergeant|captain|boss|sœur|frère|hermana|hermano|tío|"
    r"tía) "
    rf"(?P<name>{_WORD}){_END}"
)
_CALLED = compiled(
    r"\b(?:girl|boy|woman|man|lady|guy|one) (?:they|we|people) call(?:ed)? "
    rf"(?:her |him )?(?P<name>{_WORD}){_AFTER_IT}"
)
_BRACKETED = compiled(
    rf"\b(?:girl|boy|woman|man|client|worker|lady|{any_of(CLOSE | FRIENDS | RELATIVES)}) "
    rf"\((?P<name>{_WORD})(?=[,)])"
)
_KIN_OF = compiled(
    rf"\b(?:her|his|my|their|{_WORD}['’]s) (?:\w{{3,7}} )?{any_of(CLOSE | FRIENDS | RELATIVES)} "
    rf"(?P<name>{_WORD})(?= (?:and|is|was|says|said|came|called|left|lives|works|has|had|in|"
    rf"from|who)\b)"
)
_KIN_ABROAD = compiled(
    rf"\b(?:ma|ta|sa|mon|ton|son|mi|tu|su) {any_of(ANY_KIN)} (?P<name>{_WORD}){_END}"
)
_OWNS = compiled(
    rf"\b(?P<name>{_WORD})['’]s (?:{any_of(CLOSE | FRIENDS | RELATIVES)}|phone|passport|number|"
    rf"room|lawyer|solicitor|statement|birthday|baby|boyfriend|pimp|husband|ex|bag|social worker|"
    rf"case|kids|place)\b"
)
_FIELD = compiled(
    r"^[ \t]{0,4}(?:client|worker|case ?worker|caller|survivor|yp|child|victim|recruiter|agent|"
    rf"interviewer|interpreter|mother|father|husband|wife|sister|brother) ?: {{1,2}}"
    rf"(?P<name>{_WORD}(?: {_WORD}){{0,2}})[ \t]{{0,3}}$",
    re.MULTILINE,
)
_ADDRESSED = (
    r"(?:met|meet|saw|called|calls|call|text|phoned|phone|rang|ring|texted|visited|told|tell|"
    r"asked|ask|found|"
    r"email|emailed|messaged|spoke (?:to|with)|speak (?:to|with)|talk to|talked to|talking to|"
    r"looking for|se llama|s['’]appelle|handed|gave|showed|waiting for|reply to|replied to|call "
    r"with|collect|pick up|"
    r"picked up|fetch|greet|cake for|"
    r"(?:phone|passport|number|room|house|baby|bed) of|(?:am|are|is|was|were) with|"
    r"news of|mum of|mother of|father of|sister of|contact|remind|hi|hello|hey|dear|thanks|its|"
    r"it['’]s|"
    r"w/|wait for|avec|chez|vu|appel(?:é|er|le|ez)|parlé (?:à|a|avec)|dis à|dit à|demand(?:é|er|"
    r"e) à|"
    r"salut|coucou|bonjour|bonsoir|bisous|c['’]est|cest|hola|con|vi a|vio a|llam(?:a|ó|é|en) a|"
    r"dile a|"
    r"dije a|dijo a|habl(?:é|o|ó|ar) con|avis(?:ar|a|en) a|pregunt(?:ar|a|en|ó) (?:a|por)|soy)"
)
_DOES = (
    r"(?:said|says|asked|asks|told|tells|rang|rings|called|phoned|texted|texts|came|comes|went|ran|"
    r"wants|wanted|needs|cried|cries|died|not back|works|lives|knows|moved|didn['’]?t|doesn['’]?t|"
    r"can['’]?t|"
    r"won['’]?t|is (?:here|back|sick|safe|missing|ok|okay|crying|not|still|with|gone|pregnant|at|"
    r"in|"
    r"away|upset|scared|staying|coming)|has (?:come|left|gone|been|not|her|his|no|court|asked|told|"
    r"said|moved|run)|was (?:crying|sick|here|not|with|taken|there|upset)|"
    r"dit|dorment|duermen|dort|duerme|a (?:vu|pris|mangé|demandé|donné|peur|faim|mal|dit|appelé|"
    r"pleuré|fui|disparu)|est (?:partie?|là|la|malade|enceinte|en|revenue?|"
    r"venue?|"
    r"toujours|chez|avec|morte?)|m['’]?a (?:dit|prêté|appelé|raconté)|ma dit|veut|"
    r"dice|dijo|llamó|llama|está|estaría|estaba|no (?:contesta|come|quiere|vino|está|llegó|sabe)|"
    r"quiere|"
    r"vino|se fue|llora|lloró|contó|cuenta|escribió|contesta|salió|volvió|tiene miedo)"
)
_AFTER = (
    rf"(?=[.,;:?!)+/]|[ \t]*$| \(| [+\d]| (?:and|or|et|y|about|again|yesterday|today|at|in|on|to|"
    rf"from|who|that|"
    r"only|re|if|when|she|he|for|her|his|no|not|tomorrow|tonight|outside|with|by|another|a|"
    r"qui|que|pour|hier|est|à|du|chez|de|en|dans|elle|il|a dit|mañana|"
    rf"hoy|ayer|por|para|ella|él|the|{_DOES})\b)"
)
_SPOKEN_OF = tuple(
    compiled(pattern, re.MULTILINE)
    for pattern in (
        rf"(?<![\w'’-]){_ADDRESSED} (?P<name>{_WORD}){_AFTER}",
        rf"(?:^|[.!?,;:–—-] |\b(?:and|that|says|but|if|because|then|que|et|mais|si|y|pero|quand|"
        rf"dit) )"
        rf"(?P<name>{_WORD}) (?={_DOES}\b)",
        rf"^(?:\d[\d:.h]{{0,6}}|[-•*])[ \t]{{1,3}}(?P<name>{_WORD})(?=, |:| \(|['’]s )",
    )
)
"""Whom one goes to, or who does what persons do; the group `name`."""

_SURELY = (_OWNS, _SPOKEN_OF[0])
"""Behind and before what the words of a sentence do not stand: `told will`, `may's birthday`."""

_NOBODY = GOES_ON | word_set(
    """
    them him us you me it this that those these both all any one each other others more again back
    home police staff team school office shelter church mum dad mom family friend friends lawyer
    doctor nurse landlord neighbour neighbours social services people somebody someone anyone who
    elle lui eux moi toi nous vous police ella ellos usted ustedes nadie alguien todos mí ti
    """
)
_INSIDE = compiled(r"(?:[@./_-]|[^\Wdl]['’])$")
"""Before a part of an address or of a word; `d'amina` is none."""

_GOES_ON_AS_ADDRESS = compiled(r"[@_-]|\.\w")
_WHERE = compiled(r"\b(?:at|in|near|nr|via|outside) $")
_GONE_TO = compiled(
    r"\b(?:went|go|goes|going|gone|taken|took|sent|moved|back|trip|flew|bus|train|came|come|comes) "
    r"(?:(?:back|her|him|them|us|me|it) )?(?:to|from) $"
)
_LONGEST_WHERE, _LONGEST_WAY, _LONGEST_BESIDE = 9, 24, 30

_WRAPPED = 60
"""Characters of a line below which the next one may go on with it."""

_LEAST_LETTERS, _FEWEST = 4, 2
_LARGE = 300_000


_HANDLE = compiled(
    rf"^[ \t]{{0,4}}(?P<name>[{_LETTER}]{{2,20}}[_.\d][\w.]{{0,20}})(?=: | (?:▸|posted|replied|"
    rf"wrote))",
    re.MULTILINE,
)
"""Who writes in a thread, by a name as networks have it."""


def noted_names(text: str, places: Gazetteer) -> Iterator[Span]:
    """Yield names that are written small in a text that writes names so.

    Args:
        text: Of the document.
        places: Tells cities.
    """
    yield from (Span(*match.span("name")) for match in every_match(_HANDLE, text))
    words = find_words(text)
    plain = set(_plain(text, words, places))
    told = {*_of(text, _TITLED, _is_new), *_of(text, _KIN_OF, _is_listed)}
    told |= {*_of(text, _ELDER, _is_person)}
    told |= {*_of(text, _KIN_ABROAD, _is_listed), *_of(text, _OWNS, _is_person)}
    told |= {*_of(text, _FIELD, _is_uncommon), *_of(text, _CALLED, _is_new)}
    told |= {*_of(text, _BRACKETED, _is_person)}
    if not (told or plain or small_names(text)):
        return
    spoken = {span for pattern in _SPOKEN_OF for span in _of(text, pattern, _is_person)}
    is_noted = told or plain & spoken or any(_is_written_small(text, s) for s in plain)
    if is_noted or len(spoken) >= _FEWEST:
        told |= plain | spoken | {s for s in _short(text, words) if is_noted}
    told |= _beside(text, told) | set(_pairs(text))
    whole = TakenSpans()
    for span in sorted(told, key=lambda s: (s.start, -s.end)):
        named = _with_surname(text, span, places)
        if whole.take(named):
            yield named
    parts = {text[s.start : s.end] for s in told}
    parts = {part for part in parts if not is_common(part) and part not in WORDS_TOO}
    for word in words if parts else ():
        if len(word.text) > len("ab") and word.text.casefold() in parts:
            span = Span(word.start, word.end)
            if whole.take(span):
                yield span


_PAIR = compiled(rf"(?<![\w'’-])(?P<first>{_WORD}) (?:and|et|y|&) (?P<name>{_WORD}){_END}")
_JOINED = compiled(
    rf"(?: and (?:small |little |baby )?| et | y | e |, | & | ?\+ | / )(?P<name>{_WORD}){_END}"
)
_JOINED_BEFORE = compiled(rf"(?P<name>{_WORD})(?: and | et | y | e | & | ?\+ | / )$")


def _pairs(text: str) -> Iterator[Span]:
    """Yield two who are joined, one a given name: `rose et marguerite`, no `hope and faith`."""
    for match in every_match(_PAIR, text):
        names = (match["first"], match["name"])
        if all(map(_is_person, names)) and any(map(is_given_name, names)):
            yield Span(*match.span("first"))
            yield Span(*match.span("name"))


def _beside(text: str, told: Iterable[Span]) -> set[Span]:
    """Return words given as names that stand beside somebody: `ana and small hope`."""
    found = set()
    for span in told:
        since = max(0, span.start - _LONGEST_BESIDE)
        for match in (
            _JOINED.match(text, span.end),
            _JOINED_BEFORE.search(text, since, span.start),
        ):
            if match and _is_person(match["name"]) and match["name"] not in _NOBODY:
                found.add(Span(*match.span("name")))
    return found


def _plain(text: str, words: Iterable[Word], places: Gazetteer) -> Iterator[Span]:
    """Yield given names that are nothing else, wherever they stand in small letters."""
    small = ordinary_words(text)
    wanted = set(small & _unaccented())
    wanted |= {word for word in small if not word.isascii() and _is_accented_name(word)}
    wanted = {word for word in wanted if not _is_city(word, places)}
    for word in words if wanted else ():
        start, end = word.start, word.end
        if word.text not in wanted or _INSIDE.search(text, max(0, start - 2), start):
            continue
        since = max(0, start - _LONGEST_WHERE)
        is_where = _WHERE.search(text, since, start) is not None
        gone = _GONE_TO.search(text, max(0, start - _LONGEST_WAY), start)
        is_where = is_where or (gone is not None and bool(places.candidates(word.text.title())))
        if not is_where and not _GOES_ON_AS_ADDRESS.match(text, end):
            yield Span(start, end)


@cache
def _unaccented() -> frozenset[str]:
    """Return given names of four letters and more that are no words, folded."""
    names = given_names() - WORDS_TOO
    return frozenset(name for name in names if len(name) >= _LEAST_LETTERS and not is_common(name))


def _is_accented_name(word: str) -> bool:
    if len(word) < _LEAST_LETTERS or (_ACCENTED_END.search(word) and word not in _ACCENTED):
        return False
    return is_given_name(word) and word not in WORDS_TOO and not is_common(word)


def _is_city(word: str, places: Gazetteer) -> bool:
    found = places.candidates(word.title())
    return bool(found) and (found[0].is_state or found[0].population >= _LARGE)


_LEAD = compiled(r"[\s>*•~+#\d.():,/\[\]–—-]*(?:[^\n:]{1,24}: )?[a-zß-öø-ÿ]")
_SMALL_BEGINNING = compiled(r"[a-zß-öø-ÿ]{2}[.!?]+ [a-zß-öø-ÿ]|(?<![\w'’.])i (?=[a-z])")


def _is_written_small(text: str, span: Span) -> bool:
    """Say whether the line that a name stands in, or a sentence of it, begins in small letters."""
    start = text.rfind("\n", max(0, span.start - 2_000), span.start) + 1
    if (lead := _LEAD.match(text, start)) is not None:
        before = text.rfind("\n", max(0, start - _WRAPPED), max(0, start - 1))
        above = text[before + 1 : start].strip()
        if len(lead[0]) > 1 or before >= 0 or start < _WRAPPED or above[-1:] in ".!?:;":
            return True
    return _SMALL_BEGINNING.search(text, start, span.end + 40) is not None


def _of(text: str, pattern: re.Pattern[str], is_name: Callable[[str], bool]) -> Iterator[Span]:
    """Yield what stands in the pattern's group `name` and may be one."""
    for match in every_match(pattern, text):
        name = match["name"].casefold()
        is_somebody = name not in _NOBODY or (pattern in _SURELY and name in GIVEN_WORDS)
        if is_somebody and is_name(name):
            yield Span(*match.span("name"))


def _short(text: str, words: Iterable[Word]) -> Iterator[Span]:
    """Yield given names of three letters that are no words of any tongue at hand."""
    for word in words:
        if word.text in _SHORT and text[word.end : word.end + 1] not in ("@", "_", "-"):
            yield Span(word.start, word.end)


def _is_new(name: str) -> bool:
    return _is_person(name) or not (is_common(name) or len(name) < len("abc"))


def _is_listed(name: str) -> bool:
    return len(name) >= _LEAST_LETTERS and (
        (is_given_name(name) and not is_common(name)) or name in GIVEN_WORDS
    )


def _is_person(name: str) -> bool:
    """Say whether somebody is called so, whatever else it is."""
    return (
        name in GIVEN_WORDS or name in _SHORT_FORMS or (is_given_name(name) and not is_common(name))
    )


def _is_uncommon(name: str) -> bool:
    return not any(is_common(word) or word in GOES_ON for word in name.split())


_NEXT = compiled(rf" (?P<name>{_WORD}){_END}")
_MOST_FURTHER = 3


def _with_surname(text: str, span: Span, places: Gazetteer) -> Span:
    """Return a given name with the names behind it that are written small and are no words."""
    end = span.end
    for _ in range(_MOST_FURTHER):
        further = _NEXT.match(text, end)
        if further is None or not _is_further(further["name"], places):
            break
        end = further.end()
    return Span(span.start, end)


def _is_further(word: str, places: Gazetteer) -> bool:
    if word in _SHORT or word in WORDS_TOO or is_common(word) or word in _NOBODY:
        return word in _SHORT
    if len(word) < _LEAST_LETTERS:
        return is_given_name(word)
    return is_listed(word) and not is_ordinary(word) and not _is_city(word, places)
