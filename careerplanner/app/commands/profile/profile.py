"""Commands on the profile: who one is, where one stands, what one has done."""

from datetime import date
from typing import TypedDict, Unpack

from careerplanner.app.commands.path import path
from careerplanner.domain import limits
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.employer_rows import TRADE_OUTLOOKS, Mobility
from careerplanner.domain.facts import EDUCATION_LEVELS
from careerplanner.domain.plan import PROFILE_ID, Certificate, Education, Experience, Language, Profile, Standing
from careerplanner.errors import Refused
from careerplanner.i18n import _
from careerplanner.months import check_day, month_of, parse_month
from careerplanner.store.database import Store
from careerplanner.units import Cents

LANGUAGE_LEVELS = ("A1", "A2", "B1", "B2", "C1", "C2", "native")
"""The levels of the Common European Framework of Reference, and one's first language."""

MOST_RATE = 1_000_000_000
"""No currency has more units to one of the catalogue's."""


class ProfileChange(TypedDict, total=False):
    """What may change of the profile; the role one has and wants have commands of their own."""

    name: str
    headline: str
    industry: str
    area_code: str
    currency: str
    role_since: str | None
    hours_per_week: float
    work_hours_per_week: float
    target_pay_cents: Cents | None
    horizon_months: int
    seed: int
    mobility: Mobility
    trade_outlook: str
    education_level: int
    standing: Standing
    take_home_share: float | None
    weight_pay: int
    weight_people: int
    weight_flexibility: int
    weight_growth: int
    is_sample: bool


class PositionMore(TypedDict, total=False):
    """What a position held may say beside its title and its start; ``ended`` is None while it lasts."""

    role_key: str
    employer: str
    ended: str | None
    note: str


class PositionChange(PositionMore, total=False):
    """What may change of a position held."""

    title: str
    started: str


class StudyMore(TypedDict, total=False):
    """What a course of study may say beside its qualification and its school."""

    started: str | None
    ended: str | None
    note: str


class StudyChange(StudyMore, total=False):
    """What may change of a course of study."""

    qualification: str
    institution: str


class CertificateChange(TypedDict, total=False):
    """What may change of a certificate."""

    name: str
    issuer: str
    earned_on: date
    expires_on: date | None


def change(store: Store, /, **values: Unpack[ProfileChange]) -> None:
    """Give fields of the profile new values, each within its range; what is not named stays."""
    _check_words(values)
    _check_time(values)
    if (target := values.get("target_pay_cents")) is not None:
        limits.yearly_cents(target, _("Target pay"), values.get("currency", store.profile().currency))
    weights = (values.get("weight_pay"), values.get("weight_people"), values.get("weight_flexibility"))
    for weight in (*weights, values.get("weight_growth")):
        if weight is not None:
            limits.level(weight, _("What matters"))
    _check_prospects(values)
    store.change(Profile, PROFILE_ID, **values, **_rate_of(store, values))


def _rate_of(store: Store, values: ProfileChange) -> dict[str, None]:
    """A rate is one of the currency it was given for: another currency begins without one."""
    if values.get("currency", store.profile().currency) == store.profile().currency:
        return {}
    return {"exchange_rate": None, "exchange_rate_on": None}


def set_rate(store: Store, rate: float | None, on: date, today: date) -> None:
    """Say what one unit of the catalogue's currency is in the plan's, and as of which day; None for no rate."""
    if rate is not None:
        limits.number(rate, 1 / MOST_RATE, MOST_RATE, _("The rate"))
        if check_day(on) > today:
            raise Refused(_("The rate is of a day that is still to come. Give the day on which you looked it up."))
    store.change(Profile, PROFILE_ID, exchange_rate=rate, exchange_rate_on=None if rate is None else on)


def _check_words(values: ProfileChange) -> None:
    if "name" in values:
        values["name"] = _text(values["name"], _("The name"))
    if "headline" in values:
        values["headline"] = _text(values["headline"], _("The headline"))
    if "industry" in values:
        values["industry"] = _text(values["industry"], _("The industry"))
    if "area_code" in values:
        values["area_code"] = _text(values["area_code"], _("The place"))
    if "currency" in values:
        values["currency"] = _currency(values["currency"])


def _check_time(values: ProfileChange) -> None:
    if (since := values.get("role_since")) is not None:
        values["role_since"] = str(parse_month(since))
    if "hours_per_week" in values:
        limits.learning_hours(values["hours_per_week"], _("Learning hours a week"))
    if "work_hours_per_week" in values:
        limits.number(values["work_hours_per_week"], 1, 100, _("Working hours a week"))
    if (share := values.get("take_home_share")) is not None:
        values["take_home_share"] = float(limits.number(share, 0.05, 1, _("What is left after tax")))
    if "horizon_months" in values:
        values["horizon_months"] = int(limits.number(values["horizon_months"], 12, 600, _("The horizon in months")))
    if "seed" in values:
        values["seed"] = int(limits.number(values["seed"], 0, 2**32 - 1, _("The seed")))


