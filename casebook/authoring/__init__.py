"""Help for authors beside the build: new content to begin with, schemas for their editor, how easily texts read.

Comes in: a `Project`. Goes out: files in the content folder. `draft` gives the course as it stands, unchecked.
"""
