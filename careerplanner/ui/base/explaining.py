"""The button beside a figure that opens how it is worked out."""

from functools import partial

from careerplanner.app.queries.help.topic import TopicKey
from careerplanner.i18n import _
from careerplanner.ui.base.context import Context
from careerplanner.ui.kit.buttons import IconButton
from careerplanner.ui.kit.card import Card


def explaining_button(context: Context, key: TopicKey) -> IconButton:
    """A question mark that opens the topic on a figure."""
    return IconButton(_("How this is worked out"), "question", clicked=partial(context.act, f"help_{key}"))


def explain(card: Card, context: Context, key: TopicKey) -> None:
    """Put the button at the right of a card's title."""
    card.add_to_head(explaining_button(context, key))
