"""The patterns by which a text itself says that a name is a person's: titles, bylines, ages."""

import re

from extract.kept_patterns import compiled
from extract.persons.kin_words import (
    FRIENDS,
    RELATIVES,
    RELATIVES_ES,
    RELATIVES_FR,
    any_large_or_small,
    any_of,
)
from extract.persons.letters import CAPITALS, PARTICLES

_CAPITAL = rf"[{CAPITALS}]"
# Possessive (`+`): a hyphen is read as inside a word or between two, never tried both ways, which
# took exponential time on `Aa-Aa-Aa-`.
NAME_WORD = rf"(?:{_CAPITAL}(?:[^\W\d_]|['’-](?=[^\W\d_])){{1,30}}+|{_CAPITAL}\.(?![°º]))"
_PARTICLE = rf"(?:{PARTICLES}|y)"
_NEXT = rf"[ \xa0-](?:{_PARTICLE}[ \xa0-])?{NAME_WORD}"
NAME = rf"(?P<name>{NAME_WORD}(?:{_NEXT}){{0,4}})"
_FULL_NAME = rf"(?P<name>{NAME_WORD}(?:{_NEXT}){{1,4}})"
_TITLES = (
    "Mr", "Mister", "Mrs", "Ms", "Miss", "Mx", "Dr", "Drs", "Prof", "Professor", "Sir", "Dame",
    "Lord", "Lady", "Madam", "Madame", "Messrs", "Judge", "Chief Justice", "Justice",
    "Ambassador", "Senator", "Rev", "Reverend", "Father", "Sister", "Brother", "Bishop",
    "Sheikh", "Imam", "Capt", "Captain", "Col", "Colonel", "Major-General", "Major General",
    "Brigadier General", "Lt. Gen", "Maj. Gen", "Gen", "General", "Lt", "Lieutenant", "Sgt",
    "Sergeant", "Maj", "Major", "Cmdr", "Hon", "H.E", "M", "MM", "Mme", "Mlle", "Maître",
    "Sr", "Sra", "Srta", "Dra", "Don", "Doña", "Lic", "Ing", "President", "Prime Minister",
    "Minister", "Secretary-General", "Secretary", "Director", "Commissioner", "Rapporteur",
    "Chairperson", "Chairman", "Chairwoman", "Chair", "Vice-President", "Spokesperson",
    "Spokesman", "Spokeswoman", "Coordinator", "Attorney", "Advocate", "Activist",
    "Detective", "Inspector", "Officer", "Sheriff", "Mayor", "Governor", "King", "Queen",
    "Emperor", "Empress", "Prince", "Princess", "Président", "Présidente", "Ministre",
    "Presidente", "Presidenta", "Ministro", "Ministra", "Tsar", "Czar", "Pope", "Marquis",
    "Marquess", "Earl", "Count", "Countess", "Duke", "Duchess", "Baron", "Baroness", "Aunt",
    "Uncle", "Grandma", "Grandpa", "DJ", "Admiral", "Chancellor", "Sultan", "Emir", "Mullah",
    "Ayatollah", "Rabbi", "Pastor", "Congressman", "Congresswoman", "Corporal", "Swami",
    "Shah", "Premier",
    "Señor", "Señora", "Señorita", "Monsieur", "Mademoiselle", "Tío", "Tía", "Hermana", "Hermano",
    "señor", "señora", "señorita", "doña", "monsieur", "madame",
    "mademoiselle", "doctora", "profesora",
    "MR", "MRS", "MS.", "DR.", "GEN.", "COL.", "LT.", "SEN.", "PROF.", "HON.", "Sen", "Cllr",
    "Viscount", "Viscountess", "Blessed", "Emeritus Professor",
    "Abg", "Arq", "Psic", "Hna", "Hno", "Mtra", "Mtro", "Pbro", "Lcda", "Lcdo", "Adv", "Amb",
    "Insp",
    "Fr", "Evang", "Evangelist", "Apostle", "Prophetess", "Pst",
    "Prosecutor", "Procureur", "Procureure", "Magistrate", "Sœur", "Abbé", "Tante", "Tonton",
    "Tata",    "Serigne", "Auntie", "Aunty", "Encik", "Puan", "Cik", "Khun", "Shri", "Smt", "Ato",
    "Alhaji", "Hajia", "Haji", "Tuan",
    "Mama", "Mamá", "Mamie", "Papa", "Baba", "Tantie", "Kuya", "Nanay", "Tatay", "Padre", "Mzee",
    "Hadj", "Hadji", "Hadja", "Elhadj", "Elhadji",
    "Père", "Frère", "Comrade", "Camarade", "Bros", "Md", "Mst", "Mohd",
    "HHJ", "Barrister", "Atty", "Mère", "Pa",
    "licenciada", "licenciado", "docteur", "docteure", "professeure",
)  # fmt: skip
_TITLE = "|".join(re.escape(title) for title in sorted(_TITLES, key=lambda t: (-len(t), t)))
_SAYING = (
    r"(?:said|says|told|added|explained|stated|noted|argued|wrote|writes|"
    r"dijo|señaló|afirmó|explicó|contó|relató|relata|narra|manifestó|declaró|affirme|raconte|explique|témoigne)"
)
_MADE_BY = (
    r"(?:[Ww]ritten|[Pp]repared|[Ee]dited|[Ss]igned|[Aa]uthored|[Tt]ranslated|[Cc]ompiled|"
    r"[Ff]acilitated|[Mm]oderated|[Pp]hotograph(?:ed)?) by:?"
)
_SPEECH = (
    r"(?:[Ss]peech|[Ss]tatement|[Rr]emarks|[Aa]ddress|[Pp]resentation|[Ll]ecture|[Kk]eynote|"
    r"[Dd]iscurso|[Dd]eclaración|[Dd]iscours|[Dd]éclaration) (?:by|par|por)"
)
_FIELD = (
    r"(?:Authors?|Editors?|Contact(?: person)?|Signed|Signature|Name|Nombre|Nom|Rapporteur|"
    r"Interview with|Photo|Photo credit|Auteurs?|Autora?|Contacto)"
)
_KIN = (
    rf"(?:{any_large_or_small(RELATIVES | FRIENDS)}|{any_of(RELATIVES_ES | RELATIVES_FR)}|"
    r"amig[ao]|amie?|[Cc]hild|[Ll]awyer|[Tt]eacher|[Ss]urvivor|[Vv]ictim|[Ww]itness|"
    r"[Ii]nterviewee|[Jj]ournalist|"
    r"[Aa]ctivist|víctima|sobreviviente|activista|periodista|victime|survivante|militante?)"
)
_CALLED = (
    r"(?:named|called|nicknamed|alias|née|my name is|My name is|I am|I['’]m|llamad[ao]|"
    r"[Mm]i nombre es|[Mm]on (?:nom|prénom) est|[Mm]e llamo|[Ss]e llama|de nombre|nommée?|appelée?|"
    r"g(?:ave|iv(?:es|ing)) (?:the|his|her) name(?: as| of)?|de apellidos?|apellidad[ao]|"
    r"prénommée?|dénommée?|[Jj]e m[’']appelle|"
    r"(?:[Ee]lle|[Ii]l) s[’']appel(?:le|ait))"
)
NO_THINGS = "".join(
    rf"(?<!{things} )"
    for things in (
        "villages", "towns", "cities", "camps", "places", "islands", "rivers", "districts",
        "groups", "parties", "projects", "companies",
    )
)  # fmt: skip
NO_THING = NO_THINGS + "".join(
    rf"(?<!{thing} )"
    for thing in (
        "village", "town", "city", "camp", "place", "island", "river", "district", "group", "party",
        "network", "project", "programme", "program", "organisation", "organization", "company",
        "pueblo", "ciudad", "aldea", "caserío", "municipio", "barrio", "hameau", "quartier",
        "commune", "hamlet", "proyecto", "projet", "ville", "grupo", "groupe", "initiative",
    )
)  # fmt: skip
_LIVES = (
    r"(?:was|were|is|had been|has been|got|is being|was being) (?:born|raised|married|raped|"
    r"kidnapped|abducted|trafficked|sold|beaten|orphaned|pregnant|murdered|tortured|forced to|"
    r"survived by|\d{1,2} years old)|"
    r"(?:died|smiled|laughed|cried|wept|sighed|grew up|fell in love|ran away|got married|recalls|"
    r"recalled|remembers|remembered|believes|thinks|wonders|thought|feels|felt|married|replied|"
    r"asks|asked|nació|murió|falleció|est née?|est morte?|est décédée?|naquit|fue violada|"
    r"fue vendida|fue asesinad[ao]|a été (?:violée|vendue|assassinée?))"
)
MONTH_AHEAD = r"(?! (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))"
_AGE = r"(?:[5-9]|[1-9]\d)"

