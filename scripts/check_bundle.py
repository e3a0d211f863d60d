"""The self-check of a built bundle: a copy of it, away from the checkout and from Python, must do its work.

``python scripts/check_bundle.py dist/careerplanner``; ends with status 1 at the first thing that does not work.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

from careerplanner.report.content import ReportContent
from careerplanner.report.pdf import pdf_order
from careerplanner.report.remote import Typesetter
from careerplanner.report.typesetter import WORD


def main(bundle: Path) -> None:
    """Run the bundle's version, sample plan, report and window, and say how long each took."""
    with tempfile.TemporaryDirectory(prefix="careerplanner-bundle-") as folder:
        here = Path(folder)
        copy = here / "bundle"
        shutil.copytree(bundle, copy, symlinks=True)
        size_mb = sum(path.stat().st_size for path in copy.rglob("*") if path.is_file() and not path.is_symlink()) / 1e6
        print(f"size: {size_mb:.0f} MB")

        check("printed a version", bool(run(copy, here, "--version").strip()))
        run(copy, here, "new", "p.career", "--sample")
        check("made a plan", (here / "p.career").stat().st_size > 0)
        run(copy, here, "export", "p.career", "--pdf", "plan.pdf")
        check("wrote a PDF", (here / "plan.pdf").read_bytes().startswith(b"%PDF-"))
        drawn = drawn_by(copy, (here / "plan.pdf").read_bytes())
        check("set and drew a page in a process of its own", drawn == (b"%PDF-", 300))
        projection = json.loads(run(copy, here, "project", "p.career", "--json"))
        check("projected the pay", len(projection["nominal"]["p50"]) == projection["months"] + 1)
        times = json.loads(run(copy, here, "--startup-times", "p.career"))
        check(f"opened its window after {times['first_window_ms']:.0f} ms", times["first_window_ms"] > 0)
        network = [path.name for path in copy.rglob("*") if "Qt6Network" in path.name]
        check("holds no network library of Qt", not network)


def drawn_by(bundle: Path, pdf: bytes) -> tuple[bytes, int]:
    """What its process that sets and draws for the window makes: the beginning of a PDF, the width of a page drawn."""
    typesetter = Typesetter([str(bundle / "careerplanner"), WORD])
    order = pdf_order(ReportContent("Bundle", "", date(2026, 11, 29), "", sections=("goals",)))
    try:
        return typesetter.document(order).content[:5], typesetter.picture(pdf, 0, 300).width
    finally:
        typesetter.close()


def run(bundle: Path, folder: Path, *words: str) -> str:
    """What the bundled program prints, started in this folder with nothing of the developer's environment."""
    kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT", "TEMP", "TMP", "TMPDIR") if name in os.environ}
    environment = kept | {"HOME": str(folder), "QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8"}
    start = time.perf_counter()
    command = [bundle / "careerplanner", "--data-dir", folder / "data", *words]
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, timeout=300)
    print(f"{' '.join(words)}: {time.perf_counter() - start:.2f} s")
    if done.returncode:
        sys.exit(f"failed with status {done.returncode}\n{done.stdout}\n{done.stderr}")
    return done.stdout


def check(what: str, holds: bool) -> None:  # noqa: FBT001 - read aloud it is a sentence
    """Stop unless this holds."""
    if not holds:
        sys.exit(f"This does not hold: the bundle {what}.")
    print(f"  it {what}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
