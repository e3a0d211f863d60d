"""What a person earns, is called and writes stands in no log, crash report, temporary file, setting or tooltip.

The real window runs in a process of its own, with folders of its own, over every page; a refusal and three faults with
values of the plan in them are provoked. Then every file that it left is looked through. A text that is cut short for
want of room shows itself whole in its own tooltip, which tells nothing that its page does not.
"""

import os
import subprocess
import sys
from datetime import date
from pathlib import Path

from careerplanner.app.catalogue import load_catalogue
from careerplanner.app.commands.goals import goals
from careerplanner.app.commands.profile import pay, profile
from careerplanner.app.sample import create_sample
from careerplanner.app.workspace import open_workspace
from careerplanner.domain.pay_rows import PayBasis
from careerplanner.units import cents_of
from tests.some import some

NAME, NOTE, PAY = "Canaria Bellweather", "canary that sang in March", cents_of(98_765.43)
CANARIES = ("Canaria", "Bellweather", "canary that sang", "98765", "98,765", "9876543")
TOUR = """
import logging, os, sys, threading
from datetime import date
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QLabel
from careerplanner.app import logs
from careerplanner.app.catalogue import load_catalogue
from careerplanner.app.workspace import open_workspace
from careerplanner.errors import Refused
from careerplanner.paths import UserFolders
from careerplanner.ui.base.preferences import Preferences
from careerplanner.ui.window.application import faults_kept_in, install_crash_handling, make_application, make_theme
from careerplanner.ui.window.program import Program
from careerplanner.ui.window.screenshots import painted, settle

folders = UserFolders(Path(sys.argv[2]))
folders.make()
logs.start_logging(folders.logs)
application = make_application(["canary"])
install_crash_handling(application, folders.logs)
program = Program(folders, Preferences(folders.settings, make_theme(application)), date.today)
session = program.begin(open_workspace(Path(sys.argv[1]), folders.backups, load_catalogue()))
window, plan = session.window, session.workspace.plan
closing = QTimer(interval=20)
closing.timeout.connect(lambda: [each.reject() for each in QApplication.topLevelWidgets() if isinstance(each, QDialog)])
closing.start()

def refused():
    raise Refused("no")

def faulty():
    row = plan.pay_record[-1]
    {}[f"{plan.profile.name} {row.base_cents} {row.note}"]

def logged():
    try:
        int(plan.profile.name + plan.pay_record[-1].note)
    except ValueError:
        logging.getLogger("careerplanner.canary").exception("Could not read %s", plan.profile.name)

with faults_kept_in(folders.logs):
    for name in window.page_names():
        window.navigate(name)
        painted(window)
    session.backups.before("delete")
    for provoke in (refused, faulty, logged):
        QTimer.singleShot(0, provoke)
        settle(300)
    worker = threading.Thread(target=faulty)
    worker.start()
    worker.join()
    settle(300)
def is_of_itself(widget):
    return isinstance(widget, QLabel) and widget.toolTip() == widget.text()

tips = {each.toolTip() for each in QApplication.allWidgets() if not is_of_itself(each)}
print(len(tips), *sorted(tips), sep="\\n", flush=True)
os._exit(0)  # as after a kill: nothing is tidied up
"""


def sung(folder: Path) -> Path:
    """The sample, of a person whose every word can be found again."""
    plan = folder / "plan.career"
    create_sample(plan, load_catalogue(), date.today())
    workspace = open_workspace(plan, folder / "made with", load_catalogue())
    workspace.do("", profile.change, name=NAME)
    now = workspace.plan.pay_record[-1]
    workspace.do("", pay.change, now.id, basis=PayBasis.YEAR, base_cents=PAY, note=NOTE)
    workspace.do("", goals.change, workspace.plan.goal[0].id, note=NOTE)
    workspace.close()
    return plan


def holding_a_canary(folder: Path) -> dict[str, list[str]]:
    """The files below a folder that hold one, but plans, their backups and drafts, which are the person's own."""
    found = {}
    for path in some(path for path in folder.rglob("*") if path.is_file()):
        content = path.read_bytes()
        if path.suffix != ".career" and path.parent.name != "drafts":
            found[str(path.relative_to(folder))] = [word for word in CANARIES if word.encode() in content]
    return {name: words for name, words in found.items() if words}


def test_nothing_of_a_plan_is_in_what_the_program_leaves_behind(tmp_path):
    (tmp_path / "own").mkdir()
    plan = sung(tmp_path / "own")
    home, temporary, data = (tmp_path / name for name in ("home", "temporary", "data"))
    for folder in (home, temporary):
        folder.mkdir()
    kept = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
    done = subprocess.run(
        [sys.executable, "-c", TOUR, plan, data],
        env={**kept, "HOME": str(home), "TMPDIR": str(temporary), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=300,
        check=True,
    )

    assert "KeyError" in done.stderr
    for said in (done.stdout, done.stderr):
        assert [word for word in CANARIES if word in said] == []
    reports = list((data / "logs").glob("crash-*.txt"))
    assert len(reports) >= 1
    assert "ValueError at" in (data / "logs" / "careerplanner.log").read_text(encoding="utf-8")
    assert {name: holding_a_canary(tmp_path / name) for name in ("data", "home")} == {"data": {}, "home": {}}
    assert [path for path in temporary.rglob("*") if path.is_file() and holding_a_canary(path.parent)] == []
