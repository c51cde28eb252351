"""Which documents, passages and links count: one bar for all pages, kept in the address."""

from collections.abc import Callable, Collection, Mapping, Sequence

import streamlit as st

from graph.linkages.selection import Selection
from graph.networks.network import Relations
from views.counted import counted, not_counted
from views.destinations import Destinations
from views.interface.address import (
    choice,
    choices,
    keep_all,
    number_told,
    picked,
    told_among,
    whole_number,
    words,
    words_told,
)
from views.interface.messages import named, say
from views.interface.numbers import percent
from views.kinds import LOOKS, look
from views.offered import Offered, offered_to
from views.opened import Opened
from views.wording import in_a_row, language, plain, shortened, sure

PERIOD, THEMES, PLACES, DOCUMENTS, LINKS = "period", "themes", "places", "documents", "links"

IN_ADDRESS: Mapping[str, tuple[str, ...]] = {
    PERIOD: ("since", "until"),
    THEMES: ("theme",),
    PLACES: ("place",),
    DOCUMENTS: ("publisher", "language", "title", "only"),
    LINKS: ("kinds", "links", "least", "sure"),
}
"""What a bar may offer, in its order, and the parameters of the address that belong to it."""

RELATIONS: tuple[Relations, ...] = ("all", "statements", "co-occurrence")

SURE = ("0", "0.6", "0.8", "0.9")
"""How sure mentions and statements can be asked to be, as the address says it."""

KINDS = tuple(str(kind) for kind in LOOKS)

_CHOOSES: Mapping[str, tuple[str, ...]] = {
    PERIOD: ("since", "until"),
    THEMES: ("themes",),
    PLACES: ("places",),
    DOCUMENTS: ("publishers", "languages", "title_words", "documents"),
    LINKS: ("kinds", "relations", "minimum_documents", "minimum_confidence"),
}
"""The fields of `Selection` that each part chooses."""

_YEARS = (1, 9999)
_LEAST = (1, 999)
_LONGEST_CHIP = 26


def chosen_selection(
    opened: Opened, to: Destinations, parts: Sequence[str] = tuple(IN_ADDRESS)
) -> Selection:
    """Show the bar with those parts, and return what is chosen in it.

    Args:
        opened: The project; without documents there is nothing to choose, and no bar.
        to: For names in the reader's language.
        parts: Keys of `IN_ADDRESS`; what the address holds for others is passed over.
    """
    if not counted(opened).total:
        return Selection()
    offered = offered_to(opened, to)
    selection = selection_told(offered, parts)
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
        for part in IN_ADDRESS:
            if part in parts:
                heading = named("filters.parts", part)
                chosen = plain(shortened(_CHOSEN[part](selection, offered), _LONGEST_CHIP))
                told = say("filters.chip", part=heading, chosen=chosen) if chosen else heading
                with st.popover(told, key=f"filter {part}"):
                    _FIELDS[part](offered)
        said = [
            name for part in parts for name in IN_ADDRESS[part] if st.query_params.get_all(name)
        ]
        if said:
            st.button(say("filters.clear"), type="tertiary", on_click=_clear, args=(said,))
    _tell_unknown(offered, parts)
    _tell_what_counts(opened, selection)
    return selection


def selection_told(offered: Offered, parts: Sequence[str] = tuple(IN_ADDRESS)) -> Selection:
    """Return what the address chooses of what is offered, without showing anything."""
    relations = told_among("links", RELATIONS)
    everything = Selection(
        since=number_told("since", _YEARS),
        until=number_told("until", _YEARS),
        publishers=tuple(told_among("publisher", offered.publishers)),
        languages=tuple(told_among("language", offered.languages)),
        documents=tuple(told_among("only", offered.documents)),
        title_words=words_told("title"),
        themes=tuple(told_among("theme", offered.themes)),
        places=tuple(told_among("place", offered.places)),
        kinds=tuple(told_among("kinds", KINDS)),
        minimum_documents=number_told("least", _LEAST) or 1,
        minimum_confidence=float(next(iter(told_among("sure", SURE)), SURE[0])),
        relations=relations[0] if relations else RELATIONS[0],
    )
    kept = {name: getattr(everything, name) for part in parts for name in _CHOOSES[part]}
    return Selection(**kept)


def _tell_unknown(offered: Offered, parts: Sequence[str]) -> None:
    """Say what the address asks for that is not there to be chosen, so that it does not count."""
    known: Mapping[str, Collection[str]] = {
        "theme": offered.themes,
        "place": offered.places,
        "publisher": offered.publishers,
        "language": offered.languages,
        "only": offered.documents,
    }
    unknown = [
        shortened(each, _LONGEST_CHIP)
        for part in parts
        for name in IN_ADDRESS[part]
        for each in st.query_params.get_all(name)
        if name in known and each and each not in known[name]
    ]
    if unknown:
        st.warning(plain(say("filters.unknown", names=", ".join(unknown))))


