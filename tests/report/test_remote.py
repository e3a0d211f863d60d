"""The typesetter as the window has it: the same as is set here, and one sentence when it fails, however it does."""

import io
import os
import signal
import threading
import time
from dataclasses import replace

import pytest

from careerplanner.errors import Refused
from careerplanner.report import child, pdf, picture, wire
from careerplanner.report.pages import page_picture, page_sizes
from careerplanner.report.remote import SettingFailed, Typesetter
from careerplanner.stopping import Stopped, stoppable
from tests.report.maya import report
from tests.report.test_pdf import parts
from tests.report.typesetters import (
    BECOME_REAL,
    BROKE_OFF,
    LONG_ENOUGH,
    TOO_SLOW,
    counting,
    goals_order,
    is_there,
    playing,
    starts,
    typesetter,
    wait_until,
)
from tests.some import some


@pytest.mark.parametrize("archive", [False, True])
def test_a_pdf_is_the_one_that_is_set_in_this_process(archive):
    content = report()
    here = pdf.render_pdf(content, archive=archive)

    with typesetter() as beside:
        document = beside.document(pdf.pdf_order(content, archive=archive))
        drawn = [beside.picture(document.content, place, 300) for place in (0, 2)]

    assert document.content == here
    assert document.sizes == page_sizes(here)
    assert drawn == [page_picture(here, place, 300) for place in (0, 2)]


@pytest.mark.parametrize("kind", ["png", "svg"])
def test_a_picture_of_the_plan_is_the_one_that_is_set_in_this_process(kind):
    with typesetter() as beside:
        document = beside.document(picture.picture_order(report(), kind))

    assert document.content == picture.render_picture(report(), kind)
    assert document.sizes == ()


def dying_as(number):
    """The code of a process that dies on its first order where it is the one of this number, and is a real one else."""
    return (
        f"if len(list(Path(sys.argv[1]).iterdir())) == {number}:\n"
        f"    wire.received(orders)\n    os.kill(os.getpid(), 11)\n{BECOME_REAL}"
    )


def test_letters_that_no_shipped_font_has_are_set_as_here():
    content = parts(replace(report(), person="マヤ"), ["goals"])

    with typesetter() as beside:
        assert beside.document(pdf.pdf_order(content)).content == pdf.render_pdf(content)


def test_many_threads_are_each_given_their_own_answer():
    found = {}
    with typesetter() as beside:
        made = beside.document(pdf.pdf_order(report())).content

        def draw(place):
            found[place] = beside.picture(made, place, 120)

        threads = [threading.Thread(target=draw, args=(place,)) for place in range(6)]
        for thread in some(threads):
            thread.start()
        for thread in threads:
            thread.join()

    assert found == {place: page_picture(made, place, 120) for place in range(6)}
    assert len({drawn.pixels for drawn in found.values()}) == 6


SLOW_TO_WRITE = """
def slowly(file, head, body=b""):
    written = io.BytesIO()
    send(written, head, body)
    told = written.getvalue()
    file.write(told[:10])
    file.flush()
    time.sleep({pause})
    file.write(told[10:])
    file.flush()
"""


def test_two_orders_and_their_answers_are_not_mixed_in_the_pipes(monkeypatch):
    names = {"io": io, "time": time, "send": wire.send}
    exec(SLOW_TO_WRITE.replace("{pause}", "0.05"), names)
    monkeypatch.setattr(child.wire, "send", names["slowly"])
    part = f"import io\nsend = wire.send\n{SLOW_TO_WRITE}\nwire.send = slowly\n".replace("{pause}", "0.4")
    made = pdf.render_pdf(parts(report(), ["goals"]), paper="us-letter")
    order, drawn = goals_order(), []
    with typesetter(playing(part + "from careerplanner.report import typesetter\ntypesetter.main()")) as beside:
        for _time in range(3):
            thread = threading.Thread(target=lambda: drawn.append(beside.picture(made, 0, 90)))
            thread.start()
            assert beside.document(order).content == made
            thread.join()

    assert drawn == [page_picture(made, 0, 90)] * 3


