"""The pinned PySide6 keeps its references: a version that loses one in every call dies after some hundred."""

import sys

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLabel


class Bell(QObject):
    rung = Signal(bool)


def test_five_thousand_signals_survive(qapp):
    bell, heard = Bell(), []
    bell.rung.connect(heard.append)
    for _number in range(5000):
        bell.rung.emit(True)
    assert len(heard) == 5000


def test_twenty_thousand_void_calls_survive(qtbot):
    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for number in range(20_000):
        label.setText(str(number % 7))
    assert label.text() == str(19_999 % 7)
    assert before - sys.getrefcount(None) < 1000
