"""The library's file: what is opened, what is refused, what a damaged one says."""

import contextlib

import pytest
from sqlcipher3 import dbapi2 as driver

from careerplanner.errors import Refused
from careerplanner.store.library import library_file, writing
from careerplanner.store.library.writing import Source


@pytest.fixture
def path(tmp_path):
    return tmp_path / "reference.sqlite"


@pytest.fixture
def made(path):
    with library_file.writing(path) as connection:
        writing.put_source(connection, Source("onet", "30.3", (30, 3), "May 2026", "CC BY 4.0", "From O*NET"))
    return path


def test_there_is_nothing_to_read_before_the_first_import(path):
    with library_file.reading(path) as connection:
        assert connection is None
    path.touch()
    with library_file.reading(path) as connection:
        assert connection is None


def test_what_was_written_is_read(made):
    with library_file.reading(made) as connection:
        assert writing.source(connection, "onet").rank == (30, 3)
        assert writing.source(connection, "esco") is None


def test_a_reader_cannot_write(made):
    with library_file.reading(made) as connection, pytest.raises(driver.OperationalError, match="readonly"):
        connection.execute("DELETE FROM source")


def test_it_has_the_tables_that_the_script_declares_and_words_can_be_searched(made):
    with library_file.reading(made) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute(
            "SELECT count(*) FROM title_search WHERE title_search MATCH '\"x\" *'"
        ).fetchone() == (0,)


@pytest.mark.parametrize("content", [b"hello", b"SQLite format 3\x00" + bytes(5000), bytes(4096)])
def test_a_file_that_is_no_database_is_refused_and_stays(path, content):
    path.write_bytes(content)

    with pytest.raises(Refused, match="Move the file away and add the releases again"), library_file.writing(path):
        pass
    with pytest.raises(Refused, match="Move the file away"), library_file.reading(path):
        pass

    assert path.read_bytes() == content


def test_a_database_of_something_else_is_refused_and_stays(path):
    with contextlib.closing(driver.connect(str(path))) as other:
        other.execute("CREATE TABLE cookies (a)")
    content = path.read_bytes()

    not_ours = pytest.raises(Refused, match="is not a reference library of Career Planner; it was not touched")
    with not_ours, library_file.writing(path):
        pass

    assert path.read_bytes() == content


def test_a_library_of_another_version_is_refused(made):
    with contextlib.closing(driver.connect(str(made))) as connection:
        connection.execute("PRAGMA user_version = 99")

    too_new = pytest.raises(Refused, match=r"made by another version of Career Planner\. Delete the file")
    with too_new, library_file.reading(made):
        pass


def test_a_damaged_library_says_what_to_do(made):
    content = bytearray(made.read_bytes())
    content[4096 : len(content)] = bytes(len(content) - 4096)
    made.write_bytes(content)

    damaged = pytest.raises(Refused, match="Delete the file and add the releases again; that affects no plan")
    with damaged, library_file.reading(made) as connection:
        writing.sources(connection)


def test_a_failed_transaction_leaves_nothing(made):
    before = made.read_bytes()

    def fail() -> None:
        with library_file.writing(made) as connection:
            writing.clear_source(connection, "onet")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()

    assert made.read_bytes() == before


def test_a_full_disk_is_told_and_nothing_stays(made):
    before = made.read_bytes()

    def fill() -> None:
        with library_file.writing(made) as connection:
            connection.execute("PRAGMA max_page_count = 1")
            writing.write_rows(connection, "oews_occupation", [(f"{n:07}", "x" * 500) for n in range(2000)])

    with pytest.raises(Refused, match="the disk is full"):
        fill()

    assert made.read_bytes() == before


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Customer  Service", "customer service"),
        (" Répétiteur ", "repetiteur"),
        ("STRASSE ß", "strasse ss"),
        ("ﬁt", "fit"),
    ],
)
def test_titles_are_folded(text, folded):
    assert library_file.fold(text) == folded


def test_wages_are_merged_and_other_rows_replaced(path):
    with library_file.writing(path) as connection:
        key = ("43-4051", "US", "000000", "1235", "detailed")
        writing.write_rows(connection, "oews_wage", [(*key, 100, 2.5, *[None] * 19)])
        writing.write_rows(connection, "oews_wage", [(*key, 200, None, *[None] * 19)])
        assert connection.execute("SELECT employment, employment_rse FROM oews_wage").fetchall() == [(200, 2.5)]

        writing.write_rows(connection, "oews_occupation", [("43-4051", "old")])
        writing.write_rows(connection, "oews_occupation", [("43-4051", "kept out")], keep=True)
        assert connection.execute("SELECT title FROM oews_occupation").fetchall() == [("old",)]
        writing.write_rows(connection, "oews_occupation", [("43-4051", "new")])
        assert connection.execute("SELECT title FROM oews_occupation").fetchall() == [("new",)]
