"""Builds the patterns that read statements from a line whose names stand as slots."""

import re
from dataclasses import dataclass

from extract.model import Predicate

THE = r"(?:the |The |la |La |le |Le |les |el |El |los |las |l['’]|L['’])?"
LEFT = r"(?:its |their |both |all )?"
JOINT = r"(?:,? (?:and|as well as|et|y|e) |, |/)"
WHEN = r"(?: \((?:19|20)\d\d\)| (?:in|en|since|depuis) (?:19|20)\d\d)"
APPOSITION = (
    r"(?:,? \(?(?:an? |the |based |headquartered |un |une |una |el |la |le )[^<>.;,]{0,60}"
    r"(?:<P\d+>(?:, <P\d+>)?[^<>.;,]{0,20})?[,)])?"
)
ADVERB = (
    r"(?:(?:also|jointly|recently|then|again|strongly|further|formally|repeatedly|publicly"
    r"|firmly|since|later|therefore|urgently"
    r"|has|have|had|already|both|, in (?:19|20)\d\d,|in (?:19|20)\d\d,?) ){0,3}"
)
NOT = (
    r"(?P<negated>(?:(?:has|have|had|did|does|do|was|were|is|are) (?:still )?)?(?:not"
    r"|never)(?: yet)? "
    r"|(?:has|have|had) yet to |(?:failed|refused|declined) to |n['’]\w{1,4} (?:pas"
    r"|jamais)(?: encore)? "
    r"|(?:aún |todavía )?no (?:ha |han )?|ne (?=\w+ pas))?"
)
BE = (
    r"(?:(?:is|are|was|were|has been|have been|had been|being|which is|which was|est|sont|es"
    r"|son|fue) )"
)


def slots(letters: str) -> str:
    """Return the expression for one name or several joined ones: `<O1>, <O2> and the <O3>`."""
    slot = rf"<[{letters}]\d+>"
    return rf"{slot}(?:{WHEN}?{JOINT}{THE}{slot}){{0,9}}"


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
        re.compile(
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
        re.compile(
            rf"(?P<object>{slots(objects)}),? {ADVERB}{NOT}(?:{words}) {LEFT}{THE}"
            rf"(?P<subject>{slots(subjects)})"
        ),
        confidence,
        inside=True,
    )


def written(predicate: Predicate, words: str, confidence: float) -> Pattern:
    """Build a pattern from an expression with `subject` and `object`, wherever they stand."""
    return Pattern(predicate, re.compile(words), confidence, inside=True)
