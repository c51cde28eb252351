"""Reads what a subject does behind an aside: `<O0>, a network that <O1> funds, works in <P2>`.

Patterns want the verb beside its subject; without the aside it stands there.
"""

import re
from collections.abc import Iterator

from extract.kept_patterns import compiled
from extract.statements.deed_words import ACTS, AIDE, AYUDA, DOES, HANDLES, HELPS, REACHED
from extract.statements.statement_shapes import THE

_LONGEST, _MOST = 220, 2
_PIECE = r"(?:[^<>.;:,()]|<[A-Z]\d+>|\.(?=\w)|\([^()<>.;:]{1,40}\))"
# How an aside begins that tells of the name before it.
_BEGINS = (
    r"(?:(?:which|who|whose|(?:of|to|in|for) which|where|founded|established|created|set up"
    r"|formed|launched|based"
    r"|headquartered|registered|located|led|run|chaired|(?:co-?)?(?:funded|financed|led|founded"
    r"|organi[sz]ed)|supported|hosted|working"
    r"|operating|active|affiliated|together with|jointly with|along with|alongside|in (?:close )?"
    r"(?:partnership|cooperation|collaboration|coordination) with|with|formerly|an?|one of"
    r"|another|two|three|both|all|deux|trois|dos|tres|ambas|anciens?|anciennes?|antigu[oa]"
    r"|ex(?:-\w+|miembr[oa]|soci[oa]|integrante)"
    r"|the (?:only|largest|oldest|first|main|national|regional|umbrella|organi[sz]ation|network"
    r"|body"
    r"|group|charity)|its|as|since|in (?:19|20)\d\d|a member|members?|part|qui|dont|fondée?"
    r"|créée?|établie?|basée?"
    r"|implantée?|installée?|située?|asentad[oa]|ubicad[oa]|radicad[oa]|coordonnée?"
    r"|soutenue?|financée?|affiliée?|présente?|active?|membre|partenaire|une?|l['’]une? des"
    r"|de la que|del que|à laquelle|auquel"
    r"|en (?:partenariat|collaboration|coopération) avec|avec|que|cuy[oa]s?|fundad[oa]|cread[oa]"
    r"|establecid[oa]|con|basad[oa]|integrad[oa]|coordinad[oa]|financiad[oa]|apoyad[oa]|afiliad[oa]"
    r"|(?:organi[sz]ation|association|réseau|fondation|ONG|organización|asociación|red|fundación)"
    r"|miembro|integrante|una?|junto con|en (?:colaboración|alianza|coordinación) con)\b"
    r"|l['’]une? )"
)
_VERB = (
    r"(?:(?:also|now|today|currently|then|jointly|aussi|également|también|has|have|had|a|ont|ha|han"
    r"|se|s['’]) ?){0,2} ?"
    r"(?!(?:members|partners|representatives|officials|offices|projects|programmes|services|ones"
    r"|its|this|networks|groups|organi[sz]ations|countries|women|workers|victims|others|based"
    r"|founded|established|headquartered|located|registered|affiliated|created"
    r"|called(?! (?:up)?on\b| for\b)|named"
    r"|funded|led|run)\b)"
    r"(?:is|are|was|were|has|have|had|a|est|sont|ha|es|son|fue|held|ran|won|took|gave|met|led"
    r"|lutte|défend|combat|agit|intervient|soutient|fournit|promeut"
    r"|n['’]\w+|ne|no|[a-z]{2,14}(?:ed|[^s\W]s)|[a-zà-ÿœ]{3,14}(?:e|ent|ó|a|an|aron|ieron|aba"
    r"|ait|it))\b"
)
_ASIDE = compiled(
    rf"(?P<name><[OP]\d+>)(?P<aside>(?:,"
    rf"| [–—]) {_BEGINS}{_PIECE}{{2,{_LONGEST}}}?(?:, (?!(?:and|et|y|or|e|ou"
    rf"|o) ){_PIECE}{{2,80}}?){{0,2}}?)"
    rf"(?:,| [–—]) (?={_VERB})"
)
# `Lamp House, whose members include the <O0>, criticised`: the verb is said of the house.
_RELATIVE = compiled(
    rf"(?:[\w”\"»)]|>), (?:which|who|whose|(?:of|to|in) which|dont|qui|auquel|à laquelle"
    rf"|cuy[oa]s?|(?:del?|al?|en) (?:l[ao]s? )?(?:cual(?:es)?|que))\b(?:[^.;:<>,]|,(?! (?:and"
    rf"|et|y|but) )){{0,120}}(?:\b{THE}| )$"
)
# Of a list the aside is said of the last name, the verb of all or of another.
_LISTED_BEFORE = compiled(rf"(?:>,? (?:and|et|y|e|or|ou|o) |>, ){THE}$")
_OF_ALL = compiled(r",? (?:two|three|both|all|deux|trois|tou[ts]|dos|tres|ambas|ambos)\b")
_OTHERS_CLAUSE = compiled(
    r"\b(?:that|which|who|whom|whether|because|when|while|where|if|qui|que|dont|si|cuando|quien"
    r"|of|by|with|from|to|for|in|at|on|de|du|des|del|par|por|avec|con|à|au|aux|al?|en|d['’])"
    rf" {THE}$",
    re.IGNORECASE,
)


