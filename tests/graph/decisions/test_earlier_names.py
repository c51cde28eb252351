"""What entities were called before they were renamed."""

from datetime import timedelta
from pathlib import Path

from decided_project import NOW, asked_at
from sample_project import BONDAGE, CIRCLE, DELTA, NEPAL, sample_project

from graph.decisions.asked import Asked
from graph.decisions.deciding import apply_decisions, decide
from graph.decisions.earlier_names import earlier_names
from graph.decisions.record import append


def test_each_renaming_is_told_from_the_name_before(tmp_path: Path) -> None:
    project = sample_project(tmp_path)
    made: dict[str, str] = {}

    def take(called: str, kind: str, thing: str, other: str = "", **given: object) -> None:
        moment = NOW + timedelta(seconds=len(made))
        wanted = Asked(kind, thing, other, **given)  # type: ignore[arg-type]
        made[called] = decide(project, asked_at(moment, project, wanted)).decisions[0].decision_id

    take("first", "rename", CIRCLE, "Ring")
    take("second", "rename", CIRCLE, "Ring of Harbours")
    take("merge", "merge", DELTA, CIRCLE)
    take("undoing", "undo", made["second"])
    take("third", "rename", CIRCLE, "The Ring")
    take("undone", "undo", made["undoing"])
    take("fourth", "rename", CIRCLE, "Our Ring")
    take("label", "label", BONDAGE, "bonded labour here", metadata=(("language", "en"),))
    take("place", "rename", NEPAL, "Nepal (NP)")
    by_another = asked_at(NOW + timedelta(minutes=1), project, Asked("rename", DELTA, "Delta"))
    append(project.decisions, [by_another])  # who did not know that it is another by now
    assert apply_decisions(project)
    made["merged"] = by_another.decision_id
    with project.reading() as store:
        found = earlier_names(store)
    assert {called: found[each] for called, each in made.items() if each in found} == {
        "first": "Harbour Circle",
        "second": "Ring",
        "third": "Ring",
        "fourth": "The Ring",
        "label": "debt bondage",
        "place": "Nepal",
        "merged": "Delta Network",
    }
