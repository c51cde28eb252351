"""Finds statements: who organised, funds, ratified, calls on whom; never from standing together."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from itertools import product

from extract.analysis import Analysis
from extract.kept_patterns import compiled
from extract.model import Event, Kind, Mention, Modality, Predicate, Span, Statement
from extract.statements.agreements import statements_of_agreements
from extract.statements.annexes import statements_of_annexes
from extract.statements.asides import (
    clauses_in_apposition,
    closes_aside,
    with_plain_clauses,
    without_asides,
    without_bracketed_places,
    without_connectives,
    without_counts,
    without_first_verbs,
    without_opening,
    without_staff,
)
from extract.statements.chronologies import in_the_past, is_ahead, is_dated
from extract.statements.denials import (
    denied_with,
    is_of_another,
    is_one_of_two,
    is_unsure,
    without_comparisons,
)
from extract.statements.document_roles import Roles, find_roles, is_region, may_act
from extract.statements.fitting_patterns import patterns_for, worded
from extract.statements.harms import does_harm
from extract.statements.itemised import in_one_line, itemised
from extract.statements.listed_calls import statements_of_listed_calls
from extract.statements.listed_seats import statements_of_listed_seats
from extract.statements.member_pages import statements_of_member_pages
from extract.statements.name_lines import statements_of_name_lines
from extract.statements.naming import with_names
from extract.statements.own_fields import statements_of_own_fields
from extract.statements.papers import is_told_by_paper
from extract.statements.plans import is_told_as_planned
from extract.statements.programmes import statements_of_programmes
from extract.statements.recommendations import asked_to_act, in_review, is_recommendation
from extract.statements.references import Meant, References
from extract.statements.reports import opening_of, own_claim, report_of, with_source_behind
from extract.statements.resolutions import in_small_letters
from extract.statements.second_deeds import with_later_clause, without_first_deeds
from extract.statements.shared_calls import with_each_asked
from extract.statements.statement_entries import statements_of_entries
from extract.statements.statement_events import is_cut, statements_of_events
from extract.statements.statement_lists import OpenList, list_after, of_list
from extract.statements.statement_notices import hosts_told_apart, statements_of_notices
from extract.statements.statement_shapes import Pattern
from extract.statements.statement_tables import statements_of_tables
from extract.statements.statement_templates import Template, template
from extract.statements.submissions import statements_of_submissions
from extract.statements.third_person import in_third_person
from extract.statements.work_lists import statements_of_work_lists

_FEWEST_MENTIONS, _MOST_MENTIONS = 2, 25
_THEMED = frozenset({Predicate.WORKS_ON, Predicate.CONCERNS})
# What an object may be, where the words between two names may hold other names as well.
_OBJECTS = {Predicate.WORKS_ON: "theme/", Predicate.WORKS_IN: "place/"}
_UNREAL = compiled(
    r"\b(?:if|whether|unless|until|once|si|Si|If|Whether|Unless|Once|Had|Should|could|should|may"
    r"|might)\b[^<>,;]{0,20}$"
)
_INSIDE = compiled(
    r"\b(?:of|by|from|with|against|to|for|under|than|between|among|through|via|de|du|des|del|par"
    r"|por|such as|alongside|unlike|besides|including|as well as|tels? que|telles que|comme|como"
    r"|contre|contra|avec|con|pour|para|opposite|near|beside|behind|outside|about|on|over|like"
    r"|concerning|regarding|despite|without|towards?|versus|sur|chez|sous|sans|derrière|devant"
    r"|face à|frente a|junto a|sobre|sin|bajo|ante|tras|hacia|[a-z]{2,14}ing)"
    r"\s(?:the\s|la\s|le\s|les\s|el\s|l['’])?$",
    re.IGNORECASE,
)
# A place is no actor there (`in Nepal, recommended`), nor a body: `in UNICEF supported sites`.
_THERE = compiled(
    r"\b(?:in|at|into|across|throughout|within|inside|en|à|au|aux|dans)\s(?:the\s|la\s|el\s)?$",
    re.IGNORECASE,
)
# To ask for information is no call to act.
_TREATY = compiled(r"(?:['’]s)? (?:Convention|Protocol|Treaty|Agreement|Covenant|Charter)s?\b")
"""What a state that denounces it leaves: `denounced the <O1> Convention No. 96`."""

_SENTENCED = (
    r" (?:à|to|a) (?:verser|payer|indemniser|réparer|pay|compensate|pagar|indemnizar|reparar)\b"
)
"""To what a court condemns a state, which is no criticism."""

_NOT_BLAMED = compiled(f"{_TREATY.pattern}|{_SENTENCED}")

_INFORMATION = compiled(
    r" (?:to|que|de|à) (?:also |please |further )?(?:provide|submit|furnish|supply|clarify"
    r"|indicate|explain"
    r"|describe|specify|include in|report on|share|facilit[ea]|proporcion[ea]|indi(?:que"
    r"|car)|aclar[ea]"
    r"|present[ea]|fournir|indiquer|préciser|communiquer|rendre compte|répondre|donner des"
    r"|respond|reply"
    r"|inform|elaborate)\b"
)
_MEANS_OTHER = {Predicate.CALLS_ON: _INFORMATION, Predicate.CRITICISES: _NOT_BLAMED}
"""What follows a name and makes the words before it say something else."""

_OF_STATES = frozenset({Predicate.CALLS_ON, Predicate.CRITICISES})
_WISHED = compiled(
    r"\b(?:call(?:s|ed|ing)? (?:on|for|upon)|urg\w{1,3}|recommend\w{0,3}|encourag\w{1,3}"
    r"|consider\w{0,3}"
    r"|support\w{0,3}|await\w{0,3}|toward|towards|need for|strengthen\w{0,3}|enhanc\w{1,3}"
    r"|increas\w{1,3}|promot\w{1,3}|seek\w{0,3}|propos\w{1,3}|request\w{0,3}|invit\w{1,3}"
    r"|ask\w{0,3}|direct(?:s|ed)?|mandat\w{1,3}|shall|should|demand\w{0,3}|pri(?:e|é)|pid(?:e|ió)"
    r"|exhort\w{1,3}|solicit\w{1,3}|hacia|vers|en vue d\w{1,3}|avances|progrès|intenci(?:ón|ones)"
    r"|intentions?|appel\w{0,5}|engage\w{0,3}|recommand\w{1,4}|plaid\w{1,3}|abog\w{1,3}|would)"
    r"\b[^;:<>]{0,60}$",
    re.IGNORECASE,
)
# A name before such a noun is not itself meant: `together with the <O2> agencies`.
_PART_OF = compiled(
    r"(?:['’]s)? (?:agenc(?:y|ies)|bod(?:y|ies)|organs?|funds?|entit(?:y|ies)|member|officials?"
    r"|officers?|staff|systems?|missions?|resolutions?|countries|delegat\w{2,4}|representatives?"
    r"|specialized|institutions?|institutes)\b"
    r"| \((?i:tbc|tbd|to be (?:confirmed|decided)|unconfirmed|à confirmer|por confirmar)\b"
)
# What hangs on a preposition does nothing, but a clause of its own tells of it, and of it alone:
# `supported by <O0> and <O1>, which is a member of <O2>`.
_OWN_CLAUSE = compiled(
    r", (?:an? (?:[\w-]+ ){0,2}<P\d+>-based\b|(?:which|who) (?:also |now |itself )?(?:is|has"
    r"|[a-z]{2,12}[^s]s)\b"
    r"|(?:itself )?(?:an? |the )?(?:[a-z]{3,12} )?(?:member|affiliate|branch|chapter|section) of )"
)
_MADE_OF = compiled(
    r"\b(?:[Nn]etworks?|[Cc]oalitions?|[Aa]lliances?|[Ff]ederations?|[Gg]roups?|[Ff]orums?"
    r"|[Uu]nions?"
    r"|[Pp]latforms?|[Rr]éseaux?|[Ff]édérations?|[Rr]ed(?:es)?|[Aa]lianzas?) "
    r"(?:of|de|des|d['’]) ?(?:\d+ |\w+ )?$"
)
_SORTS_OF_BODIES = frozenset(
    {"theme/non-governmental-organizations", "theme/civil-society", "theme/trade-unions"}
)
"""What a body may be made of, and does not work on then."""

_OF_EVENTS = frozenset({Predicate.ORGANISED, Predicate.HELD_IN, Predicate.TOOK_PART_IN})
_WILL_BE = compiled(r"\b(?:will|shall) (?:\w+ ){0,2}be\b|\bsera(?:it)? |\bserá ")
"""What is only to be so: `<O0> will be funded by <O1>`."""

_WISHES = frozenset({Predicate.RATIFIES, Predicate.PARTNER_OF})
# What stands in brackets after a recommendation is who made it.
_BRACKETED = frozenset({Predicate.MEMBER_OF, Predicate.BASED_IN, Predicate.HELD_IN})


_THEME = compiled(r"<T\d+>")
_ONE_DOING = compiled(r"[a-z]{4,16}ing")
_ONE_DONE = compiled(r"[a-z]{4,16}(?:ed|es)(?: for| against)?")
_BEFORE_DOING = compiled(
    r"\b(?:is|are|was|were|been|started|began|continue[sd]?)\s(?:(?:also|now|still|long"
    r"|actively)\s)?$"
)
_AFTER_DOING = compiled(r"\s(?:against|for|on|to)\s")


def find_statements(
    analysis: Analysis, mentions: Iterable[Mention], events: Iterable[Event]
) -> tuple[Statement, ...]:
    """Return what the document states, each once with every passage that says so.

    A pattern of words inside one passage must join the two names. Passages with more than 25
    mentions (lists of participants, indexes) are passed over, and so are headers that repeat.

    Args:
        analysis: The text and its passages.
        mentions: Everything found in it, events included.
        events: What `events.find_events` found.
    """
    named = sorted(mentions, key=lambda m: (m.span.start, -m.span.end))
    named = [m for m in named if m.kind is not Kind.EVENT or not is_cut(analysis.text, m.span)]
    roles = find_roles(analysis, named)
    passages = (*_of_passages(analysis, named, roles), *_of_lists(analysis, named))
    hosted = {s.object_id for s in passages if s.predicate is Predicate.ORGANISED}
    events = sorted(events, key=lambda event: event.span.start)
    apart = hosts_told_apart(analysis, named, events)
    of_events = statements_of_events(analysis, named, events, (hosted, apart))
    listed = statements_of_notices(analysis, named, events)
    tabled = (*statements_of_tables(analysis, named), *statements_of_entries(analysis, named))
    own = statements_of_own_fields(analysis, named, roles.writer)
    submitted = statements_of_submissions(analysis, named)
    lists = (
        *statements_of_work_lists(analysis, named),
        *statements_of_agreements(analysis, named),
        *statements_of_annexes(analysis, named, events),
        *statements_of_programmes(analysis, named, events),
        *statements_of_listed_seats(analysis, named),
        *statements_of_name_lines(analysis, named),
        *statements_of_listed_calls(analysis, named, roles.writer),
        *statements_of_member_pages(analysis, named, roles.writer),
    )
    told = _without_hosts((*of_events, *passages, *listed, *tabled, *own, *submitted, *lists))
    return _merged(_as_planned_there(with_names(told, analysis, named)))


def _as_planned_there(told: Iterable[Statement]) -> Iterator[Statement]:
    """Yield the statements but for those asserted from a passage that tells the same as planned.

    What makes a passage tell of a plan may stand outside it: the day of its document, or an
    invitation.
    """
    every = tuple(told)
    planned = {
        (one.subject_id, one.predicate, one.object_id, passage)
        for one in every
        if one.modality is Modality.PLANNED
        for passage in one.evidence
    }
    for one in every:
        what = (one.subject_id, one.predicate, one.object_id)
        is_plain = one.modality is Modality.ASSERTED
        if not (is_plain and any((*what, passage) in planned for passage in one.evidence)):
            yield one


def _without_hosts(told: Iterable[Statement]) -> Iterator[Statement]:
    """Yield the statements but for that who held an event took part in it, which goes unsaid."""
    every = tuple(told)
    hosts = {(s.subject_id, s.object_id) for s in every if s.predicate is Predicate.ORGANISED}
    for one in every:
        took_part = one.predicate is Predicate.TOOK_PART_IN
        if not took_part or (one.subject_id, one.object_id) not in hosts:
            yield one


def _of_passages(analysis: Analysis, named: Sequence[Mention], roles: Roles) -> Iterator[Statement]:
    starts = [m.span.start for m in named]
    references = References(analysis.text, roles)
    listed: OpenList | None = None
    state = roles.state if roles.committee or roles.are_observations else None
    for passage in analysis.passages:
        low, high = (bisect_left(starts, at) for at in (passage.span.start, passage.span.end))
        here = named[low:high]
        meant = references.read(passage, here)
        if max(len(here), len(meant)) > _MOST_MENTIONS or analysis.is_boilerplate(passage.span):
            continue
        yield from asked_to_act(analysis.text, passage.span, roles)
        every = [*(mention for mention, _ in meant.values()), *here]
        shape = _shape(analysis.text, passage.span, _without_themes(every))
        if roles.state and here:
            yield from in_review(shape, passage.span, roles.state)
        if len(every) >= _FEWEST_MENTIONS:
            yield from _of_passage(analysis.text, passage.span, meant, (every, shape))
        listed = list_after(shape, passage.span, meant, listed, state)
        yield from of_list(shape, passage.span, listed)


def _is_verb(text: str, mention: Mention, ends: AbstractSet[int]) -> bool:
    """Say whether a theme's label is what somebody does here: `has been campaigning for`.

    `ends` are where the names of bodies end: `Reef House repatriated 40 workers`.
    """
    start, end = mention.span.start, mention.span.end
    if start - 1 in ends and mention.kind is Kind.THEME and _ONE_DONE.fullmatch(text, start, end):
        return True
    is_one_word = mention.kind is Kind.THEME and _ONE_DOING.fullmatch(text, start, end)
    return bool(
        is_one_word
        and _BEFORE_DOING.search(text, max(0, start - 20), start)
        and _AFTER_DOING.match(text, end)
    )


def _of_lists(analysis: Analysis, named: Sequence[Mention]) -> Iterator[Statement]:
    """Yield what a lead and the names listed below it state together."""
    for listed in itemised(analysis, named):
        plain = in_one_line(_shape(analysis.text, listed.whole, _without_themes(listed.names)))
        for one in _of_passage(analysis.text, listed.whole, {}, ((), plain)):
            yield listed.told(one)


def _without_themes(named: Iterable[Mention]) -> list[Mention]:
    return [m for m in named if m.kind is not Kind.THEME]


def _shape(text: str, passage: Span, mentions: Sequence[Mention]) -> Template:
    return in_third_person(template(text, passage, mentions), text)


def _pointed_at(named: Iterable[Mention], meant: Meant) -> tuple[Span, ...]:
    return tuple(meant[m.span][1] for m in named if m.span in meant)


def _of_passage(
    text: str, passage: Span, meant: Meant, named: tuple[Sequence[Mention], Template]
) -> Iterator[Statement]:
    """Yield what a passage states; `meant` says which passage tells what its words point at.

    `named` are all mentions, and the template of those that are no themes: a verb such as
    `ratified` may be a theme as well, and must not hide behind its slot.
    """
    mentions, plain = named
    if plain.line.endswith("?"):
        return
    has_themes = any(mention.kind is Kind.THEME for mention in mentions)
    ends = {m.span.end for m in mentions if m.kind is Kind.ORGANISATION}
    themes = [m for m in mentions if not _is_verb(text, m, ends)]
    themed = _shape(text, passage, themes) if has_themes else plain
    dated = is_dated(text, passage)
    if dated and is_ahead(text, passage):
        return
    for of, is_themed in ((plain, False), (themed, True)):
        fitting = [p for p in patterns_for(of.line) if (p.predicate in _THEMED) is is_themed]
        lines = _with_second_deeds(of) if fitting else []
        if fitting and dated:
            lines += [(replace(of, line=line), 0) for line in in_the_past(of.line)]
        for pattern, shape, begin in worded(fitting, lines):
            for match in pattern.words.finditer(shape.line, begin):
                if _is_told(shape.line, match, pattern) and not _is_other(text, shape, match):
                    points = _pointed_at(shape.named_in(match.group()), meant)
                    planned = _is_planned(text, passage, shape, (match, pattern))
                    told = _Told((*points, passage), *_source(shape, match, pattern), planned)
                    yield from _stated(shape, match, pattern, told)


def _with_second_deeds(shape: Template) -> list[tuple[Template, int]]:
    """Return the line, and lines in which a later verb stands beside its subject.

    Each with where the words end that say whose it tells.
    """
    line = without_connectives(without_comparisons(with_source_behind(shape.line)))
    line = in_small_letters(line)
    line = without_counts(without_staff(line))
    plain = without_asides(without_opening(line))
    bare = without_bracketed_places(plain)
    clear = with_plain_clauses(line)
    last = without_first_verbs(plain)
    clauses = (*clauses_in_apposition(line), *with_later_clause(line), *with_each_asked(line))
    lines = dict.fromkeys((line, plain, bare, clear, last, *clauses, *without_first_deeds(plain)))
    return [(replace(shape, line=line), opening_of(line)) for line in lines]


def _is_told(line: str, match: re.Match[str], pattern: Pattern) -> bool:
    before = line[max(0, match.start() - 60) : match.start()]
    of_state = match["subject"].startswith("<P") and match.start("subject") == match.start()
    speaks = match.start("subject") == match.start() and pattern.predicate in _OF_STATES
    is_bound = of_state or speaks or not pattern.inside
    if is_bound and _hangs(line, match):
        return False
    if is_unsure(line, match, pattern.predicate) or is_one_of_two(line, match):
        return False
    if _UNREAL.search(before) or is_of_another(line, match):
        return False
    if _is_said_across(line, match):
        return False
    other = _MEANS_OTHER.get(pattern.predicate)
    if other and other.match(line, match.end()):
        return False
    if pattern.predicate in _WISHES and _WISHED.search(before):
        return False
    if pattern.predicate in _BRACKETED and is_recommendation(line):
        return False
    if line[match.end() - 1] == ">" and _PART_OF.match(line, match.end()):
        return False
    if _is_no_work(line, match, pattern.predicate):
        return False
    return "> ratify " not in match.group() or bool(match.groupdict().get("negated"))


def _is_no_work(line: str, match: re.Match[str], predicate: Predicate) -> bool:
    """Say whether a paper tells of a place, or a theme is but a word beside a name.

    `In its report, <O0> documents`, `works with subcontractor <O2>`.
    """
    if predicate is Predicate.WORKS_IN:
        return is_told_by_paper(line, match)
    return predicate is Predicate.WORKS_ON and line.startswith(" <", match.end())


def _is_said_across(line: str, match: re.Match[str]) -> bool:
    """Say whether a verb behind a comma is said of another than the name that closes its aside."""
    start, end = match.span("subject")
    is_behind = start == match.start() and end < match.end() and line.startswith(",", end)
    return is_behind and closes_aside(line, start, end)


def _hangs(line: str, match: re.Match[str]) -> bool:
    """Say whether a subject hangs on a preposition, and no clause of its own tells of it."""
    before = line[max(0, match.start() - 60) : match.start()]
    if _OWN_CLAUSE.match(line, match.end("subject")):
        return False
    return bool(_INSIDE.search(before) or _THERE.search(before))


def _is_other(text: str, shape: Template, match: re.Match[str]) -> bool:
    """Say whether a theme is no field of work: the rest of a title, or a harm that is done."""
    if not match["object"].startswith("<T"):
        return False
    if _is_title(text, shape, match):
        return True
    return any(
        does_harm(shape.line, (match.start() + slot.start(), match.start() + slot.end()), name)
        for slot in _THEME.finditer(match.group())
        for name in (_words(text, shape.named_in(slot.group())[0].span),)
    )


def _words(text: str, span: Span) -> str:
    return " ".join(text[span.start : span.end].split())


def _is_title(text: str, shape: Template, match: re.Match[str]) -> bool:
    """Say whether a theme is the rest of a treaty's title, which says nothing more than itself."""
    if not match["subject"].startswith("<I"):
        return False
    title = shape.named_in(match["object"])[0].span.start
    return text[title].isupper() and match.start("subject") < match.start("object")


