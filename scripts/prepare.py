"""Make the checkout ready: system libraries, the virtual environment, the pinned packages. Repeating it is harmless.

``python3 scripts/prepare.py run|test|bundle``; the Makefile calls it. It must start on any Python 3 in order to say
that a newer one is needed, so it uses the standard library alone and no syntax of a late version.
"""

import ctypes
import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent
ENVIRONMENT = CHECKOUT / ".venv"
PYTHON = ENVIRONMENT / "bin" / "python"
OLDEST_PYTHON = (3, 11)

# What Qt's wheels expect of the system (`ldd` on QtGui and on the plugins xcb, wayland and offscreen), with the
# package of Debian and Ubuntu that holds it.
QT_LIBRARIES = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libX11.so.6": "libx11-6",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb.so.1": "libxcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
}
# Tests that need these skip, saying so, where they are absent.
TEST_PROGRAMS = {"Xvfb": "xvfb", "strace": "strace"}
BUNDLE_PROGRAMS = {"objdump": "binutils"}
VENV_MODULE = "Python's venv module"
LAUNCHER = """#!/bin/sh
exec "$(dirname "$(readlink -f "$0")")/python" -m careerplanner "$@"
"""
QUIET_APT = ["-qq", "-o", "DPkg::Lock::Timeout=300"]


def main(purpose):
    """Bring the checkout to the state that ``purpose`` needs, or stop and say what is missing."""
    use_new_enough_python()
    install(needed_by(purpose))
    if purpose == "test":
        install(TEST_PROGRAMS, needed=False)
    make_environment()
    install_packages("requirements.txt" if purpose == "run" else "requirements-dev.txt")
    make_launcher()
    (ENVIRONMENT / f"ready-{purpose}").touch()


def use_new_enough_python():
    """Go on in the newest Python on the path where this one is too old; stop where there is none."""
    if sys.version_info >= OLDEST_PYTHON:
        return
    for minor in range(20, OLDEST_PYTHON[1] - 1, -1):
        found = shutil.which(f"python3.{minor}")
        if found:
            os.execv(found, [found, *sys.argv])  # noqa: S606 - the same script under an absolute path
    stop(
        "Career Planner needs Python 3.11 or newer; this is {}.{}.".format(*sys.version_info[:2]),
        "Install one, for instance: sudo apt-get install python3.11 python3.11-venv",
    )


def needed_by(purpose):
    """The parts of the system without which ``purpose`` fails, each with Debian's package for it."""
    python = "python{}.{}".format(*sys.version_info[:2])
    parts = {VENV_MODULE: f"{python}-venv"}
    if sys.platform == "linux":
        parts.update(QT_LIBRARIES)
        if purpose == "bundle":
            parts.update(BUNDLE_PROGRAMS)
            parts[sysconfig.get_config_var("INSTSONAME")] = f"lib{python}"
    return parts


def is_present(part):
    """Whether the system has this part: a shared library, Python's own installer, or a program on the path."""
    if part == VENV_MODULE:
        return subprocess.run([sys.executable, "-c", "import ensurepip"], stderr=subprocess.DEVNULL).returncode == 0
    if not part.startswith("lib"):
        return shutil.which(part) is not None
    try:
        ctypes.CDLL(part)
    except OSError:
        return False
    return True


def install(parts, *, needed=True):
    """Install what is missing through apt where that is allowed; else say what to install, and stop if needed."""
    missing = {part: package for part, package in parts.items() if not is_present(part)}
    if not missing:
        return
    command = ["apt-get", "install", "-y", "--no-install-recommends", *missing.values()]
    has_apt = shutil.which("apt-get")
    leave = permission() if has_apt else None
    if leave is not None:
        say(f"Installing from the system's packages: {' '.join(missing.values())}")
        for step in (["apt-get", "update"], command):
            subprocess.run([*leave, *step, *QUIET_APT], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
        missing = {part: package for part, package in missing.items() if not is_present(part)}
        if not missing:
            return
    what = "Missing from this system: {}.".format(", ".join(missing))
    how = "Install them with your system's package manager."
    if has_apt:
        how = f"Install them with: sudo apt-get update && sudo {' '.join(command)}"
    if needed:
        stop(what, how, "Then run make again.")
    say(f"{what} Some tests will skip for want of them. {how}")


def permission():
    """The words before ``apt-get`` that let it install without asking, or None where that is not allowed."""
    plain = ["env", "DEBIAN_FRONTEND=noninteractive"]
    if os.geteuid() == 0:
        return plain
    if not shutil.which("sudo"):
        return None
    asked = subprocess.run(["sudo", "-n", "true"], stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return None if asked.returncode else ["sudo", "-n", *plain]


def make_environment():
    """Create ``.venv`` where it is absent or no longer starts (its Python was upgraded or removed)."""
    if PYTHON.exists() and not subprocess.run([str(PYTHON), "-c", "import pip"]).returncode:
        return
    say("Making .venv")
    run([sys.executable, "-m", "venv", "--clear", str(ENVIRONMENT)])


def install_packages(requirements):
    """Install exactly the pinned packages, each checked against its hash."""
    say(f"Installing the packages of {requirements} into .venv (a few hundred megabytes the first time)")
    options = ["--require-hashes", "--disable-pip-version-check", "--no-input", "--quiet"]
    run([str(PYTHON), "-m", "pip", "install", *options, "-r", str(CHECKOUT / requirements)])


def make_launcher():
    """Let ``.venv/bin/careerplanner`` and ``import careerplanner`` find this checkout, even after it was moved."""
    ask = "import sysconfig; print(sysconfig.get_path('purelib'))"
    packages = Path(run([str(PYTHON), "-c", ask], stdout=subprocess.PIPE).stdout.decode().strip())
    from_packages = os.path.relpath(CHECKOUT, packages)
    (packages / "careerplanner-checkout.pth").write_text(f"{from_packages}\n", encoding="utf-8")
    launcher = ENVIRONMENT / "bin" / "careerplanner"
    launcher.write_text(LAUNCHER, encoding="utf-8")
    launcher.chmod(0o755)


def run(command, **options):
    """Run a command and stop with its exit status where it fails."""
    done = subprocess.run(command, stdin=subprocess.DEVNULL, **options)
    if done.returncode:
        stop("This failed: {}".format(" ".join(command)))
    return done


def say(sentence):
    """Tell the user what goes on."""
    print(f"* {sentence}", flush=True)


def stop(*sentences):
    """End with these sentences on standard error."""
    sys.exit("\n".join(sentences))


if __name__ == "__main__":
    main(sys.argv[1])
