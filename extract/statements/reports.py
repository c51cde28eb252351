"""Says whether a sentence only reports what it tells, and who says so: `according to <O1>`."""

from dataclasses import dataclass

from extract.kept_patterns import compiled
from extract.statements.telling_verbs import BARELY, TELLS, TELLS_THAT

_REACH = 240
ACCORDING = (
    r"(?:[Aa]ccording to|[Aa]s (?:reported|noted|stated|argued|alleged|claimed|documented"
    r"|described|pointed out) by|[Ii]n the (?:view|opinion|words) of|[Ss]elon|[Dd]['’]après"
    r"|[Àà] en croire|[Ss]egún|[Dd]e acuerdo con|[Ee]n opinión de|[Aa] juicio de)"
)
_SLOT = r"(?P<who><[OP]\d+>)"
_WORDS = r"[^<>,;:.]{0,60}"
SAYS = (
    r"(?:said|says|reported|reports|wrote|writes|stated|states|claimed|claims|noted|alleged|alleges"
    r"|a déclaré|déclare|a écrit|écrit|affirme|a affirmé|indique|a indiqué|rapporte|a rapporté"
    r"|afirma|afirmó|dijo|dice|señaló|señala|indicó|indica|informó|informa|escribió|publicó)"
)
"""The most frequent of `TELLS`, for patterns of which there are hundreds."""

_WHOSE = (
    r"(?:,(?:[^<>.;]|<P\d+>){2,70},| (?:spokes\w+|coordinator|director|officer|president|chair\w*"
    r"|representatives?|lawyers?|researchers?|staff|members|activists|officials|delegates?)"
    r"\b[^<>.;]{0,70}?,?)?"
)
_OPENING = compiled(
    rf"\W{{0,3}}(?:{ACCORDING} {_WORDS}(?:{_SLOT}{_WORDS})?"
    rf"|(?:As|Comme|Como) (?:the |l['’]|le |la |el )?(?P<as><[OP]\d+>)"
    rf" (?:{TELLS}|put it|puts it|l['’]{TELLS}){_WORDS}"
    rf"|In (?:the )?(?P<view><[OP]\d+>)['’]s? (?:view|opinion|words)),"
)
_SAID = compiled(
    rf"(?P<who><[OP]\d+>){_WHOSE} (?:also |has |had |have |further |then |later |therefore"
    r" |again |once |repeatedly |recently |publicly ){0,3}"
    rf"(?:{TELLS_THAT}|{BARELY} (?:the )?\Z)"
)
_OF_IT = compiled(
    r"\b(?:[Cc]ritics?|[Oo]pponents?|[Oo]bservers?|[Jj]ournalists?|[Bb]loggers?|[Ss]upporters?"
    r"|[Cc]ommentators?|[Cc]olumnists?|[Rr]esidents?|[Ss]urvivors?|[Ww]omen|[Ww]orkers"
    r"|[Oo]pposants?"
    r"|[Cc]ritiques?|[Cc]ríticos?) (?:of|from|at|in|de|du|des|del) (?:the |la |le |el |l['’])?$"
)
"""Who says so, before a name that does not: `a critic of <O1> wrote that`."""

FORMER = compiled(
    r"\b(?:(?:[Ff]ormer|[Aa]nciens?|[Aa]nciennes?|[Aa]ntigu[oa]s?) |[Ee]x[ -]"
    r"|[Ee]x(?:emplead|funcionari|miembr|trabajador|president|director|integrant))[^<>,;.]{0,40}"
    r" (?:(?:of|from|at|with|de|du|des|del) |d['’])(?:the |la |le |el |l['’])?$"
)
"""Who was once with a body does not speak for it: `a former employee of <O1> took part`."""

_ELSE = compiled(r"[;]|\. ")
"""What ends that of which a verb tells."""

