"""What the rules of the domain answer, as it is kept: asked of whole plans, and over the borders of what they take."""

import itertools
import math
import typing
from collections.abc import Callable, Iterator
from dataclasses import fields, replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from careerplanner.domain import (
    circles,
    custom_catalogue,
    custom_pay,
    employer_rows,
    forecast_score,
    gap,
    goal_needs,
    gone,
    learning,
    limits,
    local_pay,
    log_index,
    metric_trend,
    pauses,
    pay,
    promotion_value,
    ranking,
    route,
    scenarios,
    skills,
    validation,
)
from careerplanner.domain.area_search import AreaSearch
from careerplanner.domain.catalogue import Band, Catalogue, Kind, Origin, PayRange, Percentiles, Role
from careerplanner.domain.custom_catalogue import merged
from careerplanner.domain.local_pay import POINTS, Area, PayCell, PayTables
from careerplanner.domain.metric_rows import MetricReading
from careerplanner.domain.pay_rows import PayBasis
from careerplanner.domain.plan import Plan
from careerplanner.domain.prices import PriceIndex, aged, carrier, month_of_year_text
from careerplanner.domain.promotion_value import Terms
from careerplanner.errors import Refused
from careerplanner.months import Month
from careerplanner.wording import Wording
from tests.app.asking import Asker, functions_of
from tests.app.test_kept_answers import NAMED, PLANS, TODAY, field
from tests.kept_answers import hold

MODULES = (
    circles,
    custom_catalogue,
    custom_pay,
    employer_rows,
    gap,
    goal_needs,
    gone,
    learning,
    log_index,
    pauses,
    pay,
    ranking,
    route,
    scenarios,
    skills,
)
DAYS = [TODAY, date(2026, 1, 1), date(2024, 12, 31), date(2026, 11, 22)]
ROLES = ("call-center-specialist", "customer-service-specialist", "customer-service-team-lead")
GIVEN = NAMED | {
    "day": DAYS,
    "month": [Month(2026, 3), Month(2020, 1)],
    "after": [Month(2025, 1)],
    "until": [Month(2027, 8), Month(2030, 1)],
    "source": ROLES[:2],
    "target": [ROLES[2], "customer-service-manager", "account-manager"],
    "role_key": ROLES,
    "basis": list(PayBasis),
    "base_cents": [2_150, 350_000, 4_350_050],
    "hours_per_week": [20.0, 37.5, 40.0],
    "spent_minutes": [0, 60, 100_000],
    "weight": [1.0, 0.99, 0.6, 0.59, 0.3],
    "code": ["43-4051", "29-1141"],
    "codes": [("43-4051", "29-1141")],
    "area_code": ["US", "MA"],
    "links": [{"a": ("b",), "b": ("c",), "c": ("a",)}, {"a": ("b", "c"), "b": ("c",)}, {"x": ("x",)}],
    "order": [["a", "b", "c"], ["c", "a", "b"], ["b", "c", "a"]],
    "ranks": [{"a": 0.0, "b": 1.0, "c": 2.0}, {"a": 0.0, "b": 5e-324, "c": 1e-323}],
    "origin": ["own", "edited", "onet 30.3"],
    "dated": ["", "08/2021"],
}


def _said(work: Callable[..., object], *given: object) -> object:
    try:
        return work(*given)
    except Refused as refused:
        return f"refused: {refused}"


@pytest.mark.parametrize("name", ["maya", "lived"])
def test_every_rule_answers_of_a_plan_as_is_kept(name: str, tmp_path: Path) -> None:
    make, _wording = PLANS[name]
    plan = make(tmp_path)
    catalogue = merged(field(), plan)
    asker = Asker([plan, catalogue, Wording()], GIVEN)
    kept = {f"{each.function.rpartition('domain.')[2]} {each.number}": each.value for each in asker.ask_all(_asked())}

    hold(f"domain/{name}", kept | _of_catalogue(catalogue), longest=160)


