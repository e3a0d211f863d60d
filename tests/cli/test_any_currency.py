"""The command line on a plan in another currency, with pay and without: its own money, odds and dates, no dollar."""

from pathlib import Path

import pytest

from careerplanner.app.commands.profile import pay, profile
from careerplanner.app.workspace import open_workspace
from careerplanner.domain.catalogue import Catalogue

from .conftest import Cli, assert_refused


@pytest.fixture
def in_euros(sample: Path, tmp_path: Path, catalogue: Catalogue) -> Path:
    """The sample in euros, its pay as numbers the same."""
    workspace = open_workspace(sample, tmp_path / "backups", catalogue)
    workspace.do("Currency", profile.change, currency="EUR", target_pay_cents=None)
    workspace.close()
    return sample


@pytest.fixture
def without_pay(in_euros: Path, tmp_path: Path, catalogue: Catalogue) -> Path:
    """The same without any pay."""
    workspace = open_workspace(in_euros, tmp_path / "backups", catalogue)
    for record in workspace.plan.pay_record:
        workspace.do("Pay", pay.remove, record.id)
    workspace.close()
    return in_euros


def test_all_amounts_are_in_euros(cli: Cli, in_euros: Path) -> None:
    for words in (("show", in_euros), ("project", in_euros, "--paths", 200)):
        done = cli(*words)
        assert done.status == 0, done.err
        assert "€" in done.out
        assert "$" not in done.out
    assert cli("project", in_euros, "--paths", 200, "--json").document["currency"] == "EUR"


def test_without_pay_odds_and_dates_are_told_and_amounts_are_not(cli: Cli, without_pay: Path) -> None:
    for words in (("show", without_pay), ("project", without_pay, "--paths", 200)):
        told = cli(*words).out
        assert "€" not in told
        assert "of 10 futures" in told
        assert "Your pay is not known yet." in told

    document = cli("project", without_pay, "--paths", 200, "--json").document
    assert {document[name] for name in ("nominal", "real", "sum_real", "lowest_real_ahead")} == {None}
    assert document["arrival"][0]["share"]["120"] > 0
    assert_refused(cli("project", without_pay, "--csv", without_pay.with_suffix(".csv")), "pay is not known yet")
    assert_refused(cli("seek", without_pay, "--pay", 50_000, "--by", "2030-01"), "pay is not known yet")


@pytest.mark.long
def test_levers_without_pay_move_dates_alone(cli: Cli, without_pay: Path) -> None:
    effects = cli("levers", without_pay, "--json").document
    assert {effect["sum_real"] for effect in effects} == {None}
    assert not any(effect["moves_pay"] for effect in effects)
    assert any(effect["moves_date"] for effect in effects)
