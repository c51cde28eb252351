"""Says which French and Spanish words make a call, a criticism, or tell of law, in any number."""

from extract.model import Predicate
from extract.statements.romance_words import HAS, SO, TOO, subject
from extract.statements.statement_shapes import THE, Pattern, led, slots, written

_NOT = (
    r"(?:n['’](?:a|ont)(?: (?!(?:fait|pris|eu)\b)[a-zàéèê'’]{1,14}){0,4}? (?:pas|jamais)"
    r"(?: (?:encore|non plus|à ce jour|davantage))?"
    r"|(?:(?:aún|todavía|lamentablemente|hasta (?:la fecha|ahora)) ){0,2}(?:no|tampoco|nunca|jamás)"
    r"(?: se)? (?:ha|han)(?: (?:aún|todavía|nunca))?)"
)
_NOT_PARTY = (
    r"(?:n['’]est(?: (?:toujours|malheureusement|à ce jour))? pas(?: (?:encore|non plus))?"
    r" (?:un )?(?:État )?partie (?:à|aux?)|ne sont(?: toujours)? pas(?: encore)? parties (?:à|aux?)"
    r"|(?:(?:aún|todavía) )?(?:no|tampoco) (?:es|son)(?: (?:aún|todavía))? (?:un )?(?:Estados? )?"
    r"[Pp]artes? (?:en|del?))"
)
_JOINED = r"(?:ratifiée?s?|adhéré (?:à|aux?)|ratificado|adherido al?)(?: (?:aún|todavía))?"
_URGES = (
    rf"(?:(?:appelle|exhorte|presse|somme|prie|encourage|conjure)(?:nt)?{TOO}(?: instamment)?"
    rf"|{HAS}(?:appelé|exhorté|pressé|sommé|prié|encouragé|conjuré))(?: à)?"
)
_ASKS = (
    rf"(?:(?:demande|recommande|suggère)(?:nt)?|enjoint|enjoignent|lance(?:nt)? un appel"
    rf"|{HAS}(?:demandé|recommandé|suggéré|enjoint|lancé un appel)){TOO}(?: instamment)? (?:à|aux?)"
)
_DEMANDS = rf"(?:(?:exige|réclame)(?:nt)?|attend(?:ent)?|{HAS}(?:exigé|réclamé)){TOO} (?:d[eu]s?)"
_INSTA = (
    r"(?:inst(?:a|an|ó|aron)|exhort(?:a|an|ó|aron)|llam(?:a|an|ó|aron)|urg(?:e|en|ió|ieron)"
    r"|apremi(?:a|an|ó|aron)|conmin(?:a|an|ó|aron)|pid(?:e|en|ió|ieron)|solicit(?:a|an|ó|aron)"
    r"|exig(?:e|en|ió|ieron)|reclam(?:a|an|ó|aron)|recomiendan?|recomend(?:ó|aron)|rueg(?:a|an)"
    r"|(?:hace|hacen|hizo|hicieron|ha hecho|han hecho) un (?:llamado|llamamiento)(?: urgente)?"
    r"|(?:ha|han) (?:instado|exhortado|llamado|urgido|pedido|solicitado|exigido|reclamado"
    rf"|recomendado)){TOO} al?"
)
_BLAMES = (
    r"(?:dénonce|condamne|déplore|critique|fustige|regrette)(?:nt)?"
    rf"|{HAS}(?:dénoncé|condamné|déploré|critiqué|fustigé|regretté)"
    r"|(?:denunci|conden|deplor|critic|lament|repudi|rechaz|cuestion)(?:a|an|ó|aron)"
    r"|(?:ha|han) (?:denunciado|condenado|deplorado|criticado|lamentado|repudiado|rechazado"
    r"|cuestionado)"
)
_FAULT = (
    r"(?:inaction|silence|mutisme|refus|passivité|négligence|lenteurs?|attitude|complicité|laxisme"
    r"|échec|incapacité|indifférence|politiques?|comportement|manquements?|défaillances?|carences?"
    r"|(?:absence|manque) d(?:e |['’])[a-zàéèê]{3,16}|inacción|silencio|pasividad|negligencia"
    r"|lentitud|actitud|complicidad|fracaso|incapacidad|indiferencia|política|omisi(?:ón|ones)"
    r"|agissements|exactions|décisions?|pratiques|manœuvres|mensonges|campagnes? de [a-zà-ÿ]{3,12}"
    r"|prácticas|decisi(?:ón|ones)|maniobras|actuación|proceder|conducta|campañas? de"
    r" [a-záéíóú]{3,12}"
    r"|negativa|declaraciones|(?:falta|ausencia) de [a-záéíóúñ]{3,16})"
)
_INVOKES = (
    rf"(?:invoque(?:nt)?|{HAS}invoqué|s['’]appuie(?:nt)? sur|s['’]est appuyée? sur"
    r"|se fonde(?:nt)? sur|se réfère(?:nt)? (?:à|aux?)|se prévau(?:t|lent) d[eu]s?"
    r"|invoc(?:a|an|ó|aron)|se (?:basa|fundamenta|apoya)n? en|se remiten? al?)"
)
_RECALLS = (
    rf"(?:rappelle(?:nt)?|cite(?:nt)?|{HAS}(?:rappelé|cité)|recuerdan?|record(?:ó|aron)|citan?)"
)
_ARTICLE = (
    r"(?:l['’]|les |el |los )?(?:articles?|artículos?|paragraphes?|párrafos?) \d[^<>.;]{0,40}? "
    r"(?:d[eu]s?|del?)"
)

