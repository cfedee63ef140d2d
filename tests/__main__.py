"""Run the tests: `python3 tests`, or only some rooms: `python3 tests unit`. See run.py."""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from casebook import bootstrap  # noqa: E402  (the package lies beside this folder, wherever it is called from)

if __name__ == "__main__":
    sys.exit(bootstrap.run(ROOT, [str(ROOT / "tests" / "run.py"), *sys.argv[1:]], group="tests"))
