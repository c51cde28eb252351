"""Says which guesses at organisations are none: events, themes, headings, places, quantities."""

import re

from extract.kept_patterns import compiled
from extract.names.joined_heads import is_plain_word
from extract.names.organisation_patterns import has_head
from extract.names.organisation_words import (
    ADJECTIVAL_ROLES,
    FUNCTION_WORDS,
    GENERIC,
    INSTRUMENT_HEADS,
    NO_BODY_ENDS,
    NO_BODY_OPENERS,
    NOT_ORGANISATIONS,
    ROLES,
    WEAK_HEADS,
)
from extract.names.place_words import LANGUAGES, PLACE_HEADS
from extract.names.theme_words import is_theme
from extract.persons.known_places import is_known_place
from extract.persons.listed_names import is_listed
from extract.words import word_set
from ontology.gazetteer import Gazetteer, Place, gazetteer

_EVENT_WORDS = word_set(
    """
    consultation consultations roundtable round-table workshop seminar summit symposium meeting
    consulta taller seminario atelier séminaire rencontre encuentro colloque coloquio webinar
    webinaire conversatorio tournament championship championships uprising
    revolution revolt champion champions challenge festival festivals olympics biennale
    """
)
_DEEDS = word_set(
    """
    combat combating combatting prevent preventing protect protecting promote promoting
    strengthen strengthening reduce reducing address addressing eliminate eliminating ensure
    ensuring improve improving support supporting noted accepted welcome welcoming requiring
    """
)
_HEADING_ENDS = word_set(
    """
    update updates outlook situation situations crisis overview families variations morbidity
    mortality operation
    report clients mobility sector sectors mechanism mechanisms framework action actions costs
    system
    fees rates findings sources workers season name survivors introduction
    riyal riyals rial rials peso pesos franc francs dollar dollars pound pounds dinar dinars dirham
    dirhams rupee rupees taka kyat kyats shilling shillings birr naira lira cedi cedis
    surveillance factsheet dashboard sitrep idp idps returnees hosting
    """
)
_MANY = word_set("countries governments powers refugees document documents holders personnel")
"""Last words of what is several, or is written: `European Governments`, `Vienna Document`."""

_NO_ACRONYMS = word_set(
    """
    BC AD BCE PS MW KW KM UAV UAVS VBIED VBIEDS IED IEDS DNS CC GPS SUV SUVS USB DVD CD CV PPE
    ATM SIM SMS OST EP LP DJ SWAT BY AM PM GMT UTC KO TKO ISO PIN SOP TOR NB CEO CFO MP MPS MPP
    AGM AGMS EGM RT-PCR PCR IGM IGG QR UAS NSAG NSAGS HRP HNO JRP RRP AWD HEV EWARS EMOP PRRO
    LGBT LGBTI LGTBI LGBTQ LGBTQI LGBTIQ LGBTIQ+ LGBTQ+ LGBT+ SOGI SOGIESC
    USD EUR GBP SYP AFN YER IQD LYD XAF XOF NGN KES ETB UGX TZS RWF BIF MMK PKR LKR INR THB VND
    PHP IDR MYR KHR JOD EGP DZD DJF ZMW MZN BWP ZAR HTG GTQ HNL UAH QAR KWD BHD OMR ILS JPY CNY
    KRW HKD SGD AUD CAD CHF SEK NOK DKK PLN CZK HUF MUR MGA GHS GMD SLL LRD
    QC LLM IOT RBI VHF UHF AI CT MRI SNCO SNCOS NCO NCOS JAN FEB MAR APR JUN JUL AUG SEP OCT NOV DEC
    """
)
_CIVIL_SOCIETY = compiled(
    r"(?:SOCIÉTÉ|SOCIETE) CIVILE\b|SOCIEDAD CIVIL\b|CIVIL SOCIETY(?= [A-ZÀ-Þ]+S$)"
)
"""In capitals, what stands behind it is a verb or whose it is: `SOCIÉTÉ CIVILE INTERPELLE`."""

