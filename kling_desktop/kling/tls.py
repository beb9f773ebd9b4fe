"""What a failed TLS handshake tells; the token is sent only after a good one."""

from __future__ import annotations

import ssl

from kling_desktop.domain.errors import Cause

# OpenSSL's X509_V_ERR_*: not yet valid, expired, another host name, another address.
_CERTIFICATE_CAUSES = {
    9: Cause.CERTIFICATE_DATES,
    10: Cause.CERTIFICATE_DATES,
    62: Cause.CERTIFICATE_HOST,
    64: Cause.CERTIFICATE_HOST,
}


def tls_cause(error: Exception) -> Cause | None:
    """None when TLS is not what failed. aiohttp keeps the system's own error inside its own."""
    inside = (getattr(error, name, None) for name in ("certificate_error", "os_error"))
    found = next((it for it in (*inside, error) if isinstance(it, ssl.SSLError)), None)
    if isinstance(found, ssl.SSLCertVerificationError):
        return _CERTIFICATE_CAUSES.get(getattr(found, "verify_code", 0), Cause.CERTIFICATE)
    return Cause.TLS if found else None
