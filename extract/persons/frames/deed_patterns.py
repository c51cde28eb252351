"""Patterns of what only persons do, and of what they share with bodies, right behind a name."""

from extract.kept_patterns import compiled
from extract.persons.kin_words import CLOSE, FRIENDS, RELATIVES, RELATIVES_ES, RELATIVES_FR, any_of

_DOES_ALONE = (
    r"(?:smiled|smiles|laughed|laughs|cried|weeps|wept|sobbed|sighed|sighs|grinned|frowned|nodded|"
    r"nods|shrugged|shrugs|blushed|whispered|whispers|muttered|murmured|shouted|yelled|screamed|"
    r"gasped|groaned|mumbled|stammered|exclaimed|blinked|winked|giggled|chuckled|kissed|hugged|"
    r"stared|glared|glanced|gazed|knelt|shivered|trembled|swallowed|fainted|died|married|"
    r"remarried|grew up|studied|graduated|emigrated|enrolled|testified|recalled|recalls|"
    r"remembers|remembered|thinks|wonders|wondered|sat (?:down|up)|stood up|got up|woke up|"
    r"fell (?:asleep|in love)|ran away|looked (?:at|up|down|away|over)|turned to me|told me|"
    r"asked me|picked up|put (?:her|his) |took (?:her|his) |shook (?:her|his) |"
    r"held (?:her|his) |raised (?:her|his) |opened (?:her|his) |lost (?:her|his) |"
    r"left (?:her|his) |(?:was|is) (?:born|married|pregnant|raped|buried|\d{1,2} years old|"
    r"(?:a|an) (?:\w+ ){0,3}(?:born|boy|girl|man|woman|widow|orphan|lawyer|actor|actress|singer|"
    r"writer|poet|painter|politician|footballer|player|musician|historian|scientist|soldier))|"
    r"was (?:recruited|trafficked|kidnapped|abducted|deported|lured|raped)|"
    r"fue (?:reclutad|captad|vendid|secuestrad|violad|golpead|engañad|deportad|encerrad)[ao]|"
    r"a été (?:recrut|viol|séquestr|expuls|enlev)ée?|a été (?:vendue|battue)|"
    r"sonrió|lloró|murió|falleció|nació|se casó|sourit|pleura|mourut|est née?|est morte?)\b"
)
_ADVERB = (
    r"(?: (?:also|never|always|later|finally|still|just|then|had|once|soon|only|[a-z]{3,10}ly)"
    r"){0,2}"
)
_CLAUSE_WORD = (
    r",? (?!(?:an?|the|some|any|every|each|one|that|who|and|or|for(?! \w+ing)|women|workers|"
    r"but|where|when|while|which|because|as|so|if|though|although|since|until|along|with|from|to|"
    r"at|in|on|by|of|"
    r"near|after|before|under|via|alongside|against|between|despite)\b)[a-z]{2,14}"
)
AFTER = compiled(
    rf"{_ADVERB} {_DOES_ALONE}"
    rf"|(?:{_CLAUSE_WORD}){{1,4}}(?:,? (?:his|her|himself|herself)| (?:she|he))\b"
    rf"|['’]s (?:{any_of(CLOSE | FRIENDS | RELATIVES)}|parents|family|widow|career|"
    r"death|birth|childhood|lawyer|poems?|novels?|face|eyes?|hair|hands?|arms?|lips|voice|shoulder|"
    r"body|heart)\b"
    r"|,? and (?:I|me|myself)\b"
    r"| (?:said|says|told \w{2,12}|explained|added|recalled) (?:that )?(?:she|he|her|his)\b"
    rf"|,? (?:sa|son|su) {any_of(RELATIVES_FR | RELATIVES_ES)}\b"
    r"| \((?:born|née|b\.|died|d\.) "
)
SAYS = compiled(
    rf"{_ADVERB} (?:said|says|told|explains?|explained|argue[sd]|wrote|writes|noted|replied|"
    r"suggested|suggests|believe[sd]|thought|knew|felt|wanted|decided|admitted|refused|insisted|"
    r"joked|asked|asks|claims|claimed|confessed|described|describes|read|sang|played|won|scored|"
    r"retired|moved|returned|served|worked|lived|lives|went|came)\b"
)
"""What persons do and bodies do too; it tells of a word that is listed as a name."""
