"""The order in which goals are worked on, and what of it the next gate waits for; all at the usual ratio of hours.

The order is a schedule made goal by goal: of those whose first day has come and that wait for no other goal, the most
urgent is next, and among equals the one that stands first in the person's own order. A goal that others wait for is as
urgent as the most urgent of these. Where none can be begun, the one that can be begun first is next. The order is
settled once, today, and holds on every path, so that it can be shown as one list.
"""

import heapq
import math
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from statistics import median

import numpy as np

from careerplanner.domain.goal_rows import Priority
from careerplanner.domain.projection.learning import ROUNDING, WEEKS_PER_MONTH, hours_by, moment_to_learn
from careerplanner.domain.projection.parts import RECORD, EstimateRatio, Inputs, LearningGoal
from careerplanner.domain.projection.pauses import learning_done

_BISECTIONS = 14
_MOMENT = 1e-6
MOST_SLACK_MONTHS = 120.0
"""No goal is told to have more time than this."""


@dataclass(frozen=True, slots=True)
class Slot:
    """When a goal is worked on at the usual ratio, in months from now."""

    id: str
    begins: float
    ends: float


@dataclass(frozen=True, slots=True)
class GatePath:
    """What a gate waits for: when its last goal is done, in months from now, and the goals that decide when.

    ``critical`` goals serve the gate; ``in_the_way`` are worked on before its last goal and do not.
    """

    opens: float
    critical: tuple[str, ...]
    in_the_way: tuple[str, ...]


def usual_ratio(ratio: EstimateRatio) -> float:
    """How many times its estimate a goal usually takes: by the own record, or as is assumed until there is one."""
    return median(ratio.ratios) if ratio.kind == RECORD else float(ratio.median)


def ordered(inputs: Inputs, priorities: Mapping[str, Priority]) -> tuple[LearningGoal, ...]:
    """The goals of the inputs, which stand in the person's own order, as they are worked on.

    They stay as they are where none is urgent, starts later or waits for another one. What a goal waits for and is not
    there is done already, and is left out. Needs make no circle.
    """
    known = {goal.id for goal in inputs.goals}
    goals = [replace(goal, after=tuple(each for each in goal.after if each in known)) for goal in inputs.goals]
    if len({priorities.get(goal.id, Priority.NORMAL) for goal in goals}) < 2 and not any(
        goal.after or goal.starts_in for goal in goals
    ):
        return tuple(goals)
    return tuple(_Schedule(inputs, goals, _urgencies(goals, priorities)).run())


def slots(inputs: Inputs) -> tuple[Slot, ...]:
    """When each goal is worked on, at the usual ratio."""
    course, found = _Usual(inputs), []
    for goal in inputs.goals:
        begins, ends = course.work_on(goal)
        found.append(Slot(goal.id, begins, ends))
    return tuple(found)


def gate_path(inputs: Inputs, gate_goals: Collection[str]) -> GatePath | None:
    """What a gate with these goals waits for; None where none of them is ahead."""
    found = {slot.id: slot for slot in slots(inputs)}
    serving = {goal for goal in gate_goals if goal in found}
    if not serving:
        return None
    for goal in reversed(inputs.goals):
        if goal.id in serving:
            serving.update(goal.after)
    opens = max(found[goal].ends for goal in serving)
    last = max(place for place, goal in enumerate(inputs.goals) if goal.id in serving)
    # A goal in paid time takes nothing from the others.
    before = [goal for goal in inputs.goals[:last] if goal.id not in serving and goal.hours_left > 0]
    return GatePath(
        opens,
        tuple(goal.id for goal in inputs.goals if goal.id in serving),
        tuple(goal.id for goal in before),
    )


def slack(inputs: Inputs, priorities: Mapping[str, Priority], gate_goals: Collection[str], goal_id: str) -> float:
    """For how many months a goal may be put off before the last of a gate's goals is done later; at most ten years.

    Goals that stand behind it go ahead meanwhile.
    """

    def opens(months: float) -> float:
        path = gate_path(put_off(inputs, priorities, goal_id, months) if months else inputs, gate_goals)
        return path.opens if path is not None else 0.0

    latest, low, high = opens(0.0) + _MOMENT, 0.0, MOST_SLACK_MONTHS
    if opens(high) <= latest:
        return high
    for _step in range(_BISECTIONS):
        middle = (low + high) / 2
        low, high = (middle, high) if opens(middle) <= latest else (low, middle)
    return low


