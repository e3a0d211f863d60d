"""How long a start took: when the frame, the first page, the first figures and the first chart were on the screen."""

import json
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from careerplanner.ui.window.frame import when_painted

if TYPE_CHECKING:
    from careerplanner.ui.window.session import Session


class StartupTimes:
    """Milliseconds since the program began, by what stood then."""

    def __init__(self, started_seconds: float) -> None:
        """``started_seconds`` is what ``time.perf_counter()`` said when the program began."""
        self._started_seconds = started_seconds
        self._times: dict[str, float] = {}

    def note(self, what: str) -> None:
        """Note that something stands now."""
        self._times[what] = round((time.perf_counter() - self._started_seconds) * 1000, 1)

    def as_json(self) -> str:
        """What was noted: ``first_window_ms``, ``page_ms``, ``first_data_ms`` (the figures) and ``charts_ms``."""
        return json.dumps(self._times)

    def follow(self, session: "Session", then: Callable[[], object]) -> None:
        """Note the page, the figures and the charts of a session, each once it is painted; at last do something."""

        def page_stands() -> None:
            self.note("page_ms")
            session.when_figures_stand(figures_stand)

        def figures_stand() -> None:
            self.note("first_data_ms")
            when_painted(session.window, charts_stand)

        def charts_stand() -> None:
            self.note("charts_ms")
            then()

        when_painted(session.window, page_stands)
