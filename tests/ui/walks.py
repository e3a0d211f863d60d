"""Walks over a page or a dialog that find what would shut somebody out. Authors of pages call ``walk``::

    def test_the_goals_page_can_be_used_by_everyone(qtbot, theme, page):
        walk(page, theme)

``page`` must be shown. Each single walk raises AssertionError with the list of what is wrong.
"""

import re
from contextlib import contextmanager

import pytest
from PySide6.QtCore import QAbstractEventDispatcher, QEvent, QEventLoop, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QLabel,
    QRadioButton,
    QScrollArea,
    QWidget,
)

from careerplanner.ui.kit.buttons import Button
from careerplanner.ui.kit.text import ElidedLabel

SCALES = (1.0, 2.0)
"""What fits at both fits between them; each change of the scale dresses all that is open anew."""
SMALLEST_TARGET = 24
_MOST_PASSES = 30
_NAMELESS_ROLES = {QAccessible.Role.NoRole, QAccessible.Role.Client, QAccessible.Role.Whitespace}


def long(value):
    """A parameter of the long tier."""
    return pytest.param(value, marks=pytest.mark.long)


def walk(page, theme, *, width=1024 - 64, height=640):
    """All walks, in the smallest window, the last of them with the largest text, which stays."""
    page.resize(width, height)
    settle()
    check_names(page)
    check_roles(page)
    check_targets(page)
    check_focus_is_seen(page)
    check_keyboard_reaches_all(page)
    for scale in SCALES:
        theme.set_scale(scale)
        settle()
        check_nothing_is_clipped(page)
        if scale == 1.0 or not page.isWindow():  # a window grows with its text, which test_large_text opens
            check_no_sideways_scrolling(page)


def settle():
    """Let nested layouts come to rest; each pass may ask for another.

    How many it takes depends on the order in which Qt dresses the widgets, which is another one in each run.
    """
    for _number in range(4):
        QApplication.processEvents()
    dispatcher = QAbstractEventDispatcher.instance()
    for _number in range(_MOST_PASSES):
        if not dispatcher.processEvents(QEventLoop.ProcessEventsFlag.AllEvents):
            break


class _Watch(QObject):
    """Notes every widget that is shown as a window of its own."""

    def __init__(self):
        super().__init__()
        self.windows = []

    def eventFilter(self, watched, event):  # noqa: N802 - Qt calls it so
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.windows.append(describe(watched))
        return False


@contextmanager
def no_window_flashes():
    """Making and changing parts of a page shows none of them as a window, as ``setVisible`` before a layout does."""
    watch = _Watch()
    QApplication.instance().installEventFilter(watch)
    yield
    QApplication.instance().removeEventFilter(watch)
    assert not watch.windows, f"shown as windows of their own: {watch.windows}"


def describe(widget):
    """A widget in words, for messages."""
    name = widget.accessibleName() or getattr(widget, "text", lambda: "")()
    return f"{type(widget).__name__} {widget.objectName()} “{name}”"


def focusables(root):
    """The widgets that Tab can reach: of a group of radio buttons the chosen one alone."""
    return [
        widget
        for widget in root.findChildren(QWidget)
        if widget.isVisibleTo(root)
        and widget.isVisible()
        and widget.isEnabled()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
        and not (isinstance(widget, QRadioButton) and widget.autoExclusive() and not widget.isChecked())
    ]


def accessible(widget):
    """The widget as assistive technology sees it."""
    return QAccessible.queryAccessibleInterface(widget)


def name_of(widget):
    """The name that a screen reader says."""
    return accessible(widget).text(QAccessible.Text.Name)


def check_names(root):
    """Every control has a clean name."""
    wrong = []
    for widget in focusables(root):
        name = name_of(widget)
        if not name or name != name.strip() or "&&" in name:
            wrong.append(f"{describe(widget)} is called “{name}”")
    assert not wrong, wrong


def check_roles(root):
    """Every control has a role that says what it is."""
    wrong = [describe(widget) for widget in focusables(root) if accessible(widget).role() in _NAMELESS_ROLES]
    assert not wrong, wrong


def check_targets(root):
    """Nothing to click is smaller than 24 by 24 pixels."""
    wrong = [
        f"{describe(widget)} is {widget.width()} × {widget.height()}"
        for widget in focusables(root)
        if min(widget.width(), widget.height()) < SMALLEST_TARGET
    ]
    assert not wrong, wrong


