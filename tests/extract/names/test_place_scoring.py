"""Which of its namesakes a place is, by what else the text names."""

import pytest
from guessed_analysis import analysis_of, surface
from hypothesis import given
from hypothesis import strategies as st

from extract.model import Span
from extract.names.place_context import Namesakes, count_votes, nearness
from extract.names.place_linking import link_places
from extract.names.place_matches import places_inside
from extract.names.place_names import PlaceName
from extract.names.place_readings import places_meant
from extract.names.place_scoring import Group, Weights, score_groups
from extract.words import find_words
from ontology.gazetteer import Place, gazetteer


def linked(text: str, *names: str, around: tuple[str, ...] = ()) -> dict[str, Place]:
    """Link the first occurrence of each name in the text."""
    found = [_name(text, name) for name in sorted(names, key=text.index)]
    mentions, _ = link_places(found, text, [_name(text, name) for name in around])
    places = {surface(text, m.span): gazetteer().place(m.entity_id) for m in mentions}
    return {name: place for name, place in places.items() if place}


def _name(text: str, name: str) -> PlaceName:
    start = text.index(name)
    return PlaceName(
        Span(start, start + len(name)), places_meant(name, gazetteer()), 0.9, "gazetteer"
    )


@pytest.mark.parametrize(
    ("text", "names", "wanted", "division"),
    [
        ("Bonham, Clarksville and Paris", ("Bonham", "Clarksville", "Paris"), "Paris", "Texas"),
        ("Athens, Decatur and Huntsville, Ala.", ("Athens", "Decatur", "Huntsville", "Ala."),
         "Athens", "Alabama"),
        ("Paris, Texas", ("Paris", "Texas"), "Paris", "Texas"),
    ],
)  # fmt: skip
def test_the_company_of_a_name_says_which_place_it_is(
    text: str, names: tuple[str, ...], wanted: str, division: str
) -> None:
    place = linked(text, *names)[wanted]
    admin1 = gazetteer().place(place.admin1 or "")
    assert admin1 is not None
    assert admin1.label == division


@pytest.mark.parametrize(
    ("text", "names", "wanted", "iso2"),
    [
        (
            "Georgia and Tbilisi, Batumi, Gori",
            ("Georgia", "Tbilisi", "Batumi", "Gori"),
            "Georgia",
            "GE",
        ),
        (
            "Atlanta, Savannah, Macon, Georgia",
            ("Atlanta", "Savannah", "Macon", "Georgia"),
            "Georgia",
            "US",
        ),
        ("Colombia, Brazil and Ecuador", ("Colombia", "Brazil", "Ecuador"), "Colombia", "CO"),
        ("Paris spoke; Lyon, Lille", ("Paris", "Lyon", "Lille"), "Paris", "FR"),
        ("the hospital in Paris", ("Paris",), "Paris", "FR"),
    ],
)
def test_a_country_and_a_state_are_told_apart(
    text: str, names: tuple[str, ...], wanted: str, iso2: str
) -> None:
    assert linked(text, *names)[wanted].iso2 == iso2


def test_the_places_in_names_of_bodies_help_to_link_others() -> None:
    text = "The Kentucky Relief Circle spoke in London; so did the Laurel County Reef Club."
    assert linked(text, "London")["London"].iso2 == "GB"
    helped = linked(text, "London", around=("Kentucky", "Laurel County"))["London"]
    assert helped.iso2 == "US"


def test_places_inside_a_bodys_name_are_found_but_not_the_whole_name() -> None:
    text = "The Kentucky Relief Circle spoke."
    found = places_inside(analysis_of(text), find_words(text), [Span(4, 26)], gazetteer())
    assert [surface(text, name.span) for name in found] == ["Kentucky"]
    assert places_inside(analysis_of(text), find_words(text), [Span(4, 12)], gazetteer()) == ()


def test_a_name_does_not_vote_for_itself() -> None:
    candidates = gazetteer().candidates("Springfield")[:5]
    alone = score_groups([Group("springfield", 1, candidates)])
    often = score_groups([Group("springfield", 50, candidates)])
    for place_id, score in alone["springfield"].items():
        assert often["springfield"][place_id] == pytest.approx(score)


def test_nothing_lies_near_a_name_but_other_names() -> None:
    ramadi = gazetteer().candidates("Ramadi")[0]
    votes = count_votes([Namesakes(1.0, [(ramadi, 1.0)])])
    assert nearness(ramadi, 0, votes) == 0.0
    assert nearness(ramadi, 1, votes) == pytest.approx(1.0)


NAMES = ["Paris", "Georgia", "London", "Springfield", "Jordan", "Kent", "Niger", "Geneva"]


