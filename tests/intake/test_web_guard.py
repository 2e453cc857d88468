import pytest

from lingvist.errors import IntakeError
from lingvist.intake.web.guard import Guard, is_public


@pytest.mark.parametrize("address", ["8.8.8.8", "2a00:1450::1"])
def test_public_addresses(address):
    assert is_public(address)


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1",
        "224.0.0.1", "::1", "::", "fe80::1%eth0", "fd00::1", "::ffff:127.0.0.1",
        "64:ff9b::7f00:1", "2002:7f00:1::", "no address",
    ],
)  # fmt: skip
def test_addresses_that_are_not_public(address):
    assert not is_public(address)


@pytest.mark.parametrize(
    "url",
    [
        "http://www.eksempel.dk/", "file:///etc/hosts", "ftp://www.eksempel.dk/", "eksempel.dk",
        "https://", "https://navn:kode@www.eksempel.dk/", "https://www.eksempel.dk:99999/",
        "https://[::1/", "javascript:alert(1)",
    ],
)  # fmt: skip
def test_addresses_of_another_form_are_refused(url):
    with pytest.raises(IntakeError, match="address"):
        Guard().checked(url)


def test_an_address_is_sent_in_ascii():
    parts = Guard().checked("https://rødgrød.dk/om os/æ?q=ø&a=1%20#top")
    assert parts.geturl() == "https://xn--rdgrd-vuad.dk/om%20os/%C3%A6?q=%C3%B8&a=1%20"


@pytest.mark.parametrize("host", ["localhost", "127.1", "2130706433", "0x7f.1", "[::1]"])
def test_no_spelling_of_loopback_gets_through(host):
    guard = Guard()
    with pytest.raises(IntakeError, match=r"not public|was not found"):
        guard.resolved(guard.checked(f"https://{host}/"))


def test_one_private_address_among_public_ones_is_enough(monkeypatch):
    found = [(2, 1, 6, "", (address, 443)) for address in ("8.8.8.8", "10.0.0.1")]
    monkeypatch.setattr("socket.getaddrinfo", lambda *_, **__: found)
    guard = Guard()
    with pytest.raises(IntakeError, match=r"10\.0\.0\.1, which is not public"):
        guard.resolved(guard.checked("https://www.eksempel.dk/"))


def test_a_public_host_is_reached_by_the_address_that_was_checked(monkeypatch):
    found = [(2, 1, 6, "", ("8.8.8.8", 443))]
    monkeypatch.setattr("socket.getaddrinfo", lambda *_, **__: found)
    guard = Guard()
    assert guard.resolved(guard.checked("https://www.eksempel.dk/")) == ("8.8.8.8", 443)
