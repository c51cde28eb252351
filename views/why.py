"""The page Why linked?: what links two entities, with the sentence behind each step, or nothing."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import cast

import streamlit as st

from extract.model import Modality
from graph.asking.questions import Card, Evidence, Statement, card
from graph.asking.wording import as_planned
from graph.figures.figure_languages import WORDS
from graph.figures.figure_spec import Drawn, FigureSpec, Format, FrameLanguage
from graph.linkages.selection import Selection
from graph.linkages.why import LEAST_WORTH, Answer, Hop, Path, Why, why
from views.briefing import Picture, offer_picture
from views.counted import counted, steps_of
from views.deciding.offering import offering_verdicts
from views.destinations import Destinations, entity_link
from views.evidence import MOST, names_of, show_sentences
from views.filters import DOCUMENTS, PERIOD, PLACES, THEMES, chosen_selection
from views.highlighting import STYLE
from views.interface.address import entity_ids, keep
from views.interface.languages import current
from views.interface.messages import named, say
from views.interface.numbers import decimal, percent
from views.network_picture import in_readers_language, network_drawn
from views.offered import parts_chosen
from views.opened import Opened, asked
from views.search import Box, search_box
from views.tables import Cell, offer_csv
from views.wording import plain, relation, sentence_case, shortened, sure

ENDS = ("first", "second")
"""Parameters of the address, and keys of the search boxes."""

_DRAWN = (Answer.STATED, Answer.PLANNED, Answer.TOGETHER, Answer.PATHS)
"""What a picture can show; a line would say that what is only denied is so."""

_WAYS_TOLD = 3
"""In the title of a picture, which draws them all."""

_LONGEST_QUOTE, _LONGEST_TITLE, _LONGEST_NAME = 260, 90, 60


def show(opened: Opened, to: Destinations) -> None:
    """Show the page for the two entities that the address tells."""
    st.html(STYLE)
    st.title(say("why.title"), anchor=False)
    headings = (say("why.first"), say("why.second"))
    found: list[Card | None] = []
    for column, name, heading in zip(st.columns(2, gap="large"), ENDS, headings, strict=True):
        with column:
            found.append(_show_end(opened, to, name, heading))
    first, second = found
    if first is None or second is None:
        st.markdown(say("why.how"))
        return
    if first.entity_id == second.entity_id:
        st.info(say("why.same"))
        return
    selection = chosen_selection(opened, to, (PERIOD, THEMES, PLACES, DOCUMENTS))
    incidence = counted(opened, selection)
    ends = first.entity_id, second.entity_id
    told = why(opened.store, incidence, steps_of(opened, selection), ends)
    labels = _labels(opened, to, (*ends, *(hop.target for path in told.paths for hop in path.hops)))
    _show_verdict(told, incidence.total)
    for statement in told.stated:
        st.markdown(plain(_stated(to, statement, told.evidence)))
    verdicts = offering_verdicts(opened, ends)
    show_sentences(told.evidence[:MOST], to, names_of(opened, ends), verdicts)
    for path in told.paths:
        _show_path(opened, to, path, labels)
    if told.answer is Answer.NONE:
        return
    with st.container(horizontal=True, gap="small"):
        offer_csv(_columns(), _rows(told, ends, labels), "why-linked")
        if told.answer in _DRAWN:
            offer_picture(_picture(opened, to, selection, told, labels))


def _show_end(opened: Opened, to: Destinations, name: str, heading: str) -> Card | None:
    """Show one of the two, or the box to search for it where the address tells none."""
    entity = next(iter(entity_ids(name)), None)
    known: Card | None = asked(opened, card, entity) if entity else None
    if known is None:
        if st.query_params.get(name):
            st.warning(say("explore.gone"))
        search_box(
            opened, to, Box(heading, lambda found: keep(name, [found]), key=f"{name} search")
        )
        return None
    st.caption(heading)
    with st.container(horizontal=True, vertical_alignment="center"):
        entity_link(to, (known.entity_id, known.label, known.kind))
        st.button(
            say("why.change"), key=f"{name} change", type="tertiary", on_click=keep, args=(name, ())
        )
    return known


def _show_verdict(told: Why, documents: int) -> None:
    """Say in one line how the two are linked, or that nothing says so."""
    verdicts = {
        Answer.STATED: say("why.stated"),
        Answer.PLANNED: say("why.planned"),
        Answer.DENIED: say("why.denied"),
        Answer.TOGETHER: say("why.together"),
        Answer.PATHS: say("why.paths", n=len(told.paths)),
        Answer.NONE: say("why.none"),
    }
    denied = any(each.modality == Modality.NEGATED for each in told.evidence)
    disputed = denied and told.answer is Answer.STATED
    st.subheader(say("why.disputed") if disputed else verdicts[told.answer], anchor=False)
    if told.answer is Answer.NONE:
        st.markdown(say("why.none_how", documents=say("counts.documents", n=documents)))
    elif told.answer is Answer.PATHS:
        least = decimal(LEAST_WORTH, 3)
        st.caption(f"{say('why.paths_how')} {say('why.worth_help', least=least)}")
    elif len(told.evidence) > MOST:
        st.caption(say("evidence.first_shown", n=len(told.evidence), most=MOST))


def _stated(to: Destinations, statement: Statement, evidence: Sequence[Evidence]) -> str:
    """Return a statement in words; that it is planned where none of its sentences says it is so."""
    how = {e.modality for e in evidence if e.predicate == statement.predicate}
    is_planned = Modality.PLANNED in how and how <= {Modality.PLANNED, Modality.NEGATED}
    told = as_planned(statement.predicate) if is_planned else statement.predicate
    return say(
        "why.statement",
        subject=to.named(statement.subject_id, statement.subject_label),
        words=relation((told,)),
        object=to.named(statement.object_id, statement.object_label),
        documents=say("counts.documents", n=statement.documents),
        sure=sure(statement.confidence),
    )


def _show_path(opened: Opened, to: Destinations, path: Path, labels: Mapping[str, str]) -> None:
    """Show a way over others, each step with its sentences."""
    passed = [path.hops[0].source, *(hop.target for hop in path.hops)]
    heading = " → ".join(plain(labels[each]) for each in passed)
    with st.container(border=True):
        st.markdown(f"**{heading}** :small[{say('why.worth', worth=decimal(path.worth, 3))}]")
        for hop in path.hops:
            _show_hop(opened, to, hop, labels)


def _show_hop(opened: Opened, to: Destinations, hop: Hop, labels: Mapping[str, str]) -> None:
    ends = hop.source, hop.target
    if hop.stated:
        for statement in hop.stated:
            st.markdown(plain(_stated(to, statement, hop.evidence)))
    else:
        words = say("why.step_of", source=labels[hop.source], target=labels[hop.target])
        st.markdown(plain(words))
    show_sentences(hop.evidence, to, names_of(opened, ends))


def _labels(opened: Opened, to: Destinations, entities: Iterable[str]) -> dict[str, str]:
    cards = ((each, asked(opened, card, each)) for each in entities)
    return {each: to.named(each, known.label if known else each) for each, known in cards}


def _picture(
    opened: Opened, to: Destinations, selection: Selection, told: Why, labels: Mapping[str, str]
) -> Picture:
    """Return what links the two as it is drawn for print; the first sentence stands below."""
    first, second, *_ = labels
    incidence = counted(opened, selection)

    def draw(spec: FigureSpec, format_: Format) -> Drawn:
        from graph.figures.find_why import network_of_why  # heavy, and seldom wanted

        found = network_of_why(incidence, told, (first, second))
        network = in_readers_language(to, found)
        spec = replace(spec, caption=_quoted(told.evidence))
        return network_drawn(opened, incidence, network, spec, format_)

    parts = parts_chosen(opened, to, selection)
    return Picture("why", parts, draw, _finding(told, labels), lambda: labels)


def _quoted(evidence: Sequence[Evidence]) -> str:
    said = next((each for each in evidence if each.modality != Modality.NEGATED), None)
    if said is None:
        return ""
    quote, title = shortened(said.words, _LONGEST_QUOTE), shortened(said.title, _LONGEST_TITLE)
    return say("why.picture.quote", quote=quote, title=title)


def _finding(told: Why, labels: Mapping[str, str]) -> str:
    """Return in one sentence how the two are linked."""
    labels = {each: shortened(label, _LONGEST_NAME) for each, label in labels.items()}
    first, second, *_ = labels.values()
    words = WORDS[cast("FrameLanguage", current())]
    if told.answer is Answer.PATHS:
        ways = (" – ".join(labels[hop.target] for hop in way.hops[:-1]) for way in told.paths)
        through = words.listed([*ways][:_WAYS_TOLD])
        return sentence_case(say("why.picture.paths", first=first, second=second, through=through))
    if any(each.modality == Modality.NEGATED for each in told.evidence):
        return sentence_case(say("why.picture.disputed", first=first, second=second))
    if told.answer is Answer.PLANNED:
        return sentence_case(say("why.picture.planned", first=first, second=second))
    if told.answer is Answer.TOGETHER:
        return sentence_case(say("why.picture.together", first=first, second=second))
    said = told.stated[0]
    does = words.predicate(said.predicate)
    return sentence_case(f"{labels[said.subject_id]} {does} {labels[said.object_id]}")


def _columns() -> tuple[str, ...]:
    return (
        say("why.way"),
        say("links.from"),
        say("links.to"),
        say("links.link"),
        say("why.modality"),
        say("links.sure"),
        say("why.quote"),
        say("why.document"),
        say("why.date"),
        say("why.page"),
    )


def _rows(told: Why, ends: tuple[str, str], labels: Mapping[str, str]) -> list[tuple[Cell, ...]]:
    """Return one row for each sentence, with the step that it stands for; all of them."""
    steps: list[tuple[str, str, str, tuple[Evidence, ...]]] = [("", *ends, told.evidence)]
    for n, path in enumerate(told.paths, start=1):
        steps += [(str(n), hop.source, hop.target, hop.evidence) for hop in path.hops]
    return [
        (
            way,
            labels[source],
            labels[target],
            relation((each.predicate,) if each.predicate else ()),
            named("relations.modalities", each.modality or "", ""),
            percent(each.confidence) if each.confidence is not None else "",
            each.words,
            each.title,
            each.issued,
            each.page,
        )
        for way, source, target, evidence in steps
        for each in evidence
    ]
