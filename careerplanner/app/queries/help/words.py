"""The words of the program, explained: the glossary for those who use it."""

from careerplanner.app.queries.help.topic import WORDS, Topic, TopicKey
from careerplanner.i18n import _


def topic() -> Topic:
    """The glossary as one topic, by the alphabet of its order here."""
    return Topic(TopicKey.WORDS, WORDS, _("What the words mean"), (*_career_words(), *_forecast_words()))


def _career_words() -> tuple[tuple[str, str], ...]:
    return (
        (_("Role"), _("A job as the catalogue describes it: duties, what it requires, pay.")),
        (_("Move"), _("The step from one role to another: a promotion, sideways, retraining, or out of the field.")),
        (_("Route"), _("The roles from where you stand to where you want to be, in order.")),
        (_("Required"), _("A skill without whose level a move is held back.")),
        (_("Level"), _("How well a skill is mastered, 0 to 5.")),
        (
            _("Claimed, evidenced, confirmed"),
            _("How a level is backed: by your word, by dated evidence, by somebody named."),
        ),
        (_("Goal"), _("Something to learn, with the skill and the levels that it serves.")),
        (_("Base pay"), _("Agreed pay before tax, without overtime, bonus and shift pay.")),
    )


def _forecast_words() -> tuple[tuple[str, str], ...]:
    return (
        (_("Future"), _("One simulated course of the years ahead.")),
        (_("Odds"), _("The share of futures in which something holds, such as 2 of 10.")),
        (_("Range"), _("Between which figures something lies by what nobody knows yet.")),
        (_("Today’s money"), _("Amounts with the rise of prices taken out.")),
        (_("Assumption"), _("A number that the projection starts from, with its source; you can change it.")),
        (_("Scenario"), _("A named set of changed assumptions that stands beside the plan.")),
        (_("Base rate"), _("What happens to people in general, with its source.")),
        (_("Brake"), _("What holds the plan back, by how many of 100 futures.")),
    )