def without_asides(line: str) -> str:
    """Return a line in which no aside stands between a subject and its verb; the same if none did.

    A name that hangs on a preposition, or stands in a list, is no subject: nothing is left out.
    """
    found = 0
    at = 0
    while found < _MOST:
        aside = _ASIDE.search(line, at)
        if aside is None:
            return line
        before = line[max(0, aside.start() - 30) : aside.start()]
        of_all = _OF_ALL.match(line, aside.end("name"))
        if (_LISTED_BEFORE.search(before) and not of_all) or _OTHERS_CLAUSE.search(before):
            at = aside.end("name")
            continue
        line = f"{line[: aside.end('name')]} {line[aside.end() :]}"
        found += 1
        at = aside.end("name")
    return line


# `With support from <O0> and <O1>, the <O2> opened`: who acts stands behind what comes first.
_FIRST = compiled(
    r"^(?:With|On behalf of|Au nom|En nombre|Thanks to|Together with|Jointly with|Along with"
    r"|Alongside"
    r"|In (?:close )?(?:partnership"
    r"|cooperation|collaboration|coordination) with|(?:Co-?)?(?:[Ff]unded|[Ff]inanced|[Ss]upported"
    r"|[Ff]ounded|[Ee]stablished|[Cc]reated|[Hh]osted) by|Founded|Established|Created"
    r"|As an? (?:\w+ )?"
    r"(?:member|partner|affiliate|part) of|Avec|Grâce|En (?:partenariat|collaboration"
    r"|coopération) avec"
    r"|Financée?|Fondée?|Créée?|Basée?|Con|Gracias|Junto con|En (?:colaboración|alianza) con"
    r"|Fundad[oa]"
    rf"|Cread[oa]|Financiad[oa])\b{_PIECE}{{2,{_LONGEST}}}?(?:, {_PIECE}{{2,80}}?){{0,2}}?, "
    rf"(?P<subject>(?:[Tt]he |[Ll]['’](?:association |ONG )?|[Ll][ae] |[Ee]l )?<[OP]\d+>)(?="
    rf" {_VERB})"
)
# `<O0>’s field teams trained`: what they do the body does; what they are, say or suffer is theirs.
_STAFF = compiled(
    rf"(?P<body><O\d+>)(?:['’]s?)? (?:(?:field|local|medical|mobile|own|outreach|emergency|rescue"
    rf"|legal|country|protection) ){{0,2}}(?:staff|teams?|volunteers|lawyers|doctors|social workers"
    rf"|outreach workers|aid workers) (?=(?:also |now |have |has )?(?:{DOES}|{HANDLES}|{HELPS}"
    rf"|{REACHED})\b)"
    rf"|(?P<corps><O\d+>)(?:['’]s?)? (?:équipes?|bénévoles|juristes|salariée?s|equipos?"
    rf"|voluntari[oa]s"
    rf"|abogad[oa]s)(?: (?:mobiles?|juridiques?|médicales?|jurídicos?|médicos?))? (?=(?:{AIDE}"
    rf"|{AYUDA}"
    r"|intervien|travaille|trabaja|(?:a|ont|est|sont) (?:été )?(?:présent|acti|répartie?)|brinda"
    r"|distribue|assure)\w{0,4}\b)"
)


