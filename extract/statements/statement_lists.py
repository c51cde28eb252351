"""Reads treaties from a list whose first line tells who ratified them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extract.kept_patterns import compiled
from extract.model import Predicate, Span, Statement
from extract.statements.document_roles import may_act
from extract.statements.references import Meant
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
_DENIED = compiled(
    r"\b(?:not|yet to|never|pas|jamais|no ha|aún|should|devrait|debería|consider|neither|nor|none"
    r"|except|sauf|menos|salvo|nunca|aucune?|ningun[oa]|ni)\b",
    re.IGNORECASE,
)
_ITEM = compiled(r"(?:\(?[A-Za-z0-9]{1,3}[.)]|[•–—-]) ?")
_TREATY = compiled(rf"(?:\(?[A-Za-z0-9]{{1,3}}[.)]|[•–—-]) ?{THE}(?P<object>{slots('I')})")


@dataclass(frozen=True, slots=True)
class OpenList:
    """A line that told who ratified what follows, and the passages that say so."""

    state_id: str
    evidence: tuple[Span, ...]


def list_after(
    shape: Template, passage: Span, meant: Meant, before: OpenList | None
) -> OpenList | None:
    """Return the list that is open after a passage: one that it opens, or the one it goes on with.

    Args:
        shape: The passage with its names as slots.
        passage: Where it stands.
        meant: What its words point at, and the passages that tell it.
        before: The list that was open before it.
    """
    opens = bool(shape.mentions) and ":" in shape.line[-len(": ") :]
    head = _HEAD.search(shape.line) if opens else None
    if head and not _DENIED.search(shape.line):
        (state,) = shape.named_in(head["subject"] or head["other"])
        told = (meant[state.span][1],) if state.span in meant else ()
        evidence = (*told, passage)
        return OpenList(state.entity_id, evidence) if may_act(state.entity_id) else None
    return before if _ITEM.match(shape.line) else None


def of_list(shape: Template, passage: Span, listed: OpenList | None) -> Iterator[Statement]:
    """Yield that the state of an open list ratified the treaty with which an item begins."""
    item = _TREATY.match(shape.line) if listed else None
    if not item or not listed:
        return
    for treaty in shape.ids(item["object"]):
        evidence = (*listed.evidence, passage)
        yield Statement(listed.state_id, Predicate.RATIFIES, treaty, 0.92, evidence)
