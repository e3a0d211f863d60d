"""The printed plan: what is ordered of the typesetter for a report, and the tagged PDF that it sets."""

import json

from careerplanner.report.content import ReportContent
from careerplanner.report.document import document_data
from careerplanner.report.fonts import is_covered
from careerplanner.report.orders import Order, Standard


def pdf_order(content: ReportContent, *, paper: str = "a4", archive: bool = False) -> Order:
    """The order of a report as PDF/UA-1, tagged for screen readers; as PDF/A-2a, which is tagged too, for an archive.

    Raises Refused for a paper or section that does not exist.
    """
    data = as_json(document_data(content, paper))
    standard: Standard = "a-2a" if archive else "ua-1"
    return Order("plan.typ", data, "pdf", asks_for_system_fonts(data), standard, content.prepared_on)


def render_pdf(content: ReportContent, *, paper: str = "a4", archive: bool = False) -> bytes:
    """The report as PDF, set in this process; the same content gives the same bytes. Refused as an order is."""
    from careerplanner.report import setting  # noqa: PLC0415 - typst is loaded where something is set, not ordered

    return setting.document(pdf_order(content, paper=paper, archive=archive))


def as_json(data: dict[str, object]) -> str:
    """The data of a template as it is ordered."""
    return json.dumps(data, ensure_ascii=False, allow_nan=False)


def asks_for_system_fonts(data: str) -> bool:
    """Whether a letter is in neither Inter nor DejaVu Sans; then the fonts of the system help out."""
    return not is_covered(data)