def _is_planned(
    text: str, passage: Span, shape: Template, found: tuple[re.Match[str], Pattern]
) -> bool:
    """Say whether what a match states is only to be so, or was only to be so."""
    match, pattern = found
    if pattern.predicate not in _OF_EVENTS:
        first, last = sorted((match.span("subject"), match.span("object")))
        return _WILL_BE.search(shape.line, first[1], last[0]) is not None
    group = "object" if match["object"].startswith("<E") else "subject"
    at = match.start(group)
    (event,) = shape.named_in(match[group])[:1]
    return is_told_as_planned(text, passage, event.span, (shape.line, at))


def _source(shape: Template, match: re.Match[str], pattern: Pattern) -> tuple[str | None, bool]:
    """Return who is reported to say what a match states, and whether it is reported at all."""
    report = report_of(shape.line, match.start(), match.end())
    if report is None and pattern.predicate not in _OF_STATES:
        first, last = sorted((match.span("subject"), match.span("object")))
        before = shape.line[max(0, first[0] - 60) : first[0]]
        claim = own_claim(shape.line[slice(*first)], shape.line[first[1] : last[0]], before)
        if claim:
            named = shape.ids(claim.slot)
            is_subject = first == match.span("subject")
            return (None if is_subject or len(named) != 1 else named[0]), True
    who = shape.ids(report.slot) if report else ()
    return (who[0] if who else None), report is not None


