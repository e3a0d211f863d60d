"""No edition tells its reader more than it may: neither in its text, nor in what a file holds beside it."""

import contextlib
import io
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, fields, replace

import pypdfium2 as pdfium
import pytest
from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, StreamObject

from careerplanner.app.check_in_file import form_text
from careerplanner.app.commands.talks.reports import PAY
from careerplanner.app.queries.projection.inputs import inputs_of
from careerplanner.app.queries.projection.run import stay_beside
from careerplanner.app.queries.report.case import NO_TALK
from careerplanner.app.queries.report.content import Asked, arranged, tried_levers, whole_content
from careerplanner.app.queries.report.editions import Edition, PayTold, Told, told_to
from careerplanner.app.queries.report.redaction import Known, redacted
from careerplanner.domain import plan as rows
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.metric_rows import Better, Metric, MetricReading
from careerplanner.domain.plan import Plan
from careerplanner.domain.projection.engine import project
from careerplanner.domain.projection.levers import Effect
from careerplanner.errors import Refused
from careerplanner.report.content import ReportContent
from careerplanner.report.document import document_data
from careerplanner.report.pdf import render_pdf
from careerplanner.report.plain import html_page, markdown
from careerplanner.wording import Wording
from tests.app.conftest import TODAY
from tests.app.leaky_plans import Leaky, leaky
from tests.some import some

PATHS = 60
READERS = tuple(
    told_to(edition, PayTold(pay))
    for edition in Edition
    for pay in PAY[edition]
    if (edition, pay) != (Edition.MINE, PayTold.AMOUNTS)
)
"""Everything that a reader may be told, short of all: a report of one's own is one of these with fewer sections."""


@dataclass(frozen=True)
class Case:
    secrets: Leaky
    known: Known
    effects: tuple[Effect, ...]


def case(seed: int, plan: Plan, catalogue: Catalogue) -> Case:
    secrets = leaky(seed, plan, catalogue)
    projection = project(inputs_of(secrets.plan, secrets.catalogue, TODAY), paths=PATHS, seed=seed)
    known = Known(secrets.plan, secrets.catalogue, projection, stay_beside(projection))
    return Case(secrets, known, tried_levers(known, TODAY))


def content_for(case: Case, told: Told) -> ReportContent:
    whole = whole_content(case.known, Asked(TODAY, told, told.sections), Wording(), case.effects, with_year=True)
    content = arranged(whole, told.sections)
    assert content.sections == told.sections
    return content


def told_too_much(text: str, secrets: Leaky, told: Told) -> list[str]:
    """Each secret of a plan that a text tells, against what its reader may be told."""
    flat = " ".join(text.split()).casefold()
    forbidden = [] if told.edition is Edition.MINE else list(secrets.notes)
    if not told.outside:
        forbidden += secrets.outside
    found = [secret for secret in forbidden if secret.casefold() in flat]
    if told.pay is not PayTold.AMOUNTS:
        bare = re.sub(r"(?<=\d)[,\u00a0\u202f ](?=\d{3})", "", text)
        numbers = set(re.findall(r"(?<![\d.])\d{4,}", bare))
        found += [secret for secret in secrets.pay if secret in numbers]
    return found


def everything_in(made: bytes) -> str:
    """Every string that a PDF holds: text, metadata, attachments, bookmarks, the words of its structure."""
    with pdfium.PdfDocument(made) as document:
        pages = [page.get_textpage().get_text_range() for page in document]
    return "\n".join([*pages, *strings_of(PdfReader(io.BytesIO(made)).trailer, set())])


def strings_of(node: object, seen: set[int]) -> Iterator[str]:
    if isinstance(node, IndirectObject):
        if node.idnum in seen:
            return
        seen.add(node.idnum)
        node = node.get_object()
    if isinstance(node, StreamObject) and node.get("/Type") in {"/Metadata", "/EmbeddedFile"}:
        yield node.get_data().decode("utf-8", "replace")
    if isinstance(node, DictionaryObject | ArrayObject):
        for value in node.values() if isinstance(node, DictionaryObject) else node:
            yield from strings_of(value, seen)
    elif isinstance(node, bytes):
        yield node.decode("utf-16" if node.startswith(b"\xfe\xff") else "latin-1", "replace")
    elif isinstance(node, str) and not node.startswith("/"):
        yield str(node)


def leaks_of(case: Case, told: Told, *, in_print: bool) -> list[str]:
    content = content_for(case, told)
    texts = [html_page(content), markdown(content)]
    if told.edition is Edition.MANAGER:
        secrets = case.secrets
        with contextlib.suppress(Refused):  # some of these plans have no role ahead at the employer
            texts.append(form_text(secrets.plan, secrets.catalogue, TODAY, Wording(), NO_TALK))
    if in_print:
        texts.append(json.dumps(document_data(content, "a4"), ensure_ascii=False))
        texts.append(everything_in(render_pdf(content)))
    return [secret for text in texts for secret in told_too_much(text, case.secrets, told)]


