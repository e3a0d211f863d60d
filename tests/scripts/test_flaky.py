"""A test that failed and then passed is named, and fails the run when it is known to have done so before."""

from scripts.flaky import failed_in, listed, verdict

FIRST = """
tests/ui/test_it.py ..F                                [100%]
=========================== short test summary info ============================
SKIPPED [1] tests/a.py:3: no strace
FAILED tests/ui/test_it.py::test_one[a b - assert 1 == 2
FAILED tests/ui/test_it.py::test_two
ERROR tests/ui/test_it.py::test_two - AssertionError: logged
ERROR tests/ui/test_it.py::test_three - RuntimeError: FAILED tests/x.py::no
================ 2 failed, 1 error in 3.00s ================
"""
SECOND = "FAILED tests/ui/test_it.py::test_two - assert False\n"


def test_each_test_that_failed_is_named_once():
    assert failed_in(FIRST) == [f"tests/ui/test_it.py::test_{name}" for name in ("one[a b", "two", "three")]


def test_what_fails_both_times_is_not_flaky_and_what_is_new_is_printed_to_be_listed():
    assert verdict(FIRST, SECOND, set()) == (
        [
            "flaky for the first time; add to tests/flaky.txt:",
            "tests/ui/test_it.py::test_one[a b",
            "tests/ui/test_it.py::test_three",
        ],
        True,
    )


def test_what_is_flaky_for_the_second_time_fails_the_run():
    known = listed("# why\n\ntests/ui/test_it.py::test_three\n")

    lines, is_well = verdict(FIRST, SECOND, known)

    assert not is_well
    assert lines[0] == "flaky for the second time, mend it: tests/ui/test_it.py::test_three"
    assert lines[1:] == ["flaky for the first time; add to tests/flaky.txt:", "tests/ui/test_it.py::test_one[a b"]


def test_a_run_without_failures_says_nothing():
    assert verdict("5 passed", "", {"tests/a.py::test"}) == ([], True)
