"""From validated files to the course: ids, texts and ways of every step, the same for every case and edition.

Comes in: `Specs`. Goes out: `Assembly` (see `assemble`): the course, and all that refers to something in it.
"""
