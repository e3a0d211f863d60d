"""The calendar file: read by two parsers that know nothing of each other, and imported again without doubles."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from icalendar import Calendar

from careerplanner.app.calendar_file import calendar_file
from careerplanner.domain.plan import GoalStatus
from careerplanner.domain.review_rows import WeeklyReview
from careerplanner.units import Minutes
from careerplanner.wording import speaking
from tests.app.conftest import TODAY
from tests.some import some

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)


def made(plan, catalogue, now=NOW):
    return calendar_file(plan, catalogue, now, speaking())


def read_by_hand(content):
    """The events by UID, by the letter of RFC 5545: lines end in CR LF, go on after a space, escapes are undone."""
    assert content.endswith(b"END:VCALENDAR\r\n")
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    lines = re.sub(rb"\r\n[ \t]", b"", content).decode("utf-8").split("\r\n")
    events, inside = {}, []
    for line in lines:
        name, _colon, value = line.partition(":")
        if name == "BEGIN":
            inside.append((value, {}))
        elif name == "END":
            kind, found = inside.pop()
            assert kind == value
            if kind == "VALARM":
                inside[-1][1]["VALARM"] = found
            elif kind == "VEVENT":
                events[found["UID"]] = found
        elif inside:
            text = re.sub(r"\\([nN,;\\])", lambda m: "\n" if m[1] in "nN" else m[1], value)
            inside[-1][1][name.partition(";")[0]] = text
    assert not inside
    return events


def imported(calendar, content):
    """A calendar program: an event of a known UID replaces the old one where its SEQUENCE is not lower."""
    for event in Calendar.from_ical(content).walk("VEVENT"):
        known = calendar.get(str(event["uid"]))
        if known is None or int(event["sequence"]) >= int(known["sequence"]):
            calendar[str(event["uid"])] = event
    return calendar


def test_two_parsers_read_the_same_events(sample_plan, catalogue):
    content = made(sample_plan, catalogue)
    by_hand = read_by_hand(content)
    by_library = {str(event["uid"]): event for event in Calendar.from_ical(content).walk("VEVENT")}
    assert by_hand.keys() == by_library.keys()
    assert len(by_hand) > 4
    for uid, event in some(by_library.items()):
        assert by_hand[uid]["SUMMARY"] == str(event["summary"])
        assert by_hand[uid]["DTSTART"] == event["dtstart"].to_ical().decode()
    due = next(goal for goal in sample_plan.goal if goal.due_on is not None and goal.status is GoalStatus.ACTIVE)
    event = by_hand[f"goal-{due.id}@careerplanner.invalid"]
    assert (event["SUMMARY"], event["DTSTART"]) == (f"Due: {due.title}", due.due_on.strftime("%Y%m%d"))
    assert event["VALARM"] == {"ACTION": "DISPLAY", "DESCRIPTION": event["SUMMARY"], "TRIGGER": "-PT15H"}


def test_names_with_commas_lines_and_other_scripts_come_through_whole(sample_plan, catalogue):
    title = "Read, then; write \\ “نص عربي” " + "and more " * 20
    goal = replace(sample_plan.goal[0], title=title, due_on=TODAY, status=GoalStatus.ACTIVE)
    content = made(replace(sample_plan, goal=(goal,)), catalogue)
    assert read_by_hand(content)[f"goal-{goal.id}@careerplanner.invalid"]["SUMMARY"] == f"Due: {title}"


def test_a_later_file_moves_what_moved_and_doubles_nothing(sample_plan, catalogue):
    calendar = imported({}, made(sample_plan, catalogue))
    before = len(calendar)
    moved = tuple(
        replace(goal, due_on=goal.due_on + timedelta(days=40)) if goal.due_on is not None else goal
        for goal in sample_plan.goal
    )
    later = replace(sample_plan, goal=moved)
    imported(calendar, made(later, catalogue, NOW + timedelta(seconds=2)))
    assert len(calendar) == before
    for goal in some([goal for goal in moved if goal.due_on is not None]):
        assert calendar[f"goal-{goal.id}@careerplanner.invalid"]["dtstart"].dt == goal.due_on


def test_what_was_done_is_cancelled_and_rings_no_more(sample_plan, catalogue):
    active = next(goal for goal in sample_plan.goal if goal.due_on is not None and goal.status is GoalStatus.ACTIVE)
    uid = f"goal-{active.id}@careerplanner.invalid"
    assert read_by_hand(made(sample_plan, catalogue))[uid]["STATUS"] == "CONFIRMED"
    done = tuple(replace(g, status=GoalStatus.DONE) if g is active else g for g in sample_plan.goal)
    event = read_by_hand(made(replace(sample_plan, goal=done), catalogue))[uid]
    assert event["STATUS"] == "CANCELLED"
    assert "VALARM" not in event


@pytest.mark.parametrize(
    ("reviewed", "on"),
    [(None, "20261130"), (date(2026, 11, 20), "20261127"), (date(2026, 10, 1), "20261124")],
)
def test_the_review_comes_a_week_after_the_last_one_and_never_in_the_past(sample_plan, catalogue, reviewed, on):
    kept = () if reviewed is None else (WeeklyReview("r", reviewed, reviewed, Minutes(0), (), (), ""),)
    event = read_by_hand(made(replace(sample_plan, weekly_review=kept), catalogue))[
        "weekly-review@careerplanner.invalid"
    ]
    assert (event["DTSTART"], event["RRULE"]) == (f"{on}T180000", "FREQ=WEEKLY")


def test_what_the_review_chose_stands_on_the_last_day_of_its_week(sample_plan, catalogue):
    goal = next(goal for goal in sample_plan.goal if goal.status is GoalStatus.ACTIVE)
    step = next(step for step in sample_plan.goal_step if step.goal_id == goal.id and step.done_on is None)
    kept = (WeeklyReview("r", TODAY, TODAY, Minutes(0), (step.id,), (), ""),)
    event = read_by_hand(made(replace(sample_plan, weekly_review=kept), catalogue))[
        f"action-{step.id}@careerplanner.invalid"
    ]
    assert (event["SUMMARY"], event["DTSTART"]) == (step.title, "20261130")


def test_tripwires_and_certificates_that_end_are_remembered(workspace, catalogue):
    from tests.app import examples  # noqa: PLC0415 - it stands in for a whole life

    workspace.do("", examples.a_life, catalogue)
    plan = workspace.plan
    plan = replace(plan, certificate=(replace(plan.certificate[0], expires_on=date(2027, 1, 15)),))
    events = read_by_hand(made(plan, catalogue))
    wire = events[f"tripwire-{plan.tripwire[0].id}@careerplanner.invalid"]
    assert (wire["SUMMARY"], wire["DTSTART"]) == ("Plan B, if you are not Team lead by now", "20280401")
    certificate = events[f"certificate-{plan.certificate[0].id}@careerplanner.invalid"]
    assert (certificate["DTSTART"], certificate["VALARM"]["TRIGGER"]) == ("20270115", "-P30D")
