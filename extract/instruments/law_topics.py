"""Says where the topic of a law or treaty ends, in capitals or small letters."""

import re

from extract.kept_patterns import compiled

_TOKEN = compiled(r"\(?[^\W_][\w’'-]{0,40}\)?")
_LINKING = """
of on in and the to against for from with by & or a their all other de la le les l’ l' du des
d' d’ del las los el y e et en sur contre contra sobre para pour aux à au
"""
_LINKS = frozenset(_LINKING.split())
_STOPPING = """
which that who whom whose was were is are be been has had have will would shall should may can
could must did does do not it they he she we provides provided prohibits prohibited
criminalizes criminalizing criminalises criminalized criminalised defines defined entered came
comes into at as since under also adopted passed enacted amended ratified signed granting
applied applies said says aimed aims allows allowed gives establishes established requires
required sets set stipulates contains during after before when where while but if however
including through than then there this these those an its qui que est sont a ont été fut était
afin dans dont ainsi adoptée adopté promulguée que es son fue ha han fueron cual establece
tipifica protege protegen reconoce reconocen garantiza garantizan permite permiten penaliza
penalizan dispone prohíbe prevé donde rige rigen castiga castigan regula regulan sanciona
sancionan entró entraron obliga obligan será serán fija fixe fixent régit régissent interdit
punit réprime répriment entrée no se nunca jamás tampoco sólo ne n'est n’est n'a n’a
"""
_STOPS = frozenset(_STOPPING.split())
_IN_WHAT = """
persons human women children organs humans beings minors trafficking materia matière
"""
_AFTER_IN = frozenset(_IN_WHAT.split())
_AND = compiled(r"\s(?:and|et|y|e|&|or)\s")
_ANOTHER_LAW = compiled(
    r"(?:la\s|le\s|les\s|el\s|los\s|l['’])(?:loi|code|convention|protocole|décret|ley|código"
    r"|convenio"
    r"|decreto|protocolo|pacte|pacto|ordonnance)",
    re.IGNORECASE,
)
_IS_VERB = compiled(
    r"(?!(?:\w*(?:[aei]r|re|ant|[ai]ndo|[aei]nte|ment|mente)|tou[ts]?e?s?|tod[oa]s?|ambos|ambas|entre"
    r"|dans|chez|vers|sous|selon|avant|après|pendant|durante|según|hacia|desde|hasta|ante|bajo|tras"
    r"|como|comme|incluid[oa]s?|y\s?compris|sans|sin|malgré|c'est|ou|o|u|que|qui|lors)\b)"
    r"[a-zà-ÿ]{3,20}\s(?:(?:un|una|unos|unas|une|la|el|los|las|le|les)\s|l['’])"
)
"""A word between a title in small letters and an article: `crea un registro`, `établit un`."""

_GOES_ON = compiled(
    r"(?:et|y|e)\s(?:de\s|d['’]|à\s|a\s)?(?!(?:mujer|hogar|lugar|taller|mer|titre|genre|autre)\b)"
    r"[a-zà-ÿ]{4,20}(?:[aei]r|re)\s(?:(?:avec|la|le|les|des|son|sa|ses|une?|con|al?|los|las|el"
    r"|sus?|una)\s|l['’])"
)
"""What else somebody is to do: `et de coopérer avec`, `y cooperar con`."""
_TO_WHOM = compiled(r"a\s(?:l[ao]s?|un[oa]s?|toda|víctimas|mujeres)\s|al\s")
"""What follows a noun or an infinitive in Spanish: `protección a los testigos`."""

_TO_DO = compiled(r"(?:para|pour|visant|à|relative\sà)\b")
_MOST_WORDS = 18
_REACH = 220


def topic_end(text: str, start: int) -> int | None:
    """Return where a topic that starts with a word such as `on` ends; None where there is none.

    It ends before a mark, a digit, or a word such as `which` or `was` that no title holds; `in`
    belongs to it in `trafficking in persons` and before a capital when titles are in capitals.
    """
    end: int | None = None
    previous = start
    is_purpose = bool(_TO_DO.match(text, start))
    for words, token in enumerate(_TOKEN.finditer(text, start, start + _REACH)):
        gap, word = text[previous : token.start()], token.group()
        if words and words < _MOST_WORDS and gap == " " and _TO_WHOM.match(text, token.start()):
            previous = token.end()
            continue
        if not _continues(gap, word) or words >= _MOST_WORDS or word[0].isdigit():
            break
        if word.lower() in {"in", "en"} and not _follows_in(text, token.end()):
            break
        if _another(text, start, token) or _is_era(text, token):
            break
        if word.lower() not in _LINKS and words > 0 and _IS_VERB.match(text, token.start()):
            break
        if not is_purpose and _GOES_ON.match(text, token.start()):
            break
        previous = token.end()
        if word.lower() not in _LINKS and words > 0:
            end = token.end() - (word.endswith(")") and "(" not in word)
        if word.endswith(")") and "(" not in word:
            break
    return _without_loose_end(text, start, end) if end else None


def _is_era(text: str, token: re.Match[str]) -> bool:
    """Say whether a letter begins the name of an era: `B.E. 2560`."""
    return len(token.group()) == 1 and token.group().isupper() and text.startswith(".", token.end())


def _another(text: str, start: int, article: re.Match[str]) -> bool:
    """Say whether an article after `and` begins another name: `and the Penal Code`, `et la loi`."""
    if not text[start : article.start()].endswith(("and ", "et ", "y ", ", ")):
        return False
    return article.group() == "the" or bool(_ANOTHER_LAW.match(text, article.start()))


def _without_loose_end(text: str, start: int, end: int) -> int:
    """Return the end without what follows a comma and is no list: `on Foreigners, Lima`."""
    while (comma := text.rfind(",", start, end)) >= 0 and not _AND.search(text, comma, end):
        end = comma
    return end


def _continues(gap: str, word: str) -> bool:
    plain = gap in {"", " ", "\n"}
    listed = gap in {", ", ",\n"} and word[0].isupper()
    return (plain or listed) and word.lower() not in _STOPS and not word.startswith("(")


def _follows_in(text: str, end: int) -> bool:
    following = _TOKEN.match(text, end + 1)
    return following is not None and following.group().lower() in _AFTER_IN
