"""Bad input to the commands: a clear sentence, the right exit code, and nothing lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kling_desktop.demo import faults
from tests.e2e.renders import clip_bytes, render, task_id
from tests.e2e.steps import bytes_in

if TYPE_CHECKING:
    from tests.e2e.gateway import GatewayProcess
    from tests.e2e.login import Login

ONE, UNKNOWN = task_id(0), task_id(99)


def test_bad_input_to_the_commands(login: Login, gateway: GatewayProcess) -> None:
    def gives(code: int, sentence: str, *arguments: str, typed: str = "") -> None:
        answer = login.command(*arguments, typed=typed)
        assert (answer.returncode, sentence in answer.stdout + answer.stderr) == (code, True), (
            arguments,
            answer,
        )
        assert "Traceback" not in answer.stderr

    gateway.add(render(0))
    gives(4, "There is no token to ask with.", "status", ONE)
    account = {"KLING_BASE_URL": gateway.base_url, "KLING_API_KEY": gateway.token}
    login.environment |= account
    gives(0, "1 added", "add", ONE)

    gateway.stop()
    gives(5, "The service cannot be reached.", "status", ONE)
    gateway.start()

    login.environment["KLING_API_KEY"] = "wrong"
    gives(4, "The service refused the token.", "status", ONE)
    login.environment |= account

    gives(5, "The service does not know this id.", "status", UNKNOWN)

    gateway.inject(faults.html_page())
    gives(5, "There is no Kling API at this address.", "status", ONE)
    gateway.heal()

    gives(2, "not text", "add", "-", typed="\0\1\2 binary")
    gives(2, "That is a token, not a task id.", "status", f"Bearer {gateway.token}")

    gateway.finish(ONE)
    blocked = login.home / "blocked"
    blocked.write_text("a file where the folder should be")
    gives(1, f"The download folder {blocked} is not there.", "fetch", ONE, "-o", str(blocked))
    gives(1, "Nothing can be written to /sys/clips.", "fetch", ONE, "-o", "/sys/clips")

    gives(0, ONE, "list")  # all that, and it is still there, and goes on
    gives(0, ONE, "fetch", ONE)
    assert bytes_in(login.downloads) == {f"{ONE}.mp4": clip_bytes(0)}
