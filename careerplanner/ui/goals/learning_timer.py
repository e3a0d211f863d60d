"""A timer for learning: it runs while the program is closed too, and what it counted is offered to be logged."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from careerplanner.app.commands.goals.goals import MOST_LOGGED_HOURS
from careerplanner.domain.learning import active_goals
from careerplanner.i18n import _
from careerplanner.ui.base.context import Context
from careerplanner.ui.base.live_projection import LiveProjection
from careerplanner.ui.base.preferences import Preferences
from careerplanner.ui.goals.log_dialog import open_log_time
from careerplanner.ui.kit.buttons import Button
from careerplanner.ui.kit.text import Label
from careerplanner.units import Minutes

_LOOK_EVERY_MS = 15_000


class LearningTimer(QObject):
    """One button that starts and stops, and what has been counted. The beginning is kept in the settings."""

    def __init__(
        self, context: Context, live: LiveProjection, today: Callable[[], date], preferences: Preferences
    ) -> None:
        super().__init__()
        self._context, self._live, self._today, self._preferences = context, live, today, preferences
        self.button = Button("", icon="clock", clicked=self._press)
        self.discard = Button(_("Discard"), "ghost", clicked=self._forget)
        self.counted = Label("", "strong", figures=True)
        self.counted.setMinimumHeight(self.button.sizeHint().height())
        self._clock = QTimer(self, interval=_LOOK_EVERY_MS)
        self._clock.timeout.connect(self.reload)

    def widgets(self) -> tuple[QWidget, ...]:
        """What is to be laid out, in this order."""
        return self.button, self.discard, self.counted

    @property
    def since(self) -> datetime | None:
        """When it was started; None while it does not run."""
        try:
            found = datetime.fromisoformat(self._preferences.settings.timer_since)
        except ValueError:
            return None
        return found if found.tzinfo is not None else None

    def minutes(self) -> Minutes:
        """What it has counted, in whole minutes, one at least and a day at most."""
        since = self.since
        spent = timedelta(0) if since is None else datetime.now(UTC) - since
        return Minutes(max(1, min(MOST_LOGGED_HOURS * 60, round(spent / timedelta(minutes=1)))))

    def reload(self) -> None:
        """Show whether it runs, and what it has counted."""
        runs = self.since is not None
        self.button.setText(_("Stop and log") if runs else _("Start timer"))
        self.button.setEnabled(runs or bool(active_goals(self._context.workspace.plan)))
        self.discard.setVisible(runs)
        self.counted.setVisible(runs)
        self.counted.setText(_("{time} so far").format(time=self._context.wording.times.duration(self.minutes())))
        if runs and not self._clock.isActive():
            self._clock.start()
        elif not runs:
            self._clock.stop()

    def _press(self) -> None:
        if self.since is None:
            self._preferences.change(timer_since=datetime.now(UTC).isoformat(timespec="seconds"))
            self.reload()
            return
        dialog = open_log_time(self._context, self._live, self._today, self.button.window())
        if dialog is not None:
            dialog.hours.set_value(self.minutes())
            dialog.accepted.connect(self._forget)

    def _forget(self) -> None:
        self._preferences.change(timer_since="")
        self.reload()