_PAPER_OF_EVENT = compiled(
    r"(?:(?:conference|final|draft|provisional|workshop|meeting|seminar|tentative|detailed|training)"
    r"\s){1,3}(?:programme|program|agenda|report)",
    re.IGNORECASE,
)
_ENDS_OF_SYMBOLS = word_set("distr inf corr add")
"""Last words of the symbols of documents: `A General Assembly Distr.`."""

_SEVERAL_BODIES = word_set("ministries departments")
_SEVERAL_OF_SORTS = word_set("committees agencies teams societies clusters centres centers")
_SORTS = word_set(
    """
    emergency medical mobile rapid response national local regional health care primary management
    protection focal area country un technical partner district camp
    """
)
"""What names are of many bodies: `Ministries of Health`, `Emergency Medical Teams`."""

_NO_BODIES = frozenset(
    {
        "national human rights institution", "national human rights institutions",
        "third world", "first world", "arab spring", "great depression", "cold war", "green card",
        "blue card", "tiers monde", "tercer mundo", "printemps arabe", "primavera árabe",
        "guerre froide", "guerra fría", "gran depresión", "iron curtain", "red light", "new deal",
        "common era", "industrial revolution", "fair trade", "black friday", "mother's day",
        "labour day", "labor day", "international women's day", "international migrants day",
        "trolley", "kamaiya", "haliya", "trokosi", "kafala", "haratine", "spss", "nvivo",
        "micro", "medium enterprises", "small and medium enterprises", "medium-sized enterprises",
        "small and medium-sized enterprises", "agenda", "views", "eternal", "impartial",
        "blue helmets", "group a", "group b", "group c", "eez", "islamic republic", "lao people",
        "democratic people's republic", "democratic people’s republic", "people's republic",
        "people’s republic", "bolivarian republic", "great powers", "international financial",
        "arab peace initiative", "peace initiative", "great green wall", "human rights up front",
        "working paper", "discussion paper", "policy brief", "focus group discussion",
        "press office", "media office", "bureau de presse", "service de presse",
        "oficina de prensa", "atlas.ti", "kobotoolbox", "maxqda", "h-2a", "h-2b", "t-visa",
        "u-visa", "decent work country programme", "decent work country program",
        "decent work country programmes", "country strategic plan",
    }
)  # fmt: skip
"""Sorts, times, days, permits, practices and tools that a model takes for bodies."""

_HEADS_OF_COLUMNS = word_set(
    """
    name names full no n s nr nombre nombres nom noms organisation organisations organization
    organizations organización organizaciones institution institutions institución affiliation
    country countries pays país firma signature position title function fonction cargo contact
    email phone tel structure date district operator donor partner entidad teléfono téléphone
    """
)

_BUILT = PLACE_HEADS | word_set(
    """
    building buildings turnpike expressway alley lodge resort hotel tower trail junction place
    constituency lga lgas camp camps area hall voivodship voivodeship site sites
    """
)
_OF = compiled(r"\s(?:of|for|de|du|des|del|para|pour)\s")
_FIRMS = word_set("inc ltd llc plc corp co gmbh sa ag associates partners")
_PLAN = compiled(r"(?:Programme|Program|Plan|Platform|Agenda|Heads) (?:of|for) ", re.IGNORECASE)
_ROMANCE_PAPERS = frozenset(
    {"plan", "stratégie", "estrategia", "politique", "política", "rapport", "informe"}
)
"""What is written or planned, as French and Spanish names of it begin."""

_MEMBERS = compiled(r"(?:Assemblée générale|Asamblea [Gg]eneral) d\S+ (?:l[ae'’]\S* ?)?[a-zà-ÿ]")
"""Those who belong to a body: `Assemblée générale de l'association`."""

_LINK = compiled(
    r" (?:(?:of|for|on|[Aa]gainst|to|in|de|du|des|del|para|pour|por|contra|contre|sur|sobre) "
    r"|d['’])"
)
_WRITTEN = INSTRUMENT_HEADS | word_set(
    """
    policy policies politique política políticas framework frameworks roadmap
    plan plans programme programmes program programs strategy strategies agenda review reviews
    register registry survey assessment index document memorandum report opinion evaluation scheme
    guarantee letters plano programa programas estrategia stratégie informe rapport
    """
)
"""What is written, planned or kept, and by whom it is does not tell a body."""

