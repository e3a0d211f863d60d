"""Ctrl+K in the window: all that can be found, and doing what is chosen."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from careerplanner.app.queries.goals.skill_gaps import standing_of
from careerplanner.app.queries.palette.entries import plan_entries
from careerplanner.app.queries.palette.entry import Entry, Kind
from careerplanner.app.queries.projection.brake_text import brake_heading
from careerplanner.app.queries.projection.brakes import Brake, brakes_of
from careerplanner.i18n import _
from careerplanner.ui.look import fonts
from careerplanner.ui.palette.commands import USUAL, action_entries
from careerplanner.ui.palette.palette import Palette
from careerplanner.ui.window import focus_areas
from careerplanner.ui.window.main_window import MainWindow
from careerplanner.ui.window.page_table import Tools

# ruff: noqa: PLC0415 - a dialog is loaded when it is opened

_JOB = "brakes of the palette"
_MOST_LAST = 5
_THEMES = ("system", "light", "dark", "contrast")


class Finding:
    """The palette of one window."""

    def __init__(self, window: MainWindow, tools: Tools) -> None:
        self._window = window
        self._tools = tools
        self._brakes: tuple[Brake, ...] | None = None
        self._brakes_of: object = None
        self._doers: dict[str, Callable[[str], object]] = {
            "act": window.act,
            "page": window.navigate,
            "goal": partial(self._go, "goals"),
            "skill": partial(self._go, "goals"),
            "role": partial(self._go, "path"),
            "set": partial(window.navigate, "settings"),
            "theme": lambda name: tools.preferences.change(theme=name),
            "help": window.show_help,
            "log": self._log_time,
            "evidence": self._add_evidence,
            "replan": self._replan,
        }
        self.palette = Palette(window, self.entries, self.usual, self.do)

    def open(self) -> None:
        """Open the palette, or close it."""
        self._ask_for_brakes()
        self.palette.open()

    def entries(self) -> Sequence[Entry]:
        """All that can be found now."""
        context, shown = self._window.context, self._tools.live.projections
        workspace, view = context.workspace, None if shown is None else shown.view
        return (
            *action_entries(self._window.actions_by_name, self._states()),
            *self._settings(),
            self._brake(),
            *plan_entries(workspace.plan, workspace.catalogue, view, self._tools.today(), context.wording),
        )

    def usual(self, entries: Sequence[Entry]) -> Sequence[Entry]:
        """What is offered while nothing is typed: what was done last, and what holds the plan back."""
        known = {entry.key: entry for entry in entries}
        last = [key for key in (*self._tools.preferences.settings.last_found, *USUAL) if key in known]
        chosen = [known[key] for key in dict.fromkeys(last)][:_MOST_LAST]
        return (*sorted(chosen, key=lambda entry: entry.kind), self._brake())

    def do(self, entry: Entry) -> None:
        """Do what an entry stands for, and remember it."""
        kind, _colon, name = entry.key.partition(":")
        if kind != "page":  # the brake is always offered
            self._tools.preferences.remember_found(entry.key)
        self._doers[kind](name)

    def _go(self, page: str, item: str) -> None:
        """Show an item and take the keyboard there: where it was before the palette may be hidden now."""
        self._window.navigate(page, item)
        focus_areas.enter(self._window.page(page).place_of(item))

    def _states(self) -> dict[str, str]:
        workspace, wording = self._window.context.workspace, self._window.context.wording
        size = wording.numbers.percent(fonts.scale())
        return {
            "larger_text": size,
            "smaller_text": size,
            "normal_text": size,
            "save_copy": workspace.path.name,
            "export": workspace.path.name,
        }

    def _settings(self) -> Iterator[Entry]:
        settings = self._tools.preferences.settings
        names = dict(zip(_THEMES, (_("as the system"), _("light"), _("dark"), _("high contrast")), strict=True))
        for theme in _THEMES:
            if theme != settings.theme:
                words = _("Theme: {theme}").format(theme=names[theme])
                state = _("now {theme}").format(theme=names[settings.theme])
                yield Entry(f"theme:{theme}", Kind.DO, "gear", words, state)
        profile = self._window.context.workspace.plan.profile
        years = self._window.context.wording.times.months(profile.horizon_months)
        for name, words, state in (
            ("text_size", _("Text size"), self._states()["normal_text"]),
            ("motion", _("Reduce motion"), _("on") if settings.reduced_motion else _("off")),
            ("currency", _("Currency"), profile.currency),
            ("horizon", _("Horizon"), years),
            ("paper", _("Paper of the report"), {"a4": "A4"}.get(settings.report_paper, "US Letter")),
        ):
            yield Entry(f"set:{name}", Kind.GO, "gear", words, _("Setting · {value}").format(value=state))

    def _brake(self) -> Entry:
        shown = self._tools.live.projections
        if shown is None:
            state = self._tools.live.problem or _("Working it out…")
        else:
            state = _("Working it out…") if self._brakes is None else brake_heading(self._brakes)
        return Entry("page:overview", Kind.ASK, "question", _("What holds my plan back?"), state, also=_("brake"))

    def _ask_for_brakes(self) -> None:
        shown = self._tools.live.projections
        if shown is not None and self._brakes_of is not shown:
            self._brakes, self._brakes_of = None, shown
            self._window.context.jobs.run(partial(brakes_of, shown.view), self._take_brakes, key=_JOB)

    def _take_brakes(self, brakes: tuple[Brake, ...]) -> None:
        self._brakes = brakes
        self.palette.refresh()

    def _log_time(self, goal_id: str) -> None:
        from careerplanner.ui.goals.log_dialog import open_log_time

        open_log_time(self._window.context, self._tools.live, self._tools.today, self._window, goal_id)

    def _add_evidence(self, skill_key: str) -> None:
        from careerplanner.ui.goals.skill_actions import SkillActions

        context, tools = self._window.context, self._tools
        level = standing_of(context.workspace.plan, skill_key, tools.today()).level
        SkillActions(context, tools.live, tools.today, self._window, self._show_goal).add_evidence(skill_key, level)

    def _replan(self, goal_id: str) -> None:
        from careerplanner.ui.goals.goal_actions import GoalActions

        context, tools = self._window.context, self._tools
        goal = next(each for each in context.workspace.plan.goal if each.id == goal_id)
        GoalActions(context, tools.live, tools.today, self._window, self._show_goal).replan(goal)

    def _show_goal(self, goal_id: str) -> None:
        self._window.navigate("goals", goal_id)
