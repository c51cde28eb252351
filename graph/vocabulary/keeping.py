"""Brings a project's own files of names, and the graph of themes, up to what was decided."""

from collections.abc import Mapping, Sequence

from graph.decisions.replay import Replay
from graph.project import Project
from graph.store import WorkingStore
from graph.terms import Iri
from graph.vocabulary.decided_names import decided_entities, is_name_of, labels_told
from graph.vocabulary.decided_themes import decided_changes
from graph.vocabulary.own_files import (
    are_as_written,
    own_changes,
    own_entities,
    people_changes,
    thesaurus_version,
    write_decided_changes,
    write_decided_entities,
)
from graph.vocabulary.themes_graph import has_themes, load_themes
from ontology.own_authority import OwnEntity
from ontology.own_thesaurus import with_changes
from ontology.thesaurus import thesaurus


class Names:
    """What of decisions is in a project's files of names.

    Attributes:
        kept: The decisions that they were written from; None where they are to be written.
    """

    def __init__(self, project: Project, told: Replay) -> None:
        self._project = project
        self.kept = told if are_as_written(project) or not told.decisions else None

    def keep(self, store: WorkingStore, replay: Replay) -> None:
        """Write into the files what was decided on names, where that is not done.

        Raises: as `write`.
        """
        if replay is not self.kept:
            self.write(store, replay)

    def write(self, store: WorkingStore, replay: Replay) -> None:
        """Write into the files what was decided on names, spelt as they are in them already.

        Another spelling of a name would be another vocabulary, and all documents to be read again.

        Raises:
            VocabularyError: A file cannot be read; then it is left as it is.
            OntologyError: What people wrote into the thesaurus does not hold together.
        """
        told, before = labels_told(store, replay), self._labels()

        def spelt(entity_id: str) -> str | None:
            written = before.get(entity_id, "")
            return written if is_name_of(entity_id, written) else told(entity_id)

        self._write(replay, decided_entities(replay, spelt, before.get))

    def write_afresh(self, store: WorkingStore, replay: Replay) -> None:
        """Write into the files what was decided on names, spelt as documents do that are left.

        Raises: as `write`.
        """
        rows = decided_entities(replay, labels_told(store, replay), self._labels().get)
        self._write(replay, rows)

    def _labels(self) -> Mapping[str, str]:
        rows = own_entities(self._project)
        return {each.entity.entity_id: each.entity.label for each in rows if each.decisions}

    def _write(self, replay: Replay, rows: Sequence[OwnEntity]) -> None:
        write_decided_entities(self._project, rows)
        known = with_changes(thesaurus.packaged(), people_changes(self._project))
        write_decided_changes(self._project, decided_changes(replay, known))
        self.kept = replay

    def is_due(self, store: WorkingStore) -> bool:
        """Say whether the graph of themes is another than the files have."""
        return not has_themes(store, thesaurus_version(self._project))

    def load(self, store: WorkingStore, replay: Replay) -> Mapping[Iri, int]:
        """Make the graph of themes what the files have; return by how much each graph grew."""
        version, changes = thesaurus_version(self._project), own_changes(self._project)
        return load_themes(store, changes, version, replay.rules.labels)
