"""Reads the command line: runs a command, or says which window to open."""

import argparse
import logging
import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import NoReturn

from careerplanner import __version__, i18n, wording
from careerplanner.app import logs
from careerplanner.app.settings import load_settings, reset_settings
from careerplanner.app.window_request import WindowRequest
from careerplanner.cli import registry
from careerplanner.cli.command import DONE, REFUSED, WRONG_USAGE
from careerplanner.cli.context import Context
from careerplanner.cli.output import abandon_output
from careerplanner.cli.passphrase import Passphrases
from careerplanner.errors import NeedsPassphrase, Refused
from careerplanner.i18n import _
from careerplanner.paths import UserFolders, user_folders

PLAN_SUFFIX = ".career"
PROGRAM = "careerplanner"
_log = logging.getLogger(__name__)


def run(argv: Sequence[str], today: date, started_seconds: float) -> int | WindowRequest:
    """Do what the words ask for: the exit status of a command, or the window that is to open.

    Results go to standard output; a refusal is one line on standard error and status 1; wrong usage is status 2.
    """
    _survive_any_encoding()
    try:
        _speak(argv)
        options = _whole_program_options(argv)
        folders = user_folders(options.data_dir)
        if not options.words or options.words[0] not in registry.REGISTRY:
            return _window(options, folders, started_seconds)
        return _guarded(options.words, Context(folders, today))
    except SystemExit as end:  # argparse ends the program after help, version and wrong usage
        return end.code if isinstance(end.code, int) else WRONG_USAGE
    except Refused as refused:
        return refuse(str(refused))


def _speak(argv: Sequence[str]) -> None:
    """Speak the language of the command line or the settings, before the first help or complaint is written."""
    early = argparse.ArgumentParser(add_help=False, allow_abbrev=False, exit_on_error=False)
    early.add_argument("--data-dir", type=Path)
    early.add_argument("--lang", default="")
    try:
        options, _others = early.parse_known_args(list(argv))
    except argparse.ArgumentError:
        options = argparse.Namespace(data_dir=None, lang="")  # what is wrong is said by the parser of all options
    folders = user_folders(options.data_dir)
    settings = load_settings(folders.settings)
    language = options.lang or settings.language or None
    i18n.install(language, folders.translations)
    wording.install(language, settings.first_weekday)


def refuse(sentence: str) -> int:
    """Say on one line of standard error why a wish cannot be granted; the exit status for it."""
    print(f"{PROGRAM}: {' '.join(sentence.split())}", file=sys.stderr)
    return REFUSED


def _guarded(words: Sequence[str], context: Context) -> int:
    """Run a command; whatever goes wrong ends in one line, and a fault of the program in the log as well."""
    handler = logs.start_logging(context.folders.logs)
    try:
        status = _command(words, context)
        if sys.stdout is not None:  # a caller may have closed it
            sys.stdout.flush()
    except BrokenPipeError:
        abandon_output()
        return DONE
    except KeyboardInterrupt:
        return 128 + 2
    except OSError as error:
        abandon_output()
        return refuse(
            _("{what} could not be finished: {reason}. Free some space, or send the output elsewhere.").format(
                what=error.filename or words[0], reason=error.strerror or error
            )
        )
    except (Refused, SystemExit):
        raise
    except Exception as error:  # noqa: BLE001 - the one place where a fault of the program ends
        _log.exception("A command failed")
        return refuse(
            _("This is a fault of the program, not yours: {failure}. Nothing was lost; {log} has the place.").format(
                failure=logs.failure(error), log=logs.log_file(context.folders.logs)
            )
        )
    else:
        return status
    finally:
        logs.stop_logging(handler)


def _command(words: Sequence[str], context: Context) -> int:
    name = words[0]
    command = registry.find(name)
    parser = argparse.ArgumentParser(
        prog=f"{PROGRAM} {name}", description=_(registry.REGISTRY[name].summary), allow_abbrev=False
    )
    command.configure(parser)
    _add_passphrase(parser)
    arguments = parser.parse_args(words[1:])
    context = replace(context, passphrases=Passphrases(arguments.passphrase_fd))
    while True:
        try:
            return command.run(arguments, context)
        except NeedsPassphrase as needs:  # nothing has been done or printed yet
            context.passphrases.open_with_one(needs.path)


def _passphrase(descriptor: int | None, plan: Path) -> str:
    return "" if descriptor is None else Passphrases(descriptor).ask("", plan)


def _add_passphrase(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--passphrase-fd",
        type=int,
        metavar="N",
        help=_("read the passphrase of a sealed plan from this open descriptor, not from the terminal"),
    )


def _window(options: argparse.Namespace, folders: UserFolders, started_seconds: float) -> WindowRequest:
    """The window that the words ask for; options may stand after the plan as well."""
    plan = None
    if options.words:
        plan = Path(options.words[0])
        if plan.suffix.lower() != PLAN_SUFFIX:
            _wrong_usage(
                _("“{word}” is neither a command nor a plan: a plan file ends in {suffix}.").format(
                    word=options.words[0], suffix=PLAN_SUFFIX
                )
            )
        options = _parser().parse_args(options.words[1:], options)
        if options.words:
            _wrong_usage(_("“{word}” is one word too many.").format(word=options.words[0]))
    if options.reset_settings:
        reset_settings(folders.settings)
    return WindowRequest(
        folders=folders,
        plan=plan,
        screenshots=options.screenshots,
        startup_times=options.startup_times,
        started_seconds=started_seconds,
        language=options.lang,
        passphrase=_passphrase(options.passphrase_fd, plan or folders.default_plan),
    )


def _whole_program_options(argv: Sequence[str]) -> argparse.Namespace:
    return _parser().parse_args(list(argv))


def _parser() -> argparse.ArgumentParser:
    lines = [f"  {name:<10}{_(listed.summary)}" for name, listed in registry.REGISTRY.items()]
    parser = argparse.ArgumentParser(
        prog=PROGRAM,
        usage=_("%(prog)s [options] [PLAN | command ...]"),
        description=_("An offline career planner. Without a command it opens the window, on PLAN if given."),
        epilog="\n".join([_("commands (“%(prog)s COMMAND --help” explains each):"), *lines]),
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    add = parser.add_argument
    add("--version", action="version", version=f"{PROGRAM} {__version__}")
    add("--data-dir", type=Path, metavar="DIR", help=_("keep the default plan, settings, logs and backups here"))
    add("--lang", default="", metavar="CODE", help=_("speak this language, such as de"))
    add("--startup-times", action="store_true", help=_("open the window, print its start-up times as JSON, and quit"))
    add(
        "--screenshots",
        type=Path,
        metavar="DIR",
        help=_("write every page, light and dark, as PNG, and quit; of the sample plan where you have none yet"),
    )
    add("--reset-settings", action="store_true", help=_("open the window with the settings as on the first day"))
    _add_passphrase(parser)
    add("words", nargs=argparse.REMAINDER, help=argparse.SUPPRESS)
    return parser


def _wrong_usage(sentence: str) -> NoReturn:
    _parser().error(sentence)


def _survive_any_encoding() -> None:
    """Let a letter that the terminal lacks become a question mark instead of an error."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="replace")
