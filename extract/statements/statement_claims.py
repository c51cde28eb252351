"""Says which words make a call, a criticism, a reference to law; most in French and Spanish."""

from extract.model import Predicate
from extract.statements.statement_shapes import (
    ADVERB,
    BY,
    OF,
    THE,
    TO,
    Pattern,
    led,
    slots,
    written,
)

_GAP = r"(?:[^<>.;]|<[PO]\d+>){0,220}?"
_LAW = (
    r"(?:in accordance with|in line with|pursuant to|in compliance with|in conformity with"
    r"|as (?:required|provided(?: for)?|set out|enshrined|stipulated|demanded) (?:by|in|under)"
    r"|conformément (?:à|aux?)|en application d[eu]s?|en vertu d[eu]s?|au titre d[eu]s?|comme"
    r" (?:le veut|l['’]exige|le prévoit|le demande|le requiert)|de conformidad con|con arreglo al?"
    r"|en virtud del?|en cumplimiento del?|como (?:lo )?(?:exige|dispone|establece))"
)
_OPENING = (
    r"(?:^|[;:] |\d\. )(?:Acting (?:under|pursuant to|in accordance with)|By virtue of|Guided by"
    r"|Relying on|Reaffirming|Invoking|With reference to|En vertu d[eu]s?|En application d[eu]s?"
    r"|Se fondant sur|Se référant (?:à|aux?)|Invoquant|Réaffirmant|Rappelant|Conformément (?:à"
    r"|aux?)"
    r"|Con arreglo al?|En virtud del?|Basándose en|Invocando|Reafirmando|Recordando"
    r"|De conformidad con)"
)
_DECIDES = (
    r"(?:stated|recommend(?:s|ed)|urge[sd]|call(?:s|ed)|request(?:s|ed)|encourage[sd]|decide[sd]"
    r"|adopt(?:s|ed)|demand(?:s|ed)|condemn(?:s|ed)|(?:a )?(?:recommand|demand|exhort|invit|décid"
    r"|adopt|condamn)(?:e|é)|(?:a )?pri(?:e|é)|recomienda|recomendó|insta|instó|pide|pidió|exhorta"
    r"|exhortó|decidió|aprobó|condenó|solicita|solicitó)"
)
_FINITE = (
    r"(?= (?:ne |n['’]|se |s['’]|y |en |no )?(?!qui\b|et\b|y\b|ou\b|o\b|dont\b|que\b)"
    r"[a-zàâéèêîôû]{2})"
)
_VICE = r"[^<>.;]{2,110}"

