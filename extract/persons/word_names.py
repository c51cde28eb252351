"""Finds persons who are called by an ordinary word: `Grace left Kampala`, `Soledad, de 13 años`."""

import re
from collections.abc import Iterator

from extract.kept_patterns import compiled
from extract.model import Span
from extract.persons.kin_words import CLOSE, RELATIVES, any_of
from extract.persons.listed_names import NAME_HEADS, NAME_WORD, is_given_name, is_listed
from extract.persons.no_names import OF_OTHER_NAMES
from extract.persons.sentence_openers import SENTENCE_OPENERS
from extract.persons.small_names import is_common, is_ordinary
from extract.scanning import every_match
from extract.spans import parted
from extract.words import find_words, word_set

VIRTUES = word_set(
    """
    grace faith hope joy gladness precious blessing blessed mercy patience happiness charity gift
    peace
    comfort favour favor prudence felicity destiny princess queen beauty innocent promise praise
    glory victory happy loveth goodness perpetual sweet love fortune favourite constance prosper
    honest sunday monday friday justice miracle testimony treasure angel star wisdom memory talent
    lucky given privilege lovemore trust rose daisy lily violet ruby pearl
    lovely cherry flor reina
    dulce soledad esperanza paz consuelo milagros dolores remedios pilar luz socorro amparo caridad
    ángeles rocío mercedes consolación visitación encarnación
    parfait victoire blanche espérance merveille fidèle bienvenu bienvenue bonheur désiré désirée
    aimé aimée prospère trésor grâce consolée sagesse providence immaculée divine
    bijou gloire précieuse exaucée dieumerci bonté lumière fortunée gracieuse bénie bénédiction
    miséricorde plamedi exaucé dieudonné dieudonnée
    cielo refugio perla coral ámbar jazmín cristal gema estrella nieves inmaculada
    princesse princesa
    loveness trymore nomatter godknows learnmore talkmore bright brightness loveliness
    endurance godsent marvellous marvelous goodluck godspower thankgod rejoice beloved
    """
)
"""Words that are given to children as names, among persons only."""

GIVEN_WORDS = VIRTUES | word_set(
    """
    will chase summer autumn winter april may june august dawn amber crystal sky skye jay ray ash
    jade hunter brook brooke river rivers stone dale kent cliff heath chin mai gene rich grant penny
    holly ivy hazel olive iris basil sage raven storm coral sandy robin rusty buddy sonny junior
    asia kenia paris london milan larissa verona vienna sienna sofia geneva adelaide alexandria
    dallas austin jordan chelsea florence sydney brooklyn savannah phoenix
    india china kenya georgia virginia carolina dakota cheyenne memphis troy
    santiago israel américa africa áfrica cali caracas sucre bolívar valencia florencia milán
    chance ange coco gentille merci heaven bella nikita savannah alaska montana
    prince princesse domingo julio abril martes génesis libertad trinidad asunción concepción
    belén nieves alma chastity diamond trinity serenity harmony verity ireland destinee
    """
)
"""Words, months and towns by which persons are called, in lower case: where a person is told."""

