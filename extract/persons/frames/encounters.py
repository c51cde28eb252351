"""Tells persons by how a text brings them in: `met Uzqenka`, `Uzqenka, from Lima,`.

These are signs that a body or a town hardly ever bears; they tell names that no list has.
"""

from extract.kept_patterns import compiled
from extract.model import Span
from extract.persons.kin_words import (
    CLOSE,
    FRIENDS,
    FRIENDS_ES,
    FRIENDS_FR,
    RELATIVES,
    RELATIVES_ES,
    RELATIVES_FR,
    any_of,
)
from extract.persons.letters import CAPITALS, SMALL
from extract.words import word_set
from ontology.gazetteer import Gazetteer

_BEFORE, _AFTER = 72, 72
_LONGEST_ARTICLE, _LONGEST_OPENER = 5, 12
_MET = (
    r"(?:[Mm]et|[Mm]arried|[Bb]efriended|[Ff]reed|spoke (?:with|to)|"
    r"talked (?:with|to)|"
    r"met with|thank(?:s|ed)?|(?:a|ont|ai|avons) (?:rencontré|épousé|arrêté|retrouvé|interrogé)|"
    r"[Rr]encontra|[Rr]emercie|avec l['’]aide de|(?:conoció|conocí|conocimos|detuvo|detuvieron|"
    r"arrestaron|entrevistamos|entrevistó|esperaba|ayudó) a|(?:[Cc]onversamos|[Hh]ablamos|habló|"
    r"se casó|vivía|viajó) con|(?:la|lo|las|los|me) esperaban?|[Pp]révenir|[Cc]ontacter|"
    r"knew what|nobody knew where)"
)
_CERTAIN = (
    r"(?:[Uu]n certain|[Uu]ne certaine|[Uu]n tal|[Uu]na tal|[Aa] certain|"
    r"(?:man|woman|girl|boy|lady|person|broker|recruiter|agent|driver|trafficker|smuggler|homme|"
    r"femme|"
    r"fille|garçon|hombre|mujer|muchach[ao]) (?:named|called|known as|nommée?|appelée?|"
    r"llamad[ao]|de nombre)|"
    r"[Ss]urnommée?|[Aa]podad[ao]|(?:decían|llamaban)|[Nn]icknamed|"
    r"renamed (?:her|him|me)|"
    r"name as|alias|a\.?k\.?a\.?|@|[DSWdsw]/[oO]\.?)"
)
_ROLES = (
    r"(?:employers?|owner|manager|broker|agent|trafficker|smuggler|recruiter|driver|cook|foreman|"
    r"supervisor|teacher|nurse|doctor|prosecutor|judge|lawyer|psychologist|social worker|"
    r"counsellor|"
    r"counselor|interpreter|director|coordinator|chairperson|headmaster|headman|chief|pastor|"
    r"priest|"
    r"officer|inspector|captain|skipper|boatman|commander|sergeant|madam|landlord|landlady|neighbou?r|captor|sponsor|kafeel|kafil|master|"
    r"lender|"
    r"moneylender|volunteer|caseworker|witness|victim|appellant|complainant|accused|defendant|"
    r"detenu|"
    r"contremaître|maquerelle|proxénète|tenancière|chauffeur|gendarme|policier|capataz|policía|"
    r"employeu(?:r|se)|patronne?|intermédiaire|maîtresse(?: de maison)?|animat(?:eur|rice)|"
    r"interprète|"
    r"avocate?|juriste|juge|procureure?|direct(?:eur|rice)|superviseur|assistante sociale|"
    r"psychologue|"
    r"voisine?|passeur|marabout|empleadora?|patrona?|patrón|dueñ[ao]|coyote|enganchadora?|"
    r"abogad[ao]|"
    r"fiscal|jueza?|defensora?|alcalde(?:sa)?|promotora?|directora?|maestr[ao]|vecin[ao]|regidora?|"
    r"intérprete|psicólog[ao]|hermano|hermana)"
)
_OWNED = (
    r"(?:\b(?:[Tt]he|[Aa]n?|[Hh]er|[Hh]is|[Tt]heir|[Oo]ur|[Mm]y|[Ll]a|[Ll]e|[Ee]l|[Uu]ne?|[Uu]na|"
    r"[Ss]on|"
    r"[Ss]a|[Ss]u|[Mm]i|[Nn]otre|[Nn]uestr[ao]) |\b[LlDd]['’]|\w['’]s )"
)
_SAID_FIRST = (
    r"(?:dit|raconte|explique|se souvient|confie|témoigne|dijo|contó|recuerda|relató|dice|cuenta)"
)
_TO_WHOM = r"(?:(?:m['’]|nous |lui |leur |l['’])?(?:a|avait) |me |nos |le |les |nous |lui )?"
_QUOTED = r"(?:[,.!?…][\"”»’]| ?»,) ?"
_IN_QUOTES = r"(?:[«\"“'‘] ?)?(?:(?:La|El|Le|Big|Mama|Papa|Haji|Madam|Late) )?$"
_BEHIND_WORDS = compiled(
    rf"(?:\b{_MET} |(?<!\w){_CERTAIN} |\b{_ROLES},? (?:(?:who )?(?:was|is) )?(?:only )?known as "
    rf"|{_QUOTED},? {_TO_WHOM}{_SAID_FIRST} ){_IN_QUOTES}"
)
_BEHIND_COMMA = compiled(rf"{_OWNED}(?:[{SMALL}-]{{2,14}} ){{0,2}}?{_ROLES}, {_IN_QUOTES}")
_LAST_WORDS = word_set(
    """
    met married befriended freed with to thank thanks thanked rencontré épousé arrêté retrouvé
    esperaba esperaban prévenir contacter interrogé rencontra remercie de a con what where certain
    certaine tal named called as nommé
    nommée appelé appelée llamado llamada nombre surnommé surnommée apodado apodada decían llamaban
    nicknamed her him me alias aka a.k.a. @ d/o s/o w/o D/O S/O D/o S/o W/o d/o. s/o. dit raconte
    explique souvient confie témoigne dijo contó recuerda relató dice cuenta la el le big mama papa
    haji madam late
    """
)
"""Where none of these is the word before, no pattern is tried: most words in capitals."""

