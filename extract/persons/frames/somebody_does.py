"""Patterns of what only persons are, have and do, right behind a name, in three languages."""

from extract.kept_patterns import compiled
from extract.persons.kin_words import (
    ANY_KIN,
    FRIENDS,
    RELATIVES,
    RELATIVES_ES,
    RELATIVES_FR,
    any_of,
)
from extract.persons.letters import CAPITALS, SMALL

SOMEBODYS_KIN = any_of(ANY_KIN | {"mama", "papa", "auntie", "boyfriend", "godfather", "godmother"})
_ADVERB = (
    r"(?: (?:also|never|always|later|still|just|then|now|not|only|often|sometimes|[a-z]{3,10}ly|"
    r"had|has|have)){0,2}"
)
_BODY = (
    r"(?:arms?|legs?|hands?|fingers?|feet|foot|face|eyes?|hair|lips?|back|head|neck|shoulders?|"
    r"stomach|belly|mouth|teeth|tooth|body|wounds?|scars?|bruises?|tears|breasts?)"
)
_OWN = r"(?:her|his|sa|son|ses|su|sus)"
_IS = (
    r"(?:pregnant|crying|weeping|asleep|awake|afraid|scared|frightened|ashamed|tired|hungry|"
    r"thin|unwell|barefoot|upset|alive|dead|married|divorced|widowed|breastfeeding|homeless|"
    r"exhausted|lonely|with (?:me|her|him|us|them)|shy|quiet|in love|in labour|inside|"
    r"an? (?:\w+ ){0,2}(?:orphan|mother|"
    r"father|widow|"
    r"widower|survivor|girl|boy|man|woman|minor|maid|nurse|cook|driver|citizen)\b|"
    rf"like an? (?:brother|sister|mother|father|son|daughter)|(?:my|her|"
    rf"his) (?:\w+ )?{SOMEBODYS_KIN}|"
    rf"my (?:\w+ )?name|(?:born|buried|raped) (?:in|by|at|on|when)|"
    r"[1-9]\d(?= years old|[.;]| and | or | when | at the time|, (?:and|with|from|a)\b))"
)
_ENGLISH = (
    r"(?:(?:cried|cries)(?! foul| out)|wept|weeps|sobbed|smiled|smiles|laughed|fainted|screamed|"
    r"knelt|shivered|"
    r"trembled|blushed|nodded|shrugged|sighed|whispered|slept|sleeps|ate|drank|vomited|limped|"
    r"bled|coughs|coughed|drowned|prayed|gave birth|fell (?:asleep|in love|ill|sick|pregnant)|"
    r"got (?:pregnant|married|dressed)|woke|ran away|run away|hid (?:under|behind|in)|hanged|"
    r"grew up|(?:sat|stood|lay) (?:down|up|on|beside|by|in|under)|let (?:me|us) in|died (?:of|in|"
    r"on|when|at|last)|"
    r"cooks?|cooked|washed (?:her|his|the)|(?:lives|lived|stays|stayed|sleeps|came|went|left|"
    r"arrived|travelled|fled) "
    r"(?:with (?:her|his|me|my|us|an? \w+ ?(?:aunt|uncle|friend|man|woman))|alone|home|barefoot|"
    r"on foot)|"
    r"(?:reads?|tells|told|shows|showed|shared|shares|describes|described) (?:us |me )?(?:her|"
    r"his) (?:own )?"
    r"(?:story|poem|life|scars?|arms?|hands?|journey|photo|letter|room)\b|"
    r"lost (?:an? |two |three |four )(?:fingers?|toes?|leg|arm|eye|tooth|teeth|baby|child|shoe)\b|"
    r"(?:has|had|got) (?:a )?(?:new |bad |black |big )?(?:bruises?|fever|cough|scars?|stitches)\b|"
    rf"(?:left|died|came|went|fled|disappeared),? (?:her|his) (?:{SOMEBODYS_KIN}|child|children)\b|"
    r"opened the door|opens the door|scrubbed|ironed|mopped|sewed|begged|"
    r"(?:chaired|snored|snores|complained (?:of|that)|is missing since)\b|"
    r"(?:slapped|kissed|hugged|kicked|grabbed|touched) (?:me|her|him|us)|"
    rf"(?:lost|broke|hurt|burnt|injured) {_OWN} (?:{_BODY}|{SOMEBODYS_KIN}|child)|"
    rf"(?:does not|doesn['’]t|did not|didn['’]t|cannot|can['’]t|could not|won['’]t) (?:sleep|eat|"
    rf"swim|talk|cry|read|walk|"
    r"remember)|found (?:a job|a flat|work as)|welcomed (?:everyone|everybody|us)|(?:feels|"
    r"felt) (?:safe|sad|sick|ashamed|guilty|alone|better|unwell|lonely|scared)|"
    r"(?:wants|wanted) to (?:go (?:home|back)|see (?:her|his|a (?:lawyer|doctor))|die|marry|"
    r"sleep)|(?:misses|missed) (?:her|his|home)|needs (?:glasses|shoes|a (?:doctor|coat|bed|"
    r"lawyer))|works as an? |worked as an? |"
    rf"(?:a|an|one|two|three|four|five|six|no) (?:\w+ )?(?:baby|babies|sons?|daughters?|child|"
    r"children|kids|brothers?|sisters?|fever|scar|bruise|headache|boyfriend|husband)\b|asthma)"
)
_FRENCH = (
    r"(?:(?:ne |n['’])?(?:pleur(?:e|ait|a)|a pleuré|dort|dormait|tremble|tremblait|mange|mangeait|"
    r"tousse|accoucha|a accouché|sanglot\w+)|est (?:tombée? (?:malade|enceinte)|enceinte|malade|"
    r"mineure?|née?|morte? (?:de|en|dans)|décédée?|célibataire|mariée?|veuve|veuf|orpheline?|"
    r"âgée? de|une? (?:jeune )?(?:fille|femme|homme|garçon|mère|veuve|orpheline?|enfant)|"
    rf"(?:ma|mon|sa|son) {SOMEBODYS_KIN})|(?:a|avait) (?:(?:très |si )?(?:peur|faim|froid|mal|"
    rf"soif|honte)|"
    r"\w+(?:-\w+)? ans|perdu (?:sa|son|ses)|un (?:fils|bébé|enfant)|une fille|"
    r"(?:deux|trois|quatre|cinq) enfants)|(?:lavait|cuisinait|nettoyait|repassait|mendiait|"
    r"cousait) |"
    r"est (?:partie?|revenue?|venue?),? (?:sa|son|ses) |s['’](?:est|était) (?:enfuie?|échappée?|"
    r"évanouie?|"
    r"mariée?|endormie?|suicidée?|noyée?)|(?:vit|vivait|habite|habitait|dort|dormait) "
    r"(?:avec (?:sa|son|ses|moi|nous)|chez|seule?)|se sent|rêve de|(?:raconte|montre|chante|"
    r"lit) (?:son|sa|ses)|a trouvé (?:du travail|"
    r"un emploi|une place)|(?:voudrait|veut) "
    r"(?:rentrer|mourir|revoir))\b"
)
_SPANISH = (
    r"(?:(?:no )?(?:llor(?:a|aba|ó)|sollozó|duerme|dormía|durmió|come|comía|tiembla|temblaba|tose)|"
    r"(?:lavaba|planchaba|cocinaba|limpiaba|barría|mendigaba)|se (?:desmayó|durmió|casó|escapó|"
    r"fugó|ahogó|enfermó|embarazó)|dio a luz|murió (?:de|en|por)|"
    r"nació|está(?:ba)? (?:embarazada|enferm[ao]|sol[ao]|muert[ao]|asustad[ao]|casad[ao])|"
    r"(?:tiene|tenía) (?:\w+ años|miedo|hambre|fiebre|frío|vergüenza|un hijo|una hija|"
    r"(?:dos|tres|cuatro) hij[ao]s)|vive (?:con|sol[ao])|vivía (?:con|sol[ao])|"
    rf"es (?:menor|madre|viud[ao]|huérfan[ao]|mi {SOMEBODYS_KIN}|su {SOMEBODYS_KIN}|"
    rf"un[ao]? (?:niñ|mujer|joven|"
    rf"chic)\w*)|"
    r"(?:encontró|consiguió) trabajo|quiere (?:volver|irse|morir|ver a))\b"
)
BEHIND = compiled(
    rf"{_ADVERB} {_ENGLISH}"
    rf"|{_ADVERB} (?:is|was|were|are|isn['’]t|wasn['’]t){_ADVERB} {_IS}"
    rf"| {_FRENCH}| {_SPANISH}| and (?:me|I|myself)\b"
    r"|, (?:an?|une?|una) (?:[a-zà-ÿ-]{3,12} ){0,2}(?:girl|boy|woman|man|widow|orphan|teenager|"
    r"fille|femme|"
    r"veuve|orpheline?|niñ[ao]|mujer|muchach[ao]|viuda)\b"
    r"|, (?:an? |the )?(?:single )?(?:mother|father|mère|père|madre|padre) (?:of|de|d['’]) ?[a-z]"
    r"| \([1-9]\d\) (?:and (?:her|his)|is|was|has|told|says|said|cried|et (?:sa|son)|y su)\b"
    r"|, (?:the|la|le|el) (?:[a-zà-ÿ]{3,12} )?(?:woman|man|girl|boy|lady|femme|fille|homme|"
    r"garçon|dame|mujer|"
    r"hombre|niñ[ao]|muchach[ao]|señora?|monsieur) (?:who|that|qui|que)\b"
    rf"|(?:,| and [{CAPITALS}][{SMALL}]+,) both (?:from|aged|of them|in their)\b"
    rf"|, (?:so )?(?:named|called) (?:for|after|because)\b| and [{CAPITALS}][{SMALL}]+ (?:were|"
    rf"are|got) married\b"
    rf"| \((?:(?:the |her |his |my )?(?:{SOMEBODYS_KIN}|child)(?:, \d{{1,2}})?|"
    rf"(?:aged )?\d{{1,2}},? [fm])\)"
    r"| (?:has|have|had)(?:n['’]t| not) been (?:in touch|seen|heard|home|sleeping|eating)\b"
    rf"|['’]s (?:(?:older|younger|little|late|elder|baby|twin) )?(?:"
    rf"{any_of(RELATIVES | FRIENDS)}|mum|mom|dad|baby|"
    rf"twins|wedding|funeral|pregnancy|birthday|{_BODY})"
    r"\b(?! (?:organi[sz]ation|agenc|compan|office|programme|hospital|project|-))"
    r"|, (?:aged |âgée? de |de )?[1-9]\d(?=,| (?:ans|años)\b| years)"
    r"|,? \((?:f|m|female|male|[FMH]),? ?\d{1,2}\)| \([1-9]\d (?:ans|años|years|yrs|y/?o)\b"
)
"""What only persons are, have or do."""

OPENING_BEHIND = compiled(
    rf",? (?:and|et|y|with|avec|con) {_OWN} (?:\w{{3,12}} )?(?:{SOMEBODYS_KIN}|twins|babies|baby|"
    rf"bébé)\b"
    rf"|,? (?:sa|son|su) {any_of(RELATIVES_FR | RELATIVES_ES)}\b"
    r"| [a-z][^.!?\n]{1,30} (?:herself|himself)\b"
)
"""The same of whoever a sentence begins with; elsewhere somebody else may be meant."""