ROMANCE_CLAIMS: tuple[Pattern, ...] = (
    led(
        Predicate.CALLS_ON,
        rf"{subject('OP')}{_URGES} {THE}(?P<object>{slots('OP')})(?=,? (?:à|de|d['’]))",
        0.9,
    ),
    led(
        Predicate.CALLS_ON,
        rf"{subject('OP')}{_ASKS} {THE}(?P<object>{slots('OP')})"
        r"(?=,? (?:de |d['’]|qu['’]|que |pour qu|afin))",
        0.9,
    ),
    led(
        Predicate.CALLS_ON,
        rf"{subject('OP')}{_DEMANDS} {THE}(?P<object>{slots('OP')})"
        r"(?=,? (?:qu['’]|que |la |le |l['’]|les |une? ))",
        0.88,
    ),
    led(
        Predicate.CALLS_ON,
        rf"{subject('OP')}(?:interpelle(?:nt)?|{HAS}interpellé){TOO} {THE}"
        rf"(?P<object>{slots('OP')})(?=,? (?:sur|au sujet|à propos|quant|afin)\b)",
        0.88,
    ),
    led(
        Predicate.CALLS_ON,
        rf"{subject('OP')}{_INSTA} {THE}(?P<object>{slots('OP')})"
        r"(?=,? (?:a|que|para) )",
        0.9,
    ),
    led(
        Predicate.CALLS_ON,
        rf"{subject('OP')}(?:(?:exig(?:e|en|ió|ieron)|reclam(?:a|an|ó|aron))){TOO} a {THE}"
        rf"(?P<object>{slots('OP')})(?= (?:la|el|las|los|una?|su|sus) )",
        0.88,
    ),
    led(
        Predicate.CRITICISES,
        rf"{subject('OP')}(?:{_BLAMES}){TOO} (?:l['’]|la |le |les |el |los |las ){_FAULT}"
        rf"(?: [a-zàéèêíóú]{{4,14}})? (?:d[eu]s?|del) {THE}(?P<object>{slots('OP')})(?![’'-])",
        0.88,
    ),
    # What is missing is what is blamed: `dénonce que <O1> ne publie pas`.
    led(
        Predicate.CRITICISES,
        rf"{subject('OP')}(?:{_BLAMES}){TOO} (?:que |qu['’]){THE}(?P<object>{slots('OP')})"
        r"(?= (?:ne |n['’]|no ))",
        0.88,
    ),
    led(
        Predicate.CRITICISES,
        rf"{subject('OP')}(?:(?:critique|condamne|dénonce|fustige)(?:nt)?|accuse(?:nt)?"
        rf"|{HAS}(?:critiqué|condamné|dénoncé|fustigé|accusé)|(?:critic|acus|conden|cuestion|repudi"
        r"|denunci)(?:a|an|ó|aron) al?|(?:ha|han) (?:criticado|acusado|condenado|cuestionado"
        rf"|denunciado) al?){TOO} {THE}(?P<object>{slots('OP')})(?![’'-])",
        0.85,
    ),
    led(
        Predicate.INVOKES,
        rf"{subject('OP')}{_INVOKES}{TOO} (?:{_ARTICLE} )?{THE}(?P<object>{slots('I')})",
        0.88,
    ),
    led(
        Predicate.INVOKES,
        rf"{subject('OP')}{_RECALLS}{TOO} {_ARTICLE} {THE}(?P<object>{slots('I')})",
        0.88,
    ),
    led(
        Predicate.RATIFIES,
        rf"(?P<subject>{slots('OP')}),? (?:{HAS}signé,? mais |(?:firmó|ha firmado),? pero )?"
        rf"(?P<negated>{_NOT} {_JOINED}),? {THE}(?P<object>{slots('I')})",
        0.95,
    ),
    led(
        Predicate.RATIFIES,
        rf"(?P<subject>{slots('OP')}),? (?P<negated>{_NOT_PARTY}) {THE}(?P<object>{slots('I')})",
        0.95,
    ),
    # `ne l'a pas encore ratifiée`, `aún no lo ha ratificado`: see treaty_references.
    led(
        Predicate.RATIFIES,
        rf"(?P<subject>{slots('OP')}) (?P<negated>ne (?=<I\d+> ?(?:a|ont) (?:[a-zàéè]{{2,14}} "
        r"){0,2}(?:pas|jamais) )|(?:(?:aún|todavía) )?(?:no|tampoco|nunca) )(?P<object><I\d+>) ?"
        r"(?:(?:a|ont) (?:[a-zàéè]{2,14} ){1,3}ratifiée?s?|(?:ha|han) ratificado)\b",
        0.95,
    ),
    led(
        Predicate.RATIFIES,
        rf"(?P<subject>{slots('OP')}) (?P<object><I\d+>) ?(?:(?:a|ont) ratifiée?s?|ratificó"
        r"|ratificaron|(?:ha|han) ratificado)\b",
        0.93,
    ),
    written(
        Predicate.RATIFIES,
        rf"(?P<object>{slots('I')}),? (?:que |qu['’]){THE}(?P<subject>{slots('P')}) (?:a {SO}"
        r"ratifiée?s?|ont ratifiée?s?|ratificó|ratificaron|ha ratificado|han ratificado)\b",
        0.93,
    ),
    written(
        Predicate.RATIFIES,
        rf"(?P<subject>{slots('P')}),? (?:qui est |que es )?(?:(?:État|Estado) )?[Pp]arte?(?:ie)? "
        rf"(?:à|en|de) {THE}(?P<object>{slots('I')})",
        0.92,
    ),
    written(
        Predicate.RATIFIES,
        r"(?:^|[.;] )(?:Ratifiée?s?|Ratificad[oa]s?) (?:par|por) "
        rf"{THE}(?P<subject>{slots('P')})(?: en (?:19|20)\d\d)?, {THE}(?P<object><I\d+>)",
        0.92,
    ),
    led(
        Predicate.RATIFIES,
        rf"(?P<subject>{slots('OP')}) (?:se (?:adhirió|adhirieron)(?: en (?:19|20)\d\d)? al?"
        r"|pasó a ser (?:Estado )?[Pp]arte (?:en|del?)|es (?:Estado )?[Pp]arte (?:en|del?)"
        rf"|est (?:un )?État partie (?:à|aux?)) {THE}(?P<object>{slots('I')})",
        0.93,
    ),
)
"""In French and Spanish; beside those of `statement_calls` and `statement_claims`."""
