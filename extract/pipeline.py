"""Composes all recognisers: from a text as it was read to annotations that may be stored."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, field, replace
from importlib.metadata import version

from extract.acronyms.acronyms import find_definitions
from extract.acronyms.whole_long_forms import of_whole_names
from extract.analysis import Analysis
from extract.calibration import Calibration, calibrated, packaged_calibration
from extract.entities import describe_entities
from extract.events.event_beginnings import without_beginnings
from extract.events.events import find_events
from extract.given import link_given, with_all_given, with_whole_spans
from extract.instruments.instruments import find_instruments
from extract.instruments.law_states import with_states
from extract.kept_patterns import keep_patterns
from extract.kept_signs import keep_signs
from extract.language_model import DEFAULT_MODEL, LanguageModel
from extract.model import (
    Annotations,
    Definition,
    Document,
    Entity,
    Event,
    Kind,
    Mention,
    Predicate,
    SourceText,
    Span,
    Statement,
)
from extract.names.guess_splitting import split_guesses
from extract.names.linking import Knowledge, defined_names
from extract.names.ordinary_words import ordinary_words
from extract.names.organisation_linking import link_organisations
from extract.names.organisation_short_names import short_body_names
from extract.names.organisations import find_organisation_names
from extract.names.place_aliases import with_one_place_each
from extract.names.place_contests import without_places
from extract.names.place_linking import link_places
from extract.names.place_matches import places_inside
from extract.names.place_names import PlaceName
from extract.names.places import find_place_names
from extract.names.places_of_bodies import NONE_HELD, HeldPlaces, with_places_of_bodies
from extract.names.states_told import StatesTold
from extract.names.undefined_initials import undefined_initials
from extract.persons.line_masking import mask_words
from extract.persons.line_names import (
    beside_names,
    given_with_unknown,
    may_hold_name,
    named_in_line,
    readable_line,
    told_by_file_name,
    without_parts_of_bodies,
)
from extract.persons.masking import mask, mentioned_words
from extract.persons.persons import find_persons, is_allowed, is_named_otherwise
from extract.settling import settle
from extract.spans import TakenSpans
from extract.statements.statements import find_statements
from extract.theme_subjects import find_signs, rank_subjects
from extract.themes import find_themes
from extract.untitled import called_by_file, first_words
from extract.words import Word, find_words
from ontology.authority import organisations
from ontology.gazetteer import gazetteer
from ontology.names import is_minted
from ontology.vocabulary import NOTHING_OWN, OwnVocabulary, Vocabulary

_EVENT_CONFIDENCE = 0.8
_ON = (" on ", " on the ", " sur ", " sur la ", " sur le ", " sur les ", " sobre ", " sobre la ")


@dataclass(frozen=True, slots=True)
class Pipeline:
    """Everything that reading names in a document needs.

    Attributes:
        model: Guesses names and cuts tokens.
        knowledge: Known organisations and places.
        allowed: Names of persons that the project lists: not masked.
        calibration: What confidences are worth.
        vocabulary: A project's own, laid over the packaged one; None where there is none.
    """

    model: LanguageModel
    knowledge: Knowledge
    allowed: frozenset[str] = frozenset()
    calibration: Calibration = field(default_factory=packaged_calibration)
    vocabulary: Vocabulary | None = None

    @staticmethod
    def load(
        model: str = DEFAULT_MODEL,
        allowed: frozenset[str] = frozenset(),
        own: OwnVocabulary = NOTHING_OWN,
    ) -> "Pipeline":
        """Load a language model by name, the authority files and the gazetteer.

        Args:
            model: Name of an installed spaCy pipeline.
            allowed: Names of persons that are not masked.
            own: What the project knows besides the package.

        Raises:
            ModelError: If there is no such model.
            OntologyError: If the project's own thesaurus does not hold together.
        """
        return Pipeline.with_model(LanguageModel.load(model), allowed, own)

    @staticmethod
    def with_model(
        model: LanguageModel,
        allowed: frozenset[str] = frozenset(),
        own: OwnVocabulary = NOTHING_OWN,
    ) -> "Pipeline":
        """Load the authority files and the gazetteer, for a language model that is there.

        Raises:
            OntologyError: If the project's own thesaurus does not hold together.
        """
        keep_patterns()
        vocabulary = Vocabulary.with_own(own) if own.version else None
        known = vocabulary.organisations if vocabulary else organisations()
        knowledge = Knowledge(known, gazetteer())
        return Pipeline(model, knowledge, allowed, vocabulary=vocabulary)

    @property
    def provenance(self) -> str:
        """Say which program, model and own vocabulary annotate, for the record of a run."""
        names = f"; {self.vocabulary.version}" if self.vocabulary else ""
        return f"linkages {version('linkages')}; {self.model.name}{names}"

    def annotate(self, source: SourceText) -> Annotations:
        """Return what a text says, in its own offsets; `masked` says where persons are."""
        analysis = split_guesses(self.model.analyse(source), self.knowledge.places)
        words = find_words(source.text)
        definitions = find_definitions(analysis)
        found, entities, states, held = self._names(analysis, words, definitions)
        themes = find_themes(analysis)
        laws, acts = with_states(find_instruments(analysis, words, definitions), found, states)
        settled = settle([*found, *laws, *themes], analysis)
        subjects = rank_subjects(find_signs(themes, settled, analysis), analysis.text)
        composed = self._composed(analysis, words, definitions, (settled, (*entities, *acts)), held)
        return replace(composed, subjects=subjects)

    def annotate_given(
        self, source: SourceText, given: Sequence[tuple[int, int, str]]
    ) -> Annotations:
        """Return annotations with these spans (start, end, label) linked instead of looked for.

        Labels are ORG, PLACE, THEME, EVENT and LAW; a span outside the text is left out.
        """
        analysis = with_whole_spans(self.model.analyse(source), given)
        words = find_words(source.text)
        definitions = find_definitions(analysis)
        found, entities = link_given(given, analysis, definitions, self.knowledge)
        settled = settle(found, analysis)
        composed = self._composed(analysis, words, definitions, (settled, entities))
        return with_all_given(composed, found, entities)

    def read(self, source: SourceText) -> Annotations:
        """Return what may be stored of a text: names of persons taken out, all offsets moved."""
        with self.vocabulary.in_use() if self.vocabulary else nullcontext():
            return self._read(source)

    def _read(self, source: SourceText) -> Annotations:
        annotations = self.annotate(source)
        text = annotations.document.text
        found = (text[span.start : span.end] for span in annotations.masked)
        names = {name.title() if name.islower() else name for name in found}
        document = self._without_persons(annotations, names)
        if not source.title:
            called = called_by_file(document.file_name, document.title)
            document = replace(document, title=called)
        keep_signs()
        return mask(replace(annotations, document=document))

    def _names(
        self, analysis: Analysis, words: tuple[Word, ...], definitions: Sequence[Definition]
    ) -> tuple[list[Mention], tuple[Entity, ...], StatesTold, HeldPlaces]:
        """Find organisations and places, what the text tells of states, and what bodies hold."""
        defined = defined_names(analysis, words, definitions, self.knowledge)
        spots = find_place_names(analysis, words, self.knowledge.places)
        names = without_places(find_organisation_names(analysis, words, defined), spots)
        names = (*names, *short_body_names(analysis, names, self.knowledge.places))
        initials = undefined_initials(analysis, names, definitions, self.knowledge.places)
        names = (*names, *initials)
        written = [name.span for name in names]
        definitions = of_whole_names(analysis.text, definitions, written)
        inside = places_inside(analysis, words, written, self.knowledge.places)
        states = StatesTold.of(analysis, (*spots, *inside), written, self.knowledge.places)
        bodies, known = link_organisations(names, analysis, definitions, self.knowledge, states)
        # What an organisation's name holds is no place by itself, and must not vote on others.
        free = _outside(spots, [m.span for m in bodies])
        places, located = link_places(free, analysis.text, inside)
        places = with_one_place_each(places, analysis.text)
        held = HeldPlaces(inside, free)
        return [*bodies, *places], (*known, *located), states, held

    def _composed(
        self,
        analysis: Analysis,
        words: tuple[Word, ...],
        definitions: Sequence[Definition],
        named: tuple[tuple[Mention, ...], tuple[Entity, ...]],
        held: HeldPlaces = NONE_HELD,
    ) -> Annotations:
        """Put events, statements and persons on top of names that are settled."""
        mentions, entities = named
        masked = self._persons(analysis, words, mentions)
        mentions = _untouched(mentions, masked)
        events = _placed(find_events(analysis, mentions), analysis)
        told = without_beginnings(mentions, events, analysis.text)
        told = [m for m in told if m.kind is not Kind.EVENT and not _is_held(m, events)]
        told = [m for m in told if not _is_topic(m, events, analysis.text)]
        mentions = settle([*told, *(_event_mention(e) for e in events)], analysis)
        published = _published(analysis, mentions, self.knowledge)
        stated = find_statements(analysis, mentions, events)
        ends = {(one.subject_id, one.object_id) for one in stated}
        more = (one for one in published if (one.subject_id, one.object_id) not in ends)
        statements = (*stated, *more)
        everything = with_places_of_bodies(mentions, held, analysis.text)
        described = describe_entities(analysis.text, everything, events, statements, entities)
        found = Annotations(
            document=_document(analysis.source),
            passages=analysis.passages,
            entities=described,
            mentions=everything,
            definitions=_with_entities(definitions, mentions),
            events=events,
            statements=statements,
            subjects=rank_subjects(mentions, analysis.text),
            masked=masked,
        )
        return calibrated(found, self.calibration)

    def _persons(
        self, analysis: Analysis, words: tuple[Word, ...], mentions: Sequence[Mention]
    ) -> tuple[Span, ...]:
        found = find_persons(analysis, words, self.knowledge.places, mentions)
        text = analysis.text
        return tuple(s for s in found if not is_allowed(text[s.start : s.end], self.allowed))

    def _without_persons(self, annotations: Annotations, names: Iterable[str]) -> Document:
        """Mask title, publisher and file name, by the text's persons and those met only there.

        What the text names as an organisation, a place or the like is no person's in its title.
        """
        document = annotations.document
        lines = (document.title, document.file_name, document.publisher or "")
        persons = {*names, *self._persons_in(lines, annotations)}
        publisher = document.publisher
        if publisher and mask_words(publisher, persons) != publisher:
            publisher = None
        return replace(
            document,
            title=mask_words(document.title, persons),
            file_name=mask_words(document.file_name, persons),
            publisher=publisher,
        )

    def _persons_in(self, lines: Iterable[str], annotations: Annotations) -> set[str]:
        spaced = [readable_line(line) for line in lines]
        plain = {name for line in spaced for name in named_in_line(line, self.knowledge.places)}
        # A model sees names by their capitals: most file names hold none. A heading that is the
        # title was read where it stands, and what was found there is taken out of the title too.
        whole = f"\n{annotations.document.text}\n"
        telling = [line for line in spaced if may_hold_name(line) and f"\n{line}\n" not in whole]
        text = ".\n\n".join(telling)  # a full stop parts what would be read as one wrapped line
        source = SourceText("", text, language=annotations.document.language)
        named = mentioned_words(annotations)
        file_name = readable_line(annotations.document.file_name)
        known = ordinary_words(annotations.document.text) | named
        places = self.knowledge.places
        plain.update(told_by_file_name(file_name, places, known))
        plain.update(given_with_unknown(file_name, places, known))
        alone = self._persons_alone(source) if telling else ()
        found = (*plain, *(text[span.start : span.end] for span in alone))
        kept = {name for name in found if not is_named_otherwise(name, named)}
        kept = set(without_parts_of_bodies(kept, " | ".join(spaced)))
        return kept | set(beside_names(file_name, kept, places, known))

    def _persons_alone(self, source: SourceText) -> tuple[Span, ...]:
        """Return the persons that a text names; nothing else of it is looked for."""
        analysis = split_guesses(self.model.analyse(source), self.knowledge.places)
        words = find_words(source.text)
        definitions = find_definitions(analysis)
        found, _, _, _ = self._names(analysis, words, definitions)
        named = settle([*found, *find_instruments(analysis, words, definitions)], analysis)
        return self._persons(analysis, words, named)


def _untouched(mentions: Sequence[Mention], masked: Sequence[Span]) -> tuple[Mention, ...]:
    """Return the mentions that share no character with a person's name."""
    persons = TakenSpans.of(masked)
    return tuple(m for m in mentions if not persons.touches(m.span))


