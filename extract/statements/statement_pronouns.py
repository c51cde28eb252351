"""Reads from the sentence before what `It` means in the next, and what somebody took part in."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from extract.kept_patterns import compiled
from extract.model import Kind, Mention, Span
from extract.scanning import first_match

_VERBS = (
    r"(?:is|are|has|works|campaigns|operates|runs|also|advocates|publishes|est|a son|travaille"
    r"|es|tiene|trabaja|calls?|receives?|was|focuses|provides|assists|helps|supports|published"
    r"|issued|funds|joined|held|hosted|organi[sz]ed|took|participated|cooperates|collaborates"
    r"|partners|aims|seeks|brings|regroupe|compte|lutte|œuvre|organise|publie|mène|soutient"
    r"|collabore|coopère|fait|reçoit|bénéficie|lucha|organiza|organizó|cuenta|publica|apoya"
    r"|colabora|forma|recibe|continues|belongs|launched|opened|relies|relied|cited|documented"
    r"|trained"
    r"|provided|assisted|helped|supported|worked|represents|represented|comprises|consists|gets"
    r"|offers|serves|trains|monitors|distributed|critici[sz]ed|critici[sz]es|accused|accuses|urged"
    r"|urges|condemned|condemns|funded|financed|finances|cooperated|collaborated|partnered|belonged"
    r"|co-organi[sz]ed|convened|maintains|employs|co-hosted"
    r"|intervient|agit|gère|milite|appelle|exige|invite|critique|dénonce"
    r"|participe|propose|offre|a|ont|ha|interviene|actúa|gestiona|brinda|ofrece|exige|denuncia"
    r"|critica|pertenece|cooperó|trabajó|had|does|carries|documents|gives|fights|defends|promotes"
    r"|coordinates|implements|unites|gathers|includes|conducts|leads|delivers|manages|hosts|reaches"
    r"|researches|investigates|empowers|shelters|accompanies|advises|protects|strives|raises"
    r"|combats"
    r"|collects|lobbies|counsels|won|secured|obtained|ran|led|set|gathered|united|signed|became"
    r"|regroupe|réunit|rassemble|fédère|agit|accompagne|défend|promeut|forme|assure|dispose|tient"
    r"|possède|n['’]est|n['’]a|ne|se|s['’]|dénonce|demande|reçut|no|defiende|promueve|atiende"
    r"|ejecuta"
    r"|integra|reúne|agrupa|desarrolla|participó|recibió|pide|exhorta|insta|lleva|tiene|cuenta)\b"
)
_OF_ITS = (
    r"(?:(?:field )?teams?|staff|headquarters|secretariat|seat|head office|main office"
    r"|(?:regional |main "
    r"|largest )?(?:donors?"
    r"|funders?|partners?(?: organi[sz]ations)?|offices?)|work|activities|projects?|programmes?"
    r"|budget"
    r"|efforts|campaigns?|siège|secrétariat|partenaires|bailleurs|activités|actions|travail"
    r"|shelters?|cent(?:re|er)s?|members|branch(?:es)?|hotline|clinics?|services|centres?|foyers?"
    r"|refuges?|antennes?|équipes?|membres|ressources|albergues?|casas?|centros?|equipos?"
    r"|programas?|recursos"
    r"|travaux|bureaux|projets|sede|secretaría|oficina(?: central)?|oficinas|socios|donantes"
    r"|actividades|labor|trabajo|proyectos)\b"
)
_WHEN = (
    r"(?:(?:In|Since|From|By|During|En|Depuis|Desde)(?: \w{3,9})? (?:19|20)\d\d,? |Today,? "
    r"|Currently,? |At present,? |Aujourd['’]hui,? |Actuellement,? )"
)
_PRONOUN = compiled(
    r"(?:It|Elle|Il)(?= (?!faut |y a |s['’]agit )[a-zà-ÿ]|, (?:which|qui) )"
    r"|(?:The (?:organi[sz]ation|network|alliance|coalition|association|cent(?:re|er)|collective"
    r"|foundation|union|federation|NGO|charity|group|trust|institute|consortium|initiative|platform"
    r"|collective|society)|L['’](?:organisation|association|alliance|agence|ONG|institut)"
    r"|Le (?:réseau|collectif|centre|mouvement|groupe)|La (?:coalition|fondation|fédération"
    r"|plateforme)|La (?:organización|red|asociación|alianza|fundación|coalición|federación"
    rf"|agencia|entidad|plataforma)|El (?:centro|instituto|colectivo))(?= {_VERBS}|, (?:which|qui"
    rf"|que) )"
    r"|(?:Members|Partners|Donors|Funders)(?= (?:include|are) )|Membres(?= (?:comprennent|sont) )"
    r"|Miembros(?= (?:incluyen|son) )"
    rf"|(?:Its|Son|Sa|Ses|Sus?)(?= (?:\w+ ){{0,1}}{_OF_ITS})"
    r"|(?:Its|Ses|Sus)(?= (?:\w+ ){0,2}(?:member [Ss]tates|members?|membres?|miembros?)\b)"
    rf"|(?<= )(?:its|ses|sus)(?= (?:\w+ )?(?:members|membres|miembros)\b)"
    r"|(?<=[\d,\w] )(?:it|elle|il)(?= [a-zà-ÿ])"
)
# `In 2017, it joined`, `With a grant from the <O1>, it will open`: behind a lead.
_LEAD = compiled(
    rf"{_WHEN}|(?:In|On|At|Since|During|With|Through|From|For|Under|By|To|Together|Jointly|Along"
    r"|Alongside|Thanks|Last|That|This|After|Following|As|Besides|Founded|Established|Created"
    r"|Set up|Formed|Launched|Registered|Based|Headquartered|En|Au|Aux|À|Dans|Depuis|Avec|Pour"
    r"|Grâce|Par|Lors|Outre|Affiliée?|Membre|Member|Affiliated|Active?|Présente?|Fondée?|Créée?"
    r"|Basée?|Établie?|Junto|Con|Desde)\b[^.;:]{1,140}?,? "
    r"(?=(?:it|elle|il) )|(?:Among|Parmi|Entre) (?=its|ses|sus)"
)
# Spanish leaves it out: `Trabaja en <P1>`, and so do lists of bodies in English and French, below
# the name: `Runs a shelter in <P1>`. What stands for the body is the end of the verb.
_BELOW_A_NAME = compiled(
    r"(?:Run|Provide|Offer|Operate|Support|Help|Assist|Train|Manage|Shelter|Document|Represent"
    r"|Litigate|Promote|Fight|Combat|Campaign(?=s (?:against|for|on))|Rescue|Educate|Empower"
    r"|Deliver|Monitor|Coordinate|Implement|Host|Advocate|Rehabilitate|Protect|Defend|Maintain"
    r"|Partner|Work(?=s (?:in|on|with|to|for|against|across|closely|jointly))"
    r"|Focuse(?=s on))(?P<s>s)\b"
    r"|(?:Gèr|Accompagn|Héberg|Form|Sensibilis|Travaill|Œuvr|Lutt|Offr|Propos|Organis|Anim|Assist"
    r"|Aid|Orient|Mèn|Milit|Apport|Assur|Accueill)(?P<e>e)(?= (?:(?:des|les|un|une|la|le|aux?|à"
    r"|en|sur"
    r"|pour|contre|avec|dans|gratuitement|également|aussi)\b|l['’]))"
    r"|(?:Plaid|Défen)(?P<e2>e|d)(?= (?:pour|contre|en|les?|la|l['’]))"
    r"|Ha(?P<s2>s)(?= (?:been|worked|provided|run|helped|trained|assisted|supported)\b)"
    r"|(?:Intervien|Agi|Soutien|Fourni)(?P<t>t)(?= )"
    r"|(?:(?:Founde|Establishe|Create|Launche|Forme)(?=d (?:in|by|to|as)\b)"
    r"|(?:Funde|Finance|Supporte)(?=d (?:financially )?by\b))(?P<d>d)"
)
_LEFT_OUT = compiled(
    r"(?:También |Además,? |Actualmente,? |(?:En|Desde) (?:19|20)\d\d,? ){0,2}"
    r"(?:[Tt]rabaj|[Ll]uch|[Ff]orm(?=a parte)|[Cc]olabor|[Cc]ooper|[Aa]poy|[Gg]estion|[Bb]rind"
    r"|[Cc]uent(?=a con)|[Oo]per|[Aa]ctú|[Dd]enunci|[Cc]ritic|[Cc]onden|[Ee]xhort"
    r"|[Ii]nst(?=[aó] al? )|[Rr]ecomend|[Rr]ecomiend|[Pp]articip|[Oo]rganiz|[Pp]ublic|[Cc]elebr"
    r"|[Cc]apacit|[Ff]inanci|[Rr]ecib|[Pp]ertenec|[Dd]efiend|[Pp]romuev|[Oo]frec|[Cc]ombat"
    r"|[Tt]ien(?=e (?:su sede|oficinas|presencia|sedes))|[Pp]id|[Nn]ac(?=ió en (?:19|20))|[Ii]ntegr"
    r"|[Aa]grup|[Aa]t(?:i?end)|[Aa]compañ|[Aa]br(?=ió|e (?:su|una?|oficinas?|sedes?|el|la) )"
    r"|[Dd]esarroll|[Ee]jecut|[Ii]mpuls|[Cc]oordin"
    r"|[Ll]itig|[Ff]irm(?=ó)|[Ss]uscrib(?=ió)|[Ii]nterv(?=i(?:ene|no) en)|[Mm]anten|[Dd]ocument"
    r"|[Ee](?=s (?:miembr|integrant|part))|[Ee]st(?=á (?:afiliad|integrad|basad))"
    r"|[Ff]inanciad(?=a por)|[Aa]poyad(?=a por)|[Ff]u(?=e (?:fundad|financiad))|H(?=a"
    r" [a-z]{3,12}[ai]do\b))(?P<end>ió|[aóeás])\b"
)
# `But it has not ratified <I1>`: said of the state with which the sentence before begins.
_OF_STATE = compiled(
    r"(?:(?:In|On|By|Since|En|Depuis) (?:\w+ ){0,2}(?:19|20)\d\d,? )?"
    r"(?:[A-ZÀ-Þ][^.;:]{3,140}?, (?=the country |le pays |el país ))?"
    r"(?:(?:But|However,|Yet|And|Nevertheless,|Nonetheless,|Mais|Cependant,|Toutefois,|Pero) )?"
    r"(?:[Ii]t(?= (?:has|had|is|was|also|then|ratified|acceded|signed|became|never|did|does"
    r"|recently)\b)|(?:[Ii]l|[Ee]lle)(?= (?:a |est |n['’](?:a|est) |y a adhéré))"
    r"|(?:Aún|Todavía)(?= no (?:ha|se ha|es) )|[Tt]he country(?= [a-z])|[Ll]e pays(?= [a-z])|[Ee]l"
    r" país(?= [a-z]))"
)
_IS_BLAMED = compiled(
    r" (?:was|has been|a été|fue|ha sido) (?:[a-zà-ÿ]+ )?(?:critici[sz]|condemn|denounc|urged"
    r"|called (?:up)?on|asked|critiqu|condamn|dénonc|exhort|invité|prié|criticad|condenad|instad"
    r"|denunciad)"
)
"""What befalls the state by a body that is named behind: `It was urged by <O0>`."""

_OPENING = compiled(r"(?:\d{1,3}\.\s?|[•–-]\s)?(?:The |La |Le |El |L['’])?$")
# `Founded in 2003 by ten nurses, the <O0>`, `L’association <O0>`: the sentence is still on it.
_BEGINNING = compiled(
    r"(?:\d{1,3}\.\s?|[•–-]\s)?(?:(?:Founded|Established|Created|Set up|Launched|Based"
    r"|Headquartered|Registered|Formed|Led|Run|In|Since|On|From|Through|With|As|For|During|Over"
    r"|Together|Jointly|Along|Alongside|Co-funded|Funded|Financed|Supported|Thanks|Recently"
    r"|Formerly|Member"
    r"|Organisation membre|Membre|Grâce|Financée?|Gracias|Junto|Miembro|Today"
    r"|Currently|Like|Fondée?|Créée?|Basée?|Établie?|Depuis|En|Avec|Le|Fundad[oa]|Cread[oa]|Con"
    r"|Desde)"
    r"\b[^.;:]{0,110}?,? )?"
    r"(?:(?:[Tt]he|[Ll]a|[Ll]e|[Ee]l) |[Ll]['’])?"
    r"(?:(?:NGO|charity|network|organi[sz]ation|association|coalition|group|foundation|plateforme"
    r"|réseau"
    r"|ONG|collectif|fondation|asociación|organización|red|fundación|plataforma) )?[“«\"]?\s?$"
)
_ACTS = compiled(
    r"[”»\"]?(?:\s\([^()]{1,40}\))?(?:,[^.;:]{3,200}?,| [–—][^.;:]{3,200}?[–—])?\s"
    r"(?:(?:also|now|today|currently|jointly|aussi|también)\s)?"
    r"(?:is|are|was|has|had|began|became|grew|held|ran|won|took|gave|led|a|est|ha|es|fue|lutte"
    r"|réunit|appui"
    r"|(?!(?:its|this|members|staff|projects|offices)\b)[a-z]{2,14}[^s\W]s|[a-z]{2,14}ed"
    r"|[a-zà-ÿ]{3,14}(?:e|ó|a|it|ient)|n['’]\w+|ne|no|se)\s"
)
# Behind such words another body is no subject of what comes next.
_BESIDE = compiled(
    r"(?:\b(?:of|by|with|from|to|for|in|at|including|is an?|is the|as|against|like|and|de|par"
    r"|avec|du|des|à|au|et"
    r"|joined|rejoint|con|por|del|al|y|entre|ell[oa]s|lesquel(?:le)?s|them|which|unites|comprises"
    r"|includes"
    r"|gathers|together|regroupe|réunit|rassemble|reúne|agrupa|dont|pour|para|chez)"
    r"|[,(/])\s?(?:(?:the|le|la|les|el|los|las|its)\s"
    r"|[ld]['’])?$|[ld]['’]$",
    re.IGNORECASE,
)
_GOES_ON_WITH = compiled(
    r"(?:\s\([^()]{1,40}\))?(?:,?\s(?:which|who|that|whose|where|qui|que|dont|cuy[oa]s?)|\s(?:is"
    r"|are|was"
    r"|were|has|have|had|will|would|should|est|sont|a|ont|ha|han|es|son|fue|[a-z]{3,14}(?:ed"
    r"|[cdeghklmnprtv]s)))\b"
)
# Who is spoken to, or joined, may be what the next sentence is on.
_SPOKEN_TO = compiled(
    r"\b(?:call(?:s|ed|ing)? (?:up)?on|urg\w+|ask(?:s|ed)|criticis\w+|criticiz\w+|condemn\w*"
    r"|accus\w+"
    r"|denounc\w+|said|says|told|stated?|claim\w*|report(?:s|ed)|alleg\w+|recommend\w*|demand\w*"
    r"|wrote"
    r"|complain\w*|request\w*|warn\w*|suc(?:ceed|cess)\w*|replac\w+|merged?|sued|exhort\w+"
    r"|appel(?:le|é)"
    r"|demand\w+|reproch\w+|critiqu\w+|dénonc\w+|condamn\w+|accus\w+|affirm\w+|déclar\w+"
    r"|recommand\w+"
    r"|instó|insta|pidió|pide|critic\w+|denunci\w+|conden\w+|afirm\w+|declar\w+|recom\w+)\b",
    re.IGNORECASE,
)
_JOINED = compiled(
    r"\b(?:members? of|part of|belongs? to|joined|affiliated|membre d|fait partie|affilié"
    r"|appartient"
    r"|miembros? de|forma parte|integra|pertenece)"
)
_MOST_IN_LEAD = 4
_OF_MANY = compiled(
    r"(?:It|The \w+|Elle|Le \w+|La \w+) (?:brings|unites|gathers|comprises|consists|includes"
    r"|represents"
    r"|regroupe|réunit|rassemble|fédère|reúne|agrupa|(?:compte|has|had|cuenta)(?= (?:[\w-]+ ){0,4}?"
    r"(?:\d|members?|membres?|miembros?|organi|associations?|asociaciones)))\b|(?:Its|Ses|Sus)"
    r"\s(?:\w+ ){0,2}(?:member|membres|miembros)"
)
"""What may be told of a body that another belongs to."""


_PRESENCE = compiled(
    r"(?<=\s)(?:(?:also )?took part|participated|attended|contributed as speakers|y ont participé"
    r"|y a participé|were"
    r" present|ont participé|(?:y )?étaient présente?s|y étaient représentée?s|were represented"
    r"|were among (?:the|its) participants"
    r"|(?:y )?ont (?:également |aussi )?(?:pris part|assisté)|participaron|asistieron"
    r"|estuvieron (?:presentes|representad[oa]s)"
    r"|(?:participaron en|asistieron a) (?:ella|él|la misma|el mismo))"
    r"(?: as (?:observers|guests|speakers))?(?=[.;,])"
)
# The verb first: `Y ont participé <O0> et <O1>`, `Asistieron <O0> y <O1>`.
_CAME_FIRST = compiled(
    r"(?:(?:Y (?:ont|a) (?:également |aussi |notamment )?(?:participé|pris part|assisté)"
    r"|(?:Y )?[EÉ]taient (?:également )?(?:présente?s|représentée?s)"
    r"|Y (?:participer|assister|interviendr|prendr)(?:a|ont)(?: part)?"
    r"|Y (?:sont|est) (?:également |aussi |notamment )?intervenue?s?"
    r"|(?:También )?(?:[Pp]articip(?:ó|aron)|[Aa]sisti(?:ó|eron)|[Ii]ntervin(?:o|ieron)"
    r"|(?:[Pp]articipar|[Aa]sistir|[Ii]ntervendr|[Tt]omar)(?:á|án)(?: parte)?"
    r"|[Aa]cudi(?:ó|eron)|[Cc]oncurri(?:ó|eron)|[Tt]om(?:ó|aron) parte|[Ee]xpusieron)"
    r"(?: también)?(?: (?:en|a) (?:ella|él|la misma|el mismo))?"
    r"|(?:También )?[Ee]stuvieron (?:presentes|representad[oa]s)"
    r"|Parmi les participante?s (?:figuraient|se trouvaient|on comptait)"
    r"|Entre l[oa]s participantes (?:figura(?:n|ban|ron)|se encontraban|estaban)"
    r"|Among the participants were)(?: notamment| entre otros| entre otras)?"
    r"(?=:? (?:(?:\d+ |[a-zé]{3,12} )?(?:personas|participantes|personnes|people) (?:en"
    r" representación"
    r" (?:del?|de la)|de|del|venues d[eu]|représentant|from) |(?:des |los |las"
    r" )?(?:représentante?s|représentants|délégations|representantes"
    r"|delegaciones|delegad[oa]s) (?:du |des |del? |d['’]))?(?:la |le |les |el |los |las |l['’]"
    r"|the )?"
    r"[A-ZÀ-Þ]))"
)
_GATHERED = compiled(
    r"(?:Reuni(?:ó|eron)|Congreg(?:ó|aron))(?= a )|Cont(?:ó|aron) con la (?:participación|presencia"
    r"|asistencia)(?= de)"
)
"""Whom an event without its noun brought together: `Reunió a 60 personas, entre ellas`."""

# Who speaks or sits there has come: `Speakers from the <O0> and the <O1> explained`.
_COMERS = compiled(
    r"(?:(?:The )?(?:[Ss]peakers|[Pp]anellists|[Pp]anelists|[Pp]articipants|[Aa]ttendees"
    r"|[Tt]rainers)"
    r"|(?:Les )?(?:[Pp]articipants|[Ii]ntervenants|[Oo]rateurs)|(?:Los |Las )?(?:[Pp]onentes"
    r"|[Pp]articipantes|[Oo]radores))"
    r"(?= (?:included?|were|came from|from|of|comprised|comprenaient|étaient|venus? d[eu]s?|d[eu]s?"
    r"|incluyeron|fueron|procedían|del?)\b)"
)


def presence_mention(
    text: str, passage: Span, before: Sequence[Mention], named: Sequence[Mention]
) -> Mention | None:
    """Return a mention for `took part` without an object: the only event of the sentence before.

    Args:
        text: The whole text.
        passage: The passage that tells who took part.
        before: The names in the passage before.
        named: The names in the passage itself; an event among them is what is meant.
    """
    events = {m.entity_id: m for m in before if m.kind is Kind.EVENT}
    if len(events) != 1 or any(m.kind is Kind.EVENT for m in named):
        return None
    bounds = (passage.start, passage.end)
    presence = (
        _COMERS.match(text, *bounds)
        or _CAME_FIRST.match(text, *bounds)
        or _GATHERED.match(text, *bounds)
        or _PRESENCE.search(text, *bounds)
    )
    if not presence:
        return None
    (event,) = events.values()
    return Mention(Span(*presence.span()), Kind.EVENT, event.entity_id, event.confidence, "pattern")


def pronoun_mention(
    text: str, before: Span, passage: Span, named: Sequence[Mention]
) -> Mention | None:
    """Return a mention for the pronoun a passage opens with; None where it may mean another.

    The sentence before stands in the same paragraph, opens with an organisation, and names no other
    or only such as hang on it: `<O0> is funded by <O1> and works with <O2>`.

    Args:
        text: The whole text.
        before: The passage before.
        passage: The passage that may open with a pronoun.
        named: The names in the passage before, in order.
    """
    pronoun = pronoun_at(text, passage)
    bodies = [m for m in named if m.kind is Kind.ORGANISATION]
    if not pronoun or not bodies or "\n\n" in text[before.end : passage.start]:
        return None
    at = _topic_among(text, before, bodies)
    first = bodies[at]
    others = [m for m in bodies[at:] if m.entity_id != first.entity_id]
    is_plain = _OPENING.fullmatch(text, before.start, first.span.start) is not None
    if not (is_plain and not others) and not _is_topic(text, before, first, others):
        return None
    told = text[first.span.end : before.end]
    if others and _JOINED.search(told) and _OF_MANY.match(text, passage.start, passage.end):
        return None
    return Mention(pronoun, first.kind, first.entity_id, first.confidence, "pattern")


def _topic_among(text: str, passage: Span, bodies: Sequence[Mention]) -> int:
    """Return which body a sentence is on: the first, or one behind a lead that names others."""
    for at, body in enumerate(bodies[:_MOST_IN_LEAD]):
        is_behind = _BEGINNING.fullmatch(text, passage.start, body.span.start)
        if is_behind and _ACTS.match(text, body.span.end, passage.end):
            return at
    return 0


def _is_topic(text: str, passage: Span, first: Mention, others: Sequence[Mention]) -> bool:
    """Say whether a sentence is on the body it names first: it acts, and others only beside it."""
    if not _BEGINNING.fullmatch(text, passage.start, first.span.start):
        return False
    if not _ACTS.match(text, first.span.end, passage.end):
        return False
    if others and _SPOKEN_TO.search(text, first.span.end, others[-1].span.start):
        return False
    return all(
        _BESIDE.search(text, max(passage.start, other.span.start - 24), other.span.start)
        and not _GOES_ON_WITH.match(text, other.span.end, passage.end)
        for other in others
    )


def pronoun_at(text: str, passage: Span) -> Span | None:
    """Return where a passage opens with a pronoun that stands for a body, or a verb without one."""
    dated = _DATED.match(text, passage.start, passage.end)
    start = dated.end() if dated else passage.start
    lead = _LEAD.match(text, start, passage.end)
    pronoun = _PRONOUN.match(text, lead.end() if lead else start, passage.end)
    if pronoun:
        return Span(*pronoun.span())
    return verb_without_subject(text, Span(start, passage.end)) if start < passage.end else None


def verb_without_subject(text: str, passage: Span) -> Span | None:
    """Return the end of the verb that a passage opens with, who acts being left out."""
    if verb := _LEFT_OUT.match(text, passage.start, passage.end):
        return Span(*verb.span("end"))
    listed = _BELOW_A_NAME.match(text, passage.start, passage.end)
    return Span(*listed.span(str(listed.lastgroup))) if listed else None


_DATED = compiled(r"\W{0,3}(?:19|20)\d\d\s?[:–—-]\s?")
"""The year before an entry of a chronology."""

_BEFORE_TOPIC = compiled(r"(?:\d{1,3}\.\s?|[•–-]\s)?(?:[A-ZÀ-Þ][^.;:]{1,140}?, )?")


def topic_of(
    text: str, passage: Span, meant: Mapping[Span, tuple[Mention, Span]], here: Sequence[Mention]
) -> tuple[Mention, Span] | None:
    """Return whom a passage is on that opens with `It` or `The network`, and what tells who it is.

    Args:
        text: The whole text.
        passage: The passage.
        meant: What its words stand for.
        here: The names in it, in order; one before these words is what it is on.
    """
    at = pronoun_at(text, passage)
    bodies = (span for span, (m, _) in meant.items() if m.kind is Kind.ORGANISATION)
    first = at if at in meant else min(bodies, key=lambda span: span.start, default=None)
    if first is None or meant[first][0].kind is not Kind.ORGANISATION:
        return None
    is_first = all(m.span.start > first.start for m in here if m.kind is Kind.ORGANISATION)
    is_at_start = _BEFORE_TOPIC.fullmatch(text, passage.start, first.start)
    return meant[first] if at == first or (is_first and is_at_start) else None


# `<O0> runs a shelter in <P1>, and it maintains an office in <P2>`
_IT_AGAIN = compiled(
    r"(?:;|,? (?:and|et|where|où)) (?P<it>it|elle|il)"
    r"(?= (?!(?:is|was|est|a été|faut|y a|s['’]agit) (?:important|clear|necessary|nécessaire)\b)"
    r"[a-zà-ÿ])"
)


_IT = (" it ", " elle ", " il ")
_OF_THE_BODY = compiled(
    r"(?:\d{1,3}\.\s?|[•–-]\s)?(?:The |Le |La |El )?(?:[A-ZÀ-Þ][\w’'-]* ?){1,6}['’]s? (?:[a-z]+"
    r" ){1,2}"
    r"(?:is|are|was|were) (?:in|at|based|located)\b[^.;:]{2,60}"
)
"""A clause on what is a body's: `The Institute’s headquarters are in Geneva, and it has`."""


