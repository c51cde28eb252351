"""Patterns by which a text says of whom it tells: `Interview with X`, `X, 17`, `the girl X`."""

import re

from extract.kept_patterns import compiled
from extract.persons.kin_words import (
    FRIENDS,
    FRIENDS_ES,
    FRIENDS_FR,
    RELATIVES,
    RELATIVES_ES,
    RELATIVES_FR,
    any_of,
)
from extract.persons.letters import CAPITALS, SMALL
from extract.persons.person_patterns import MONTH_AHEAD, NAME, NAME_WORD, NO_THING, NO_THINGS

_AGE = r"(?:[5-9]|[1-8]\d)"
_OLD = rf"(?:{_AGE}|[1-4])"
_OLDER = r"(?:(?:best|eldest|youngest|older|younger|elder|little|big|twin|baby|late|\w+-old) )?"
_NEAREST = _OLDER + any_of(RELATIVES | RELATIVES_FR | RELATIVES_ES)
_KIN = (
    rf"(?:{_NEAREST}|{_OLDER}(?:{any_of(FRIENDS | FRIENDS_FR | FRIENDS_ES)}|partner|lawyer|boss|"
    r"recruiter|colleague|interpreter|teacher|caseworker))"
    r"\b(?! (?:organi[sz]ation|country|tongue|company))"
)
_HURT = (
    r"(?:[Ss]urvivor|[Vv]ictim|[Rr]escapée?|[Ss]urvivante?|[Vv]ictime|[Ss]obreviviente|[Vv]íctima)"
)
_GOES_ON = (
    r"(?:an? |the |who |whose |from |was |is |had |has |lives |lived |told |said |says |left |ran |"
    r"came |went |returned |recalls? |fled |works |worked |and (?:her|his|a) |une? |qui |vit |"
    r"una? |que )"
)
_VERB_OF_AGE = (
    r"(?:(?:is|was|turned) (?:only |just |about |now )?(?:{age} years old|{age} when (?:s?he|I)\b|"
    r"{age} years of age)|(?:a|avait) {age} ans\b|(?:tiene|tenía) {age} años\b)"
).replace("{age}", _OLD)

_SOMEBODY = (
    r"(?:[Mm]an|[Ww]oman|[Gg]irl|[Bb]oy|[Ll]ady|[Bb]roker|[Tt]rafficker|[Rr]ecruiter|[Ss]muggler|"
    r"[Pp]imp|[Dd]river|[Hh]ombre|[Mm]ujer|[Mm]uchach[ao]|[Nn]iñ[ao]|[Hh]omme|[Ff]emme|[Ff]ille|"
    r"[Gg]arçon|[Jj]eune|[Dd]ouanier|[Pp]asseur|[Cc]hauffeur|[Pp]olicier|[Cc]ommerçante?|"
    r"[Vv]oisine?|[Pp]atronne?|[Dd]ame|[Aa]duanero|[Vv]ecin[ao]|[Cc]hofer|[Pp]olicía|"
    r"[Cc]omerciante|[Ss]eñora?)"
)
_NAMED = (
    r"(?:named|called|known (?:(?:only|simply) )?as|conocid[ao] (?:\w{4,12} )?como|"
    r"connue? (?:\w{4,12} )?(?:comme|sous le nom de)|"
    r"llamad[ao]|de nombre|nommée?|appelée?|du nom de|prénommée?)"
)
_ONE_OF_THEM = (
    r"(?:broker|trafficker|recruiter|smuggler|pimp|madam|boss|captor|abuser|driver|boyfriend|"
    r"husband|neighbou?r|teacher|uncle|aunt|stepfather|stepmother|landlord|landlady|lawyer|"
    r"interpreter|caseworker|counsell?or|sponsor)"
)
_FAITH = (
    r"(?!(?:Muslim|Christian|Jewish|Hindu|Buddhist|Catholic|Protestant|Orthodox|Sikh|Yazidi|Shia|"
    r"Sunni|Roma|Dalit|Rohingya|Kurdish|Black|White|Asian|African|Arab|Indigenous|Hispanic)\b)"
)
_SEVERAL = (
    r"(?:daughters|sons|sisters|brothers|children|cousins|nieces|nephews|siblings|twins|parents|"
    r"hijas|hijos|hermanas|hermanos|filles|fils|sœurs|frères|cousines|[Cc]olleagues|[Cc]o-workers|"
    r"[Cc]lassmates|[Nn]eighbou?rs|[Hh]ousemates|[Rr]oommates|[Vv]olunteers|[Ff]riends|compañer[ao]s|"
    r"amig[ao]s|vecin[ao]s|amie?s|collègues|camarades|copines|voisine?s|compagnes)"
)

