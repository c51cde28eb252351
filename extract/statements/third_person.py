"""Puts what `we` do as patterns read it: `<O0> work on` as `<O0> works on`."""

import re
from dataclasses import replace
from functools import partial

from extract.kept_patterns import compiled
from extract.statements.own_voice import UNDERSIGNED
from extract.statements.statement_templates import Template

_ADVERBS = (
    r"(?:(?:also|now|still|then|currently|jointly|strongly|therefore|further|recently|regularly"
    r"|always|often|mainly|primarily|urgently|again) ){0,3}"
)
_IRREGULAR = {
    "have": "has", "are": "is", "were": "was", "do": "does", "go": "goes",
    "sommes": "est", "avons": "a", "faisons": "fait", "menons": "mène", "appelons": "appelle",
    "soutenons": "soutient", "tenons": "tient", "intervenons": "intervient", "mettons": "met",
    "combattons": "combat", "recevons": "reçoit", "promouvons": "promeut", "défendons": "défend",
    "coopérons": "coopère", "gérons": "gère", "opérons": "opère", "maintenons": "maintient",
    "appuyons": "appuie", "obtenons": "obtient", "rejoignons": "rejoint",
    "considérons": "considère",
    "so": "es", "he": "ha", "tene": "tiene", "pedi": "pide", "recomenda": "recomienda",
    "promove": "promueve", "defende": "defiende", "fui": "fue", "alenta": "alienta",
    "mantene": "mantiene", "interveni": "interviene", "obtene": "obtiene", "conta": "cuenta",
    "atendi": "atiende", "firma": "firmó", "suscribi": "suscribió", "lanza": "lanzó",
    "estableci": "estableció",
    "participa": "participó", "organiza": "organizó", "celebra": "celebró", "publica": "publicó",
}  # fmt: skip
"""By the form with `we`; of Spanish forms without their ending."""

_KEPT = compiled(
    r"ran|led|held|took|gave|brought|met|won|set|sent|made|built|began|became|wrote|found|put|spoke"
    r"|sought|taught|got|fought|can|will|would|shall|should|could|may|might|must|cannot|did|had"
    r"|been"
    r"|[a-z]*(?:ed|ly|es)"
)
_ENDS = frozenset({"a", "e", "ó", "ió", "á", "s", "t", "d"})
"""With which verbs end that have no subject beside them: `Trabaj|a`, `Run|s`."""

_LONGEST = len("partenaire")
_IN_APPOSITION = compiled(
    r"^(?:We|Nous|Nosotr[oa]s), (?:the |la |le |les |el |las |los |l['’])?(?P<name><O\d+>), "
    rf"(?P<how>{_ADVERBS})(?P<verb>[a-zà-ÿ]{{2,16}})\b"
)
_SECOND = compiled(
    r"(?: and| et| y|,) (?:also |aussi |également |también )?"
    r"(?P<verb>work|support|campaign|partner|cooperate|collaborate|call|urge|ask|condemn|criticise"
    r"|criticize|fund|join|publish|host|organi[sz]e|run|provide|train|help|belong"
    r"|[a-zà-ÿ]{2,14}(?:ons|mos))(?= )"
)
_OTHERS_DEED = compiled(
    r"\b(?:to (?!(?:the|women|men|children|people|[a-z]{2,14}s)\b)[a-z]+|that|who|which|where"
    r"|how)\b"
)
"""After which an English verb may be another's: `We help women to organise and campaign`."""

_IS_A = {
    "member": "is a", "partner": "is a", "membre": "est", "partenaire": "est",
    "miembro": "es", "socio": "es", "socia": "es", "integrante": "es",
}  # fmt: skip
"""What a body is that is called so below its name: `Membre de la Coalition`."""

_WITH = {"en": "travaille", "in": "works"}
"""What a body does of which only `En partenariat avec` is said."""

_OWN = compiled(r"(?P<before><O(?P<who>\d+)> [^<>.;,]{2,40} )<O(?P<own>\d+)>(?:['’]s)?(?= [a-z])")
_ITS = {
    "our": "its", "notre": "son", "nos": "ses", "nuestro": "su", "nuestra": "su",
    "nuestros": "sus", "nuestras": "sus",
}  # fmt: skip
_PLAIN_VERB = compiled(r"[a-z]{2,16}")


def in_third_person(shape: Template, text: str) -> Template:
    """Return a template in which what `we` do stands as what one body does.

    Args:
        shape: The template of a passage.
        text: The whole text, which says for what words a slot stands.
    """
    line = _IN_APPOSITION.sub(_named, shape.line)
    for number, mention in enumerate(shape.mentions):
        if mention.method == "pattern" and mention.span.end - mention.span.start <= _LONGEST:
            said = text[mention.span.start : mention.span.end].casefold()
            line = _said_of(line, f"<O{number}>", said)
    line = _OWN.sub(partial(_its, shape, text), line)
    return replace(shape, line=line) if line != shape.line else shape


