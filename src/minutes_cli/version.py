"""The version of the program, below everything, so that whoever writes it down can have it."""

__version__ = "0.1.0"