def _asked() -> Iterator[Callable[..., object]]:
    for module in MODULES:
        yield from functions_of(module)


def _of_catalogue(catalogue: Catalogue) -> dict[str, object]:
    """Its parts one by one, since a whole is told by its name."""
    return {
        f"{table} {place}": row
        for table in ("roles", "skills", "moves", "hidden_roles", "hidden_skills", "gone_roles")
        for place, row in enumerate(getattr(catalogue, table))
    }


def test_every_value_of_a_row_is_sound_or_named_as_is_kept(tmp_path: Path) -> None:
    plan: Plan = PLANS["lived"][0](tmp_path)
    tried = (math.nan, math.inf, 0.005, 0.01, 2.0**53, 2.0**53 + 2, 10**15, 10**15 + 1, -(10**15) - 1, 1_000_001)
    texts = ("", "a\0", "2026-13", "2027-03", "USD", "x" * 1_001, "x" * 100_001, "x" * 1_000_001)
    others = (date(1949, 12, 31), date(1950, 1, 1), date(2100, 12, 31), date(2101, 1, 1), (), (1,), ("a", "b"))
    kept: dict[str, object] = {}
    for table in fields(plan):
        held = getattr(plan, table.name)
        row = held[0] if isinstance(held, tuple) else held
        for column in fields(row):
            of_kind = {str: texts, float: tried, int: tried, date: others, tuple: (*others, ((1, "a"),), ((6, "a"),))}
            for value in of_kind.get(type(getattr(row, column.name)), ()):
                found = list(validation.faults_of_row(replace(row, **{column.name: value})))
                if found:
                    kept.setdefault(f"{table.name}.{column.name}", []).append((f"{value!r:.16}", found[0][1]))

    hold("faults-of-rows", {name: typing.cast("list", told) for name, told in kept.items()}, longest=300)


def test_what_goes_wrong_between_rows_and_in_forecasts_is_named_as_is_kept(tmp_path: Path) -> None:
    plan: Plan = PLANS["lived"][0](tmp_path)
    (kept,) = plan.kept_forecast
    check_in = plan.check_in[0]
    review = plan.weekly_review[0]
    twice = replace(plan, route_step=(*plan.route_step, replace(plan.route_step[0], id="again")))
    rows = {
        "no months": replace(kept, months=0),
        "the most months": replace(kept, months=1200),
        "more months": replace(kept, months=1201),
        "no roles": replace(kept, role_keys="[]"),
        "roles of numbers": replace(kept, role_keys="[1]"),
        "inputs that are a list": replace(kept, inputs="[]"),
        "inputs that are none": replace(kept, inputs="{"),
        "pay that is a list": replace(kept, pay="[]"),
        "pay too short": replace(kept, months=kept.months + 1),
        "pay too large": replace(kept, pay=kept.pay.replace("[", f"[{10**16},", 1)),
        "arrival that is an object": replace(kept, arrival="{}"),
        "level 6": replace(check_in, levels=(("coaching", 6, 2, ""),)),
        "level 5": replace(check_in, levels=(("coaching", 5, 0, ""),)),
        "level seen -1": replace(check_in, levels=(("coaching", 0, -1, ""),)),
        "a level of three parts": replace(check_in, levels=(("coaching", 1, 1),)),
        "a step of two": replace(check_in, steps=(("a", "b"),)),
        "steps": replace(check_in, steps=(("a", "b", ""),)),
        "odds of 1": replace(review, odds=(("a", 1, 0.0, 1.0),)),
        "odds above 1": replace(review, odds=(("a", 0.5, 0.0, 1.01),)),
        "odds below 0": replace(review, odds=(("a", -0.01, 0.0, 1.0),)),
        "odds that are true": replace(review, odds=(("a", True, 0.0, 1.0),)),
        "odds of three": replace(review, odds=(("a", 0.5, 0.0),)),
    }

    hold(
        "faults-between-rows",
        {name: list(validation.faults_of_row(row)) for name, row in rows.items()}
        | {"a role twice": list(validation.faults_in(twice)), "as it is": list(validation.faults_in(plan))},
        longest=300,
    )


