"""Finds whom a label, a role or a case names: `Translation: X`, `police officer X`, `X v. Y`.

Names that no model and no list knows stand there, often alone; what is no word, place or known
body there is a person's.
"""

import re
from collections import Counter
from collections.abc import Iterator

from extract.kept_patterns import compiled
from extract.model import Span
from extract.notice_fields import begins_field
from extract.persons.kin_words import CLOSE, RELATIVES, any_of
from extract.persons.known_places import is_known_place
from extract.persons.letters import CAPITALS, PARTICLES, SMALL
from extract.persons.listed_names import is_given_name
from extract.persons.person_patterns import NAME_WORD
from extract.persons.refusals.unexplained import has_no_word, is_unexplained
from extract.persons.sentence_openers import SENTENCE_OPENERS
from extract.persons.word_names import is_called
from extract.scanning import every_match, first_match
from ontology.authority import organisations
from ontology.gazetteer import Gazetteer

_PARTICLE = rf"(?:{PARTICLES})"
_CAPITALS = rf"[{CAPITALS}](?:[{CAPITALS}]|['’-](?=[{CAPITALS}])){{2,25}}+(?![^\W\d_])"
_WORD = rf"(?:{_CAPITALS}|{NAME_WORD})"
_NAME = rf"{_WORD}(?:[ \xa0-](?:{_PARTICLE}[ \xa0-])?{_WORD}){{0,4}}"
_BRACKET = r"(?: \([^()\n]{2,30}\))?"
_JOINT = r"(?: ?; | ?, and | ?, | and | & | et | y | e )"
_NAMES = rf"(?P<names>{_NAME}{_BRACKET}(?:{_JOINT}{_NAME}{_BRACKET}){{0,9}})(?![\w@]|['’]s\b)"
_ONE = rf"(?P<names>{_NAME})(?![\w@])"

