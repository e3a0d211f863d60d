"""The commands by name; the code of one is loaded only when it is called."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from careerplanner.cli.command import Command
from careerplanner.i18n import mark

# ruff: noqa: PLC0415 - importing late is what this file is for


@dataclass(frozen=True, slots=True)
class Listed:
    """A command as the help of the program lists it."""

    summary: str
    load: Callable[[], Mapping[str, Command]]


def _plan() -> Mapping[str, Command]:
    from careerplanner.cli.plan import COMMANDS

    return COMMANDS


def _backups() -> Mapping[str, Command]:
    from careerplanner.cli.backups import COMMANDS

    return COMMANDS


def _sealing() -> Mapping[str, Command]:
    from careerplanner.cli.sealing import COMMANDS

    return COMMANDS


def _log() -> Mapping[str, Command]:
    from careerplanner.cli.log import COMMANDS

    return COMMANDS


def _evidence() -> Mapping[str, Command]:
    from careerplanner.cli.evidence import COMMANDS

    return COMMANDS


def _metric() -> Mapping[str, Command]:
    from careerplanner.cli.metric import COMMANDS

    return COMMANDS


def _checkin() -> Mapping[str, Command]:
    from careerplanner.cli.checkin import COMMANDS

    return COMMANDS


def _trial() -> Mapping[str, Command]:
    from careerplanner.cli.trial import COMMANDS

    return COMMANDS


def _review() -> Mapping[str, Command]:
    from careerplanner.cli.review import COMMANDS

    return COMMANDS


def _show() -> Mapping[str, Command]:
    from careerplanner.cli.show import COMMANDS

    return COMMANDS


def _catalogue() -> Mapping[str, Command]:
    from careerplanner.cli.catalogue import COMMANDS

    return COMMANDS


def _gap() -> Mapping[str, Command]:
    from careerplanner.cli.gap import COMMANDS

    return COMMANDS


def _pay() -> Mapping[str, Command]:
    from careerplanner.cli.pay import COMMANDS

    return COMMANDS


def _projection() -> Mapping[str, Command]:
    from careerplanner.cli.projection import COMMANDS

    return COMMANDS


def _export() -> Mapping[str, Command]:
    from careerplanner.cli.export import COMMANDS

    return COMMANDS


def _levers() -> Mapping[str, Command]:
    from careerplanner.cli.levers import COMMANDS

    return COMMANDS


def _seek() -> Mapping[str, Command]:
    from careerplanner.cli.seek import COMMANDS

    return COMMANDS


def _explore() -> Mapping[str, Command]:
    from careerplanner.cli.explore import COMMANDS

    return COMMANDS


def _outlook() -> Mapping[str, Command]:
    from careerplanner.cli.outlook import COMMANDS

    return COMMANDS


def _reference() -> Mapping[str, Command]:
    from careerplanner.cli.reference import COMMANDS

    return COMMANDS


REGISTRY: dict[str, Listed] = {
    "new": Listed(mark("Make a plan, empty or with a made-up person's five years."), _plan),
    "show": Listed(
        mark(
            "Show the person, the route and what it requires, readiness, goals with their finish, and what to do next."
        ),
        _show,
    ),
    "log": Listed(mark("Log learning time on a goal."), _log),
    "evidence": Listed(mark("List the evidence of a plan, or note something that shows a skill."), _evidence),
    "metric": Listed(mark("List the metrics of a plan, or write down what one stands at."), _metric),
    "review": Listed(mark("Look back on seven days, or say what changed since a day or against a backup."), _review),
    "checkin": Listed(mark("List check-ins, write the form of one to a file, or read it back."), _checkin),
    "trial": Listed(mark("List trials of tasks of the role ahead, or note one."), _trial),
    "check": Listed(mark("Look for damage in a plan; --accept takes another state of it than was known here."), _plan),
    "backup": Listed(mark("Write a verified copy of a plan into the folder of backups."), _backups),
    "backups": Listed(mark("List the backups, each checked against what was verified when it was made."), _backups),
    "restore": Listed(mark("Write the plan that a backup holds as a new file."), _backups),
    "salvage": Listed(mark("Write what can still be read of a damaged plan as a new file."), _backups),
    "seal": Listed(mark("Seal a plan and its backups with a passphrase, or give it another one."), _sealing),
    "unseal": Listed(mark("Take the passphrase off a sealed plan."), _sealing),
    "roles": Listed(mark("List the roles of the catalogue."), _catalogue),
    "skills": Listed(mark("List the skills of the catalogue."), _catalogue),
    "gap": Listed(mark("Compare a plan's skills with what a role requires."), _gap),
    "explore": Listed(mark("Rank the roles by what a plan's person can do already."), _explore),
    "outlook": Listed(mark("Show what is expected of a role's occupations: jobs, openings, education, AI."), _outlook),
    "areas": Listed(mark("List US areas, or find one by name."), _pay),
    "pay": Listed(mark("Show what a role pays in an area, with the source."), _pay),
    "project": Listed(mark("Project pay and the dates of promotions."), _projection),
    "levers": Listed(mark("Show what moves the date of the last role, and the pay."), _levers),
    "seek": Listed(mark("Find the least that must change for a wish to come true."), _seek),
    "reference": Listed(mark("Import, list or remove releases of O*NET, OEWS and ESCO."), _reference),
    "export": Listed(mark("Print the plan as PDF, or write its dates as a calendar file."), _export),
}


def find(name: str) -> Command:
    """The command of this name, its code loaded."""
    return REGISTRY[name].load()[name]
