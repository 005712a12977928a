"""What is said of somebody who is given an office: "was elected", "has been co-opted"."""

CHOSEN = frozenset({
    "elected", "re-elected", "reelected", "appointed", "re-appointed", "reappointed", "named", "chosen", "selected",
    "confirmed", "made", "voted", "nominated", "designated", "hired", "co-opted", "coopted",
})  # fmt: skip
