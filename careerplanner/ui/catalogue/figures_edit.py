"""FiguresEdit: pay that the user knows of a role, and from where; empty fields leave it to the statistics."""

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from careerplanner.app.commands.catalogue.custom_roles import Figures
from careerplanner.domain.catalogue import Band, PayRange
from careerplanner.domain.custom_rows import FigureKind
from careerplanner.domain.limits import LONGEST_TITLE
from careerplanner.i18n import _
from careerplanner.ui.kit.combo import ComboBox
from careerplanner.ui.kit.messages import Field
from careerplanner.ui.kit.unit_edits import MoneyEdit
from careerplanner.units import Cents, cents_of
from careerplanner.wording import speaking


class FiguresEdit(QWidget):
    """Low, middle and high of the pay range, low and high of start pay, and their source, place, year and kind."""

    def __init__(self, currency: str) -> None:
        super().__init__()
        self._currency = currency
        self.low, self.mid, self.high, self.start_low, self.start_high = (
            MoneyEdit(currency=currency, optional=True) for _number in range(5)
        )
        self.source, self.place, self.year = QLineEdit(), QLineEdit(), QLineEdit()
        for edit in (self.source, self.place, self.year):
            edit.setMaxLength(LONGEST_TITLE)
        kinds = {
            FigureKind.OWN: _("My estimate"),
            FigureKind.EMPLOYER_BAND: _("An employer’s band"),
            FigureKind.SURVEY: _("A survey"),
        }
        self.kind = ComboBox("", [(kind.value, words) for kind, words in kinds.items()], FigureKind.OWN.value)
        self.mid_field = Field(_("Middle"), self.mid)
        self.start_field = Field(_("Start pay, high"), self.start_high)
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        rows = (
            (Field(_("Pay range, low"), self.low), self.mid_field, Field(_("High"), self.high)),
            (Field(_("Start pay, low"), self.start_low), self.start_field),
            (Field(_("Kind of figures"), self.kind), Field(_("Source"), self.source)),
            (Field(_("Place"), self.place), Field(_("Year"), self.year)),
        )
        for fields in rows:
            row = QHBoxLayout()
            row.setSpacing(12)
            for field in fields:
                row.addWidget(field, 1)
            column.addLayout(row)
        self.source.setPlaceholderText(_("such as a job posting, or a talk with HR"))

    def show_figures(self, figures: Figures, place: str, year: str) -> None:
        """Begin with these; ``place`` and ``year`` are proposed where they say none."""
        for edit, cents in zip((self.low, self.mid, self.high), figures.band or (None, None, None), strict=True):
            edit.set_value(cents)
        for edit, cents in zip((self.start_low, self.start_high), figures.start_pay or (None, None), strict=True):
            edit.set_value(cents)
        self.source.setText(figures.source)
        self.place.setText(figures.place or place)
        self.year.setText(figures.year or year)
        self.kind.set_value(figures.kind.value)

    def show_defaults(self, band: Band | None, start: PayRange | None) -> None:
        """Show in the empty fields what holds where the user says nothing."""
        amounts: list[int | None] = [band.low, band.mid, band.high] if band else [None] * 3
        amounts += [start.low, start.high] if start else [None] * 2
        edits = (self.low, self.mid, self.high, self.start_low, self.start_high)
        for edit, amount in zip(edits, amounts, strict=True):
            edit.setPlaceholderText("" if amount is None else speaking(self._currency).money.cents(cents_of(amount)))

    def figures(self) -> Figures | None:
        """What the fields say; None, with the reason at the field, where a range is given in part."""
        band = [edit.value() for edit in (self.low, self.mid, self.high)]
        start = [edit.value() for edit in (self.start_low, self.start_high)]
        for values, field in ((band, self.mid_field), (start, self.start_field)):
            field.clear_error()
            if None in values and any(value is not None for value in values):
                field.set_error(_("Give the whole range, or leave it empty."))
                field.editor.setFocus()
                return None
        return Figures(
            band=_whole(band),  # type: ignore[arg-type] # three of them
            start_pay=_whole(start),  # type: ignore[arg-type] # two of them
            source=self.source.text().strip(),
            year=self.year.text().strip(),
            place=self.place.text().strip(),
            kind=FigureKind(self.kind.value()),
        )


def _whole(cents: list[Cents | None]) -> tuple[Cents, ...] | None:
    amounts = [value for value in cents if value is not None]
    return tuple(amounts) if len(amounts) == len(cents) else None
