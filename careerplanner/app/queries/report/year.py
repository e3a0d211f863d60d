"""A year in review: twelve months of hours, goals, evidence and pay, and the odds then and now."""

from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta

from careerplanner.app.pay_text import base_text
from careerplanner.app.queries.talks.changed import Changed, changed_between
from careerplanner.app.queries.talks.changed_text import cause_of, odds_counts, odds_note
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.plan import Evidence, Goal, GoalStatus, PayRecord, Plan
from careerplanner.domain.projection.results import Projection
from careerplanner.i18n import _, ngettext
from careerplanner.months import Month, month_of
from careerplanner.report.talks import YearInReview, YearLine, YearMonth, YearOdds
from careerplanner.units import Minutes, hours_of
from careerplanner.wording import Wording

_MONTHS = 12


def year_in_review(
    plan: Plan, catalogue: Catalogue, projection: Projection | None, today: date, wording: Wording, *, pay: bool
) -> YearInReview:
    """The twelve months up to and with the present one; ``pay`` tells of pay too."""
    last = month_of(today)
    months = [last + -back for back in range(_MONTHS - 1, -1, -1)]
    first_day = date(months[0].year, months[0].month, 1)
    eve = first_day - timedelta(days=1)
    found = changed_between(plan, catalogue, eve, max(today, first_day), today, projection)
    done = [goal for goal in plan.goal if goal.status is GoalStatus.DONE]
    finished = [goal for goal in done if _is_in(goal.finished_on, first_day, today)]
    shown = [item for item in plan.evidence if _is_in(item.happened_on, first_day, today)]
    steps = [row for row in plan.pay_record if _is_in(row.effective_on, first_day, today)] if pay else []
    begin, end = wording.dates.short_month(months[0]), wording.dates.short_month(last)
    return YearInReview(
        title=wording.numbers.span(begin, end),
        summary=_summary(found, finished, shown, wording),
        months=_months(plan, months, today, finished, shown, steps, wording),
        finished=tuple(YearLine(_day(goal.finished_on, wording), goal.title) for goal in finished),
        shown=tuple(
            YearLine(_day(item.happened_on, wording), _shown(item, catalogue)) for item in sorted(shown, key=_by_day)
        ),
        rated=tuple(_rated(found, catalogue)),
        odds=tuple(_odds(found, catalogue, wording)),
        odds_note=odds_note(found, wording),
        has_pay=pay,
    )


def _is_in(day: date | None, first: date, last: date) -> bool:
    return day is not None and first <= day <= last


def _day(day: date | None, wording: Wording) -> str:
    return "" if day is None else wording.dates.day(day)


def _by_day(item: Evidence) -> tuple[date, str]:
    return item.happened_on, item.id


def _summary(found: Changed, finished: list[Goal], shown: list[Evidence], wording: Wording) -> str:
    goals = ngettext("{count} goal finished", "{count} goals finished", len(finished)).format(count=len(finished))
    pieces = ngettext("{count} piece of evidence", "{count} pieces of evidence", len(shown)).format(count=len(shown))
    hours = _("{hours} of learning").format(hours=wording.times.minutes(Minutes(max(0, found.minutes))))
    return _("{hours}, {goals}, {evidence}.").format(hours=hours, goals=goals, evidence=pieces)


def _months(
    plan: Plan,
    months: list[Month],
    today: date,
    finished: list[Goal],
    shown: list[Evidence],
    steps: list[PayRecord],
    wording: Wording,
) -> tuple[YearMonth, ...]:
    minutes: Counter[Month] = Counter()
    for entry in plan.log_entry:
        if entry.logged_on <= today:
            minutes[month_of(entry.logged_on)] += entry.minutes
    busiest = max((minutes[month] for month in months), default=0) or 1
    goals = Counter(month_of(goal.finished_on) for goal in finished if goal.finished_on)
    evidence = Counter(month_of(item.happened_on) for item in shown)
    pay = {month_of(row.effective_on): base_text(row, wording) for row in steps}
    return tuple(
        YearMonth(
            month=wording.dates.short_month(month),
            hours=wording.numbers.plain(round(hours_of(Minutes(minutes[month])), 1)) if minutes[month] else "",
            fraction=minutes[month] / busiest,
            goals=_count(goals[month], wording),
            evidence=_count(evidence[month], wording),
            pay=pay.get(month, ""),
        )
        for month in months
    )


def _count(count: int, wording: Wording) -> str:
    return wording.numbers.whole(count) if count else ""


def _shown(item: Evidence, catalogue: Catalogue) -> str:
    skill = catalogue.skill(item.skill_key).name if catalogue.has_skill(item.skill_key) else item.skill_key
    return _("{skill}: {what}").format(skill=skill, what=item.what)


def _rated(found: Changed, catalogue: Catalogue) -> Iterable[str]:
    for each in found.ratings:
        if each.was is not None and each.now is not None and catalogue.has_skill(each.skill_key):
            name = catalogue.skill(each.skill_key).name
            yield _("{skill} {start} → {end}").format(skill=name, start=each.was, end=each.now)


def _odds(found: Changed, catalogue: Catalogue, wording: Wording) -> Iterable[YearOdds]:
    for each in found.odds:
        then, now = odds_counts(each, wording)
        yield YearOdds(each.role.name, then, now, cause_of(each, catalogue))
