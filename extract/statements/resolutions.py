"""Reads resolutions, whose verbs have their subject far above: `The Council,` ... `2. Urges <P1>`.

Who resolves stands alone on a line that ends with a comma; each paragraph begins with a verb, often
in capitals (`CALLS UPON`).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from extract.kept_patterns import compiled
from extract.model import Kind, Mention, Span
from extract.words import word_set

_THE = r"(?:[Tt]he |THE |[Ll]e |LE |[Ll]a |LA |[Ll]es |LES |[Ee]l |EL |[Ll]['’]|L['’])?"
_PART_OF = (
    r"(?:(?i:bureau(?: exécutif)?|comité (?:exécutif|directeur|ejecutivo)"
    r"|conseil(?: d['’]administration| général)?|assemblée(?: générale)?|congrès"
    r"|executive (?:board|committee)|(?:general )?(?:assembly|council|congress)"
    r"|board(?: of directors)?|consejo(?: directivo)?|junta directiva|asamblea(?: general)?"
    r"|congreso) (?:of the |of |de la |de l['’]|du |des |del |de los |de las |de ))?"
)
_ALONE = compiled(rf"\W{{0,3}}{_THE}{_PART_OF}")
_ENDS = compiled(
    r"(?:\s?\([^()\n]{1,40}\))?(?:,? (?:(?:réuni|reunid|assembl|gather|meet|met|sitting|siégeant"
    r"|en sesión|à l['’]issue|on the occasion|con ocasión|à l['’]occasion)[^;:\n]{3,160}))?\s?,"
)
"""Where it met, behind who resolves."""

_SORT = compiled(
    rf"\W{{0,3}}{_THE}(?i:(?:\d{{1,3}}(?:st|nd|rd|th|e|º|°) )?(?:congress|assembly|general assembly"
    r"|conference|council|general council|board|executive (?:board|committee)|congrès|assemblée"
    r"(?: générale)?|conférence|conseil(?: d['’]administration| général)?|congreso|asamblea"
    r"(?: general)?|conferencia|consejo(?: directivo| general)?))(?: of [^\n,]{3,60})?, ?"
)
_RESOLUTION = compiled(r"\b(?i:resolution|résolution|resolución|declaration|motion|moción)\b")
_TOP = 600
_PARAGRAPH = (
    r"(?:\(?(?:\d{1,3}|[a-z])[.)] ?|[•–-] ?)?(?:(?:Also|Further|Again|Strongly|Urgently) )?"
)
_VERB = compiled(
    rf"{_PARAGRAPH}(?:(?:Call|CALL|Urge|URGE|Request|REQUEST|Invite|INVITE|Condemn|CONDEMN|Deplore"
    r"|DEPLORE|Denounce|DENOUNCE|Recommend|RECOMMEND|Encourage|ENCOURAGE|Demand|DEMAND|Appeal"
    r"|APPEAL|Regret|REGRET|Reaffirm|REAFFIRM|Recall|RECALL|Criticise|CRITICISE|Ask|ASK)"
    r"(?P<s>[sS])|(?:Demand|DEMAND|Exhort|EXHORT|Invit|INVIT|Condamn|CONDAMN|Déplor|DÉPLOR|Dénonc"
    r"|DÉNONC|Recommand|RECOMMAND|Encourag|ENCOURAG|Engag|ENGAG|Appell|APPELL|Pri|PRI|Exig|EXIG"
    r"|Pid|PID|Rappell|RAPPELL|Regrett|REGRETT)(?P<e>[eE])|(?:Exhort|EXHORT|Inst|INST|Conden"
    r"|CONDEN|Deplor|DEPLOR|Solicit|SOLICIT|Invit|INVIT|Recomiend|RECOMIEND|Alient|ALIENT|Lament"
    r"|LAMENT|Denunci|DENUNCI|Repudi|REPUDI|Llam|LLAM|Recuerd|RECUERD)(?P<a>[aA]))(?![\w’'-])"
)
_CAPITALS = compiled(r"\b[A-ZÀ-Þ]{2,}\b(?: [A-ZÀ-Þ]{2,}\b){0,2}")
_LOUD = word_set(
    """
    calls call urges urge requests invites condemns deplores denounces recommends encourages demands
    appeals regrets reaffirms recalls criticises asks upon on to that demande exhorte invite
    condamne déplore dénonce recommande encourage engage appelle prie exige pide rappelle regrette
    exhorta insta condena deplora solicita invita recomienda alienta lamenta denuncia repudia llama
    recuerda que de al
    """
)


def resolving(
    text: str, passage: Span, here: Sequence[Mention], first: Mention | None
) -> Mention | None:
    """Return who resolves what follows: the body that is all of a passage, before a comma.

    Args:
        text: The whole text.
        passage: The passage.
        here: The names in it, in order.
        first: The only body that the top of the text names, which `The Congress,` may mean.
    """
    if not text.startswith(",", passage.end - 1):
        return None
    bodies = [m for m in here if m.kind is Kind.ORGANISATION]
    if bodies:
        one = bodies[0]
        is_all = _ALONE.fullmatch(text, passage.start, one.span.start)
        return one if is_all and _ENDS.fullmatch(text, one.span.end, passage.end) else None
    is_sort = _SORT.fullmatch(text, passage.start, passage.end)
    return first if is_sort and _RESOLUTION.search(text, 0, _TOP) else None


def body_at_top(named: Sequence[Mention]) -> Mention | None:
    """Return the only body that the first lines of a resolution name; None where there are two."""
    bodies = {m.entity_id: m for m in named if m.kind is Kind.ORGANISATION and m.span.start < _TOP}
    return next(iter(bodies.values())) if len(bodies) == 1 else None


def resolved_by(text: str, passage: Span, who: Mention) -> Iterator[Mention]:
    """Yield a mention of who resolves, where a paragraph begins with the verb: `Urge|s`."""
    at = passage.start
    while 0 <= at < passage.end:
        verb = _VERB.match(text, at, passage.end)
        if verb:
            span = Span(*verb.span(str(verb.lastgroup)))
            yield replace(who, span=span, method="pattern")
        following = _NEXT.search(text, at, passage.end)
        at = following.end() if following else passage.end


_NEXT = compiled(r"; |, (?=[A-ZÀ-Þ]{4,} )")
"""Before the next verb of a paragraph: behind a semicolon, or in capitals behind a comma."""


def in_small_letters(line: str) -> str:
    """Return a template line in which the verbs of resolutions are small: `calls upon`."""
    return _CAPITALS.sub(_small, line)


def _small(words: re.Match[str]) -> str:
    return " ".join(w.lower() if w.lower() in _LOUD else w for w in words.group().split(" "))
