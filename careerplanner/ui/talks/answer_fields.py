"""The questions of a check-in about the employer, each with its fields in a sentence."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from careerplanner.app.check_in_answers import Answers
from careerplanner.app.queries.projection.employer_text import asked_about
from careerplanner.i18n import _
from careerplanner.ui.base.context import Context
from careerplanner.ui.kit.count_edit import CountEdit
from careerplanner.ui.kit.flow_layout import FlowLayout
from careerplanner.ui.kit.number_edit import NumberEdit
from careerplanner.ui.kit.segmented import SegmentedControl
from careerplanner.ui.kit.text import Label
from careerplanner.ui.look import fonts, tokens

_MOST = 100_000
_UNKNOWN, _YES, _NO = "", "yes", "no"
_MOST_PERCENT = 50


class AnswerFields(QWidget):
    """What was said of the employer; a field that is left empty was not answered. Hidden where no role is ahead."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        wording = context.wording
        self.promoted = CountEdit(wording, _("Promoted"), 0, _MOST)
        self.people = CountEdit(wording, _("People in your role"), 1, _MOST)
        self.posts = CountEdit(wording, _("Posts"), 0, _MOST)
        self.months = CountEdit(wording, _("Months between two vacancies"), 1, 1200)
        self.degree = SegmentedControl(
            _("Degree required"),
            [(_YES, _("Yes")), (_NO, _("No")), (_UNKNOWN, _("Not said"))],
        )
        self.degree.set_value(_UNKNOWN)  # the first is chosen otherwise
        self.raises = NumberEdit("%", 0, _MOST_PERCENT)
        self.raises.setAccessibleName(_("The next raise, in percent"))
        fonts.sized(self.raises, lambda field: field.setFixedWidth(fonts.px(90)))
        asked = asked_about(context.workspace.plan, context.workspace.catalogue)
        self.setVisible(asked is not None)
        if asked is not None:
            self._lay_out(asked.step.short_name.lower(), asked.post.short_name.lower())

    def _lay_out(self, step: str, post: str) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Label(_("What you learned about the employer"), "h3"))
        became = _("people in your role became {role} in the last three years").format(role=step)
        lines: tuple[tuple[QWidget | str, ...], ...] = (
            (self.promoted, _("of"), self.people, became),
            (self.posts, _("posts as {role}, one vacant about every").format(role=post), self.months, _("months")),
            (_("The post asks for a degree"), self.degree),
            (_("The next raise is"), self.raises),
        )
        for line in lines:
            flow = FlowLayout(gap=8)
            for part in line:
                flow.addWidget(_words(part) if isinstance(part, str) else part)
            column.addLayout(flow)

    def value(self) -> Answers:
        """What is answered."""
        percent, months = self.raises.value(), self.months.value()
        return Answers(
            promoted=self.promoted.value(),
            people=self.people.value(),
            posts=self.posts.value(),
            months=None if months is None else float(months),
            degree={_YES: True, _NO: False}.get(self.degree.value()),
            raise_share=None if percent is None else percent / 100,
        )

    def set_value(self, answers: Answers) -> None:
        """Show answers."""
        self.promoted.set_value(answers.promoted)
        self.people.set_value(answers.people)
        self.posts.set_value(answers.posts)
        self.months.set_value(None if answers.months is None else round(answers.months))
        self.degree.set_value(_UNKNOWN if answers.degree is None else _YES if answers.degree else _NO)
        self.raises.set_value(None if answers.raise_share is None else answers.raise_share * 100)


def _words(text: str) -> Label:
    made = Label(text, "body", "text2")
    fonts.sized(made, lambda words: words.setMinimumHeight(fonts.px(tokens.CONTROL_HEIGHT)))
    return made
