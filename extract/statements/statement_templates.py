"""Turns a passage into a line in which names stand as `<O3>`, for patterns to read."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from extract.kept_patterns import compiled
from extract.model import Kind, Mention, Span
from extract.names.romance_peoples import STATE_BEFORE

_LETTERS = {
    Kind.ORGANISATION: "O",
    Kind.PLACE: "P",
    Kind.THEME: "T",
    Kind.INSTRUMENT: "I",
    Kind.EVENT: "E",
}
_STATE = r"(?:Governments?|governments?|authorities|State|Parliament|delegation)"
_AFTER_DEMONYM = compiled(rf"\s{_STATE}\b")
_STATE_OF = compiled(
    rf"(?:\b[Tt]he\s)?\b(?:{_STATE}|[Gg]ouvernement|Gobierno|Republic|Kingdom|República"
    rf"|République|État|Estado)\s"
    r"(?:of|de|du|del|d['’])\s?(?:the\s|la\s|l['’])?(?=<P)"
    r"|\b(?:[Gg]overnments|authorities)\sin\s(?:the\s)?(?=<P)"
)
_STATE_SIGNS = (
    "overnment", "authorities", "State", "Parliament", "delegation", "ouvernement", "obierno",
    "Republic", "Kingdom", "República", "République", "État", "Estado",
)  # fmt: skip
"""Of these every match of `_STATE_OF` and of `_STATES` holds one."""

_STATES = compiled(rf"(<P\d+>)['’]s\s{_STATE}\b")
_BRACKETED = compiled(
    r"(<[OI]\d+>)\s?\((?!(?i:tbc|tbd|to be |invited|unconfirmed|cancelled|à confirmer|invitée?"
    r"|pressentie?|annulée?|por confirmar|invitad[oa]|cancelad[oa])\b)(?:the\s|la\s|le\s|el\s"
    r"|l['’])?[\"“]?(?:<[OI]\d+>|[^()<>]{1,30})[\"”]?"
    r"(?:, (?:(?:by|from) its|por sus siglas|de son|selon son|en anglais|en français|en inglés"
    r"|en francés|en español|in)\b[^()<>]{0,30})?\)"
)
# `<O1>, ci-après « le Syndicat », ayant son siège à`: how a body is called from there on.
_HEREAFTER = compiled(
    r"(<O\d+>),? (?:ci-après|hereinafter|hereafter|en adelante|en lo sucesivo)[^<>«“\".;]{0,40}"
    r"[«“\"] ?[^»”\".;]{1,60} ?[»”\"]"
)
# `the Commissioner for Fair Play (<O1>) said`: only the short form was found, and stands for both.
_SHORT_ALONE = compiled(r"(?<=[a-zà-ÿ]) \((<O\d+>)\)(?= [a-zà-ÿ]{3,})")
# `<O1>, which was founded in 1961, is a member of`: what stands between is told of nothing else.
_FOUNDED = compiled(
    r"(<O\d+>),? \(?(?:(?:which|that|qui|que) (?:was|were|a été|fut|fue|ha sido) )?"
    r"(?:first )?(?:founded|established|created|set up|formed|launched|fondée?|créée?|établie?"
    r"|fundad[oa]|cread[oa]|establecid[oa])(?: in| en)(?: [^\W\d_]{3,10}(?: de)?)? (?:19|20)\d\d"
    r"[,)](?= )"
)
# `Black Sea Economic Co` of `Co-operation`, `UN` of `UN-sponsored`, `Reed` of `Reed & Daughters`
_BEGUN = compiled(r"[A-Z]{2}[-–]$")
"""A place behind a short form and a hyphen is part of a body's name: `AFD-Niger`."""

_NAMED_PLACE = compiled(r"<O(\d+)> <P\d+>(?= [a-zà-ÿ]|[,.;)’']|$)")
"""A state or town right behind a body's name is a part of it: `Harbour Circle Senegal joined`."""

_GOES_ON = compiled(r"-[a-z]| & \w|(?<=\b[EAU][UEA])[-–][A-ZÀ-Þ][a-zà-ÿ]")
"""What cuts the name of a body: `the EU-Uzqa deal` is no doing of the Union's alone."""

# `d’Oxfam`, `du HCR`, `al ACNUR`: what patterns hold is the preposition before any name.
_ELIDED = compiled(r"\b([Dd])['’](?=<)")
_DE = compiled(r"\b([Dd])(?:u|el) (?=<[OIE]\d)")
_AT = compiled(r"\b(?P<letter>[Aa])l (?=<[OEP]\d)|\b(?P<other>[Aa])ux? (?=<[OIE]\d)")
_FORMS = (" A.C.", " A. C.", " I.A.P.", " A.B.P.", " S.C.", " e.V.", " ASBL", " asbl")
_LEGAL_FORM = compiled(
    r"(<O\d+>),? (?:A\. ?C\.|I\.A\.P\.|A\.B\.P\.|S\.C\.|e\.V\.|ASBL|asbl),?(?= [a-zà-ÿ<(])"
)
"""Behind a body's name, where it is none of it: `<O1> A.C. trabaja en`."""

