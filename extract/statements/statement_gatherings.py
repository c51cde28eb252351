"""Says which words tell who held an event, who came, where it was, and what it was about."""

from extract.model import Predicate
from extract.statements.statement_shapes import ADVERB, NOT, OF, THE, Pattern, led, slots, written

_A = r"(?:an? |one |une? |una? |its |their |sa |son |su |the |la |le |el |l['’])?"
# `the inaugural <E0>`, but not `the report on <E0>`.
_SUCH = (
    r"(?:(?!(?:for|of|at|in|on|after|before|during|from|to|with|and|pour|para|des?|du|en|a|à|et|y"
    r"|sur|sobre|del)\b)[\w-]+ ){0,3}"
)
_HELD = (
    r"(?:conduct(?:ed|s)|is conducting|(?:co-?)?organi[sz](?:ed|es)|(?:co-?)?host(?:ed|s)"
    r"|(?:co-?)?convene[sd]|held|holds|ran"
    r"|is (?:organi[sz]ing|hosting|holding|convening)|will (?:host|hold|organi[sz]e|convene)"
    r"|(?:a|ont) (?:co-?)?(?:organisé|accueilli|tenu|convoqué)|organise(?:nt)?|accueille(?:nt)?"
    r"|(?:co)?organiz(?:ó|aron)|celebr(?:ó|aron)|acog(?:ió|ieron)|convoc(?:ó|aron)"
    r"|(?:ha|han) (?:organizado|celebrado|acogido|convocado)|organiza[n]?)"
)
_TOGETHER = rf"(?:(?:jointly |together |conjointement )?(?:with|avec|con) {THE}{slots('O')},? )?"
_HELD_BY = (
    r"(?:(?:co-?)?organi[sz]ed|(?:co-?)?hosted|(?:co-?)?convened|held|(?:co-?)?organisée?s?"
    r"|tenue?s?|accueillie?s?|convoquée?s?|(?:co)?organizad[oa]s?|celebrad[oa]s?|convocad[oa]s?"
    r"|acogid[oa]s?)"
)
_WAS = (
    r"(?:which |that |qui |que )?(?:was |were |is |will be |has been |to be |(?:a|ont) été |est"
    r" |sera |fue |fueron |será |ha sido )?"
)
_TOOK_PLACE = (
    r"(?:held|(?:takes|took|will take|taking) place|convened|hosted|s['’]est tenue? |se tiendra"
    r"|se tient|tenue?|a eu lieu|aura lieu|organisée?|se celebr(?:ó|ará|a)|celebrad[oa]|tuvo lugar"
    r"|tendrá lugar|organizad[oa])"
)
_PEOPLE = (
    r"(?:(?:\w+ ){0,3}(?:representatives|members|delegates|delegations|experts|participants"
    r"|officials|représentant(?:e?s)|délégué(?:e?s)|délégations|membres|experts|participants"
    r"|representantes|delegad[oa]s|delegaciones|miembros|expert[oa]s|participantes)"
    r" (?:of|from|de|du|des|del|d['’]) ?)"
)
_CAME = (
    r"(?:brought together|bringing together|brings together|gathered|gathers|gathering"
    r"|(?:was|were) attended by|attended by|joined by|with (?:the )?participation of"
    r"|a réuni|ont réuni|réunissant|réunit|a rassemblé|rassemblant|avec la participation d[eu]"
    r"|reunió(?: a)?|reúne a|reuniendo a|congregó a|con (?:la )?participación del?)"
)

