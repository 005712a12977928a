"""The shapes of a sentence that binds someone: pure functions over a parsed sentence."""