_HOLDERS = (ROLES - ADJECTIVAL_ROLES - {"justice", "private", "professor"}) | word_set(
    "director-general directors-general councillor councillors counsellor counsellors attaché"
    " leader commander-in-chief prosecutors"
)
_HELD_BY = compiled(
    r" (?:of|under|for) (?:the )?(?:former )?(?:Vice[- ])?(?:President|Prime Minister|King|Queen"
    r"|Chancellor|Premier|Emir|Sultan|Mr\.?|Mrs\.?|Ms\.?|General|Colonel) [A-ZÀ-Þ]"
)
_HOLDER = compiled(
    r"([A-ZÀ-Þ][^\W\d_]{2,24})(?:['’]s)? (?:[Gg]overnment|[Aa]dministration|[Rr]egime)"
)
"""Whom a government is called after: `Government of President Uneborg`."""

_TERRITORY = compiled(r"(?:State|Province|Republic|Kingdom|Emirate|Territory) of [A-Z]")
_SEVERAL_GOVERNMENTS = compiled(
    r"(?:[Gg]o(?:u?vernement|vernment|bierno)s|[Mm]inist(?:er|re|ro)s) (?:of|d)"
)
_COLUMNS = compiled(r".{2,60}\w The (?:Government|Ministry|United|Department|Council) ")
"""Cells of two columns read as one line: `Uganda The United Nations IOM`."""

_PAPER_IN_CAPITALS = compiled(
    r"(?:(?:JOINT|OPEN|CIVIL|SOCIETY|NGO|NGOS|CSO|PUBLIC|PRESS|SHADOW|ALTERNATIVE|WRITTEN|ORAL|FINAL"
    r"|ANNUAL|STAKEHOLDER|LETTRE|CARTA|COMMUNIQUÉ|COMUNICADO|PLAIDOYER|OUVERTE|ABIERTA|CONJUNTA"
    r"|CONJOINTE|COMMUNE|INFORME|RAPPORT|SOMBRA|ALTERNATIVO|ALTERNATIF) ){0,4}"
    r"(?:LETTER|STATEMENT|SUBMISSION|REPORT|RELEASE|DECLARATION|BRIEFING|NEWSLETTER|LETTRE|CARTA"
    r"|OUVERTE|ABIERTA|CONJUNTA|CONJOINTE|DÉCLARATION|DECLARACIÓN|SOUMISSION|RAPPORT|INFORME"
    r"|BOLETÍN|BULLETIN|COMUNICADO|COMMUNIQUÉ)"
)
"""What a paper is, as it is headed: `JOINT CIVIL SOCIETY LETTER`."""

_PORT = compiled(r"(?:Airport|Aéroport|Aeropuerto) (?:of|d)")
_TREATY = compiled(
    r"(?:Convention|Covenant|Protocol|Treaty|Declaration|Convención|Convenio|Pacte|Pacto|Protocole|"
    r"Protocolo) (?:on|[Aa]gainst|concerning|relating|sur|contre|relative|relatif|sobre|contra) "
)
_SYMBOL = compiled(r"[A-Z]{1,6}(?:/[\w.()-]{1,12}){0,5}/(?=[\w.()-]*\d)[\w.()-]{1,12}")
"""What a document of the United Nations is kept under: `S/PV.7272`."""

_SESSION = compiled(
    r"(?:COP|CMP)[ -]?\d{1,2}|\d{1,3}(?:st|nd|rd|th) (?:ILC|COP|CSW|UNGA|HRC|WHA|[Ss]ession)"
)
_DISEASE_FIRST = compiled(r"COVID-19 ")
_AGREED = INSTRUMENT_HEADS - {"law", "code"}
_ONE_OF_STATES = compiled(
    r"[A-Z][a-z]{2,14} (?:NGO|INGO|CSO)s?|(?:[A-Z]{3,10}|[A-Z][a-z]+ty) States?"
)
_NUMERAL = compiled(r"[IVX]{1,7}")
_PARTICIPLE = compiled(r"[a-z]{3,}ed")
_NO_PARTICIPLES = word_set("united limited unlimited reed seed speed breed media-ted")
_NUMBERS = word_set(
    """
    one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
    sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety
    """
)
_FROM = compiled(
    r"(?:women|men|girls|boys|children|people|workers|migrants|refugees|nationals|victims)"
    r" from ",
    re.IGNORECASE,
)
_MEETING = compiled(
    r"(?<!Leadership )(?<!Standing )(?<!Permanent )\b(?:Conference|Conférence|Conferencia)"
    r" (?:on|for|to|against|sur|pour|contre|sobre|para|contra) "
    r"|^(?:\d{1,2}(?:st|nd|rd|th)|(?:19|20)\d\d) .*\b(?:Conference|Forum|Congress|Meeting)\b"
)
"""A meeting, of those that are called bodies too: `Conference on Safe Schools`."""

