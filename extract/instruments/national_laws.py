"""Finds laws of states by the form of their names: numbered, titled, and those every state has."""

import re
from collections.abc import Iterator

from extract.instruments.law_topics import topic_end
from extract.instruments.named_form import NamedForm
from extract.instruments.number_signs import NUMBER_SIGN
from extract.instruments.state_after import state_named_after
from extract.kept_patterns import compiled
from extract.model import Span
from extract.names.officers import is_office
from extract.scanning import every_match
from ontology.gazetteer import gazetteer
from ontology.names import fold

_NO = rf"(?:{NUMBER_SIGN}\s?|N\s|n\.\s?)"
_ACTS = (
    r"Sub-?[Dd]ecree|Prakas|Legislative\sDecree|Supreme\sDecree|Presidential\sDecree|Royal\sDecree|Decree[-\s]Law"
    r"|Republic\sAct|R\.?A\.?|Executive\sOrder|Federal\sLaw|Organic\sLaw|Law|Act|Decree"
    r"|Proclamation|Ordinance|Ley\s(?:Orgánica|Federal|General)|Ley|Real\sDecreto(?:-ley)?"
    r"|Decreto(?:[-\s][A-Z]\w{2,12}){0,2}|Resolución\s(?:Ministerial|Suprema|Legislativa|Directoral)|[Ll]oi(?:\s(?:organique|fédérale|constitutionnelle)|-cadre)?"
    r"|[Dd]écret(?:-loi)?|[Dd]ahir"
    r"|[Oo]rdonnance|[Aa]rrêté|Ministerial\sOrder|Ministerial\sResolution"
)
_OF_PEOPLE = (
    r"(?:(?<=[Ll]oi|Ley)\s[a-zà-ÿ]{3,18}"
    r"(?:enne|aise|oise|aine|ine|ale|que|ana|eña|ense|ina|aya|eca|ena|abè))?"
)
"""Whose a law is, before its number: `loi mauritanienne n° 2015-031`."""

_NUMBERED = compiled(
    rf"(?<![\w-])(?P<act>{_ACTS}){_OF_PEOPLE}\s(?:{_NO}(?P<number>\d{{2}}/L-\d{{2,4}}|(?:[A-Z]/)?\d{{2,4}}/(?:\d{{2,4}}/)?[A-Z]{{2,5}}(?:/(?:19|20)?\d\d)?|[A-Z]{{0,3}}\d[\d./-]{{0,11}}\d(?:[-/][A-Z]{{2,6}}\b)?|\d)"
    rf"|(?P<bare>\d{{1,3}}[./-]\d{{2,4}}|\d{{4,6}}(?:[./-]\d{{2,4}})?|\d{{1,3}}(?=\s(?:of"
    rf"|de)\s(?:19|20))|(?:(?<=Ley\s)|(?<=Ley\sN\s))\d{{2,3}}))"
    r"(?P<year>\s?(?:/|,?\sof|,?\sde|,?\sdu|,?\sdel"
    r"|\s\()\s?(?:\d{1,2}(?:er)?\s(?:de\s)?[^\W\d]{3,10}\s(?:de\s)?)?(?:19|20)\d\d\)?)?"
    r"(?![\w/])"
)
_HEADS = r"Act|Law|Ordinance|Decree|Code|Bill|Proclamation|Regulations?|Directive"
# What ends a name before another one begins: `Marriage Act and the Penal Code`.
_ENDED = rf"(?!(?:{_HEADS}|Constitution)(?:,|\s(?:and|or|as)\s))"
_CAPITAL = rf"{_ENDED}[A-ZÀ-Þ][\w'’-]{{1,24}}"
_LINK = r"(?:of|on|in|at|and|the|against|for|to|by|from|with|&)"
_YEAR = (
    r"(?:(?P<year>(?:,|\sof)?\s\(?(?:19|20)\d\d(?!/)\)?"
    r"|,?\s\(?(?:No\.?\s?)?\d{1,4}\s?(?:of\s|/)(?:19|20)\d\d\)?)"
    r"|\s(?P<era>B\.?\s?E\.?\s?25\d\d))?"
)
_TITLED = compiled(
    rf"(?<![\w/-])(?P<title>{_CAPITAL}(?:,?\s(?:{_LINK}\s){{0,2}}(?:{_CAPITAL}"
    rf"|\((?![A-Z]{{2,12}}\))(?:{_CAPITAL},?\s?(?:{_LINK}\s)?){{1,5}}\))){{0,11}})\s"
    rf"(?P<head>{_HEADS}){_YEAR}"
    r"(?!\s(?:No\b|Enforcement|Review|Reform|Commission|School|Centre|Center|Society|Faculty"
    r"|Institute|Clinic|Association|Firm|Journal|of\sConduct|\d))(?![\w-])"
)
_JOINED = compiled(
    rf"(?P<law>(?:[A-ZÀ-Þ][^,;.()\n]{{2,60}}?\s(?:{_HEADS})|Constitution))\sof\s(?:the\s)?"
    r"(?P<state>[A-ZÀ-Þ]\w{2,20}(?:\s[A-ZÀ-Þ]\w{2,20})?)(?:,?\sand\s|,\s)(?:the\s)?"
)
"""`Aliens Act of Uzqa and `, `Constitution of Uzqa, the `, before another law; `law`, `state`."""

