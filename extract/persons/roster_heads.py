"""Heads of columns that hold names of persons, in English, French and Spanish."""

import re

from extract.kept_patterns import compiled

_OF = r"(?:participants?|staff|representatives?|contact(?: person)?|delegates?|members?|experts?)"
_NAME = (
    r"(?:(?:full[ _]|first[ _]|given[ _]|sur|last[ _]|middle[ _]|family[ _]|fore)?names?"
    rf"(?: of (?:the )?{_OF})?|surnames?|participants?|participante?s?|(?:e\. ?g\. )?attendees?|"
    r"asistentes?|"
    r"contact (?:persons?|names?)|contact points?|interviewees?|speakers?|panell?ists?|signatories|"
    r"noms?(?: de famille| complets?)?(?: (?:du|de la|des) (?:participante?s?|contacts?|"
    r"représentante?s?))?|prénoms?|intervenante?s?|personnes? (?:à contacter|de contact|contact|"
    r"ressources?)|"
    r"nombres?(?: completos?)?(?: (?:del?|de la|de los) (?:participantes?|contacto|"
    r"representantes?))?|apellidos?|ponentes?|personas? (?:de|a) contact(?:o|ar))"
)
_BESIDE = (
    r"(?:title|titles|position|function|role|designation|e-?mail|prénoms?|titre|fonction|qualité|"
    r"apellidos?|cargo|puesto|firma|signature|phone|contacts?|age|sex|gender)"
)
NAME_HEAD = compiled(
    rf"{_NAME}(?:\(s\))?"
    rf"(?: ?(?:/|,|&|-|–|\(| and | et | y )? ?(?:{_NAME}|{_BESIDE})(?:\(s\))?\)?){{0,3}}:?",
    re.IGNORECASE,
)
"""What heads a column of names: `Name`, `Nom et prénom`, `Name / Title`, `Persona de contacto`."""

_OFFICE = (
    r"(?:(?:deputy |vice-? ?|sous-|adjoint au |acting )?(?:mayors?|maires?|alcald(?:es?|esas?)|"
    r"chiefs?|chefs?|caciques?|governors?|gouverneure?s?|gobernador(?:es|as?)?|pr[ée]fète?s?|"
    r"préfets?|prefects?|presidents?|présidente?s?|president[ea]s?|directors?|direct(?:eurs?|rices?)|"
    r"director(?:es|as?)|chair(?:man|woman|person)s?|secretary|secrétaire|secretari[oa]|treasurer|"
    r"trésori(?:er|ère)|tesorer[oa])|(?:village|community|team|group|section|camp) (?:heads?|"
    r"chiefs?|elders?|leaders?)|chefs? (?:de|du) (?:village|canton|quartier|camp|bureau|équipe)|"
    r"(?:leaders?|líder(?:es|esas?)?) (?:communautaires?|comunitari[oa]s?)|callers?|appelante?s?|"
    r"llamantes?|payees?|(?:persons?|people) met|personnes? rencontrées?|key informants?|"
    r"informat(?:eurs?|rices?) clés?|informantes? claves?|enumerators?|encuestador(?:es|as?)?|"
    r"trainers?|format(?:eurs?|rices?)|capacitador(?:es|as?)?|prepared by|préparé par|"
    r"elaborado por|supervisors?|supervis(?:eurs?|eures?)|supervisor(?:es|as)|drivers?|chauffeurs?|"
    r"conductor(?:es|as?)?|chofer(?:es)?|teachers?|enseignante?s?|maestr[oa]s?|docentes?|nurses?|"
    r"infirmi(?:er|ère)s?|enfermer[oa]s?|midwi(?:fe|ves)|sages?-femmes?|parteras?|coordinators?|"
    r"coord(?:onn|in)at(?:eurs?|rices?)|coordinador(?:es|as?)?|authors?|auteure?s?|autor(?:es|as?)?)"
)
"""Offices and trades that somebody holds in each row."""

