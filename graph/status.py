"""Says in words what a project holds, where it lies and which versions made it."""

from collections.abc import Iterator
from contextlib import suppress
from importlib.metadata import version
from pathlib import Path

from graph.asking.asking import answers, as_text, as_whole
from graph.asking.languages_read import counted_languages, unread_languages
from graph.asking.sizes import sizes_of
from graph.building.masking_told import is_unfinished
from graph.decisions.deciding import recorded, unapplied
from graph.decisions.standing import open_decisions
from graph.languages import in_words
from graph.project import Project
from graph.renewal import renewal_due
from graph.store import Store
from graph.told_names import ToldNamesError
from graph.told_note import lost_names
from graph.vocabulary.names_of_two import names_of_two
from graph.vocabulary.own_files import VocabularyError, own_vocabulary

_MEGABYTE = 1_000_000


def status_of(project: Project) -> list[tuple[str, str]]:
    """Return what to tell about a project as pairs of a heading and its content."""
    with project.reading() as store:
        return [
            *_place(project),
            *_content(store),
            *_decisions(project, store),
            *_makers(store),
            *_names(project, store),
            *_renewal(store),
        ]


def renewal_of(project: Project) -> str | None:
    """Return the line of `renewal_due` on the published graph of a project."""
    with project.reading() as store:
        return renewal_due(store)


def _renewal(store: Store) -> Iterator[tuple[str, str]]:
    note = renewal_due(store)
    if note:
        yield "out of date", note


def _place(project: Project) -> Iterator[tuple[str, str]]:
    yield "folder", str(project.folder.resolve())
    yield "size on disk", f"{_bytes_in(project.folder) / _MEGABYTE:,.1f} MB"
    if project.settings.store:
        yield "graph kept by", project.settings.store
    yield "generation", project.generations.published()
    if is_unfinished(project):
        yield (
            "names being masked",
            "this was not finished, and documents may be missing until it is: the next command "
            "that changes the project, such as linkages add, goes on",
        )
    if project.rewrite_due.exists():
        yield (
            "still on the disk",
            "words of documents that were taken out; no reader sees them, and the next command "
            "that changes the project, such as linkages add, takes them off",
        )


def _content(store: Store) -> Iterator[tuple[str, str]]:
    told = sizes_of(store)
    yield "documents", f"{told.documents:,}"
    yield "passages", f"{told.passages:,}"
    yield "statements", f"{told.statements:,}"
    for kind, number in told.entities:
        yield f"{kind}s", f"{number:,}"
    yield "quads", f"{told.quads:,}"
    yield from _languages(store)


def _decisions(project: Project, store: Store) -> Iterator[tuple[str, str]]:
    record = recorded(project, store)
    if record.decisions:
        waiting = unapplied(project, store)
        look = open_decisions(store)
        more = [f"{waiting:,} not applied yet: linkages decisions --apply"] if waiting else []
        more += [f"{len(look):,} to look at: linkages decisions --open"] if look else []
        yield "decisions", ", ".join([f"{len(record.decisions):,}", *more])
    if record.faults:
        yield (
            "decisions.jsonl",
            f"{len(record.faults):,} lines have a fault: linkages decisions",
        )


def _languages(store: Store) -> Iterator[tuple[str, str]]:
    yield "languages", in_words(counted_languages(store))
    note = unread_languages(store)
    if note:
        yield "without a model", note


def _makers(store: Store) -> Iterator[tuple[str, str]]:
    yield "linkages", version("linkages")
    for made_by, model in answers(store, "runs"):
        yield "read by", f"linkages {as_text(made_by)}, {as_text(model)}"


def _names(project: Project, store: Store) -> Iterator[tuple[str, str]]:
    if note := read_with_other_names(project, store):
        yield "names", note
    try:
        if number := project.told_names.number:
            yield "names that are masked", f"{number:,} that were told with linkages mask"
    except ToldNamesError as error:
        yield "names that are masked", str(error)
    if note := lost_names(project.folder):
        yield "names that are masked", note
    if several := names_of_two(project):
        more = f" (and {len(several) - 1:,} more such)" if len(several) > 1 else ""
        yield "names of several themes", f"{several[0].in_words}{more}"


def read_with_other_names(project: Project, store: Store) -> str | None:
    """Return a line on documents that were read with other names than the project's own are now.

    Its own authority file and thesaurus may not be readable; the line says that then.
    """
    try:
        version = own_vocabulary(project).version
    except VocabularyError as error:
        return f"{error}; no document can be added before"
    rows = [(as_text(names), as_whole(number)) for names, number in answers(store, "read_with")]
    number = sum(count for names, count in rows if names != version)
    if not number:
        return None
    return (
        f"{number:,} documents were read before the project's own names were what they are now; "
        "to read them again: linkages add --again FILES"
    )


def _bytes_in(folder: Path) -> int:
    """Add up file sizes; files shared by generations through hard links count once."""
    seen: dict[tuple[int, int], int] = {}
    for place, _, names in folder.walk():
        for name in names:
            with suppress(FileNotFoundError):  # another process is changing the project
                stat = (place / name).stat()
                seen[stat.st_dev, stat.st_ino] = stat.st_size
    return sum(seen.values())
