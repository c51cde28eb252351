"""What people decide: corrections, what waits for one, the project's own vocabulary."""

from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from commands.options import DEFAULT_PROJECT, Folder, StoreAddress, Who
from commands.telling import complain, say, table, tell_names_of_two, tell_unapplied


def decide(
    kind: Annotated[
        str,
        typer.Argument(
            help="merge, split, rename, retype, reject, confirm, distinct, link, alias, "
            "reject-mention, reject-statement, confirm-statement, reject-theme, add-theme, "
            "describe, label, unlabel, broader or undo."
        ),
    ],
    thing: Annotated[
        str, typer.Argument(help="A name or id; a document, a statement, a decision.")
    ],
    other: Annotated[
        str, typer.Argument(help="What it becomes: an entity, a name, a kind, an address.")
    ] = "",
    project: Folder = DEFAULT_PROJECT,
    store: StoreAddress = "",
    who: Who = "",
    why: Annotated[str, typer.Option(help="The reason, in a sentence.")] = "",
    document: Annotated[
        list[str] | None, typer.Option(help="A document it applies to; may be repeated.")
    ] = None,
    passage: Annotated[str, typer.Option(help="The sentence it is about, word for word.")] = "",
    words: Annotated[str, typer.Option(help="The words of the mention it is about.")] = "",
    title: Annotated[str, typer.Option(help="Of a document.")] = "",
    issued: Annotated[str, typer.Option(help="Date of a document.")] = "",
    publisher: Annotated[str, typer.Option(help="Of a document.")] = "",
    language: Annotated[str, typer.Option(help="Of a document or a label, as en.")] = "",
    *,
    effect: Annotated[
        bool, typer.Option("--effect", help="Say what it would change, and decide nothing.")
    ] = False,
) -> None:
    """Correct the graph; the correction lasts until it is undone."""
    from graph.decisions.asked import Asked, Deciding, decision_for
    from graph.decisions.deciding import as_written, recorded
    from graph.decisions.deciding import decide as take
    from graph.decisions.effects import effect_of
    from graph.decisions.pointed_at import told_with_id
    from graph.decisions.words import in_words
    from graph.project import Project

    opened = Project.open(project, store)
    metadata = {
        "title": title, "issued": issued, "publisher": publisher, "language": language
    }.items()  # fmt: skip
    told = tuple((name, value) for name, value in metadata if value)
    asked = Asked(kind, thing, other, tuple(document or ()), passage, words, told)
    deciding = Deciding(who or opened.settings.who, datetime.now(UTC), why)
    with opened.reading() as published:
        wanted = decision_for(published, asked, deciding)
        [decision] = as_written(opened, published, [wanted])
        by_id = {each.decision_id: each for each in recorded(opened, published).decisions}
        words = in_words(decision, partial(told_with_id, published), by_id.get)
    if effect:
        say(f"{words}:")
        typer.echo(effect_of(opened, decision).in_words)
        return
    taken = take(opened, decision)
    say(f"decided: {words}")
    if decision != wanted:
        say("names of persons that are masked in this project were written as [name]")
    for each in taken.decisions:
        typer.echo(each.decision_id)
    for note in taken.notes:
        say(note)


def decisions(
    project: Folder = DEFAULT_PROJECT,
    store: StoreAddress = "",
    *,
    only_open: Annotated[
        bool, typer.Option("--open", help="Only those that a person has to look at.")
    ] = False,
    who: Annotated[str, typer.Option(help="Only by this person.")] = "",
    kind: Annotated[str, typer.Option(help="Only of this kind.")] = "",
    about: Annotated[str, typer.Option(help="Only on this id of an entity or document.")] = "",
    since: Annotated[str, typer.Option(help="Not before, as 2026-11.")] = "",
    apply: Annotated[
        bool, typer.Option("--apply", help="Bring the graph up to what colleagues decided first.")
    ] = False,
) -> None:
    """List what was decided, the latest first, and where it stands."""
    from graph.decisions.deciding import apply_decisions
    from graph.decisions.decision import Kind
    from graph.decisions.moments import is_beginning
    from graph.decisions.standing import Filters, Standing, is_wanted, log
    from graph.decisions.words import in_words
    from graph.project import Project

    if kind and kind not in set(Kind):
        raise typer.BadParameter(f"expected one of {', '.join(Kind)}; got {kind[:40]!r}.")
    if since and not is_beginning(since):
        raise typer.BadParameter(f"expected a date such as 2026-11; got {since[:40]!r}.")
    opened = Project.open(project, store)
    if apply and not apply_decisions(opened):
        say("another program is changing the project, and will apply what was decided")
    every = log(opened)
    by_id = {each.decision.decision_id: each.decision for each in every.entries}
    filters = Filters(only_open, who, kind, about, since)
    table(
        ("decision", "when", "who", "what", "why", "standing", "reason"),
        (
            (
                d.decision_id,
                d.when,
                d.who,
                in_words(d, find=by_id.get),
                d.why,
                entry.standing,
                entry.reason,
            )
            for entry in every.entries
            if is_wanted(entry, filters)
            for d in (entry.decision,)
        ),
    )
    tell_unapplied(sum(each.standing is Standing.WAITING for each in every.entries))
    for fault in every.faults:
        complain(f"{opened.decisions}, line {fault.line}: {fault.reason}; it is left as it is")


