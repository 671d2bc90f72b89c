"""What is made up, in the order in which one part stands on another.

A room adds its part in one line: a name that stays, and a function that fills its books as an
official would, through the room's own front door, so that its rules look at every entry. What it
returns is told to who fills the demo.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeAlias

from admin.demo.audits import accessibility, audits
from admin.demo.awards import awards
from admin.demo.committee import committee
from admin.demo.exchanges import exchanges
from admin.demo.officials import officials
from admin.demo.opinions import opinions
from admin.demo.partners import partners
from admin.demo.plan import plan
from admin.demo.purchases import purchases
from admin.demo.register import register
from admin.demo.stage import Stage
from admin.demo.surveys import surveys

Parts: TypeAlias = Mapping[str, Callable[[Stage], tuple[str, ...]]]

PARTS: Parts = {
    "officials": officials,
    "committee": committee,
    "register": register,
    "plan": plan,
    "surveys": surveys,
    "partners": partners,
    "purchases": purchases,
    "awards": awards,
    "exchanges": exchanges,
    "opinions": opinions,
    "audits": audits,
    "accessibility": accessibility,
}
