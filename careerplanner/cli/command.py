"""What a command is: the words it takes, and what it does with them."""

import argparse
from collections.abc import Callable
from dataclasses import dataclass

from careerplanner.cli.context import Context

Arguments = argparse.Namespace


@dataclass(frozen=True, slots=True)
class Command:
    """One command. ``configure`` declares its arguments; ``run`` does the work and gives the exit status.

    ``run`` raises ``Refused`` for what cannot be granted; it prints nothing before the work is done.
    """

    configure: Callable[[argparse.ArgumentParser], None]
    run: Callable[[Arguments, Context], int]


DONE = 0
REFUSED = 1
WRONG_USAGE = 2
"""The exit statuses of the program."""
