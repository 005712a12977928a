"""Many documents, left alone: found, read by processes that are watched, each with one outcome in the report."""
