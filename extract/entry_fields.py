"""Finds the entries of directories, and the sheets of projects.

An entry is a line with a body's name above lines such as `Donors: ...`; a sheet names who carries
the project on a line of its own, `Implementing organisation: ...`, among others with a label.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache

from extract.kept_patterns import compiled
from extract.model import Span


class Told(StrEnum):
    """What a line of an entry tells of the body."""

    SEAT = "seat"
    WHERE = "where"
    TOPIC = "topic"
    DONOR = "donor"
    PARTNER = "partner"
    NETWORK = "network"
    TELLING = "telling"
    OTHER = "other"


_SEATS = (
    r"(?:postal |street |office )?address|location|head ?quarters|head office|main office|seat"
    r"|based in|adresse|siège(?: social)?|dirección|sede"
)
_WHERES = (
    r"works? in|active in|(?:countries|areas?|regions?|places?)(?: of (?:operations?|intervention"
    r"|work|activity)| covered)|(?:pays|zones?|régions?) d['’](?:intervention|action)"
    r"|(?:pa[íi]ses|zonas?) de (?:intervención|trabajo)"
    r"|(?:target |project |service )?(?:areas|regions|countries|districts|provinces)"
    r"|zones|régions|zonas|regiones|(?:zones?|lieux?|sites?) d['’](?:exécution|implantation)"
    r"|(?:lugar(?:es)?|ámbito|áreas?) de (?:ejecución|intervención|actuación)"
    r"|(?:ámbito|área|zona) (?:geográfic[oa]|territorial)|couverture géographique"
    r"|(?:localités|communes|départements|provinces|municipios|localidades|departamentos"
    r"|provincias) (?:d['’]intervention|couverte?s|atendid[oa]s|cubiert[oa]s|de intervención)"
)
_TOPICS = (
    r"focus(?: areas?)?|works? on|themes?|(?:main )?areas? of (?:work|focus|expertise)"
    r"|fields? of (?:work|activity)|thematic areas?|issues|thèmes?|domaines? d['’]action"
    r"|domaines? (?:de travail|d['’]intervention|d['’]activité|thématiques?)|mots[- ]clés"
    r"|temas?|áreas? (?:de trabajo|temáticas?|de intervención)|(?:ejes|líneas)(?: (?:temáticos"
    r"|de (?:trabajo|acción|intervención)))?|axes? (?:de travail|prioritaires?|d['’]intervention)"
    r"|services?(?: (?:offered|provided|offerts|proposés))?|activities|activités(?: principales)?"
    r"|servicios(?: ofrecidos)?|actividades"
)
_DONORS = (
    r"(?:main )?(?:funders?|donors?)|funded by|(?:principaux )?(?:bailleurs(?: de fonds)?"
    r"|financeurs)|(?:principales )?(?:donantes|financiadores)|financian?|financiamiento de"
    r"|avec le (?:soutien|concours) financier de"
)
_PARTNERS = (
    r"(?:main )?partners?(?: organi[sz]ations)?|(?:principaux )?partenaires|socios|aliad[oa]s"
    r"|organizaciones (?:socias|aliadas)|organisations partenaires"
)
_NETWORKS = (
    r"members? of|networks?|memberships?|affiliations?|membre de|réseaux|miembro de|redes"
    r"|affiliée? à|afiliad[oa] a|réseaux d['’]appartenance|pertenece a"
)
_TELLING = (
    r"member since|founded(?: in)?|established(?: in)?|year (?:of establishment|founded)"
    r"|legal status|registration(?: n(?:o|umber)\.?)?|staff|type of organi[sz]ation|membership type"
    r"|fondée? en|créée? en|statut(?: juridique)?|fundad[oa] en|año de (?:fundación|creación)"
)
_PLAIN = (
    r"contact(?: person)?|tel(?:ephone)?\.?|phone|fax|e-?mail|web(?: ?site)?|languages?"
    r"|téléphone|courriel|site(?: web)?|teléfono|correo(?: electrónico)?|target groups?"
)
_LEADS = (
    r"(?:lead |main )?(?:implementing|executing|lead|host|grantee|applicant)"
    r" (?:organi[sz]ation|partner|agency|body|institution)|grantee|implemented by|executed by"
    r"|(?:partner|member|grantee|organi[sz]ation(?:al)?)['’]?s? profile"
    r"|name of (?:the )?organi[sz]ation"
    r"|profil d(?:e l['’]organisation|u partenaire)|nom de l['’]organisation"
    r"|perfil de(?: la organización|l socio)|nombre de la organización"
    r"|(?:beneficiary|recipient) (?:organi[sz]ation|body|institution)|sub-?grantee"
    r"|(?:organisme|agence|partenaire) d['’]exécution|mise en œuvre(?: par)?"
    r"|(?:structure|association|organisme) (?:porteuse|responsable)"
    r"|organisation (?:porteuse|exécutante|de mise en œuvre|responsable|bénéficiaire)"
    r"|(?:structure |association )?porteu(?:r|se)(?: du projet)?|porté par|maître d['’]œuvre"
    r"|(?:entidad |organización )?(?:solicitante|gestora)|entidad responsable|presentado por"
    r"|mis en œuvre par|organización (?:ejecutora|implementadora|responsable|beneficiaria)"
    r"|entidad ejecutora"
    r"|ejecutad[oa] por"
)
_SHEET_DONORS = (
    rf"{_DONORS}|(?:co-)?(?:financed|funded) by|sources? of fund(?:s|ing)|(?:co-?)?financée? par"
    r"|(?:co)?financiad[oa] por|donante|bailleur(?: de fonds)?|(?:co)?financiador(?:a|es|as)?"
    r"|(?:co-?)?financeurs?|financements?|(?:co)?financian?|(?:fuente|entidad) financiadora"
    r"|funding (?:partners?|agency|agencies|bod(?:y|ies))|financial partners?|partenaires?"
    r" financiers?"
    r"|socios? financiador(?:a|es)?"
)
_SHEET_PLACES = (
    rf"{_WHERES}|(?:project )?(?:locations?|areas?|countries|country|sites?)|lieux?|pays"
    r"|zones?(?: du projet)?|lugar(?:es)?|pa[íi]s(?:es)?|ubicación|zonas?"
    r"|localidad(?:es)?|localités?|municipios?|communes?|départements?"
)
_SHEET_TOPICS = (
    rf"{_TOPICS}|(?:project )?(?:sectors?|topics?|subjects?)|(?:secteur"
    rf"|axe)s?(?: d['’]intervention)?"
    r"|thématiques?|sector(?:es)?|ejes?|temáticas?"
)
_STATES = (
    r"(?:(?:project|current|application|grant|funding) )?(?:status|stage|state|decision)"
    r"|statut|état|stade|décision|estado|situación|etapa|decisión"
)
_RUNNING = (
    r"(?:complet|finish|ongoing|active|running|approved|closed|termin|achev|en cours|en curso"
    r"|finaliz|concluid|clos)"
)
_MONEYS = r"budget|funding|financement|presupuesto|financiación|financiamiento"
_UNPAID = (
    r"(?:not|never|un|non|no)[ -]?(?:yet )?(?:funded|secured|approved|financée?|acquis|assurée?"
    r"|obtenu|financiad[oa]|aprobad[oa]|asegurad[oa])|rejected|refused|seeking|sought"
    r"|to be (?:funded|confirmed|found)|refusée?|rejetée?|à (?:trouver|rechercher)"
    r"|rechazad[oa]|denegad[oa]|por financiar"
)
_NEVER = (
    r"cancell?ed|withdrawn|(?:not|never|un|non|no)[ -]?(?:yet )?(?:funded|approved|selected"
    r"|implemented|started|financée?|approuvée?|retenue?|démarrée?|financiad[oa]|aprobad[oa]"
    r"|iniciad[oa])|rejected|refused|declined|unsuccessful|abandoned|suspended|on hold|dropped"
    r"|inactive|dissolved|defunct|dormant"
    r"|proposed|planned|pipeline|draft|concept|proposal|pending|awaiting|applied"
    r"|under (?:review|consideration|assessment|preparation)|seeking|sought|to be (?:funded"
    r"|confirmed|approved)|tbc|tbd|annulée?|retirée?|refusée?|rejetée?|abandonnée?|suspendue?"
    r"|dissoute?|en (?:attente|préparation|instruction|cours d['’](?:examen|instruction))"
    r"|proposée?|prévue?|à (?:confirmer|financer)|recherche de financement|cancelad[oa]"
    r"|anulad[oa]|retirad[oa]|rechazad[oa]|denegad[oa]|suspendid[oa]|disuelt[oa]"
    r"|en (?:evaluación|trámite|preparación|espera)|propuest[oa]|previst[oa]|planificad[oa]"
    r"|pendiente|por (?:confirmar|financiar)"
)
_LABELLED = compiled(
    r"[ \t]*(?:[•▪*–—-][ \t])?(?P<label>[^\W\d_][^:\n]{1,40}?)[ \u00a0]?[:：][ \t]*"
    r"(?P<value>[^\n]{1,400})"
)
_LEAD = compiled(_LEADS, re.IGNORECASE)
_PLAIN_LEAD = compiled(
    r"organi[sz]ation|organización|entidad|association|asociación|institution|institución|ONG|NGO",
    re.IGNORECASE,
)
_MONEY_FROM = compiled(_SHEET_DONORS, re.IGNORECASE)
"""Beside such a label `Organización:` holds whose report to the donor it is."""

_OF_SHEET = (
    (compiled(_SHEET_DONORS, re.IGNORECASE), Told.DONOR),
    (compiled(_NETWORKS, re.IGNORECASE), Told.NETWORK),
    (compiled(_SHEET_PLACES, re.IGNORECASE), Told.WHERE),
    (
        compiled(
            rf"{_PARTNERS}|co-?(?:implementers?|applicants?)|(?:(?:co-)?implementing|project"
            rf"|local|operational|consortium) partners?"
            r"|partenaires? (?:locaux|du projet|techniques?|opérationnels?|associés?"
            r"|de mise en œuvre|d['’]exécution)"
            r"|(?:entidades |organizaciones )?soci[oa]s(?: (?:locales|implementador[ae]s"
            r"|del proyecto|ejecutor[ae]s))?|entidades colaboradoras",
            re.IGNORECASE,
        ),
        Told.PARTNER,
    ),
    (compiled(_SHEET_TOPICS, re.IGNORECASE), Told.TOPIC),
)
_VOID = tuple(
    (
        compiled(labels, re.IGNORECASE),
        compiled(rf"(?:(?!{_RUNNING})[^\W\d_][\w-]* ){{0,3}}?(?:{words})\b", re.IGNORECASE),
    )
    for labels, words in ((_STATES, _NEVER), (_MONEYS, _UNPAID))
)
"""What tells that nothing in a sheet is so, or not yet: `Status: cancelled`, by its label."""

_IS_NOT_SO = compiled(rf"\b(?:{_NEVER})\b", re.IGNORECASE)

_OF_ANOTHER = compiled(
    r"(?:title|project|name|event|dates?|venue|when|organi[sz]ed by|organi[sz]ers?|status|duration"
    r"|titre|intitulé|projet|nom|lieu|organisée? par|statut|durée|título|proyecto|nombre|fechas?"
    r"|lugar|organizad[oa] por|estado|duración)(?: (?:title|name|of|du|de|del)\b.{0,30})?",
    re.IGNORECASE,
)
"""What a block is labelled with that tells of one project or meeting, and not of a body."""

_ONLY_ASKED = compiled(
    r"\b(?:potential|possible|prospective|former|approached|requested|invited|asked|unconfirmed"
    r"|until|past|ended|potentie(?:l|lle)|sollicitée?|envisagée?|pressentie?|anciens?|ancienne"
    r"|contactée?"
    r"|potencial|solicitad[oa]|antigu[oa]|contactad[oa]|exsoci[oa])\b",
    re.IGNORECASE,
)
_FIRST_NAME = compiled(r"[^;,(\n]{3,90}")
_FIELD = compiled(
    rf"[ \t]*(?:[•▪*–—-][ \t])?(?:(?P<seat>{_SEATS})|(?P<where>{_WHERES})|(?P<topic>{_TOPICS})"
    rf"|(?P<donor>{_DONORS})|(?P<partner>{_PARTNERS})|(?P<network>{_NETWORKS})"
    rf"|(?P<telling>{_TELLING})|(?P<other>{_PLAIN}))[ \u00a0]?[:：][ \t]*(?P<value>[^\n]{{1,400}})",
    re.IGNORECASE,
)
_OF_BODIES = frozenset({Told.DONOR, Told.PARTNER, Told.NETWORK, Told.TELLING})
"""Lines that entries of bodies have, and those of persons have not."""

_HEAD = compiled(r"[^\n:;.!?\t|]{3,90}$")
_BRACKET = compiled(r"[ \t]*\([^()\n]{1,40}\)[ \t]*$")
_FEWEST, _MOST = 2, 20


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of a directory.

    Attributes:
        head: The line with the name of the body, without a bracket behind it.
        lines: What each line below it tells, and where; none where a line says that nothing of
            it is so, or not yet.
        is_of_body: Whether a line among them is one that only entries of bodies have.
    """

    head: Span
    lines: tuple[tuple[Told, Span], ...]
    is_of_body: bool