_SOME_MEETING = compiled(
    r"(?:Conférence|Conferencia|Reunión|Réunion|Rencontre|Encuentro|Foro) "
    r"(?:régionale?|nationale?|internationale?|mondiale?|annuelle?|ministérielle?|préparatoire"
    r"|[Rr]egional|[Nn]acional|[Ii]nternacional|[Mm]undial|[Aa]nual|[Mm]inisterial)"
    r"|(?:Regional|National|International|Global|World|Annual|Ministerial) (?:Conference|Meeting)",
)
"""A meeting of which no more is told: a heading `Conférence régionale`."""

_STATEMENT = compiled(
    r"\b(?:Statement|Appeal|Call) (?:on|to|for) |^Administration of [Jj]ustice|^Group [A-Z] of "
    r"|^(?:UPR|EPU) (?:of|du?|des?|de la) |\b(?:World|International|Africa|European) Day\b"
)
_TITLE_OF_PAPER = compiled(r"[^\W\d_]: [A-ZÀ-Þ]")
"""A title and what it goes on with, as of a paper: `Profits and Poverty: The Economics of`."""

_ADDRESS = compiled(
    r"\d{1,4}/\d{1,3} |(?:Flat|Suite|Floor|Jalan|Jl\.?|P\.? ?O\.? Box|Apdo\.?|B\.?P\.?) \d"
    r"|Soi(?: |$)|.{0,60}\b(?:(?:\d{1,2}(?:st|nd|rd|th)|Ground|First|Second|Third|Top) Floor"
    r"|Condominium|[A-Z]{1,2}\d{1,2}[A-Z]? ?\d[A-Z]{2})$"
)
"""What stands in an address: `6th Floor`, `London SW9 9TL`."""

_OFFERED = compiled(
    r"(?:(?:Facebook|Twitter|Whats[Aa]pp|Instagram|LinkedIn|YouTube|Telegram|TikTok|E-?mail|Print"
    r"|Share)(?: |$)){2,9}"
)
"""What a page offers to share it by: `Facebook Twitter`."""

_SHIP = compiled(r"(?:HMS|USS|HMAS|HMCS|INS|MV|RFA) [A-Z][a-z]")
_UNIT = compiled(r"[A-Z]{2,6} \d{1,3}")
_ALLOWED_SIGNS = compiled(r"^[\w\s.,&'’\"“”()/+–:-]+$")
_NO_NAME = compiled(
    r"^[A-Z]{1,2}\. |^[A-Z]{2}\.\d|www\.|https?:|[a-z][.,]\d{1,3}\s|^\d{1,2}[:.h]\d\d\b"
    r"|\b(?:its|their|his|her|which)\b"
)
_BEFORE_JUSTICE = word_set("chief associate lord lady mr mrs madam mister presiding court puisne")
"""Words behind which `Justice` is a judge."""

_NO_BODY_LAST = INSTRUMENT_HEADS | NO_BODY_ENDS | ROLES | {"no", "nos", "num", "nums"}
_SHORTEST = 2
_SAYING = 3
"""Words from which on a name of general words says which body it is."""

_LONGEST = 160
_LONG_CITY, _LARGE_CITY = 5, 100_000
"""Letters and inhabitants of a city whose name in capitals is no body's: `GENEVA`."""

_CODE = compiled(r"[A-Z]\d{1,4}\b|JS\d{1,3}\b|[A-FH-LN-Z]-\d{1,2}\b|\d{1,3}\.\d")


