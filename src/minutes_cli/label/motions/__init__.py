"""Motions and votes, and what they decide."""
