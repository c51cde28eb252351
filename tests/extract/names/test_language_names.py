"""A language is not the state whose people speak it; what is of a people stays the state's."""

import re

import pytest

from extract.model import Span
from extract.names.language_names import is_language

_PEOPLES = re.compile(
    r"\b(?:Spanish|French|Thai|Burmese|Khmer|Portuguese|Arabic|Cambodian|British|Nepali)\b"
)


def _languages(text: str) -> list[str]:
    found = (Span(*match.span()) for match in _PEOPLES.finditer(text))
    return [text[s.start : s.end] for s in found if is_language(text, s)]


@pytest.mark.parametrize(
    ("text", "languages"),
    [
        ("Interpretation: English, Spanish, Arabic", ["Spanish", "Arabic"]),
        ("Working languages: Thai, Burmese and Khmer\nVenue: Lima", ["Thai", "Burmese", "Khmer"]),
        ("[Original: Spanish]", ["Spanish"]),
        ("Fluency in Portuguese and good command of Nepali.", ["Portuguese", "Nepali"]),
        ("It is available in Spanish and in Portuguese.", ["Spanish", "Portuguese"]),
        ("Translated into Spanish, Thai and Khmer.", ["Spanish", "Thai", "Khmer"]),
        ("They answer in Thai, Burmese and Khmer for workers.", ["Thai", "Burmese", "Khmer"]),
        ("Spanish and Portuguese speakers came.", ["Spanish", "Portuguese"]),
        ("The Spanish version was printed; French only.", ["Spanish", "French"]),
        ("In Nepali, kamaiya means a bonded worker.", ["Nepali"]),
        (
            "She speaks Spanish. It was interpreted from French to Thai.",
            ["Spanish", "French", "Thai"],
        ),
        ("Interpretation (Arabic, French, Spanish) is paid for.", ["Arabic", "French", "Spanish"]),
        ("The Spanish authorities heard Thai workers.", []),
        ("In Spanish prisons, in Thai and Cambodian factories, in French or British courts.", []),
        ("Exploited in Thai waters and by French firms.", []),
        ("The French and Spanish delegations spoke in French.", ["French"]),
    ],
)
def test_a_language_is_told_by_what_is_beside_it(text: str, languages: list[str]) -> None:
    assert _languages(text) == languages
