"""The mappings of themes onto other label sets name themes of the thesaurus only."""

import json
from pathlib import Path

import pytest

from ontology.thesaurus import thesaurus

_MAPS = Path(__file__).parents[2] / "bench" / "themes"


def _themes() -> set[str]:
    return {c.labels["en"] for c in thesaurus().concepts() if not c.is_group}


@pytest.mark.parametrize(("name", "labels"), [("upr_issues", 54), ("ohchr_themes", 116)])
def test_a_mapping_leads_from_preferred_labels_to_labels_of_the_set(name: str, labels: int) -> None:
    mapping = json.loads((_MAPS / f"{name}.json").read_text(encoding="utf-8"))
    assert set(mapping) <= _themes()
    assert 40 < len(set(mapping.values())) <= labels


def test_every_theme_has_a_counterpart_among_the_issues_of_the_review() -> None:
    mapping = json.loads((_MAPS / "upr_issues.json").read_text(encoding="utf-8"))
    assert set(mapping) == _themes()