_LABELS = (
    r"(?:[Tt]ranslat(?:ion|ors?|ed by)(?: from [A-Z]\w{2,12})?|"
    r"[Ii]nterpret(?:ation|ers?|ed by)|[Nn]ext of kin|[Ss]igned|"
    r"[Ww]itness(?:es)?|[Mm]oderat(?:ors?|ed by)|[Ff]acilitat(?:ors?|ed by)|[Rr]eviewed by|"
    r"[Aa]pproved(?: by)?|[Pp]repared by|[Ww]ritten by|[Dd]rafted by|[Tt]ranscri(?:bed|ption) by|"
    r"[Cc]ontact person|[Nn]ote-?takers?|[Mm]inutes(?: taken)? by|[Pp]roof-?read(?:ing)? by|"
    r"[Ss]tory collected by|[Dd]rawn by|[Rr]elue? par|[Rr]édigée? par|[Tt]raduite? par|"
    r"[Tt]raduction|[Ii]nterprètes?|[Pp]ersonnes? à contacter|[Tt]émoins?|[Mm]odérat(?:eur|rice)|"
    r"[Dd]irect(?:eur|rice) de (?:la )?publication|[Rr]apporteu(?:r|se)|[Aa]nimat(?:eur|rice)|"
    r"[Tt]estigos?|[Mm]oderador(?:es|as?)?|[Rr]elator(?:es|as?)?|[Ff]acilitador(?:es|as?)?|"
    r"[Ii]ntérpretes?|[Tt]raducción|[Cc]ontacto|[Pp]ersona de contacto|[Ff]irmado(?: por)?|"
    r"[Ee]laborado por|[Rr]evisado por|[Rr]edactado por|[Dd]enunciante|[Dd]eclarante|"
    r"[Pp]rénoms?|[Nn]om(?:bre)?s?(?: (?:et prénoms?|y apellidos|completo))?|"
    r"[Cc]ase ?workers?|[Cc]ase manager|[Ss]ocial worker|[Cc]ounsell?or|[Ll]awyer|[Pp]sychologist|"
    r"[Pp]oints? foca(?:l|ux)|[Ff]ocal points?|[Pp]untos? focal(?:es)?|"
    r"[Rr]eferred by|[Rr]eported by|[Aa]ssessed by|[Ss]een by|[Rr]ecorded by|[Ee]mergency contact|"
    r"[Ff]irman(?:tes)?|[Ss]ignataires?|[Ss]ignatories|[Ss]ecrétaire(?: de séance)?|"
    r"[Ss]ecretari[oa]|[Pp]resident[ea]|[Pp]résidente?|[Tt]résori(?:er|ère)|[Tt]esorer[oa]|"
    r"[Cc]hair(?:person)?|"
    r"[Ss]ecretary|[Tt]reasurer|"
    r"[Gg]uardian|[Aa]lso known as|[Aa]ssistante? sociale?|[Aa]vocate?|[Pp]sychologue|[Tt]utrice|"
    r"[Tt]uteur|[Tt]utora?|[Aa]bogad[ao]|[Tt]rabajadora? social|[Mm]adre|[Pp]adre|[Mm]ère|[Pp]ère|"
    r"[Mm]other|[Ff]ather|[Hh]usband|[Ww]ife|[Ss]pouse|[Aa]tendid[ao] por|[Rr]esponsable del caso)"
)
_ROLE = (
    r"(?:(?:[Pp]olice )?(?:[Oo]fficer|[Ii]nspector|[Cc]onstable|[Ss]ergeant|[Ll]ieutenant)|"
    r"cook|bosun|captain|deckhand|foreman|[Cc]atechist|[Cc]atéchiste|capataz|"
    r"[Vv]isitors?|[Kk]ey ?workers?|[Bb]efrienders?|[Ee]scort leader|"
    r"[Ii]nterpreters?|[Tt]ranslators?|[Nn]ote-?takers?|[Ii]nvestigators?|[Ii]nterviewers?|"
    r"[Ss]ocial workers?|[Cc]aseworkers?|[Ff]acilitators?|[Mm]oderators?|[Rr]apporteurs?|"
    r"[Bb]roker|[Tt]rafficker|[Ss]muggler|[Pp]imp|[Bb]arristers?|classmates?|"
    r"[Ii]nterprètes|[Tt]raduct(?:eur|rice)s?|[Aa]ssistante sociale,?|tonton|maman|[Mm]aître|"
    r"mamá|tantie|kuya|nanay|tatay|didi|mzee|PW[- ]?\d{1,3},?|DW[- ]?\d{1,3},?|[Pp]adre|"
    r"[Hh]aj|[Ff]ray|[Aa]bg\.|[Ll]t\. Col\.|[Mm]mes|MM\.|[Mm]es compañeras?|[Ll]as compañeras|"
    r"[Ii]ntérpretes|[Tt]raductor(?:es|as?)?)"
)
_BY = (
    r"(?:facilitad[oa]s?|moderad[oa]s?|traducid[oa]s?|dirigid[oa]s?|coordinad[oa]s?|animée?s?|"
    r"modérée?s?|traduite?s?|facilitated|moderated|interpreted|translated) (?:por|par|by)"
)
_ACCUSED = (
    r"(?:[Aa]ccused|[Dd]efendants?|[Ss]uspects?|[Dd]enunciad[ao]s?|[Ii]mputad[ao]s?|"
    r"[Aa]cusad[ao]s?|"
    r"[Mm]ise?s? en cause|[Pp]révenue?s?|[Ii]nculpée?s?)"
)
_DEDICATED = (
    r"(?:[Ii]n (?:loving |fond )?(?:memory|remembrance|honou?r) of|[Ii]n memoriam[ \xa0]?[:,–—-]?|"
    r"IN MEMORIAM[ \xa0]?[:,–—-]?|[Tt]ributes? to|[Rr]est in (?:peace|power),?|R\.?I\.?P\.?:?|"
    r"[Dd]edicated to(?: the memory of)?|[Ww]e dedicate [a-z ]{2,24} to(?: the memory of)?|"
    r"[ÀAà] la mémoire de|[Ee]n mémoire de|[Hh]ommages? à|[Rr]endons hommage à|"
    r"[Dd]édiée?s? à(?: la mémoire de)?|[Dd]édi(?:ons|ent|e) [a-zàé ]{2,24} à(?: la mémoire de)?|"
    r"[Aa] la memoria de|[Ee]n (?:memoria|recuerdo) de|[Hh]omenaje a|"
    r"[Dd]edicad[oa]s? a(?: la memoria de)?|[Dd]edica(?:mos|n)? [a-z ]{2,24} a(?: la memoria de)?|"
    r"[Dd]escanse en paz,?|Q\.?E\.?P\.?D\.?:?)"
)
"""Whom a page is dedicated to."""