_NO_COUNTRY = (
    r"(?! (?:(?:[A-Z][\w-]{1,14}|small|island|developing|neighbou?ring) ){0,2}"
    r"(?:[Ss]tates?|[Nn]ations?|[Cc]ountr(?:y|ies)|[Ii]slands?|"
    r"[Rr]epublics?|[Cc]it(?:y|ies)|[Pp]art(?:y|ies)|[Oo]rgani[sz]ations?|[Aa]genc(?:y|ies)|"
    r"[Cc]ompan(?:y|ies))\b)"
)
"""`Dominica, our sister CARICOM State`."""

TOLD_OF_PLACES_TOO = tuple(
    compiled(pattern)
    for pattern in (
        rf"\b{NAME}, (?:aged? )?{_AGE}(?: years old)?, {_GOES_ON}",
        rf"{NO_THING}\b{NAME}, (?:her|his|my|our|sa|son|ma|mon|su|mi) {_KIN}{_NO_COUNTRY}",
        rf"\b{NAME}[ \xa0]?[\"”»’*]? ?\("
        r"(?:not (?:her|his|their) real name|(?:all )?names? (?:have |has )?"
        r"(?:been )?changed|all names|a pseudonym|pseudonym|nom d['’]emprunt|prénoms? (?:modifiés?|"
        r"d['’]emprunt)|pseudonyme|seudónimo|nombres? (?:ficticios?|supuestos?|cambiados?))",
        rf"\b{NAME}, (?:de )?{_AGE} (?:ans|años)\b",
        rf"\b{NAME}, an? (?:neighbou?r|classmate|schoolmate|roommate|colleague)\b(?! (?:of|to)\b)",
        rf"\b(?:(?:[Ss]urvivor|[Vv]ictim)|(?:[Tt]he|[Tt]his|young) (?:girl|boy)) {NAME}",
        rf"\b(?:[Hh]er|[Hh]is|[Mm]y|[Tt]heir) (?:eldest|youngest|first-?born), {NAME}(?=[.,;])",
        rf"\b(?:RIP|R\.I\.P\.|[Rr]est in (?:peace|power)),? {NAME}(?=[.,;:!)]| [a-zà-ÿ#]|\n|$)",
        r"\b(?:tonton|tantie|sitt|Sitt|sayyida|Sayyida|tata|tía|tío|doña|kuya|nanay|tatay)"
        rf" {NAME}(?=[.,;:)]| [a-zà-ÿ])",
        rf"\b(?:[Bb]à|[Ôô]ng|[Cc]hị|[Cc]ô|[Dd]ì|[Bb]ác)[ \xa0](?!Rịa|Nà|Tô\b|Đen|Triệu|Sinh){NAME}"
        r"(?=[.,;:)]|['’]s\b| [a-zà-ÿ])",
        rf"\b(?:[Ll]a (?:niña|muchacha|menor|fillette)|[Ee]l (?:niño|muchacho)|[Ll]e garçon) {NAME}"
        r"(?=[.,;:)]| (?!de\b)[a-zà-ÿ])",
        rf"\b(?:[Mm]y|[Hh]er|[Hh]is|[Mm]i|[Ss]u|[Mm]on|[Mm]a|[Ss]on|[Ss]a) {_NEAREST} {NAME}"
        r"(?=[.,;:)]| (?!of\b)[a-zà-ÿ])",
        rf"\b(?:Mr|Mrs|Ms|Mx|Mme|Mlle|Sra|Srta)\.?[ \xa0]{NAME}",
        r"\b(?:[Mm]arried to|[Ee]ngaged to|[Mm]ariée? (?:à|avec)|[Ff]iancée? à|[Cc]asad[ao] con|"
        r"[Ww]idow of|[Vv]euve de(?: feu)?|[Vv]iuda del?(?: finado)?) "
        rf"{NAME}(?=[.,;)]| [a-zà-ÿ])",
        r"\b(?:[Ss]poke|[Tt]alked) (?:to|with) "
        rf"{NAME}(?=(?: \w{{4,10}})?\. (?:She|He) [a-z])",
        rf"\b(?:parlé (?:à|avec)|téléphoné à) {NAME}(?=(?: \w{{3,10}})?\. (?:Elle|Il) [a-z])",
        rf"\b[Hh]abl(?:é|ó|amos) con {NAME}(?=(?: \w{{4,10}})?\. (?:Ella|Él|Dice|Dijo) [a-z])",
        rf"{NO_THING}\b{NAME}, whose (?:late |\w+-old )?(?:{_NEAREST}|parents|employer|passport)\b",
    )
)
"""Each has a group `name`; they also tell a person who is called as a state or town is."""

