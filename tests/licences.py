"""The licence of every package that is locked, as its makers tell it: `python3 tests licences`."""

import sys
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.lock import Pin, kept, pins  # noqa: E402  (found from the root, wherever this is called from)

_CLASSIFIER = "License :: "


def licence(name: str) -> str | None:
    """The licence of a package; empty when its makers tell none, None when it is not installed here."""
    try:
        told = metadata(name)
    except PackageNotFoundError:
        return None
    if "License-Expression" in told:
        return told["License-Expression"]
    classified = [one.rpartition(" :: ")[2] for one in told.get_all("Classifier", []) if one.startswith(_CLASSIFIER)]
    return " or ".join(classified) or (told["License"].partition("\n")[0] if "License" in told else "")


def packages() -> list[tuple[Pin, str]]:
    """Each package that is locked, once, with the file of the lock that has it first; those of the build come first."""
    locks = kept()
    found: dict[tuple[str, str], tuple[Pin, str]] = {}
    for file in sorted(locks, key=lambda file: file != "build"):
        for pin in pins(locks[file]):
            found.setdefault((pin.name, pin.version), (pin, file))
    return list(found.values())


def main() -> int:
    for pin, file in packages():
        told = licence(pin.name)
        words = "(not installed here)" if told is None else told or "(none is told)"
        print(f"{file:12} {pin.name:20} {pin.version:16} {words}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