def _outside(names: Sequence[PlaceName], taken: Sequence[Span]) -> list[PlaceName]:
    stretches = TakenSpans.of(taken)
    return [name for name in names if not stretches.touches(name.span)]


def _placed(events: Iterable[Event], analysis: Analysis) -> tuple[Event, ...]:
    """Return the events whose own words may be a mention, each span once."""
    settled = {(m.span, m.entity_id) for m in settle(map(_event_mention, events), analysis)}
    return tuple(e for e in events if (e.span, e.entity_id) in settled)


def _is_topic(mention: Mention, events: Iterable[Event], text: str) -> bool:
    """Say whether a body that the model alone tells is what an event is on: `Dialogue on X`."""
    if mention.kind is not Kind.ORGANISATION or mention.method != "model":
        return False
    is_on = text.endswith(_ON, 0, mention.span.start)
    return is_on and any(event.span.contains(mention.span) for event in events)


def _is_held(mention: Mention, events: Iterable[Event]) -> bool:
    """Say whether an unknown body's name is that of an event with its day and place."""
    return is_minted(mention.entity_id, Kind.ORGANISATION) and any(
        event.span == mention.span and event.edtf and event.place_ids for event in events
    )


def _event_mention(event: Event) -> Mention:
    return Mention(event.span, Kind.EVENT, event.entity_id, _EVENT_CONFIDENCE, "pattern")