@lru_cache(maxsize=2)  # names of bodies and statements ask for the entries of the same text
def entries(text: str) -> tuple[Entry, ...]:
    """Return the entries of directories and the sheets of projects in a text, by sort in order."""
    return (*_found(text), *_sheets(text))


def _sheets(text: str) -> Iterator[Entry]:
    """Yield each run of labelled lines of which one says who carries out the project."""
    block: list[re.Match[str]] = []
    start = 0
    for line in [*text.split("\n"), ""]:
        field = _LABELLED.fullmatch(text, start, start + len(line)) if ":" in line else None
        if field and len(block) < _MOST:
            block.append(field)
        elif block:
            yield from _sheet(text, block)
            block = []
        start += len(line) + 1


def _sheet(text: str, block: list[re.Match[str]]) -> Iterator[Entry]:
    leads = [field for field in block if _LEAD.fullmatch(field["label"].strip())]
    if not leads and any(_MONEY_FROM.fullmatch(field["label"].strip()) for field in block):
        leads = [field for field in block if _PLAIN_LEAD.fullmatch(field["label"].strip())]
    if len(leads) != 1:
        return
    name = _FIRST_NAME.match(text, *leads[0].span("value"))
    told = [
        (tells, Span(*field.span("value")))
        for field in block
        for labels, tells in _OF_SHEET
        if labels.fullmatch(field["label"].strip())
    ]
    if name and told:
        head = Span(name.start(), name.start() + len(name.group().rstrip()))
        lines = () if any(map(_is_void, block)) else tuple(told)
        yield Entry(head, lines, is_of_body=True)


