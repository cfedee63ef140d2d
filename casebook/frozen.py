"""`@dataclass(frozen=True)` that is made in a third of the time, for a program that starts anew for every build.

The standard one writes and compiles six methods for each class; here a class has an `__init__` of its own, which is
compiled when it is first called, and shares the rest. What it promises is the same: values are compared, hashed and
shown by their fields, and cannot be changed. What was worked out of them (`cached_property`) is left out when they are
pickled.
"""

import operator
from collections.abc import Callable
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any, Literal, NoReturn, TypeVar

if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass
else:
    import dataclasses

    Class = TypeVar("Class", bound=type)

    def dataclass(
        *,
        frozen: Literal[True],  # noqa: ARG001  (for who reads where it is used)
        order: bool = False,
        kw_only: bool = False,
    ) -> Callable[[Class], Class]:
        """A decorator for a class of frozen values; `order`: they can be sorted, by the fields that are compared."""
        return partial(_frozen, order=order, kw_only=kw_only)

    def _frozen(cls: Class, *, order: bool, kw_only: bool) -> Class:
        own = cls.__dict__
        cls.__doc__ = cls.__doc__ or cls.__name__  # else the standard one works out how it is called, to say that
        cls = dataclasses.dataclass(init=False, repr=False, eq=False, kw_only=kw_only)(cls)
        cls.__init__ = _at_first(cls)
        cls.__setattr__, cls.__delattr__ = _refuse, _refuse
        if any(isinstance(value, cached_property) for one in cls.__mro__ for value in vars(one).values()):
            cls.__getstate__ = _state
        compared = tuple(field.name for field in dataclasses.fields(cls) if field.compare)
        hashed = tuple(
            field.name for field in dataclasses.fields(cls) if (field.compare if field.hash is None else field.hash)
        )
        cls.__compared__, cls.__hashed__ = compared, hashed
        for name, method in (("__eq__", _equal), ("__hash__", _hashed), ("__repr__", _shown)):
            if name not in own:
                setattr(cls, name, method)
        if order:
            for name, compare in _ORDERS.items():
                setattr(cls, name, _ordered(compare))
        return cls

    def _at_first(cls: type) -> Callable[..., None]:
        """A constructor that compiles the one of the class, which takes its place; many values are only unpickled."""

        def __init__(self: Any, *values: Any, **named: Any) -> None:  # noqa: N807  (it is shown in a wrong call)
            cls.__init__ = _init(cls)
            cls.__init__(self, *values, **named)

        return __init__

    def _init(cls: type) -> Callable[..., None]:
        """The constructor: it writes into the dictionary of the value, since the value itself refuses."""
        names, lines, known = [], [], {}
        for field in sorted(dataclasses.fields(cls), key=lambda field: field.kw_only):
            name, value = field.name, field.name
            if field.kw_only and "*" not in names:
                names.append("*")
            if field.default is not dataclasses.MISSING:
                known[f"_{name}"] = field.default
                names.append(f"{name}=_{name}")
            elif field.default_factory is not dataclasses.MISSING:
                known[f"_{name}"], known["_given"] = field.default_factory, dataclasses.MISSING
                names.append(f"{name}=_given")
                value = f"_{name}() if {name} is _given else {name}"
            else:
                names.append(name)
            lines.append(f"    own[{name!r}] = {value}")
        head = ", ".join(("self", *names))
        text = f"def __init__({head}):\n    own = self.__dict__\n" + "\n".join(lines)
        exec(text, known)  # noqa: S102  (as the standard one does)
        return known["__init__"]

    def _refuse(_self: Any, name: str, *_: Any) -> NoReturn:
        raise dataclasses.FrozenInstanceError(f"cannot assign to field {name!r}")

    def _equal(self: Any, other: object) -> bool:
        if self is other:
            return True
        if other.__class__ is not self.__class__:
            return NotImplemented
        one, two = self.__dict__, other.__dict__
        for name in self.__compared__:  # noqa: SIM110  (a generator would take longer than most comparisons)
            if one[name] != two[name]:
                return False
        return True

    _ORDERS = {"__lt__": operator.lt, "__le__": operator.le, "__gt__": operator.gt, "__ge__": operator.ge}

    def _ordered(compare: Callable[[Any, Any], bool]) -> Callable[[Any, Any], bool]:
        def method(self: Any, other: object) -> bool:
            if other.__class__ is not self.__class__:
                return NotImplemented
            one, two = self.__dict__, other.__dict__
            return compare([one[name] for name in self.__compared__], [two[name] for name in self.__compared__])

        return method

    def _hashed(self: Any) -> int:
        own = self.__dict__
        return hash(tuple([own[name] for name in self.__hashed__]))

    def _state(self: Any) -> dict[str, Any]:
        """The fields alone: what was worked out of them (`cached_property`) is worked out again."""
        own, fields = self.__dict__, self.__dataclass_fields__
        return own if len(own) == len(fields) else {name: own[name] for name in fields}

    def _shown(self: Any) -> str:
        told = ", ".join(
            f"{field.name}={self.__dict__[field.name]!r}" for field in dataclasses.fields(self) if field.repr
        )
        return f"{type(self).__qualname__}({told})"
