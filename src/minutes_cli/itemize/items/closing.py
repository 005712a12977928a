"""The lines that close a note and are no point of its last item: when it ended, who signed it, how it was taken."""

from __future__ import annotations

from minutes_cli import regex
from minutes_cli.itemize.items.wording import OUTCOME
from minutes_cli.itemize.words import ROOM, holds, plain, whole
from minutes_cli.model import Block
from minutes_cli.profile import Structure

ENDINGS = (
    "adjournment", "adjourn", "close", "close of meeting", "closing", "closure", "meeting close", "adjourned",
    "close of the meeting", "closing of meeting", "meeting adjourned", "closure of meeting", "end of meeting",
)  # fmt: skip
"""Titles under which the closing of the meeting is business."""
ENDED = frozenset({"adjourned", "adjournment", "closed", "ended", "finished", "concluded"})
"""First words of a line that tells when the meeting was over."""
DIALLED = 4
"""Digits beyond which a line, and words up to which it, can tell how to join a call."""
LINE = 8
"""Words of a line with a name."""
REACH = 8
"""How many of the last blocks can close a note."""
NEXT = 15
COMING = ("next meeting", "the next meeting", "date of next meeting", "date of the next meeting")
"""How a short line begins, and its words at most, that gives the next meeting under no heading of its own."""
NONE = ("none ", "nil ", "there was none ", "no other business was ")
"""How a block begins that says first that there was no business under its heading."""
SMALL = frozenset({"for", "of", "the", "and", "to", "in", "at", "on", "by", "&"})


def take(blocks: list[Block], title: str, words: Structure) -> list[Block]:
    """Take the closing lines from the end of the last item's blocks, which are left without them."""
    start = min(_start(blocks, title, words), _dial_in(blocks, words))
    taken = blocks[start:]
    del blocks[start:]
    return taken


def signed(blocks: list[Block]) -> list[Block]:
    """Take what signs the note from the end of the blocks, where an annex comes after: room for a signature, names."""
    at = next((at for at, block in enumerate(blocks) if _has_room(block)), len(blocks))
    if not all(_has_room(block) or _is_name(block) for block in blocks[at:]):
        return []
    taken = blocks[at:]
    del blocks[at:]
    return taken


def _has_room(block: Block) -> bool:
    return bool(ROOM.search(block.text))


def _start(blocks: list[Block], title: str, words: Structure) -> int:
    ending = whole(title, ENDINGS) or "adjourn" in plain(title)
    low = max(0, len(blocks) - REACH)
    signed = next((at for at in range(low, len(blocks)) if _signs(blocks[at], words)), len(blocks))
    at = signed
    while at > low and _is_name(blocks[at - 1]):
        at -= 1
    closed = at > 0 and _closes(blocks[at - 1], words)
    if signed == len(blocks) and not (ending or closed):
        at = signed
    while not ending and at > low and (_closes(blocks[at - 1], words) or _tells_the_next(blocks[at - 1], title)):
        if at == 1 and plain(blocks[0].text).startswith(NONE):
            break
        at -= 1
    if low < at < len(blocks) and whole(blocks[at - 1].text, words.particulars):
        at -= 1  # the office of who signs
    return at


def _tells_the_next(block: Block, title: str) -> bool:
    """Whether a short line gives the next meeting, under an item that is about something else."""
    about_it = bool({"next", "date", "dates", "future"} & set(plain(title).split()))
    short = block.kind == "paragraph" and len(block.text.split()) <= NEXT
    return short and not about_it and plain(block.text).startswith(COMING)


def _dial_in(blocks: list[Block], words: Structure) -> int:
    """Where the directions for joining a call begin that the blocks end with."""
    for at, block in enumerate(blocks):
        rest = blocks[at:]
        if holds(block.text, words.dial_in) and all(_is_dialled(one, words) for one in rest):
            return at
    return len(blocks)


def _is_dialled(block: Block, words: Structure) -> bool:
    text = block.text
    digits = sum(map(str.isdigit, text + (block.marker or "")))
    return digits > DIALLED or holds(text, words.dial_in) or len(text.split()) <= DIALLED


def _signs(block: Block, words: Structure) -> bool:
    """Whether a line signs the note, or leaves room for a signature."""
    text = block.text.lower().lstrip()
    if block.kind not in {"paragraph", "table"} or len(text.split()) > 30:
        return False
    opens = any(text.startswith(phrase) for phrase in words.signature)
    return opens or bool(ROOM.search(text))


def _closes(block: Block, words: Structure) -> bool:
    """Whether a line closes the meeting, or says after its end how long it was ("End time 18:53")."""
    tokens = block.text.split()
    keyed = any(whole(" ".join(tokens[:n]), words.particulars) for n in (1, 2, 3))
    if block.kind == "paragraph" and keyed and len(tokens) <= LINE and any(map(str.isdigit, block.text)):
        return True
    if plain(tokens[0] if tokens else "") in ENDED:
        return any(map(str.isdigit, block.text))
    return len(block.text.split()) <= 30 and holds(block.text, words.closing)


def _is_name(block: Block) -> bool:
    """Whether a line could be a name with its office, a date, a typist's initials, or a file's name."""
    text = block.text.strip()
    tokens = [token for token in regex.findall(r"[^\W_][\w’'.&-]*", text) if token not in SMALL]
    if block.kind != "paragraph" or OUTCOME.fullmatch(text):
        return False
    if regex.fullmatch(r".*[/\\].*\.\w{2,4}", text) or regex.fullmatch(r"[A-Za-z]{2,4}[:/][A-Za-z]{2,3}", text):
        return True
    if len(tokens) > LINE or text.endswith((".", ":", ";")):
        return False
    return all(token[0].isupper() or token[0].isdigit() for token in tokens)
