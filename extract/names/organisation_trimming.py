"""Cuts a stretch to the name in it: no article, possessive, footnote mark or acronym behind it."""

import re
from collections.abc import Callable
from functools import cache, lru_cache, partial

from extract.kept_patterns import compiled
from extract.model import Span
from extract.names.joined_heads import is_plain_word
from extract.names.officers import body_before, body_beside_office, officer_behind
from extract.names.organisation_words import HEADS
from extract.persons.listed_names import is_given_name

_ARTICLE = compiled(
    r"(?:the|an?|this|these|its|our|le|la|les|el|los|las|notre|nos|nuestr[ao]s?)\s+"
    r"|l['’]|(?:my|your|their)\s+(?=(?:Ministry|Government|Office|Department|Committee)\b)",
    re.IGNORECASE,
)
_LABEL = compiled(
    r"(?:Organi[sz]ateurs?|Organi[sz]ers?|Organizador(?:es|as?)?|Organizan?|Partenaires?|Partners?"
    r"|Soci[oa]s?|Bailleurs?|Donors?|Donantes?|Participante?s?|Participants|Hosts?|Lieu|Lugar|Venue)"
    r"\s?:\s+(?=\S)"
)
"""The field of a notice that holds a name: `Organisateurs : Association …`."""

_SORT_BEFORE = compiled(
    r"(?:[A-Z][a-z]{2,14}(?:-based)? )?(?:local )?(?:NGO|INGO|CSO|ONG|OSC)s? "
    r"(?=(?P<next>[A-ZÀ-Þ][\w'’-]*))"
)
"""What a body is, before its name: `Kenyan NGO Trace Kenya`; `NGO Committee` is a name."""

_AFTER_SORT = frozenset({"Working", "Steering", "Advisory", "Joint", "Delegation", "Shadow"})
_DATELINE = compiled(
    r"(?:[A-ZÀ-Þ][A-ZÀ-Þ.'’-]+(?:,? |/)){1,4}(?:[–—]|--) (?:On|In|At|For|With|As) (?=[A-ZÀ-Þ])"
)
"""Where news come from, in front of what they begin with: `NAIROBI – On World Day`."""

_TRAILING_ACRONYM = compiled(r"\s{0,3}\((?:the\s{1,3})?[^()]{0,40}\)?$")
_POSSESSIVE = compiled(r"['’]s?$")
_NUMBER_BELOW = compiled(
    r"\s?\n\s?(?:\d{1,3}(?:st|nd|rd|th|\.?[ºª]|e|ème)?\.?"
    r"|[A-Z][a-z]{3,10}(?:-[a-z]{4,8})?(?:th|st|nd|rd)\b)$"
)
"""The number of a session on the line below a body: `Committee`, `75th session`."""

_TRAILING_LINK = compiled(
    r"(?:\s{1,3}(?:of|the|in|and|for|on|to|at|by|with|from|de|du|des|del|la|et|y|[ld]|pour|para"
    r"|sur|sobre|en|aux?|dans|avec|con)){1,8}$"
)
_SAID_OF_IT = compiled(
    r" (?:(?:more|most|less|not|also|again|[a-z]{4,}(?:ize|ise|ify))(?: [a-z]+){0,4}"
    r"|(?:for|at|in) the (?:first|second|third|last|next|same)"
    r"|of the (?:time|steps|measures|status|situation|progress|outcomes?|results|number|impact"
    r"|extent|reasons|criteria|scope|content|dates?|names?|details|fact|need))$"
)
"""What is told of a body behind its name: `Council more democratic`, `Assembly for the first`."""

_DEED = compiled(
    r"(?!(?:limited|allied|associated|certified|combined|displaced|disabled|detained"
    r"|affected|retired|incorporated|federated|registered|unlimited|united)$)[a-z]{3,20}ed"
    r"|said|says|told|held|met|urges|warns|recommends|welcomes"
)
"""What a body does, right behind a word in capitals: `CEDAW Committee urged`."""

