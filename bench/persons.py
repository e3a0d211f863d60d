"""The seven persons by whom the model is held against published figures, as inputs.

The assumptions are those of the shipped catalogue. Bands, pay and hours of learning are assumed: amounts of the size
that such jobs pay in the United States. What a person has seen is said beside each.
"""

from dataclasses import replace

from careerplanner.app.catalogue import load_catalogue
from careerplanner.app.queries.projection import times
from careerplanner.app.queries.projection.ranged_values import triangle
from careerplanner.domain.catalogue import ASSUMED_RAISE
from careerplanner.domain.employer_rows import FEWER_JOBS, MACHINES, STEADY, Mobility
from careerplanner.domain.projection.chance import Prior, seen, vacancies
from careerplanner.domain.projection.parts import (
    Chance,
    EstimateRatio,
    Inputs,
    JobLoss,
    LearningGoal,
    PlannedMove,
    Prices,
    Raise,
    RoleBand,
)
from careerplanner.domain.projection.ranged import Ranged, Scale, from_scale, on_scale
from careerplanner.months import Month

VALUES = {
    prior.key: prior.value if prior.low is None or prior.high is None else Ranged(prior.value, prior.low, prior.high)
    for prior in load_catalogue().priors
}
LOOKING, MACHINES_TAKE_OVER = times.looking(VALUES), times.machines(VALUES)
MONTHS = 120


def _role(name: str, low: float, mid: float, high: float) -> RoleBand:
    return RoleBand(name, low, mid, high)


AGENT = _role("Customer service specialist", 31_750, 44_770, 63_590)
SENIOR = _role("Senior customer service specialist", 40_000, 51_780, 66_000)
LEAD = _role("Team lead", 45_000, 58_000, 79_000)
MANAGER = _role("Contact centre manager", 52_000, 69_500, 106_000)
SALES = _role("Retail salesperson", 24_500, 34_500, 48_000)
SHIFT = _role("Retail supervisor", 33_000, 47_300, 75_000)
STORE = _role("Store manager", 40_000, 60_000, 100_000)
DEVELOPER = _role("Software developer", 79_850, 133_080, 211_450)
SENIOR_DEVELOPER = _role("Senior software developer", 105_000, 155_000, 230_000)
DEVELOPMENT_LEAD = _role("Development lead", 120_000, 171_200, 240_000)
ACCOUNTANT = _role("Accountant", 52_780, 81_680, 141_420)


def _prior() -> Prior:
    return Prior(VALUES["step_rate"], VALUES["step_rate_weight"])


def _published() -> Ranged:
    """A step in grade of which nothing was seen."""
    return seen(0, 0, 0, VALUES["ready_for_step"], _prior()).number


def _lead_post(posts: float = VALUES["lead_posts"]) -> Ranged:
    return vacancies(posts, VALUES["leave_lead"], 0.0, VALUES["inside"], VALUES["ready_for_post"]).number


def _manager_post() -> Ranged:
    return vacancies(
        VALUES["manager_posts"], VALUES["leave_manager"], 0.0, VALUES["inside"], VALUES["ready_for_post"]
    ).number


def _times(chance: Ranged, share: float) -> Ranged:
    """The chance with its hazard multiplied: the own employer asks for schooling as others do, until it is asked."""
    shift = float(on_scale(1 - 0.5**share, Scale.CHANCE) - on_scale(0.5, Scale.CHANCE))
    return Ranged(*(float(from_scale(on_scale(part, Scale.CHANCE) + shift, Scale.CHANCE)) for part in chance.parts))


def _move(to: int, chance: Chance, months: int, goals: tuple[str, ...], entry: float, jobs_open: float = 1.0):
    return PlannedMove(
        to=to,
        min_months_in_role=months,
        raise_=ASSUMED_RAISE,
        entry=entry,
        chance=chance,
        goals=goals,
        min_months_here=int(VALUES["min_months_here"]),
        jobs_open=jobs_open,
    )


def _raise() -> Raise:
    return Raise(
        budget=VALUES["raise_budget"],
        pass_through=0.4,
        pull=0.05,
        narrow=0.008,
        wide=0.05,
        wide_share=0.15,
        review_month=4,
        zero_share=VALUES["zero_share"],
        person=VALUES["raise_person"],
    )


def _job_loss() -> JobLoss:
    return JobLoss(
        rate_per_year=VALUES["job_loss_rate"],
        median_months_out=VALUES["job_loss_median_months"],
        long_share=VALUES["job_loss_long_share"],
        long_median=VALUES["job_loss_long_months"],
        change=triangle(VALUES, "return"),
        down=VALUES["return_down"],
        keeps_experience=True,
    )