OLD = compiled(rf"\b{NAME}(?:, from [^\W\d_][\w ]{{1,30}},)? {_VERB_OF_AGE}")
"""`X is 15 years old`: towns are not, young states may be; the group `name`."""

TOLD = tuple(
    compiled(pattern, re.MULTILINE)
    for pattern in (
        rf"\b{NAME}, (?:aged? )?{_AGE}(?:(?=[.;:)])|(?=,(?! ?\d))|[ \t]{{0,3}}$){MONTH_AHEAD}",
        rf"\b{NAME}, (?:an? |the |une |la |una )?(?:\w{{2,12}} )?{_HURT}s?\b",
        rf"\b{_HURT} [A-Z1-9]\d? ?[(:] ?{NAME}",
        rf"\b{NAME}(?<!['’]s),? (?:@|alias|a\.k\.a\.|[SWDswd]/[oO]\.?) [\"“«‘]?[A-ZÀ-Þ]",
        rf"\b{_SOMEBODY},? {_NAMED} {NAME}",
        rf"{NO_THING}\b{NAME}, (?:the |le |la |l['’]|el )"
        rf"{_NEAREST} (?:aînée? )?(?:of|de|d['’]|del)\b",
        rf"\b{NAME} (?:was|is) (?:the|her|his|my|our|their|an?) (?:\w{{3,10}} )?(?:broker|dalal|"
        r"recruiter|trafficker|smuggler|pimp|captor|abuser|landlady|stepfather|stepmother)\b",
        rf"\b(?:[Tt]ell|[Dd]is à|[Dd]ile a|[Dd]ites à) {NAME} (?:that |que |qu['’])?"
        r"(?:I|we|to|he|she|his|her|not|je|nous|il|elle|que|la|lo|yo)\b",
        rf"(?<![\w.&/-])(?:U|Daw) (?P<name>{NAME_WORD}(?: {NAME_WORD}){{1,3}})",
        r"\b(?:[Oo]ne of (?:them|the (?:women|girls|boys|men|children|survivors|workers|victims))|"
        r"[Aa]nother (?:girl|woman|man|boy|survivor|worker|victim|returnee|migrant)|"
        rf"[Ll]['’]une d['’](?:elles|entre elles)|[Uu]na de ellas|[Uu]no de ellos), {NAME},",
        rf"(?:\b(?:[Tt]he|[Hh]er|[Hh]is|[Oo]ur|[Mm]y|[Tt]heir)|(?<=\w)['’]s) {_ONE_OF_THEM} "
        rf"(?:was|is) {_FAITH}{NAME}"
        r"(?=[.,;]| (?:and|who|from)\b)",
        rf"\b[Aa] (?:girl|boy|child|woman|man|teenager) {NAME}(?=[,.]| (?:who|was|from|said))",
        rf"\b(?:[Ll]a fille|[Ll]e fils|[Ll]a sœur|[Ll]e frère|[Ll]e mari|[Ll]a mère|[Ll]e père|"
        r"[Ll]es parents|[Ll]a nièce|[Ll]e neveu) (?:de |d['’])"
        rf"{NAME}(?=,? [a-zà-ÿ]|[.;]|, {NAME_WORD},)",
        rf"\b(?:[Ll]a hija|[Ee]l hijo|[Ll]a hermana|[Ee]l hermano|[Ee]l esposo|[Ll]a esposa|"
        rf"[Ll]a sobrina|[Ll]os padres) de {NAME}(?=,? [a-zà-ÿ]|[.;]|, {NAME_WORD},)",
        rf"\b(?:fille|fils|sœur|frère|hij[ao]|herman[ao]|[Dd]aughter|[Ss]on|[Ss]ister|[Bb]rother) "
        rf"(?:de |d['’]|of ){NAME_WORD}(?: {NAME_WORD})?, {NAME}(?=, [a-zà-ÿ])",
        rf"\b[A-ZÀ-Þ][\w'’-]+, dite? {NAME}(?=, | a | est | avait )",
        r"\b(?:se llama(?:ba)?|[Ll][eao] (?:dec[íi]an|llamaban)|apodad[ao]|alias) "
        rf"(?:el|la) (?P<name>{NAME_WORD})(?![\w-])",
        rf"\b(?:[Tt]he|[Tt]his) (?:child|woman|man|teenager) {NAME}(?=[,.]| (?:who|was|from|said))",
    )
)
"""Each has a group `name`: of a person, unless it is a place's."""