_PATTERNS = tuple(
    compiled(pattern, re.MULTILINE)
    for pattern in (
        rf"\b{_LABELS} ?: {{0,3}}(?:[_. ]{{2,30}}\(?)?{_NAMES}",
        rf"\b{_ROLE} {_NAMES}",
        rf"\b{_BY} {_NAMES}",
        r"\b(?:(?:interpuesto|formulad[oa]|promovid[oa]) por|"
        r"(?:introduite?|formée?|interjetée?) par|"
        r"(?:appeal|complaint|application|petition|claim) (?:brought|filed|lodged|made) by) "
        rf"(?!L[ae] |L['’]){_NAMES}",
        rf"\b(?:Asistieron|Participaron|Étaient présent(?:e)?s ?:) {_NAMES}",
        rf"\b[Ll]a? (?:denunciante|demandante|agraviada|plaignante|victime|víctima), {_ONE},",
        rf"\bone {_ONE}(?= (?:who|of|from|and|to|had|was)\b|[.,;)])",
        r"\b[Nn]ous remercions (?!le |la |les |l['’])" + _NAMES,
        r"\b(?:[Dd]orm\w{1,6}|[Ll]og\w{1,6}|[Hh]éberg\w{1,6}|[Rr]éfugi\w{1,6}|vécu|vivait|"
        rf"[Cc]aché\w{{0,3}}) chez {_ONE}",
        rf"\ben casa de {_ONE}",
        rf"\b(?:[Aa]sk for|[Dd]emande[zr]|[Pp]regunt(?:e|en|ar) por) {_ONE}"
        r"(?=[.,;]| (?:at|au|al)\b)",
        rf"\b(?:[Ww]rite to|[Pp]hone) {_ONE}(?= (?:at|on|for|or|by|and)\b|[.,;])",
        r"\b(?:[Ww]here (?:is|are|was|were)|[Oo]ù (?:est|sont|était)|"
        r"[Dd]ónde (?:está|están|estaba)) "
        rf"{_ONE}(?=[ \xa0]?\?|$)",
        rf"\b{_ACCUSED}[ \xa0]?: {{0,3}}(?:\(?\d{{1,2}}[.)] ?)?{_NAMES}",
        rf"\b{_ACCUSED}[ \xa0]?: {{0,3}}\(?1[.)][^\n]{{0,160}}?[,;] \(?[2-9][.)] ?{_ONE}",
        rf"\b[Cc]hild [A-Z] \({_ONE}\)",
        r"\b(?:[Ll]es enfants|[Ll]es sœurs|[Ll]as niñas|[Ll]os niños|[Ll]as hermanas|"
        r"[Tt]he (?:children|girls|boys|sisters|brothers)) "
        rf"(?P<names>{_NAME}(?:{_JOINT}{_NAME}){{1,9}})(?![\w@])",
        rf"\b(?P<names>(?:Ab[uo]u?|Umm|Oumm?) {_WORD}(?: al-{_WORD})?)(?![\w@])",
        rf"^[ \t]{{0,4}}(?:From|To|Cc|CC|Bcc|BCC|De|À|Para)[ \xa0]?: {{0,3}}{_NAMES}",
        r"\b(?:[Ll]etters?|[Dd]iary|[Pp]hoto(?:graph)?s?|[Pp]ictures?|[Pp]ortraits?|[Pp]assport|"
        r"[Bb]elongings|[Bb]ody|[Bb]odies|[Rr]emains|[Cc]orpse|[Gg]raves?|[Ff]uneral|[Mm]urder|"
        r"[Rr]ape|"
        r"[Dd]isappearance|[Hh]andwriting) of "
        rf"(?P<names>{_WORD} {_WORD}(?: {_WORD})?)(?![\w@-]|['’]s\b|(?: of)? [{CAPITALS}])",
        rf"\b{_DEDICATED} {_NAMES}",
        r"\b(?:[Jj]ustice (?:for|pour)|[Jj]usticia para) "
        rf"(?P<names>{_WORD} {_WORD}(?: {_WORD})?)(?![\w@-]| [{CAPITALS}])",
        rf"\b(?:[Cc]ongratulations|[Gg]oodbye|[Ff]arewell|[Cc]ondolences) to {_NAMES}",
        rf"\b(?:[Ee]-?mails?|[Ll]etters?|[Mm]essages?|[Ss]tatements?|[Cc]alls?) from {_ONE}"
        r"(?= to the (?:author|writer|editor)\b|, \d{1,2} [A-Z][a-z]{2,8} (?:19|20)\d\d)",
        r"\b(?:(?:(?:[Mm]edia|[Pp]ress) )?[Cc]ontacts?(?: presse| médias| de prensa)?|CONTACTS?)"
        rf" ?: {{0,3}}(?P<names>{_WORD} {_WORD})(?=[,;.(\n]| [-–(|]|$)",
        r"\b(?:[Ii]nformación|[Ii]nformaciones|[Ii]nformations?|[Rr]enseignements?|[Cc]ontacts?|"
        rf"[Ii]nfo|[Ee]nquiries) ?: {_ONE}(?=,? (?:[Tt][eé]l|\+?\d))",
    )
)
"""Each has a group `names`: one or several persons."""

