"""The commands `backup`, `backups`, `restore`, `salvage` and `check --accept`, and what readers tell of odd files."""

from pathlib import Path

from careerplanner.app.workspace import read_plan

from .conftest import Cli, assert_refused


def test_a_backup_is_made_listed_and_restored_to_a_new_file(cli: Cli, sample: Path, folder: Path, tmp_path: Path):
    assert "Backed up and checked: " in cli("backup", sample).out

    (listed,) = cli("backups", sample, "--json").document["backups"]
    assert (listed["plan"], listed["sound"], listed["reason"]) == ("maya", True, "by hand")
    assert cli("backups").out.splitlines()[1].split()[2:6] == ["maya", "1", "by", "hand"]
    assert cli("restore", Path(listed["path"]).name, folder / "restored.career").status == 0

    assert read_plan(folder / "restored.career", tmp_path) == read_plan(sample, tmp_path)
    assert_refused(cli("restore", listed["path"], folder / "restored.career"), "exists already")
    assert_refused(cli("restore", "no such.career", folder / "more.career"), "There is no file")


def test_a_backup_goes_to_another_folder_where_that_is_asked(cli: Cli, sample: Path, tmp_path: Path):
    assert cli("backup", sample, "--to", tmp_path / "stick").status == 0
    assert len(cli("backups", "--from", tmp_path / "stick", "--json").document["backups"]) == 1
    assert cli("backups", "--json").document["backups"] == []
    assert "There are no backups yet" in cli("backups").out


def test_a_backup_that_has_changed_is_listed_as_damaged_with_status_1(cli: Cli, sample: Path, tmp_path: Path):
    cli("backup", sample)
    (made,) = (tmp_path / "data" / "backups").glob("*.career")
    made.write_bytes(made.read_bytes()[:-1] + b"x")

    done = cli("backups")
    assert (done.status, done.out.splitlines()[1].split()[6]) == (1, "NO")


def test_logging_time_backs_up_once_in_half_an_hour(cli: Cli, sample: Path):
    for _time in range(3):
        assert cli("log", sample, "1", "0.5").status == 0
    (listed,) = cli("backups", sample, "--json").document["backups"]
    assert (listed["reason"], listed["edits"]) == ("automatic", 2)


def test_a_damaged_plan_is_salvaged_to_a_new_file(cli: Cli, sample: Path, folder: Path):
    content = sample.read_bytes()
    sample.write_bytes(content[: len(content) - 4096])
    assert cli("check", sample).status == 1

    done = cli("salvage", sample, folder / "new.career")

    assert (done.status, done.out.splitlines()[0].startswith("Salvaged to ")) == (0, True)
    assert cli("check", folder / "new.career").status == 0
    assert len(sample.read_bytes()) == len(content) - 4096
    assert_refused(cli("salvage", sample, folder / "new.career"), "exists already")


def test_an_older_state_is_shown_with_a_line_on_standard_error_until_it_is_accepted(cli: Cli, sample: Path):
    old = sample.read_bytes()
    cli("log", sample, "1", "0.5")
    sample.write_bytes(old)

    shown = cli("show", sample)
    assert (shown.status, "is an older state" in shown.err, "Maya" in shown.out) == (0, True, True)
    assert_refused(cli("log", sample, "1", "0.5"), "is an older state")
    assert cli("check", sample).status == 1
    assert sample.read_bytes() == old

    assert cli("check", sample, "--accept").status == 0
    assert cli("show", sample).err == ""
    assert cli("log", sample, "1", "0.5").status == 0


def test_a_stray_wal_is_told_once_by_the_command_that_sets_it_aside(cli: Cli, sample: Path):
    sample.with_name("maya.career-wal").write_bytes(b"\x37\x7f\x06\x82" + bytes(4000))
    assert "was set aside as" in cli("show", sample).err
    assert cli("show", sample).err == ""
    assert cli("check", sample).status == 0
