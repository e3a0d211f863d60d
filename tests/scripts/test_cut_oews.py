"""Cutting the pay tables out of a release of the survey, in either of its forms."""

import gzip
import importlib.util
import shutil
import sqlite3
import sys
from pathlib import Path
from types import ModuleType

import pytest

from tests.some import some

CHECKOUT = Path(__file__).resolve().parents[2]
RELEASE = CHECKOUT.parent / "shared" / "data" / "oews" / "oews-2025.sqlite.gz"
SHIPPED = CHECKOUT / "resources" / "catalogue" / "customer-service"
TABLES = ("areas.csv", "wages.csv", "national.csv")
AREAS = [
    ("0000000", "N", "00", "National"),
    ("0600000", "S", "06", "California"),
    ("0041940", "M", "06", "San Jose-Sunnyvale-Santa Clara, CA"),
    ("0600007", "M", "06", "North Valley nonmetropolitan area"),
]
INDUSTRIES = [
    ("000000", "Cross-Industry, Private, Federal, State, and Local", "0"),
    ("44--46", "Sectors 44 and 45 - Retail Trade", "2"),
    ("99-100", "Sector 99 - Federal, State, and Local Government, excl. Schools", "2"),
    ("441000", "Motor Vehicle and Parts Dealers", "3"),
]
# Key, and by datatype the value and its footnote.
CELLS = {
    "OEUN0000000000000434051": {"01": ("2600000", ""), "02": ("0.4", ""), "05": ("0.2", ""), "13": ("45000", "")},
    "OEUN0000000000000000000": {"01": ("155000000", ""), "13": ("51000", "")},
    "OEUN000000044--46434051": {"01": ("411850", ""), "13": ("37350", "")},
    "OEUN000000099-100434051": {"01": ("71030", ""), "13": ("46620", "")},
    "OEUN0000000441000434051": {"01": ("1", ""), "13": ("1", "")},
    "OEUS0600000000000434051": {"01": ("200000", ""), "13": ("49560", ""), "15": ("239200", "5")},
    "OEUM0041940000000434051": {"01": ("-", "8"), "02": ("-", "8"), "13": ("60480", "")},
    "OEUM0041940000000000000": {"01": ("1134970", "")},
    "OEUM0600007000000151252": {"13": ("99999", "")},
}


@pytest.fixture
def script(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(CHECKOUT / "scripts"))
    specification = importlib.util.spec_from_file_location("cut_oews", CHECKOUT / "scripts" / "cut_oews.py")
    module = importlib.util.module_from_spec(specification)
    monkeypatch.setitem(sys.modules, "cut_oews", module)
    specification.loader.exec_module(module)
    return module


@pytest.fixture
def database(tmp_path: Path) -> Path:
    path = tmp_path / "release.sqlite"
    with sqlite3.connect(path) as made:
        numbered = [f"{letter}{number:02}" for letter in "vf" for number in range(1, 18)]
        made.execute(f"CREATE TABLE cell (key, {', '.join(numbered)})")
        made.execute("CREATE TABLE area (area_code, areatype_code, state_code, area_name)")
        made.execute("CREATE TABLE industry (industry_code, industry_name, display_level)")
        made.execute("CREATE TABLE meta (name, value)")
        made.execute("INSERT INTO meta VALUES ('release', 'May 2031')")
        made.executemany("INSERT INTO area VALUES (?, ?, ?, ?)", AREAS)
        made.executemany("INSERT INTO industry VALUES (?, ?, ?)", INDUSTRIES)
        for key, values in CELLS.items():
            names = [f"v{t}" for t in values] + [f"f{t}" for t in values]
            figures = [v for v, _f in values.values()] + [f or None for _v, f in values.values()]
            marks = ", ".join("?" * (len(names) + 1))
            made.execute(f"INSERT INTO cell (key, {', '.join(names)}) VALUES ({marks})", [key, *figures])
    made.close()
    return path


