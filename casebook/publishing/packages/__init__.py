"""What a course is handed over in: a kind of package each, made of the same rendered pages as the editions.

Comes in: `Packing`. Goes out: path in the output folder → bytes. `kinds.py` is the list of all; a new kind is a module
with a function from `Packing` to files, and a line there.
"""