def test_limits_hold_at_their_borders_as_is_kept() -> None:
    kept: dict[str, object] = {}
    for low, high in ((0, 1), (-2.5, 7)):
        for value in (low, high, math.nextafter(low, -9), math.nextafter(high, 9), math.nan, math.inf, -math.inf):
            kept[f"number {value!r} in {low} to {high}"] = _said(limits.number, value, low, high, "It")
    for value in (-1, 0, 1, 600_000, 600_001):
        kept[f"minutes {value}"] = _said(limits.minutes, value, "It")
    for hours in (-0.01, 0, 0.0099, 0.01, 100, 100.01):
        kept[f"learning {hours}"] = _said(limits.learning_hours, hours, "It")
    for value in (-1_000_001, -1_000_000, 1_000_000, 1_000_001):
        kept[f"assumed {value}"] = _said(limits.assumed, value, "It")
    for cents, currency in itertools.product(
        (-1, 0, 99, 100, 10**10, 10**10 + 1, 10**12, 10**14), ("USD", "JPY", "IDR")
    ):
        kept[f"yearly {cents} {currency}"] = _said(limits.yearly_cents, cents, "It", currency)
        kept[f"part {cents} {currency}"] = _said(limits.part_cents, cents, "It", currency)
    for level in (-1, 0, 5, 6, 2.5):
        kept[f"level {level}"] = _said(limits.level, level, "It")

    hold("limits-of-numbers", kept, longest=120)


def test_texts_and_months_are_taken_up_to_their_borders_as_is_kept() -> None:
    kept: dict[str, object] = {}
    for length in (100_000, 100_001):
        kept[f"note {length}"] = _said(limits.note, "x" * length)
    for text in ("", "  ", "a  b\n", "x" * 200, "x" * 201):
        kept[f"title {text!r:.9} {len(text)}"] = _said(limits.title, text, "It")
    for month in (None, "2026-11", "2026-12", "2026-13"):
        kept[f"past {month}"] = _said(limits.past_month, month, Month(2026, 11), "It")
    for ends in ((None, "2020-01"), ("2020-01", None), ("2020-02", "2020-01"), ("2020-01", "2020-01")):
        kept[f"in order {ends}"] = _said(limits.in_order, *ends)
    kept |= {
        f"characters of {name}": limits.most_characters(name) for name in ("note", "title", "inputs", "how", "odds")
    }

    hold("limits-of-texts", kept, longest=120)


AREAS = (
    Area("US", "United States", "nation", "", 150_000),
    Area("MA", "Massachusetts", "state", "MA", 3_600),
    Area("NY", "New York", "state", "NY", 9_500),
    Area("WV", "West Virginia", "state", "WV", 700),
    Area("VA", "Virginia", "state", "VA", 4_000),
    Area("14460", "Boston-Cambridge-Newton, MA-NH", "metro", "MA", 2_700),
    Area("35620", "New York-Newark-Jersey City, NY-NJ-PA", "metro", "NY", 9_400),
    Area("41180", "St. Louis, MO-IL", "metro", "MO", 1_300),
    Area("41100", "St. George, UT", "metro", "UT", 80),
    Area("38900", "Portland-Vancouver-Hillsboro, OR-WA", "metro", "OR", 1_200),
    Area("38860", "Portland-South Portland, ME", "metro", "ME", 290),
    Area("2500001", "Western Massachusetts nonmetropolitan area", "nonmetro", "MA", 40),
    Area("5400001", "Southern West Virginia nonmetropolitan area", "nonmetro", "WV", 60),
)
TYPED = (
    *(
        "",
        "US",
        "usa",
        "U.S.",
        "united",
        "ma",
        "MA",
        "massachusetts",
        "mass",
        "boston",
        "Boston MA",
        "boston nh",
        "cambr",
    ),
    *(
        "new york",
        "new york ny",
        "newark nj",
        "saint louis",
        "St Louis",
        "st",
        "portland",
        "portland me",
        "portland or",
    ),
    *(
        "portland oregon",
        "west virginia",
        "virginia",
        "west",
        "west massachusetts",
        "14460",
        "38860 x",
        "bostn",
        "porland",
    ),
    *("zzzz", "jersey", "city new", "nonmetro", "SÃO", "ny", "york new", "south portland maine", "2500001"),
)