_EDITORS = compiled(
    rf"\b(?P<names>{_NAME}+(?:{_JOINT}{_NAME}+){{1,5}}+)"  # no shorter one would do
    r"(?= \((?:eds?|dirs?|coords?|comps?)\.?\))"
)
"""Who edited a book, the group `names`."""

_EDITED = (" (ed", " (dir", " (coord", " (comp")
"""One of these follows editors."""

_NAME_FIELD = compiled(
    r"\b(?:(?:[Ss]urname|SURNAME)s?|(?:[Ff]amily|[Ff]irst|[Gg]iven|[Ff]ull|[Mm]iddle|[Ll]ast|"
    r"[Mm]aiden) names?|"
    r"(?:[Ff]ather|[Mm]other|[Hh]usband|[Ww]ife|[Ss]pouse|[Cc]hild|[Gg]uardian|[Vv]ictim|"
    r"[Ss]urvivor|[Ww]itness|[Cc]lient|[Pp]atient|[Cc]omplainant|[Aa]pplicant)['’]s name|"
    r"[Nn]ame of (?:the )?(?:victim|survivor|child|witness|client|patient|complainant|applicant|"
    r"worker|minor|interviewee|mother|father|guardian)|"
    r"[Nn]om (?:de famille|du père|de la mère|de l['’]époux|(?:et prénoms? )?(?:de la (?:victime|"
    r"survivante|plaignante|patiente|mineure|requérante)|du (?:mineur|témoin|plaignant|patient)|"
    r"de l['’](?:enfant|intéressée?)))|[Aa]pellidos?|"
    r"[Nn]ombre (?:del padre|de la madre|del esposo|(?:completo |y apellidos )?(?:de la (?:víctima|"
    r"niña|denunciante|sobreviviente|paciente)|del (?:niño|denunciante|testigo|menor))))"
    r"(?: ?/ ?[^\W\d_][\w '’]{1,24})?"
    rf" ?: {{0,3}}{_ONE}"
)
"""A field of a form that holds a person's name, whatever town is called so; the group `names`."""

_FORM_NAME = compiled(
    r"^[ \t]{0,8}(?:[Nn]ame|[Cc]hild|[Bb]eneficiary|[Bb]énéficiaire|[Bb]eneficiari[ao]|[Vv]íctima|"
    r"(?:[Cc]lient|[Vv]ictime?|[Ss]urvivor|[Pp]atient|[Cc]omplainant|[Ww]itness)(?: name)?|"
    rf"[Nn]om|[Pp]rénoms?|[Nn]ombres?|[Aa]pellidos?)[ \xa0]?:[ \t]{{0,3}}{_ONE}"
    r"(?=[ \t]{0,3}\n[ \t]{0,8}(?:Age|AGE|Sex|Gender|Date of birth|DOB|D\.O\.B\.|Nationality|"
    r"Country of origin|First name|Surname|Âge|Sexe|Date de naissance|Née? le|Nationalité|"
    r"Pays d['’]origine|Prénoms?|Edad|Sexo|Fecha de nacimiento|Nacionalidad|País de origen|"
    r"Nombres?|Apellidos?)[ \xa0]?:)",
    re.MULTILINE,
)
"""The same above a line that tells an age, a sex or where somebody is from."""

