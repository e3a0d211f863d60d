"""Saying what a change did to the dates: at once what was done, and a moment later what came of it."""

from collections.abc import Callable, Sequence

from careerplanner.app.queries.projection.effect import what_changed
from careerplanner.i18n import _
from careerplanner.ui.base.context import Context
from careerplanner.ui.base.live_projection import LiveProjection
from careerplanner.wording import Wording


def words_of(live: LiveProjection, wording: Wording) -> str:
    """What the last change did to the dates and the pay; empty where nothing is worth saying."""
    before = live.before.plan if live.before else None
    return what_changed(before, live.projections.plan if live.projections else None, wording)


def toast_with_effect(
    context: Context,
    live: LiveProjection,
    sentence: str,
    *,
    actions: Sequence[tuple[str, Callable[[], object]]] = (),
) -> None:
    """Show what was just done, with Undo; when the new projection is there, what it did is added to the words."""
    if context.workspace.did_nothing:
        context.toast(_("Nothing changed."))  # Undo would take back an earlier step
        return
    context.toast(sentence, undo=True, actions=actions)
    if not context.jobs.is_busy("outlook"):
        return
    revision = context.workspace.revision

    def add_effect() -> None:
        live.changed.disconnect(add_effect)
        effect = words_of(live, context.wording)
        if effect and context.workspace.revision == revision:
            context.toast(f"{sentence} {effect}", undo=True, actions=actions)

    live.changed.connect(add_effect)
