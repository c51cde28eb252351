"""Finds whom elders' titles, nicknames behind an article and words of respect name.

`Oga Charles`, `Mami Chela`, `el Flaco`, `Le Vieux`: titles of the regions that people are
trafficked from, and what those who exploit them are called.
"""

from collections.abc import Iterator

from extract.kept_patterns import compiled
from extract.model import Span
from extract.persons.acronym_names import is_known_body
from extract.persons.letters import CAPITALS, SMALL
from extract.persons.listed_names import NAME_WORD, is_given_name
from extract.persons.refusals.may_be_called import may_be_called
from extract.persons.refusals.unexplained import has_no_word
from extract.persons.small_names import is_common
from extract.scanning import every_match
from ontology.gazetteer import Gazetteer

_TITLES = (
    r"(?:Oga|Sis|Bro|Baba|Mama|Mamá|Mami|Mamy|Mommy|Papa|Papi|Ate|Kuya|Apa|Bhai|Didi|Khala|Chacha|"
    r"Umm|Um|Oum|Haji|Haj|Hajj|Hajja|Hajiya|Alhaji|Mallam|Mzee|Tonton|Tontine|Tantie|Tata|Maman|"
    r"Manmi|Mbak|Pak|Madam|Auntie|Aunty|Aunt|Uncle|Chairlady|Headman|Prophet|Prophetess|Evangelist|"
    r"Apostle|Pastor|Boss|Coach|Bai|Bay|Dada|Kaka|Shangazi|Ustadh|Sheikha|Doña|Don)"
)
_TITLED = compiled(
    rf"(?<![\w'’&.@/-])(?P<name>{_TITLES} (?P<own>{NAME_WORD.pattern}))"
    rf"(?![\w@-]|[ \xa0](?:[{CAPITALS}]|(?:of|de|for|and the)\b))"
)
"""A title and one name, the groups `name` and `own`; no hospital or hill goes on behind."""

_LOOSE = (
    "Um ",
    "Oum ",
    "Umm ",
    "Bay ",
    "Bai ",
    "Don ",
    "Boss ",
    "Coach ",
    "Dada ",
    "Kaka ",
    "Pak ",
)
"""Before these stand names of places and of other things as well."""

_BEHIND_ARTICLE = compiled(
    r""
    r"(?<!\w)(?<!en )(?<!En )(?<![Rr]ío )(?<!Cerro )"
    r"(?<!apodado )(?<!apodada )(?<!alias )(?:[Ee]l|[Ll]a|EL|LA|[Aa]l|[Dd]el) "
    r"(?P<name>(?:Flac[ao]|Negr[ao]|Gord[ao]|Chat[ao]|Güer[ao]|Guer[ao]|Tuert[ao]|Chin[ao]|Gring[ao]|"
    r"Costeñ[ao]|Chol[ao]|Moren[ao]|Pelón|Pelad[ao]|Coj[ao]|Zurd[ao]|Viej[ao]|Loc[ao]|Guap[ao]|"
    r"Rubi[ao]|Pecas|Enan[ao]|Patrona|Patrón|Mud[ao]|Ñat[ao]|Ronc[ao]|Pollo|Perro|Sapo|Tigre|Lobo|"
    r"Zorr[ao]|Cuervo|Turc[ao]|Pulga|Rata|Muñec[ao]|Barbie|Chuec[ao]|Bizc[ao]|Canche|Catrach[ao]|"
    r"Coloch[ao]|Fantasma|Diabl[ao]|Jef[ea]|Mami|Cabezón|Orejón|Chaparr[ao]|Flaquit[ao]|Negrit[ao]|"
    r"Gordit[ao]|Chinit[ao]|Güerit[ao]))"
    rf"(?=[.,;:!?\"”»)]|$|\n| [{SMALL}])(?! (?:del?|y el|y la) [{CAPITALS}])"
)
"""What somebody is called by looks or origin, with a capital; the group `name`."""

_LE = compiled(
    rf"(?<=[{SMALL},;:] )(?P<name>L[ea] (?:Vieux|Vieille|Gros|Grosse|Blanc|Blanche|Noir|Noire|"
    r"Colonel|Commandant|Chef|Patron|Patronne|Chinois|Libanais|Boiteux|Borgne|Rouge|Muet|Boss|"
    rf"Tunisien|Égyptien|Soudanais|Nigérian|Turc|Russe))(?=[.,;:!?\"”»)]|$|\n| [{SMALL}])"
)
"""The same in French, within a sentence; the group `name`."""


def elders(text: str, places: Gazetteer) -> Iterator[Span]:
    """Yield names behind titles of elders, and nicknames behind an article.

    Args:
        text: Of the document.
        places: Tells states and peoples.
    """
    for match in every_match(_TITLED, text):
        is_loose = match["name"].startswith(_LOOSE) and not is_given_name(match["own"])
        if is_loose or is_known_body(match["name"]):
            continue
        is_word = is_common(match["own"].casefold()) and has_no_word(match["own"])
        if is_word or may_be_called(match["own"], places):
            yield Span(*match.span("name"))
    for pattern in (_BEHIND_ARTICLE, _LE):
        for match in every_match(pattern, text):
            yield Span(*match.span("name"))
