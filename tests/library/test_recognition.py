"""Tables are known by their headers: whatever the file is called, however it is packed, wherever the columns stand."""

import codecs
import gzip

import openpyxl
import pytest

from careerplanner.library import add, list_sources
from tests.library import samples
from tests.library.samples import CLERK, ONET, READ_ME, onet_files, rating, tabbed

OLD_NAMES = {
    "Skills": [ONET["Essential Skills"][0], *ONET["Essential Skills"][1:], *ONET["Transferable Skills"][1:]],
    "Alternate Titles": [("O*NET-SOC Code", "Alternate Title", "Short Title", "Source(s)"), *ONET["Job Titles"][1:]],
    "Technology Skills": [
        ("O*NET-SOC Code", "Example", "Commodity Code", "Commodity Title", "Hot Technology", "In Demand"),
        (CLERK, "Salesforce", "43232303", "Customer relationship management software", "Y", "N"),
    ],
    "Interests": [
        ("O*NET-SOC Code", "Element ID", "Element Name", "Scale ID", "Data Value", "Date", "Domain Source"),
        (CLERK, "1.B.1.a", "Realistic", "OI", "1.30", "11/2023", "Machine Learning"),
    ],
}


def counted(tables: dict) -> dict[str, int]:
    return {name: len(rows) - 1 for name, rows in tables.items() if name != "Tasks to DWAs"}


@pytest.mark.parametrize("name", ["db_30_3_text.zip", "db_30_3_text"])
def test_an_onet_release_is_taken_as_archive_or_folder(bring, library, name):
    report = bring(name, onet_files())

    assert report.tables == report.held == counted(ONET)
    assert [(one.name, one.release, one.tables) for one in list_sources(library)] == [("onet", "30.3", counted(ONET))]


def test_an_archive_needs_no_top_folder(library, tmp_path):
    path = samples.zipped(tmp_path / "download.zip", onet_files())

    report = add(library, path)

    assert (report.release, report.tables) == ("30.3", counted(ONET))


def test_what_the_planner_has_no_use_for_is_named(bring):
    report = bring("db_30_3_text.zip", onet_files())

    assert [(one.file, one.why) for one in report.left] == [
        ("db_30_3_text/Tasks to DWAs.txt", "it is not a known table of O*NET, OEWS or ESCO")
    ]


def test_the_names_of_older_releases_are_known(bring, asked):
    new = {"Essential Skills", "Transferable Skills", "Job Titles", "Software Skills"}
    files = {f"{name}.txt": tabbed(rows) for name, rows in (ONET | OLD_NAMES).items() if name not in new}

    report = bring("db_29_0_text.zip", files)

    assert report.release == "29.0"
    assert {name: report.tables[name] for name in OLD_NAMES} == counted(OLD_NAMES)
    assert [skill.name for skill in asked.occupation(CLERK).skills] == ["Active Listening", "Science", "Negotiation"]
    assert asked.occupation(CLERK).software[0].category == "Customer relationship management software"


@pytest.mark.parametrize("name", ["download (1).txt", "Skills.txt"])
def test_a_file_is_what_its_content_says_and_not_its_name(bring, name):
    rows = [ONET["Essential Skills"][0], rating(CLERK, "2.C.1.a", "Administration", "IM", "3.51")]

    report = bring(name, tabbed(rows))

    assert report.tables == {"Knowledge": 1}


def test_columns_are_found_by_name_wherever_they_stand(bring, asked):
    mirrored = [tuple(reversed(row)) for row in ONET["Occupation Data"]]

    bring("db_30_3_text", {"Occupation Data.txt": tabbed(mirrored)})

    assert asked.occupation(CLERK).title == "Customer Service Representatives"


def test_quotes_in_tabbed_text_are_letters(bring, asked):
    rows = [*ONET["Occupation Data"], (samples.LEAD.replace("1011", "1012"), '"Leads', "An opening quote.")]

    report = bring("db_30_3_text", {"Occupation Data.txt": tabbed(rows)})

    assert report.tables == {"Occupation Data": 4}
    assert asked.occupation("43-1012.00").title == '"Leads'
    assert asked.occupation(CLERK).description == 'Talk with “customers” and say "hello".'


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", [b"", codecs.BOM_UTF8])
def test_line_ends_and_a_byte_order_mark_make_no_difference(bring, asked, end, mark):
    report = bring("db_30_3_text", {"Occupation Data.txt": mark + tabbed(ONET["Occupation Data"], end)})

    assert report.tables == {"Occupation Data": 3}
    assert asked.occupation(samples.SCOUT).description == "Sell services."


