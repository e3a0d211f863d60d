"""What nobody knows, as questions in plain words: from the keys of the inputs with the widest effect."""

import re
from dataclasses import dataclass

from careerplanner.app.queries.projection.view import ProjectionView
from careerplanner.domain.projection.sets import Asked
from careerplanner.i18n import _, mark
from careerplanner.wording import Wording

EMPLOYER, REGISTER = "employer", "assumptions"
_MOVE = re.compile(r"moves\.(\d+)\.chance\.(\w+)$")
_OF_A_MOVE = {
    "here": mark("How often does your employer promote to {role}?"),
    "elsewhere": mark("How often do other employers hire for {role}?"),
}
_BY_HAND = {
    "changes.rate_per_year": mark("Would you change employer?"),
}
_ASSUMED: dict[str, tuple[str, str]] = {
    "fit": (mark("How well do you fit such a post?"), "fit"),
    "no_evidence": (mark("How much does missing evidence hold back?"), "no_evidence"),
    "pace": (mark("How fast does pay move towards the band of a role?"), "pace"),
    "rise_factor": (mark("How much do raises with a promotion differ from what is usual?"), "rise_factor"),
    "market_drift": (mark("How fast does market pay grow?"), "market_drift"),
    "prices.mean": (mark("How fast will prices rise?"), "inflation_mean"),
    "prices.latest": (mark("How fast do prices rise now?"), "inflation_latest"),
    "raise.budget": (mark("How large are raises where you work?"), "raise_budget"),
    "raise.zero_share": (mark("How often is there no raise?"), "zero_share"),
    "raise.person": (mark("How far do your raises differ from others’?"), "raise_person"),
    "job_loss.rate_per_year": (mark("How safe is your job?"), "job_loss_rate"),
    "job_loss.median_months_out": (mark("How long would you look for work?"), "job_loss_median_months"),
    "job_loss.long_share": (mark("How often does the search take long?"), "job_loss_long_share"),
    "job_loss.pay_cut": (mark("What would the next job pay after a loss?"), "job_loss_pay_cut"),
    "changes.up": (mark("How often does a new employer promote you?"), ""),
    "estimate_ratio.median": (mark("How much longer does learning take than you think?"), "estimate_ratio_median"),
    "economy.loss": (mark("How many jobs go in bad times?"), "bad_loss"),
    "economy.out": (mark("How long does a search take in bad times?"), "bad_out"),
    "economy.openings": (mark("How many posts become vacant in bad times?"), "bad_openings"),
    "outlook.loss": (mark("How many jobs will the trade lose?"), ""),
    "outlook.openings": (mark("How many posts will still become vacant?"), ""),
    "outlook.changes": (mark("How many jobs will other employers offer?"), ""),
}


@dataclass(frozen=True, slots=True)
class Unknown:
    """One question: its words, the share of the unknown that it stands for, and where it is answered.

    ``register_key`` is its row in the register of assumptions, where there is one.
    """

    key: str
    text: str
    share: float
    share_text: str
    leads_to: str
    register_key: str = ""


def unknowns(view: ProjectionView, wording: Wording) -> tuple[Unknown, ...]:
    """The questions of the headline's role, the widest first; without a role ahead, those of pay."""
    headline = view.headline
    asked = headline.ask if headline is not None else view.projection.ask
    return tuple(_unknown(each, view, wording) for each in asked)


def what_is_measured(view: ProjectionView) -> str:
    """What the bars are shares of."""
    headline = view.headline
    if headline is None:
        return _("Bar: share of the uncertainty about your pay")
    return _("Bar: share of the uncertainty about the odds of {role}").format(role=headline.role.short_name)


def _unknown(asked: Asked, view: ProjectionView, wording: Wording) -> Unknown:
    text, leads_to, register_key = _question(asked.key, view)
    share = wording.numbers.percent(asked.share)
    return Unknown(asked.key, text, asked.share, share, leads_to, register_key)


def _question(key: str, view: ProjectionView) -> tuple[str, str, str]:
    found = _MOVE.match(key)
    if found is not None:
        place, part = int(found[1]), found[2]
        if part in _OF_A_MOVE and place < len(view.odds):
            return _(_OF_A_MOVE[part]).format(role=view.odds[place].role.short_name), EMPLOYER, ""
    if key in _BY_HAND:
        return _(_BY_HAND[key]), EMPLOYER, ""
    if key in _ASSUMED:
        text, register_key = _ASSUMED[key]
        return _(text), REGISTER, register_key
    return _("One of the assumptions: {key}").format(key=key), REGISTER, ""
