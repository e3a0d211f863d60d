"""What a state of a plan holds, in lines that a person can hold against those of another state."""

from datetime import datetime

from careerplanner.app.compare_states import State, Which
from careerplanner.app.row_differences import differences
from careerplanner.domain.plan import Plan
from careerplanner.i18n import _, mark, ngettext
from careerplanner.wording import Wording

_TITLES = {
    Which.FILE: mark("The file as it is"),
    Which.WINDOW: mark("What this window shows"),
    Which.KNOWN: mark("Last known on this computer"),
    Which.BACKUP: mark("The newest backup"),
}
_TABLES = {
    "goal": mark("Goals: {count}"),
    "goal_step": mark("Steps of goals: {count}"),
    "log_entry": mark("Entries of the learning log: {count}"),
    "rating": mark("Skill ratings: {count}"),
    "evidence": mark("Pieces of evidence: {count}"),
    "pay_record": mark("Pay records: {count}"),
    "route_step": mark("Steps of the route: {count}"),
    "scenario": mark("Scenarios: {count}"),
}


def title_of(state: State) -> str:
    """Which state it is, in the user's words."""
    return _(_TITLES[state.which])


def head_of(state: State, wording: Wording) -> str:
    """How many edits a state counts, and of when it is."""
    count = state.edit_seq
    edits = "" if count is None else ngettext("{count} edit", "{count} edits", count).format(count=count)
    return ", ".join(part for part in (edits, moment(state.when, wording)) if part)


def moment(text: str, wording: Wording) -> str:
    """A moment of the user's own clock, as ``2026-11-23 09:30:00`` holds it, in words; nothing for nothing."""
    try:
        when = datetime.fromisoformat(text)
    except ValueError:
        return ""
    return f"{wording.dates.day(when.date())}, {when:%H:%M}"


def lines_of(plan: Plan, wording: Wording, against: Plan | None = None) -> tuple[str, ...]:
    """What a plan holds, a line a table; where ``against`` is given, how much of it is not the same there."""
    others = {each.table: each for each in differences(plan, against)} if against is not None else {}
    lines = [_("Name: {name}").format(name=plan.profile.name.strip() or _("none"))]
    if plan.log_entry:
        newest = max(entry.logged_on for entry in plan.log_entry)
        lines.append(_("Last learning logged: {day}").format(day=wording.dates.day(newest)))
    for table, words in _TABLES.items():
        line = _(words).format(count=len(getattr(plan, table)))
        other = others.get(table)
        if other is not None:
            line = _("{line} ({count} not the same)").format(line=line, count=other.count)
        lines.append(line)
    rest = [each for name, each in others.items() if name not in _TABLES]
    if rest:
        count = sum(each.count for each in rest)
        lines.append(_("Other entries that are not the same: {count}").format(count=count))
    return tuple(lines)
