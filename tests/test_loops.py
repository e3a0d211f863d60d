"""No test passes because its loop of assertions went over nothing."""

import ast
from pathlib import Path

import pytest

from tests.some import some

TESTS = Path(__file__).resolve().parent
THROUGH = {"enumerate", "sorted", "reversed", "list"}

MAY_BE_EMPTY = {
    "app/test_path_layout.py layout.bends.items()": "moves drawn at random may all be short",
    "app/test_path_layout.py routes_between(catalogue, source, target)": "between most roles there is no route",
    "report/test_fan.py spans": "in the smallest picture no name of a span has room",
    "report/test_label_layout.py pairwise(order)": "a single label has no neighbour",
    "report/test_label_layout.py enumerate(spans)": "no label at all is one of the cases",
    "report/test_label_layout.py enumerate(spans[:i])": "the first label has none before it",
    "ui/window/test_file_gone.py choices(robot.window.page(name))": "a page may have no choice; two are counted in all",
    "ui/window/test_file_gone.py range(len(buttons(window.page(name))))": "a page without its file may have no button",
}
# The tests of the projection are brought over with its next version.
NOT_YET = "domain/projection/"


def cannot_be_empty(values: ast.expr) -> bool:
    """Written out, a range between numbers, a constant of the module, or held to ``some``."""
    match values:
        case ast.Tuple(elts=parts) | ast.List(elts=parts) | ast.Set(elts=parts) | ast.Dict(keys=parts):
            return bool(parts)
        case ast.Call(func=ast.Name(id="range"), args=numbers):
            return all(isinstance(number, ast.Constant) for number in numbers)
        case ast.Call(func=ast.Name(id=name), args=[first, *_]) if name in THROUGH:
            return cannot_be_empty(first)
        case ast.Call(func=ast.Attribute(value=of, attr="items" | "values" | "keys")):
            return cannot_be_empty(of)
        case ast.Name(id=name) | ast.Call(func=ast.Name(id=name)):
            return name.isupper() or name == "some"
    return False


def loops_over_perhaps_nothing(source: str) -> list[tuple[int, str]]:
    """Line and values of each loop in a test that asserts something and might not run at all."""
    return [
        (loop.lineno, ast.unparse(loop.iter))
        for test in ast.walk(ast.parse(source))
        if isinstance(test, ast.FunctionDef) and test.name.startswith("test_")
        for loop in ast.walk(test)
        if isinstance(loop, ast.For)
        and any(isinstance(part, ast.Assert) for part in ast.walk(loop))
        and not cannot_be_empty(loop.iter)
    ]


def test_a_loop_of_assertions_has_something_to_look_at():
    found = {
        f"{path.relative_to(TESTS).as_posix()} {values}": line
        for path in some(TESTS.rglob("test_*.py"))
        if not path.relative_to(TESTS).as_posix().startswith(NOT_YET)
        for line, values in loops_over_perhaps_nothing(path.read_text(encoding="utf-8"))
    }

    assert {name: line for name, line in found.items() if name not in MAY_BE_EMPTY} == {}, "loop over some(...)"
    assert MAY_BE_EMPTY.keys() <= found.keys(), "allowed, but not there any more"


@pytest.mark.parametrize(
    ("values", "is_found"),
    [
        ("rows", True),
        ("enumerate(rows)", True),
        ("range(count)", True),
        ("()", True),
        ("table.items()", True),
        ("some(rows)", False),
        ("enumerate((1, 2))", False),
        ("range(3, 8)", False),
        ("TABLE.items()", False),
        ("[a, b]", False),
    ],
)
def test_what_may_be_empty_is_told_from_what_cannot(values: str, is_found: bool):
    source = f"def test_it():\n    if True:\n        for each in {values}:\n            assert each\n"

    assert loops_over_perhaps_nothing(source) == ([(3, values)] if is_found else [])


def test_a_loop_that_asserts_nothing_is_left_alone():
    assert loops_over_perhaps_nothing("def test_it():\n    for each in rows:\n        print(each)\n") == []


def test_nothing_to_look_at_is_a_failure():
    assert some(iter("ab")) == ["a", "b"]
    with pytest.raises(AssertionError, match="nothing to look at"):
        some([])
