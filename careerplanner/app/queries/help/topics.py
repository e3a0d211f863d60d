"""The topics of help: what each page is for, how each figure is worked out, what the words mean. Plain text, offline.

A page's topic has the name of the page, so that F1 finds it; a figure's topic is opened from beside the figure.
"""

from careerplanner.app.queries.help import field, figures, pages, words
from careerplanner.app.queries.help.topic import KEYS, Topic, TopicKey
from careerplanner.i18n import _


def topics() -> tuple[Topic, ...]:
    """Every topic in its order, in the language that is spoken."""
    return (*pages.topics(), *figures.topics(), *field.topics(), words.topic(), _keys())


def topic_of(key: str) -> Topic:
    """The topic with this key; the first page's where there is none."""
    known = topics()
    return next((topic for topic in known if topic.key == key), known[0])


def _keys() -> Topic:
    return Topic(
        TopicKey.KEYS,
        KEYS,
        _("Keyboard shortcuts"),
        (("", _("Ctrl+K finds every command, role, skill, goal and setting by a few letters of its name.")),),
    )