def second_pronouns(
    text: str,
    passage: Span,
    topic: tuple[Mention, Span] | None,
    here: Sequence[Mention],
) -> Iterator[tuple[Mention, Span]]:
    """Yield whom a later `it` of a sentence means: whom the sentence is on.

    Args:
        text: The whole text.
        passage: The sentence.
        topic: Whom the `It` means with which it opens.
        here: The names in it, in order.
    """
    # The pattern is slow to see that a passage has no such word.
    if not any(text.find(word, passage.start, passage.end) > 0 for word in _IT):
        return
    again = _IT_AGAIN.search(text, passage.start, passage.end)
    if again is None:
        return
    bodies = [m for m in here if m.kind is Kind.ORGANISATION and m.span.start < again.start()]
    if topic is None:
        at = _topic_among(text, passage, bodies) if bodies else 0
        upto = Span(passage.start, again.start())
        others = [m for m in bodies[at:] if bodies and m.entity_id != bodies[at].entity_id]
        is_its = bodies and _OF_THE_BODY.fullmatch(text, passage.start, again.start())
        if not bodies or not (is_its or _is_topic(text, upto, bodies[at], others)):
            return
        topic = (bodies[at], passage)
    yield replace(topic[0], span=Span(*again.span("it")), method="pattern"), topic[1]


