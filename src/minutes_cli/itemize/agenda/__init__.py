"""The printed agenda: where it stands, what it lists, and how the items answer it."""
