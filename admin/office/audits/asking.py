"""What is looked for, as it stands in the page's address or in a form, read field by field."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlencode

from starlette.datastructures import QueryParams

from admin.audits import days_in_order, scores_in_order
from admin.office.audits.percents import greatest_shown_as, least_shown_as
from admin.office.forms import Form
from admin.office.sending import placed
from city import AuditRules, Language, Mode
from disclosure import Channel, Echo, Status, Wanted

FIELDS = (
    "first", "last", "channel", "mode", "language", "status", "document", "department",
    "lowest", "highest", "echo",
)  # fmt: skip
_LONGEST = 200
_PERCENT = 100


def form_of(query: QueryParams) -> Form:
    """The fields of an address as a form has them."""
    return Form({name: query.getlist(name) for name in FIELDS})


def asked_of(form: Form) -> Mapping[str, str]:
    """What was typed and is not empty, to be taken along to the next page."""
    return {name: form.typed(name) for name in FIELDS if form.typed(name)}


def address_of(form: Form, **more: object) -> str:
    """What was typed, as it stands in an address."""
    return urlencode({**asked_of(form), **more})


def wanted_of(form: Form, rules: AuditRules) -> Wanted:
    """What a form looks for; what cannot be read or contradicts itself stands beside its field."""
    first, last = form.day_if_any("first"), form.day_if_any("last")
    lowest = form.decimal_if_any("lowest", 0, _PERCENT)
    highest = form.decimal_if_any("highest", 0, _PERCENT)
    wanted = Wanted(
        first=first,
        last=last,
        channel=form.choice_if_any("channel", Channel),
        mode=form.choice_if_any("mode", Mode),
        language=form.choice_if_any("language", Language),
        status=form.choice_if_any("status", Status),
        document=form.text("document", required=False, most=_LONGEST),
        department=form.text("department", required=False, most=_LONGEST),
        lowest=None if lowest is None else least_shown_as(lowest),
        highest=None if highest is None else greatest_shown_as(highest),
        echo=form.choice_if_any("echo", Echo),
    )
    placed(days_in_order(first, last, rules), form, lambda _: "last")
    placed(scores_in_order(lowest, highest, rules), form, lambda _: "highest")
    return wanted
