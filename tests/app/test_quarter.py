"""A quarter of a life with goals, step by step as a person takes them; each step is taken back and done again."""

from datetime import date, timedelta

from careerplanner.app.commands.goals import goal_plan, goals, skills
from careerplanner.app.commands.review import review
from careerplanner.app.commands.setup import setup
from careerplanner.app.commands.talks import check_ins
from careerplanner.app.queries.goals.goals import finish_ranges_of, late_goals, replan_dates
from careerplanner.app.queries.goals.next_hour import next_actions
from careerplanner.app.queries.goals.suggestions import route_goals
from careerplanner.app.queries.projection.gates import gates_of
from careerplanner.app.queries.projection.inputs import inputs_of
from careerplanner.app.queries.projection.learning import order_of_work
from careerplanner.app.queries.review.week import week_of
from careerplanner.app.workspace import Workspace
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.goal_rows import Priority, ResourceState
from careerplanner.domain.plan import GoalStatus, Plan
from careerplanner.domain.projection.engine import project
from careerplanner.domain.skills import current_ratings
from careerplanner.units import cents_of, minutes_of
from tests.some import some

BEGIN = date(2026, 8, 31)
"""A Monday."""
SPECIALIST, SENIOR = "customer-service-specialist", "senior-customer-service-specialist"
MISSED = range(5, 9)
PATHS = 400


class Person:
    """Does one thing after another in a plan."""

    def __init__(self, workspace: Workspace, catalogue: Catalogue) -> None:
        self.workspace, self.catalogue, self.steps = workspace, catalogue, 0

    @property
    def plan(self) -> Plan:
        return self.workspace.plan

    def do(self, label: str, command, *args, **more):
        """A step, which is taken back and done again."""
        before = self.plan
        answer = self.workspace.do(label, command, *args, **more)
        after = self.plan
        if after != before:
            self.steps += 1
            assert self.workspace.undo_label == label
            self.workspace.undo()
            assert self.plan == before
            self.workspace.redo()
            assert self.plan == after
        return answer

    def projection(self, today: date):
        return project(inputs_of(self.plan, self.catalogue, today), paths=PATHS, seed=1)

    def log(self, today: date, hours: float) -> None:
        """An hour or two on what comes first, and its action ticked once the time for it is there."""
        first = order_of_work(self.plan, self.catalogue, today)[0]
        self.do("Log time", goals.log_time, first, minutes_of(hours), today, today)
        open_steps = [step for step in self.plan.goal_step if step.goal_id == first and step.done_on is None]
        spent = sum(entry.minutes for entry in self.plan.log_entry if entry.goal_id == first)
        ticked = sum(step.minutes for step in self.plan.goal_step if step.goal_id == first and step.done_on)
        if open_steps and spent >= ticked + open_steps[0].minutes:
            self.do("Tick action", goals.tick_step, open_steps[0].id, today)

    def show(self, today: date) -> None:
        """Evidence for a goal whose actions are done, the level, and the goal is finished."""
        for goal in [goal for goal in self.plan.goal if goal.status is GoalStatus.ACTIVE]:
            mine = [step for step in self.plan.goal_step if step.goal_id == goal.id]
            if mine and all(step.done_on for step in mine):
                self.do(
                    "Add evidence",
                    skills.add_evidence,
                    self.catalogue,
                    goal.skill_key,
                    f"What came of {goal.title}",
                    today,
                    goal_id=goal.id,
                    level=goal.to_level,
                    about_others=True,
                    confirmed_by="Priya Raman",
                )
                self.do("Finish goal", goals.finish, self.catalogue, goal.id, today)

    def look_back(self, today: date) -> None:
        """The weekly review, with what is chosen next."""
        week = week_of(self.plan, today)
        chosen = [action.step_id for action in next_actions(self.plan, self.catalogue, today)[:2] if action.step_id]
        self.do("Weekly review", review.finish, week.start, today, review.Outcome(week.minutes, chosen))

    def check_in(self, today: date) -> None:
        """A talk with the manager on two skills: one is seen a level higher than rated, one a level lower."""
        levels = {rating.skill_key: rating.level for rating in current_ratings(self.plan.rating).values()}
        seen = (
            check_ins.Seen("empathy", levels["empathy"] + 1, "Calm with the angriest callers"),
            check_ins.Seen("de-escalation", levels["de-escalation"] - 1, "Show me one more"),
        )
        steps = (("Sit in on two talks", "Priya", "December"),)
        self.do("Check-in", check_ins.keep, self.catalogue, check_ins.Said(today, "Priya Raman", seen, steps), today)
        after = current_ratings(self.plan.rating)
        assert [after[each.skill_key].level for each in seen] == [each.level for each in seen]
        assert [item.confirmed_by for item in self.plan.evidence if item.happened_on == today] == ["Priya Raman"] * 2


