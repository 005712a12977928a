"""Many documents, left alone: found, read by processes that are watched, each with one outcome in the report.

`run.run` is the way through:

    finding ─► documents ─► unchanged? ─► pool (or cluster) ─► work: one document, its files, its row ─► report

`storage` and `remote` know where files are, `lock` keeps a second run out, `database` puts results into SQLite.
"""