def test_areas_are_found_by_what_is_typed_as_is_kept() -> None:
    search = AreaSearch(AREAS)

    hold(
        "areas-found",
        {f"find {typed!r}": [area.code for area in search.find(typed)] for typed in TYPED}
        | {f"resolve {typed!r}": _said(search.resolve, typed) for typed in TYPED}
        | {"two of them": [area.code for area in search.find("", 2)]},
    )


def _cell(median: int, *, wage: float | None = 1.0, employed: float | None = 1.0, released: int = 5) -> PayCell:
    pay_of = dict(zip(POINTS, (median - 20, median - 10, median, median + 10, median + 20), strict=True))
    return PayCell(9, employed, wage, dict(list(pay_of.items())[:released]), frozenset({"p90"}))


def _cells() -> Iterator[tuple[str, PayCell | None]]:
    yield "none", None
    yield "whole", _cell(50_005)
    yield "at the limits", _cell(52_000, wage=10.0, employed=20.0)
    yield "too vague in pay", _cell(52_000, wage=10.1)
    yield "too vague in jobs", _cell(52_000, employed=20.1)
    yield "of no known error", _cell(52_000, wage=None, employed=None)
    yield "in part", _cell(52_000, released=4)


def test_pay_of_a_place_stands_on_the_rung_that_is_kept() -> None:
    codes = ("43-4051", "43-0000")
    origin = Origin("Survey", "May 2025", "US", Kind.PERCENTILE, "Note.")
    guide = replace(origin, kind=Kind.DERIVED)
    role = Role("r", "Role", "R", "", 0, ("43-4051",), PayRange(30_000, 41_000, guide), None, None, ())
    role = replace(role, percentiles=Percentiles(1, 2, 3, 4, 5, origin), band=Band(30_100, 40_000, 60_040, guide))
    recipe = replace(role, band_recipe=(("43-4051", "p10"), ("43-4051", "p50"), ("43-4051", "p90")))
    kept: dict[str, object] = {}
    places = [("14460", "MA"), ("MA", "US")]
    for (area_code, above), (name, own), (group, wide) in itertools.product(places, _cells(), _cells()):
        cells = {("US", codes[0]): _cell(48_000), ("US", codes[1]): _cell(44_000)}
        cells |= {("MA", codes[0]): _cell(51_000), ("MA", codes[1]): _cell(45_000)} if above == "MA" else {}
        cells |= {(area_code, code): cell for code, cell in zip(codes, (own, wide), strict=True) if cell is not None}
        tables = PayTables({area.code: area for area in AREAS}, cells, "Survey", "May 2025")
        area = tables.areas[area_code]
        what = f"{area_code}, {name}, group {group}"
        kept[what] = local_pay.code_pay(tables, area, codes[0])
        if group in {"none", "whole"}:
            kept[f"{what}, role"] = local_pay.local_pay(role, area, tables)
            kept[f"{what}, by recipe"] = local_pay.local_pay(recipe, area, tables)
    for median in (20_000, 28_800, 86_400, 100_000):
        cells = {("US", codes[0]): _cell(48_000), ("MA", codes[0]): _cell(median)}
        kept[f"a median of {median}"] = local_pay.local_pay(role, AREAS[1], PayTables({}, cells, "Survey", "2025"))
    kept["no code"] = local_pay.local_pay(replace(role, codes=()), AREAS[1], PayTables({}, {}, "Survey", "2025"))

    hold("pay-of-places", kept, longest=420)


