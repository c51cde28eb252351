"""Signs right beside a name of what no body and no place is, has or does: whatever is called so.

Unlike the frames of persons, these are asked of names that lists know: `UNHCR helped her` and
`IOM gave her a blanket` tell nobody, `AVSI is afraid` does.
"""

import re

from extract.kept_patterns import compiled
from extract.model import Span
from extract.persons.frames.somebody_does import BEHIND, OPENING_BEHIND, SOMEBODYS_KIN
from extract.persons.kin_words import ANY_KIN
from extract.persons.letters import CAPITALS, SMALL
from extract.words import word_set

_OPENS = compiled(r"(?:^|[.!?:;\n][\"”»]?[ \t]*(?:\d{1,3}[.)] )?|[-–•*] )$")

_SOMEBODY = (
    r"(?:man|woman|girl|boy|guy|lady|person|neighbou?r|guard|driver|nurse|teacher|pastor|priest|"
    r"broker|trafficker|smuggler|pimp|madam|soldier|fisherman|captain|cook|maid|boss|landlord|"
    r"gangmaster|volunteer|caseworker|interpreter|colleague|lawyer|doctor|midwife|"
    r"homme|femme|fille|garçon|dame|monsieur|voisine?|passeur|gardien|chauffeur|infirmi(?:er|ère)|"
    r"proxénète|patronne?|avocate?|bénévole|interprète|éducat(?:eur|rice)|"
    r"hombre|mujer|muchach[ao]|chic[ao]|joven|niñ[ao]|señora?|vecin[ao]|guardia|coyote|chofer|"
    rf"enfermera|patrona?|abogad[ao]|psicólog[ao]|intérprete|trabajadora social|{SOMEBODYS_KIN})"
)
_CALLED = (
    r"(?:called|named|nicknamed|known as|by the name of|whose name (?:is|was)|nommée?|prénommée?|"
    r"surnommée?|appelée?|qui s['’]appel(?:le|ait)|dite?|llamad[ao]|apodad[ao]|conocid[ao] como|"
    r"que se llama(?:ba)?|de nombre)"
)
_MET = compiled(
    r"\b(?:[Ss]poke (?:to|with)|[Tt]alked (?:to|with)|[Mm]et(?: with)?|[Ss]aw|[Vv]isited|"
    r"[Ii]nterviewed|"
    r"[Pp]arlé (?:à|avec)|[Rr]encontré|[Vv]u|[Hh]abl(?:é|ó|amos) con|[Vv]i a|[Ee]ntrevist\w+ a) $"
)
_WHO_HAS = compiled(
    r", (?:who|qui|quien) (?:is [1-9]\d\b|(?:has|had|lost|a|avait|tiene|tenía) (?:an? |one |two |"
    r"three "
    r"|four |five |no |her |his |une? |deux |trois |dos |tres |una )(?:baby|babies|sons?|"
    r"daughters?|"
    r"child|children|kids|leg|arm|husband|wife|fils|filles?|enfants?|bébé|hij[ao]s?|bebé)\b)"
)
"""Whom somebody met, who has children: `We spoke to X, who has two daughters`."""

_SAYS_FIRST = compiled(r"\b(?:[Dd]ice|[Dd]ijo|[Cc]uenta|[Cc]ontó|[Rr]elata|[Rr]elató) $")
_THAT_KIN = compiled(rf" que (?:su|la|el) {SOMEBODYS_KIN}\b")
_QUOTE_BEFORE = compiled(r"[\"“«‘] ?$")
_CALLED_TO = compiled(
    r", (?:wake|come|run|listen|look|get up|eat|don['’]t|where are|sit|hurry|go home|viens|"
    r"réveille|écoute|"
    r"cours|mange|lève|ven |vení|despierta|corre|mira|levántate|come )"
)
"""What is called to somebody: `“X, wake up,” said`."""

