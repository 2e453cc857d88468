import gzip
import ssl
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from lingvist.errors import IntakeError
from lingvist.intake.web import Guard, Limits, fetch

OPEN = Guard(schemes=frozenset({"http"}), public_only=False)
PAGE = b"<html><body><p>Vi har tillid til hinanden i Lyngsted Kommune.</p></body></html>"


class Site(BaseHTTPRequestHandler):
    """Serves what the test has put into ``pages``: path to status, headers, body."""

    pages: dict[str, tuple[int, dict[str, str], bytes]] = {}  # noqa: RUF012  set anew by each test
    asked: list[tuple[str, str]] = []  # noqa: RUF012  the same

    def do_GET(self) -> None:
        self.asked.append((self.path, self.headers["User-Agent"]))
        status, headers, body = self.pages.get(self.path, (404, {}, b""))
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        if body == b"slow":
            drip(self.wfile)
        else:
            self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Keep quiet."""


def drip(file) -> None:
    for _ in range(100):
        try:
            file.write(b".")
            file.flush()
        except OSError:
            return
        time.sleep(0.05)


class QuietServer(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *_: object) -> None:
        """Say nothing of clients that go away; that they do is what is tested."""


def running(server):
    Site.pages, Site.asked = {}, []
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    yield server.server_port
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def site():
    for port in running(QuietServer(("127.0.0.1", 0), Site)):
        yield f"http://127.0.0.1:{port}"


TLS = Path(__file__).parents[1] / "data" / "tls"
"""A certificate for www.eksempel.dk, made for these tests and good for nothing else."""


@pytest.fixture
def secure_port(monkeypatch):
    """A site over TLS on loopback, which every host name leads to."""
    server = QuietServer(("127.0.0.1", 0), Site)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(TLS / "certificate.pem", TLS / "key.pem")
    server.socket = context.wrap_socket(server.socket, server_side=True)
    found = [(2, 1, 6, "", ("127.0.0.1", server.server_port))]
    monkeypatch.setattr("socket.getaddrinfo", lambda *_, **__: found)
    monkeypatch.setattr("lingvist.intake.web.guard.PORTS", {"https": server.server_port})
    yield from running(server)


@pytest.mark.usefixtures("secure_port")
def test_a_host_is_known_by_its_certificate(monkeypatch):
    served()
    guard = Guard(public_only=False)
    with pytest.raises(IntakeError, match="certificate verify failed"):
        fetch("https://www.eksempel.dk/ledelse", guard)
    monkeypatch.setenv("SSL_CERT_FILE", str(TLS / "certificate.pem"))
    assert fetch("https://www.eksempel.dk/ledelse", guard).data == PAGE
    with pytest.raises(IntakeError, match="match"):
        fetch("https://www.andet-eksempel.dk/ledelse", guard)


def served(path="/ledelse", kind="text/html; charset=utf-8", body=PAGE, status=200, **headers):
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    Site.pages[path] = (status, {"Content-Type": kind, **named}, body)


def test_a_page_is_stored_as_received(site):
    served()
    page = fetch(f"{site}/ledelse#top", OPEN)
    assert (page.data, page.kind, page.url) == (PAGE, "html", f"{site}/ledelse")
    assert "robots.txt allows it" in page.permission
    paths = [path for path, _ in Site.asked]
    assert paths == ["/robots.txt", "/.well-known/tdmrep.json", "/ledelse"]
    assert all(agent.startswith("lingvist/") for _, agent in Site.asked)


def test_the_content_type_decides_and_not_the_suffix(site):
    served("/politik.html", "application/pdf", b"%PDF-1.7")
    assert fetch(f"{site}/politik.html", OPEN).kind == "pdf"
    served("/billede.html", "image/png", b"\x89PNG")
    with pytest.raises(IntakeError, match="content type image/png"):
        fetch(f"{site}/billede.html", OPEN)


def test_robots_are_asked_before_the_page(site):
    served()
    served("/robots.txt", "text/plain", b"User-agent: *\nDisallow: /ledelse")
    with pytest.raises(IntakeError, match=r"robots\.txt disallows it"):
        fetch(f"{site}/ledelse", OPEN)
    assert [path for path, _ in Site.asked] == ["/robots.txt"]


def test_a_reservation_in_the_protocol_is_honoured(site):
    served()
    served(
        "/.well-known/tdmrep.json", "application/json", b'[{"location":"/","tdm-reservation":1}]'
    )
    with pytest.raises(IntakeError, match=r"tdmrep\.json reserves it"):
        fetch(f"{site}/ledelse", OPEN)
    assert ("/ledelse", Site.asked[0][1]) not in Site.asked


def test_a_reservation_in_the_page_is_honoured(site):
    served(body=b'<meta name="tdm-reservation" content="1"><p>Vi')
    with pytest.raises(IntakeError, match="meta element"):
        fetch(f"{site}/ledelse", OPEN)


def test_a_redirection_is_followed_and_the_last_address_kept(site):
    served()
    served("/gammel", status=301, body=b"", Location="/ledelse")
    assert fetch(f"{site}/gammel", OPEN).url == f"{site}/ledelse"


def test_a_redirection_is_checked_as_the_first_address_was(site, monkeypatch):
    served("/ud", status=302, body=b"", Location="http://10.0.0.1/hemmeligt")
    guard = Guard(schemes=frozenset({"http"}))
    monkeypatch.setattr(
        "lingvist.intake.web.guard.is_public", lambda address: address == "127.0.0.1"
    )
    with pytest.raises(IntakeError, match=r"10\.0\.0\.1, which is not public"):
        fetch(f"{site}/ud", guard)
    served("/fil", status=302, body=b"", Location="file:///etc/hosts")
    with pytest.raises(IntakeError, match="has the scheme file"):
        fetch(f"{site}/fil", guard)


def test_robots_hold_for_the_page_that_a_redirection_leads_to(site):
    served()
    served("/gammel", status=301, body=b"", Location="/ledelse")
    served("/robots.txt", "text/plain", b"User-agent: *\nDisallow: /ledelse")
    with pytest.raises(IntakeError, match=r"robots\.txt disallows it"):
        fetch(f"{site}/gammel", OPEN)
    assert "/ledelse" not in [path for path, _ in Site.asked]


def test_redirections_have_an_end(site):
    served("/rundt", status=302, body=b"", Location="/rundt")
    with pytest.raises(IntakeError, match="redirected more than 2 times"):
        fetch(f"{site}/rundt", OPEN, Limits(redirects=2))


def test_loopback_is_refused_unless_the_guard_is_off(site):
    served()
    with pytest.raises(IntakeError, match="not public"):
        fetch(f"{site}/ledelse", Guard(schemes=frozenset({"http"})))
    with pytest.raises(IntakeError, match="scheme http"):
        fetch(f"{site}/ledelse")
    assert Site.asked == []


def test_a_large_answer_is_refused(site):
    served(body=b"a" * 5000)
    with pytest.raises(IntakeError, match="larger than 1,000 bytes"):
        fetch(f"{site}/ledelse", OPEN, Limits(size=1000))


def test_a_packed_answer_counts_unpacked(site):
    served(body=gzip.compress(b"<p>" + b"a" * 3_000_000), Content_Encoding="gzip")
    with pytest.raises(IntakeError, match="larger than 1,000,000 bytes"):
        fetch(f"{site}/ledelse", OPEN, Limits(size=1_000_000))
    served(body=gzip.compress(PAGE), Content_Encoding="gzip")
    assert fetch(f"{site}/ledelse", OPEN).data == PAGE


def test_a_dripping_answer_is_cut(site):
    served(body=b"slow")
    with pytest.raises(IntakeError, match=r"no full answer within 0\.5 seconds"):
        fetch(f"{site}/ledelse", OPEN, Limits(seconds=0.5))


@pytest.mark.parametrize("status", [404, 403, 500, 204])
def test_other_answers_are_refused_with_their_status(site, status):
    served(status=status, body=b"")
    with pytest.raises(IntakeError, match=f"status {status}"):
        fetch(f"{site}/ledelse", OPEN)


def test_an_empty_page_is_refused(site):
    served(body=b"  \n")
    with pytest.raises(IntakeError, match="is empty"):
        fetch(f"{site}/ledelse", OPEN)


def test_a_host_that_is_not_there(monkeypatch):
    monkeypatch.setattr("socket.getaddrinfo", lambda *_, **__: (_ for _ in ()).throw(OSError("no")))
    with pytest.raises(IntakeError, match="was not found"):
        fetch("https://www.findes-ikke.invalid/")