def without_staff(line: str) -> str:
    """Return a line in which what a body's staff do for its work is done by the body."""
    return _STAFF.sub(lambda match: f"{match['body'] or match['corps']} ", line)


_BY_THE_WAY = compiled(
    r", (?:however|moreover|therefore|in turn|in fact|indeed|too|for its part|in addition"
    r"|cependant|toutefois|en outre|par ailleurs|en effet|quant à (?:lui|elle)|pour sa part"
    r"|sin embargo|no obstante|además|asimismo|por su parte|en efecto),(?= )"
)


_WITHIN_VERB = compiled(
    r"\b(?P<has>a|ont|est|sont|n['’]a|n['’]est|ha|han|has|have|is|are) (?:en revanche|par contre"
    r"|par ailleurs|toutefois"
    r"|cependant|néanmoins|pourtant|entre-temps|en outre|de son côté|pour sa part|à ce jour"
    r"|en effet|sin embargo|en cambio|por su parte|nevertheless|nonetheless|however|meanwhile)"
    r" (?=[a-zà-ÿ])"
)
_RECITAL = compiled(
    r"^\W{0,3}(?:\(?[a-z0-9]{1,2}[.)] )?(?:Que|QUE|[Cc]onsiderando que|[Cc]onsidérant que"
    r"|[Aa]ttendu que"
    r"|Whereas|WHEREAS),? (?=(?:the |la |le |les |el |los |las |l['’])?<[OP])"
)
"""How the recitals of an agreement begin, which say what is so."""

_JUST = compiled(
    r"\bvien(?P<several>nen)?t? d(?:e |['’])(?P<verb>[a-zé]{3,12})(?P<end>er|ir|re)(?= )"
    r"|\bacaban? de (?P<verbo>[a-zé]{2,12})(?P<fin>ar|er|ir)(?= )"
)
_DONE_JUST = {
    "ouvr": "ouvert",
    "rejoind": "rejoint",
    "obten": "obtenu",
    "ten": "tenu",
    "abr": "abierto",
}
_KEEPS_DOING = compiled(
    r"\b(?:viene|vienen|(?:ha|han) venido|lleva años|sigue|siguen|continúa|continúan)"
    r" (?P<stem>[a-záéíóúñ]{3,12})"
    r"(?P<doing>ando|iendo)\b"
)


_SORT_BEFORE = compiled(
    r"\b(?P<to>au|du|al|del|le|la|el|the) (?:réseau|collectif|syndicat|mouvement|consortium"
    r"|movimiento"
    r"|sindicato|colectivo|consorcio|red|ONG|NGO|network|coalition|plateforme|plataforma) (?=<O\d)"
)
"""A word for its sort before a name: `adhère au réseau <O1>`."""

_MELTED = {"au": "à ", "du": "de ", "al": "a ", "del": "de "}


def _just_done(found: re.Match[str]) -> str:
    """Return what somebody has just done as done: `vient d'ouvrir` as `a ouvert`."""
    stem, end = found["verb"] or found["verbo"], found["end"] or found["fin"]
    if found["verbo"]:
        return f"ha {_DONE_JUST.get(stem, stem + ('ado' if end == 'ar' else 'ido'))}"
    has = "ont" if found["several"] else "a"
    return f"{has} {_DONE_JUST.get(stem, stem + ('é' if end == 'er' else 'i'))}"


