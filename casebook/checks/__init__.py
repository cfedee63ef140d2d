"""What must hold for a course. A check only tells: it gives problems and changes nothing.

Comes in: `Specs` and `Assembly`. Goes out: problems. `check` has the list of all checks; each is a module of its own.
"""