def review(
    project: Folder = DEFAULT_PROJECT,
    store: StoreAddress = "",
    csv: Annotated[
        Path | None, typer.Option(help="Write what is to be decided to this table.")
    ] = None,
    take_from: Annotated[
        Path | None, typer.Option("--from", help="Take the decisions written into this table.")
    ] = None,
    documents: Annotated[
        Path | None,
        typer.Option(help="Write the documents to this table, to fill in dates and titles."),
    ] = None,
    who: Who = "",
    limit: Annotated[int, typer.Option(min=1, max=50_000, help="Rows at most.")] = 500,
) -> None:
    """List what a person should decide; write it to a spreadsheet's table and take it back."""
    from graph.asking.questions import every_document
    from graph.decisions.asked import Deciding
    from graph.decisions.deciding import unapplied
    from graph.decisions.document_table import write_documents
    from graph.decisions.known import Known
    from graph.decisions.provenance import told_decisions
    from graph.decisions.review import review_queue
    from graph.decisions.review_table import take_review, write_review
    from graph.project import Project

    opened = Project.open(project, store)
    if take_from is not None:
        deciding = Deciding(who or opened.settings.who, datetime.now(UTC))
        taken, already = take_review(opened, take_from, deciding)
        over = f"; {already:,} rows were decided so already" if already else ""
        say(f"took {len(taken.decisions):,} decisions{over}")
        for note in taken.notes:
            say(note)
        return
    with opened.reading() as published:
        known = Known(told_decisions(published))
        tell_unapplied(unapplied(opened, published))
        if documents is not None:
            rows = every_document(published)
            undated = write_documents(documents, rows, known)
            say(
                f"wrote {documents}: {len(rows):,} rows, {undated:,} without a date; fill in year,"
                " month and day, or the new title, publisher or language, then:"
                f" --from {documents}"
            )
            return
    queue = review_queue(opened, limit=limit)
    tell_names_of_two(opened)
    if csv is not None:
        write_review(csv, queue, known)
        say(f"wrote {csv}: {len(queue):,} rows; fill in the column decision, then: --from {csv}")
        return
    table(
        ("why", "documents", "entity", "label", "other", "reason"),
        ((s.why, str(s.documents), s.entity_id, s.label, s.other_id, s.reason) for s in queue),
    )


def vocabulary(
    action: Annotated[str, typer.Argument(metavar="export|import", help="Which way.")],
    what: Annotated[
        str, typer.Argument(metavar="authority|thesaurus", help="Which of the project's own.")
    ],
    file: Annotated[Path, typer.Argument(help="A file ending in .csv, or in .ttl (SKOS).")],
    project: Folder = DEFAULT_PROJECT,
    store: StoreAddress = "",
) -> None:
    """Take the project's own authority file or thesaurus out, or others' in."""
    from graph.project import Project
    from graph.vocabulary.exchange import export_own, import_own

    ways = {"export": export_own, "import": import_own}
    if action not in ways:
        raise typer.BadParameter(f"expected export or import; got {action[:40]!r}.")
    done = ways[action](Project.open(project, store), what, file)
    things = "themes" if what == "thesaurus" else "organisations and instruments"
    say(f"{'wrote' if action == 'export' else 'took'} {done.number:,} {things}")
    if done.note:
        say(done.note)
    if action == "import":
        say("They are read with from now on; for documents that are there: linkages status")
