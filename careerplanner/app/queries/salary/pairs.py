"""Levers beside their opposites: what each does to the odds of one role and to what is earned, with its range."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from careerplanner.app.queries.projection.view import ProjectionView, RoleOdds
from careerplanner.app.queries.salary.lever_text import lever_words
from careerplanner.domain.plan import Plan
from careerplanner.domain.projection.levers import Effect, LeverKind, Matter
from careerplanner.i18n import _
from careerplanner.wording import Wording

_HUNDRED = 100
_ROUGH_FROM = 20_000
_PAIRS = (
    (LeverKind.LOOK_ELSEWHERE, LeverKind.NEVER_CHANGE),
    (LeverKind.PROMOTES_OFTEN, LeverKind.PROMOTES_SELDOM),
    (LeverKind.MORE_HOURS, LeverKind.NO_LEARNING),
    (LeverKind.KEEPS_JOBS, LeverKind.MACHINES),
    (LeverKind.HIGHER_BUDGET, LeverKind.LOWER_BUDGET),
)
"""What stands beside what, in this order; the other levers of a matter follow when all are shown."""

_MATTERS = (
    Matter.EMPLOYERS,
    Matter.PROMOTIONS,
    Matter.LEARNING,
    Matter.TRADE,
    Matter.RAISES,
    Matter.NEGOTIATION,
    Matter.AREA,
)


@dataclass(frozen=True, slots=True)
class PairRow:
    """One lever. ``value``, ``low`` and ``high`` are futures of 100 with the role, or money where there is none ahead.

    ``goal_id`` names the goal that it is about.
    """

    id: str
    title: str
    value: float
    low: float
    high: float
    is_opposite: bool
    odds: str
    pay: str
    odds_range: str
    pay_range: str
    sentence: str
    goal_id: str = ""


def paired(effects: Iterable[Effect], *, shows_all: bool) -> tuple[Effect, ...]:
    """The levers in order: of each matter the one that helps above its opposite, and then, if wanted, the others."""
    left = {f"{effect.lever.kind}/{effect.lever.subject}": effect for effect in effects}
    first = []
    for kinds in _PAIRS:
        first += [left.pop(f"{kind}/") for kind in kinds if f"{kind}/" in left]
    first += [left.pop(key) for key, effect in tuple(left.items()) if effect.lever.kind is LeverKind.OTHER_AREA]
    if not shows_all:
        return tuple(first)
    others = sorted(left.values(), key=_place)
    return (*first, *others)


def _place(effect: Effect) -> tuple[int, bool, float]:
    matter = effect.lever.matter
    place = len(_MATTERS) if matter is None else _MATTERS.index(matter)
    return place, not effect.lever.is_hopeful, -abs(effect.sum_real)


def pair_rows(
    effects: Sequence[Effect], odds: RoleOdds | None, view: ProjectionView, plan: Plan, wording: Wording
) -> tuple[PairRow, ...]:
    """The levers as they are shown; ``odds`` are those of the role that they are held against, None without one."""
    return tuple(_row(effect, odds, view, plan, wording) for effect in effects)


def _row(effect: Effect, odds: RoleOdds | None, view: ProjectionView, plan: Plan, wording: Wording) -> PairRow:
    lever = effect.lever
    goal = lever.subject if lever.kind in (LeverKind.FINISH_GOAL, LeverKind.DROP_GOAL) else ""
    if odds is None:
        value, (low, high) = effect.sum_real, effect.sum_real_range
    else:
        value, low, high = (part * _HUNDRED for part in (effect.share, *effect.share_range))
    return PairRow(
        id=f"{lever.kind.value}/{lever.subject}",
        title=lever_words(lever, plan, wording),
        value=value,
        low=low,
        high=high,
        is_opposite=not lever.is_hopeful,
        odds="" if odds is None else odds_change(effect, wording),
        pay=pay_change(effect, wording),
        odds_range="" if odds is None else _told(_odds_range(effect, wording), low, high),
        pay_range=_told(_pay_range(effect, wording), *effect.sum_real_range),
        sentence=pair_sentence(effect, odds, view, plan, wording),
        goal_id=goal,
    )


def odds_change(effect: Effect, wording: Wording) -> str:
    """The change of futures of 100, no finer than chance lets one tell: ``+8``, ``−0.2``, ``0``."""
    if not effect.moves_odds:
        return wording.numbers.signed(0)
    change = effect.share * _HUNDRED
    return wording.numbers.signed(change, 0 if abs(change) >= 1 else 1)


def pay_change(effect: Effect, wording: Wording) -> str:
    """The change of what is earned in all: to 100, from 20,000 on to 1,000; nothing where it is no more than chance."""
    change = effect.sum_real if effect.moves_pay else 0.0
    return wording.money.signed(round(change, -2 if abs(change) < _ROUGH_FROM else -3))


def is_clear(low: float, high: float) -> bool:
    """Whether all of a range lies on one side of nothing."""
    return low > 0 or high < 0


def pair_sentence(effect: Effect, odds: RoleOdds | None, view: ProjectionView, plan: Plan, wording: Wording) -> str:
    """One lever in full, for a screen reader: what it does to the odds and to pay, each with its range."""
    month = wording.dates.month(view.last)
    parts = []
    if odds is not None:
        parts.append(
            _("{role} by {month}: {change} of 100 futures ({range})").format(
                role=odds.role.short_name,
                month=month,
                change=odds_change(effect, wording),
                range=_told(_odds_range(effect, wording), *effect.share_range),
            )
        )
    parts.append(
        _("earned by {month}, in today’s money: {change} ({range})").format(
            month=month,
            change=pay_change(effect, wording),
            range=_told(_pay_range(effect, wording), *effect.sum_real_range),
        )
    )
    return _("{lever}. {effects}.").format(lever=lever_words(effect.lever, plan, wording), effects="; ".join(parts))


def _told(words: str, low: float, high: float) -> str:
    return words if is_clear(low, high) else _("{range}, no clear effect").format(range=words)


def _odds_range(effect: Effect, wording: Wording) -> str:
    return _range(*(wording.numbers.signed(share * _HUNDRED, 1) for share in effect.share_range))


def _pay_range(effect: Effect, wording: Wording) -> str:
    return _range(*(wording.money.signed(round(end, -2)) for end in effect.sum_real_range))


def _range(low: str, high: str) -> str:
    return low if low == high else _("{low} to {high}").format(low=low, high=high)


def footnote(effects: Sequence[Effect], paths: int, wording: Wording) -> str:
    """How far chance alone may have moved the figures, and what the line of each means."""
    if not effects:
        return ""
    odds = max(effect.share_error for effect in effects) * 2 * _HUNDRED
    pay = max(effect.sum_real_error for effect in effects) * 2
    return _(
        "Line: the range left by what nobody knows, in 8 of 10 cases; where it crosses 0 there "
        "is no clear effect. {count} simulated futures: chance alone moves the odds by at most "
        "{odds} of 100 and the pay by {pay}."
    ).format(
        count=wording.numbers.whole(paths),
        odds=wording.numbers.plain(odds, 1),
        pay=wording.money.whole(round(pay, -2)),
    )
