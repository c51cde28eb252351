"""Says which words tell what a body is for, and so on what and where it works.

`<O0> is a coalition of five groups set up to fight <T1> in <P2>`, `dont la mission est de`.
"""

from extract.model import Predicate
from extract.statements.deed_words import HELPED, ITSELF, SINCE
from extract.statements.romance_words import AREAS
from extract.statements.statement_shapes import THE, Pattern, led, slots

_SORT = (
    r"(?:organi[sz]ations?|NGO|network|charity|group(?:ing)?|associations?|coalition|foundation"
    r"|cent(?:re|er)|union|alliance|collective|federation|platform|consortium|initiative|movement"
    r"|body|partnership|society|institute|trust|forum|fund|campaign|shelter|organisme|ONG|réseau"
    r"|fédération|collectif|plateforme|fondation|syndicat|regroupement|mouvement|structure|institut"
    r"|organización|entidad|asociación|red|fundación|coalición|alianza|federación|colectivo"
    r"|plataforma|movimiento|sindicato|agrupación|centro|instituto|iniciativa)"
)
_GOAL = r"(?:purpose|aim|mission|goal|objective|mandate|task|work|role|focus|vision)s?"
_BUT = r"(?:mission|objet|objectif|but|vocation|mandat|rôle|raison d['’]être|ambition)"
_FIN = r"(?:objeto|objetivo|misión|fin|finalidad|propósito|mandato|labor|tarea)"
_MADE = r"(?:set up|established|founded|created|formed|launched|started|registered)"
_FAITE = r"(?:créée?|fondée?|constituée?|mise? en place|lancée?|établie?)"
_HECHA = r"(?:cread|fundad|constituid|establecid|conformad|nacid)[oa]"
_THEN = r"(?: (?:in|by|at|as|on|en|par|à|por) (?:[^<>.;:,]{2,40}|<P\d+>)){0,2},?"
_GOOD = (
    r"(?:[a-z]+(?:ing)? and )?(?:empower|support|assist|help|protect|defend|rehabilitat|reintegrat"
    r"|combat|curb|prevent|eliminat|end|stop|fight|tackl|eradicat|abolish|counter|address|advanc"
    r"|promot"
    r"|rescu|reduc|campaign(?:ing)? against|campaign(?:ing)? for|advocat(?:e|ing) for"
    r"|work(?:ing)? on|speak for|represent)(?:e|t?ing)?"
)
_BIEN = (
    r"(?:lutter contre|combattre|prévenir|éliminer|promouvoir|protéger|défendre|abolir|accompagner"
    r"|soutenir|aider|assister|accueillir|héberger|représenter|éradiquer"
    r"|(?:la )?(?:lutte contre|protection|défense|prévention|promotion|réinsertion|élimination"
    r"|abolition|représentation|prise en charge|l['’]accompagnement)(?: d(?:es?|u))?)"
)
_OBRAR = (
    r"(?:luchar contra|combatir|prevenir|eliminar|promover|proteger|defender|erradicar|abolir"
    r"|acompañar al?|apoyar al?|ayudar al?|atender al?|asistir al?|acoger al?|representar al?"
    r"|(?:la )?(?:lucha contra|protección|defensa|prevención|promoción|reinserción|eliminación"
    r"|erradicación|atención)(?: del?| al?)?)"
)
_BY_THE_WAY = (
    r"(?:(?:[a-z]+ly|also|now|jointly) )?(?:works?|worked|operates?|is (?:working|active)"
    r"|campaigns?|(?:has|have) (?:worked|been working)|devotes? itself|commits itself)"
    r"(?: (?:in|across|with|since|for|alongside|throughout)"
    r"(?:(?!\b(?:until|till|not|how)\b)(?:[^<>.;:]|<[PT]\d+>)){2,70}?)? to"
)
_AIMED = (
    rf"(?:whose (?:[a-z]+ ){{0,2}}?{_GOAL} (?:is|are)(?: to)?"
    rf"|with (?:the|an?) (?:[a-z]+ )?{_GOAL} (?:of|to)"
    rf"|(?:(?:that|which) was )?{_MADE}{_THEN} (?:to|in order to|with the aim of|with a view to"
    r"|for the purpose of)"
    r"|(?:(?:that|which|who) )?(?:(?:is |are )?aim(?:s|ing)? (?:to|at)|seeks? to|strives? to"
    r"|exists to)"
    rf"|(?:(?:is|are) (?:[\w-]+ ){{0,9}}?)?(?:dedicated|committed|devoted) to|{_BY_THE_WAY})"
)
_VOUÉ = (
    rf"(?:dont (?:la |le |l['’])?(?:[a-zé]+ )?{_BUT}(?: social| principale?)? (?:est|consiste)"
    rf"(?: de| à| d['’])?|(?:qui a |ayant |avec )?pour {_BUT}(?: de| d['’])?|{_FAITE}{_THEN}"
    r" (?:pour|afin d[e’']|en vue d[e’']|dans le but d[e’'])|qui (?:vise|cherche|œuvre) à"
    r"|visant à) ?"
)
_DEDICADO = (
    rf"(?:cuy[oa] (?:[a-z]+ )?{_FIN}(?: social| principal)? (?:es|consiste en)|(?:que )?(?:tiene "
    rf"|con )?(?:por|como|el|la) {_FIN}(?: de)?|{_HECHA}{_THEN} (?:para|a fin de"
    r"|con el (?:fin|objetivo|propósito) de)|que busca|dedicad[oa] (?:al?|en)) "
)
_IS_FOR = rf"(?:,? (?:{_AIMED} {_GOOD}|{_VOUÉ}{_BIEN}|{_DEDICADO}{_OBRAR}))"
_OF_THEM = (
    r"(?:(?:all forms of|the (?:rights|welfare|dignity|interests|protection|reintegration"
    r"|elimination|abolition)(?: and [a-z]{4,14})? of|toutes les formes de|(?:les |los )?droits"
    r"(?: humains)? d(?:es?|u)|los derechos (?:humanos )?del?|todas las formas de) )?"
)
_WHAT = rf"{_OF_THEM}(?:les |las |los )?{HELPED}{THE}"
_A_BODY = (
    r"(?:,| is| was| est| es| [–—])(?: now| also)? (?:an?|the|one of the|une?|l['’]|la|le|el|una) ?"
    rf"(?:(?:[\w’'-]+|<[PT]\d+>(?:-based|-led)?) ){{0,5}}?(?:{_SORT}|<T\d+>)\b"
    rf"(?:(?! (?:that|which|who|whose|qui|que|dont)\b)(?:[^<>.;:,]|<[PT]\d+>)){{0,80}}?"
)
_DOES = (
    r",? (?:that |which |who )?[a-z](?:[^<>.;:]|<[TP]\d+>){0,90}?"
    r"(?= (?:with (?:the|an?) |(?:is |are )?aim(?:s|ing)? |seeks? |strives? |exists ))"
)
_BODY = rf"(?P<subject><O\d+>)(?:{_A_BODY}|{_DOES})?"
_THERE = (
    r"(?:in|across|throughout|en|à|au|aux|dans) (?:(?:[\w-]+ ){0,2}(?:parts|areas|regions|districts"
    rf"|communities|villages) of )?(?:(?:[a-z]+ern|rural) )?{AREAS}{THE}"
)
_PLACES = rf"(?P<object>{slots('P')})(?!['’-])"
_COUNTED = (
    r"(?:(?:over|more than|some|about|around|plus de|más de|unos) )?(?:\d[\d,]{0,5}|[a-z]{3,10})"
    r" (?:[A-Za-zà-ÿ]+ )?(?:countr(?:y|ies)|[Ss]tates|districts|provinces|regions|cities|towns"
    r"|islands|counties|pays|régions|villes|préfectures|départements|países|regiones|ciudades"
    r"|provincias|departamentos|estados)(?:,? (?:including|such as|among them|namely|notably|dont"
    r"|notamment|parmi lesquels|entre ell[oa]s|como|incluid[oa]s)|:| [–—]| \() ?(?:in )?"
)

