"""Lists all patterns of words between two names that make a statement."""

from extract.statements.romance_claims import ROMANCE_CLAIMS
from extract.statements.romance_ties import ROMANCE_TIES
from extract.statements.statement_alliances import ALLIANCES
from extract.statements.statement_attendance import ATTENDANCE
from extract.statements.statement_calls import CALLS
from extract.statements.statement_claims import CLAIMS
from extract.statements.statement_company import COMPANY
from extract.statements.statement_deeds import DEEDS
from extract.statements.statement_doings import DOINGS
from extract.statements.statement_gatherings import GATHERINGS
from extract.statements.statement_lists_of_members import MEMBERS
from extract.statements.statement_paid_for import PAID_FOR
from extract.statements.statement_party_to import PARTY_TO
from extract.statements.statement_plain_words import PLAIN_WORDS
from extract.statements.statement_purposes import PURPOSES
from extract.statements.statement_reproaches import REPROACHES
from extract.statements.statement_seats import SEATS
from extract.statements.statement_shapes import Pattern
from extract.statements.statement_states import STATES
from extract.statements.statement_support import SUPPORT
from extract.statements.statement_ties import TIES
from extract.statements.statement_topics import TOPICS
from extract.statements.statement_usual_words import USUAL_WORDS
from extract.statements.statement_voices import VOICES
from extract.statements.statement_work import WORK

PATTERNS: tuple[Pattern, ...] = (
    *CALLS,
    *CLAIMS,
    *STATES,
    *TIES,
    *COMPANY,
    *TOPICS,
    *WORK,
    *GATHERINGS,
    *ATTENDANCE,
    *VOICES,
    *PLAIN_WORDS,
    *USUAL_WORDS,
    *MEMBERS,
    *DOINGS,
    *DEEDS,
    *ALLIANCES,
    *SUPPORT,
    *PAID_FOR,
    *PARTY_TO,
    *SEATS,
    *PURPOSES,
    *REPROACHES,
    *ROMANCE_CLAIMS,
    *ROMANCE_TIES,
)
"""In English, French and Spanish; matched against every passage with two names or more."""