def state_mention(
    text: str, before: Span, passage: Span, named: Sequence[Mention], here: Sequence[Mention]
) -> Mention | None:
    """Return a mention for the `It` that is told of a treaty; None where it may mean another.

    The sentence before stands in the same paragraph, opens with a state, and names no other state
    or body.

    Args:
        text: The whole text.
        before: The passage before.
        passage: The passage that may open with `It` or `But it`.
        named: The names in the passage before, in order.
        here: The names in the passage itself: a treaty among them, and no body.
    """
    pronoun = state_pronoun_at(text, passage, here)
    actors = [m for m in named if m.kind in {Kind.ORGANISATION, Kind.PLACE}]
    if not pronoun or not actors or "\n\n" in text[before.end : passage.start]:
        return None
    first = actors[0]
    others = [m for m in actors if m.entity_id != first.entity_id]
    if first.kind is not Kind.PLACE or first.modifier or not _hang(text, before, others):
        return None
    if not _OPENING.fullmatch(text, before.start, first.span.start) and not (
        _BEGINNING.fullmatch(text, before.start, first.span.start)
        and _ACTS.match(text, first.span.end, before.end)
    ):
        return None
    return Mention(pronoun, first.kind, first.entity_id, 0.9, "pattern")


def state_pronoun_at(text: str, passage: Span, here: Sequence[Mention]) -> Span | None:
    """Return where a passage says `It` of a state: of a treaty, or of who blames or urges it."""
    pronoun = _OF_STATE.match(text, passage.start, passage.end)
    if pronoun is None:
        return None
    kinds = {m.kind for m in here}
    is_of_treaty = Kind.INSTRUMENT in kinds and Kind.ORGANISATION not in kinds
    if not is_of_treaty and not _IS_BLAMED.match(text, pronoun.end(), passage.end):
        return None
    words = pronoun.group().split()
    said = " ".join(words[-2:]) if words[-1] in {"country", "pays", "país"} else words[-1]
    return Span(pronoun.end() - len(said), pronoun.end())


