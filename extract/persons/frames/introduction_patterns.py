"""Patterns by which captions, credits, thanks, signatures and courts bring persons in."""

import re

from extract.kept_patterns import compiled
from extract.persons.letters import CAPITALS, PARTICLES, SMALL
from extract.persons.offices import OFFICES
from extract.persons.person_patterns import NAME_WORD

_IN_CAPITALS = rf"[{CAPITALS}](?:[{CAPITALS}]|['’-](?=[{CAPITALS}])){{1,25}}+(?![^\W\d_])"
_WORD = rf"(?:{_IN_CAPITALS}|{NAME_WORD})"
_PARTICLE = rf"(?:{PARTICLES}|El|Al|A[iï]t|[Oo]uld|Ben)"
_NAME = rf"{_WORD}(?:[ \xa0-](?:{_PARTICLE}[ \xa0-])?{_WORD}){{0,4}}"
_ONE = rf"(?P<name>{_NAME})(?![\w@])"
_TITLE = r"(?:(?:Mr|Mrs|Ms|Dr|Prof|Sr|Fr|Sra|Mme|Mlle|M|Père|Sister|Father|Hna|Pbro)\.? )"
_JOINT = (
    r"(?: ?; |,? (?:and|as well as) (?:to |for )?|,? & |,? ainsi qu['’](?:à )?"
    r"|,? et (?:à |de )?|,? y (?:a )?|,? e |, (?:to |à |a )?)"
)
_BRACKET = r"(?: \([^()\n]{2,40}\))?"
_LIST = (
    rf"(?P<names>{_TITLE}?{_NAME}{_BRACKET}(?:{_JOINT}{_TITLE}?{_NAME}{_BRACKET}){{0,11}}+)"
    r"(?![\w@])"
)
PARTS = compiled(rf"{_BRACKET}{_JOINT}{_TITLE}?")
"""What parts the names of a list."""

TITLE_FIRST = compiled(_TITLE)

