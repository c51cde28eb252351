"""Frames in which notes and chats name somebody in small letters: `told jess`, `ana's mum`."""

import re

from extract.kept_patterns import compiled
from extract.persons.kin_words import ANY_KIN, CLOSE, FRIENDS, RELATIVES, any_of

NOTED_LETTER = "a-zß-öø-ÿā-ž"
NOTED_WORD = rf"[{NOTED_LETTER}]{{2,24}}(?:[-'’][{NOTED_LETTER}]{{2,24}})?"
AFTER_IT = r"(?=[.,;:!?)]|$|\n)"
WORD_END = r"(?![\w@'’-]|[.'’]\w)"


TITLED = compiled(
    r"\b(?:mr|mrs|ms|mme|mlle|madam|oga|kuya|tantie|tonton|tata|tante|auntie|aunty|alhaji|mzee|"
    r"doña|señora|bibi|didi|mbak|pak|monsieur|madame|frau|sheikh|imam|seño|sgto|kak|bhai|khun|"
    r"ustad|"
    r"ustaz|lic|licda|hno|hna|sor|mtra|mtro|abg|maître|maitre|abla|ammo|khalto|khala|hajja|haji|"
    r"sis|bro|ko|daw|naw|"
    r"(?:(?<=\bwith )|(?<=\btold )|(?<=\bthat )|(?<=[–—-] )|(?<=[,.;:>] )|(?<=\bun )|(?<=\bto )|"
    r"(?<=\bis )|(?<=\bof )|(?<=\bfor )|(?<=\bsee )|(?<=\bfrom )|(?<=\bsays )|(?<=\band )|"
    r"(?<=\basked )|(?<=\bask )|(?<=\btell )|(?<=\bmet )|(?<=\bcall )|(?<=\bcalled )|(?<=\bnamed )|"
    r"(?<=\bpick )|(?<=\bx ))"
    r"(?:miss|ate|apa|pastor|abu|umm|mama|mamá|maman|baba|papa|nana|pc|dc|dci|wpc|sgt|dr|señor|"
    r"don|profe|"
    r"padre))\.? "
    rf"(?P<name>{NOTED_WORD}){WORD_END}"
)
ELDER = compiled(
    r"\b(?:sister|brother|uncle|mother|agent|sergeant|captain|boss|driver|foreman|supervisor|"
    r"gangmaster|nurse|volunteer|sponsor|sœur|frère|hermana|hermano|tío|"
    r"tía) "
    rf"(?P<name>{NOTED_WORD}){WORD_END}"
)
CALLED = compiled(
    r"\b(?:girl|boy|woman|man|lady|guy|one) (?:they|we|people) call(?:ed)? "
    rf"(?:her |him )?(?P<name>{NOTED_WORD}){AFTER_IT}"
)
BRACKETED = compiled(
    rf"\b(?:girl|boy|woman|man|client|worker|lady|{any_of(CLOSE | FRIENDS | RELATIVES)}) "
    rf"\((?P<name>{NOTED_WORD})(?=[,)])"
)
KIN_OF = compiled(
    rf"\b(?:her|his|my|their|{NOTED_WORD}['’]s) (?:\w{{3,7}} )?"
    rf"{any_of(CLOSE | FRIENDS | RELATIVES)} "
    rf"(?P<name>{NOTED_WORD})(?= (?:and|is|was|says|said|came|called|left|lives|works|has|had|in|"
    rf"from|who)\b)"
)
KIN_ABROAD = compiled(
    rf"\b(?:ma|ta|sa|mon|ton|son|mi|tu|su) {any_of(ANY_KIN)} (?P<name>{NOTED_WORD}){WORD_END}"
)
OWNS = compiled(
    rf"\b(?P<name>{NOTED_WORD})['’]s "
    rf"(?:{any_of(CLOSE | FRIENDS | RELATIVES)}|phone|passport|number|"
    rf"room|lawyer|solicitor|statement|birthday|baby|boyfriend|pimp|husband|ex|bag|social worker|"
    rf"case|kids|place)\b"
)
FIELD = compiled(
    r"^[ \t]{0,4}(?:client|worker|case ?worker|caller|survivor|yp|child|victim|recruiter|agent|"
    rf"interviewer|interpreter|mother|father|husband|wife|sister|brother) ?: {{1,2}}"
    rf"(?P<name>{NOTED_WORD}(?: {NOTED_WORD}){{0,2}})[ \t]{{0,3}}$",
    re.MULTILINE,
)
_ADDRESSED = (
    r"(?:met|meet|saw|called|calls|call|text|phoned|phone|rang|ring|texted|visited|told|tell|"
    r"asked|ask|found|"
    r"email|emailed|messaged|spoke (?:to|with)|speak (?:to|with)|talk to|talked to|talking to|"
    r"looking for|give|gave|se llama|s['’]appelle|handed|gave|showed|waiting for|reply to|"
    r"replied to|call "
    r"with|collect|pick up|"
    r"picked up|fetch|greet|cake for|"
    r"(?:phone|passport|number|room|house|baby|bed) of|(?:am|are|is|was|were) with|"
    r"news of|mum of|mother of|father of|sister of|contact|remind|hi|hello|hey|dear|thanks|its|"
    r"it['’]s|"
    r"(?:case|file|mum|kids|bag|statement|meds) of|"
    r"(?:rdv|dossier|mère|mere|enfants|affaires|papiers|appel|message|chambre|bébé|sœur|soeur) de?|"
    r"(?:cita|caso|hijos?|hijas?|mamá|mama|papeles|cuarto|ropa|llamada|mensaje|niños|bebé|bebe) de|"
    r"(?:papá|papa|mamá|hermana?|hermano|tía|tío|prim[ao]|novi[ao]|marido|esposa|abuel[ao]) de|"
    r"(?:père|mari|frère|frere|copine?|copain|cousine?|tante|oncle) de?|"
    r"(?:cherche|menace|croise|attend|accompagne|emmène|frappe|tape)|"
    r"(?:busca|cuida|acompaña|amenaza|pegó|llevó|vio|encontró|esperan?) a|"
    r"(?:la|lo|le|nos|me) (?:vio|llevó|trajo|pegó|llamó|dijo|ayudó|avisó)|"
    r"demander|re|preguntar? x|pregunten x|"
    r"(?:avisó|salió|llamó|murió|nació)|"
    r"w/|wait for|avec|chez|vu|appel(?:é|er|le|ez)|parlé (?:à|a|avec)|dis à|dit à|demand(?:é|er|"
    r"e) à|"
    r"salut|coucou|bonjour|bonsoir|bisous|c['’]est|cest|hola|con|vi a|vio a|llam(?:a|ó|é|en) a|"
    r"dile a|"
    r"dije a|dijo a|habl(?:é|o|ó|ar) con|avis(?:ar|a|en) a|pregunt(?:ar|a|en|ó) (?:a|por)|soy)"
)
_DOES = (
    r"(?:said|says|asked|asks|told|tells|rang|rings|called|phoned|texted|texts|came|comes|went|ran|"
    r"wants|wanted|needs|cried|cries|died|not back(?! down)|works|lives|knows|moved|"
    r"didn['’]?t|doesn['’]?t|can['’]?t|"
    r"won['’]?t|is (?:here|back|sick|safe|missing|ok|okay|crying|not|still|with|gone|pregnant|at|"
    r"in|"
    r"away|upset|scared|staying|coming)|has (?:come|left|gone|been|not|her|his|no|court|asked|told|"
    r"said|moved|run)|was (?:crying|sick|here|not|with|taken|there|upset)|"
    r"dit|dorment|duermen|dort|duerme|a (?:vu|pris|mangé|demandé|donné|peur|faim|mal|dit|appelé|"
    r"pleuré|fui|disparu)|est (?:partie?|là|la|malade|enceinte|en|revenue?|"
    r"venue?|"
    r"toujours|chez|avec|morte?)|m['’]?a (?:dit|prêté|appelé|raconté)|ma dit|veut|"
    r"dice|dijo|llamó|llama|está|estaría|estaba|no (?:contesta|come|quiere|vino|está|llegó|sabe)|"
    r"quiere|"
    r"vino|se fue|llora|lloró|contó|cuenta|escribió|contesta|salió|volvió|tiene miedo)"
)
_AFTER = (
    rf"(?=[.,;:?!)+/]|[ \t]*$| \(| [+\d]| (?:and|or|et|y|about|again|yesterday|today|at|in|on|to|"
    rf"from|who|that|"
    r"only|re|if|when|she|he|for|her|his|no|not|tomorrow|tonight|outside|with|by|another|a|"
    r"qui|que|pour|hier|est|le|la|el|à|au|aux|du|chez|de|en|dans|elle|il|a dit|mañana|"
    rf"hoy|ayer|por|para|ella|él|the|{_DOES})\b)"
)
ENTRY_LEAD = (
    r"^[ \t]{0,4}(?:(?:\d{1,2}[:.h]\d{0,2}(?:hrs|am|pm|h)?|\d{3,4}(?:hrs|h)?|\d{1,2}(?:am|pm|h)|"
    r"\d{1,2}/\d{1,2}(?:/\d{2,4})?|[-•*>]|\d{1,2}[.)]|(?:call|appel|llamada|day|jour|"
    r"día) \d{1,3}:?)"
    r"[ \t]{1,3}(?:[–—-] )?){1,2}"
)
"""Hour, day, number or dash with which an entry of a log begins."""

