"""What a project reads with: the packaged vocabulary, or its own laid over it."""

import hashlib
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field

from ontology.authority import AuthorityFile, KnownEntity, instruments, organisations
from ontology.in_use import Memory, remembering
from ontology.own_authority import OwnEntity, own_authority_csv, with_own
from ontology.own_thesaurus import with_changes
from ontology.thesaurus import Concept, Thesaurus, thesaurus


@dataclass(frozen=True, slots=True)
class OwnVocabulary:
    """What a project knows besides the package; goes from process to process.

    Attributes:
        entities: Organisations and instruments; several of one id count together.
        changes: What is otherwise in the thesaurus, in the order in which it counts.
    """

    entities: tuple[KnownEntity, ...] = ()
    changes: tuple[Concept, ...] = ()

    @property
    def version(self) -> str:
        """What it is known by: another one, others' names; empty where there is nothing."""
        if not self.entities and not self.changes:
            return ""
        rows = own_authority_csv(map(OwnEntity, self.entities))
        return hashlib.sha256(f"{rows}\x1f{self.changes!r}".encode()).hexdigest()[:12]


NOTHING_OWN = OwnVocabulary()


@dataclass(frozen=True, slots=True, eq=False)
class Vocabulary:
    """Everything that names are looked up in, and what is made from it.

    Attributes:
        organisations: Known ones.
        instruments: Treaties, declarations and laws.
        thesaurus: The themes.
        version: Of the own vocabulary laid over the packaged one; empty where there is none.
    """

    organisations: AuthorityFile
    instruments: AuthorityFile
    thesaurus: Thesaurus
    version: str
    memory: Memory = field(default_factory=dict)

    @classmethod
    def with_own(cls, own: OwnVocabulary) -> "Vocabulary":
        """Return the packaged vocabulary with a project's own laid over it.

        Raises:
            OntologyError: A change of a theme leads nowhere or in a circle.
        """
        return cls(
            with_own(organisations.packaged(), _of_kind(own.entities, "organisation")),
            with_own(instruments.packaged(), _of_kind(own.entities, "instrument")),
            with_changes(thesaurus.packaged(), own.changes),
            own.version,
        )

    @contextmanager
    def in_use(self) -> Iterator[None]:
        """Have it asked, in this thread and until the end of the context."""
        with ExitStack() as stack:
            stack.enter_context(organisations.using(self.organisations))
            stack.enter_context(instruments.using(self.instruments))
            stack.enter_context(thesaurus.using(self.thesaurus))
            stack.enter_context(remembering(self.memory))
            yield


def _of_kind(entities: Iterable[KnownEntity], kind: str) -> Iterator[KnownEntity]:
    return (each for each in entities if each.kind == kind)