_SOMEBODY = (
    r"(?:[Mm]an|[Ww]oman|[Gg]irl|[Bb]oy|[Ll]ady|[Bb]roker|[Rr]ecruiter|[Dd]river|[Aa]gent|"
    r"[Nn]eighbou?r|[Cc]ousin|[Uu]ncle|[Aa]unt|[Ff]riend)"
)
_WHOEVER = (
    r"(?:(?:(?:her|his|their|my|our) )?(?:friends|neighbours|neighbors|colleagues|comrades|family)|"
    r"everybody|everyone|people|they|we|he|she|(?:all )?the (?:others|girls|women|children|men|"
    r"boys|workers|villagers))"
)
_IN_PICTURE = (
    r"(?:(?:far |top |bottom |front |second from |third from )?(?:left|right)|cent(?:re|er)|middle|"
    r"pictured|standing|seated|back to (?:the )?camera|face (?:covered|hidden)|"
    r"(?:à |de )?(?:gauche|droite)|au (?:centre|milieu)|de dos|"
    r"(?:a la )?(?:izquierda|derecha)|(?:al )?centro|de espaldas)"
)
_LAW = (
    r"(?:(?:[Ll]e|[Ll]a|[Uu]ne?|[Uu]n) (?:témoin|plaignante?|prévenue?|accusée?|mineure?|sieur|"
    r"dame|contremaître|chauffeur|passeur|gendarme|patronne?|proxénète|brigadier|commissaire|"
    r"lieutenant|douanier|policier|gardienne?)|[Ll]['’](?:agente?|officier|inspect(?:eur|rice)))"
)
_LEY = (
    r"(?:[Ee]l|[Ll]a|[Aa]l|[Uu]n|[Uu]na) (?:testigo|acusad[ao]|imputad[ao]|señora?|doctora?|"
    r"compañer[ao]|fiscal|juez|jueza|maestr[ao]|coronel|comandante|capitán|sargento|capataz|abogad[ao]|profesora?|"
    r"licenciad[ao]|ciudadan[ao])"
)
_WHO = "|".join(sorted(word for word in OFFICES if word.isalpha() and len(word) > 4))
_OFFICE = (
    r"(?:[Rr]apporteu(?:r|se)|[Rr]elatora?|[Pp]résidente?|[Pp]residenta?|[Dd]irec(?:trice|teur|tora?)|"
    r"[Mm]inistr(?:e|a|o)|[Ss]ecrétaire|[Ss]ecretari[ao]|[Pp]orte-parole|[Pp]ortavoz|[Vv]ocer[ao]|"
    r"[Ff]ondat(?:rice|eur)|[Ff]undadora?|[Cc]oordinat(?:rice|eur))"
)
ALONE = tuple(
    compiled(pattern, re.MULTILINE)
    for pattern in (
        rf"\b{_SOMEBODY},? (?:whom |who |that )?{_WHOEVER} (?:\w{{3,9}} )?"
        rf"(?:call(?:s|ed)?|nicknamed|kn[eo]w (?:only )?as) [\"“‘']?{_ONE}",
        rf"(?<![\w'’-]){_ONE}, as {_WHOEVER} (?:\w{{3,9}} )?(?:call(?:s|ed)?|kn[eo]w|"
        r"nicknamed) (?:her|him|me|them)\b",
        rf"(?<![\w'’-]){_ONE}, as (?:she|he) (?:is|was) (?:\w{{3,12}} )?(?:known|called)\b",
        r"\b(?:[mtl]['’]|nous |les )appel(?:aient|ait|lent|le) (?:tous |toutes |toujours )?"
        rf"[«\"“] ?{_ONE}",
        rf"\b(?:[Cc]all(?:s|ed)?|[Nn]icknamed) (?:me|her|him|us) [\"“‘']{_ONE}",
        rf"\b(?:[Mm]e|[Ll]e|[Ll]a|[Ll]o) (?:dec[ií]an?|dicen|llamaban?|llaman) [«\"“]{_ONE}",
        rf"(?<![\w'’-]){_ONE} \({_IN_PICTURE}(?:[,;] [^()\n]{{2,40}})?\)",
        rf"(?<![\w'’-]){_ONE}[\"”’]?, (?:female|male|F|M|femme|homme|mujer|hombre), "
        r"(?:aged? )?\d\d\b",
        rf"\b{_LAW} {_ONE}(?=[,.;)]| (?:[a-zà-ÿ]|[nmsl]['’]))",
        rf"\b{_LEY} {_ONE}(?=[,.;)]| [a-zà-ÿ])",
        rf"\b(?:[Ss]elon|[Dd]['’]après|[Ss]egún|[Aa]ccording to|[Aa]vec|[Cc]on) {_ONE}, "
        r"(?:an? |the |une? |la |le |el |l['’]|una? |son |sa |su |her |his )?"
        rf"(?:chauffeur|passeur|{_WHO})\b",
        rf"\b(?:[LlSs][ae]|[Ll]['’]|[Ee]l|[Ss](?:on|u)|[Nn]otre|[Nn]uestr[ao]) ?"
        rf"(?:{_WHO}|{_OFFICE})\b[^,.;:()\n]{{0,90}}, {_ONE}, "
        r"(?:a|avait|est|était|ha|había|fue|es|qui|quien|se|dijo|pidió|señaló|declaró|afirmó|"
        r"explicó|s['’]\w+) ",
        r"\b(?:a(?:l| la| las| los)?) (?:que|quien|quienes) "
        r"(?:(?:le|la|lo|les|todos|todas|todo|el|mundo) )?"
        rf"(?:llam|dec|dic|conoc)\w{{1,8}} (?:(?:como|por) )?(?:(?:la|el) )?[\"“«]?{_ONE}",
        rf"(?<![\w'’-]){_ONE} \((?:[Aa]ccused|[Aa]ppellant|[Rr]espondent|[Aa]pplicant|"
        r"[Cc]omplainant|[Pp]laintiff|[Dd]efendant|[Pp]etitioner|[Ww]itness|[Vv]ictim|PW|DW|"
        r"[Pp]laignante?|[Pp]révenue?|"
        r"[Tt]émoin|[Tt]estigo|[Ii]mputad[ao]|[Aa]cusad[ao])[ -]?\d{0,2}\)",
        r"\b(?:STATE|REPUBLIC|PEOPLE|CROWN|State|Republic|People|Crown|Regina|Rex|R\.?|Prosecutor)"
        rf" (?:[vV]s?\.?|versus|VERSUS|c/) {_ONE}",
        rf"\b(?:[Cc]aso|[Aa]ffaire|[Cc]ase(?: of)?) {_ONE},? (?:y otr[ao]s|et autres|and others)\b",
        rf"(?<![\w'’-]){_ONE} left [{CAPITALS}][\w'’-]{{2,24}} "
        r"(?:when (?:she|he)|at (?:the age of )?(?:ten|eleven|twelve|\w{3,5}teen|twenty|\d\d)|"
        r"with (?:her|his))\b",
    )
)
"""Each has a group `name`: one person."""

