"""Builds the patterns that read statements from a line whose names stand as slots."""

import re
from dataclasses import dataclass

from extract.kept_patterns import compiled
from extract.model import Predicate
from extract.statements.reports import SAYS

THE = (
    r"(?:the |The |la |La |le |Le |les |el |El |los |las |l['’](?:association |ONG )?"
    r"|L['’](?:association |ONG )?)?"
)
TO = r"(?:à|aux?|al?)"
OF = r"(?:of|de|du|des|del|d['’])"
BY = r"(?:by|par|por)"
LEFT = r"(?:its |their |both |all )?"
# French and Spanish repeat the preposition: `au Mali et au Niger`, `de la OIM y de la OIT`.
_JOINT = (
    r"(?:,? (?:and|as well as) (?:(?:by|of|to|with|in|from) )?|,? (?:et|y|e) (?:(?:de|du|des|del"
    r"|à|aux?|al?|par|por|avec"
    r"|con|en) |d['’])?|, (?:(?:de|du|des|del|à|aux?|en|par|por) |d['’])|/)"
)
SUM = (
    r"(?:(?:US\$|USD|EUR|GBP|CHF|CAD|XOF|FCFA|[$€£]) ?\d[\d.,  ]{0,14}(?:million|m|k)?"
    r"|\d[\d.,  ]{0,14}(?:million |millions d['’]|millones de )?(?:US dollars|dollars|euros|francs"
    r"|pounds|dólares|pesos|soles|[A-Z]{3,4}|€|\$))"
)
"""Money, with its currency: `US$ 40,000`, `15 000 euros`."""

WHEN = r"(?: \((?:19|20)\d\d\)| (?:in|en|since|depuis|desde) (?:19|20)\d\d)"
DONE_WHEN = (
    r"(?:,? (?:(?:since|depuis|desde|in|en) (?:19|20)\d\d|(?:between|from|entre|de) (?:19|20)\d\d"
    r" (?:and|to|et|à|y|a) (?:19|20)\d\d))?"
)
"""When, between what was done and by whom."""

APPOSITION = (
    r"(?:,? \(?(?:an? |the |based |headquartered |un |une |una |el |la |le )[^<>.;,]{0,60}"
    r"(?:<P\d+>(?:, <P\d+>)?[^<>.;,]{0,20})?[,)])?"
)
NOT = (
    r"(?P<negated>(?:(?:has|have|had|did|does|do|was|were|is|are) (?:still )?)?(?:not"
    r"|never)(?: yet)? "
    r"|(?:has|have|had|is|are) yet to |(?:failed|refused|declined) to |n['’]\w{1,4} (?:pas"
    r"|jamais)(?: encore)? "
    r"|(?:aún |todavía )?no (?:ha |han )?|ne (?=\w+ pas))?"
)
BE = (
    r"(?:(?:is|are|was|were|has been|have been|had been|being|which is|which was|est|sont|es"
    r"|son|fue) )"
)

# What is done somewhere, but not who was sold, sent or sentenced there, nor what was said there.
DONE_THERE = (
    r"(?:(?!\b(?:conferences?|meetings?|sessions?|summits?|talks|workshops?|forums?|seminars?"
    r"|hearings?|courts?|trials?|testimony|evidence|statements?|submissions?|comments?|information"
    r"|who|that|which|whose|whom|after|before|when|while|because|if|not|but|(?<!more )than|calls?"
    r"|bids?"
    r"|and (?:\w+ed|condemns|critici[sz]es|urges|says|publishes|held|sent|met|took|is|are|was|were"
    r"|has|have)"
    r"|legislation|laws?|bills?|elections?|candidates?|troops|rebels|sanctions|peace|ceasefire"
    r"|published|from|condolences|figures|advice|reports?|appeals?|attacks?|air ?strikes?|fighters"
    r"|militants|militias?|insurgents|prizes?|awards?|press|links|films?|books?|claims?|destined|bound"
    r"|headed|jobs?|brothels?|bars?|companies)\b)(?:[^<>.;:,]|(?<=\d)[.,](?=\d)"
    r"|,(?= [\w’' -]{2,40}(?:,| and| et| y) ))){2,90}(?<!ed)(?<!held)(?<!sold)(?<!born)"
    r"(?<! living)(?<! working)(?<! staying)(?<! being)(?<! arriving)(?<! residing)(?<! missing)"
)


