"""Report: the printed plan as it will look, for whom and what to print, and the way to the file."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QHideEvent, QImage, QShowEvent
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from careerplanner import processes
from careerplanner.app.commands.talks import reports
from careerplanner.app.queries.report.case import Talk, talk_of
from careerplanner.app.queries.report.choices import choices
from careerplanner.app.queries.report.redaction import Known
from careerplanner.app.reads import whole
from careerplanner.errors import Refused
from careerplanner.i18n import _, ngettext
from careerplanner.report.remote import Typesetter
from careerplanner.ui.base.context import Context
from careerplanner.ui.base.live_projection import LiveProjection
from careerplanner.ui.base.page import Page
from careerplanner.ui.base.preferences import Preferences
from careerplanner.ui.kit.buttons import Button
from careerplanner.ui.kit.drawer_button import drawer_button
from careerplanner.ui.kit.empty_state import EmptyState
from careerplanner.ui.kit.messages import InlineMessage
from careerplanner.ui.kit.text import Label
from careerplanner.ui.report.edition_dialog import EditionDialog
from careerplanner.ui.report.making import Job, Made, made, pictures, written
from careerplanner.ui.report.options import ReportOptions
from careerplanner.ui.report.page_bar import PageBar
from careerplanner.ui.report.page_preview import PagePreview
from careerplanner.ui.report.printing import Printing, asked_printer
from careerplanner.ui.report.saving import Target, proposed, target_of, write

_SETTLE_MS = 40
_REST_MS = 4_000
"""How long nothing has to change until the memory is given back that content and pictures took."""
_LEFT_MS = 60_000
"""How long the page has to be out of sight until the process ends that sets the report."""
_KINDS = "PDF (*.pdf);;HTML (*.html);;Markdown (*.md);;PNG (*.png);;SVG (*.svg)"


class ReportPage(Page):
    """Preview, export and print of the report."""

    def __init__(
        self,
        context: Context,
        live: LiveProjection,
        preferences: Preferences,
        typesetter: Typesetter,
        today: Callable[[], date],
    ) -> None:
        super().__init__(context, _("Report"))
        self.live = live
        self._preferences = preferences
        self._typesetter = typesetter
        self._today = today
        self.made: Made | None = None
        self._known: Known | None = None
        self.preview = PagePreview()
        self.bar = PageBar(context.wording)
        self.waiting = Label(_("Making the preview…"), "body", "text2")
        self.waiting.hide()
        self.message = InlineMessage()
        self.options = ReportOptions(preferences.settings.report_paper, choices(context.workspace.plan))
        self.empty = EmptyState(
            _("Your plan is empty"),
            _("The report prints your route, goals and pay projection. Answer four questions first."),
            Button(_("Plan my route"), "primary", clicked=partial(context.act, "setup")),
            icon="file-text",
        )
        self._timer = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._left = QTimer(self, singleShot=True, interval=_LEFT_MS)
        self._build()
        self._connect()

    def _build(self) -> None:
        self.export = Button(_("Export…"), "primary", "export", clicked=self.export_file)
        self.print_button = Button(_("Print…"), "secondary", "printer", clicked=self.print_pages)
        self.header.add_action(drawer_button(self.options, _("What to print"), "sliders-horizontal"))
        self.header.add_action(self.print_button)
        self.header.add_action(self.export)
        self.set_inspector(self.options)
        frame = self.layout()
        assert isinstance(frame, QVBoxLayout)
        frame.insertWidget(1, self.bar)
        self.body.addWidget(self.message)
        self.body.addWidget(self.waiting)
        self.body.addWidget(self.preview)
        self.body.addWidget(self.empty, 1)
        self.body.addStretch(1)

    def _connect(self) -> None:
        self._timer.timeout.connect(self._make)
        self._rest.timeout.connect(self._give_back)
        self._left.timeout.connect(self._typesetter.end)
        self.live.changed.connect(self._soon)
        self.options.changed.connect(self._soon)
        self.options.paper_chosen.connect(self._choose_paper)
        self.options.talk_told.connect(self._keep_talk)
        self.options.keep_wanted.connect(self.keep_edition)
        self.options.removal_wanted.connect(self._remove_edition)
        self.preview.wanted.connect(self._draw)
        self.bar.turned.connect(self._turn)
        self.bar.zoomed.connect(self.preview.set_zoom)
        self._scroll.verticalScrollBar().valueChanged.connect(self._follow_scroll)
        self.handlers = {"export": self.export_file}

    def areas(self) -> list[QWidget]:
        """The parts between which F6 goes: the bar over the pages is one more."""
        header, *others = super().areas()
        return [header, self.bar, *others] if self.bar.isVisible() else [header, *others]

    def reload(self) -> None:
        """Make the report anew."""
        has_plan = bool(self.context.workspace.plan.profile.role_key)
        self.empty.setVisible(not has_plan)
        for part in (self.preview, self.bar):
            part.setVisible(has_plan)
        if not self.options.is_drawer:  # a drawer stays away until it is asked for
            self.options.setVisible(has_plan)
        elif not has_plan:
            self.options.close_drawer()
        self.options.offer(choices(self.context.workspace.plan))
        self.options.show_talk(talk_of(self.context.workspace.plan))
        self.waiting.setVisible(has_plan and self.made is None)
        self.export.setEnabled(has_plan)
        self.print_button.setEnabled(has_plan)
        if has_plan:
            self._typesetter.start()  # it comes up while the content is made
            self._timer.start()

    def showEvent(self, event: QShowEvent) -> None:
        """Keep the process that sets the report."""
        self._left.stop()
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Let the process that sets the report end after a while."""
        super().hideEvent(event)
        self._left.start()

    def _soon(self) -> None:
        if self.isVisible():
            self._timer.start()
        else:
            self.is_stale = True

    def _choose_paper(self, paper: str) -> None:
        self._preferences.change(report_paper=paper)
        self._soon()

    def _keep_talk(self, talk: Talk) -> None:
        if talk == talk_of(self.context.workspace.plan):
            return
        try:
            self.context.workspace.do(
                _("Change the talk"), reports.set_talk, reader=talk.reader, held_on=talk.held_on, ask_by=talk.by
            )
        except Refused as refused:
            self.message.say(str(refused), "warning")

    def keep_edition(self) -> None:
        """Ask for a name, and keep the report as it is chosen under it."""
        EditionDialog(self.context, self.options.told(), self.options.sections.chosen(), self, self._choose).show()

    def _choose(self, name: str) -> None:
        self.options.offer(choices(self.context.workspace.plan), name)
        self._soon()

    def _remove_edition(self, row_id: str) -> None:
        self.context.workspace.do(_("Remove report"), reports.remove_edition, row_id)
        self.context.toast(_("Report removed"), undo=True)

    def job(self) -> Job:
        """All that the report is made from, as it is asked for now; refused where no section is chosen."""
        workspace, both = self.context.workspace, self.live.projections
        asked = self.options.asked(self._today())
        plan, stay = (both.plan, both.stay) if both else (None, None)
        known = Known(whole(workspace.plan), workspace.catalogue, plan, stay)
        if self._known is None or not known.is_same(self._known):
            self._known = known
        return Job(self._known, asked, self.context.wording, self.options.paper.value())

    def _make(self) -> None:
        try:
            job = self.job()
        except Refused as refused:
            self.message.say(str(refused), "warning")
            self.waiting.hide()
            return
        self.message.hide()
        self.waiting.setVisible(self.made is None)
        self.context.jobs.follow(partial(made, job, self._typesetter), self._show, key="report", refused=self._tell)

    def _tell(self, sentence: str) -> None:
        """Say what kept the report from being set or drawn; the pages that are there stay."""
        self.waiting.hide()
        self.message.say(sentence, "warning")

    def _show(self, report: Made) -> None:
        self.waiting.hide()
        self.made = report
        self.preview.set_pages(report.sizes)
        self.options.say_left_out(report.left_out)
        count = len(report.sizes)
        self.header.set_subtitle(
            ngettext("{count} page, as it will be printed", "{count} pages, as they will be printed", count).format(
                count=count
            )
        )
        self._follow_scroll()
        self._rest.start()

    def _give_back(self) -> None:
        self.context.jobs.run(processes.give_memory_back, _nothing, key="report tidy")

    def _draw(self, places: tuple[int, ...], width_px: int) -> None:
        if self.made is not None:
            work = partial(pictures, self._typesetter, self.made.pdf, places, width_px)
            self.context.jobs.follow(work, partial(self._take, self.made), key="report pages", refused=self._tell)

    def _take(self, of: Made, found: dict[int, QImage]) -> None:
        """Show pictures, unless they are of a report that is no longer the newest."""
        if of is self.made:
            self.preview.set_pictures(found)
            self._rest.start()

    def _top(self) -> int:
        """The height of the preview at which the view begins."""
        return self._scroll.verticalScrollBar().value() - self.preview.y()

    def _at(self) -> int:
        """The page that is in view: the one a third of the way down."""
        return self.preview.page_at(max(0, self._top() + self._scroll.viewport().height() // 3))

    def _follow_scroll(self) -> None:
        self.bar.show_page(self._at(), self.preview.page_count())

    def _turn(self, pages: int) -> None:
        """Go to the head of the page that is so many further on."""
        areas = self.preview.areas(self.preview.width())
        if areas:
            area = areas[min(max(self._at() + pages, 0), len(areas) - 1)]
            self._scroll.verticalScrollBar().setValue(self.preview.y() + area.top() - 8)

    def export_file(self) -> None:
        """Ask for a name, and write the report there as PDF, as a page of HTML, as Markdown, or as one picture."""
        job = self.job()
        folder = Path(self._preferences.settings.last_export_folder or self.context.workspace.path.parent)
        proposal = proposed(folder, self.options.choice.key, self._today())
        chosen, _kind = QFileDialog.getSaveFileName(self, _("Export report"), str(proposal), _KINDS)
        if not chosen:
            return
        try:
            target = target_of(chosen)
        except Refused as refused:
            self.message.say(str(refused), "danger")
            return
        work = partial(written, job, target.path.suffix.lower(), self._typesetter)
        self.context.jobs.run(work, partial(self.save, target), key="report export", refused=self._tell)

    def save(self, target: Target, content: bytes) -> None:
        """Write the report under a name that the user has confirmed."""
        try:
            write(target, content)
        except Refused as refused:
            self.message.say(str(refused), "danger")
            return
        path = target.path
        self._preferences.change(last_export_folder=str(path.parent))
        file, folder = QUrl.fromLocalFile(str(path)), QUrl.fromLocalFile(str(path.parent))
        self.context.toast(
            _("Saved {name}").format(name=path.name),
            actions=[
                (_("Open"), partial(QDesktopServices.openUrl, file)),
                (_("Show in folder"), partial(QDesktopServices.openUrl, folder)),
            ],
        )

    def print_pages(self) -> None:
        """Ask for a printer, and print the pages of the preview on it, one after the other."""
        if self.made is None:
            return
        printer = asked_printer(self, self.options.paper.value(), len(self.made.sizes))
        if printer is not None:
            printing = Printing(self.context.jobs, self._typesetter, printer, self.made.pdf, self.message.say)
            printing.start(len(self.made.sizes))


def _nothing(_answer: None) -> None:
    """Nobody waits for it."""
