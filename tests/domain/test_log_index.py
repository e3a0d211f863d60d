"""What is worked out of tables and kept: the same as worked out anew, and only for the very same table."""

import random
from datetime import date, timedelta

from careerplanner.domain.kept_rows import changed_part, kept
from careerplanner.domain.log_index import _all, log_index
from careerplanner.domain.plan import LogEntry
from careerplanner.units import Minutes

TODAY = date(2026, 11, 23)


def entry(number: int, chance: random.Random) -> LogEntry:
    day = TODAY - timedelta(days=chance.randrange(40))
    return LogEntry(f"l{number}", f"g{chance.randrange(12)}", day, Minutes(chance.randrange(1, 200)), "")


def test_the_index_follows_each_entry_that_comes_changes_or_goes():
    chance = random.Random(7)
    rows = tuple(sorted((entry(number, chance) for number in range(60)), key=lambda row: row.logged_on))
    for number in range(60, 200):
        assert log_index(rows) == _all(rows)
        place = chance.randrange(len(rows))
        way = chance.choice(("add", "remove", "change"))
        new = () if way == "remove" else (entry(number, chance),)
        rows = (*rows[:place], *new, *rows[place + (way != "add") :])
    assert log_index(()) == _all(())
    goal = rows[0].goal_id
    assert log_index(rows).minutes[goal] == sum(row.minutes for row in rows if row.goal_id == goal)
    assert log_index(rows).minutes_of_day[rows[0].logged_on] == sum(
        row.minutes for row in rows if row.logged_on == rows[0].logged_on
    )


def test_tables_share_what_stands_before_and_after_the_change():
    one, two, three = object(), object(), object()
    assert changed_part((one, two, three), (one, three)) == (1, 1)
    assert changed_part((one,), (one, one)) == (1, 0)
    assert changed_part((), (one,)) == (0, 0)
    assert changed_part((one, two), (one, two)) == (2, 0)


def test_an_answer_is_kept_for_the_same_table_and_for_few_of_them():
    asked = []

    @kept(2)
    def count(table: tuple[int, ...]) -> int:
        asked.append(table)
        return len(table)

    first = (1, 2)
    same = tuple(iter(first))
    assert [count(first), count(first), count(same), count(first)] == [2, 2, 2, 2]
    assert asked == [first, same]
    count((3,))
    count((4,))
    assert count(first) == 2
    assert len(asked) == 5
