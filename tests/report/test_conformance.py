"""Every kind of report against a checker of PDF/UA-1 and PDF/A that is not ours and not the typesetter's."""

from dataclasses import replace
from datetime import date

import page
import pytest

from careerplanner.report import pdf, setting
from careerplanner.report.content import EXTRA_SECTIONS, SECTIONS, ReportContent
from tests.report.fill import filled
from tests.report.maya import report
from tests.report.maya_case import with_case

EMPTY = ReportContent("My plan", "", date(2026, 10, 30), "30 October 2026")
EVERYTHING = (*SECTIONS, *EXTRA_SECTIONS)


def errors_of(made: bytes, profile: page.ValidationProfile) -> list[tuple[str, str]]:
    return [(found.rule_id, found.message) for found in page.validate_pdf_bytes(made, profile=profile).failures]


CONTENTS = {
    "full": replace(with_case(report()), sections=EVERYTHING),
    "empty": replace(EMPTY, sections=EVERYTHING),
    "other scripts": filled(replace(with_case(report()), sections=EVERYTHING), lambda: "مدير → 日本語 “x” 😀 Łódź"),
    **{name: replace(with_case(report()), sections=(name,)) for name in EVERYTHING},
}


@pytest.mark.parametrize("name", CONTENTS)
def test_the_checker_finds_no_error(name):
    assert errors_of(pdf.render_pdf(CONTENTS[name]), page.ValidationProfile.PDF_UA_1) == []


@pytest.mark.parametrize("name", ["full", "empty"])
def test_the_checker_finds_no_error_in_an_archive(name):
    assert errors_of(pdf.render_pdf(CONTENTS[name], archive=True), page.ValidationProfile.PDF_A_2A) == []


@pytest.mark.parametrize(
    ("good", "bad"), [(b"pdfuaid:part", b"pdfuaid:pxrt"), (b"/Lang", b"/Lxng"), (b"/Alt", b"/Axt")]
)
def test_the_checker_finds_what_is_wrong(good, bad, monkeypatch):
    monkeypatch.setattr(setting, "packed", lambda made: made)
    loose = pdf.render_pdf(report())

    assert good in loose
    assert errors_of(loose, page.ValidationProfile.PDF_UA_1) == []
    assert errors_of(loose.replace(good, bad), page.ValidationProfile.PDF_UA_1)
