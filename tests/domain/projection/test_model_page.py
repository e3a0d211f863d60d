"""The page on the model says what the program does: its example reads, and its defaults are the shipped ones."""

import json
import re
from collections.abc import Iterator
from operator import attrgetter
from pathlib import Path

import pytest

from careerplanner.app.catalogue import load_catalogue
from careerplanner.domain.projection.inputs import inputs_from_json, inputs_to_json
from careerplanner.domain.projection.limits import SCALES
from careerplanner.domain.projection.ranged import Scale
from tests.domain.projection import examples, mechanisms

PAGE = (Path(__file__).parents[3] / "docs" / "projection-model.md").read_text(encoding="utf-8")
CATALOGUE = load_catalogue()
PRIORS = sorted(prior.key for prior in CATALOGUE.priors if prior.group == "projection")
RANGED = {key.removeprefix("moves[].") for key in SCALES}


def test_the_example_of_the_page_is_that_of_the_tests():
    document = json.loads(re.search(r"```json\n(.*?)```", PAGE, re.DOTALL)[1])
    assert document == examples.EXAMPLE
    inputs_from_json(document)


def test_the_pause_of_the_page_is_read():
    (written,) = re.findall(r'^"pauses": (\[.*\])$', PAGE, re.MULTILINE)
    document = examples.document(pauses=json.loads(written))
    assert inputs_to_json(inputs_from_json(document)) == document


@pytest.mark.parametrize("key", PRIORS)
def test_the_defaults_of_the_page_are_those_that_are_shipped(key):
    defaults = PAGE.partition("## Defaults")[2]
    (stated,) = re.findall(rf"^\| `{re.escape(key)}` \| [^|]+ \| ([^|]+) \| ([^|]*) \|", defaults, re.MULTILINE)
    prior = CATALOGUE.prior(key)
    ends = [] if prior.low is None else [prior.low, prior.high]
    assert [float(stated[0]), *(float(end) for end in stated[1].split(" to ") if end.strip())] == [prior.value, *ends]


@pytest.mark.parametrize("scale", list(Scale))
def test_the_page_names_the_numbers_of_each_scale(scale):
    (named,) = re.findall(rf"^\| {scale.value} \| [^|]+ \| ([^|]+) \|", PAGE, re.MULTILINE)
    used = {key.removeprefix("moves[].") for key, found in SCALES.items() if found is scale}
    assert set(re.findall(r"`([^`]+)`", named)) == used


def _keys(document: object, place: str = "") -> Iterator[str]:
    """Every key of a document by its place in it."""
    if isinstance(document, dict):
        for name, value in document.items():
            yield f"{place}{name}"
            if place + name not in RANGED:
                yield from _keys(value, f"{place}{name}.")
    if isinstance(document, list):
        for value in document:
            yield from _keys(value, place)


def test_the_page_names_every_key_of_the_inputs():
    names = {key.rsplit(".", 1)[-1] for key in _keys(inputs_to_json(inputs_from_json(mechanisms.ALL)))}
    names -= {"value", "low", "high"}
    assert {name for name in names if not re.search(rf"\b{name}\b", PAGE)} == set()


@pytest.mark.parametrize(
    ("key", "default"),
    [
        ("pace", 0.0),
        ("negotiated", 0.0),
        ("cost_of_living", 1.0),
        ("rise_factor", 1.0),
        ("fit", 1.0),
        ("no_evidence", 0.0),
        ("raise_.zero_share", 0.0),
        ("raise_.person", 0.0),
        ("job_loss.long_share", 0.0),
        ("job_loss.long_median", 12.0),
        ("job_loss.down", 0.0),
    ],
)
def test_the_page_says_what_leaving_a_key_out_means(key, default):
    before_defaults = PAGE.partition("## Defaults")[0]
    row = rf"^\| `{re.escape(key.replace('_.', '.'))}` \| [^|]+ \| ([^|]+) \|"
    (stated,) = re.findall(row, before_defaults, re.MULTILINE)
    assert float(stated) == attrgetter(key)(inputs_from_json(examples.EXAMPLE)) == default
