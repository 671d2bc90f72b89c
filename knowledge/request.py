"""What a citizen asks about, without the words of asking. A pure function."""

from __future__ import annotations

import re

# 알려 주세요 would be taken for a question about 알림, which ordinances call 공고 and 고지.
_ASKING = re.compile(
    r"(?:좀\s*)?(?:알려|알켜|가르쳐|갈쳐|갈켜|말해|말씀해|설명해)\s*(?:주|줘|줄|줬|준|달라|다오|드려)[가-힣]*"
    r"|(?:can|could|would)\s+you\s+(?:please\s+)?tell\s+me|(?:please\s+)?(?:tell|let)\s+me(?:\s+know)?"
    r"|i(?:\s+would|'d)?\s+(?:like|want)\s+to\s+(?:ask|know)",
    re.IGNORECASE,
)


def matter_of(question: str) -> str:
    """The question without its request to be told; it may be nothing but that request."""
    return " ".join(_ASKING.sub(" ", question).split())
