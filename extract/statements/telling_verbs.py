"""Holds the verbs by which somebody's words are told, in English, French and Spanish."""

_ENGLISH = (
    r"sa(?:id|ys?)|report(?:s|ed)?|state[sd]?|note[sd]?|claim(?:s|ed)?|argue[sd]?|allege[sd]?|"
    r"observe[sd]?|indicate[sd]?|rule[sd]?|f(?:ound|inds?)(?: out)?|conclude[sd]?|affirm(?:s|ed)?|"
    r"reaffirm(?:s|ed)?|confirm(?:s|ed)?|consider(?:s|ed)?|believe[sd]?|warn(?:s|ed)?|"
    r"complain(?:s|ed)?|maintain(?:s|ed)?|conten(?:ds?|ded)|submit(?:s"
    r"|ted(?! (?:jointly )?by\b))?|assert(?:s|ed)?|"
    r"insist(?:s|ed)?|suggest(?:s|ed)?|point(?:s|ed)? out|add(?:s|ed)?|explain(?:s|ed)?|"
    r"announce[sd]?|emphasi[sz]e[sd]?|stress(?:es|ed)?|under(?:line|score)[sd]?|"
    r"highlight(?:s|ed)?|acknowledge[sd]?|admit(?:s|ted)?|learn(?:s|ed|t)?|hear(?:s|d)?|"
    r"estimate[sd]?|reveal(?:s|ed)?|object(?:s|ed)?|respon(?:d|ds|ded)|repl(?:y|ies|ied)|"
    r"wr(?:ote|ites?)|document(?:s|ed)?|think(?:s)?|thought|feel(?:s)?|felt|"
    r"remark(?:s|ed)?|comment(?:s|ed)?|reiterate[sd]?|repeat(?:s|ed)?|"
    r"declare[sd]?|testif(?:y|ies|ied)|mention(?:s|ed)?|conced(?:es?|ed)|posit(?:s|ed)?"
)
_FRENCH = (
    r"(?:a |ont |avait |avaient )(?:dit|déclaré|écrit|affirmé|indiqué|rapporté|estimé|"
    r"souligné|soutenu|considéré|dénoncé|constaté|noté|ajouté|annoncé|confirmé|signalé|"
    r"appris|fait savoir|relevé|conclu|jugé|observé|expliqué|précisé|répondu|averti|reconnu|"
    r"prévenu|révélé|insisté|fait valoir|fait observer|réaffirmé|allégué)|"
    r"di(?:t|sent)|déclare(?:nt)?|écri(?:t|vent)|affirme(?:nt)?|indique(?:nt)?|rapporte(?:nt)?|"
    r"estime(?:nt)?|souligne(?:nt)?|sout(?:ient|iennent)|considère(?:nt)?|"
    r"dénonce(?:nt)?|constate(?:nt)?|note(?:nt)|note|ajoute(?:nt)?|annonce(?:nt)?|"
    r"confirme(?:nt)?|signale(?:nt)?|relève(?:nt)?|conclu(?:t|ent)|juge(?:nt)?|observe(?:nt)?|"
    r"explique(?:nt)?|précise(?:nt)?|répond(?:ent)?|averti(?:t|ssent)|reconna(?:ît|issent)|"
    r"révèle(?:nt)?|insiste(?:nt)?|réaffirme(?:nt)?|allègue(?:nt)?|"
    r"f(?:ait|ont) (?:valoir|savoir|observer)"
)
_SPANISH = (
    r"(?:ha |han |había |habían )(?:dicho|declarado|escrito|afirmado|indicado|informado|"
    r"señalado|sostenido|subrayado|denunciado|advertido|destacado|manifestado|alegado|"
    r"confirmado|anunciado|reiterado|observado|concluido|considerado|explicado|agregado|añadido|"
    r"reconocido|constatado)|"
    r"di(?:jo|jeron|ce|cen)|declar(?:a|an|ó|aron)|escrib(?:e|en|ió|ieron)|afirm(?:a|an|ó|aron)|"
    r"indic(?:a|an|ó|aron)|inform(?:a|an|ó|aron)|"
    r"señal(?:a|an|ó|aron)|sost(?:iene|ienen|uvo|uvieron)|subray(?:a|an|ó|aron)|"
    r"denunci(?:a|an|ó|aron)|advi(?:erte|erten|rtió|rtieron)|"
    r"destac(?:a|an|ó|aron)|manifest(?:ó|aron)|manifiesta(?:n)?|aleg(?:a|an|ó|aron)|"
    r"confirm(?:a|an|ó|aron)|anunci(?:a|an|ó|aron)|reiter(?:a|an|ó|aron)|observ(?:a|an|ó|aron)|"
    r"conclu(?:ye|yen|yó|yeron)|estim(?:a|an|ó|aron)|consider(?:a|an|ó|aron)|explic(?:a|an|ó|aron)|"
    r"agreg(?:a|an|ó|aron)|añad(?:e|en|ió|ieron)|report(?:a|an|ó|aron)|public(?:ó|aron)|"
    r"reconoc(?:e|en|ió|ieron)|constat(?:a|an|ó|aron)|opin(?:a|an|ó|aron)"
)
TELLS = rf"(?:{_ENGLISH}|{_FRENCH}|{_SPANISH})"
"""What somebody does whose words follow, or went before.

No verb is among them that tells what is so: who recalls or regrets that something happened, and who
writes that they do, both hold that it did.
"""

_TELLS_SOMEBODY = (
    r"(?:t(?:old|ells?)|inform(?:s|ed)?|assure[sd]?|notif(?:y|ies|ied)|"
    r"advise[sd]?|warn(?:s|ed)?|(?:a |ont )?(?:dit|déclaré|affirmé|indiqué|expliqué) à|"
    r"(?:a |ont )(?:informé|averti|prévenu)|(?:dijo|dijeron|informó|informaron|explicó|"
    r"aseguró|advirtió|indicó) a)"
)
_WHOM = r"(?:[^<>.;:]|<[OPE]\d+>){1,70}?"
_HOW = (
    r"(?:,? (?:with|in|on|at|during|to|by|again|last|this|yesterday|today|earlier|however|clearly"
    r"|publicly|further|repeatedly|avec|dans|lors|en|à|hier|con|durante|ayer|el|le)\b"
    r"(?:[^<>.;:]|<[A-Z]\d+>){0,60}?)?"
)
THAT = r"(?:that\b|(?:de )?que\b|qu['’])"
TELLS_THAT = (
    rf"(?:(?:{TELLS}|h(?:eld|olds?)){_HOW}(?:,? {THAT}|:)|{_TELLS_SOMEBODY} {_WHOM} {THAT})"
)
"""A verb with the word that opens what is told: `noted with concern that`, `told <O2> that`."""

BARELY = (
    r"(?:sa(?:id|ys?)|believe[sd]?|think(?:s)?|thought|claim(?:s|ed)?|argue[sd]?|insist(?:s|ed)?"
    r"|warn(?:s|ed)?|allege[sd]?)"
)
"""Verbs behind which `that` may be left out: `<O1> says <P2> ratified <I3>`."""