_OPENS_WITH = compiled(
    r"(?:^|[.!?:;][\"”]? |\n)(?:With|Without|Avec|Sans|Con|Sin) $",
)
_QUOTE_BEFORE = compiled(rf"{_QUOTED}$")
_TEN = (
    r"(?:seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|"
    r"(?:twenty|thirty|forty|fifty|sixty)(?:-\w{3,5})?|\d{1,2})"
)
_SAID = (
    r"(?:said|says|recalled|recalls|added|adds|explained|explains|remembers|remembered|whispered|"
    r"insisted|told (?:me|us|her|him))"
)
_AGED = compiled(
    rf"(?: (?:was|is|turned) (?:only |just |then |about |barely )?{_TEN}"
    r"(?=(?: years old| when | at the time|, | and | or )|[.;])"
    rf"| and (?:her|his) (?:{any_of(CLOSE | FRIENDS | RELATIVES)}s?|child|children|family|"
    r"parents)\b"
    r"| et (?:son|sa|ses) (?:(?:petite?|grande?|jeune) )?"
    rf"(?:{any_of(RELATIVES_FR | FRIENDS_FR)}s?|enfants?|bébé|parents|famille)\b"
    rf"| y sus? (?:pequeñ[ao] )?(?:{any_of(RELATIVES_ES | FRIENDS_ES)}s?|bebé|familia)\b"
    r"| avait \w+(?:-\w+)? ans\b| (?:tenía|tiene) \w+ años\b"
    r"|, (?:an? )?(?:boy|girl|man|woman|male|female|garçon|fille|niñ[ao]|muchach[ao]|twin)\b,"
    r" (?:aged |de )?\d)"
)
_SAID_AFTER = compiled(rf" {_SAID}\b(?! (?:in|the|a) (?:statement|report))")
_ORIGIN = compiled(
    rf", (?:from|originaire de|de|d['’]|natural de|oriunda? de) ?"
    rf"(?P<town>[{CAPITALS}][{SMALL}'’-]{{1,24}}(?:[ -][{CAPITALS}][{SMALL}'’-]{{1,24}}){{0,2}})"
    r"(?=,|[.;)]| (?:and|who|was|is|had|et|y|que|qui)\b)"
)
_ACTS = compiled(
    r"(?: (?:also|never|always|later|finally|still|just|then|once|soon|only|[a-z]{3,10}ly)){0,2}"
    r" (?:[a-z]{2,12}ed|met|took|had|swore|knew|sold|ran|fell|came|went|left|saw|wrote|thought|"
    r"spoke|sang|slept|kept|lost|found|told|paid|drove|brought|led|sent|gave|got)\b"
    r"(?! (?:in|at|on|by|between|around|along|near|within|under|as)\b)"
)
"""What towns hardly do; it tells of a word that the model alone takes for a place."""

