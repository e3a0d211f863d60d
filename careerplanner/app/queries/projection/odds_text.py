"""What a projection says, in sentences: the same ones in the window, in print and on the command line."""

from dataclasses import replace

from careerplanner.app.queries.projection.view import ProjectionView, RoleOdds, pay_range
from careerplanner.app.role_titles import in_sentence
from careerplanner.domain.pay import WEEKS_PER_YEAR
from careerplanner.domain.projection.results import Projection
from careerplanner.i18n import _, ngettext
from careerplanner.wording import Wording

_YEARS = 10
_SMALL = 0.005


def headline(view: ProjectionView, wording: Wording) -> str:
    """The odds of the role that the plan is told by; empty without one."""
    odds = view.headline
    if odds is None:
        return ""
    return _("In {about} you are {role} by {month}").format(
        about=wording.odds.about(odds.share),
        role=in_sentence(odds.role, odds.role.short_name),
        month=wording.dates.month(view.last),
    )


def range_sentence(odds: RoleOdds, wording: Wording) -> str:
    """Between which odds the role is reached, for all that nobody knows; empty where the range is one figure."""
    between = wording.odds.between(odds.low, odds.high)
    if between == wording.odds.count(odds.share):
        return _("What nobody knows yet hardly changes this.")
    return _("{between}, depending on what nobody knows yet.").format(between=_upper_first(between))


def date_sentence(odds: RoleOdds, view: ProjectionView, wording: Wording) -> str:
    """When the role comes: a middle date only where half of the futures have one, else the first tenth."""
    if not odds.is_confirmed:
        return _("No odds yet: fill in what this step asks for.")
    if odds.half is not None:
        return _("Half of all futures by {month}").format(month=wording.dates.forecast(odds.half, view.today))
    if odds.tenth is not None:
        return _("1 of 10 by {month}; too few for a middle date").format(
            month=wording.dates.forecast(odds.tenth, view.today)
        )
    return _("Too rare for a date")


def odds_sentence(odds: RoleOdds, view: ProjectionView, wording: Wording) -> str:
    """One sentence with odds, range and date, for a screen reader and for a line of text."""
    if not odds.is_confirmed:
        return _("{role}: no odds yet. Fill in what this step asks for.").format(role=odds.role.short_name)
    between = wording.odds.between(odds.low, odds.high)
    is_one = between == wording.odds.count(odds.share)
    words = _("{role}: {about} by {month}. {date}.") if is_one else _("{role}: {about} by {month} ({between}). {date}.")
    return words.format(
        role=odds.role.short_name,
        about=wording.odds.about(odds.share),
        month=wording.dates.month(view.last),
        between=between,
        date=date_sentence(odds, view, wording),
    )


def outcome_sentence(view: ProjectionView, wording: Wording) -> str:
    """What a plan comes to, in one sentence: odds and date of the role it is told by; what is missing without one."""
    if view.headline is not None:
        return odds_sentence(view.headline, view, wording)
    if view.odds:
        return _("No odds yet: fill in what the next step asks for.")
    return _("No goal yet: without one this is where your present role leads.")


def pay_title(view: ProjectionView, wording: Wording, *, real: bool = True) -> str:
    """Between which amounts pay lies in eight of ten futures at the end; where no pay is known, that it is missing."""
    if not view.has_pay:
        return _("Add your pay to see where it leads")
    pay = view.real if real else view.nominal
    money = {"low": wording.money.forecast(pay.low), "high": wording.money.forecast(pay.high)}
    month = wording.dates.month(view.last)
    if real:
        return _("In 8 of 10 futures you earn between {low} and {high} in {month}, in today’s money").format(
            month=month, **money
        )
    return _("In 8 of 10 futures you earn between {low} and {high} in {month}, before prices are taken out").format(
        month=month, **money
    )


def with_pay_of(view: ProjectionView, tried: Projection) -> ProjectionView:
    """The view with the pay of what is tried in place of the plan's; its odds stay those of the plan."""
    return replace(view, projection=tried, real=pay_range(tried.real), nominal=pay_range(tried.nominal))


def pay_sentence(view: ProjectionView, wording: Wording) -> str:
    """Pay at the end in today's money, with its middle, and how often it is less than today."""
    if not view.has_pay:
        return no_pay_sentence()
    said = _(
        "In today’s money, {month}: between {low} and {high} in 8 of 10 futures, middle {middle}. "
        "In {about} it is less than today."
    ).format(
        month=wording.dates.month(view.last),
        low=wording.money.forecast(view.real.low),
        high=wording.money.forecast(view.real.high),
        middle=wording.money.forecast(view.real.middle),
        about=wording.odds.about(view.projection.card.lower_at_end),
    )
    hourly = hourly_sentence(view, wording)
    return f"{said} {hourly}" if hourly else said


