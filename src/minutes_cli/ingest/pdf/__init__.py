"""A PDF → Source."""
