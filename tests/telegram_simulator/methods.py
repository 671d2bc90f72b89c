"""What each method of the Bot API does; a method that is not here answers 404."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

from tests.telegram_simulator import checks
from tests.telegram_simulator.checks import Refused, whole
from tests.telegram_simulator.posting import hook_of
from tests.telegram_simulator.world import BOT, START, Sent, World

Fields = dict[str, str]
LONGEST_POLL_S = 1.0
_FUTURE = 10
"""How far an offset may lie ahead; one beyond counts for nothing (Bot API server, `TQueue`)."""
_EMPTY = "message text is empty"
_HOOKED = "Conflict: can't use getUpdates method while webhook is active"


async def get_me(_world: World, _fields: Fields) -> Any:
    """Who the bot is."""
    return BOT


async def get_chat_member(world: World, fields: Fields) -> Any:
    """What somebody is in a chat."""
    place, person = whole(fields, "chat_id"), whole(fields, "user_id")
    world.chat(place)
    user = {"id": person, "is_bot": False, "first_name": "시민"}
    if (place, person) not in world.administrators:
        return {"status": "member", "user": user}
    rights = (
        "can_be_edited", "is_anonymous", "can_manage_chat", "can_delete_messages",
        "can_manage_video_chats", "can_restrict_members", "can_promote_members",
        "can_change_info", "can_invite_users", "can_post_stories", "can_edit_stories",
        "can_delete_stories",
    )  # fmt: skip
    return {"status": "administrator", "user": user, **dict.fromkeys(rights, False)}


async def get_updates(world: World, fields: Fields) -> Any:
    """The updates that wait, from `offset` on; older ones are forgotten."""
    if world.hook is not None:
        raise Refused(_HOOKED, 409)
    offset = int(fields.get("offset", "0"))
    if offset > world.newest_update + _FUTURE:
        offset = 0
    world.confirmed = max(world.confirmed, offset)
    limit = int(fields.get("limit", "100"))
    # Forgotten now and not later: this poll may outlast whoever made it, and the numbers it knew.
    world.updates = [one for one in world.updates if one["update_id"] >= offset]

    def waiting() -> list[dict[str, Any]]:
        return [one for one in world.updates if one["update_id"] >= offset][:limit]

    timeout = min(float(fields.get("timeout", "0")), LONGEST_POLL_S)
    async with world.changed:
        try:
            await asyncio.wait_for(
                world.changed.wait_for(lambda: world.closing or world.hook or waiting()), timeout
            )
        except TimeoutError:
            return []
    if world.hook is not None:
        raise Refused("Conflict: terminated by setWebhook request", 409)
    return [] if world.closing else waiting()


async def send_message(world: World, fields: Fields) -> Any:
    """Put a message into a chat."""
    chat_id = whole(fields, "chat_id")
    world.chat(chat_id)
    text = checks.text_of(fields, "text", 4096, empty=_EMPTY)
    target, optional = checks.reply_target(fields)
    if target is not None and not _known(world, chat_id, target):
        if not optional:
            raise Refused("message to be replied not found")
        target = None
    sent = Sent(
        chat_id=chat_id,
        message_id=world.number("message"),
        text=text,
        buttons=checks.keyboard(fields),
        reply_to=target,
        thread_id=int(fields["message_thread_id"]) if "message_thread_id" in fields else None,
    )
    world.messages[chat_id, sent.message_id] = sent
    return world.message_json(sent)


async def send_document(world: World, fields: Fields) -> Any:
    """Put a file with its caption into a chat; the file itself stands in the call's `document`."""
    if not fields.get("document"):
        raise Refused("there is no document in the request")
    caption = checks.text_of(fields, "caption", 1024, empty="caption is empty")
    sent = await send_message(world, {**fields, "text": caption})
    name = fields["document.name"]
    document = {"file_id": "1", "file_unique_id": "1", "file_name": name}
    return {**sent, "document": document, "caption": sent.pop("text")}


def _known(world: World, chat_id: int, message_id: int) -> bool:
    return (chat_id, message_id) in world.received or (chat_id, message_id) in world.messages


async def send_message_draft(world: World, fields: Fields) -> Any:
    """Show a draft: private chats only, and its number is not zero."""
    chat = world.chat(whole(fields, "chat_id"))
    if chat["type"] != "private":
        raise Refused("drafts can be sent to private chats only")
    if whole(fields, "draft_id") == 0:
        raise Refused("draft_id must be non-zero")
    world.drafts.append((chat["id"], checks.text_of(fields, "text", 4096, empty=_EMPTY)))
    return True