@dataclass(frozen=True, slots=True)
class _Told:
    """Where something is told, who is reported to say it, and whether it is only to come."""

    passages: tuple[Span, ...]
    said_by: str | None
    is_reported: bool
    is_planned: bool

    @property
    def modality(self) -> Modality:
        """How it is told, unless it is denied."""
        if self.is_reported:
            return Modality.REPORTED
        return Modality.PLANNED if self.is_planned else Modality.ASSERTED


def _stated(
    shape: Template, match: re.Match[str], pattern: Pattern, told: _Told
) -> Iterator[Statement]:
    denied = denied_with(shape.line, match)
    is_denied = denied or match.groupdict().get("negated")
    modality = Modality.NEGATED if is_denied else told.modality
    subjects = shape.ids(denied or _alone(shape.line, match, "subject"))
    objects = shape.ids(_alone(shape.line, match, "object"))
    for subject, object_id in _pairs(shape.line, match, pattern, (subjects, objects)):
        is_work = pattern.predicate is Predicate.WORKS_ON
        if subject in objects and object_id in subjects:  # those who say `we` together
            continue
        if object_id in _SORTS_OF_BODIES and (is_work or _is_made_of(shape.line, match)):
            continue
        if subject not in {object_id, told.said_by} and _fits(pattern, subject, object_id):
            yield Statement(
                subject,
                pattern.predicate,
                object_id,
                pattern.confidence,
                told.passages,
                modality,
                told.said_by,
            )


