"""Tests how French and Spanish reports tell calls, criticism, money, seats, work, treaties."""

import pytest
from analysis_builder import analysis_of, mention_of

from extract.model import Kind, Mention, Span
from extract.statements.statements import find_statements

_NAMES = {
    "Kayira": "organisation/kayira",
    "Lanterne": "organisation/lanterne",
    "Oxfam": "organisation/oxfam",
    "UNICEF": "organisation/unicef",
    "gouvernement du Mali": "organisation/name/government-of-mali",
    "Gobierno de Bolivia": "organisation/name/government-of-bolivia",
    "Convention n° 189": "instrument/ilo-c189",
    "Convenio núm. 189": "instrument/ilo-c189",
    "travail forcé": "theme/forced-labour",
    "trabajo forzoso": "theme/forced-labour",
    "Gao": "place/2457161",
    "Kidal": "place/2455290",
    "Libye": "place/2215636",
}
_STATES = {"Mali": "place/2453866", "Bolivia": "place/3923057"}


def _said(text: str, language: str) -> set[tuple[str, str, str, str]]:
    mentions = [mention_of(text, name, i) for name, i in _NAMES.items() if name in text]
    for name, entity_id in _STATES.items():
        if name in text and not any(m.span.contains(_span(text, name)) for m in mentions):
            mentions.append(mention_of(text, name, entity_id))
    for event in ("atelier de 2025", "taller de 2025"):
        if event in text:
            at = _span(text, event)
            mentions.append(Mention(at, Kind.EVENT, "event/name/workshop-2025", 0.9, "pattern"))
    return {
        (_last(s.subject_id), s.predicate.value, _last(s.object_id), s.modality.value)
        for s in find_statements(analysis_of(text, language), mentions, ())
    }


def _span(text: str, name: str) -> Span:
    return Span(text.index(name), text.index(name) + len(name))


def _last(entity_id: str) -> str:
    return entity_id.rsplit("/", 1)[1]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Le Mali n'a toujours pas ratifié la Convention n° 189.",
         ("2453866", "ratifies", "ilo-c189", "negated")),
        ("Le Mali n'est pas partie à la Convention n° 189.",
         ("2453866", "ratifies", "ilo-c189", "negated")),
        ("Le Mali a signé, mais n'a pas encore ratifié, la Convention n° 189.",
         ("2453866", "ratifies", "ilo-c189", "negated")),
        ("La Convention n° 189 existe. Le Mali ne l'a pas encore ratifiée.",
         ("2453866", "ratifies", "ilo-c189", "negated")),
        ("Le Mali, État partie à la Convention n° 189, doit agir.",
         ("2453866", "ratifies", "ilo-c189", "asserted")),
        ("Kayira et Lanterne exhortent le gouvernement du Mali à agir.",
         ("lanterne", "callsOn", "government-of-mali", "asserted")),
        ("Kayira exige du gouvernement du Mali qu'il libère les détenues.",
         ("kayira", "callsOn", "government-of-mali", "asserted")),
        ("Kayira dénonce l'inaction du gouvernement du Mali.",
         ("kayira", "criticises", "government-of-mali", "asserted")),
        ("Kayira est cofinancée par Oxfam.", ("oxfam", "funds", "kayira", "asserted")),
        ("Kayira bénéficie du soutien financier d'Oxfam.",
         ("oxfam", "funds", "kayira", "asserted")),
        ("Oxfam et UNICEF financent Kayira.", ("unicef", "funds", "kayira", "asserted")),
        ("Kayira, partenaire d’Oxfam depuis 2012, aide les victimes.",
         ("kayira", "partnerOf", "oxfam", "asserted")),
        ("Kayira, membre de Lanterne, est basée à Gao.",
         ("kayira", "basedIn", "2457161", "asserted")),
        ("Kayira est une organisation basée à Gao.", ("kayira", "basedIn", "2457161", "asserted")),
        ("Kayira aide les victimes. Son secrétariat est installé à Gao.",
         ("kayira", "basedIn", "2457161", "asserted")),
        ("Kayira travaille dans les régions de Gao et de Kidal.",
         ("kayira", "worksIn", "2455290", "asserted")),
        ("Les activités de Kayira portent sur le travail forcé.",
         ("kayira", "worksOn", "forced-labour", "asserted")),
        ("Lanterne a tenu l'atelier de 2025. Y ont participé Oxfam et UNICEF.",
         ("unicef", "tookPartIn", "workshop-2025", "asserted")),
    ],
)  # fmt: skip
def test_what_french_reports_say_is_read(text: str, told: tuple[str, str, str, str]) -> None:
    assert told in _said(text, "fr")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Bolivia tampoco ha ratificado el Convenio núm. 189.",
         ("3923057", "ratifies", "ilo-c189", "negated")),
        ("Existe el Convenio núm. 189. Bolivia aún no lo ha ratificado.",
         ("3923057", "ratifies", "ilo-c189", "negated")),
        ("El Convenio núm. 189, que Bolivia ratificó en 2013, protege a todas.",
         ("3923057", "ratifies", "ilo-c189", "asserted")),
        ("Kayira y Lanterne piden al Gobierno de Bolivia que actúe.",
         ("lanterne", "callsOn", "government-of-bolivia", "asserted")),
        ("Kayira urge al Gobierno de Bolivia a actuar.",
         ("kayira", "callsOn", "government-of-bolivia", "asserted")),
        ("Kayira denuncia que el Gobierno de Bolivia no publica los datos.",
         ("kayira", "criticises", "government-of-bolivia", "asserted")),
        ("Kayira está cofinanciada por Oxfam.", ("oxfam", "funds", "kayira", "asserted")),
        ("Kayira, socia de Oxfam desde 2012, ayuda a las víctimas.",
         ("kayira", "partnerOf", "oxfam", "asserted")),
        ("Kayira es una organización con sede en Gao.",
         ("kayira", "basedIn", "2457161", "asserted")),
        ("La labor de Kayira se centra en el trabajo forzoso.",
         ("kayira", "worksOn", "forced-labour", "asserted")),
        ("Lanterne (LNT, por sus siglas) realizó en Gao, del 2 al 4 de junio, un taller de 2025.",
         ("lanterne", "organised", "workshop-2025", "asserted")),
        ("Lanterne organizó el taller de 2025. Asistieron Oxfam y UNICEF.",
         ("oxfam", "tookPartIn", "workshop-2025", "asserted")),
    ],
)  # fmt: skip
def test_what_spanish_reports_say_is_read(text: str, told: tuple[str, str, str, str]) -> None:
    assert told in _said(text, "es")


