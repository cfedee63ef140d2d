"""Help for authors beside the build: new content to begin with, schemas for their editor, how easily texts read."""
