"""The real releases import with the row counts that were counted in them by other means, and join up.

The files lie beside the checkout; without them these tests are skipped.
"""

import csv
import gzip
import json
from pathlib import Path

import openpyxl
import pytest

from careerplanner.errors import Refused
from careerplanner.library import Library, add
from careerplanner.library.occupation import Step
from tests.some import some

DATA = Path(__file__).resolve().parents[3] / "shared" / "data"
ONET, OEWS, ESCO = DATA / "onet", DATA / "oews", DATA / "esco"
FLAT = OEWS / "derived_from_flat_files"
SINCE_30_3 = ONET / "db_30_3_text.PARTIAL.zip"

pytestmark = pytest.mark.skipif(not DATA.is_dir(), reason="the real releases are not beside the checkout")

COUNTS_30_3 = {
    "Occupation Data": 1016, "Essential Skills": 17_880, "Transferable Skills": 44_700, "Software Skills": 31_821,
    "Related Occupations": 18_460, "Job Zones": 923, "Job Zone Reference": 4, "Job Titles": 57_543,
    "Sample of Reported Titles": 7_953, "Task Statements": 18_796, "Work Styles": 37_422,
    "Career Interest Types": 8_307, "Education": 11_100, "Education Categories": 12,
    "Training and Experience": 26_025, "Training and Experience Categories": 29, "Level Scale Anchors": 483,
    "Content Model Reference": 3_006, "Occupation Level Metadata": 32_202, "Scales Reference": 32,
}  # fmt: skip
COUNTS_29_0 = {
    "Occupation Data": 1016, "Related Occupations": 18_460, "Job Zones": 923, "Alternate Titles": 55_120,
    "Task Statements": 18_796, "Technology Skills": 32_470, "Sample of Reported Titles": 7_798,
    "Education, Training, and Experience": 36_209, "Content Model Reference": 627, "Job Zone Reference": 5,
}  # fmt: skip
COUNTS_ESCO = {
    "occupations": 3_039, "ISCOGroups": 619, "skillGroups": 640, "skillsHierarchy": 640, "skillSkillRelations": 5_818,
    "broaderRelationsOccPillar": 3_652, "broaderRelationsSkillPillar": 20_822, "conceptSchemes": 19,
    "digitalSkillsCollection": 1_284, "greenSkillsCollection": 591, "languageSkillsCollection": 359,
    "transversalSkillsCollection": 95, "researchSkillsCollection": 40, "digCompSkillsCollection": 25,
    "researchOccupationsCollection": 122,
}  # fmt: skip


@pytest.fixture(scope="module")
def held(tmp_path_factory):
    """One library with O*NET 30.3, ESCO, and the national and the small all-areas tables of OEWS 2025."""
    path = tmp_path_factory.mktemp("real") / "reference.sqlite"
    sources = (SINCE_30_3, OEWS / "national_M2025_dl.xlsx", FLAT / "role_family_all_areas_M2025.csv.gz",
               ESCO / "ESCO_v1.2.0_classification_en_csv.PARTIAL.zip")  # fmt: skip
    reports = [add(path, source) for source in sources]
    library = Library(path)
    yield library, {report.name: report for report in reports}
    library.close()


def test_onet_30_3_has_its_rows(held):
    report = held[1]["onet"]

    assert (report.release, report.tables, report.held) == ("30.3", report.held, COUNTS_30_3)
    assert {one.line for one in report.left} == {0}
    assert report.warnings == ()


def test_esco_has_its_rows(held):
    report = held[1]["esco"]

    assert (report.release, report.tables, report.held) == ("1.2.0", report.held, COUNTS_ESCO)
    assert report.left == report.warnings == ()


def test_the_older_names_of_onet_have_their_rows(library):
    report = add(library, ONET / "db_29_0_text.PARTIAL.zip")

    assert report.release == "29.0"
    assert {name: report.held[name] for name in COUNTS_29_0} == COUNTS_29_0
    assert {one.line for one in report.left} == {0}


def test_the_old_table_of_skills_has_its_rows(library):
    report = add(library, ONET / "db_29_3_text.DERIVED_from_excel.zip")

    assert (report.release, report.held, report.left) == ("29.3", {"Skills": 61_530, "Knowledge": 58_014}, ())


