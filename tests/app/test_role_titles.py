"""How a role is named inside of a sentence, and where one stands who is between two jobs."""

from datetime import date

import pytest

from careerplanner.app.commands.setup import jobs, setup
from careerplanner.app.queries.explore import text as words
from careerplanner.app.queries.explore.roles import role_fits
from careerplanner.app.queries.overview.overview import standing_line
from careerplanner.app.queries.path.map import path_facts
from careerplanner.app.queries.path.text import headline
from careerplanner.app.workspace import Workspace
from careerplanner.domain.plan import Standing
from careerplanner.wording import Wording

from .conftest import TODAY

SPECIALIST = "customer-service-specialist"


def come_from(workspace: Workspace, job: jobs.NewJob | None, standing: Standing = Standing.JOB, **more: object) -> None:
    where = setup.Where("", None, None, job=job, standing=standing, **more)  # type: ignore[arg-type]
    workspace.do("Where", setup.answer_where, workspace.catalogue, where, TODAY)
    workspace.do("Target", setup.answer_target, workspace.catalogue, SPECIALIST)


@pytest.mark.parametrize(
    ("job", "told"),
    [
        (jobs.NewJob("Zugbegleiterin"), "Zugbegleiterin, specialist"),
        (jobs.NewJob("Bartender", "35-3011"), "bartender, specialist"),
    ],
)
def test_a_title_of_ones_own_keeps_its_capital_in_a_sentence(workspace: Workspace, job: jobs.NewJob, told: str) -> None:
    come_from(workspace, job)
    facts = path_facts(workspace.plan, workspace.catalogue, TODAY)
    assert headline(facts, Wording()).endswith(f" · your route: {told}")


def test_the_search_for_a_first_job_is_no_title(workspace: Workspace) -> None:
    come_from(workspace, None, Standing.FIRST)
    facts = path_facts(workspace.plan, workspace.catalogue, TODAY)
    assert headline(facts, Wording()).endswith(" · your route: looking for a first job, specialist")


def test_between_two_jobs_the_last_one_is_called_the_last(workspace: Workspace) -> None:
    come_from(workspace, jobs.NewJob("Bartender", "35-3011"), Standing.BETWEEN)
    line = standing_line(workspace.plan, workspace.catalogue, date(2026, 11, 23), Wording())
    assert line == "November 23, 2026 · Between jobs, last bartender"
    come_from(workspace, jobs.NewJob("Bartender", "35-3011"))
    assert standing_line(workspace.plan, workspace.catalogue, TODAY, Wording()).endswith(" · Bartender")


def test_the_pay_of_roles_is_named_where_it_is_from(workspace: Workspace) -> None:
    def note() -> str:
        return words.footnote(role_fits(workspace.plan, workspace.catalogue, TODAY), workspace.plan.profile)

    come_from(workspace, jobs.NewJob("Bartender", "35-3011"))
    assert "States. Pay: the middle pay in the United States. Hours" in note()
    come_from(workspace, jobs.NewJob("Bartender", "35-3011"), area_code="TX")
    assert "Pay: middle pay, Texas; that of the United States where no local figure exists." in note()
    come_from(workspace, jobs.NewJob("Bartender", "35-3011"), currency="EUR")
    assert "No pay ranges in EUR: dates and odds hold" in note()
    assert "Pay: " not in note()
