"""Plans for the tests of the file: small ones, with a name as the value that is edited."""

import shutil
from pathlib import Path

from careerplanner.app.workspace import Workspace, open_workspace
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.plan import PROFILE_ID, Profile
from careerplanner.store import opening
from careerplanner.store.database import Store

EMPTY = Catalogue((), (), (), (), (), ())


def rename(store: Store, name: str) -> None:
    store.change(Profile, PROFILE_ID, name=name)


def window(plan: Path, folder: Path, **more: bool) -> Workspace:
    return open_workspace(plan, folder, EMPTY, **more)


def edit(workspace: Workspace, *names: str) -> None:
    for name in names:
        workspace.do("Name", rename, name)


def edited(plan: Path, folder: Path, *names: str) -> None:
    """Open a plan, give it these names one after the other, and close it."""
    workspace = window(plan, folder)
    edit(workspace, *names)
    workspace.close()


def name_in(plan: Path, folder: Path) -> str:
    file = opening.open_for_reading(plan, folder)
    try:
        return opening.read_whole(file).profile.name
    finally:
        file.close()


def written_over(plan: Path, other: Path) -> None:
    """Write another file over a plan in place, as ``cp`` and clients that keep folders alike do."""
    with plan.open("r+b") as target:
        target.write(other.read_bytes())
        target.truncate(other.stat().st_size)


def copied(plan: Path, name: str) -> Path:
    return Path(shutil.copyfile(plan, plan.with_name(name)))
