"""The facts of the running set-up, read off the parts that run, for the register's entry."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time
from importlib.metadata import PackageNotFoundError, version

from fastapi import APIRouter

from admin.public.register import build_public_routes
from city import SEOUL, CityProfile, Database, Opening, Voice
from disclosure import Channel, Inbox, Notices, RunningFacts, Switch
from knowledge import Knowledge


@dataclass(frozen=True, kw_only=True, slots=True)
class FactsOfService:
    """Reads the facts each time it is called; blocking, because the catalogue is asked."""

    profile: CityProfile
    notices: Notices
    opening: Opening[Knowledge]
    writer: str
    """Name of the writer that the settings ask for, until the library says its own."""
    inbox: Inbox
    """Tells whether somebody answers on Telegram now: that may be another process, which alone has
    the token."""
    started_at: datetime
    switch: Switch

    def __call__(self) -> RunningFacts:
        """The facts as they are now; while the library opens, those of it are empty.

        Raises:
            DatabaseUnavailable: the catalogue or the off switch cannot be read.
        """
        profile, voice = self.profile, Voice()
        knowledge = self.opening.wait() if self.opening.ready else None
        searched = (
            [one for one in knowledge.catalogue.documents() if not one.excluded]
            if knowledge
            else []
        )
        since, stopped = self.notices.since(voice), self.switch.state()
        channels = (Channel.TELEGRAM, Channel.WEB, Channel.TERMINAL)
        taken_in = [datetime.fromisoformat(one.ingested_at) for one in searched]
        return RunningFacts(
            service=profile.assistant_name,
            city=profile.name,
            ordinance=profile.ordinance,
            website=profile.website,
            department=profile.operator.name,
            telephone=profile.operator.telephone,
            helper=profile.main.name,
            helper_telephone=profile.main.telephone,
            writer=knowledge.writer.name if knowledge else self.writer,
            prompts=knowledge.prompts if knowledge else (),
            embedding_model=knowledge.embedding_model if knowledge else "",
            snapshot=knowledge.snapshot if knowledge else "",
            documents=len(searched),
            articles=sum(one.articles for one in searched),
            notice_version=self.notices.version(voice),
            notice_short=self.notices.in_force(voice).short,
            notice_since=since,
            software_version=software_version(),
            started_at=self.started_at,
            changed_at=max((*taken_in, datetime.combine(since, time(), SEOUL))),
            retention_days=profile.kept_for.words_days,
            stopped_since=stopped.whole.at if stopped.whole else None,
            stopped_topics=tuple(act.topic for act in stopped.topics),
            channels=channels if self.inbox.at_work() else channels[1:],
        )


def register_of(
    *,
    profile: CityProfile,
    notices: Notices,
    opening: Opening[Knowledge],
    writer: str,
    inbox: Inbox,
    started_at: datetime,
    switch: Switch,
    database: Database,
    public_url: str,
) -> APIRouter:
    """The routes of the public register over a running service.

    Raises:
        SentenceMissing: the profile lacks a sentence of these pages.
    """
    facts = FactsOfService(
        profile=profile,
        notices=notices,
        opening=opening,
        writer=writer,
        inbox=inbox,
        started_at=started_at,
        switch=switch,
    )
    return build_public_routes(
        facts=facts, profile=profile, notices=notices, database=database, public_url=public_url
    )


def software_version() -> str:
    """The version of this software, as it is installed."""
    try:
        return version("city-assistant")
    except PackageNotFoundError:
        return "0"
