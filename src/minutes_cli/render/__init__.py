"""Minutes → text. A format is one module and one entry here."""
