"""Whose vote counts? (제10조제2항 of the AI ordinance, 제8조 of the one on committees)."""

from __future__ import annotations

from collections.abc import Iterator

from admin.books import Findings, refusal
from admin.committee.meetings import Sitting, Vote
from admin.committee.people import Committee
from admin.committee.texts import CommitteeSentence as Say
from city import CommitteeRules


def vote_counts(
    vote: Vote, sitting: Sitting, committee: Committee, rules: CommitteeRules
) -> Findings:
    """제10조제2항, 각종 위원회 조례 제8조: one vote of each member who is there and not kept out.

    On a challenge its target does not vote (같은 조 제2항 후단), nor does anybody after a decision.
    """
    name = committee.names([vote.member])
    challenge = next((one for one in sitting.recusals if one.number == vote.recusal), None)

    def wrong() -> Iterator[Say]:
        if challenge is not None and challenge.member == vote.member:
            yield Say.VOTE_ON_OWN_CHALLENGE
        if vote.member in sitting.kept_out(vote.item):
            yield Say.VOTE_OF_RECUSED
        if vote.member not in sitting.present(vote.at):
            yield Say.VOTE_OF_ABSENT
        if any(
            (one.item, one.member, one.recusal) == (vote.item, vote.member, vote.recusal)
            and one.number != vote.number
            for one in sitting.votes
        ):
            yield Say.VOTE_TWICE
        decided = challenge is not None and challenge.decided is not None
        if decided or sitting.decision(vote.item) is not None:
            yield Say.VOTE_AFTER_DECISION

    return tuple(one for said in wrong() for one in refusal(rules, said, name=name))