def test_what_talks_without_being_asked_is_ended(tmp_path):
    part = "answers.write(b'the report is ready, thank you')\nanswers.flush()\ntime.sleep(600)"
    with typesetter(counting(tmp_path, part)) as beside:
        beside.start()
        wait_until(lambda: starts(tmp_path))
        (process,) = starts(tmp_path)
        wait_until(lambda: not is_there(process))


def test_a_fault_of_ours_over_there_is_one_here_and_tells_its_kind_alone():
    with typesetter() as beside:
        with pytest.raises(SettingFailed) as failed:
            beside.document(replace(goals_order(), data='{"person": "Maya"'))
        assert str(failed.value) == "TypstError"
        assert beside.document(goals_order()).content == pdf.render_pdf(parts(report(), ["goals"]), paper="us-letter")


def test_one_that_was_killed_is_replaced_by_the_next_order(tmp_path):
    with typesetter(counting(tmp_path, BECOME_REAL)) as beside:
        first = beside.document(goals_order())
        (process,) = starts(tmp_path)
        os.kill(process, signal.SIGKILL)

        assert beside.document(goals_order()) == first
    assert len(starts(tmp_path)) == 2


def test_to_be_found_dead_is_not_counted_as_a_try(tmp_path):
    with typesetter(counting(tmp_path, dying_as(2))) as beside:
        first = beside.document(goals_order())
        os.kill(*starts(tmp_path), signal.SIGKILL)
        beside._child.wait(LONG_ENOUGH)

        assert beside.document(goals_order()) == first
    assert len(starts(tmp_path)) == 3


def test_one_that_dies_on_an_order_is_tried_once_more(tmp_path):
    with typesetter(counting(tmp_path, dying_as(1))) as beside:
        document = beside.document(goals_order())

    assert document.content == pdf.render_pdf(parts(report(), ["goals"]), paper="us-letter")
    assert len(starts(tmp_path)) == 2


def test_one_that_always_dies_is_told_of_in_a_sentence_and_the_next_order_tries_again(tmp_path):
    with typesetter(counting(tmp_path, "wire.received(orders)\nos.kill(os.getpid(), 11)")) as beside:
        for tries in (2, 4):
            with pytest.raises(Refused) as refused:
                beside.document(goals_order())
            assert str(refused.value) == BROKE_OFF
            assert len(starts(tmp_path)) == tries


def test_one_that_cannot_be_started_is_told_of_in_the_same_sentence(tmp_path):
    with typesetter([str(tmp_path / "nothing")]) as beside:
        beside.start()
        with pytest.raises(Refused) as refused:
            beside.picture(b"", 0, 100)

    assert str(refused.value) == BROKE_OFF


ANSWERS = {
    "no message": "answers.write(b'the report is ready, thank you')",
    "half a message": "answers.write(wire._FRAME.pack(wire._MARK, 2, 500) + b'{}half of it')\nsys.exit()",
    "a head that is no JSON": "answers.write(wire._FRAME.pack(wire._MARK, 4, 0) + b'{{]]')",
    "a head that is a list": "answers.write(wire._FRAME.pack(wire._MARK, 2, 0) + b'[]')",
    "a body beyond all measure": "answers.write(wire._FRAME.pack(wire._MARK, 2, 513 << 20) + b'{}')",
    "an answer of another form": "answers.write(wire._FRAME.pack(b'CPr0', len(fine), 4) + fine + b'%PDF')",
    "a body that ends too soon": "answers.write(wire._FRAME.pack(wire._MARK, len(fine), 5) + fine)\nsys.exit()",
    "no sizes": "wire.send(answers, {'number': 0}, b'%PDF')",
    "sizes that are none": "wire.send(answers, {'number': 0, 'sizes': 5}, b'%PDF')",
    "sizes of words": "wire.send(answers, {'number': 0, 'sizes': [['wide', 'high']]}, b'%PDF')",
    "sizes of three": "wire.send(answers, {'number': 0, 'sizes': [[1, 2, 3]]}, b'%PDF')",
}


