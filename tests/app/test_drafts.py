"""Where drafts are kept: under a name that stays, since what one version kept is offered by the next."""

from pathlib import Path

from careerplanner.app.drafts import file_of


def test_the_drafts_of_a_plan_keep_the_name_of_their_file_from_version_to_version(tmp_path: Path):
    plan = Path("/nowhere/at all/plan.career")

    assert file_of(tmp_path, plan) == tmp_path / "draft-8558996aa58a2eb7c499ca63.json"
    assert file_of(tmp_path, plan.with_name("other.career")) != file_of(tmp_path, plan)
