"""Says which openings tell that a state is party to a treaty: `Since ratifying <I0>, <P1> has`."""

from extract.model import Predicate
from extract.statements.statement_shapes import ADVERB, THE, Pattern, led, slots, written

_JOINED = r"(?:ratified|acceded to|ratifié|adhéré à|ratificado|adherido al?)"
_JOINING = r"(?:ratifying|acceding to|ratifiant|adhérant à|ratificar|adherirse? al?)"
_ITS_JOINING = (
    r"(?:its|son|sa|su) (?:ratification (?:of|de)|accession to|adhésion à|ratificación de"
    r"|adhesión al?)"
)
_AFTER = (
    r"(?:[Ss]ince|[Aa]fter|[Uu]pon|[Oo]n|[Bb]y|[Dd]espite|[Ff]ollowing|[Dd]epuis|[Aa]près|[Ee]n"
    r"|[Mm]algré|[Ss]uite à|[Tt]ras|[Dd]esde|[Dd]espués de|[Pp]ese a|[Aa] pesar de|[Aa]l"
    r"|[Aa] raíz de)"
)
_HAVING = (
    r"(?:(?:(?:[Aa]fter|[Ss]ince|[Dd]espite) )?[Hh]aving|(?:(?:[Aa]lthough|[Tt]hough|[Ss]ince)"
    r" )(?:it )?has|(?:[Bb]ien qu['’])?[Aa]yant|(?:[Bb]ien|[Dd]epuis) qu['’](?:il|elle)"
    r" a(?:it)?|[Aa]près avoir"
    r"|[Mm]algré avoir|[Hh]abiendo|[Aa]unque ha|(?:[Tt]ras|[Dd]espués de|[Pp]ese a|[Aa] pesar de)"
    r" haber(?:se)?)"
)
_A_PARTY = (
    r"(?:(?:As )?[Aa] (?:[Ss]tate )?[Pp]arty to|(?:As )?(?:[Ss]tate )?[Pp]arty to"
    r"|(?:[Ee]n (?:tant qu['’]|sa qualité d['’]))?(?:[ÉE]tat )?[Pp]artie à"
    r"|(?:[Cc]omo |[Ee]n (?:su )?(?:calidad|condición) de )?(?:Estado )?[Pp]arte (?:de|en))"
)
_DATED = r"(?: \([^()<>]{1,30}\))?,?(?: (?:in|en|since|depuis|desde) (?:\w{3,10} )?(?:19|20)\d\d)?"
# What follows what is only to be so: `By ratifying <I0>, <P1> would`.
_NO_WISH = (
    r"(?= (?!(?:would|could|will|shall|may|might|[a-zé]{2,14}r(?:a|ont|ait|aient|á|án|ía|ían))\b)"
    r"[a-zà-ÿ])"
)

PARTY_TO: tuple[Pattern, ...] = (
    written(
        Predicate.RATIFIES,
        rf"(?:^|[;:] |[.)] )(?:{_HAVING} {_JOINED}|{_AFTER} (?:{_JOINING}|{_ITS_JOINING}"
        rf"|que ratificó)|{_A_PARTY}) {THE}(?P<object>{slots('I')}){_DATED}, {THE}"
        rf"(?P<subject><P\d+>){_NO_WISH}",
        0.92,
    ),
    # `<P0> joined the <I1>`
    led(
        Predicate.RATIFIES,
        rf"(?P<subject>{slots('P')}),? {ADVERB}(?:joined|became (?:a )?(?:States? )?part(?:y|ies)"
        rf" to)"
        rf" {THE}(?P<object>{slots('I')})",
        0.9,
    ),
    # `Tras la adhesión de <P0> al <I1>`; words around it say whether it came about.
    written(
        Predicate.RATIFIES,
        rf"(?:[Rr]atifications?|[Aa]ccession|[Aa]dhésion|[Rr]atificación|[Aa]dhesión) (?:of|by|de"
        rf"|par|por(?: parte de)?) {THE}(?P<subject>{slots('OP')}),? (?:to|of|à|de|al?)"
        rf" {THE}(?P<object>{slots('I')})",
        0.9,
    ),
)
"""In English, French and Spanish."""
