"""Widgets that only circles of references keep are destroyed on the window's thread, whoever allocates."""

import gc
import threading

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from careerplanner.ui.window.garbage import GarbageCollection, settle, thaw


class Circle(QWidget):
    def __init__(self, ended: list[str]) -> None:
        super().__init__()
        self.itself = self
        self.destroyed.connect(lambda: ended.append(threading.current_thread().name))


def test_no_worker_destroys_a_widget(qapp) -> None:
    ended: list[str] = []
    for _number in range(20):
        Circle(ended)

    def allocate() -> None:
        for _number in range(200_000):
            kept = [[]]
            kept.append(kept)

    worker = threading.Thread(target=allocate, name="worker")
    worker.start()
    worker.join()
    assert ended == []
    assert not gc.isenabled()
    parent = QObject()
    GarbageCollection(parent).collect()
    gc.collect()
    assert set(ended) <= {"MainThread"}


def test_what_is_kept_for_good_is_not_looked_through_again() -> None:
    before = gc.get_freeze_count()
    held = [[number] for number in range(500)]
    settle()

    assert gc.get_freeze_count() - before > len(held)
    assert not any(each is row for each in gc.get_objects() if isinstance(each, list) for row in held[:1])


def test_what_was_kept_is_looked_through_again_once_it_is_thawed() -> None:
    circle: list[object] = []
    circle.append(circle)
    settle()
    thaw()

    assert gc.get_freeze_count() == 0
    assert any(each is circle for each in gc.get_objects())