_ROLE = (
    r"(?:victims?|victimes?|v[íi]ctimas?|survivors?|survivantes?|sobrevivientes?|returnees?|"
    r"clients?|inmates?|detainees?|minors?|bénéficiaires?|usuari[oa]s?|"
    r"retornad[oa]s?|complainants?|plaintiffs?|petitioners?|plaignante?s?|denunciantes?|"
    r"demandantes?|accused(?: persons?)?|co-accused|defendants?|suspects?|perpetrators?|"
    r"accusée?s?|pr[ée]venue?s?|inculpée?s?|mise?s? en cause|mis en examen|suspecte?s?|"
    r"condamnée?s?|acusad[oa]s?|imputad[oa]s?|procesad[oa]s?|sospechos[oa]s?|condenad[oa]s?|"
    r"sindicad[oa]s?|traffickers?|trafiquante?s?|tratantes?|recruiters?|recruteu(?:rs?|ses?)|"
    r"reclutador(?:es|as?)?|captador(?:es|as?)?|brokers?|smugglers?|passeurs?|employers?|"
    r"employeu(?:rs?|ses?)|emplead(?:or(?:es|as?)?)|agents?|agentes?|lawyers?|avocate?s?|"
    r"abogad[oa]s?|interpreters?|interprètes?|intérpretes?|translators?|traduct(?:eurs?|rices?)|"
    r"traductor(?:es|as?)?|interviewers?|enquêt(?:eurs?|rices?)|entrevistador(?:es|as?)?|"
    r"personnes? interrogées?|personas? entrevistadas?|interrogée?s?|entrevistad[oa]s?|"
    r"counsell?ors?|conseill(?:ers?|ères?)|consejer[oa]s?|(?:case|key|social|field) ?(?:workers?|"
    r"officers?)|assistante?s? sociale?s?|trabajador(?:es|as?)? social(?:es)?|"
    r"persons? (?:interviewed|responsible|in charge)|staff members?|"
    r"(?:brought|reported|referred|received|recruited|interviewed|signed|accompanied|handled) by|"
    r"(?:signalée?|reçue?|orientée?|recrutée?|interrogée?|accompagnée?|suivie?) par|"
    r"(?:denunciad[oa]|recibid[oa]|remitid[oa]|captad[oa]|entrevistad[oa]|atendid[oa]) por|"
    r"responsable (?:du|de la|del) (?:dossier|caso)|next of kin|emergency contact|"
    r"personne à prévenir|familiar(?: de contacto)?|guardians?|tuteur|tutrice|tutor(?:a)?|"
    r"(?:nom|nombre) (?:du père|de la mère|du tuteur|del padre|de la madre|del tutor)|"
    r"(?:father|mother|guardian|husband|wife|spouse)['’]s name|father|mother|père|mère|padre|madre|"
    r"husband|wife|spouse|mari|épouse|conjointe?|marido|espos[oa]|cónyuge|children|enfants|hijos|"
    r"known as|alias|surnom|pseudonyme?|apodo|seudónimo|nickname|signature|firma|signed|signée?|"
    rf"{_OFFICE})"
)
ROLE_HEAD = compiled(rf"{_ROLE}(?:\(e?s\))?:?", re.IGNORECASE)
"""What heads a column, or is the label of a field, of those who did or suffered something: a town
that one of them is called like does not matter; some may be bodies."""

MAY_HEAD_NAMES = compiled(
    rf"(?:{_ROLE}|"
    r"contacts?|contacto|focal points?|points? focaux|point focal|puntos? focal(?:es)?|"
    r"representatives?|representantes?|représentante?s?|represented by|delegates?|déléguée?s?|"
    r"delegad[oa]s?|members?|membres?|miembros?|facilitat(?:ors?|eurs?|rices?)|facilitador[ae]?s?|"
    r"moderat(?:ors?|eurs?)|modérat(?:eurs?|rices?)|moderador[ae]?s?|trainers?|authors?|auteure?s?|"
    r"autor[ae]?s?|presenters?|resource persons?|chair(?:person)?s?|rapporteurs?|heads?|"
    r"coordinat(?:ors?|eurs?|rices?)|coordinador[ae]?s?|responsables?|encargad[oa]s?|experts?|"
    r"expertos?|consultants?|lawyers?|interpreters?|translators?|witness(?:es)?|témoins?|testigos?|"
    r"victims?|victimes?|víctimas?|survivors?|survivantes?|sobrevivientes?|clients?|beneficiar(?:y|"
    r"ies)|bénéficiaires?|beneficiari[oa]s?|case ?workers?|interviewers?|person responsible|"
    r"responsible persons?|(?:title|titre|cargo) (?:and|et|y) (?:name|nom|nombre))(?:\(s\))?:?",
    re.IGNORECASE,
)
"""What heads a column of names or of bodies: `Representative`, `Membre`, `Responsable`."""

