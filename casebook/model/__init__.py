"""Where each kind of file lies (`layout`), what it may hold, and documents held against it.

Comes in: path → `Document`. Goes out: `Specs`, the validated files by kind and name, and a problem for each deviation.
"""
