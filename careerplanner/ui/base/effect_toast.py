"""Saying what a change did to the dates: at once what was done, and a moment later what came of it."""

from collections.abc import Callable, Sequence

from careerplanner.app.queries.projection.effect import what_changed
from careerplanner.ui.base.context import Context
from careerplanner.ui.base.plan_projection import Outlook


def words_of(outlook: Outlook) -> str:
    """What the last change did to the dates and the pay; empty where nothing is worth saying."""
    before = outlook.before.plan if outlook.before else None
    return what_changed(before, outlook.futures.plan if outlook.futures else None)


def toast_with_effect(
    context: Context,
    outlook: Outlook,
    sentence: str,
    *,
    actions: Sequence[tuple[str, Callable[[], object]]] = (),
) -> None:
    """Show what was just done, with Undo; when the new projection is there, what it did is added to the words."""
    context.toast(sentence, undo=True, actions=actions)
    if not context.jobs.is_busy("outlook"):
        return
    revision = context.workspace.revision

    def add_effect() -> None:
        outlook.changed.disconnect(add_effect)
        effect = words_of(outlook)
        if effect and context.workspace.revision == revision:
            context.toast(f"{sentence} {effect}", undo=True, actions=actions)

    outlook.changed.connect(add_effect)
