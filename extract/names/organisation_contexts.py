"""Tells a body by what it does: `HLC works with`, `the Harbour Light Circle (HLC) held`."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain

from extract.analysis import Analysis
from extract.kept_patterns import compiled
from extract.model import Definition, Span
from extract.names.ordinary_words import ordinary_words
from extract.names.organisation_patterns import has_head
from extract.names.organisation_refusals import is_refused
from extract.names.organisation_words import (
    FUNCTION_WORDS,
    HEADS,
    INSTRUMENT_HEADS,
    NO_BODY_ENDS,
    NOT_ORGANISATIONS,
)
from extract.persons.listed_names import is_listed
from extract.scanning import every_match
from extract.words import word_set
from ontology.authority import instruments
from ontology.gazetteer import Gazetteer
from ontology.names import fold
from ontology.person_names import given_names

_DOES = (
    r"(?:(?:has|have|had|will|also|then|now|jointly|recently)\s){0,2}"
    r"(?:works? (?:with|in|on|for|to)|worked|held|holds|hosts?|hosted|convened|organi[sz]ed"
    r"|co-organi[sz]ed|published|publishes|launched|said|says|told|call(?:s|ed) (?:on|for)|urge[sd]"
    r"|welcome[sd]|recommend(?:s|ed)|demand(?:s|ed)|denounced|document(?:s|ed)|interviewed|trained"
    r"|trains|fund(?:s|ed)|supports|supported|provides|provided|runs|staff|members|members'|submitted"
    r"|campaign(?:s|ed)|advocates|coordinates|coordinated|trabaja|organizó|publicó|travaille|organise"
    r"|a organisé|a publié|appelle)\b"
)
_ACTING_ACRONYM = compiled(rf"(?<![\w/.-])(?P<name>[A-Z]{{3,8}})(?=\s{_DOES})")
_DOES_IN_ROMANCE = (
    r"(?:(?:también|además|no|aussi|ya|se|lo|les?|nous|en|y|n['’])\s){0,2}(?:"
    r"(?:recordó|recuerda|inform(?:ó|a|aron)|pid(?:ió|e|ieron)|solicit(?:ó|a|aron)|exig(?:ió|ieron)"
    r"|exhort(?:ó|a)|inst(?:ó|a)|denunci(?:ó|a|aron)|present(?:ó|a|aron)|firm(?:ó|a|aron)|anunció"
    r"|señal(?:ó|a)|indic(?:ó|a)|atend(?:ió|ieron)|atiende|lanz(?:ó|a|aron)|celebr(?:ó|aron)"
    r"|capacit(?:ó|a|aron)|recom(?:endó|ienda)|public(?:ó|a|aron)|organiz(?:ó|a|aron)|brind(?:ó|a)"
    r"|gestiona|coordina|ofrece|trabaja|acompaña|apoya|financia(?:rá)?|critic(?:ó|a))"
    r"|(?:a|ont|avait)\s(?:rappelé|demandé|publié|organisé|lancé|formé|signé|dénoncé|recommandé"
    r"|présenté|accueilli|annoncé|indiqué|soutenu|financé|critiqué|accompagné|déclaré|appelé)"
    r"|(?:rappelle|recommande|travaille|intervient|accompagne|gère|soutient|finance|organise"
    r"|dénonce|plaide|publie|coordonne|critique)(?:nt)?)\b(?!['’])"
)
_ACTING_IN_ROMANCE = compiled(
    rf"\b(?:[Ll]a|[Ll]e|[Ee]l|[Ll]['’])\s?(?P<name>[A-Z]{{3,8}})(?=\s{_DOES_IN_ROMANCE})"
)
"""An acronym behind its article, and what bodies do in French and Spanish."""

_WRITTEN_LARGE = word_set(
    """
    juge juez jueza patron patrón patrona dame femme fille homme enfant mère père victime témoin
    état etat loi ley police policía policia caso cas víctima victima joven mujer hombre niña niño
    nina madre padre mama maman familia famille señora senora testigo madame madam préfet maire
    alcalde fiscal defensa defense avocat abogado abogada comité comite consejo conseil
    gobierno gouvernement ministre ministro ministra projet proyecto rapport informe
    """
)
"""Words of testimonies, judgments and forms that these write in capitals."""

_ACTS = compiled(rf"\)?,?\s{{1,2}}{_DOES}")
_NAMED_BEFORE = compiled(
    r"(?:\b(?:the|by|la|le|el|los|les|del|du|al|por|par|de)|\bl['’])\s{0,2}$", re.IGNORECASE
)
_ONE_WORD = r"[A-ZÀ-Þ][a-zß-ÿ]{3,20}"
_FUNDED = compiled(
    r"\b(?:[Ff]unded|[Ff]unds|[Ff]inanced|"
    r"(?:[Gg]rants?|[Ff]unding|[Ss]ubgrants?) (?:of [$€£][\d,.]+(?: million)? )?(?:to|for)|"
    r"[Pp]artner organi[sz]ations?|[Tt]he NGO|[Tt]he charity|"
    r"[Tt]he organi[sz]ation|[Ll][’']ONG|[Ll]a ONG)\s"
    rf"(?P<body>{_ONE_WORD})(?=[.,;:]|\s(?:and|to|for|in|which|with|from|runs?|et|y|a)\b)"
)
_FUNDING = compiled(
    rf"(?:^|(?<=[.!?]\s))(?P<body>{_ONE_WORD})\s"
    r"(?:(?:was|is|were|has\sbeen)\s(?:funded|financed)\sby|"
    r"received\s(?:a\s|[$€£][\d,.]+\s)?(?:grants?|funding|funds)|operates\s(?:the|a)\s)",
    re.MULTILINE,
)
"""One word that gets or gives money, or that is called an organisation, as `_FUNDED`."""

_MEASURES = word_set(
    """
    violence persons product procedures procedure device devices system systems index rate rates
    disease syndrome virus infection indicators income approach policy questionnaire permit visa
    certificate
    """
)
_CONCEPTS = _MEASURES | word_set(
    """
    understanding training countries country education assessment development disabilities rights
    labour labor trafficking management analysis health zone zones area areas technology
    technologies recruitment migration exploitation worker workers children women girls people
    organisations organizations organisation organization practice practices guidelines guidance
    principles standards memorandum expression code year years unit cost costs work justice security
    protection insurance wage wages method study business businesses corporation corporations
    enterprises person refugees seekers minors
    """
)
_THINGS = _MEASURES | word_set(
    """
    basket gas units item items spaces space points point rations ration drug drugs test tests
    update updates tracking exercise classification regulations regulation card cards equipment
    aircraft assistance livelihood livelihoods hygiene malnutrition production supplies kits vaccine
    vaccines vaccination immunization immunisation engagement accountability communication
    employability package packages screening mortality morbidity sanitation memoranda lactating
    documents
    """
)
"""What a long form with an acronym is that the model takes for a body, and is none."""

_ENDS = _CONCEPTS | _THINGS | NO_BODY_ENDS

_CALLED_BODY = compiled(
    r"\)?,? (?:is|was|are|,) ?(?:an?|the) (?:[\w-]{2,20} ){0,4}(?:NGO|NGOs|organi[sz]ation|network|"
    r"coalition|association|charity|union|group|collective|alliance|member|partner)\b"
)
_MANY_THINGS = word_set("areas items points spaces units zones")
"""What is no body, whatever word of a body stands before it: `Local Government Areas`."""

_SORT = compiled(r" (?:of|for|with|on|in|to|by|and|[Aa]gainst|de|du|des|pour|para|contre|contra) ")
_BEFORE = 12
_LONGEST_ACT = 60
_NOT_FUNDED = NOT_ORGANISATIONS | FUNCTION_WORDS | HEADS


def funded_bodies(text: str, places: Gazetteer) -> Iterator[Span]:
    """Yield words in title case that get or give money as bodies do: `funded Harboura and the ILO`.

    Given names, places and words that the text also writes small are left out.
    """
    small = ordinary_words(text)
    told = chain(every_match(_FUNDED, text), every_match(_FUNDING, text))
    for match in sorted(told, key=re.Match[str].start):
        name = match["body"]
        is_other = name.casefold() in small or is_refused(name) or bool(places.candidates(name))
        if is_other or name.casefold() in _NOT_FUNDED:
            continue
        if fold(name) not in given_names() and places.demonym(name) is None:
            yield Span(*match.span("body"))


def acting_acronyms(analysis: Analysis, places: Gazetteer) -> Iterator[Span]:
    """Yield acronyms that do what bodies do."""
    for match in every_match(_ACTING_ACRONYM, analysis.text):
        if not is_no_body(match["name"], places):
            yield Span(*match.span("name"))
    for match in every_match(_ACTING_IN_ROMANCE, analysis.text):
        if not is_no_body(match["name"], places) and not _is_word(match["name"], analysis, places):
            yield Span(*match.span("name"))


def _is_word(name: str, analysis: Analysis, places: Gazetteer) -> bool:
    """Say whether capitals are those of a word or of somebody: `El JUEZ pidió`, `La EVA`."""
    small = name.casefold()
    is_word = small in _WRITTEN_LARGE or places.is_common_word(name) or is_listed(name)
    return is_word or small in ordinary_words(analysis.text)


def is_concept(surface: str) -> bool:
    """Say whether a long form is a thing or a measure: `Minimum Expenditure Basket`.

    What it is stands before its first link: `Food Assistance for Assets` is assistance.
    """
    link = _SORT.search(surface)
    main = re.findall(r"[^\W\d_]+", surface[: link.start()] if link else surface)
    last = main[-1].casefold() if main else ""
    ends = re.split(r"\W+", surface.casefold())[-1]
    return ends in _MANY_THINGS or (last in _THINGS and not has_head(surface))


def acts_as_body(text: str, definition: Definition) -> bool:
    """Say whether what a text defines is called a body, or does what bodies do, there or later."""
    after = max(definition.long.end, definition.short.end)
    if _CALLED_BODY.match(text, after) or _ACTS.match(text, after, after + _LONGEST_ACT):
        return True
    return text[definition.short.start : definition.short.end] in _acting(text)


@lru_cache(maxsize=2)  # one definition after another is asked about in the same text
def _acting(text: str) -> frozenset[str]:
    """Return the acronyms that do anywhere what bodies do."""
    return frozenset(match["name"] for match in every_match(_ACTING_ACRONYM, text))


def is_no_body(acronym: str, places: Gazetteer) -> bool:
    """Say whether an acronym is a word, a treaty or a country, whatever bodies it fits."""
    if acronym.casefold() in NOT_ORGANISATIONS or acronym.casefold() in FUNCTION_WORDS:
        return True
    if is_refused(acronym) or instruments().candidates(acronym):
        return True
    found = places.candidates(acronym)
    return bool(found) and found[0].is_state


def reads_as_body(text: str, long: Span, short: Span) -> bool:
    """Say whether a long form with its acronym, all capitals, is a body by what stands around it.

    `the Harbour Light Circle (HLC) held` is one; `Gross Domestic Product (GDP)` is a concept.
    """
    surface, acronym = text[long.start : long.end], text[short.start : short.end]
    words = re.findall(r"[^\W\d_][\w'’-]*", surface)
    content = [word for word in words if word.casefold() not in FUNCTION_WORDS]
    if len(content) < 2 or not acronym.isupper() or not all(w[0].isupper() for w in content):
        return False
    if is_refused(surface) or instruments().candidates(surface):
        return False
    folded = [word.casefold() for word in content]
    if folded[-1] in _ENDS or folded[0] in _CONCEPTS:
        return False
    if not INSTRUMENT_HEADS.isdisjoint(folded):
        return False
    after = max(long.end, short.end)
    named = _NAMED_BEFORE.search(text, max(0, long.start - _BEFORE), long.start)
    return bool(named) or bool(_ACTS.match(text, after, after + _LONGEST_ACT))
