"""What a run found, as figures with their goals, and the breaches themselves for whoever mends."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from bench.chaos.books import Books, opening_of
from bench.chaos.conducting import KEY, STOP_S, Plan, Ran, run
from bench.chaos.judging import Verdict, Wordings, judge
from bench.chaos.marks import Posted
from bench.chaos.points import Point, possible
from bench.chaos.proving import Unproved, prove
from bench.chaos.shares import at_each, by_chance
from bench.figures import Figure, at_least, at_most, percentile
from bot.telegram.texts import TelegramText
from city import Language, Mode, Voice, load_profile
from disclosure import Notices, Status, status_sentence


@dataclass(frozen=True, kw_only=True, slots=True)
class Report:
    """What became of a run."""

    figures: Sequence[Figure]
    breaches: Mapping[str, Sequence[str]]
    """By promise, each with what shows it."""


async def put_to_the_test(plan: Plan, tell: Callable[[int], None]) -> Report:
    """Run, and judge what was seen."""
    notices, books = Notices(load_profile("yeosu").notices), Books(plan.database, KEY)
    try:
        ran = await run(plan, notices, books, tell)
        verdict = await _verdict_on(ran, plan, books, notices)
        found = breaches(ran, verdict, await _unproved(ran, books), await books.waiting())
    finally:
        books.close()
    return Report(figures=_figures(plan, ran, verdict, found), breaches=found)


async def _verdict_on(ran: Ran, plan: Plan, books: Books, notices: Notices) -> Verdict:
    """Judge what was seen."""
    posted: Sequence[Posted] = ran.posted
    if plan.real:
        posted = [await _by_record(one, books) for one in posted]
    return judge(posted, ran.nemesis.shown, _standing(ran), wordings(notices))


async def _by_record(question: Posted, books: Books) -> Posted:
    """A question whose answer bears no mark: it is known by the words of its record."""
    settled = await books.settled_of(question)
    return replace(question, pieces=tuple({opening_of(one) for one in settled})[:1] or ("?",))


def wordings(notices: Notices) -> Wordings:
    """How the judge knows texts of the service: by the sentences that it says itself.

    What broke is told by the channel or by the answer, and of either it is a question given up.
    """
    rests = [one.full.removeprefix(one.short).strip() for one in notices.wordings]
    profile = load_profile("yeosu")
    say, main = profile.sentences.say, profile.main
    voices = [Voice(language=one, mode=two) for one in Language for two in Mode]
    again = [say(TelegramText.SENT_AGAIN, voice) for voice in voices]
    whom = {"department": main.name, "telephone": main.telephone}
    sorry = [say(TelegramText.BROKEN, voice, **whom) for voice in voices]
    sorry += [status_sentence(Status.FAILED, profile.sentences, one, **whom) for one in voices]
    return Wordings(
        apology=lambda text: any(sentence in text for sentence in sorry),
        full_notice=lambda text: any(rest in text for rest in rests),
        resent=lambda text: any(sentence in text for sentence in again),
    )


async def _unproved(ran: Ran, books: Books) -> Unproved:
    """Hold the chats as they stand against the records."""
    kept = {one.mark: await books.kept_of(one) for one in ran.posted}
    return prove(ran.posted, _standing(ran), kept)


def _standing(ran: Ran) -> dict[tuple[int, int], str]:
    return {place: sent.text for place, sent in ran.telegram.world.messages.items()}


def breaches(ran: Ran, verdict: Verdict, unproved: Unproved, waiting: int) -> dict[str, list[str]]:
    """Every breach by its name, each with what shows it."""
    return {
        "lost": verdict.lost,
        "answered with other words alone": verdict.put_off,
        "apologies": verdict.apologies,
        "answered twice": verdict.doubled,
        "gone in the end": verdict.gone,
        "recorded twice": unproved.kept_twice,
        "records left open": unproved.left_open,
        "other words than the record's": unproved.other_words,
        "left in the inbox": [f"{waiting} items"] if waiting else [],
        "out of order within a chat": verdict.disordered,
        "in another chat or under another question": verdict.astray,
        "before the full notice": verdict.unannounced,
        "the full notice twice": verdict.repeated,
        "sent inside a ban": ran.nemesis.sends_inside_bans,
        "without a record": ran.nemesis.unrecorded,
        "without the notice": [f"{one.method}: {one.fields}" for one in ran.telegram.unlabelled],
    }


def _figures(plan: Plan, ran: Ran, verdict: Verdict, found: dict[str, list[str]]) -> list[Figure]:
    """The table of a run."""
    none = at_most(0)
    asked = f"{len(ran.posted):,} questions of {plan.chats:,} chats, {verdict.answered:,} answered"
    rest = ran.nemesis
    orphans = verdict.orphans
    worst = max(orphans.values(), default=0)
    return [
        Figure(name="kills", unit="", median=ran.kills, goal=at_least(plan.kills), note=asked),
        *(
            Figure(name=name, unit="", median=len(which), goal=none)
            for name, which in found.items()
        ),
        Figure(name="orphans a kill", unit="",
               median=max(0, orphans.total() - rest.unheard) / max(ran.kills, 1), goal=at_most(1),
               note=f"{orphans.total()} in all, {rest.unheard} by a lost reply and no kill, "
                    f"at most {worst} of one life"),
        Figure(name="resends that say so", unit="", median=verdict.resent),
        Figure(name="records and ledger at fault", unit="", median=not ran.verified, goal=none,
               note="as the command `verify` finds"),
        Figure(name="the service ended by itself", unit="times", median=ran.broke, goal=none),
        Figure(name="orderly stop", unit="s", median=max(ran.stops_s), goal=at_most(STOP_S)),
        Figure(name="start until updates are asked for", unit="s",
               median=percentile(ran.starts_s, 0.5), p95=percentile(ran.starts_s, 0.95),
               note="what is imported not counted"),
        Figure(name="kills at random", unit="", median=ran.by_chance,
               goal=at_least(by_chance(plan.kills))),
        _named(plan, rest.fired, ran),
        Figure(name="faults made", unit="", median=rest.made.total(), note=_listed(rest.made)),
    ]  # fmt: skip


def _named(plan: Plan, fired: Counter[Point], ran: Ran) -> Figure:
    """How often the service died at each named moment: the rarest counts."""
    points = possible(real=plan.real)
    rarest = min(fired[point] for point in points)
    others = ran.kills - fired.total() - ran.by_chance
    note = "; ".join(f"{point}: {fired[point]}" for point in points)
    return Figure(name="kills at each named moment", unit="", median=rarest,
                  goal=at_least(at_each(plan.kills, points)),
                  note=f"{note}; of neither kind: {others}")  # fmt: skip


def _listed(counts: Counter[str]) -> str:
    return ", ".join(f"{name} {count}" for name, count in sorted(counts.items()))