_OPENING = compiled(
    r"(?:(?:The|the|This|That|Under|In|On|By|Its|Their|An?|Since|When|As|And|New|Draft|Also|While"
    r"|According\sto|Elsewhere\sin|Across|Within|Throughout|Unlike|Besides"
    r"|Both|Amended|Revised|Proposed|Per|With|For|If|After|Although|To|Amend|Amending|Repeal"
    r"|Review|Enforce|Implement|Adopt|Revise|Enact|Bring|Ensure"
    r"|Amendments?\sto|Articles?\sof|Additionally,|Moreover,|Finally,|However,)\s)+"
)
_SETTING = compiled(r"[A-ZÀ-Þ][^;.()\n]{1,60}?(?P<gap>,\s)(?:the|its|a|an|this)\s")
_PLACE_BEFORE = compiled(
    r"[A-ZÀ-Þ][\w'’-]{1,24}(?:\s(?:(?:of|the|and)\s){0,2}[A-ZÀ-Þ][\w'’-]{1,24}){0,4}?"
    r"(?P<gap>,\s|\sand\s(?=the\s)|\s(?=(?:the|its)\s))(?:(?:the|its)\s)?"
)
_JOINTS = compiled(r", |,? and ")
_LINKED = compiled(rf"\s{_LINK}\s")
_OWNER = compiled(r"[A-Z]\w{2,20}(?:['’]s|(?<=s)['’])\s(?=[A-Z])")
_THE = compiled(r"\b(?:the|its|['’]s)\s$")
_OWNED = frozenset({"women", "child", "peopl", "worke", "victi", "perso", "consu", "paren"})
_NOT_TITLES = """
the a an this that these under in on by with its new draft national federal state human
international domestic criminal penal civil family labour labor executive common case rule
article section since when as and of for to enacted passed adopted islamic sharia public
martial customary new current same first second third model royal presidential ministerial
imperial
"""
_NOT_TITLE = frozenset(_NOT_TITLES.split())
_TWO_WORDS = frozenset({"law", "bill", "code", "directive"})
_NO_LAWS = compiled(
    r"\b(?:Community|Sister|Class|Balancing|Opening|Riot|Final) Act\b|\b(?:Head|Director"
    r"|Directorate"
    r"|Director-General|Professor|Department|Minister|Institute|School|Division|Chair|Lecturer|Rule"
    r"|Doctor|Master)\b|\b(?:European|EU|Union|Council) Directive\b"
)
_YEAR_AND_QUOTE = compiled(r"\b(?:19|20)\d\d[a-z]?\)?[.,:]? [\"“«‘'] ?$")
_GOES_ON = compiled(r" [A-ZÀ-Þ](?:\.|[a-zà-ÿ])")
_ON = (
    r"on\s|against\s|for\s(?:the\s)?[A-Z]|concerning\s|regarding\s|Regulating\s|relating\sto\s"
    r"|to\s(?:the\s)?[A-Z]|Prohibiting\s|Governing\s|Amending\s|Respecting\s"
)
_LAW_ON = compiled(
    r"(?<![\w-])(?P<act>(?:(?:Federal|Organic|Framework|Basic|General|Special|Royal|Emergency)\s)?"
    rf"(?:Law|Act|Code|Decree|Ordinance|Regulations?))\s(?={_ON})",
)
_LEY = compiled(
    r"(?<![\w-])(?P<act>Ley(?:\s(?:Orgánica|Federal|General|Especial|Integral|Nacional|Marco))?"
    r"|[Ll]oi(?:\s(?:organique|fédérale|nationale|spéciale)|-cadre)?)\s"
    r"(?=contra|sobre|para|de\s|del\s|relative|portant|sur|contre|visant|réprimant)"
)
_DAY = r"\d{1,2}(?:er)?\s(?:de\s)?[^\W\d_A-Z]{3,10}\s(?:de\s)?(?:1[89]|20)\d\d"
_OF_DAY = compiled(
    rf"(?<![\w-])(?:[Ll]oi(?:\s(?:organique|fédérale|constitutionnelle))?|[Dd]écret(?:-loi)?|[Dd]ahir"
    rf"|[Aa]rrêté|[Oo]rdonnance|Ley|Decreto(?:-ley)?)\s(?:du|de|del)\s{_DAY}(?!\w)"
)
"""`la loi du 9 avril 1930`: a day, a number or a year ends the name; what it is about follows."""
_OF_YEAR = compiled(
    r"(?<![\w-])(?:[Ll]oi|[Dd]écret|[Oo]rdonnance|Ley|Decreto)\sde\s(?:1[89]|20)\d\d(?![\w/-])"
)
_CODES = (
    r"(?:(?:Penal|Criminal|Labou?r|Civil|Family|Electoral|Commercial|Tax|Nationality|Immigration"
    r"|Health|Juvenile|Children['’]s|Minors)\sCode|Code\sof\s(?:Criminal|Civil|Penal)\sProcedure"
    r"|(?:Criminal|Civil|Penal)\sProcedure\sCode|Labou?r\sLaw|[Cc]ode\s(?:pénal|civil|électoral"
    r"|du\stravail|de\sla\sfamille|de\sprocédure\s(?:pénale|civile)|de\sla\snationalité"
    r"|du\sstatut\spersonnel|de\s(?:la\sprotection\sde\s)?l['’]enfant"
    r"|des\s(?:personnes\set\sde\sla\sfamille|obligations\set\s(?:des\s)?contrats|investissements)"
    r"|de\s(?:la\ssécurité\ssociale|la\sconsommation|l['’]entrée\set\sdu\sséjour\sdes\sétrangers"
    r"|justice\smilitaire)|minier)"
    r"|[Cc]ódigo\s(?:Niña,\sNiño\sy\sAdolescente|Orgánico(?:\sIntegral)?(?:\sPenal|\sde\s[A-ZÀ-Þ]\w{3,20})?"
    r"|Penal|Civil|Electoral|de\s(?:Familia"
    r"|(?:la\s)?Niñez\sy\s(?:la\s)?Adolescencia|Trabajo"
    r"|Comercio)|del\sTrabajo|Procesal\sPenal|de\sProcedimientos?\sPenal(?:es)?"
    r"|penal|civil|de\sfamilia|del\strabajo)"
    r"|(?:Federal\s|Political\s|National\s|Transitional\s)?Constitution(?!al)(?!\s(?:Day"
    r"|Hall|Commission|Court|Avenue|Square))"
    r"|Constitución(?:\sPolítica|\sNacional|\sFederal)?|Basic\sLaw|Loi\sfondamentale"
    r"|Ley\sFundamental)"
)
_CODE_YEAR = compiled(r"(?:,|\sof|\sde)?\s\(?(?:1[89]|20)\d\d\)?(?![\w/])")
_PUBLIC_LAW = compiled(
    r"(?<![\w.])(?:P\.\s?L\.|Pub\.\s?L\."
    r"|Public\sLaw)\s(?:No\.\s)?(?P<number>\d{2,3}[-–]\d{1,4})(?!\w)"
)
_DATED = compiled(
    r"\b(?:[Tt]he|[Ii]ts|['’]s)\s(?P<name>(?:1[89]|20)\d\d\s(?:(?!(?:the|and|of|or|for|to|in"
    r"|by|new|draft"
    r"|same|first)\b)[A-Za-z][\w’'-]{2,20}\s){0,3}(?:law|act|code|constitution|decree|statute"
    r"|ordinance|Law|Act|Code))(?![\w-])"
)
"""`the 2005 anti-trafficking law`: a year is name enough."""
_TAUGHT = compiled(r"\b(?:Department|Faculty|Institute|School|Professor|Chair|Centre) of $")
_CODE = compiled(rf"(?<![\w-]){_CODES}(?![\w-])")


