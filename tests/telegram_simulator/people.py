"""Citizens as Telegram sees them: they write, tap, edit, block, and read what the bot says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.telegram_simulator.world import BOT, START, Sent

if TYPE_CHECKING:
    from tests.telegram_simulator.server import TelegramSimulator


class Citizen:
    """One person; the number of their private chat is their own."""

    def __init__(
        self, telegram: TelegramSimulator, number: int, *, language: str, name: str
    ) -> None:
        self._telegram = telegram
        self._world = telegram.world
        self.number = number
        self.user = {
            "id": number,
            "is_bot": False,
            "first_name": name,
            "language_code": language,
        }
        self._world.chats.setdefault(number, {"id": number, "type": "private", "first_name": name})
        self._heard = 0

    def joins(self, group: int, title: str = "우리 동네") -> int:
        """Open a group that the bot is in; gives its number."""
        chat = {"id": group, "type": "supergroup", "title": title}
        self._world.chats.setdefault(group, chat)
        return group

    def says(self, text: str, *, chat: int | None = None, **more: Any) -> int:
        """Write a message; commands and mentions are marked as Telegram marks them."""
        entities = _entities(text)
        content: dict[str, Any] = {"text": text}
        if entities:
            content["entities"] = entities
        return self.sends(chat=chat, **content, **more)

    def sends(self, *, chat: int | None = None, **content: Any) -> int:
        """Send a message of any content; gives its number."""
        message = self._message(chat, **content)
        self._world.push(message=message)
        return int(message["message_id"])

    def edits(self, message_id: int, text: str, *, chat: int | None = None) -> None:
        """Change a message after it was sent."""
        message = self._message(chat, text=text) | {"message_id": message_id}
        self._world.push(edited_message=message | {"edit_date": START + 5000})

    def taps(self, message: Sent, label: str) -> str:
        """Tap a button under a message of the bot; gives the number of the tap."""
        return self.taps_data(message, message.data(label))

    def taps_data(self, message: Sent, data: str) -> str:
        """Tap with data of one's own making, as a hostile client can."""
        query = str(self._world.number("query"))
        self._world.queries[query] = self.number
        self._world.push(
            callback_query={
                "id": query,
                "from": self.user,
                "chat_instance": "1",
                "message": self._world.message_json(message),
                "data": data,
            }
        )
        return query

    def blocks(self) -> None:
        """Block the bot."""
        self._world.blocked.add(self.number)
        self._member("member", "kicked")

    def _member(self, before: str, after: str) -> None:
        self._world.push(
            my_chat_member={
                "chat": self._world.chats[self.number],
                "from": self.user,
                "date": START,
                "old_chat_member": {"user": BOT, "status": before, "until_date": 0},
                "new_chat_member": {"user": BOT, "status": after, "until_date": 0},
            }
        )

    async def hears(self, words: str, *, chat: int | None = None) -> Sent:
        """The first message not heard yet that holds these words; waits for it."""
        place = self.number if chat is None else chat

        def matching() -> list[Sent]:
            new = [one for one in self._telegram.messages(place) if one.message_id > self._heard]
            return [one for one in new if words in one.text]

        try:
            await self._telegram.until(matching)
        except TimeoutError:
            heard = [one.text for one in self._telegram.messages(place)]
            raise AssertionError(f"{words!r} was never heard; heard: {heard}") from None
        found = matching()[0]
        self._heard = found.message_id
        return found

    def heard(self) -> list[str]:
        """Every text of the bot in the private chat, in order."""
        return [sent.text for sent in self._telegram.messages(self.number)]

    def _message(self, chat: int | None, **content: Any) -> dict[str, Any]:
        place = self.number if chat is None else chat
        number = self._world.number("message")
        self._world.received.add((place, number))
        return {
            "message_id": number,
            "from": self.user,
            "chat": self._world.chats[place],
            "date": START + number,
            **content,
        }


def _entities(text: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    offset = 0
    for word in text.split(" "):
        if word.startswith("/") and offset == 0:
            found.append({"type": "bot_command", "offset": 0, "length": _units(word)})
        if word.startswith("@"):
            found.append({"type": "mention", "offset": offset, "length": _units(word)})
        offset += _units(word) + 1
    return found


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
