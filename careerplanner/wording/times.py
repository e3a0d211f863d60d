"""Lengths of time: hours, minutes, months and years, written and read."""

import re
from dataclasses import dataclass
from decimal import Decimal

from careerplanner.errors import Refused
from careerplanner.i18n import _, ngettext
from careerplanner.units import MINUTES_IN_AN_HOUR, Minutes, hours_of, minutes_of
from careerplanner.wording import locales, plain
from careerplanner.wording.figures import Numbers

_DECIMALS = 2
_NO_MINUTES = Minutes(0)
_WEEK = Minutes(7 * 24 * MINUTES_IN_AN_HOUR)
_HOUR_WORDS = frozenset({"h", "hr", "hrs", "hour", "hours"})
_MINUTE_WORDS = frozenset({"m", "min", "mins", "minute", "minutes"})


@dataclass(frozen=True, slots=True)
class Times:
    """Lengths of time in a locale."""

    locale: str

    def hours(self, hours: float) -> str:
        """Hours with their unit, without needless digits: ``18 h``, ``6.5 h``."""
        return _("{hours} h").format(hours=self.hours_number(hours))

    def hours_number(self, hours: float) -> str:
        """Hours without their unit, for a sentence that has it: ``18``, ``6.25``, ``1,200``."""
        return Numbers(self.locale).plain(hours, _DECIMALS)

    def whole_hours(self, hours: float) -> str:
        """Hours to the nearest whole one: ``1,200 h``."""
        return _("{hours} h").format(hours=Numbers(self.locale).whole(hours))

    def signed_hours(self, hours: float) -> str:
        """A change in hours with its sign: ``+3 h``, ``−1.5 h``."""
        text = self.hours(abs(hours))
        rounded = round(hours, _DECIMALS)
        return f"+{text}" if rounded > 0 else f"−{text}" if rounded < 0 else text

    def minutes(self, minutes: Minutes) -> str:
        """Minutes as hours with their unit: ``1.5 h``."""
        return self.hours(hours_of(minutes))

    def done_of(self, done: Minutes, total: Minutes) -> str:
        """Minutes done of minutes estimated: ``12 of 20 h``."""
        return _("{done} of {total} h").format(
            done=self.hours_number(hours_of(done)), total=self.hours_number(hours_of(total))
        )

    def duration(self, minutes: Minutes) -> str:
        """Minutes as hours and minutes: ``1 h 30 min``, ``2 h``, ``45 min``."""
        hours, rest = divmod(minutes, MINUTES_IN_AN_HOUR)
        if not hours:
            return _("{minutes} min").format(minutes=rest)
        if not rest:
            return _("{hours} h").format(hours=Numbers(self.locale).whole(hours))
        return _("{hours} h {minutes} min").format(hours=Numbers(self.locale).whole(hours), minutes=rest)

    def months(self, months: float) -> str:
        """A number of months: ``1 month``, ``6 months``, ``1.5 months``."""
        count = 1 if months == 1 else 2 if months % 1 else int(months)
        return ngettext("{count} month", "{count} months", count).format(count=Numbers(self.locale).plain(months))

    def years(self, years: float) -> str:
        """A number of years: ``1 year``, ``10 years``."""
        count = 1 if years == 1 else 2 if years % 1 else int(years)
        return ngettext("{count} year", "{count} years", count).format(count=Numbers(self.locale).plain(years))

    def read(self, text: str, low: Minutes = _NO_MINUTES, high: Minutes = _WEEK) -> Minutes:
        """The minutes that a text writes: “1.5”, “1:30”, “1 h 30 min”, “90 mins”, “2 hrs”; refused otherwise.

        A number alone is hours, with at most two decimals. A bare “m” is minutes.
        """
        found = self._minutes(text)
        if found is None:
            raise Refused(
                _("“{text}” is not a number of hours. Write it like {example}, {clock} or {words}.").format(
                    text=plain.shown(text),
                    example=self.hours_number(1.5),
                    clock="1:30",
                    words=self.duration(Minutes(90)),
                )
            )
        if not low <= found <= high:
            raise Refused(_("Give from {low} to {high}.").format(low=self.duration(low), high=self.duration(high)))
        return found

    def read_months(self, text: str, low: float = 0, high: float | None = None) -> float:
        """The number of months that a text writes, with or without the word: “6”, “6 months”."""
        numbers = Numbers(self.locale)
        words = locales.unit_names("month", self.locale) | {self.months(count).split(" ", 1)[-1] for count in (1, 2, 5)}
        rest = plain.without(plain.plain(text), words | {"month", "months"})
        return numbers.read(text if rest is None else rest, low, high)

    def _minutes(self, text: str) -> Minutes | None:
        bare = plain.plain(text)
        clock = re.fullmatch(r"(\d{1,4}):([0-5]\d)( ?h)?", bare)
        if clock:
            return Minutes(int(clock[1]) * MINUTES_IN_AN_HOUR + int(clock[2]))
        both = self._hours_and_minutes(bare)
        if both is not None:
            return both
        rest = plain.without(bare, self._words("minute", _MINUTE_WORDS))
        if rest is not None:
            number = self._number(rest, 0)
            return None if number is None else Minutes(int(number))
        rest = plain.without(bare, self._words("hour", _HOUR_WORDS))
        hours = self._number(bare if rest is None else rest, _DECIMALS)
        return None if hours is None else minutes_of(hours)

    def _hours_and_minutes(self, bare: str) -> Minutes | None:
        """Whole hours with their word before whole minutes, with or without theirs: “1h 30m”, “1 h 30”."""
        for word in sorted(self._words("hour", _HOUR_WORDS), key=len, reverse=True):
            before, found, after = bare.casefold().partition(word.casefold())
            hours = self._number(before.strip(), 0) if found and before.strip() and after.strip() else None
            if hours is None:
                continue
            rest = plain.without(after.strip(" ,"), self._words("minute", _MINUTE_WORDS))
            minutes = self._number(after.strip(" ,") if rest is None else rest, 0)
            if minutes is not None and minutes < MINUTES_IN_AN_HOUR:
                return Minutes(int(hours) * MINUTES_IN_AN_HOUR + int(minutes))
        return None

    def _words(self, unit: str, english: frozenset[str]) -> frozenset[str]:
        template = _("{hours} h") if unit == "hour" else _("{minutes} min")
        house = (each.strip() for each in plain.affixes(template))
        return frozenset(plain.plain(each) for each in english.union(locales.unit_names(unit, self.locale), house)) - {
            ""
        }

    def _number(self, text: str, decimals: int) -> Decimal | None:
        found = plain.number(text, locales.signs(self.locale), decimals)
        return None if found is None or found < 0 else found
