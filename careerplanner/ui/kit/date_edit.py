"""DateEdit: a field for a day, with a calendar that opens below it."""

from datetime import date, timedelta

from PySide6.QtCore import QDate, QLocale, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QToolButton, QVBoxLayout, QWidget

from careerplanner.i18n import _
from careerplanner.months import EARLIEST_YEAR, LATEST_YEAR
from careerplanner.ui.kit.value_edit import ValueEdit
from careerplanner.ui.look import fonts, icons
from careerplanner.ui.look.theme import colour
from careerplanner.wording import speaking


def _calendar(start: date) -> QCalendarWidget:
    made = QCalendarWidget()
    made.setLocale(QLocale(speaking().locale))  # months and weekdays as the field writes them
    made.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
    made.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.ShortDayNames)
    made.setFirstDayOfWeek(Qt.DayOfWeek(speaking().dates.first_weekday + 1))  # Qt counts from 1
    made.setMinimumDate(QDate(EARLIEST_YEAR, 1, 1))
    made.setMaximumDate(QDate(LATEST_YEAR, 12, 31))
    made.setSelectedDate(QDate(start.year, start.month, start.day))
    plain, heading = QTextCharFormat(), QTextCharFormat()
    plain.setForeground(colour("text"))
    heading.setForeground(colour("text3"))
    heading.setBackground(colour("raised"))
    made.setHeaderTextFormat(heading)
    for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        made.setWeekdayTextFormat(day, plain)
    for name, icon in (("qt_calendar_prevmonth", "caret-left"), ("qt_calendar_nextmonth", "caret-right")):
        arrow = made.findChild(QToolButton, name)
        if arrow is not None:
            arrow.setIcon(icons.icon(icon))
    fonts.sized(made, lambda calendar: calendar.setMinimumSize(fonts.px(304), fonts.px(272)))
    return made


class _CalendarPopup(QFrame):
    """The calendar below the field; it goes when a day is chosen or something else is clicked."""

    chosen = Signal(QDate)

    def __init__(self, parent: QWidget, start: date) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("calendar")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.calendar = _calendar(start)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(self.calendar)
        self.calendar.clicked.connect(self._choose)
        self.calendar.activated.connect(self._choose)

    def _choose(self, day: QDate) -> None:
        if self.isVisible():
            self.close()
            self.chosen.emit(day)


class DateEdit(ValueEdit[date]):
    """A day, written as everywhere else and read in many ways.

    Arrow up and down go a day on and back, Alt and arrow down opens the calendar.
    """

    def __init__(self, name: str = "", *, optional: bool = False, placeholder: str = "") -> None:
        super().__init__(name, optional=optional, placeholder=placeholder or _such_as())
        opener = QAction(icons.icon("calendar-blank"), _("Choose in a calendar"), self)
        opener.triggered.connect(self.open_calendar)
        self.addAction(opener, ValueEdit.ActionPosition.TrailingPosition)

    def read(self, text: str) -> date:
        """The day."""
        return speaking().dates.read_day(text, date.today())

    def written(self, value: date) -> str:
        """The day as it stands everywhere on screen."""
        return speaking().dates.day(value)

    def _type(self, day: date) -> None:
        self.setText(self.written(day))
        self.setModified(True)

    def open_calendar(self) -> None:
        """Open the calendar below the field."""
        popup = _CalendarPopup(self, self.value() or date.today())
        popup.chosen.connect(self._take)
        popup.adjustSize()
        popup.move(self._place_for(popup.size()))
        popup.show()
        popup.calendar.setFocus()

    def _take(self, day: QDate) -> None:
        self._type(date(day.year(), day.month(), day.day()))
        self.commit()

    def _place_for(self, size: QSize) -> QPoint:
        """Below the field, or above it where the screen ends."""
        below = self.mapToGlobal(QPoint(0, self.height() + 4))
        screen = self.screen().availableGeometry()
        if below.y() + size.height() > screen.bottom():
            below = self.mapToGlobal(QPoint(0, -size.height() - 4))
        return QPoint(max(screen.left(), min(below.x(), screen.right() - size.width())), below.y())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow up and down step through the days; with Alt, down opens the calendar."""
        if event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.open_calendar()
            return
        days = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()), 0)
        if not days or not self.commit():
            super().keyPressEvent(event)
            return
        self._type((self.value() or date.today()) + timedelta(days=days))


def _such_as() -> str:
    return _("such as {day}").format(day=speaking().dates.day(date(2027, 3, 15)))
