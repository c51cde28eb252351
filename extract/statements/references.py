"""Goes through a document and knows, passage by passage, what `It` and `the Protocol` mean."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from extract.kept_patterns import compiled
from extract.model import Kind, Mention, Passage, Span
from extract.statements.chronologies import Chronicle
from extract.statements.definite_bodies import DefiniteBodies
from extract.statements.document_roles import Roles, same_committee, standing_for
from extract.statements.name_lines import name_alone, said_below
from extract.statements.own_voice import by_its_sort, introduced, is_charter, own_mentions, titled
from extract.statements.resolutions import body_at_top, resolved_by, resolving
from extract.statements.role import Role
from extract.statements.several import listed_actors, number_of, they_in
from extract.statements.statement_pronouns import (
    Speaker,
    attendance_mention,
    event_pronoun,
    event_reference,
    presence_mention,
    pronoun_at,
    pronoun_mention,
    second_pronouns,
    speaker_mention,
    speaker_of,
    state_mention,
    state_pronoun_at,
    topic_of,
)
from extract.statements.treaty_references import Treaties

type Meant = Mapping[Span, tuple[Mention, Span]]
"""Where words point at something named elsewhere: what, and in which passage."""

_MOST_MENTIONS, _RECENT = 25, 3
_NUMBER = compiled(
    r"(?:article|artículo|section|clause|cláusula|art\.) ?\d{1,3}(?:er|º|°)?\W{0,3}", re.IGNORECASE
)
"""What stands before a paragraph of a charter, and is a passage of its own: `Article 2.`"""


class References:
    """Remembers what the passages read so far named; asked once for each passage, in order."""

    def __init__(self, text: str, roles: Roles) -> None:
        """Begin at the start of a text whose parts are given out."""
        self._text = text
        self._roles = roles
        self._before = Span(0, 1)
        self._topic: tuple[Mention, Span] | None = None
        self._earlier: Sequence[Mention] = ()
        self._referred: Sequence[Mention] = ()
        self._speaker: Speaker | None = None
        self._events: list[tuple[Mention, Span]] = []
        self._treaties = Treaties(text)
        self._bodies = DefiniteBodies(text)
        self._state: Mention | None = None
        writer = roles.writer
        self._charter = writer if writer and is_charter(text, writer) else None
        self._introduced: Role | None = None
        self._actors: Role | None = None
        self._listed: Role | None = None
        self._title: Role | None = None
        self._resolving: tuple[Mention, Span] | None = None
        self._entry: tuple[Mention, Span] | None = None
        self._last_end = 0
        self._chronicle = Chronicle(text)
        self._top: list[Mention] = []

    def read(self, passage: Passage, here: Sequence[Mention]) -> Meant:
        """Return what the words of a passage point at, and remember what it names.

        Args:
            passage: The next passage.
            here: The names in it, in order.
        """
        if _NUMBER.fullmatch(self._text, passage.span.start, passage.span.end):
            return {}
        passages = (self._before, passage.span)
        self._speaker = speaker_of(self._text, passages, here, self._speaker)
        names = [m.span for m in here if m.kind is not Kind.THEME]
        meant = {
            m.span: (m, told)
            for m, told in self._pointing(passage, here)
            if not any(m.span.overlaps(name) for name in names)
        }
        self._topic = topic_of(self._text, passage.span, meant, here)
        for mention, told in second_pronouns(self._text, passage.span, self._topic, here):
            meant.setdefault(mention.span, (mention, told))
        self._remember(passage.span, here)
        self._referred = [m for m, _ in meant.values() if m.kind is Kind.EVENT]
        return meant

    def _pointing(
        self, passage: Passage, here: Sequence[Mention]
    ) -> Iterator[tuple[Mention, Span]]:
        text, passages = self._text, (self._before, passage.span)
        if own := self._roles.writer or self._title:
            for one in by_its_sort(text, passage.span, own, self._earlier):
                yield one, own.told
        for mention in (
            pronoun_mention(text, *passages, self._earlier),
            presence_mention(text, passage.span, (*self._earlier, *self._referred), here),
            self._state_meant(passage, here),
        ):
            if mention:
                yield mention, self._before
        yield from self._same_topic(passage)
        yield from self._of_charter(passage)
        yield from self._own(passage)
        yield from self._several(passage)
        yield from standing_for(text, passage, self._roles)
        yield from same_committee(text, passages, self._earlier)
        yield from speaker_mention(text, passage.span, self._speaker)
        yield from event_pronoun(text, passages, (*self._earlier, *self._referred))
        yield from event_reference(text, passage.span, here, self._events)
        yield from attendance_mention(text, passage.span, here, self._events)
        yield from self._treaties.meant(passages, self._earlier)
        yield from self._bodies.meant(passage.span)
        yield from self._chronicle.meant(passage.span)
        if self._entry and self._goes_on(passage):
            body, line = self._entry
            yield from ((m, line) for m in said_below(text, passage.span, body))
        if self._resolving:
            who, told = self._resolving
            yield from ((m, told) for m in resolved_by(text, passage.span, who))

    def _of_charter(self, passage: Passage) -> Iterator[tuple[Mention, Span]]:
        """Yield whom `It` means in a charter, whose articles are on the body that it founds."""
        at = pronoun_at(self._text, passage.span) if self._charter else None
        if at and self._charter:
            own = self._charter.mention
            bodies = {m.entity_id for m in self._earlier if m.kind is Kind.ORGANISATION}
            if bodies <= {own.entity_id}:
                yield replace(own, span=at, method="pattern"), self._charter.told

    def _state_meant(self, passage: Passage, here: Sequence[Mention]) -> Mention | None:
        """Return a mention for the `It` that means a state, also behind another such sentence."""
        found = state_mention(self._text, self._before, passage.span, self._earlier, here)
        at = state_pronoun_at(self._text, passage.span, here)
        if found is None and at and self._state and self._goes_on(passage):
            found = replace(self._state, span=at)
        self._state = found
        return found

    def _goes_on(self, passage: Passage) -> bool:
        """Say whether a passage stands in the paragraph of the one before."""
        return "\n\n" not in self._text[self._before.end : passage.span.start]

    def _same_topic(self, passage: Passage) -> Iterator[tuple[Mention, Span]]:
        """Yield whom `It` means behind a sentence that itself began with `It`."""
        if self._topic and self._goes_on(passage):
            pronoun = pronoun_at(self._text, passage.span)
            if pronoun:
                yield replace(self._topic[0], span=pronoun), self._topic[1]

    def _own(self, passage: Passage) -> Iterator[tuple[Mention, Span]]:
        """Yield whom `we` means: who wrote the document, else whom its paragraph introduced."""
        passages = (self._before, passage.span)
        told = introduced(self._text, passages, self._earlier) or self._introduced
        writer = self._roles.writer or (told if self._goes_on(passage) else None)
        found = list(own_mentions(self._text, passage.span, writer)) if writer else []
        self._introduced = writer if found else None
        yield from ((mention, writer.told) for mention in found if writer)

    def _several(self, passage: Passage) -> Iterator[tuple[Mention, Span]]:
        """Yield whom `They` means: who acted together just before, else who wrote the document."""
        at = they_in(self._text, passage.span)
        writer = self._roles.writer
        joint = writer if writer and " " in writer.mention.entity_id else None
        actors = (self._actors if self._goes_on(passage) else None) or joint
        if at and actors is None and self._listed:
            counted = number_of(self._text[at.start : at.end])
            is_all = counted == len(self._listed.mention.entity_id.split())
            actors = self._listed if is_all else None
        if at and actors:
            yield replace(actors.mention, span=at, method="pattern"), actors.told

    def _remember(self, passage: Span, here: Sequence[Mention]) -> None:
        if not self._before.start and self._title is None:
            self._title = titled(self._text, passage, here)
        self._before, self._earlier = passage, here[:_MOST_MENTIONS]
        if "\n\n" in self._text[self._last_end : passage.start]:
            self._entry = None
        self._last_end = passage.end
        if entry := name_alone(self._text, passage, here):
            self._entry = (entry, passage)
        self._chronicle.remember(passage, here)
        self._top += here[:_MOST_MENTIONS] if len(self._top) < _MOST_MENTIONS else ()
        if who := resolving(self._text, passage, here, body_at_top(self._top)):
            self._resolving = (who, passage)
        actors = listed_actors(self._text, passage, here)
        they = they_in(self._text, passage)
        others = {m.entity_id for m in here if m.kind is Kind.ORGANISATION}
        known = set(self._actors.mention.entity_id.split()) if self._actors else set()
        if actors:
            self._actors = self._listed = Role(actors, passage)
        elif not they and not others <= known:
            self._actors = None
        events = [(m, passage) for m in here if m.kind is Kind.EVENT]
        if events:
            self._events = [*self._events[-_RECENT:], *events][-_RECENT:]
        self._treaties.remember(passage, here)
        self._bodies.remember(passage, here)
