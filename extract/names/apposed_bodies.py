"""Finds bodies by the word for their sort beside the name: `La Lumière, an NGO based in`.

`Atina, une ONG de`, `Reef est une association`, `NGOs such as Reef`, `l'association Reef`.
Towns are called so too, so these words outweigh what a gazetteer has.
"""

import re
from collections.abc import Iterator

from extract.kept_patterns import compiled
from extract.model import Span
from extract.names.organisation_refusals import is_plausible, is_refused
from extract.persons.known_places import is_known_place
from extract.persons.listed_names import is_given_name, is_listed
from extract.persons.small_names import is_common
from extract.scanning import every_match
from extract.spans import parted
from extract.words import word_set
from ontology.gazetteer import Gazetteer

_WORD = r"[A-ZÀ-Þ][\w'’-]{1,30}"
_INNER = (
    r"(?:for|of|and|de|du|del|des|et|y|sans|sin|pour|para|en|con|por|à|aux|avec|without|beyond)"
)
_NAME = rf"(?P<name>{_WORD}(?: (?:{_INNER} )?{_WORD}){{0,4}})"
_SORT = (
    r"(?:charity|non-?profit|NGO|non-governmental organi[sz]ation|organi[sz]ation|association|"
    r"foundation|collective|coalition|network|campaign group|advocacy group|women['’]s group|"
    r"(?:rights|solidarity|support|relief) group|"
    r"trade union|cooperative|co-operative|shelter|safe house|think tank|"
    r"ONG|organisation|fondation|collectif|coopérative|réseau|syndicat|asbl|foyer|"
    r"asociación|organización|fundación|colectiv[oa]|cooperativa|red|sindicato|albergue|refugio)"
)
_BARE_SORT = (
    r"(?:ONG|association|organisation|organización|asociación|fundación|entidad|colectiv[oa])"
)
_LIKE_IT = (
    r"(?: (?:à but non lucratif|sans but lucratif|sin fines de lucro|loi (?:de )?1901"
    r"|(?!para\b|pour\b|con\b|que\b|qui\b)[a-zà-ÿ]{4,20})){0,2}"
)
"""Adjectives behind a French or Spanish word for a sort."""

_GOES_ON = (
    r"(?= (?:based|registered|working|run|led|in|from|that|which|for|of|basée?|située?|qui|de|du|à"
    r"|en|que|con|para|pour|dedicad[oa]|engagée|founded|established|created|née|créée?|fondée?|fundad[oa]|cread[oa]"
    r"|nacid[oa]|and|et|y|par|por|by|régie?|reconnue)\b|[,.])"
)
_SHORT = r"(?: \([A-Z][\w.-]{1,10}\))?"
_APPOSED = compiled(
    rf"(?<![\w'’.&/-]){_NAME}{_SHORT},(?: an?(?: (?!of\b|de\b)[\w'’-]{{2,20}}){{0,3}}? {_SORT}"
    rf"| (?:une?|una) (?:(?!de\b)[\w'’-]{{2,20}} ){{0,2}}(?:{_SORT}|entidad){_LIKE_IT}"
    rf"| {_BARE_SORT}{_LIKE_IT}){_GOES_ON}"
)
"""The group `name`: of whom the words behind the comma tell."""

_IS_ONE = compiled(
    rf"(?:^|(?<=[.!?;:] )|(?<=\n)|(?<=\d, )){_NAME}{_SHORT}"
    rf" (?:(?:is|was) an?(?: (?!of\b)[\w'’-]{{2,20}}){{0,3}}? {_SORT}"
    rf"|(?:est|es) (?:une?|una) (?:(?!de\b)[\w'’-]{{2,20}} ){{0,1}}?(?:{_SORT}|entidad){_LIKE_IT})"
    rf"{_GOES_ON}",
    re.MULTILINE,
)
"""Who opens a sentence that says what sort of body it is; the group `name`."""

_CALLED = compiled(
    r"(?<![\w'’-])(?:[Ll]['’](?:association|organisation|ONG)"
    r"|(?:[Ll]a|de la|à la) (?:ONG|organización|asociación|colectiva|cooperativa|coopérative)"
    r"|(?:[Ll]e|du|au) collectif|(?:[Ee]l|del|al) colectivo|(?:^|(?<=[\n/,(;:] ))ONG)"
    rf" [“«\"]? ?(?P<name>{_WORD})[”»\"]?"
    r"(?=[,.;:)]| (?!de\b|du\b|des\b|del\b)[a-zà-ÿ])"
)
"""One word behind a French or Spanish word for a sort; the group `name`."""

_QUOTED = compiled(
    r"(?:(?<![\w'’-])|(?<=[LlDd]['’]))(?P<sort>Association|Fondation|Collectif|Réseau|Coopérative|Coalition|ONG|Foundation"
    r"|Asociación|Fundación|Colectivo|Colectiva|Cooperativa|Red|Organización|Corporación)"
    r" (?P<open>[“«\"]) ?(?P<name>[A-ZÀ-Þ][^«»“”\"\n]{2,60}?) ?[”»\"]"
)
"""`Association « Voix des Îles »`: the head belongs to the name; the group `name` in quotes."""

