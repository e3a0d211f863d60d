"""The page on the model says what the program does: its example reads, and its defaults are the shipped ones."""

import json
import re
from pathlib import Path

import pytest

from careerplanner.app.catalogue import load_catalogue
from careerplanner.domain.projection.inputs import inputs_from_json, inputs_to_json
from tests.domain.projection import examples

PAGE = (Path(__file__).parents[3] / "docs" / "projection-model.md").read_text(encoding="utf-8")
PRIORS = {
    "prices.latest": "inflation_latest",
    "prices.mean": "inflation_mean",
    "prices.persistence": "inflation_persistence",
    "prices.volatility": "inflation_volatility",
    "raise.budget": "raise_budget",
    "raise.pass_through": "raise_pass_through",
    "raise.pull": "raise_pull",
    "raise.narrow": "raise_narrow",
    "raise.wide": "raise_wide",
    "raise.wide_share": "raise_wide_share",
    "raise.review_month": "review_month",
    "job_loss.rate_per_year": "job_loss_rate",
    "job_loss.median_months_out": "job_loss_median_months",
    "job_loss.pay_cut": "job_loss_pay_cut",
    "market_drift": "market_drift",
    "estimate_ratio.median": "estimate_ratio_median",
    "estimate_ratio.sigma": "estimate_ratio_sigma",
}


def test_the_example_of_the_page_is_that_of_the_tests():
    document = json.loads(re.search(r"```json\n(.*?)```", PAGE, re.DOTALL)[1])
    assert document == examples.EXAMPLE
    inputs_from_json(document)


def test_the_pause_of_the_page_is_read():
    (written,) = re.findall(r'^"pauses": (\[.*\])$', PAGE, re.MULTILINE)
    document = examples.document(pauses=json.loads(written))
    assert inputs_to_json(inputs_from_json(document)) == document


@pytest.mark.parametrize("name", PRIORS)
def test_the_defaults_of_the_page_are_those_that_are_shipped(name):
    (stated,) = re.findall(rf"^\| `{re.escape(name)}` \| ([^|]+) \|", PAGE, re.MULTILINE)
    assert float(stated) == load_catalogue().prior(PRIORS[name]).value