GATHERINGS: tuple[Pattern, ...] = (
    led(
        Predicate.ORGANISED,
        rf"(?P<subject>{slots('OP')}),? {ADVERB}{_HELD} {_TOGETHER}{_A}{_SUCH}(?P<object><E\d+>)",
        0.9,
    ),
    # `co-organised the <E0> in <P1> with <O2>`
    written(
        Predicate.ORGANISED,
        r"\b(?:co-?(?:organi[sz]|host|conven)ed|coorganisé|coorganiz(?:ó|aron|ado))"
        rf" {_A}{_SUCH}(?P<object><E\d+>)(?:[^<>.;:]|<P\d+>){{0,60}}? (?:with|avec|con) {THE}"
        rf"(?P<subject>{slots('O')})",
        0.9,
    ),
    # `Y ont participé le <O0> et l'<O1>`
    written(
        Predicate.TOOK_PART_IN,
        rf"(?P<object><E\d+>) (?:ont|a) (?:\w+ )?(?:participé|assisté|pris part) {THE}"
        rf"(?P<subject>{slots('OP')})",
        0.9,
    ),
    written(
        Predicate.ORGANISED,
        rf"(?P<object><E\d+>)(?: (?:on|about|sur|sobre|a|à) [^<>.;,]{{2,60}})?,? {_WAS}"
        rf"(?:\w+ )?{_HELD_BY} (?:\w+ment |jointly )?(?:by|par|por)"
        rf" {THE}(?P<subject>{slots('OP')})",
        0.9,
    ),
    # `was convened by <O0> and hosted by <P1>`
    written(
        Predicate.ORGANISED,
        rf"(?P<object><E\d+>)(?:[^<>.;]|<P\d+>){{0,60}},? {_WAS}(?:\w+ )?(?:{_HELD_BY}|funded"
        rf"|financed|sponsored|supported|financée?s?|soutenue?s?|financiad[oa]s?|apoyad[oa]s?)"
        rf" (?:by|par|por) {THE}{slots('OP')},? (?:and|et|y) (?:co-)?(?:{_HELD_BY}) (?:by|par"
        rf"|por) {THE}"
        rf"(?P<subject>{slots('OP')})",
        0.9,
    ),
    written(
        Predicate.HELD_IN,
        rf"(?P<subject><E\d+>),? {_WAS}{_TOOK_PLACE}(?: (?:last|this|next) \w+)? ?(?:in|at|à|en|au)"
        r" (?:the )?(?P<object><P\d+>)",
        0.92,
    ),
    led(
        Predicate.TOOK_PART_IN,
        rf"(?P<subject>{slots('OP')}),? {ADVERB}{NOT}(?:joined|sent (?:an? |its )?(?:delegat\w+"
        r"|representatives?|experts?) to|gave (?:an? )?presentations? at|spoke (?:at|during)"
        r"|contributed to|participe(?:nt)? (?:à|aux?)|prend part (?:à|aux?)"
        r"|assiste(?:nt)? (?:à|aux?)|(?:(?:a|ont) (?:également |aussi )?)?(?:participé|assisté"
        r"|pris part) (?:activement )?(?:à|aux?)|a pris la parole (?:à|lors d[eu])"
        r"|participa en|participan en|asist(?:en?|ió|ieron) al?|tomaron parte en"
        r"|participó(?: también)? en"
        rf"|intervinieron en|estuvo representad[oa] en) {_A}(?P<object><E\d+>)",
        0.88,
    ),
    led(
        Predicate.TOOK_PART_IN,
        rf"(?P<subject>{slots('OP')}),? (?:(?:will|is to|are to) (?:also |both |again )?"
        r"(?:take part in|participate in|attend|join|speak at|be represented at|send (?:an? |its )?"
        r"(?:delegat\w+|representatives?|experts?) to)|(?:participer|assister)(?:a|ont) (?:à|aux?)"
        r"|prendr(?:a|ont) part (?:à|aux?)|participar(?:á|án) en|asistir(?:á|án) al?"
        rf"|tomar(?:á|án) parte en) {_A}{_SUCH}(?P<object><E\d+>)",
        0.88,
    ),
    written(
        Predicate.TOOK_PART_IN,
        rf"(?P<object><E\d+>)[^<>.;]{{0,60}} {_CAME}(?: for the first time)?"
        rf" {THE}(?:{_PEOPLE}{THE})?"
        rf"(?P<subject>{slots('OP')})",
        0.88,
    ),
    # `The following bodies <E0>: <O1>, <O2> and the <O3>.`: see statement_pronouns.
    written(
        Predicate.TOOK_PART_IN,
        r"(?:following|suivant(?:e?s)"
        r"|siguientes)\b(?:(?!\b(?:not?|never|jamais|nunca|pas|invit|absent|ausent|apolog|excus"
        r"|apart from|except|other than|sauf|hormis|salvo"
        r"|declin|refus|withdr|unable))[^<>:.;]){0,120}(?P<object><E\d+>)(?:[^<>:.;]"
        r"|<P\d+>){0,60}: ?"
        rf"{THE}(?P<subject><[OP]\d+>(?:(?:[;,] (?:and |et |y )?| (?:and|et|y) ){THE}<[OP]\d+>)"
        r"{0,24})",
        0.88,
    ),
    # `<E0>` stands for `Speakers` or `Participants`: see statement_pronouns.
    written(
        Predicate.TOOK_PART_IN,
        r"^(?P<object><E\d+>) (?:included?|were|came from|from|of|comprised|comprenaient|étaient"
        r"|venus? d[eu]s?|d[eu]s?|incluyeron a?|fueron|procedían de|del?)"
        rf" {THE}(?:{_PEOPLE}{THE})?(?P<subject><O\d+>(?:(?:,? (?:and|et|y) |, )(?:from|{OF})?"
        rf" ?{THE}"
        r"<O\d+>){0,9})",
        0.86,
    ),
    # `<E0>` stands for `Opening remarks were delivered` or `Panellists`: see statement_pronouns.
    written(
        Predicate.TOOK_PART_IN,
        rf"^(?P<object><E\d+>)(?: (?:by|par|por|de)| ?:)? {THE}(?:{_PEOPLE}{THE})?"
        r"(?:[A-ZÀ-Þ][^<>.;:()]{2,50}[;,] ){0,3}"
        rf"(?P<subject><[OP]\d+>(?:(?:[;,] (?:and |et |y )?| (?:and|et|y) )(?:(?:by|par|por|de) )?"
        rf"{THE}<[OP]\d+>){{0,14}})(?=[.;,]|$| (?:on|in|and|et|y)\b)",
        0.88,
    ),
    # `<E0>` stands for `The representative` in the record of one meeting: see statement_pronouns.
    written(
        Predicate.TOOK_PART_IN,
        rf"^(?P<object><E\d+>) (?:of|from|for|de|del) {THE}(?P<subject><[OP]\d+>)(?=,? [a-zà-ÿ])",
        0.86,
    ),
    # `Forty members <E0>, including <O1> and <O2>`
    written(
        Predicate.TOOK_PART_IN,
        r"^[\w’-]+ (?:[\w’-]+ ){0,4}(?P<object><E\d+>),? (?:including|among them|dont|notamment"
        rf"|parmi lesquel(?:le)?s|entre ell[oa]s|incluid[oa]s) {THE}(?P<subject>{slots('OP')})",
        0.88,
    ),
    # `<E0>` stands for `Y ont participé` or `Asistieron`: see statement_pronouns.
    written(
        Predicate.TOOK_PART_IN,
        rf"^(?P<object><E\d+>):? {THE}(?:{_PEOPLE}{THE})?(?P<subject><[OP]\d+>(?:(?:,? (?:and|et|y"
        rf"|e|ainsi que|así como) |, )(?:{OF} |d['’])?{THE}<[OP]\d+>(?!,? (?:a|ha|no|n['’])\b))"
        r"{0,14})(?=[.;,]|$| (?:et|y|and|ainsi|así) )",
        0.88,
    ),
    written(
        Predicate.CONCERNS,
        r"(?P<subject><E\d+>),? (?:which |that |qui |que )?(?:on|about|concerning|regarding|sur"
        r"|sobre|to discuss|pour débattre d[eu]s?|pour discuter d[eu]s?|para debatir(?: sobre)?"
        r"|a porté sur|portait sur|avait pour thème|versó sobre|trató sobre|tuvo como tema)"
        r" (?:the (?:issues?|topics?|subject|questions?|themes?|problem) of |la question d[eu]s? )?"
        rf"{THE}(?P<object>{slots('T')})",
        0.9,
    ),
)
"""In English, French and Spanish; what `extract.events` found is read by `statement_events`."""