CLAIMS: tuple[Pattern, ...] = (
    led(
        Predicate.CALLS_ON,
        rf"(?P<subject>{slots('OP')}),? {ADVERB}(?:(?:is|are) calling (?:up)?on|(?:lance|a lancé"
        rf"|ont"
        r" lancé) un appel (?:à|aux?)|(?:en )?(?:appelle|a appelé|appellent|demande|a demandé"
        r"|demandent|ont demandé|recommande|a recommandé|enjoint|a enjoint|conseille|ordonne)(?:"
        r" également| instamment| aussi| de nouveau)? (?:à|aux?)|(?:prie|engage|invite|encourage"
        r"|exhorte|presse|somme|a prié|a engagé|a invité|a encouragé|a exhorté)(?: instamment"
        r"| également| aussi)?|(?:insta|instó|exhorta|exhortó|recomienda|recomendó|alienta|alentó"
        r"|invita|invitó|solicita|solicitó|pide|pidió|ruega|ha pedido|ha instado|ha recomendado"
        r"|ha exhortado|ha solicitado)(?: también| encarecidamente| asimismo)? al?"
        rf"|(?:hace|hizo|ha hecho) un llamamiento al?) {THE}(?P<object>{slots('OP')})"
        rf"(?! {OF} <)(?=,? (?:de|d['’]|à|à ce|que|a|para) ?)",
        0.88,
    ),
    # A verb of wishing: whatever is said after `que` is asked for.
    led(
        Predicate.CALLS_ON,
        rf"(?P<subject>{slots('OP')}),? {ADVERB}(?:recommande|a recommandé|demande|a demandé"
        rf"|préconise"
        r"|a préconisé|exige|a exigé|propose|a proposé|souhaite|insiste pour|a insisté pour"
        r"|recomienda|recomendó|pide|pidió|solicita|solicitó|exige|exigió|propone|propuso|desea"
        rf"|insta a|instó a) (?:instamment )?(?:que |qu['’])"
        rf" ?{THE}(?P<object>{slots('OP')}){_FINITE}",
        0.9,
    ),
    led(
        Predicate.CRITICISES,
        rf"(?P<subject>{slots('OP')}),? {ADVERB}(?:reproche(?:nt)? (?:à|aux?)|a reproché (?:à|aux?)"
        r"|accuse(?:nt)?|a accusé|met(?:tent)? en cause|a mis en cause|fustige|blame[sd]?"
        r"|rebuke[sd]"
        r"|(?:acusa|acusó|critica|criticó|denuncia|denunció|reprocha|reprochó|condena|condenó"
        rf"|responsabiliza|culpa) al?) {THE}(?P<object>{slots('OP')})(?![’'-])",
        0.85,
    ),
    # `condemned the attacks by <P1>`: who did it is told by the words.
    led(
        Predicate.CRITICISES,
        rf"(?P<subject>{slots('OP')}),? {ADVERB}(?:criticise[sd]|criticize[sd]|condemn(?:s|ed)"
        r"|denounce[sd]|deplore[sd]|condamne|a condamné|dénonce|a dénoncé|critique|a critiqué"
        r"|déplore"
        r"|a déploré|condena|condenó|denuncia|denunció|critica|criticó|deplora|deploró)"
        rf" {_VICE} (?:by|par|de la part d[eu]|por(?: parte)?(?: del?)?) {THE}(?P<object><[OP]\d+>)"
        r"(?![’'-])",
        0.84,
    ),
    led(
        Predicate.CRITICISES,
        rf"(?P<subject>{slots('OP')}),? {ADVERB}(?:(?:se dit|est|demeure|reste|s['’]est dite?|se"
        r" déclare) (?:\w+ )?(?:préoccupée?|inquiète?|alarmée?) (?:par|d[eu]s?|que)|s['’]inquiète"
        r" d[eu]s?|exprime (?:\w+ )?(?:préoccupation|inquiétude)s? (?:\w+ )?(?:face aux?|à"
        r"|concernant"
        r"|quant aux?)|(?:está|sigue|se muestra|se declara) (?:\w+ )?preocupad[oa] por"
        rf"|(?:expresa|expresó) (?:\w+ )?preocupación (?:por|ante)|lamenta|regrette) {_VICE}"
        r" (?:en|au|aux) (?P<object><P\d+>)(?![’'-])",
        0.84,
    ),
    led(
        Predicate.CRITICISES,
        rf"(?P<subject>{slots('OP')}),? {ADVERB}(?:regrette|a regretté|déplore|a déploré|lamenta"
        rf"|lamentó|deplora|deploró) (?:\w+ )?(?:que |qu['’])"
        rf" ?{THE}(?P<object>{slots('P')}){_FINITE}",
        0.88,
    ),
    led(
        Predicate.INVOKES,
        rf"(?P<subject><O\d+>),? {ADVERB}(?:urge[sd]?|call(?:s|ed) (?:up)?on|request(?:s|ed)"
        r"|ask(?:s|ed)|encourage[sd]|invite[sd]|recommend(?:s|ed)|demand(?:s|ed)|demande|a demandé"
        r"|recommande|a recommandé|exhorte|prie|engage|invite|insta|instó|recomienda|recomendó|pide"
        rf"|pidió|exhorta|exhortó) {_GAP},? {_LAW} {THE}(?P<object>{slots('I')})",
        0.86,
    ),
    led(
        Predicate.INVOKES,
        rf"{_OPENING} {_GAP}{THE}(?P<object><I\d+>)[^<>.;]{{0,60}}, {THE}(?P<subject>{slots('OP')})"
        rf" {ADVERB}{_DECIDES}\b",
        0.88,
    ),
    written(
        Predicate.INVOKES,
        rf"[Pp](?:repared|REPARED) (?:by|BY) (?i:{THE})(?P<subject><O\d+>),? (?:pursuant to"
        r"|in accordance with|IN ACCORDANCE WITH|PURSUANT TO) [^<>.;]{0,60}(?P<object><I\d+>)",
        0.88,
    ),
    written(
        Predicate.RATIFIES,
        rf"(?:[Rr]atification|[Aa]ccession|[Aa]dhésion|[Rr]atificación|[Aa]dhesión) (?:{OF}|to"
        rf"|{TO})"
        rf" ?{THE}(?P<object>{slots('I')}),? (?:en|in)? ?(?:\d{{4}},? )?(?:{BY}|por parte de) {THE}"
        rf"(?P<subject>{slots('P')})",
        0.9,
    ),
    led(
        Predicate.RATIFIES,
        rf"(?P<subject>{slots('OP')}) (?:vient de ratifier|viennent de ratifier|a déposé (?:son"
        rf"|ses|l['’]|"
        r"les) ?instruments? (?:de ratification|d['’]adhésion) (?:d[eu]s?|à|aux?)|(?:depositó|ha"
        r" depositado) (?:su|el) instrumento de (?:ratificación|adhesión) (?:del?|al?)|acaba de"
        rf" ratificar) {THE}(?P<object>{slots('I')})",
        0.93,
    ),
    written(
        Predicate.RATIFIES,
        rf"(?P<object>{slots('I')})[^<>.;]{{0,40}} ratified by (?:\w+ ){{1,3}}(?:countries"
        rf"|[Ss]tates)"
        rf"(?:,? (?:namely|including|such as)|:| \() ?{THE}(?P<subject>{slots('P')})",
        0.92,
    ),
    # `was the first State to ratify <I1>, followed by <P2>`
    written(
        Predicate.RATIFIES,
        rf"(?:to (?:ratify|accede to)|à (?:ratifier|adhérer à)|en ratificar) {THE}"
        r"(?P<object><I\d+>),? (?:followed by|suivie? (?:de|du|des|par)|seguid[oa] (?:de|por))"
        rf" {THE}(?P<subject>{slots('P')})",
        0.92,
    ),
    written(
        Predicate.RATIFIES,
        r"(?P<subject><P\d+>) (?:a été|est|fut) (?:le|la) (?:premi(?:er|ère)|deuxième|seule?)"
        r" (?:[^<>.;]{1,40} )?à (?P<object><I\d+>) ratifier",
        0.92,
    ),
    written(
        Predicate.RATIFIES,
        r"à (?P<object><I\d+>) ratifier,? suivie? (?:de|du|des|par)"
        rf" {THE}(?P<subject>{slots('P')})",
        0.92,
    ),
    led(
        Predicate.RATIFIES,
        rf"(?P<subject>{slots('P')}) (?:was|became|is|has become|est|a été|est devenue?|fue|es)"
        rf" (?:the"
        r" |le |la |el )?(?:only |first|second|third|fourth|fifth|\d{1,3}(?:st|nd|rd|th|e|º|ª)"
        r"|premi(?:er|ère)|deuxième|troisième|prim(?:er|era)|segund[oa]|tercer[oa]?)"
        r" (?:[^<>.;]{1,40} )?(?:to (?:ratify|have ratified|accede to)|à (?:ratifier|avoir ratifié"
        rf"|adhérer à)|en ratificar|en adherirse al?) {THE}(?P<object>{slots('I')})",
        0.93,
    ),
)
"""In English, French and Spanish; beside those of `statement_calls` and `statement_states`."""
