"""Reports of faults: types and places without a value, for their owner alone, never written through a link."""

import errno
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from careerplanner.app import crash_reports

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


def caught(make):
    """The error that ``make`` raises, with where it was raised."""
    try:
        make()
    except Exception as error:  # noqa: BLE001 - any error is meant
        return error
    raise AssertionError("no error was raised")


def chained():
    try:
        int("salary 123456")
    except ValueError as error:
        raise RuntimeError("pay of Maya: 123456") from error


def test_a_report_names_types_and_places_of_the_whole_chain_and_no_value():
    report = crash_reports.describe(caught(chained))
    lines = report.splitlines()
    assert [line for line in lines if line.endswith("Error")] == ["ValueError", "RuntimeError"]
    assert any("test_crash_reports.py" in line and line.endswith("in chained") for line in lines)
    assert "123456" not in report
    assert "Maya" not in report
    assert str(Path.home()) not in report


def test_an_error_of_the_system_tells_its_number_and_not_the_path():
    report = crash_reports.describe(caught(lambda: Path("/nowhere/Maya.career").read_text()))
    assert f"FileNotFoundError [{errno.ENOENT}]" in report
    assert "Maya" not in report


def test_a_report_is_for_its_owner_alone_and_ten_of_them_stay(tmp_path):
    folder = tmp_path / "data" / "logs"
    paths = [crash_reports.keep(folder, str(number), NOON + timedelta(seconds=number)) for number in range(12)]
    assert paths[-1].read_text() == "11"
    assert paths[-1].stat().st_mode & 0o777 == 0o600
    assert folder.stat().st_mode & 0o777 == 0o700
    assert sorted(folder.iterdir()) == paths[2:]


def test_a_report_is_never_written_through_a_link(tmp_path):
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (tmp_path / "logs").symlink_to(elsewhere)
    assert crash_reports.keep(tmp_path / "logs", "report", NOON) is None
    assert crash_reports.open_faults(tmp_path / "logs") is None
    assert list(elsewhere.iterdir()) == []


def test_the_file_of_faults_is_never_a_link_either(tmp_path):
    victim = tmp_path / "victim.txt"
    victim.write_text("kept")
    (tmp_path / "logs").mkdir()
    (tmp_path / "logs" / crash_reports.FAULTS_NAME).symlink_to(victim)
    assert crash_reports.open_faults(tmp_path / "logs") is None
    assert victim.read_text() == "kept"


@pytest.mark.parametrize("wrote", [b"", b"Fatal Python error"])
def test_a_file_of_faults_without_a_fault_goes_with_the_program(tmp_path, wrote):
    number = crash_reports.open_faults(tmp_path)
    crash_reports.os.write(number, wrote)
    crash_reports.close_faults(tmp_path, number)
    assert (tmp_path / crash_reports.FAULTS_NAME).exists() == bool(wrote)
