"""May the public see the entry? Two people, nothing needed missing, links that lead somewhere."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from admin.books import Findings, refusal, warning
from admin.register.links import Link, can_lead_somewhere
from admin.register.model import System
from admin.register.texts import SystemsRule as Say
from admin.register.texts import field_name
from city import RegisterRules


def released_by_another(system: System, person: str, rules: RegisterRules) -> Findings:
    """Who shows an entry to the public is not who wrote it last."""
    if person != system.written_by:
        return ()
    return refusal(rules, Say.RELEASED_BY_WRITER)


def released_by_no_writer(
    system: System, writers: Collection[str], person: str, rules: RegisterRules
) -> Findings:
    """Nor wrote any of what the public has not seen yet: a colleague's comma vouches for none."""
    if person == system.written_by or person not in writers:
        return ()
    return refusal(rules, Say.RELEASED_BY_EARLIER_WRITER)


def nothing_needed_is_missing(system: System, rules: RegisterRules) -> Findings:
    """What the city has set itself for every public entry is there."""
    lacking = (name for name in rules.release_needs if not getattr(system, name))
    return tuple(
        found
        for name in lacking
        for found in refusal(rules, Say.RELEASE_LACKS, field=field_name(name))
    )


def links_lead_somewhere(
    links: Iterable[Link], dead: Collection[str], rules: RegisterRules
) -> Findings:
    """No link is malformed, none into our own pages is dead; foreign ones nobody looks up."""

    def wrong(link: Link) -> Findings:
        told = {"field": field_name(link.field), "address": link.address}
        if link.address in dead:
            return refusal(rules, Say.LINK_DEAD, **told)
        if can_lead_somewhere(link.address):
            return ()
        return refusal(rules, Say.LINK_MALFORMED, **told)

    return tuple(found for link in links for found in wrong(link))


def reads_easily(scores: Mapping[str, float], rules: RegisterRules) -> Findings:
    """What citizens read is plain; what is not is pointed out, for an officer to judge."""
    return tuple(
        found
        for name, score in scores.items()
        if score < rules.plain_at_least
        for found in warning(
            rules,
            Say.HARD_TO_READ,
            field=field_name(name),
            score=round(score),
            least=rules.plain_at_least,
        )
    )