_EACH_ITS_OWN = compiled(r"\b(?:respective(?:ly|ment)|respectivamente)\b")
_HOUSES = compiled(
    r"\b(?:shelters|cent(?:re|er)s|clinics|schools|hostels|offices|(?:safe )?houses|homes|refuges"
    r"|foyers|centres|maisons|écoles|cliniques|abris|bureaux|albergues|refugios|casas|centros"
    r"|escuelas|clínicas|oficinas)\b"
)
_EACH_ALL = compiled(
    r"\b(?:[Bb]oth|[Ee]ach|[Aa]ll|[Jj]oint(?:ly)?|[Tt]ogether|[Tt]ous|[Tt]outes|[Cc]hacune?"
    r"|[Ee]nsemble|[Cc]onjointement|[Aa]mb[oa]s|[Tt]od[oa]s|[Cc]ada un[oa]|[Cc]onjuntamente"
    r"|[Jj]unt[oa]s)\b"
)


def _pairs(
    line: str, match: re.Match[str], pattern: Pattern, names: tuple[Sequence[str], Sequence[str]]
) -> Iterable[tuple[str, str]]:
    """Return which subject is said of which object: each of all, or one of one.

    `<O0>, <O1> and <O2> run shelters in <P3>, <P4> and <P5>`: where are as many towns as bodies
    nobody knows, and nothing is said, but for `respectively` or `each`.
    """
    subjects, objects = names
    is_of_each = max(map(len, names)) > 1 and _EACH_ITS_OWN.search(line, match.end("subject"))
    if is_of_each:
        return zip(subjects, objects, strict=True) if len(subjects) == len(objects) else ()
    if len(subjects) == len(objects) > 1:
        is_work = pattern.predicate is Predicate.WORKS_IN and not _EACH_ALL.search(line)
        if is_work and (_HOUSES.search(match.group()) or not any(map(may_act, objects))):
            return ()
    return product(subjects, objects)


