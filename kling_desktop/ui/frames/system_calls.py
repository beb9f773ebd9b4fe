"""Linux: a filter in the kernel that lets this process start no other and open no socket.

https://www.kernel.org/doc/html/latest/userspace-api/seccomp_filter.html
"""

from __future__ import annotations

import ctypes
import errno
import platform
import struct

_NO_NEW_PRIVILEGES, _SET_FILTER, _MODE_FILTER = 38, 22, 2  # of prctl
_LOAD, _JUMP_EQUAL, _JUMP_BITS, _RETURN = 0x20, 0x15, 0x45, 0x06  # of BPF
_ALLOW, _REFUSE = 0x7FFF0000, 0x00050000
_NUMBER_AT, _MACHINE_AT, _FIRST_ARGUMENT_AT = 0, 4, 16  # bytes into seccomp_data
_NEW_THREAD = 0x00010000  # CLONE_THREAD
_CLONE3 = 435  # as everywhere; its flags are out of a filter's sight, so glibc has to use clone
# Each machine's own mark, clone, and what is refused: socket, socketpair, connect, bind, fork,
# vfork, execve, execveat, ptrace, io_uring_setup, process_vm_writev.
_MACHINES = {
    "x86_64": (0xC000003E, 56, (41, 53, 42, 49, 57, 58, 59, 322, 101, 425, 311)),
    "aarch64": (0xC00000B7, 220, (198, 199, 203, 200, 221, 281, 117, 425, 271)),
}


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("steps", ctypes.c_char_p))


def forbid_processes_and_network() -> bool:
    """For this thread and all it starts; False where the kernel or the machine has no filter."""
    machine = _MACHINES.get(platform.machine())
    if machine is None:
        return False
    steps = _steps(*machine)
    program = _Program(len(steps) // 8, steps)
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0) != 0:
        return False
    return bool(libc.prctl(_SET_FILTER, _MODE_FILTER, ctypes.byref(program), 0, 0) == 0)


def _steps(mark: int, clone: int, refused: tuple[int, ...]) -> bytes:
    """A jump's two numbers say how many steps are left out when it holds, and when not."""
    return b"".join(
        (
            _step(_LOAD, _MACHINE_AT),
            _step(_JUMP_EQUAL, mark, 1, 0),
            _step(_RETURN, _REFUSE | errno.EPERM),  # 32 bit calls have other numbers
            _step(_LOAD, _NUMBER_AT),
            *(
                _step(_JUMP_EQUAL, number, 0, 1) + _step(_RETURN, _REFUSE | errno.EPERM)
                for number in refused
            ),
            _step(_JUMP_EQUAL, _CLONE3, 0, 1),
            _step(_RETURN, _REFUSE | errno.ENOSYS),
            _step(_JUMP_EQUAL, clone, 0, 3),
            _step(_LOAD, _FIRST_ARGUMENT_AT),
            _step(_JUMP_BITS, _NEW_THREAD, 1, 0),
            _step(_RETURN, _REFUSE | errno.EPERM),
            _step(_RETURN, _ALLOW),
        )
    )


def _step(code: int, value: int, when: int = 0, otherwise: int = 0) -> bytes:
    return struct.pack("HBBI", code, when, otherwise, value)