def _check_prospects(values: ProfileChange) -> None:
    if "education_level" in values:
        level = limits.number(values["education_level"], 0, EDUCATION_LEVELS, _("The level of education"))
        values["education_level"] = int(level)
    if (outlook := values.get("trade_outlook")) is not None and outlook not in TRADE_OUTLOOKS:
        raise Refused(
            _("“{outlook}” is not an outlook for the trade. Give one of {known}.").format(
                outlook=outlook, known=", ".join(TRADE_OUTLOOKS)
            )
        )


def _text(value: str, what: str) -> str:
    return limits.title(value, what) if value.strip() else ""


def _currency(text: str) -> str:
    code = text.strip().upper()
    if len(code) != 3 or not code.isascii() or not code.isalpha():
        raise Refused(_("“{text}” is not a currency. Give three letters, such as USD.").format(text=text))
    return code


def stand_in(store: Store, catalogue: Catalogue, role_key: str, since: str | None, today: date) -> None:
    """Say which role one has, and since when; a route that began elsewhere begins here from now on."""
    catalogue.role(role_key)
    month = limits.past_month(since, month_of(today), _("The start in the role"))
    store.change(Profile, PROFILE_ID, role_key=role_key, role_since=month)
    path.begin_at(store, catalogue, role_key)


def add_experience(store: Store, title: str, started: str, /, **more: Unpack[PositionMore]) -> str:
    """Add a position held; the id of the new row."""
    row = Experience(store.new_id(), title, "", "", started, None, "")
    store.add(row)
    change_experience(store, row.id, title=title, started=started, **more)
    return row.id


def change_experience(store: Store, row_id: str, /, **values: Unpack[PositionChange]) -> None:
    """Change a position held; refused when it would end before it starts."""
    if "title" in values:
        values["title"] = limits.title(values["title"], _("The title"))
    if "started" in values:
        values["started"] = str(parse_month(values["started"]))
    if (ended := values.get("ended")) is not None:
        values["ended"] = str(parse_month(ended))
    store.change(Experience, row_id, **values)
    row = store.one(Experience, row_id)
    limits.in_order(row.started, row.ended)


def remove_experience(store: Store, row_id: str) -> None:
    """Remove a position held."""
    store.remove(Experience, row_id)


def add_education(store: Store, qualification: str, institution: str = "", /, **more: Unpack[StudyMore]) -> str:
    """Add a course of study; the id of the new row."""
    row = Education(store.new_id(), institution, limits.title(qualification, _("The qualification")), None, None, "")
    store.add(row)
    change_education(store, row.id, **more)
    return row.id


def change_education(store: Store, row_id: str, /, **values: Unpack[StudyChange]) -> None:
    """Change a course of study; refused when it would end before it starts."""
    if "qualification" in values:
        values["qualification"] = limits.title(values["qualification"], _("The qualification"))
    if (started := values.get("started")) is not None:
        values["started"] = str(parse_month(started))
    if (ended := values.get("ended")) is not None:
        values["ended"] = str(parse_month(ended))
    if values:
        store.change(Education, row_id, **values)
    row = store.one(Education, row_id)
    limits.in_order(row.started, row.ended)


def remove_education(store: Store, row_id: str) -> None:
    """Remove a course of study."""
    store.remove(Education, row_id)


def add_certificate(store: Store, name: str, earned_on: date, issuer: str = "", expires_on: date | None = None) -> str:
    """Add a certificate; refused when it would expire before it was earned."""
    row = Certificate(store.new_id(), name, issuer, earned_on, expires_on)
    store.add(row)
    change_certificate(store, row.id, name=name, earned_on=earned_on, expires_on=expires_on)
    return row.id


def change_certificate(store: Store, row_id: str, /, **values: Unpack[CertificateChange]) -> None:
    """Change a certificate; refused when it would expire before it was earned."""
    if "name" in values:
        values["name"] = limits.title(values["name"], _("The name"))
    for day in (values.get("earned_on"), values.get("expires_on")):
        if day is not None:
            check_day(day)
    store.change(Certificate, row_id, **values)
    row = store.one(Certificate, row_id)
    if row.expires_on is not None and row.expires_on < row.earned_on:
        raise Refused(_("The certificate expires before it was earned. Correct one of the dates."))


def remove_certificate(store: Store, row_id: str) -> None:
    """Remove a certificate."""
    store.remove(Certificate, row_id)


def add_language(store: Store, name: str, level: str) -> str:
    """Add a language with its CEFR level."""
    row = Language(store.new_id(), name, level)
    store.add(row)
    change_language(store, row.id, name=name, level=level)
    return row.id


def change_language(store: Store, row_id: str, *, name: str, level: str) -> None:
    """Change a language; refused unless its level is one of the CEFR."""
    if level not in LANGUAGE_LEVELS:
        raise Refused(
            _("“{level}” is not a language level. Give one of {levels}.").format(
                level=level, levels=", ".join(LANGUAGE_LEVELS)
            )
        )
    store.change(Language, row_id, name=limits.title(name, _("The language")), level=level)


def remove_language(store: Store, row_id: str) -> None:
    """Remove a language."""
    store.remove(Language, row_id)
