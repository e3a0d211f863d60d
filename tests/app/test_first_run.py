"""Any job is a start: roles that no catalogue has, between two jobs, before the first one, in any currency."""

from pathlib import Path

import pytest

from careerplanner.app.commands.salary import pauses
from careerplanner.app.commands.setup import setup
from careerplanner.app.commands.setup.jobs import FIRST_JOB, NewJob
from careerplanner.app.queries.projection.inputs import inputs_of
from careerplanner.app.queries.projection.view import view_of
from careerplanner.app.queries.setup.jobs import JobSource, job_choices, new_job, note_of
from careerplanner.app.queries.setup.setup import pay_echo, target_choices
from careerplanner.app.workspace import Workspace
from careerplanner.domain.catalogue import MoveKind
from careerplanner.domain.future_rows import PauseKind
from careerplanner.domain.pay_rows import PayBasis
from careerplanner.domain.plan import Standing
from careerplanner.domain.projection.engine import project
from careerplanner.errors import Refused
from careerplanner.library import Library
from careerplanner.units import cents_of
from careerplanner.wording import Wording
from tests.some import some

from .conftest import TODAY

SUCCESS = "customer-success-manager"
AIDE = NewJob("Nurse Aide", "31-1131")


@pytest.fixture
def library(tmp_path: Path) -> Library:
    """The library of one who has imported nothing."""
    return Library(tmp_path / "none.sqlite")


def say(workspace: Workspace, answer: setup.Where) -> None:
    workspace.do("Where", setup.answer_where, workspace.catalogue, answer, TODAY)


def aim(workspace: Workspace, target: str, job: NewJob | None = None) -> None:
    workspace.do("Target", setup.answer_target, workspace.catalogue, target, job)


def odds_of(workspace: Workspace) -> list[float]:
    inputs = inputs_of(workspace.plan, workspace.catalogue, TODAY)
    view = view_of(workspace.plan, workspace.catalogue, project(inputs, paths=300, seed=1), TODAY)
    return [odds.share for odds in view.odds]


def test_a_job_outside_of_the_catalogue_is_a_role_with_ways_into_the_front_line(workspace: Workspace) -> None:
    say(workspace, setup.Where("", "2022-06", cents_of(17.40), PayBasis.HOUR, job=AIDE, work_hours_per_week=24.0))
    aim(workspace, SUCCESS)

    role = workspace.catalogue.role(workspace.plan.profile.role_key)
    assert (role.name, role.codes, role.origin) == ("Nurse Aide", ("31-1131",), "own")
    ways = workspace.catalogue.moves_from(role.key)
    front_line = {r.key for r in workspace.catalogue.roles if r.stage == 0} - {role.key}
    assert {move.target for move in some(ways)} == front_line
    assert {(move.kind, move.min_months_in_role) for move in ways} == {(MoveKind.OUTSIDE, 0)}
    route = [step.role_key for step in workspace.plan.route_step]
    assert (route[0], route[-1]) == (role.key, SUCCESS)
    assert route[1] in front_line
    assert odds_of(workspace)[0] > 0
    assert workspace.plan.pay_record[0].hours_per_week == 24.0

    before = workspace.plan
    say(workspace, setup.Where(role.key, "2022-06", cents_of(17.40), PayBasis.HOUR, work_hours_per_week=24.0))
    aim(workspace, SUCCESS)
    assert workspace.plan == before, "the same answer makes no second role and no second step"


def test_a_title_that_a_role_has_is_that_role(workspace: Workspace) -> None:
    say(workspace, setup.Where("", None, None, job=NewJob("customer service SPECIALIST")))
    assert workspace.plan.profile.role_key == "customer-service-specialist"
    assert workspace.plan.custom_role == ()
    with pytest.raises(Refused, match="Your job is empty"):
        say(workspace, setup.Where("", None, None, job=NewJob("  ")))


@pytest.mark.parametrize(
    ("job", "kind", "least"),
    [
        (NewJob("Beekeeper"), MoveKind.OUTSIDE, 0),
        (NewJob("Nursing Supervisor", "31-9999", 2), MoveKind.PROMOTION, 18),
        (NewJob("Orderly", "31-1132"), MoveKind.LATERAL, 18),
        (NewJob("Welder", "51-4121", 2), MoveKind.OUTSIDE, 0),
    ],
)
def test_any_job_can_be_the_goal_and_the_step_says_what_it_is(
    workspace: Workspace, job: NewJob, kind: MoveKind, least: int
) -> None:
    say(workspace, setup.Where("", None, None, job=AIDE))
    aim(workspace, "", job)

    start, goal = (step.role_key for step in workspace.plan.route_step)
    move = workspace.catalogue.move(start, goal)
    assert move is not None
    assert (move.kind, move.min_months_in_role) == (kind, least)
    assert workspace.catalogue.role(goal).name == job.title
    assert odds_of(workspace)[0] > 0