def _hang(text: str, passage: Span, others: Sequence[Mention]) -> bool:
    """Say whether others are bodies that a sentence names only as whose something is."""
    return all(
        m.kind is Kind.ORGANISATION
        and _OF_WHOM.search(text, max(passage.start, m.span.start - 12), m.span.start)
        for m in others
    )


_OF_WHOM = compiled(r"\b(?:of|from|before|by) (?:the )?$")
_THE_EVENT = compiled(
    r"\b(?:(?:[Tt]he|[Tt]his|[Ll]a|[Ll]e|[Cc]ette|[Cc]et|[Cc]e|[Ee]l|[Ee]st[ea])\s|[Ll]['’])"
    r"(?P<noun>conference|workshop|seminar|consultation|summit|meeting|round ?table|forum"
    r"|training|webinar"
    r"|session|conférence|atelier|séminaire|réunion|sommet|table ronde|formation|conferencia|taller"
    r"|seminario|reunión|cumbre|foro|consulta|colloque|rencontre|congrès|symposium|colloquium"
    r"|congress|dialogue|hearing|encuentro|congreso|coloquio|simposio|mesa redonda|jornadas?"
    r"|journées?)(?![\w-])(?! (?:of|on|on|for|de|sur|sobre)\b)"
)


# `It brought together <O0>`, `Y ont participé <O0>`, behind a sentence that an event opens.
_IT_HELD = compiled(
    r"\W{0,3}(?P<it>It|Elle|Il|Y)(?= (?:will (?:bring together|gather|convene)|réunira|rassemblera"
    r"|brought together|gathered|was attended|was (?:co-?"
    r"|jointly )?"
    r"(?:organi[sz]ed|hosted|convened|opened|chaired|moderated|inaugurated)|a (?:réuni|rassemblé)"
    r"|a été (?:organisé|accueilli)e?"
    r"|réunissait|rassemblait|(?:ont|a) (?:également |notamment )?(?:participé|assisté"
    r"|pris part))\b)"
)
_EVENT_OPENS = compiled(
    r"\W{0,3}(?:\d{1,3}\. )?(?:(?:[Tt]he|[Ll]a|[Ll]e|[Ee]l|[Uu]ne?|[Uu]na?|[Aa]n?) (?:[\w-]+ )?"
    r"|[Ll]['’])?"
)