@given(st.lists(st.sampled_from(NAMES), min_size=1, max_size=8, unique=True), st.randoms())
def test_the_order_of_names_does_not_count(names: list[str], random: object) -> None:
    groups = [Group(n.casefold(), 1, gazetteer().candidates(n)[:10]) for n in names]
    forth = score_groups(groups)
    back = score_groups(groups[::-1])
    for key, scores in forth.items():
        assert scores == pytest.approx(back[key])


@given(st.floats(min_value=0, max_value=20))
def test_a_container_that_counts_for_more_never_makes_its_content_less_likely(
    weight: float,
) -> None:
    text = "Paris, Texas"
    found = [_name(text, "Paris"), _name(text, "Texas")]
    mentions, _ = link_places(found, text, weights=Weights(contained=12.0 + weight))
    place = gazetteer().place(mentions[0].entity_id)
    assert place is not None
    assert place.iso2 == "US"


@pytest.mark.parametrize(
    ("text", "names", "wanted", "kind"),
    [
        ("the provinces of Barahona and El Seibo", ("Barahona", "El Seibo"), "Barahona", "adm1"),
        ("in Sofala, Tete and Manica", ("Sofala", "Tete", "Manica"), "Tete", "adm1"),
        ("They met in Tete.", ("Tete",), "Tete", "city"),
        ("in Mansfield, Richland County", ("Mansfield", "Richland County"), "Mansfield", "city"),
        ("from Washington, D.C.", ("Washington", "D.C."), "Washington", "city"),
        ("across Minnesota", ("Minnesota",), "Minnesota", "adm1"),
        ("in Antioquia", ("Antioquia",), "Antioquia", "adm1"),
    ],
)
def test_a_division_and_the_town_of_its_name_are_told_apart(
    text: str, names: tuple[str, ...], wanted: str, kind: str
) -> None:
    assert linked(text, *names)[wanted].kind == kind


def test_a_countrys_namesake_is_meant_where_all_else_lies_in_another_country() -> None:
    local = ("Atlanta", "Macon", "Georgia")
    assert linked("Atlanta, Macon; Georgia", *local)["Georgia"].kind == "adm1"
    states = (*local, "Armenia")
    assert linked("Atlanta, Macon; Georgia; Armenia", *states)["Georgia"].kind == "country"


def test_a_town_is_the_one_whose_county_is_named() -> None:
    found = linked("Paris; Henry County", "Paris", "Henry County")
    assert found["Paris"].parents[0] == found["Henry County"].place_id


def test_an_island_is_no_town_and_a_township_no_county() -> None:
    assert all(p.kind != "city" for p in places_meant("Farallon Islands", gazetteer()))
    assert places_meant("Jackson Township", gazetteer())[0].kind == "city"


@pytest.mark.parametrize(
    ("name", "iso2"),
    [
        ("Manchester", "GB"),
        ("Portland", "US"),
        ("Plymouth", "GB"),
        ("York", "GB"),
        ("Hull", "GB"),
        ("Odessa", "UA"),
        ("La Paz", "BO"),
        ("Santa Cruz", "BO"),
        ("Granada", "ES"),
    ],
)
def test_alone_a_name_is_that_of_the_far_larger_city(name: str, iso2: str) -> None:
    place = linked(f"It was in {name}.", name)[name]
    assert (place.kind, place.iso2) == ("city", iso2)


def test_company_makes_it_the_smaller_one() -> None:
    found = linked("In Jamaica: Manchester and Portland", "Jamaica", "Manchester", "Portland")
    assert {place.iso2 for place in found.values()} == {"JM"}


@pytest.mark.parametrize(
    ("text", "names", "wanted", "iso2"),
    [
        ("In Brazil they spoke of Alexandria.", ("Brazil", "Alexandria"), "Alexandria", "EG"),
        ("In Chicago they spoke of Paris.", ("Chicago", "Paris"), "Paris", "FR"),
        ("United States: Glasgow", ("United States", "Glasgow"), "Glasgow", "GB"),
        ("Texas: Dallas and Paris", ("Texas", "Dallas", "Paris"), "Paris", "US"),
        ("Paris, Texas", ("Paris", "Texas"), "Paris", "US"),
        ("Henry County and Paris", ("Henry County", "Paris"), "Paris", "US"),
    ],
)
def test_a_town_ten_times_smaller_needs_company_in_its_own_division(
    text: str, names: tuple[str, ...], wanted: str, iso2: str
) -> None:
    assert linked(text, *names)[wanted].iso2 == iso2