FULL_NAME = compiled(rf"\b{_FULL_NAME}")
"""Two to five words in capitals, with particles and initials between them."""

HONORIFIC_BEFORE = compiled(
    r"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Drs|Prof|Professor|Sir|Dame|Lord|Lady|Madam|Madame|Judge|Justice|"
    r"Chief Justice|Rev|Reverend|Father|Sister|Brother|Bishop|Sheikh|Imam|Capt|Captain|Col|Colonel|"
    r"Major[- ]General|Gen|General|Lt|Lieutenant|Lt\. Gen|Maj\. Gen|Sgt|Sergeant|Maj|Major|Hon|"
    r"MR|MRS|MS|MISS|MME|SRA|DR|PROF|GEN|COL|LT|SEN|HON|JUDGE|JUSTICE|"
    r"(?:Emeritus|Associate|Assistant) Professor|"
    r"Alhaji|Alhaja|Haji|Encik|Puan|Cik|Tuan|Khun|Ato|Shri|Smt|Md|Mst|Mohd|"
    r"Mama|Mamá|Mamie|Papa|Baba|Tantie|Kuya|Nanay|Tatay|Padre|Mzee|"
    r"Shah|Doctor|Mister|Inspector|Sultan|Emir|Sen|Gov|Rep|Count|Countess|Baroness|Duchess|"
    r"Viscount|Pope|Prince|Princess|"
    r"Mme|Mlle|Sr|Sra|Srta|Dra|Don|Doña|DJ|Earl|Duke|Baron|Master|Senator|Secretary|"
    r"Speaker|Vice President)"
    r"\.?[ \xa0]$"
)
"""A title that is taken out with the name behind it: it tells sex, faith or rank."""

