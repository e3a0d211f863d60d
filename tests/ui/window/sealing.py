"""What a person does with a sealed plan: seal it, lock it, give its passphrase."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from careerplanner.app.commands.profile import profile
from careerplanner.ui.window.passphrase_dialogs import PassphraseDialog, SealDialog

WORDS = "correct horse battery"


def when_shown(dialog_class, then):
    """Do something with the dialog of a kind that is executed next."""

    def look():
        found = [each for each in QApplication.topLevelWidgets() if isinstance(each, dialog_class) and each.isVisible()]
        then(found[0]) if found else QTimer.singleShot(10, look)

    QTimer.singleShot(0, look)


def give(words, dialog):
    dialog.words.setText(words)
    dialog.save()


def shown(program, dialog_class):
    return next(each for each in program.session.window.findChildren(dialog_class) if each.isVisible())


def sealed(program):
    """Seal the plan by the menu."""
    program.session.window.act("seal")
    dialog = shown(program, SealDialog)
    dialog.again.setText(WORDS)
    give(WORDS, dialog)


def rename(program, name):
    program.session.workspace.do("Name", profile.change, name=name)


def lock(program, qtbot, meanwhile=lambda: None):
    """Lock the plan, do something, and open it again."""
    before = program.session

    def look(dialog):
        meanwhile()
        give(WORDS, dialog)

    when_shown(PassphraseDialog, look)
    program.session.window.act("lock")
    qtbot.waitUntil(lambda: program.session not in {None, before}, timeout=30_000)
    return program.session.workspace
