"""Says which names a text itself tells to be ships, films, laws, firms, peoples, tongues or towns.

`the trawler Victoria`, `Karen families`, `speak Tagalog`, `Megan's Law`, `Uber, Bolt and Glovo`,
`Soledad es un municipio`: a list of names, a model's word and a plain passage do not outweigh that.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from extract.kept_patterns import compiled
from extract.model import Span
from extract.names.place_refusals import STORM
from extract.persons.acronym_names import is_known_body
from extract.persons.counts import (
    ITEM,
    JOINT,
    SHORT,
    counted,
    displaced,
    is_acronym,
    is_called,
    is_given_too,
)
from extract.persons.firm_words import FIRM_WORDS, FIRMS_TOO
from extract.persons.frames.credited import present_in_capitals
from extract.persons.known_places import MEANT, is_known_place
from extract.persons.letters import CAPITALS, ONE_WORD
from extract.persons.listed_names import (
    NAME_WORD,
    WORD_ALONE,
    WORD_FIRST,
    is_listed,
)
from extract.scanning import every_match
from extract.spans import parted
from ontology.gazetteer import Gazetteer

_WORD = NAME_WORD.pattern
_ANY_FIRM = FIRMS_TOO | FIRM_WORDS
_LIST = rf"(?P<names>{_WORD}(?:(?:, | and | or |, and | et | ou | y | o | e ){_WORD}){{0,9}})"

_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)"
)
_PART_OF = r"(?:end|beginning|start|middle|month|course|half)"

_DETERMINER = (
    r"(?:[Tt]he|[Aa]n?|[Oo]ur|[Tt]heir|[Ii]ts|[Tt]his|[Ll][ae]|[Uu]ne?|[Dd]u|[Nn]otre|[Ll]eur|"
    r"[Cc]e|[Cc]ette|[Ee]l|[Dd]el|[Uu]na?|[Nn]uestr[ao]|[Ee]st[ae])"
)
_THING = (
    r"(?:trawler|barge|dhow|vessel|ship|ferry|tanker|freighter|boat|yacht|schooner|lifeboat|"
    r"longliner|seiner|"
    r"film|movie|documentary|novel|play|album|podcast|magazine|newspaper|website|app|software|"
    r"campaign|programme|program|project|scheme|helpline|hotline|cyclone|hurricane|storm|typhoon|"
    r"chalutier|thonier|navire|cargo|paquebot|voilier|bateau|documentaire|roman|spectacle|"
    r"revue|site|logiciel|campagne|projet|dispositif|opération|plateforme|ouragan|"
    r"buque|barco|pesquero|lancha|carguero|remolcador|película|documental|novela|revista|"
    r"campaña|programa|proyecto|operativo|operación|plataforma|aplicación|huracán)"
)
_CALLED = (
    r"(?: (?:called|named|entitled|titled|appelée?|intitulée?|nommée?|baptisée?|llamad[ao]|"
    r"titulad[ao]))?"
)
_OPENS = r"(?:^|(?<=[.!?;:] )|(?<=\n)|(?<=[.!?;:] [«“\"]))"
_TAKEN = (
    r"\b(?:detained|boarded|seized|inspected|intercepted|launched|launches|runs|ran|funds|funded|"
    r"financed|screened|saisi|arraisonné|lancé|lance|finance|projeté|retuvo|retuvieron|abordó|"
    r"lanzó|financia|proyectó) "
)
_NO_DEED = (
    r"(?! (?:took|had|saw|sang|wrote|read|gave|ran|made|got|came|left|knew|told|bought|paid|slept|"
    r"sat|fell|wept|was (?:in|on|at)|did|could|would|loves|likes|[a-z]{2,12}ed|prenait|avait|"
    r"voulait|connaissait)\b)"
)
"""What would show that a new clause begins: `The boat Uzqa took sank`."""

_NOUN = (
    r"(?:campaign|programme|program|project|capital|city|town|village|port|state|province|district|"
    r"tool|database|guide|directory|coalition|network|agency|outil|réseau|agence|herramienta|red|"
    r"firm|company|chain|brand|app|platform|NGO|charity|language|tongue|tribe|film|song|ports|"
    r"cities|towns|villages|states|provinces|districts|companies|firms|brands|languages|peoples|"
    r"capitale|ville|villes|villages?|commune|communes|quartier|langue|langues|ethnie|entreprise|"
    r"entreprises|société|marque|campagne|programme|projet|ciudad|ciudades|pueblos?|aldeas?|"
    r"puertos?|municipios?|barrios?|lenguas?|idiomas?|etnias?|empresas?|marcas?|campaña|programas?|"
    r"proyectos?|estados?|departamentos?)"
)
_NOT_OF = (
    r"(?:(?!of|from|in|at|for|by|de|du|des|del|en|à|por|par|dans|with|avec|con)[\w'’-]{1,14} ){0,3}"
)
_NOUN_ENDS = (
    r"(?=[.,;:!?)]|\n|$| (?:in|of|on|near|at|that|which|where|for|run|funded|with|and|to|de|du|des|"
    r"del|en|à|y|et|que|où|donde|qui|pour|para|dans|cerca|près|au|financ\w{2,6}|frontera)\b)"
)
_IS = r"(?:is|are|was|were|est|sont|était|étaient|es|son|era|eran|fue)"
_ONE_OR_TWO = rf"(?<![\w'’&.@/-])(?P<names>{_WORD}(?:,? (?:and|et|y|e|or|&) {_WORD})?)"

_PEOPLE = (
    r"(?:people|peoples|villages|villagers|communit(?:y|ies)|elders|rebels|militias?|tribes?|"
    r"clans?|"
    r"population|minority|culture|pastoralists|herders|refugees|traditions?|language|languages|"
    r"interpreters?|translators?|speakers?|dialects?|areas?|areas|leaders|lands?)"
)
_GROUP = r"(?:women|men|families|girls|migrants|workers|survivors|returnees|youth)"
_ONE_OF_THEM = (
    r"(?:wom[ae]n|m[ae]n|girl|boy|family|refugee|villager|village|chief|elder|interpreter|"
    r"translator|speaker"
    r"|teacher|farmer|leader|mother|father|child|teenager|song|wedding)"
)
_SOMEBODY = (
    r"(?:femme|homme|chef|paysan|paysanne|berger|famille|éleveur|interprète|mujer|hombre|lideresa|"
    r"líder|familia|mujeres|hombres|femmes|hommes|familles|pastora?|niñas?)"
)
_SPEAK = (
    r"(?:[Ss]peaks?|[Ss]poke|[Ss]peaking|[Ss]poken|[Pp]arlent|[Pp]arlaient|[Hh]ablan|[Hh]ablaban|"
    r"[Hh]ablantes de|[Ss]peakers of|translated into|translated from|interpreters for)"
)
_WORKERS = (
    r"(?:couriers|riders|factories|factory|suppliers?|outlets|shareholders|smelters?|refineries)"
)
_OF_FIRM = (
    r"(?:[Cc]ouriers|[Rr]iders|[Ss]uppliers|[Ss]hareholders|[Ll]ivreurs|[Ff]ournisseurs|"
    r"[Aa]ctionnaires|[Rr]epartidores|[Pp]roveedores|[Aa]ccionistas) (?:for|of|to|de|d['’]|chez) ?"
)
_ITS = (
    r"(?:ses|leurs|sus) (?:propres |propios |principales )?(?:fournisseurs|filiales|actionnaires|"
    r"proveedores|accionistas)"
)

_BODY_DOES = (
    r"(?:(?:also|now|still|only|has|have) )?(?:funds|funded|finances|financed|publishes|published|"
    r"operates|operated|audits|audited|distributes|distributed|manufactures|manufactured|sponsors|"
    r"sponsored|litigates|lobbies|employs|sources|finance|distribue|publie|exploite|intervient à|"
    r"a publié|financia|distribuye|publicó)\b"
)
_NOBODY_BEHIND = (
    r"(?![^\n]{0,120}\b(?:[Ss]he|[Hh]e|[Hh]er|[Hh]is|him|herself|himself|[Ee]lle|[Ii]l|[Ee]lla|"
    r"[Éé]l|"
    r"my|me|mon|ma|mi)\b)"
)
"""No pronoun of a person: `Uzqa funds clinics`, but `Uzqa published her memoirs`."""

_HERE = tuple(
    compiled(pattern)
    for pattern in (
        rf"(?:{_OPENS}|{_TAKEN}){_DETERMINER} (?:[a-zà-ÿ]{{3,14}} ){{0,2}}{_THING}{_CALLED} "
        rf"[\"“«‘]?[ \xa0]?(?P<name>{SHORT})(?![\w@-]){_NO_DEED}",
        rf"\b{_DETERMINER} (?:[a-zà-ÿ]{{3,14}} ){{0,2}}{_THING}{_CALLED} (?P<name>{SHORT})"
        r"(?=[.)]|\n|$)",
        rf"\b(?:by|aboard|on|onto|boarded|off) (?:the|a) {_THING}{_CALLED} (?P<name>{SHORT})"
        r"(?= (?:to|from|bound)\b)",
        rf"\b[Tt]he (?P<name>{SHORT}) (?:shelter|clinic|hostel|orphanage|dormitory|checkpoint|"
        rf"school|"
        r"refugee camp|IDP camp|packing house|market|junction|roundabout|scheme|helpline|"
        r"hotline)\b",
        rf"\b(?:quartier|barrio|colonia|lotissement|arrondissement|municipio|caserío|vereda) "
        rf"(?P<name>{SHORT})(?![\w@-])",
        rf"\b(?:[Qq]uarter|[Nn]eighbourhood|Collège|Lycée|École|Groupe scolaire|Colegio|"
        rf"Escuela|Liceo|"
        rf"School ?:) (?P<name>{SHORT})(?![\w@-])",
        r"\b(?:[Ss]ince|[Uu]ntil|[Bb]efore|[Aa]fter|[Dd]uring|[Oo]ver|[Dd]epuis|[Aa]vant|[Aa]près|"
        r"[Dd]esde) "
        r"(?P<name>Easter|Christmas|Xmas|Halloween|Tobaski|Tabaski|Holi|Diwali|Eid|Ramadhan|"
        r"Ramadan|Lent|Pongal|"
        r"Onam|"
        r"Dashain|Tihar|Songkran|Tet|Pâques|Noël|Toussaint|Navidad|Pascua)\b",
        rf"\b(?P<name>(?:Hotel|Motel|Hostal|Cantina|Finca|Casa|Hogar|Albergue|Foyer|Frauenhaus) "
        rf"{_WORD}(?: y {_WORD})?)(?![\w@-])",
        rf"\b{_DETERMINER} {_THING}{_CALLED} [\"“«‘][ \xa0]?(?P<name>{SHORT})[ \xa0]?[\"”»’]",
        rf"\b[Ll][ao]s? (?:loi|ley|décret|decreto)s? (?P<name>{SHORT})(?![\w@-])",
        rf"\b(?:MV|M/V|FV|F/V|MT|MS|USS|HMS|HMAS|HMCS) (?P<name>{SHORT})(?![\w@-])",
        r"\b(?:Operation|Opération|Operación|Operativo|Projet|Proyecto|Project|Programme|Programa|"
        r"Campagne|Campaña|Hurricane|Cyclone|Typhoon|Storm|Ouragan|Huracán|Tempête) "
        rf"(?P<name>{_WORD})(?![\w@-]| [{CAPITALS}])",
        rf"{WORD_FIRST}(?: {_WORD})?['’]s? (?:Law|Act|Bill|Amendment)\b",
        rf"{WORD_FIRST} (?:Protocol|Convention|Declaration|Process|Principles|Agreement|Accords?|"
        rf"Treaty)\b",
        r"\b(?:[Pp]rotocole|[Pp]rotocolo|[Cc]onvention|[Cc]onvención|Accords?|Acuerdos?|[Tt]raité|"
        rf"[Tt]ratado) d(?:e |['’]){WORD_ALONE}",
        r"\b[Ll]a (?P<name>Toussaint)\b|\b(?P<feast>Domingo de (?:Ramos|Resurrección|Pascua))\b",
        r"\b(?:Lieu|Place|Venue|Lugar|Location|Endroit|(?:Place|Country|City|Town|Village|"
        r"District) of "
        r"(?:birth|origin|issue|residence)|Birthplace|Lieu de naissance|Lugar de nacimiento|"
        r"PLACE OF BIRTH|LIEU DE NAISSANCE|LUGAR DE NACIMIENTO|Issuing authority|Authority|PAYOUT|"
        r"Expected payout)\xa0? ?: {1,3}"
        rf"(?P<name>{SHORT}|[{CAPITALS}]{{3,20}}(?: [{CAPITALS}]{{3,20}}){{0,3}})(?![\w@-])",
        rf"\b(?:HMP|HMYOI|YOI|IRC|HMPYOI) (?P<name>{SHORT})(?![\w@-])",
        rf"(?P<name>\b(?:HMP|HMYOI|YOI|IRC) {SHORT})(?![\w@-])",
        rf"\b(?:[Ll]ast seen|[Ll]ast address)(?:,| in| at|:)? (?P<name>{_WORD})"
        rf"(?=[.;)\n]|$)",
        rf"\b{_PART_OF} of (?P<name>{_MONTH})\b",
        rf"(?<![\w,.])\d{{1,2}} (?P<name>{_MONTH})\.? (?:19|20)\d\d\b",
        r"\((?P<name>Eng|Bang|Arab|Fr|Span|Esp)\.?\)",
        r"(?<!\b[Tt]he )(?<!\b[Aa] )(?<!\b[Tt]his )(?<!\b[Tt]hat )(?<!ropical )"
        r"(?<!\b[Ee]l )(?<!\b[Ll][ae] )(?<!\b[Dd]el )(?<!\b[DdAa][ul] )"
        r"(?<!\b[Uu]n )(?<!\b[Uu]n[ae] )(?<!\b[Ll]['’])"
        rf"\b(?:[Tt]ropical [Ss]torm|{STORM}) (?P<name>{_WORD})(?![\w@-]| [{CAPITALS}])",
        rf"\b{STORM} (?P<name>{_WORD})(?=[.;)]|\n|$| (?:(?:de|en|in|of) [12]\d{{3}}|hit|struck|"
        r"a frappé|azotó)\b)",
        r"\b(?P<name>Mobile|Móvil|Celular|Portable|Skype)[ \xa0]?: ?(?=[+(\d])",
        r"\b(?P<name>Cox)['’]s Bazar\b",
        rf"\b(?:Member|MP) for {WORD_ALONE}(?= (?:asked|said|moved|rose|to ask|to move|will)\b)",
        rf"{WORD_FIRST}(?= (?:[a-z]{{2,12}} ){{1,2}}its (?:own |first |second |new |annual |main "
        rf")?(?:suppliers?|"
        r"staff|members|clients|customers|users|website|offices?|headquarters|policy|policies|"
        r"report|"
        r"evaluation|stores|factories|shareholders|workforce|promises?|supply)\b)",
    )
)
"""Each has a group `name`: what is told to be a thing, law, feast, town or firm right there."""

_LISTS = tuple(
    compiled(pattern)
    for pattern in (
        rf"{_ONE_OR_TWO} {_IS} {_NOT_OF}{_NOUN}{_NOUN_ENDS}",
        rf"{_ONE_OR_TWO}, (?:an?|une?|una?) {_NOT_OF}{_NOUN} (?:in|of|on|near|de|du|d['’]|del|en|à|"
        r"cerca|près|where|which|où|donde|run|financ\w{2,6})\b",
        rf"\b{_SPEAK} {_LIST}(?=[.,;:!?)]|\n|$| (?:fluently|with|but|only|as|at|in|or|because|to|"
        rf"well|"
        r"when|instead|mais|avec|entre|à|con|pero|ou|o|en)\b)",
        rf"(?<![\w'’&.@/-]){_LIST}(?:-speaking\b| {_PEOPLE}\b(?! (?:of|de) ))",
        rf"(?:(?<=[.;:?!] )|^|(?<=\n)|(?<=[a-z,] )(?<!the )){_LIST} {_GROUP}\b",
        rf"\b(?:[Aa]n?|[Uu]ne?|[Uu]na) (?P<names>{_WORD}) {_ONE_OF_THEM}\b",
        rf"\b(?:pueblos?|peuples?|ethnies?|etnias?|communautés?|comunidad(?:es)?|langues?|lenguas?|"
        rf"idiomas?) {_LIST}(?![\w@-])",
    )
)
"""Each has a group `names`: places, peoples or tongues."""

_UNCALLED = tuple(
    compiled(pattern)
    for pattern in (
        rf"(?<![\w'’&.@/-])(?P<names>{_WORD}) {_BODY_DOES}{_NOBODY_BEHIND}",
        rf"(?<![\w'’&.@/-]){_LIST} (?:{_WORKERS}\b|(?:[a-zà-ÿ]{{1,12}} ){{0,4}}{_ITS}\b)",
        rf"\b{_OF_FIRM}{_LIST}(?![\w@-])",
        rf"\b(?:[Uu]ne?|[Dd]es|[Uu]na?|[Uu]n[ao]s) {_SOMEBODY} {_LIST}(?![\w@-])",
    )
)
"""Each has a group `names`: firms or peoples, where nobody is called so."""

_IN_LISTS = compiled(
    rf"(?<![\w'’&.@/-]){ITEM}(?:(?:,? (?:and|et|y|e|&|or|ou) |, ){ITEM}){{1,39}}(?![\w@])"
)
_KNOWN_IN_LIST = 3
"""Known bodies in a list of which acronyms count too."""

_SPELLED = compiled(r"(?<=[ \n])\((?P<short>[A-Z]{2,6})\)")
_LONGEST_SPELLED = 120
_GATHERING = compiled(
    rf"{WORD_FIRST} (?:[Cc]onference|[Ss]ummit|[Ff]orum|[Cc]ongress|[Rr]oundtable)\b"
)
_TWO = compiled(
    rf"(?<![\w'’&.@/-])(?<!, )(?P<first>{_WORD}) (?:and|et|y) (?P<second>{_WORD})"
    rf"(?![\w@'’-]|[ \xa0][{CAPITALS}])"
)
_BRACKETED = compiled(rf"(?<![\w'’&.@/-]){_WORD} \((?P<name>{_WORD})\)")
"""A name and what a bracket says of it; the group `name`, where somebody is if it is a town."""


@dataclass(frozen=True, slots=True)
class ToldOtherwise:
    """What a text tells to be no person.

    Attributes:
        here: Where it is told.
        names: What is told anywhere, and how often.
        beside: Where it is told by another beside it only: `Gainesville and X`.
    """

    here: frozenset[Span]
    names: Counter[str]
    beside: frozenset[Span]

    @staticmethod
    def of(text: str, asked: Collection[str], places: Gazetteer) -> "ToldOtherwise":
        """Read what a text tells, peoples and firms of lists too.

        Args:
            text: Of the document.
            asked: Names of which it is asked; of lists without any of them nothing is told.
            places: Tells places.
        """
        told = frozenset(
            {
                *_told(text),
                *displaced(text),
                *_in_firms(text, asked, frozenset(present_in_capitals(text, places))),
                *counted(text, places),
                *_spelled(text, asked),
                *_gatherings(text, places),
            }
        )
        beside = frozenset(_in_pairs(text, asked, places))
        names = Counter(text[span.start : span.end] for span in told | beside)
        return ToldOtherwise(told | {p for s in told for p in _parts(text, s)}, names, beside)


def _parts(text: str, span: Span) -> Iterator[Span]:
    """Yield the words of a name of several, each of which may be taken for somebody's."""
    if text.find(" ", span.start, span.end) > 0:
        yield from (Span(*word.span()) for word in ONE_WORD.finditer(text, span.start, span.end))