CHILD_OF = tuple(
    compiled(pattern)
    for pattern in (
        rf"(?<![\w'’-])(?P<name>{NAME_WORD}) (?:Thị|Thi|Văn) (?P<of>{NAME_WORD})(?![\w@])",
        rf"(?<![\w'’-])(?P<name>{NAME_WORD}) (?:Ag|[Oo]uld|[Mm]int|Wuod) "
        rf"(?P<of>{NAME_WORD})(?![\w@])",
        rf"(?<![\w'’-])(?P<name>{_NAME}) (?:A/[PL]|a/[pl]|[SDWsdw]/[Oo]) (?P<of>{_NAME})(?![\w@])",
        rf"(?<![\w'’-])(?P<name>{_NAME}) née? (?P<of>{NAME_WORD})(?![\w@])",
        rf"(?<![\w'’-])(?P<name>{_NAME}) (?:[Vv]da\. de|[Vv]iuda de|[EÉeé]pse|EPSE|ÉPSE|V[vV][eE]) "
        rf"(?P<of>{_NAME})(?![\w@])",
    )
)
"""Whose child, wife or widow somebody is, or a Vietnamese name; the groups `name` and `of`."""

FAMILIES = (
    compiled(
        rf"\b[Tt]he (?P<name>{NAME_WORD}) (?:family|families|household|brothers|sisters|siblings|"
        r"couple|clan|twins)\b(?! (?:company|firm|of ))"
    ),
    compiled(
        r"\b(?:[Ll]a famil(?:ia|le)|[Ll]es époux|[Ll]os esposos|[Ll]os hermanos|[Ll]as hermanas|"
        rf"[Ll]es frères|[Ll]es sœurs) (?P<name>{NAME_WORD})(?![\w-])"
    ),
)
"""A surname, the group `name`: `the Uneborg family`, `les époux Uneborg`."""

SMALL_CHILD = compiled(
    rf"\b(?:[Ll]a petite|[Ll]e petit|[Ll]a pequeña|[Ee]l pequeño|little|baby) (?P<name>{NAME_WORD})"
    r"(?![\w-]| [A-ZÀ-Þ])"
)
"""Of children, and of who bears a word as a name; the group `name`."""

NICKNAMED = compiled(
    rf"(?<![\w'’-])(?P<name>(?P<first>{NAME_WORD}) [\"“«‘'] ?[{CAPITALS}][\w. ]{{1,20}} ?[\"”»’'] "
    rf"{NAME_WORD}(?:[ -]{NAME_WORD})?)(?![\w@])"
)
"""`Talla "Yebra" Uneborg`, whatever town is called Uneborg; the group `name`."""

SIGNED = compiled(
    rf"^[ \t]{{0,8}}(?P<name>{_NAME})(?: [A-Z]\.)?[ \t]{{0,3}}\n[ \t]{{0,8}}"
    rf"(?P<office>[{CAPITALS}][{SMALL}][^\n]{{3,80}})$",
    re.MULTILINE,
)
"""A line with a name alone above one with an office; the groups `name` and `office`."""

GREETING = compiled(
    r"^[ \t]{0,4}(?:Dear|Hi|Hello|Hey|Bonjour|Bonsoir|Salut|Chère?s?|Hola|Querid[ao]s?|"
    r"Estimad[ao]s?)\b"
    r"[^\n]{0,60}$",
    re.MULTILINE,
)
"""How letters begin, on a line of its own."""

SIGNATURE = compiled(rf"\n[ \t]{{0,4}}(?P<name>{NAME_WORD}(?: {NAME_WORD}){{0,2}})\s*\Z")
"""The last line of a text; the group `name`."""

_PEOPLE = (
    r"(?:girls|boys|women|men|children|victims|survivors|persons|people|witnesses|sisters|brothers|"
    r"workers|migrants|others|filles|femmes|victimes|enfants|personnes|niñas|mujeres|víctimas|"
    r"hombres|personas)"
)
LISTED = tuple(
    compiled(pattern)
    for pattern in (
        r"\b(?:[Mm]inistère [Pp]ublic|[Pp]rocureure?(?: de la République| général)?|[Pp]arquet|"
        r"[Ff]iscalía|[Mm]inisterio [Pp]úblico|[Ee]l Estado|The (?:Queen|King)|[Pp]rosecutor) "
        rf"(?:c\.|c/|contra|contre|vs?\.?) (?!la |el |les? ){_LIST}",
        r"\b(?:following (?:persons|people|women|witnesses)|personnes suivantes|"
        rf"siguientes personas|personas siguientes)[^\n:.;]{{0,40}}[ \xa0]?: {_LIST}",
        rf"\b{_PEOPLE},? (?:namely|to wit|à savoir|a saber),?:? {_LIST}",
        r"\b(?:[Nn]ous,? soussignée?s,?|[Jj]e,? soussignée?,?|[Ww]e,? the undersigned,?|"
        rf"[Ii],? the undersigned,?) (?!les |the ){_LIST}",
    )
)
"""Each has a group `names`, of persons all of them."""

