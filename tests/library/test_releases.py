"""One release of a publisher at a time: refreshed by itself, replaced by a newer one, never mixed."""

import pytest

from careerplanner.errors import Refused
from careerplanner.library import add, list_sources, remove
from careerplanner.store.library import library_file
from tests.library import samples
from tests.library.samples import CLERK, ONET, onet_files, tabbed


def content(library) -> dict[str, list]:
    """All that the library says, row by row."""
    with library_file.reading(library) as connection:
        tables = [
            row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE sql LIKE 'CREATE TABLE %'")
        ]
        return {name: sorted(connection.execute(f"SELECT * FROM {name}").fetchall(), key=repr) for name in tables}


def test_the_same_release_again_changes_nothing(library, tmp_path):
    path = samples.zipped(tmp_path / "db_30_3_text.zip", onet_files())
    wages = samples.wage_workbook(tmp_path / "national_M2025_dl.xlsx", samples.WAGES)
    esco = samples.zipped(tmp_path / "ESCO v1.2.0.zip", samples.esco_files())
    for one in (path, wages, esco):
        add(library, one)
    before = content(library)

    reports = [add(library, one) for one in (path, wages, esco)]

    assert content(library) == before
    assert [report.replaced for report in reports] == ["", "", ""]
    assert all(before[name] for name in ("onet_rating", "oews_wage", "esco_relation", "title"))


def test_a_table_that_comes_again_with_fewer_rows_loses_the_others(bring, asked):
    bring("db_30_3_text.zip", onet_files())

    report = bring("again.zip", onet_files(Job_Titles=ONET["Job Titles"][:2]))

    assert report.held["Job Titles"] == 1
    assert report.held["Occupation Data"] == 3
    assert [hit.found for hit in asked.search("account manager")] == []


def test_a_newer_release_takes_the_place_of_an_older_one(bring, library, asked):
    bring("db_29_0_text.zip", onet_files("29.0", "August 2024"))

    report = bring("db_30_3_text", {"Occupation Data.txt": tabbed(ONET["Occupation Data"][:2])})

    assert report.replaced == "29.0"
    assert list_sources(library)[0].tables == {"Occupation Data": 1}
    assert asked.occupation(CLERK).skills == ()


def test_an_older_release_is_refused_and_the_newer_one_stays(bring, library):
    bring("db_30_3_text.zip", onet_files())
    before = library.read_bytes()

    with pytest.raises(Refused, match=r"holds O\*NET 30.3, which is newer than 29.0. To go back, remove onet"):
        bring("db_29_0_text.zip", onet_files("29.0", "August 2024"))

    assert library.read_bytes() == before


def test_releases_compare_as_numbers(bring):
    bring("db_9_0_text.zip", onet_files("9.0"))

    assert bring("db_30_3_text.zip", onet_files()).replaced == "9.0"


def test_files_of_an_unknown_release_are_not_mixed_into_a_known_one(bring, library, tmp_path):
    bring("db_30_3_text.zip", onet_files())
    (tmp_path / "stray").mkdir()

    with pytest.raises(Refused, match=r"not known which release of O\*NET this belongs to, and the library holds 30.3"):
        bring("stray/Job Zones.txt", tabbed(ONET["Job Zones"]))

    assert list_sources(library)[0].tables["Job Zones"] == 2


def test_single_files_of_an_unknown_release_add_up_until_a_known_one_comes(bring, library):
    bring("Occupation Data.txt", tabbed(ONET["Occupation Data"]))
    bring("Job Zones.txt", tabbed(ONET["Job Zones"]))
    assert list_sources(library)[0].tables == {"Occupation Data": 3, "Job Zones": 2}

    assert bring("db_30_3_text.zip", onet_files()).replaced == "unknown"


def test_of_two_releases_in_one_folder_the_newer_is_taken(library, tmp_path):
    folder = tmp_path / "downloads"
    samples.unpacked(folder / "db_29_0_text", onet_files("29.0", "August 2024"))
    samples.unpacked(folder / "db_30_3_text", {"Job Zones.txt": tabbed(ONET["Job Zones"])})

    report = add(library, folder)

    assert (report.release, report.tables) == ("30.3", {"Job Zones": 2})
    assert ("db_29_0_text/Job Zones.txt", "it belongs to release 29.0, and 30.3 is taken") in [
        (one.file, one.why) for one in report.left
    ]


def test_the_parts_of_a_wage_release_add_up_and_another_year_replaces_them_all(library, tmp_path, asked):
    national = samples.wage_workbook(tmp_path / "national_M2025_dl.xlsx", samples.WAGES[:2])
    metro = tmp_path / "MSA_M2025_dl.csv"
    metro.write_bytes(samples.wage_lines(samples.WAGES[3:]))

    add(library, national)
    assert add(library, metro).held == {"national": 2, "metro": 1}

    later = samples.wage_workbook(
        tmp_path / "national_M2026_dl.xlsx", samples.WAGES[:1], notes=["May 2026 OEWS Estimates"]
    )
    report = add(library, later)
    assert (report.release, report.replaced, report.held) == ("May 2026", "May 2025", {"national": 1})
    assert asked.pay("43-4051.00")[0].year == "May 2026"


