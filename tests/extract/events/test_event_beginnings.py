"""A town called as an event begins is no place where the event is named."""

from analysis_builder import analysis_of, mention_of

from extract.events.event_beginnings import without_beginnings
from extract.events.events import find_events
from extract.model import Mention

TOWN, DAKAR = "place/3851913", "place/2253354"
HELD = "La Consulta sobre la deuda se celebró en Dakar el 14 de mayo de 2024."


def left(text: str, mentions: list[Mention]) -> list[str]:
    events = find_events(analysis_of(text, "es"), mentions)
    return [m.entity_id for m in without_beginnings(mentions, [*events], text)]


def again(text: str, surface: str, entity: str) -> list[Mention]:
    """Return a mention for each time a text says something."""
    first = mention_of(text, surface, entity)
    later = text.find(surface, first.span.end)
    return [first] if later < 0 else [first, mention_of(text, surface, entity, after=later)]


def test_a_town_called_as_an_event_begins_is_none_wherever_the_text_says_it() -> None:
    text = f"{HELD} La Consulta pidió más."
    mentions = [*again(text, "La Consulta", TOWN), mention_of(text, "Dakar", DAKAR)]
    assert left(text, mentions) == [DAKAR]


def test_a_town_where_no_event_is_called_so_stays() -> None:
    text = "Las trabajadoras viven en La Consulta. Un taller se celebró en Dakar el 3 de mayo."
    mentions = [mention_of(text, "La Consulta", TOWN), mention_of(text, "Dakar", DAKAR)]
    assert left(text, mentions) == [TOWN, DAKAR]
