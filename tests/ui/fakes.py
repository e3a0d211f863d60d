"""Stand-ins for the tests of the window's parts: a workspace without a file."""

from dataclasses import replace

from careerplanner.app.save_state import SaveState
from careerplanner.app.workspace import Change
from careerplanner.domain.plan import EMPTY_PROFILE, Plan


class FakeWorkspace:
    """What the window's frame needs of a workspace, with one step that can be undone."""

    def __init__(self, name="Maya"):
        self.listeners = []
        self.plan = Plan(replace(EMPTY_PROFILE, name=name))
        self.save_state = SaveState()
        self.undone = []
        self.steps = []
        self.path = None
        self.did_nothing = False

    @property
    def undo_label(self):
        return self.steps[-1][0] if self.steps else None

    @property
    def undo_mark(self):
        return self.steps[-1] if self.steps else None

    @property
    def redo_label(self):
        return self.undone[-1][0] if self.undone else None

    def add(self, label, *tables):
        self.steps.append((label, frozenset(tables)))
        self.tell(label, frozenset(tables))

    def tell(self, label, tables):
        change = Change(label, tables)
        for listener in tuple(self.listeners):
            listener(change)
        return change

    def undo(self):
        if not self.steps:
            return None
        self.undone.append(self.steps.pop())
        return self.tell(*self.undone[-1])

    def redo(self):
        if not self.undone:
            return None
        self.steps.append(self.undone.pop())
        return self.tell(*self.steps[-1])
