"""Masks names of persons that somebody told, in all that is there and all that is added."""

from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from extract.spans import TakenSpans
from graph.building.ingest import documents_named
from graph.building.masking_told import (
    Masked,
    documents_with,
    is_unfinished,
    mask_told,
    of_persons,
)
from graph.building.source_keys import all_given
from graph.building.writing import writing
from graph.decisions.deciding import recorded
from graph.decisions.redacting import Redaction
from graph.iris import id_of, short_hash
from graph.project import SETTINGS, Project
from graph.settings import first_settings
from graph.told_names import ToldNames, ToldNamesError, finding, looked_for, words_of
from graph.told_note import keep_told
from graph.told_words import key_of
from graph.vocabulary.own_files import DECIDED
from ontology.failures import OntologyError
from ontology.own_cells import rows_of

_FEWEST_LETTERS = 3
"""Letters of a word of a name from which on it is looked for by itself."""

MOST_NAMES = 10_000
"""Names that a project may have; one counts for each document that it is masked in alone."""


class OwnLine(NamedTuple):
    """A line that a person wrote into a file of the project.

    Attributes:
        file: The file's name.
        number: Which of its lines, from 1.
    """

    file: str
    number: int


class Standing(NamedTuple):
    """Where names stand, and what goes with them.

    Attributes:
        documents: Hashes of the documents.
        times: How often.
        known: What the words name there that authority files or the gazetteer know, most often
            first: masked, that is told no more.
        alone: Words of names of several words that stand by themselves in these documents too, and
            how often.
        unseen: How many documents could not be looked through, for their texts are elsewhere.
        goes: What is called by them and known from documents alone, what most of these documents
            name first: it is told of no more there.
        statements: How many statements of documents go with them.
        decisions: How many decisions do.
    """

    documents: tuple[str, ...]
    times: int
    known: tuple[str, ...]
    alone: tuple[tuple[str, int], ...]
    unseen: int = 0
    goes: tuple[str, ...] = ()
    statements: int = 0
    decisions: int = 0


def mask_names(project: Project, names: Sequence[str], documents: Sequence[str] = ()) -> Masked:
    """Take names out of all that a project has and will have, and return where they were.

    Texts, titles, file names, what was found in them and decisions are without them when this
    returns. What was made of the project before, as exports, is not reached.

    Args:
        project: Which.
        names: As people write them; case, accents and the order of surname and given name do not
            count, the capital of one that is an ordinary word too does.
        documents: Hashes of documents, or beginnings of them, that they are masked in; all where
            none is given.

    Raises:
        ToldNamesError: One cannot be masked, or there would be too many.
        IngestError: A document is not there.
        GenerationsError: Another process is writing to the project.
    """
    with writing(project) as visit:
        found = documents_named(visit.documents(), documents)
        told = visit.told_names.with_names(names, found)
        if len(told.marks) > MOST_NAMES:
            raise ToldNamesError(
                f"{told.path}: a project has at most {MOST_NAMES:,} such names, each counted once"
                " for every document that it is masked in alone; mask them in all documents",
                "too_many_told_names",
                most=MOST_NAMES,
            )
        return mask_told(visit, project, told, looked_for(names))


def unmask_names(project: Project, names: Iterable[str]) -> int:
    """Mask names no longer in what is added from now on; return how many were masked so far.

    Where they were masked the words are gone: remove these documents and add them again.

    Raises:
        ToldNamesError: One cannot be a name.
        GenerationsError: Another process is writing to the project.
    """
    with writing(project) as visit:
        before = visit.told_names
        told = before.without(names)
        if told.number < before.number:
            keep_told(project.folder, told)
            visit.told_names = told
        return before.number - told.number


def where_names_stand(
    project: Project, names: Sequence[str], documents: Sequence[str] = ()
) -> Standing:
    """Return where names stand that may be masked; nothing is changed.

    Raises:
        ToldNamesError: One cannot be masked.
        IngestError: A document is not there.
    """
    lone = _lone_words(names)
    find_lone = finding(lone)
    found, known, alone, goes = list[str](), Counter[str](), Counter[str](), Counter[str]()
    times, statements = 0, 0
    project.told_names  # noqa: B018 - of one that cannot be read is told before
    with project.reading() as store:
        there = all_given(store)
        scopes = documents_named(there, documents)
        told = ToldNames(project.folder).with_names(names, scopes)
        decided = recorded(project, store).decisions
        decisions = len(Redaction.of(decided, of_persons(told, store)).dropped)
        for each in documents_with(told, looked_for(names), lambda: store, project.text_here):
            found.append(each.document_id)
            times += each.times
            text = each.kept.words
            whole = TakenSpans.of(each.find(text))
            known.update(each.kept.known_as(whole))
            lost = each.kept.lost_with(each.find)
            goes.update(lost.names)
            statements += lost.statements
            lone_spans = (span for span in find_lone(text) if not whole.touches(span))
            alone.update(key_of(text[span.start : span.end]) for span in lone_spans)
    wanted = set(scopes)
    unseen = [d for d in map(short_hash, map(id_of, there)) if not project.texts.has(d)]
    return Standing(
        tuple(found),
        times,
        tuple(label for label, _ in known.most_common()),
        tuple((lone[word], number) for word, number in alone.most_common() if word in lone),
        sum(not wanted or each in wanted for each in unseen),
        tuple(label for label, _ in goes.most_common()),
        statements,
        decisions,
    )


def finish_masking(project: Project) -> None:
    """Go on with what a killed program began; nothing is done where nothing was."""
    if is_unfinished(project):
        with writing(project):
            pass


def own_lines_with(project: Project, names: Sequence[str]) -> list[OwnLine]:
    """Return where the project's settings, authority file and thesaurus have names.

    What decisions wrote there is left out: it goes with them.
    """
    find = finding(names)
    settings = project.settings
    written = {
        SETTINGS: _lines_of(project.folder / SETTINGS, first_settings(settings.store)),
        settings.authority: _rows_of_people(project.folder / settings.authority),
        settings.thesaurus: _lines_of(project.folder / settings.thesaurus, until=DECIDED),
    }
    return [
        OwnLine(file, number)
        for file, lines in written.items()
        for number, line in lines
        if find(line)
    ]


def _lines_of(path: Path, template: str = "", until: str = "") -> list[tuple[int, str]]:
    """Return the lines of a file with their numbers, but for those of a template."""
    try:
        content = path.read_text("utf-8", errors="replace")
    except OSError:
        return []
    lines = (content.partition(until)[0] if until else content).splitlines()
    of_all = set(template.splitlines())
    return [(n, line) for n, line in enumerate(lines, 1) if line not in of_all]


def _rows_of_people(path: Path) -> list[tuple[int, str]]:
    lines = _lines_of(path)
    try:
        rows = list(rows_of("\n".join(line for _, line in lines), "", ()))
    except OntologyError:
        return lines  # it is told where it is read
    decided = {place for place, cells in rows if cells.get("decision")}
    return [(number, line) for number, line in lines if f", line {number}" not in decided]


def _lone_words(names: Iterable[str]) -> dict[str, str]:
    """Return the words of names that have several, as they are told, by what they are known by."""
    several = (words for name in names if len(words := words_of(name)) > 1)
    return {key_of(w): w for each in several for w in each if len(w) >= _FEWEST_LETTERS}