def is_label(words: str) -> bool:
    """Say whether words are a label that sheets of projects and entries of directories have."""
    labels = (_LEAD, _PLAIN_LEAD, *(pattern for pattern, _ in _OF_SHEET))
    return any(pattern.fullmatch(words) for pattern in labels)


def _is_void(field: re.Match[str]) -> bool:
    """Say whether a line tells that what the lines around it say is not so, or not yet."""
    label, value = field["label"].strip(), field["value"]
    return any(labels.fullmatch(label) and words.match(value) for labels, words in _VOID)


def tells_of_sheet(text: str, block: Span) -> bool:
    """Say whether a line of a block says whose the project is of which the others tell, or when."""
    lines = (_LABELLED.fullmatch(line) for line in text[block.start : block.end].split("\n"))
    labels = (line["label"].strip() for line in lines if line)
    return any(_LEAD.fullmatch(label) or _OF_ANOTHER.fullmatch(label) for label in labels)


def beside(text: str, value: Span, name: Span) -> Span:
    """Return what stands around a name in a line of an entry, up to the next commas.

    Args:
        text: The whole text.
        value: What stands behind the label.
        name: Where the name stands in it.
    """
    starts = (text.rfind(mark, value.start, name.start) for mark in ",;")
    ends = (text.find(mark, name.end, value.end) for mark in ",;")
    start = max(value.start, *starts)
    end = min((at for at in ends if at >= 0), default=value.end)
    return Span(start, max(end, name.end))


