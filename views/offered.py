"""What the filter bar offers in a project, in the reader's language."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

import streamlit as st

from extract.model import Kind
from graph.linkages.choices import choices
from graph.linkages.facets import Facet, facets
from graph.linkages.selection import Part, Selection, parts_of
from views.counted import counted
from views.destinations import Destinations
from views.interface.languages import current
from views.opened import Opened
from views.until_changed import until_changed
from views.wording import shortened

MOST = 2_000
"""Themes, places, publishers or documents in a list: more would make every run of a page slow."""

_LONGEST_TITLE = 90


class Offered(NamedTuple):
    """What can be chosen; each mapping from what the address says to what is shown, no two alike.

    Attributes:
        years: First and last; None where no document tells its year.
        undated: Documents that do not tell it.
        themes: Those mentioned and what they are within, most documents first; and so the places.
        publishers: Most documents first; and so the languages.
        unpublished: Documents whose publisher nobody tells.
        languages: Codes.
        documents: Titles by hash, in alphabetical order.
    """

    years: tuple[int, int] | None
    undated: int
    themes: Mapping[str, str]
    places: Mapping[str, str]
    publishers: Mapping[str, str]
    unpublished: int
    languages: tuple[str, ...]
    documents: Mapping[str, str]


def offered_to(opened: Opened, to: Destinations) -> Offered:
    """Return what can be chosen, once for each generation and language."""
    return _offered((str(opened.store_path), opened.generation, current()), opened, to)


def parts_chosen(opened: Opened, to: Destinations, selection: Selection) -> tuple[Part, ...]:
    """Return what is chosen, as it is offered, for the subtitle of a picture."""
    offered = offered_to(opened, to)
    return parts_of(selection, {**offered.documents, **offered.themes, **offered.places})


@until_changed
@st.cache_resource(max_entries=6, show_spinner=False)
def _offered(key: tuple[str, str, str], _opened: Opened, _to: Destinations) -> Offered:
    everything = counted(_opened)
    among = choices(everything)

    def mentioned(kind: Kind) -> Mapping[str, str]:
        found = facets(_opened.store, everything, kind, language=key[-1])
        return apart(
            (each.entity_id, _to.named(each.entity_id, each.label), _inside(each, _to))
            for each in found[:MOST]
        )

    titles = sorted((each.title, each.document_id, each.issued) for each in everything.documents)
    return Offered(
        among.years,
        among.undated,
        mentioned(Kind.THEME),
        mentioned(Kind.PLACE),
        {each.value: f"{each.value} ({each.documents})" for each in among.publishers[:MOST]},
        among.unpublished,
        tuple(each.value for each in among.languages),
        apart(
            (document_id, shortened(title, _LONGEST_TITLE), issued or "")
            for title, document_id, issued in titles[:MOST]
        ),
    )


def _inside(facet: Facet, to: Destinations) -> str:
    return to.named(facet.inside_id, facet.inside) if facet.inside_id else ""


def apart(found: Iterable[tuple[str, str, str]]) -> dict[str, str]:
    """Return labels by id; those of one label are told apart by a note, else by their id."""
    rows = list(found)
    labels = Counter(label for _, label, _ in rows)
    noted = {
        each: f"{label} ({note})" if labels[label] > 1 and note else label
        for each, label, note in rows
    }
    alike = Counter(noted.values())
    return {
        each: label if alike[label] == 1 else f"{label} [{each.rpartition('/')[2][:12]}]"
        for each, label in noted.items()
    }
