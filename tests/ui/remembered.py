"""Answers of workers, kept from one test to the next: most windows of the tests ask for the same futures of one sample.

Queries are functions of values alone, so the same question has the same answer. A question is known by the function
and by all that it is given, written out whole; what cannot be written out is asked anew. An answer that was kept still
comes through a worker and the event loop, as any other.
"""

import hashlib
import io
import pickle
from collections import OrderedDict
from functools import partial

from careerplanner.app.catalogue import load_catalogue
from careerplanner.ui.base.jobs import Jobs

PURE = ("careerplanner.app.queries.", "careerplanner.ui.base.live_projection", "careerplanner.ui.salary.scenario_")
"""Where the functions stand that a worker of the window runs on values alone."""
_MOST = 400

_answers: OrderedDict[bytes, object] = OrderedDict()


class _Writer(pickle.Pickler):
    def persistent_id(self, given):
        """The shipped catalogue is one object for all, and large."""
        return "shipped" if given is load_catalogue() else None


def question_of(work) -> bytes | None:
    """What tells this work from all other; None where its answer must not be kept."""
    if not isinstance(work, partial) or not work.func.__module__.startswith(PURE):
        return None
    buffer = io.BytesIO()
    try:
        _Writer(buffer).dump((work.func.__module__, work.func.__qualname__, work.args, sorted(work.keywords.items())))
    except (pickle.PicklingError, TypeError, AttributeError):
        return None
    return hashlib.sha256(buffer.getvalue()).digest()


def remembering(work):
    """The same work, which answers at once what was asked before."""
    question = question_of(work)
    if question is None:
        return work

    def asked():
        if question not in _answers:
            _answers[question] = work()
            while len(_answers) > _MOST:
                _answers.popitem(last=False)
        return _answers[question]

    return asked


def install(monkeypatch) -> None:
    """Let every worker remember."""
    run, follow = Jobs.run, Jobs.follow
    monkeypatch.setattr(
        Jobs, "run", lambda self, work, *rest, **options: run(self, remembering(work), *rest, **options)
    )
    monkeypatch.setattr(
        Jobs, "follow", lambda self, work, *rest, **options: follow(self, remembering(work), *rest, **options)
    )
