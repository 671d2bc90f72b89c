"""The facts of the running set-up, read off the parts that run, for the register's entry."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time
from typing import Protocol

from admin.register import Setup, own_setup
from admin.software import software_version
from city import SEOUL, CityProfile, Opening, Voice
from disclosure import Channel, Inbox, Notices, RunningFacts, Switch
from knowledge import Knowledge


class Parts(Protocol):
    """The parts of a service of which its facts are read."""

    @property
    def profile(self) -> CityProfile:
        """The city."""
        ...

    @property
    def notices(self) -> Notices:
        """The notices, of which one is in force."""
        ...

    @property
    def opening(self) -> Opening[Knowledge]:
        """The library, which may still be opening."""
        ...

    @property
    def inbox(self) -> Inbox:
        """Tells whether somebody answers on Telegram now.

        That may be another process, which alone has the token.
        """
        ...

    @property
    def switch(self) -> Switch:
        """The off switch."""
        ...


@dataclass(frozen=True, kw_only=True, slots=True)
class FactsOfService:
    """Reads the facts each time it is called; blocking, because the catalogue is asked."""

    parts: Parts
    writer: str = ""
    """Name of the writer that the settings ask for, until the library says its own."""
    started_at: datetime

    def setup(self) -> Setup | None:
        """What the assistant is made of, as decisions bind it; None until the library is open.

        Raises:
            DatabaseUnavailable: as when the facts are asked for.
        """
        return own_setup(self())

    def __call__(self) -> RunningFacts:
        """The facts as they are now; while the library opens, those of it are empty.

        Raises:
            DatabaseUnavailable: the catalogue or the off switch cannot be read.
        """
        parts, profile, voice = self.parts, self.parts.profile, Voice()
        knowledge = parts.opening.wait() if parts.opening.ready else None
        searched = (
            [one for one in knowledge.catalogue.documents() if not one.excluded]
            if knowledge
            else []
        )
        since, stopped = parts.notices.since(voice), parts.switch.state()
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
            notice_version=parts.notices.version(voice),
            notice_short=parts.notices.in_force(voice).short,
            notice_since=since,
            software_version=software_version(),
            started_at=self.started_at,
            changed_at=max((*taken_in, datetime.combine(since, time(), SEOUL))),
            retention_days=profile.kept_for.words_days,
            stopped_since=stopped.whole.at if stopped.whole else None,
            stopped_topics=tuple(act.topic for act in stopped.topics),
            channels=channels if parts.inbox.at_work() else channels[1:],
        )