_THANKS = compiled(
    r"\b(?:[Rr]emerciements?|[Rr]emercions|[Mm]erci|doit beaucoup|doivent beaucoup|[Gg]racias|"
    r"[Aa]gradec\w+|[Tt]hanks|[Tt]hank|[Gg]rateful|[Ii]ndebted|[Aa]cknowledge\w*)\b"
)
_THANKED = compiled(
    rf"\b(?:à|a|to|también a|aussi à) (?P<name>{NAME_WORD})(?=,| (?:pour|por|for|de|of|who|qui|"
    r"quien|and|et|y)\b|[.;])"
)
"""To whom thanks go, the group `name`; a given name alone."""

_PARTY = compiled(
    rf"(?<![\w.]){_ONE}(?: (?:and|et|y) (?:[Oo]thers|autres?|otr[oa]s))?(?: \([^()\n]{{1,60}}\))?"
    rf" (?:v\.?|vs\.?|c\.|contra) (?=[{CAPITALS}])"
)
_POSSESSES = compiled(
    rf"(?:^|(?<=[.!?:”\"\n] )|(?<=\n))(?P<names>[{CAPITALS}][{SMALL}]{{2,30}})['’]s "
    rf"(?:{any_of(CLOSE | RELATIVES)}|parents|boyfriend|girlfriend)\b",
    re.MULTILINE,
)
_REFERENCE = compiled(
    rf"(?:^[ \t]{{0,4}}(?:\d{{1,3}}[.)]?[ \t]{{1,3}})?|\^ |, and |; | & | and ){_ONE}"
    r"(?=, (?:[A-Z]\. ?){1,3}(?:,? (?:and|&)|,? \(?(?:19|20)\d\d|;|,))",
    re.MULTILINE,
)
_PIECE = compiled(rf"{_BRACKET}{_JOINT}")
_SPEAKER = compiled(
    rf"^[ \t]{{0,4}}(?P<names>{NAME_WORD})[ \xa0]?: (?=[\"“«A-ZÀ-Þ¿¡])", re.MULTILINE
)
_TURN = compiled(
    rf"^[ \t]{{0,4}}(?P<names>{NAME_WORD}(?: (?:{NAME_WORD}|[A-Z]))?)[ \xa0]?: (?=\S)", re.MULTILINE
)
"""A line that one of several says, as in a chat; the group `names`."""

_FEWEST_TURNS, _MOST_BETWEEN = 3, 3
_WRITER = compiled(
    r"^(?:\[[\d/., :-]{4,24}(?: ?[AaPp][Mm])?\]|[\d/., :]{8,20} -|"
    r"\d{1,2}[:.h]\d\d(?: ?[AaPp][Mm])?(?: ?[–—-])?) ~?"
    rf"(?P<names>{NAME_WORD}(?: {NAME_WORD}){{0,2}}): ",
    re.MULTILINE,
)
"""Who wrote a line of a chat, behind day and hour."""

_ASKING = (
    r"Interviewer|Question|Pregunta|Entrevistadora?|Moderadora?|Facilitadora?|Enquêt(?:eur|rice)|"
    r"Modérat(?:eur|rice)|Animat(?:eur|rice)"
)
_OPENS_INTERVIEW = compiled(
    rf"^[ \t]{{0,4}}(?:{_ASKING}|Moderator|Q|P)[ \xa0]?: ", re.MULTILINE | re.IGNORECASE
)
_ROLE_LABEL = compiled(rf"{_LABELS}|{_ASKING}|Respuesta|Réponse|Answer")
"""What a line may begin with that says who speaks, and no name."""

_LONGEST_THANKS = 400


