"""The gap card of the page of skills and goals: which skills the roles ahead ask for, and how far one is."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from careerplanner.app.queries.goals import skill_gaps
from careerplanner.app.queries.goals import text as words
from careerplanner.app.queries.help.topic import TopicKey
from careerplanner.domain.catalogue import Catalogue
from careerplanner.i18n import _, ngettext
from careerplanner.ui.base.context import Context
from careerplanner.ui.base.explaining import explain
from careerplanner.ui.base.preferences import Preferences
from careerplanner.ui.goals.gap_chart import GapChart
from careerplanner.ui.goals.rows import gap_row
from careerplanner.ui.kit.buttons import Button
from careerplanner.ui.kit.card import Bleeding, Card
from careerplanner.ui.kit.combo import ComboBox
from careerplanner.ui.kit.flow_layout import FlowLayout

_SHOWN = 6
_LETTERS = 14
_FOLDED = "gaps"
"""The key under which it is kept that the chart was put away."""


class GapSection(Card):
    """The gaps to the next role, all roles ahead, or any role; ``chosen`` and ``opened`` tell the key of a skill.

    The chart can be put away, which leaves the head.
    """

    chosen = Signal(str)
    opened = Signal(str)

    def __init__(self, context: Context, today: Callable[[], date], preferences: Preferences) -> None:
        super().__init__(_("Gap"), _("Dot: your level · bar: gap · tick: level needed · target: a goal covers it"))
        self._context = context
        self._today = today
        self._preferences = preferences
        self._shows_all = False
        self._skill_key = ""
        self._shown_of: tuple[object, ...] = ()
        self._hidden = 0
        self._offered = context.workspace.catalogue
        self.scope = ComboBox(_("Which roles"), skill_gaps.scopes(context.workspace.catalogue), skill_gaps.NEXT)
        self.scope.setMinimumContentsLength(_LETTERS)
        self.scope.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.chart = GapChart(_("Skills and their gaps"))
        self.more = Button("", "link", clicked=self._toggle)
        self.fold = Button("", "link", clicked=self._fold)
        self.add_to_head(self.scope)
        explain(self, context, TopicKey.GAPS)
        self.add(self.chart)
        links = QWidget(self)
        row = FlowLayout(links)
        row.addWidget(self.more)
        row.addWidget(self.fold)
        self.body.addItem(Bleeding(links, self.more.padding()))
        self.body.setSpacing(2)
        self._show_fold()
        self.scope.chosen.connect(lambda _key: self.reload())
        self.chart.chosen.connect(self.chosen)
        self.chart.opened.connect(self.opened)

    def reload(self) -> None:
        """Show the gaps as they are now; nothing while the present role is unknown."""
        plan, catalogue = self._context.workspace.plan, self._context.workspace.catalogue
        self._offer(catalogue)
        keys = skill_gaps.roles_asked(plan, catalogue, self.scope.value())
        self.setVisible(bool(skill_gaps.roles_ahead(plan, whole_route=False)))
        of = (plan.rating, plan.evidence, plan.goal, catalogue, self._today(), keys, self._shows_all)
        if not keys or of == self._shown_of:
            return
        self._shown_of = of
        names = words.and_list(skill_gaps.role_names(catalogue, keys))
        self.set_title(_("Gap to {roles}").format(roles=names), self.subtitle.text())
        found = skill_gaps.skill_gaps(plan, catalogue, keys, self._today())
        hidden = max(0, len(found) - _SHOWN)
        self.chart.show_rows([gap_row(gap) for gap in (found if self._shows_all else found[:_SHOWN])])
        more = ngettext("Show {count} more skill", "Show {count} more skills", hidden).format(count=hidden)
        self.more.setText(_("Show fewer skills") if self._shows_all else more)
        self._hidden = hidden
        self._show_fold()
        self.chart.mark(self._skill_key)

    def _offer(self, catalogue: Catalogue) -> None:
        """Name the roles that there are now; where the one that was shown is gone, it is the next one again."""
        if catalogue is not self._offered:
            self._offered = catalogue
            self.scope.set_items(skill_gaps.scopes(catalogue))
            if not self.scope.value():
                self.scope.set_value(skill_gaps.NEXT)

    def mark(self, skill_key: str) -> None:
        """Put the cursor on a skill; an unknown key takes it away."""
        self._skill_key = skill_key
        self.chart.mark(skill_key)

    def _toggle(self) -> None:
        self._shows_all = not self._shows_all
        self.reload()

    def _fold(self) -> None:
        folded = self._preferences.settings.folded
        others = tuple(key for key in folded if key != _FOLDED)
        self._preferences.change(folded=others if _FOLDED in folded else (*others, _FOLDED))
        self._show_fold()

    def _show_fold(self) -> None:
        """Show the chart, or the head alone where it was put away."""
        is_folded = _FOLDED in self._preferences.settings.folded
        self.chart.setVisible(not is_folded)
        self.subtitle.setVisible(not is_folded)
        self.more.setVisible(self._hidden > 0 and not is_folded)
        self.fold.setText(_("Show the chart") if is_folded else _("Put the chart away"))
