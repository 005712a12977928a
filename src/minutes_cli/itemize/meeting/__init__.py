"""The meeting itself, from the title block and the opening lines: body, name, day, hours, place."""
