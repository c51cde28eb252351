"""Compiles ontology/themes.ttl to ontology/themes.json, which opens at once."""

from ontology.packaged import path, text
from ontology.thesaurus_turtle import read_turtle


def main() -> None:
    """Write the compiled thesaurus beside its source."""
    target = path("themes.ttl").with_suffix(".json")
    target.write_text(read_turtle(text("themes.ttl")).as_json(), encoding="utf-8")


if __name__ == "__main__":
    main()
