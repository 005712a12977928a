"""What stands in a sentence between an office and the names of those who hold it."""

SEVERAL = r" (?:include[sd]?|are|were|will be):? |(?: [a-z]+){2,6}: "
"""What stands between the title of several and their names: "committee members include", "… for all their work: "."""
HOLDS = r"(?: of the [Dd]ay)? (?:is|was|will be):? "
"""What stands between an office and the name of its one holder."""
