"""The rules that hold for every set of mentions, whatever the recognisers say."""

from guessed_analysis import analysis_of
from hypothesis import given
from hypothesis import strategies as st

from extract.analysis import Analysis
from extract.model import Kind, Mention, SourceText, Span
from extract.passages import split_passages
from extract.settling import settle

TEXT = "Aaa bbb ccc ddd. Eee fff ggg hhh.\nIii jjj kkk lll mmm nnn."


def analysis_with_boilerplate() -> Analysis:
    source = SourceText("0", TEXT, boilerplate=(Span(34, 41),))
    return Analysis(source, split_passages(TEXT), (), ())


mentions = st.builds(
    lambda start, length, kind, confidence: Mention(
        Span(start, start + length), kind, f"{kind}/name/{start}-{length}", confidence, "model"
    ),
    st.integers(0, 55),
    st.integers(1, 20),
    st.sampled_from(Kind),
    st.sampled_from([0.5, 0.8]),
)


@given(st.lists(mentions, max_size=12), st.randoms())
def test_settled_mentions_obey_the_rules_in_any_order(drawn: list[Mention], random: object) -> None:
    analysis = analysis_with_boilerplate()
    kept = settle(drawn, analysis)
    assert len({m.span for m in kept}) == len(kept)
    names = [m for m in kept if m.kind is not Kind.EVENT]
    assert not any(a.span.overlaps(b.span) for i, a in enumerate(names) for b in names[i + 1 :])
    for m in kept:
        assert any(p.span.contains(m.span) for p in analysis.passages)
        assert not analysis.is_boilerplate(m.span)
    getattr(random, "shuffle")(drawn)  # noqa: B009
    assert [m.span for m in settle(drawn, analysis)] == [m.span for m in kept]


def test_a_theme_inside_a_name_gives_way_and_an_event_contains() -> None:
    text = "Coalition Against Forced Labour Conference"
    theme = Mention(Span(18, 31), Kind.THEME, "theme/forced-labour", 0.9, "thesaurus")
    body = Mention(Span(0, 31), Kind.ORGANISATION, "organisation/name/x", 0.5, "pattern")
    event = Mention(Span(0, 42), Kind.EVENT, "event/name/y", 0.8, "pattern")
    assert settle([theme, body, event], analysis_of(text)) == (event, body)


def test_a_people_inside_a_theme_gives_way() -> None:
    text = "people of African descent"
    theme = Mention(Span(0, 25), Kind.THEME, "theme/afro-descendants", 0.9, "thesaurus")
    people = Mention(Span(10, 17), Kind.PLACE, "place/1", 0.8, "gazetteer", modifier=True)
    assert settle([people, theme], analysis_of(text)) == (theme,)


def test_a_short_form_of_a_theme_is_a_body_only_where_a_list_or_the_document_says_so() -> None:
    text = "Respect for IHL grew."
    theme = Mention(Span(12, 15), Kind.THEME, "theme/international-humanitarian-law", 0.8, "x")
    guess = Mention(Span(12, 15), Kind.ORGANISATION, "organisation/name/ihl", 0.7, "model")
    told = Mention(Span(12, 15), Kind.ORGANISATION, "organisation/name/ihl", 0.9, "definition")
    assert settle([theme, guess], analysis_of(text)) == (theme,)
    assert settle([theme, told], analysis_of(text)) == (told,)


def test_what_is_said_to_be_an_organisation_is_no_theme() -> None:
    text = "IHL, a small NGO in Reef, met."
    theme = Mention(Span(0, 3), Kind.THEME, "theme/international-humanitarian-law", 0.8, "x")
    guess = Mention(Span(0, 3), Kind.ORGANISATION, "organisation/name/ihl", 0.7, "model")
    assert settle([theme, guess], analysis_of(text)) == (guess,)