_PAPER = compiled(
    r"\s[-–—]\s(?:[A-Z]\w+\s){0,2}(?:Submission|Report|Statement|Briefing|Newsletter|Communiqué"
    r"|Press Release|Informe|Rapport|Comunicado|Boletín|Déclaration)$"
    r"|\s(?:Annual (?:Report|Review)|Newsletter|e-(?:Newsletter|Bulletin|News)|Rapport [Aa]nnuel"
    r"|(?:Memoria|Informe) [Aa]nual)"
    r"(?:\s(?:19|20)\d\d(?:[-–/]\d{2,4})?)?$"
)
"""What a body wrote, behind its name in a title: `Reef Network - Submission`."""

_CLAUSE = compiled(
    r"\s(?:that|which|who|whose|qui|que|quien|(?:of|to|before) an?(?= [a-zà-ÿ]|$))(?:\s|$)"
    r"|\s(?:a|ont|avait|avaient|est|sont|ha|han|había|habían|fue|fueron)"
    r"(?:\s(?:été|sido|également|aussi|ya|también))?\s[a-zà-ÿ]{2,20}(?:ée?s?|is?|u|ad[ao]s?|id[ao]s?)\b"
)
"""Where a clause or another noun begins behind a name: `Committee that`, `Court of a district`.

Likewise what it did, in French and Spanish: `Fonds pour la population a publié`.
"""

INFINITIVE = (
    r"(?:(?!(?:mer|fer|fier|hiver|enfer|danger|cancer|berger|étranger|premier|dernier|cher|amer"
    r"|foyer|loyer|hier)\b)[a-zéèêçï]{3,12}(?<!i)(?<!y)er|(?:ratif|publ|modif|vérif|étud|conf)ier"
    r"|(?:dé)?ployer|envoyer|employer|mettre|prendre|rendre|faire|garantir|agir|ouvrir|fournir"
    r"|maintenir|suspendre|reconnaître|soutenir|répondre|poursuivre|définir|établir|réduire|lutter)"
)
"""What somebody is asked to do, in French: no name holds `de nommer`."""

_VERB = (
    r"(?:(?:co)?finance|gère|dispose|affirme|indique|déclare|dénonce|recommande|organise"
    r"|publie|soutient|appuie|mène|fournit|accueille|accompagne|travaille|intervient"
    r"|regroupe|estime|ont|sont|sera|doit|peut|refuse|exhorte|invite|appelle|condamne"
    r"|ferme|ouvre|emploie|héberge|rejoint|quitte|lance|signe|demande|réclame|rappelle|regrette"
    r"|salue|saisit|verse|reçoit|tient|tiendra|informe|coordonne|distribue|propose|prépare"
    r"|(?:co)?financia|gestiona|trabaja|dispone|afirma|denuncia|pide|organiza|publica|apoya|ofrece"
    r"|tiene|ha|han|fue|será|debe|puede|insta|exhorta|agrupa|acompaña|atiende|exige|rechaza|reclama"
    r"|solicita|lanza|firma|abre|cierra|convoca|coordina|recibe|presenta|emite)"
)
_TOLD = compiled(
    rf"(?<!\sde)(?<!\sla)(?<!\sen)(?<!\set)(?<!\sdu)(?<!\sdes)(?<!\ssur)(?<!\spour)"
    rf"\s(?:{_VERB}\s(?=(?:une?|des?|du|d['’].*|les?|la|l['’].*|que|qu['’].*|à|aux?|en|contre|por|al?"
    rf"|el|los|las|una?|sus?|son|sa|ses|leurs?|\d+|deux|trois|quatre|cinq|dos|tres|cuatro|cinco)(?:\s|$))"
    rf"|(?:de\s|d['’]){INFINITIVE}(?=\s|$)"
    r"|(?:d['’]une?|de moyens|de ressources|de fonds"
    r"|(?:pour|por)\s(?:son|sa|ses|leurs?|sus?|avoir|haber))(?=\s|$))"
)
"""Where a verb begins behind a name: `ministère des Affaires sociales finance`."""