def labelled_names(text: str, places: Gazetteer) -> Iterator[Span]:
    """Yield names behind a label or a role, of parties to a case and of speakers in a transcript.

    Args:
        text: Of the document.
        places: Tells places and peoples.
    """
    editors = (_EDITORS,) if any(sign in text for sign in _EDITED) else ()
    for pattern in (*_PATTERNS, *editors, _PARTY, _POSSESSES, _REFERENCE):
        for match in every_match(pattern, text):
            for name in name_spans(text, *match.span("names")):
                span = without_opener(text, name)
                if is_unexplained(text[span.start : span.end], text, places):
                    yield span
    for field in (_NAME_FIELD, _FORM_NAME):
        for match in every_match(field, text):
            if has_no_word(match["names"]):
                yield Span(*match.span("names"))
    yield from _speakers(text, places)
    yield from _in_turns(text, places)
    yield from _thanked(text, places)
    for match in every_match(_WRITER, text):
        first = match["names"].split()[0]
        if is_called(first) or is_unexplained(match["names"], text, places):
            yield Span(*match.span("names"))


def _thanked(text: str, places: Gazetteer) -> Iterator[Span]:
    for thanks in every_match(_THANKS, text):
        for match in _THANKED.finditer(text, thanks.end(), thanks.end() + _LONGEST_THANKS):
            name = match["name"]
            if is_given_name(name) and not is_known_place(name, places):
                yield Span(*match.span("name"))


def name_spans(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield the names of a list, without joints and what brackets say behind them."""
    for joint in _PIECE.finditer(text, start, end):
        if joint.start() > start:
            yield Span(start, joint.start())
        start = joint.end()
    bracket = text.find(" (", start, end)
    yield Span(start, bracket if bracket > 0 else end)


def without_opener(text: str, span: Span) -> Span:
    """Return a name without the word that opens its sentence: `Then Uzqenka`."""
    first, _, rest = text[span.start : span.end].partition(" ")
    is_opener = bool(rest) and first.casefold() in SENTENCE_OPENERS
    return Span(span.end - len(rest), span.end) if is_opener else span


def _speakers(text: str, places: Gazetteer) -> Iterator[Span]:
    """Yield labels of lines that come again, or once where somebody interviews."""
    found = list(every_match(_SPEAKER, text))
    times = Counter(match["names"] for match in found)
    least = 1 if first_match(_OPENS_INTERVIEW, text) else 2
    for match in found:
        name = match["names"]
        if times[name] < least or _ROLE_LABEL.fullmatch(name):
            continue
        if begins_field(text, match.start("names")):
            continue
        if is_unexplained(name, text, places) or (name.isupper() and _is_called(name, places)):
            yield Span(*match.span("names"))


def _in_turns(text: str, places: Gazetteer) -> Iterator[Span]:
    """Yield the labels of lines that two or more say in turns, one line below the other."""
    run: list[re.Match[str]] = []
    for match in (*every_match(_TURN, text), None):
        if match and run and text.count("\n", run[-1].end(), match.start()) <= _MOST_BETWEEN:
            run.append(match)
            continue
        labels = [turn["names"] for turn in run]
        is_told = any(is_called(label.split()[0]) for label in labels)
        if is_told and len(run) >= _FEWEST_TURNS and 1 < len(set(labels)) < len(run):
            spans = (Span(*turn.span("names")) for turn in run)
            yield from (s for s in spans if _is_speaker(text[s.start : s.end], text, places))
        run = [match] if match else []


def _is_speaker(label: str, text: str, places: Gazetteer) -> bool:
    """Say whether a label of a line in turns is a name, also where a town is called so."""
    first = label.split()[0]
    if _ROLE_LABEL.fullmatch(label):
        return False
    is_name = is_called(first) and has_no_word(label) and places.country_named(first) is None
    return is_name or is_unexplained(label, text, places)


def _is_called(word: str, places: Gazetteer) -> bool:
    """Say whether a speaker's label in capitals is a given name: `DEEPA:`, no body or state."""
    if not is_given_name(word) or organisations().candidates(word):
        return False
    return has_no_word(word) and not is_known_place(word.title(), places)
