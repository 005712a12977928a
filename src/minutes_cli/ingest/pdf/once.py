"""A property that is worked out once, when it is first asked for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar

Value = TypeVar("Value")


class Once(Generic[Value]):
    """`functools.cached_property` without its lock, which up to Python 3.11 takes longer than what it mostly guards."""

    def __init__(self, work: Callable[[Any], Value]) -> None:
        self._work = work
        self.__doc__ = work.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    def __get__(self, one: Any, owner: type) -> Value:
        """The value, which from then on stands in the object's own dictionary and is found there first."""
        value = one.__dict__[self._name] = self._work(one)
        return value