_PRONOUNS = frozenset({"elle", "elles"})
_WORD = rf"(?P<name>{NAME_WORD.pattern})"
_LIVES = (
    r"(?:(?:and \w+ )?(?:left|went|fled|escaped|ran|cried|wept|met|married|returned home|"
    r"told|said|says|recalled|explained|asked|replied)\b|"
    r"(?:was|were|is|had been) (?:\d{1,2}\b|brought|taken|sold|rescued|recruited|trafficked|beaten|"
    r"raped|locked|deported|arrested|kidnapped|abducted|pregnant|only \d|freed|lured|tricked|"
    r"deceived|sent home|hired|orphaned|handed over)|"
    r"(?:came from|ven(?:ait|aient|ía|ían) de|viennent de) (?=[A-ZÀ-Þ])|"
    r"(?:tenía|tiene) \w+ años|(?:avait|a) \w+(?:-\w+)? ans|(?:logró|pudo) (?:escapar|huir)|"
    r"(?:escapó|huyó|llegó|salió|viajó|volvió|trabajó|murió|nació|lloró|contó|relató|dijo|regresó|"
    r"trabajaba|vivía|vendía)\b|"
    r"(?:fue|fueron) (?:rescatad|vendid|captad|llevad|golpead|violad|trasladad|secuestrad)[ao]s?|"
    r"(?:est|sont) (?:arrivée?s?|née?s?|partie?s?|revenue?s?|rentrée?s?)|"
    r"(?:dit|raconte|explique|affirme) qu|"
    r"(?:s['’]est|se sont) (?:enfuie?s?|échappée?s?)|"
    r"(?:a|ont) (?:été (?:retrouvée?s?|vendue?s?|battue?s?|recrutée?s?|violée?s?)|dit|fui|pleuré|"
    r"raconté|porté plainte)|(?:vendait|travaillait|pleurait|vivait)\b)"
)
_LIVES_ON = (
    r"(?:stayed|paid|cooks?|cooked|works?|worked|lives?|lived|slept|hid|begged|refused|promised|"
    r"knew|knows|wants|wanted|felt|heard|saw|got|gave|tried|managed|decided|agreed|took|brought|"
    r"woke|"
    r"phoned|owed|swore|sent|spent|remembers|remembered|arrived|crossed|helped|looked|waited|died|"
    r"(?:had|has|have) (?:left|fled|gone|been|sworn|run|never)|do(?:es)? not|did not|never)\b"
)
"""What words do too that open a sentence: `Hope lives on`."""

_BARE = word_set(
    """
    peace justice hope faith love joy charity trust victory glory wisdom memory talent fortune
    privilege sweet happy given lucky star princess queen sunday monday friday rose
    paz esperanza luz caridad socorro amparo lovely cherry flor reina
    """
)
"""Words of these that are written large in other names, and for emphasis."""

TOLD_VIRTUES = VIRTUES - _BARE
"""Those of these that hardly stand for anything else where they are written large."""

_VIRTUE = "|".join(sorted(word.title() for word in VIRTUES))
_TITLED = frozenset(word.title() for word in TOLD_VIRTUES)
_VIRTUE_INSIDE = "|".join(sorted(_TITLED))
_WITHIN = compiled(r"[a-zà-ÿ,;] $")
_TOLD_INSIDE = tuple(
    compiled(pattern)
    for pattern in (
        rf"\b(?P<name>{_VIRTUE_INSIDE}) {_LIVES_ON}",
        r"\b(?:spoke to|spoke with|talked to|visited|helped|met|married|rescued|freed|recruited|"
        r"hired|raped|beat|sold|arrested|phoned|"
        r"remembers|remembered|accompanied|interviewed|deported|befriended|with|and her friend) "
        rf"(?P<name>{_VIRTUE_INSIDE})(?=[,.;]| (?:and|at|in|to|from|come|go|who|was|had|when|home|"
        r"again|for|by)\b)",
        rf"\b(?:avec|chez|con|parler à|hablar con) (?P<name>{_VIRTUE_INSIDE})"
        r"(?=[,.;]| (?:et|y|a|est|qui|que|pour|para|en|dans|hier|ayer)\b)",
        rf"\bqu?e (?P<name>{_VIRTUE_INSIDE}) (?:\w{{2,9}}(?:ra|rá|ait|ía|ó)|a|est|ha|va)\b",
    )
)
"""Each has a group `name`, within a sentence, where no other word has a capital."""

