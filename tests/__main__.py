"""Run the tests: `python3 tests`, or only some rooms: `python3 tests unit`. See run.py.

`python3 tests lock` is in lock.py, `python3 tests licences` in licences.py.
"""

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from casebook import bootstrap  # noqa: E402  (the package lies beside this folder, wherever it is called from)
from tests import machine, run  # noqa: E402  (neither needs what is installed)

if __name__ == "__main__":
    arguments = sys.argv[1:]
    script = arguments.pop(0) if arguments[:1] in (["lock"], ["licences"]) else "run"
    group = "lock" if script == "lock" else "tests"
    if script == "run":
        os.environ["PIP_COMPILE"] = "0"  # what Python compiles for the tests lies elsewhere: see `run.environment`
        if run.NODE & set(run.rooms_of(arguments)):
            machine.begin_node_packages()  # meanwhile pip puts its own packages there
    sys.exit(bootstrap.run(ROOT, [str(ROOT / "tests" / f"{script}.py"), *arguments], group))
