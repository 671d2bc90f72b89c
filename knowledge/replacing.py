"""What a later question tells takes the place of what an earlier one told of the same kind.

Who asks about two children, and then `셋이면요?`, asks about three and no longer about two; an age,
a share and who somebody is are told anew in the same way. Pure functions.
"""

from __future__ import annotations

import re

from knowledge.children import bare_number, families_in, names_children, with_children

_AGE = re.compile(r"(?<!\d)(?:만\s?)?\d{1,3}\s?(?:세|살)(?!대)")
_SHARE = re.compile(r"(?<!\d)\d{1,3}\s?(?:%|％|퍼센트|프로(?!그))")
_WHO = re.compile(
    r"(?<![가-힣])(?:외국인|어린이|청소년|대학생|고등학생|중학생|초등학생|노인|어르신|장애인|임산부|경차|전기차"
    r"|국가유공자|유공자|수급자|한부모|군인|자원봉사자|병역명문가)(?:들)?(?P<tied>은|는|이|가|도)?(?![가-힣]*\s?(?:콜|택시))"
)
_TIED = "도"
"""The particle that stands behind any noun, whatever it ends in."""
_MERELY = re.compile(
    r"^(?:(?:그럼|그러면|그라믄|글믄|근데|그런데|그리고|또|아니|만약에?)\s)?\s*"
    r"(?:이?라?면|인데|은|는|도|이|가|만)?\s?(?:안\s?)?(?:되|돼|된)?(?:나|는가|당가)?요?\s*[?？!.]*$"
)


def told_anew(before: str, now: str) -> str | None:
    """The earlier question with what the later one tells anew; None where it tells nothing so.

    What else the later one asks stands behind it.
    """
    for renew in (_children, _number, _who):
        renewed = renew(before, now)
        if renewed is not None:
            whole, rest = renewed
            return whole if _MERELY.match(rest) else f"{whole} {now}"
    return None


def _children(before: str, now: str) -> tuple[str, str] | None:
    counted = families_in(now)
    many = counted[0][0] if len(counted) == 1 else bare_number(now)
    if many is None or not names_children(before):
        return None
    if not families_in(before):
        # Nobody was counted before: what is said now is of them.
        return (f"{before} {with_children('두 자녀', many)}", "") if not counted else None
    if counted:
        rest = with_children(now, 0).replace(with_children("두 자녀", 0), "")
        return with_children(before, many), rest
    return with_children(before, many), ""


def _number(before: str, now: str) -> tuple[str, str] | None:
    for told in (_AGE, _SHARE):
        new, old = told.findall(now), told.findall(before)
        if len(new) == 1 and len(old) == 1:
            return told.sub(new[0], before), told.sub("", now)
    return None


def _who(before: str, now: str) -> tuple[str, str] | None:
    new, old = list(_WHO.finditer(now)), list(_WHO.finditer(before))
    if len(new) != 1 or len(old) != 1:
        return None
    named = new[0][0].removesuffix(new[0]["tied"] or "")
    if named == old[0][0].removesuffix(old[0]["tied"] or ""):
        return None
    tied = _TIED if old[0]["tied"] else ""
    rest = now[: new[0].start()] + now[new[0].end() :]
    return before[: old[0].start()] + named + tied + before[old[0].end() :], rest