_SORTS = (
    r"(?:(?:[Oo]rgani[sz]ations|NGOs|[Cc]harities|[Aa]ssociations|ONG|[Oo]rganizaciones"
    r"|[Aa]sociaciones|[Cc]olectivos|[Cc]ollectifs)(?: [a-zà-ÿ][^,.;:()\n]{2,40}?)?,? (?:including"
    r"|such as|namely|notamment|tel(?:le)?s que|comme|dont|como|tales como|entre ellas|incluidas)"
    r"|(?:[Ll]es|[Dd]es) (?:ONG|associations|organisations|collectifs)"
    r"|(?:[Ll]as|de las) (?:ONG|organizaciones|asociaciones|colectivas)|[Ll]os colectivos"
    r"|[Tt]he (?:NGOs|charities|organi[sz]ations))"
)
_ONE_OF = (
    rf"(?:(?:the|la|le|les|el) |l['’])?{_WORD}(?: (?:(?:for|of|de|du|del|des) )?{_WORD}){{0,4}}"
)
_JOINT = r"(?:, (?:and |et |y )?| and | et | y | e )"
_LISTED = compiled(rf"\b{_SORTS} (?P<names>{_ONE_OF}(?:{_JOINT}{_ONE_OF}){{1,7}})(?![\w'’-])")
"""Several behind a word for their sort; the group `names`."""

_ITEM = compiled(_JOINT)
_LEAD = compiled(r"(?:[Tt]he|la|le|les|el) |l['’]")
_BEFORE = compiled(r"(?<![\w'’-])([\w’'-]{1,24}) $")
_WHERE = word_set(
    "in en at à near from of de du des to para dans chez près cerca through since around outside"
)
"""Words before a place, behind which the comma begins with another body."""

_BETWEEN = word_set("entre between según selon avec par por pour para")
"""With what a sentence or a contract begins before a body."""

_OPENERS = word_set(
    """
    this that it he she they we there here what which who one each another every our its their
    such today now c'est ce cette cet il elle elles ils chaque notre leur sa son aujourd'hui
    esta este esto ella ellas ellos cada nuestra su otra otro hoy
    """
)
_TITLES = frozenset({"Mr", "Mrs", "Ms", "Dr", "Mme", "Mlle", "Sr", "Sra", "Prof"})
_OF_ELDERS = word_set("Madame Monsieur Mama Maman Papa Tonton Tata Don Doña Señora Señor")
_MAY_BE_GANGS = frozenset({"Réseau", "Red", "Organización", "Corporación"})
_ARTICLES_OF_GANGS = frozenset({"Los", "Las", "El", "La", "Les", "Le"})
_ARTICLES = frozenset({"The"})
_REACH = 26


def apposed_bodies(text: str, places: Gazetteer) -> Iterator[Span]:
    """Yield names beside which a word says their sort; no known place, and nobody.

    Args:
        text: Of the document.
        places: Tells states, large towns and peoples.
    """
    for pattern in (_APPOSED, _IS_ONE):
        for match in every_match(pattern, text):
            yield from _told(text, match, places)
    for match in every_match(_CALLED, text):
        if not is_listed(match["name"]) and _is_name(match["name"], [match["name"]], places):
            yield Span(*match.span("name"))
    for match in every_match(_QUOTED, text):
        if _is_no_name_of_somebody(match) and is_plausible(match["name"], places):
            yield Span(*match.span())
    for match in every_match(_LISTED, text):
        yield from _listed(match, places)


def _told(text: str, match: re.Match[str], places: Gazetteer) -> Iterator[Span]:
    start = match.start("name")
    words = match["name"].split()
    before = _BEFORE.search(text, max(0, start - _REACH), start)
    if before and before[1].casefold() in _WHERE:
        return
    if words[0].casefold() in _BETWEEN and len(words) > 1:
        start, words = start + len(words[0]) + 1, words[1:]
    if words[0] in _ARTICLES:
        start, words = start + len(words[0]) + 1, words[1:]
    if words and words[0].casefold() not in _OPENERS and _is_name(" ".join(words), words, places):
        yield Span(start, match.end("name"))


def _listed(match: re.Match[str], places: Gazetteer) -> Iterator[Span]:
    """Yield what is listed behind a word for the sort of all; nothing where one may be somebody."""
    found = []
    for item in parted(_ITEM, match.string, *match.span("names")):
        lead = _LEAD.match(match.string, item.start, item.end)
        found.append(Span(lead.end(), item.end) if lead else item)
    names = [match.string[span.start : span.end] for span in found]
    if not any(is_given_name(name.split()[0]) for name in names):
        for span, name in zip(found, names, strict=True):
            if not _is_somebody(name) and _is_name(name, name.split(), places):
                yield span


def _is_no_name_of_somebody(match: re.Match[str]) -> bool:
    """Say whether what is quoted names nobody; traffickers' networks are called after them.

    `Red "El Chino"`, `Réseau « Mama Blessing »`; also what is no body: `Red "WiFi"`.
    """
    words = match["name"].split()
    if is_given_name(words[0]) or words[0] in _TITLES | _OF_ELDERS:
        return False
    if match["sort"] not in _MAY_BE_GANGS:
        return True
    names = [word for word in words if word[0].isupper() and not is_common(word.casefold())]
    return len(words) > 1 and not any(map(is_listed, names)) and words[0] not in _ARTICLES_OF_GANGS


def _is_somebody(name: str) -> bool:
    words = name.split()
    return is_listed(words[-1]) and (len(words) == 1 or is_listed(words[0]))


def _is_name(name: str, words: list[str], places: Gazetteer) -> bool:
    if words[0].casefold() in _WHERE or words[0] in _TITLES or is_given_name(words[0]):
        return False
    if is_known_place(name, places) or places.demonym(words[-1]) is not None:
        return False
    return not is_refused(name) and is_plausible(name, places)
