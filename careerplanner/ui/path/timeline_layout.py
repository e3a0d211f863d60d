"""Where the bars and marks of the path's timeline lie, in pixels: roles, pauses, goals in lanes, starts of roles."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from itertools import zip_longest
from typing import Final, Literal

from PySide6.QtCore import QRectF

from careerplanner.app.queries.path.timeline import GoalSpan, PathTimeline
from careerplanner.app.queries.path.timeline_text import goal_label, goal_text, role_text, sentence, start_label
from careerplanner.i18n import _
from careerplanner.months import Month
from careerplanner.ui.look import fonts
from careerplanner.wording import Wording

_GAP: Final = 8.0

MarkKind = Literal["role", "pause", "goal", "start"]


@dataclass(frozen=True, slots=True)
class Mark:
    """One thing on the timeline.

    ``area`` is the bar of a role, pause or goal, or the range of a start (p10 to p90); ``at`` is where a start's
    diamond lies, None where half of the futures never get there. ``label`` stands in ``label_area``. ``goes_on``
    says that the bar is cut at the right end of the axis.
    """

    kind: MarkKind
    key: str
    name: str
    description: str
    area: QRectF
    label: str
    label_area: QRectF
    at: float | None = None
    is_present: bool = False
    goes_on: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A caption at the left with its height."""

    caption: str
    middle: float


@dataclass(frozen=True, slots=True)
class Tick:
    """A year on the axis."""

    x: float
    label: str


@dataclass(frozen=True, slots=True)
class TimelineLayout:
    """The whole drawing."""

    left: float
    right: float
    height: float
    axis: float
    today: float
    ticks: tuple[Tick, ...]
    rows: tuple[Row, ...]
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class _Axis:
    """Months to pixels."""

    first: Month
    last: Month
    left: float
    right: float

    def x(self, month: Month) -> float:
        """Where a month begins, kept within the axis."""
        months = min(max(month - self.first, 0), self.last - self.first)
        return self.left + (self.right - self.left) * months / max(1, self.last - self.first)

    def x_of_day(self, day: date) -> float:
        """Where a day lies."""
        months = (day.year - self.first.year) * 12 + day.month - self.first.month + (day.day - 1) / 31
        return self.left + (self.right - self.left) * months / max(1, self.last - self.first)


def timeline_layout(timeline: PathTimeline, width: float, wording: Wording) -> TimelineLayout:
    """The drawing for a width."""
    captions = (_("Role"), _("Pauses"), _("Goals"), _("Starts"))
    left = max(fonts.text_width(caption, "small") for caption in captions) + fonts.px(18)
    axis = _Axis(timeline.begins, timeline.ends, left, max(left + 80, width - fonts.px(14)))
    bar = float(fonts.line_height("small") + fonts.px(8))
    top = float(fonts.line_height("small") + fonts.px(16))
    marks = list(_roles(timeline, axis, top, bar, wording))
    rows = [Row(captions[0], top + bar / 2)]
    top += bar + _GAP
    if timeline.pauses:
        marks += _pauses(timeline, axis, top, bar * 0.82)
        rows.append(Row(captions[1], top + bar * 0.41))
        top += bar * 0.82 + _GAP
    goals = _goals(timeline, axis, top, bar * 0.82, wording)
    if timeline.goals:
        rows.append(Row(captions[2], top + bar * 0.41))
    bottom = max((mark.area.bottom() for mark in goals), default=top - _GAP)
    top = bottom + _GAP
    starts = list(_starts(timeline, axis, top, fonts.line_height("micro") + fonts.px(5), wording))
    if starts:
        rows.append(Row(captions[3], starts[0].area.center().y()))
    bottom = max((mark.area.bottom() for mark in starts), default=top - _GAP)
    return TimelineLayout(
        left=left,
        right=axis.right,
        height=bottom + fonts.px(10),
        axis=fonts.line_height("small") + fonts.px(10),
        today=axis.x_of_day(timeline.today),
        ticks=tuple(_ticks(axis)),
        rows=tuple(rows),
        marks=(*marks, *goals, *starts),
    )


def _ticks(axis: _Axis) -> Iterable[Tick]:
    """A tick each January; where years are narrow, every second or fifth."""
    per_year = (axis.right - axis.left) / max(1, axis.last - axis.first) * 12
    needed = fonts.text_width("2030", "small") + fonts.px(14)
    step = next((years for years in (1, 2, 5, 10) if per_year * years >= needed), 20)
    for year in range(axis.first.year + 1, axis.last.year + 1):
        if year % step == 0 or step == 1:
            yield Tick(axis.x(Month(year, 1)), str(year))