def event_pronoun(
    text: str, passages: tuple[Span, Span], named: Sequence[Mention]
) -> Iterator[tuple[Mention, Span]]:
    """Yield a mention for `It` where the sentence before opens with the only event it names.

    Args:
        text: The whole text.
        passages: The passage before, and the one that may open with `It`.
        named: The names in the passage before.
    """
    before, passage = passages
    it = _IT_HELD.match(text, passage.start, passage.end)
    events = [m for m in named if m.kind is Kind.EVENT] if it else []
    if not it or len({m.entity_id for m in events}) != 1 or "\n\n" in text[before.end : it.start()]:
        return
    if _EVENT_OPENS.fullmatch(text, before.start, events[0].span.start):
        yield replace(events[0], span=Span(*it.span("it"))), before


def event_reference(
    text: str, passage: Span, named: Sequence[Mention], events: Sequence[tuple[Mention, Span]]
) -> Iterator[tuple[Mention, Span]]:
    """Yield a mention for `the workshop` where one event told shortly before is a workshop.

    Args:
        text: The whole text.
        passage: The passage that may speak of it.
        named: The names in it.
        events: Events told in the passages right before, each with its passage.
    """
    match = first_match(_THE_EVENT, text, passage.start, passage.end) if events else None
    if not match or any(m.kind is Kind.EVENT for m in named):
        return
    noun = match["noun"].casefold()
    meant = [(m, told) for m, told in events if noun in text[m.span.start : m.span.end].casefold()]
    if len({m.entity_id for m, _ in meant}) == 1:
        mention, told = meant[-1]
        yield replace(mention, span=Span(match.start("noun"), match.end("noun"))), told


