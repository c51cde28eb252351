"""Reads the lines of chronologies as what was: `2011: <O0> joins <O1>` as `<O0> joined <O1>`.

A line that begins with its year tells in the present what happened, or names it by a noun
(`2009 : adhésion de <O0> à <O1>`); patterns want a verb of the past. Not so in a plan of work.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from extract.kept_patterns import compiled
from extract.model import Kind, Mention, Span
from extract.statements.statement_pronouns import pronoun_at
from extract.statements.statement_shapes import THE, slots
from extract.words import word_set

_MONTH = r"(?:[^\W\d_]{3,10}\.? (?:de )?|\d{1,2} [^\W\d_]{3,10} (?:de )?|\d{1,2}[./])?"
_DATED = compiled(
    rf"^\W{{0,3}}(?:(?:In|En) )?{_MONTH}(?:19|20)\d\d(?: ?[–/-] ?(?:(?:19|20)\d\d|\d\d))?"
    r"(?:(?: ?[:–—-] ?|, )(?=[^\s\d])|[ \t]{1,4}(?=[A-ZÀ-Þ][^\W\d_]*\b))"
)
_AHEAD = compiled(
    r"^[ \t]{0,8}(?:[\d.]{1,5} )?[^\n:.;]{0,40}\b(?:work ?plan|road ?map|action plan|next steps"
    r"|upcoming|coming up|forthcoming|planned|planning|targets?|objectives|milestones ahead"
    r"|outlook|looking ahead|future|vision|scenario|feuille de route|plan d['’]action"
    r"|plan de travail|calendrier prévisionnel|prévisions?|perspectives|à venir|objectifs"
    r"|échéances|plan de trabajo|plan de acción|hoja de ruta|cronograma|próxim[oa]s"
    r"|proyecciones|objetivos|metas)\b[^\n.;]{0,40}$",
    re.IGNORECASE | re.MULTILINE,
)
_BACK = compiled(
    r"^[ \t]{0,8}(?:[\d.]{1,5} )?[^\n:.;]{0,60}\b(?:history|chronology|time ?line|milestones|key"
    r" dates"
    r"|chronologie|historique|histoire|repères|dates clés|en (?:quelques )?dates|historia"
    r"|cronología|línea de tiempo|hitos|trayectoria)\b[^\n.;]{0,60}$",
    re.IGNORECASE | re.MULTILINE,
)
"""What heads lines on what was; the last heading counts."""

_ARTICLE = compiled(r"(?:[Tt]he |[Ll]a |[Ll]e |[Ee]l |[Ll]['’])?")
_FOUNDED = compiled(
    r"(?:(?:[Ff]oundation|[Cc]reation|[Ff]ondation|[Cc]réation|[Nn]aissance|[Ff]undación"
    r"|[Cc]reación"
    r"|[Nn]acimiento) (?:of the |of |de la |de l['’]|du |d['’]|del |de )|(?:[Ss]e (?:funda|crea)"
    r"|[Nn]ace)"
    r"(?: en [A-ZÁ-Ú][\w ]{2,30})? (?:la |el )?)"
)
_REACH = 2_500
_ADVERBS = r"(?P<how>(?:(?:also|then|jointly|finally|aussi|ensuite|enfin|también|luego) )?)"
_SUBJECT = rf"^{THE}(?P<who>{slots('OP')}),? {_ADVERBS}"
_VERB = compiled(
    rf"{_SUBJECT}(?P<self>se |s['’])?(?P<verb>[a-zà-ÿœ]{{2,14}})(?= (?![a-z]+s['’])\S)"
)
_TAKEN_IN = compiled(
    rf"^(?:[Aa]dhésion|[Ee]ntrée|[Aa]ffiliation|[Ii]ngreso|[Aa]dhesión|[Ii]ncorporación"
    r"|[Aa]filiación|[Aa]dmission|[Aa]ccession) (?:of|de|del) "
    rf"{THE}(?P<who>{slots('O')}) (?:to|à|a|dans|en) {THE}(?=<O\d)"
)
_RATIFIED = compiled(
    rf"^(?:[Rr]atification|[Rr]atificación) (?:by|par|por) {THE}(?P<who>{slots('P')})"
    rf" (?:of|de) {THE}(?=<I\d)"
)
_IRREGULAR = {
    "holds": "held", "hold": "held", "becomes": "became", "become": "became", "begins": "began",
    "gives": "gave", "runs": "ran", "leads": "led", "wins": "won", "meets": "met",
    "takes": "took", "brings": "brought", "sets": "set", "sends": "sent",
    "moves": "moved its office", "déménage": "a transféré son siège",
    "joins": "joined", "join": "joined", "sign": "signed", "is": "is", "has": "has",
    "rejoint": "a rejoint", "ouvre": "a ouvert", "reçoit": "a reçu", "obtient": "a obtenu",
    "devient": "est devenu", "tient": "a tenu", "réunit": "a réuni", "accueille": "a accueilli",
    "adhère": "a adhéré", "rejoignent": "ont rejoint", "signent": "ont signé",
    "ingresa": "ingresó", "firma": "firmó", "firman": "firmaron", "abre": "abrió",
    "recibe": "recibió", "obtiene": "obtuvo", "tiene": "tiene", "une": "unió", "suma": "sumó",
    "integra": "integró", "incorpora": "incorporó", "adhiere": "adhirió",
    "suscriben": "suscribieron", "suscribe": "suscribió", "traslada": "trasladó su sede",
}  # fmt: skip
_NO_VERB = word_set("and or of in at on for to with from by et ou de du des en au y e del que")


def is_dated(text: str, passage: Span) -> bool:
    """Say whether a passage begins with its year."""
    return _DATED.match(text[passage.start : passage.start + 60]) is not None


def is_ahead(text: str, passage: Span) -> bool:
    """Say whether a passage stands below a heading of what is to come: `Workplan 2031`."""
    above = text[max(0, passage.start - _REACH) : passage.start]
    ahead = max((found.start() for found in _AHEAD.finditer(above)), default=-1)
    return ahead > max((found.start() for found in _BACK.finditer(above)), default=-1)


class Chronicle:
    """Knows of whom the lines of a chronology are that name nobody: who opens most of them."""

    def __init__(self, text: str) -> None:
        """Begin at the start of a text."""
        self._text = text
        self._opened: dict[str, list[tuple[Mention, Span]]] = {}

    def meant(self, passage: Span) -> Iterator[tuple[Mention, Span]]:
        """Yield a mention for the pronoun or the bare verb of a dated line, and who tells it."""
        if not self._opened or not is_dated(self._text, passage):
            return
        most = sorted(self._opened.values(), key=len, reverse=True)
        at = pronoun_at(self._text, passage)
        if at and (len(most) == 1 or len(most[0]) > len(most[1])):
            body, told = most[0][-1]
            yield replace(body, span=at, method="pattern"), told

    def remember(self, passage: Span, here: Sequence[Mention]) -> None:
        """Remember the body that opens a dated line."""
        dated = _DATED.match(self._text[passage.start : passage.start + 60])
        first = next((m for m in here if m.kind is Kind.ORGANISATION), None) if dated else None
        if dated and first:
            before = self._text[passage.start + dated.end() : first.span.start]
            if _ARTICLE.fullmatch(before) or _FOUNDED.fullmatch(before):
                self._opened.setdefault(first.entity_id, []).append((first, passage))


def in_the_past(line: str) -> Iterator[str]:
    """Yield a line without the year before it, and that line with its verb in the past.

    Args:
        line: A template line that begins with its year.
    """
    dated = _DATED.match(line)
    if dated is None:
        return
    rest = line[dated.end() :]
    yield rest
    for noun, verb in ((_TAKEN_IN, "joined"), (_RATIFIED, "ratified")):
        if found := noun.match(rest):
            yield f"{found['who']} {verb} {rest[found.end() :]}"
    found = _VERB.match(rest)
    past = _past(found["verb"], are_several=found["who"].count("<") > 1) if found else None
    if found and past:
        itself = "se " if found["self"] else ""
        start = rest[: found.start("self") if found["self"] else found.start("verb")]
        yield f"{start}{itself}{past}{rest[found.end() :]}"


def _past(verb: str, *, are_several: bool) -> str | None:
    """Return the past of a verb in the present; None where it is none."""
    if verb in _NO_VERB:
        return None
    if verb in _IRREGULAR:
        return _IRREGULAR[verb]
    if verb.endswith("ies"):
        return f"{verb[:-3]}ied"
    if verb.endswith("ent") and are_several:
        return f"ont {verb[:-3]}é"
    if verb.endswith(("an", "en")) and are_several:
        return f"{verb[:-2]}{'aron' if verb.endswith('an') else 'ieron'}"
    if verb.endswith("s"):
        stem = verb.removesuffix("s")
        return f"{stem}d" if stem.endswith("e") else f"{stem}ed"
    if verb.endswith("e"):
        return f"a {verb[:-1].replace('è', 'é')}é"
    return f"{verb[:-1]}ó" if verb.endswith("a") else None