_TOLD = tuple(
    compiled(pattern)
    for pattern in (
        rf"(?<![\w'’-]){_WORD} {_LIVES}",
        rf"(?<![\w'’-]){_WORD}, (?:an? )?(?:aged? |de |âgée? de )?(?:\d{{1,2}}|\w+)"
        r"(?:[- ]year-old| ans\b| años\b)",
        rf"\b(?:[Ss]egún|[Ss]elon|[Aa]ccording to) {_WORD}(?=[,.])",
        rf"(?<![\w'’-]){_WORD}, (?:who (?:is|was|has|had|lives|lived|leaves|fled|left|lost|came|"
        r"works|worked|said|says|sleeps|slept|gave|still|now|never|also)|"
        r"qui (?:est|était|a|avait|vit|vivait)|"
        r"quien (?:es|era|fue|tiene|tenía|vive|vivía|perdió|huyó))\b",
        rf"\b[Aa]n? \w{{3,12}} (?:named|called) {_WORD}(?=[ ,.;)])",
        r"\b(?:escaped|fled|ran away|travelled|worked|escapó|huyó|viajó|vivía|enfuie?|"
        rf"échappée?|partie?|vivait) (?:with|con|avec) {_WORD}(?=[.,;)]| (?:and|y|et) )",
        rf"(?<![\w'’-]){_WORD}['’]s (?:{any_of(CLOSE | RELATIVES)}|employer)\b",
    )
)
"""Each has a group `name`: who does, or has, what only persons do and have."""

_HEADS = NAME_HEADS | OF_OTHER_NAMES
_WITH_SURNAME = compiled(
    rf"(?<=[a-zà-ÿ,] )(?P<name>(?P<first>{_VIRTUE}) (?P<last>{NAME_WORD.pattern}))"
    r"(?![\w@'’-]|[ \xa0][A-ZÀ-Þ])"
)
"""A word given as a name and a surname, within a sentence."""

_LISTED = compiled(
    rf"(?<![\w'’-])(?P<names>{NAME_WORD.pattern}(?:(?:, and |, | and | et | y | e )"
    rf"{NAME_WORD.pattern}){{1,9}}) {_LIVES}"
)
_BEHIND_KIND = compiled(
    r"\b(?:girls|women|sisters|brothers|boys|men|friends|cousins|daughters|sons|children|survivors|"
    r"victims|workers|filles|femmes|sœurs|amies|niñas|mujeres|hermanas|jóvenes|amigas), "
    rf"(?P<names>{NAME_WORD.pattern}(?:(?:, and |, | and | et | y ){NAME_WORD.pattern}){{1,9}})"
    r"(?=,? (?:were|was|had|who|came|left|aged|have|ont|sont|qui|fueron|eran|que)\b)"
)
"""`two girls, Grace and Mercy, were taken`; the group `names`."""

_KIND_OF_GIRL = compiled(
    "(?:girls|sisters|brothers|boys|cousins|daughters|sons|filles|sœurs|niñas)"
)
"""Nobody but persons is meant behind these."""

_LISTED_ON = compiled(
    rf"(?<![\w'’-])(?P<names>(?:{_VIRTUE})(?:(?:, and |, | and ){NAME_WORD.pattern}){{1,9}}) "
    rf"{_LIVES_ON}"
)
_ALSO = word_set("sunday monday friday justice trust star angel princess queen memory testimony")
_OTHER = "|".join(sorted(word.title() for word in VIRTUES - _ALSO))
_BESIDE_ANOTHER = (
    compiled(rf"(?<![\w'’-])(?P<name>{_OTHER})(?=[,.;:!?)]|['’]s\b| [a-zà-ÿ])"),
    compiled(
        rf"(?<![\w'’-])(?P<name>{_OTHER}) "
        rf"(?:was|were|is|has|had|never|did|does|could|would|{_LIVES_ON})"
    ),
)
"""In a text that tells of one called so; within a sentence, and where a word opens one."""

_OPENS = compiled(r"(?:\A|[.!?:”\"] |\n)$")
_JOINT = compiled(r", and |, | and | et | y | e ")
_LONGEST_WORD = 32
_CAPITAL_BEFORE = compiled(r"(?<!\w)([A-ZÀ-Þ][\w'’-]{1,29}) $")
_WITH_ARTICLE = compiled(r"\b(?:[Tt]he|[Ll]a|[Ll]e|[Ee]l|[Tt]his|[Tt]hat|[Oo]f|[Oo]ur) $")