def _own(world: World, fields: Fields, what: str) -> Sent:
    key = whole(fields, "chat_id"), whole(fields, "message_id")
    world.chat(key[0])
    if key in world.received:
        raise Refused("message can't be edited")
    if key not in world.messages:
        raise Refused(f"message to {what} not found")
    return world.messages[key]


async def edit_message_text(world: World, fields: Fields) -> Any:
    """Change a message of the bot's own."""
    sent = _own(world, fields, "edit")
    text = checks.text_of(fields, "text", 4096, empty=_EMPTY)
    return _edited(world, sent, text, checks.keyboard(fields))


async def edit_message_reply_markup(world: World, fields: Fields) -> Any:
    """Change the buttons under a message of the bot's own."""
    sent = _own(world, fields, "edit")
    return _edited(world, sent, sent.text, checks.keyboard(fields))


def _edited(world: World, sent: Sent, text: str, buttons: list[list[dict[str, Any]]]) -> Any:
    if (sent.text, sent.buttons) == (text, buttons):
        raise Refused(
            "message is not modified: specified new message content and reply markup are exactly "
            "the same as a current content and reply markup of the message"
        )
    sent.text, sent.buttons = text, buttons
    return world.message_json(sent)


async def delete_message(world: World, fields: Fields) -> Any:
    """Take a message away."""
    sent = _own(world, fields, "delete")
    del world.messages[sent.chat_id, sent.message_id]
    return True


async def answer_callback_query(world: World, fields: Fields) -> Any:
    """Answer a tap, once."""
    query = fields.get("callback_query_id", "")
    if world.queries.pop(query, None) is None:
        raise Refused("query is too old and response timeout expired or query ID is invalid")
    if "text" in fields:
        if checks.units(fields["text"]) > 200:
            raise Refused("MESSAGE_TOO_LONG")
        world.alerts.append(fields["text"])
    return True


async def send_chat_action(world: World, fields: Fields) -> Any:
    """Show that the bot is at work."""
    world.chat(whole(fields, "chat_id"))
    checks.action(fields)
    return True


async def set_my_commands(world: World, fields: Fields) -> Any:
    """Keep the menu of commands, by language."""
    world.profile["commands", fields.get("language_code", "")] = checks.commands(fields)
    return True


async def set_my_description(world: World, fields: Fields) -> Any:
    """Keep what stands in an empty chat."""
    return _kept(world, fields, "description", 512)


async def set_my_short_description(world: World, fields: Fields) -> Any:
    """Keep what stands in the bot's profile."""
    return _kept(world, fields, "short_description", 120)


def _kept(world: World, fields: Fields, name: str, limit: int) -> bool:
    text = fields.get(name, "")
    if checks.units(text) > limit:
        raise Refused("DESCRIPTION_TOO_LONG")
    world.profile[name, fields.get("language_code", "")] = text
    return True


async def set_webhook(world: World, fields: Fields) -> Any:
    """Post to an address from now on; without one, no more."""
    world.hook = hook_of(fields) if fields.get("url") else None
    return True


async def delete_webhook(world: World, _fields: Fields) -> Any:
    """Post no more; what waits can be fetched again."""
    world.hook = None
    return True


async def get_webhook_info(world: World, _fields: Fields) -> Any:
    """Where is posted to, and what came of it."""
    told: dict[str, Any] = {
        "url": world.hook.url if world.hook else "",
        "has_custom_certificate": False,
        "pending_update_count": len(world.updates),
    }
    if world.hook and world.hook_failed:
        when, why = world.hook_failed
        told |= {"last_error_date": START + when, "last_error_message": why}
    return told


Method = Callable[[World, Fields], Awaitable[Any]]
METHODS: dict[str, Method] = {
    "answercallbackquery": answer_callback_query,
    "deletemessage": delete_message,
    "deletewebhook": delete_webhook,
    "editmessagereplymarkup": edit_message_reply_markup,
    "editmessagetext": edit_message_text,
    "getchatmember": get_chat_member,
    "getme": get_me,
    "getupdates": get_updates,
    "getwebhookinfo": get_webhook_info,
    "sendchataction": send_chat_action,
    "senddocument": send_document,
    "sendmessage": send_message,
    "sendmessagedraft": send_message_draft,
    "setmycommands": set_my_commands,
    "setmydescription": set_my_description,
    "setmyshortdescription": set_my_short_description,
    "setwebhook": set_webhook,
}
"""By lower-case name: Telegram does not care about case, so neither may anything that guards us."""
