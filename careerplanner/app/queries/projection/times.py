"""What happens to everybody: job loss, other employers, good and bad times, and where the trade is going."""

from careerplanner.app.queries.projection.ranged_values import Values, triangle
from careerplanner.domain.employer_rows import FEWER_JOBS, MACHINES, STEADY, Mobility
from careerplanner.domain.plan import Plan
from careerplanner.domain.projection.parts import Changes, Economy, JobLoss, Outlook
from careerplanner.i18n import mark

PAY_CUT = "job_loss_pay_cut"
OUTLOOK_NAMES = {
    STEADY: mark("Steady"),
    FEWER_JOBS: mark("Slowly fewer jobs"),
    MACHINES: mark("Machines take over much of the work"),
}
"""What the trade may do, each by its name; which one to plan for is the user's choice."""


def job_loss(plan: Plan, value: Values) -> JobLoss:
    """Job loss by the second model; a pay cut that the user set in the first one still holds."""
    has_own_cut = any(row.id == PAY_CUT for row in plan.assumption)
    return JobLoss(
        rate_per_year=value["job_loss_rate"],
        median_months_out=value["job_loss_median_months"],
        pay_cut=value[PAY_CUT],
        long_share=value["job_loss_long_share"],
        long_median=value["job_loss_long_months"],
        change=None if has_own_cut else triangle(value, "return"),
        down=value["return_down"],
        keeps_experience=True,
    )


def employer_changes(mobility: Mobility, value: Values) -> Changes | None:
    """Other employers: never, for a good offer, or looking."""
    return None if mobility is Mobility.NEVER else _changes(mobility, value)


def looking(value: Values) -> Changes:
    """The changes of employer of one who looks for another one."""
    return _changes(Mobility.LOOKING, value)


def _changes(mobility: Mobility, value: Values) -> Changes:
    name = str(mobility)
    return Changes(
        willing=name, rate_per_year=value[f"{name}_rate"], change=triangle(value, name), up=value[f"{name}_up"]
    )


def economy(value: Values) -> Economy:
    """Good and bad times; the present ones count as good."""
    return Economy(
        good_months=value["good_months"],
        bad_months=value["bad_months"],
        loss=value["bad_loss"],
        out=value["bad_out"],
        openings=value["bad_openings"],
        changes=value["bad_changes"],
        zero=value["bad_zero"],
    )


def outlook(key: str, value: Values) -> Outlook | None:
    """Where the trade is going; None where it keeps its jobs."""
    return _outlook(key, value) if key in {FEWER_JOBS, MACHINES} else None


def machines(value: Values) -> Outlook:
    """Where a trade goes whose work machines take over."""
    return _outlook(MACHINES, value)


def _outlook(key: str, value: Values) -> Outlook:
    return Outlook(
        name=OUTLOOK_NAMES[key],
        ramp_months=int(value[f"{key}_months"]),
        loss=value[f"{key}_loss"],
        openings=value[f"{key}_openings"],
        changes=value[f"{key}_changes"],
    )