def _alone(line: str, match: re.Match[str], group: str) -> str:
    """Return the slots of a group; the last of them where a clause tells of that one alone."""
    return (
        match[group][match[group].rfind("<") :]
        if _OWN_CLAUSE.match(line, match.end(group))
        else match[group]
    )


def _is_made_of(line: str, match: re.Match[str]) -> bool:
    """Say whether the object is what the subject consists of: `a network of <T2>`."""
    return _MADE_OF.search(line, 0, match.start("object")) is not None


def _fits(pattern: Pattern, subject: str, object_id: str) -> bool:
    """Say whether names may be what they are said to be: a state acts, a town does not."""
    if pattern.predicate in _OF_STATES and not may_act(object_id):
        return False
    if pattern.predicate is Predicate.BASED_IN and is_region(object_id):
        return False
    return may_act(subject) and object_id.startswith(_OBJECTS.get(pattern.predicate, ""))


def _merged(told: Iterable[Statement]) -> tuple[Statement, ...]:
    """Return each statement once, with all its evidence and the best confidence, in order."""
    merged: dict[tuple[str, str, str, str, str], list[Statement]] = {}
    for one in told:
        key = (
            one.subject_id, str(one.predicate), one.object_id, str(one.modality), one.said_by or "",
        )  # fmt: skip
        merged.setdefault(key, []).append(one)
    return tuple(_as_one(merged[key]) for key in sorted(merged))


def _as_one(same: Sequence[Statement]) -> Statement:
    evidence = {span for one in same for span in one.evidence}
    return replace(
        same[0],
        confidence=max(one.confidence for one in same),
        evidence=tuple(sorted(evidence, key=lambda span: (span.start, span.end))),
    )