_AT = (
    r"(?:in|on|at|last|this|later|today|yesterday|again|recently|dans|en|lundi|mardi|mercredi"
    r"|jeudi|vendredi|samedi|dimanche|hier|el|ayer|hoy)\b"
)
# `<O0>, according to <O1>, held <E2>`
_SET_IN = compiled(rf", {ACCORDING} {_WORDS}(?:{_SLOT}{_WORDS})?,[^,;]{{0,60}}$")
# `, according to <O1>.`, `, or so the newspaper <O1> wrote.`, `, <O1> reported.`
_CLOSING = compiled(
    rf"(?:[^<>;]|<[A-Z]\d+>){{0,{_REACH}}}?,?"
    rf" (?:{ACCORDING}|(?<=, )or so) {_WORDS}(?:{_SLOT}{_WORDS})?[.!]?$"
)
_SAID_AFTER = compiled(
    r",(?P<quote>[\"”»]?) (?!(?:and|or|but|et|ou|y|e|o) )(?:the |la |le |el |l['’])?"
    rf"(?:\w+ ){{0,2}}?{_SLOT}(?: (?:has|had|also|have)){{0,2}} {TELLS}"
    rf"(?: {_AT}[^<>,;]{{0,40}})?[.!]?$"
)
_SOMEBODY = (
    r"(?:s?he|they|(?:the|a|an|one|its|her|his|their|la|le|l['’]|un|une|el|su|sus|sa|son|leur)[ ]?"
    r"(?:[\w'’-]+ ){0,3}?[\w'’-]+)"
)
_INVERTED = (
    r"(?:a-t-(?:elle|il|on)|ont-(?:elles|ils)|(?:dit|di|explique-t|affirme-t|précise-t|indique-t"
    r"|déclare-t|ajoute-t|souligne-t|estime-t|rapporte-t|poursuit|écrit)-(?:elle|il|on))\b"
)
# `, she said.`, `, the director added.`, `, a-t-elle précisé.`, `”, said its coordinator.`
_BY_NOBODY_NAMED = compiled(
    rf"[^<>;]{{0,{_REACH}}}?(?:[\"”»],?|,) (?:{_SOMEBODY} (?:(?:has|had|also|later|then) ){{0,2}}"
    rf"{TELLS}(?: {_AT}[^<>,;]{{0,40}})?|{_INVERTED}[^<>;.]{{0,60}}"
    rf"|(?:según|como) {TELLS}[^<>;.]{{0,60}})[.!]?$"
    rf"|[^<>;]{{0,{_REACH}}}?[\"”»],? (?:a |ont )?{TELLS}(?: {_SOMEBODY})?[^<>;.]{{0,60}}[.!]?$"
)
# `“<P0> ratified <I1>”, said <O2>.`
_SAID_BEFORE = compiled(
    rf"[^<>;\"”»]{{0,{_REACH}}}[\"”»],? (?:a |ont )?{TELLS}"
    rf" (?:the |la |le |el |l['’])?(?:\w+ ){{0,4}}?{_SLOT}[^<>;\"]{{0,80}}[.!]?$"
)
# `<O0> claims to be funded by <O1>`, `<O0> says that it is funded by <O1>`
_OWN_CLAIM = compiled(
    r"\b(?:claim(?:s|ed|ing)? (?:to|that|it)|(?<!is )(?<!are )(?<!was )(?<!were )"
    r"(?:says?|said|states?|stated|allege[sd]?) (?:to|that|it)"
    r"|(?:prétend|affirme|dit|déclare|assure)(?:nt)? (?:être|avoir|qu['’])"
    r"|(?:afirma|dice|asegura|declara|sostiene)n? (?:ser|estar|haber|que))\b[^,;]*$"
)
# `<O0> is said to be funded by <O1>`
_SOME_SAY = compiled(
    r"\b(?:(?:is|are|was|were) (?:said|reported|alleged|believed|thought|claimed) to|reportedly"
    r"|allegedly|purportedly|supposedly|serai(?:en)?t|prétendument|supuestamente|presuntamente)"
    r"\b[^,;]*$"
)
# `It states that <O0> is no member and that <E1> was held by <O2>`: all that follows is reported.
_ALL_IS_SAID = compiled(
    r"\W{0,3}(?:\d{1,4}\. )?(?:[^<>.;:]{0,60}, )?(?:It|They|S?[Hh]e|[Tt]he (?:Government|delegation"
    r"|complainants?(?: organi[sz]ations?)?|petitioners?|applicants?|claimants?|authors?"
    r"|State party|representative|speaker|employers?|union))"
    rf" (?:(?:also|further|then|now|has|had|have) ){{0,2}}{TELLS_THAT}"
)
# Whoever says so has no slot: `Joint Submission 1 reported that`, `it was alleged that`.
_HEARSAY = compiled(
    rf"\b(?<!the )(?<!all )(?<!those )(?<!to )(?<!\bI )(?<![Ww]e ){TELLS_THAT}"
    r"(?:[^;:<>]|<T\d+>){0,60}$"
    rf"|\b(?:[Ss]?[Hh]e|[Tt]hey|[Ss]peakers|[Pp]articipants|[Ss]urvivors|[Ww]omen|[Ee]xperts"
    rf"|[Rr]esearchers|[Ss]cholars) (?:also )?{BARELY} (?:the )?$"
)
# Nor has `a critic of <O0> wrote that`, `un journaliste a écrit que`.
_SOMEBODY_SAYS = compiled(
    r"\b(?:[Cc]ritics?|journalists?|reporters?|bloggers?|observers?|commentators?|columnists?"
    r"|authors?"
    r"|opponents?|supporters?|newspapers?|sources?|rumou?rs?|activists?|analysts?|witness(?:es)?"
    r"|respondents?|interviewees?|informants?|leaflets?|articles?|blogs?|media|press|lawyers?"
    r"|critiques?|journalistes?|observateurs?|[Oo]bservers|opposants?|journaux|militants?"
    r"|analystes?|témoins?"
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


def with_source_behind(line: str) -> str:
    """Return a line at whose end somebody says so as one that ends `, according to <O2>.`.

    There no pattern takes who says it for one more name of a list: `funded by <O1>, <O2> warned.`
    """
    last = max(line.rfind("<O"), line.rfind("<P"))
    comma = line.rfind(",", 0, last) if last > 0 else -1
    said = _SAID_AFTER.match(line, comma) if comma > 0 else None
    return f"{line[:comma]},{said['quote']} according to {said['who']}." if said else line


def report_of(line: str, start: int, end: int) -> Report | None:
    """Return whose words a stretch of a template line is; None where the text itself says so."""
    before = line[max(0, start - _REACH) : start]
    said = [m for m in _SAID.finditer(line, 0, start) if not _ELSE.search(line, m.end(), start)]
    found = (
        _OPENING.match(line),
        said[-1] if said else None,
        _SET_IN.search(before),
        _CLOSING.match(line, end),
        _SAID_BEFORE.match(line, end),
    )
    told = next((match for match in found if match), None)
    if told:
        slots = told.groupdict()
        who = told.start("who") if slots["who"] else 0
        if who and (_OF_IT.search(line, 0, who) or FORMER.search(line, max(0, who - 80), who)):
            return Report("")
        return Report(slots["who"] or slots.get("as") or slots.get("view") or "")
    near = before[-160:]
    is_hearsay = bool(
        _HEARSAY.search(near) or _SOMEBODY_SAYS.search(near) or _BY_NOBODY_NAMED.match(line, end)
    )
    is_hearsay = is_hearsay or _is_within(line, start)
    return Report("") if is_hearsay else None


def _is_within(line: str, start: int) -> bool:
    """Say whether a stretch lies in what a line reports from its beginning on."""
    said = _ALL_IS_SAID.match(line)
    return said is not None and said.end() <= start and not _ELSE.search(line, said.end(), start)


def own_claim(first: str, between: str, before: str = "") -> Report | None:
    """Return whose words a tie is that the first of two names claims, or is said to have.

    Args:
        first: The slot of the name that stands first.
        between: The words up to the other one.
        before: The words before the first: `critics of <O0> say that it is`.
    """
    if _OWN_CLAIM.search(between):
        return Report("" if _OF_IT.search(before) else first)
    return Report("") if _SOME_SAY.search(between) else None
