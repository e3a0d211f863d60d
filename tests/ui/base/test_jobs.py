"""Work happens off the window's thread, answers arrive on it, and stale ones never."""

import sys
import threading
import time
from functools import partial

import pytest
from PySide6.QtWidgets import QLabel

from careerplanner.errors import Refused
from careerplanner.stopping import Stopped, stop_if_unwanted
from careerplanner.ui.base.jobs import Jobs


def test_work_runs_elsewhere_and_its_answer_arrives_here(jobs, qtbot):
    places = []
    jobs.run(threading.get_ident, lambda worker: places.extend([worker, threading.get_ident()]))
    qtbot.waitUntil(lambda: len(places) == 2)
    assert places[0] != places[1] == threading.get_ident()


def test_only_the_newest_answer_of_a_key_is_delivered(jobs, qtbot):
    gate, answers = threading.Event(), []

    def slow(value):
        gate.wait(5)
        return value

    for value in range(10):
        jobs.run(partial(slow, value), answers.append, key="fan")
    assert jobs.is_busy("fan")
    gate.set()
    qtbot.waitUntil(lambda: not jobs.is_busy("fan"))
    assert answers == [9]


def test_a_cancelled_answer_is_dropped(jobs, qtbot):
    answers = []
    jobs.run(lambda: 1, answers.append, key="fan")
    jobs.cancel("fan")
    qtbot.waitUntil(lambda: not jobs.is_busy("fan"))
    assert answers == []


def test_an_error_reaches_the_hook_on_this_thread(jobs, qtbot, monkeypatch):
    caught = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, _error, _trace: caught.append((kind, threading.get_ident())))
    jobs.run(lambda: 1 / 0, pytest.fail)
    qtbot.waitUntil(lambda: bool(caught))
    assert caught == [(ZeroDivisionError, threading.get_ident())]


def test_a_refusal_goes_where_it_is_asked_to(jobs, qtbot):
    sentences = []

    def refuse():
        raise Refused("No pay range for this role.")

    jobs.run(refuse, pytest.fail, refused=sentences.append)
    qtbot.waitUntil(lambda: bool(sentences))
    assert sentences == ["No pay range for this role."]


def test_nothing_is_delivered_to_a_widget_that_is_gone(jobs, qtbot):
    label = QLabel()
    done = label.setText
    gate = threading.Event()
    jobs.run(lambda: gate.wait(5) and "late", done, key="late")
    label.deleteLater()
    qtbot.wait(20)
    gate.set()
    qtbot.waitUntil(lambda: not jobs.is_busy("late"))


def test_nothing_is_delivered_after_the_end(jobs, qtbot):
    gate = threading.Event()
    jobs.run(lambda: gate.wait(5) and "late", pytest.fail, key="late")
    gate.set()
    jobs.close()
    qtbot.waitUntil(lambda: not jobs.is_busy("late"))


def look_until_stopped(started, ended):
    """Work that is done only when it is stopped; five seconds at most, so that a fault is no endless wait."""
    started.set()
    until = time.monotonic() + 5
    try:
        while time.monotonic() < until:
            stop_if_unwanted()
    except Stopped:
        ended.append("stopped")
        raise
    ended.append("went on")


@pytest.mark.parametrize("end", ["close", "cancel", "run"])
def test_work_whose_answer_nobody_wants_any_more_is_stopped(jobs, qtbot, end):
    started, ended = threading.Event(), []
    jobs.run(partial(look_until_stopped, started, ended), pytest.fail, key="long")
    started.wait(5)
    match end:
        case "close":
            jobs.close()
        case "cancel":
            jobs.cancel("long")
        case "run":
            jobs.run(int, lambda _answer: None, key="long")
    qtbot.waitUntil(lambda: ended != [])
    assert ended == ["stopped"]
    qtbot.waitUntil(lambda: not jobs.is_busy("long"))


def test_work_that_is_wanted_goes_on_and_work_of_another_key_stops_nothing(jobs, qtbot):
    answers, gate = [], threading.Event()

    def look_and_answer():
        gate.wait(5)
        stop_if_unwanted()
        return "answer"

    jobs.run(look_and_answer, answers.append, key="one")
    jobs.cancel("other")
    gate.set()
    qtbot.waitUntil(lambda: answers == ["answer"])


def test_nothing_is_started_after_the_end(qapp):
    jobs = Jobs()
    jobs.close()
    started = []

    jobs.run(lambda: started.append(1), started.append)

    assert started == []
    assert jobs.is_idle()


def test_while_one_follows_the_first_and_the_newest_of_many_are_answered(jobs, qtbot):
    gate, answers, done = threading.Event(), [], []

    def slow(value):
        done.append(value)
        gate.wait(5)
        return value

    for value in range(10):
        jobs.follow(partial(slow, value), answers.append, key="fan")
    gate.set()
    qtbot.waitUntil(lambda: not jobs.is_busy("fan"))
    assert answers == done == [0, 9]


def test_each_tick_that_comes_after_an_answer_is_answered_too(jobs, qtbot):
    answers = []
    for value in range(3):
        jobs.follow(partial(int, value), answers.append, key="fan")
        qtbot.waitUntil(lambda: not jobs.is_busy("fan"))
    assert answers == [0, 1, 2]


def test_a_run_takes_the_place_of_what_follows(jobs, qtbot):
    gate, answers = threading.Event(), []

    def slow(value):
        gate.wait(5)
        return value

    for value in range(3):
        jobs.follow(partial(slow, value), answers.append, key="fan")
    jobs.run(lambda: "all", answers.append, key="fan")
    gate.set()
    qtbot.waitUntil(lambda: not jobs.is_busy("fan"))
    assert answers == ["all"]


def test_what_follows_again_after_a_cancel_starts_at_once(jobs, qtbot):
    gate, answers = threading.Event(), []
    jobs.follow(lambda: gate.wait(5), answers.append, key="fan")
    jobs.cancel("fan")
    jobs.follow(lambda: "new", answers.append, key="fan")
    qtbot.waitUntil(lambda: answers == ["new"])
    gate.set()
    qtbot.waitUntil(lambda: not jobs.is_busy("fan"))
    assert answers == ["new"]
