"""A reader and an annotator for tests that are about the graph: text files, names in capitals."""

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

from builders import annotations
from extract.model import Annotations, SourceText
from extract.reading.failure import Named, ReadFailure
from ontology.names import minted_id

_NAME = re.compile(r"[A-Z]\w+")


@dataclass(slots=True)
class PlainFiles:
    """Reads text files and counts how many."""

    files_read: int = 0

    def read(self, path: Path) -> SourceText:
        return self.read_content(path.read_bytes() if path.is_file() else b"", path)

    def read_content(self, content: bytes, path: Named) -> SourceText:
        self.files_read += 1
        if not content:
            raise ReadFailure(path, "is empty", "check the file")
        digest = hashlib.sha256(content).hexdigest()
        return SourceText(digest, content.decode(), file_name=path.name)


@dataclass(frozen=True, slots=True)
class CapitalNames:
    """Takes every capitalised word for an organisation."""

    provenance: str = "linkages 0.1.0; capitals 1.0"

    def read(self, source: SourceText) -> Annotations:
        names = _NAME.findall(source.text)
        if "Fault" in names:
            raise IndexError("a fault")
        found = annotations(source.text, [(n, minted_id("organisation", n)) for n in names])
        document = type(found.document)(
            source.document_id, source.text, source.file_name, file_name=source.file_name
        )
        return type(found)(document, found.passages, found.entities, found.mentions)