PURPOSES: tuple[Pattern, ...] = (
    led(
        Predicate.WORKS_ON,
        rf"{_BODY}{_IS_FOR} {_WHAT}(?P<object>{slots('T')}){ITSELF}",
        0.88,
    ),
    led(
        Predicate.WORKS_IN,
        rf"{_BODY}{_IS_FOR} [^<>.;:,]{{4,110}}? {_THERE}{_PLACES}",
        0.86,
    ),
    # `travaille auprès des <T1>`, `trabaja con <T1>`
    led(
        Predicate.WORKS_ON,
        rf"(?P<subject>{slots('O')}),? (?:qui |que )?(?:(?:agi(?:t|ssent)|travaille(?:nt)?"
        rf"|intervien(?:t|nent)|œuvre(?:nt)?){SINCE} (?:auprès|aux côtés) d(?:es|u|e)"
        rf"|(?:trabaja|actúa)n?{SINCE} (?:con|junto a)(?= <T|(?: [a-zà-ÿ]+){{1,4}} de <T)) "
        rf"(?:les |las |los )?{HELPED}{THE}(?P<object>{slots('T')}){ITSELF}",
        0.86,
    ),
    # `is working in over 19 States, including <P1> and <P2>`
    led(
        Predicate.WORKS_IN,
        r"(?P<subject><O\d+>),? (?:which |that |qui |que )?(?:(?:is|has been) (?:now |also )?"
        r"(?:active|present|working|operating)|works?|operates?|(?:has|runs) (?:[\w-]+ ){0,3}"
        r"(?:projects|programmes|programs|teams|centres|centers|shelters|branches|chapters|members)"
        r"|est (?:active?|présente?)|intervient|travaille|opère|está (?:activ[oa]|presente)"
        rf"|trabaja|opera|tiene presencia) (?:in|across|dans|en) {_COUNTED}{THE}{_PLACES}",
        0.88,
    ),
)
"""In English, French and Spanish."""