def slots(letters: str) -> str:
    """Return the expression for one name or several joined ones: `<O1>, <O2> and the <O3>`.

    Who says so behind a comma alone is none of them: `<O1>, the <O2> reported`.
    """
    slot = rf"<[{letters}]\d+>"
    behind_comma = rf", {THE}{slot}(?! (?:also |has |had )?{SAYS}\b)"
    return rf"{slot}(?:{WHEN}?(?:{_JOINT}{THE}{slot}|{behind_comma})){{0,9}}"


# `<O1>, in partnership with the <O2> and others, trained`, `<P1>, a member of <O2>, hosted`.
_BESIDE = (
    r"(?:(?:in (?:close )?(?:partnership|cooperation|co-operation|collaboration|coordination) with"
    r"|(?:together|jointly|along) with|en (?:étroite )?(?:partenariat|coopération|collaboration)"
    r" avec|en (?:colaboración|cooperación|coordinación|alianza) con|(?:junto|conjuntamente) con)"
    rf" {THE}{slots('OP')}(?: (?:and|et|y) [^<>.;,]{{1,40}})?, "
    r"|(?:an?|une?|una) [^<>.;,]{2,60}(?:<[OP]\d+>[^<>.;,]{0,20})?, (?!wh|that |qui |que ))?"
)
_DATED = r"(?:in|on|en|le|el) (?:\w{1,10} ){0,3}(?:de )?(?:19|20)\d\d,?"
ADVERB = (
    rf"{_BESIDE}(?:(?:also|jointly|recently|then|again|strongly|further|formally|repeatedly"
    r"|publicly|firmly|since|later|therefore|urgently|has|have|had|already|both|previously|now"
    r"|currently|still|often|regularly|consistently|always|long|today|mainly|primarily"
    r"|(?:however|meanwhile|moreover|in turn|by contrast|for its part|in addition|too),|, in (?:19"
    rf"|20)\d\d,|{_DATED}) ){{0,3}}"
)


@dataclass(frozen=True, slots=True)
class Pattern:
    """Words that state one predicate.

    Attributes:
        predicate: What they state.
        words: Over a template line: `subject` and `object` hold slots, `negated` what denies.
        confidence: How often such words say it, counted on matches read in real reports.
        inside: Whether the subject may hang on a preposition (`representatives of <O1>`).
    """

    predicate: Predicate
    words: re.Pattern[str]
    confidence: float
    inside: bool = False


def active(
    predicate: Predicate, subjects: str, words: str, objects: str, confidence: float
) -> Pattern:
    """Build a pattern whose subject comes first: `<O1> funds <O2>`."""
    return Pattern(
        predicate,
        compiled(
            rf"(?P<subject>{slots(subjects)}){APPOSITION}(?:,? (?:which|that|who|qui))?,?"
            rf" {ADVERB}{NOT}{ADVERB}(?:{words})"
            rf" {LEFT}{THE}(?P<object>{slots(objects)})"
        ),
        confidence,
    )


def passive(
    predicate: Predicate, subjects: str, words: str, objects: str, confidence: float
) -> Pattern:
    """Build a pattern whose object comes first: `<O1> is funded by <O2>`."""
    return Pattern(
        predicate,
        compiled(
            rf"(?P<object>{slots(objects)}),? {ADVERB}{NOT}(?:{words}) {LEFT}{THE}"
            rf"(?P<subject>{slots(subjects)})"
        ),
        confidence,
        inside=True,
    )


def led(predicate: Predicate, words: str, confidence: float) -> Pattern:
    """Build a pattern from an expression; its subject may not hang on a preposition."""
    return Pattern(predicate, compiled(words), confidence)


def written(predicate: Predicate, words: str, confidence: float) -> Pattern:
    """Build a pattern from an expression with `subject` and `object`, wherever they stand."""
    return Pattern(predicate, compiled(words), confidence, inside=True)