def _published(
    analysis: Analysis, mentions: Iterable[Mention], knowledge: Knowledge
) -> tuple[Statement, ...]:
    """Return that a known organisation published this, where file and text both name it."""
    source = analysis.source
    known = knowledge.organisations.candidates(source.publisher) if source.publisher else ()
    for mention in mentions if known else ():
        passage = analysis.passage_at(mention.span.start)
        if mention.entity_id == known[0].entity_id and passage is not None:
            document = f"document/{source.document_id}"
            evidence = (passage.span,)
            return (Statement(mention.entity_id, Predicate.PUBLISHES, document, 0.9, evidence),)
    return ()


def _with_entities(
    definitions: Iterable[Definition], mentions: Iterable[Mention]
) -> tuple[Definition, ...]:
    """Return the definitions with what their long form, else their short form, was linked to."""
    names = [m for m in mentions if m.kind is not Kind.EVENT]  # sorted; none overlaps another
    return tuple(replace(d, entity_id=_entity_of(d, names)) for d in definitions)


def _entity_of(definition: Definition, names: Sequence[Mention]) -> str | None:
    for span in (definition.long, definition.short):
        first = bisect_right(names, span.start, key=lambda mention: mention.span.end)
        for mention in names[first : bisect_left(names, span.end, key=lambda m: m.span.start)]:
            if _covers(mention.span, span):
                return mention.entity_id
    return definition.entity_id


def _covers(mention: Span, span: Span) -> bool:
    shared = min(mention.end, span.end) - max(mention.start, span.start)
    return 2 * shared > max(mention.end - mention.start, span.end - span.start)


def _document(source: SourceText) -> Document:
    return Document(
        document_id=source.document_id,
        text=source.text,
        title=source.title or first_words(source.text) or source.file_name,
        pages=source.pages,
        publisher=source.publisher,
        issued=source.issued,
        language=source.language,
        media_type=source.media_type,
        file_name=source.file_name,
    )
