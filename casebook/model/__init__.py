"""What each kind of file may hold, and documents held against it.

Comes in: path → `Document`. Goes out: `Specs`, the validated files by their names, and a problem for each deviation.
"""