def is_unsure(text: str, around: Span, name: Span) -> bool:
    """Say whether a name stands beside words such as `(rejected)`."""
    words = (text[around.start : name.start], text[name.end : around.end])
    return any(_IS_NOT_SO.search(each) or _ONLY_ASKED.search(each) for each in words)


def _found(text: str) -> Iterator[Entry]:
    """Yield the entries; one of a single line where others tell that the text is a directory."""
    found = list(_with_any_lines(text))
    whole = [entry for entry in found if len(entry.lines) >= _FEWEST]
    labels = {told for entry in whole for told, _ in entry.lines}
    for entry in found:
        is_alike = len(whole) >= _FEWEST and all(told in labels for told, _ in entry.lines)
        if entry in whole or not entry.lines or is_alike:
            yield entry


def _with_any_lines(text: str) -> Iterator[Entry]:
    head: Span | None = None
    block: list[re.Match[str]] = []
    start = 0
    for line in [*text.split("\n"), ""]:
        field = _FIELD.fullmatch(text, start, start + len(line)) if ":" in line else None
        state = _LABELLED.fullmatch(text, start, start + len(line)) if block and line else None
        if head and state and _is_void(state):
            yield replace(_entry(head, block), lines=())
            head, block = None, []
        elif field and head:
            block.append(field)
        elif state and block:
            pass  # a label that tells nothing of these: `Opening hours:`
        elif line.strip() or block:
            if head and block:
                yield _entry(head, block[:_MOST])
            head, block = _head(text, start, start + len(line)), []
        start += len(line) + 1


def _head(text: str, start: int, end: int) -> Span | None:
    bracket = _BRACKET.search(text, start, end)
    end = bracket.start() if bracket else end
    return Span(start, end) if _HEAD.fullmatch(text, start, end) else None


def _entry(head: Span, block: list[re.Match[str]]) -> Entry:
    lines = tuple((_told(field), Span(*field.span("value"))) for field in block)
    return Entry(head, lines, any(told in _OF_BODIES for told, _ in lines))


def _told(field: re.Match[str]) -> Told:
    return next(told for told in Told if field[told.value] is not None)
