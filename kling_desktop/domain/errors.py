"""Everything that can go wrong with a question to the service, as a closed set.

The meaning of each service code follows the provider's published table; where that table is silent,
the HTTP status decides (see kling/classify.py).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class ErrorKind(StrEnum):
    """What went wrong; the values are part of the commands' JSON."""

    AUTH = "auth"
    QUOTA = "quota"
    RATE = "rate"
    NOT_FOUND = "not_found"
    NO_ENDPOINT = "no_endpoint"
    BAD_REPLY = "bad_reply"
    NETWORK = "network"
    SERVER = "server"


class Cause(StrEnum):
    """What is known more closely, for a better sentence; the kind decides what is done.

    A refusal of a clock (1003) and of an old token (1004) are worth one more try with a fresh
    token before the account is paused.
    """

    NONE = ""
    CERTIFICATE = "certificate"  # nobody this computer trusts vouches for the server
    CERTIFICATE_DATES = "certificate_dates"  # expired or not yet valid, by this computer's clock
    CERTIFICATE_HOST = "certificate_host"  # made out to another name
    TLS = "tls"  # no common protocol version, or no TLS at all
    PROXY = "proxy"
    TIMEOUT = "timeout"
    NAME = "name"  # the host's name is not known
    REDIRECT = "redirect"
    WEB_PAGE = "web_page"
    TOO_LARGE = "too_large"
    NO_STATUS = "no_status"  # a success that says nothing about the render
    CLOCK = "clock"  # 1003: the service finds the token not valid yet
    TOKEN_EXPIRED = "token_expired"  # noqa: S105 - 1004, and no password
    NO_ACCESS = "no_access"  # 1103: this render's model or call is not open to the account
    INVALID_REQUEST = "invalid_request"  # 1200, 1201
    CONTENT_POLICY = "content_policy"  # 1300, 1301
    ACCOUNT_ERROR = "account_error"  # 1100
    ARREARS = "arrears"  # 1101
    USED_UP = "used_up"  # 1102 and what gateways say in its place
    ADDRESS_NOT_ALLOWED = "address_not_allowed"  # 1304


class Remedy(StrEnum):
    """What the program does about it."""

    RETRY = "retry"  # ask this task again at its usual pace
    BACK_OFF = "back_off"  # leave the whole account alone for a while
    PAUSE_ACCOUNT = "pause_account"  # nothing helps until the creator acts
    END_TASK = "end_task"  # asking about this task again is pointless


REMEDIES = {
    ErrorKind.AUTH: Remedy.PAUSE_ACCOUNT,
    ErrorKind.QUOTA: Remedy.PAUSE_ACCOUNT,
    ErrorKind.RATE: Remedy.BACK_OFF,
    ErrorKind.NOT_FOUND: Remedy.RETRY,
    ErrorKind.NO_ENDPOINT: Remedy.BACK_OFF,  # a hotel's log-in page looks the same, and passes
    ErrorKind.BAD_REPLY: Remedy.RETRY,
    ErrorKind.NETWORK: Remedy.BACK_OFF,
    ErrorKind.SERVER: Remedy.BACK_OFF,
}

_TOKEN_KINDS = frozenset({ErrorKind.AUTH, ErrorKind.QUOTA})
# No other token helps: once that is settled elsewhere, all there is to do is to ask again.
_SETTLED_ELSEWHERE = frozenset(
    {Cause.ACCOUNT_ERROR, Cause.ARREARS, Cause.ADDRESS_NOT_ALLOWED, Cause.CLOCK}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One failed question.

    `detail` is the service's or the system's own text, already cut and stripped of secrets;
    `retry_after_s` is what the service asked us to wait, in seconds. `is_vague`: a refusal that
    gives no reason, and so speaks of the account only once every render meets it.
    """

    kind: ErrorKind
    detail: str = ""
    http_status: int | None = None
    service_code: str = ""
    retry_after_s: float | None = None
    ends_task: bool = False
    cause: Cause = Cause.NONE
    is_vague: bool = False

    @property
    def remedy(self) -> Remedy:
        return Remedy.END_TASK if self.ends_task else REMEDIES[self.kind]

    @property
    def wants_token(self) -> bool:
        """Whether another token would help."""
        return self.kind in _TOKEN_KINDS and self.cause not in _SETTLED_ELSEWHERE


class RequestFailed(Exception):
    """A question to the service that brought no usable answer.

    `body` is the start of what came instead, without the token, empty if nothing came; redact it
    before it is shown or stored.
    """

    def __init__(self, problem: Problem, body: bytes = b"") -> None:
        super().__init__(f"{problem.kind}: {problem.detail}")
        self.problem = problem
        self.body = body


class SaveTrouble(StrEnum):
    """Why a clip could not be put on disk."""

    FOLDER_MISSING = "folder_missing"
    FOLDER_READ_ONLY = "folder_read_only"
    DISK_FULL = "disk_full"
    DISK_ERROR = "disk_error"
    LINK_DEAD = "link_dead"
    CLIP_GONE = "clip_gone"  # the provider says that it has deleted it
    NOT_A_VIDEO = "not_a_video"
    INCOMPLETE = "incomplete"
    TOO_LARGE = "too_large"
    NETWORK = "network"

    @property
    def concerns_folder(self) -> bool:
        """Whether every other clip would fail the same way."""
        return self in FOLDER_TROUBLES


FOLDER_TROUBLES = frozenset(
    {
        SaveTrouble.FOLDER_MISSING,
        SaveTrouble.FOLDER_READ_ONLY,
        SaveTrouble.DISK_FULL,
        SaveTrouble.DISK_ERROR,
    }
)


class SaveFailed(Exception):
    """A clip that is not on disk; `detail` names the folder, host or system message.

    `needed_bytes` is what the disk has too little room for, where that is known.
    """

    def __init__(self, trouble: SaveTrouble, detail: str = "", *, needed_bytes: int = 0) -> None:
        super().__init__(f"{trouble}: {detail}")
        self.trouble = trouble
        self.detail = detail
        self.needed_bytes = needed_bytes