@pytest.mark.parametrize("path", ["", "Career Changers Matrix.txt"])
def test_the_matrices_of_2020_have_their_rows(library, path):
    counts = {"Career Changers Matrix": 8_348, "Career Starters Matrix": 8_580}

    report = add(library, ONET / "db_24_2_text" / path)

    expected = {path.removesuffix(".txt"): counts[path.removesuffix(".txt")]} if path else counts
    assert (report.release, report.held) == ("24.2", expected)


@pytest.mark.parametrize(("year", "rows", "top"), [
    (2020, 1329, 208_000), (2021, 1403, 208_000), (2023, 1403, 239_200), (2025, 1401, 239_200),
])  # fmt: skip
def test_every_year_of_the_national_wages_has_its_rows_and_its_own_top_code(library, asked, year, rows, top):
    report = add(library, OEWS / f"national_M{year}_dl.xlsx")

    assert (report.release, report.held, report.left, report.warnings) == (f"May {year}", {"national": rows}, (), ())
    surgeons = [asked.pay(code)[0].cell for code in ("29-1211", "29-1215", "29-1229") if asked.pay(code)]
    assert {cell.pay[point] for cell in surgeons for point in cell.at_least} <= {top}


def test_the_national_wages_equal_the_workbook_cell_by_cell(library, asked):
    add(library, OEWS / "national_M2025_dl.xlsx")
    book = openpyxl.load_workbook(OEWS / "national_M2025_dl.xlsx", read_only=True, data_only=True)
    header, *rows = book.worksheets[0].iter_rows(values_only=True)
    book.close()

    compared = 0
    for row in some(dict(zip(header, cells, strict=True)) for cells in rows):
        pay = asked.pay(row["OCC_CODE"])[0]
        for point, column in (
            ("p10", "PCT10"),
            ("p25", "PCT25"),
            ("p50", "MEDIAN"),
            ("p75", "PCT75"),
            ("p90", "PCT90"),
        ):
            yearly, hourly = row[f"A_{column}"], row[f"H_{column}"]
            assert pay.cell.pay.get(point) == (None if yearly == "*" else yearly)
            assert pay.hourly.get(point) == (None if hourly == "*" else hourly)
            compared += 2
        assert (pay.cell.employment, pay.cell.wage_rse) == (row["TOT_EMP"], row["MEAN_PRSE"])
    assert compared == 14_010


def test_flat_text_of_all_areas_has_its_rows(library):
    report = add(library, FLAT / "role_family_all_areas_M2025.csv.gz")

    assert (report.release, report.taken, report.held) == (
        "May 2025", 7_030, {"national": 13, "state": 688, "metro": 6_329},
    )  # fmt: skip


def test_the_states_have_their_rows(library):
    report = add(library, FLAT / "state_M2025_dl.derived.csv.gz")

    assert (report.release, report.held, report.left) == ("May 2025", {"state": 37_408}, ())


@pytest.mark.long
def test_the_metropolitan_areas_have_their_rows_and_figures(library, asked):
    add(library, SINCE_30_3)
    report = add(library, FLAT / "MSA_BOS_M2025_dl.derived.csv.gz")

    assert (report.held, report.left) == ({"metro": 198_287}, ())
    codes = {"43-4051", "29-1141", "29-1215"}
    with gzip.open(FLAT / "MSA_BOS_M2025_dl.derived.csv.gz", "rt", encoding="utf-8", newline="") as file:
        medians = {(row["OCC_CODE"], row["AREA"]): row["A_MEDIAN"] for row in csv.DictReader(file)
                   if row["OCC_CODE"] in codes}  # fmt: skip
    cells = {(code, pay.area.code): pay.cell for code in codes for pay in asked.pay(code)}
    held = {place: "#" if "p50" in cell.at_least else str(cell.pay.get("p50", "*")) for place, cell in cells.items()}
    assert held == medians
    assert {cell.pay["p50"] for cell in cells.values() if "p50" in cell.at_least} <= {239_200}
    assert str(asked.occupation("29-1141.00", "14460").pay.cell.pay["p50"]) == medians["29-1141", "14460"]


def test_the_harvested_esco_lists_have_their_rows(library):
    add(library, ESCO / "api_harvest_2026-06-15_skills_en.csv.gz")
    report = add(library, ESCO / "api_harvest_2026-06-15_occupations_en.csv.gz")

    assert report.held == {"skills": 13_485, "occupations": 2_942}


