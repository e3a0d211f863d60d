"""The learning log by goal and by day, brought up to date by the entries that came and went."""

from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from careerplanner.domain.kept_rows import changed_part, kept
from careerplanner.domain.plan import LogEntry
from careerplanner.units import Minutes

Key = TypeVar("Key")
Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class LogIndex:
    """The entries of each goal and of each day, in the order of the plan, with their sums; not to be changed."""

    by_goal: dict[str, tuple[LogEntry, ...]]
    minutes: dict[str, Minutes]
    by_day: dict[date, tuple[LogEntry, ...]]
    minutes_of_day: dict[date, int]


class _Latest:
    """The newest index with its entries: most logs differ from the one before by one entry."""

    known: tuple[tuple[LogEntry, ...], LogIndex] = ((), LogIndex({}, {}, {}, {}))


@kept()
def log_index(entries: tuple[LogEntry, ...]) -> LogIndex:
    """The index of a log."""
    before, index = _Latest.known
    first, last = changed_part(before, entries)
    gone, come = before[first : len(before) - last], entries[first : len(entries) - last]
    found = _all(entries) if len(gone) + len(come) > len(entries) // 4 else _updated(index, entries, gone, come)
    _Latest.known = (entries, found)
    return found


def _all(entries: tuple[LogEntry, ...]) -> LogIndex:
    by_goal: dict[str, list[LogEntry]] = {}
    by_day: dict[date, list[LogEntry]] = {}
    for entry in entries:
        by_goal.setdefault(entry.goal_id, []).append(entry)
        by_day.setdefault(entry.logged_on, []).append(entry)
    return LogIndex(
        {goal: tuple(rows) for goal, rows in by_goal.items()},
        {goal: Minutes(sum(row.minutes for row in rows)) for goal, rows in by_goal.items()},
        {day: tuple(rows) for day, rows in by_day.items()},
        {day: sum(row.minutes for row in rows) for day, rows in by_day.items()},
    )


def _updated(
    index: LogIndex, entries: tuple[LogEntry, ...], gone: tuple[LogEntry, ...], come: tuple[LogEntry, ...]
) -> LogIndex:
    """The index with the goals and days of some entries made anew."""
    goals = {entry.goal_id for entry in (*gone, *come)}
    days = {entry.logged_on for entry in (*gone, *come)}
    fresh = _all(tuple(entry for entry in entries if entry.goal_id in goals or entry.logged_on in days))

    return LogIndex(
        _put(index.by_goal, fresh.by_goal, goals),
        _put(index.minutes, fresh.minutes, goals),
        _put(index.by_day, fresh.by_day, days),
        _put(index.minutes_of_day, fresh.minutes_of_day, days),
    )


def _put(old: dict[Key, Value], new: dict[Key, Value], keys: set[Key]) -> dict[Key, Value]:
    """The old values with those of some keys as they are in the new ones, or gone."""
    made = {key: value for key, value in old.items() if key not in keys}
    return {**made, **{key: new[key] for key in keys if key in new}}
