"""The rows of a plan about the years ahead: scenarios, terms of a role, kept forecasts, tripwires, pauses.

They are rows like those of ``plan.py``: a class is a table, a field is a column.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from careerplanner.units import Cents


@dataclass(frozen=True, slots=True)
class Scenario:
    """A named set of changed inputs, to compare with the plan; None means "as in the plan".

    ``route`` are the keys of roles from the present role on; ``wait_months`` is the wait for the first step.
    ``employer_pay_cents`` is yearly base pay with another employer from now on: months in the role start anew.
    ``is_compared``: it stands beside the plan in the chart.
    """

    id: str
    name: str
    rank: float
    is_compared: bool
    created_on: date
    route: tuple[str, ...] | None = None
    hours_per_week: float | None = None
    raise_budget: float | None = None
    inflation_mean: float | None = None
    wait_months: float | None = None
    area_code: str | None = None
    employer_pay_cents: Cents | None = None


@dataclass(frozen=True, slots=True)
class Offer:
    """What is known or expected of a role's terms; the id is the role's key.

    ``salary_cents`` is yearly base pay, None for what the projection expects. ``hours_per_week`` are all hours worked,
    None for as many as now. The three parts are yearly amounts. ``overtime_factor`` is what an hour of overtime in the
    present job pays, in hours of base pay.
    """

    id: str
    salary_cents: Cents | None
    hours_per_week: float | None
    overtime_cents: Cents
    bonus_cents: Cents
    shift_cents: Cents
    overtime_factor: float
    note: str


@dataclass(frozen=True, slots=True)
class Benefit:
    """What an employer gives beside pay, and what it is worth in a year; ``role_key`` is empty for the present job."""

    id: str
    role_key: str
    name: str
    yearly_cents: Cents


@dataclass(frozen=True, slots=True)
class KeptForecast:
    """A projection as it stood on a day, kept to be held against what comes.

    ``inputs`` is the document of the model, ``role_keys`` the keys of its roles. ``pay`` holds five percentiles of
    nominal pay (``{"p10": [...], ...}``), ``arrival`` for each role after the first the share of futures that have it,
    by month from ``start`` on. All four are JSON.
    """

    id: str
    kept_on: date
    note: str
    start: str
    months: int
    currency: str
    seed: int
    paths: int
    inputs: str
    role_keys: str
    pay: str
    arrival: str


@dataclass(frozen=True, slots=True)
class Tripwire:
    """A promise to oneself: without this role by the end of a month, go over to plan B, a scenario or just words."""

    id: str
    role_key: str
    by_month: str
    scenario_id: str | None
    note: str
    created_on: date


class PauseKind(StrEnum):
    """Why less is worked for some months."""

    LEAVE = "leave"
    PART_TIME = "part_time"
    STUDY = "study"
    BETWEEN = "between"


@dataclass(frozen=True, slots=True)
class Pause:
    """Months from ``first_month`` on in which less, or nothing, is worked; two pauses never share a month.

    ``pay_share`` is the part of the pay that is paid (0 to 1), ``hours_share`` the learning in these months as a
    multiple of the usual week (0 to 10). While it ``is_held``, months in the role, reviews and promotions stand still.
    """

    id: str
    kind: PauseKind
    first_month: str
    months: int
    pay_share: float
    hours_share: float
    is_held: bool
    note: str


FutureRow = Scenario | Offer | KeptForecast | Tripwire | Pause | Benefit
"""The rows on what may come."""