def _told(text: str) -> Iterator[Span]:
    for pattern in _HERE:
        for match in every_match(pattern, text):
            group = "name" if match["name"] else "feast"
            yield Span(*match.span(group))
    for pattern in _LISTS:
        for match in every_match(pattern, text):
            yield from parted(JOINT, text, *match.span("names"))
    for pattern in _UNCALLED:
        for match in every_match(pattern, text):
            for span in parted(JOINT, text, *match.span("names")):
                if not is_called(text[span.start : span.end]):
                    yield span


def _in_firms(text: str, asked: Collection[str], present: Collection[Span]) -> Iterator[Span]:
    """Yield the names of a list with a firm or mostly known bodies, but for who is present."""
    for match in every_match(_IN_LISTS, text):
        if not any(name in match[0] for name in asked):
            continue
        spans = list(parted(JOINT, text, *match.span()))
        names = [text[span.start : span.end] for span in spans]
        are_firms = any(name.casefold() in FIRM_WORDS for name in names)
        known = [is_known_body(name) for name in names]
        bodies = sum(known)
        if bodies >= _KNOWN_IN_LIST:
            bodies = sum(k or is_acronym(name) for k, name in zip(known, names, strict=True))
        if not are_firms and 2 * bodies <= len(names):
            continue
        for span, name in zip(spans, names, strict=True):
            is_uncalled = " " not in name and not is_listed(name)
            if (is_uncalled and span not in present) or (
                are_firms and name.casefold() in _ANY_FIRM
            ):
                yield span