_APPOSED = (
    r"(?:guard|nurse|driver|teacher|pastor|neighbou?r|uncle|aunt|brother|sister|mother|father|"
    r"cousin|husband|wife|girl|boy|woman|man|appellant|applicant|claimant|accused|defendant|"
    r"deponent|"
    r"survivor|"
    r"gangmaster|judge|interpreter|passeur|gardien|voisine?|oncle|tante|mère|père|sœur|frère|"
    r"cousine?|requérante?|appelante?|victime|víctima|guardia|vecin[ao]|tí[ao]|madre|padre|"
    r"herman[ao]|prim[ao]|padrino|madrina|"
    r"perito|menor|niñ[ao])"
)
BEFORE = compiled(
    rf"(?:\b(?:[Mm]y|[Hh]er|[Hh]is|[Tt]heir|[Oo]ur|\w['’]s|[Ss]a|[Ss]on|[Mm]a|[Mm]on|[Ll]eur|"
    rf"[Tt]on|[Tt]a|"
    rf"[Ss]us?|[Mm]is?|[Tt]u) (?:[a-zà-ÿ-]{{3,12}} )?{SOMEBODYS_KIN},? "
    rf"|\b(?:[Mm]y|[Hh]er|[Hh]is) (?:\w+ )?(?:name|nickname) (?:is|was) "
    r"|\b(?:[Mm]y|[Hh]er|[Hh]is) (?:\w+ )?(?:sons|daughters|children|kids|twins|babies|sisters|"
    r"brothers) "
    rf"(?:are|were) (?:called |named )?(?:[{CAPITALS}][{SMALL}]+ and )?"
    rf"|\b{_SOMEBODY},? (?:was |were )?{_CALLED} "
    r"|\b(?:[Cc]all(?:s|ed)?) (?:me|him|her) |\b(?:[Mm]e|[Ll]e|[Ll]a) (?:llaman|decían|dicen) |"
    r"\bm['’](?:appelle|appelait|appelaient) "
    rf"|\b(?:[Tt]he|[Ll]a|[Ll]e|[Ee]l|[Aa]n?|[Hh]er|[Hh]is|[Uu]ne?|"
    rf"[Uu]na) (?:[a-zà-ÿ]{{3,12}} )?{_APPOSED}, "
    r"|\b[Ll]['’](?:appelante?|oncle), "
    r"|(?:^|\n)(?:[Mm]a |[Mm]on |[Mm]i )?(?:[Cc]h[eè]re?|[Qq]uerid[oa]) "
    rf"|\b(?:{SOMEBODYS_KIN}|[Mm]um|[Mm]om|[Dd]ad|[Mm]other|[Ff]ather|[Ss]ister|[Bb]rother) \("
    r"|\b(?:married|hugged|kissed|in love with|slept with|pregnant by|gave birth to|"
    r"(?:told|took|beat|sold|with|saw|left) (?:me|him|her|us) and) "
    r"|\b(?:[Mm]rs|[Mm]r|[Mm]s|[Mm]me|[Mm]lle|[Mm]adame|[Mm]onsieur|[Ss]ra|[Ss]r|[Ss]rta|[Dd]oñ?a|"
    r"[Ss]eñora?|[Aa]unt(?:ie|y)?|[Uu]ncle|[Tt]anti?e|[Tt]onton|[Mm]a(?:ma|man)|[Ss]ister)\.? "
    r")$"
)
"""What stands only before persons."""

