"""A refusal at any point of any command leaves the plan, and what Undo and Redo hold, as they were."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from careerplanner.app.commands.profile import profile
from careerplanner.app.commands.talks import check_ins
from careerplanner.app.workspace import Change, Workspace
from careerplanner.domain.catalogue import Catalogue
from careerplanner.errors import Refused
from careerplanner.store.database import Store
from tests.app.conftest import TODAY
from tests.app.examples import EXAMPLES, commands
from tests.some import some

MOST = 8
WRITES = ("add", "change", "remove", "clear")


@contextmanager
def refused_at(number: int, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Refuse the write of this number, counted from 1; gives the writes that were asked for."""
    asked: list[str] = []

    def counting(name: str):
        real = getattr(Store, name)

        def write(store, *args, **kwargs):
            asked.append(name)
            if len(asked) == number:
                raise Refused("no further")
            return real(store, *args, **kwargs)

        return write

    with monkeypatch.context() as patched:
        for name in WRITES:
            patched.setattr(Store, name, counting(name))
        yield asked


@pytest.mark.parametrize("name", commands())
def test_a_refusal_at_any_write_of_a_command_leaves_plan_undo_and_redo_alone(
    name: str, lived: Workspace, catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace = lived
    for headline in ("One", "Two", "Three"):
        workspace.do("Headline", profile.change, headline=headline)
    after = workspace.plan
    workspace.undo()
    before, history = workspace.plan, workspace.history()
    heard: list[Change] = []
    workspace.listeners.append(heard.append)
    with refused_at(0, monkeypatch) as writes, pytest.raises(Refused, match="at the end"):
        workspace.do("Whole", lambda store: (EXAMPLES[name](store, catalogue), _refuse("at the end")))
    assert workspace.plan == before

    points = some_of(len(writes))
    for number in some(points):
        with refused_at(number, monkeypatch), pytest.raises(Refused, match="no further"):
            workspace.do("Part", EXAMPLES[name], catalogue)
        assert workspace.plan == before

    assert (workspace.history(), workspace.undo_label, workspace.redo_label) == (history, "Headline", "Headline")
    assert [(change.tables, change.is_refused) for change in some(heard)] == [(frozenset(), True)] * (len(points) + 1)
    assert workspace._file.store.load() == before
    workspace.redo()
    assert workspace.plan == after


def some_of(count: int) -> list[int]:
    """The numbers of the first and the last writes and some between, or all where they are few."""
    numbers = range(1, count + 1)
    return list(numbers) if count <= MOST else sorted({1, 2, count, *numbers[:: count // MOST + 1]})


def _refuse(sentence: str) -> None:
    raise Refused(sentence)


def test_a_refused_check_in_leaves_what_can_be_done_again(lived: Workspace, catalogue: Catalogue) -> None:
    lived.do("Headline", profile.change, headline="One")
    lived.undo()
    with pytest.raises(Refused, match="Nothing is filled in yet"):
        lived.do("Check-in", check_ins.keep, catalogue, check_ins.Said(TODAY, "Jo"), TODAY)
    assert lived.redo_label == "Headline"
    lived.redo()
    assert lived.plan.profile.headline == "One"
