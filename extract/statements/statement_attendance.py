"""Says which words tell who came, where other names stand between: `brought together 30 women,`."""

from extract.model import Predicate
from extract.statements.statement_shapes import ADVERB, THE, Pattern, led, slots, written

_A = r"(?:an? |one |une? |una? |its |their |sa |son |su |the |la |le |el |l['’])?"
_SUCH = (
    r"(?:(?!(?:for|of|at|in|on|after|before|during|from|to|with|and|pour|para|des?|du|en|a|à|et|y"
    r"|sur|sobre|del)\b)[\w-]+ ){0,3}"
)
_PEOPLE = (
    r"(?:(?:\w+ ){0,3}(?:representatives|members|delegates|delegations|experts|participants"
    r"|officials|staff|people|représentant(?:e?s)|délégué(?:e?s)|délégations|membres|experts"
    r"|participant(?:e?s)|cadres|agents|personnes|representantes|delegad[oa]s|delegaciones"
    r"|miembros|expert[oa]s|participantes|integrantes|personas|funcionari[oa]s)"
    r"(?: en representación| venues| provenant| representing)? (?:of|from|de|du|des|del|d['’]) ?)"
)
_MET = (
    r"(?:will (?:bring together|gather|convene)|réuni(?:ra|ront)|rassembler(?:a|ont)|reunir(?:á"
    r"|án)(?: a)?"
    r"|congregar(?:á|án) a|brought together|bringing together|brings together|gathered|gathers"
    r"|gathering|convened"
    r"|(?:was|were) attended by|attended by|with (?:the )?participation of|(?:a|ont) (?:réuni"
    r"|rassemblé)|réunissant|réunit|rassemblant|rassemble|avec la participation d[eu]s?"
    r"|reuni(?:ó|eron)(?: en <P\d+>)?(?: a)?|reúne a|reuniendo a|congreg(?:ó|aron) a"
    r"|convoc(?:ó|aron) a|con (?:la )?(?:participación|asistencia|presencia) del?)"
)
_ANYBODY = r"(?:(?!\b(?:not|no|absent|except|without|sauf|hormis|salvo|sin)\b)[^<>.;:]|<[PT]\d+>)"
_AMONG = (
    r"(?:among (?:them|whom|which)|including|namely|notably|such as|dont|notamment"
    r"|parmi lesquel(?:le)?s|y compris|à savoir|entre (?:ell[oa]s|otr[oa]s|l[oa]s que (?:figuraban"
    r"|estaban|se encontraban))|incluid[oa]s|incluyendo|tales como|en particular)"
)
_LIST = rf"(?P<subject>{slots('O')})"
_MORE = rf"(?:(?:,|,? (?:and|et|y|ainsi que|así como|as well as)) )(?:{_PEOPLE})?"
_FOR = (
    r"(?:at|for|in|during|to|on the occasion of|pour|lors d[eu]|à l['’]occasion d[eu]|autour d[eu]"
    r"|dans le cadre d[eu]|en|para|durante|a|à|con ocasión de)"
)
_WHERE_CAME = (
    r"(?:(?:auquel|à laquelle|auxquel(?:le)?s|y|où) (?:ont|a) (?:[a-zé]+ )?(?:participé|assisté"
    r"|pris part|pris la parole)|(?:où|y) (?:sont|est) (?:[a-zé]+ )?intervenue?s?"
    r"|(?:en (?:el|la|l[oa]s) que|donde|al que|a l[oa]s? que|en l[oa]s? cual(?:es)?)"
    r" (?:también )?(?:participaron|participó|tomaron parte|tomó parte|intervinieron|intervino"
    r"|asistieron|asistió|estuvieron presentes|expusieron)|en présence d[eu]s?"
    r"|in the presence of|(?:was|were) attended by|attended by|with (?:the )?participation of"
    r"|avec la participation d[eu]s?|con (?:la )?(?:participación|asistencia|presencia) del?)"
)
_SPOKE = (
    r"(?= (?:presented|spoke|shared|explained|gave|outlined|described|took the floor|talked"
    r"|ont présenté|ont exposé|ont partagé|a présenté|presentaron|expusieron|compartieron"
    r"|presentó)\b)"
)