# Who came, listed after a colon: `The following organizations were represented: <O0> and <O1>.`
_ATTENDANCE = compiled(
    r"(?:[Tt]he following|[Ll]es? [^:.;]{0,60}suivant(?:e?s)|[Ll][oa]s siguientes)\b[^:.;]{0,120}?"
    r"(?P<came>were (?:also )?(?:represented|present)|attended|participated|took part"
    r"|étaient (?:également )?(?:représentée?s|présente?s)|ont participé|participaron|asistieron"
    r"|estuvieron (?:también )?representad[oa]s)(?=[^:.;]{0,60}:)"
)

# Who speaks there, told far below: `Opening remarks were delivered by <O0>`, `Panellists: <O0>`.
_SPOKE = compiled(
    r"(?:(?:(?:The|An?|Session|Panel) (?:[\w-]+ ){0,3})?(?i:keynote(?: address| speech)?"
    r"|(?:opening|closing|welcome|introductory) (?:remarks|address|speech|statements?)"
    r"|panel(?: discussion)?|session|debate|discussion|presentations?)"
    r" (?:was|were) (?:given|delivered|made|moderated|chaired|facilitated|opened)(?= by )"
    r"|(?:(?:Le|La|Les|L['’]) ?)?(?i:mots?|allocutions?|discours|séance|session|table ronde|panel"
    r"|débats?|présentations?)(?: d['’]ouverture| inaugurale?| de clôture)? (?:a|ont) été"
    r" (?:prononcée?s?|modérée?s?|animée?s?|présidée?s?|facilitée?s?|faite?s?|ouverte?s?)(?= par )"
    r"|(?:(?:La|El|Las|Los) )?(?i:palabras|discurso|sesión|panel|debate|mesa|conferencia"
    r"|presentaci(?:ón|ones)|apertura|clausura)(?: (?:de (?:apertura|clausura|bienvenida)"
    r"|inaugural(?:es)?|magistral))? (?:fue(?:ron)? (?:pronunciad|moderad|presidid|inaugurad"
    r"|dictad)[oa]s?(?= por )|estuvo a cargo(?= de)|estuvieron a cargo(?= de))"
    r"|(?:(?:The )?(?:[Ss]peakers|[Pp]an[ea]l?listes?|[Pp]resenters|[Pp]articipants) (?:included?"
    r"|were|came from)|Keynotes?(?: address| speech)?(?= ?: ))"
    r"|(?:Pan[ée]llistes?|Panelists?|Panellists?|(?:Keynote )?[Ss]peakers?|Moderators?|Chair"
    r"|Facilitators?|Panélistes|Intervenants|Modérat(?:eur|rice)s?|Orateurs|Ponentes|Panelistas"
    r"|Moderador(?:a|es)?|Oradores)(?= ?: ?))"
    r"|(?:Sont (?:également |aussi |notamment )?intervenus?|Ont (?:également |aussi )?pris la"
    r" parole)(?=:? )"
)
_SAID = (
    r"(?:said|noted|stated|stress|underlin|emphasi|describ|explain|thank|ask|recall|add|critici"
    r"|welcom|present|report|call|urg|propos|express|drew|point|declar|repl|introduc|inform"
    r"|highlight|(?:a|ont) (?:déclar|soulign|rappel|présent|dit|estim|indiqu|remerci|demand|expliqu"
    r"|insist)|dijo|señal|subray|expres|present|record|indic|agradec|explic|pidi|insist)"
    r"\w{0,5}"
)
_DELEGATE = compiled(
    r"(?:(?:The|An?) (?:representative|delegate|delegation|observer)|Le (?:représentant|délégué)"
    r"|La (?:représentante|déléguée|délégation|representante|delegación|delegada)"
    rf"|El (?:representante|delegado))(?= (?:of|from|for|d[eu]|del) [^.;:]{{3,80}}? {_SAID}\b)"
)
_RECORD = compiled(
    r"\b(?:(?:Report|Rapport|Informe|Relatoría) (?:of|on|de|del|du|sur) (?:(?:the|la|le|l['’]) ?)?"
    r"(?:[\w’'-]+ ){0,4}?(?i:seminar|workshop|conference|meeting|consultation|round ?table|forum"
    r"|symposium|séminaire|atelier|conférence|réunion|colloque|seminario|taller|conferencia"
    r"|reunión|foro)\b|[Pp]roceedings|[Mm]inutes of|[Ss]ummary [Rr]ecord|[Mm]eeting [Rr]eport"
    r"|[Cc]omptes?"
    r" rendus?|[Pp]rocès-verbal|[Rr]elatoría|ACTA|Acta de)\b"
)
_TOP = 800