def put_off(inputs: Inputs, priorities: Mapping[str, Priority], goal_id: str, months: float) -> Inputs:
    """The inputs with a goal that begins so much later than it would; the others are put in order around it."""
    begins = next((slot.begins for slot in slots(inputs) if slot.id == goal_id), 0.0)
    later = tuple(replace(goal, starts_in=begins + months) if goal.id == goal_id else goal for goal in inputs.goals)
    return replace(inputs, goals=ordered(replace(inputs, goals=later), priorities))


def _urgencies(goals: Sequence[LearningGoal], priorities: Mapping[str, Priority]) -> dict[str, int]:
    """How urgent each goal is, 0 the most: as urgent as the most urgent of those that wait for it."""
    found = {goal.id: priorities.get(goal.id, Priority.NORMAL).urgency for goal in goals}
    after = {goal.id: goal.after for goal in goals}
    ahead = sorted(found, key=lambda goal: found[goal])
    while ahead:
        goal = ahead.pop()
        for needed in after[goal]:
            if found[needed] > found[goal]:
                found[needed] = found[goal]
                ahead.append(needed)
    return found


class _Usual:
    """Works on goals one after another, each taking its usual hours."""

    def __init__(self, inputs: Inputs) -> None:
        self._per_week, self._pauses = inputs.hours_per_week, learning_done(inputs)
        self._ratio = usual_ratio(inputs.estimate_ratio)
        self._hours = 0.0
        self._ends: dict[str, float] = {}

    @property
    def now(self) -> float:
        """The moment that has been reached, in months."""
        return self._moment(self._hours)

    def earliest(self, goal: LearningGoal) -> float:
        """The moment before which a goal is not begun; those that it waits for have been worked on."""
        return max([goal.starts_in, *(self._ends[needed] for needed in goal.after)])

    def work_on(self, goal: LearningGoal) -> tuple[float, float]:
        """Work on a goal; when it begins and when it is done."""
        earliest, weeks = self.earliest(goal), 12 * goal.min_weeks / 52
        if goal.hours_left == 0:
            begins = earliest if weeks else max(earliest, self.now)
            ends = begins + weeks
        else:
            self._hours = max(self._hours, self._hours_by(earliest))
            begins = max(self.now, earliest)
            self._hours += goal.hours_left * self._ratio
            ends = max(self.now, begins + weeks)
        self._ends[goal.id] = ends
        return begins, ends

    def _moment(self, hours: float) -> float:
        if self._pauses is None and self._per_week:
            return max(hours / (self._per_week * WEEKS_PER_MONTH) - ROUNDING, 0.0)
        return float(moment_to_learn(np.array([hours]), self._per_week, self._pauses)[0])

    def _hours_by(self, moment: float) -> float:
        if self._pauses is None or not math.isfinite(moment):
            return moment * self._per_week * WEEKS_PER_MONTH if self._per_week else 0.0
        return float(hours_by(np.array([moment]), self._per_week, self._pauses)[0])


class _Schedule:
    """Puts goals in their order: the heap ``_ready`` by urgency, ``_later`` by the moment that they can begin."""

    def __init__(self, inputs: Inputs, goals: Sequence[LearningGoal], urgencies: Mapping[str, int]) -> None:
        self._course = _Usual(inputs)
        self._goals = goals
        self._keys = [(urgencies[goal.id], place) for place, goal in enumerate(goals)]
        self._waiting = [len(goal.after) for goal in goals]
        self._behind: dict[str, list[int]] = {}
        self._ready: list[tuple[tuple[int, int], int]] = []
        self._later: list[tuple[float, tuple[int, int], int]] = []
        for place, goal in enumerate(goals):
            for needed in goal.after:
                self._behind.setdefault(needed, []).append(place)
            if not goal.after:
                self._put_in(place)

    def run(self) -> list[LearningGoal]:
        """All goals in order."""
        found = []
        while self._ready or self._later:
            now = self._course.now
            while self._later and (self._later[0][0] <= now or not self._ready):
                _moment, key, place = heapq.heappop(self._later)
                heapq.heappush(self._ready, (key, place))
            goal = self._goals[heapq.heappop(self._ready)[1]]
            self._course.work_on(goal)
            found.append(goal)
            for place in self._behind.get(goal.id, ()):
                self._waiting[place] -= 1
                if not self._waiting[place]:
                    self._put_in(place)
        return found

    def _put_in(self, place: int) -> None:
        heapq.heappush(self._later, (self._course.earliest(self._goals[place]), self._keys[place], place))
