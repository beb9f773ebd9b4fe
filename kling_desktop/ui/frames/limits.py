"""What the decoding process denies itself before it looks at a file."""

from __future__ import annotations

import contextlib
import faulthandler
import os
import sys

from kling_desktop.ui.frames.system_calls import forbid_processes_and_network

MEMORY_BYTES = 4 * 1024**3  # of addresses: frames of 8K, and stacks of many threads
LARGEST_FILE_BYTES = 512 * 1024**2
OPEN_FILES = 256
_CPU_CORES = 8  # that may work on one request for all of its time
_LATER_S = 5.0  # the other process ends this one first, unless it has gone itself
_NICE = 5
_STDERR = 2
_BELOW_NORMAL = 0x4000  # BELOW_NORMAL_PRIORITY_CLASS


def limit_process() -> None:
    """Once, before Qt starts threads."""
    if sys.platform == "win32":
        import ctypes

        kernel = ctypes.windll.kernel32
        kernel.SetPriorityClass(kernel.GetCurrentProcess(), _BELOW_NORMAL)
        return
    import resource

    os.nice(_NICE)
    # RLIMIT_NPROC counts threads, too, and all of this user: system_calls.py stands in for it.
    for what, most in (
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, LARGEST_FILE_BYTES),
        (resource.RLIMIT_NOFILE, OPEN_FILES),
        (resource.RLIMIT_AS, MEMORY_BYTES),
    ):
        with contextlib.suppress(ValueError, OSError):  # macOS has no limit of addresses
            resource.setrlimit(what, (most, most))
    if sys.platform == "linux":
        forbid_processes_and_network()


def limit_request(limit_s: float) -> None:
    """End this process if a request takes longer, even where no Python runs any more."""
    faulthandler.dump_traceback_later(limit_s + _LATER_S, exit=True, file=_STDERR)
    if sys.platform != "win32":
        import resource

        used = resource.getrusage(resource.RUSAGE_SELF)
        most = round(used.ru_utime + used.ru_stime + limit_s * _CPU_CORES) + 1
        _, hard = resource.getrlimit(resource.RLIMIT_CPU)
        resource.setrlimit(resource.RLIMIT_CPU, (most, hard))


def end_request() -> None:
    faulthandler.cancel_dump_traceback_later()
