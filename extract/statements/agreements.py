"""Says who the parties of an agreement are whose text a document is, once they have signed it."""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from extract.analysis import Analysis
from extract.kept_patterns import compiled
from extract.model import Kind, Mention, Predicate, Span, Statement
from extract.statements.document_roles import may_act
from extract.statements.statement_templates import template

_TITLE_WITHIN, _PARTIES_WITHIN, _NEAR, _SURE = 1_200, 2_500, 160, 0.9
_TITLE = compiled(
    r"^[ \t]{0,40}(?:(?:joint|tripartite|general|framework"
    r"|bilateral) )?(?:memorandum of (?:understanding"
    r"|cooperation|agreement)|(?:partnership|cooperation|co-operation|collaboration|framework)"
    r" agreement|agreement (?:of|on) (?:cooperation|partnership)|letter of (?:agreement"
    r"|understanding)"
    r"|(?:convention|accord|protocole|contrat)(?:[- ]cadre)? (?:de (?:partenariat|coopération"
    r"|collaboration)|d['’]entente)|protocole d['’]accord|mémorandum d['’](?:entente|accord)"
    r"|(?:convenio|acuerdo|carta|memorando|memorándum|protocolo)(?: marco)?(?: general)? de"
    r" (?:cooperación|colaboración|entendimiento|asociación|alianza)(?: [^\n]{0,40})?)"
    r"(?: \(MOU\))?[ \t]*(?=\n|[:–—-]|between\b|entre\b)",
    re.IGNORECASE | re.MULTILINE,
)
_PARTY = (
    r"(?:(?:\(?\d\)|\d\.|[•*–—-]) ?)?(?:(?:the|la|le|les|el|los|las) |l['’])?"
    r"(?:(?:association|ONG|NGO|organisation|société|asociación|fundación) )?<[OP]\d+>"
)
_ASIDE = r"(?:,(?:[^<>.;]|<[PI]\d+>){2,200}?)?,?"
_AND = (
    r" (?:and|et|y|e|&)(?: ?:)?,? (?:(?:on the other(?: hand| part)?|d['’]autre part"
    r"|(?:de|por) (?:la )?otra(?: parte)?),? )?"
)
_PARTIES = compiled(
    r"\b(?:between|entre)\b(?: (?:the undersigned|les soussignée?s|l[oa]s (?:abajo firmantes"
    r"|suscrit[oa]s)))?(?: ?:)?,? (?:(?:on the one(?: hand| part)?|d['’]une part"
    r"|(?:de|por) una parte),? )?"
    rf"(?P<first>{_PARTY}{_ASIDE}(?:"
    rf" {_PARTY}{_ASIDE}){{0,3}}?){_AND}(?P<last>{_PARTY}(?:{_ASIDE}{_AND}{_PARTY}){{0,3}})",
    re.IGNORECASE,
)
_ON_THE_ONE_PART = compiled(
    r"\b(?:on the one (?:hand|part)|d['’]une part|(?:de|por) una parte),? ?:? "
    rf"(?P<first>{_PARTY}){_ASIDE}[;,.]?(?: (?:and|et|y),?)? (?:on the other(?: hand| part)"
    rf"|d['’]autre part"
    rf"|(?:de|por) (?:la )?otra(?: parte)?),? ?:? (?P<last>{_PARTY})",
    re.IGNORECASE,
)
_EACH = compiled(rf"(?:^|, |{_AND}){_PARTY}", re.IGNORECASE)
_CALLED_SO = compiled(r" ?\([^()]{0,160}\)| ?[“\"«][^“”\"«»]{0,80}[”\"»]")
"""Brackets and quotation marks, with what a party is called below: `(“the Foundation”)`."""

_SIGNED = compiled(
    r"\b(?:signed|done|made|entered into|concluded|dated|in witness whereof|fait|signée?|conclue?"
    r"|en foi de quoi|firmad[oa]|firman|suscrit[oa]|suscriben|hecho|en (?:fe|prueba) de)\b"
    r"[^\n.;]{0,80}\b(?:19|20)\d\d\b"
    r"|\ba los? (?:\d{1,2}|[a-z]{3,12}) días? del mes de [a-z]{4,10} (?:de|del año)(?: \w+){0,3}?"
    r" ?(?:19|20)\d\d"
    r"|\b(?:19|20)\d\d[.,]?\s{1,3}(?:signed|signé|fait|firmad[oa]) (?:in|en|por)\b",
    re.IGNORECASE,
)
_DRAFT = compiled(
    r"\b(?:draft|template|model|sample|specimen|propos(?:ed|al)|projet (?:de|d['’])|modèle|ébauche"
    r"|proposition|borrador|propuesta|modelo|plantilla|expired|terminated|cancelled)\b",
    re.IGNORECASE,
)
_UNSIGNED = compiled(
    r"\b(?:(?:not|never)(?: yet)?(?: been)? signed|unsigned|to be signed|awaiting signature"
    r"|(?:non|pas(?: encore)?|jamais) signée?|à signer|(?:no|sin|nunca) firma(?:d[oa]|r)?"
    r"|por firmar|pendiente de firma)\b",
    re.IGNORECASE,
)


def statements_of_agreements(analysis: Analysis, named: Sequence[Mention]) -> Iterator[Statement]:
    """Yield that the parties of a signed agreement work together, where a document is its text.

    Args:
        analysis: The text and its passages.
        named: Everything found in it, in order.
    """
    text = analysis.text
    title = _TITLE.search(text, 0, _TITLE_WITHIN)
    if title is None or not _SIGNED.search(text, title.end()) or _UNSIGNED.search(text):
        return
    if _DRAFT.search(text, 0, title.end() + _NEAR):
        return
    opening = Span(title.end(), min(len(text), title.end() + _PARTIES_WITHIN))
    bodies = [m for m in named if m.kind in {Kind.ORGANISATION, Kind.PLACE}]
    shape = template(text, opening, [m for m in bodies if opening.contains(m.span)])
    line = _CALLED_SO.sub("", shape.line)
    found = _PARTIES.search(line) or _ON_THE_ONE_PART.search(line)
    if found is None:
        return
    parts = (each.group() for side in ("first", "last") for each in _EACH.finditer(found[side]))
    parties = {m.entity_id: m for m in shape.named_in("".join(parts))}
    for one, other in combinations(sorted(parties), 2):
        if not one.startswith("place/") or not other.startswith("place/"):
            yield from _told(analysis, parties[one], parties[other])


def _told(analysis: Analysis, one: Mention, other: Mention) -> Iterator[Statement]:
    ends = sorted((one, other), key=lambda m: (m.kind is Kind.PLACE, m.span.start))
    evidence = analysis.evidence_at(one.span.start, other.span.start)
    if may_act(one.entity_id) and may_act(other.entity_id):
        subject, object_id = (m.entity_id for m in ends)
        yield Statement(subject, Predicate.PARTNER_OF, object_id, _SURE, evidence)