@pytest.fixture
def flat_files(tmp_path: Path) -> Path:
    """The same release as BLS publishes it: tab-separated, padded with spaces, with Windows line ends."""
    folder = tmp_path / "flat"
    folder.mkdir()

    def write(name: str, header: str, rows: list[tuple[str, ...]]) -> None:
        lines = ["\t".join(row) for row in [tuple(header.split(",")), *rows]]
        (folder / name).write_bytes("".join(line + "\r\n" for line in lines).encode())

    write("oe.area", "area_code,areatype_code,state_code,area_name", [(a, t, s, n) for a, t, s, n in AREAS])
    write("oe.industry", "industry_code,industry_name,display_level", INDUSTRIES)
    write("oe.release", "release_date,description", [("2031A01", "May 2031")])
    data = [
        (f"{key}{datatype}     ", "2031", "A01", value.rjust(12), footnote)
        for key, values in CELLS.items()
        for datatype, (value, footnote) in values.items()
    ]
    write("oe.data.0.Current", "series_id                     ,year,period,       value,footnote_codes", data)
    return folder


def cut(script: ModuleType, release: Path, to: Path, monkeypatch: pytest.MonkeyPatch) -> int:
    to.mkdir()
    monkeypatch.setattr(sys, "argv", ["cut_oews.py", str(release), "--to", str(to)])
    return script.main()


def test_both_forms_of_a_release_give_the_same_tables(script, database, flat_files, tmp_path, monkeypatch):
    with database.open("rb") as plain, gzip.open(f"{database}.gz", "wb") as packed:
        shutil.copyfileobj(plain, packed)
    releases = {"plain": database, "packed": Path(f"{database}.gz"), "folder": flat_files}
    for name, release in some(releases.items()):
        assert cut(script, release, tmp_path / name, monkeypatch) == 0
    for table in TABLES:
        texts = {(tmp_path / f"{name}" / table).read_text(encoding="utf-8") for name in releases}
        assert len(texts) == 1, table


def test_each_table_names_the_release_and_keeps_what_was_not_released_apart(script, database, tmp_path, monkeypatch):
    cut(script, database, tmp_path / "out", monkeypatch)
    areas, wages, national = ((tmp_path / "out" / name).read_text(encoding="utf-8").splitlines() for name in TABLES)
    assert all("OEWS May 2031" in table[0] for table in (areas, wages, national))
    assert areas[3:] == [
        "US,nation,,United States,155000000",
        "CA,state,CA,California,",
        "0600007,nonmetro,CA,North Valley nonmetropolitan area,",
        '41940,metro,CA,"San Jose-Sunnyvale-Santa Clara, CA",1134970',
    ]
    assert wages[3:] == [
        "41940,43-4051,,,,,,60480,,",
        "41940,00-0000,1134970,,,,,,,",
        "CA,43-4051,200000,,,,,49560,,239200+",
    ]
    assert national[3:] == [
        "00,All industries,43-4051,2600000,0.4,0.2,,,45000,,",
        "00,All industries,00-0000,155000000,,,,,51000,,",
        "44,Retail Trade,43-4051,411850,,,,,37350,,",
        '99,"Government, without schools, hospitals and post",43-4051,71030,,,,,46620,,',
    ]


@pytest.mark.parametrize("content", [b"", b"SQLite format 3\0 and then nothing", b"\x1f\x8b broken"])
def test_what_is_no_release_is_refused_and_nothing_is_written(script, content, tmp_path, monkeypatch, capsys):
    broken = tmp_path / ("release.sqlite.gz" if content.startswith(b"\x1f") else "release.sqlite")
    broken.write_bytes(content)
    assert cut(script, broken, tmp_path / "out", monkeypatch) == 1
    assert "cannot be read as a release" in capsys.readouterr().err
    assert list((tmp_path / "out").iterdir()) == []


def test_a_ragged_flat_file_is_refused_by_line(script, flat_files, tmp_path, monkeypatch, capsys):
    data = flat_files / "oe.data.0.Current"
    data.write_bytes(data.read_bytes() + b"OEUN00000000000004340\t2031\r\n")
    assert cut(script, flat_files, tmp_path / "out", monkeypatch) == 1
    assert "oe.data.0.Current, line" in capsys.readouterr().err


def test_the_shipped_tables_are_what_the_script_cuts_from_the_release(script, tmp_path, monkeypatch):
    if not RELEASE.is_file():
        pytest.skip("the OEWS release (../shared/data/oews/oews-2025.sqlite.gz) is not beside the checkout")
    assert cut(script, RELEASE, tmp_path / "out", monkeypatch) == 0
    for table in TABLES:
        assert (tmp_path / "out" / table).read_bytes() == (SHIPPED / table).read_bytes()
