"""Tests whom the text of an agreement makes partners, and that drafts make none."""

from functools import partial

import pytest
from told_statements import told_of

_told = partial(
    told_of,
    {
        "Harbour Circle": "organisation/harbour",
        "Lantern Network": "organisation/lantern",
        "Reef Union": "organisation/reef",
        "Nepal": "place/1282988",
        "Quito": "place/3652462",
    },
)
_HARBOUR_LANTERN = {"harbour partnerOf lantern"}
_BETWEEN = 'between the Harbour Circle (hereinafter "the Circle") and the Lantern Network\n\n'


@pytest.mark.parametrize(
    ("text", "triples"),
    [
        ("MEMORANDUM OF UNDERSTANDING\n\nbetween\n\nthe Harbour Circle (“the Circle”)\n\nand\n\n"
         "the Lantern Network (“the Network”)\n\nThe Parties agree.\n\nSigned in Quito on 4 March"
         " 2025.\n", _HARBOUR_LANTERN),
        ("Partnership Agreement\n\nThis Agreement is made on 9 January 2025 between Harbour Circle,"
         " a charity registered in Nepal, and Lantern Network.\n", _HARBOUR_LANTERN),
        ("CONVENTION DE PARTENARIAT\n\nENTRE :\nLe Harbour Circle, représenté par sa directrice,"
         " ci-après « le Cercle »,\nET :\nLe Lantern Network,\n\nFait à Quito, le 12 juin 2025\n",
         _HARBOUR_LANTERN),
        ("CONVENIO DE COOPERACIÓN\n\nENTRE el Harbour Circle, en adelante \"el Círculo\", Y la"
         " Lantern Network.\n\nFirmado en Quito, el 3 de agosto de 2024.\n", _HARBOUR_LANTERN),
        ("Memorandum of Understanding between the Harbour Circle, the Reef Union and the Lantern"
         " Network\n\nDone at Quito, 3 May 2024\n",
         _HARBOUR_LANTERN | {"harbour partnerOf reef", "reef partnerOf lantern"}),
        ("CONVENIO MARCO DE COLABORACIÓN\n\nDe una parte, la Harbour Circle; y de otra parte, la"
         " Lantern Network.\n\nQuito, a 4 de febrero de 2025. Firmado por duplicado.\n",
         _HARBOUR_LANTERN),
        (f"MEMORANDUM OF UNDERSTANDING\n\n{_BETWEEN.replace('Lantern Network', 'Nepal')}"
         "Signed on 3 May 2024\n", {"harbour partnerOf 1282988"}),
    ],
)  # fmt: skip
def test_parties_of_a_signed_agreement_work_together(text: str, triples: set[str]) -> None:
    assert {t for t in _told(text) if "partnerOf" in t} == triples


@pytest.mark.parametrize(
    "text",
    [
        f"MEMORANDUM OF UNDERSTANDING\n\n{_BETWEEN}The Parties agree.\n",  # nobody has signed
        f"DRAFT MEMORANDUM OF UNDERSTANDING\n\n{_BETWEEN}Signed on 3 May 2024\n",
        f"MEMORANDUM OF UNDERSTANDING\n(draft)\n{_BETWEEN}Signed on 3 May 2024\n",
        f"MEMORANDUM OF UNDERSTANDING\n\n{_BETWEEN}To be signed on 3 May 2027\n",
        f"Model\n\nPARTNERSHIP AGREEMENT\n\n{_BETWEEN}Done at Quito, 3 May 2024\n",
        f"PROPUESTA\n\nCONVENIO DE COOPERACIÓN\n\n{_BETWEEN}Firmado el 3 de mayo de 2024\n",
        "PARTNERSHIP AGREEMENT\n\nbetween the Harbour Circle and a donor to be named, in the"
        " presence of the Lantern Network\n\nSigned on 4 March 2025\n",
    ],
)
def test_drafts_and_witnesses_make_no_partners(text: str) -> None:
    assert not _told(text)


@pytest.mark.parametrize(
    "end",
    ["expired in 2021 and was not renewed", "is under negotiation", "was never signed",
     "is being drafted", "has not been renewed"],
)  # fmt: skip
def test_an_agreement_that_ended_or_never_was_makes_no_partners(end: str) -> None:
    between = "between the Harbour Circle and the Lantern Network"
    assert not _told(f"The memorandum of understanding {between} {end}.")
