"""What reports to the United Nations write in capitals, and what of it is a body."""

import pytest
from loaded import packaged_pipeline

from extract.model import Kind, SourceText
from extract.names.organisation_refusals import is_plausible, is_refused
from ontology.authority import organisations
from ontology.gazetteer import gazetteer


@pytest.mark.parametrize(
    "surface",
    [
        "S/PV.7272", "A/HRC/43/15", "COP 27", "European Governments", "Noncooperative Countries",
        "Palestinian Refugees", "Vienna Document", "Association Agreement", "CARICOM State",
        "Universal Declaration Against Slavery", "Action Plan Against Human Trafficking", "GENEVA",
        "Medium Enterprises", "Islamic Republic", "Blue Helmets",
    ],
)  # fmt: skip
def test_symbols_agreements_and_plurals_are_no_bodies(surface: str) -> None:
    assert is_refused(surface) or not is_plausible(surface, gazetteer())


@pytest.mark.parametrize(
    "surface",
    [
        "OSCE/ODIHR", "UNDP/UNICEF", "College of Law", "DELTA", "Bar Association",
        "National Coordination Platform for Migrants and Refugees",
        "Community of Portuguese-speaking Countries", "International Rescue Committee",
        "United Nations", "Uneborg Enterprises",
    ],
)  # fmt: skip
def test_bodies_stay(surface: str) -> None:
    assert not is_refused(surface)
    assert is_plausible(surface, gazetteer())


@pytest.mark.parametrize(
    ("name", "entity_id"),
    [
        ("UN Interim Force in Lebanon", "organisation/unifil"),
        ("UN Stabilization Mission in Haiti", "organisation/minustah"),
        ("EU Agency for Fundamental Rights", "organisation/fra"),
        ("AU Mission in Somalia", "organisation/amisom"),
    ],
)
def test_bodies_of_unions_are_known_with_their_initials(name: str, entity_id: str) -> None:
    assert [each.entity_id for each in organisations().candidates(name)] == [entity_id]


@pytest.mark.model
def test_a_forum_and_a_mechanism_are_read_whole() -> None:
    text = (
        "At the High-level Political Forum on Sustainable Development in July it reported. The "
        "International, Impartial and Independent Mechanism was created."
    )
    found = packaged_pipeline().annotate(SourceText("", text)).mentions
    bodies = {m.entity_id for m in found if m.kind is Kind.ORGANISATION}
    assert {"organisation/hlpf", "organisation/iiim-syria"} <= bodies


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("CONFERENCE PROGRAMME\nThe Reef Workers Union met.", {"Reef Workers Union"}),
        (
            "Share on Facebook\nBuilt with WordPress. The Reef Workers Union met.",
            {"Reef Workers Union"},
        ),
        (
            "They were stopped at Mwami border post by the Reef Workers Union.",
            {"Reef Workers Union"},
        ),
        ("The shelter was built with UNHCR.", {"UNHCR"}),
        ("The IOM border crossing survey is out.", {"IOM"}),
        (
            "The United States Congress met. The report to Congress on work is late. Then Congress"
            " adjourned.",
            {"United States Congress", "Congress"},
        ),
        ("The 118th Congress met. Then Congress adjourned.", {"118th Congress", "Congress"}),
    ],
)
def test_programmes_buttons_and_border_posts_are_no_bodies(text: str, bodies: set[str]) -> None:
    mentions = packaged_pipeline().annotate(SourceText("", text, language="en")).mentions
    assert {text[m.span.start : m.span.end] for m in mentions if m.kind is Kind.ORGANISATION} == (
        bodies
    )
