"""`python -m casebook`: what build.py starts inside the virtual environment."""

import gc
import os
import sys

# A build makes a great many values that all last; looking through them for circles to throw away finds none, and takes
# longer the larger a course is. (`serve`, which goes on, does look.)
gc.disable()
# To look for plugins of pydantic, all packages are gone through; what a course may hold is said here alone.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")

from casebook.cli import main  # noqa: E402  (the imports are part of what it would look through)

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
