"""Patterns of the plainest sentences about persons, in English, French and Spanish.

What is done to somebody, or what somebody does, that no body and no town does or suffers: whatever
word somebody is called by. Each has a group `name`.
"""

import re

from extract.kept_patterns import compiled
from extract.persons.kin_words import (
    ANY_KIN,
    CLOSE,
    FRIENDS,
    RELATIVES,
    RELATIVES_ES,
    RELATIVES_FR,
    any_large_or_small,
    any_of,
)
from extract.persons.letters import CAPITALS, SMALL
from extract.persons.word_names import TOLD_VIRTUES
from extract.words import word_set

_WORD = (
    rf"(?:(?:[{CAPITALS}]['’])?[{CAPITALS}][{SMALL}]{{1,24}}+"
    rf"(?:[-'’][{CAPITALS}{SMALL}][{SMALL}]{{1,24}}+)?|[{CAPITALS}]\.)"
)
_PARTICLE = r"(?:de la |de los |de las |van der |van |von |del |dela |de |da |dos |bin |binti |al-)"
NAME = rf"(?P<name>{_WORD}(?: {_PARTICLE}?{_WORD}){{0,3}})"
"""One to four words, of which the second half behind a hyphen may be small: `Uzqa-hee`."""

_FRONT = rf"(?<![\w'’&.@/-]){NAME}"
_END = rf"(?![\w'’-]|[ \xa0][{CAPITALS}])"
_AGE = r"[1-9]\d?"
_KIN = (
    rf"(?:{any_of(ANY_KIN)}s?|babies|"
    r"child|children|kids?|parents|siblings|family|famille|familia|bébé|bebé|enfants?|niñ[ao]s?)"
)
_OWN = r"(?:her|his|son|sa|ses|su|sus)"
_ON = (
    r"(?=[.,;:!?]|[ \n](?:with|until|every|because|when|while|for|and|so|before|if|in front|"
    r"avec|jusqu|chaque|parce|quand|pendant|devant|pour|et|dans sa|si|"
    r"con|hasta|cada|porque|cuando|mientras|delante|por|y|si)\b)"
)
_CONJUNCTION = (
    r"(?:[Ww]hen|[Aa]fter|[Bb]efore|[Bb]ecause|[Ww]hile|[Oo]nce|[Ss]ince|[Uu]ntil|[Aa]s soon as|"
    r"[Qq]uand|[Ll]orsque|[Cc]omme|[Pp]arce que|[Dd]ès que|[Pp]endant que|[Tt]andis que|"
    r"[Cc]uando|[Cc]omo|[Pp]orque|[Mm]ientras|[Aa]penas)"
)
_LIVED = (
    r"(?:arrived|left|fled|ran|returned|reached|woke|got|went|tried|refused|cried|fell|turned|"
    r"(?:had|was|could|did|would)(?: not|n['’]t)?|came|saw|heard|finally|escaped|"
    r"est (?:arrivée?|partie?|revenue?|rentrée?|tombée?|sortie?|née?)|s['’]est|"
    r"n['’](?:avait|a|est)|"
    r"avait|refusa|refusait|voulait|a (?:refusé|voulu|essayé|demandé|appris|compris|eu)|"
    r"llegó|salió|volvió|regresó|escapó|huyó|cayó|intentó|quiso|pudo|supo|cumplió|se negó|se fue|"
    r"se enfermó|se despertó|(?:no )?(?:tenía|podía|quería|sabía)|se quedó|estaba|era)"
)
_NEAR = any_of(CLOSE | FRIENDS | RELATIVES)
_PRONOUN_BEHIND = r"[^.!?;:\n]{0,90}?[ ,](?:she|he|her|him|elle|il|sa|son|ses|lui|ella|él|la|lo)\b"
_ADVERB = (
    r"(?: (?:also|never|always|later|finally|still|just|then|only|ne|n['’]|no|ya|siempre|nunca|"
    r"también|[a-z]{3,10}ly))?"
)
_HURT = (
    r"(?:raped?|raping|slapped|kicked|whipped|locked up|locked|drugged|starved|"
    r"frappait|frappa|frappé|battait|battu|violait|violé|giflait|giflé|enfermait|enfermé|"
    r"séquestré|droguait|drogué|harcelait|menaçait|maltraitait)"
)
_HURT_BY = (
    r"(?:golpeaba|golpeó|golpeaban|golpearon|pegaba|pegó|pegaban|pegaron|violaba|violó|violaban|"
    r"violaron|encerraba|encerró|encerraron|maltrataba|maltrataban|drogaba|drogaron|"
    r"secuestraron|secuestró)"
)
_CAUGHT = (
    r"(?:called|phoned|met|found|followed|approached|stopped|grabbed|caught|pushed|dragged|"
    r"drugged|recruited|visited|rescued|(?:a|ont|avait) (?:appelé|trouvé|rencontré|suivi|abordé|"
    r"attrapé|recruté|convaincu|emmené|frappé|insulté|accusé)|"
    r"(?:llamó|encontró|siguió|abordó|agarró|convenció|golpeó|insultó|acusó|engañó|llamaron|"
    r"encontraron|agarraron) a)"
)
_THEM = r"(?:her|him|l['’](?:a|ont|avait)|la|lo|le|lui)"
_MET = (
    r"(?:(?:a|ont|ai|avons|avait|avaient) (?:arrêté|interpellé|relâché|interrogé|entendu|"
    r"rencontré|secouru|recueilli|hébergé|soigné|consolé|retrouvé|engagé|recruté|vendu|épousé|"
    r"trompé|appelé)|"
    r"refus(?:é|a|ait|e) de (?:recevoir|payer|soigner|entendre|libérer|croire|aider)|"
    r"refused to (?:meet|see|receive|hear|help|pay|release|believe|treat|feed)|"
    r"(?:[Pp]olice|soldiers) (?:arrested|detained|picked up|released|questioned))"
)
_MET_TO = (
    r"(?:[Dd]etuvo|[Dd]etuvieron|[Aa]rrestó|[Aa]rrestaron|[Ee]ntrevistó|[Ee]ntrevistamos|"
    r"[Ee]scuchó|[Ee]scuchamos|[Rr]escató|[Rr]escataron|[Aa]cogió|[Aa]cogieron|[Aa]tendió|"
    r"[Cc]onoció|[Cc]onocí|[Cc]onocimos|engañó|engañaron|captó|captaron|reclutó|reclutaron|"
    r"vendió|vendieron|amenazó|amenazaron|amenazaba|llamó|llamaron|consoló|soltaron|buscaba|"
    r"buscaban|negó a (?:recibir|pagar|atender|escuchar|liberar|creer|ayudar))"
)
_TOLD_TO = (
    r"(?:(?:(?:lui |leur )?a(?:vait)? )?(?:dit|ordonné|promis|conseillé|proposé|interdit|donné|"
    r"prêté|volé|confisqué|pris|demandé|disait|promet|promettait) à|"
    r"l[eo] (?:prometió|ofreció|dio|prestó|robó|robaron|quitó|quitaron|pagó|debía) a|"
    r"(?:prometió|ofreció|quitó|robó|prohibió) a)"
)
_TOLD = r"(?:begged|forced|taught|persuaded|warned|promised)"
_WHAT_IS_TOLD = (
    r"(?: (?:not to|to)(?= [a-z])| that (?:she|he|her|his)\b| (?:de|d['’]|qu['’e]|un|une|son|sa|"
    r"ses|du travail|que|una?|el|la|los|las|su|sus|trabajo|a (?:job|place|salary|better)|work|"
    r"money)\b)"
)
# Daughters, sons and women are of towns as well: `la fille de Thiès`.
_OF_ONE = RELATIVES - word_set(
    "daughter son wife granddaughter grandson stepdaughter stepson daughter-in-law son-in-law"
)
_OF_ONE_FR = RELATIVES_FR - word_set(
    "fille fils femme petite-fille petit-fils belle-fille beau-fils compagne compagnon"
)
_OF_ONE_ES = RELATIVES_ES - word_set("hija hijo mujer esposa nieta nieto pareja ahijada ahijado")
_OF_KIN_EN = rf"\b{any_large_or_small(_OF_ONE | {'boyfriend'})} of "
_OF_KIN = (
    rf"(?:\b(?:[Ll][ae] {any_of(_OF_ONE_FR)}|[Ll]['’]oncle) d(?:e |['’])|"
    rf"\b(?:[Ll]a|[Ee]l) {any_of(_OF_ONE_ES)} de )"
)
_OWNED = (
    r"(?:\b[Tt]he (?:debts?|case|story|passport|employers?|lawyer|baby|salary|wages|phone|"
    r"luggage|fears?) of |"
    r"\b(?:[Ll]a (?:dette|plainte|patronne)|[Ll]e (?:passeport|cas|téléphone|salaire|bébé)|"
    r"[Ll]['’](?:histoire|employeur|employeuse|avocate?)) d(?:e |['’])|"
    r"\b(?:[Ll]a (?:deuda|historia|empleadora|abogada|patrona)|[Ee]l (?:pasaporte|caso|empleador|"
    r"teléfono|salario|bebé|miedo)) de )"
)

