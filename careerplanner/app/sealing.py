"""Sealed plans: seal one with a passphrase, take the passphrase off, and what becomes of the copies made before.

The plan, its backups and its copies are then unreadable without the passphrase. It opens with the passphrase alone, on
any computer; without it nobody can help.
"""

from dataclasses import dataclass
from pathlib import Path

from careerplanner.app.workspace import Workspace
from careerplanner.errors import Refused
from careerplanner.i18n import _
from careerplanner.store import seal, sealing, vault
from careerplanner.store.connection import Key

__all__ = ["Key", "PlainCopies", "forget_all", "is_sealed", "key_of", "seal_plan", "unlock", "unseal_plan"]

forget_all = seal.forget_all
is_sealed = seal.is_sealed
key_of = seal.key_of
unlock = seal.unlock


@dataclass(frozen=True, slots=True)
class PlainCopies:
    """The backups of a sealed plan that anybody can still read, in the folders in which backups are kept."""

    folders: tuple[Path, ...]
    plan_id: str

    @property
    def count(self) -> int:
        """How many there are."""
        return sum(len(sealing.plain_copies(folder, self.plan_id)) for folder in self.folders)

    def seal(self, key: Key) -> None:
        """Seal each, in its place; refused at the first that cannot be, with those before it sealed."""
        for folder in self.folders:
            for entry in sealing.plain_copies(folder, self.plan_id):
                sealing.seal_copy(folder, entry, key)

    def delete(self) -> None:
        """Delete each; refused at the first that cannot be."""
        for folder in self.folders:
            try:
                vault.delete(folder, sealing.plain_copies(folder, self.plan_id))
            except OSError as error:
                raise Refused(
                    _("{path} could not be deleted: {reason}.").format(
                        path=error.filename or folder, reason=error.strerror or type(error).__name__
                    )
                ) from None


def seal_plan(workspace: Workspace, passphrase: str) -> Key:
    """Seal an open plan, or give a sealed one another passphrase; refused, and as it was, when that cannot be."""
    key = seal.new_key(passphrase)
    workspace.change_seal(key)
    return key


def unseal_plan(workspace: Workspace) -> None:
    """Write the file of a sealed plan plain again; its backups stay sealed."""
    workspace.change_seal(None)