DOES_AS_NO_PLACE = compiled(
    r"(?: (?:has|had|then|also|just|never|finally)){0,2} "
    r"(?:told (?:me|us|her|him|them|the (?:court|police|judge|tribunal)|my)|(?:said|says|"
    r"thinks) (?:that )?(?:she|he|her|his)\b|phoned|rang|telephoned|texted|replied|"
    r"explained|drove (?:me|us|them|her|him)|called (?:me|us|her|him|twice|again|back)|"
    r"beat (?:me|us|her|him)|hit (?:me|her|him)|"
    r"(?:was|were|been) (?:moved|transferred|deported|sent home)|is here too|(?:threw|locked|"
    r"kicked|pushed|dragged|slapped|cheated|paid|sold|married|drugged|starved|"
    r"raped|bathed|"
    r"followed|hugged|hid) (?:me|us|her|him|them)\b|took (?:our|my|her|his|their) (?:phones?|"
    r"passports?|money|"
    r"papers|clothes|baby|wages|ID)|gave (?:me|us|her|him) (?:her|his|[A-Z]\w+['’]s|the (?:keys?|"
    r"bag|phone|"
    r"number|money))|cooked|complained|promised|lied|swore|refused to|agreed|let (?:me|us)|"
    r"m['’]a |nous a |lui a |l['’]a |m['’]avait |l['’]avait |"
    r"a (?:dit|raconté|répondu|appelé|expliqué|suivi|témoigné)|(?:dit|raconte|explique|répond|"
    r"témoigne|plaide|déclare) |"
    r"(?:me|nos|le|la|lo) (?:dijo|llevó|pegó|golpeó|quitó|llamó|trajo|entregó|encerró|pagó|cobró)|"
    r"dijo|contó|cuenta|declaró|negó|relató|respondió|cobró|guardó)"
    r"|, (?:a |an |the |our |my |her |his )?(?:caseworker|social worker|volunteer|interpreter|"
    r"nurse|"
    r"guard|driver|teacher|lawyer|psychologist|cook|maid|survivor|éducat(?:eur|rice)|"
    r"psicóloga?|passeur|interprète|promotora|trabajadora)\b"
    r"|, (?:my|her|his|mon|ma|son|sa|mi|su|tío suyo|tía suya) ?[a-zà-ÿ]+,"
    r"|, (?:who|qui|quien) (?:told|said|came|cried|me|nous|m['’])\b"
)
"""What bodies may do as well, and no place that is no state's capital."""

_ROLE_FIELD = compiled(
    r"(?:^|[\n.;|,] ?)[ \t]{0,4}(?:Interpreter|Key ?worker|Case ?worker|Trafficker|Recruiter|"
    r"Nurse|Driver|Doctor|"
    r"Social worker|Mother|Father|Brother|Sister|Husband|Wife|Boyfriend|Guardian|Witness|"
    r"Known as|Alias|"
    r"First name|Given name|Surname|Interprète|Éducat(?:eur|rice)|Passeur|Mère|Père|Prénom|"
    r"Intérprete|Psicólog[ao]|"
    r"Madre|Padre|Apodo) ?: $"
)
"""Before a name in a field that only persons fill."""

DONE_TO = compiled(
    r"\b(?:told|[Tt]ell|asked|[Aa]sk|[Pp]honed?|rang|texted|thanked|thank|married|met with|"
    r"[Dd]it à|[Dd]emandé à|[Dd]ijo a|[Dd]ile a|[Pp]regunt\w+ (?:a|por)) $"
)
_DONE_BEHIND = compiled(
    r"[.,;:!?\n]| (?:that|to|about|if|she|he|her|his|not|and|why|what|where|how|who|when|for|again|"
    r"que|qu['’]|de|pour|si|y|dice|dónde|cuándo|cómo)\b|$"
)
"""What is done to somebody or a body, and to no place."""

_IN_ADDRESS = compiled(r"(?:[A-ZÀ-Þ][\w'’-]*|\d), $")
"""Before a town in an address: `of 12 Reef Street, Lima, who told`."""

_INTERVIEWER = compiled(
    r"^[ \t]{0,4}(?:INTERVIEWER|Interviewer|INT|Question|QUESTION|Q|ENTREVISTADORA?|"
    r"Entrevistadora?|"
    r"ENQUÊT(?:EUR|RICE)|Enquêt(?:eur|rice)|INTERPRETER|Interpreter|MODERATOR|Moderator|"
    r"FACILITATOR|Facilitator)[ \t]?:",
    re.MULTILINE,
)
_LABEL_BEFORE = compiled(r"(?:^|\n|[.!?…] )[ \t]{0,4}$")
_LABEL_BEHIND = compiled(
    r"[ \t]?: (?:I|My|We|Yes|No|He|She|They|In|It|When|Because|My|Me|Yo|Sí|Mi|Él|Ella|Cuando|Je|"
    r"J['’]|"
    r"Oui|Non|Ma|Mon|Il|Elle|On|Quand)\b"
)

