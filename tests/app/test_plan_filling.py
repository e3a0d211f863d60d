"""A new plan file with rows of its own: all of them, or no file."""

from pathlib import Path

import pytest

from careerplanner.app.commands.profile import profile
from careerplanner.app.workspace import read_plan
from careerplanner.errors import Refused
from careerplanner.store import opening
from careerplanner.store.database import Store


def test_what_fills_a_new_plan_is_in_it(tmp_path: Path):
    opening.create(tmp_path / "p.career", lambda store: profile.change(store, name="Maya"))

    assert read_plan(tmp_path / "p.career", tmp_path).profile.name == "Maya"


def test_a_filling_that_is_refused_leaves_no_file(tmp_path: Path):
    def refuse(store: Store) -> None:
        profile.change(store, name="Maya")
        raise Refused("no")

    with pytest.raises(Refused, match="no"):
        opening.create(tmp_path / "p.career", refuse)

    assert list(tmp_path.iterdir()) == []
