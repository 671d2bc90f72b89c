"""What every channel says of a citizen's rights: why, whom to talk to, and objections."""

from __future__ import annotations

from bot.answering import refusal
from city import CityProfile, SentenceKey, Voice
from disclosure import Objection, Record, Records, Settlement, Status, SwitchState


class RightsText(SentenceKey):
    """What is said of rights, the same in every channel."""

    NOTHING = "rights.nothing"
    HUMAN = "rights.human"
    HUMAN_ASK_FOR = "rights.human_ask_for"
    HUMAN_MAIN = "rights.human_main"
    OBJECTED = "rights.objected"
    OBJECTED_REASON = "rights.objected_reason"
    REFUSED = "rights.refused"
    WITHDRAWN = "rights.withdrawn"
    OUTCOME = "rights.outcome"
    OUTCOME_ERASED = "rights.outcome_erased"
    KEPT = "rights.kept"


_LOOKED_THROUGH = 10


def last_answer(records: Records, chat: str) -> Record | None:
    """The newest answer of a chat whose words are kept; blocking.

    Raises:
        DatabaseUnavailable: the records cannot be read.
    """
    found = records.recent(chat, _LOOKED_THROUGH)
    settled = (one for one in found if one.settlement is not None and one.asked.question)
    return next((one for one in settled if one.settlement and one.settlement.status.kept), None)


def withheld(settled: Settlement, switch: SwitchState) -> Status | None:
    """What stands in the place of an answer that the switch stops; None if it may be shown."""
    return switch.stops(settled.status, settled.citations) if settled.status.answered else None


def in_place_of(record: Record, switch: SwitchState, profile: CityProfile) -> str:
    """The fixed sentence in place of an answer that the switch stops; empty if it may be shown."""
    settled = record.settlement
    stopped = withheld(settled, switch) if settled is not None else None
    if settled is None or stopped is None:
        return ""
    return refusal(stopped, None, Voice(language=settled.language, mode=settled.mode), profile)


def whom_to_call(record: Record | None, profile: CityProfile, voice: Voice) -> str:
    """A person to talk to: the departments of an answer, with number and hours; else the centre."""
    settled = record.settlement if record is not None else None
    citations = settled.citations if settled is not None else ()
    named = (name.strip() for one in citations for name in one.department.split(","))
    names = dict.fromkeys(filter(None, named))
    lines = [_department(name, profile, voice) for name in names]
    main = profile.sentences.say(
        RightsText.HUMAN_MAIN,
        voice,
        department=profile.main.name,
        telephone=profile.main.telephone,
        hours=profile.hours,
    )
    return "\n".join(lines) or main


def _department(name: str, profile: CityProfile, voice: Voice) -> str:
    own = profile.departments.get(name)
    say = profile.sentences.say
    if own:
        return say(RightsText.HUMAN, voice, department=name, telephone=own, hours=profile.hours)
    return say(
        RightsText.HUMAN_ASK_FOR,
        voice,
        department=name,
        main=profile.main.name,
        telephone=profile.main.telephone,
        hours=profile.hours,
    )


def objected(objection: Objection, code: str, profile: CityProfile, voice: Voice) -> str:
    """That an objection is open, until when it is answered, and the reason as it was kept."""
    say = profile.sentences.say
    opened = say(
        RightsText.OBJECTED,
        voice,
        number=objection.number,
        code=code,
        year=objection.due.year,
        month=objection.due.month,
        day=objection.due.day,
    )
    if not objection.reason:
        return opened
    return f"{opened}\n{say(RightsText.OBJECTED_REASON, voice, reason=objection.reason)}"


def outcome_of(objection: Objection, profile: CityProfile, voice: Voice) -> str:
    """How an objection ended, and who is asked about it."""
    say, operator = profile.sentences.say, profile.operator
    if objection.withdrawn:
        return say(RightsText.WITHDRAWN, voice, number=objection.number)
    told = say(
        RightsText.OUTCOME,
        voice,
        number=objection.number,
        outcome=objection.outcome,
        department=operator.name,
        telephone=operator.telephone,
    )
    return f"{told}\n{say(RightsText.OUTCOME_ERASED, voice)}" if objection.erase_after else told


def refused(profile: CityProfile, voice: Voice) -> str:
    """That no objection can be opened here, and who takes it instead."""
    operator = profile.operator
    return profile.sentences.say(
        RightsText.REFUSED, voice, department=operator.name, telephone=operator.telephone
    )
