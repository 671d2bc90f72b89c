"""What a file opens with that leaves a page: the notice, and in a demo that it is one."""

from __future__ import annotations

from city.pages.texts import PageSentence
from city.profile import CityProfile
from city.voice import Voice


def file_opening(profile: CityProfile, voice: Voice, notice: str = "") -> str:
    """The line above everything in a file; empty where there is no notice and nothing is made up.

    A file is passed on without its page: what is made up must say so in the file itself.
    """
    demo = profile.sentences.say(PageSentence.DEMO_FILE, voice) if profile.demo else ""
    return " ".join(filter(None, (notice, demo)))
