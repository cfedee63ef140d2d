"""What must hold for a course. Each check is a function from `Given` to problems; `check` is the list of all.

Comes in: `Specs`, `Assembly` and the paths of all files. Goes out: problems. Nothing here changes anything.
"""
