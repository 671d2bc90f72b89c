"""/aboutme: what a citizen may tell of themselves, so that it is counted who is served how well.

The rules, in order:

1. What it is for, how long it is kept, and that nothing depends on it, is said above the buttons.
2. A tap agrees to that one thing alone; another one is agreed to by another tap.
3. Taking back is one tap, asks nothing, and is always offered.
4. Nobody agrees to words that they have not read: a tap under other words than those of now keeps
   nothing, and those of now are shown.
5. A group has nothing to tell: its members share a chat.
"""

from __future__ import annotations

from bot.telegram.desk import Desk
from bot.telegram.told_keyboards import ToldTap, name_of_offer, read_told_tap, told_buttons
from bot.telegram.visit import Visit
from bot.telling import offered, told_in_words
from disclosure import TOLD_NAMES, ToldSentence, agreed_to


async def offer_telling(visit: Visit, desk: Desk) -> None:
    """Say what it is for, what is told now, and offer the groups."""
    if visit.member:
        await desk.say(visit, desk.words(visit, ToldSentence.GROUP_CHAT))
        return
    await _offer(visit, desk)


async def told_tapped(visit: Visit, desk: Desk) -> None:
    """Keep what was tapped, or take all of it back; and say so."""
    await desk.sender.acknowledge(visit.query)
    tap = read_told_tap(visit.data)
    if tap is None or visit.member:
        return
    services = desk.services
    if tap.group and tap.read != name_of_offer(offered(services.profile, visit.voice)):
        await _offer(visit, desk, desk.words(visit, ToldSentence.READ_AGAIN))
        return
    said = await (_keep(visit, desk, tap) if tap.group else _take_back(visit, desk))
    told = await services.database.run(services.told.of, visit.chat)
    # The words above stay as they were, whatever the voice has become since.
    buttons = told_buttons(told, visit.voice, services.profile.sentences, tap.read)
    await desk.buttons(visit, buttons)
    await desk.say(visit, said)


async def _offer(visit: Visit, desk: Desk, *first: str) -> None:
    services, voice = desk.services, visit.voice
    told = await services.database.run(services.told.of, visit.chat)
    words = offered(services.profile, voice)
    buttons = told_buttons(told, voice, services.profile.sentences, name_of_offer(words))
    stands = told_in_words(told, services.profile, voice)
    await desk.say(visit, "\n\n".join((*first, *words, stands)), buttons=buttons)


async def _keep(visit: Visit, desk: Desk, tap: ToldTap) -> str:
    services, profile = desk.services, desk.services.profile
    agreed = agreed_to(tap.about, profile, visit.voice)
    await services.database.run(services.told.tell, visit.chat, tap.about, tap.group, agreed)
    return desk.words(visit, ToldSentence.KEPT, told=desk.words(visit, TOLD_NAMES[tap.group]))


async def _take_back(visit: Visit, desk: Desk) -> str:
    services = desk.services
    await services.database.run(services.told.take_back, visit.chat)
    return desk.words(visit, ToldSentence.TAKEN_BACK)