_DOES_SURELY = "|".join(
    (
        rf" \((?:âgée? de |de )?{_AGE} (?:ans|años|years old|years)\)",
        rf",? (?:and|et|y) {_OWN} (?:\w{{3,12}} )?{_KIN}\b",
        r" (?:was|is|n['’]avait|avait|tenía)(?: \w{3,8})? "
        r"(?:\w{3,12}(?:-\w{3,5})?|\d\d)(?: ans| años| years old)?,? "
        r"(?:when (?:she|he)|quand (?:elle|il)|lorsqu['’](?:elle|il)|cuando)\b",
        rf"{_ADVERB} (?:is|was|est|était|estaba|está|quedó|fell|tombe|tomba) "
        r"(?:\w{3,12} )?(?:pregnant|enceinte|embarazada)\b",
    )
)
_DOES = "|".join(
    (
        rf" \((?:aged? )?{_AGE}\)(?= (?:is|was|has|had|told|said|says|lives|came|left|"
        r"fled|works|worked|grew|lost|and (?:her|his))\b)",
        r" (?:called|phoned|rang|wrote|left|disappeared|ran|fled|cried|died|smiled|nodded|woke|"
        r"refused|escaped|returned)(?: [^.!?\n]{0,80})?[.!?] (?:She|He|Her|His)\b",
        r", (?:who (?:came|comes) from an? |who grew up|qui (?:venait|vient) d['’]une|que (?:venía|"
        r"viene) de una)",
        rf"{_ADVERB} (?:"
        r"(?:wants?|wanted|hopes?|hoped|longs?) to (?:go (?:back|home|to "
        r"school)|return (?:home|to her|to his)|come (?:back|home)|stay (?:here|with)|be a|"
        r"become a|see (?:her|his)|marry|study|learn)|"
        r"(?:had|has) been (?:working (?:in|for|at) (?:the|a|his|her)|living|"
        r"sleeping|locked|beaten|sold|promised|waiting)|"
        r"is (?:an? )?(?:single |young )?(?:mother|father|widow|widower|orphan)|"
        r"hid (?:the|her|his)|"
        r"slept|prayed|begged|wept|scrubbed|sewed|cannot (?:sleep|eat|read|walk|forget|go home)|"
        r"does not (?:sleep|eat|remember)|managed to (?:call|escape|flee|run|hide)|"
        r"(?:owes|owed) (?:her|his|the|\d)|never saw (?:her|his)|"
        r"came back|went home|came home|could not (?:sleep|eat|read|walk|speak|"
        r"leave)|was (?:found|left|lying|still) (?:unconscious|dead|alive|hanged|crying|asleep)|"
        r"(?:veut|voulait|souhaite|rêve de|rêvait de) (?:retourner|rentrer|"
        r"partir|revenir|revoir|devenir|étudier|retrouver (?:sa|son|ses)|apprendre|se marier)|"
        r"(?:est|était|a été) (?:revenue|rentrée|repartie|tombée|morte|née|"
        r"retrouvée|libérée|vendue|violée|battue|frappée|séquestrée|recrutée|enfermée|expulsée|"
        r"emmenée|scolarisée)|"
        r"cachait|cuisinait|lavait|nettoyait|priait|cousait|ne (?:dort|mange|sort|dormait|"
        r"mangeait|sortait|se souvient)|est (?:mère|père|veuve|veuf|orphelin)|"
        r"a (?:réussi à|tenté de) (?:appeler|s['’]échapper|s['’]enfuir|fuir|se cacher)|"
        r"dormait|pleurait|tremblait|mangeait|a (?:pleuré|crié|accouché|"
        r"fui|porté plainte|perdu (?:son|sa|ses))|travaillait (?:dans|chez|comme|sans|de)|"
        r"avait peur|s['’]est (?:enfuie?|échappée?|mariée?)|"
        r"(?:quiere|quería|espera|sueña con) (?:volver|regresar|irse|ser|"
        r"estudiar|aprender|casarse|ver a|encontrar a)|"
        r"escondía|cocinaba|lavaba|limpiaba|rezaba|cosía|no (?:duerme|come|sale|dormía|comía|"
        r"salía|recuerda|puede (?:dormir|comer|caminar|olvidar|volver))|es (?:madre|padre|viuda|"
        r"viudo|huérfan[ao])|(?:logró|intentó) (?:llamar|escapar|huir|esconderse)|"
        r"dormía|lloraba|temblaba|comía|lloró|gritó|huyó|escapó|se (?:casó|"
        r"escapó|enfermó|fugó)|(?:no )?tenía (?:miedo|hambre|papeles)|trabajaba (?:en|de|como|"
        r"sin|para)|dio a luz|denunció a (?:la|su|el)|regresó|volvió a (?:casa|su)|"
        r"fue (?:hallad|encontrad|rescatad|vendid|violad|golpead|encerrad|"
        r"llevad|captad|reclutad|deportad|liberad)[ao])\b",
    )
)

