"""Writing the plan's dates into a calendar file."""

from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from careerplanner.app.calendar_file import calendar_file
from careerplanner.app.safe_write import write_file
from careerplanner.errors import Refused
from careerplanner.i18n import _
from careerplanner.ui.base.context import Context
from careerplanner.ui.base.preferences import Preferences

_SUFFIX = ".ics"


def export_calendar(context: Context, preferences: Preferences, parent: QWidget) -> None:
    """Ask for a name and write the calendar file there; importing it again later moves what has moved."""
    folder = preferences.settings.last_export_folder or str(context.workspace.path.parent)
    proposal = str(Path(folder) / f"career-plan{_SUFFIX}")
    kinds = _("Calendar (*.ics)")
    name, _kind = QFileDialog.getSaveFileName(parent, _("Export calendar file"), proposal, kinds)
    if not name:
        return
    path = Path(name if name.lower().endswith(_SUFFIX) else name + _SUFFIX)
    workspace = context.workspace
    content = calendar_file(workspace.plan, workspace.catalogue, datetime.now().astimezone(), context.wording)
    try:
        write_file(path, content, force=True)
    except Refused as refused:
        context.toast(str(refused))
        return
    preferences.change(last_export_folder=str(path.parent))
    context.toast(
        _("Saved {name}. Open it to put the dates into your calendar.").format(name=path.name),
        actions=[(_("Open"), partial(QDesktopServices.openUrl, QUrl.fromLocalFile(str(path))))],
    )
