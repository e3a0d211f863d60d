"""Report: the printed plan as it will look, what to print, and the way to the file."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QCheckBox, QFileDialog

from careerplanner.app.queries.report.content import report_content
from careerplanner.app.reads import whole
from careerplanner.app.safe_write import write_file
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.plan import Plan
from careerplanner.errors import Refused
from careerplanner.i18n import _, ngettext
from careerplanner.report.content import ReportContent
from careerplanner.report.fixed_text import SECTIONS, section_titles
from careerplanner.ui.base.context import Context
from careerplanner.ui.base.live_projection import LiveProjection, PlanAndStay
from careerplanner.ui.base.page import Page
from careerplanner.ui.base.preferences import Preferences
from careerplanner.ui.kit.buttons import Button
from careerplanner.ui.kit.drawer_button import drawer_button
from careerplanner.ui.kit.empty_state import EmptyState
from careerplanner.ui.kit.inspector import Inspector
from careerplanner.ui.kit.messages import InlineMessage
from careerplanner.ui.kit.segmented import SegmentedControl
from careerplanner.ui.kit.text import Label
from careerplanner.ui.report.page_preview import PagePreview
from careerplanner.wording import Wording

_PREVIEW_PIXELS = 1100
_SETTLE_MS = 250


@dataclass(frozen=True, slots=True)
class _Job:
    """All that a worker needs to set the report."""

    plan: Plan
    catalogue: Catalogue
    projections: PlanAndStay | None
    today: date
    wording: Wording
    paper: str
    sections: tuple[str, ...]


def _pages(job: _Job) -> tuple[bytes, ...]:
    # typst takes a moment to import; no page without a report should wait for it.
    from careerplanner.report.pdf import render_pages  # noqa: PLC0415

    return render_pages(_content(job), paper=job.paper, pages=job.sections, width_px=_PREVIEW_PIXELS)


def _pdf(job: _Job) -> bytes:
    from careerplanner.report.pdf import render_pdf  # noqa: PLC0415

    return render_pdf(_content(job), paper=job.paper, pages=job.sections)


def _content(job: _Job) -> ReportContent:
    projections = job.projections
    plan, stay = (projections.plan, projections.stay) if projections else (None, None)
    return report_content(job.plan, job.catalogue, plan, job.today, job.wording, stay)


class ReportPage(Page):
    """Preview and export of the report."""

    def __init__(
        self, context: Context, live: LiveProjection, preferences: Preferences, today: Callable[[], date]
    ) -> None:
        super().__init__(context, _("Report"))
        self.live = live
        self._preferences = preferences
        self._today = today
        self.preview = PagePreview()
        self.waiting = Label(_("Making the preview…"), "body", "text2")
        self.waiting.hide()
        self.message = InlineMessage()
        self.boxes = {name: QCheckBox(section_titles()[name].replace("&", "&&")) for name in SECTIONS}
        self.paper = SegmentedControl(_("Paper"), [("us-letter", _("US Letter")), ("a4", _("A4"))])
        self.options = Inspector(_("What to print"))
        self.empty = EmptyState(
            _("Your plan is empty"),
            _("The report prints your route, goals and pay projection. Answer four questions first."),
            Button(_("Plan my route"), "primary", clicked=partial(context.act, "setup")),
            icon="file-text",
        )
        self._timer = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._build()
        self._connect()

    def _build(self) -> None:
        self.export = Button(_("Export PDF…"), "primary", "export", clicked=self.export_pdf)
        self.header.add_action(drawer_button(self.options, _("What to print"), "sliders-horizontal"))
        self.header.add_action(self.export)
        self.options.body.addWidget(Label(_("Sections"), "h3"))
        for box in self.boxes.values():
            box.setChecked(True)
            self.options.body.addWidget(box)
        self.options.body.addWidget(Label(_("Paper"), "h3"))
        self.options.body.addWidget(self.paper)
        words = _("The PDF is tagged for screen readers. It holds your pay; look at the preview before you share it.")
        self.options.body.addWidget(Label(words, "small", "text3", wrap=True))
        self.options.body.addStretch(1)
        self.set_inspector(self.options)
        self.body.addWidget(self.message)
        self.body.addWidget(self.waiting)
        self.body.addWidget(self.preview)
        self.body.addWidget(self.empty, 1)
        self.body.addStretch(1)
        self.paper.set_value(self._preferences.settings.report_paper)

    def _connect(self) -> None:
        self._timer.timeout.connect(self._render)
        self.live.changed.connect(self._soon)
        self.paper.chosen.connect(self._choose_paper)
        for box in self.boxes.values():
            box.toggled.connect(self._soon)
        self.handlers = {"export": self.export_pdf}

    def reload(self) -> None:
        """Set the report anew."""
        has_plan = bool(self.context.workspace.plan.profile.role_key)
        self.empty.setVisible(not has_plan)
        self.preview.setVisible(has_plan)
        self.waiting.setVisible(has_plan and not self.preview.page_count())
        self.options.setVisible(has_plan)
        self.export.setEnabled(has_plan)
        if has_plan:
            self._soon()

    def _soon(self) -> None:
        if self.isVisible():
            self._timer.start()
        else:
            self.is_stale = True

    def _choose_paper(self, paper: str) -> None:
        self._preferences.change(report_paper=paper)
        self._soon()

    def _job(self) -> _Job:
        workspace = self.context.workspace
        sections = tuple(name for name, box in self.boxes.items() if box.isChecked())
        if not sections:
            raise Refused(_("Choose at least one section to print."))
        paper = self.paper.value()
        return _Job(
            whole(workspace.plan),
            workspace.catalogue,
            self.live.projections,
            self._today(),
            self.context.wording,
            paper,
            sections,
        )

    def _render(self) -> None:
        try:
            job = self._job()
        except Refused as refused:
            self.message.say(str(refused), "warning")
            self.waiting.hide()
            return
        self.message.hide()
        self.waiting.setVisible(not self.preview.page_count())
        self.context.jobs.run(partial(_pages, job), self._show, key="report preview")

    def _show(self, pages: tuple[bytes, ...]) -> None:
        self.waiting.hide()
        self.preview.set_pages(pages)
        count = len(pages)
        self.header.set_subtitle(
            ngettext("{count} page, as it will be printed", "{count} pages, as they will be printed", count).format(
                count=count
            )
        )

    def export_pdf(self) -> None:
        """Ask for a name and write the PDF there."""
        job = self._job()
        folder = self._preferences.settings.last_export_folder or str(self.context.workspace.path.parent)
        proposal = Path(folder) / f"career-plan-{self._today().isoformat()}.pdf"
        name, _kind = QFileDialog.getSaveFileName(self, _("Export PDF"), str(proposal), "PDF (*.pdf)")
        if name:
            path = Path(name) if name.lower().endswith(".pdf") else Path(name + ".pdf")
            self.context.jobs.run(partial(_pdf, job), partial(self.write, path), key="report export")

    def write(self, path: Path, content: bytes) -> None:
        """Write the PDF under a name that the user has confirmed."""
        try:
            write_file(path, content, force=True)
        except Refused as refused:
            self.message.say(str(refused), "danger")
            return
        self._preferences.change(last_export_folder=str(path.parent))
        file, folder = QUrl.fromLocalFile(str(path)), QUrl.fromLocalFile(str(path.parent))
        self.context.toast(
            _("Saved {name}").format(name=path.name),
            actions=[
                (_("Open"), partial(QDesktopServices.openUrl, file)),
                (_("Show in folder"), partial(QDesktopServices.openUrl, folder)),
            ],
        )