SURE = tuple(
    compiled(pattern)
    for pattern in (
        rf"{_FRONT}(?:{_DOES_SURELY})",
        rf"\b(?:[Nn]either|[Nn]i) {NAME} (?:nor|ni) {_OWN} [a-z]",
        rf"\b{_CONJUNCTION} {NAME}{_ADVERB} {_LIVED}\b{_PRONOUN_BEHIND}",
        r"\b(?:[Mm]y name is|I am called|[Jj]e m['’]appelle|[Mm]e llamo|[Mm]i nombre es) "
        rf"{NAME}",
        r"\b(?:[Pp]hoto|[Ff]oto|[Pp]icture|[Ii]mage)\xa0? ?: "
        rf"{NAME} (?:with|and|avec|et|con|y) {_OWN} ",
        rf"{_OF_KIN_EN}{NAME}(?=[.,;:!?]|\n|$| (?:who|and|was|is|has|had|at|in|on|to|with|did|"
        r"could|would|sold|said|knew|\w{2,9}ed)\b)",
        rf"{_OF_KIN}{NAME}{_END}",
        rf"\b{_HURT} {NAME}{_ON}",
        rf"\b{_HURT_BY} a {NAME}{_END}",
        rf"\b{_CAUGHT} {NAME},? (?:and|et|y) (?:\w{{3,12}} )?{_THEM}\b",
        rf"\bl[eo] (?:dijo|decía|dijeron|pidió|pidieron|prohibió) a {NAME} que\b",
        rf"\b(?:[Tt]hanks? to|[Mm]erci à|[Gg]racias a) {NAME}, (?:who|qui|que|quien)\b",
        rf"(?:\w\.?['’]s|\b[Hh]er|\b[Hh]is|\b[Mm]y|\b[Tt]heir) (?:\w{{3,9}} )?{_NEAR} {NAME}"
        r"(?=[.,;:!?)]|['’]s\b|\n|$| [a-z])",
        rf"\b(?:[Hh]er|[Hh]is|[Mm]y|[Tt]heir) {_NEAR} (?P<name>[{CAPITALS}]{{2,24}}"
        rf"(?:[ -][{CAPITALS}]{{2,24}}){{0,2}})(?=[.,;:)]| [a-z])",
        rf"\b(?:[Ss]a|[Mm]a|[Ss]on|[Mm]on|[Ss]u|[Mm]i) {_KIN} (?P<name>[{CAPITALS}]{{2,24}}"
        rf"(?:[ -][{CAPITALS}]{{2,24}}){{0,2}})(?=[.,;:)]| [a-zà-ÿ])",
        rf"\b(?:lic|ing|dr|dra|prof|abg|sra?|srta|mtr[ao]|arq)\. {NAME}",
        rf"[{CAPITALS}{SMALL}] (?:née|épouse|veuve|ép\.) {NAME}",
        rf"[{CAPITALS}{SMALL}] (?:née|épouse|veuve|ép\.) (?P<name>[{CAPITALS}]{{3,24}}"
        rf"(?:[ -][{CAPITALS}]{{2,24}}){{0,2}})(?=[.,;:)]| [a-zà-ÿ]|\n|$)",
    )
)
"""Nobody and nothing else does so: a person, whatever town is called so too."""