_THANKS = (
    r"(?:[Ww]e (?:also |particularly |especially )?thank|[Tt]hanks (?:also )?(?:go |are due )?to|"
    r"[Gg]rateful to|[Ii]ndebted to|(?:with |for )(?:the )?(?:support|help|assistance) (?:from|of)|"
    r"[Rr]emember|[Ii]n memory of|[Dd]edicated to|"
    r"[Ff]or|[Pp]our|[Pp]ara)"
)
_CREDITS = (
    r"(?:[Pp]hotos?(?:graph(?:y|s|ies?|ed|ers?))?(?: credits?| by)?|[Cc]rédits? photos?|"
    r"[Ff]otos?|[Ff]otograf[ií]as?|[Rr]electure|[Ee]dición|[Ll]ayout(?: by)?|[Dd]esign(?:ed)? by|"
    r"[Ii]llustrations?(?: by)?|[Mm]ise en page|[Dd]iagramación|[Aa]uteure?s?|[Aa]utrices?|"
    r"[Aa]utor(?:as|es|a)?|[Aa]uthors?|[Ii]nterviewers?|[Ee]nquêt(?:eur|rice)s?|"
    r"[Ee]ntrevistador(?:as|es|a)?|[Pp]anell?ists?|[Pp]anelistas?|[Dd]iscussants?|[Ss]peakers?)"
)
THANKED = (compiled(rf"\b{_THANKS} {_LIST}"),)
"""Each has a group `names`, of persons where one of them is sure to be."""

_MERCI = (
    r"(?:[Rr]emerciements (?:\w+ )?(?:vont |s['’]adressent )?à|[Mm]erci (?:\w+ )?à|[Rr]emercions|"
    r"doi(?:t|vent|s) beaucoup à|[Aa]gradecemos (?:\w+ )?a|[Aa]gradezco (?:\w+ )?a|[Gg]racias a)"
)
CREDITED = (compiled(rf"(?:\b{_CREDITS} ?[:©]|©) ?{_LIST}"), compiled(rf"\b{_MERCI} {_LIST}"))
"""Each has a group `names`, of persons where they have no words of bodies."""

_WORK = (
    r"(?:[Ii]nterviews?|[Tt]ranslations?|[Tt]ranscriptions?|[Ff]ield ?work|[Rr]esearch|[Dd]ata|"
    r"[Rr]eport|[Ss]tudy|[Ss]urvey|[Cc]hapters?|[Pp]hotographs?|[Ii]llustrations?|[Mm]inutes|"
    r"[Nn]otes|[Ee]ntretiens|[Ee]nquêtes?|[Tt]raductions?|[Rr]apport|[Éé]tude|[Ee]ntrevistas|"
    r"[Tt]raducciones|[Ii]nforme|[Ee]studio|[Ii]nvestigación)"
)
_WAS = r"(?:was|were|has been|have been|a été|ont été|fue|fueron|ha sido|han sido)"
DONE_BY = (
    compiled(
        rf"\b{_WORK}\b[^.;:()\n]{{0,60}}? {_WAS} [a-zà-ÿ]{{3,16}}(?: [a-zà-ÿ]{{2,12}})? "
        rf"(?:by|par|por) {_LIST}"
    ),
)
"""Who did the work of a report; the group `names`, of persons where one of them is sure to be."""

_OFFICE = (
    r"(?:[Kk]ing|[Qq]ueen|[Mm]ayor|[Gg]overnor|[Pp]resident|[Cc]hief|[Aa]rchbishop|[Bb]ishop|"
    r"[Ii]mam|[Ss]ultan|[Pp]rosecutor|[Pp]refect|[Cc]ommissioner|[Mm]inister|[Cc]hancellor|maire|"
    r"préfet|préfète|alcalde(?:sa)?|gobernadora?|fiscal)"
)
OF_PLACES = compiled(
    rf"\b{_OFFICE} (?:of|de|d['’]) ?[{CAPITALS}][\w'’-]{{1,24}}(?: [{CAPITALS}][\w'’-]{{1,24}})?, "
    rf"(?P<names>{_NAME})(?=,? [a-zà-ÿ])"
)
"""Who holds an office of a place: `the mayor of Reef, Talla, said`; the group `names`."""

IN_CASES = compiled(
    r"\b(?:[Dd]ecision|[Jj]udge?ment|[Rr]uling|[Hh]olding) in "
    rf"(?P<names>{NAME_WORD}(?: (?:and|v\.?) {NAME_WORD}))(?![\w-])"
)
"""The parties after whom a case is called; the group `names`."""