POST_NOMINALS = frozenset(
    {"QC", "KC", "SC", "MP", "MEP", "MSP", "PhD", "OBE", "CBE", "MBE", "KBE", "FRS", "Esq",
     "Jr", "Sr", "LLB", "LLM", "LLD", "RN", "Jnr", "Snr"}
)  # fmt: skip
"""What stands behind a name and a comma and is taken out with it."""

TITLE_AT_START = compiled(rf"(?:{_TITLE})\.?[ \xa0]")
"""A title with the space after it."""

TITLES = frozenset(word.strip(".").casefold() for title in _TITLES for word in title.split())
"""Single words of titles, in lower case."""

BEHIND_TITLE = compiled(rf"\b(?:{_TITLE})\.?(?<![a-zà-ÿ]{{4}}\.)[ \xa0](?:{_PARTICLE} )?{NAME}")
"""Has a group `name`: what follows a title; `Justice. ` ends a sentence."""

SURE_PATTERNS = (
    BEHIND_TITLE,
    compiled(rf"\b{NAME}(?:, (?:aged? )?| \((?:aged? )?|, âgée? de ){_AGE}(?=[,;) ]){MONTH_AHEAD}"),
    compiled(rf"\b(?P<name>(?:[A-Z]\. ?){{1,3}}),? ?\(?(?:aged? )?{_AGE}(?:\)|,| years)"),
    compiled(rf"(?<!\bto )(?<!\b[Uu]n )(?<!\b[Ll]e )(?<!\b[Dd]u )(?<!\b[Cc]e )\bdon {NAME}"),
    compiled(r"\b(?:Mr|Mrs|Ms|Miss|Mme|Mlle|Sra?|Srta)\.? (?P<name>[A-Z])\b"),
    compiled(
        r"\b(?:[Vv][íi]ctim(?:a|e)?|[Tt]estigo|[Tt]émoin|[Ww]itness|menor|[Gg]irl|[Bb]oy|"
        r"[Ss]urvivor|"
        r"[Cc]omplainant|[Cc]iudadan[ao]|[Jj]oven|[Aa]dolescente|[Mm]ujer|[Ff]illette|[Ff]emme|"
        r"[Ww]oman|[Mm]an|[Aa]uthor),? (?P<name>(?:[A-Z]\. ?){2,4})(?![\w])"
    ),
    compiled(
        r"\b(?P<name>(?:[A-Z]\. ?){2,4}),? (?:de|âgée? de) (?:\d{1,2}|\w{3,12}(?: y \w{2,8})?) "
        r"(?:ans|años)\b"
    ),
    compiled(
        r"\b(?P<name>[A-Z](?:\.[A-Z]){0,3}\.?), an? (?:\d{1,2}-year-old|girl|boy|woman|man)\b"
    ),
)
"""Each has a group `name`: a person's name behind a title or with an age."""

