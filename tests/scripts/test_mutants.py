"""Breaking code on purpose: which changes are tried, and that exactly the drawn one is put in."""

import ast
import json
import threading
from collections import Counter
from pathlib import Path
from types import SimpleNamespace

import pytest

from careerplanner.store.database import random_id
from scripts.mutants import calls, choice
from scripts.mutants.__main__ import EQUIVALENT
from scripts.mutants.operators import Mutant, broken, mutants_of
from scripts.mutants.plugin import ROOT, Recorder
from tests.some import some


def shown(tmp_path: Path, source: str) -> list[str]:
    path = tmp_path / "it.py"
    path.write_text(source, encoding="utf-8")
    return [mutant.shown for mutant in mutants_of(path, tmp_path)]


@pytest.mark.parametrize(
    ("line", "changes"),
    [
        ("a < b", ["a <= b"]),
        ("a + b", ["a - b"]),
        ("a and b", ["a or b"]),
        ("not a", ["a"]),
        ("max(a)", ["min(a)"]),
        ("f(a, b=c)", ["f(a)"]),
        ("a + 'words'", []),
        ("Row | Plan", []),
        ("_('words', b=1)", []),
        ("zip(a, strict=a)", []),
        ("True", ["x = False"]),
        ("2", ["x = 3"]),
    ],
)
def test_an_expression_is_changed_in_these_ways(line: str, changes: list[str], tmp_path: Path):
    assert [text.split("  →  ")[1] for text in shown(tmp_path, f"x = {line}\n")] == changes


def test_statements_are_left_out_answers_are_taken_away_and_conditions_turned(tmp_path: Path):
    source = "@cache(1)\ndef f(a: int = b) -> int:\n    file.flush()\n    if a:\n        return a\n    assert a > 1\n"

    assert shown(tmp_path, source) == ["file.flush()  →  pass", "if a  →  if not a", "return a  →  return None"]


def test_a_number_is_shown_with_what_stands_around_it(tmp_path: Path):
    source = "def f(a=2):\n    b[2] = g(a + 2, c=True)\n    return 2\n"

    numbers = [text for text in shown(tmp_path, source) if "2  →" in text or "True" in text or "2]  →" in text]

    assert numbers == [
        "a=2  →  a=3",
        "b[2]  →  b[3]",
        "g(a + 2, c=True)  →  g(a + 2)",
        "a + 2  →  a - 2",
        "a + 2  →  a + 3",
        "c=True  →  c=False",
        "return 2  →  return None",
        "return 2  →  return 3",
    ]
    assert shown(tmp_path, f"x = {'y' * 99}(2)\n") == ["2  →  3"], "where that is too long to see it"


def test_the_mutant_that_was_drawn_is_the_one_that_is_put_in(tmp_path: Path):
    path = tmp_path / "it.py"
    path.write_text("def f(a, b):\n    return a + b * 2\n", encoding="utf-8")

    made = [
        ast.unparse(broken(path.read_text(encoding="utf-8"), mutant.number)) for mutant in mutants_of(path, tmp_path)
    ]

    assert [text.splitlines()[1].strip() for text in made] == [
        "return None",
        "return a - b * 2",
        "return a + b / 2",
        "return a + b * 3",
    ]


def test_a_mutant_knows_its_function_by_the_line_that_a_call_of_it_reports(tmp_path: Path):
    path = tmp_path / "it.py"
    path.write_text("X = 1\n\n@cache\ndef f():\n    return lambda: 2\n", encoding="utf-8")

    assert {(mutant.function, mutant.line) for mutant in mutants_of(path, tmp_path)} == {("", 0), ("f", 3)}


def test_every_file_of_the_judged_packages_can_be_broken():
    files = [path for name in ("domain", "app", "store") for path in (ROOT / "careerplanner" / name).rglob("*.py")]

    assert sum(len(mutants_of(path, ROOT)) for path in files) > 1_000


def test_what_tests_call_is_noted_once_and_anew_where_a_file_that_they_take_from_is_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    files = {
        "careerplanner/it.py": "X = 1\n",
        "tests/conftest.py": "",
        "tests/helper.py": "Y = 1\n",
        "tests/app/test_a.py": "from tests.helper import Y\n",
        "tests/app/test_b.py": "",
    }
    monkeypatch.setattr(calls, "ROOT", tmp_path)
    monkeypatch.setattr(calls, "KEPT", tmp_path / "kept")
    (tmp_path / "kept").mkdir()
    noted: list[list[str]] = []

    def run(missing: list[str], _recorder: object) -> int:
        noted.append(missing)
        found = {f"{name}::test": {"seconds": 1.0, "called": [f"call {len(noted)}"]} for name in missing}
        (tmp_path / "kept" / "noted.json").write_text(json.dumps(found), encoding="utf-8")
        return 0

    def ask(**changed: str) -> dict[str, list[str]]:
        for name, text in (files | {name.replace("__", "/") + ".py": text for name, text in changed.items()}).items():
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_text(text, encoding="utf-8")
        return {test: found["called"] for test, found in calls.calls_of(["tests/app"], run, record=False).items()}

    a, b = "tests/app/test_a.py", "tests/app/test_b.py"
    assert ask() == {f"{a}::test": ["call 1"], f"{b}::test": ["call 1"]}
    assert ask() == {f"{a}::test": ["call 1"], f"{b}::test": ["call 1"]}
    assert ask(tests__helper="Y = 2\n") == {f"{a}::test": ["call 2"], f"{b}::test": ["call 1"]}
    assert ask(tests__app__test_b="Z = 1\n") == {f"{a}::test": ["call 1"], f"{b}::test": ["call 3"]}
    assert ask(careerplanner__it="X = 2\n") == {f"{a}::test": ["call 4"], f"{b}::test": ["call 4"]}
    assert noted == [[a, b], [a], [b], [a, b]]


