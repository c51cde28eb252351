"""Says the plainest words of ties that other patterns do not hold, one sentence for each."""

from extract.model import Predicate
from extract.statements.statement_shapes import (
    ADVERB,
    BY,
    THE,
    Pattern,
    active,
    led,
    slots,
    written,
)

_GRANT = (
    r"(?:an? |une? |una )?(?:(?!no |not |only )[\w-]+ ){0,2}(?:grants?|funding|subgrants?"
    r"|subvention|subvención)"
)
_FUNDING = (
    r"(?:[Ww]ith (?:the )?(?:financial support|financial assistance|funding|funds|a grant|grants)"
    r" (?:from|of)|[Aa]vec (?:le soutien|l['’]appui|le concours) financier d[eu]"
    r"|[Gg]râce au financement d[eu]"
    r"|[Cc]on (?:el )?(?:apoyo financiero|financiamiento|financiación|fondos) del?)"
)
_SEAT = r"(?:secretariat|headquarters|head office|main office|seat)"
_ON = (
    r"(?:(?:does|conducts?|conducted|carries out|carried out|undertakes) (?:\w+ )?research"
    r" (?:on|into)"
    r"|(?:mène|réalise|conduit) (?:des |de )?(?:recherches?|études?|enquêtes?) sur"
    r"|(?:realiza|lleva a cabo) (?:investigaciones|estudios) sobre|investiga"
    r"|trabaja en (?:materia de|temas de|el tema de|el ámbito de))"
)
_SORT = r"(?:organi[sz]ation|network|NGO|coalition|alliance|association|group|collective|movement)"
_OF_SORT = (
    rf"(?:is|are) an? (?:[\w-]+ ){{0,4}}{_SORT}s?,? (?:that |which )?(?:work(?:s|ing)"
    r"|campaign(?:s|ing)|focus(?:es|ed|ing)) (?:on|against)"
)

PLAIN_WORDS: tuple[Pattern, ...] = (
    active(
        Predicate.MEMBER_OF,
        "O",
        r"belongs? to|pertenece al?|appartient (?:à|aux?)",
        "O",
        0.88,
    ),
    led(
        Predicate.FUNDS,
        rf"(?P<subject>{slots('OP')}),? {ADVERB}(?:supports|supported) {THE}"
        rf"(?P<object>{slots('O')}) financially\b",
        0.9,
    ),
    active(
        Predicate.FUNDS,
        "OP",
        r"(?:soutient|appuie) financièrement|financia(?:n)? al?|financió al?",
        "O",
        0.9,
    ),
    # What is held is an event, and paid for: not who holds it.
    led(
        Predicate.FUNDS,
        rf"(?:^|[;:] ){_FUNDING} {THE}(?P<subject>{slots('OP')}), {THE}(?P<object><O\d+>)"
        r"(?= (?:has |have |a |ont |ha |han )?(?!organi|held\b|hosted\b|conven|tenu\b|celebr)"
        r"[a-zàéíóú]{3,})",
        0.88,
    ),
    led(
        Predicate.WORKS_ON,
        rf"(?P<subject>{slots('O')}),? {ADVERB}(?:{_ON}|{_OF_SORT}) {THE}(?P<object>{slots('T')})",
        0.86,
    ),
    led(
        Predicate.BASED_IN,
        rf"(?P<subject><O\d+>)['’]s? {_SEAT} (?:is|are) (?:now |currently |still )?(?:in|at) {THE}"
        rf"(?P<object><P\d+>)",
        0.93,
    ),
    written(
        Predicate.BASED_IN,
        rf"[Ss]iège (?:de |du |des |d['’]){THE}(?P<subject><O\d+>) (?:est|se trouve) (?:à|en|au) "
        rf"{THE}(?P<object><P\d+>)",
        0.93,
    ),
    written(
        Predicate.BASED_IN,
        rf"[Ss]ede (?:de |del ){THE}(?P<subject><O\d+>) (?:está|se encuentra) en {THE}"
        rf"(?P<object><P\d+>)",
        0.93,
    ),
    led(
        Predicate.BASED_IN,
        rf"(?P<subject><O\d+>),? (?:dispose d['’]un (?:\w+ )?bureau (?:à|en|au)"
        rf"|está basad[oa] en|tiene (?:su )?base en) {THE}(?P<object><P\d+>)",
        0.9,
    ),
    written(
        Predicate.RATIFIES,
        rf"(?P<object>{slots('I')}) (?:a été|ont été|fut) ratifiée?s? {BY} {THE}"
        rf"(?P<subject>{slots('P')})",
        0.93,
    ),
    led(
        Predicate.INVOKES,
        rf"(?P<subject>{slots('OP')}),? (?:s['’]appuie sur|se fonde sur|se réfère (?:à|aux?)|cite"
        rf"|cita|se basa en|se apoya en|se remite al?) {THE}(?P<object>{slots('I')})",
        0.88,
    ),
    led(
        Predicate.PARTNER_OF,
        r"(?:^|[;:] )[Ee]n (?:étroite )?(?:partenariat|coopération|collaboration) (?:étroite )?avec"
        rf" {THE}(?P<object>{slots('O')}), {THE}(?P<subject><O\d+>)(?= (?:a|ont) [a-zàéíóú]{{3,}})",
        0.9,
    ),
    written(
        Predicate.TOOK_PART_IN,
        rf"(?:[Oo]nt|[Aa]) (?:participé|pris part) (?:à|aux?) {THE}(?P<object><E\d+>):? "
        rf"(?:notamment )?{THE}(?P<subject>{slots('O')})",
        0.9,
    ),
)
"""In English, French and Spanish."""
