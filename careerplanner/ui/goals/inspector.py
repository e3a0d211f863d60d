"""The inspector of the page of skills and goals: a goal or a skill."""

from careerplanner.app.queries.goals.goals import FinishRange, GoalCard
from careerplanner.i18n import _
from careerplanner.ui.base.live_projection import LiveProjection
from careerplanner.ui.goals.goal_actions import GoalActions
from careerplanner.ui.goals.goal_panel import GoalPanel
from careerplanner.ui.goals.panel_layout import BLEED
from careerplanner.ui.goals.skill_actions import SkillActions
from careerplanner.ui.goals.skill_panel import SkillPanel
from careerplanner.ui.kit.card import Bleeding
from careerplanner.ui.kit.inspector import Inspector


class GoalInspector(Inspector):
    """Two panels, of which one is shown; hidden as a whole while there is nothing to tell."""

    def __init__(self, goal_actions: GoalActions, skill_actions: SkillActions) -> None:
        super().__init__(_("Goal"))
        self._is_wanted = True
        self._about = ""
        self.goal = GoalPanel(goal_actions)
        self.skill = SkillPanel(skill_actions)
        for panel in (self.goal, self.skill):
            panel.setParent(self.body.parentWidget())
            self.head.addWidget(panel.head, 1)
            self.body.addItem(Bleeding(panel, BLEED))
            self.foot.addWidget(panel.foot, 1)
        self.body.addStretch(1)
        self.show_nothing()

    def _show_only(self, shown: GoalPanel | SkillPanel | None) -> None:
        for panel in (self.goal, self.skill):
            for part in (panel.head, panel, panel.foot):
                part.setVisible(panel is shown)
        if self._is_wanted is not (shown is not None):
            self._is_wanted = shown is not None
            self.setVisible(self._is_wanted and not self.is_drawer)

    def setVisible(self, visible: bool) -> None:  # noqa: FBT001 - a setter as Qt has them
        """Show it only while there is something to tell."""
        super().setVisible(visible and self._is_wanted)

    def show_goal(self, card: GoalCard, finish_range: FinishRange | None, live: LiveProjection) -> None:
        """Show a goal."""
        self.setAccessibleName(_("Goal: {title}").format(title=card.title))
        self.goal.show_goal(card, finish_range, live)
        self._show_only(self.goal)
        self._tell_about(card.id)

    def show_skill(self, skill_key: str) -> None:
        """Show a skill."""
        self.skill.show_skill(skill_key)
        self.setAccessibleName(_("Skill: {name}").format(name=self.skill.title.text()))
        self._show_only(self.skill)
        self._tell_about(skill_key)

    def _tell_about(self, key: str) -> None:
        """Begin at the top with another goal or skill; the same one stays where it is."""
        if key != self._about:
            self._about = key
            self.to_top()

    def show_nothing(self) -> None:
        """Nothing is chosen."""
        self.setAccessibleName(_("Goal"))
        self._show_only(None)

    def remove_focused(self) -> bool:
        """Remove what the keyboard is on in the inspector; False where that is nothing that can be removed."""
        return self.goal.remove_focused() or self.skill.remove_focused()