_APPOSED = compiled(
    r"\b[Tt]he (?!(?:capital|city|town|village|province|district|island|river|region|country|"
    r"state|port|"
    r"camp|group|network|company|ship|boat|agency|project|party|union|newspaper|paper|firm|hotel|"
    r"school|county|area|place|site|home|house|street|coast|border|lake|sea)\b)[a-z]{3,14}, $"
)
"""Who somebody is, before the name: `the munshi, Uzqenka,`."""

_ARTICLE = compiled(r"\b(?:[Tt]he|[Ll][aeo]s?|[Ee]l) $")


_ROMANCE = compiled(
    r" (?:(?:m|t)['’]|nous |vous |lui |leur )(?:a|avait|ont|avaient) "
    r"(?!été )\w{2,12}(?:é|ée|i|u|is|it)e?s?\b"
    r"| (?:n['’]|ne )?(?:a|avait|est|était|s['’]est) (?:pas |jamais |déjà |ensuite |alors )?"
    r"(?!(?:organis|publi|sign|dénonc|souten|lanc|financ|adopt|cré|particip|appel|demand|dépos|bas|"
    r"situ|fond|install|ratifi|soumis|accept)[a-zéè]*\b)(?:\w{2,12}(?:é|ée|ie?|ue?|ise)|pris|mis|"
    r"dit)\b"
    r"| (?:dort|vit|pleure|raconte|explique|travaillait|vivait|dormait|pleurait|gardait|vendait|"
    r"voudrait|rêve|plaidera)\b"
    r"| (?:no |se |me |la |lo |le |nos )?(?!(?:present|organi|public|firm|denunci|registr|particip|"
    r"apoy|financi|adopt|acord|aprob|solicit|inform|inici|acompañ|ratific|señal|indic)[a-zéíó]*\b)"
    r"\w{2,12}(?:ó|ía|aba)\b"
    r"| (?:dice|vive|duerme|recuerda|llora|sueña|sigue)\b"
)
"""What persons mostly do in French and Spanish, where no recogniser tells a name."""

