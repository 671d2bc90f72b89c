"""Numbers that are drawn for planted texts, in the ways in which citizens write them."""

from __future__ import annotations

import random
from collections.abc import Callable


def _number(chance: random.Random, length: int) -> str:
    return "".join(chance.choice("0123456789") for _ in range(length))


def _born(chance: random.Random) -> tuple[int, int, int]:
    return chance.randint(1935, 2025), chance.randint(1, 12), chance.randint(1, 28)


def _registered(chance: random.Random, *, foreign: bool) -> str:
    """A registration number: before October 2020 with its checksum, after it without one."""
    year, month, day = _born(chance)
    sex = chance.choice("56" if foreign else "12") if year < 2000 else "78" if foreign else "34"
    front = f"{year % 100:02}{month:02}{day:02}"
    back = chance.choice(sex) + _number(chance, 5)
    weights = (2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5)
    total = sum(int(one) * weight for one, weight in zip(front + back, weights, strict=True))
    last = (11 - total % 11 + (2 if foreign else 0)) % 10
    if chance.random() < 0.3:  # Given since October 2020: any digit.
        last = chance.randint(0, 9)
    return _wide(
        chance,
        chance.choice(("{}-{}", "{}-{}", "{}{}", "{} {}", "{} - {}", "{}.{}", "{}–{}")).format(
            front, f"{back}{last}"
        ),
    )


def _wide(chance: random.Random, text: str) -> str:
    """Now and then in full width, as some phones type."""
    if chance.random() >= 0.07:
        return text
    return "".join(chr(ord(sign) + 0xFEE0) if sign.isdigit() else sign for sign in text)


def _telephone(chance: random.Random) -> str:
    middle, end = _number(chance, 4), _number(chance, 4)
    shapes = ("010-{}-{}", "010-{}-{}", "010{}{}", "010 {} {}", "010.{}.{}", "010) {}-{}",
              "+82-10-{}-{}", "+82 10 {} {}", "010－{}－{}", "010 - {} - {}", "010/{}/{}",
              "010-{}{}", "010–{}–{}", "010·{}·{}", "010\n{}\n{}", "010, {}, {}")  # fmt: skip
    return _wide(chance, chance.choice(shapes).format(middle, end))


def _landline(chance: random.Random) -> str:
    area = chance.choice(("061", "062", "02", "051", "070"))
    middle, end = chance.choice(("643", "682", "691", "7744")), _number(chance, 4)
    return chance.choice(("{}-{}-{}", "{}){}-{}", "{} {} {}", "{}.{}.{}", "{}{}{}")).format(
        area, middle, end
    )


def _spoken(chance: random.Random) -> str:
    """A telephone number as it is read aloud."""
    digits = "010" + _number(chance, 8)
    one = chance.choice(("공일이삼사오육칠팔구", "영일이삼사오육칠팔구", "공일이삼사오륙칠팔구"))
    said = "".join(one[int(digit)] for digit in digits)
    groups = (said[:3], said[3:7], said[7:])
    half = f"{said[:3]} {digits[3:7]} {digits[7:]}"
    return chance.choice((said, " ".join(groups), "-".join(groups), half, " ".join(said)))


def _email(chance: random.Random) -> str:
    name = chance.choice(("sea", "kim.", "yeosu_", "happy-", "J", "minwon")) + _number(chance, 3)
    home = ("naver.com", "gmail.com", "daum.net", "hanmail.net", "korea.kr", "outlook.co.kr")
    return f"{name}@{chance.choice(home)}"


def _spaced_email(chance: random.Random) -> str:
    return _email(chance).replace("@", chance.choice((" @ ", "골뱅이", " 골뱅이 ", "(at)", "＠")))


def _card(chance: random.Random) -> str:
    digits = chance.choice(("4", "5", "9")) + _number(chance, 14)
    doubled = (int(one) * (2 if at % 2 == 0 else 1) for at, one in enumerate(digits))
    digits += str(-sum(one // 10 + one % 10 for one in doubled) % 10)
    four = [digits[at : at + 4] for at in range(0, 16, 4)]
    return _wide(chance, chance.choice(("-", "-", " ", "", ".", " - ")).join(four))


def _account(chance: random.Random) -> str:
    shape = chance.choice(((3, 4, 4, 2), (3, 2, 6), (6, 2, 6), (4, 2, 7), (3, 6, 5), (4, 3, 6)))
    return chance.choice(("-", "-", "-", "", " ")).join(_number(chance, size) for size in shape)


def _plate(chance: random.Random) -> str:
    use = chance.choice(
        "가나다라마거너더러머버서어저고노도로모보소오조구누두루무부수우주바사아자허하호"
    )
    end = chance.choice("123456789") + _number(chance, 3)
    front = str(chance.choice((chance.randint(10, 99), chance.randint(100, 699))))
    return chance.choice(("{}{}{}", "{}{} {}", "{} {} {}")).format(front, use, end)


def _birth(chance: random.Random) -> str:
    year, month, day = _born(chance)
    shape = chance.choice(("{}년 {}월 {}일", "{}.{:02}.{:02}", "{}-{:02}-{:02}", "{}. {}. {}."))
    return shape.format(year, month, day)


def _passport(chance: random.Random) -> str:
    return (
        chance.choice(("M", "S", "PM")) + _number(chance, 8)
        if chance.random() < 0.6
        else (f"M{_number(chance, 3)}{chance.choice('ABCDEFG')}{_number(chance, 4)}")
    )


def _licence(chance: random.Random) -> str:
    region = chance.choice(("11", "13", "14", "16", "20", "26", "전남 "))
    parts = (_number(chance, 2), _number(chance, 6), _number(chance, 2))
    if region == "전남 ":
        return region + "-".join(parts)
    return chance.choice(("-", "-", " ", "")).join((region, *parts))


def _business(chance: random.Random) -> str:
    digits = f"{chance.randint(101, 699)}{chance.randint(1, 79):02}{_number(chance, 4)}"
    weights = (1, 3, 7, 1, 3, 7, 1, 3, 5)
    total = sum(int(one) * weight for one, weight in zip(digits, weights, strict=True))
    total += int(digits[8]) * 5 // 10
    digits += str(-total % 10)
    return chance.choice(("-", "-", "")).join((digits[:3], digits[3:5], digits[5:]))


SLOTS: dict[str, tuple[str, Callable[[random.Random], str]]] = {
    "resident_number": ("resident_number", lambda chance: _registered(chance, foreign=False)),
    "foreigner_number": ("foreigner_number", lambda chance: _registered(chance, foreign=True)),
    "telephone": ("telephone", _telephone),
    "landline": ("telephone", _landline),
    "spoken_phone": ("telephone", _spoken),
    "email": ("email", _email),
    "spaced_email": ("email", _spaced_email),
    "card": ("card", _card),
    "account": ("account", _account),
    "plate": ("vehicle", _plate),
    "birth": ("birth", _birth),
    "passport": ("passport", _passport),
    "driver_licence": ("driver_licence", _licence),
    "business": ("other", _business),
    "insurance": ("other", lambda chance: f"{chance.randint(1, 9)}-{_number(chance, 10)}"),
    "handle": ("other", lambda chance: f"sea_{_number(chance, 3)}"),
}
"""The kind of each mark, and what draws it."""