_INITIALS = compiled(r"(?:[A-Z]\.\s?){1,5}[A-Z]")
_FOOTNOTE = compiled(r"(?<=[^\W\d_])[.,]?(?:\d{1,3}|\[\d{0,3}\]?)$")
_PERSON_BEHIND = compiled(
    r" (?P<given>[A-ZÀ-Þ][^\W\d_]{2,20}) (?:[A-Z]\. )?(?:[AE]l-)?[A-ZÀ-Þ][^\W\d_]{2,24}$"
)
_ON_BOARDS = frozenset({"trustees", "directors", "governors", "members", "commissioners", "elders"})
"""Who sits on a board, and ends its name: `Library Board of Trustees`."""

_GIVEN_LAST = compiled(r" (?P<given>[A-ZÀ-Þ][^\W\d_]{2,20})(?: [A-Z]\.?)?$")
_SURNAME_NEXT = compiled(
    r"(?: (?:[AEae]l|bin|ibn|ben|de|van|von)[ -]|(?<= [A-Z])\. )[A-ZÀ-Þ][^\W\d_]{2,24}"
)
_TAIL = 64
"""Characters at the end of a stretch in which all that is cut off lies."""

_LONGEST = 160
_OPENING = " \n,;:.-–\"“‘'(•*"
_CLOSING = ' \n,;:-–"”'


def trim_name(text: str, span: Span) -> Span | None:
    """Return the span without article, possessive, trailing acronym and outer punctuation.

    Costs the same however long the stretch is: only its ends are looked at.
    """
    return _trimming(text)(span)


@lru_cache(maxsize=2)  # organisations, places and guesses ask for the same spans of a text
def _trimming(text: str) -> Callable[[Span], Span | None]:
    return cache(partial(_without_ends, text))


def _without_ends(text: str, span: Span) -> Span | None:
    span = without_amount(text, _without_label(text, span))
    label = _LABEL.match(text, span.start, span.end) or _DATELINE.match(text, span.start, span.end)
    start = label.end() if label else span.start
    article = _ARTICLE.match(text, start, span.end)
    start = article.end() if article else start
    end = span.end
    if text.find("\n", start, end) >= 0:
        end = _without(_NUMBER_BELOW, text, start, end)
    if text.find(" ", start, end) >= 0:
        end = _without(_FOOTNOTE, text, start, end)
    end = _without(_PAPER, text, start, _without_clause(text, start, end))
    last = text.rfind(" ", start, end) + 1
    if last > start and text[last : last + 1].islower():
        end = _without(_SAID_OF_IT, text, start, end)
        end = _without_deed(text, start, end)
    end = _without(_TRAILING_ACRONYM, text, start, _closed(text, start, end, _CLOSING + "’'"))
    end = _without(_POSSESSIVE, text, start, _closed(text, start, end, _CLOSING + "’'"))
    while start < end and text[start] in _OPENING:
        start += 1
    end = _closed(text, start, _without(_TRAILING_LINK, text, start, end), _CLOSING)
    if start == end:
        return None
    is_initials = end - start <= _TAIL and _INITIALS.fullmatch(text, start, end)
    return Span(start, end + 1) if is_initials and text.startswith(".", end) else Span(start, end)


_NAMED_AFTER = frozenset(
    {"fondation", "fundación", "foundation", "institut", "instituto", "institute", "hospital",
     "centre", "centro", "center", "casa", "maison", "escuela", "colegio", "lycée", "école",
     "corporación", "clínica", "colectivo", "asociación", "association", "collectif"}
)  # fmt: skip
"""Heads of bodies that are named after persons."""


