"""``reference``: releases come into the library beside the plans, are listed, and go."""

from pathlib import Path

import pytest

from .conftest import Cli, assert_refused, state_of

OCCUPATIONS = (
    "O*NET-SOC Code\tTitle\tDescription\n"
    "43-4051.00\tCustomer Service Representatives\tInteract with customers.\n"
    "43-1011.00\tFirst-Line Supervisors of Office Workers\tDirectly supervise clerical workers.\n"
    "broken\n"
)


@pytest.fixture
def release(folder: Path) -> Path:
    path = folder / "db_30_3_text"
    path.mkdir()
    (path / "Occupation Data.txt").write_text(OCCUPATIONS, encoding="utf-8")
    return path


def test_an_empty_library_says_so(cli: Cli, tmp_path: Path):
    assert cli("reference", "list", "--json").document == []
    assert "is empty" in cli("reference", "list").out
    assert not (tmp_path / "data").exists()


def test_a_release_comes_is_listed_and_goes(cli: Cli, release: Path):
    added = cli("reference", "add", release, "--json").document
    listed = cli("reference", "list", "--json").document
    removed = cli("reference", "remove", "onet")

    assert added["tables"] == {"Occupation Data": 2}
    assert [(one["line"], one["count"]) for one in added["left"]] == [(4, 1)]
    assert [one["name"] for one in listed] == ["onet"]
    assert listed[0]["tables"] == {"Occupation Data": 2}
    assert listed[0]["release"] == "30.3"
    assert listed[0]["licence"]
    assert removed.status == 0
    assert cli("reference", "list", "--json").document == []


def test_the_text_tells_what_was_taken_what_was_left_and_whose_it_is(cli: Cli, release: Path):
    added = cli("reference", "add", release).out
    listed = cli("reference", "list").out

    for text in (added, listed):
        assert "onet, release 30.3" in text
        assert "O*NET" in text
        assert "Occupation Data  2" in text
    assert "Occupation Data.txt, line 4 (1):" in added


@pytest.mark.parametrize("content", [b"", b"Dear diary\n", b"PK\x03\x04 not really"])
def test_what_is_no_release_is_refused_and_the_library_stays(
    cli: Cli, release: Path, folder: Path, tmp_path: Path, content: bytes
):
    cli("reference", "add", release)
    (folder / "other.txt").write_bytes(content)
    before = cli("reference", "list", "--json").out

    assert_refused(cli("reference", "add", folder / "other.txt"), "other.txt")

    assert cli("reference", "list", "--json").out == before


def test_a_missing_path_and_an_unknown_name_are_refused(cli: Cli, folder: Path):
    before = state_of(folder)

    assert_refused(cli("reference", "add", folder / "gone.zip"), "gone.zip")
    assert_refused(cli("reference", "remove", "soc"), "holds no “soc”", "nothing")

    assert state_of(folder) == before


@pytest.mark.parametrize("words", [[], ["frobnicate"], ["add"], ["remove"]])
def test_wrong_usage_ends_with_status_2(cli: Cli, words: list[str]):
    assert cli("reference", *words).status == 2
