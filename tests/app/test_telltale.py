"""Which words of a person tell an amount or a role that a reader is not told of, and which only look like it."""

import pytest

from careerplanner.app.queries.report.telltale import Telltale, pay_figures
from careerplanner.domain.plan import Plan

NAMES = frozenset({"Pharmacist", "UX designer"})


@pytest.fixture(scope="module")
def telltale(sample_plan: Plan) -> Telltale:
    return Telltale(pay_figures(sample_plan), NAMES)


@pytest.mark.parametrize(
    "text",
    [
        "I earn $41,912 now.",
        "41912",
        "41 912 a year",
        "41.912,00 brutto",
        "about $41.9k",
        "roughly 42 K",
        "from $20.15 an hour",
        "20,15",
        "Target: 66000!",
        "To be a pharmacist one day",
        "ask the UX   Designer",
    ],
)
def test_amounts_of_the_plan_and_names_are_found_however_they_are_written(telltale: Telltale, text: str):
    assert telltale.is_in("", text)


@pytest.mark.parametrize(
    "text",
    ["In 2015 we had 42 calls.", "41,913", "419120", "20.1 hours", "31 of 34 calls", "pharmacists", "20.15.2026", ""],
)
def test_other_figures_and_words_tell_nothing(telltale: Telltale, text: str):
    assert not telltale.is_in(text)