def test_the_skills_of_91_real_occupations_come_as_relations(library, asked, tmp_path):
    """The full table of relations is not at hand: this one is made from a list that has no essential and optional."""
    with gzip.open(ESCO / "par-tec_esco_o_91_ict_occupations_with_skills.json.gz") as file:
        occupations = json.load(file)
    relations = {(one["uri"], skill) for one in occupations for skill in one["s"]}
    path = tmp_path / "esco 2026-06-15" / "occupationSkillRelations_en.csv"
    path.parent.mkdir()
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(("occupationUri", "relationType", "skillType", "skillUri"))
        writer.writerows((occupation, "essential", "", skill) for occupation, skill in sorted(relations))

    add(library, ESCO / "api_harvest_2026-06-15_skills_en.csv.gz")
    add(library, ESCO / "api_harvest_2026-06-15_occupations_en.csv.gz")
    report = add(library, path)

    assert report.held["occupationSkillRelations"] == len(relations) == 1_970
    agent = next(one for one in occupations if one["label"] == "ICT help desk agent")
    asked_for = {skill.name for skill in asked.occupation(agent["uri"]).asked if skill.name}
    assert len(asked_for & set(agent["skill"])) > len(set(agent["skill"])) * 0.8


@pytest.mark.parametrize(
    "path", ["esco/par-tec_esco_o_91_ict_occupations_with_skills.json.gz", "oews/oews-2025.sqlite.gz"]
)
def test_what_is_no_release_is_refused(library, path):
    with pytest.raises(Refused):
        add(library, DATA / path)
    assert not library.exists()


def test_a_customer_service_representative_is_as_the_release_has_it(held):
    clerk = held[0].occupation("43-4051.00")

    skills = {skill.name: skill for skill in clerk.skills}
    assert len(skills) == 35
    listening = skills["Active Listening"]
    assert (listening.importance, listening.level, listening.dated, listening.derived_level) == (4.0, 4.0, "08/2022", 3)
    assert listening.anchors[1] == (4.0, "Answer inquiries regarding credit references")
    assert (clerk.job_zone.zone, clerk.pay.cell.pay["p50"]) == (2, 44_770)
    assert (round(clerk.education[0].percent, 1), round(clerk.experience[0].percent, 1)) == (54.8, 25.6)
    assert len(clerk.software) == 112
    listed = [one.code for one in clerk.related if not one.reverse]
    assert len(listed) == 20
    lead = next(one for one in clerk.related if one.code == "43-1011.00")
    assert (lead.position, lead.step, lead.zones_up, round(lead.pay_ratio, 2)) == (13, Step.UP, 1, 1.55)
    assert listed.index("43-1011.00") < 8


def test_an_account_manager_has_no_ratings_and_that_is_no_error(held):
    scout = held[0].occupation("41-3091.00")

    assert (scout.rated, scout.skills, scout.pay.cell.pay["p50"]) == (False, (), 69_990)
    assert any(one.rated for one in scout.related)


def test_from_registered_nurse_there_is_a_step_to_managing_health_services(held):
    library, _reports = held
    assert library.search("Registered Nurses")[0].code == "29-1141.00"

    nurse = library.occupation("29-1141.00")

    manager = next(one for one in nurse.related if one.code == "11-9111.00")
    assert (manager.title, manager.step) == ("Medical and Health Services Managers", Step.UP)
    assert nurse.related.index(manager) < 8
    assert {"Nurse Manager", "Nursing Director"} & set(library.occupation("11-9111.00").titles)


def test_most_occupations_have_pay_zone_and_ratings_and_the_others_still_open(held):
    library, _reports = held
    codes = {
        row.code for text in "abcdefghijklmnopqrstuvwxyz" for row in library.search(text, 2000) if row.source == "onet"
    }

    found = [library.occupation(code) for code in codes]

    assert len(found) == 1016
    assert sum(one.job_zone is not None for one in found) == 923
    assert sum(one.rated for one in found) == 894
    assert 850 < sum(one.pay is not None for one in found) < 1016


def test_titles_of_the_field_are_found(held):
    library, _reports = held

    def first(text):
        return [hit.code for hit in library.search(text, 5)]

    assert first("customer service representative")[0].endswith("13d1b2b4-99dd-44da-9734-c9f74bae18f7")
    assert "43-4051.00" in first("customer service rep")
    assert first("customer service manager")[0] == "43-1011.00"
    assert "11-2022.00" in first("account manager")
    assert first("telemark")[0] == "41-9041.00"
    assert any("/esco/occupation/" in code for code in first("contact centre manager"))
