"""The answer to a query as a picture for a briefing: its bars, or its network with sources."""

from dataclasses import replace
from functools import partial

from graph.asking.examples import examples
from graph.figures.figure_languages import WORDS
from graph.figures.figure_spec import Drawn, FigureSpec, Format
from graph.networks.network import Network
from graph.queries.query_worker import Answer
from views.briefing import Picture, offer_picture
from views.counted import counted
from views.interface.messages import named, say
from views.network_picture import names_of_nodes, network_drawn
from views.opened import Opened
from views.query_chart import Chart


def offer_bars(chart: Chart, answer: Answer, query: str) -> None:
    """Offer the bars of an answer, with the query printed below."""

    def drawn(spec: FigureSpec, format_: Format) -> Drawn:
        from graph.figures.bars import BarsData, compose_bars  # heavy, and seldom wanted
        from graph.figures.figure_sheet import draw

        rows = len(answer.rows)
        bars = BarsData(chart.bars, chart.counted, rows, chart.over_time, chart.left_out)
        return draw(compose_bars, bars, _with_query(spec, query), format_)

    offer_picture(Picture("chart", (), drawn))


def offer_network(opened: Opened, network: Network, query: str) -> None:
    """Offer the network of an answer, with what documents say of its links."""

    def drawn(spec: FigureSpec, format_: Format) -> Drawn:
        incidence = counted(opened)
        return network_drawn(opened, incidence, network, _with_query(spec, query), format_)

    offer_picture(Picture("answer", (), drawn, _title(query), partial(names_of_nodes, network)))


def _title(query: str) -> str:
    """Return the question that an example asks, and of any other query that this answers it."""
    asks = (
        named("examples", each.name, each.question) for each in examples() if each.query == query
    )
    return next(asks, say("briefing.answer"))


def _with_query(spec: FigureSpec, query: str) -> FigureSpec:
    """Return a specification that prints what was asked below the figure."""
    return replace(spec, caption=WORDS[spec.language].query.format(query))