def asked(found: calls.Calls, path: str = "careerplanner/store/it.py", line: int = 5) -> list[str]:
    names, _seconds = choice.tests_for(Mutant(path, "f", line, 0, "a  →  b"), found)
    return names


IT, OTHER = "careerplanner/store/it.py:5", "careerplanner/store/it.py:9"


def test_those_that_hold_answers_are_asked_first_then_by_turns_those_about_the_file_and_those_about_little_else():
    far = [f"careerplanner/app/far.py:{line}" for line in range(9)]
    found = {
        "tests/store/test_b.py::test_small": {"seconds": 3.0, "called": [IT]},
        "tests/store/test_b.py::test_quick": {"seconds": 0.1, "called": [IT, *far]},
        "tests/store/test_b.py::test_all_of_it": {"seconds": 2.0, "called": [IT, OTHER, *far]},
        "tests/app/test_kept_answers.py::test_all": {"seconds": 9.0, "called": [IT, *far]},
    }

    assert asked(found) == [
        "tests/app/test_kept_answers.py::test_all",
        "tests/store/test_b.py::test_all_of_it",
        "tests/store/test_b.py::test_small",
        "tests/store/test_b.py::test_quick",
    ]


def test_a_case_of_each_test_is_asked_before_a_second_case_of_any():
    cases = {f"tests/store/test_a.py::test_cases[{case}]": {"seconds": case / 100, "called": [IT]} for case in range(9)}
    found = {**cases, "tests/app/test_b.py::test_slow": {"seconds": 5.0, "called": [IT]}}

    assert asked(found)[:3] == [
        "tests/store/test_a.py::test_cases[0]",
        "tests/app/test_b.py::test_slow",
        "tests/store/test_a.py::test_cases[1]",
    ]


def test_of_many_there_is_time_for_some_and_for_each_that_holds_answers():
    many = {f"tests/store/test_a.py::test_{number:04}": {"seconds": 1.0, "called": [IT]} for number in range(999)}
    kept = {f"tests/app/test_kept_a.py::test_{number}": {"seconds": 1.0, "called": [IT]} for number in range(7)}

    assert len(asked(many | kept)) == choice.MOST_TESTS + 7


def test_where_few_call_a_function_those_that_call_into_its_file_are_asked_after_them():
    callers = {f"tests/store/test_a.py::test_{number}": {"seconds": 2.0, "called": [IT]} for number in range(10)}
    near = {"tests/store/test_b.py::test_near": {"seconds": 1.0, "called": [OTHER]}}

    assert asked(callers | near) == list(callers), "ten are enough"
    fewer = dict(list(callers.items())[:9])
    assert asked(fewer | near) == [*fewer, "tests/store/test_b.py::test_near"]
    assert asked(near, "careerplanner/store/another.py") == []


def test_a_file_without_a_function_is_tried_with_the_tests_of_those_that_import_it():
    found = calls.importers_of("careerplanner/domain/projection/limits.py")

    assert "careerplanner/domain/projection/fields.py" in found
    assert "careerplanner/domain/validation.py" not in found, "it imports the limits of the domain"


def test_what_a_thread_of_its_own_calls_is_noted_for_the_test_that_waits_for_it(tmp_path: Path):
    recorder = Recorder(tmp_path / "noted.json")
    test = recorder.pytest_runtest_protocol(SimpleNamespace(nodeid="tests/test_a.py::test"))  # type: ignore[arg-type]
    next(test)
    worker = threading.Thread(target=random_id)
    worker.start()
    worker.join()
    next(test, None)
    recorder.pytest_sessionfinish()

    (found,) = json.loads((tmp_path / "noted.json").read_text(encoding="utf-8")).values()
    assert found["called"] == [f"careerplanner/store/database.py:{random_id.__code__.co_firstlineno}"]


def test_what_is_listed_as_equivalent_is_there_and_as_often_as_there_are_mutants_of_its_name():
    lines = EQUIVALENT.read_text(encoding="utf-8").splitlines()
    listed = Counter(line for line in lines if line and not line.startswith("#"))
    files = {line.partition(" ")[0] for line in listed}
    there = Counter(mutant.name for path in some(files) for mutant in mutants_of(ROOT / path, ROOT))

    assert {line: there[line] for line in listed} == dict(listed)