def _its(shape: Template, text: str, found: re.Match[str]) -> str:
    """Return `<O0> tiene su`, where the second slot stands for `nuestra` of the same body."""
    who, own = (shape.mentions[int(found[group])] for group in ("who", "own"))
    said = text[own.span.start : own.span.end].casefold()
    is_own = who.entity_id == own.entity_id and said in _ITS
    return f"{found['before']}{_ITS[said]}" if is_own else found[0]


def _named(match: re.Match[str]) -> str:
    return f"{match['name']} {match['how']}{_third(match['verb'])}"


def _said_of(line: str, slot: str, said: str) -> str:
    """Return a line in which the words with a slot for `we`, `our` or `-mos` are of one body."""
    if said in {"it", "elle", "il"}:
        return re.sub(rf",? (?:and|et) (?={slot})", "; ", line)
    if said in _ENDS:
        verb = re.compile(rf"\b(?P<stem>[A-Za-zÁ-ú]{{1,14}}){slot}")
        line = re.sub(rf", (?=[A-ZÀ-Þ]{{3,}}{slot})", "; ", line)  # of a resolution
        return verb.sub(lambda match: f"{slot} {match['stem'].casefold()}{said}", line)
    if said in {"our", "its", "the", "les", "los"}:
        return line.replace(slot, f"{slot}’s")
    if said in {"members", "partners", "donors", "funders", "membres", "miembros"}:
        return line.replace(slot, f"{slot}’s {said}")
    if said in _WITH:
        return re.sub(rf"^{slot} (?=[a-zà-ÿ])", f"{slot} {_WITH[said]} {said} ", line)
    if said in _IS_A:
        return line.replace(slot, f"{slot} {_IS_A[said]} {said}")
    if said in {"sont", "son"}:
        return re.sub(
            rf"{slot} (membres fondateurs|miembros fundadores)", rf"{slot}’s \1 son", line
        )
    if said == "mos":
        ending = rf"(?P<nos>\b[Nn]os )?\b(?P<stem>[A-Za-zÁ-ú]{{1,14}}){slot}"
        line = re.sub(ending, partial(_spanish, slot), line)
    elif said in {"we", "nous", "they", "both"}:
        ours = rf"(?: the undersigned [a-z]{{4,16}},)?{UNDERSIGNED}?(?P<self> nous)?"
        comma = r"(?:,(?! les | org| asso| rés))?"
        done = r"(?P<verb>(?:co-)?[a-zà-ÿ]{2,16})\b"
        words = rf"{slot}{comma}{ours} (?P<how>{_ADVERBS}){done}"
        line = re.sub(words, partial(_others, slot), line)
    else:
        return line
    return _with_subjects(line, slot)


def _with_subjects(line: str, slot: str) -> str:
    """Return a line in which who acts stands before each further verb that goes with `we`."""
    first = line.find(slot) + len(slot)

    def with_subject(second: re.Match[str]) -> str:
        is_english = not second["verb"].endswith(("ons", "mos"))
        may_be_others = is_english and _OTHERS_DEED.search(line, first, second.start())
        if second.start() < first or may_be_others:
            return second[0]
        return f"; {slot} {_third(second['verb'])}"

    return _SECOND.sub(with_subject, line)


def _spanish(slot: str, match: re.Match[str]) -> str:
    verb = _spanish_third(match["stem"].casefold())
    return f"{slot} se {verb}" if match["nos"] else f"{slot} {verb}"


def _spanish_third(stem: str) -> str:
    return _IRREGULAR.get(stem) or (f"{stem[:-1]}e" if stem.endswith("i") else stem)


def _others(slot: str, match: re.Match[str]) -> str:
    itself = " se" if match["self"] else ""
    return f"{slot}{itself} {match['how']}{_third(match['verb'])}"


def _third(verb: str) -> str:
    """Return the form of a verb that goes with one body, of that which goes with `we`."""
    if verb in _IRREGULAR:
        return _IRREGULAR[verb]
    if verb.endswith("issons"):
        return f"{verb.removesuffix('issons')}it"
    if verb.endswith("mos"):
        return _spanish_third(verb.removesuffix("mos"))
    if verb.endswith("ons"):
        return f"{verb.removesuffix('ons').removesuffix('e').replace('ç', 'c')}e"
    if _KEPT.fullmatch(verb) or not _PLAIN_VERB.fullmatch(verb):
        return verb
    if verb.endswith(("s", "sh", "ch", "x", "o")):
        return f"{verb}es"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return f"{verb[:-1]}ies"
    return f"{verb}s"
