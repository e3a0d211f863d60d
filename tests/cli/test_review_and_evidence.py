"""``evidence``, ``metric`` and ``review``: what they note, what they list, and what they leave alone."""

from pathlib import Path

from careerplanner.app.workspace import read_plan

from .conftest import TODAY, Cli, assert_refused, state_of


def plan_in(path: Path):
    return read_plan(path, path.parent / "backups")


def test_evidence_is_noted_with_all_that_is_said_of_it(cli: Cli, sample: Path, folder: Path):
    proof = folder / "notes.txt"
    proof.write_text("x", encoding="utf-8")
    words = ("--on", "2026-11-20", "--level", "4", "--about-others", "--confirmed-by", "Priya", "--file", proof)

    done = cli("evidence", sample, "Coaching teammates", "Six talks, a page of notes each", *words)

    assert done.status == 0
    assert done.out == (
        "Noted for Coaching teammates: Level 4 · about others · confirmed by Priya · file notes.txt · Nov 20\n"
    )
    item = next(item for item in plan_in(sample).evidence if item.what.startswith("Six talks"))
    assert (item.skill_key, item.level, item.place) == ("coaching", 4, str(proof))
    proof.unlink()
    listed = cli("evidence", sample, "--json").document
    assert listed[0]["missing"] is True
    assert (listed[0]["kind"], listed[0]["on"], len(listed)) == ("file", "2026-11-20", len(plan_in(sample).evidence))


def test_evidence_that_cannot_be_is_refused_and_the_plan_stays(cli: Cli, sample: Path, folder: Path):
    before = state_of(folder)
    assert_refused(cli("evidence", sample, "coaching"), "evidence needs a sentence")
    assert_refused(cli("evidence", sample, "juggling", "x"), "no skill “juggling”")
    assert_refused(cli("evidence", sample, "coaching", "x", "--level", "6"), "from 1 to 5")
    assert_refused(cli("evidence", sample, "coaching", "x", "--link", "here"), "begins with https://")
    assert state_of(folder) == before


def test_a_reading_follows_the_metric_where_it_was_not(cli: Cli, sample: Path):
    done = cli("metric", sample, "quality-score", "94", "--target", "95", "--on", "2026-11-20")

    assert done.out.replace("\u00a0", " ") == (
        "Quality score: 94 % on Nov 20; the target is 95 %.\n1 reading: too few for a trend\n"
    )
    cli("metric", sample, "Quality score", "--target", "90")
    found = next(row for row in cli("metric", sample, "--json").document if row["key"] == "quality-score")
    assert (found["target"], found["met"], found["better"]) == (90, True, "higher")
    assert found["readings"] == [{"on": "2026-11-20", "value": 94.0, "note": None}]
    assert "First-contact resolution" in cli("metric", sample).out


def test_a_reading_that_cannot_be_is_refused(cli: Cli, sample: Path):
    assert_refused(cli("metric", sample, "smiles", "4"), "no metric “smiles”")
    assert_refused(cli("metric", sample, "satisfaction", "much"), "“much” is not a number")
    assert_refused(cli("metric", sample, "satisfaction", "90", "--on", "2026-12-24"), "lies in the future")


def test_the_review_tells_the_week_what_it_moved_and_what_is_next(cli: Cli, sample: Path, folder: Path):
    before = state_of(folder)
    done = cli("review", sample)

    lines = done.out.splitlines()
    assert lines[0].startswith("Nov 17")
    assert "1 goal waits for a new date" in lines
    assert "This week moved no odds" in lines
    assert any(line.startswith("Senior specialist: ") for line in lines)
    document = cli("review", sample, "--json").document
    assert (document["from"], document["to"], document["hours"]) == ("2026-11-17", TODAY.isoformat(), 3.0)
    assert len(document["next"]) == 5
    assert {"title", "hours", "why"} == document["next"][0].keys()
    assert [role["role"] for role in document["moved"]["roles"]][-1] == "Customer service manager"
    assert state_of(folder) == before


def test_the_review_of_an_empty_plan_says_what_is_missing(cli: Cli, folder: Path):
    cli("new", folder / "p.career")
    done = cli("review", folder / "p.career")
    assert done.status == 0
    assert "Nothing is waiting" in done.out
    assert cli("review", folder / "p.career", "--json").document["moved"] is None
