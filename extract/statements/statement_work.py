"""Says which words tell what an organisation works on, where, who pays, what it publishes."""

from extract.model import Predicate
from extract.statements.statement_shapes import (
    ADVERB,
    BY,
    DONE_THERE,
    OF,
    THE,
    Pattern,
    led,
    slots,
    written,
)

_DEED = (
    r"(?:combat|end|prevent|eliminate|address|stop|fight|counter|tackle|abolish|reduce|promote"
    r"|protect|defend)"
)
_DOING = (
    r"(?:combat(?:t?ing)|ending|preventing|eliminating|addressing|stopping|fighting|countering"
    r"|tackling|protecting|defending|supporting|promoting)"
)
_AGIR = r"(?:lutter contre|combattre|prévenir|éliminer|promouvoir|protéger|défendre|abolir)"
_ACTUAR = (
    r"(?:luchar contra|combatir|prevenir|eliminar|promover|proteger|defender|erradicar|abolir)"
)
_ABOUT = (
    r"(?:(?:issues? (?:of|such as|related to)|victims of|survivors of|the rights of|the fight"
    r" against|the (?:prevention|elimination|protection) of|prevention of|la lutte contre"
    r"|la lucha contra|la prévention d[eu]s?|la prevención del?|la défense d[eu]s?"
    r"|la protection d[eu]s?|la protección del?|los derechos de|les droits d[eu]s?) )?"
)
_PROJECT = (
    r"(?:projects?|programmes?|programs?|campaigns?|initiatives?|hotlines?|helplines?|courses?"
    r"|campagnes?|projets?|proyectos?|programas?|campañas?|iniciativas?)"
)
_RUNS = (
    r"(?:runs?|ran|launche[sd]|implements?|implemented|carries out|carried out|coordinates"
    r"|coordinated|leads|led|manages|mène|a mené|met en œuvre|a lancé|coordonne|dirige|gère"
    r"|lanzó|ejecuta|ejecutó|coordina|puso en marcha|lleva a cabo)"
)
_RUN_BY = (
    r"(?:carried out|implemented|run|led|executed|managed|coordinated|mise? en œuvre|menée?|gérée?"
    r"|coordonnée?|exécutée?|ejecutad[oa]|llevad[oa] a cabo|dirigid[oa]|coordinad[oa])"
)
_HELPS = (
    r"(?:aide|forme|soutient|accompagne|gère|met en œuvre|mène"
    r"|apoya|ayuda a|ejecuta|desarrolla|presta|lleva a cabo|capacita)"
)
_GRANT = (
    r"(?:financial (?:support|assistance|aid|help|contributions?)|funding|funds|(?:a )?grants?|un"
    r" financement|des fonds|une subvention|un appui financier|un soutien financier|apoyo"
    r" financiero|fondos|financiación|una subvención|financiamiento)"
)

