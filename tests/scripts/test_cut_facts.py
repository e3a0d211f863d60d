"""Cutting the tables of facts out of what was published: the shipped tables are just that, and no more."""

import gzip
import importlib
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.some import some

CHECKOUT = Path(__file__).resolve().parents[2]
DATA = CHECKOUT.parent / "shared" / "data"
COUNTRY = CHECKOUT / "resources" / "country" / "US"
FIELD = CHECKOUT / "resources" / "catalogue" / "customer-service"
CUTS = [
    ("cut_price_levels", "bea/SARPP_STATE_2008_2023.csv", {"prices_by_state.csv": COUNTRY}),
    ("cut_floors", "floors/us_minimum_wage_2026.csv", {"floors.csv": COUNTRY}),
    ("cut_onet", "onet/db_30_3_text.PARTIAL.zip", {"education.csv": COUNTRY, "titles.csv": FIELD}),
    ("cut_outlook", "outlook", {"outlook.csv": COUNTRY}),
    ("cut_ai", "ai", {"ai_tasks.csv": COUNTRY, "ai_use.csv": COUNTRY}),
    ("cut_titles", "onet/db_30_3_text.PARTIAL.zip", {"onet.txt.gz": CHECKOUT / "resources" / "titles"}),
]


@pytest.fixture
def cut(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Callable[[str, Path], int]]:
    """Runs a script on what was published, into the folder of the test."""
    monkeypatch.syspath_prepend(str(CHECKOUT / "scripts"))

    def run(script: str, published: Path) -> int:
        folders = ["--country", tmp_path, "--field", tmp_path] if script == "cut_onet" else ["--to", tmp_path]
        monkeypatch.setattr(sys, "argv", [script, str(published), *map(str, folders)])
        return importlib.import_module(script).main()

    yield run
    for name in ("tables", *(script for script, _published, _tables in CUTS)):
        sys.modules.pop(name, None)


def content_of(path: Path) -> bytes:
    """What is in a file; how tightly it is packed is the packer's business."""
    content = path.read_bytes()
    return gzip.decompress(content) if path.suffix == ".gz" else content


@pytest.mark.parametrize(("script", "published", "tables"), CUTS)
def test_the_shipped_tables_are_what_the_script_cuts(cut, tmp_path, script, published, tables):
    if not (DATA / published).exists():
        pytest.skip(f"what was published ({published}) is not beside the checkout")
    assert cut(script, DATA / published) == 0
    for table, shipped in some(tables.items()):
        assert content_of(tmp_path / table) == content_of(shipped / table)


@pytest.mark.parametrize("script", [script for script, _published, _tables in CUTS])
@pytest.mark.parametrize("content", [b"", b"state,code\nCA,1\n"])
def test_what_is_something_else_is_refused_and_nothing_is_written(cut, tmp_path, capsys, script, content):
    other = tmp_path / "other"
    other.write_bytes(content)
    assert cut(script, other) == 1
    assert "cannot be read as" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == [other]


def test_a_floor_is_written_for_each_day_on_which_it_changed(cut, tmp_path):
    header = (
        "state,minimum_hourly_2025,minimum_hourly_2026_jan1,minimum_hourly_2026,effective_date,agreement,source_1,"
        "source_2,source_3,exempt_confirmed,exempt_effective_date,exempt_salary_yearly_2026,exempt_source_1,"
        "exempt_source_2"
    )
    sources = "https://www.labor.alaska.gov/a,pay.example/b (x),a repo"
    rows = [
        f"AK,13,14.0,15,2026-07-01,yes,{sources},yes,2026-07-01,58240,https://ogletree.com/?p=1,",
        "TX,7.25,7.25,7.25,,yes,a repo,,,federal,2020-01-01,35568,,",
    ]
    (tmp_path / "floors").write_text("\n".join([header, *rows]), encoding="utf-8")
    assert cut("cut_floors", tmp_path / "floors") == 0
    lines = (tmp_path / "floors.csv").read_text(encoding="utf-8").splitlines()
    sites = '"labor.alaska.gov, pay.example, public tables of state rates"'
    assert lines[-5:] == [
        "AK,exempt threshold,2026-07-01,58240.00,good,ogletree.com",
        f"AK,minimum wage,2025-12-31,13.00,good,{sites}",
        f"AK,minimum wage,2026-01-01,14.00,good,{sites}",
        f"AK,minimum wage,2026-07-01,15.00,good,{sites}",
        "TX,minimum wage,2025-12-31,7.25,good,public tables of state rates",
    ]
