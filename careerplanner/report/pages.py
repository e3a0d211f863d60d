"""Pictures of the pages of a PDF, made one at a time: what the preview shows is the very file that is exported."""

import threading

import pypdfium2 as pdfium

from careerplanner.report.orders import PagePicture, PageSize

_drawing = threading.Lock()  # PDFium may be in one thread at a time


def page_sizes(pdf: bytes) -> tuple[PageSize, ...]:
    """The size of every page."""
    with _drawing, pdfium.PdfDocument(pdf) as document:
        return tuple(PageSize(*document.get_page_size(place)) for place in range(len(document)))


def page_picture(pdf: bytes, place: int, width_px: int) -> PagePicture:
    """The page at a place, 0 for the first, as a picture of this width."""
    with _drawing, pdfium.PdfDocument(pdf) as document:
        page = document[place]
        bitmap = page.render(scale=width_px / page.get_width(), rev_byteorder=False, prefer_bgrx=True)
        picture = PagePicture(bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride)
        bitmap.close()
        page.close()
        return picture
