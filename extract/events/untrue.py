"""Holds the words that call what is said untrue, in English, French and Spanish."""

from extract.kept_patterns import compiled

_UNTRUE = (
    r"(?:not (?:\w+ )?(?:true|correct|right|the case|clear|certain|confirmed|proven|known|so)"
    r"|untrue|false|wrong|incorrect|inaccurate|mistaken|unclear|unlikely|doubtful|unfounded"
    r"|baseless|fabricated|a (?:lie|myth|rumou?r|fabrication)|faux|fausse|inexacte?|infondée?"
    r"|erronée?|démentie?|niée?|peu probable|douteu(?:x|se)|incertain|pas (?:vrai|exact|certain)"
    r"|fals[oa]|incorrect[oa]|inexact[oa]|infundad[oa]|desmentid[oa]|dudos[oa]|improbable"
    r"|mentira|no es (?:cierto|verdad|seguro))"
)
_DENYING = (
    r"(?:den(?:y|ies|ied|ying)|pretend(?:s|ed|ing)?|doubt(?:s|ed|ful)?|dispute[sd]?|refute[sd]?"
    r"|reject(?:s|ed)?|rumou?red|nie(?:nt)?|a nié|dément(?:i|ent)?|doute(?:nt)?|réfute(?:nt)?"
    r"|prétend(?:u|ent)?|negó|negaron|niegan?|dudan?|dudó|desmient(?:e|en)|desmintió|desmintieron"
    r"|pretend(?:e|ió)|contest(?:s|ed|e|ent)?|a contesté|ont contesté|challenge[sd]?|rejette(?:nt)?"
    r"|rechaz(?:a|an|ó|aron)|cuestion(?:a|an|ó|aron))"
)
_THAT = r"(?:that|whether|if|que|qu['’]|si)"

_HELD_BY_NOBODY = (
    r"(?:(?:[Nn]obody|[Nn]o one|[Nn]othing|[Ff]ew|[Hh]ardly anyone)(?: \w+){0,3}"
    r" (?:believ|think|thought|suggest|claim|say|said|show|prov|indicat|confirm)\w{0,5}(?: that)?"
    r"|[Nn]o (?:\w+ )?(?:evidence|proof|indication|sign|suggestion|truth|reason to \w+|confirmation"
    r"|record)(?: \w+){0,4} that|(?:not|n['’]t) (?:believe|think|agree|accept|say|mean|claim|show"
    r"|imply|follow|confirm|known?)(?: that)?|(?:[Ff]alsely|[Ww]rongly|[Mm]istakenly|[Ee]rroneously"
    r"|à tort|falsamente)(?: \w+){0,4} (?:that|que|qu['’])"
    r"|[Rr]ien n['’]indique que|[Pp]ersonne ne (?:croit|pense) que|[Aa]ucune preuve que"
    r"|(?:croit|pense|dit|affirme) pas que|[Nn]ada indica que|[Nn]adie cree que"
    r"|[Nn]o hay (?:\w+ ){1,3}de que|no (?:cree|piensa|dice|dijo|afirma) que)"
)

UNTRUE_THAT = compiled(
    rf"\b(?:(?:{_UNTRUE}|{_DENYING})(?: to (?:say|claim|think|assert))?"
    r"(?:(?: \w+){0,4} (?:claims?|reports?|rumou?rs?|allegations?))?"
    rf"(?: de dire| decir| d['’]affirmer| afirmar)? {_THAT}|{_HELD_BY_NOBODY})"
    r"(?!\w)[^;:]{0,120}$"
)
"""What opens a clause that nobody holds true, up to its end: `It is not true that`."""

HOPED_THAT = compiled(
    r"\b(?:(?:hope|wishe|feare|imagine|assume|suppose|suspecte|expecte)[ds]? that"
    r"|(?:fear|suspect|expect)s? that|(?:espère|crai(?:nt|gnen)|redoute|souhaite)(?:nt|t)? que"
    r"|(?:espera|teme|desea)n? que)\b[^;:]{0,120}$"
)
"""What opens a clause that may be true or not, and names what is there: `It is hoped that`."""

CLAIM = compiled(
    r"\b(?:[Rr]eports?|[Cc]laims?|[Rr]umou?rs?|[Aa]llegations?|[Ss]tory|[Nn]ews|[Ii]dea|[Pp]roposals?"
    r"|[Ss]uggestions?|[Aa]ssertions?|[Bb]elief|[Nn]otion|[Aa]ffirmation|[Rr]umeurs?|[Nn]ouvelle"
    r"|[Ii]nformation|[Pp]roposition|[Ii]dée|[Nn]oticias?|[Rr]umor(?:es)?|[Pp]ropuestas?"
    r"|[Aa]firmación|[Ii]nformación|[Tt]hat|[Qq]ue) (?:that |de que |que |qu['’])?[^;:]{0,100}$"
)
"""What opens a claim, which `PROVED_FALSE` may end: `The report that`."""

PROVED_FALSE = compiled(
    r"[^.;:]{0,80}? (?:is|are|was|were|has been|have been|proved|turned out to be|est|était|sont"
    r"|a été|s['’]est révélée?|es|son|era|fue|fueron|resultó|ha sido)(?: \w+)?"
    rf" (?:{_UNTRUE}|denied|rejected|refuted|dismissed|rejetée?|rechazad[oa])\b"
)
"""What follows a claim that is none: `was false`."""
