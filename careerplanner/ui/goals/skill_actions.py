"""What can be done with skills on the page of skills and goals: rate them, back them up, make a goal for them."""

from careerplanner.app.commands.goals import goals, skills
from careerplanner.app.queries.goals.skill_gaps import skill_view
from careerplanner.domain.plan import Evidence
from careerplanner.i18n import _
from careerplanner.ui.goals.evidence_dialog import EvidenceDialog, remove_evidence
from careerplanner.ui.goals.page_actions import PageActions


class SkillActions(PageActions):
    """What is done with skills; each is one step."""

    def rate(self, skill_key: str, level: int) -> None:
        """Say how well one masters a skill."""
        workspace = self.context.workspace
        label = _("Rate skill")
        workspace.do_merged(
            ("rate", skill_key), label, skills.rate, workspace.catalogue, skill_key, level, self.today()
        )

    def add_evidence(self, skill_key: str, level: int) -> EvidenceDialog:
        """Add evidence that a skill is at a level."""
        dialog = EvidenceDialog(self.context, self.today, self._parent.window(), skill_key, level=level)
        dialog.show()
        return dialog

    def edit_evidence(self, evidence: Evidence) -> EvidenceDialog:
        """Change a piece of evidence."""
        parent = self._parent.window()
        dialog = EvidenceDialog(self.context, self.today, parent, evidence.skill_key, evidence=evidence)
        dialog.show()
        return dialog

    def remove_evidence(self, evidence: Evidence) -> None:
        """Take a piece of evidence out of the plan."""
        remove_evidence(self.context, evidence)

    def create_goal(self, skill_key: str) -> None:
        """Add the goal that raises a skill to the next level needed."""
        workspace = self.context.workspace
        new = skill_view(workspace.plan, workspace.catalogue, skill_key, self.today()).next_goal
        if new is not None:
            self._show(workspace.do(_("Add goal"), goals.add, workspace.catalogue, new, self.today()))
            self._say(_("Goal added."))