def without_connectives(line: str) -> str:
    """Return a line without what joins a sentence to the one before: `is, however, a party to`.

    What somebody keeps doing, as Spanish says it (`viene trabajando`), is what they do.
    """
    line = _BY_THE_WAY.sub("", line) if "," in line else line
    line = _WITHIN_VERB.sub(r"\g<has> ", _RECITAL.sub("", line))
    if " <O" in line:
        line = _SORT_BEFORE.sub(lambda m: _MELTED.get(m["to"], f"{m['to']} "), line)
    if " vien" in line or " acaba" in line:
        line = _JUST.sub(_just_done, line)
    if "ndo " in line:
        line = _KEEPS_DOING.sub(lambda m: m["stem"] + ("a" if m["doing"] == "ando" else "e"), line)
    return line


_COUNTED = compiled(r" \(\d[\d.,]* [^()<>]{2,40}\)")
_NUMBERS = (
    r"two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty"
    r"|deux|trois|quatre|cinq|sept|huit|neuf|dix|onze|douze|quinze|vingt|trente|quarante|cinquante"
    r"|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce|quince|veinte|treinta|cuarenta"
    r"|cincuenta"
)
_IN_WORDS = compiled(
    r"(?<=[a-zó] )(?:(?:over|more than|some|about|around|plus de|près de|más de|unas?|unos"
    rf"|cerca de) )?(?:{_NUMBERS}|(?:dozens|hundreds|thousands) of"
    r"|(?:des )?(?:dizaines|centaines|milliers) de|(?:decenas|cientos|miles) de) (?=<T)"
)
_ENDS_WITH_COUNT = compiled(rf"(?:{_NUMBERS}|of|de)")


def _ends_with_count(words: str) -> bool:
    return bool(_ENDS_WITH_COUNT.fullmatch(words.rpartition(" ")[2]))


def without_counts(line: str) -> str:
    """Return a line without how many: `1,000 families (5,478 individuals)`, `doce <T1>`."""
    line = _COUNTED.sub("", line) if " (" in line else line
    if any(_ends_with_count(before) for before in line.split(" <T")[:-1]):
        return _IN_WORDS.sub("", line)
    return line


_WITH_PLACE = compiled(r"(<O\d+>) \((?:[^<>()]{1,20}, )?<P\d+>(?:, <P\d+>)?\)")
_WITH_PLACE_ACTS = compiled(rf"{_WITH_PLACE.pattern}(?= (?:is|was|has|a|est|es|tiene)\b)")
_SEATED_ACTS = compiled(
    rf"^(?P<name>(?:[Tt]he |[Ll][ae] |[Ee]l |[Ll]['’])?<O\d+>), <P\d+>(?:, <P\d+>)?, (?={_VERB})"
)
"""Where a body sits, between it and its verb: `<O0>, <P1>, offers`."""

_OF_PLACE = compiled(
    rf"(<O\d+>), (?:of|from|in|de|du|del|à|en|au) {THE}<P\d+>(?:, <P\d+>)?, (?={_VERB})"
)


def without_opening(line: str) -> str:
    """Return a line from its subject on, where what it did with whom stands before it."""
    found = _FIRST.match(line)
    return line[found.start("subject") :] if found else line


# `partners <O0> in <P1> and <O2> in <P3>`
_IN_PLACE = rf" (?:in|en|au|à) {THE}<P\d+>"
_EACH_IN_PLACE = compiled(
    rf"(?:<O\d+>, (?:{THE})){{0,3}}<O\d+>{_IN_PLACE}(?:(?:,|,? (?:and|et|y)) (?:with |avec "
    rf"|con )?{THE}<O\d+>(?:{_IN_PLACE})?){{1,6}}"
)
_ITS_PLACE = compiled(_IN_PLACE)