LIKELY_PATTERNS = tuple(
    compiled(pattern, re.MULTILINE)
    for pattern in (
        r"\b(?:fiscal|comandante|jueza?|abogad[ao]|psicóloga|capitana?|coronel|sargento|"
        r"diputad[ao]|"
        r"senadora?|alcalde(?:sa)?|procureure?|commissaire|députée?|sénatrice|avocate?) "
        rf"{_FULL_NAME}",
        rf"^[ \t]{{0,20}}(?:[Bb]y|BY|[Pp]ar|[Pp]or)[ :] ?{_FULL_NAME}",
        rf"\b{_MADE_BY} {_FULL_NAME}",
        rf"\b{_SPEECH} {_FULL_NAME}",
        rf"\b{_FIELD}[:,][ \t]{{0,4}}{_FULL_NAME}",
        rf"\b{_KIN},? {NAME}",
        rf"\b{NAME},? (?:apodad[ao]|alias|surnommée?|nicknamed|conocid[ao] como) [\"“«‘']",
        rf"\b(?P<name>{NAME_WORD}), (?!A\. ?C\.|S\. ?A\.|I\. ?A\. ?P\.)[A-Z]\.",
        rf"\b{_SAYING} {_FULL_NAME}",
        rf"\b{_FULL_NAME},? (?:who )?{_SAYING}\b",
        rf"{NO_THING}\b{_CALLED} {NAME}",
        r"\b(?:[Tt]he (?:death|murder|killing|disappearance|arrest|testimony|story|body|"
        r"funeral|rape|abduction|kidnapping|mother|father|husband|wife|brother|sister|parents) of|"
        r"[Ll]e (?:décès|meurtre|viol|corps|témoignage) de|[Ll]['’]histoire de|"
        r"[Ll]['’](?:arrestation|enlèvement|assassinat) de|[Ll]a (?:mort|disparition) de|"
        r"[Ee]l (?:fallecimiento|asesinato|testimonio|cuerpo|secuestro) de|"
        rf"[Ll]a (?:muerte|desaparición|historia|detención) de) {NAME}"
        r"(?=[,.;)]| (?:is|was|in|on|at|who|and|est|à|en|fue|es)\b)",
        rf"\b(?P<name>(?:[A-Z]\.){{2,3}}) (?:{_LIVES}|{_SAYING})\b",
        r"\b(?:man|woman|girl|boy|person|someone|somebody|I|we|she|he|they|who|whom) (?:\w{3,10} )?"
        rf"(?:know|knew|known|knows)(?: (?:only|to \w+|him|her)){{0,2}} as {NAME}",
        rf"\b(?:[Ss]or|[Pp]asteur|[Pp]astor) {NAME}",
        rf"\b{NAME} (?:is|was|lives|lived|stays|stayed)(?: \w{{3,6}})? with (?:her|his|my) [a-z]",
        rf"\b(?:Dear|Hi|Hello|Querid[ao]|Estimad[ao]|Chère?) {NAME}",
        rf"\b(?P<name>{NAME_WORD}) (?:also |never |later |finally |still |who )?(?:{_LIVES})\b",
    )
)
"""Each has a group `name`: who wrote, signed or said something; organisations do so too."""

TITLED_LIST = compiled(
    r"\b(?:Sres|Sras|MM|Mmes|Mlles|Senators|Justices|Judges|Presidents|Drs|Messrs|Professors|"
    r"Ministers|Generals|Doctors|"
    r"Mesdames|Ambassadors|Colonels|Sisters|Brothers|Kings|Queens|Captains)\.? "
    rf"(?P<names>{NAME_WORD}(?:(?:, and |, | and | & | y | et |[ \xa0]){NAME_WORD}){{0,9}}+)"
)
"""Names behind a title in the plural: `Senators Uneborg, Secunda and Terzia`; group `names`."""

_AUTHOR = rf"{_CAPITAL}(?:[^\W\d_]|['’-](?=[^\W\d_])){{1,30}}+"
CITATION = compiled(
    rf"(?P<names>\b{_AUTHOR}(?:(?:, & |, and |, | & | and | y | et ){_AUTHOR}){{0,8}}+)"
    r"(?: et al\.?)?,? (?:\(|(?=\d{4}[a-z]?[ \xa0]?[);:,]))(?:19\d\d|20[0-2]\d)[a-z]?\b"
)
"""Authors before a year: `Uneborg & Secunda, 2013)`, `Uneborg (2013)`; the group `names`."""

ET_AL = compiled(rf"\b(?P<name>{_AUTHOR}),? et al\b")
"""An author with others unnamed; the group `name`."""

SURNAME_FIRST = compiled(
    rf"(?:^|; ?|\t)[ \t]{{0,8}}(?P<name>{_AUTHOR}(?: {_AUTHOR})?), (?P<given>{_AUTHOR})(?![\w])",
    re.MULTILINE,
)
"""`Uneborg, Talla` at the start of a line or entry; the groups `name` and `given`."""
