"""The shipped index of job titles: what is found as one types, in which order, and what it is made of."""

import pytest

from careerplanner.app.title_index import TitleIndex, title_index

SMALL = b"""# Source: O*NET 30.3 May 2026, job titles; cut by hand
# Year: May 2026
# CC BY 4.0
@10-0001.00 2
Nursing Assistants
Nurse Aide
Nursery Worker's Aide
@10-0001.01 3
Night Nurses
@20-0002.00
Aides of Nurses
@10-0001.00
Nurse Aide Trainee
@20-0002.00
Nurse Aide
Zookeeper
"""


@pytest.fixture(scope="module")
def small() -> TitleIndex:
    return TitleIndex(SMALL)


def found(index: TitleIndex, text: str) -> list[tuple[str, str]]:
    return [(hit.code, hit.found) for hit in index.find(text)]


def test_an_exact_title_comes_first_then_what_begins_so_and_each_occupation_once(small: TitleIndex) -> None:
    assert found(small, "nurse aide") == [("10-0001.00", "Nurse Aide"), ("20-0002.00", "Nurse Aide")]
    assert found(small, "nurse a") == [("10-0001.00", "Nurse Aide"), ("20-0002.00", "Nurse Aide")]


def test_words_fit_by_their_beginning_in_any_order_whatever_their_case_and_marks(small: TitleIndex) -> None:
    assert found(small, "AIDE, nursery") == [("10-0001.00", "Nursery Worker's Aide")]
    assert found(small, "zoôk") == [("20-0002.00", "Zookeeper")]
    assert found(small, "urse") == []


def test_a_speciality_stands_behind_the_whole_occupation(small: TitleIndex) -> None:
    assert [code for code, _title in found(small, "n")] == ["10-0001.00", "20-0002.00", "10-0001.01"]


@pytest.mark.parametrize("text", ["", "  ", "@10", "---", "# Source", "cut by hand"])
def test_nothing_is_found_for_what_is_no_title(small: TitleIndex, text: str) -> None:
    assert found(small, text) == []


def test_a_hit_tells_its_own_title_job_zone_and_survey_code(small: TitleIndex) -> None:
    (hit,) = small.find("trainee")
    assert (hit.title, hit.found, hit.zone, hit.survey_code) == (
        "Nursing Assistants",
        "Nurse Aide Trainee",
        2,
        "10-0001",
    )
    assert (len(small), small.source) == (3, "O*NET 30.3 May 2026, job titles")


def test_common_beginnings_still_find_the_exact_title_that_stands_last() -> None:
    crowd = "\n".join(f"Nurse {number:04}" for number in range(400))
    index = TitleIndex(f"# Source: x; y\n@10-0001.00\n{crowd}\n@20-0002.00\nNurse\n".encode())
    assert found(index, "nurse")[0] == ("20-0002.00", "Nurse")


def test_the_exact_title_that_stands_next_after_those_kept_is_found() -> None:
    crowd = "\n".join(f"Nurse {number:04}" for number in range(150))
    index = TitleIndex(f"# Source: x; y\n@10-0001.00\n{crowd}\nNurse\n".encode())
    assert found(index, "nurse") == [("10-0001.00", "Nurse")]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("nurse aide", "31-1131.00"),
        ("electrician", "47-2111.00"),
        ("barista", "35-3023.00"),
        ("help desk technician", "15-1232.00"),
        ("teachers elementary", "25-2021.00"),
        ("registered nurse", "29-1141.00"),
    ],
)
def test_the_shipped_index_finds_what_people_call_their_job(text: str, code: str) -> None:
    assert code in [hit.code for hit in title_index().find(text)][:2]
    assert len(title_index()) == 1016