def find_laws(text: str) -> Iterator[NamedForm]:
    """Yield every place where the form of a name tells a law; they may overlap."""
    yield from filter(None, (_numbered(match) for match in every_match(_NUMBERED, text)))
    for match in every_match(_TITLED, text):
        yield from _titles(text, match)
    for pattern in (_LAW_ON, _LEY):
        yield from filter(None, (_about(text, match) for match in every_match(pattern, text)))
    for match in every_match(_DATED, text):
        yield NamedForm(Span(*match.span("name")), match["name"], 0.8)
    for pattern in (_OF_DAY, _OF_YEAR):
        for match in every_match(pattern, text):
            yield NamedForm(Span(*match.span()), match.group(), 0.85)
    for match in every_match(_PUBLIC_LAW, text):
        yield NamedForm(Span(*match.span()), f"Public Law {match['number']}", 0.9)
    for match in every_match(_CODE, text):
        if not _TAUGHT.search(text, max(0, match.start() - 24), match.start()):
            yield _code(text, match)


def _code(text: str, match: re.Match[str]) -> NamedForm:
    """Read `Penal Code`, with the state where it follows: `Constitution of Nepal`."""
    state = state_named_after(text, match.end())
    name = f"{match.group()} {state[1].label}" if state else match.group()
    end = state[0] if state else match.end()
    year = _CODE_YEAR.match(text, end)
    return NamedForm(Span(match.start(), year.end() if year else end), name, 0.8)


