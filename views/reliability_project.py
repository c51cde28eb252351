"""What waits for a person in this project, and what the last check of it found."""

from collections.abc import Sequence

import streamlit as st

from graph.asking.short_forms import SharedShortForm
from graph.building.unread import UnreadFile, unread_files
from graph.checks.kept import KeptReport, kept_report
from graph.checks.said import in_language
from graph.linkages.incidence import SourceDocument
from graph.linkages.unsure import BELOW, LEAST, Unsure, documents_without_mentions, unsure_entities
from views.counted import EVERYTHING, asked_among, short_forms_of
from views.destinations import DECISIONS, PROFILE, Destinations, document_link, entity_link
from views.interface.languages import current
from views.interface.messages import say
from views.interface.numbers import date, number, percent
from views.opened import Opened
from views.opening import unread_of
from views.tables import Cell, show_table
from views.unread_wording import failure_told
from views.wording import language, plain, unread

SHOWN = 12
"""Lines of a list."""


def show_project(opened: Opened, to: Destinations) -> None:
    """Show what somebody should look at, and whether the graph says what its documents do."""
    _show_check(opened, kept_report(opened.project, opened.generation))
    if opened.may_edit:
        st.page_link(to.pages[DECISIONS], label=say("reliability.decide"), icon=":material/check:")
    left, right = st.columns(2, gap="large")
    with left:
        _show_unsure(to, asked_among(opened, EVERYTHING, unsure_entities))
    with right:
        _show_short_forms(to, short_forms_of(opened))
    _show_unread(opened)
    _show_bare(to, asked_among(opened, EVERYTHING, documents_without_mentions))


def _show_check(opened: Opened, found: KeptReport | None) -> None:
    st.subheader(say("reliability.check"), anchor=False)
    command = f'linkages check --project "{opened.project.folder}"'
    if found is None:
        st.info(say("reliability.not_checked"))
        st.code(command, language=None, wrap_lines=True)
        return
    told = dict(found.counts)
    looked_at = say(
        "reliability.checked",
        date=date(found.day),
        documents=say("counts.documents", n=told.get("documents", 0)),
        mentions=say("counts.mentions", n=told.get("mentions", 0)),
        statements=told.get("statements", 0),
    )
    if not found.wrong:
        st.success(f"{looked_at} {say('reliability.nothing_wrong')}", icon=":material/check:")
        return
    st.error(f"{looked_at} {say('reliability.wrong', n=found.wrong)}")
    columns = (say("reliability.graph"), say("reliability.thing"), say("reliability.fault"))
    rows: list[tuple[Cell, ...]] = [
        (each.graph, each.node, in_language(each.message, current())) for each in found.violations
    ]
    show_table(columns, rows, about=say("reliability.check"), stem="check")


def _show_unsure(to: Destinations, found: Sequence[Unsure]) -> None:
    st.subheader(say("reliability.unsure", n=len(found)), anchor=False)
    st.caption(say("reliability.unsure_about", below=percent(BELOW), least=LEAST))
    with st.container(gap="xxsmall"):
        for each in found[:SHOWN]:
            documents = say("counts.documents", n=each.documents)
            note = f"· {documents} · {say('shared.sure', percent=percent(each.confidence))}"
            kind = each.entity_id.partition("/")[0]
            entity_link(to, (each.entity_id, each.label, kind), note, 40, page=PROFILE)
    _more(len(found))


def _show_short_forms(to: Destinations, found: Sequence[SharedShortForm]) -> None:
    st.subheader(say("reliability.short_forms", n=len(found)), anchor=False)
    st.caption(say("reliability.short_forms_about"))
    for each in found[:SHOWN]:
        st.markdown(f"**{plain(each.short)}**")
        with st.container(gap="xxsmall"):
            for meaning in each.meanings[:4]:
                note = f"· {say('counts.documents', n=meaning.documents)}"
                kind = meaning.entity_id.partition("/")[0]
                entity_link(to, (meaning.entity_id, meaning.label, kind), note, 44, page=PROFILE)
    _more(len(found))


def _show_unread(opened: Opened) -> None:
    failed: tuple[UnreadFile, ...] = unread_files(opened.project)
    st.subheader(say("reliability.unread", n=len(failed)), anchor=False)
    if failed:
        columns = (say("documents.columns.file"), say("reliability.reason"))
        told = [(each.name, failure_told(each.reason)) for each in failed]
        show_table(columns, told, about=say("reliability.unread_table"), stem="unread")
    else:
        st.caption(say("reliability.all_read"))
    less = unread_of(opened)
    if less:
        st.markdown(say("overview.read_with_less", documents=unread(less)))
        st.caption(
            " · ".join(
                say("shared.fact", name=plain(language(code)), told=number(several))
                for code, several in less
            )
        )


def _show_bare(to: Destinations, found: Sequence[SourceDocument]) -> None:
    if not found:
        return
    st.subheader(say("reliability.bare", n=len(found)), anchor=False)
    st.caption(say("reliability.bare_about"))
    with st.container(gap="xxsmall"):
        for each in found[:SHOWN]:
            document_link(to, each.document_id, each.title)
    _more(len(found))


def _more(of: int) -> None:
    if not of:
        st.caption(say("reliability.none"))
    elif of > SHOWN:
        st.caption(say("reliability.more", n=of - SHOWN))
