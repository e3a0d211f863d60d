"""What the process does that sets and draws reports for the window: it takes orders from a pipe and answers on another.

It ends when the pipe is closed, thus with the window, however that ends. It sets on one thread and draws on another, so
that a page which comes into view does not wait for a report that is being set. Whatever it is told stays in its memory.
"""

import os
import queue
import signal
import threading
from collections.abc import Callable
from datetime import date
from typing import IO, NoReturn

from careerplanner import processes
from careerplanner.report import wire
from careerplanner.report.orders import Order

WORD = "set-reports"
"""The word of the command line under which the shipped program does this."""
MOST_REMEMBERED = 24
"""Of a report of more pages nothing is remembered while nothing changes: it takes two MB for each."""
REST_SECONDS = 4.0
"""How long nothing has to be set until the memory is given back that setting took."""

Answer = tuple[wire.Head, bytes]
Work = Callable[[wire.Head, bytes], Answer]
Orders = queue.Queue[tuple[wire.Head, bytes]]

# ruff: noqa: PLC0415 - each thread loads what it works with, and the first order is read meanwhile


def main() -> NoReturn:
    """Answer orders until no more can come."""
    processes.keep_memory_private()
    processes.end_with_parent()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C in a terminal is meant for the window
    orders, answers = _own_pipes()
    kinds: dict[object, Orders] = {"set": queue.Queue(), "draw": queue.Queue()}
    guard = threading.Lock()

    def answer(number: object, work: Work, head: wire.Head, body: bytes) -> None:
        try:
            told, made = work(head, body)
        except Exception as error:  # noqa: BLE001 - its kind is told; what it says may hold values of the plan
            told, made = {"fault": type(error).__name__}, b""
        with guard:
            wire.send(answers, {"number": number} | told, made)

    for kind, run in (("set", _set_all), ("draw", _draw_all)):
        threading.Thread(target=run, args=(kinds[kind], answer), daemon=True).start()
    try:
        while (message := wire.received(orders)) is not None:
            kinds[message[0]["what"]].put(message)
    finally:
        os._exit(0)  # whatever is being set: nobody waits for it


def _own_pipes() -> tuple[IO[bytes], IO[bytes]]:
    """The pipes of orders and answers; what a library prints goes nowhere, not among the answers."""
    orders, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_RDWR)
    for standard in (0, 1):
        os.dup2(nowhere, standard)
    return orders, answers


def _set_all(orders: Orders, answer: Callable[[object, Work, wire.Head, bytes], None]) -> None:
    """Set one document after the other; at rest let go of what was laid out for those before the last."""
    from careerplanner.report import pages, setting

    setting.compiler(with_system_fonts=False)
    new_pages = 0

    def work(head: wire.Head, body: bytes) -> Answer:
        nonlocal new_pages
        order = _order_of(head, body)
        made = setting.document(order)
        sizes = pages.page_sizes(made) if order.kind == "pdf" else ()
        new_pages = max(1, len(sizes))
        return {"sizes": [[size.width, size.height] for size in sizes]}, made

    while True:
        try:
            head, body = orders.get(timeout=REST_SECONDS if new_pages else None)
        except queue.Empty:
            setting.forget(keep_last=new_pages <= MOST_REMEMBERED)
            new_pages = 0
        else:
            answer(head["number"], work, head, body)


def _draw_all(orders: Orders, answer: Callable[[object, Work, wire.Head, bytes], None]) -> None:
    from careerplanner.report import pages

    def work(head: wire.Head, body: bytes) -> Answer:
        place, width = head["place"], head["width"]
        assert isinstance(place, int)
        assert isinstance(width, int)
        picture = pages.page_picture(body, place, width)
        return {"width": picture.width, "height": picture.height, "stride": picture.stride}, picture.pixels

    while True:
        head, body = orders.get()
        answer(head["number"], work, head, body)


def _order_of(head: wire.Head, body: bytes) -> Order:
    told = head["order"]
    assert isinstance(told, dict)
    day = told.pop("day")
    return Order(**told, data=body.decode(), day=None if day is None else date.fromisoformat(day))
