"""Commands are a typed door: each parameter says what it takes, so that a misspelt name does not pass the types."""

import importlib
import inspect
import pkgutil
import typing
from collections.abc import Callable

import pytest

from careerplanner.app import commands
from careerplanner.app.commands.catalogue import overrides
from careerplanner.app.commands.goals import goals
from careerplanner.app.commands.path import path
from tests.some import some


def found_commands() -> dict[str, Callable[..., object]]:
    """Every public function of the command modules whose first parameter is the store."""
    found = {}
    for info in pkgutil.walk_packages(commands.__path__, f"{commands.__name__}."):
        if info.name == overrides.__name__:
            continue  # what the commands share is given columns, not words of the user
        module = importlib.import_module(info.name)
        for name, function in inspect.getmembers(module, inspect.isfunction):
            first = next(iter(inspect.signature(function).parameters), "")
            if function.__module__ == module.__name__ and not name.startswith("_") and first == "store":
                found[f"{info.name.removeprefix(commands.__name__ + '.')}.{name}"] = function
    return found


COMMANDS = found_commands()


@pytest.mark.parametrize("name", COMMANDS)
def test_every_parameter_of_a_command_says_what_it_takes(name: str) -> None:
    hints = typing.get_type_hints(COMMANDS[name])
    loose = {parameter: hints.get(parameter) for parameter in inspect.signature(COMMANDS[name]).parameters}
    assert not [parameter for parameter, hint in loose.items() if hint in (None, typing.Any, object)]
    for parameter in some(inspect.signature(COMMANDS[name]).parameters.values()):
        if parameter.kind is inspect.Parameter.VAR_KEYWORD:
            assert typing.get_origin(hints[parameter.name]) is typing.Unpack, "the names that may be given are listed"
            (fields,) = typing.get_args(hints[parameter.name])
            assert typing.is_typeddict(fields)
            assert typing.Any not in typing.get_type_hints(fields).values()


def test_what_may_be_changed_is_named_with_its_unit() -> None:
    assert set(goals.GoalChange.__annotations__) == {
        "title", "skill_key", "from_level", "to_level", "minutes_estimated", "due_on", "note", "cost_cents",
        "metric_id", "metric_target", "why", "starts_on", "priority",
    }  # fmt: skip
    assert "entry_cents" in path.StepChange.__annotations__
    assert len(COMMANDS) > 60