def begun(workspace: Workspace, catalogue: Catalogue) -> Person:
    """Somebody who has said where they are, and has goals from their gaps, due one after another."""
    person = Person(workspace, catalogue)
    where = setup.Where(SPECIALIST, "2024-01", cents_of(43500), name="Maya")
    person.do("Where", setup.answer_where, catalogue, where, BEGIN)
    person.do("Target", setup.answer_target, catalogue, SENIOR)
    levels = {"coaching": 2, "de-escalation": 3, "knowledge": 2, "empathy": 3}
    known = {key: level for key, level in levels.items() if catalogue.has_skill(key)}
    person.do("Skills", setup.answer_skills, catalogue, known, frozenset(known), BEGIN)
    person.do("Pace", setup.answer_pace, catalogue, 6, cents_of(52000), (), BEGIN)
    new = route_goals(person.plan, catalogue)
    ids = person.do("Create goals from gaps", goals.add_all, catalogue, new, BEGIN)
    for place, goal_id in enumerate(some(ids)):
        hours = 22 if place == 0 else 18
        due = BEGIN + timedelta(weeks=4 + 3 * place)
        person.do("Edit goal", goals.change, goal_id, minutes_estimated=minutes_of(hours), due_on=due, why="To lead")
        for step in [step for step in person.plan.goal_step if step.goal_id == goal_id]:
            person.do("Change action", goals.change_step, step.id, minutes=minutes_of(5))
        person.do("Add resource", goal_plan.add_resource, goal_id, "Guide", "guide.pdf", ResourceState.IN_USE)
    return person


def lived(person: Person) -> tuple[int, int]:
    """Thirteen weeks of which four are missed: how many sessions, and how many goals got another date."""
    sessions = replanned = 0
    for week in range(13):
        monday = BEGIN + timedelta(weeks=week)
        if week in MISSED:
            continue
        for day in range(5):
            if sessions < 40 and order_of_work(person.plan, person.catalogue, monday):
                person.log(monday + timedelta(days=day), 1.5)
                sessions += 1
                person.show(monday + timedelta(days=day))
        sunday = monday + timedelta(days=6)
        if late_goals(person.plan, sunday):
            dates = replan_dates(person.plan, finish_ranges_of(person.plan, person.projection(sunday)), sunday)
            person.do("Replan goals", goals.replan, dates)
            replanned += len(dates)
            assert late_goals(person.plan, sunday) == 0
        person.look_back(sunday)
    return sessions, replanned


def test_a_quarter_is_lived_and_each_step_is_taken_back_and_done_again(workspace: Workspace, catalogue: Catalogue):
    person = begun(workspace, catalogue)
    before = person.projection(BEGIN).odds[0]
    ids = [goal.id for goal in person.plan.goal]
    person.do("Edit goal", goal_plan.change_with_needs, ids[-1], ids[:1], priority=Priority.HIGH)
    assert order_of_work(person.plan, catalogue, BEGIN)[0] == ids[0]
    was_met = {gate.gap.skill_key for gate in gates_of(person.plan, catalogue, SENIOR) if gate.met}

    sessions, replanned = lived(person)
    assert (sessions, len(person.plan.log_entry), len(person.plan.weekly_review)) == (40, 40, 9)
    assert replanned > 0
    is_met = {gate.gap.skill_key for gate in gates_of(person.plan, catalogue, SENIOR) if gate.met}
    assert is_met > was_met, "a gate has opened"
    assert person.projection(BEGIN + timedelta(weeks=13)).odds[0].reached[12] > before.reached[12]

    person.check_in(BEGIN + timedelta(weeks=13))
    done = [goal.id for goal in person.plan.goal if goal.status is GoalStatus.DONE]
    person.do("Archive goals", goal_plan.archive, some(done))
    assert person.steps > 80
    final = person.plan
    for _step in range(person.steps):
        workspace.undo()
    assert person.plan.goal == ()
    while workspace.redo() is not None:
        pass
    assert person.plan == final
