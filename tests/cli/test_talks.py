"""``checkin``, ``trial`` and ``review --since``: talks written down, forms written and read, and what changed."""

import json
import shutil
from pathlib import Path

from .conftest import Cli, assert_refused, state_of


def test_a_form_goes_out_comes_back_and_is_listed(cli: Cli, sample: Path, folder: Path):
    form = folder / "a/b".replace("/", " ")
    assert cli("checkin", sample, "--form", form, "--reader", "Priya").status == 0
    text = form.read_text("utf-8").replace('level = ""', 'level = "3"', 2).replace('promoted = ""', 'promoted = "2"')
    form.write_text(text.replace('people = ""', 'people = "20"'), "utf-8")

    done = cli("checkin", sample, "--read", form)

    assert done.status == 0
    assert "with Priya: 0 of 2 skills agreed." in done.out
    assert "1 level higher" in done.out
    assert "Answer: 2 of 20 became senior customer service specialist" in done.out
    (listed,) = json.loads(cli("checkin", sample, "--json").out)
    assert [(each["own"], each["seen"]) for each in listed["skills"]] == [(2, 3), (4, 3)]


def test_a_form_does_not_replace_a_file_unasked_and_a_wrong_one_changes_nothing(cli: Cli, sample: Path, folder: Path):
    form = folder / "form.toml"
    form.write_text("mine", "utf-8")
    before = state_of(folder)

    for words in (["--form", form], ["--read", form], ["--read", folder], ["--read", folder / "none"]):
        assert_refused(cli("checkin", sample, *words))
        assert state_of(folder) == before


def test_trials_are_noted_and_listed_with_what_they_say(cli: Cli, sample: Path):
    assert cli("trial", sample, "Led the stand-up", "--energy", "2,4", "--liking", "3", "--hours", "1.5").status == 0

    listed = cli("trial", sample)
    assert "2 → 4" in listed.out
    assert "3 → ?" in listed.out
    assert "No trial is finished yet." in listed.out
    assert json.loads(cli("trial", sample, "--json").out)[0]["liking"] == [3, None]
    assert_refused(cli("trial", sample, "Again", "--energy", "6"))
    assert_refused(cli("trial", sample, "Again", "--energy", "1,2,3"))
    assert_refused(cli("trial", sample, " "))
    too_long = cli("trial", sample, "Again", "--hours", "1e308")
    assert_refused(too_long)
    assert "not 1e+308." in too_long.err


def test_review_says_what_changed_since_a_day_and_against_a_copy(cli: Cli, sample: Path, folder: Path):
    old = folder / "old.career"
    shutil.copyfile(sample, old)
    cli("evidence", sample, "Coaching teammates", "Coached Jess", "--level", "3")

    since = cli("review", sample, "--since", "2026-06-01")
    against = cli("review", sample, "--against", old)

    assert "Finished: “Close escalated calls without a transfer”." in since.out
    assert "1 piece of evidence: coaching teammates." in against.out
    assert "learning logged" not in against.out
    found = json.loads(cli("review", sample, "--against", old, "--json").out)
    assert found["evidence"] == ["Coached Jess"]
    assert [row["role"] for row in found["odds"]][-1] == "Customer service manager"
    assert_refused(cli("review", sample, "--since", "2030-01-01"))
    assert_refused(cli("review", sample, "--against", folder))
    assert cli("review", sample, "--until", "2026-06-01").status == 2