@pytest.mark.parametrize(
    ("text", "names", "iso2"),
    [
        ("Granada, Spain", ("Granada", "Spain"), "ES"),
        ("In Nicaragua: Granada and Managua", ("Nicaragua", "Granada", "Managua"), "NI"),
        ("Ecuador, Granada y Guyana", ("Ecuador", "Granada", "Guyana"), "GD"),
        ("Granada, Guatemala, Guyana", ("Granada", "Guatemala", "Guyana"), "GD"),
        ("el Gobierno de Granada", ("Granada",), "GD"),
        ("Grenada and Madrid", ("Grenada", "Madrid"), "GD"),
    ],
)
def test_a_states_foreign_name_is_its_own_only_among_states(
    text: str, names: tuple[str, ...], iso2: str
) -> None:
    wanted = "Grenada" if "Grenada" in names else "Granada"
    assert linked(text, *names)[wanted].iso2 == iso2


@pytest.mark.parametrize(
    ("text", "names", "wanted", "iso2"),
    [
        ("Survivors in Leeds, West Yorkshire", ("Leeds", "West Yorkshire"), "Leeds", "GB"),
        ("In Colombia, Cartagena, Armenia and Florencia",
         ("Colombia", "Cartagena", "Armenia", "Florencia"), "Armenia", "CO"),
        ("Colombia, Armenia and Georgia", ("Colombia", "Armenia", "Georgia"), "Armenia", "AM"),
        ("Cartagena, Armenia and Florencia", ("Cartagena", "Armenia", "Florencia"), "Armenia",
         "AM"),  # no state is named
        ("In Bolivia, Santa Cruz has shelters. Trinidad has none.",
         ("Bolivia", "Santa Cruz", "Trinidad"), "Trinidad", "BO"),
        ("Guyana and Bolivia wrote to Trinidad, of which Santa Cruz knew.",
         ("Guyana", "Bolivia", "Trinidad", "Santa Cruz"), "Trinidad", "TT"),
        ("La Paz, Sucre, Trinidad y Santa Cruz", ("La Paz", "Sucre", "Trinidad", "Santa Cruz"),
         "Trinidad", "BO"),
        ("Delegates from Western Province and Malaita of Solomon Islands, and of Fiji",
         ("Western Province", "Malaita", "Solomon Islands", "Fiji"), "Western Province", "SB"),
        ("In India, Punjab and Gujarat send men to Dubai.",
         ("India", "Punjab", "Gujarat", "Dubai"), "Dubai", "AE"),
        ("In Ghana, the Central Region has most; Volta follows.",
         ("Ghana", "Central Region", "Volta"), "Central Region", "GH"),
    ],
)  # fmt: skip
def test_the_state_that_a_text_names_says_which_namesake_is_meant(
    text: str, names: tuple[str, ...], wanted: str, iso2: str
) -> None:
    assert linked(text, *names)[wanted].iso2 == iso2


def test_an_article_before_a_plural_tells_a_land_and_no_town() -> None:
    text = "Crofters in the Highlands said so."
    assert linked(text, "Highlands") == {}
    text = "A crash in Highlands, and at the Reading office."
    assert linked(text, "Highlands")["Highlands"].iso2 == "US"
    assert linked("They live in the Netherlands.", "Netherlands")["Netherlands"].iso2 == "NL"


def test_a_spelling_no_gazetteer_has_is_a_division_where_all_others_of_its_list_are() -> None:
    text = "in Hilmand, Kandahar and Uruzgan provinces"
    assert linked(text, "Hilmand", "Kandahar", "Uruzgan")["Hilmand"].label == "Helmand"
    for text in ("in Hilmand, Kandahar and Cauca", "in Hilmand. Kandahar and Uruzgan"):
        names = [name for name in ("Hilmand", "Kandahar", "Uruzgan", "Cauca") if name in text]
        assert "Hilmand" not in linked(text, *names)


def test_a_large_city_is_no_division_of_a_neighbour_of_which_nothing_is_known() -> None:
    text = "They go to Gaza from Ashkelon, Ashdod and Netivot."
    told = linked(text, "Gaza", "Ashkelon", "Ashdod", "Netivot")["Gaza"]
    assert (told.iso2, told.kind) == ("PS", "city")


def test_accents_tell_towns_of_one_name_apart() -> None:
    candidates = gazetteer().candidates("Concepción")
    plain = score_groups([Group("concepcion", 1, candidates, (), "Concepcion")])["concepcion"]
    spelt = score_groups([Group("concepcion", 1, candidates, (), "Concepción")])["concepcion"]
    gained = {p.label: round(spelt[p.place_id] - plain[p.place_id], 6) for p in candidates}
    assert gained["Concepción"] > 0
    assert gained["Concepcion"] == 0


def test_new_york_says_nothing_of_a_far_smaller_namesake_in_its_state() -> None:
    text = "Delegates flew to New York, and she went on to Amsterdam."
    assert linked(text, "New York", "Amsterdam")["Amsterdam"].iso2 == "NL"
    text = "Delegates flew to Albany and Schenectady, and she went on to Amsterdam."
    assert linked(text, "Albany", "Schenectady", "Amsterdam")["Amsterdam"].iso2 == "US"
