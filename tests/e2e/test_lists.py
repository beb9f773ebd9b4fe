"""The list from one computer to another, by the commands, and without the token."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tests.e2e.renders import render, task_id

if TYPE_CHECKING:
    from tests.e2e.gateway import GatewayProcess
    from tests.e2e.login import Login

ONE, TWO = task_id(0), task_id(1)


def test_a_list_moves_to_another_computer(login: Login, gateway: GatewayProcess) -> None:
    for number in (0, 1):
        gateway.add(render(number))
    login.environment |= {"KLING_BASE_URL": gateway.base_url, "KLING_API_KEY": gateway.token}
    assert login.command("add", ONE, TWO).returncode == 0
    gateway.finish(ONE)
    assert login.command("fetch", ONE).returncode == 0
    listed = {form: login.home / f"list.{form}" for form in ("csv", "json")}
    for form, target in listed.items():
        told = login.command("export", "--format", form, "-o", str(target))
        assert (told.returncode, told.stdout) == (0, f"{target}\n")
        assert gateway.token not in target.read_text("utf-8-sig")
    for form, target in listed.items():
        login.environment["KLING_DESKTOP_HOME"] = str(login.home / f"other-{form}")
        told = login.command("import", str(target))
        assert (told.returncode, told.stdout, told.stderr) == (0, "2 added.\n", "")
        printed = login.command("list", "--json").stdout.splitlines()
        states = {it["task_id"]: it["state"] for it in map(json.loads, printed)}
        assert states[ONE] == "succeed"
        (total,) = map(json.loads, login.command("totals", "--json").stdout.splitlines())
        assert (total["renders"], total["ready"]) == (2, 1)
        # What came with the list goes on here, by the same service.
        gateway.finish(TWO)
        assert login.command("wait", TWO).returncode == 0