def attendance_mention(
    text: str, passage: Span, named: Sequence[Mention], events: Sequence[tuple[Mention, Span]]
) -> Iterator[tuple[Mention, Span]]:
    """Yield a mention for `were represented` or `Panellists`: the only event told shortly before.

    Args:
        text: The whole text.
        passage: The passage that may list who came or tell who spoke.
        named: The names in it; an event among them is what is meant.
        events: Events told in the passages right before, each with its passage.
    """
    if not events or any(m.kind is Kind.EVENT for m in named):
        return
    bounds = _without_number(text, passage)
    listed = _ATTENDANCE.match(text, *bounds)
    told_of = listed.span("came") if listed else None
    if told_of is None and (spoke := _SPOKE.match(text, *bounds)):
        told_of = spoke.span()
    if told_of is None and (spoke := _DELEGATE.match(text, *bounds)):
        told_of = spoke.span() if _RECORD.search(text, 0, _TOP) else None
    if told_of and len({m.entity_id for m, _ in events}) == 1:
        mention, told = events[-1]
        yield replace(mention, span=Span(*told_of)), told


_NUMBER = compiled(r"\d{1,3}\.\s?")


def _without_number(text: str, passage: Span) -> tuple[int, int]:
    number = _NUMBER.match(text, passage.start, passage.end)
    return (number.end() if number else passage.start), passage.end