def filters_in_address() -> dict[str, list[str]]:
    """Return what the address holds of the bar, for links that take it along to another page."""
    told = {name: st.query_params.get_all(name) for part in IN_ADDRESS.values() for name in part}
    return {name: values for name, values in told.items() if values}


def _clear(names: Sequence[str]) -> None:
    keep_all(dict.fromkeys(names, ()))


def _tell_what_counts(opened: Opened, selection: Selection) -> None:
    """Say in one line how many documents remain, where a selection leaves some out."""
    everything, remaining = counted(opened).total, counted(opened, selection).total
    if remaining == everything:
        return
    undated = not_counted(opened, selection).undated
    told = say("filters.counted", n=remaining, of=everything)
    st.caption(in_a_row([told, say("filters.undated", n=undated)] if undated else [told]))


def _years(selection: Selection, offered: Offered) -> str:  # noqa: ARG001
    since, until = selection.since, selection.until
    if since is None and until is None:
        return ""
    return str(since) if since == until else f"{since or '…'}–{until or '…'}"


def _choose_years(offered: Offered) -> None:
    if offered.years is None:
        st.markdown(say("filters.no_years"))
        return
    first, last = map(str, offered.years)
    with st.container(horizontal=True):
        whole_number("since", _YEARS, label=say("filters.since"), hint=first)
        whole_number("until", _YEARS, label=say("filters.until"), hint=last)
    if offered.undated:
        st.caption(say("filters.no_period", n=offered.undated))


def _some(names: Sequence[str]) -> str:
    """Return the first of several names, and how many more there are."""
    more = f" +{len(names) - 1}" if names[1:] else ""
    return shortened(names[0], _LONGEST_CHIP - len(more)) + more if names else ""


def _choose_themes(offered: Offered) -> None:
    picked(
        "theme",
        offered.themes,
        label=say("filters.themes"),
        hint=say("filters.any"),
        explained=say("filters.themes_help"),
    )


def _choose_places(offered: Offered) -> None:
    picked(
        "place",
        offered.places,
        label=say("filters.places"),
        hint=say("filters.any"),
        explained=say("filters.places_help"),
    )


def _sources(selection: Selection, offered: Offered) -> str:
    titles = [offered.documents[each] for each in selection.documents]
    languages = [language(code) for code in selection.languages]
    begun = [f"“{selection.title_words}”"] if selection.title_words else []
    return _some([*titles, *selection.publishers, *languages, *begun])


def _choose_documents(offered: Offered) -> None:
    words("title", label=say("filters.title"), hint=say("filters.title_hint"))
    if offered.publishers:
        picked(
            "publisher",
            offered.publishers,
            label=say("filters.publishers"),
            hint=say("filters.any"),
            explained=say("filters.publishers_help", n=offered.unpublished),
        )
    if len(offered.languages) > 1:
        choices("language", offered.languages, label=say("filters.languages"), words=language)
    picked("only", offered.documents, label=say("filters.documents"), hint=say("filters.any"))


def _linked(selection: Selection, offered: Offered) -> str:  # noqa: ARG001
    told = [look(kind).many for kind in selection.kinds]
    if selection.relations != RELATIONS[0]:
        told.append(named("filters.relations", selection.relations))
    if selection.minimum_documents > 1:
        told.append(say("filters.or_more", n=selection.minimum_documents))
    if selection.minimum_confidence:
        told.append(sure(selection.minimum_confidence))
    return _some(told)


def _choose_links(offered: Offered) -> None:  # noqa: ARG001
    choices(
        "kinds",
        KINDS,
        label=say("filters.kinds"),
        words=lambda kind: f"{look(kind).glyph} {look(kind).many}",
        explained=say("filters.kinds_help"),
    )
    choice(
        "links",
        RELATIONS,
        label=say("filters.links"),
        words=lambda each: named("filters.relations", each),
        explained=say("filters.links_help"),
    )
    choice(
        "sure",
        SURE,
        label=say("filters.sure"),
        words=lambda each: say("filters.sure_any") if each == SURE[0] else percent(float(each)),
        explained=say("filters.sure_help"),
    )
    whole_number("least", _LEAST, label=say("filters.least"), hint="1")


_CHOSEN: Mapping[str, Callable[[Selection, Offered], str]] = {
    PERIOD: _years,
    THEMES: lambda selection, offered: _some([offered.themes[each] for each in selection.themes]),
    PLACES: lambda selection, offered: _some([offered.places[each] for each in selection.places]),
    DOCUMENTS: _sources,
    LINKS: _linked,
}
"""What the button of each part says is chosen there."""

_FIELDS: Mapping[str, Callable[[Offered], None]] = {
    PERIOD: _choose_years,
    THEMES: _choose_themes,
    PLACES: _choose_places,
    DOCUMENTS: _choose_documents,
    LINKS: _choose_links,
}
"""What each part holds."""