def without_bracketed_places(line: str) -> str:
    """Return a line in which places in brackets do not part the bodies of a list."""
    if len(_WITH_PLACE.findall(line)) > 1:
        return _WITH_PLACE.sub(r"\1", line)
    line = _SEATED_ACTS.sub(r"\g<name> ", _OF_PLACE.sub(r"\1 ", line))
    line = _EACH_IN_PLACE.sub(lambda found: _ITS_PLACE.sub("", found.group()), line)
    return _WITH_PLACE_ACTS.sub(r"\1", line)


# `<O0>, an <P1> group that works on <T2>`, `<O0> is a charity which runs`: the clause is on it.
_WHAT = compiled(
    r"(?P<name><O\d+>)(?:,| is| est| es) (?:an?|one of the|une?|l['’]une des|una) "
    r"(?:[\w’'-]+,? |<[PT]\d+>(?:-[a-z]+)?,? ){1,7}?(?:that|which|who|qui|que) "
    rf"(?=(?:also |now |currently )?(?!(?:is|are|was|were|has|have|est|sont|a|ont|es"
    rf"|son)\b){_VERB}|<T\d+> of )"
)
_SIGNED = compiled(
    r"^(?:The|Les|Las) [^<>.;:]{3,60} [–—] (?:[Tt]he |[Ll]a |[Ll]e "
    r"|[Ll]['’])?(?P<list>(?:[^<>.;:–—]"
    rf"|<O\d+>){{3,260}}?) [–—] (?={_VERB}|[a-zà-ÿ]{{3,14}}\b)"
)
"""Who signs, between dashes: `The submitting organisations – <O0> and <O1> – ask`."""


# `<O0> rescues and rehabilitates`: patterns hold one verb.
_TWO_VERBS = compiled(
    r"(?P<name><O\d+>)(?P<how> (?:also |now )?)(?:(?:[a-z]{3,12}(?:s|ed)(?:, [a-z]{3,12}(?:s"
    r"|ed))?,? and"
    rf" (?={ACTS} )|[a-zà-ÿ]{{4,12}}e(?:, [a-zà-ÿ]{{4,12}}e)? et (?={AIDE} )"
    rf"|[a-zà-ÿ]{{4,12}}a(?:, [a-zà-ÿ]{{4,12}}a)? y (?={AYUDA} )))"
)


def without_first_verbs(line: str) -> str:
    """Return a line with the last of the verbs that stand side by side behind a body."""
    return _TWO_VERBS.sub(r"\g<name>\g<how>", line)


def with_plain_clauses(line: str) -> str:
    """Return a line in which a clause on what a body is tells of the body itself."""
    line = _SIGNED.sub(lambda match: f"{match['list']} ", line)
    return _WHAT.sub(lambda match: f"{match['name']} ", line)


_CLAUSE_ENDS = compiled(r"[;.]|, (?!(?:and |et |y )?(?:the |la |le |les |los )?<)")


def clauses_in_apposition(line: str) -> Iterator[str]:
    """Yield what clauses on what a body is tell of it, wherever it stands: `<O0> helps <T1>`."""
    for found in _WHAT.finditer(line):
        if line[found.end("name")] == ",":
            end = _CLAUSE_ENDS.search(line, found.end())
            yield f"{found['name']} {line[found.end() : end.start() if end else len(line)]}."


def closes_aside(line: str, start: int, end: int) -> bool:
    """Say whether a name closes an aside about another: `<O0>, affiliated to <O1>, works in`.

    Args:
        line: A template line.
        start: Where the name begins.
        end: Where it ends.
    """
    if _RELATIVE.search(line, max(0, start - _LONGEST), start):
        return True
    return any(
        aside.end("aside") == end and aside.end("name") < start
        for aside in _ASIDE.finditer(line, max(0, start - _LONGEST))
    )
