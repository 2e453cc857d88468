"""Which addresses may be fetched: public ones, over https."""

import ipaddress
import socket
from dataclasses import dataclass
from urllib.parse import SplitResult, quote, urlsplit

from lingvist.errors import IntakeError

PORTS = {"https": 443, "http": 80}

_AS_IS = "/%:@!$&'()*+,;=?~-._"
"""Signs of a path or query that are sent as they are; letters and digits besides."""

IPAddress = ipaddress.IPv4Address | ipaddress.IPv6Address


@dataclass(frozen=True)
class Guard:
    """What is let through.

    Attributes:
        schemes: schemes that may be fetched.
        public_only: whether every address a name stands for must be a public one; off only in
            tests, which serve their pages on loopback.
    """

    schemes: frozenset[str] = frozenset({"https"})
    public_only: bool = True

    def checked(self, url: str) -> SplitResult:
        """Return the parts of an address that may be fetched.

        Raises:
            IntakeError: it has another scheme, no host, a user name, or is no address at all.
        """
        try:
            parts = _ascii(urlsplit(url))
        except ValueError as error:
            raise self._refusal(url, f"is no web address: {error}") from error
        if parts.scheme not in self.schemes:
            raise self._refusal(url, f"has the scheme {parts.scheme or '(none)'}")
        if not parts.hostname:
            raise self._refusal(url, "names no host")
        if parts.username is not None or parts.password is not None:
            raise self._refusal(url, "holds a user name or password")
        return parts

    def resolved(self, parts: SplitResult) -> tuple[str, int]:
        """Return the network address and port of a host, all of whose addresses may be used.

        The connection is made to the address returned, so that a name cannot stand for another
        one between check and use.

        Raises:
            IntakeError: the name is unknown, or stands for an address that is not public.
        """
        host, port = parts.hostname or "", parts.port or PORTS[parts.scheme]
        try:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError) as error:
            raise IntakeError(
                f"the host {host} was not found: {error}",
                where=parts.geturl(),
                next_step="check the address and the network, or save the page and add the file",
            ) from error
        addresses = [str(entry[4][0]) for entry in found]
        private = [address for address in addresses if not is_public(address)]
        if self.public_only and private:
            raise self._refusal(parts.geturl(), f"leads to {private[0]}, which is not public")
        return addresses[0], port

    def _refusal(self, url: str, why: str) -> IntakeError:
        return IntakeError(
            f"the address {why}",
            where=url[:200],
            allowed=f"{' or '.join(sorted(self.schemes))} addresses of public hosts",
            next_step="give the address as the browser shows it, or save the page and add the file",
        )


def _ascii(parts: SplitResult) -> SplitResult:
    """Return an address as it is sent: the host in its ASCII form, other signs quoted."""
    host = (parts.hostname or "").encode("idna").decode("ascii")
    netloc = f"[{host}]" if ":" in host else host
    netloc = f"{parts.username}@{netloc}" if parts.username is not None else netloc
    port = f":{parts.port}" if parts.port is not None else ""
    path, query = (quote(part, safe=_AS_IS) for part in (parts.path, parts.query))
    return SplitResult(parts.scheme.lower(), f"{netloc}{port}", path, query, "")


def is_public(address: str) -> bool:
    """Tell whether a network address is one of the public internet.

    An IPv6 address that carries an IPv4 address is judged by both.
    """
    try:
        known = ipaddress.ip_address(address.split("%", 1)[0])
    except ValueError:
        return False
    return all(part.is_global and not part.is_multicast for part in (known, *_carried(known)))


_NAT64 = ipaddress.ip_network("64:ff9b::/96")


def _carried(address: IPAddress) -> list[ipaddress.IPv4Address]:
    if isinstance(address, ipaddress.IPv4Address):
        return []
    carried = [address.ipv4_mapped, address.sixtofour, *(address.teredo or ())]
    if address in _NAT64:
        carried.append(ipaddress.IPv4Address(int(address) & 0xFFFFFFFF))
    return [part for part in carried if part is not None]
