"""Heads of columns that hold names of persons, in English, French and Spanish."""

import re

_OF = r"(?:participants?|staff|representatives?|contact(?: person)?|delegates?|members?|experts?)"
_NAME = (
    r"(?:(?:full |first |given |sur|last |middle |family |fore)?names?"
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
NAME_HEAD = re.compile(
    rf"{_NAME}(?:\(s\))?"
    rf"(?: ?(?:/|,|&|-|–|\(| and | et | y )? ?(?:{_NAME}|{_BESIDE})(?:\(s\))?\)?){{0,3}}:?",
    re.IGNORECASE,
)
"""What heads a column of names: `Name`, `Nom et prénom`, `Name / Title`, `Persona de contacto`."""

MAY_HEAD_NAMES = re.compile(
    r"(?:contacts?|contacto|focal points?|points? focaux|point focal|puntos? focal(?:es)?|"
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

WHOLE_HEAD = re.compile(
    r".*\b(?:prénoms?|apellidos?|surnames?|(?:first|given|family|full)[ -]names?|complet[os]?s?"
    r"|interviewees?|participant\w{0,3}|panell?ists?|speakers?|intervenante?s?)\b.*",
    re.IGNORECASE,
)
"""Of what `NAME_HEAD` is, what heads nothing but persons: `Nom et prénom`, not `Name`."""

OF_SOMEBODY = re.compile(
    r"(?:organi[sz]ations?|institutions?|affiliations?|structures?|organizaci[óo]n|instituci[óo]n"
    r"|entidad|afiliaci[óo]n|positions?|functions?|fonctions?|cargo|puesto|designation|occupation"
    r"|ages?|âge|edad|sex|gender|sexe|sexo|job title)(?: ?/ ?[\w ]{3,20})?:?",
    re.IGNORECASE,
)
"""What heads a column that tells of the persons in another: `Organisation`, `Age`, `Cargo`."""

PART_HEAD = re.compile(
    r"(?:(?:first|given|sur|last|middle|family|fore)[ -]?names?|surnames?|noms? de famille|"
    r"prénoms?|apellidos?(?: (?:paterno|materno))?|nombres? de pila)(?:\(s\))?:?",
    re.IGNORECASE,
)
"""What heads a column of parts of names, whatever towns are called so too: `Surname`."""