_A_BEFORE = compiled(r"(?:^|[.!?»”] |\n)A $")
_A_AFTER = compiled(r" (?:lo|la|le|se la|se lo|los|las)\b")
_CLOSE = (
    r"(?:passport|phone|wages|salary|debts?|contract|employer|madam|broker|clothes|story|tears|"
    r"belongings|funeral|wedding|pregnancy|dream)"
)
_OWN = compiled(
    rf"['’]s {_CLOSE}\b| (?:had|has) (?:an? |one |two |three |four |five |six )(?:\w+ )?"
    r"(?:sons?|daughters?|child|children|brothers?|sisters?)\b"
    r"|, an? (?:\w+ )?(?:volunteer|psychologist|teacher|nurse|driver|lawyer|doctor|student|tailor|"
    r"farmer|cook|maid|fisherman|seamstress|social worker|survivor|interpreter|journalist|orphan|"
    r"widow|widower|grandmother|"
    r"housewife|labourer|domestic worker|sex worker|garment worker|factory worker|migrant|returnee|"
    r"monk|nun|shopkeeper|trader|weaver)\b"
    r" ?(?=[,.;]|who|from|in|at|of)"
    r"|, (?:l['’]|(?:le|la|un|une|el|una|the|an?) )?(?:officier|maire|juge|jueza|avocate?|"
    r"abogad[ao]|"
    r"présidente?|president[ae]|secrétaire|secretari[oa]|trésori(?:er|ère)|tesorer[oa]|directrice|"
    r"directeur|directora?|coordinat(?:eur|rice)|coordinadora?|vendeuse|commerçante|enseignante?|"
    r"infirmi(?:er|ère)|psychologue|psicólog[ao]|maître|marabout|bénévole|voluntari[oa]|"
    r"promotora?)\b"
    r"| (?:hid (?:behind|under|in)|crouched|fell (?:ill|sick)|owed|crossed (?:the|into|at)|"
    r"slept|begged|borrowed|limped|bled|ate|drank|"
    r"gave birth|phoned|telephoned|knelt|sewed)\b"
)
"""What is a person's own, and what a body does not do."""


def is_acting(text: str, span: Span) -> bool:
    """Say whether a guess of a place does what towns hardly do, and is brought in by no article."""
    if _ARTICLE.search(text, max(0, span.start - _LONGEST_ARTICLE), span.start):
        return False
    since = max(0, span.start - _BEFORE)
    is_apposed = text.startswith(",", span.end) and _APPOSED.search(text, since, span.start)
    return bool(is_apposed or _ACTS.match(text, span.end, span.end + _AFTER))


GO_ON = " ,'’"
"""One of these follows a name of which something is said."""


def is_brought_in(text: str, span: Span) -> bool:
    """Say whether the words right before or behind a run of capitals bring a person in."""
    since = max(0, span.start - _BEFORE)
    if _is_behind(text, since, span.start):
        return True
    if text[span.end : span.end + 1] not in GO_ON:
        return False
    if _AGED.match(text, span.end, span.end + _AFTER):
        return True
    if _A_AFTER.match(text, span.end, span.end + _AFTER):
        return _A_BEFORE.search(text, since, span.start) is not None
    said = _SAID_AFTER.match(text, span.end, span.end + _AFTER)
    return bool(said and _QUOTE_BEFORE.search(text, since, span.start))


def _is_behind(text: str, since: int, start: int) -> bool:
    before = text[since:start]
    if before.endswith(", "):
        return _BEHIND_COMMA.search(before) is not None
    last = before.rstrip("«\"“'‘ ").rpartition(" ")[2]
    return last.casefold() in _LAST_WORDS and _BEHIND_WORDS.search(before) is not None


def is_likely_brought_in(text: str, span: Span, places: Gazetteer) -> bool:
    """Say whether `With` opens the sentence before it, it has what persons have, or is from a town.

    Things come from towns as well: `Water, from Lima,`.
    """
    if _OPENS_WITH.search(text, max(0, span.start - _LONGEST_OPENER), span.start):
        return True
    if text[span.end : span.end + 1] not in GO_ON:
        return False
    if _OWN.match(text, span.end, span.end + _AFTER) or is_subject(text, span):
        return True
    return comes_from(text, span.end, places)


def is_subject(text: str, span: Span) -> bool:
    """Say whether what follows in French or Spanish is what persons mostly do."""
    return _ROMANCE.match(text, span.end, span.end + _AFTER) is not None


def comes_from(text: str, end: int, places: Gazetteer) -> bool:
    """Say whether it is told from which town somebody is: `Uzqenka, from Lima,`."""
    origin = _ORIGIN.match(text, end, end + _AFTER)
    return origin is not None and bool(places.candidates(origin["town"]))
