"""Says which words tell a call, a criticism or a tie of whom it is done to, or of both at once."""

from extract.model import Predicate
from extract.statements.statement_shapes import (
    ADVERB,
    BE,
    BY,
    THE,
    Pattern,
    active,
    led,
    passive,
    slots,
    written,
)

_STRONGLY = r"(?:(?:\w{4,12}ly|vivement|fermement|également|sévèrement|\w{4,14}mente) )?"
_DONE_TO = rf"(?:{BE}|a été |ont été |ha sido |fueron ){_STRONGLY}"
_ARTICLE = (
    r"(?:[Aa]rticles?|[Aa]rts?\.|l['’][Aa]rticle|les [Aa]rticles|[Ee]l [Aa]rtículo|[Ll]os"
    r" [Aa]rtículos|[Pp]aragraphs?) \d[^<>.;]{0,40} (?:of|de|du|del)"
)
_BOTH = r"(?:both|all|each|tous|toutes|tous deux|toutes deux|todos|todas|ambos|ambas)"

VOICES: tuple[Pattern, ...] = (
    # `Nepal was urged by <O1> to`
    written(
        Predicate.CALLS_ON,
        rf"(?P<object>{slots('OP')}),? {_DONE_TO}(?:urged|called (?:up)?on|asked|encouraged"
        r"|requested|advised|exhortée?s?|invitée?s?|priée?s?|instad[oa]s?|exhortad[oa]s?"
        rf"|invitad[oa]s?) {BY} {THE}(?:<O\d+>['’]s )?(?P<subject>{slots('OP')})(?=,? (?:not to|to"
        rf"|à|de|d['’]|a)\b)",
        0.9,
    ),
    passive(
        Predicate.CRITICISES,
        "OP",
        rf"{_DONE_TO}(?:criticised|criticized|condemned"
        r"|denounced|rebuked|critiquée?s?|condamnée?s?|dénoncée?s?|criticad[oa]s?|condenad[oa]s?"
        r"|denunciad[oa]s?) (?:by|par|por)",
        "OP",
        0.88,
    ),
    passive(
        Predicate.CRITICISES,
        "OP",
        r"(?:came under|drew|faced|met with|attracted|has drawn|has faced)"
        r" (?:(?!no\b|little\b)[a-z]+ ){0,2}(?:criticism|condemnation|fire|rebuke) (?:from|by)",
        "OP",
        0.88,
    ),
    # `voiced criticism of <O1>`, `blamed <P1> for`
    active(
        Predicate.CRITICISES,
        "OP",
        r"(?:(?:voice|expresse|levelle?|made|repeate)[sd]? (?:[a-z]+ )?criticism (?:of|at|against)"
        r"|blame[sd]|reproche[sd]?|rebuke[sd]|culpa a|culpó a|acusa a|acusó a|accuse|a accusé)",
        "OP",
        0.86,
    ),
    # `In an open letter to <P0>, <O1> demanded`
    led(
        Predicate.CALLS_ON,
        r"(?:^|[;:] )(?:In|Dans|En) (?:an? |its |une |sa |una |su )?(?:(?:open|joint|public) )?"
        r"(?:letter|petition|appeal|lettre(?: ouverte)?|pétition|carta(?: abierta)?|petición)"
        rf" (?:addressed )?(?:to|à|a) {THE}(?P<object>{slots('OP')}), {THE}"
        rf"(?P<subject>{slots('O')}) {ADVERB}(?:demand|request|call(?:s|ed)? for|ask(?:s|ed)? for"
        r"|urge|exige|demande|réclame|pide|pidió|solicit|exigió)[a-zó]{0,3}\b",
        0.88,
    ),
    written(
        Predicate.PARTNER_OF,
        rf"(?P<subject><O\d+>),? (?:and|et|y|e) {THE}(?P<object><O\d+>),? (?:are|were|have been"
        r"|sont|ont été|son|han sido) (?:(?:long-standing|close|\w+ing|étroits|proches) )?"
        r"(?:partners|partenaires|soci[oa]s)(?= (?:in|on|for|since|en|au|aux|à|dans|depuis|sur|para"
        r"|desde)\b|[.,;]?$)",
        0.9,
    ),
    active(
        Predicate.MEMBER_OF,
        "OP",
        rf"(?:are|were|sont|étaient|son|eran) {_BOTH} (?:\w+ )?(?:members of|membres d(?:e|u|es)"
        r"|miembros del?)",
        "O",
        0.9,
    ),
    active(
        Predicate.INVOKES,
        "OP",
        r"(?:invoke[sd]?|cite[sd]?|relie[sd] (?:up)?on|a invoqué|invoque|a cité"
        r"|s['’]appuie sur|s['’]est appuyée? sur"
        r"|invocó|invoca|citó)"
        rf" {_ARTICLE}",
        "I",
        0.88,
    ),
    # `signed but never ratified <I1>`
    written(
        Predicate.RATIFIES,
        rf"(?P<subject>{slots('OP')}),? {ADVERB}(?:signed,? but|(?:a |ont )?signé,? mais"
        r"|(?:firmó|firmaron|ha firmado),? pero) (?P<negated>(?:has |have |had )?never ratified"
        r"|(?:has|have|had) not(?: yet)? ratified|did not ratify|(?:has|have) yet to ratify"
        r"|n['’](?:a|ont) (?:pas|jamais)(?: encore)? ratifié|(?:aún |todavía )?(?:no|nunca)"
        rf" (?:ha |han )?(?:ratificó|ratificaron|ratificado)) {THE}(?P<object>{slots('I')})",
        0.93,
    ),
)
"""In English, French and Spanish."""
