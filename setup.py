"""Put the shipped folders into the wheel; everything else about the package stands in pyproject.toml."""

import shutil
from pathlib import Path

from setuptools import setup
from setuptools.command.build_py import build_py

SHIPPED = ("resources", "db")


class BuildWithShippedFolders(build_py):
    """Builds the package and copies the shipped folders to the place where ``careerplanner.paths`` looks."""

    def run(self) -> None:
        """Start from an empty folder, so that nothing removed since the last build comes along."""
        package = Path(self.build_lib) / "careerplanner"
        shutil.rmtree(package, ignore_errors=True)
        super().run()
        if self.editable_mode:
            return
        for folder in SHIPPED:
            shutil.copytree(folder, package / "_shipped" / folder)


setup(cmdclass={"build_py": BuildWithShippedFolders})
