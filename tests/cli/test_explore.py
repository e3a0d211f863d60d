"""``explore``: the keys that scripts rely on, the filters, and the text for people."""

from pathlib import Path

from careerplanner.cli import explore
from tests.cli.conftest import Cli, assert_refused
from tests.library import samples


def test_explore_as_json_names_the_way_the_skills_and_the_figures(cli: Cli, sample: Path):
    fits = cli("explore", sample, "--json").document
    senior = next(fit for fit in fits if fit["key"] == "senior-customer-service-specialist")
    assert senior["kind"] == "promotion"
    assert senior["route"] == ["Customer service specialist", "Senior customer service specialist"]
    assert senior["skills_held"] + len(senior["missing"]) == senior["skills_asked"]
    assert (senior["currency"], senior["openings_a_year"]) == ("USD", 341_700)
    assert {"middle_pay", "pay_change", "jobs_change_percent", "jobs_open_to_my_education", "learning_hours"} <= set(
        senior
    )


def test_filters_and_ranking_hold_for_the_text_too(cli: Cli, sample: Path):
    named = [fit["role"] for fit in cli("explore", sample, "--json", "--more-jobs", "--rank", "pay").document]
    text = cli("explore", sample, "--more-jobs", "--rank", "pay").out
    assert [line.split("  ")[0] for line in text.splitlines()[1 : len(named) + 1]] == named
    assert "Openings and jobs: BLS 2024-34, United States." in " ".join(text.split())


def test_nothing_found_says_what_to_do(cli: Cli, sample: Path):
    assert cli("explore", sample, "--find", "astronaut").out.strip() == "No role passes. Leave out a filter or a word."


def test_without_a_plan_the_default_one_is_asked_for(cli: Cli):
    assert_refused(cli("explore"), "There is no file")


def test_an_imported_library_is_ranked_too_and_a_long_table_ends_with_what_is_left(
    cli: Cli, sample: Path, tmp_path: Path, monkeypatch
):
    samples.zipped(tmp_path / "db_30_3_text.zip", samples.onet_files(), top="db_30_3_text")
    assert cli("reference", "add", tmp_path / "db_30_3_text.zip").status == 0
    fits = cli("explore", sample, "--json").document
    lead = next(fit for fit in fits if fit["occupation"] == samples.LEAD)
    assert (lead["kind"], lead["route"][-1], lead["skills_held"]) == (
        "outside",
        "First-Line Supervisors of Office Workers",
        0,
    )
    assert {fit["occupation"] for fit in cli("explore", sample, "--json", "--catalogue").document} == {None}
    monkeypatch.setattr(explore, "_MOST_LINES", 3)
    text = cli("explore", sample).out
    assert f"{len(fits) - 3} more: --all lists them." in text
    assert "more: --all" not in cli("explore", sample, "--all").out