_OPENED = (
    r"(?:(?:formally |officially )?(?:opened|chaired|moderated|inaugurated|facilitated|closed)"
    r"|(?:ouvert|présidé|modéré|inauguré|clôturé|animé)e?s?|(?:inaugurad|presidid|moderad"
    r"|clausurad|abiert)[oa]s?)"
)
_OPENS = (
    r"(?:(?:formally |officially )?(?:opened|chaired|moderated|inaugurated|facilitated)"
    r"|(?:a|ont) (?:ouvert|présidé|modéré|inauguré|clôturé)|(?:inaugur|presidi|moder|clausur)(?:ó"
    r"|aron|eron)|abri(?:ó|eron))"
)

ATTENDANCE: tuple[Pattern, ...] = (
    # `<E0> was opened by <O1>`, `<O1> inauguró el <E0>`
    written(
        Predicate.TOOK_PART_IN,
        rf"(?P<object><E\d+>)[^<>.;,]{{0,40}},? (?:was|were|a été|ont été|fue|fueron) {_OPENED}"
        rf" (?:by|par|por) {THE}{_LIST}",
        0.88,
    ),
    led(
        Predicate.TOOK_PART_IN,
        rf"(?P<subject>{slots('O')}),? {ADVERB}{_OPENS} {_A}{_SUCH}(?P<object><E\d+>)",
        0.88,
    ),
    # `<E0> brought together 32 people from nine countries, among them representatives of <O1>`
    written(
        Predicate.TOOK_PART_IN,
        rf"(?P<object><E\d+>)[^<>.;]{{0,60}} {_MET} (?:(?:{_ANYBODY}"
        rf"|<O\d+>){{2,260}}?[ (])??{_AMONG}:? "
        rf"{THE}(?:{_PEOPLE}{THE})?{_LIST}",
        0.88,
    ),
    # `<E0>` stands for `Reunió`: see statement_pronouns.
    written(
        Predicate.TOOK_PART_IN,
        rf"^(?P<object><E\d+>) (?:a|de) (?:{_ANYBODY}|<O\d+>){{2,260}}?\(?{_AMONG}:? {THE}"
        rf"(?:{_PEOPLE}{THE})?{_LIST}",
        0.88,
    ),
    written(
        Predicate.TOOK_PART_IN,
        rf"^(?P<object><E\d+>)(?: (?:a|de))? {THE}(?:{_PEOPLE}{THE})?{_LIST}",
        0.88,
    ),
    # `<E0> brought together 35 inspectors, the <O1> and the <O2>`
    written(
        Predicate.TOOK_PART_IN,
        rf"(?P<object><E\d+>)[^<>.;]{{0,60}} {_MET} {_ANYBODY}{{2,160}}?{_MORE}{THE}{_LIST}",
        0.87,
    ),
    # `brought together 35 inspectors, the <O1> and the <O2> at a <E3>`
    written(
        Predicate.TOOK_PART_IN,
        rf"\b{_MET} (?:{_ANYBODY}{{2,160}}?{_MORE})?{THE}{_LIST}(?:{_ANYBODY}){{0,100}}? {_FOR} "
        rf"{_A}{_SUCH}(?P<object><E\d+>)",
        0.87,
    ),
    written(
        Predicate.TOOK_PART_IN,
        rf"(?P<object><E\d+>){_ANYBODY}{{0,100}}?,? (?:with|avec|con) {THE}{_LIST} (?:among|as"
        rf"|parmi|comme"
        rf"|entre|como) (?:the |les |l[oa]s )?(?:speakers|participants|panell?ists|guests"
        rf"|intervenants"
        r"|ponentes|participantes)\b",
        0.88,
    ),
    # `<E0>, in which the <O1> and the <O2> took part`
    written(
        Predicate.TOOK_PART_IN,
        rf"(?P<object><E\d+>)(?:{_ANYBODY}|; ){{0,140}}?[,;]? {_WHERE_CAME} {THE}"
        rf"(?:{_PEOPLE}{THE})?{_LIST}",
        0.88,
    ),
    written(
        Predicate.TOOK_PART_IN,
        rf"(?P<object><E\d+>){_ANYBODY}{{0,100}}?,? (?:where|at which|during which|où|au cours"
        rf" duquel|donde|en el que|durante el cual) {THE}{_LIST}{_SPOKE}",
        0.87,
    ),
)
"""In English, French and Spanish; beside those of `statement_gatherings`."""
