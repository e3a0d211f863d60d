"""The figures of every example of the model, as they are kept: the same inputs, paths and seed give the same figures.

What the model means is tested beside this; here every term of it counts, since a change of any moves some figure.
"""

import itertools
import random
from dataclasses import fields, replace

import pytest

from careerplanner.domain.goal_rows import Priority
from careerplanner.domain.projection.engine import outcomes, project, share_with_pay
from careerplanner.domain.projection.futures import Futures, futures_with
from careerplanner.domain.projection.gates import blocks
from careerplanner.domain.projection.goal_order import gate_path, ordered, put_off, slack, slots
from careerplanner.domain.projection.inputs import Inputs, inputs_from_json
from careerplanner.domain.projection.levers import Effect, levers
from careerplanner.domain.projection.parts import LOGNORMAL, RECORD, EstimateRatio, LearningGoal, Pause
from careerplanner.domain.projection.seek import Knob, Wish, seek
from careerplanner.domain.projection.usual_levers import value_of_goals
from tests.domain.projection import examples, mechanisms
from tests.domain.projection.choices import usual_levers
from tests.kept_answers import hold

PATHS = 300
ALL = inputs_from_json(mechanisms.ALL | {"months": 120})
LADDER = inputs_from_json(examples.ladder(months=120))


def _figures(inputs: Inputs, paths: int = PATHS) -> dict[str, object]:
    found = project(inputs, paths=paths, seed=7)
    return {field.name: getattr(found, field.name) for field in fields(found) if field.name != "inputs"}


@pytest.mark.parametrize("name", [*examples.VARIED, *mechanisms.ALONE])
def test_an_example_gives_the_figures_that_are_kept(name: str):
    inputs = (examples.VARIED | mechanisms.ALONE)[name]()

    hold(f"projection/{name.replace(' ', '-').replace(',', '')}", _figures(inputs))


def test_many_paths_are_counted_in_two_passes_to_the_figures_that_are_kept():
    inputs = replace(ALL, months=30)

    hold("projection-of-many-paths", _figures(inputs, paths=21_000) | {"draws": project(inputs, paths=1).nominal})


def test_what_matters_most_of_what_nobody_knows_is_as_is_kept():
    hold("projection-of-many-sets", _figures(replace(ALL, months=60), paths=9_000))


def test_levers_goals_and_wishes_give_the_figures_that_are_kept():
    every = replace(ALL, months=60)
    effects = levers(every, usual_levers(every), paths=600)
    few = levers(LADDER, usual_levers(LADDER), paths=PATHS, target=1)
    wishes = [Wish(100, role=2, chance=0.1), Wish(100, role=1, chance=0.9), Wish(60, real_pay=50_000)]

    hold(
        "projection-of-levers",
        {f"{effect.lever.kind} {effect.lever.subject} of all": _without_inputs(effect) for effect in effects}
        | {f"{effect.lever.kind} {effect.lever.subject} of a ladder": _without_inputs(effect) for effect in few}
        | {
            f"{value.goal} finished": [value.sum_real_per_hour, *_without_inputs(value.effect)]
            for value in value_of_goals(LADDER, paths=PATHS)
        }
        | {f"{wish} by {knob}": seek(LADDER, wish, knob, paths=PATHS) for wish in wishes for knob in Knob}
        | {f"{wish} by {knob} in all": seek(ALL, wish, knob, paths=PATHS) for wish in wishes for knob in Knob}
        | {f"pay of {pay}": share_with_pay(ALL, pay, paths=PATHS, seed=2) for pay in (38_000.0, 44_000.0, 60_000.0)}
        | {f"role {role}": _some(futures_with(LADDER, role, 90, paths=900)) for role in (1, 2)}
        | {"path by path": outcomes(ALL, paths=PATHS, seed=5, watched_month=50)},
    )


def _without_inputs(effect: Effect) -> list[object]:
    return [getattr(effect, field.name) for field in fields(effect) if field.name != "lever"]


def _some(futures: Futures) -> list[object]:
    return [getattr(futures, field.name) for field in fields(futures) if field.name != "projection"]


def _drawn_goals(seed: int) -> Inputs:
    """Nine goals with hours, weeks, days to begin and needs as a generator of this seed draws them."""
    drawn = random.Random(seed)
    goals = [
        LearningGoal(
            name,
            drawn.choice([0, 0, 5.5, 12, 40]),
            drawn.choice([0, 0, 3, 26]),
            drawn.choice([0.0, 0.0, 1.5, 6.25]),
            tuple(other for other in "abcdefghi"[:place] if drawn.random() < 0.2),
        )
        for place, name in enumerate("abcdefghi")
    ]
    drawn.shuffle(goals)
    pauses = (Pause(LADDER.start + drawn.randrange(12), 5, 0.0, drawn.choice([0.0, 0.4, 2.0]), is_held=False),)
    ratio = drawn.choice([EstimateRatio(LOGNORMAL, 1.3, 0.35), EstimateRatio(RECORD, 1.0, 0.0, (0.8, 1.1, 1.9))])
    hours = drawn.choice([0.0, 1.5, 4.0])
    moves = tuple(replace(move, goals=serve) for move, serve in zip(LADDER.moves, (("b",), ("e",), ()), strict=True))
    return replace(
        LADDER, goals=tuple(goals), moves=moves, pauses=pauses[: seed % 2], estimate_ratio=ratio, hours_per_week=hours
    )


def test_goals_of_any_kind_are_ordered_and_put_off_as_is_kept():
    kept: dict[str, object] = {}
    for seed in range(6):
        inputs, drawn = _drawn_goals(seed), random.Random(seed)
        urgent = {goal.id: drawn.choice(list(Priority)) for goal in inputs.goals}
        done = replace(inputs, goals=ordered(inputs, urgent))
        later = put_off(done, urgent, "c", 7.0)
        kept[f"{seed} in order"] = [(slot.id, slot.begins, slot.ends) for slot in slots(done)]
        kept[f"{seed} done"] = project(replace(done, months=60), paths=40).goal_finish
        kept[f"{seed} gate"] = gate_path(done, {"b", "e"})
        kept[f"{seed} put off"] = [(slot.id, slot.begins) for slot in slots(later)]
        kept[f"{seed} slack"] = [round(slack(done, urgent, {"b", "e"}, name), 2) for name in "ace"]
    hold("order-of-goals", kept)


def test_what_keeps_a_gate_shut_is_as_is_kept():
    every = examples.VARIED | mechanisms.ALONE
    kept: dict[str, object] = {}
    for name in every:
        inputs = every[name]()
        for months in (1, 5, 6, 12, 24, 60, inputs.months):
            cut = replace(inputs, months=min(months, inputs.months))
            kept[f"{name}, {months} months"] = blocks(cut)
            kept[f"{name}, {months} months without hours"] = blocks(replace(cut, hours_per_week=0.0))
    for here, least, up in itertools.product((None, 0, 5, 30), (0, 1, 6, 40), (None, 0.0, 0.3)):
        changes = None if up is None else replace(ALL.changes, up=up)
        first = replace(LADDER.moves[0], min_months_here=least)
        inputs = replace(LADDER, months_here=here, changes=changes, moves=(first, *LADDER.moves[1:]), months=30)
        kept[f"{here} months here of {least}, up {up}"] = blocks(inputs)

    hold("gates-that-stay-shut", {name: found for name, found in kept.items() if found}, longest=200)