def _picture(widget):
    window = widget.window()
    corner = widget.mapTo(window, QPoint(0, 0))
    return window.grab(QRect(corner, widget.size()).adjusted(-4, -4, 4, 4)).toImage()


def check_focus_is_seen(root):
    """Every control looks different when the keyboard is on it."""
    controls = focusables(root)
    if not controls:
        return
    _start_with_keyboard(root)
    wrong = []
    for number, widget in enumerate(controls):
        other = controls[number - 1]
        if other is widget:
            break
        other.setFocus(Qt.FocusReason.TabFocusReason)
        _bring_into_view(widget)
        QApplication.processEvents()
        before = _picture(widget)
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        if before == _picture(widget):
            wrong.append(describe(widget))
    assert not wrong, f"no sign of the focus on {wrong}"


def _start_with_keyboard(root):
    """Have the program know that the keyboard is in use."""
    for widget in focusables(root)[:2]:
        widget.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(QApplication.focusWidget() or root, Qt.Key.Key_Tab)


def _bring_into_view(widget):
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            parent.ensureWidgetVisible(widget)
        parent = parent.parentWidget()


def _is_in_view(widget, root):
    corner = widget.mapTo(root, QPoint(0, 0))
    # Of a canvas nothing is seen but its viewport, which hides all that lies below.
    seen = widget.viewport() if isinstance(widget, QAbstractScrollArea) else widget
    return seen.visibleRegion().boundingRect().isValid() and root.rect().intersects(QRect(corner, widget.size()))


def check_keyboard_reaches_all(root):
    """Tab visits every control once, in view, and is caught nowhere."""
    controls = focusables(root)
    if not controls:
        return
    controls[0].setFocus(Qt.FocusReason.TabFocusReason)
    visited, hidden = [], []
    for _number in range(3 * len(controls) + 20):
        focus = QApplication.focusWidget()
        if focus is None or focus in visited:
            break
        visited.append(focus)
        if root.isAncestorOf(focus) and not _is_in_view(focus, root):
            hidden.append(describe(focus))
        QTest.keyClick(focus, Qt.Key.Key_Tab)
        if QApplication.focusWidget() is focus and len(controls) > 1:
            raise AssertionError(f"Tab is caught in {describe(focus)}")
    missed = [describe(widget) for widget in controls if widget not in visited]
    assert not missed, f"Tab does not reach {missed}"
    assert not hidden, f"focused out of view: {hidden}"


def _clipped_label(label):
    room = label.contentsRect()
    if not label.text() or isinstance(label, ElidedLabel) or type(label).paintEvent is not QLabel.paintEvent:
        return False
    if label.wordWrap():
        words = QLabel.text(label).replace("\u200b", " ").split()  # a long word is broken as it is drawn
        widest = max((label.fontMetrics().horizontalAdvance(word) for word in words), default=0)
        too_wide = widest > room.width() + 1
        return too_wide or label.heightForWidth(label.width()) > label.height() + 1
    # the sign before the letter of a shortcut is not drawn
    text = re.sub("&(.)", r"\1", label.text()) if label.buddy() is not None else label.text()
    lines = text.split("\n")
    width = max(label.fontMetrics().horizontalAdvance(line) for line in lines)
    return width > room.width() + 1 or label.fontMetrics().height() > room.height() + 1


def _clipped(widget):
    if isinstance(widget, QLabel):
        return _clipped_label(widget)
    if isinstance(widget, Button) or (isinstance(widget, QAbstractButton) and widget.text()):
        hint = widget.minimumSizeHint()
        return hint.width() > widget.width() + 1 or hint.height() > widget.height() + 1
    return False


def check_nothing_is_clipped(root):
    """No label and no button is cut at the text scale in use."""
    wrong = [
        f"{describe(widget)} {widget.width()} × {widget.height()} needs {widget.sizeHint().toTuple()}"
        for widget in root.findChildren(QWidget)
        if widget.isVisible() and _clipped(widget)
    ]
    assert not wrong, wrong


def check_no_sideways_scrolling(root):
    """No part of the page has to be scrolled sideways."""
    wrong = [
        f"{describe(area)} is {area.horizontalScrollBar().maximum()} too narrow, {area.width()} wide"
        for area in root.findChildren(QScrollArea)
        if area.isVisible() and area.horizontalScrollBar().maximum() > 0
    ]
    assert not wrong, wrong


def check_fits(page, width=1024, height=700):
    """The page does not ask for more than the smallest window has."""
    hint = page.minimumSizeHint()
    assert hint.width() <= width, hint
    assert hint.height() <= height, hint