_DOES_TOO = (
    r"(?:gets|got|takes|took|has the|has (?:a|an|two|three)|cooks|cooked|brought|brings|slept|"
    r"sleeps|fell|"
    r"saw|opened|opens|turned up|hit|helps|helped|stays|stayed|translates|signs|signed|washed|"
    r"ate|hid|"
    r"fought|refused|refuses|states|stated|reports|reported|denies|denied|admits|alleges|thinks|"
    r"(?:non|oui|aussi|tampoco|también)\b|isn['’]?t (?:back|here|in|home|well)|"
    r"interprets|left|leaves|got out|in court|went w|lent|owes|paid|"
    r"[a-z]{3,12}ed\b|a (?:dormi|pris|mis|dit|[a-zà-ÿ]{2,10}[éiu])\b|"
    r"passe|donne|lui |l['’ ]a(?:ccompagne|ppelle|ide| )|n['’ ]a (?:pas|rien|plus)|s['’ ]est|"
    r"pleure|parle|"
    r"appelle|rappelle|mange|travaille|attend|part|rentre|revient|vient|va |demande|raconte|"
    r"cherche|"
    r"sort|tousse|garde|prend|reste|refuse|"
    r"[a-záéíóú]{3,12}(?:ó|aba|aron|ieron|aban)\b|cocina|cocinó|come |comió|pele[oó]|pelean|"
    r"pelearon|busca a|pidió|pide|trae|trajo|ayuda|"
    r"cuida|cuidó|"
    r"regresó|regresa|llegó|llego|llegaron|vive|tiene|trabaja|habla|habló|pregunta|duerme|durmió|"
    r"la (?:acompaña|busca|ayuda|llamó|cuidó|cuida|espera|encontró)|le (?:dio|da|dijo|prestó|"
    r"pidió)|"
    r"(?:l[aoe]s?|nos|me) [a-záéíóú]{3,12}(?:ó|aba|aron)\b|entrega|bleeding|crying|pregnant|"
    r"se (?:escapó|enfermó|queda|quedó|va))"
)
SPOKEN_OF = tuple(
    compiled(pattern, re.MULTILINE)
    for pattern in (
        rf"(?<![\w'’-]){_ADDRESSED} (?P<name>{NOTED_WORD}){_AFTER}",
        rf"(?:^|[.!?,;:–—-] |\b(?:and|that|says|but|if|because|then|que|et|mais|si|y|pero|quand|"
        rf"dit) )"
        rf"(?P<name>{NOTED_WORD}) (?={_DOES}\b)",
        rf"{ENTRY_LEAD}(?P<name>{NOTED_WORD}) (?={_DOES}\b)",
        rf"^(?:\d[\d:.h]{{0,6}}|[-•*])[ \t]{{1,3}}(?P<name>{NOTED_WORD})(?=, |:| \(|['’]s )",
        rf"{ENTRY_LEAD}(?P<name>{NOTED_WORD})(?=, | \(| (?:again|re|from|rang|back)\b)",
    )
)
"""Whom one goes to, or who does what persons do; the group `name`."""

LETTERED = compiled(
    r"\b(?:mama|papa|auntie|aunty|uncle|madam|mr|mrs|ms|mme|big|lil|tata|tonton|don|doña|sister|"
    r"bro) "
    r"(?P<name>[a-z])(?=[,.;:!?\n]|$| (?:no|is|was|said|says|has|will|dey|don|rang|came|told|not|"
    r"wants)\b)"
)
"""Whom a note calls by a letter: `ask mama t`; the group `name`."""

SPOKEN_OF_TOO = compiled(
    rf"(?:{ENTRY_LEAD}|(?:^|[.!?;:–—-] |, )(?:(?:{NOTED_WORD}) (?:y|et|and|n|&) )?)"
    rf"(?P<name>{NOTED_WORD}) (?:(?:y|et|and|n|&) (?P<other>{NOTED_WORD}) )?(?={_DOES_TOO})",
    re.MULTILINE,
)
"""Who does what things hardly do without an article; the group `name`."""

NICKED = compiled(
    rf"\b(?:big|lil|wee|fat|skinny|crazy|mad|old|young|little) (?P<name>{NOTED_WORD}){WORD_END}"
)
"""What somebody is called with a word for his looks: `big sal`; the group `name`."""
