"""The window's word: what it called saved is there after the process was killed in the middle of editing."""

import random
import subprocess
import sys
from pathlib import Path

from careerplanner.app.workspace import read_plan
from careerplanner.store import opening

EDITS = 50
KILLS = (7, 23, 49)

EDITOR = """
import os, sys
os.environ["QT_QPA_PLATFORM"] = "offscreen"
from datetime import date
from pathlib import Path
from careerplanner.app.catalogue import load_catalogue
from careerplanner.app.workspace import open_workspace
from careerplanner.paths import UserFolders
from careerplanner.ui.window.application import make_application, make_theme
from careerplanner.ui.base.preferences import Preferences
from careerplanner.ui.window.session import Session

folders = UserFolders(Path(sys.argv[1]).parent)
application = make_application(["kill"])
workspace = open_workspace(Path(sys.argv[1]), folders.backups, load_catalogue())
preferences = Preferences(folders.settings, make_theme(application))
session = Session(folders, workspace, preferences, date.today, print)
session.window.show()
session.window.page("setup").skip_setup()
session.window.navigate("profile")
profile = session.window.page("profile")
for number in range(int(sys.argv[2]), int(sys.argv[2]) + 50):
    profile.name.setText(f"Name {number}")
    profile.name.setModified(True)
    profile.name.editingFinished.emit()
    application.processEvents()
    if session.window.rail.save_state.sentence.text() == "All changes saved":
        print(number, flush=True)
print("end", flush=True)
input()
"""


def test_what_the_window_called_saved_survives_a_kill_during_fifty_edits(tmp_path: Path) -> None:
    plan = tmp_path / "plan.career"
    opening.create(plan)
    chooser = random.Random(50)
    said = -1
    for kill in KILLS:
        command = [sys.executable, "-c", EDITOR, str(plan), str(said + 1)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, stdin=subprocess.PIPE, text=True) as editor:
            assert editor.stdout is not None
            for _number in range(min(kill + chooser.randrange(3), EDITS)):
                said = int(editor.stdout.readline())
            editor.kill()
            rest = [line for line in editor.stdout.read().split() if line != "end"]
            said = int(rest[-1]) if rest else said
        name = read_plan(plan, tmp_path).profile.name
        assert (int(name.removeprefix("Name ")) if name else -1) in {said, said + 1}
        assert opening.problems(plan, tmp_path) == []
    assert said > sum(KILLS) // 2
