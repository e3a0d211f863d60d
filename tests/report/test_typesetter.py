"""The process that sets and draws: it ends with its window, keeps to itself what it is told, and forgets at rest."""

import json
import os
import signal
import subprocess
import sys
from dataclasses import asdict, replace
from pathlib import Path

import pytest

from careerplanner.report import pdf, wire
from careerplanner.report.typesetter import WORD
from tests.report.maya import report
from tests.report.test_pdf import parts
from tests.report.typesetters import (
    BECOME_REAL,
    CHECKOUT,
    LONG_ENOUGH,
    ON_LINUX,
    REAL,
    counting,
    goals_order,
    is_there,
    playing,
    starts,
    typesetter,
    wait_until,
)
from tests.some import some


def test_the_real_one_ends_when_nobody_can_order_any_more():
    done = subprocess.run(REAL, input=b"", capture_output=True, timeout=LONG_ENOUGH, check=False)

    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")


def test_the_real_one_ends_at_an_order_that_it_does_not_understand():
    for order in (b"make me a report, please", wire._FRAME.pack(wire._MARK, 2, 0) + b"{}"):
        process = subprocess.Popen(REAL, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        with process:
            process.stdin.write(order)
            process.stdin.flush()
            assert process.wait(LONG_ENOUGH) == 0
            assert process.stdout.read() == b""


PARENT = f"""
import sys, time
sys.path.insert(0, {str(CHECKOUT)!r})
from careerplanner.report.remote import Typesetter
typesetter = Typesetter()
typesetter.start()
print(typesetter._child._process.result().pid, flush=True)
time.sleep(600)
"""


@ON_LINUX
@pytest.mark.parametrize("hangs", [False, True])
def test_it_ends_with_the_window_also_when_that_is_killed_and_it_hangs(hangs):
    with subprocess.Popen([sys.executable, "-c", PARENT], stdout=subprocess.PIPE, text=True) as parent:
        process = int(parent.stdout.readline())
        # Both of its threads stand once it is ready; what ends it is in force by then.
        wait_until(lambda: len(list(Path(f"/proc/{process}/task").iterdir())) >= 3)
        if hangs:
            os.kill(process, signal.SIGSTOP)
        assert is_there(process)
        parent.kill()
    wait_until(lambda: not is_there(process))


WHAT_IT_KNOWS = """
import ctypes, json, os, resource, sys
resource.setrlimit(resource.RLIMIT_CORE, (resource.getrlimit(resource.RLIMIT_CORE)[1],) * 2)
from careerplanner.report import typesetter, wire
wire.received = lambda _file: None
ending, number = os._exit, ctypes.c_int()

def tell(status):
    ctypes.CDLL(None).prctl(2, ctypes.byref(number))
    dumpable = ctypes.CDLL(None).prctl(3)
    core = resource.getrlimit(resource.RLIMIT_CORE)[0]
    print(json.dumps([status, dumpable, core, number.value]), file=sys.stderr, flush=True)
    ending(status)

os._exit = tell
typesetter.main()
"""


@ON_LINUX
def test_whatever_it_sets_its_memory_is_private_and_it_dies_with_its_window():
    done = subprocess.run([sys.executable, "-c", WHAT_IT_KNOWS], cwd=CHECKOUT, capture_output=True, check=False)

    assert json.loads(done.stderr) == [0, 0, 0, signal.SIGKILL]


WATCHED = """
import json, os, sys
from careerplanner.report import typesetter
ending, done = os._exit, []

def watch(event, arguments):
    names_a_file = event == "open" and arguments[0] != os.devnull and not isinstance(arguments[0], int)
    others = ("socket.", "subprocess.", "os.mkdir", "os.exec", "os.system", "os.fork")
    if (names_a_file and arguments[2] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)) or event.startswith(others):
        done.append([event, str(arguments)])

def tell(status):
    loaded = sorted({name.split(".")[0] for name in sys.modules})
    print(json.dumps([loaded, done]), file=sys.stderr, flush=True)
    ending(status)

os._exit = tell
sys.addaudithook(watch)
typesetter.main()
"""


def after(*orders: tuple[wire.Head, bytes]) -> tuple[list[wire.Head], set[str], list]:
    """The heads of the answers to orders, the packages that the process has loaded by then, and what else it did."""
    with subprocess.Popen(
        [sys.executable, "-c", WATCHED],
        cwd=CHECKOUT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        answers = []
        for head, body in some(orders):
            wire.send(process.stdin, head, body)
            answers.append(wire.received(process.stdout)[0])
        process.stdin.close()
        loaded, done = json.loads(process.stderr.read())
    return answers, set(loaded), done


def test_it_loads_nothing_large_writes_no_file_and_opens_no_socket():
    content = parts(replace(report(), person="マヤ"), ["goals"])
    order = asdict(pdf.pdf_order(content))
    body = order.pop("data").encode()
    order["day"] = order["day"].isoformat()
    set_one = {"what": "set", "number": 1, "order": order}
    draw_one = {"what": "draw", "number": 2, "place": 0, "width": 50}

    answers, loaded, done = after((set_one, body), (draw_one, pdf.render_pdf(content)))

    assert [sorted(answer) for answer in answers] == [["number", "sizes"], ["height", "number", "stride", "width"]]
    assert loaded >= {"typst", "pypdfium2"}
    assert not loaded & {"PySide6", "shiboken6", "numpy", "matplotlib", "sqlalchemy", "sqlcipher3", "babel", "socket"}
    assert done == []


def test_a_fault_tells_nothing_of_what_it_was_at():
    wrong = {"template": "plan.typ", "kind": "pdf", "with_system_fonts": False, "day": "Canaria Bellweather"}

    (answer,), _loaded, _done = after(({"what": "set", "number": 7, "order": wrong}, b"{}"))

    assert answer == {"number": 7, "fault": "ValueError"}


@ON_LINUX
def test_what_is_printed_stands_on_no_command_line():
    content = parts(replace(report(), person="Canaria Bellweather"), ["goals"])
    with typesetter() as beside:
        beside.document(pdf.pdf_order(content))
        process = Path("/proc") / str(beside._child._process.result().pid)
        words = (process / "cmdline").read_bytes()

    assert words.split(b"\0")[1] == b"-I"
    assert b"Canaria" not in words


def test_what_a_library_prints_over_there_goes_nowhere(capfd):
    prints = (
        "from careerplanner.report import setting, typesetter\nreal = setting.document\n"
        "def document(order):\n    print('Canaria', flush=True)\n    os.write(1, b'Canaria')\n"
        "    os.write(2, b'Canaria' * 20_000)\n    return real(order)\n"
        "setting.document = document\ntypesetter.main()"
    )
    with typesetter(playing(prints)) as beside:
        document = beside.document(goals_order())

    assert document.content == pdf.render_pdf(parts(report(), ["goals"]), paper="us-letter")
    assert capfd.readouterr() == ("", "")


@ON_LINUX
def test_ctrl_c_in_a_terminal_is_meant_for_the_window_alone(tmp_path):
    with typesetter(counting(tmp_path, BECOME_REAL)) as beside:
        document = beside.document(goals_order())
        os.kill(*starts(tmp_path), signal.SIGINT)

        assert beside.document(goals_order()) == document
    assert len(starts(tmp_path)) == 1


@pytest.mark.parametrize(("most_pages", "kept"), [(2, True), (1, False)])
def test_at_rest_it_forgets_all_but_the_last_report_and_that_too_where_it_is_long(tmp_path, most_pages, kept):
    note = (
        "from careerplanner.report import setting, typesetter\ntypesetter.REST_SECONDS = 0.05\n"
        f"typesetter.MOST_REMEMBERED = {most_pages}\n"
        "def forget(**how):\n    with open(sys.argv[1], 'a') as file:\n        print(how, file=file)\n"
        "setting.forget = forget\ntypesetter.main()"
    )
    noted, two_pages = tmp_path / "noted", parts(report(), ["goals", "checkin"])
    with typesetter(playing(note, noted)) as beside:
        assert len(beside.document(pdf.pdf_order(two_pages, paper="us-letter")).sizes) == 2
        wait_until(noted.exists)
        beside.picture(pdf.render_pdf(parts(report(), ["goals"])), 0, 50)
        beside.end()

    assert noted.read_text() == f"{{'keep_last': {kept}}}\n"


def test_the_shipped_program_does_the_same_by_its_word():
    with typesetter([sys.executable, "-m", "careerplanner", WORD]) as beside:
        document = beside.document(goals_order())

    assert document.content == pdf.render_pdf(parts(report(), ["goals"]), paper="us-letter")
