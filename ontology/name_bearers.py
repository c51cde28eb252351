"""Which themes have a name, in whatever spelling: a text would mean each of them by it."""

from collections import defaultdict

from ontology.own_thesaurus import own_key

type _Languages = dict[str | None, bool]
"""The languages in which a theme has a name, and whether it is called so there."""


class NameBearers:
    """Themes by the names they have."""

    def __init__(self) -> None:
        self._themes: dict[str, dict[str, _Languages]] = defaultdict(lambda: defaultdict(dict))

    def add(self, theme: str, language: str | None, name: str, *, is_called: bool) -> None:
        """Note that a theme has a name in a language, perhaps as what it is called there."""
        languages = self._themes[own_key(name)][theme]
        languages[language] = languages.get(language, False) or is_called

    def beside(self, theme: str, name: str) -> list[str]:
        """Return the other themes that a text means by a name of one, in order.

        They have it in one language with that one, or are called so in any.
        """
        bearers = self._themes.get(own_key(name), {})
        return sorted(each for each in bearers if _is_beside(bearers, theme, each))

    def sharing(self, theme: str, name: str) -> list[str]:
        """Return those beside a theme by a name, and those that it is beside, in order."""
        bearers = self._themes.get(own_key(name), {})
        return sorted(
            each
            for each in bearers
            if _is_beside(bearers, theme, each) or _is_beside(bearers, each, theme)
        )


def _is_beside(bearers: dict[str, _Languages], theme: str, other: str) -> bool:
    if theme == other or theme not in bearers or other not in bearers:
        return False
    own, languages = bearers[theme], bearers[other]
    return bool(own.keys() & languages.keys()) or any(languages.values())
