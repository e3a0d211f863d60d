"""What keeps a gate shut for the whole horizon: the skill, the date, the hours or the months that block it."""

from dataclasses import dataclass
from enum import StrEnum

from careerplanner.domain.projection.parts import Inputs, PlannedMove
from careerplanner.domain.projection.pauses import month_after
from careerplanner.months import Month


class Obstacle(StrEnum):
    """Why a gate never opens within the horizon."""

    SKILL = "skill"
    DATE = "date"
    HOURS = "hours"
    TENURE = "tenure"
    UNCONFIRMED = "unconfirmed"


@dataclass(frozen=True, slots=True)
class Block:
    """One reason why the gate of a move never opens.

    ``role`` is the role that cannot be reached. ``subjects`` are the uncovered skills, or the goals that no learning
    time is given to; ``month`` is the first month in which the date or the months in the role would allow the move.
    """

    role: str
    obstacle: Obstacle
    subjects: tuple[str, ...] = ()
    month: Month | None = None


def blocks(inputs: Inputs) -> tuple[Block, ...]:
    """All reasons why moves of the route cannot come within the horizon, in the order of the route."""
    found: list[Block] = []
    earliest = 0
    for index, move in enumerate(inputs.moves):
        role = inputs.roles[index + 1].name
        in_role = inputs.months_in_role if index == 0 else 0
        least = max(1, move.min_months_in_role - in_role, _least_here(inputs, index))
        earliest = month_after(inputs, earliest, least)
        if not move.confirmed:
            found.append(Block(role, Obstacle.UNCONFIRMED))
        if move.uncovered:
            found.append(Block(role, Obstacle.SKILL, move.uncovered))
        if move.not_before is not None and (opens := _opening(inputs, move.not_before)) > inputs.months:
            found.append(Block(role, Obstacle.DATE, month=inputs.start + opens))
        # Where evidence only makes a promotion likelier, its lack keeps no gate shut.
        if not inputs.no_evidence and (goals := _goals_without_hours(inputs, move)):
            found.append(Block(role, Obstacle.HOURS, goals))
        if earliest > inputs.months:
            found.append(Block(role, Obstacle.TENURE, month=inputs.start + earliest))
    return tuple(found)


def _least_here(inputs: Inputs, index: int) -> int:
    """The months that are still to be spent here before the first move; later ones are then met too."""
    goes_up = inputs.changes is not None and inputs.changes.up > 0
    if index > 0 or goes_up:
        return 0
    here = inputs.months_in_role if inputs.months_here is None else inputs.months_here
    return inputs.moves[0].min_months_here - here


def _opening(inputs: Inputs, date: Month) -> int:
    """The first month from this date on that no pause holds, counted from the start."""
    return month_after(inputs, date - inputs.start - 1, 1)


def _goals_without_hours(inputs: Inputs, move: PlannedMove) -> tuple[str, ...]:
    """The goals of a move that are never finished as no hours a week are given and something is left to do.

    A goal also waits for those before it, so one with nothing left may still be among them.
    """
    if inputs.hours_per_week > 0:
        return ()
    waiting = False
    found = []
    for goal in inputs.goals:
        waiting = waiting or goal.hours_left > 0
        in_paid_time = goal.hours_left == 0 and goal.min_weeks > 0
        if waiting and goal.id in move.goals and not in_paid_time:
            found.append(goal.id)
    return tuple(found)
