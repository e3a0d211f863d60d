"""What is read of a plan is noted by table; the plan that notes it is otherwise the plan."""

import threading
from dataclasses import replace

import pytest

from careerplanner.app.reads import ALL_TABLES, ReadPlan, Reads, reading, unnoted, whole
from careerplanner.app.workspace import Workspace
from careerplanner.domain.custom_rows import CUSTOM_TABLES
from careerplanner.domain.plan import EMPTY_PROFILE, Plan

PLAN = Plan(replace(EMPTY_PROFILE, name="Maya"))


def test_a_table_that_is_asked_for_is_noted_and_no_other() -> None:
    reads = Reads()
    plan = ReadPlan(PLAN, reads)
    assert (reads.tables, isinstance(plan, Plan)) == (set(), True)
    assert plan.goal is PLAN.goal
    assert reads.tables == {"goal"}
    assert plan.profile.name == "Maya"
    assert reads.tables == {"goal", "profile"}


def test_an_imagined_plan_notes_what_is_read_of_it_and_not_that_it_was_made() -> None:
    reads = Reads()
    other = ReadPlan(PLAN, reads).imagined(profile=EMPTY_PROFILE)
    assert reads.tables == set()
    assert (other.profile.name, other.pause) == ("", ())
    assert reads.tables == {"profile", "pause"}


def test_a_copy_by_replace_counts_as_read_but_for_what_it_replaces() -> None:
    reads = Reads()
    copy = replace(ReadPlan(PLAN, reads), profile=EMPTY_PROFILE)
    assert copy == Plan(EMPTY_PROFILE)
    assert reads.tables == ALL_TABLES - {"profile"}


def test_it_equals_the_plan_either_way_round_and_hashes_like_it() -> None:
    assert ReadPlan(PLAN, Reads()) == PLAN
    assert ReadPlan(PLAN, Reads()) == ReadPlan(PLAN, Reads())
    assert ReadPlan(PLAN, Reads()) != PLAN.imagined(profile=EMPTY_PROFILE)
    assert PLAN.__eq__(ReadPlan(PLAN, Reads())) is NotImplemented, "so Python asks the other one"
    assert hash(ReadPlan(PLAN, Reads())) == hash(PLAN)


def test_a_worker_is_given_the_plain_plan_and_a_noting_one_fails_there() -> None:
    reads = Reads()
    plan = ReadPlan(PLAN, reads)
    assert unnoted(plan) is PLAN
    assert reads.tables == set()
    failed: list[AssertionError] = []

    def work() -> None:
        try:
            _ = plan.goal
        except AssertionError as error:
            failed.append(error)

    worker = threading.Thread(target=work)
    worker.start()
    worker.join()
    assert (len(failed), reads.tables) == (1, set())
    assert whole(plan) is PLAN
    assert reads.tables == set(ALL_TABLES)
    with pytest.raises(AttributeError):
        _ = plan.juggling  # type: ignore[attr-defined]


def test_the_catalogue_in_use_reads_the_users_own_entries(workspace: Workspace) -> None:
    seen, reads = reading(workspace)
    assert seen.plan is seen.plan
    assert seen.catalogue is workspace.catalogue
    assert reads.tables == set(CUSTOM_TABLES)
    assert seen.path == workspace.path
