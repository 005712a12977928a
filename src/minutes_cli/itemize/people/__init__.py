"""Who was there: every shape in which minutes list people."""