@pytest.mark.parametrize("seed", range(24))
def test_no_edition_of_a_random_plan_tells_too_much(seed: int, sample_plan: Plan, catalogue: Catalogue):
    made = case(seed, sample_plan, catalogue)
    in_print = READERS[seed // 3] if seed % 3 == 0 else None

    found = {told.edition + told.pay: leaks_of(made, told, in_print=told is in_print) for told in READERS}
    assert found == {name: [] for name in found}


@pytest.mark.long
@pytest.mark.parametrize("seed", range(100, 300))
def test_no_edition_of_two_hundred_random_plans_tells_too_much(seed: int, sample_plan: Plan, catalogue: Catalogue):
    made = case(seed, sample_plan, catalogue)

    found = {told.edition + told.pay: leaks_of(made, told, in_print=True) for told in READERS}
    assert found == {name: [] for name in found}


def test_the_search_finds_every_kind_of_secret_in_the_edition_that_tells_all(sample_plan: Plan, catalogue: Catalogue):
    made = case(1, sample_plan, catalogue)
    whole = content_for(made, told_to(Edition.MINE))
    manager = told_to(Edition.MANAGER)

    for text in (everything_in(render_pdf(whole)), html_page(whole)):
        found = told_too_much(text, made.secrets, manager)
        assert set(found) & set(made.secrets.notes)
        assert set(found) & set(made.secrets.outside)
        assert set(found) & set(made.secrets.pay)


def test_entries_whose_own_words_tell_are_left_out_and_counted(sample_plan: Plan, catalogue: Catalogue):
    made = case(1, sample_plan, catalogue)

    for told, count in ((told_to(Edition.MANAGER), 4), (told_to(Edition.MENTOR), 3), (told_to(Edition.PARTNER), 0)):
        assert redacted(made.known, told, TODAY).left_out == count, told.edition


def test_what_belongs_to_an_entry_that_tells_goes_with_it(sample_plan: Plan, catalogue: Catalogue):
    telling, other = "on $41,912 a year", "on time"
    goal, step = sample_plan.goal[0], sample_plan.goal_step[0]
    held, proof = sample_plan.experience[0], sample_plan.evidence[0]
    plan = replace(
        sample_plan,
        metric=tuple(
            Metric(name, words, unit, Better.HIGHER, "", "", None)
            for name, words, unit in (("a", telling, ""), ("b", other, "$41,912"), ("c", other, ""))
        ),
        metric_reading=tuple(MetricReading(f"of {name}", name, TODAY, 1.0, "") for name in "abc"),
        goal=(replace(goal, id="a", title=telling), replace(goal, id="b", title=other)),
        goal_step=(
            replace(step, id="of a", goal_id="a", title=other),
            replace(step, id="of b", goal_id="b", title=other),
            replace(step, id="telling", goal_id="b", title=telling),
        ),
        experience=(
            replace(held, id="a", title=telling),
            replace(held, id="b", employer=telling),
            replace(held, id="c", title=other, employer=other),
        ),
        evidence=tuple(
            replace(proof, id=name, goal_id="", **{name: telling})
            for name in ("what", "confirmed_by", "situation", "did", "outcome")
        ),
    )

    known = redacted(Known(plan, catalogue, None, None), told_to(Edition.MENTOR), TODAY)

    left = {name: [row.id for row in getattr(known.plan, name)] for name in ("metric", "metric_reading", "experience")}
    assert left == {"metric": ["c"], "metric_reading": ["of c"], "experience": ["c"]}
    assert ([row.id for row in known.plan.goal], [row.id for row in known.plan.goal_step]) == (["b"], ["of b"])
    assert known.plan.evidence == ()
    assert known.left_out == 2 + 1 + 2 + 2 + 5


def test_words_that_hold_other_figures_stay(sample_plan: Plan, catalogue: Catalogue):
    known = redacted(Known(sample_plan, catalogue, None, None), told_to(Edition.MANAGER), TODAY)

    assert known.left_out == 0
    assert [row.what for row in known.plan.evidence] == [row.what for row in sample_plan.evidence]


TOLD_TO_OTHERS = {
    "profile": {
        "id name role_key role_since target_role_key area_code currency hours_per_week target_pay_cents mobility seed",
        "horizon_months is_sample education_level",
    },
    "experience": {"id title role_key employer started ended"},
    "route_step": {"id rank role_key min_months wait_months entry_cents not_before"},
    "pay_record": {
        "id effective_on role_key basis base_cents hours_per_week overtime_cents bonus_cents shift_cents entry_number"
    },
    "rating": {"id skill_key level rated_on is_typical"},
    "evidence": {"id skill_key goal_id level happened_on what about_others confirmed_by situation did outcome"},
    "goal": {"id title skill_key from_level to_level minutes_estimated rank due_on status created_on finished_on"},
    "goal_step": {"id goal_id rank title kind minutes done_on weeks is_paid_time"},
    "metric": {"id name unit better skill_key"},
    "metric_reading": {"id metric_id read_on value"},
    "log_entry": {"id goal_id logged_on minutes"},
}
"""The columns of which another reader may learn; all others keep their default, or nothing, in every other edition."""


def test_no_other_column_than_these_reaches_another_reader(sample_plan: Plan, catalogue: Catalogue):
    made = case(3, sample_plan, catalogue)
    for told in (told_to(Edition.MENTOR), told_to(Edition.PARTNER), told_to(Edition.MANAGER)):
        plan = redacted(made.known, told, TODAY).plan
        told_tables = {field.name for field in fields(Plan) if getattr(plan, field.name)}
        assert told_tables <= TOLD_TO_OTHERS.keys()
        for table in some(told_tables - {"profile"}):
            names = set(" ".join(TOLD_TO_OTHERS[table]).split())
            for row in some(getattr(plan, table)):
                others = [field for field in fields(row) if field.name not in names]
                assert {f.name for f in others if getattr(row, f.name) not in {f.default, "", None}} == set(), table
        untold = {f.name for f in fields(rows.Profile)} - set(" ".join(TOLD_TO_OTHERS["profile"]).split())
        assert {name: getattr(plan.profile, name) for name in untold} == {
            name: getattr(rows.EMPTY_PROFILE, name) for name in untold
        }