WORK: tuple[Pattern, ...] = (
    led(
        Predicate.WORKS_ON,
        rf"(?P<subject>{slots('O')}),? (?:which |that |who |qui |que )?(?:(?:focuses"
        rf"|speciali[sz]es)"
        rf" (?:on|in)|(?:is|are) (?:mandated|tasked|charged|set up|established|created) (?:to"
        rf" {_DEED}"
        rf"|with {_DOING})|(?:was|were) (?:set up|established|created|founded) to {_DEED}|leads"
        r" (?:the )?(?:efforts?|fight|response|work) (?:to \w+|against|on)|se consacre à"
        r"|(?:est )?spécialisée? dans|(?:œuvre|agit|milite|travaille|s['’]engage|se mobilise)"
        rf" (?:contre|pour|en faveur d[eu]s?|sur|dans le domaine d[eu]s?)(?: {_AGIR})?|a pour"
        rf" (?:mission|mandat|but|objectif|objet) (?:de |d['’]){_AGIR}|(?:est )?chargée? de"
        rf" (?:la lutte contre|{_AGIR})|combat|promeut|défend|se dedica al?|(?:es |está )?"
        rf"especializad[oa] en|trabaja (?:por|para|sobre|contra)(?: {_ACTUAR})?|tiene (?:por|como)"
        rf" (?:objeto|misión|mandato|objetivo|fin) {_ACTUAR}|(?:se encarga|está encargad[oa]"
        rf"|encargad[oa]) de (?:la lucha contra|{_ACTUAR})|combate|promueve|defiende) {_ABOUT}{THE}"
        rf"(?P<object>{slots('T')})",
        0.86,
    ),
    led(
        Predicate.WORKS_ON,
        rf"(?P<subject>{slots('O')}),? {ADVERB}{_RUNS} (?:an? |its |the |une? |una? |la |le |el"
        rf" |des |sus |ses )?(?:[\w-]+ ){{0,3}}{_PROJECT} (?:[\w-]+ ){{0,2}}(?:on|about|against|for"
        rf"|to {_DEED}|(?:aimed at|for) {_DOING}|sur|contre|pour|sobre|contra|de {_ABOUT}"
        rf"|de lutte contre|de lucha contra|para {_ACTUAR}|visant à {_AGIR}|pour {_AGIR})"
        rf" {_ABOUT}{THE}(?P<object>{slots('T')})",
        0.86,
    ),
    # `launched an <T1> initiative`
    led(
        Predicate.WORKS_ON,
        rf"(?P<subject>{slots('O')}),? {ADVERB}{_RUNS} (?:an? |its |the )(?:[\w-]+ ){{0,3}}"
        rf"(?P<object><T\d+>) {_PROJECT}\b",
        0.86,
    ),
    # `the project “Stopping <T0> and <T1> in <P2>”, carried out by <O3>`
    *(
        written(
            predicate,
            rf"{_PROJECT} [“\"«‘](?P<object>[^“”\"«»;]{{0,160}})[”\"»’],? (?:which |that |qui "
            rf"|que )?"
            rf"(?:is |was |est |fue |es )?{_RUN_BY} {BY} {THE}(?P<subject>{slots('O')})",
            0.88,
        )
        for predicate in (Predicate.WORKS_ON, Predicate.WORKS_IN)
    ),
    led(
        Predicate.WORKS_IN,
        rf"(?P<subject>{slots('O')}),? (?:which |that |who |qui |que )?(?:{_HELPS} {DONE_THERE}"
        r"|(?:has|have) been (?:working|active|operating|present)"
        r"(?: (?:on|against|with|for) [^<>.;]{2,50})?|(?:is|are) (?:active|present)"
        r"|(?:est|sont) (?:présente?s?|actives?|actifs?|implantée?s?)|(?:está|están) presentes?"
        r"|tiene presencia|opera|operan)"
        r" (?:in|across|throughout|en|au|aux|dans) (?:(?:[\w-]+ ){0,4}(?:communities|districts"
        r"|provinces|villages|areas|regions|parts|towns|cities|countries) (?:of|in|across) )?"
        rf"{THE}(?P<object>{slots('P')})",
        0.85,
    ),
    led(
        Predicate.BASED_IN,
        r"(?P<subject><O\d+>),? (?:(?:is|which is) )?an? (?:(?!of )[\w-]+"
        r" ){0,2}(?P<object><P\d+>)-based\b",
        0.92,
    ),
    written(
        Predicate.BASED_IN,
        r"(?P<subject><O\d+>)[^<>.;]{0,60} (?:at|in|from|to|à|dans|en) (?:its|their|son|leur|su"
        r") (?:headquarters|head office|seat|siège|sede) (?:in|at|à|en|au) (?:the )?"
        r"(?P<object><P\d+>)",
        0.9,
    ),
    # `documents <T1> in <P2> from its office in <P3>`
    led(
        Predicate.BASED_IN,
        r"(?P<subject><O\d+>),? [a-zà-ÿ](?:[^<>.;:]|<[TP]\d+>){2,110}? (?:from its|depuis son"
        r"|desde su) (?:head |home |main |own )?(?:offices?|base|bureau|oficina) (?:in|at|à|de|en)"
        r" (?:the )?(?P<object><P\d+>)",
        0.9,
    ),
    written(
        Predicate.BASED_IN,
        rf"(?P<object><P\d+>),? (?:the )?(?:seat|headquarters|siège|sede) {OF} ?{THE}"
        r"(?P<subject><O\d+>)",
        0.92,
    ),
    # A line of a list of who sent something: `AI <O0>, London, United Kingdom*;`
    written(
        Predicate.BASED_IN,
        r"(?:^|; )[^<>.;\w]{0,4}(?:[A-Z][\w-]{1,12} )?(?:<O\d+>,? )?(?:The |La |Le |El )?"
        r"(?P<subject><O\d+>),? ?(?:, |\()(?P<object><P\d+>)(?:,? \(?<P\d+>)?\)?[*]{0,3}"
        r"(?=[;,]|[.;,]?[*]{0,3}$)",
        0.86,
    ),
    led(
        Predicate.FUNDS,
        rf"(?P<subject>{slots('OP')}),? {ADVERB}(?:provide[sd]?|gave|gives|offer(?:s|ed)"
        rf"|grant(?:s|ed)"
        rf"|award(?:s|ed)|accorde|a accordé|apporte|a apporté|verse|a versé|fournit|a fourni"
        rf"|concedió|otorgó|aportó|brinda|brindó|proporciona|proporcionó) "
        rf"(?:\w+ ){{0,2}}{_GRANT} (?:to|à|aux?"
        rf"|al?) {THE}(?P<object>{slots('O')})",
        0.88,
    ),
    led(
        Predicate.FUNDS,
        rf"(?P<subject>{slots('OP')}) (?:is|are|was|remains|est|es) (?:the |one of the |an? |le |la"
        r" |l['’]une? des |el |uno de los |una de las )?(?:(?!former|past|ex|potential|possible"
        r"|ancien|antigu)\w+ ){0,2}(?:donors?|contributors?"
        r"|funders?|bailleurs?(?: de fonds)?|contributeurs?|donantes?|contribuyentes?)"
        rf" (?:to|of|d[eu]s?|del?) {THE}(?P<object><O\d+>)",
        0.88,
    ),
    *(
        led(
            Predicate.PUBLISHES,
            rf"(?P<subject>{slots('O')}),? {ADVERB}(?:publishe[sd]|issue[sd]|release[sd]|(?:a|ont)"
            r" publié|publie(?:nt)?|(?:a|ont) fait paraître|publicó|publicaron|publica"
            r"|ha publicado|emitió) (?:by the way |par ailleurs |aussi |également |también )?"
            rf"(?:an? |its |une? |una? |su |sa |son )?{THE}{first}(?P<object>{slots('I')})",
            0.9,
        )
        for first in ("", rf"<I\d+> (?:on|sur|sobre) [^<>.;:,]{{3,80}} (?:and|et|y) {THE}")
    ),
    written(
        Predicate.PUBLISHES,
        rf"(?P<object>{slots('I')}),? (?:which |that |qui |que )?(?:was |were |has been |is |a"
        rf" été |ont"
        r" été |fue |fueron |ha sido )?(?:published|issued|released|publiée?s?|publicad[oa]s?"
        rf"|emitid[oa]s?) {BY} {THE}(?P<subject>{slots('O')})",
        0.9,
    ),
)
"""In English, French and Spanish; beside those of `statement_ties` and `statement_topics`."""
