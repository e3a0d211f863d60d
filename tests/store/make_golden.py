"""Write the golden file of the version that the program writes now: a plan with a row of every kind, and its values.

``make golden`` runs it before a new migration is written. A golden file is never changed afterwards: it stands for the
files that people have. Beside it lies JSON that holds, for each table, the names of its columns and its rows.
"""

import contextlib
import json
import sys
from collections.abc import Iterator
from datetime import date
from functools import partial
from itertools import count
from pathlib import Path

from sqlcipher3 import dbapi2 as driver

from careerplanner.app.catalogue import load_catalogue
from careerplanner.app.commands.catalogue import custom_roles, custom_skills
from careerplanner.app.commands.goals import goal_plan, goals
from careerplanner.app.commands.path import employer
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.goal_rows import Priority
from careerplanner.domain.plan import GoalStatus
from careerplanner.store import migrate, opening
from careerplanner.store.database import Store, connect
from careerplanner.units import cents_of
from tests.app import custom_examples
from tests.app.examples import NEW_GOAL, SENIOR, TODAY, a_life

GOLDEN = Path(__file__).parent / "golden"


def main() -> int:
    """Write the golden file of this version; 1 when there is one already."""
    path = GOLDEN / f"v{migrate.newest_version()}.career"
    if path.exists():
        print(f"{path.name} is there already, and golden files are never changed.", file=sys.stderr)  # noqa: T201
        return 1
    write(path)
    return 0


def write(path: Path) -> None:
    """Write a golden file and the JSON beside it; the ids are the same each time."""
    numbers = count(1)
    opening.create(path, partial(_fill, catalogue=load_catalogue()), lambda: f"golden-{next(numbers):03}")
    with contextlib.closing(connect(path)) as connection:
        connection.execute("UPDATE plan_file SET plan_uuid = 'golden'")
        held = dict(tables_of(connection))
    path.with_suffix(".json").write_text(json.dumps(held, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def _fill(store: Store, catalogue: Catalogue) -> None:
    a_life(store, catalogue)
    goals.add(store, catalogue, NEW_GOAL, TODAY)
    goals.move(store, store.load().goal[-1].id, -2)
    first, *_others, last = (goal.id for goal in store.load().goal)
    more: goals.GoalChange = {"why": "“I want” to\nlead", "starts_on": date(2027, 2, 1), "due_on": date(2027, 9, 30)}
    goals.change(store, first, **more, priority=Priority.HIGH, cost_cents=cents_of(120.5))
    goals.set_status(store, last, GoalStatus.DROPPED)
    goal_plan.archive(store, [last])
    employer.answer_seen(store, catalogue, SENIOR, people=8, promoted=2, ready_of_ten=4)
    now = custom_examples.now(store, catalogue)
    duties = ("Says “no”, 'yes' and \"perhaps\"", "Keeps C:\\new\\table in order", "[1, 2]")
    custom_roles.change_role(store, now, SENIOR, duties=duties, codes=("43-4051", "41-1012"))
    signs = {2: ("Two tunes",), 5: ("Whistles \\n", "3 in a bar")}
    custom_skills.change_skill(store, now, custom_examples.whistling(store), signals=signs)
    custom_skills.change_skill(store, now, "empathy", signals={})


def tables_of(connection: driver.Connection) -> Iterator[tuple[str, dict[str, list[object]]]]:
    """Each table of an open file with the names of its columns and its rows, in a fixed order."""
    names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY rowid").fetchall()
    for (name,) in names:
        found = connection.execute(f"SELECT * FROM {name} ORDER BY id")
        columns: list[object] = [column[0] for column in found.description]
        yield name, {"columns": columns, "rows": [list(row) for row in found.fetchall()]}


if __name__ == "__main__":
    sys.exit(main())
