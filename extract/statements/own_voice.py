"""Reads `we` as the body whose document it is, where the document says whose it is.

`We` are more often those of whom a report tells, or who speak in it, than those who wrote it. So
it stands for nobody but a body of which the document says that it speaks, in no quotation, and in
no paragraph in which somebody says `I`.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from extract.analysis import Analysis
from extract.kept_patterns import compiled
from extract.model import Kind, Mention, Span
from extract.scanning import first_match
from extract.statements.role import Role

_OPENING, _NEAR, _FORM, _LONGEST_TITLE = 3_000, 1_500, 800, 120
_WRITTEN = (
    r"(?:[Ss]ubmission|[Ss]ubmitted|[Ss]tatement|[Rr]eport|[Cc]ontribution|[Pp]repared|[Bb]riefing"
    r"|[Ii]ntervention|[Mm]emorandum|[Pp]osition [Pp]aper|[Pp]ress [Rr]elease|[Nn]ewsletter"
    r"|[Ss]oumission|[Ss]oumise?|[Pp]résentée?|[Rr]apport|[Dd]éclaration|[Cc]ommuniqué"
    r"|[Mm]émorandum|[Pp]résentation|[Ii]nforme|[Pp]resentad[oa]|[Dd]eclaración|[Cc]omunicado"
    r"|[Cc]ontribución|[Ee]laborad[oa]|[Mm]emoria)"
)
_BY = compiled(
    rf"(?:^|\n)[^\n.;:]{{0,60}}\b{_WRITTEN}"
    r"(?:(?:\s[^\n.;:]{1,70})?\s(?:by|par|por)(?:\s?:)?"
    r"|(?:\s(?!(?:con|avec|with|grâce|thanks|gracias|apoyo|fondos|fonds|funds|support|funding)\b)"
    r"(?:[a-zà-ÿ]{2,14}|(?:19|20)\d\d)){0,3}?(?::|\s(?:of|from|de|du"
    r"|des|del)|\sde\sl['’]))\s?"
    r"(?:the\s|la\s|le\s|les\s|el\s|l['’]|l['’]association\s)?$"
)
_BEHIND = compiled(
    r"(?:\s?\([^()\n]{1,30}\))?(?:,?\s(?:19|20)\d\d\b)?\s*(?:\n|$|[.;]|\s(?:to|for|on|before"
    r"|concerning|regarding|à|au"
    r"|aux|pour"
    r"|sur|devant|al?|ante|para|sobre)\b)"
)
"""What may follow who wrote it: no `and`, for then others wrote it as well."""

_REPORTS = compiled(
    r"\W{0,3}(?:['’]s\s)?(?:(?:19|20)\d\d\s)?(?:Annual Report|Annual Review|Activity Report"
    r"|Strategic Plan|Newsletter|Rapport annuel|Rapport d['’]activités?|Plan stratégique"
    r"|Memoria anual|Informe anual|Informe de actividades|Plan estratégico|Boletín|NEWSLETTER"
    r"|BULLETIN|ANNUAL REPORT|RAPPORT ANNUEL|RAPPORT D['’]ACTIVITÉS?|MEMORIA ANUAL|INFORME ANUAL"
    r"|BOLETÍN)\b"
    r"|\s?[–—:-]?\s(?:[Ww]ho we are|[Aa]bout us|[Qq]ui sommes-nous|[Qq]uiénes somos)\b",
)
_REPORT_TITLE = compiled(
    r"(?:annual (?:report|review)|activity report|rapport annuel|rapport d['’]activités?|memoria"
    r"(?: anual| de actividades| de labores)?|informe (?:anual|de (?:actividades|gestión))"
    r"|bilan d['’]activités?)(?:,? (?:(?:for|de|del año|pour) )?(?:19|20)\d\d(?: ?[-–/]"
    r" ?\d{2,4})?)?",
    re.IGNORECASE,
)
_ISSUE = compiled(
    r"[ \t]*(?:newsletter|bulletin|boletín|e-?news|lettre d['’]information)(?: (?:n[.º°o]{1,3} ?"
    r"|no\.? ?"
    r"|issue |#)?\d{1,4})?(?:,? [^\W\d_]{3,10} (?:19|20)\d\d)? ?[–—:-] ?(?:the |la |le |el "
    r"|l['’])?",
    re.IGNORECASE,
)
"""What stands before whose bulletin it is: `BOLETÍN N.º 8 – Red Aurora`."""

_TITLE_BELOW = compiled(r"(?:\s?\([^()\n]{1,30}\))?[ \t]*\n{1,2}[ \t]*(?=\S)")
"""Where a name is a line of its own, what stands below it may say that the report is its own."""

_TITLE = 12
_OUR_HEAD = compiled(
    r"\n[ \t]*(?:\d{1,2}\.? )?(?:(?:Who|What|How|Why|Where) (?:[a-z]+ )?(?:we|us)(?: [a-z]+){0,3}"
    r"|Our (?:[a-z]+ ){0,2}[a-z]+|Ce que nous [a-z]+|(?:Nos|Notre) [a-zà-ÿ]+(?: [a-zà-ÿ]+)?"
    r"|(?:Lo|Los|Las) que [a-z]+mos|(?:Qué|Dónde|Cómo) [a-z]+mos"
    r"|Nuestr[oa]s? [a-zà-ÿ]+)[ \t]*\??[ \t]*\n"
)
"""A heading in which a body speaks of itself: `Who funds us`, `Nos partenaires`."""

_CHARTER = compiled(
    r"(?:^|\n)[ \t]{0,8}(?:charter|statutes|by-?laws|constitution|articles of association"
    r"|charte|statuts|carta|estatutos)\s(?:of|de|du|des|del)\s?"
    r"(?:the\s|la\s|le\s|les\s|el\s|l['’])?$",
    re.IGNORECASE,
)
_ABOUT = compiled(
    r"(?:About|Who is|À propos d[eu]s?|À propos de l['’]|Acerca del?|Sobre)\s?"
    r"(?:the |la |le |el )?$"
)
_WHO_ARE_WE = compiled(
    r"(?:About us|Who we are|Who are we|Qui sommes-nous|¿?Quiénes somos) ?\??\s?[–—:|-]\s?"
    r"(?:the |la |le |el )?$"
)
"""A title before the name: `Qui sommes-nous ? – Le Cri du Passage`."""

_FIELD = compiled(
    r"(?:^|\n)[ \t]*(?:Grantee|Grant recipient|(?:Lead )?[Aa]pplicant(?: organi[sz]ation)?"
    r"|Organi[sz]ation(?: name)?|Name of (?:the )?organi[sz]ation|Host organi[sz]ation"
    r"|Organisation (?:porteuse|bénéficiaire|requérante)|Nom de l['’](?:organisation|association)"
    r"|Organización(?: (?:solicitante|ejecutora|beneficiaria))?"
    r"|Nombre de la (?:organización|asociación)|Entidad (?:solicitante|ejecutora|beneficiaria))"
    r"[ \xa0]?:[ \t]*$"
)
"""A field that holds whose report, application or vacancy a paper is."""

_WHO_WE_ARE = compiled(
    r"(?:\d{1,2}\.? )?(?:About us|Who we are|Our (?:mission|story|history)|Qui sommes-nous"
    r"|Notre mission|Quiénes somos|Nuestra misión)\s?[?:.]?",
    re.IGNORECASE,
)
# `We, the <O>, call on`, `Nous, la Fédération`
_IN_APPOSITION = compiled(
    r"(?:We|Nous|Nosotr[oa]s),\s(?:the\s|la\s|le\s|les\s|el\s|las\s|los\s|l['’])?$"
    r"|\bWe at (?:the )?$|^(?:Somos|Nous sommes|We are) (?:the |la |le |les |el |l['’])?$"
)
_FROM = compiled(
    r"(?:Desde|L[oa]s (?:organizaciones|asociaciones|redes|entidades|colectivos) (?:que (?:integran"
    r"|integramos|conforman|conformamos|forman parte de)|(?:integrantes|miembros) de)) ?"
    r"(?:la |el |las |los |l )?$"
)
_SPEAKS_AS_WE = compiled(
    r"(?:\s\([^()\n]{1,30}\))?,?\s(?:[a-záéíóú]{3,12}\s)?[a-záéíóúñ]{2,14}mos\b"
)
"""`Desde la Red Aurora exigimos`."""

_AND_OTHERS = compiled(
    r"(?:\s\([^()\n]{1,30}\))?(?:,|,?\s(?:and|et|y))\s(?:the\s|la\s|le\s|el\s|l['’])?[A-ZÀ-Þ]"
)
_IS_A = compiled(
    r"(?:\s\([^()\n]{1,30}\))?,?\s(?:is|was (?:founded|created|set up)|unites|brings|est"
    r"|a été (?:fondé|créé)e?|réunit|regroupe|es|fue (?:fundad|cread)[oa]|reúne|agrupa)\s"
)
_THE = compiled(r"(?:\d{1,3}\.\s?|[•–-]\s)?(?:The |La |Le |Les |El |Las |Los |L['’])?")

_NOW = (
    r"(?:(?:also|now|still|have|has|then|currently|jointly|strongly|therefore|further|recently"
    r"|regularly)\s){0,3}"
)
# Who lives or works somewhere is told so by workers as well: `We work in Lebanon`.
_SOMEWHERE = (
    r"(?:work|live|are|stay|come|worked|lived|stayed|came|were|travaillons|vivons|habitons|sommes"
    r"|venons"
    r"|restons)\s(?:in|at|from|near|à|au|aux|en|dans|de|du)\b(?!\s[A-ZÀ-Þ][^.;:\n]{1,60}?(?:,|"
    r" and| et)"
    r" (?:(?:in|à|au|en) )?[A-ZÀ-Þ])(?!\s(?:close\s|étroite\s)?(?:partner"
    r"|co-?op|collab|coord|alli|parten|coopér|réseau|lien))"
)
UNDERSIGNED = (
    r"(?:, (?:les )?(?:organisations|associations|réseaux) (?:soussignée?s|signataires"
    r"|ci-dessous),)"
)
"""Who `nous` are, between the two."""

_VERB = rf"(?=,?\s{_NOW}(?!{_SOMEWHERE})[a-zà-ÿ'’]{{2,}})"
_OURS = (
    r"(?:headquarters|secretariat|head office|main office|members?|member organi[sz]ations|partners"
    r"|donors|funders|siège|secrétariat|membres|partenaires|bailleurs|sede|secretaría|miembros"
    r"|soci[oa]s|aliad[oa]s|alliés|integrantes|donantes"
    r"|funding|funds|budget|income|financial support|work|activities|projects?|programmes?"
    r"|shelters?|branch(?:es)?|chapters?|sections?|cent(?:re|er)s?|clinics?|hotline|staff"
    r"|teams?|volunteers|offices?|financements?|fonds|travail|actions|activités"
    r"|projets?|équipes?|bureaux?|financiación|financiamiento|fondos|recursos|trabajo|labor"
    r"|actividades|proyectos?|equipos?|oficinas?)\b"
)
_SUBJECT = compiled(
    rf"(?<![\w“\"«‘’'-])(?:(?:[Ww]e)(?!,? worked with){_VERB}"
    rf"|(?:[Nn]ous)(?={UNDERSIGNED}?,?\s(?:nous\s|en\s|y\s)?(?!{_SOMEWHERE})"
    r"(?:[a-zà-ÿ]{2,14}ons|sommes)\b)"
    rf"|(?:[Oo]ur|[Nn]otre|[Nn]os|[Nn]uestr[oa]s?)(?=\s(?:\w+\s){{0,2}}{_OURS})"
    r"|(?:nous|nos)(?=\s(?:(?:a|ont)\s(?:versé|accordé|octroyé|attribué|alloué)|(?:ha"
    r"|han)\s(?:otorgado"
    r"|donado|concedido)|(?:otorg|don|concedi)(?:ó|aron|eron)\b))"
    r"|(?:The|Les|Los)(?=\s(?:founding\s(?:members|organi[sz]ations)|(?:membres|organisations)\s"
    r"fondat(?:eurs|rices)|miembros\sfundadores)\s(?:are|were|sont|son|fueron)\b)"
    r"|(?:Sont|Son)(?=\s(?:membres\sfondateurs|miembros\sfundadores)\b))"
)
# The ending says who does it: `Trabajamos contra`.
_ENDING = compiled(
    r"(?:\d{1,3}\.\s?|[•–-]\s)?(?:(?:Nosotr[oa]s(?:, (?:las|los) (?:organizaciones|asociaciones"
    r"|redes|entidades) (?:abajo )?firmantes,)?|También|Además,?|Asimismo,?|Por ello,?"
    r"|Actualmente,?|(?:En|Desde)(?: el año)? (?:19|20)\d\d,?"
    r"|(?:Gracias|Con|Junto|Desde|Para|A través|Mediante|En|Ante|Frente|Por|Tras|Como|Al|Hoy)\b"
    r"[^.;:\n]{3,140}?,(?: (?:en|desde) (?:19|20)\d\d,?)?"
    r"|Desde (?:la|el|las|los)\s[^.,;:\n]{3,90}?|L[oa]s (?:organizaciones|asociaciones|redes"
    r"|entidades"
    r"|colectivos) (?:que (?:integran|integramos|conforman|conformamos|forman)|(?:integrantes"
    r"|miembros) de)\s[^.,;:\n]{3,120}?|(?:[Ll]as|[Ll]os) (?:organizaciones|asociaciones"
    r"|redes|entidades|colectivos)[^.,;:\n]{0,40}?(?:firmantes|suscritas|que suscriben)(?: de"
    r" [^.,;:\n]{3,60})?,?)\s){0,2}"
    r"(?:[Nn]os\s)?[A-ZÁa-zá-úñ]{1,14}?(?P<we>mos)\b"
    r"(?!\s(?:en|de|desde)\s(?:el\s|la\s)?[A-ZÁ-Ú](?![^.;:\n]{1,60}?(?:,| y) [A-ZÁ-Ú]))"
)
_ONE_PERSON = compiled(
    r"(?<![\w'’-])(?:I|my|me|mine|je|j['’](?=\w)|ma|mon|mes|moi|yo|mi|mis|mí)(?![\w'’-])"
)
_QUOTES = '“”«»"„'


_BOARD = compiled(
    r"(?:Board(?: of (?:Directors|Trustees))?|Executive (?:Board|Committee)|Governing Council"
    r"|Secretariat|Management) of (?:the )?(?P<body>.{3,120})"
)


def writer_of(analysis: Analysis, named: Sequence[Mention]) -> Role | None:
    """Return the body that a document says to be its own; None where it names two or none.

    Its opening says that it is a submission, statement or report of the body alone, or tells of
    it under `About`; or somewhere `We, the Network, ...` opens a passage.

    Args:
        analysis: The text and its passages.
        named: Everything found in it, in order.
    """
    told: dict[str, Role] = {}
    for mention in named:
        if mention.kind is not Kind.ORGANISATION:
            continue
        passage = analysis.passage_at(mention.span.start)
        if passage and _is_writer(analysis.text, mention.span, passage.span):
            told.setdefault(mention.entity_id, Role(mention, passage.span))
    role = next(iter(told.values())) if len(told) == 1 else None
    if not told:
        role = _shouted(analysis, named)
    return _of_its_board(analysis.text, role, named) if role else None


def _shouted(analysis: Analysis, named: Sequence[Mention]) -> Role | None:
    """Return the body whose name in capitals is the first line above `Annual Report`."""
    text = analysis.text
    start = len(text) - len(text.lstrip())
    line = text[start : start + _LONGEST_TITLE].partition("\n")[0].strip()
    below = _TITLE_BELOW.match(text, start + len(line)) if line.isupper() else None
    if below is None or not _REPORTS.match(text, below.end(), below.end() + 60):
        return None
    bodies = (m for m in named if m.kind is Kind.ORGANISATION)
    own = (m for m in bodies if text[m.span.start : m.span.end].casefold() == line.casefold())
    body = next(own, None)
    passage = analysis.passage_at(body.span.start) if body else None
    return Role(body, passage.span) if body and passage else None


def _of_its_board(text: str, role: Role, named: Sequence[Mention]) -> Role:
    """Return the body whose board approved what is written: `the Board of Reef Seafoods plc`."""
    board = _BOARD.fullmatch(text[role.mention.span.start : role.mention.span.end])
    bodies = (m for m in named if m.kind is Kind.ORGANISATION and board)
    own = (m for m in bodies if board and text[m.span.start : m.span.end] == board["body"])
    body = next(own, None)
    return replace(role, mention=body) if body else role


def _is_writer(text: str, name: Span, passage: Span) -> bool:
    before = text[max(passage.start, name.start - 30) : name.start]
    if _says_we(text, name, passage):
        return True
    if name.start > _OPENING:
        return False
    if _BY.search(text, max(0, name.start - 120), name.start) and _BEHIND.match(text, name.end):
        return True
    if _is_labelled(text, name, passage):
        return True
    if name.start == passage.start and _REPORTS.match(text, name.end, passage.end):
        return True
    if _is_on_title(text, name):
        return True
    if _CHARTER.search(text, max(0, name.start - 60), name.start) and _BEHIND.match(text, name.end):
        return True
    if _ABOUT.fullmatch(before) and not text[name.end : passage.end].strip(" ?:."):
        return True
    if not _THE.fullmatch(text, passage.start, name.start):
        return False
    above = text[max(0, passage.start - 60) : passage.start].rstrip().rsplit("\n", 1)[-1]
    return bool(_WHO_WE_ARE.fullmatch(above.strip()))


def _says_we(text: str, name: Span, passage: Span) -> bool:
    """Say whether a passage opens with `We, the Network,` or `Desde la Red Aurora exigimos`."""
    before = text[max(passage.start, name.start - 60) : name.start]
    if before[:1] in "WNS" and _IN_APPOSITION.fullmatch(before):
        return not _AND_OTHERS.match(text, name.end, passage.end)
    return bool(_FROM.fullmatch(before) and _SPEAKS_AS_WE.match(text, name.end, passage.end))


def _is_on_title(text: str, name: Span) -> bool:
    """Say whether the lines around a name at the top say that the report is its own."""
    start = text.rfind("\n", 0, name.start) + 1
    if name.start < _FORM and _ISSUE.fullmatch(text[start : name.start]):
        return not text[name.end :].partition("\n")[0].strip()
    return _begins_line(text, name.start) and (
        _is_titled(text, name.end) or _is_own_page(text, name) or _is_below_title(text, name)
    )


def _is_labelled(text: str, name: Span, passage: Span) -> bool:
    """Say whether a field near the beginning, or `Who we are –`, holds the name."""
    if name.start < _FORM and _FIELD.search(text, max(0, name.start - 60), name.start):
        return True
    before = text[max(passage.start, name.start - 30) : name.start]
    return bool(_WHO_ARE_WE.search(before)) and not text[name.end : passage.end].strip(" ?:.")


def _is_own_page(text: str, name: Span) -> bool:
    """Say whether the first line is a name alone, and headings below say `What we do`."""
    is_alone = (
        name.start < _TITLE
        and not text[: name.start].strip()
        and _TITLE_BELOW.match(text, name.end)
    )
    return bool(is_alone and first_match(_OUR_HEAD, text, name.end, _OPENING * 3))


def _is_below_title(text: str, name: Span) -> bool:
    """Say whether a name is a line of its own at the top, below `Memoria 2021`, `Annual report`."""
    above = text[max(0, name.start - 80) : name.start].strip().rpartition("\n")[2]
    is_alone = _TITLE_BELOW.match(text, name.end)
    return bool(name.start < _FORM and is_alone and _REPORT_TITLE.fullmatch(above.strip()))


def _begins_line(text: str, start: int) -> bool:
    return not text[max(0, start - 40) : start].rpartition("\n")[2].strip()


def _is_titled(text: str, end: int) -> bool:
    """Say whether below a name that ends its line stands `Annual Report` or `Who we are`."""
    below = _TITLE_BELOW.match(text, end, end + 60)
    if below is None:
        return False
    start = below.end()
    line = text[start : start + 60].partition("\n")[0].strip()
    return bool(_REPORTS.match(text, start, start + 60) or _WHO_WE_ARE.fullmatch(line))


def is_charter(text: str, writer: Role) -> bool:
    """Say whether a document is the charter or the statutes of the body whose it is."""
    start = writer.mention.span.start
    return bool(_CHARTER.search(text, max(0, start - 60), start))


def introduced(text: str, passages: tuple[Span, Span], named: Sequence[Mention]) -> Role | None:
    """Return the one body that the first of two passages says to be something: `X is a network`.

    Args:
        text: The whole text.
        passages: The passage before in the same paragraph, and the one that may say `we`.
        named: The names in the first, in order.
    """
    before, passage = passages
    bodies = [m for m in named if m.kind is Kind.ORGANISATION]
    if not bodies or "\n\n" in text[before.end : passage.start]:
        return None
    first = bodies[0]
    if not _THE.fullmatch(text, before.start, first.span.start):
        return None
    return Role(first, before) if _IS_A.match(text, first.span.end, before.end) else None


_BRACKET_AT_END = compiled(r"(?:\s?\([^()\n]{1,30}\))?\W{0,3}")
_BY_SORT = compiled(
    r"(?:[A-ZÀ-Þ][^.;:\n]{1,110}?, )?(?P<it>(?:[Tt]he|[Ll]a|[Ll]e|[Ee]l) |[Ll]['’])(?P<sort>network"
    r"|alliance|coalition|association|foundation"
    r"|federation|union|collective|cent(?:re|er)|platform|consortium|trust|institute|forum"
    r"|réseau|fondation|fédération|syndicat|collectif|plateforme|institut|red|alianza|coalición"
    r"|asociación|fundación|federación|sindicato|colectivo|centro|plataforma|instituto)"
    r"(?= [a-zà-ÿ]{1,14}\b)"
)


_THE_ORGANISATION = compiled(
    r"(?:[A-ZÀ-Þ][^.;:\n]{1,110}?, )?(?P<it>[Tt]he organi[sz]ation|[Ll]['’]organisation"
    r"|[Ll]a organización)(?= (?:[a-zà-ÿ]{1,14}|s['’][a-zà-ÿ]+)\b)"
)
"""What a report calls its own body, where the passage before names no other."""

_SOME_OTHER = compiled(
    r"\b(?:an?|another|every|each|une?|autre|chaque|una?|otr[oa]|cada) (?:[\w’'-]+ ){0,3}?"
    r"(?:organi[sz]ation|group|association|NGO|network|collective|union|groupe|réseau|collectif|ONG"
    r"|organización|asociación|grupo|red|colectivo|sindicato|syndicat)\b"
)


def titled(text: str, passage: Span, named: Sequence[Mention]) -> Role | None:
    """Return the body whose name is all of the first line of a text."""
    bodies = [m for m in named if m.kind is Kind.ORGANISATION]
    if len(bodies) != 1 or text[: passage.start].strip():
        return None
    (body,) = bodies
    is_whole = _THE.fullmatch(text, passage.start, body.span.start) and _BRACKET_AT_END.fullmatch(
        text, body.span.end, passage.end
    )
    return Role(body, passage) if is_whole else None


def by_its_sort(
    text: str, passage: Span, writer: Role, others: Sequence[Mention]
) -> Iterator[Mention]:
    """Yield a mention of the writer for `The network` where its own name says that it is one.

    Args:
        text: The whole text.
        passage: The passage that may open so.
        writer: Whose document it is.
        others: The names in the passage before; none of them may be such a body as well.
    """
    if " " in writer.mention.entity_id:
        return
    if at := _organisation_at(text, passage, writer, others):
        yield Mention(at, Kind.ORGANISATION, writer.mention.entity_id, 0.86, "pattern")
        return
    found = _BY_SORT.match(text, passage.start, passage.end)
    if found is None:
        return
    sort, own = found["sort"].casefold(), writer.mention.span
    bodies = (m for m in others if m.kind is Kind.ORGANISATION)
    spans = [m.span for m in bodies if m.entity_id != writer.mention.entity_id]
    if _has_word(text, own, sort) and not any(_has_word(text, span, sort) for span in spans):
        at = Span(found.start("it"), found.end())
        yield Mention(at, Kind.ORGANISATION, writer.mention.entity_id, 0.88, "pattern")


def _organisation_at(
    text: str, passage: Span, writer: Role, others: Sequence[Mention]
) -> Span | None:
    """Return where a report says `The organisation`, if the lines before speak of no other."""
    plain = _THE_ORGANISATION.match(text, passage.start, passage.end)
    own = writer.mention.entity_id
    if plain is None or any(m.kind is Kind.ORGANISATION and m.entity_id != own for m in others):
        return None
    is_other = _SOME_OTHER.search(text, max(0, passage.start - _FORM // 2), passage.start)
    return None if is_other else Span(*plain.span("it"))


def _has_word(text: str, span: Span, word: str) -> bool:
    return word in text[span.start : span.end].casefold().split()


def own_mentions(text: str, passage: Span, writer: Role) -> Iterator[Mention]:
    """Yield a mention of the writer for each `we` and `our` of a passage, outside quotations.

    In Spanish it stands for the end of the verb that a passage opens with: `Trabaja|mos`.

    Args:
        text: The whole text.
        passage: The passage that may say `we`.
        writer: Who does.
    """
    ending = _ENDING.match(text, passage.start, passage.end)
    found = [Span(*ending.span("we"))] if ending else []
    found += [Span(*match.span()) for match in _SUBJECT.finditer(text, passage.start, passage.end)]
    if not found or _ONE_PERSON.search(text, *_paragraph(text, passage)):
        return
    for span in found:
        quoted = sum(1 for sign in text[passage.start : span.start] if sign in _QUOTES)
        if not quoted % 2:
            yield Mention(span, Kind.ORGANISATION, writer.mention.entity_id, 0.9, "pattern")


def _paragraph(text: str, passage: Span) -> tuple[int, int]:
    """Return where the paragraph of a passage begins and ends, as far as it is near."""
    begun = text.rfind("\n\n", max(0, passage.start - _NEAR), passage.start)
    end = text.find("\n\n", passage.end, passage.end + _NEAR)
    return (
        max(0, passage.start - _NEAR) if begun < 0 else begun,
        passage.end + _NEAR if end < 0 else end,
    )
