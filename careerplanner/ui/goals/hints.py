"""What the page of goals says when there are none to show, and the gentle advice above the list."""

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date
from functools import partial

from careerplanner.app.queries.goals import goals, skill_gaps
from careerplanner.app.queries.goals.forecast_text import mix_of, mix_text
from careerplanner.domain.plan import Plan
from careerplanner.i18n import _, ngettext
from careerplanner.ui.base.context import Context
from careerplanner.ui.kit.buttons import Button
from careerplanner.ui.kit.empty_state import EmptyState
from careerplanner.ui.kit.messages import InlineMessage


class NoGoals(EmptyState):
    """No goals yet, with the ways to get some; or none that fits the filter."""

    def __init__(
        self,
        context: Context,
        today: Callable[[], date],
        *,
        create: Callable[[], object],
        add: Callable[[], object],
        clear: Callable[[], object],
    ) -> None:
        self.create_button = Button("", "primary", "target", clicked=self._begin)
        self.add_button = Button(_("Add my own goal"), icon="plus", clicked=add)
        self.clear_button = Button(_("Clear filters"), "primary", clicked=clear)
        super().__init__("", "", self.create_button, self.add_button, self.clear_button, icon="target")
        self._context = context
        self._today = today
        self._create = create

    def show_reason(self, *, is_filtered: bool) -> None:
        """Say why no goal is shown."""
        plan, catalogue = self._context.workspace.plan, self._context.workspace.catalogue
        keys = skill_gaps.roles_ahead(plan, whole_route=True)
        count = sum(gap.width > 0 for gap in skill_gaps.skill_gaps(plan, catalogue, keys, self._today()))
        has_role = bool(plan.profile.role_key)
        self.create_button.setText(_("Create goals from gaps") if has_role else _("Plan my route"))
        self.create_button.setVisible(not is_filtered and (count > 0 or not has_role))
        self.add_button.setVisible(not is_filtered)
        self.clear_button.setVisible(is_filtered)
        if is_filtered:
            self.set_text(_("Nothing matches"), _("No goal matches the filter."))
        elif count:
            title = ngettext(
                "No goals yet. You have {count} skill gap", "No goals yet. You have {count} skill gaps", count
            )
            sentence = _(
                "Goals for the required skills of your route come with actions and hours; change them as you like."
            )
            self.set_text(title.format(count=count), sentence)
        else:
            self.set_text(_("No goals yet"), _("A goal is something to learn, with hours and actions."))

    def _begin(self) -> None:
        """Make goals for the gaps; before any role is known, answer the first questions."""
        if self._context.workspace.plan.profile.role_key:
            self._create()
        else:
            self._context.act("setup")


class GoalAdvice(InlineMessage):
    """A word on dates that have passed, on what stands before a gate, or on too many courses.

    What was closed stays closed until it changes.
    """

    def __init__(
        self, replan_all: Callable[[], object], put_first: Callable[[Sequence[str]], object], context: Context
    ) -> None:
        super().__init__()
        self._replan_all, self._put_first, self._context = replan_all, put_first, context
        self._said = ""

    def advise(
        self,
        plan: Plan,
        finish_ranges: Mapping[str, goals.FinishRange],
        today: date,
        way: tuple[tuple[str, ...], Collection[str]] | None,
    ) -> None:
        """Say what is worth saying of the goals as they are now, if anything.

        ``way`` are the goals that the next gate waits for, and those that stand before them.
        """
        late, dates = goals.late_goals(plan, today), goals.replan_dates(plan, finish_ranges, today)
        advice, action = "", None
        if late > 1 and len(dates) == late:
            advice = _("{count} goals are past their date. Give them dates in line with the forecast.").format(
                count=late
            )
            action = (_("Replan all"), self._replan_all)
        elif way is not None and way[1]:
            needed, others = way
            advice = ngettext(
                "{count} goal stands before those that your next role requires.",
                "{count} goals stand before those that your next role requires.",
                len(others),
            ).format(count=len(others))
            action = (_("Work on the required first"), partial(self._put_first, needed))
        elif mix_of(plan).is_far_from_rule and not goals.is_mostly_courses(plan):
            advice = mix_text(mix_of(plan), self._context.wording)
        elif goals.is_mostly_courses(plan):
            courses, total = goals.courses_among_open(plan)
            advice = _(
                "{courses} of {total} open actions are courses. Work with a visible result makes better evidence."
            ).format(courses=courses, total=total)
        if advice != self._said:
            self._said = advice
            self.setVisible(bool(advice))
            if advice:
                self.say(advice, "info", action)
