"""`make bench`: figures, each as a ratio within one run against the thing it is named after.

`python -m tests.bench polling_policy` prints those of the named modules only.
"""

from __future__ import annotations

import sys

from tests.bench import (
    cards,
    compare,
    desk_stall,
    downloads,
    ending,
    hostile,
    idle,
    list_scale,
    live_tasks,
    packages,
    paste,
    player,
    poll_cost,
    polling_policy,
    posters,
    startup,
    window_stall,
)

BENCHES = {
    "startup": startup.figures,
    "list_scale": list_scale.figures,
    "desk_stall": desk_stall.figures,
    "poll_cost": poll_cost.figures,
    "hostile": hostile.figures,
    "polling_policy": polling_policy.figures,
    "live_tasks": live_tasks.figures,
    "downloads": downloads.figures,
    "ending": ending.figures,
    "paste": paste.figures,
    "idle": idle.figures,
    "cards": cards.figures,
    "compare": compare.figures,
    "player": player.figures,
    "window_stall": window_stall.figures,
    "packages": packages.figures,
    "posters": posters.figures,
}


def main(names: list[str]) -> int:
    unknown = [name for name in names if name not in BENCHES]
    if unknown:
        sys.stderr.write(f"No such bench: {', '.join(unknown)}. There are: {', '.join(BENCHES)}\n")
        return 2
    for name in names or BENCHES:
        for line in BENCHES[name]():
            sys.stdout.write(line + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
