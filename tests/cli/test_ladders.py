"""``roles export``, ``roles import`` and ``new --from``: a coach makes a ladder once and hands it out."""

from pathlib import Path

from careerplanner import paths
from tests.cli.conftest import Cli, assert_refused

EXAMPLE = paths.resources() / "ladders" / "example-support-ladder.json"


def test_a_plan_begins_with_a_ladder_and_hands_it_on(cli: Cli, tmp_path: Path):
    first, second, file = tmp_path / "first.career", tmp_path / "second.career", tmp_path / "ladder.json"
    made = cli("new", first, "--from", EXAMPLE).out
    assert f"Made the plan {first} with the roles of “Example support ladder”." in made
    out = cli("roles", "export", first, file, "--name", "Ours").out
    assert out.splitlines() == [f"Wrote {file}.", "3 roles", "1 skill of its own", "2 moves"]
    cli("new", second)
    assert cli("roles", "import", second, file).out.splitlines() == ["3 roles", "1 skill of its own", "2 moves"]
    named = [role["name"] for role in cli("roles", "--plan", second, "--json").document]
    assert named[-3:] == ["Support agent I", "Support agent II", "Support lead"]


def test_what_cannot_be_is_refused_and_no_file_is_made(cli: Cli, sample: Path, tmp_path: Path):
    assert_refused(cli("roles", "export", sample, tmp_path / "l.json"), "no role of its own", "--role")
    done = cli("roles", "export", sample)
    assert (done.status, "roles export PLAN FILE" in done.err) == (2, True)
    bad = tmp_path / "bad.json"
    bad.write_text("{}", encoding="utf-8")
    assert_refused(cli("new", tmp_path / "new.career", "--from", bad), "not a ladder")
    assert_refused(cli("new", tmp_path / "new.career", "--from", bad, "--sample"), "--sample or --from")
    assert not (tmp_path / "new.career").exists()


def test_shipped_roles_are_exported_by_name(cli: Cli, sample: Path, tmp_path: Path):
    file = tmp_path / "two.json"
    cli("roles", "export", sample, file, "--role", "Manager", "--role", "Team lead")
    assert_refused(cli("roles", "export", sample, file, "--role", "Manager"), "already")
    assert '"key": "customer-service-team-lead"' in file.read_text(encoding="utf-8")
