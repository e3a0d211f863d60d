"""The reference library: releases of O*NET, OEWS and ESCO that the user downloads, imported and asked."""

from careerplanner.app.reference.importing import add
from careerplanner.app.reference.library import Hit, Library, SourceInfo, list_sources, remove
from careerplanner.app.reference.report import Cancelled, ImportReport, Left

__all__ = ["Cancelled", "Hit", "ImportReport", "Left", "Library", "SourceInfo", "add", "list_sources", "remove"]
