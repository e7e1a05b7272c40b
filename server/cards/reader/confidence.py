"""How likely a value is exactly right: how it was recognised, what it was taken for, what agrees with it."""

from math import prod

from server.cards.reader.candidate import Candidate
from server.cards.reader.parse_address import agrees
from server.cards.reader.parse_postal import Place, PostalCodes


def recognised(candidate: Candidate) -> float:
    """The chance that every character was read rightly. A space is never the doubtful character."""
    chances = [
        chance
        for letter, chance in zip(candidate.line.text, candidate.line.sureness, strict=True)
        if not letter.isspace()
    ]
    return float(prod(min(1.0, max(chance, 0.01)) ** 0.5 for chance in chances))


def confidence(candidate: Candidate) -> float:
    return round(recognised(candidate) * candidate.role, 3)


def cross_checked(candidates: list[Candidate], codes: PostalCodes) -> list[Candidate]:
    """Postal code and address raise or lower each other."""
    addresses = [candidate for candidate in candidates if candidate.key == "address"]
    places = [_place(candidate, codes) for candidate in candidates if candidate.key == "postal_code"]
    if not addresses or not places:
        return candidates
    agreed = any(
        place and agrees(address.value, (place.prefecture, place.city, place.neighborhood))
        for address in addresses
        for place in places
    )
    checked = ("address", "postal_code")
    return [
        candidate.believed(candidate.role + 0.03 if agreed else candidate.role - 0.15)
        if candidate.key in checked
        else candidate
        for candidate in candidates
    ]


def _place(candidate: Candidate, codes: PostalCodes) -> Place | None:
    return codes.place(candidate.value.replace("-", ""))