def test_utf_16_is_read_as_such(bring, asked):
    text = tabbed(ONET["Occupation Data"]).decode()

    bring("db_30_3_text", {"Occupation Data.txt": text.encode("utf-16")})

    assert asked.occupation(CLERK).description.startswith("Talk with “customers”")


def test_windows_1252_is_read_with_a_warning_that_names_the_line(bring, asked):
    text = tabbed([*ONET["Occupation Data"], ("11-1011.00", "Café Chiefs", "They run cafés.")]).decode()

    report = bring("db_30_3_text", {"Occupation Data.txt": text.encode("cp1252")})

    assert report.warnings == (
        "Occupation Data.txt, line 2 (2 in all): not UTF-8; read as Windows-1252, so look at accents and signs",
    )
    assert asked.occupation("11-1011.00").title == "Café Chiefs"


def test_notes_before_the_header_are_passed_over(bring):
    content = b"Taken from the web on Monday\r\n\r\nsee below\r\n" + tabbed(ONET["Occupation Data"])

    assert bring("db_30_3_text", {"Occupation Data.txt": content}).tables == {"Occupation Data": 3}


def test_a_header_that_stands_twice_counts_once_and_is_told(bring, asked):
    header, *rows = ONET["Occupation Data"]

    report = bring("db_30_3_text", {"x.txt": tabbed([(*header, "Title"), *((*row, "another title") for row in rows)])})

    assert asked.occupation(CLERK).title == "Customer Service Representatives"
    assert "the column Title appears more than once; the first one is used" in report.warnings[0]


def test_rows_that_do_not_fit_are_counted_with_file_line_and_reason(bring):
    rows = [
        *ONET["Occupation Data"],
        ("11-1011.00", "Chief Executives"),
        ("11-1021.00", "Managers", "They manage.", "and more"),
        ("unknown", "Nobody", ""),
        ("11-2011.00", "n/a", "No title."),
        ("11-2021.00", "Marketing Managers", "They sell.", ""),
    ]

    report = bring("db_30_3_text", {"Occupation Data.txt": tabbed(rows)})

    assert report.tables == {"Occupation Data": 4}
    assert [(one.file, one.line, one.count, one.why) for one in report.left] == [
        ("Occupation Data.txt", 5, 1, "the row has fewer columns than the header"),
        ("Occupation Data.txt", 6, 1, "the row has more columns than the header"),
        ("Occupation Data.txt", 7, 1, "the code is not an O*NET-SOC code"),
        ("Occupation Data.txt", 8, 1, "a name, title or text that belongs here is empty"),
    ]


def test_onet_workbooks_have_more_columns_and_empty_cells_for_missing(library, tmp_path, asked):
    folder = samples.unpacked(tmp_path / "db_29_3_excel", {"Occupation Data.txt": tabbed(ONET["Occupation Data"])})
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append([*samples.RATING_HEADER[:1], "Title", *samples.RATING_HEADER[1:4], "Scale Name", "Data Value", "N",
                  "Standard Error", "Recommend Suppress", "Not Relevant", "Date", "Domain Source"])  # fmt: skip
    sheet.append([CLERK, "CSR", "2.A.1.b", "Active Listening", "IM", "Importance", 4.12, 8, 0.125, "N", None,
                  "08/2023", "Analyst"])  # fmt: skip
    sheet.append(
        [CLERK, "CSR", "2.A.1.b", "Active Listening", "LV", "Level", 4.25, 8, None, "Y", "N", 45139, "Analyst"]
    )
    book.save(folder / "Skills.xlsx")
    book.close()

    report = add(library, folder)

    assert (report.release, report.tables["Skills"]) == ("29.3", 2)
    skill = asked.occupation(CLERK).skills[0]
    assert (skill.importance, skill.level, skill.uncertain, skill.dated) == (4.12, 4.25, True, "08/2023")


def test_a_read_me_beside_a_single_file_tells_its_release(library, tmp_path):
    folder = samples.unpacked(tmp_path / "stuff", onet_files())

    report = add(library, folder / "Job Zones.txt")

    assert (report.release, report.tables) == ("30.3", {"Job Zones": 2})


def test_licence_and_attribution_come_with_the_release(bring, library):
    bring("release.zip", onet_files())

    source = list_sources(library)[0]
    assert source.licence == "Creative Commons Attribution 4.0 International License"
    assert "O*NET 30.3 Database" in source.attribution
    assert source.published == "May 2026"


