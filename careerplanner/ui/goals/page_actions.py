"""What the actions of the page of skills and goals need: plan, projection, where dialogs stand, whom to tell."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QWidget

from careerplanner.ui.base.context import Context
from careerplanner.ui.base.effect_toast import toast_with_effect
from careerplanner.ui.base.live_projection import LiveProjection


class PageActions:
    """The steps a user takes; dialogs stand over ``parent``. ``show`` is told the id of a goal that came to be."""

    def __init__(
        self,
        context: Context,
        live: LiveProjection,
        today: Callable[[], date],
        parent: QWidget,
        show: Callable[[str], object],
    ) -> None:
        self.context = context
        self.live = live
        self.today = today
        self._parent = parent
        self._show = show

    def say(self, sentence: str) -> None:
        """Tell what was done, with what it did to the forecast."""
        self._say(sentence)

    def _say(self, sentence: str, *actions: tuple[str, Callable[[], object]]) -> None:
        toast_with_effect(self.context, self.live, sentence, actions=actions)
