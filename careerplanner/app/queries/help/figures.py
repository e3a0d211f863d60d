"""Help on figures: how each is worked out, in words; the formulas stand in docs/projection-model.md."""

from careerplanner.app.queries.help.topic import FIGURES, Topic, TopicKey
from careerplanner.i18n import _


def topics() -> tuple[Topic, ...]:
    """A topic for each kind of figure that the window shows."""
    return (_odds(), _range(), _brakes(), _levers(), _evidence(), _finish(), _gaps(), _pay(), _local_pay())


def _figure(key: TopicKey, title: str, *paragraphs: str | tuple[str, str]) -> Topic:
    """A topic; a paragraph with a heading is a pair."""
    pairs = tuple(("", each) if isinstance(each, str) else each for each in paragraphs)
    return Topic(key, FIGURES, title, pairs)


def _odds() -> Topic:
    return _figure(
        TopicKey.ODDS,
        _("How are the odds worked out?"),
        _("The program lives through the years ahead month by month, many thousand times, each time with other luck."),
        _("The odds of a role are the share of these futures that have it by the end."),
        (
            _("What decides it in each future"),
            _("Goals are finished at your own pace, and evidence opens what a role requires."),
        ),
        _("The months that a role asks for pass. Then a post has to become vacant, here or with another employer."),
        (
            _("What they leave out"),
            _("They speak of someone who stays in this line of work and keeps the usual hours."),
        ),
        _("They are a reckoning under stated assumptions, never a promise."),
    )


def _range() -> Topic:
    return _figure(
        TopicKey.RANGE,
        _("What does the range mean?"),
        _("Some numbers nobody knows for sure, such as how often your employer promotes. Each has a range of its own."),
        _("The line below the rings tells between which figures the odds lie by what nobody knows. It is not luck."),
        (
            _("How to make it narrower"),
            _("Answer the questions about your employer. Each answer takes the place of a guess."),
        ),
        _("An answer weighs as much as the number of people that it speaks of, and no more."),
    )


def _brakes() -> Topic:
    return _figure(
        TopicKey.BRAKES,
        _("How is it found what holds the plan back?"),
        _("One thing at a time is taken out of the way, and the same futures are lived through with the same luck."),
        _("The figure is how many more of 100 futures then have the role."),
        (
            _("What is taken away"),
            _("Openings come as often as anybody says; no degree is asked for; all evidence is there."),
        ),
        _("An hour more is learnt each week; no months have to pass in the role."),
    )


def _levers() -> Topic:
    return _figure(
        TopicKey.LEVERS,
        _("How is it found what moves a figure?"),
        _("One input is changed as the line says, and the same futures are lived through with the same luck."),
        _("So what differs comes from the change. What is less than the error of the simulation is not told."),
    )


def _evidence() -> Topic:
    return _figure(
        TopicKey.EVIDENCE,
        _("How is evidence counted?"),
        _(
            "A level is claimed by your own word, evidenced by something dated that happened,"
            " and confirmed once somebody named says so."
        ),
        _("From level 3 on, a level needs dated evidence; from level 4 on, evidence about other people."),
        _("Evidence counts for its own level and those below. Evidence is what opens the way to a role."),
        _("What was neither rated nor shown for eighteen months is called stale; its level stays."),
    )


def _finish() -> Topic:
    return _figure(
        TopicKey.FINISH,
        _("How is the finish of a goal forecast?"),
        _("The hours that are left, times how much longer your goals took than estimated, over the hours a week."),
        _("Goals are worked on in their order, the first one first. Pauses slow this down as they say."),
        _("Without a record of your own the usual overrun is assumed; the report lists it with its source."),
    )


def _gaps() -> Topic:
    return _figure(
        TopicKey.GAPS,
        _("How are gaps and readiness worked out?"),
        _("For each skill, the level that a role asks for is held against the level that you have."),
        _("Required skills hold a move back; the others count by their weight."),
        _("Readiness is three figures: required skills met, coverage, share with evidence. It is no probability."),
    )


def _pay() -> Topic:
    return _figure(
        TopicKey.PAY,
        _("How is the pay outlook worked out?"),
        _("Base pay moves with raises, promotions, job changes and lost jobs, in each future by its own luck."),
        _("No raise lifts it above what the role pays. The inner band holds 5 of 10 futures, the outer band 8 of 10."),
        (_("Today’s money"), _("Prices rise too. In today’s money an amount is what it would buy now.")),
    )


def _local_pay() -> Topic:
    return _figure(
        TopicKey.LOCAL_PAY,
        _("Where do pay figures of a place come from?"),
        _("From the official survey of your area. Where it tells nothing of a job there, from a larger area."),
        _("Every figure says which. Figures of an earlier month are carried to today’s prices."),
    )
