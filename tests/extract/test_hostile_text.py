"""Odd and hostile texts are read without a crash, in a time that grows with their length."""

import json
from time import process_time

import pytest
from growth import times_longer
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from loaded import packaged_pipeline

from extract.annotation_lines import annotate_lines
from extract.model import Annotations, SourceText
from extract.persons.person_patterns import FULL_NAME, LIKELY_PATTERNS, SURE_PATTERNS
from extract.pipeline import Pipeline

_SIZE, _EIGHT_TIMES = 2_000, 16_000
_LONG, _EIGHT_TIMES_AS_LONG = 2_500, 20_000
_HALF_A_MILLION = 500_000
_BELOW = 11
"""How many times longer eight times the text may take: little that grows with its square shows."""
_UNITS = (
    "Aa ", "Aa-", "AA-", "Aa’s ", "A\n", "Mr. Aa ", "A. B. ", "Maria ", "said Aa ", "By Aa Bb, ",
    "Aa, 12, ", "Aa Bb Cc (ABC), ", "ABC (Aa Bb Cc) ", "(Aa “", "Union of the ", "Nepal, ",
    "12 May 2006, ", "Article 1, 2, 3, ", "the Aa Act of 2003 ", "forced labour ", "| 12 | 34 ",
    "UNICEF and IOM ", "was held in Nepal ", "<O1> ", "a\u200f ", "Aб中ع ",
    "Neither Oxfam nor UNHCR ", "Oxfam or UNHCR, ", "We urge Oxfam to hold a workshop in Lima, ",
    "It is not true that Oxfam, ", "A  B  C  ", "women, among them Joy and ",
)  # fmt: skip
_PIECES = (
    "The Harbour Circle (HC) ", "Ms. Talla Uneborg, 34, ", "met in Kathmandu, Nepal. ", "\u202e",
    "\u200f", "\x00", "\x1b[2J", "\u2028", "\ufeff", "e\u0301", "(((", "“", "”)", "[name]", "<P1>",
    "12.345,67 | ", "4-7 July 2010 ", "Article 3(a) of the ", "Palermo Protocol ", "Aa-" * 9,
    "العربية ", "中文", "ЖЖ ", "😀", "\n\n", "\t", "• ", "x" * 90, " said that ", "L'Organisation ",
    "de los Trabajadores ", "trafficking in persons ", "was organised by UNICEF. ", "@", "a@b.cc ",
)  # fmt: skip


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    loaded = packaged_pipeline()
    loaded.read(_line("Aa of (AB) in Bangkok. La ley de los que son. ", 400))  # loads what it needs
    return loaded


def _line(unit: str, size: int) -> SourceText:
    return SourceText("", (unit * (size // len(unit) + 1))[:size], language="en", title="Notes")


def _ratio(pipeline: Pipeline, unit: str, small: int, large: int) -> float:
    def seconds(size: int) -> float:
        source = _line(unit, size)
        start = process_time()
        pipeline.read(source)
        return process_time() - start

    return times_longer(seconds, small, large, below=_BELOW, least=0.03)


@pytest.mark.model
@pytest.mark.parametrize("unit", _UNITS)
def test_eight_times_the_text_takes_a_linear_time(pipeline: Pipeline, unit: str) -> None:
    assert _ratio(pipeline, unit, _SIZE, _EIGHT_TIMES) < _BELOW


@pytest.mark.model
@pytest.mark.parametrize(
    "unit",
    [
        "Oxfam works in Nepal.\n\n",
        "GAATW organised a consultation in Bangkok on 4-7 July 2010.\n\n",
        "Neither Oxfam nor UNHCR has ratified CEDAW, said Nepal.\n\n",
        "Workshop on debt, Lima, 3 May 2018\nParticipants: Oxfam, UNHCR\n\n",
    ],
)
def test_what_many_passages_say_alike_takes_a_linear_time(pipeline: Pipeline, unit: str) -> None:
    assert _ratio(pipeline, unit, _LONG, _EIGHT_TIMES_AS_LONG) < _BELOW


@pytest.mark.model
@pytest.mark.parametrize("sign", ["x", "'", "(", "\u200f"])
def test_a_line_of_signs_without_a_space_is_read(pipeline: Pipeline, sign: str) -> None:
    stored = pipeline.read(_line(sign, _HALF_A_MILLION))
    assert stored.document.text == sign * _HALF_A_MILLION
    assert _ratio(pipeline, sign, _HALF_A_MILLION // 8, _HALF_A_MILLION) < _BELOW


@pytest.mark.model
@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(pieces=st.lists(st.sampled_from(_PIECES) | st.text(max_size=12), max_size=25))
def test_no_text_is_too_odd_and_what_is_found_keeps_the_rules(
    pipeline: Pipeline, pieces: list[str]
) -> None:
    text = "".join(pieces).encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    stored = pipeline.read(SourceText("0" * 64, text, title=text[:80], file_name=text[:30]))
    _keeps_the_rules(stored)
    refused: list[Exception] = []
    line = json.dumps({"id": 1, "text": text})
    ((_, annotations),) = annotate_lines([line], pipeline, refuse=refused.append)
    _keeps_the_rules(annotations)
    assert annotations.document.text == text
    assert not refused


def _keeps_the_rules(found: Annotations) -> None:
    spans = [mention.span for mention in found.mentions]
    assert len(set(spans)) == len(spans)
    for span in spans:
        assert sum(passage.span.contains(span) for passage in found.passages) == 1
    for before, after in zip(found.passages, found.passages[1:], strict=False):
        assert before.span.end <= after.span.start


@pytest.mark.parametrize("unit", ["Aa-", "Aa’Aa-", "Mr. Aa ", "A. B. ", "Maria ", "Aa de la "])
def test_patterns_of_persons_read_a_long_line_in_linear_time(unit: str) -> None:
    text = unit * (20_000 // len(unit))
    start = process_time()

    for pattern in (FULL_NAME, *SURE_PATTERNS, *LIKELY_PATTERNS):
        assert all(match.end() <= len(text) for match in pattern.finditer(text))

    assert process_time() - start < 5