_BEHIND_WAY = compiled(
    r"(?:\b(?:the|this|our|your|its|an?|in|at|from|of|by|to|with|for|near|via|on|into|through|"
    r"towards?|"
    r"around|outside|inside|reach(?:ed|ing)|left|leaving|crossed|"
    r"la|le|les|el|los|las|du|des|del|au|aux|al|de|à|dans|en|par|pour|avec|vers|depuis|sur|"
    r"con|por|para|desde|hacia|hasta) |\b[ld]['’]|[/&-] ?|"
    r"(?-i:(?<=[a-zà-ÿ,;] )[A-ZÀ-Þ][\w'’-]*) )$",
    re.IGNORECASE,
)
"""Before what a body or place is called, and hardly before who does something."""

_ASKED = compiled(r"\b(?:I|[Ww]e|[Tt]hey) (?:asked|ask) $")
_ASKED_BEHIND = compiled(r" (?:what|if|why|whether|where|how|who) (?:she|he|her|his)\b")
_FIELD_BEFORE = compiled(
    r"(?:^|[\n.;|] ?)[ \t]{0,4}(?:Client|Survivor|Victim|Caller|Resident|Patient|Child|Minor|"
    r"Complainant|Cliente?|Victime|Bénéficiaire|Víctima|Usuari[ao]|CLIENT|SURVIVOR|VICTIM|CALLER)"
    r"(?: name)?[ \t]?: $"
)
"""Before whom a sheet is about; with a body's name there it is somebody's whose work it was."""

_SHE_NEXT = compiled(
    r"(?P<rest>[^.!?\n]{0,100})[.!?][”\"]? (?P<who>She|He|Elle|Il|Ella|Él) [a-zà-ÿ]"
)
_SHE = compiled(
    r"\b(?:she|hers?|la|l[oe]s?|lui|wom[ae]n|girls?|mother|sisters?|aunt|wife|daughters?|nurse|"
    r"lady|mum|mom|madam|"
    r"elle|sa|femmes?|filles?|mère|sœur|tante|dame|patronne|ella|mujer|niña|madre|hermana|hija|tía|"
    rf"señora|patrona)\b|\bl['’]|(?-i:[{CAPITALS}][{SMALL}])",
    re.IGNORECASE,
)
_HE = compiled(
    r"\b(?:he|him|his|la|l[oe]s?|lui|m[ae]n|boys?|father|brothers?|uncle|husband|sons?|guard|"
    r"driver|boss|"
    r"il|lui|hommes?|garçon|père|frère|oncle|mari|fils|patron|él|hombre|niño|padre|hermano|hijo|"
    rf"tío|marido|patrón)\b|\bl['’]|(?-i:[{CAPITALS}][{SMALL}])",
    re.IGNORECASE,
)
"""Who else may be meant by the `She` or `He` of the next sentence."""

_LONGEST_BEFORE, _LONGEST_BEHIND, _LONGEST_WAY, _LONGEST_SENTENCE = 48, 80, 24, 200
_FEMININE = frozenset({"She", "Elle", "Ella"})


_LAST = compiled(r"(?:([^\W\d_]+)\.?|[,:(]) ?$|^$")
_LAST_WORDS = ANY_KIN | word_set(
    """
    mama papa auntie aunty boyfriend godfather godmother is was name nickname called named nicknamed
    as of nommé nommée prénommé prénommée surnommé surnommée appelé appelée appelle appelait
    dit dite
    llamado llamada apodado apodada como llama llamaba nombre me him her us llaman decían dicen
    appelaient and are were married hugged kissed love with by to mrs mr ms mme mlle madame monsieur
    sra sr srta dona doña señor señora aunt uncle tantie tante tonton ma maman sister brother mother
    father mum mom dad chère cher chere querido querida
        """
)
"""With one of these ends what stands only before persons; else no pattern is tried."""


def is_brought_in(text: str, span: Span) -> bool:
    """Say whether only persons stand behind what is right before a name."""
    since = max(0, span.start - _LONGEST_BEFORE)
    if _MET.search(text, since, span.start) and _WHO_HAS.match(text, span.end):
        return True
    if _SAYS_FIRST.search(text, since, span.start) and _THAT_KIN.match(text, span.end):
        return True
    if _QUOTE_BEFORE.search(text, since, span.start) and _CALLED_TO.match(text, span.end):
        return True
    last = _LAST.search(text, since, span.start)
    if last is None or (last[1] and last[1].casefold() not in _LAST_WORDS):
        return False
    return BEFORE.search(text, since, span.start) is not None


