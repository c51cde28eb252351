"""Says whether a sentence only reports what it tells, and who says so: `according to <O1>`."""

import re
from dataclasses import dataclass

_REACH = 240
ACCORDING = (
    r"(?:[Aa]ccording to|[Aa]s reported by|[Ss]elon|[Dd]['’]après|[Ss]egún|[Dd]e acuerdo con)"
)
_SLOT = r"(?P<who><[OP]\d+>)"
_WORDS = r"[^<>,;:.]{0,60}"
SAYS = (
    r"(?:said|says|reported|reports|wrote|writes|stated|states|claimed|claims|noted|alleged|alleges"
    r"|a déclaré|déclare|a écrit|écrit|affirme|a affirmé|indique|a indiqué|rapporte|a rapporté"
    r"|afirma|afirmó|dijo|dice|señaló|señala|indicó|indica|informó|informa|escribió|publicó)"
)
_OPENING = re.compile(rf"\W{{0,3}}{ACCORDING} {_WORDS}(?:{_SLOT}{_WORDS})?,")
_SAID = re.compile(
    r"(?P<who><[OP]\d+>) (?:also |has |had |further ){0,2}(?:said|says|reported|reports|stated"
    r"|states|noted|notes|claimed|claims"
    r"|argued|argues|alleged|observed|indicated|indique|affirme|a déclaré|señaló|afirma|indicó"
    r"|declaró)"
    r" (?:that|que|qu['’])"
)
# `<O0>, according to <O1>, held <E2>`
_SET_IN = re.compile(rf", {ACCORDING} {_WORDS}(?:{_SLOT}{_WORDS})?,[^,;]{{0,60}}$")
# `, according to <O1>.`, `, or so the newspaper <O1> wrote.`, `, <O1> reported.`
_CLOSING = re.compile(
    rf"(?:[^<>;]|<[A-Z]\d+>){{0,{_REACH}}}?,?"
    rf" (?:{ACCORDING}|(?<=, )or so) {_WORDS}(?:{_SLOT}{_WORDS})?[.!]?$"
)
_SAID_AFTER = re.compile(
    rf"(?:[^<>;]|<[A-Z]\d+>){{0,{_REACH}}}?,"
    rf" (?:the |la |le |el |l['’])?(?:\w+ ){{0,2}}?{_SLOT} {SAYS}(?: [^<>,;]{{1,30}})?[.!]?$"
)
# `<O0> claims to be funded by <O1>`, `<O0> says that it is funded by <O1>`
_OWN_CLAIM = re.compile(
    r"\b(?:claim(?:s|ed|ing)? (?:to|that|it)|(?<!is )(?<!are )(?<!was )(?<!were )"
    r"(?:says?|said|states?|stated|allege[sd]?) (?:to|that|it)"
    r"|(?:prétend|affirme|dit|déclare|assure)(?:nt)? (?:être|avoir|qu['’])"
    r"|(?:afirma|dice|asegura|declara|sostiene)n? (?:ser|estar|haber|que))\b[^,;]*$"
)
# `<O0> is said to be funded by <O1>`
_SOME_SAY = re.compile(
    r"\b(?:(?:is|are|was|were) (?:said|reported|alleged|believed|thought|claimed) to|reportedly"
    r"|allegedly|purportedly|supposedly|serai(?:en)?t|prétendument|supuestamente|presuntamente)"
    r"\b[^,;]*$"
)
# Whoever says so has no slot: `Joint Submission 1 reported that`, `it was alleged that`.
_HEARSAY = re.compile(
    r"(?:\b[A-Z]\w+|(?:\b[A-Z]\w*|\([A-Z]{1,6}\)) \d{1,3}|\bit (?:is|was)) (?:also |further"
    r" )?(?:reported|stated|noted"
    r"|claimed|alleged|indicated|said|argued) that [^;]{0,20}$"
)
# Nor has `a critic of <O0> wrote that`, `un journaliste a écrit que`.
_SOMEBODY_SAYS = re.compile(
    r"\b(?:[Cc]ritics?|journalists?|reporters?|bloggers?|observers?|commentators?|columnists?|authors?"
    r"|opponents?|supporters?|newspapers?|sources?|rumou?rs?|activists?|analysts?|witness(?:es)?"
    r"|respondents?|interviewees?|informants?|leaflets?|articles?|blogs?|media|press|lawyers?"
    r"|critiques?|journalistes?|observateurs?|[Oo]bservers|opposants?|journaux|militants?|analystes?|témoins?"
    r"|críticos?|periodistas?|observadores|medios|fuentes?|activistas?|analistas?|testigos?)\b"
    r"(?:[^<>.;,]|<[OP]\d+>|, (?:an? |who |which )){0,60}? "
    r"(?:says?|said|reports?|reported|writes?|wrote|states?|stated|claims?|claimed|notes?|noted"
    r"|alleges?|alleged|argues?|argued|believes?|believed|thinks?|thought|suggests?|suggested"
    r"|(?:a |ont )?(?:déclaré|écrit|affirmé|indiqué|prétendu)|écri(?:t|vent)|affirme(?:nt)?"
    r"|prétend(?:ent)?|escrib(?:e|ió|ieron)|afirm(?:a|an|ó|aron)|dij(?:o|eron)|dicen?|sostienen?"
    r"|señal(?:a|ó|aron))(?: that| que| qu['’])? ?(?:the |la |le |les |el |los |l['’])?$"
)


@dataclass(frozen=True, slots=True)
class Report:
    """That something is reported.

    Attributes:
        slot: Whose words they are, as a slot of the line; "" where it has none.
    """

    slot: str


def opening_of(line: str) -> int:
    """Return where the words end that open a line with whose words it tells; 0 without such."""
    opening = _OPENING.match(line)
    return opening.end() if opening else 0


def report_of(line: str, start: int, end: int) -> Report | None:
    """Return whose words a stretch of a template line is; None where the text itself says so."""
    before = line[max(0, start - _REACH) : start]
    said = list(_SAID.finditer(line, 0, start))
    found = (
        _OPENING.match(line),
        said[-1] if said else None,
        _SET_IN.search(before),
        _CLOSING.match(line, end),
        _SAID_AFTER.match(line, end),
    )
    told = next((match for match in found if match), None)
    if told:
        return Report(told["who"] or "")
    is_hearsay = _HEARSAY.search(before[-80:]) or _SOMEBODY_SAYS.search(before[-160:])
    return Report("") if is_hearsay else None


def own_claim(first: str, between: str) -> Report | None:
    """Return whose words a tie is that the first of two names claims, or is said to have.

    Args:
        first: The slot of the name that stands first.
        between: The words up to the other one.
    """
    if _OWN_CLAIM.search(between):
        return Report(first)
    return Report("") if _SOME_SAY.search(between) else None