def _roles(timeline: PathTimeline, axis: _Axis, top: float, height: float, wording: Wording) -> Iterable[Mark]:
    for index, span in enumerate(timeline.roles):
        if span.begins is None:
            continue
        left, right = axis.x(span.begins), axis.x(span.ends)
        area = QRectF(left + (2 if index else 0), top, max(6.0, right - left - (2 if index else 0)), height)
        label = span.short_name if area.width() > fonts.px(34) else ""
        yield Mark(
            kind="role",
            key=span.key,
            name=span.name,
            description=role_text(span, timeline, wording),
            area=area,
            label=label,
            label_area=area.adjusted(8, 0, -6, 0),
            is_present=index == 0,
            goes_on=span.ends >= axis.last,
        )


def _pauses(timeline: PathTimeline, axis: _Axis, top: float, height: float) -> Iterable[Mark]:
    """Pauses on one lane, since they never meet; a label that does not fit inside stands at the right, or the left."""
    taken = axis.left
    for pause, following in zip_longest(timeline.pauses, timeline.pauses[1:]):
        left, right = axis.x(pause.begins), axis.x(pause.ends)
        area = QRectF(left, top, max(6.0, right - left), height)
        words = fonts.text_width(pause.kind, "caption") + 4.0
        end = axis.right if following is None else axis.x(following.begins)
        if words + 10 <= area.width():
            label = area.adjusted(7, 0, -6, 0)
        elif area.right() + 6 + words <= end:
            label = QRectF(area.right() + 6, top, words, height)
        else:
            label = QRectF(left - 6 - words, top, words if left - 6 - words >= taken else 0.0, height)
        taken = max(area.right(), label.right())
        yield Mark(
            kind="pause",
            key=pause.id,
            name=pause.name,
            description=sentence(pause.terms),
            area=area,
            label=pause.kind,
            label_area=label,
            goes_on=pause.ends > axis.last,
        )


def _goals(timeline: PathTimeline, axis: _Axis, top: float, height: float, wording: Wording) -> list[Mark]:
    """Goals, each on a lane of its own with its label inside or right of its bar; those without a date are left out."""
    found: list[Mark] = []
    for goal in timeline.goals:
        mark = _goal(goal, axis, axis.x_of_day(timeline.today), height, wording)
        if mark is not None:
            down = top + len(found) * (height + 4)
            area, label = mark.area.translated(0, down), mark.label_area.translated(0, down)
            found.append(replace(mark, area=area, label_area=label))
    return found


def _goal(goal: GoalSpan, axis: _Axis, today: float, height: float, wording: Wording) -> Mark | None:
    """A goal at the height 0; None where it has no date."""
    if goal.begins is None or goal.finished.p50 is None:
        return None
    left = max(axis.x(goal.begins), today)
    area = QRectF(left, 0, max(6.0, axis.x(goal.finished.p50) - left), height)
    label = goal_label(goal)
    words = float(fonts.text_width(label, "caption"))
    inside = words + 14 <= area.width()
    room = max(0.0, axis.right - area.right() - 6)
    beside = QRectF(area.right() + 6, 0, min(words + 4, room), height)
    return Mark(
        kind="goal",
        key=goal.goal_id,
        name=goal.title,
        description=goal_text(goal, wording),
        area=area,
        label=label,
        label_area=area.adjusted(7, 0, -6, 0) if inside else beside,
    )


def _starts(timeline: PathTimeline, axis: _Axis, top: float, height: float, wording: Wording) -> Iterable[Mark]:
    """The start of each later role: its range, a diamond where half have it, and words, each on the first free lane."""
    ends: list[float] = []
    for span in timeline.roles[1:]:
        reached = span.reached
        left = axis.x(reached.p10 or timeline.ends)
        right = axis.x(reached.p90 or timeline.ends)
        at = None if reached.p50 is None else axis.x(reached.p50)
        label = start_label(span, timeline, wording)
        words = fonts.text_width(label, "micro") + 4.0
        start = left if at is None else at
        place = start + fonts.px(10)
        if place + words > axis.right:
            place = start - fonts.px(10) - words
        lane = next((number for number, end in enumerate(ends) if end <= min(left, place)), len(ends))
        ends[lane : lane + 1] = [max(right, place + words) + 12]
        area = QRectF(left, top + lane * (height + 2), max(2.0, right - left), height)
        yield Mark(
            kind="start",
            key=span.key,
            name=_("Start: {role}").format(role=span.name),
            description=role_text(span, timeline, wording),
            area=area,
            label=label,
            label_area=QRectF(place, area.top(), words, height),
            at=at,
            goes_on=reached.p10 is not None and reached.p90 is None,
        )