@pytest.mark.parametrize("answer", ANSWERS.values(), ids=ANSWERS)
def test_one_that_answers_garbage_is_ended_and_told_of(tmp_path, answer):
    with typesetter(counting(tmp_path, f"wire.received(orders)\n{answer}\nanswers.flush()\ntime.sleep(600)")) as beside:
        with pytest.raises(Refused) as refused:
            beside.document(goals_order())
        assert str(refused.value) == BROKE_OFF
        assert len(starts(tmp_path)) == 2
        wait_until(lambda: not [each for each in starts(tmp_path) if is_there(each)])


@pytest.mark.parametrize("size", ["10, 20, 39", "10, 21, 40", "0, 20, 40", "10, -20, 40", "10.0, 20, 40"])
def test_a_picture_smaller_than_it_says_is_refused(size):
    names = f"dict(zip(('width', 'height', 'stride'), ({size}), strict=True))"
    part = f"wire.received(orders)\nwire.send(answers, {{'number': 0}} | {names}, bytes(800))\ntime.sleep(600)"
    with typesetter(playing(part)) as beside, pytest.raises(Refused) as refused:
        beside.picture(b"", 0, 10)

    assert str(refused.value) == BROKE_OFF


def test_an_answer_that_nobody_waits_for_is_passed_over():
    sent = "wire.send(answers, {'number': %s, 'width': 1, 'height': 1, 'stride': 4}, bytes([%d] * 4))\n"
    part = "wire.received(orders)\n" + sent % ("9", 1) + sent % ("[0]", 2) + sent % ("0", 3) + "time.sleep(600)"
    with typesetter(playing(part)) as beside:
        assert beside.picture(b"", 0, 1).pixels == bytes([3] * 4)


@pytest.mark.parametrize("reads", [True, False], ids=["after it has read the order", "before it reads anything"])
def test_one_that_hangs_is_ended_and_told_of(tmp_path, reads):
    part = "wire.received(orders)\ntime.sleep(600)" if reads else "time.sleep(600)"
    order = replace(goals_order(), data="0" * 4_000_000)  # more than a pipe holds
    with typesetter(counting(tmp_path, part), most_seconds=1) as beside:
        with pytest.raises(Refused) as refused:
            beside.document(order)
        assert str(refused.value) == TOO_SLOW
        (process,) = starts(tmp_path)  # it is not tried a second time
        wait_until(lambda: not is_there(process))


def waiting_for(beside: Typesetter, outcome: list) -> threading.Thread:
    def ask():
        try:
            outcome.append(beside.document(goals_order()))
        except BaseException as error:  # noqa: BLE001 - Stopped is none of the usual ones
            outcome.append(type(error))

    thread = threading.Thread(target=ask)
    thread.start()
    return thread


def test_closing_stops_whoever_waits_and_nothing_starts_after_it(tmp_path):
    outcome = []
    with typesetter(counting(tmp_path, "wire.received(orders)\ntime.sleep(600)")) as beside:
        thread = waiting_for(beside, outcome)
        wait_until(lambda: starts(tmp_path))
        beside.close()
        thread.join(LONG_ENOUGH)
        (process,) = starts(tmp_path)
        beside.start()
        with pytest.raises(Stopped):
            beside.document(goals_order())

    assert outcome == [Stopped]
    assert starts(tmp_path) == [process]
    assert not is_there(process)


def test_whoever_is_no_longer_wanted_waits_no_longer_and_the_process_goes_on(tmp_path):
    with typesetter(counting(tmp_path, "wire.received(orders)\ntime.sleep(600)")) as beside:
        with stoppable(lambda: bool(list(tmp_path.iterdir()))), pytest.raises(Stopped):
            beside.document(goals_order())
        (process,) = starts(tmp_path)
        assert is_there(process)


def test_ending_gives_all_back_and_the_next_order_starts_another(tmp_path):
    with typesetter(counting(tmp_path, BECOME_REAL)) as beside:
        beside.start()
        beside.start()
        wait_until(lambda: starts(tmp_path))
        (first,) = starts(tmp_path)
        assert is_there(first)
        beside.end()
        assert not is_there(first)

        assert beside.document(goals_order()).sizes == page_sizes(
            pdf.render_pdf(parts(report(), ["goals"]), paper="us-letter")
        )
    assert len(starts(tmp_path)) == 2