LIKELY = tuple(
    compiled(pattern)
    for pattern in (
        rf"{_FRONT}(?:{_DOES})",
        rf"\bbeat {NAME}{_ON}",
        rf"\b[Aa]s {NAME} (?:put it|said|told (?:us|me)|recalled|explained|explains|puts it)\b",
        r"\b(?:hombre|mujer|señora?|caporal|capataz|muchach[ao]|tratante|coyote|patrona?|joven|"
        r"niñ[ao]|reclutadora?),? (?:conocid[ao] como|a(?:l que| quien) llamaban) (?:el |la )?"
        rf"{NAME}{_END}",
        rf"\b{_MET} {NAME}(?=[.,;]|[ \n][a-zà-ÿ])",
        rf"\b{_MET_TO} a {NAME}{_END}",
        rf"\b{_TOLD_TO} {NAME}{_WHAT_IS_TOLD}",
        rf"\b{_TOLD} {NAME}{_WHAT_IS_TOLD}",
        rf"\btold {NAME} (?:not )?to [a-z]",
        rf"{_OWNED}{NAME}(?=[.,;]| [a-zà-ÿ])",
        rf"\b(?:signed by|signée?s? par|firmad[ao]s? por) {NAME} (?:and|et|y) [a-z]",
    )
)
"""So do towns and bodies at times: a name that nothing else explains."""