@pytest.mark.parametrize(
    ("text", "language", "told"),
    [
        ("Oxfam finance également Kayira.", "fr", ("oxfam", "funds", "kayira")),
        ("Oxfam financia también a Kayira.", "es", ("oxfam", "funds", "kayira")),
        ("Oxfam financia desde 2017 a Kayira.", "es", ("oxfam", "funds", "kayira")),
        ("Kayira coordonne le projet avec Oxfam.", "fr", ("kayira", "partnerOf", "oxfam")),
        ("Kayira gestiona seis albergues con Oxfam.", "es", ("kayira", "partnerOf", "oxfam")),
    ],
)
def test_a_word_between_verb_and_body_hides_neither(
    text: str, language: str, told: tuple[str, str, str]
) -> None:
    assert (*told, "asserted") in _said(text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Kayira a fermé son bureau à Gao.", "fr"),
        ("Kayira cerró su oficina en Gao.", "es"),
        ("Kayira has closed its office in Gao.", "en"),
        ("Kayira, autrefois membre de Lanterne, a disparu.", "fr"),
        ("Le projet de Kayira basé à Gao est terminé.", "fr"),
        ("Kayira soutient les femmes détenues en Libye.", "fr"),
        ("Kayira supports women who were detained in Libye.", "en"),
        ("Kayira a condamné le Mali à verser une indemnité.", "fr"),
        ("Kayira ne bénéficie pas du soutien financier d'Oxfam.", "fr"),
        ("Kayira sera financée par Oxfam.", "fr"),
        ("Kayira no recibe fondos de Oxfam.", "es"),
        ("Kayira espera recibir fondos de Oxfam.", "es"),
        ("En ratifiant la Convention n° 189, le Mali enverrait un signal.", "fr"),
        ("Al ratificar el Convenio núm. 189, Bolivia daría una señal.", "es"),
        ("Kayira regrette l'absence d'Oxfam.", "fr"),
        ("AFD-Mali dénonce l'inaction d'Oxfam.", "fr"),
        ("Oxfam finance également les ateliers de Kayira.", "fr"),
        ("Oxfam ne finance plus Kayira.", "fr"),
        ("Oxfam no financia desde 2017 a Kayira.", "es"),
        ("Kayira coordonne le projet sans Oxfam.", "fr"),
        ("Kayira ne coordonne pas le projet avec Oxfam.", "fr"),
        ("Kayira gère les relations avec Oxfam.", "fr"),
        ("Kayira gestiona los conflictos con Oxfam.", "es"),
        ("Kayira coordinará seis albergues con Oxfam.", "es"),
    ],
)
def test_what_is_over_denied_or_only_hoped_for_is_not_told(text: str, language: str) -> None:
    assert not {told for told in _said(text, language) if told[3] == "asserted"}