_DAY = compiled(
    r"(?:D[ií]a|Jornada|Semana|Año|Década|Journée|Semaine|Année|Décennie)s?"
    r" (?:[Ii]nternaciona|[Mm]undial|[Nn]aciona|[Ii]nternationale|[Mm]ondiale|[Nn]ationale"
    r"|[Ee]urop|de |del |des |du )"
)
"""A day that is kept: `Día Internacional del Migrante`."""


_LEGAL_FORM = compiled(r"(?:A\. ?C|I\. ?A\. ?P|A\. ?B\. ?P|S\. ?C|e\. ?V)\.?")
"""What a body is by law, behind its name: `Voces, A.C.`"""

_GUIDELINES = compiled(
    r"[A-Z]{2,10} (?:Guidelines|Guidance|Handbook|Toolkit|Principles|Recommendations|Standards)"
)
"""A paper of the body it begins with: `ASEAN Guidelines`."""


def is_refused(surface: str) -> bool:
    """Say whether a guess at an organisation names an event, a theme, a heading or a place."""
    words = re.findall(r"[^\W_][\w'’-]*", surface)
    folded = [word.casefold() for word in words]
    if not words or surface.upper().rstrip(".") in _NO_ACRONYMS or _CODE.match(surface):
        return True
    if folded[0] == "aux" or folded[-1] in _ENDS_OF_SYMBOLS or surface.casefold() in _NO_BODIES:
        return True
    if any(word in _EVENT_WORDS for word in folded) or folded[0] in _DEEDS:
        return True
    if len(folded) > 1 and _ends_as_role(folded, has_head(surface)):
        return True
    if is_of_no_body(surface) or _HELD_BY.search(surface) or _is_government_of_person(surface):
        return True
    if (
        _TITLE_OF_PAPER.search(surface)
        or _STATEMENT.search(surface)
        or _MEETING.search(surface)
        or _SOME_MEETING.fullmatch(surface)
        or _MEMBERS.match(surface)
        or _SHIP.match(surface)
        or _CIVIL_SOCIETY.match(surface)
        or _PAPER_OF_EVENT.fullmatch(surface)
        or _ADDRESS.match(surface)
        or _OFFERED.fullmatch(surface)
        or _TERRITORY.match(surface)
        or _SEVERAL_GOVERNMENTS.match(surface)
        or _COLUMNS.match(surface)
        or _PORT.match(surface)
        or _PAPER_IN_CAPITALS.fullmatch(surface)
        or _FROM.match(surface)
        or _SYMBOL.fullmatch(surface)
        or _SESSION.fullmatch(surface)
        or _ONE_OF_STATES.fullmatch(surface)
        or _DAY.match(surface)
        or _GUIDELINES.fullmatch(surface)
        or _LEGAL_FORM.fullmatch(surface)
    ):
        return True
    if _TREATY.search(surface) and not has_head(surface):
        return True
    if _NUMERAL.fullmatch(surface) or _PLAN.match(surface):
        return True
    if len(folded) > 1 and folded[-1] in _BUILT and not (_OF.search(surface) and has_head(surface)):
        return True
    return not has_head(surface) and (_is_heading(surface, folded) or _is_list(surface, folded))


def heads_columns(surface: str) -> bool:
    """Say whether a stretch holds nothing but what columns are headed with: `Organisation`."""
    return _HEADS_OF_COLUMNS.issuperset(surface.casefold().split())


def is_of_no_body(surface: str) -> bool:
    """Say whether what a name is, before its first link, is several bodies, a paper or an office.

    `National Action Plan on Youth`, `Head of Human Rights`; not `Office for the Action Plan`.
    """
    link = _LINK.search(surface)
    main = re.findall(r"[^\W\d_][\w-]*", surface[: link.start()] if link else surface)
    first, last = (main[0].casefold(), main[-1].casefold()) if main else ("", "")
    if last in _SEVERAL_BODIES and link is not None and not has_head(" ".join(main[:-1])):
        return True  # `Reef Youth Ministries` is a church's
    if last in _SEVERAL_OF_SORTS and link is None and len(main) > 1:
        return _SORTS.issuperset(word.casefold() for word in main[:-1])
    if link is None:
        return last in _HOLDERS
    return last in _HOLDERS | _WRITTEN or first in _ROMANCE_PAPERS