def is_behind_way(text: str, span: Span) -> bool:
    """Say whether an article or a preposition stands right before a name, as before places."""
    return _BEHIND_WAY.search(text, max(0, span.start - _LONGEST_WAY), span.start) is not None


def is_asked(text: str, span: Span) -> bool:
    """Say whether somebody is asked what she or he does: `We asked X what she wanted`."""
    before = _ASKED.search(text, max(0, span.start - _LONGEST_BEFORE), span.start)
    return before is not None and _ASKED_BEHIND.match(text, span.end) is not None


def is_in_field(text: str, span: Span) -> bool:
    """Say whether a sheet is about whoever is called so: `Client: X.`."""
    return _FIELD_BEFORE.search(text, max(0, span.start - _LONGEST_BEFORE), span.start) is not None


def is_called_next(text: str, span: Span) -> bool:
    """Say whether the next sentence begins with `She` or `He`, and nobody else can be meant."""
    following = _SHE_NEXT.match(text, span.end)
    if following is None:
        return False
    start = max(text.rfind(mark, 0, span.start) for mark in (". ", "! ", "? ", "\n")) + 1
    others = _SHE if following["who"] in _FEMININE else _HE
    before = text[max(start, span.start - _LONGEST_SENTENCE) : span.start].lstrip()
    first, _, rest = before.partition(" ")
    return not any(others.search(part) for part in (first.casefold(), rest, following["rest"]))


def is_speaker(text: str, span: Span) -> bool:
    """Say whether a name is the label of one who answers in an interview."""
    is_label = _LABEL_BEHIND.match(text, span.end) is not None
    if not is_label or not _LABEL_BEFORE.search(text, max(0, span.start - 5), span.start):
        return False
    return _INTERVIEWER.search(text) is not None


def is_somebody(text: str, span: Span) -> bool:
    """Say whether only persons do or have what is right behind a name."""
    if BEHIND.match(text, span.end, span.end + _LONGEST_BEHIND):
        return True
    if not OPENING_BEHIND.match(text, span.end, span.end + _LONGEST_BEHIND):
        return False
    return _OPENS.search(text, max(0, span.start - _LONGEST_BEFORE), span.start) is not None


def is_no_place_before(text: str, span: Span) -> bool:
    """Say whether what is done to a name is done to no town: `told X that`."""
    since = max(0, span.start - _LONGEST_BEFORE)
    if _ROLE_FIELD.search(text, since, span.start):
        return True
    return bool(DONE_TO.search(text, since, span.start) and _DONE_BEHIND.match(text, span.end))


def is_no_place(text: str, span: Span) -> bool:
    """Say whether a name does what no town does."""
    since = max(0, span.start - _LONGEST_BEFORE)
    if _IN_ADDRESS.search(text, since, span.start):
        return False
    return bool(DOES_AS_NO_PLACE.match(text, span.end, span.end + _LONGEST_BEHIND))


_SAYS = compiled(
    r"(?: (?:also|then|just|never)){0,2} (?:told|said|says|asked|replied|explained|cried|chaired|"
    r"complained|volunteered|agreed|thanked|suggested|proposed|wants|wanted|"
    r"phoned|rang|came|went|left|thinks|knows|hopes|works|raconte|explique|"
    r"(?:a|m['’]a|nous a) (?:dit|raconté|répondu|appelé)|dit|dijo|dice|contó|cuenta|"
    r"(?:me|nos) (?:dijo|contó|llamó))\b"
)
"""What bodies do as well; it tells of an acronym that is written as names are."""


_GREETED = compiled(
    r"\b(?:[Dd]ear|[Cc]h[eè]re?|[Qq]uerid[oa]|[Hh]i|[Hh]ello|[Hh]ey|[Ss]alut|[Cc]oucou|[Hh]ola)"
    r"(?: [a-zà-ÿ]+)? $"
)


def says_something(text: str, span: Span) -> bool:
    """Say whether a name is one of whom, or to whom, something is said."""
    if _GREETED.search(text, max(0, span.start - _LONGEST_BEFORE), span.start):
        return True
    return bool(_SAYS.match(text, span.end, span.end + _LONGEST_BEHIND))
