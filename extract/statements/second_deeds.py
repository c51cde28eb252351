"""Reads what a subject does after an `and`: `<O1> criticised the law and urged <P2>`.

Patterns want the verb beside its subject; without the first deed the second one stands there.
"""

from collections.abc import Iterator

from extract.kept_patterns import compiled
from extract.statements.deed_words import ACTS, AIDE, AYUDA

_THE = r"(?:the |la |le |les |el |l['’])?"
_SUBJECT = compiled(
    r"^(?P<lead>(?:[A-ZÀ-Þ][^<>.;:]{0,50}?[ '’])?)"
    rf"(?P<subject><[OP]\d+>(?:(?:, | and | et | y ){_THE}<[OP]\d+>){{0,3}})"
    r"(?:, (?:[^<>.;:]|<P\d+>){3,70},)? "
    r"(?=(?:has|have|had|is|are|was|were|does|did|a|ont|est|sont|n['’]a|n['’]ont|ha|han|es|son"
    r"|fue|no"
    r"|took|held|met|sent|won|led|brought|gave|began)\b"
    r"|(?!(?:members|officials|partners|workers|representatives|delegates|experts|reports|offices"
    r"|agencies|bodies|projects|programmes|programs|services|experience|presence)\b)"
    r"(?:[a-z]{2,14}(?:ed|[^s]s)|[a-zà-ÿ]{3,14}(?:e|a|ent|ó|aron|ieron|aba|ait))\b)"
)
"""Who opens a sentence, before a verb; the groups `lead` and `subject`."""

_AUXILIARY = (
    r"(?:has|have|had|is|are|was|were|does|did|a|ont|est|sont|n['’]a|n['’]est|ha|han|es|fue|no)\b"
)
_DEED = (
    rf"(?:{_AUXILIARY} |(?:{ACTS}|{AIDE}|{AYUDA})\b|"
    r"(?:call(?:s|ed)|urge[sd]|ask(?:s|ed)|invite[sd]|recommend(?:s|ed)|critici[sz]e[sd]"
    r"|condemn(?:s|ed)|denounce[sd]|accuse[sd]|support(?:s|ed)|fund(?:s|ed)|finance[sd]|works"
    r"|worked"
    r"|join(?:s|ed)|ratified|acceded|signed|operates|provide[sd]?|delivers|offers|gives|trains"
    r"|assists|helps|documents|monitors|promotes|advocates|manages|implements|conducts"
    r"|coordinates|focuses|speciali[sz]es|maintains|receive[sd]|belongs|cooperate[sd]"
    r"|collaborate[sd]|partner(?:s|ed)|publish(?:es|ed)|issue[sd]|launche[sd]|host(?:s|ed)"
    r"|organi[sz]e[sd]|took part|participated|cite[sd]|invoke[sd]|runs|leads|campaigns"
    r"|(?:appelle|exhorte|invite|recommande|dénonce|condamne|accuse|travaille|collabore|coopère"
    r"|publie|participe|réclame|exige|interpelle|déplore)(?:nt)?|demande (?=à |aux? |que |qu['’])"
    r"|demandent|critiquent|financent|œuvrent|luttent|pressent|reprochent|soutient|soutiennent"
    r"|fait partie|font partie|reçoit|gère|mène"
    r"|insta|instó|instaron|exhortó|exhorta|pide|pidió|pidieron|recomienda|recomendó|critica"
    r"|criticó|denuncia|denunció|condena|condenó|apoya|apoyó|financia|financió|trabaja|lucha"
    r"|ratificó|firmó|forma parte|colabora|publicó|participó|recibe|gestiona|tiene|brinda|ofrece"
    r"|reclaman?|exigen?|reprochan?|lamentan?|solicitan?|piden"
    r"|cuenta|mantiene|dispone|dispose|compte|possède|maintient|bénéficie|began|started|expanded"
    r"|opened)\b)"
)
_JOINT = compiled(
    r",? (?:and|but|et|mais|y|e|pero) "
    r"(?:(?:also|now|today|currently|then|later|in turn|aussi|également|también|luego) )?"
    rf"(?={_DEED})"
)
_ANOTHERS = compiled(
    r"\b(?:that|which|who|whose|whom|whether|because|when|while|where|if|said|says|stated|que|qui"
    r"|qu"
    r"|dont|quand|lorsque|parce|si|cuando|quien|cuyo|donde)\b|\b(?:by|par|por) (?:\w{1,4} )?<"
    rf"|, {_THE}<[OP]\d+> [a-zà-ÿ]"
)
"""After which the next verb may be somebody else's."""

# `<O0> recuerda que <P1> firmó <I2> y ratificó <I3>`
_RECALLED = compiled(
    rf"^[^<>.;:]{{0,30}}<[OP]\d+>(?:(?:, | and | et | y ){_THE}<[OP]\d+>){{0,8}},? "
    r"(?:also |también |également )?(?:recall(?:s|ed)?|rappelle(?:nt)?|recuerdan?|record(?:ó|aron"
    r"|a))"
    rf" (?:que |that |qu['’]){_THE}(?=<)"
)

# `<O0> is a charity and a member of <O1>`
_ALSO_IS = compiled(
    r" (?P<is>is|are|was|were) an? [^<>.;,]{2,60}(?:\([^<>()]{1,30}\))?,? and "
    r"(?=an? (?:\w+ ){0,2}(?:members?|affiliates?|partners?|branch|section|chapter) of )"
)
_DENIES = compiled(r"\b(?:not|never|nor|neither|without|pas|jamais|ni|no|nunca|sin)\b")
_OWN_AUXILIARY = compiled(_AUXILIARY)
_LONGEST, _MOST = 180, 3


_LATER_CLAUSE = compiled(
    r"^(?P<who>(?:[A-ZÀ-Þ][^<>.;:]{0,50}?[ '’])?<[OP]\d+>,? [a-zà-ÿ][^<>.;:]{2,40}?) "
    rf"(?P<that>that|que) {_THE}<[OP]\d+>[^.;:]{{4,200}}?,? (?:and|et|y) (?:that|que) "
    rf"(?={_THE}<[OP]\d+>)"
)
"""`<O0> wishes that <O1> adopt the law and that`: before another of whom the same is said."""


def with_later_clause(line: str) -> Iterator[str]:
    """Yield a line in which what is said of a second one stands behind who says it."""
    found = _LATER_CLAUSE.match(line)
    if found:
        yield f"{found['who']} {found['that']} {line[found.end() :]}"


def without_first_deeds(line: str) -> Iterator[str]:
    """Yield a template line without what its subject does before each further verb.

    Nothing is left out where the verb may be another's, or where what is denied may go on:
    `<P1> has not signed and ratified <I2>`.
    """
    recalled = _RECALLED.match(line)
    if recalled:
        clause = line[recalled.end() :]
        yield from (f"{recalled.group()}{each}" for each in without_first_deeds(clause))
    opening = _SUBJECT.match(line)
    if opening is None:
        return
    end = opening.end()
    also = _ALSO_IS.match(line, end - 1)
    if also:
        yield f"{opening['lead']}{opening['subject']} {also['is']} {line[also.end() :]}"
    for found, joint in enumerate(_JOINT.finditer(line, end, end + _LONGEST)):
        first = line[end : joint.start()]
        if found == _MOST or _ANOTHERS.search(first) or ". " in first:
            return
        if _DENIES.search(first) and not _OWN_AUXILIARY.match(line, joint.end()):
            continue
        yield f"{opening['lead']}{opening['subject']} {line[joint.end() :]}"