def hourly_sentence(view: ProjectionView, wording: Wording, *, real: bool = True) -> str:
    """What pay at the end is in an hour, for one who is paid by the hour; empty for everybody else."""
    if view.hourly_week is None or not view.has_pay:
        return ""
    pay, hours = view.real if real else view.nominal, view.hourly_week * WEEKS_PER_YEAR
    return _("That is {low} to {high} an hour at {week} h a week.").format(
        low=wording.money.exact(pay.low / hours),
        high=wording.money.exact(pay.high / hours),
        week=wording.numbers.plain(view.hourly_week),
    )


def no_pay_sentence() -> str:
    """That no pay is known, what holds without it, and the way on."""
    return _("Your pay is not known yet. Dates and odds hold without it; add it on the Profile page to see amounts.")


def less_sentence(view: ProjectionView, wording: Wording) -> str:
    """How often pay at the end is less than today's."""
    about = wording.odds.about(view.projection.card.lower_at_end)
    return _("In {about} you earn less than today in the end.").format(about=about)


def bumps(view: ProjectionView, wording: Wording) -> tuple[str, ...]:
    """What goes wrong on the way, each with its odds."""
    card, about = view.projection.card, wording.odds.about
    found = []
    if view.has_pay:
        found.append(less_sentence(view, wording))
    if card.ever_lost >= _SMALL:
        found.append(_("In {about} you lose a job at least once.").format(about=about(card.ever_lost)))
    if card.recession >= _SMALL:
        found.append(_("In {about} there is a recession.").format(about=about(card.recession)))
    if view.has_pay and card.year_down >= _SMALL:
        found.append(
            _("In {about} one year pays a quarter less than the year before.").format(about=about(card.year_down))
        )
    return tuple(found)


def outlook_sentences(view: ProjectionView, wording: Wording, *, pay: bool = True) -> tuple[str, ...]:
    """All that is told of a projection, for print and the command line, in the order of the window.

    Without ``pay`` nothing that is said of pay is among it.
    """
    odds = view.headline
    first = (
        ""
        if odds is None
        else _("{headline}. {range}").format(headline=headline(view, wording), range=range_sentence(odds, wording))
    )
    found = (
        first,
        *(odds_sentence(each, view, wording) for each in view.odds),
        "" if odds is None else degree_sentence(odds, wording),
        pay_sentence(view, wording) if pay else "",
        target_sentence(view, wording),
        *(sentence for sentence in bumps(view, wording) if sentence != less_sentence(view, wording)),
        split_sentence(view, wording) if pay else "",
        sanity_sentence(view, wording),
        limits_sentence(),
    )
    return tuple(sentence for sentence in found if sentence)


def limits_sentence() -> str:
    """For whom all of it holds."""
    return _("All of this assumes that you stay in this line of work and keep your usual hours.")


def bands_sentence() -> str:
    """What the two bands of the chart mean."""
    return _("Inner band: 5 of 10 futures. Outer band: 8 of 10.")


def split_sentence(view: ProjectionView, wording: Wording) -> str:
    """How much of the spread of pay is what nobody knows, and how much is luck."""
    split = view.projection.split
    if split is None or not view.has_pay:
        return ""
    return _("{share} of the spread is what nobody knows yet. The rest is luck, which no answer changes.").format(
        share=wording.numbers.percent(split)
    )


def sanity_sentence(view: ProjectionView, wording: Wording) -> str:
    """The promotions of the plan beside those of all employees."""
    rate = view.projection.card.promotions
    if rate is None:
        return ""
    times = wording.numbers.plain(rate * _YEARS, 1)
    return _(
        "This plan promotes you {times} times in ten years of work. Of all employees 4 to 10 of 100 are promoted in a "
        "year; 3 to 6 of 100 to more responsibility."
    ).format(times=times)


def degree_sentence(odds: RoleOdds, wording: Wording) -> str:
    """How many of such jobs ask for more education than there is; empty where none do."""
    missing = 1 - odds.jobs_open
    if missing < _SMALL:
        return ""
    return _("{count} such jobs ask for more education than you have (O*NET).").format(
        count=wording.odds.count(missing)
    )


def target_sentence(view: ProjectionView, wording: Wording) -> str:
    """The odds of the target; empty without one."""
    if view.target is None:
        return ""
    return _("Your target of {amount}, in today’s money, is reached in {about} by {month}.").format(
        amount=wording.money.whole(view.target.amount),
        about=wording.odds.about(view.target.share),
        month=wording.dates.month(view.last),
    )


def error_footnote(view: ProjectionView, wording: Wording) -> str:
    """How far chance alone may have moved the figures."""
    return ngettext(
        "{count} simulated future; chance alone moves these odds by less than 1 of 100.",
        "{count} simulated futures; chance alone moves these odds by about 1 of 100 at most.",
        view.projection.paths,
    ).format(count=wording.numbers.whole(view.projection.paths))


def _upper_first(text: str) -> str:
    return text[:1].upper() + text[1:]
