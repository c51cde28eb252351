"""Tests the simple rules that ours is compared with."""

import pytest
from measuring.baselines import by_prior, by_spelling, schwartz_hearst

from ontology.gazetteer import gazetteer


@pytest.mark.parametrize(
    ("text", "long"),
    [
        ("of the Delta Labour Network (DLN) in", "Delta Labour Network"),
        ("the General Agreement (GA), which", "General Agreement"),
        ("nothing of the kind (XYZ) here", None),
        ("Table (12) of it", None),
    ],
)
def test_a_short_form_in_brackets_is_spelt_by_the_words_before_it(
    text: str, long: str | None
) -> None:
    (row,) = schwartz_hearst([{"id": "1", "text": text}])
    found = [text[slice(*each["long"])] for each in row["acronyms"]]
    assert found == ([long] if long else [])


def test_a_place_is_the_best_known_one_of_its_name() -> None:
    text = "Paris"
    row = {"id": "1", "text": text, "entities": [{"start": 0, "end": 5, "label": "PLACE"}]}
    ((linked,),) = (each["entities"] for each in by_prior([row], gazetteer()))
    assert linked["cc"] == "FR"


def test_names_that_are_spelt_alike_are_one() -> None:
    entities = [{"surface": "The Circle"}, {"surface": "Circle’s"}, {"surface": "Delta"}]
    (row,) = by_spelling([{"id": "1", "entities": entities}])
    assert [each["entity"] for each in row["entities"]] == ["circle", "circle", "delta"]
