"""What each action of the window does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kling_desktop.domain.sections import Section
from kling_desktop.ui.tasks.arranging import arranging

if TYPE_CHECKING:
    from collections.abc import Callable

    from kling_desktop.ui.desk import Desk
    from kling_desktop.ui.main_window import MainWindow


def handlers(desk: Desk, window: MainWindow) -> dict[str, Callable[[], None]]:
    """What each action does, by its name."""
    panes = window.panes
    return {
        "add": desk.add_tasks.open,
        "add_files": lambda: desk.intake.ask_for_files(window),
        "paste": desk.intake.take_clipboard,
        "import": desk.checking.import_recent,
        "export_list": desk.list_export.ask,
        "import_list": desk.list_import.ask,
        "totals": desk.totals_window.show,
        "check": desk.checking.check_now,
        "pause": desk.checking.toggle_chosen,
        "pause_all": desk.checking.toggle_all,
        "reply": desk.checking.show_reply,
        "save": desk.chosen.save,
        "save_as": desk.keeping.save_as,
        "save_last_frame": desk.last_frames.save,
        "save_all": desk.keeping.save_all,
        "save_expiring": desk.keeping.save_expiring,
        "cancel_saving": desk.keeping.cancel,
        "locate": desk.keeping.locate,
        "run_again": lambda: desk.afterwards.run_again(),
        "settings": desk.setup.open_settings,
        "play": desk.play,
        "full_screen": desk.toggle_full_screen,
        "leave_full_screen": desk.toggle_full_screen,
        "compare": lambda: desk.comparing.start(),
        "open_with": desk.handover.open_with_default,
        "reveal": desk.handover.reveal,
        "copy_file": desk.handover.copy_file,
        "copy_last_frame": desk.last_frames.copy,
        "copy_path": desk.handover.copy_path,
        "copy_link": desk.handover.copy_link,
        "copy_id": desk.handover.copy_id,
        "rename": desk.organising.rename,
        "note": desk.organising.edit_note,
        "project": desk.organising.edit_project,
        "tags": desk.organising.edit_tags,
        "star": desk.organising.toggle_star,
        "reject": desk.judging.toggle_rejection,
        "seen": desk.judging.toggle_seen,
        "archive": desk.judging.toggle_archived,
        "archive_rejected": desk.judging.archive_rejected,
        "review": desk.start_review,
        "bell": desk.organising.turn_bell,
        "remove": desk.clearing.remove,
        "delete_files": desk.trash.delete_files,
        "clear_finished": desk.clearing.clear_finished,
        "clear_failed": desk.clearing.clear_failed,
        "undo": desk.journal.undo,
        "redo": desk.journal.redo,
        **arranging(desk.renders),
        **desk.playback.handlers,
        "find": desk.search.setFocus,
        "palette": lambda: desk.palette.open(),
        "copy_error": desk.failures.copy_error,
        "copy_request_id": desk.failures.copy_request_id,
        "why": desk.show_why,
        "toggle_filters": lambda: panes.toggle(panes.filters),
        "toggle_details": lambda: panes.toggle(panes.details),
        "next_pane": lambda: panes.go_round(1),
        "previous_pane": lambda: panes.go_round(-1),
        "shortcuts": lambda: desk.guides.show_shortcuts(desk.keyboard.bindings),
        "data_folder": desk.setup.diagnosis.open_folder,
        "diagnostics": desk.setup.diagnosis.show_bundle,
        "report": desk.setup.diagnosis.report_problem,
        "check_updates": desk.updates.ask,
        "about": desk.guides.show_about,
        "first_run": desk.first_run.ask,
        "quit": window.closing.emit,
    }


def helpers(desk: Desk) -> dict[str, Callable[[], object]]:
    """What the buttons of the empty list do."""
    return {
        "paste": desk.intake.take_clipboard,
        "add": desk.add_tasks.open,
        "show_all": desk.renders.show_all,
        "show_archived": lambda: desk.renders.change(section=Section.ARCHIVED),
        "clear_search": desk.search.clear,
        "enter_token": desk.first_run.ask_account,
        "unlock": desk.checking.ask_keyring,
        "resume": desk.checking.toggle_all,
        "try_demo": desk.first_run.start_demo,
    }
