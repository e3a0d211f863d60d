"""The plan as it was on a day, by its own dated records: what came later is taken out.

What has no day of its own (a title, a route, a choice) is as it is now.
"""

from dataclasses import replace
from datetime import date, timedelta

from careerplanner.app.queries.review.moved import without_week
from careerplanner.domain.plan import Plan
from careerplanner.months import month_of, parse_month


def as_of(plan: Plan, day: date) -> Plan:
    """The plan on the evening of a day."""
    found = without_week(plan, day + timedelta(days=1))
    readings = tuple(row for row in plan.metric_reading if row.read_on <= day)
    known = {row.id for row in readings}
    return replace(
        found,
        profile=replace(found.profile, role_key=role_on(plan, day)),
        pay_record=tuple(row for row in plan.pay_record if row.effective_on <= day),
        certificate=tuple(row for row in plan.certificate if row.earned_on <= day),
        metric_reading=readings,
        evidence=tuple(
            row if row.reading_id is None or row.reading_id in known else replace(row, reading_id=None)
            for row in found.evidence
        ),
        check_in=tuple(row for row in plan.check_in if row.held_on <= day),
        trial=tuple(row for row in plan.trial if row.tried_on <= day),
        weekly_review=tuple(row for row in plan.weekly_review if row.reviewed_on <= day),
        kept_forecast=tuple(row for row in plan.kept_forecast if row.kept_on <= day),
    )


def role_on(plan: Plan, day: date) -> str:
    """The key of the role that was held on a day; the present one where nothing else is on file."""
    month = month_of(day)
    if plan.profile.role_since is not None and parse_month(plan.profile.role_since) <= month:
        return plan.profile.role_key
    held = [
        row
        for row in plan.experience
        if row.role_key and parse_month(row.started) <= month and (row.ended is None or parse_month(row.ended) >= month)
    ]
    return held[-1].role_key if held else plan.profile.role_key