def _person(
    pay: float,
    roles: tuple[RoleBand, ...],
    moves: tuple[PlannedMove, ...],
    *,
    hours: float = 2.0,
    mobility: Mobility = Mobility.OPEN,
    outlook: str = FEWER_JOBS,
) -> Inputs:
    goals = {"coaching": 40.0, "metrics": 60.0, "people": 80.0}
    return Inputs(
        start=Month(2026, 11),
        months=MONTHS,
        currency="USD",
        pay=pay,
        months_in_role=14,
        hours_per_week=hours,
        prices=Prices(0.034, VALUES["inflation_mean"], 0.6, 0.012),
        raise_=_raise(),
        job_loss=_job_loss(),
        market_drift=VALUES["market_drift"],
        roles=roles,
        moves=moves,
        goals=tuple(LearningGoal(name, left) for name, left in goals.items()) if moves else (),
        estimate_ratio=EstimateRatio("lognormal", VALUES["estimate_ratio_median"], 0.35),
        months_here=32,
        pace=VALUES["pace"],
        rise_factor=VALUES["rise_factor"],
        fit=VALUES["fit"],
        no_evidence=VALUES["no_evidence"],
        changes=times.employer_changes(mobility, VALUES),
        economy=times.economy(VALUES),
        outlook=times.outlook(outlook, VALUES),
    )


def sample() -> Inputs:
    """Specialist with an associate degree; of lead jobs 53 % ask for no more, of manager jobs 42 % (O*NET, assumed)."""
    grade, lead, manager = _published(), _lead_post(), _manager_post()
    moves = (
        _move(1, Chance(grade, grade), 18, ("coaching",), SENIOR.low),
        _move(2, Chance(_times(lead, 0.53), lead), 12, ("metrics",), LEAD.low, 0.53),
        _move(3, Chance(_times(manager, 0.42), manager), 24, ("people",), MANAGER.low, 0.42),
    )
    return _person(43_500, (AGENT, SENIOR, LEAD, MANAGER), moves)


def big_centre(hours: float = 2.0) -> Inputs:
    """Agent who saw 2 of 40 made lead in 3 years."""
    lead, manager = _lead_post(VALUES["lead_posts_of_all"]), _manager_post()
    here = seen(40, 2, 3, VALUES["ready_for_post"], _prior()).number
    moves = (
        _move(1, Chance(here, lead), 18, ("coaching",), LEAD.low),
        _move(2, Chance(manager, manager), 24, ("people",), MANAGER.low),
    )
    return _person(43_500, (AGENT, LEAD, MANAGER), moves, hours=hours)


def retail() -> Inputs:
    """Salesperson who looks elsewhere: one supervisor to 3.4 others."""
    posts = Ranged(0.29, 0.2, 0.4)
    shift, manager = _lead_post(posts), _manager_post()
    moves = (
        _move(1, Chance(shift, shift), 12, ("coaching",), SHIFT.low),
        _move(2, Chance(manager, manager), 24, ("people",), STORE.low),
    )
    return _person(33_500, (SALES, SHIFT, STORE), moves, mobility=Mobility.LOOKING)


def developer() -> Inputs:
    """Software developer in a steady trade."""
    grade, lead = _published(), _lead_post()
    moves = (
        _move(1, Chance(grade, grade), 24, ("coaching",), SENIOR_DEVELOPER.low),
        _move(2, Chance(lead, lead), 24, ("people",), DEVELOPMENT_LEAD.low),
    )
    return _person(118_000, (DEVELOPER, SENIOR_DEVELOPER, DEVELOPMENT_LEAD), moves, outlook=STEADY)


def accountant() -> Inputs:
    """Accountant without a move who never changes the employer."""
    return _person(78_000, (ACCOUNTANT,), (), mobility=Mobility.NEVER, outlook=STEADY)


def team_lead() -> Inputs:
    """Team lead whose work machines take over."""
    manager = _manager_post()
    moves = (_move(1, Chance(manager, manager), 12, ("people",), MANAGER.low),)
    return _person(56_000, (LEAD, MANAGER), moves, outlook=MACHINES)


def version_1() -> Inputs:
    """The sample as version 1 had it: waits set by hand, no unknowns, no other employers, always the same times."""
    base = sample()
    waits = (9.0, 12.0, 12.0)
    moves = tuple(
        replace(
            move, chance=None, median_wait_months=wait, raise_=(0.05, 0.087, 0.15), min_months_here=0, jobs_open=1.0
        )
        for move, wait in zip(base.moves, waits, strict=True)
    )
    return replace(
        base,
        moves=moves,
        unknowns=False,
        pace=0.0,
        fit=1.0,
        no_evidence=0.0,
        changes=None,
        economy=None,
        outlook=None,
        raise_=replace(base.raise_, zero_share=0.0, person=0.0),
        job_loss=JobLoss(0.015, 3.0, 0.05),
    )


PERSONS = {
    "v1": version_1,
    "0": sample,
    "1": big_centre,
    "2": lambda: big_centre(0.0),
    "3": retail,
    "4": developer,
    "5": accountant,
    "6": team_lead,
}
"""The columns of the table of moments."""
