"""Before and after: the readings of a measure, and counts that stand in the person's own words.

“Fell from 41 to 26 a week” and “31 of 34 calls” are taken as they are written. Where only one count is known, there is
none from before, and none is made up.
"""

import re
from collections.abc import Iterator, Sequence

from careerplanner.app.metric_text import value_text
from careerplanner.app.queries.goals.metrics import MetricView, metric_views
from careerplanner.domain.catalogue import Catalogue, Role
from careerplanner.domain.metric_rows import Better
from careerplanner.domain.plan import Evidence, Plan
from careerplanner.i18n import _
from careerplanner.report.case import Comparison
from careerplanner.wording import Wording

MOST = 2
_NUMBER = r"(\d+(?:[.,]\d+)?)"


def comparisons(
    plan: Plan, catalogue: Catalogue, role: Role, shown: Sequence[Evidence], wording: Wording
) -> tuple[Comparison, ...]:
    """Measures of the role's skills that got clearly better, then what the evidence tells; at most two.

    Changes come before mere counts.
    """
    asked = {requirement.skill for requirement in role.requirements}
    views = [view for view in metric_views(plan, catalogue) if view.metric.skill_key in asked]
    made = [*_measured(views, wording), *_told(shown, catalogue, wording)]
    return tuple(sorted(made, key=lambda each: each.before is None)[:MOST])


def _measured(views: Sequence[MetricView], wording: Wording) -> Iterator[Comparison]:
    for view in views:
        if not view.readings or (len(view.readings) > 1 and not _is_better(view)):
            continue
        first, last = view.readings[0], view.readings[-1]
        most = max(first.value, last.value)
        if min(first.value, last.value) < 0 or most <= 0:
            continue
        day, unit = wording.dates.day, view.metric.unit
        after = value_text(last.value, unit, wording)
        if first is last:
            yield Comparison(view.name, after, 1.0, _("Read on {day}.").format(day=day(last.read_on)))
            continue
        note = _("First read on {first}, last on {last}.").format(first=day(first.read_on), last=day(last.read_on))
        before = value_text(first.value, unit, wording)
        yield Comparison(view.name, after, last.value / most, note, before, first.value / most)


def _is_better(view: MetricView) -> bool:
    """Whether the readings get clearly better; a mere up and down shows no change."""
    trend = view.trend
    return trend is not None and trend.is_clear and (trend.change > 0) is (view.metric.better is Better.HIGHER)


def _told(shown: Sequence[Evidence], catalogue: Catalogue, wording: Wording) -> Iterator[Comparison]:
    for item in shown:
        found = _comparison(item, catalogue.skill(item.skill_key).name, wording)
        if found is not None:
            yield found


def _comparison(item: Evidence, title: str, wording: Wording) -> Comparison | None:
    note = _("{what} ({day})").format(what=item.what, day=wording.dates.day(item.happened_on))
    change = _search(_("from {before} to {after}"), item.what)
    if change is not None:
        before, after = change.groups()
        most = max(_value(before), _value(after))
        return (
            None if most <= 0 else Comparison(title, after, _value(after) / most, note, before, _value(before) / most)
        )
    count = _search(_("{count} of {all}"), item.what)
    if count is None:
        return None
    part, whole = map(_value, count.groups())
    return Comparison(title, count[0], part / whole, note) if 0 < part <= whole else None


def _search(template: str, text: str) -> re.Match[str] | None:
    pattern = re.sub(r"\\\{\w+\\\}", lambda _hole: _NUMBER, re.escape(template))
    return re.search(rf"(?<!\w){pattern}(?!\w)", text, re.IGNORECASE)


def _value(number: str) -> float:
    return float(number.replace(",", "."))
