"""One request to one host: bounded in bytes, in time, and in what it may answer."""

import ssl
from dataclasses import dataclass
from importlib.metadata import version
from threading import Timer
from time import monotonic
from urllib.parse import SplitResult

import certifi
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import HTTPError
from urllib3.response import HTTPResponse

from lingvist.errors import IntakeError
from lingvist.intake.web.guard import Guard

_CHUNK = 65_536
_ACCEPT = (
    "text/html,application/xhtml+xml,application/pdf,text/plain,"
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document;q=0.9,*/*;q=0.1"
)


@dataclass(frozen=True)
class Limits:
    """How much may be fetched.

    Attributes:
        size: bytes of an answer, unpacked.
        seconds: seconds from the beginning of a request to the end of its answer.
        redirects: redirections that are followed.
    """

    size: int = 50_000_000
    seconds: float = 30.0
    redirects: int = 5


@dataclass(frozen=True)
class Answer:
    """What a host answered: status, headers by lower-case name, body."""

    status: int
    headers: dict[str, str]
    body: bytes


def user_agent() -> str:
    """Return the name under which lingvist asks for pages."""
    return f"lingvist/{version('lingvist')} (reads leadership documents for research; one page)"


def get(parts: SplitResult, guard: Guard, limits: Limits) -> Answer:
    """Fetch one address, following nothing.

    Raises:
        IntakeError: the host is not public, does not answer in time, answers with more than the
            limit, or cannot be trusted.
    """
    connection = _connection(parts, guard, limits)
    watchdog = Timer(limits.seconds, _cut, [connection])
    watchdog.daemon = True
    watchdog.start()
    started = monotonic()
    try:
        return _asked(connection, parts, limits)
    except (HTTPError, OSError, ValueError) as error:
        is_late = monotonic() - started >= limits.seconds
        raise _failure(parts, limits, error, is_late=is_late) from error
    finally:
        watchdog.cancel()
        connection.close()


def _connection(parts: SplitResult, guard: Guard, limits: Limits) -> HTTPConnection:
    address, port = guard.resolved(parts)
    if parts.scheme == "http":
        return HTTPConnection(address, port, timeout=limits.seconds)
    context = ssl.create_default_context()
    context.load_verify_locations(certifi.where())
    host = parts.hostname
    return HTTPSConnection(
        address,
        port,
        timeout=limits.seconds,
        ssl_context=context,
        server_hostname=host,
        assert_hostname=host,
    )


def _cut(connection: HTTPConnection) -> None:
    """End a connection that takes too long, whatever it is waiting for."""
    if connection.sock is not None:
        connection.sock.close()


def _asked(connection: HTTPConnection, parts: SplitResult, limits: Limits) -> Answer:
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    headers = {
        "Host": parts.netloc,
        "User-Agent": user_agent(),
        "Accept": _ACCEPT,
        "Accept-Language": "da",
        "Accept-Encoding": "gzip",
    }
    connection.request("GET", path, headers=headers, preload_content=False)
    answer = connection.getresponse()
    headers = {name.lower(): value for name, value in answer.headers.items()}
    return Answer(answer.status, headers, _body(answer, parts, limits))


def _body(answer: HTTPResponse, parts: SplitResult, limits: Limits) -> bytes:
    deadline = monotonic() + limits.seconds
    body = bytearray()
    while chunk := answer.read1(_CHUNK, decode_content=True):
        body += chunk
        if len(body) > limits.size:
            raise IntakeError(
                f"the answer is larger than {limits.size:,} bytes",
                where=parts.geturl(),
                next_step="save the document, shorten it to what is to be read, and add the file",
            )
        if monotonic() > deadline:
            raise TimeoutError
    return bytes(body)


def _failure(parts: SplitResult, limits: Limits, error: Exception, *, is_late: bool) -> IntakeError:
    late = f"gave no full answer within {limits.seconds:g} seconds"
    return IntakeError(
        f"the host {parts.hostname} {late if is_late else f'could not be read: {error}'}",
        where=parts.geturl(),
        next_step="try again later, or save the page in a browser and add the file",
    )
