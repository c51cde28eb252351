"""Reads `we`, `they` and `the organisations` as the bodies that a document or sentence lists.

A mention of several bodies at once has the ids of all, parted by spaces.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from extract.analysis import Analysis
from extract.kept_patterns import compiled
from extract.model import Kind, Mention, Span
from extract.scanning import every_match
from extract.statements.role import Role

_OPENING, _BEFORE, _MOST = 3_000, 140, 15
_BODIES = (
    r"(?:organi[sz]ations|associations|NGOs|groups|networks|members|parties|signatories|unions|ONG"
    r"|signataires|réseaux|collectifs|organizaciones|asociaciones|redes|firmantes|entidades)"
)
# A list in two: a comma or `and`, also with one name between that was not found.
_NEXT = compiled(
    r"(?:\s\([^()\n]{1,40}\))?(?:,(?:\s[A-ZÀ-Þ][^,.;:()\n]{2,60},?)?\s(?:(?:and|et|y|e)\s)?"
    r"|;\s(?:(?:and|et|y)\s)?|,?\s(?:and|et|y|e|as well as|ainsi que|así como|together with"
    r"|jointly with|along with|alongside"
    r"|avec|junto con|conjuntamente con)\s)(?:(?:de|of)\s|d['’]|du\s|des\s|del\s)?"
    r"(?:(?:[Tt]he|[Ll]a|[Ll]e|[Ll]es|[Ee]l|[Ll]os|[Ll]as)\s|[Ll]['’])?"
    r"(?:(?:association|ONG|NGO|réseau|red)\s)?"
)
_WRITTEN = (
    r"(?:[Ss]ubmission|[Ss]tatement|[Rr]eport|[Cc]ontribution|[Ll]etter|[Bb]rief|[Pp]aper"
    r"|[Dd]eclaration"
    r"|[Ss]oumission|[Rr]apport|[Dd]éclaration|[Cc]ommuniqué|[Ii]nforme|[Dd]eclaración"
    r"|[Cc]omunicado"
    r"|[Cc]ontribución)"
)
_BY = compiled(
    rf"\b{_WRITTEN}\b(?:[^.;:\n]|\n(?=by |par |por )){{0,80}}?(?:(?<=\n)| )"
    r"(?:by|of|from|par|de|por)(?: ?:)?\s"
    r"(?:(?:[Tt]he|[Ll]a|[Ll]e|[Ee]l)\s|[Ll]['’])?$"
)
_OURSELVES = compiled(
    rf"(?:^|[.\n] ?)(?:We|Nous|Nosotr[oa]s)(?: ?[,–—(]| ?, (?:the|les|las) (?:undersigned"
    rf"|soussignée?s"
    rf"|abajo firmantes)(?: {_BODIES})?[,:–—]) ?(?:(?:the|la|le|el)\s|[Ll]['’])?$"
)
_ON_BEHALF = compiled(
    r"(?:^|[.\n] ?)(?:Au nom d(?:e la |e l['’]|u |es |e |['’])|On behalf of (?:the )?"
    r"|En nombre de(?:l| la| los| las)? )$"
)
_WE_ASK = compiled(
    r"(?:\s\([^()\n]{1,40}\))?,?\s(?:we\s|nous\s|les\s|(?:nos\s)?[a-záéíóúñ]{2,14}mos\b)"
)
_SIGNING = compiled(
    rf"\b(?:(?:[Ss]ubmitting|[Ss]ignatory|[Uu]ndersigned|[Cc]o-?(?:signing|submitting)"
    rf"|[Aa]uthoring) {_BODIES}"
    rf"|{_BODIES} (?:signataires|soussignée?s|firmantes|autoras))"
    r"(?:,? (?:including|namely|dont|à savoir|entre ellas|a saber)|,| ?[–—(:])\s?(?:(?:the|la|le"
    r"|el)\s"
    r"|[Ll]['’])?$"
)
# `Signatories:`, with the bodies behind it or one by one below.
_SIGNED = compiled(
    r"^[ \t]{0,4}(?:(?:[Jj]oint(?:ly)? )?(?:[Ss]ubmitted|[Pp]resented|[Ss]igned) (?:jointly )?by"
    rf"|(?:[Cc]o-?)?[Ss]ignator(?:y|ies)(?: {_BODIES})?|[Ss]igned|[Ss]ubmitting {_BODIES}"
    rf"|(?:{_BODIES} |[Oo]rganisations )?[Ss]ignataires|[Oo]rganisations signataires"
    r"|(?:[Ss]oumis|[Pp]résenté|[Ss]igné)e?s?(?: conjointement)? par"
    r"|(?:[Oo]rganizaciones |[Ee]ntidades )?[Ff]irmantes"
    r"|(?:[Pp]resentad|[Ff]irmad|[Ss]uscrit)[oa]s?(?: conjuntamente)? por|[Ff]irman|[Ss]uscriben)"
    r"(?: ?\([^()\n]{1,40}\))?(?:[ \u00a0]?:[ \t]*|(?:(?<=ed by)|(?<= por)|(?<= par))[ \t]"
    r"|(?:(?<=ies)|(?<=taires)|(?<=antes)|(?<=man)|(?<=ben))[ \t]*(?=\n))",
    re.MULTILINE,
)
_ITEM = compiled(
    r"(?:\s?\([^()\n]{1,40}\))?[ \t.;,]*(?:,? (?:and|et|y))?(?:\n[ \t]*){1,2}"
    r"(?:[•·▪■*–—-] ?|\(?[a-z0-9]{1,2}[.)] )?(?:(?:[Tt]he|[Ll]a|[Ll]e|[Ll]es|[Ee]l) |[Ll]['’])?"
)
"""What stands between two bodies that are lines of their own."""

_FIRST_LINE = compiled(
    r"\s{0,4}(?:[•·▪■*–—-] ?|\(?[a-z0-9]{1,2}[.)] )?"
    r"(?:(?:[Tt]he|[Ll]a|[Ll]e|[Ll]es|[Ee]l) |[Ll]['’])?"
)
_ENDS_LINE = compiled(
    r"(?:\s?\([^()\n]{1,40}\))?(?:(?:, | [–—-] | )[A-ZÀ-Þ][^\n,;:.]{2,30})?[ \t.;,]*(?:\n|$)"
)
_IN_BRACKET = compiled(r"\s?\(")
_UNKNOWN = 4
_NAME_LINE = compiled(
    r"[ \t]*(?:[•·▪■*–—-] ?|\(?[a-z0-9]{1,2}[.)]"
    r" )?[A-ZÀ-Þ][^\n.:;!?]{3,80}[ \t]*(?:\([^()\n]{1,40}\))?[ \t;,]*"
)
"""A line that may be the name of a body that was not found."""

_INCLUDING = compiled(
    rf"^[^.;:\n]{{0,90}}\b{_BODIES},? (?:including|such as|among them|dont|entre ellas)\s"
    r"(?:(?:the|la|le|el)\s|[Ll]['’])?$"
)
_FIRST = compiled(
    r"(?:\d{1,3}\.\s?|[•–-]\s)?(?:(?:In|On|At|Since|Dans|En|Le|El)\b[^.;:<>\n]{2,60}?, )?"
    r"(?:(?:[Tt]he|[Ll]a|[Ll]e|[Ll]es|[Ee]l)\s|[Ll]['’])?$"
)
_ACT = compiled(
    r"(?:\s\([^()\n]{1,40}\))?,?(?: [–—)])?\s(?:also |jointly |then |have |had |ont "
    r"|han ){0,2}(?:are|were"
    r"|call|urge|ask|demand|recommend|request|criticise|condemn|note|noted|regret|welcome|submit"
    r"|write"
    r"|wrote|held|met|work|launch|organise|[a-z]{3,14}ed|(?:s['’]|se )?[a-zà-ÿ]{3,14}(?:ent|aron"
    r"|ieron|an|en))\b"
)
_SPEAK = (
    r"(?:(?:also |further |therefore |jointly |strongly |have |again ){0,2}(?:call(?:ed)?|urged?"
    r"|asked|ask"
    r"|demand(?:ed)?|recommend(?:ed)?|request(?:ed)?|regret(?:ted)?|deplored?|critici[sz]ed?"
    r"|condemn(?:ed)?|denounced?"
    r"|published"
    r"|launched|organi[sz]ed|hosted|held|signed|jointly)\b)"
)
_PARLER = (
    r"(?:(?:ont )?(?:appell?|demand|exhort|recommand|dénonc|condamn|critiqu|invit|rappel)\w{1,5}"
    r"|exig\w{2,5}|piden|pidieron|instan|instaron|exhort\w{2,5}|recom\w{3,7}|denunci\w{2,5}"
    r"|critic\w{2,5})"
)
_THEY = compiled(
    rf"(?:\d{{1,3}}\.\s?)?(?P<who>They(?= {_SPEAK})|(?:Elles|Ils|Ellas|Ellos)(?= {_PARLER})"
    rf"|(?:Both |The (?:(?:two|three|four|five|six|submitting|signatory|undersigned|above|authoring"
    rf"|co-?signing) )?){_BODIES}(?= [a-z]{{2,}})|Both(?= (?:have|had|are|were|[a-z]{{3,14}}ed)\b)"
    rf"|(?:The authors|The (?:signatories|undersigned))(?= {_SPEAK})|(?:Les (?:auteur(?:e|ice)?s"
    rf"|signataires))(?= {_PARLER})|L[oa]s (?:autor[ae]s|firmantes)(?= {_PARLER})"
    rf"|Les (?:\w+ )?{_BODIES}(?: (?:signataires|soussignées))?(?= (?:se )?[a-z]{{3,}}ent\b)"
    rf"|Las (?:\w+ )?{_BODIES}(?: firmantes)?(?= [a-záéíóú]{{2,}}n\b)"
    rf"|(?:[Qq]ue )?[Aa]mb[oa]s (?:{_BODIES}|instituciones|partes)(?= [a-záéíóú]{{2,}}n\b))"
)
"""Who stands for bodies listed before; `They` only with what hardly anybody else does."""


def joint_writers(analysis: Analysis, named: Sequence[Mention]) -> Role | None:
    """Return the bodies that the opening of a document says to have written it together.

    Args:
        analysis: The text and its passages.
        named: Everything found in it, in order.
    """
    bodies = [m for m in named if m.kind is Kind.ORGANISATION and m.span.start < _OPENING]
    for body in bodies:
        passage = analysis.passage_at(body.span.start)
        if passage is None:
            continue
        before = analysis.text[max(passage.span.start, body.span.start - _BEFORE) : body.span.start]
        is_behalf = _ON_BEHALF.search(before)
        if is_behalf or any(p.search(before) for p in (_BY, _OURSELVES, _SIGNING)):
            listed = _listed(analysis.text, passage.span, bodies, body)
            is_ours = not is_behalf or _WE_ASK.match(analysis.text, listed[-1].span.end)
            if len(listed) > 1 and is_ours:
                return Role(_joined(listed), passage.span)
    return _signatories(analysis, named)


def signatories(analysis: Analysis, named: Sequence[Mention]) -> tuple[Mention, ...]:
    """Return the bodies named behind or below `Signatories:`, `Submitted by:`; none where two are.

    Args:
        analysis: The text and its passages.
        named: Everything found in it, in order.
    """
    text = analysis.text
    heads = list(every_match(_SIGNED, text))
    if len(heads) != 1:
        return ()
    bodies = [m for m in named if m.kind is Kind.ORGANISATION and m.span.start >= heads[0].end()]
    first = _FIRST_LINE.match(text, heads[0].end())
    if not bodies or not first or bodies[0].span.start != first.end():
        return ()
    listed = [bodies[0]]
    for body in bodies[1:]:
        start, end = listed[-1].span.end, body.span.start
        if body.entity_id == listed[-1].entity_id and _IN_BRACKET.fullmatch(text, start, end):
            continue
        is_item = _is_next_line(text, start, end) and _ENDS_LINE.match(text, body.span.end)
        if not is_item and not _NEXT.fullmatch(text, start, end):
            break
        listed.append(body)
    return tuple(listed[:_MOST]) if _ENDS_LINE.match(text, listed[-1].span.end) else ()


def _is_next_line(text: str, start: int, end: int) -> bool:
    """Say whether a name begins a line below another, with lines of one name each between."""
    if _ITEM.fullmatch(text, start, end):
        return True
    if not _ENDS_LINE.match(text, start):
        return False
    lines = text[start:end].split("\n")
    unknown = [line for line in lines[1:-1] if line.strip()]
    return (
        0 < len(unknown) <= _UNKNOWN
        and all(_NAME_LINE.fullmatch(line) for line in unknown)
        and _ITEM.fullmatch(f"\n{lines[-1]}") is not None
    )


def _signatories(analysis: Analysis, named: Sequence[Mention]) -> Role | None:
    listed = signatories(analysis, named)
    passage = analysis.passage_at(listed[0].span.start) if len(listed) > 1 else None
    return Role(_joined(listed), passage.span) if passage else None


def listed_actors(text: str, passage: Span, named: Sequence[Mention]) -> Mention | None:
    """Return the bodies that a sentence lists as those who act in it; None where it lists none.

    Args:
        text: The whole text.
        passage: The sentence.
        named: The names in it, in order.
    """
    bodies = [m for m in named if m.kind is Kind.ORGANISATION]
    if len(bodies) < 2:
        return None
    before = text[passage.start : bodies[0].span.start]
    if not any(p.search(before) for p in (_FIRST, _INCLUDING, _SIGNING)):
        return None
    listed = _listed(text, passage, bodies, bodies[0])
    if len(listed) == 1 or not _ACT.match(text, listed[-1].span.end, passage.end):
        return None
    return _joined(listed)


_NUMBERS = {
    "both": 2, "two": 2, "deux": 2, "dos": 2, "ambas": 2, "ambos": 2, "three": 3, "trois": 3,
    "tres": 3, "four": 4, "quatre": 4, "cuatro": 4, "five": 5, "cinq": 5, "cinco": 5,
}  # fmt: skip


def number_of(words: str) -> int:
    """Return how many bodies words say that they mean: 2 of `les deux associations`; 0 if none."""
    return next((_NUMBERS[w] for w in words.casefold().split() if w in _NUMBERS), 0)


def they_in(text: str, passage: Span) -> Span | None:
    """Return where a passage opens with what stands for several bodies: `They`, `Both networks`."""
    found = _THEY.match(text, passage.start, passage.end)
    return Span(*found.span("who")) if found else None


def _listed(
    text: str, passage: Span, bodies: Sequence[Mention], first: Mention
) -> tuple[Mention, ...]:
    """Return the bodies of the list that one opens."""
    listed = [first]
    for body in bodies:
        if body.span.start <= listed[-1].span.start or not passage.contains(body.span):
            continue
        if not _NEXT.fullmatch(text, listed[-1].span.end, body.span.start):
            break
        listed.append(body)
    return tuple(listed[:_MOST])


def _joined(listed: Sequence[Mention]) -> Mention:
    ids: Iterator[str] = (m.entity_id for m in listed)
    return replace(listed[0], entity_id=" ".join(dict.fromkeys(ids)))
