"""The agenda items: what could open one, which of that does, how deep each stands, what stands under it."""