def test_esco_tables_are_taken_with_ragged_rows_and_a_field_of_half_a_million_letters(bring, library):
    report = bring("ESCO_v1.2.0_classification_en_csv.zip", samples.esco_files())

    assert (report.name, report.release) == ("esco", "1.2.0")
    assert report.tables == report.held == {
        "occupations": 2, "skills": 1, "occupationSkillRelations": 2, "broaderRelationsOccPillar": 2,
        "digitalSkillsCollection": 1, "skillsHierarchy": 2, "conceptSchemes": 1,
    }  # fmt: skip
    assert "ESCO classification of the European Commission" in list_sources(library)[0].attribution


def test_esco_columns_may_be_called_otherwise(bring, asked):
    content = f"concept_uri,preferred_label,alt_labels,description,isco_code,status\n{samples.AGENT},agent,,,5244.1,\n"

    report = bring("harvest_2026-06-15_occupations.csv.gz", gzip.compress(content.encode()))

    assert (report.release, report.tables) == ("2026-06-15", {"occupations": 1})
    assert asked.occupation(samples.AGENT).title == "agent"


@pytest.mark.parametrize("name", ["national_M2025_dl.csv", "national_M2025_dl.csv.gz", "national_M2025_dl.xlsx"])
def test_wages_are_taken_as_text_gzip_or_workbook(library, tmp_path, name):
    path = tmp_path / name
    if name.endswith("xlsx"):
        samples.wage_workbook(path, samples.WAGES)
    elif name.endswith("gz"):
        samples.gzipped(path, samples.wage_lines(samples.WAGES))
    else:
        path.write_bytes(samples.wage_lines(samples.WAGES))

    report = add(library, path)

    assert (report.name, report.release) == ("oews", "May 2025")
    assert report.tables == {"national": 2, "state": 1, "metro": 1}


def test_an_archive_of_wage_workbooks_is_taken_whole(library, tmp_path, asked):
    folder = samples.unpacked(tmp_path / "oesm25all", {})
    samples.wage_workbook(folder / "national_M2025_dl.xlsx", samples.WAGES[:2])
    samples.wage_workbook(folder / "MSA_M2025_dl.xlsx", samples.WAGES[3:])
    content = {path.name: path.read_bytes() for path in folder.iterdir()}

    report = add(library, samples.zipped(tmp_path / "oesm25all.zip", content, top="oesm25all"))

    assert report.tables == {"national": 2, "metro": 1}
    assert [pay.area.code for pay in asked.pay("43-4051")] == ["US", "14460"]


def test_a_column_that_a_year_lacks_leaves_its_figures_empty(library, tmp_path, asked):
    header = [name for name in samples.OEWS_HEADER if name not in {"PCT_RPT", "EMP_PRSE", "A_PCT10"}]

    add(library, samples.wage_workbook(tmp_path / "national_M2020_dl.xlsx", samples.WAGES, header=header))

    cell = asked.pay("43-4051")[0].cell
    assert cell.employment_rse is None
    assert cell.pay == {"p25": 44770, "p50": 44770, "p75": 44770, "p90": 44770}


def test_tables_from_before_2019_are_known_by_their_own_names(bring, asked):
    header = ("AREA", "ST", "STATE", "OCC_CODE", "OCC_TITLE", "OCC_GROUP", "TOT_EMP", "LOC QUOTIENT", "A_MEAN",
              "A_MEDIAN")  # fmt: skip
    rows = [dict(zip(header, ("25", "MA", "Massachusetts", "43-4051", "CSR", "", "900", "1.1", "40,120", "$39,000"),
                     strict=True))]  # fmt: skip
    content = ",".join(header) + "\n" + ",".join(f'"{cell}"' for cell in rows[0].values()) + "\n"

    report = bring("state_M2014_dl.csv", content.encode())

    assert (report.release, report.tables) == ("May 2014", {"state": 1})
    pay = asked.pay("43-4051")[0]
    assert (pay.area.code, pay.area.name, pay.cell.pay) == ("MA", "Massachusetts", {"p50": 39000})


def test_national_tables_without_columns_for_the_area_are_the_nation(bring, asked):
    bring("national_M2014_dl.csv", b"occ_code,occ_title,tot_emp,a_mean,a_median\n43-4051,CSR,900,40000,39000\n")

    assert asked.pay("43-4051")[0].area.code == "US"


def test_semicolons_separate_as_well(bring):
    assert bring("national_M2025_dl.csv", samples.wage_lines(samples.WAGES[:2]).replace(b",", b";")).taken == 2


def test_both_read_me_and_folder_name_may_be_missing(bring, library):
    report = bring("x.zip", {"a.txt": tabbed(ONET["Occupation Data"])})

    assert report.release == "unknown"
    assert "The files do not say which release they belong to." in report.warnings
    assert READ_ME not in list_sources(library)[0].attribution