def test_pay_is_carried_to_later_prices_as_is_kept() -> None:
    known = {Month(2025, month): 300.0 + month for month in range(1, 13) if month != 10}
    prices = PriceIndex(known | {Month(2026, 1): 320.0}, "CPI-U")
    kept: dict[str, object] = {
        f"year {text}": _said(month_of_year_text, text) for text in ("2025", "May 2025", "Mai 2025")
    }
    for month in (Month(2024, 12), Month(2025, 1), Month(2025, 10), Month(2026, 9)):
        kept[f"at {month}"] = _said(prices.at, month)
    for year, kind in itertools.product(("2025", "May 2025", "January 2026", "2026"), (Kind.PERCENTILE, Kind.OWN)):
        origin = Origin("Survey", year, "US", kind, "Note.")
        figures = Percentiles(30_004, 40_005, 50_006, 60_015, 70_025, origin)
        pay_of = local_pay.LocalPay(
            "r", AREAS[0], figures, PayRange(30_004, 41_000, origin), Band(30_100, 40_000, 60_040, origin),
            local_pay.Rung.NATION, True, 1.0, "Survey", year,
        )  # fmt: skip
        for to in (Month(2025, 5), Month(2025, 11), Month(2026, 9)):
            kept[f"{year} {kind} to {to}"] = _said(aged, pay_of, prices, to)
            kept[f"{year} {kind} carried to {to}"] = _said(carrier(prices, to), figures)

    hold("pay-at-later-prices", kept, longest=600)


def test_trends_scores_and_promotions_come_to_what_is_kept() -> None:
    rows = {
        "three": (1, 2, 3), "four": (1, 2, 3, 4), "flat": (2, 2, 2, 2), "down": (9, 7, 8, 4, 3, 1),
        "wild": (5, 90, 5, 6, 5, 7), "of a day": (1, 5, 2, 7), "many": tuple(range(70)), "five": (1, 2, 3, 5, 4),
    }  # fmt: skip
    kept: dict[str, object] = {}
    for name, values in rows.items():
        step = 0 if name == "of a day" else 5
        read = [
            MetricReading(f"{place}", "m", TODAY + timedelta(days=step * place), float(value), "")
            for place, value in enumerate(values)
        ]
        kept[f"trend of {name}"] = metric_trend.trend_of(read)
    shares = ((0.0,) * 12 + (0.25,) * 12 + (0.5,) * 13, (0.1,) * 37)
    for months, reached in itertools.product((0, 11, 12, 24, 36, 40), ((None, None), (12, None), (13, 24))):
        found = forecast_score.milestone_outcomes(shares, reached, months)
        kept[f"milestones {months} {reached}"] = [found, forecast_score.brier_score(found)]
    for actual in (9.99, 10.0, 15.0, 20.0, 20.01):
        kept[f"pay {actual}"] = forecast_score.PayOutcome(1, actual, 10.0, 20.0)
    now = Terms(44_000, 40, 2_000, 500, 300, 1.5, 900)
    for after in (
        Terms(52_000, 45), Terms(52_000, 40), Terms(44_000, 40, 2_000, 500, 300, 1.5, 900), Terms(44_000, 45),
        Terms(40_000, 30, 0, 9_000), Terms(0.5, 40), Terms(44_000, 0.9), Terms(44_000, 168), Terms(44_000, 168.1),
        Terms(44_000, 100, 90_000), Terms(44_000, 40, -1), Terms(44_000, 40, 0, -1), Terms(44_000, 40, 0, 0, -1),
        Terms(44_000, 40, overtime_factor=0.9), Terms(44_000, 40, overtime_factor=5.1),
        Terms(44_000.02, 40, 2_000, 500, 300, 1.5, 900),
    ):  # fmt: skip
        kept[f"to {after!r:.100}"] = _said(promotion_value.promotion_value, now, after)

    hold("trends-and-scores", kept, longest=700)