Speaker = tuple[Mention, Span]
"""Who speaks in a paragraph, and the passage that opens with the name."""

_HE_SAYS = compiled(
    r"(?:It|He|She|Elle|Il)(?= (?:also |further |then |had |has |therefore |finally"
    r" ){0,2}(?:recommend|urge"
    r"|encourag|call|ask|request|invit|express|welcom|note|regret|commend|congratulat|state"
    r"|recommand|demand|pri[ea]|engag|exhort|regrett|déplor|souhait|préconis|insist"
    r"|was concerned|is concerned|remained concerned|est préoccupé|se dit|s['’]inquiète)\w{0,5}\b)"
)
_SPEAKS = compiled(
    r"(?:\s\([^()]{1,40}\))? (?:also |further |had |has ){0,2}(?:\w{3,16}ed|recommends?"
    r"|urges?|calls?"
    r"|notes?|expresses|welcomes?|asks?|states?|is|was|made|said|took|drew|put|ont?|est|sont|se"
    r"|recommande|demande|prie|note|constate|accueille|invite|engage|exhorte|regrette|annonce"
    r"|s['’]inquiète)\b"
)


def speaker_of(
    text: str, passages: tuple[Span, Span], named: Sequence[Mention], speaker: Speaker | None
) -> Speaker | None:
    """Return who speaks after the second passage: whom it opens with, or who spoke before it.

    Args:
        text: The whole text.
        passages: The one before, and the one that may open with a name or with `It`.
        named: The names in the second, in order.
        speaker: Who spoke in the first.
    """
    before, passage = passages
    first = next((m for m in named if m.kind in {Kind.ORGANISATION, Kind.PLACE}), None)
    if first and not first.modifier and _OPENING.fullmatch(text, passage.start, first.span.start):
        return (first, passage) if _SPEAKS.match(text, first.span.end, passage.end) else None
    if speaker and "\n\n" not in text[before.end : passage.start]:
        return speaker if _HE_SAYS.match(text, passage.start, passage.end) else None
    return None


def speaker_mention(
    text: str, passage: Span, speaker: Speaker | None
) -> Iterator[tuple[Mention, Span]]:
    """Yield a mention for `It` in `It recommended that ...`, and the passage that names it."""
    pronoun = _HE_SAYS.match(text, passage.start, passage.end)
    if pronoun and speaker and speaker[1] != passage:
        yield replace(speaker[0], span=Span(*pronoun.span())), speaker[1]
