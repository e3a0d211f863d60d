"""Every amount in the printed plan leads to a source, or is the person's own, or is a result of the projection."""

import io
import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace

import pytest
from pypdf import PdfReader

from careerplanner import paths
from careerplanner.app.queries.projection.run import project_plan
from careerplanner.app.queries.report.content import Asked, report_content
from careerplanner.app.queries.report.redaction import Known
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.plan import Plan
from careerplanner.report.content import EXTRA_SECTIONS, SECTIONS, Fact, ReportContent, RouteStop
from careerplanner.report.fan_model import FanModel
from careerplanner.report.pdf import render_pdf
from careerplanner.wording import Wording
from tests.app.conftest import TODAY
from tests.origins import MONEY, Figure, bare, known_to
from tests.some import some

PROJECTED_LABELS = re.compile(r"^(?:Likely pay|Typical:)")
SEE_SOURCES = "see the sources"


@pytest.fixture(scope="module")
def content(sample_plan: Plan, catalogue: Catalogue) -> ReportContent:
    projection = project_plan(sample_plan, catalogue, TODAY)
    return report_content(Known(sample_plan, catalogue, projection, None), Asked(TODAY), Wording())


def figures_in(content: ReportContent) -> Iterator[Figure]:
    """Every text with money in it, with the line on which it is printed; charts are drawn from the projection."""
    notice = content.notice
    for field in fields(content):
        value = getattr(content, field.name)
        for line in value if isinstance(value, tuple) else (value,):
            texts = [line] if isinstance(line, str) else list(_texts(line))
            about = " ".join(texts)
            if PROJECTED_LABELS.search(about):
                about += f" {notice}"
            if SEE_SOURCES in about:
                about += " " + " ".join(f.source for f in content.sources if _role_of(f) in about)
            yield from (Figure(text, field.name, about) for text in texts if MONEY.search(text))


def _texts(line: object) -> Iterator[str]:
    if isinstance(line, str):
        yield line
    elif isinstance(line, tuple):
        for each in line:
            yield from _texts(each)
    elif is_dataclass(line) and not isinstance(line, FanModel):
        for field in fields(line):
            yield from _texts(getattr(line, field.name))


def ends_of(content: ReportContent) -> set[str]:
    """The amounts beside the last month of a chart: what its lines end in, and their ranges."""
    return {
        model.wording.money.forecast(float(line[-1]))
        for model in (content.nominal, content.real)
        if model is not None
        for series in model.series
        for line in (series.median, *(() if series.band is None else (series.band.p10, series.band.p90)))
    }


def _role_of(fact: Fact) -> str:
    return fact.what.partition(",")[0]


def test_every_amount_of_the_report_leads_to_its_origin(
    content: ReportContent, sample_plan: Plan, catalogue: Catalogue
):
    found = list(figures_in(content))
    assert len(found) > 25
    assert {"kpis", "route", "pay_history", "assumptions", "sources"} <= {figure.where for figure in found}
    assert bare(found, sample_plan, known_to(catalogue)) == []


def test_an_amount_without_origin_would_be_found(content: ReportContent, sample_plan: Plan, catalogue: Catalogue):
    known = known_to(catalogue)
    stop = RouteStop("Dream job", "ahead", "Dec 2030", "$120,000 – $150,000")
    spoiled = replace(content, route=(*content.route, stop), disclaimer="One earns $99,000.")
    assert bare(figures_in(spoiled), sample_plan, known) == [
        "route: “$120,000 – $150,000”",
        "disclaimer: “One earns $99,000.”",
    ]


def test_each_source_line_assumption_and_base_rate_names_source_year_place_and_kind(
    content: ReportContent, catalogue: Catalogue
):
    known = known_to(catalogue)
    assert [fact.what for fact in (*content.sources, *content.base_rates) if not known.has_origin(fact.source)] == []
    others = [row for row in content.assumptions if not row.is_own and SEE_SOURCES not in row.source]
    assert len(others) > 15
    assert [row.name for row in others if not known.has_origin(row.source)] == []


def test_each_pay_range_of_the_route_stands_among_the_sources_with_the_same_figures(content: ReportContent):
    ranges = {(_role_of(fact), fact.value) for fact in content.sources}
    ahead = [stop for stop in content.route if stop.state == "ahead"]
    assert len(ahead) == 3
    assert [stop.name for stop in ahead if (stop.name, stop.pay) not in ranges] == []


def test_the_printed_file_shows_no_amount_that_the_content_or_a_chart_does_not_hold(content: ReportContent):
    file = io.BytesIO(render_pdf(replace(content, sections=(*SECTIONS, *EXTRA_SECTIONS))))
    printed = "\n".join(page.extract_text() for page in PdfReader(file).pages)
    held = {amount for figure in figures_in(content) for amount in figure.amounts()}
    charted = {amount for amount in MONEY.findall(printed) if amount.endswith(("k", "M"))} | ends_of(content)
    assert set(MONEY.findall(printed)) - held - charted == set()
    assert held - set(MONEY.findall(printed)) == set()


def test_the_templates_hold_no_amount_of_their_own():
    templates = list((paths.resources() / "report").glob("*.typ"))
    assert len(templates) >= 4
    for template in some(templates):
        assert not MONEY.search(template.read_text(encoding="utf-8")), template.name
