"""What every test stands on: folders of its own, no network, no window on the screen, no stray log.

A test that means a warning to be logged says so: ``@pytest.mark.logs("a pattern found in the line")``.
``--shuffle SEED`` runs the tests in another order. Hypothesis tries the same examples every time; with
``--hypothesis-profile searching``, which ``make test-long`` gives, new ones.
"""

import logging
import os
import random
import re
import shutil
import socket
import tempfile
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest

# Before any import of Qt or matplotlib, which read these once. One home for each worker: a fresh one for each test
# would make matplotlib look for fonts again every time.
_HOME = Path(tempfile.mkdtemp(prefix="careerplanner-tests-"))
_FOLDERS = {
    "HOME": _HOME,
    "USERPROFILE": _HOME,
    "XDG_CACHE_HOME": _HOME / "cache",
    "XDG_CONFIG_HOME": _HOME / "config",
    "XDG_DATA_HOME": _HOME / "data",
    "XDG_STATE_HOME": _HOME / "state",
    "XDG_RUNTIME_DIR": _HOME / "runtime",
}
(_HOME / "runtime").mkdir(mode=0o700)
os.environ.update({name: str(folder) for name, folder in _FOLDERS.items()})
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["LC_ALL"] = "C.UTF-8"
os.environ.pop("LANGUAGE", None)

_touched: list[str] = []
_open_socket = socket.socket.__init__


class NetworkTouchedError(RuntimeError):
    """Something opened a socket that could leave this computer."""


def _refuse_the_network(self, family=-1, type=-1, proto=-1, fileno=None):  # noqa: A002 - the signature of socket
    if fileno is None and family in {-1, socket.AF_INET, socket.AF_INET6}:
        _touched.append(f"socket(family={family}, type={type})")
        raise NetworkTouchedError(_touched[-1])
    _open_socket(self, family, type, proto, fileno)


hypothesis.settings.register_profile("same", derandomize=True, deadline=None)
hypothesis.settings.register_profile("searching", derandomize=False, deadline=None, max_examples=400)
hypothesis.settings.load_profile("same")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--shuffle", type=int, metavar="SEED", help="run the tests in the random order of this seed")


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "logs(*patterns): warnings that the test means to be logged")
    socket.socket.__init__ = _refuse_the_network


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Shuffle files, and the tests within each, so that what a module shares is still made once."""
    seed = config.option.shuffle
    if seed is None:
        return
    chance = random.Random(seed)
    order = {path: chance.random() for path in sorted({item.path for item in items})}
    items.sort(key=lambda item: item.nodeid)
    chance.shuffle(items)
    items.sort(key=lambda item: order[item.path])


def pytest_report_header(config: pytest.Config) -> str | None:
    return None if config.option.shuffle is None else f"order of the tests: --shuffle {config.option.shuffle}"


def pytest_unconfigure() -> None:
    socket.socket.__init__ = _open_socket
    shutil.rmtree(_HOME, ignore_errors=True)


@pytest.fixture(autouse=True)
def _fresh_user_folders(monkeypatch: pytest.MonkeyPatch) -> None:
    """What one test leaves in the user's data folder is not there for the next."""
    folder = Path(tempfile.mkdtemp(dir=_HOME))
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(folder / name.split("_")[1].lower()))


@pytest.fixture(autouse=True)
def _no_network() -> Iterator[None]:
    """The refusal fails the test even where somebody catches the error."""
    _touched.clear()
    yield
    assert not _touched, f"The network was touched: {_touched}"


@pytest.fixture(autouse=True)
def _patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine with much else to do is no disk that hangs: a copy has more than its two seconds here.

    The test of the deadline sets its own.
    """
    monkeypatch.setattr("careerplanner.store.deadline.MOST_SECONDS", 60.0)


# Said by whichever test is the first to draw; the tests have a home of their own, where nothing is cached.
_HARMLESS = "Matplotlib is building the font cache"


class _Collector(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        if not record.getMessage().startswith(_HARMLESS):
            self.lines.append(f"{record.levelname} {record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def _no_stray_logs(request: pytest.FixtureRequest) -> Iterator[None]:
    """Whatever is logged as a warning or worse was announced by the test, and whatever was announced is logged."""
    collector = _Collector()
    logging.getLogger().addHandler(collector)
    yield
    logging.getLogger().removeHandler(collector)
    patterns = [pattern for mark in request.node.iter_markers("logs") for pattern in mark.args]
    strays = [line for line in collector.lines if not any(re.search(pattern, line) for pattern in patterns)]
    unseen = [pattern for pattern in patterns if not any(re.search(pattern, line) for line in collector.lines)]
    assert not strays, f"Logged without notice: {strays}"
    assert not unseen, f"Announced but never logged: {unseen}"
