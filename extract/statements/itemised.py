"""Reads a lead and the names listed below it as one sentence: `Members of <O0>:`."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from extract.analysis import Analysis
from extract.kept_patterns import compiled
from extract.model import Kind, Mention, Span, Statement
from extract.statements.statement_templates import Template

_MARK = r"(?:[•·▪■*–—-] ?|\(?[a-z0-9]{1,2}[.)] )?"
_THE = r"(?:[Tt]he |[Ll]a |[Ll]e |[Ee]l |[Ll]['’])?"
_LEAD = compiled(r"[^\n]{8,300}:\s*")
_BEFORE_NAME = compiled(rf"\s*{_MARK}{_THE}")
_BEHIND_NAME = compiled(r"(?:\s?\([^()\n]{1,40}\))?[\s.;,]*(?:(?:and|et|y)\s*)?")
_NEXT_ITEM = compiled(rf"(?<=[>)])[.;,]?(?: (?:and|et|y))?[.;,]? {_MARK}(?={_THE}<)")
_FIRST_ITEM = compiled(rf"(?<=:) {_MARK}(?={_THE}<)")
# `to the following organisations: <O1>`, as if it were `to <O1>`.
_FOLLOWING = compiled(
    r"\b(?:the following (?:[\w-]+ ){0,3}?[\w-]+s(?: in [^<>:.;]{3,20})?"
    r"|les (?:[\w-]+ ){1,3}suivante?s"
    r"|(?P<to>aux) (?:[\w-]+ ){1,3}suivante?s"
    r"|(?:las|los) siguientes (?:[\w-]+ ?){1,3}): (?=(?:[Tt]he |[Ll][ae]s? |[Ee]l |[Ll]['’])?<)"
)
_FEWEST, _MOST = 2, 25


@dataclass(frozen=True, slots=True)
class Itemised:
    """A line that ends with a colon, and the lines below it that hold one name each.

    Attributes:
        whole: From the lead to the end of the last item.
        lead: The line that says what the items are.
        items: Each line, in order.
        names: What is named in all of it.
    """

    whole: Span
    lead: Span
    items: tuple[Span, ...]
    names: tuple[Mention, ...]

    def told(self, one: Statement) -> Statement:
        """Return a statement with the lead and the items that name its ends as evidence."""
        ends = {one.subject_id, one.object_id}
        named = [m.span for m in self.names if m.entity_id in ends]
        items = [item for item in self.items if any(item.contains(span) for span in named)]
        return replace(one, evidence=(self.lead, *items))


def itemised(analysis: Analysis, named: Sequence[Mention]) -> Iterator[Itemised]:
    """Yield each list of names whose lead names something as well.

    Args:
        analysis: The text and its passages.
        named: What is named in it, in order.
    """
    text = analysis.text
    names = {m.span.start: m for m in named if m.kind in {Kind.ORGANISATION, Kind.PLACE}}
    lead: Span | None = None
    items: list[Span] = []
    for passage in (*analysis.passages, None):
        if passage and lead and _is_item(text, (items[-1:] or [lead])[0], passage.span, names):
            items.append(passage.span)
            continue
        if lead and _FEWEST <= len(items) <= _MOST:
            whole = Span(lead.start, items[-1].end)
            inside = tuple(m for m in named if whole.contains(m.span))
            if any(lead.contains(m.span) for m in inside):
                yield Itemised(whole, lead, tuple(items), inside)
        is_lead = passage and _LEAD.fullmatch(text, passage.span.start, passage.span.end)
        lead, items = (passage.span if passage and is_lead else None), []


def in_one_line(shape: Template) -> Template:
    """Return the template of a list with commas between its names."""
    line = _FIRST_ITEM.sub(" ", shape.line.replace(" : ", ": "))
    return replace(shape, line=without_following(_NEXT_ITEM.sub(", ", line)))


def without_following(line: str) -> str:
    """Return a line in which names stand where `the following organisations:` leads to them."""
    return _FOLLOWING.sub(lambda found: "à " if found["to"] else "", line)


def _is_item(text: str, before: Span, line: Span, names: dict[int, Mention]) -> bool:
    """Say whether a line holds a name and nothing else, right below the one before."""
    if "\n" not in text[before.end - 1 : line.start + 1] or text[before.end : line.start].strip():
        return False
    begins = _BEFORE_NAME.match(text, line.start, line.end)
    name = names.get(begins.end()) if begins else None
    if name is None:
        name = names.get(line.start)
    return bool(name and _BEHIND_NAME.fullmatch(text, name.span.end, line.end))