_NAMED_TWICE = compiled(r"<P(\d+)> \((?:the )?<P(\d+)>\)")
_SLOT = compiled(r"<[A-Z](\d+)>")


@dataclass(frozen=True, slots=True)
class Template:
    """A passage in one line, its names as `<O3>` (organisation), `<P3>`, `<T3>`, `<I3>`, `<E3>`.

    Attributes:
        line: The words, with single spaces.
        mentions: What the numbers in the slots count.
    """

    line: str
    mentions: tuple[Mention, ...]

    def ids(self, slots: str) -> tuple[str, ...]:
        """Return what the slots in a piece of the line name, each once, in order.

        A slot may stand for several bodies: `they`.
        """
        named = self.named_in(slots)
        return tuple(dict.fromkeys(each for m in named for each in m.entity_id.split()))

    def named_in(self, slots: str) -> tuple[Mention, ...]:
        """Return the mentions that the slots in a piece of the line stand for, in order."""
        return tuple(self.mentions[int(number)] for number in _SLOT.findall(slots))


def template(text: str, passage: Span, mentions: Sequence[Mention]) -> Template:
    """Return the template of a passage; a name inside another one has no slot.

    `Government of <P1>` and `Thai Government` stand as the place, and what stands in brackets
    after an organisation or instrument (its short form) is left out.
    """
    pieces: list[str] = []
    kept: list[Mention] = []
    at = passage.start
    for mention in sorted(mentions, key=lambda m: (m.span.start, -m.span.end)):
        end = _end(text, mention)
        if mention.span.start < at or end > passage.end or end < 0:
            continue
        pieces += [_plain(text[at : mention.span.start]), f"<{_LETTERS[mention.kind]}{len(kept)}>"]
        kept.append(mention)
        at = end
    line = " ".join("".join([*pieces, _plain(text[at : passage.end])]).split())
    # Most lines hold none of these, and patterns are slow to see it.
    if any(form in line for form in _FORMS):
        line = _LEGAL_FORM.sub(r"\1", line)
    if "<O" in line and ("19" in line or "20" in line):
        line = _FOUNDED.sub(r"\1", line)
    if "ci-après" in line or "ereinafter" in line or "ereafter" in line or "en adelante" in line:
        line = _HEREAFTER.sub(r"\1", line)
    if "<P" in line and any(map(line.__contains__, _STATE_SIGNS)):
        line = _STATES.sub(r"\1", _STATE_OF.sub("", line))
    if "> <P" in line:
        line = _NAMED_PLACE.sub(partial(_of_name, kept), line)
    if "(" in line and kept:
        line = _SHORT_ALONE.sub(r" \1", _BRACKETED.sub(r"\1", line))
        line = _NAMED_TWICE.sub(partial(_once, kept), line)
    return Template(_with_plain_prepositions(line), tuple(kept))


def _with_plain_prepositions(line: str) -> str:
    """Return a line in which `de` and `à` before a name are neither elided nor melted."""
    if "’<" in line or "'<" in line:
        line = _ELIDED.sub(r"\1e ", line)
    if "l <" in line or "u <" in line or "ux <" in line:
        line = _AT.sub(_at, _DE.sub(r"\1e ", line))
    return line


def _at(preposition: re.Match[str]) -> str:
    if preposition["letter"]:
        return f"{preposition['letter']} "
    return "à " if preposition["other"] == "a" else "À "


def _of_name(kept: Sequence[Mention], pair: re.Match[str]) -> str:
    """Return a body without the place behind its name; `Urge|s Peru` names no such body."""
    return pair[0] if kept[int(pair[1])].method == "pattern" else f"<O{pair[1]}>"


def _once(kept: Sequence[Mention], pair: re.Match[str]) -> str:
    """Return a place once where its short form stands beside it in brackets."""
    one, other = (kept[int(number)].entity_id for number in pair.groups())
    return f"<P{pair[1]}>" if one == other else pair[0]


def _end(text: str, mention: Mention) -> int:
    """Return where a name ends; -1 where an adjective stands for no state, or a name is cut off."""
    if mention.kind is Kind.ORGANISATION and _GOES_ON.match(text, mention.span.end):
        return -1
    if mention.kind is Kind.PLACE and _BEGUN.match(
        text, max(0, mention.span.start - 3), mention.span.start
    ):
        return -1
    if not mention.modifier or STATE_BEFORE.match(text, mention.span.start, mention.span.end):
        return mention.span.end
    state = _AFTER_DEMONYM.match(text, mention.span.end)
    return state.end() if state else -1


def _plain(words: str) -> str:
    return words.replace("<", " ").replace(">", " ")
