"""Text with its mentions marked, as HTML in which nothing from a document is markup."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from html import escape

from extract.model import Kind, Span
from graph.asking.questions import MentionRow
from views.destinations import entity_address
from views.interface.messages import say
from views.kinds import LOOKS, look
from views.wording import sure

LONGEST_VIEW = 12_000
"""Characters shown at once; about six printed pages."""

_KIND_STYLE = (
    ".lk-{kind}{{text-decoration:underline {line} {colour} 2px;background:{colour}22}}"
    ".lk-{kind}::before{{content:'{glyph}';color:{colour};font-size:.7em;margin-right:.15em;"
    "vertical-align:.1em;text-decoration:none;display:inline-block}}"
)
STYLE = (
    "<style>"
    + "".join(
        _KIND_STYLE.format(kind=kind, line=one.underline, colour=one.colour, glyph=one.glyph)
        for kind, one in LOOKS.items()
    )
    + ".lk-text{white-space:pre-wrap;overflow-wrap:anywhere;line-height:1.75;max-width:46rem}"
    ".lk-text a{color:inherit}"
    ".lk-mention{text-underline-offset:.22em;border-radius:3px;padding:0 .1em}"
    ".lk-mention>a[aria-label]{padding:.3em .5em;user-select:none;-webkit-user-select:none}"
    ".lk-passage{background:#ffd54f40;border-radius:3px;-webkit-box-decoration-break:clone;"
    "box-decoration-break:clone}.lk-passage::before{content:'▶ ';font-size:.7em}"
    ".lk-quote{margin:0;border-left:3px solid #8886;padding:.1rem 0 .1rem .8rem;line-height:1.6;"
    "overflow-wrap:anywhere;white-space:pre-line}"
    ".lk-title{margin:0;padding:0;font-size:1.6rem;line-height:1.25;overflow-wrap:anywhere}"
    "dl.lk-facts.lk-facts{display:grid;gap:.2rem 1rem;"
    "grid-template-columns:minmax(6rem,max-content) 1fr;"
    "margin:0;padding:0;line-height:1.5}.lk-facts dt{font-weight:600;margin:0;padding:0}"
    ".lk-facts dd{margin:0;padding:0;overflow-wrap:anywhere}"
    "</style>"
)
"""Colours, shapes and lines of the classes used here; put it on the page once."""


def facts_in_html(facts: Iterable[tuple[str, str]]) -> str:
    """Return names and values as a list, without those that have no value; empty for none.

    Args:
        facts: The name as text, the value as HTML.
    """
    told = "".join(f"<dt>{escape(name)}</dt><dd>{worth}</dd>" for name, worth in facts if worth)
    return f'<dl class="lk-facts">{told}</dl>' if told else ""


def profile_of(mention: MentionRow) -> str:
    """Return the address of the profile of what a mention names."""
    return entity_address(mention.entity_id)


def marked_text(
    text: str,
    mentions: Iterable[MentionRow],
    shown: Span,
    passage: Span | None = None,
    *,
    address: Callable[[MentionRow], str] = profile_of,
) -> str:
    """Return the shown stretch of `text` as HTML, each mention a link.

    Args:
        text: The whole document.
        mentions: Of the document; those that only partly lie in `shown`, or that cross another
            mention, are left unmarked.
        shown: What to show.
        passage: Set off where it lies in `shown`.
        address: Where the link of a mention leads; to its entity unless told otherwise.
    """
    kept = _nested(mentions, shown)
    following = [*(m.start for m in kept[1:]), shown.end]
    marks = [
        (m.start, m.end, *_tags(m, address(m), holds=start < m.end))
        for m, start in zip(kept, following, strict=False)
    ]
    if passage and shown.start <= passage.start and passage.end <= shown.end:
        marks = _with_passage(marks, passage)
    return f'<div class="lk-text">{_woven(text, marks, shown)}</div>'


type Mark = tuple[int, int, str, str]


def _nested(mentions: Iterable[MentionRow], shown: Span) -> list[MentionRow]:
    """Return mentions in which each lies beside or wholly inside another, outer ones first."""
    kept: list[MentionRow] = []
    ends: list[int] = []
    for mention in sorted(mentions, key=lambda m: (m.start, -m.end, m.kind)):
        if not shown.start <= mention.start < mention.end <= shown.end:
            continue
        while ends and ends[-1] <= mention.start:
            ends.pop()
        if not ends or mention.end <= ends[-1]:
            kept.append(mention)
            ends.append(mention.end)
    return kept


def _tags(mention: MentionRow, leads: str, *, holds: bool) -> tuple[str, str]:
    """Return what opens and what closes a mention; one that holds another ends with its link.

    A link cannot hold a link, and an event may always hold one.
    """
    one = look(mention.kind)
    told = f"{mention.label} ({sure(mention.confidence)})"
    name = escape(say("shared.fact", name=one.one, told=told), quote=True)
    address = escape(leads, quote=True)
    style = f"lk-mention lk-{mention.kind if mention.kind in LOOKS else 'other'}"
    if holds or mention.kind == Kind.EVENT:
        link = f'<a href="{address}" target="_self" title="{name}" aria-label="{name}">↗</a>'
        return f'<span class="{style}" title="{name}">', f"{link}</span>"
    return f'<a class="{style}" href="{address}" target="_self" title="{name}">', "</a>"


def _with_passage(marks: list[Mark], passage: Span) -> list[Mark]:
    """Set the passage off, without the marks that cross its ends."""
    beside = [
        mark
        for mark in marks
        if passage.contains(span := Span(mark[0], mark[1]))
        or span.contains(passage)
        or not passage.overlaps(span)
    ]
    setting = (passage.start, passage.end, '<span class="lk-passage">', "</span>")
    return sorted([setting, *beside], key=lambda mark: (mark[0], -mark[1], mark is not setting))


def _woven(text: str, marks: Sequence[Mark], shown: Span) -> str:
    """Return escaped text with nested marks opened and closed in their places."""
    parts: list[str] = []
    still_open: list[Mark] = []
    at = shown.start
    for mark in [*marks, (shown.end, shown.end, "", "")]:
        while still_open and still_open[-1][1] <= mark[0]:
            end, closing = still_open[-1][1], still_open.pop()[3]
            parts += [escape(text[at:end]), closing]
            at = end
        parts += [escape(text[at : mark[0]]), mark[2]]
        at = mark[0]
        still_open.append(mark)
    return "".join(parts)


def view_at(text: str, start: int) -> Span | None:
    """Return the stretch of `text` to show so that `start` is near its top; None for no text."""
    if not text:
        return None
    start = min(max(start, 0), len(text) - 1)
    lead = max(0, start - 300) if start > LONGEST_VIEW // 2 else 0
    begin = text.rfind("\n", 0, lead + 1) + 1 if lead else 0
    if lead - begin > LONGEST_VIEW // 4:
        begin = lead
    end = min(len(text), begin + LONGEST_VIEW)
    if end < len(text):
        cut = text.rfind("\n", begin + LONGEST_VIEW // 2, end)
        end = cut if cut > 0 else end
    return Span(begin, end)


def quote(text: str, names: Sequence[tuple[str, str]]) -> str:
    """Return a quoted sentence as HTML, with names marked in the look of their kind.

    Args:
        text: The sentence.
        names: Names to mark, each with its kind; letters count as written.
    """
    taken: dict[Span, str] = {}
    for name, kind in sorted(names, key=lambda pair: (-len(pair[0]), pair)):
        spans = list(_standing(text, name))
        free = [span for span in spans if not any(span.overlaps(each) for each in taken)]
        if not free and kind == Kind.PLACE:  # it was found in the name of a body
            bodies = [each for each in taken if taken[each] == Kind.ORGANISATION]
            places = [each for each in taken if taken[each] == Kind.PLACE]
            free = [
                span
                for span in spans
                if any(body.contains(span) and body != span for body in bodies)
                and not any(span.overlaps(place) for place in places)
            ]
        taken |= dict.fromkeys(free, kind)
    marks = [
        (span.start, span.end, f'<span class="lk-mention lk-{kind}">', "</span>")
        for span, kind in sorted(taken.items(), key=lambda each: (each[0].start, -each[0].end))
    ]
    if not text:
        return ""
    woven = _woven(text, marks, Span(0, len(text)))
    return f'<blockquote class="lk-quote">{woven}</blockquote>'


def _standing(text: str, name: str) -> Iterator[Span]:
    """Yield where a name of two letters or more stands in a text as a whole."""
    start = text.find(name) if len(name) > 1 else -1
    while start >= 0:
        end = start + len(name)
        if _whole(text, start, end):
            yield Span(start, end)
        start = text.find(name, end)


def _whole(text: str, start: int, end: int) -> bool:
    """Say whether no word goes on before or after."""
    before, after = text[start - 1 : start], text[end : end + 1]
    return not (before.isalnum() or after.isalnum())
