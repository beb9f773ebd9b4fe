"""Which of the desk's parts hears which: one signal a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from kling_desktop.ui.desk import Desk
    from kling_desktop.ui.main_window import MainWindow


def connect_signals(desk: Desk, window: MainWindow) -> None:
    """Once, when all parts are there."""
    _connect_list(desk, window)
    _connect_what_comes(desk, window)
    _connect_settings(desk)
    _connect_summary(desk, window)
    _connect_player(desk)
    _connect_time(desk, window)


def _connect_list(desk: Desk, window: MainWindow) -> None:
    renders = desk.renders
    renders.chosen.connect(desk.choosing.show)
    window.panes.changed.connect(desk.stop_unseen)
    window.hidden.connect(desk.stop_unseen)
    renders.changed.connect(desk.choosing.some)
    renders.changed.connect(desk.filters.refresh)
    renders.changed.connect(desk.enable_actions)
    renders.drag_wanted.connect(lambda: desk.handover.drag_chosen(renders.view))
    renders.activated.connect(desk.play)
    desk.filters.wanted.connect(lambda values: renders.change(**values))
    desk.search.textChanged.connect(renders.search)
    desk.search.left.connect(lambda: renders.view.setFocus())
    desk.journal.changed.connect(desk.enable_actions)
    desk.journal.brought_back.connect(desk.choosing.last)


def _connect_what_comes(desk: Desk, window: MainWindow) -> None:
    """Renders and lists from outside."""
    intake, choosing = desk.intake, desk.choosing
    window.dropped.connect(intake.take_mime)
    intake.account_wanted.connect(desk.first_run.ask_account)
    intake.added.connect(choosing.last)
    intake.lists_found.connect(desk.list_import.take)
    desk.checking.imported.connect(choosing.last)
    desk.list_import.brought.connect(choosing.last)
    desk.setup.ready.connect(intake.take_kept)


def _connect_settings(desk: Desk) -> None:
    """What was chosen is in force before anybody hears of it."""
    setup = desk.setup
    desk.choices.report.connect(setup.show_trouble)
    setup.restart_wanted.connect(desk.start_again)
    for chooser in (setup, desk.first_run):
        chooser.preferences_given.connect(desk.choices.change)
    setup.preferences_given.connect(lambda _given: desk.keyboard.refresh())
    setup.preferences_given.connect(lambda _given: desk.free_space.look())
    setup.preferences_given.connect(lambda _given: desk.enable_actions())


def _connect_summary(desk: Desk, window: MainWindow) -> None:
    desk.emptiness.told.connect(desk.summary.leave_out)
    desk.summary.changed.connect(window.summary.setText)
    desk.summary.changed.connect(lambda _line: desk.panel.tick(desk.chosen.current_row))


def _connect_player(desk: Desk) -> None:
    player, controls, stage = desk.panel.player, desk.panel.player.controls, desk.panel.player.stage
    stage.drag_wanted.connect(lambda: desk.handover.drag_shown(stage))
    stage.frame_drag_wanted.connect(lambda: desk.stills.drag(stage))
    stage.poster.offer_taken.connect(desk.handover.open_with_default)
    player.preferences_changed.connect(desk.choices.note)
    player.playing_changed.connect(desk.name_play)
    player.full_screen_wanted.connect(desk.toggle_full_screen)
    player.failed.connect(desk.look_for_missing)
    player.neighbour_wanted.connect(desk.playback.show_neighbour)
    player.frame_wanted.connect(desk.stills.save)
    player.strip_wanted.connect(desk.frames.strip)
    desk.frames.strip_made.connect(player.show_strip)
    for name, button in (("loop", controls.loop), ("mute", controls.mute)):
        desk.actions[name].setChecked(button.isChecked())
        button.toggled.connect(desk.actions[name].setChecked)


def _connect_time(desk: Desk, window: MainWindow) -> None:
    """What changes by time alone, or by another process."""
    heartbeat, bridge = desk.heartbeat, desk.bridge
    for moved in (bridge.added, bridge.removed, bridge.changed):
        moved.connect(lambda _keys: heartbeat.look())
    heartbeat.second.connect(desk.ticking.tick)
    heartbeat.second.connect(desk.summary.refresh)
    heartbeat.minute.connect(desk.ticking.tick_slowly)
    heartbeat.minute.connect(desk.expiring.look)
    heartbeat.minute.connect(desk.ledger_watch.look)
    heartbeat.minute.connect(desk.free_space.look)
    heartbeat.minute.connect(desk.updates.look)
    desk.free_space.found.connect(window.surroundings.set_free)
    window.seen.connect(desk.free_space.look)
    window.seen.connect(desk.list_position.settle)
    # After all else that waits for the first picture.
    window.seen.connect(desk.draw_icons, Qt.ConnectionType.QueuedConnection)
    window.activated.connect(desk.ledger_watch.look)
    desk.ledger_watch.changed.connect(desk.news.reload)
