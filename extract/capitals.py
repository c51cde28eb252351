"""Says which passages may hold a name that a recogniser sees: by their capitals.

A third of a speech and a twentieth of a report are sentences whose one capital is that of a word
like *The*, *In* or *However*, which begins no name. A recogniser reads them for nothing.
"""

import re

_OPENERS = {
    "en": """
    The A This That These Those At By And Or But For From Of With As If It Its He She His Her
    They Their We Our You Your All Each Every Some Any Most Many More Such Other Another Both
    When While Where Which Who Whose What Why How However Moreover Furthermore Therefore Thus
    Although Because Since Until Unless Whether During After Before Under Over Between Among
    Through Throughout Against Within Without Into Upon About There Then Than Also Only Once
    According Following Regarding Concerning Despite Today Several
    """,
    "fr": """
    Les Il Elle Ils Elles On Nous Vous Ce Cet Cette Ces Cela Dans Par Pour Sur Sous Avec
    Sans Entre Aux Au En Un Une Des Du De Et Mais Donc Leur Leurs Son Sa Ses Notre Nos Qui Que
    Dont Selon Lorsque Quand Comme Ainsi Toutefois Cependant Tous Toutes Chaque Plusieurs
    """,
}
"""Words that begin a sentence and no name, in each language that has a recogniser."""

_MAY_BE_NAMES = {
    "en": "In On To My So Do Can Yet No Now",
    "fr": "Le La An Si Ni",
}
"""Those that somebody may be called as well, so not before what a person does."""

_DOES = {
    "en": "was is has had said says told came went left",
    "fr": "a avait est était dit disait raconte racontait vint partit",
}

_MYSELF = re.compile(r"(?<![\w.])I(?=['’](?:m|ve|d|ll)\b|[ ,;])")
"""The pronoun; not a numeral behind a letter or a point."""


def _openers(language: str) -> re.Pattern[str]:
    sure, loose, does = (
        "|".join(sorted(words[language].split())) for words in (_OPENERS, _MAY_BE_NAMES, _DOES)
    )
    return re.compile(
        rf"[\W\d_]*(?:(?:{sure})(?![^\W_]|['’.-])|(?:{loose})(?![^\W_]|['’.-]| (?:{does})\b))"
    )


_OPENING = {language: _openers(language) for language in _OPENERS}


def may_hold_name(passage: str, language: str) -> bool:
    """Say whether a passage has a capital besides that of a plain word at its front and of *I*.

    Args:
        passage: A sentence, a heading or a cell.
        language: Of the recogniser that would read it, such as ``en``; only for English and French
            plain words are known.
    """
    if passage == passage.lower():
        return False
    opening = _OPENING.get(language)
    opened = opening.match(passage) if opening else None
    rest = passage[opened.end() :] if opened else passage
    if language == "en" and "I" in rest:
        rest = _MYSELF.sub("", rest)
    return rest != rest.lower()