WHOLE_HEAD = compiled(
    r".*\b(?:prénoms?|apellidos?|surnames?|(?:first|given|family|full)[ -]names?|complet[os]?s?"
    r"|interviewees?|participant\w{0,3}|panell?ists?|speakers?|intervenante?s?)\b.*",
    re.IGNORECASE,
)
"""Of what `NAME_HEAD` is, what heads nothing but persons: `Nom et prénom`, not `Name`."""

OF_SOMEBODY = compiled(
    r"(?:organi[sz]ations?|institutions?|affiliations?|structures?|organizaci[óo]n|instituci[óo]n"
    r"|entidad|afiliaci[óo]n|positions?|functions?|fonctions?|cargo|puesto|designation|occupation"
    r"|ages?|âge|edad|sex|gender|sexe|sexo|job title)(?: ?/ ?[\w ]{3,20})?:?",
    re.IGNORECASE,
)
"""What heads a column that tells of the persons in another: `Organisation`, `Age`, `Cargo`."""

BODY_HEAD = compiled(
    r"(?:(?:names? of (?:the )?)?(?:organi[sz]ations?|orgs?\.?|institutions?"
    r"|affiliations?|agenc(?:y|ies)"
    r"|NGOs?|CSOs?|employer|association|(?:member|partner|implementing|host|lead) organi[sz]ations?"
    r"|(?:service )?(?:operators?|providers?)|donors?|funders?|(?:implementing )?partners?"
    r"|implement(?:er|ing (?:agency|partner|body))s?|managed by|run by|lead agency)"
    r"|(?:noms? de l['’])?(?:organisations?|institutions?|associations?|ONG)"
    r"|structures?|organismes?"
    r"|(?:nombre de la )?(?:organizaci[óo]n(?:es)?|instituci[óo]n(?:es)?|asociaci[óo]n(?:es)?)"
    r"|entidad(?:es)?|afiliaci[óo]n)"
    r"(?:\(s\))?(?: ?(?:/|,|&|and|et|y) ?(?:organi[sz]ations?|institutions?|agency|affiliation|NGO"
    r"|organisation|instituci[óo]n|entidad|structure))?:?",
    re.IGNORECASE,
)
"""What heads a column of bodies, whatever stands in its cells: `Organisation`, `Structures`."""

MAY_HEAD_BODIES = compiled(
    r"(?:(?:name|nom|nombre)s? (?:of (?:the )?|de la |de l['’]|du |des |del ?|de las )?)?"
    r"(?:organi[sz]ations?|institutions?|affiliations?|structures?|organizaci(?:[óo]n|ones)|"
    r"instituci(?:[óo]n|ones)|entidad(?:es)?|entit(?:y|ies)|entités?|afiliaci[óo]n|organismes?|"
    r"organismos?|agenc(?:y|ies)|agences?|agencias?|associations?|asociaci(?:[óo]n|ones)|NGOs?|"
    r"ONGs?|CSOs?|OSCs?|partners?|partenaires?|soci[oa]s?|stakeholders?|parties prenantes|"
    r"bod(?:y|ies)|groups?|groupes?|grupos?|networks?|réseaux?|"
    r"redes|implementing partners?|submitted by|submissions? (?:from|by)|soumis par|"
    r"presentad[oa] por|participating (?:organi[sz]ations?|bodies)|members?|membres?|miembros?)"
    r"(?: ?(?:/|or|and|&|ou|et|o|y|,) ?(?:individual|person|name|nom|nombre|particulier|personne|"
    r"persona|particular|individu|institution|instituci[óo]n|agency|affiliation|body|unit|company|"
    r"employer|network|structure|organi[sz]ation|organizaci[óo]n|department)s?)?(?:\(s\))?:?"
    r"|(?:name|nom|nombre|individual|participant)s? ?(?:/|or|ou|o) ?"
    r"(?:organi[sz]ation|organizaci[óo]n|institution|instituci[óo]n|structure|entidad|body)s?:?",
    re.IGNORECASE,
)
"""What heads a column of bodies or of persons beside them: `Members`, `Entidad / persona`."""

