"""Writes docs/vocabulary.html from ontology/ontology.ttl: every term, in three languages."""

from pathlib import Path

from ontology.packaged import text
from views.endpoint.vocabulary_page import page

PAGE = Path(__file__).parent.parent / "docs" / "vocabulary.html"

if __name__ == "__main__":
    PAGE.write_text(page(text("ontology.ttl")), encoding="utf-8")
