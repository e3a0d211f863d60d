"""Whatever a person writes is printed as it is: never read as markup, never run, never the end of the report."""

import io
import re
import unicodedata
from collections import Counter
from dataclasses import replace
from itertools import cycle

import pytest
from pypdf import PdfReader

from careerplanner import paths
from careerplanner.report import pdf
from careerplanner.report.content import ReportContent
from careerplanner.report.fonts import is_covered
from tests.report.fill import filled
from tests.report.maya import report
from tests.report.maya_case import with_case
from tests.report.payloads import ODD_TEXTS, TEXTS

SHORT = [text for text in ODD_TEXTS if len(text) < 1_000]


def squeezed(text: str) -> str:
    return re.sub(r"[\s\u200b]+", "", unicodedata.normalize("NFC", text))


def text_of(made: bytes) -> str:
    return squeezed("".join(page.extract_text() for page in PdfReader(io.BytesIO(made)).pages))


def mixed(start: int) -> tuple[ReportContent, Counter[str]]:
    """A report filled with all texts in turn, from the given one on, and how often each was put in."""
    put = Counter()
    supply = cycle(TEXTS[start:] + TEXTS[:start])

    def next_text() -> str:
        text = next(supply)
        put[text] += 1
        return text

    return filled(with_case(report()), next_text), put


@pytest.mark.parametrize("start", range(0, len(TEXTS), 9))
def test_texts_are_printed_letter_by_letter_wherever_they_stand(start):
    content, put = mixed(start)
    said = text_of(pdf.render_pdf(content))

    # A long one is cut in the chart and in the running head, so it may be missing there.
    assert {text: said.count(squeezed(text)) for text in put if said.count(squeezed(text)) < put[text] - 4} == {}


@pytest.mark.parametrize("text", SHORT)
def test_an_odd_text_breaks_nothing(text):
    assert pdf.render_pdf(filled(with_case(report()), lambda: text)).startswith(b"%PDF")


@pytest.mark.parametrize("text", ["x" * 20_000, "word " * 4_000, "日本語" * 6_000, "$" * 20_000])
def test_a_text_of_many_pages_is_printed_to_its_end(text):
    plan = report()
    evidence = (replace(plan.evidence[0], what=text + "END"),)
    goals = (replace(plan.goals[0], title=text[:2_000]), *plan.goals[1:])
    made = pdf.render_pdf(replace(plan, evidence=evidence, goals=goals, title=text[:300]))
    said = text_of(made)

    cut = squeezed(text + "END")[:19_000]
    assert said.count(text[0]) >= cut.count(text[0]) * 0.95


def test_the_templates_never_run_read_or_fetch_what_the_plan_says():
    sources = "".join(path.read_text("utf-8") for path in sorted((paths.resources() / "report").glob("*.typ")))

    assert "@preview" not in sources
    assert not re.search(r"\b(eval|read|include|plugin|csv|yaml|toml|xml|cbor)\s*\(", sources)
    assert set(re.findall(r"\blink\s*\(([^,]*)", sources)) == {'label("source-" + str(number))'}
    assert re.findall(r"\bjson\s*\(([^\n]*)", sources) == ['"data.json")'] * 2
    assert re.findall(r"\bimage\s*\(\s*([^\n,]*)", sources) == ["bytes(picture.svg)"]


def test_a_pdf_leads_nowhere_but_to_its_own_pages():
    made = pdf.render_pdf(
        filled(with_case(report()), lambda: "javascript:alert(1) https://example.com file:///etc/passwd")
    )
    reader = PdfReader(io.BytesIO(made))

    links = [link.get_object() for page in reader.pages for link in page.get("/Annots", [])]
    assert links
    assert all("/A" not in link or link["/A"]["/S"] == "/GoTo" for link in links)
    assert "/OpenAction" not in reader.trailer["/Root"]
    assert "/AA" not in reader.trailer["/Root"]


@pytest.mark.parametrize(
    ("text", "covered"), [("Amélie → 3 ≥ 2 “x” Łódź Αθήνα Київ", True), ("مدير", True), ("日本語", False)]
)
def test_fonts_of_the_system_are_asked_only_for_letters_that_ours_lack(text, covered):
    assert is_covered(text) is covered
