"""`python -m casebook`: what build.py starts inside the virtual environment."""

import sys

from casebook.cli import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