def _spelled(text: str, asked: Collection[str]) -> Iterator[Span]:
    """Yield acronyms asked of that the text spells out: `severe acute malnutrition (SAM)`."""
    for match in every_match(_SPELLED, text):
        short = match["short"]
        before = text[max(0, match.start() - _LONGEST_SPELLED) : match.start()]
        words = before.replace("-", " ").split()[-len(short) :]
        initials = "".join(word[0] for word in words).upper()
        if short not in asked or initials != short or any(is_listed(w) for w in words):
            continue
        yield from (Span(*each.span()) for each in re.finditer(rf"\b{short}\b", text))


def _gatherings(text: str, places: Gazetteer) -> Iterator[Span]:
    """Yield towns after which gatherings are called: `the Valletta summit`."""
    for match in every_match(_GATHERING, text):
        found = places.candidates(match["name"])
        if is_given_too(match["name"]):
            continue
        if found and (found[0].capital or found[0].population >= MEANT):
            yield Span(*match.span("name"))


def _in_pairs(text: str, asked: Collection[str], places: Gazetteer) -> Iterator[Span]:
    """Yield two places of which one is a known one that nobody is called: `X and Queensland`."""
    for match in every_match(_TWO, text):
        names = [match["first"], match["second"]]
        if any(name in match[0] for name in asked) and _are_places(names, places):
            yield Span(*match.span("first"))
            yield Span(*match.span("second"))
    for match in every_match(_BRACKETED, text):
        name = match["name"]
        if name in asked and places.candidates(name) and not is_called(name):
            yield Span(*match.span("name"))


def _are_places(names: Iterable[str], places: Gazetteer) -> bool:
    """Say whether two are places, and one is a known one that nobody is called."""
    if not all(map(places.candidates, names)):
        return False
    return any(is_known_place(name, places) and not is_called(name) for name in names)
