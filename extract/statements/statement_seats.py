"""Says which words tell where a body has offices, and how far its work reaches."""

from extract.kept_patterns import compiled
from extract.model import Predicate
from extract.statements.romance_words import APART
from extract.statements.statement_deeds import NOT_MORE
from extract.statements.statement_shapes import ADVERB, THE, Pattern, led, slots

_HAS = (
    r"(?:has|have|with|maintains?|keeps?|opened|holds?|possède(?:nt)?|compte(?:nt)?|a|ont"
    r"|tien(?:t|nent)|maintien(?:t|nent)|dispose(?:nt)? d[e’']|(?:a|ont) ouvert"
    r"|(?:(?:est|sont) )?dotée?s? d[e’']|tienen?|mantienen?|poseen?|cuentan? con"
    r"|disponen? de|abri(?:ó|eron)|con)"
)
_NOT_LEFT = (
    r"(?!(?:not?|never|lost|left|shut|pas|perdu|détruit|plus|ninguna?|aucune?|former|planned|plans"
    r"|to)\b|(?!(?:opened|established|reopened|établi|installé|créé|inauguré|rouvert|permanent"
    r"|dedicated|unified)\b)\w+(?:ed|ée?s?|ado|ido)\b)"
)
_OFFICES = (
    r"(?:offices?|branches|sub-offices?|bureaux|bureau|antennes?|délégations|agences"
    r"|représentations|(?:sections|chapters|filiales)|oficinas?|sedes|delegaciones|filiales"
    r"|sucursales|dependencias)"
)
_IN = r"(?:in|across|at|à|au|aux|en|dans)"
_AT = rf"(?:(?: [^<>.;:,]{{3,40}})?,? (?:including|notably|dont|notamment|entre ellas)(?: {_IN})?)?"
_SEATED = r"(?:implanté|installé|établi|basé|domicilié)e?s?"
_SEAT = (
    r"(?:secretariat|headquarters|head office|main office|seat|office|base|siège|secrétariat"
    r"|bureau|sede|secretaría|oficina)(?: (?:central|principal|social|permanent)e?)?"
)
_REACH = (
    r"(?:covers?|extends? to|reach(?:es)?|spans?|(?:is|are) (?:carried out|implemented"
    r"|concentrated|focused|under way) in|takes? place in|couvr(?:e|ent)|s['’]éten(?:d|dent) à"
    r"|se déroule(?:nt)? (?:en|au|à)|abarcan?|cubren?|se extienden? a|se desarrollan? en"
    r"|se realizan? en)"
)
_DOINGS = (
    r"(?:work|activities|programmes?|programs?|projects?|operations|services|interventions"
    r"|activités|actions|travail|interventions|projets|services|actividades|programas?"
    r"|proyectos|trabajo|labor|servicios)"
)
_PARTS = (
    r"(?:(?:the|les|las|los|all) )?(?:(?:\w+ ){0,2}(?:regions?|districts?|provinces?|states?"
    r"|régions?|départements?|regiones|departamentos|provincias) (?:of|de|du) )?"
)
_WHERE = rf"{THE}(?P<object>{slots('P')})(?!['’-])"

SEATS: tuple[Pattern, ...] = (
    # `has regional offices in <P1> and <P2>`, `compte des antennes à <P1>`
    Pattern(
        Predicate.BASED_IN,
        compiled(
            rf"(?P<subject>{slots('O')})(?:{APART}| (?:is|est|es) (?:an?|une?|una?)"
            rf" [^<>.;,]{{3,70}}?"
            rf"(?= (?:with|con|dotée?) )|, (?:[^<>.;,]|<P\d+>){{2,60}}),?(?: (?:which"
            rf"|that|qui|que))? {ADVERB}(?:(?:[^<>.;]|<P\d+>){{2,50}}? (?:and|et|y) )?{_HAS} ?"
            rf"(?:{_NOT_LEFT}[\w’'-]+ ){{0,4}}{_OFFICES}{_AT} {_IN} {_WHERE}"
        ),
        0.9,
    ),
    led(
        Predicate.BASED_IN,
        rf"(?P<subject><O\d+>){APART},? (?:qui )?(?:est|sont) {_SEATED} à {THE}"
        rf"(?P<object>{slots('P')})",
        0.92,
    ),
    # `tiene su sede central en <P1> y delegaciones en <P2> y <P3>`
    *(
        led(
            Predicate.BASED_IN,
            rf"(?P<subject><O\d+>){APART},?(?: (?:which|that|qui|que))? {ADVERB}{_HAS} ?(?:its"
            rf"|their|su|sus|son|sa|ses|leur) "
            rf"{_SEAT} {_IN} {rest}",
            0.92,
        )
        for rest in (
            rf"{THE}(?P<object><P\d+>)(?!['’-])",
            rf"{THE}<P\d+>(?:, <P\d+>)?,? (?:and|et|y|with|avec|con) (?:[a-zà-ÿ]+ ){{0,3}}"
            rf"{_OFFICES} {_IN} {_WHERE}",
        )
    ),
    # `With its secretariat in <P0>, <O1> coordinates`
    led(
        Predicate.BASED_IN,
        rf"^(?:With (?:its|a)|Avec (?:son|un)|Con (?:su|una)) (?:[a-zà-ÿ]{{4,14}} )?{_SEAT}"
        rf"(?: [a-zà-ÿ]{{4,14}})? {_IN} {THE}(?P<object><P\d+>)(?:, <P\d+>)?, {THE}"
        r"(?P<subject><O\d+>)(?= [a-zà-ÿ])",
        0.92,
    ),
    # `has moved its secretariat from <P1> to <P2>`, `s'est installée à <P1>`
    led(
        Predicate.BASED_IN,
        rf"(?P<subject><O\d+>){APART},? {ADVERB}(?:(?:has |have )?(?:moved|relocated|transferred)"
        rf" (?:its|their) {_SEAT}|(?:a |ont )(?:transféré|déplacé|installé) (?:son|sa|leur)"
        rf" {_SEAT}|(?:se )?(?:trasladó|mudó) (?:su {_SEAT})?|s['’]est installée?|se (?:trasladó"
        rf"|mudó|instaló)|se (?:a )?(?:installé|installe))(?: (?:from|de|desde) {THE}<P\d+>)?"
        rf" ?(?:to|in|à|au|en|a) {THE}(?P<object><P\d+>)(?!['’-])",
        0.9,
    ),
    led(
        Predicate.BASED_IN,
        rf"^(?:{THE})(?P<subject><O\d+>){APART} (?:opened|a ouvert ses portes|abrió sus puertas)"
        rf"(?: its doors)? {_IN} {THE}(?P<object><P\d+>)(?!['’-])",
        0.86,
    ),
    # `The activities of <O0> cover <P1>`
    *(
        led(Predicate.WORKS_IN, rf"{whose},? {_REACH} {_PARTS}{_WHERE}{NOT_MORE}", 0.86)
        for whose in (
            rf"(?P<subject><O\d+>)(?:['’]s?)? (?:[\w-]+ ){{0,2}}{_DOINGS}",
            rf"(?:^|[;:] )(?:(?:The|Les?|La|El|Las|Los) )?(?:[\w-]+ )?{_DOINGS} (?:of|de) {THE}"
            r"(?P<subject><O\d+>)",
        )
    ),
)
"""In English, French and Spanish; beside those of `statement_ties` and `statement_doings`."""
