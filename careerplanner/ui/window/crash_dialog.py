"""The dialog for an error of the program itself: what happened, and the report to copy or save."""

from pathlib import Path

from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QPlainTextEdit, QWidget

from careerplanner.i18n import _
from careerplanner.ui.kit.buttons import Button
from careerplanner.ui.kit.dialog import Dialog
from careerplanner.ui.kit.text import Label
from careerplanner.ui.look import fonts


class CrashDialog(Dialog):
    """Says that the plan is safe, shows the report, and offers to copy or save it. Nothing is sent anywhere."""

    def __init__(self, title: str, report: str, parent: QWidget | None = None) -> None:
        super().__init__(
            title,
            _("This is a fault of the program. Your plan is safe: every change is saved completely or not at all."),
            parent,
            width=640,
        )
        self._report = QPlainTextEdit(report)
        self._report.setReadOnly(True)
        self._report.setTabChangesFocus(True)
        self._report.setAccessibleName(_("Report"))
        self._report.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._report.setMinimumHeight(fonts.px(220))
        self._note = Label(_("Nothing is sent. Copy or save the report if you want to pass it on."), "small", "text2")
        self.body.addWidget(self._report, 1)
        self.body.addWidget(self._note)
        self.copy_button = self.add_button(Button(_("Copy"), "secondary", "copy", clicked=self._copy))
        self.save_button = self.add_button(Button(_("Save…"), "secondary", "floppy-disk", clicked=self._ask_and_save))
        self.go_on_button = self.add_button(Button(_("Continue"), "primary", clicked=self.accept))
        self.go_on_button.setDefault(True)
        self.go_on_button.setFocus()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._report.toPlainText())
        self._note.setText(_("Copied."))

    def _ask_and_save(self) -> None:
        name, _kind = QFileDialog.getSaveFileName(self, _("Save the report"), "career-planner-report.txt")
        if name:
            self.save_to(Path(name))

    def save_to(self, path: Path) -> None:
        """Write the report into a file, and say whether that went well."""
        try:
            path.write_text(self._report.toPlainText(), encoding="utf-8")
        except OSError as error:
            self._note.setText(_("Not saved: {reason}").format(reason=error.strerror or str(error)))
        else:
            self._note.setText(_("Saved as {name}.").format(name=path.name))
