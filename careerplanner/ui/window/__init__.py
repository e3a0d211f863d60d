"""The shell: run, program, session, main window, rail, crash dialog."""
