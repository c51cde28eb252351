"""Reads treaties from a list whose first line tells who ratified them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from extract.kept_patterns import compiled
from extract.model import Predicate, Span, Statement
from extract.statements.document_roles import may_act
from extract.statements.references import Meant
from extract.statements.role import Role
from extract.statements.statement_shapes import THE, slots
from extract.statements.statement_templates import Template

_RATIFIED = (
    r"(?:ratified|acceded to|has become (?:a )?party to|a (?:également )?ratifié|a adhéré|ratificó"
    r"|ha ratificado|ha adherido|se adhirió)"
)
_RATIFICATION = (
    r"(?:[Rr]atification (?:of|by|par|de)|[Aa]ccession (?:to|by)|[Aa]dhésion (?:à|de|par)"
    r"|[Rr]atificación (?:de|por)|[Aa]dhesión (?:a|de|por))"
)
_HEAD = compiled(
    rf"(?P<subject><P\d+>)[^<>]{{0,60}} {_RATIFIED}\b[^<>]{{0,160}}: ?$"
    rf"|{_RATIFICATION}[^<>]{{0,80}} (?:by|par|por|de|of) {THE}(?P<other><P\d+>)[^<>]{{0,80}}: ?$"
)
_WELCOMED = compiled(
    r"\b(?:[Ww]elcom(?:es?|ed|ing)|[Nn]ot(?:es?|ed|ing) with (?:appreciation|satisfaction)"
    r"|[Aa]ppreciates?|[Cc]ommends?|se félicite|salue|accueille (?:avec|favorablement)"
    r"|[Pp]rend note avec|acoge con|celebra|toma nota con)\b[^<>]{0,80}"
    r"\b(?:[Rr]atification (?:of|de|des|du)|[Aa]ccession to|[Aa]dhésion (?:à|aux?)"
    r"|[Rr]atificación de|[Aa]dhesión a)\b[^<>]{0,80}: ?$"
)
"""What opens a list in a committee's paper on one state, which goes unnamed."""

_DENIED = compiled(
    r"\b(?:not|yet to|never|pas|jamais|no ha|aún|should|devrait|debería|consider|neither|nor|none"
    r"|except|sauf|menos|salvo|nunca|aucune?|ningun[oa]|ni)\b",
    re.IGNORECASE,
)
_ITEM = compiled(r"(?:\(?[A-Za-z0-9]{1,3}[.)]|[•–—-]) ?")
_TREATY = compiled(
    rf"(?:\(?[A-Za-z0-9]{{1,3}}[.)]|[•–—-]) ?{THE}(?:<O\d+> )?(?P<object>{slots('I')})"
)


@dataclass(frozen=True, slots=True)
class OpenList:
    """A line that told who ratified what follows, and the passages that say so.

    Attributes:
        mark: What its first item is marked with, as `_mark` tells it; None before that.
    """

    state_id: str
    evidence: tuple[Span, ...]
    mark: str | None = None


def list_after(
    shape: Template,
    passage: Span,
    meant: Meant,
    before: OpenList | None,
    reviewed: Role | None = None,
) -> OpenList | None:
    """Return the list that is open after a passage: one that it opens, or the one it goes on with.

    Args:
        shape: The passage with its names as slots.
        passage: Where it stands.
        meant: What its words point at, and the passages that tell it.
        before: The list that was open before it.
        reviewed: The state on whose report a committee's paper is.
    """
    opens = bool(shape.mentions) and ":" in shape.line[-len(": ") :]
    head = _HEAD.search(shape.line) if opens else None
    if head and not _DENIED.search(shape.line):
        (state,) = shape.named_in(head["subject"] or head["other"])
        told = (meant[state.span][1],) if state.span in meant else ()
        evidence = (*told, passage)
        return OpenList(state.entity_id, evidence) if may_act(state.entity_id) else None
    if opens and reviewed and _WELCOMED.search(shape.line) and not _DENIED.search(shape.line):
        return OpenList(reviewed.mention.entity_id, (reviewed.told, passage))
    item = _ITEM.match(shape.line)
    if not item or not before or before.mark not in {None, _mark(item[0])}:
        return None
    return replace(before, mark=_mark(item[0]))


def _mark(item: str) -> str:
    """Return the sort of an item's mark: `1` for `12.`, `a` for `(iv)`, or the mark itself."""
    sign = item.strip(" ().")
    return "1" if sign.isdigit() else "a" if sign.isalpha() else sign


def of_list(shape: Template, passage: Span, listed: OpenList | None) -> Iterator[Statement]:
    """Yield that the state of an open list ratified the treaty with which an item begins."""
    item = _TREATY.match(shape.line) if listed else None
    if not item or not listed:
        return
    for treaty in shape.ids(item["object"]):
        evidence = (*listed.evidence, passage)
        yield Statement(listed.state_id, Predicate.RATIFIES, treaty, 0.92, evidence)