_SITE = (
    r"(?:villages?|towns?|cit(?:y|ies)|municipalit(?:y|ies)|communes?|localit(?:y|ies)|villes?|"
    r"localités?|mairies?|ciudad(?:es)?|municipios?|localidad(?:es)?|aldeas?|comunidad(?:es)?|"
    r"alcald[íi]as?|districts?|distritos?|camps?)"
)
MIXED_HEAD = compiled(
    rf"{_SITE} ?(?:/|or|and|&|ou|et|o|y|,) ?(?:{_NAME}|{_ROLE}|contacts?|contacto)"
    rf"|(?:{_NAME}|{_ROLE}|contacts?|contacto) ?(?:/|or|and|&|ou|et|o|y|,) ?{_SITE}",
    re.IGNORECASE,
)
"""What heads a column of places and persons: `Ville / Nom`, `Localité / Chef`."""

PERSONAL_HEAD = compiled(
    r"(?:ages?|âge|edad|sex|gender|sexe|sexo|genre|género|age ?/ ?sex|sex ?/ ?age|m/f|f/m|h/f|"
    r"d\.?o\.?b\.?|date of birth|date de naissance|fecha de nacimiento|passport(?: no\.?)?|"
    r"passeport|pasaporte|signature|firma|émargement|nationality|nationalité|nacionalidad):?",
    re.IGNORECASE,
)
"""What heads a column that only persons fill."""

_OTHER_HEAD = compiled(
    r"(?:no|n[o°º.]|nr|s/n|case|cas|caso|affaire|expediente|file|dossier|date(?: of birth)?|"
    r"date de naissance|fecha(?: de nacimiento)?|time|heure|hora|session|séance|sesión|topic|thème|"
    r"tema|country|pays|país|nationality|nationalité|nacionalidad|city|town|ville|ciudad|village|"
    r"aldea|region|région|región|district|distrito|address|adresse|dirección|place(?: of \w+)?|"
    r"lieu(?: d[eu'’] ?\w+)?|lugar(?: de \w+)?|court|tribunal|juzgado|sentence|peine|pena|status|"
    r"statut|estado|group|groupe|grupo|gender|e-?mail|courriel|correo|phone|telephone|téléphone|"
    r"teléfono|tel|shelter|foyer|refugio|service|department|departamento|área|partner|partenaire|"
    r"socio|remarks|observations|observaciones|comments|signature|firma|total)s?:?",
    re.IGNORECASE,
)
"""What heads a column that holds no names and tells of no person."""


_LONGEST_HEAD = 40


def is_head(surface: str) -> bool:
    """Say whether a cell is the head of a column, or the label of a field: no name itself."""
    patterns = (NAME_HEAD, MAY_HEAD_NAMES, OF_SOMEBODY, _OTHER_HEAD)
    return any(pattern.fullmatch(surface) for pattern in patterns)


def is_in_label(text: str, start: int, end: int) -> bool:
    """Say whether a stretch is in a cell of a table that is a head or label, whole."""
    low, high = max(0, start - _LONGEST_HEAD), end + _LONGEST_HEAD
    begin = max(text.rfind(mark, low, start) for mark in "\t\n") + 1
    ends = [at for at in (text.find(mark, end, high) for mark in "\t\n") if at >= 0]
    close = min(ends, default=min(len(text), high))
    is_cell = text.startswith("\t", close) or (begin > 0 and text[begin - 1] == "\t")
    return is_cell and is_head(text[begin:close].strip())


PART_HEAD = compiled(
    r"(?:(?:first|given|sur|last|middle|family|fore)[ _-]?names?|surnames?|noms? de famille|"
    r"prénoms?|apellidos?(?: (?:paterno|materno))?|nombres? de pila)(?:\(s\))?:?",
    re.IGNORECASE,
)
"""What heads a column of parts of names, whatever towns are called so too: `Surname`."""
