"""Commands on the profile: who one is, where one stands, what one has done."""

from collections.abc import Callable
from datetime import date
from typing import Any

from careerplanner.app.commands.path import path
from careerplanner.domain import limits
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.plan import PROFILE_ID, Certificate, Education, Experience, Language, Profile
from careerplanner.errors import Refused
from careerplanner.i18n import _, mark
from careerplanner.months import check_day, month_of, parse_month
from careerplanner.store.database import Store, new_id

LANGUAGE_LEVELS = ("A1", "A2", "B1", "B2", "C1", "C2", "native")
"""The levels of the Common European Framework of Reference, and one's first language."""

CURRENCIES = ("USD", "EUR", "GBP", "CAD", "AUD", "CHF", "INR", "JPY", "MXN", "BRL", "PLN", "SEK")
"""Currencies offered; any three letters are taken."""


def change(store: Store, /, **values: Any) -> None:
    """Give fields of the profile new values, each within its range; names are those of `Profile`."""
    for name, value in values.items():
        values[name] = _checked(name, value)
    store.change(Profile, PROFILE_ID, **values)


def _text(what: str) -> Callable[[str], str]:
    return lambda value: limits.title(value, _(what)) if value.strip() else ""


def _within(low: float, high: float, what: str) -> Callable[[float], float]:
    return lambda value: limits.number(value, low, high, _(what))


def _weight(value: int) -> int:
    return limits.level(value, _("What matters"))


def _optional(check: Callable[[Any], Any]) -> Callable[[Any], Any]:
    return lambda value: None if value is None else check(value)


def _currency(text: str) -> str:
    code = text.strip().upper()
    if len(code) != 3 or not code.isascii() or not code.isalpha():
        raise Refused(_("“{text}” is no currency. Give three letters, such as USD.").format(text=text))
    return code


_CHECKS: dict[str, Callable[[Any], Any]] = {
    "name": _text(mark("The name")),
    "headline": _text(mark("The headline")),
    "industry": _text(mark("The industry")),
    "hours_per_week": lambda value: limits.learning_hours(value, _("Learning hours a week")),
    "work_hours_per_week": _within(1, 100, mark("Working hours a week")),
    "horizon_months": lambda value: int(_within(12, 600, mark("The horizon in months"))(value)),
    "target_pay_cents": _optional(lambda value: limits.yearly_cents(value / 100, _("Target pay"))),
    "currency": _currency,
    "seed": lambda value: int(_within(0, 2**32 - 1, mark("The seed"))(value)),
    "weight_pay": _weight,
    "weight_people": _weight,
    "weight_flexibility": _weight,
    "weight_growth": _weight,
    "role_since": _optional(lambda value: str(parse_month(value))),
    "area_code": _text(mark("The place")),
    "is_sample": bool,
}


def _checked(name: str, value: Any) -> Any:
    return _CHECKS[name](value)


def stand_in(store: Store, catalogue: Catalogue, role_key: str, since: str | None, today: date) -> None:
    """Say which role one has, and since when; a route that began elsewhere begins here from now on."""
    catalogue.role(role_key)
    month = limits.past_month(since, month_of(today), _("The start in the role"))
    store.change(Profile, PROFILE_ID, role_key=role_key, role_since=month)
    path.begin_at(store, catalogue, role_key)


def add_experience(store: Store, title: str, started: str, /, **more: Any) -> str:
    """Add a position held; the id of the new row. ``more`` may name role_key, employer, ended, note."""
    row = Experience(new_id(), title, more.pop("role_key", ""), more.pop("employer", ""), started, None, "")
    store.add(row)
    change_experience(store, row.id, title=title, started=started, **more)
    return row.id


def change_experience(store: Store, row_id: str, /, **values: Any) -> None:
    """Change a position held; refused when it would end before it starts."""
    if "title" in values:
        values["title"] = limits.title(values["title"], _("The title"))
    for name in ("started", "ended"):
        if values.get(name) is not None:
            values[name] = str(parse_month(values[name]))
    store.change(Experience, row_id, **values)
    row = store.one(Experience, row_id)
    limits.in_order(row.started, row.ended)


def remove_experience(store: Store, row_id: str) -> None:
    """Remove a position held."""
    store.remove(Experience, row_id)


def add_education(store: Store, qualification: str, institution: str = "", /, **more: Any) -> str:
    """Add a course of study; ``more`` may name started, ended, note."""
    row = Education(new_id(), institution, limits.title(qualification, _("The qualification")), None, None, "")
    store.add(row)
    change_education(store, row.id, **more)
    return row.id


def change_education(store: Store, row_id: str, /, **values: Any) -> None:
    """Change a course of study; refused when it would end before it starts."""
    if "qualification" in values:
        values["qualification"] = limits.title(values["qualification"], _("The qualification"))
    for name in ("started", "ended"):
        if values.get(name) is not None:
            values[name] = str(parse_month(values[name]))
    if values:
        store.change(Education, row_id, **values)
    row = store.one(Education, row_id)
    limits.in_order(row.started, row.ended)


def remove_education(store: Store, row_id: str) -> None:
    """Remove a course of study."""
    store.remove(Education, row_id)


def add_certificate(store: Store, name: str, earned_on: date, issuer: str = "", expires_on: date | None = None) -> str:
    """Add a certificate; refused when it would expire before it was earned."""
    row = Certificate(new_id(), name, issuer, earned_on, expires_on)
    store.add(row)
    change_certificate(store, row.id, name=name, earned_on=earned_on, expires_on=expires_on)
    return row.id


def change_certificate(store: Store, row_id: str, /, **values: Any) -> None:
    """Change a certificate; refused when it would expire before it was earned."""
    if "name" in values:
        values["name"] = limits.title(values["name"], _("The name"))
    for name in ("earned_on", "expires_on"):
        if values.get(name) is not None:
            check_day(values[name])
    store.change(Certificate, row_id, **values)
    row = store.one(Certificate, row_id)
    if row.expires_on is not None and row.expires_on < row.earned_on:
        raise Refused(_("The certificate would expire before it was earned. Correct one of the dates."))


def remove_certificate(store: Store, row_id: str) -> None:
    """Remove a certificate."""
    store.remove(Certificate, row_id)


def add_language(store: Store, name: str, level: str) -> str:
    """Add a language with its CEFR level."""
    row = Language(new_id(), name, level)
    store.add(row)
    change_language(store, row.id, name=name, level=level)
    return row.id


def change_language(store: Store, row_id: str, *, name: str, level: str) -> None:
    """Change a language; refused unless its level is one of the CEFR."""
    if level not in LANGUAGE_LEVELS:
        raise Refused(
            _("“{level}” is no language level. Give one of {levels}.").format(
                level=level, levels=", ".join(LANGUAGE_LEVELS)
            )
        )
    store.change(Language, row_id, name=limits.title(name, _("The language")), level=level)


def remove_language(store: Store, row_id: str) -> None:
    """Remove a language."""
    store.remove(Language, row_id)