def test_the_notes_of_a_workbook_tell_its_year_before_its_name_does(library, tmp_path):
    path = samples.wage_workbook(tmp_path / "national_M2019_dl.xlsx", samples.WAGES)

    assert add(library, path).release == "May 2025"


def test_a_smaller_cut_of_the_same_release_takes_nothing_away(library, tmp_path, asked):
    add(library, samples.wage_workbook(tmp_path / "national_M2025_dl.xlsx", samples.WAGES))
    (tmp_path / "cut_M2025.csv").write_bytes(
        b"area_code,area_type,state_fips,area_name,soc,title,tot_emp,a_mean,a_median\n"
        b"0000000,N,00,National,43-4051,CSR,1000,44770,44771\n"
        b"0014460,M,25,Boston,43-4051,CSR,-,-,-\n"
    )

    report = add(library, tmp_path / "cut_M2025.csv")

    assert report.held == {"national": 2, "state": 1, "metro": 1}
    nation = asked.pay("43-4051")[0].cell
    assert (nation.pay["p50"], nation.pay["p90"], nation.wage_rse) == (44771, 44770, 1.5)


def in_two_languages() -> dict[str, bytes]:
    """A release of ESCO in English, with its tables of occupations and skills in French beside them."""
    files = samples.esco_files()
    french = {
        name.replace("_en", "_fr"): text.replace(b"agent", b"conseiller")
        for name, text in files.items()
        if name in {"occupations_en.csv", "skills_en.csv"}
    }
    return french | files


@pytest.mark.parametrize("spoken", ["en", "fr", "pt_BR"])
def test_of_two_languages_of_esco_one_is_held_and_the_other_is_named(bring, library, monkeypatch, spoken):
    monkeypatch.setattr("careerplanner.library.importing.language", lambda: spoken)
    alone = bring("alone.zip", samples.esco_files())
    english = content(library)["esco_concept"]
    remove(library, "esco")

    report = bring("both.zip", in_two_languages())

    taken, left = ("fr", "en") if spoken == "fr" else ("en", "fr")
    assert [(one.file.split("/")[-1], one.why) for one in report.left if "language" in one.why] == [
        (f"{name}_{left}.csv", f"the library holds one language of ESCO, and “{taken}” is taken")
        for name in ("occupations", "skills")
    ]
    assert report.tables == alone.tables
    assert report.held == alone.held
    assert (content(library)["esco_concept"] == english) is (spoken != "fr")


def test_another_language_of_esco_that_comes_later_names_what_it_replaces(bring):
    first = bring("english.zip", samples.esco_files())
    french = samples.esco_files()["occupations_en.csv"].replace(b"call centre agent", b"agent de centre d'appels")
    french = french.replace(b"call centre supervisor", b"responsable")

    report = bring("french.zip", {"occupations_fr.csv": french})

    (told,) = [each for each in report.warnings if "one language" in each]
    assert "2 concepts" in told
    assert "“call centre agent”, which is “agent de centre d'appels” now" in told
    assert not any("one language" in each for each in first.warnings)


def test_the_language_of_esco_files_does_not_change_their_names(bring):
    files = {name.replace("_en", "_de"): text for name, text in samples.esco_files().items()}

    assert "digitalSkillsCollection" in bring("ESCO v1.2.1 de.zip", files).tables


def test_remove_takes_one_source_and_leaves_the_others(bring, library, asked):
    bring("db_30_3_text.zip", onet_files())
    bring("national_M2025_dl.csv", samples.wage_lines(samples.WAGES))

    remove(library, "O*NET")

    assert [one.name for one in list_sources(library)] == ["oews"]
    assert asked.search("customer") == []
    assert asked.pay("43-4051")


def test_what_is_not_there_cannot_be_removed(bring, library):
    with pytest.raises(Refused, match=r"holds no “esco”\. It holds: nothing\."):
        remove(library, "esco")
    bring("db_30_3_text.zip", onet_files())
    with pytest.raises(Refused, match=r"holds no “esco”\. It holds: onet\."):
        remove(library, "esco")


def test_remove_gives_the_space_back(bring, library):
    bring("db_30_3_text.zip", onet_files())
    small = library.stat().st_size
    many = [samples.wage(f"11-{n:04}", f"Occupation {n}", str(n)) for n in range(5000)]
    bring("national_M2025_dl.csv", samples.wage_lines(many))
    large = library.stat().st_size
    assert large > 2 * small

    remove(library, "oews")

    assert library.stat().st_size <= small * 1.05