def test_between_two_jobs_the_months_of_the_search_are_a_pause_that_a_job_ends(workspace: Workspace) -> None:
    last = setup.Where("call-center-specialist", "2024-01", cents_of(3_000), PayBasis.MONTH, standing=Standing.BETWEEN)
    say(workspace, last)
    aim(workspace, "customer-service-team-lead")

    (pause,) = workspace.plan.pause
    median = workspace.catalogue.prior("job_loss_median_months").value
    assert (pause.kind, pause.first_month, pause.months) == (PauseKind.BETWEEN, "2026-11", max(1, round(median)))
    assert (pause.pay_share, pause.hours_share, pause.is_held) == (0.0, 1.0, True)
    assert inputs_of(workspace.plan, workspace.catalogue, TODAY).pay == 36_000
    assert odds_of(workspace)[0] > 0
    say(workspace, last)
    assert len(workspace.plan.pause) == 1

    say(workspace, setup.Where("call-center-specialist", "2026-11", cents_of(3_100), PayBasis.MONTH))
    assert workspace.plan.pause == ()
    assert workspace.plan.profile.standing is Standing.JOB


def test_another_pause_that_goes_on_stands_for_the_search(workspace: Workspace) -> None:
    workspace.do("Leave", pauses.add, PauseKind.LEAVE, "2026-10", 6)
    say(workspace, setup.Where("call-center-specialist", None, None, standing=Standing.BETWEEN))
    assert [row.kind for row in workspace.plan.pause] == [PauseKind.LEAVE]


def test_before_the_first_job_there_are_odds_and_no_pay(workspace: Workspace) -> None:
    say(workspace, setup.Where("", None, None, standing=Standing.FIRST))
    aim(workspace, "customer-service-specialist")

    assert workspace.plan.profile.role_key == FIRST_JOB
    assert workspace.plan.pay_record == ()
    assert odds_of(workspace)[0] > 0
    say(workspace, setup.Where("", None, None, standing=Standing.FIRST))
    assert [row.id for row in workspace.plan.custom_role] == [FIRST_JOB]


def test_the_goals_to_choose_from_speak_the_plans_currency_or_say_nothing(workspace: Workspace) -> None:
    say(workspace, setup.Where("customer-service-specialist", None, None, currency="EUR"))
    wording = Wording(currency="EUR")
    found = target_choices(workspace.plan, workspace.catalogue, TODAY, wording)
    assert {choice.pay for choice in some(found)} == {"No pay range yet"}


def test_roles_come_first_then_occupations_and_ones_own_words_last(workspace: Workspace, library: Library) -> None:
    found = job_choices(workspace.catalogue, library, "  customer   service ")
    assert [choice.source for choice in found[:2]] == [JobSource.CATALOGUE, JobSource.CATALOGUE]
    assert found[-1].source is JobSource.OWN
    assert found[-1].title == "customer service"
    assert len({choice.id for choice in found}) == len(found)
    assert job_choices(workspace.catalogue, library, " ") == ()


def test_an_occupation_of_the_front_line_is_the_role_of_the_catalogue(workspace: Workspace, library: Library) -> None:
    found = job_choices(workspace.catalogue, library, "customer service agent")
    role = next(choice for choice in found if choice.also == "Customer Service Agent")
    assert workspace.catalogue.role(role.key).codes[0] == "43-4051"
    assert note_of(role) == "also called Customer Service Agent · in the catalogue, with skills and steps"
    assert new_job(role, library) is None


def test_a_title_of_the_index_names_its_occupation_and_stage(workspace: Workspace, library: Library) -> None:
    aide, *_others = job_choices(workspace.catalogue, library, "nurse aide")
    assert note_of(aide) == "in the occupation Nursing Assistants (31-1131)"
    assert new_job(aide, library) == AIDE
    chief = next(c for c in job_choices(workspace.catalogue, library, "chief executives") if c.key == "11-1011.00")
    assert new_job(chief, library) == NewJob("Chief Executives", "11-1011", 3)
    own = job_choices(workspace.catalogue, library, "Whisperer of bees")[-1]
    assert new_job(own, library) == NewJob("Whisperer of bees")


@pytest.mark.parametrize(
    ("amount", "basis", "hours", "currency", "words"),
    [
        (17.40, PayBasis.HOUR, 24, "USD",
         "$17.40 an hour at 24 h a week is about $21,715 a year. At 40 h it would be $36,192 a year."),
        (17.40, PayBasis.HOUR, 40, "USD", "$17.40 an hour at 40 h a week is about $36,192 a year."),
        (3_200, PayBasis.MONTH, 40, "EUR", "That is €38,400 a year, about €18.46 an hour at 40 h a week."),
        (45_000_000, PayBasis.YEAR, 40, "KRW", "That is about ₩21,635 an hour at 40 h a week."),
    ],
)  # fmt: skip
def test_pay_is_said_back_by_the_year_and_the_hour(amount, basis, hours, currency, words) -> None:
    assert pay_echo(cents_of(amount), basis, hours, currency) == words


def test_pay_may_be_left_out() -> None:
    assert pay_echo(None, PayBasis.HOUR, 40, "USD") == "You can leave pay out: dates and odds need none."