_FIRST = TOLD_VIRTUES - word_set(
    """
    angel trust pearl ruby daisy violet lily star testimony treasure promise innocent providence
    beauty praise charity merveille divine victoire blanche mercedes pilar dolores remedios bijou
    """
)
VIRTUOUS = compiled(
    rf"\b(?P<name>(?:{'|'.join(sorted(word.title() for word in _FIRST))}) (?P<last>{_WORD}))"
    rf"(?![\w'’&-]|[ \xa0][{CAPITALS}])"
)
"""A word that is given as a name, and another: `Patience Uzqa`; the groups `name` and `last`."""

BYLINE = compiled(
    rf"^{NAME.replace('{0,3}', '{1,3}')} (?:with|avec|con|and|et|y|&) "
    rf"(?P<other>{_WORD})(?: {_PARTICLE}?{_WORD}){{1,3}}$",
    re.MULTILINE,
)
"""A line of two names: the groups `name` and `other`, whose given name that is."""

_SAYS = (
    r"(?:said|says|recalled|recalls|explained|explains|added|adds|whispered|remembers|replied|"
    r"(?:nous |me |m['’]|lui )?(?:a )?(?:dit|raconte|explique|confie|ajoute|témoigne|souffle|"
    r"murmure|poursuit|répond|raconté|expliqué|confié)|se souvient|"
    r"(?:nos |me )?(?:dijo|dice|contó|cuenta|recuerda|recordó|relató|relata|explica|explicó|"
    r"agrega|añade|responde|susurra|confiesa))"
)
_ONE_S_OWN = (
    r"(?:I|[Mm]y|[Mm]e|[Jj]e|[Jj]['’]\w+|[Mm]['’]\w+|[Mm]oi|[Mm]on|[Mm]a|[Mm]es|[Mm]i|[Mm]is|[Yy]o|"
    r"[Tt]enía|[Tt]engo|[Ee]staba|[Ee]stoy|[Qq]uería|[Qq]uiero|[Ss]oy)"
)
_FIRST_SAYS = NAME.replace("name", "first")
IN_QUOTES = compiled(
    rf"[«\"“](?=[^«»\"“”\n]{{0,400}}?\b{_ONE_S_OWN}\b)[^«»\"“”\n]{{2,600}}[»\"”],? "
    rf"(?:{_SAYS} {NAME}(?=[.,;:]| (?:who|qui|que|quien|from|and)\b)|{_FIRST_SAYS} {_SAYS}\b)"
)
"""Who speaks of his or her own: `“I left,” said Uzqa.`; the group `name` or `first`."""

UNQUOTED = compiled(
    rf"(?:^|(?<=[.!?] )){_ONE_S_OWN}\b[^.!?\n«»\"“”]{{2,140}}, "
    rf"(?:{_SAYS} {NAME}(?=[.,;:])|{_FIRST_SAYS} {_SAYS}(?=[.,;:]))",
    re.MULTILINE,
)
"""The same without quotation marks: `I was afraid, Uzqa said.`"""
