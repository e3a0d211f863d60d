"""The seven persons by whom the model is held against published figures, as inputs.

The defaults are those of ``careerplanner.domain.projection.defaults``. Bands, pay and hours of learning are assumed:
amounts of the size that such jobs pay in the United States. What a person has seen is said beside each.
"""

from dataclasses import replace

from careerplanner.domain.projection import defaults
from careerplanner.domain.projection.chance import seen, vacancies
from careerplanner.domain.projection.parts import (
    Chance,
    Changes,
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

NUMBERS = {default.key: default.number for default in defaults.NUMBERS}
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


def _published(ready: Ranged = defaults.READY_FOR_GRADE) -> Ranged:
    """A step in grade of which nothing was seen."""
    return seen(0, 0, 0, ready, defaults.STEP_PRIOR).number


def _lead_post(posts: Ranged = defaults.LEADS_TO_SENIORS) -> Ranged:
    return vacancies(posts, defaults.LEAVE_LEAD, 0.0, defaults.FROM_INSIDE, defaults.READY_FOR_POST).number


def _manager_post() -> Ranged:
    posts = defaults.MANAGERS_TO_LEADS
    return vacancies(posts, defaults.LEAVE_MANAGER, 0.0, defaults.FROM_INSIDE, defaults.READY_FOR_POST).number


def _times(chance: Ranged, share: float) -> Ranged:
    """The chance with its hazard multiplied: the own employer asks for schooling as others do, until it is asked."""
    shift = float(on_scale(1 - 0.5**share, Scale.CHANCE) - on_scale(0.5, Scale.CHANCE))
    return Ranged(*(float(from_scale(on_scale(part, Scale.CHANCE) + shift, Scale.CHANCE)) for part in chance.parts))


def _move(to: int, chance: Chance, months: int, goals: tuple[str, ...], entry: float, jobs_open: float = 1.0):
    return PlannedMove(
        to=to,
        min_months_in_role=months,
        raise_=defaults.PROMOTION_RAISE,
        entry=entry,
        chance=chance,
        goals=goals,
        min_months_here=6,
        jobs_open=jobs_open,
    )


def _person(
    pay: float,
    roles: tuple[RoleBand, ...],
    moves: tuple[PlannedMove, ...],
    *,
    hours: float = 2.0,
    changes: Changes | None = defaults.OPEN,
    outlook: str = defaults.FEWER,
) -> Inputs:
    goals = {"coaching": 40.0, "metrics": 60.0, "people": 80.0}
    return Inputs(
        start=Month(2026, 11),
        months=MONTHS,
        currency="USD",
        pay=pay,
        months_in_role=14,
        hours_per_week=hours,
        prices=Prices(0.034, NUMBERS["prices.mean"], 0.6, 0.012),
        raise_=Raise(
            budget=NUMBERS["raise.budget"],
            pass_through=0.4,
            pull=0.05,
            narrow=0.008,
            wide=0.05,
            wide_share=0.15,
            review_month=4,
            zero_share=NUMBERS["raise.zero_share"],
            person=NUMBERS["raise.person"],
        ),
        job_loss=JobLoss(
            rate_per_year=NUMBERS["job_loss.rate_per_year"],
            median_months_out=NUMBERS["job_loss.median_months_out"],
            long_share=NUMBERS["job_loss.long_share"],
            long_median=NUMBERS["job_loss.long_median"],
            change=defaults.RETURN_CHANGE,
            down=NUMBERS["job_loss.down"],
            keeps_experience=True,
        ),
        market_drift=NUMBERS["market_drift"],
        roles=roles,
        moves=moves,
        goals=tuple(LearningGoal(name, left) for name, left in goals.items()) if moves else (),
        estimate_ratio=EstimateRatio("lognormal", NUMBERS["estimate_ratio.median"], 0.35),
        months_here=32,
        pace=NUMBERS["pace"],
        rise_factor=NUMBERS["rise_factor"],
        fit=NUMBERS["fit"],
        no_evidence=NUMBERS["no_evidence"],
        changes=changes,
        economy=defaults.ECONOMY,
        outlook=defaults.OUTLOOKS[outlook],
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
    lead, manager = _lead_post(defaults.LEADS_TO_ALL), _manager_post()
    here = seen(40, 2, 3, defaults.READY_FOR_POST, defaults.STEP_PRIOR).number
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
    return _person(33_500, (SALES, SHIFT, STORE), moves, changes=defaults.LOOKING)


def developer() -> Inputs:
    """Software developer in a steady trade."""
    grade, lead = _published(), _lead_post()
    moves = (
        _move(1, Chance(grade, grade), 24, ("coaching",), SENIOR_DEVELOPER.low),
        _move(2, Chance(lead, lead), 24, ("people",), DEVELOPMENT_LEAD.low),
    )
    return _person(118_000, (DEVELOPER, SENIOR_DEVELOPER, DEVELOPMENT_LEAD), moves, outlook=defaults.STEADY)


def accountant() -> Inputs:
    """Accountant without a move who never changes the employer."""
    return _person(78_000, (ACCOUNTANT,), (), changes=None, outlook=defaults.STEADY)


def team_lead() -> Inputs:
    """Team lead whose work machines take over."""
    manager = _manager_post()
    moves = (_move(1, Chance(manager, manager), 12, ("people",), MANAGER.low),)
    return _person(56_000, (LEAD, MANAGER), moves, outlook=defaults.MACHINES)


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
