"""A person's own words that would tell what a reader is not told: amounts of pay, names of roles outside."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from careerplanner.domain.pay import base_yearly_cents, total_yearly_cents
from careerplanner.domain.plan import Plan
from careerplanner.units import CENTS_IN_A_UNIT, Cents
from careerplanner.wording.alike import alike

_NUMBER = re.compile(r"\d(?:[\d.,’'\u00a0\u202f ]*\d)?(?:[ \u00a0\u202f]?[kK]\b)?")
_SPACES = re.compile(r"[ \u00a0\u202f]")
_DECIMALS = re.compile(r"(.*\d)[.,](\d{1,2})")
_LEAST_WHOLE = 1000
"""Smaller whole amounts stand in too many sentences to tell anything."""


def pay_figures(plan: Plan) -> frozenset[str]:
    """Every amount of pay that the plan holds, as it is compared: ``41912``, ``20.15``, ``41.9k``, ``42k``."""
    return frozenset(text for cents in _amounts(plan) for text in _written(cents))


def _amounts(plan: Plan) -> Iterator[Cents]:
    for record in plan.pay_record:
        yield from (record.base_cents, base_yearly_cents(record), total_yearly_cents(record))
        yield from (record.overtime_cents, record.bonus_cents, record.shift_cents)
    yield from (step.entry_cents for step in plan.route_step if step.entry_cents is not None)
    yield from (row.employer_pay_cents for row in plan.scenario if row.employer_pay_cents is not None)
    yield from (row.salary_cents for row in plan.offer if row.salary_cents is not None)
    if plan.profile.target_pay_cents is not None:
        yield plan.profile.target_pay_cents


def _written(cents: Cents) -> Iterator[str]:
    whole, part = divmod(cents, CENTS_IN_A_UNIT)
    if part:
        yield f"{whole}.{part // 10}{part % 10}".rstrip("0")
    amount = cents / CENTS_IN_A_UNIT
    if amount >= _LEAST_WHOLE:
        yield str(round(amount))
        thousands, tenth = divmod(round(amount * 10 / _LEAST_WHOLE), 10)
        yield f"{thousands}.{tenth}k" if tenth else f"{thousands}k"
        yield f"{round(amount / _LEAST_WHOLE)}k"


@dataclass(frozen=True, slots=True)
class Telltale:
    """The figures and names that must not be told."""

    figures: frozenset[str]
    names: frozenset[str]

    def is_in(self, *texts: str) -> bool:
        """Whether one of these texts tells one of them."""
        return any(self._tells(text) for text in texts)

    def _tells(self, text: str) -> bool:
        folded = alike(text)
        if any(re.search(rf"(?<!\w){re.escape(alike(name))}(?!\w)", folded) for name in self.names):
            return True
        return any(read in self.figures for run in _NUMBER.findall(text) for read in _readings(run))


def _readings(run: str) -> Iterator[str]:
    """A run of digits as one number, and each part between spaces as one."""
    yield _compared(run)
    yield from (_compared(part) for part in _SPACES.split(run))


def _compared(number: str) -> str:
    bare = number.lower().removesuffix("k").strip()
    short = "k" if bare != number.lower() else ""
    decimals = _DECIMALS.fullmatch(bare)
    if decimals:
        part = decimals[2].rstrip("0")
        return re.sub(r"\D", "", decimals[1]) + (f".{part}" if part else "") + short
    return re.sub(r"\D", "", bare) + short
