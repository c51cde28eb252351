"""Says which words make a statement of a state: it ratifies, recommends, joins, pays, cooperates.

A state acts as its place: `<P0>` stands for `Nepal`, for `the Government of Nepal` and for
`Nepal's authorities`.
"""

from extract.model import Predicate
from extract.statements.statement_shapes import (
    ADVERB,
    BE,
    NOT,
    THE,
    Pattern,
    active,
    led,
    slots,
    written,
)

_LATELY = r"(?:just |recently |already |also |now |since |long ){0,2}"
_PRAISED = (
    r"(?:commend(?:s|ed)|congratulate[sd]|praise[sd]|welcome[sd]|applaud(?:s|ed)|noted|notes"
    r"|acknowledge[sd]|thanked)"
)
_ACCEPTED = (
    r"(?:ratification of|accession to|ratifying|acceding to|having ratified|having acceded to)"
)
_MONEY = (
    r"(?:(?:[^<>.;,]{0,30})?(?:(?:US\$|USD|EUR|[$€£])\s?\d[\d.,]{0,12}(?: ?(?:million"
    r"|billion|thousand))?"
    r"|\d[\d.,]{0,12} ?(?:million |billion )?(?:US dollars|dollars|euros|pounds|francs)"
    r"|voluntary contributions?|financial (?:contributions?|support|assistance)|funding|funds)"
    r"[^<>.;]{0,30}?)"
)
_GAP = r"(?:[^<>.;]|<[IEP]\d+>){0,140}?"