def _is_government_of_person(surface: str) -> bool:
    """Say whether a government is called by a surname: `Uneborg Government`, `Uneborg's`."""
    found = _HOLDER.fullmatch(surface)
    return found is not None and is_listed(found[1]) and not is_known_place(found[1], gazetteer())


def _ends_as_role(folded: list[str], is_body: bool) -> bool:  # noqa: FBT001 - a fact, no option
    """Say whether a name ends as an office does: `Chief Justice`, not `Forum for Justice`.

    A name that no word calls a body needs one of its own: `Uzqa Gender Justice`.
    """
    if folded[-1] != "justice":
        return folded[-1] in ROLES or folded[-1].removesuffix("s") in ROLES
    is_own = is_body or not all(w in FUNCTION_WORDS or is_plain_word(w) for w in folded)
    return folded[-2] in _BEFORE_JUSTICE or not is_own


def _is_list(surface: str, folded: list[str]) -> bool:
    """Say whether names of authors, goods or peoples stand side by side: `Aro, Uneborg`."""
    return "," in surface and folded[-1] not in _FIRMS


def _is_heading(surface: str, folded: list[str]) -> bool:
    last = folded[-1]
    if _DISEASE_FIRST.match(surface):
        return True
    if last in LANGUAGES or last in _NUMBERS:
        return True
    if len(folded) > 1 and (last in _HEADING_ENDS or " - " in surface):
        return True
    if len(folded) > 1 and last in _MANY and not _LINK.search(surface) and "and" not in folded:
        return True
    if len(folded) > 1 and _PARTICIPLE.fullmatch(last) and last not in _NO_PARTICIPLES:
        return True
    return not surface.isupper() and is_theme(surface)


def is_plausible(surface: str, places: Gazetteer) -> bool:
    """Say whether a name may be an organisation's: no heading word, role, place or law."""
    words = re.findall(r"[^\W_][\w'’.&-]*", surface)
    folded = [word.rstrip(".").casefold() for word in words]
    if not words or not _SHORTEST <= len(surface) <= _LONGEST or not _ALLOWED_SIGNS.match(surface):
        return False
    if _NO_NAME.search(surface):
        return False
    if not any(word[0].isupper() or word[1:].isupper() for word in words):
        return False
    if not any(c.isalpha() for c in words[-1]) and not _UNIT.fullmatch(surface):
        return False
    if all(
        word in NOT_ORGANISATIONS or word in GENERIC or word in FUNCTION_WORDS for word in folded
    ):
        return _is_named_body(folded)
    if folded[0] in (ROLES - ADJECTIVAL_ROLES) or folded[0] in NO_BODY_OPENERS:
        return False
    if folded[0] in ADJECTIVAL_ROLES and not has_head(surface):
        return False
    if len(words) > 1 and folded[-1] in _NO_BODY_LAST and not _is_for_justice(folded):
        return False
    return not _is_place_or_people(surface, places)


def _is_for_justice(folded: list[str]) -> bool:
    return folded[-1] == "justice" and len(folded) > 1 and folded[-2] not in _BEFORE_JUSTICE


def _is_named_body(folded: list[str]) -> bool:
    """Let through `Supreme Court` and `Human Rights Council`, not `Council` or `Human Rights`."""
    last = folded[-1]
    unsaid = (
        last in _AGREED
        or (last in WEAK_HEADS and len(folded) < _SAYING)
        or (last in ROLES and not _is_for_justice(folded))
        or last in {"parties", "states"}
    )
    return len(folded) > 1 and has_head(" ".join(folded)) and not unsaid


def _is_large(place: Place) -> bool:
    return place.capital or (place.kind == "city" and place.population >= _LARGE_CITY)


def _is_place_or_people(surface: str, places: Gazetteer) -> bool:
    found = places.candidates(surface)
    if found and (found[0].is_state or places.demonym(surface)):
        return True
    if found and surface.isupper() and len(surface) > _LONG_CITY and _is_large(found[0]):
        return True
    people = surface.removesuffix(" State")
    return places.demonym(people) is not None or bool(people != surface and found)