def without_sort(text: str, span: Span) -> Span:
    """Return the span without what a body is before its name: `Kenyan NGO Trace Kenya`."""
    sort = _SORT_BEFORE.match(text, span.start, span.end)
    if sort is None or sort["next"].casefold() in HEADS or sort["next"] in _AFTER_SORT:
        return span
    if sort.end("next") == span.end and is_plain_word(sort["next"].casefold()):
        return span  # `NGO Coordination`
    return Span(sort.end(), span.end)


def without_person(text: str, span: Span) -> Span | None:
    """Return the span without a person's name behind the body's: `Harbour University Maria Uno`.

    What is called by the person alone keeps the name: `Fondation Maria Uno`; None is left of
    an office and who holds it: `City Manager Maria Uno`.
    """
    if held := officer_behind(text, span.start, span.end):
        return body_before(text, span.start, held.start())
    span = body_beside_office(text, span)
    tail = Span(max(span.start, span.end - _TAIL), span.end)
    found = _person_goes_on(text, tail) or _PERSON_BEHIND.search(text, tail.start, tail.end)
    if found is None or not is_given_name(found["given"]):
        return span
    before = text[span.start : found.start()]
    words = re.findall(r"[\w-]+", before.casefold())
    is_body = words[-1:] != [] and (words[-1] in HEADS or words[-1] in _ON_BOARDS)
    if is_body and len(words) == 1 and words[0] in _NAMED_AFTER:
        return span
    return Span(span.start, found.start()) if is_body else span


def _person_goes_on(text: str, span: Span) -> re.Match[str] | None:
    """Return a given name that ends a stretch, its surname behind it: `Mariya` El-Uno."""
    is_followed = _SURNAME_NEXT.match(text, span.end) is not None
    return _GIVEN_LAST.search(text, span.start, span.end) if is_followed else None


_LABEL_BEHIND = compiled(r"\n[^\W\d_][\w’' -]{1,30}$")


def _without_label(text: str, span: Span) -> Span:
    """Return the span without what labels the next line, as `Apologies:` below a body does."""
    if not text.startswith(":", span.end):
        return span
    label = _LABEL_BEHIND.search(text, max(span.start, span.end - _TAIL), span.end)
    return Span(span.start, label.start()) if label else span


_CURRENCY = compiled(r"\s(?:EUR|USD|US|GBP|CHF|CAD|AUD|KES|NGN|INR|PHP|ZAR|SEK|NOK|DKK)$")
_SUM = compiled(r"\s?\$?\s?\d")


def without_amount(text: str, span: Span) -> Span:
    """Return the span without the currency of a sum behind it: `granted the Fund EUR 14,000`."""
    if not _SUM.match(text, span.end):
        return span
    currency = _CURRENCY.search(text, max(span.start, span.end - _TAIL), span.end)
    return Span(span.start, currency.start()) if currency else span


def _without_deed(text: str, start: int, end: int) -> int:
    """Return where a name ends before a verb that follows a word with a capital."""
    last = text.rfind(" ", start, end)
    before = text.rfind(" ", start, max(start, last)) + 1
    is_deed = last > start and _DEED.fullmatch(text, last + 1, end) is not None
    return last if is_deed and text[max(start, before)].isupper() else end


def _without_clause(text: str, start: int, end: int) -> int:
    """Return where a name ends before what is told of it; only the first words are looked at."""
    found = _CLAUSE.search(text, start, min(end, start + _LONGEST))
    end = found.start() if found else end
    told = _TOLD.search(text, start, min(end, start + _LONGEST))
    return told.start() if told else end


def _without(ending: re.Pattern[str], text: str, start: int, end: int) -> int:
    found = ending.search(text, max(start, end - _TAIL), end)
    return found.start() if found else end


def _closed(text: str, start: int, end: int, marks: str) -> int:
    """Return where a stretch ends without these marks."""
    while end > start and text[end - 1] in marks:
        end -= 1
    return end
