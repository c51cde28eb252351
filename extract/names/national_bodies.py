"""Says which state's body is meant by a name that every state has one for: `the Parliament`."""

from extract.model import Entity, Kind
from extract.names.linking import Knowledge, Meaning, meaning_of
from extract.names.organisation_short_forms import state_body_of
from extract.names.state_bodies import turned_ministry
from ontology.gazetteer import Place
from ontology.names import id_in_one_text, minted_id


def body_of_state(surface: str, state: Place | None, knowledge: Knowledge) -> Meaning | None:
    """Return which body of a state is meant by a name without country: `the Supreme Court`."""
    body = state_body_of(surface) if state else None
    if body is None or state is None:
        return None
    body = turned_ministry(body)
    label = f"{body[0].upper()}{body[1:]} of {state.label}"
    entity = Entity(minted_id(Kind.ORGANISATION, label), Kind.ORGANISATION, label, known=False)
    known = meaning_of(f"{state.label} {body.title()}", knowledge)
    return known if known.entity.known else Meaning(entity)


def body_of_text(surface: str, document_id: str) -> Meaning:
    """Return a body of one text alone: nobody can tell it from its namesakes in others."""
    label = " ".join(surface.split())
    body = state_body_of(surface) or label
    body = turned_ministry(body)
    local = id_in_one_text(Kind.ORGANISATION, body, document_id)
    return Meaning(Entity(local, Kind.ORGANISATION, label, known=False))