def _numbered(match: re.Match[str]) -> NamedForm | None:
    act, number = match["act"], match["number"] or match["bare"]
    if act.replace(".", "") == "RA":
        act = "Republic Act"
    year = re.search(r"(?:19|20)\d\d(?=\)?$)", match["year"] or "")
    if match["bare"] and not year and re.fullmatch(r"(?:19|20)\d\d", number):
        return None  # `Act 2003` belongs to the title before it
    name = f"{act} No. {number}{f' of {year.group()}' if year else ''}"
    return NamedForm(Span(*match.span()), name, 0.85)


def _titles(text: str, match: re.Match[str]) -> Iterator[NamedForm]:
    """Yield the law of a title, or each of those that a state joins: `Reef Act of Peru and ...`."""
    begin = match.start()
    for first in _JOINED.finditer(text, begin, match.start("head")):
        if gazetteer().country_named(first["state"]) is None:
            continue
        lead = _OPENING.match(text, first.start(), first.end("law"))
        span = Span(lead.end() if lead else first.start(), first.end("law"))
        yield NamedForm(span, text[span.start : span.end], 0.75)
        begin = first.end()
    law = _titled(text, match, begin)
    if law is not None:
        yield law


def _titled(text: str, match: re.Match[str], begin: int) -> NamedForm | None:
    """Read `Foreign Employment Act, 2007`: words beside those any state's law may have."""
    start = _title_start(text, match, begin)
    if _is_paper(text, start):
        return None
    title, head = text[start : match.start("head")], match["head"]
    year = match["year"] or match["era"]
    telling = [word for word in re.findall(r"[\w'’-]+", fold(title)) if word not in _NOT_TITLE]
    named = head == "Law" and _THE.search(text, max(0, start - 8), start)
    fewest = 0 if year else 2 if head.lower() in _TWO_WORDS and not named else 1
    if len(telling) < fewest or len(title) < len("Alien ") or _NO_LAWS.search(match.group()):
        return None
    if (
        head == "Bill"
        and not year
        and is_office(title.rstrip())
        and _GOES_ON.match(text, match.end())
    ):
        return None  # `Attorney General Bill Uneborg`
    told = f" {year.strip(' ,()of')}" if year else ""
    confidence = 0.85 if year else 0.75 if len(telling) > 1 else 0.7
    return NamedForm(Span(start, match.end()), f"{title.strip()} {head}{told}", confidence)


def _is_paper(text: str, start: int) -> bool:
    """Say whether a title in quotation marks behind a year is that of a paper: `2014. "On Law"`."""
    return _YEAR_AND_QUOTE.search(text, max(0, start - 12), start) is not None


def _title_start(text: str, match: re.Match[str], start: int) -> int:
    while lead := _OPENING.match(text, start, match.start("head")) or _setting(text, start, match):
        start = lead.end()
    owner = _OWNER.match(text, start, match.end())
    owned = owner is None or owner.group()[:5].lower() in _OWNED
    return start if owner is None or owned else owner.end()


def _setting(text: str, start: int, match: re.Match[str]) -> re.Match[str] | None:
    """Return the words before a title that tell where or who: `Kenya, the `, `Amnesty, the `."""
    for pattern in (_SETTING, _PLACE_BEFORE):
        lead = pattern.match(text, start, match.start("head"))
        words = text[start : lead.start("gap")] if lead else ""
        named = (words, *_JOINTS.split(words)[-1:])
        is_name = pattern is _SETTING and bool(words) and not _LINKED.search(words)
        if lead and (is_name or any(gazetteer().candidates(name) for name in named)):
            return lead
    return None


def _about(text: str, match: re.Match[str]) -> NamedForm | None:
    """Read `Law on the Prevention of Trafficking in Persons`."""
    end = topic_end(text, match.end())
    if end is None:
        return None
    year = re.compile(r"(?:,|\sof|\sde)?\s\(?(?:19|20)\d\d\)?(?![\w/])").match(text, end)
    end = year.end() if year else end
    return NamedForm(Span(match.start(), end), text[match.start() : end], 0.75)