STATES: tuple[Pattern, ...] = (
    written(
        Predicate.RATIFIES,
        rf"(?P<object>{slots('I')}),? (?:and )?to which {THE}(?P<subject>{slots('OP')}) "
        rf"{NOT}(?:(?:has|have|had) {_LATELY}acceded|acceded"
        rf"|(?:is|are|was|became|had become) {_LATELY}(?:a )?(?:[Ss]tates? )?party)",
        0.95,
    ),
    written(
        Predicate.RATIFIES,
        rf"(?P<object>{slots('I')}),? (?:which|that) {THE}(?P<subject>{slots('OP')}) "
        rf"(?:(?:has|have|had) {_LATELY})?(?:ratified|acceded to)",
        0.93,
    ),
    active(
        Predicate.RATIFIES,
        "OP",
        r"(?:has|have) been (?:a )?(?:[Ss]tate )?party to",
        "I",
        0.93,
    ),
    written(
        Predicate.RATIFIES,
        rf"{_PRAISED} {THE}(?P<subject><[OP]\d+>) (?:for|on|upon) {_GAP}{_ACCEPTED} {THE}"
        rf"(?P<object>{slots('I')})",
        0.92,
    ),
    written(
        Predicate.RATIFIES,
        rf"(?P<subject><P\d+>)['’]s? (?:recent )?ratification of {THE}<I\d+> and (?:its )?"
        rf"(?:ratification of|accession to) {THE}(?P<object>{slots('I')})",
        0.9,
    ),
    active(
        Predicate.INVOKES,
        "P",
        r"reaffirm(?:s|ed)?(?: (?:its|their) (?:\w+"
        r" )?(?:commitment"
        r"|adherence|support|attachment) (?:to|for))?(?: (?:implementing|the (?:full"
        r" )?implementation"
        r" of|the principles of|the purposes and principles of))?"
        r"|reiterate[sd]? (?:its|their) (?:\w+ )?(?:commitment|adherence|support|attachment)"
        r" (?:to|for)"
        r"(?: (?:implementing|the (?:full )?implementation of))?"
        r"|(?:is|are|remains?) (?:\w+ )?committed to (?:the )?(?:(?:full |effective"
        r" )?implementation"
        r" of |implementing )?(?:the )?|invoke[sd]?|recall(?:s|ed)|relie[sd] (?:up)?on",
        "I",
        0.86,
    ),
    written(
        Predicate.MEMBER_OF,
        rf"(?<!of )(?<!of the )(?<!in )(?<!in the )(?P<subject>{slots('P')}),? {ADVERB}{NOT}"
        rf"(?:{BE}|became |has become |becomes |has been elected (?:as )?|was elected (?:as )?"
        rf"|, as |, which is |, )(?:now |currently |also )?(?:an? |the (?:first |newest )?"
        rf"|one of the )?"
        rf"(?:\w+ |non-permanent |founding )?(?:[Ss]tate |[Mm]ember )?(?:[Mm]ember|[Mm]ember State"
        rf"|members|member States|partner) of {THE}(?P<object>{slots('O')})",
        0.92,
    ),
    written(
        Predicate.MEMBER_OF,
        rf"[Aa]s an? (?:\w+ |non-permanent ){{0,2}}(?:[Ss]tate )?[Mm]ember(?: State)? of {THE}"
        rf"(?P<object><O\d+>)[^<>.;,]{{0,30}}, (?:the )?(?P<subject><P\d+>)(?=,? [a-z])",
        0.92,
    ),
    written(
        Predicate.MEMBER_OF,
        rf"(?<!of )(?<!in )(?P<subject>{slots('P')}),? {ADVERB}(?:joined|acceded to|entered) {THE}"
        rf"(?P<object><O\d+>)(?! (?:in (?:call|urg|ask|cong)|and|to |mission|in \w+ing))",
        0.85,
    ),
    written(
        Predicate.MEMBER_OF,
        rf"(?:its|the) (?:\w+ )?membership (?:of|in) {THE}(?P<object><O\d+>)[^<>.;]{{0,30}}, "
        rf"{THE}(?P<subject><P\d+>) (?=has|have|is|will)",
        0.85,
    ),
    written(
        Predicate.MEMBER_OF,
        r"(?P<object><O\d+>),? (?:[^<>.;]{0,40} )?(?:of which|dont|de la que|de la cual|del"
        r" que|del cual) "
        rf"{THE}(?P<subject>{slots('OP')}) (?:is|are|est|sont|es|son) (?:an? |un |una )?"
        r"(?:(?:founding|full|active|fundador) )?(?:members?|membres?|miembros?)\b",
        0.95,
    ),
    written(
        Predicate.MEMBER_OF,
        rf"(?<!of )(?<!of the )(?P<object><O\d+>),? (?:which |que |qui |has |tiene )?(?:is"
        rf" (?:made up|composed)"
        r" of|consists of|comprises|comprising|brings together|groups|unites|has as (?:its"
        r" )?members|counts among its"
        r" members|whose"
        r" member(?: State)?s (?:are|include)|regroupe|rassemble|se compose de|est composée?"
        r" de|compte parmi"
        r" ses membres|agrupa a|está integrad[oa] por|se compone de|está compuest[oa] por)"
        rf"(?: (?:(?!\b(?:of|from|in|across|throughout|around|en|au|aux|dans|à|des?|du"
        rf"|del)\b)[^<>.;,]){{1,50}}?:?)? {THE}"
        rf"(?P<subject>{slots('OP')})",
        0.88,
    ),
    written(
        Predicate.MEMBER_OF,
        rf"(?:[Mm]ember (?:[Ss]tate|[Cc]ountrie)s|[Ll]es (?:États|pays) membres|[Ll]os"
        rf" (?:Estados|países)"
        rf" miembros) (?:of|de|du|del) {THE}(?P<object><O\d+>)(?:: | – | are |"
        rf" include | sont | son |, (?=namely |including |dont |notamment ))"
        rf"(?:namely |including |dont |notamment )?{THE}(?P<subject>{slots('OP')})",
        0.92,
    ),
    # `Its members are`: see statement_pronouns.
    written(
        Predicate.MEMBER_OF,
        r"(?P<object><O\d+>)(?:['’]s)? (?:\w+ ){0,2}(?:[Mm]ember [Ss]tates|members|membres"
        r"|miembros)"
        rf"(?: [^<>.;,]{{0,30}})? (?:are|include|comprise|sont|son|incluyen|comprennent):? {THE}"
        rf"(?P<subject>{slots('OP')})",
        0.9,
    ),
    # `the Economic Community (Benin, Ghana, Togo)`: three states in brackets after a body
    written(
        Predicate.MEMBER_OF,
        rf"(?P<object><O\d+>) \((?:[^<>()]{{0,30}}: )?{THE}(?P<subject><P\d+>(?:(?:, |,? and"
        rf" |,? et |,? y )"
        rf"{THE}<P\d+>){{2,20}})\)",
        0.86,
    ),
    active(
        Predicate.MEMBER_OF,
        "OP",
        r"(?:est|sont|est devenue?|sont devenus) (?:un |des )?(?:(?:États?|pays) )?membres?"
        r" d(?:e|u|es)"
        r"|(?:fait|font) partie d(?:e|u|es)|(?:es|son) (?:un |una )?(?:(?:Estados?|países)"
        r" )?miembros? del?"
        r"|forman? parte del?",
        "O",
        0.85,
    ),
    written(
        Predicate.MEMBER_OF,
        r"(?P<object><O\d+>)(?:, [^,;.]{3,80},)? (?:has|now has|compte|cuenta con|tiene)"
        r" (?:\w+ ){1,3}"
        r"(?:members?|member [Ss]tates|membres|miembros),? (?:including|among them|such as"
        r"|dont|entre ellos) "
        rf"{THE}(?P<subject>{slots('OP')})",
        0.9,
    ),
    # `Kenya ratified the Protocol in 2005 and is a member of the Community`
    written(
        Predicate.MEMBER_OF,
        rf"(?<!of )(?<!in )(?P<subject>{slots('P')}) [^<>.;]{{3,40}}<I\d+>[^<>.;]{{0,40}}"
        rf" (?:and|et|y) "
        r"(?:is|are|est|sont|es|son) (?:an? )?(?:members? of|membres? d(?:e|u|es)|miembros? del?) "
        rf"{THE}(?P<object><O\d+>)",
        0.9,
    ),
    active(
        Predicate.FUNDS,
        "OP",
        rf"(?:contributed?|contributes|pledged?|donated?|donates|allocated|disbursed|provide[sd]?"
        rf"|granted|gave|made|committed|awarded) {_MONEY} (?:to|for)",
        "O",
        0.9,
    ),
    written(
        Predicate.FUNDS,
        rf"(?:financial |voluntary |generous )?contributions? (?:of|by|from|made by) {THE}"
        rf"(?P<subject>{slots('OP')}) to {THE}(?P<object><O\d+>)(?= |[.,;])",
        0.8,
    ),
    # `Critics of <O0> say it is funded by <O1>`
    written(
        Predicate.FUNDS,
        rf"(?P<object><O\d+>) [a-z]{{3,10}} (?:that )?it (?:is|was) (?:funded|financed) by {THE}"
        rf"(?P<subject>{slots('OP')})",
        0.82,
    ),
    led(
        Predicate.FUNDS,
        rf"(?P<object><O\d+>)(?:['’]s?)? (?!(?:and|or|but) )[^<>.;]{{2,80}},?"
        r" (?:which is |that is |was |is )?"
        rf"(?:funded|financed|financially supported) by {THE}(?P<subject>{slots('OP')})",
        0.82,
    ),
    written(
        Predicate.FUNDS,
        rf"(?:projet|proyecto|programme|programa)s? (?:de |d['’]|del )(?:l['’]|la |el )?"
        rf"(?P<object><O\d+>),? (?:financée?s?|financiad[oa]s?) (?:par|por) {THE}"
        rf"(?P<subject>{slots('OP')})",
        0.88,
    ),
    active(
        Predicate.PARTNER_OF,
        "P",
        r"(?:cooperates|co-operates|cooperated|collaborates|collaborated|(?:is|are)"
        r" (?:working|cooperating"
        r"|collaborating)|works|has (?:worked|cooperated|collaborated))(?: (?:closely"
        r"|actively|together))?"
        r" with",
        "O",
        0.88,
    ),
    written(
        Predicate.TOOK_PART_IN,
        rf"(?<!of )(?<!in )(?P<subject>{slots('P')}),? {ADVERB}{NOT}{ADVERB}(?:participated? in"
        rf"|took part in|attended|(?:was|were) represented at|a participé à|participó en) "
        rf"{THE}(?:an? )?(?P<object><E\d+>)",
        0.9,
    ),
)