FIELDS = (
    compiled(
        r"\b(?:[Nn]ames?|call(?:s|ed)?|llam\w+|nombre|appel\w+|nom)\b[^?\n]{0,60}\?[ \n]{1,3}"
        rf"(?:A|R|Answer|Respuesta|Réponse)\xa0?[.:] {NAME}"
    ),
    compiled(rf"\b(?:[Ww]ho|[Qq]uién|[Qq]ui) (?:is|was|es|era|est|était) {NAME}\?"),
    compiled(
        r"\b(?:[Ii]nterview(?:s|ed)? with|INTERVIEW WITH|[Tt]estimony (?:of|by|from)|"
        r"[Tt]émoignage (?:de |d['’])|[Ee]ntretien avec|[Ee]ntrevista (?:con|a)|"
        rf"[Tt]estimonio de) {{0,1}}{NAME}"
    ),
    compiled(
        r"^[ \t]{0,8}(?:[Cc]ase [Ss]tudy|CASE STUDY|[Cc]ase|[Ss]tory|[Cc]aso|[Cc]as|[Ss]urvivor|"
        r"[Vv]ictime?|[Vv]íctima|[Ww]itness|[Ii]nterviewee|[Rr]espondent|[Cc]omplainant|"
        rf"[Nn]ame of (?:the )?(?:victim|survivor|child))(?: \d{{1,3}})?[ \t]?[:–-]"
        rf"[ \t]{{1,3}}{NAME}"
        r"(?=[ \t]{0,3}(?:[.,;(\n]|$))",
        re.MULTILINE,
    ),
    compiled(
        rf"^[ \t]{{0,8}}(?:[Nn]ame|[Nn]om|[Nn]ombre)[ \t]?:[ \t]{{1,3}}{NAME}[ \t]{{0,3}}\n"
        r"[ \t]{0,8}(?:Age|AGE|Sex|Gender|Date of birth|DOB|Village|Âge|Sexe|Edad|Sexo)\b",
        re.MULTILINE,
    ),
)
"""Each has a group `name`: whom a text reports, unless it is a place's or a known body's."""

_ANOTHER = rf"(?:(?:, and |, | and | et | y |, y | or ){NAME_WORD}(?:[ \xa0]{NAME_WORD}){{0,2}})"
LISTS = (
    compiled(
        r"\b(?:[Ww]omen|[Gg]irls|[Bb]oys|[Cc]hildren|[Ss]urvivors|[Vv]ictims|[Mm]others|[Pp]eople|"
        r"[Ff]emmes|[Ff]illes|[Vv]ictimes|[Mm]ujeres|[Nn]iñas|[Vv]íctimas)(?:,)? "
        r"(?:like|such as|named|called|comme|telles que|nommées|como|llamadas) "
        rf"(?P<names>{NAME_WORD}(?:[ \xa0]{NAME_WORD}){{0,2}}{_ANOTHER}{{0,12}})"
    ),
    compiled(
        rf"\b{_SEVERAL},? (?:{_NAMED}s? )?"
        rf"(?P<names>{NAME_WORD}(?:[ \xa0]{NAME_WORD}){{0,2}}{_ANOTHER}{{1,12}})(?![\w-])"
    ),
    compiled(
        rf"(?<![\w'’-])(?P<names>{NAME_WORD}{_ANOTHER}{{0,6}}) (?:says?|sends?) "
        r"(?:hello|hi|(?:their|her|his)? ?(?:love|regards|greetings))\b"
    ),
    compiled(
        rf"(?<![\w'’.-])(?P<names>{NAME_WORD} [A-Z]{{1,2}}(?:, {NAME_WORD} [A-Z]{{1,2}}){{1,9}})"
        r"(?=,? \(?(?:19|20)\d\d)"
    ),
    compiled(
        r"\b(?:[Ss]urvivors|[Vv]ictims|boys|girls|women|men|teenagers|garçons|femmes|hommes|niñas"
        rf"|niños|mujeres|hombres) (?P<names>{NAME_WORD}{_ANOTHER}{{1,12}})(?![\w-])"
    ),
)
"""Each has a group `names`: several persons."""

CHILDREN = compiled(
    r"\b(?:[Hh]er|[Hh]is|[Mm]y|[Tt]heir|[Tt]he|[Ll]as|[Ll]os|[Ll]es|[Ss]es|[Mm]es|[Ll]eurs|[Ss]us|[Mm]is|two|three|four|deux|"
    r"trois|quatre|dos|tres|cuatro) (?:\w{2,8} )?(?:daughters|sons|sisters|brothers|children|"
    r"cousins|nieces|nephews|siblings|"
    r"twins|hijas|hijos|hermanas|hermanos|filles|fils|sœurs|frères|enfants|cousines),? "
    rf"(?P<names>{NAME_WORD}{_ANOTHER}{{1,12}})(?![\w-])"
)
"""Somebody's children or the like, whatever states are called so; the group `names`."""

