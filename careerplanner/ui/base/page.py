"""Page: what all pages of the window share.

How to write a page::

    class GoalsPage(Page):
        home = frozenset({"goal", "goal_step", "log_entry"})    # names of the tables that are edited here

        def __init__(self, context: Context) -> None:
            super().__init__(context, _("Skills & goals"))
            # 1. make the widgets  2. lay them out  3. connect them
            self._add = Button(_("Add goal"), "primary", "plus")
            self._list = TableView(_("Goals"))
            self.header.add_action(self._add)
            self.body.addWidget(self._list, 1)
            self._add.clicked.connect(self._add_goal)
            self.handlers = {"delete": self._delete_selected}   # actions of the menu that this page answers

        def reload(self) -> None:
            # Read context.workspace.plan and show it. Called when first shown, and after each change of a table
            # that has been read through the context.
            plan = self.context.workspace.plan

        def _add_goal(self) -> None:
            self.context.workspace.do(_("Add goal"), goals.add, ...)   # reload() follows by itself

Rules: a page reads the plan through its own context alone, which notes what is read, and never writes to it outside of
``workspace.do``; ``reload`` never writes. Catch ``Refused`` where the input stands (``Field.guard``). Text commits on
``editingFinished``. Everything below the header goes into ``body``, which scrolls; what explains the selected item
goes into an ``Inspector`` given to ``set_inspector``, which becomes a drawer in a narrow window. Fixed pixel heights
break at larger text: use ``fonts.px`` or the layout. Colours come from ``theme.colour("accent")``, never from a
literal. Run ``walk(page)`` of ``tests/ui/walks.py`` over it in a test.
"""

from collections.abc import Callable
from functools import partial
from typing import ClassVar

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from careerplanner.ui.base.context import Context
from careerplanner.ui.kit.inspector import Inspector, InspectorHost
from careerplanner.ui.kit.page_header import PageHeader
from careerplanner.ui.kit.scroll import ScrollColumn
from careerplanner.ui.look import tokens

_ABOVE = 12
_LAID_OUT_MS = 0, 100, 300
"""When what has just been shown may stand elsewhere: after the events at hand, and those that they bring in turn."""


class Page(QWidget):
    """A page of the window: a header, a body that scrolls, perhaps an inspector, and news of changes."""

    home: ClassVar[frozenset[str]] = frozenset()
    """The tables that are edited here; undo goes to the page that is at home in what it changed."""
    is_immersive: ClassVar[bool] = False
    """Whether the page has the window to itself, without the rail."""

    def __init__(self, context: Context, title: str, subtitle: str = "") -> None:
        super().__init__()
        self.context = context
        self.reads = context.reads
        self.handlers: dict[str, Callable[[], object]] = {}
        self.header = PageHeader(title, subtitle)
        self.is_stale = True
        self._scroll = ScrollColumn(title, tokens.PAGE_MARGIN_X, tokens.PAGE_MARGIN_Y)
        self._scrolls = 0
        self._scroll.verticalScrollBar().actionTriggered.connect(lambda _action: self._leave_alone())
        self._host = InspectorHost(self._scroll)
        self.body = self._scroll.column
        self._lay_out_frame()
        self.setAccessibleName(title)

    def _lay_out_frame(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(tokens.PAGE_MARGIN_X, tokens.PAGE_MARGIN_Y, tokens.PAGE_MARGIN_X, 12)
        head.addWidget(self.header)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._host, 1)

    def set_inspector(self, inspector: Inspector) -> None:
        """Stand an inspector at the right of the body; in a narrow window it opens over the body with ``open()``."""
        if not inspector.always_floats:
            self._scroll.set_margin_right(tokens.CARD_GAP)
        self._host.set_inspector(inspector)

    def areas(self) -> list[QWidget]:
        """The parts between which F6 goes: header and body as one, and the inspector while it is seen."""
        return [self.header, *self._host.areas()]

    def scroll_to(self, widget: QWidget) -> None:
        """Bring the top of a widget of the body to the top of the view, at once and again when all is laid out."""
        self.scroll_to_part(widget, lambda: QPoint(0, 0))

    def scroll_to_part(self, widget: QWidget, place: Callable[[], QPoint]) -> None:
        """The same for a place in a widget, which may move while it is laid out, until somebody scrolls."""
        self._leave_alone()
        self._bring_up(self._scrolls, widget, place)
        for wait_ms in _LAID_OUT_MS:
            QTimer.singleShot(wait_ms, widget, partial(self._bring_up, self._scrolls, widget, place))

    def _leave_alone(self) -> None:
        self._scrolls += 1

    def _bring_up(self, number: int, widget: QWidget, place: Callable[[], QPoint]) -> None:
        content = self._scroll.widget()
        if number == self._scrolls and content is not None and widget.isVisible():
            self._scroll.verticalScrollBar().setValue(widget.mapTo(content, place()).y() - _ABOVE)

    def reload(self) -> None:
        """Show the plan as it is now. Each page says how."""
        raise NotImplementedError

    def reveal(self, item: str) -> None:
        """Select the item with this id and scroll to it; a page without items does nothing."""

    def place_of(self, item: str) -> QWidget:  # noqa: ARG002 - for the pages that have several
        """The part that shows the item with this id, where the keyboard goes once it was found; all of a page else."""
        return self

    def on_change(self, tables: frozenset[str]) -> None:
        """Hear that tables changed: a visible page that has read one reloads, a hidden one waits until it is shown."""
        if not tables & self.reads.tables:
            return
        self.is_stale = True
        if self.isVisible():
            self.refresh()

    def refresh(self) -> None:
        """Reload if something has changed since the last time."""
        if self.is_stale:
            self.is_stale = False
            self.reload()

    def catch_up(self) -> None:
        """Take in what has changed while the page was hidden, before it is shown: what is in sight takes twice as long.

        An error is thrown a little later: a page that cannot be filled is shown all the same.
        """
        try:
            self.refresh()
        except Exception as error:  # noqa: BLE001 - Qt would swallow it in an event; it is reported where it is thrown
            QTimer.singleShot(0, partial(_throw, error))

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up, where whoever shows the page did not."""
        super().showEvent(event)
        self.catch_up()


def _throw(error: Exception) -> None:
    raise error