def word_names(text: str) -> Iterator[Span]:
    """Yield words given as names that do what only persons do, alone or in a list of such.

    Where one is called `Blessing`, `Joy and Faith` are persons, too.
    """
    told = list(_told(text))
    yield from told
    yield from _with_surnames(text)
    if any(text[span.start : span.end].casefold() in TOLD_VIRTUES for span in told):
        yield from _beside_another(text)


def _with_surnames(text: str) -> Iterator[Span]:
    for match in every_match(_WITH_SURNAME, text):
        last = match["last"]
        is_surname = is_listed(last) and not is_given_name(last) and not _is_common(last)
        if is_surname and last.casefold() not in _HEADS:
            yield Span(*match.span("name"))


def _beside_another(text: str) -> Iterator[Span]:
    inside, opening = _BESIDE_ANOTHER
    for pattern in (inside, opening):
        for match in every_match(pattern, text):
            start = match.start("name")
            place = _WITHIN if pattern is inside else _OPENS
            if place.search(text, max(0, start - 2), start) and not _is_within(text, start):
                yield Span(*match.span("name"))


def _told(text: str) -> Iterator[Span]:
    for pattern in _TOLD:
        for match in every_match(pattern, text):
            if match["name"] and is_called(match["name"]) and not _is_within(text, match.start()):
                yield Span(*match.span("name"))
    has_virtue = any(word.text in _TITLED for word in find_words(text))
    if has_virtue:
        yield from _inside(text)
    for match in every_match(_BEHIND_KIND, text):
        spans = list(parted(_JOINT, text, *match.span("names")))
        names = [text[s.start : s.end] for s in spans]
        if all(map(is_called, names)) or (
            _KIND_OF_GIRL.match(match[0])
            and any(map(is_called, names))
            and not any(is_common(n.casefold()) for n in names if not is_called(n))
        ):
            yield from spans
    for listed in (_LISTED, _LISTED_ON) if has_virtue else (_LISTED,):
        for match in every_match(listed, text):
            yield from _listed(text, match, is_sure=listed is _LISTED)


def _inside(text: str) -> Iterator[Span]:
    """Yield words with a capital within a sentence that do, or are done to, as persons are."""
    for pattern in _TOLD_INSIDE:
        for match in every_match(pattern, text):
            start = match.start("name")
            if not _WITHIN.search(text, max(0, start - 2), start):
                continue
            is_that = text.endswith(" that ", 0, start)
            if is_that or not _is_within(text, start):
                yield Span(*match.span("name"))


def _listed(text: str, match: re.Match[str], *, is_sure: bool) -> Iterator[Span]:
    """Yield the names of a list, of which one is no bare word where their deed is not sure.

    Where it is, a name that no list has goes with two that are given names.
    """
    spans = list(parted(_JOINT, text, *match.span("names")))
    names = [text[s.start : s.end] for s in spans]
    called = sum(map(is_called, names))
    others = [name for name in names if not is_called(name)]
    is_known = not others or (is_sure and len(others) < called)
    if _is_within(text, match.start()) or not is_known or any(map(_is_common, others)):
        return
    if is_sure or any(name.casefold() not in _BARE for name in names):
        yield from spans


def is_called(name: str) -> bool:
    """Say whether a word is a given name, or a virtue that is given as one."""
    folded = name.casefold()
    return folded in VIRTUES or (is_given_name(name) and folded not in _PRONOUNS)


def _is_common(name: str) -> bool:
    return is_ordinary(name.casefold())


def _is_within(text: str, start: int) -> bool:
    """Say whether an article stands before, or a further word of a longer name."""
    before = _CAPITAL_BEFORE.search(text, max(0, start - _LONGEST_WORD), start)
    if before and before[1].casefold() not in SENTENCE_OPENERS:
        return True
    return _WITH_ARTICLE.search(text, max(0, start - 8), start) is not None