CALLED_TOGETHER = compiled(
    rf"(?<=s |n |e ){NO_THINGS}(?:named|called|nommée?s|prénommée?s|appelée?s|llamad[ao]s) "
    rf"(?P<names>{NAME_WORD}(?:[ \xa0]{NAME_WORD}){{0,2}}{_ANOTHER}{{1,12}})(?![\w-])"
)
LISTED_TOGETHER = compiled(
    r"\b(?:women|girls|boys|men|sisters|teenagers|femmes|filles|garçons|hommes|mujeres|niñas"
    r"|niños|hombres|jóvenes|muchachas)(?:,|:| [–—-]) "
    rf"(?P<names>{NAME_WORD}{_ANOTHER}{{1,12}})(?=[.,;])"
)
"""Several persons whom a text brings in, whatever towns are called so; one name is listed."""

_PEOPLE = (
    r"(?:women|girls|boys|men|children|teenagers|sisters|workers|migrants|survivors|victims|returnees"
    r"|refugees|detainees|deportees|passengers|teens|minors|friends|daughters|sons|femmes|filles"
    r"|fillettes|jeunes|garçons|hommes|enfants|travailleuses|victimes|survivantes|migrantes"
    r"|rescapées|mineures|mujeres|niñas|niños|hombres|jóvenes|adolescentes|trabajadoras|víctimas"
    r"|sobrevivientes|muchachas|chicas|participante?s|of (?:them|whom|us)|d['’]entre elles"
    r"|de ellas)"
)
PEOPLE = compiled(rf"\b(?i:{_PEOPLE})")
_AMONG_THEM = (
    r"(?:amongst|among|one of|two of) them|dont|parmi (?:elles|eux|lesquelles|lesquels)"
    r"|entre ell[ao]s"
)
_INCLUDING = r"including|namely|notamment|y compris|incluid[ao]s?|identificad[ao]s como|de nombres?"
AMONG = compiled(
    rf"\b(?i:{_PEOPLE})(?:(?:\s[^\s.,;:()]{{1,20}}){{0,5}},|\s?:\s?\d{{1,4}},)?"
    r"(?:\s[a-zà-ÿ]{4,16}){0,2}(?:,?\s"
    rf"(?:(?P<among>{_AMONG_THEM})|{_INCLUDING}),?\s|\s?\()"
    rf"(?P<names>{NAME_WORD}(?:[ \xa0]{NAME_WORD}){{0,2}}{_ANOTHER}{{0,12}})"
    r"(?=[.,;:)]|\s[–—-]\s|\s[a-zà-ÿ])"
)
"""Whom a text names of several persons: `women, among them Uzqenka and Yebra,`; group `names`."""

AMONG_SIGN = compiled(
    rf"\b(?:{_AMONG_THEM}|{_INCLUDING}),?\s(?=[{CAPITALS}])|\((?=[{CAPITALS}][{SMALL}'’])"
)
"""What stands right before the names in `AMONG`, and seldom elsewhere."""

BEFORE_PEOPLE = compiled(
    rf"(?<![\w'’&.-])(?P<names>{NAME_WORD}{_ANOTHER}{{1,8}}), (?:(?:both|two|three|four|all"
    rf"|deux|trois|quatre|dos|tres|cuatro|ambas|les|las) )?(?:[a-zà-ÿ]{{4,16}} )?{_PEOPLE}\b"
)
"""Of whom it is said what they are: `Uzqenka and Yebra, returnees from`; group `names`."""

WITH_ME = compiled(
    r"\b(?:me|myself|moi|yo), (?:and |et |y )?"
    rf"(?P<names>{NAME_WORD}(?:[ \xa0]{NAME_WORD}){{0,2}}{_ANOTHER}{{0,12}})"
    r"(?=[.,;]| (?:and|et|y) )"
)
"""Who was there with the one who tells: `four of us: me, Uzqenka and Yebra`; group `names`."""

SUFFERED = compiled(
    r"\b(?:took|sold|beat|raped|recruited|trafficked|deceived|brought|kidnapped|abducted|rescued|"
    r"locked|smuggled|interviewed|vendieron a|ont vendu) "
    rf"(?P<names>{NAME_WORD}{_ANOTHER}{{1,12}})(?![\w-])"
)
"""Whom somebody sold or took: persons where all of them are listed or virtues; group `names`."""

LIST_JOINT = compiled(r", and |, y |, | and | et | y | or ")
"""What parts the names of a list."""
