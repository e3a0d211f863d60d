"""Where a command has a passphrase from: a descriptor that its caller names, or the terminal. Never from its words."""

import getpass
import sys
from dataclasses import dataclass
from pathlib import Path

from careerplanner.errors import Refused, WrongPassphrase
from careerplanner.i18n import _

_TRIES = 3
_LONGEST_BYTES = 4096


@dataclass(frozen=True, slots=True)
class Passphrases:
    """Gives one passphrase after the other: each is a line of the descriptor, or is asked for on the terminal."""

    descriptor: int | None = None

    def open_with_one(self, path: Path) -> None:
        """Open a sealed plan for this process; refused where no passphrase is to be had, or none fits."""
        from careerplanner.app.sealing import unlock  # noqa: PLC0415 - what needs no plan loads no database

        tries = _TRIES if self.descriptor is None else 1
        for left in reversed(range(tries)):
            try:
                unlock(path, self.ask(_("Passphrase of {path}: ").format(path=path), path))
            except WrongPassphrase as wrong:
                if not left:
                    raise
                sys.stderr.write(f"{wrong}\n")
            else:
                return

    def ask_new(self, path: Path) -> str:
        """A passphrase for a plan that is to be sealed; typed twice where it is typed."""
        chosen = self.ask(_("New passphrase for {path}: ").format(path=path), path)
        if self.descriptor is None and chosen != self.ask(_("The same once more: "), path):
            raise Refused(_("The two passphrases are not the same, so {path} was left as it is.").format(path=path))
        return chosen

    def ask(self, prompt: str, path: Path) -> str:
        """The next passphrase; refused where there is neither descriptor nor terminal."""
        if self.descriptor is not None:
            return self._line(path)
        if sys.stdin is None or not sys.stdin.isatty():
            raise Refused(
                _(
                    "{path} is sealed, and there is no terminal to ask for its passphrase. Give it with "
                    "--passphrase-fd N, on a descriptor that the caller has opened."
                ).format(path=path)
            )
        return getpass.getpass(prompt)

    def _line(self, path: Path) -> str:
        assert self.descriptor is not None
        try:
            # Not buffered: the line after this one may be the next passphrase.
            with open(self.descriptor, "rb", buffering=0, closefd=False) as file:
                line = file.readline(_LONGEST_BYTES)
            return line.decode("utf-8").rstrip("\r\n")
        except (OSError, ValueError):
            raise Refused(
                _("The passphrase of {path} cannot be read from descriptor {number}.").format(
                    path=path, number=self.descriptor
                )
            ) from None
