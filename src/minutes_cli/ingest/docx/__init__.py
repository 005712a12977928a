"""A Word document → Source."""
